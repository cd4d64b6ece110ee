"""From the bytes of a text to the text: a byte order mark decides, then UTF-8, then detection."""

from __future__ import annotations

import codecs

from kupang_cli.errors import ReadError

_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_CONTROL_SHARE = 0.05
_NOT_ASCII = bytes(range(128, 256))
_ASCII_SHARE = 0.75
# Codecs that Python counts among its text encodings and that no text file is written in.
_NOT_OF_FILES = ("idna", "punycode", "unicode-escape", "raw-unicode-escape")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OPENING = 8192  # bytes


def decode(data: bytes, encoding: str | None = None) -> str:
    """Decode the bytes of a text file: a byte order mark decides, then UTF-8, then detection.

    With ``encoding`` nothing is guessed. Raises ReadError for binary data, an unknown encoding name and bytes that are
    not in the encoding named.
    """
    if not data:
        raise ReadError("it is empty")
    if encoding is not None:
        return _decode_as(data, encoding)
    certain = _marked_encoding(data) or _wide_encoding(data)
    if certain:
        return data.decode(certain, errors="replace")
    if len(data) - len(data.translate(None, _CONTROL)) > _CONTROL_SHARE * len(data):
        raise ReadError("it is binary data, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", errors="replace")
        broken = text.count("\ufffd")
        whole = len(text) - len(text.encode("ascii", errors="ignore")) - broken
        # A broken byte among whole characters, or half a character at the very end, is damage, not another encoding.
        if whole >= broken or error.reason == "unexpected end of data":
            return text
    return _detect(data)


def opening(data: bytes, encoding: str | None = None) -> str:
    """The beginning of a text, decoded well enough to tell what it is; without a byte order mark.

    Raises ReadError for an unknown encoding name.
    """
    head = data[:_OPENING]
    name = (encoding and text_encoding(encoding)) or _marked_encoding(head) or _wide_encoding(head) or "utf-8"
    try:
        return head.decode(name, errors="replace").removeprefix("\ufeff")
    except ValueError:  # of a codec that replaces nothing
        return ""


def text_encoding(name: str) -> str:
    """The name by which Python knows an encoding of text files. Raises ReadError for one that is none."""
    try:
        known = codecs.lookup(name).name
        b" ".decode(known)
    except UnicodeDecodeError:
        pass  # it takes more than a byte a character
    except (LookupError, ValueError):
        known = ""
    if known.replace("_", "-") in ("", *_NOT_OF_FILES):
        raise ReadError("there is no text encoding {name!r}; try utf-8, cp1252 or utf-16", name=name)
    return known


def _decode_as(data: bytes, encoding: str) -> str:
    name = text_encoding(encoding)
    try:
        return data.decode(name)
    except ValueError:
        raise ReadError(
            "it is not {encoding} text; leave out --encoding to have it detected", encoding=encoding
        ) from None


def _marked_encoding(data: bytes) -> str | None:
    return next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), None)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: Latin text in it has a zero in nearly every second byte."""
    head = data[:4096]
    if len(head) < 4 or b"\0" not in head:
        return None
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _detect(data: bytes) -> str:
    from charset_normalizer import from_bytes

    # Single-byte Western text is by far the likeliest here, and mostly ASCII; what is not is another family's.
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        western = data.decode("latin-1")
    if len(data.translate(None, _NOT_ASCII)) > _ASCII_SHARE * len(data):
        return western
    best = from_bytes(data[:200_000]).best()
    return western if best is None else data.decode(best.encoding, errors="replace")
