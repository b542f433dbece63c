"""Pages out of web archives: WARC, plain, gzip or Zstandard, and WACZ, which is a zip of them. Read forward, one record in memory.

Reading is our own and not a library's because archives come damaged: what cannot be read is left out and counted, the rest is read.
"""

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, NamedTuple

import httpx

from headwater.models import HeadwaterError, Page, Problem
from headwater.pages.bodies import MAX_BYTES, gunzip, is_binary, make_page, printable, unzstd
from headwater.pages.client import PAGES
from headwater.pages.transport import content_type, header_safe
from headwater.pages.unpacking import ZSTD, BrokenError, Stream

ENDINGS = (".warc", ".warc.gz", ".warc.zst", ".wacz")

_OF_PAGES = {"response", "resource"}
_MOST_HEADERS = 500  # lines
_CHUNK_HEAD = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")


class Record(NamedTuple):
    """A record of a page: its headers, names in lower case, and its block, for a revisit empty."""

    headers: dict[str, str]
    block: bytes


def is_archive(path: str | Path) -> bool:
    """Say whether a file's name is that of a web archive."""
    return str(path).lower().endswith(ENDINGS)


def read_archive(path: str | Path) -> Iterator[Page | Problem]:
    """Yield the pages of a WARC or WACZ; raise OSError where the file cannot be opened.

    A page's id is its address, ``fetched`` when it was captured. Answers other than 200 and what is no page are passed over; records that
    cannot be read are counted in one problem at the end.
    """
    try:
        for name, file in _files(path):
            yield from read_warc(name, file)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:  # the last two: unknown packing, a password
        yield Problem(printable(path), f"a damaged WACZ ({error})", "get it again, or give the WARC files in it")


def read_records(path: str | Path) -> Iterator[Record]:
    """Yield the records of pages in a WARC or WACZ as they stand there; raise OSError where the file cannot be opened."""
    with suppress(zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError):
        for _, file in _files(path):
            yield from (record for record in _records(Stream(file), Counter()) if record.block)


def _files(path: str | Path) -> Iterator[tuple[str, IO[bytes]]]:
    """Yield the WARC files that an archive is or holds, each open, with what it is called."""
    if not str(path).lower().endswith(".wacz"):
        with Path(path).open("rb") as file:
            yield str(path), file
        return
    with zipfile.ZipFile(path) as packed:
        for name in packed.namelist():
            if name.startswith("archive/") and is_archive(name):
                with packed.open(name) as file:
                    yield f"{path}/{name}", file


class _BrotliError(Exception):
    """A body is packed in a way that is told by its header alone and that we cannot undo."""


def read_warc(name: str, file: IO[bytes]) -> Iterator[Page | Problem]:
    """Yield the pages of one WARC file, called ``name`` in problems."""
    counts: Counter[str] = Counter()
    known: set[str] = set()  # payloads that the file has; a digest each
    for record in _records(Stream(file), counts):
        digest = record.headers.get("warc-payload-digest", "")
        if record.headers.get("warc-type") == "revisit":
            counts["repeats of pages that are not in it"] += digest not in known
            continue
        known.add(digest)
        try:
            if page := _page(record, name):
                yield page
        except _BrotliError:
            counts["packed with Brotli, which is not read"] += 1
        except HeadwaterError as error:
            yield error.problem
    if counts.total():
        parts = ", ".join(f"{number:,} {what}" for what, number in counts.items() if number)
        yield Problem(
            printable(name), f"records left out: {parts}", "the others were read; get these pages or the file again if they are needed"
        )


def _records(stream: Stream, counts: Counter[str]) -> Iterator[Record]:
    lost = False  # behind damage: a record's beginning is looked for
    while True:
        try:
            line = stream.line()
            if not line:
                return
            if line.startswith(b"WARC/"):
                lost = False
                if record := _record(stream, counts):
                    yield record
            elif line.strip() and not lost:
                lost = True
                counts["damaged"] += 1
        except (BrokenError, ValueError):
            counts["damaged"] += not lost
            lost = True


