"""The body of an answer, read and unpacked piece by piece, so that neither is ever larger than it may be."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from http.client import HTTPResponse

from kupang_cli.errors import ReadError
from kupang_cli.messages.message import Message
from kupang_cli.reading.options import MEGABYTE

_PIECE = 65_536  # bytes
_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
BROKEN_OFF = Message("the connection broke off before the page was complete; try again")


def body_of(answer: HTTPResponse, largest: int) -> bytes:
    """The whole body, unpacked. Raises ReadError where it is larger than ``largest`` bytes, broken or empty."""
    if answer.length is not None and answer.length > largest:
        raise _too_large(largest)
    names = [name.strip().lower() for name in (answer.headers.get("Content-Encoding") or "").split(",")]
    packings = [name for name in names if name not in ("", "identity")]
    pieces = _bounded(_received(answer), largest)
    if len(packings) > 1 or (packings and packings[0] not in ("gzip", "x-gzip", "deflate")):
        raise ReadError("the server compresses the page in a way not asked for; open it in a browser and save it")
    if packings:
        pieces = _bounded(_unpacked(pieces), largest)
    body = b"".join(pieces)
    if not body:
        raise ReadError("the server sends an empty page; open it in a browser to see whether there is one")
    return body


def _too_large(largest: int) -> ReadError:
    return ReadError("it is larger than {size:g} MB, too large for an article", size=largest / MEGABYTE)


def _bounded(pieces: Iterable[bytes], largest: int) -> Iterator[bytes]:
    room = largest
    for piece in pieces:
        room -= len(piece)
        if room < 0:
            raise _too_large(largest)
        yield piece


def _received(answer: HTTPResponse) -> Iterator[bytes]:
    while piece := answer.read1(_PIECE):
        yield piece
    if answer.length:  # what the server announced and did not send
        raise ReadError(BROKEN_OFF)


def _unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces unpacked, at most ``_PIECE`` bytes at a time; a gzip file may have several members."""
    machine, packed = zlib.decompressobj(_GZIP_OR_ZLIB), False
    try:
        for piece in pieces:
            rest = piece
            while rest:
                packed = True
                if machine.eof:
                    if not rest.startswith(b"\x1f"):
                        break  # padding
                    machine = zlib.decompressobj(_GZIP_OR_ZLIB)
                yield machine.decompress(rest, _PIECE)
                rest = machine.unconsumed_tail or machine.unused_data
        yield machine.flush()
    except zlib.error:
        raise ReadError("the page is not compressed as the server says; open it in a browser and save it") from None
    if packed and not machine.eof:
        raise ReadError(BROKEN_OFF)
