"""Pages at http(s) addresses: fetched within bounds of time and size, redirects followed, private hosts kept apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kupang_cli.errors import ReadError

if TYPE_CHECKING:
    from kupang_cli.reading.web.deadline import Deadline
    from kupang_cli.reading.web.location import Location

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)  # one letter would be a drive
_MOST_REDIRECTS = 10


class Response(NamedTuple):
    """A page as a server sent it, unpacked: ``address`` is its own after redirects, without a password.

    ``media_type`` ("text/html") and ``encoding`` (a name that Python knows) are what the server says, None where
    that makes no sense. ``public`` says that a host of the public internet answered, with no proxy in between.
    """

    data: bytes
    address: str
    media_type: str | None
    encoding: str | None
    public: bool


def is_address(name: str) -> bool:
    """Whether a name is an address with a scheme, of whatever kind, and not that of a file."""
    return _ADDRESS.match(name) is not None


def same_site(a: str, b: str) -> bool:
    """Whether ``b`` is on the site of ``a``: the same host but for a leading "www.", asked as safely or safer."""
    from kupang_cli.reading.web.location import location_of

    try:
        ours, theirs = location_of(a), location_of(b)
    except ReadError:
        return False
    return ours.host.removeprefix("www.") == theirs.host.removeprefix("www.") and ours.upgraded(theirs)


def fetch(address: str, timeout: float, largest: int, public_only: bool = False) -> Response:
    """Fetch what stands at an http(s) address.

    ``timeout`` is in seconds and holds for all of it: looking up names, redirects and reading; ``largest`` is in bytes
    and holds for what is sent and for what that unpacks to. Redirects from public hosts to private ones are refused;
    with ``public_only`` the address itself has to be of a public host, too, as a further page of a public site has to.
    Raises ReadError, whose message is one line, for everything that goes wrong, half a page included.
    """
    from kupang_cli.reading.web.deadline import Deadline
    from kupang_cli.reading.web.location import location_of

    location = location_of(address)
    deadline = Deadline(timeout)
    try:
        return deadline.run(lambda: _followed(location, deadline, largest, public_only))
    except TimeoutError:
        raise ReadError(
            "it takes longer than {timeout:g} seconds; try again, or allow more with --timeout", timeout=timeout
        ) from None


def _followed(location: Location, deadline: Deadline, largest: int, public_only: bool) -> Response:
    from kupang_cli.reading.web.exchange import ask

    seen = {location}
    for _ in range(_MOST_REDIRECTS + 1):
        answer = ask(location, deadline, largest, public_only)
        if answer.elsewhere is None:
            return Response(answer.data, str(location), answer.media_type, answer.encoding, answer.public)
        location, public_only = answer.elsewhere, public_only or answer.public
        if location in seen:
            raise ReadError("the server sends from one address to the other in a circle; save the page in a browser")
        seen.add(location)
    raise ReadError("the server sends on more than {most} times; save the page in a browser", most=_MOST_REDIRECTS)
