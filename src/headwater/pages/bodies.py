"""The bytes of one page: read within a limit, unpacked within a limit, and refused where they are no page.

Every function takes the input's name and raises HeadwaterError with a Problem that names it.
"""

import codecs
import gzip
import io
import re
import zlib
from dataclasses import replace
from pathlib import Path
from typing import IO, Protocol

from headwater.models import HeadwaterError, Page, Problem
from headwater.pages.charset import detect, unmarked_utf16
from headwater.pages.unpacking import DAMAGED_ZSTD, ZSTD, open_zstd

MAX_BYTES = 20_000_000
"""The largest page that is read, in bytes, both as it comes and unpacked. The longest news pages are a tenth of this."""

GZIP = b"\x1f\x8b"
DAMAGED_GZIP = (gzip.BadGzipFile, EOFError, zlib.error)
PACK_AGAIN = "get it or pack it again"
HTML = "text/html"
TEXT = "text/plain"

_SAVE_AGAIN = "save the page again"
_NOT_HTML = "give the page itself, as HTML or text"

# What people most often save under a page's name, by its first bytes.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"BZh91AY", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (ZSTD, "a Zstandard archive"),
    (GZIP, "a gzip archive"),
    (b"ID3\x03", "an MP3 recording"),
    (b"ID3\x04", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"\x1aE\xdf\xa3", "a Matroska video"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"PAR1\x15", "a Parquet table"),
)
_MARKUP = re.compile(rb"(?i)<(?:!doctype|html|head|body|meta|title|article|section|div|span|p|h[1-6]|a|br|ul|table)\b")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Control characters, line and paragraph separators, marks that turn the direction of a line, halves of surrogate pairs.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def printable(text: str | Path) -> str:
    """Return a path, or anything from outside, as one line that is safe to show: what would break it becomes a question mark."""
    return _UNPRINTABLE.sub("?", str(text))


def failure(name: str, reason: str, remedy: str) -> HeadwaterError:
    """Return the error that says why ``name`` could not be used."""
    return HeadwaterError(Problem(printable(name), printable(reason), remedy))


def read_body(name: str, file: IO[bytes], limit: int = MAX_BYTES) -> bytes:
    """Return what ``file`` holds, unpacked where it is gzip; stop at ``limit`` bytes, so that a bomb is never held whole."""
    packed = _read(name, file, limit)
    return gunzip(name, packed, limit) if packed.startswith(GZIP) else packed


def gunzip(name: str, packed: bytes, limit: int = MAX_BYTES) -> bytes:
    """Return gzip data unpacked, at most ``limit`` bytes of it."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(packed)) as file:
            return _read(name, file, limit)
    except DAMAGED_GZIP:
        raise failure(name, "damaged gzip data", PACK_AGAIN) from None


def unzstd(name: str, packed: bytes, limit: int = MAX_BYTES) -> bytes:
    """Return Zstandard data unpacked, at most ``limit`` bytes of it."""
    try:
        with open_zstd(io.BytesIO(packed)) as file:
            return _read(name, file, limit)
    except DAMAGED_ZSTD:
        raise failure(name, "damaged Zstandard data", PACK_AGAIN) from None


def _read(name: str, file: _Readable, limit: int) -> bytes:
    body = file.read(limit + 1)
    if len(body) > limit:
        raise too_large(name, limit)
    return body


def too_large(name: str, limit: int) -> HeadwaterError:
    """Return the error for a page over ``limit`` bytes."""
    return failure(name, f"larger than {limit / 1e6:g} MB, the limit for one page", "give the article's page alone, without its media")


def make_page(name: str, page: Page, media_type: str | None = None, charset: str | None = None) -> Page:
    """Return ``page`` with its media type and charset settled; raise HeadwaterError where its body is empty or no text at all.

    ``media_type`` is what its name or its server says, None to look at the body; ``charset`` is what its server says.
    """
    _refuse_what_is_no_text(name, page.body)
    return replace(page, media_type=media_type or sniff(page.body), charset=detect(page.body, charset))


def sniff(body: bytes) -> str:
    """Return ``text/html`` where ``body`` opens like markup, else ``text/plain``."""
    return HTML if _MARKUP.search(body[:4096].replace(b"\0", b"")) else TEXT


def _refuse_what_is_no_text(name: str, body: bytes) -> None:
    if not body.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise failure(name, "empty", _SAVE_AGAIN)
    for magic, kind in _MAGIC:
        if body.startswith(magic):
            raise failure(name, f"{kind}, not a page", _NOT_HTML)
    if is_binary(body):
        raise failure(name, "binary data, not a page", _NOT_HTML)


def is_binary(body: bytes) -> bool:
    """Whether a body has too many control characters for a text."""
    # A stray one happens on real pages; one in fifty bytes does not, save for the NULs of UTF-16.
    head = body[:1024]
    marked = body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))
    return len(_CONTROL.findall(head)) * 50 > len(head) and not (marked or unmarked_utf16(body))
