"""What was fetched, kept as WARC: request, response and a record of what was read. Own fetch times are evidence."""

import gzip
import os
import threading
from collections import OrderedDict
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Self
from uuid import uuid4

from headwater.models import Article, HeadwaterError, Page, Problem, encode
from headwater.pages.files import unreadable
from headwater.pages.transport import Answer, Exchange

_GZIP = b"\x1f\x8b"  # how a packed file begins
_REMEMBERED = 10_000  # responses that a record of what was read may still refer to
# What described the answer on its way, and not the answer.
_OF_THE_WIRE = {"transfer-encoding", "connection", "keep-alive", "content-length"}


class Keeper:
    """Appends to a ``.warc.gz``; each record is a gzip member of its own, on disk when the call returns. Safe in threads.

    Raises HeadwaterError where the file cannot be opened, or is something else. Give ``seen`` to a Client, and
    ``note`` the articles that were read.
    """

    def __init__(self, path: str | Path) -> None:
        self._lock = threading.Lock()
        self._responses: OrderedDict[str, str] = OrderedDict()
        try:
            self._file = Path(path).open("a+b")  # noqa: SIM115 - closed with the Keeper
            self._file.seek(0)
            foreign = not _GZIP.startswith(self._file.read(2))
            self._file.seek(0, os.SEEK_END)
        except OSError as error:
            raise unreadable(path, error) from None
        if foreign:  # a page, say, whose name stood where the WARC's should
            self._file.close()
            raise HeadwaterError(
                Problem(str(path), "not a packed WARC, so that nothing may be appended to it", "name another .warc.gz file")
            )
        if self._file.tell() == 0:
            about = b"software: Headwater\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/\r\n"
            self._write("warcinfo", about, {"Content-Type": "application/warc-fields"})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def seen(self, exchange: Exchange) -> None:
        """Keep an answer and the request for it."""
        answer = exchange.answer
        about = {"WARC-Target-URI": answer.url, "WARC-Date": answer.fetched}
        digest = {"WARC-Payload-Digest": f"sha256:{sha256(exchange.packed).hexdigest()}"}
        block = http_block(answer, exchange.packed)
        id_ = self._write("response", block, {**about, **digest, "Content-Type": "application/http; msgtype=response"})
        path = answer.url.split("/", 3)[3:]
        request = f"GET /{path[0] if path else ''} HTTP/1.1\r\n{_lines(exchange.request)}\r\n".encode("latin-1", "replace")
        more = {"WARC-Concurrent-To": id_, "Content-Type": "application/http; msgtype=request"}
        self._write("request", request, {**about, **more})
        self._remember(answer.url, id_)

    def pasted(self, page: Page) -> None:
        """Keep a page that was handed over as what stands at its address: a resource, since nobody saw an answer with it."""
        if page.url:
            about = {"WARC-Target-URI": page.url, "Content-Type": f"{page.media_type}; charset={page.charset}"}
            dated = {"WARC-Date": page.fetched} if page.fetched else {}
            digest = {"WARC-Payload-Digest": f"sha256:{sha256(page.body).hexdigest()}"}
            self._remember(page.url, self._write("resource", page.body, {**about, **dated, **digest}))

    def _remember(self, url: str, id_: str) -> None:
        with self._lock:
            self._responses[url] = id_
            if len(self._responses) > _REMEMBERED:
                self._responses.popitem(last=False)

    def note(self, article: Article, url: str | None = None) -> None:
        """Keep what was read of a page that was fetched or handed over here; ``url`` is where redirects ended. Others are passed over."""
        with self._lock:
            response = self._responses.get(url or article.url or "")
        if response:
            about = {"WARC-Target-URI": url or article.url or "", "WARC-Refers-To": response, "Content-Type": "application/json"}
            self._write("metadata", encode(article), about)

    def _write(self, kind: str, block: bytes, headers: dict[str, str]) -> str:
        id_, member = record(kind, block, headers)
        with self._lock:
            self._file.write(member)
            self._file.flush()
        return id_


def record(kind: str, block: bytes, headers: dict[str, str]) -> tuple[str, bytes]:
    """Return the id of a new WARC record, and the record as a gzip member of its own."""
    id_ = f"<urn:uuid:{uuid4()}>"
    moment = headers.get("WARC-Date", datetime.now(UTC).isoformat(timespec="seconds")).replace("+00:00", "Z")
    fields = {"WARC-Type": kind, "WARC-Record-ID": id_, **headers, "WARC-Date": moment, "Content-Length": str(len(block))}
    head = "WARC/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return id_, gzip.compress(head.encode("utf-8", "replace") + b"\r\n" + block + b"\r\n\r\n", 6)


def http_block(answer: Answer, packed: bytes, *, unpacked: bool = False) -> bytes:
    """Return an answer as it goes into a record: its head without what was of the wire alone, and its body."""
    headers = [(name, value) for name, value in answer.headers.multi_items() if not (unpacked and name.lower() == "content-encoding")]
    head = f"HTTP/1.1 {answer.status} OK\r\n{_lines(headers)}Content-Length: {len(packed)}\r\n\r\n"
    return head.encode("latin-1", "replace") + packed


def _lines(headers: list[tuple[str, str]]) -> str:
    return "".join(f"{name}: {value}\r\n" for name, value in headers if name.lower() not in _OF_THE_WIRE)
