"""One question to a web server and its answer."""

from __future__ import annotations

import re
from contextlib import closing
from http import HTTPStatus
from http.client import (
    BadStatusLine,
    HTTPConnection,
    HTTPException,
    HTTPResponse,
    IncompleteRead,
    LineTooLong,
    RemoteDisconnected,
)
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from kupang_cli.errors import ReadError
from kupang_cli.messages.message import Message
from kupang_cli.reading.decoding import text_encoding
from kupang_cli.reading.web.body import BROKEN_OFF, body_of
from kupang_cli.reading.web.connection import authorization_of, connect, is_public_by_name
from kupang_cli.reading.web.deadline import Deadline
from kupang_cli.reading.web.location import Location, next_location, shown

_REDIRECTS = (301, 302, 303, 307, 308)
_MEDIA_TYPE = re.compile(r"\s*([\w.+-]{1,64}/[\w.+-]{1,64})\s*(?:;|$)", re.ASCII)
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:+-]{1,40})", re.ASCII | re.IGNORECASE)
_ACCEPTED = {
    "Accept": "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Accept-Language": "id, en;q=0.5",
    "Connection": "close",
}
_BROWSER = Message("open it in a browser, save the page and read the file")
_CHECK = Message("check the address")
_REMEDIES = {
    401: _BROWSER,
    402: _BROWSER,
    403: _BROWSER,
    404: _CHECK,
    410: _CHECK,
    451: _BROWSER,
}
_OFTEN_FOR_A_WHILE = (408, 425, 429)
# What goes wrong between here and the server, the narrower first.
_FAILURES: tuple[tuple[type[Exception], Message], ...] = (
    (RemoteDisconnected, Message("the server closes the connection without an answer; try again")),
    (IncompleteRead, BROKEN_OFF),
    (ConnectionError, BROKEN_OFF),
    (LineTooLong, Message("the headers of the server's answer are too large to be read")),
    (BadStatusLine, Message("what answers there is no web server; check the address")),
)


class Answer(NamedTuple):
    """What a server answers: a page in ``data``, or where to ask instead in ``elsewhere``.

    ``public`` says whether a host of the public internet answered: for a page one that was seen to, for a redirect also
    one behind a proxy.
    """

    public: bool
    data: bytes = b""
    media_type: str | None = None
    encoding: str | None = None
    elsewhere: Location | None = None


def ask(location: Location, deadline: Deadline, largest: int, public_only: bool) -> Answer:
    """Ask the server of a location for it. Raises ReadError for every failure but that of time, a TimeoutError."""
    try:
        connection = connect(location, deadline, public_only)
        with closing(connection.socket), closing(HTTPConnection(location.host, location.port)) as asked:
            asked.sock = connection.socket
            headers = {"Host": location.netloc, "User-Agent": _agent(), **_ACCEPTED}
            asked.request("GET", connection.target, headers=headers | authorization_of(location) | connection.headers)
            with closing(asked.getresponse()) as answer:
                if answer.status in _REDIRECTS:
                    public = is_public_by_name(location) if connection.public is None else connection.public
                    return Answer(public, elsewhere=_elsewhere(location, answer))
                return _page(answer, largest, bool(connection.public))
    except TimeoutError:
        raise
    except (OSError, HTTPException, ValueError) as error:
        why = next((message for kind, message in _FAILURES if isinstance(error, kind)), None)
        if why is None:
            why = Message("it cannot be fetched: {why}", why=shown(str(error)) or type(error).__name__)
        raise ReadError(why) from None


def _agent() -> str:
    try:
        return f"kupang/{version('kupang-cli')} (reader of news on the command line)"
    except PackageNotFoundError:
        return "kupang (reader of news on the command line)"


def _elsewhere(location: Location, answer: HTTPResponse) -> Location:
    where = answer.headers.get("Location")
    if not where:
        raise ReadError(
            "the server answers {status} without saying where to; {remedy}", status=_status(answer), remedy=_BROWSER
        )
    return next_location(location, str(where))


def _page(answer: HTTPResponse, largest: int, public: bool) -> Answer:
    if not 200 <= answer.status < 300:
        later = answer.status >= 500 or answer.status in _OFTEN_FOR_A_WHILE
        remedy = Message("try again later") if later else _REMEDIES.get(answer.status, _BROWSER)
        raise ReadError("the server answers {status}; {remedy}", status=_status(answer), remedy=remedy)
    kind = str(answer.headers.get("Content-Type") or "")
    media_type = _MEDIA_TYPE.match(kind)
    return Answer(public, body_of(answer, largest), media_type[1].lower() if media_type else None, _encoding(kind))


def _status(answer: HTTPResponse) -> str:
    """The status in the words of the standard; those of the server are taken where that has none, and cleaned."""
    try:
        phrase = HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = shown(answer.reason)
    return f"{answer.status} {phrase}".rstrip()


def _encoding(content_type: str) -> str | None:
    """The encoding that the header names, if Python knows it as one of texts."""
    charset = _CHARSET.search(content_type)
    try:
        return text_encoding(charset[1]) if charset else None
    except ReadError:
        return None
