"""An http(s) address in the parts that a request needs."""

from __future__ import annotations

import contextlib
import ipaddress
import re
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

from kupang_cli.errors import ReadError
from kupang_cli.messages.message import Message
from kupang_cli.reading.cleaning import on_one_line

PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")
_LONGEST_HOST = 253
_KEPT = "!#$%&'()*+,/:;=?@[]~"  # what may stand in the target of a request beside letters, digits and -._~
_SHOWN = 80


class Location(NamedTuple):
    """Where an address leads: ``host`` in ASCII, in lower case and without brackets, ``target`` path and query, quoted.

    ``credentials`` are the user and the password that stood in it ("user:password"), which no text of it shows.
    """

    scheme: str
    host: str
    port: int
    target: str
    credentials: str | None = None

    def __str__(self) -> str:
        return f"{self.scheme}://{self.netloc}{self.target}"

    @property
    def netloc(self) -> str:
        """The host with its port unless that is the scheme's own, as the header Host has it."""
        # The zone of a link-local address means something on this machine alone.
        host = f"[{self.host.partition('%')[0]}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    def upgraded(self, other: Location) -> bool:
        """Whether the other is asked the same way or, after plain http on the usual ports, the safe way."""
        alike = other.scheme == self.scheme and other.port == self.port
        return alike or (_is_usual(self) and _is_usual(other) and other.scheme == "https")


def _is_usual(location: Location) -> bool:
    """Whether the port is the usual one of the scheme."""
    return location.port == PORTS[location.scheme]


def location_of(address: str) -> Location:
    """The location of an address. Raises ReadError for another scheme and for what is no address of a host."""
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ReadError("it is not a whole address: {address}", address=shown(address)) from None
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise ReadError("only http and https addresses are read")
    user_info = parts.netloc.rpartition("@")[0]
    # The bytes of an argument that is not UTF-8 are sent as they came.
    target = quote(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}", _KEPT, errors="surrogateescape")
    credentials = unquote(user_info) if user_info else None
    return Location(
        scheme, _ascii(host), PORTS[scheme] if port is None else port, target.replace("#", "%23"), credentials
    )


def next_location(location: Location, answered: str) -> Location:
    """Where a redirect goes to, ``answered`` being the header Location; credentials go along to the same site alone."""
    with contextlib.suppress(UnicodeError):
        answered = answered.encode("latin-1").decode()  # how servers write letters that may not stand there
    try:
        address = urljoin(str(location), answered.strip())
        following = location_of(address)
    except (ReadError, ValueError) as error:
        raise ReadError("it leads to {address}; {why}", address=shown(answered), why=_why(error)) from None
    trusted = following.host == location.host and location.upgraded(following)
    return following._replace(credentials=location.credentials if trusted else None)


def shown(text: str) -> str:
    """Words of a server or an address fit for one line of a message."""
    line = on_one_line(text) or ""
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _why(error: Exception) -> Message:
    return error.message if isinstance(error, ReadError) else Message("that is not a whole address")


def _ascii(host: str) -> str:
    """A host as the look-up of names and the server know it. Raises ReadError for what is no host."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    try:
        name = host if host.isascii() else host[:_LONGEST_HOST].encode("idna").decode()
    except UnicodeError:
        name = ""
    name = name.lower()
    labels = name.rstrip(".").split(".")
    if not _HOST.fullmatch(name) or len(name) > _LONGEST_HOST or any(len(label) > 63 for label in labels):
        if not host:
            raise ReadError("it names no host")
        raise ReadError("there cannot be a host named {host!r}; check the address", host=shown(host))
    return name
