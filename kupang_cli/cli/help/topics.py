"""What help says beside the options: examples, exit statuses, the environment and files, a row each."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.messages.message import Message


class Topic(NamedTuple):
    """A thing as it is written, and what is said of it."""

    term: str
    says: Message


# Examples by command, "" for the program itself. Each fits a terminal of 60 columns.
EXAMPLES: dict[str, tuple[Topic, ...]] = {
    "": (
        Topic("kupang berita.txt", Message("What the article holds: short for kupang show berita.txt.")),
        Topic("kupang summarize -n 3 berita.txt", Message("A summary of three sentences.")),
    ),
    "show": (
        Topic("kupang show --brief rilis/", Message("A folder of press releases at a glance.")),
        Topic("kupang show --speaker Ratna rilis/", Message("What one person says in all of them.")),
        Topic(
            "kupang show --only quotes --format csv rilis/ > data.csv",
            Message("Every quote with its speaker, a row each, for a spreadsheet."),
        ),
    ),
    "summarize": (
        Topic("kupang summarize --words 60 berita.txt", Message("A summary of some 60 words, in whole sentences.")),
        Topic("kupang summarize --highlight berita.txt", Message("The article with the chosen sentences marked.")),
    ),
    "people": (
        Topic("kupang people rilis/", Message("Who is quoted in a folder, how often and in which roles.")),
        Topic("kupang people --format csv rilis/ > orang.csv", Message("A row each person, for a spreadsheet.")),
    ),
    "check": (
        Topic(
            "kupang check berita.txt --against rilis/",
            Message("A draft against its releases: what is altered, under another name or nowhere."),
        ),
        Topic(
            "kupang check berita.txt --format csv --against rilis/",
            Message("Every quote and figure with its verdict, a row each, for a spreadsheet."),
        ),
    ),
    "schema": (
        Topic("kupang schema summarize > skema.json", Message("What the JSON of kupang summarize looks like.")),
    ),
}

_DONE = Topic("0", Message("Everything was read and written."))
_FAILED = Topic("1", Message("An input could not be read, or the output not written; standard error says which."))
_WRONG = Topic("2", Message("Wrong usage, of the command line or of the file of settings."))
_INTERRUPTED = Topic("130", Message("Interrupted."))
_STATUSES = (_DONE, _FAILED, _WRONG, _INTERRUPTED)

# Exit statuses of commands that have others than the rest.
OWN_STATUSES: dict[str, tuple[Topic, ...]] = {
    "check": (
        Topic("0", Message("Every quote and figure stands in the sources as the draft has it.")),
        Topic("1", Message("Something does not, or an input could not be read, or the output not written.")),
        _WRONG,
        _INTERRUPTED,
    ),
    "show": (
        _DONE,
        Topic(
            "1", Message("An input could not be read, the output not written, or nobody of that name or role speaks.")
        ),
        _WRONG,
        _INTERRUPTED,
    ),
}

ENVIRONMENT = (
    Topic("LC_ALL, LC_MESSAGES, LANGUAGE, LANG", Message("The language, where --lang and the settings name none.")),
    Topic("PAGER", Message("The pager, where the settings name none; less without.")),
    Topic("NO_COLOR, FORCE_COLOR", Message("No colours; colours in a pipe or a file as well.")),
    Topic("TERM", Message("On a dumb terminal the output is plain, as in a pipe.")),
    Topic("COLUMNS", Message("The width of the terminal, where it is not as it says.")),
    Topic("HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY", Message("The proxy through which addresses are read.")),
)

SETTINGS = (
    Topic('lang = "id"', Message("The language of labels, help and errors: en or id.")),
    Topic("width = 90", Message("The columns of a page, 20 to 1000; into a pipe goes plain text all the same.")),
    Topic('method = "lexrank"', Message("The method of kupang summarize.")),
    Topic('pager = "less -S"', Message("The pager, before $PAGER; false for none.")),
)


def statuses(command: str) -> tuple[Topic, ...]:
    """The exit statuses of a command, "" for the program itself."""
    return OWN_STATUSES.get(command, _STATUSES)