def _record(stream: Stream, counts: Counter[str]) -> Record | None:
    """Return the record that begins here, None where it carries no page. Raise ValueError where it is not as long as it says."""
    headers: dict[str, str] = {}
    for _ in range(_MOST_HEADERS):
        line = stream.line().decode("utf-8", "replace").rstrip("\r\n")
        if not line:
            break
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    length = int(headers.get("content-length", "missing"))
    kind = headers.get("warc-type", "")
    if kind == "revisit":
        stream.skip(length)
        return Record(headers, b"")
    if kind not in _OF_PAGES or length > MAX_BYTES:
        counts["too large"] += kind in _OF_PAGES
        stream.skip(length)
        return None
    record = Record(headers, stream.read(length))
    if stream.line().strip():  # reading on to the empty lines behind the record has its checksum looked at, too
        raise ValueError
    return record


def _page(record: Record, path: str) -> Page | None:
    """Return the page in a record, None where it is an answer of another kind; raise HeadwaterError where it cannot be used."""
    url = record.headers.get("warc-target-uri", "").strip("<>")
    if not url.startswith(("http://", "https://")):
        return None
    status, headers, body = 200, httpx.Headers({"content-type": header_safe(record.headers.get("content-type", ""))}), record.block
    if record.headers["warc-type"] == "response":
        status, headers, body = _http(record.block)
    media_type, charset = content_type(headers)
    if status != 200 or (media_type and media_type not in PAGES):
        return None
    page = Page(url, _plain(url, headers, body), url=url, path=path, fetched=_moment(record.headers), status=status, source="warc")
    return make_page(url, page, PAGES.get(media_type), charset)


def _http(block: bytes) -> tuple[int, httpx.Headers, bytes]:
    """Return status, headers and body of an HTTP answer as it was sent; status 0 where it is none."""
    head, _, body = block.partition(b"\r\n\r\n")
    first, *lines = head.split(b"\r\n")
    parts = first.split(None, 2)
    if len(parts) < 2 or not parts[0].startswith(b"HTTP/") or not parts[1].isdigit():
        return 0, httpx.Headers(), b""
    pairs = (line.partition(b":") for line in lines)
    return int(parts[1][:3]), httpx.Headers([(name.strip(), value.strip()) for name, _, value in pairs if name.strip()]), body


def _plain(url: str, headers: httpx.Headers, body: bytes) -> bytes:
    """Return a body as the page was before it was cut into chunks and packed, if it still is: many archives keep it as it was."""
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _joined(body)
    coding = headers.get("content-encoding", "").strip().lower()
    if coding in {"gzip", "x-gzip"} and body.startswith(b"\x1f\x8b"):
        return gunzip(url, body)
    if coding == "deflate":
        return _inflated(body)
    if coding == "br" and is_binary(body):
        raise _BrotliError
    if coding == "zstd" and body.startswith(ZSTD):
        return unzstd(url, body)
    return body


def _joined(body: bytes) -> bytes:
    """Return the chunks of a body joined; the body itself where it is not in chunks."""
    parts, at = [], 0
    while head := _CHUNK_HEAD.match(body, at):
        size = int(head[1], 16)
        parts.append(body[head.end() : head.end() + size])
        at = head.end() + size + 2  # the line end behind each chunk
        if not size:
            break
    return b"".join(parts) if parts else body


def _inflated(body: bytes) -> bytes:
    for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):  # as the standard has it, and as some servers do it
        try:
            return zlib.decompressobj(bits).decompress(body, MAX_BYTES)
        except zlib.error:
            continue
    return body


def _moment(headers: dict[str, str]) -> str | None:
    try:
        moment = datetime.fromisoformat(headers.get("warc-date", ""))
    except ValueError:
        return None
    return moment.astimezone(UTC).isoformat(timespec="seconds") if moment.tzinfo else None
