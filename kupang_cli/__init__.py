"""kupang: a reader and summarizer of Indonesian news.

>>> import kupang_cli
>>> analysis = kupang_cli.analyze("Kupang - Kota itu ramai, kata Wali Kota.")

Importing this package costs next to nothing: each function imports what it needs when it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from kupang_cli.article import Article
    from kupang_cli.checking.verdicts import Check
    from kupang_cli.findings import Analysis, Summary
    from kupang_cli.persons.model import People
    from kupang_cli.summary.methods import PointsMode

__all__ = [
    "__version__",
    "analyze",
    "check",
    "of_acts",
    "of_speaker",
    "people",
    "read",
    "read_articles",
    "read_text",
    "summarize",
]
__version__ = "0.1.0"


def read_text(text: str, *, title: str | None = None) -> Article:
    """Make an article of a string; ``title`` is a headline known beside the text.

    The text is cleaned as the JSON contract says (control characters out, line ends made line feeds); all offsets count
    Unicode code points of the cleaned ``article.text``. Raises ``errors.ReadError`` when nothing is left to read.
    """
    from kupang_cli.reading.articles import read_text

    return read_text(text, title=title)


def read(
    path: str | Path, *, encoding: str | None = None, title: str | None = None, fix_encoding: bool = False
) -> Article:
    """Read the one article of a file, text, page or document, of an http(s) address, or of ``-``, standard input.

    The encoding is detected unless given; with ``fix_encoding`` letters that a wrong one garbled are mended, and a note
    of the analysis says so. Raises ``errors.ReadError``, whose message is one line, when the input cannot be read or
    holds several articles.
    """
    from kupang_cli.reading.articles import read
    from kupang_cli.reading.options import ReadingOptions

    return read(path, ReadingOptions(encoding=encoding, title=title, fix_encoding=fix_encoding))


def read_articles(
    path: str | Path,
    *,
    encoding: str | None = None,
    title: str | None = None,
    split: bool = False,
    fix_encoding: bool = False,
    unread: Callable[[str, str], object] | None = None,
) -> Iterator[Article]:
    """Read the articles of a file, a folder, an address or ``-`` one after the other, none before it is asked for.

    A file may hold several: records in JSON or, with ``split``, texts parted by lines of dashes or form feeds. Each has
    the file and its part as its ``source``, "berita.jsonl#3". A record or file of a folder that cannot be read is left
    out where there is ``unread``, which is called with its source and the reason; without, it raises
    ``errors.ReadError``, as an input of which nothing can be read does in any case.
    """
    from kupang_cli.errors import ReadError
    from kupang_cli.reading.articles import read_articles
    from kupang_cli.reading.draft import Unread
    from kupang_cli.reading.options import ReadingOptions

    options = ReadingOptions(encoding=encoding, title=title, split=split, fix_encoding=fix_encoding)
    for article in read_articles(path, options):
        if not isinstance(article, Unread):
            yield article
        elif unread is None:
            raise ReadError("{source}: {why}", source=article.source, why=article.why)
        else:
            unread(article.source, article.why)


def analyze(article: Article | str, *, only: Collection[str] | None = None) -> Analysis:
    """Find what an article holds: headline, dateline, people, quotes, statements, points, figures, dates.

    ``only`` names the sections wanted; the others stay None or empty. Raises ``errors.ReadError`` for a string with
    nothing to read and ValueError for an unknown section.
    """
    from kupang_cli.analysis import SECTIONS, analyze

    return analyze(read_text(article) if isinstance(article, str) else article, SECTIONS if only is None else only)


def of_acts(analysis: Analysis, acts: Collection[str]) -> Analysis:
    """What does one of ``acts`` by being said: ``analysis`` with those quotes and statements, and no others.

    The acts are those of a quote's ``act``: "state", "promise", "deny", "request", "hope", "criticise", "praise", "ask"
    and "warn". Raises ValueError for another. Headline and dateline are None where nothing is said so.
    """
    from kupang_cli.acts import of_acts

    return of_acts(analysis, acts)


def of_speaker(analysis: Analysis, name: str) -> Analysis:
    """What one speaker says: ``analysis`` with the quotes and statements of those whom ``name`` means, and no others'.

    ``name`` is whole words of the speaker's name, in capitals or not, or the office that the speaker holds ("wali
    kota", who is no "wakil wali kota"); where neither is anybody's, beginnings of words of a name, then other words of
    a role or of what points to a speaker. All that such a person says is given, also where the name does not stand
    beside it. Headline and dateline are None where such a speaker says nothing; an analysis without the sections
    "quotes" and "statements" has nothing that anyone says. Over several articles,
    ``kupang_cli.persons.speaking.SpeakerSearch`` finds a person by what any of them says.
    """
    from kupang_cli.persons.speaking import of_speaker

    return of_speaker(analysis, name)


def people(analyses: Iterable[Analysis]) -> People:
    """Who is quoted in these articles, most quoted first: one identity for each person over all of them.

    Each analysis is asked for one by one and not kept; it needs the sections "people", "quotes" and "statements", and
    takes the places that tell people of one name apart from "dateline". Names are joined where a role, a body, a place
    or a rare name supports it; otherwise people of one name stay apart. ``rule`` and ``apart`` say why. The order of
    the articles decides nothing of that. ``kupang_cli.persons.index.PersonIndex`` does the same article by article.
    """
    from kupang_cli.persons.index import PersonIndex

    index = PersonIndex()
    for analysis in analyses:
        index.add(analysis)
    return index.people()


def summarize(
    article: Article | str,
    method: str = "news",
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    points: PointsMode = "auto",
) -> Summary:
    """Summarize an article in its own sentences, kept in article order.

    One of ``sentences``, ``words`` and ``percent`` sets the length, the method's own default (about 60 words) holds
    without. ``points`` says when announced points are named in it: ``auto``, where they are the news of the article;
    ``always``; ``never``. Raises ``errors.SummaryError`` for an unknown method, an unknown ``points`` or an impossible
    length, and ``errors.ReadError`` for a string with nothing to read.
    """
    from kupang_cli.summary.summarizer import summarize

    article = read_text(article) if isinstance(article, str) else article
    return summarize(article, method, sentences=sentences, words=words, percent=percent, points=points)


def check(draft: Article | str, sources: Iterable[Article | str]) -> Check:
    """Check a draft against its sources: every quote and every figure of it is looked up in their whole texts.

    The verdicts come in the order of the draft. Of a quote: ``verbatim``, ``folded`` (equal but for case, marks, white
    space and the like), ``altered`` (with a word diff), ``other-speaker`` (the source gives the words to somebody
    else), ``nowhere``. Of a figure: ``verbatim``, ``same-value`` (in other words), ``altered`` (another number, unit or
    bound of the same thing), ``nowhere``. Spans point into the draft's text and, in passages, into that of
    ``Check.sources[passage.source]``. Raises ``errors.ReadError`` for a string with nothing to read.
    """
    from kupang_cli.checking.checker import Checker

    def article(given: Article | str) -> Article:
        return read_text(given) if isinstance(given, str) else given

    return Checker([article(source) for source in sources]).check(article(draft))
