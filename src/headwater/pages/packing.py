"""A case packed as WACZ (specs.webrecorder.net/wacz/1.1.1): its pages as they were captured, an index, a list of pages, digests of all.

ReplayWeb.page and its like open the file and show the pages; any zip program and any WARC reader can, too.
"""

import gzip
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from headwater.models import Article, HeadwaterError, Problem
from headwater.pages.caching import HttpCache
from headwater.pages.files import read_file
from headwater.pages.keeping import http_block, record
from headwater.pages.warc import is_archive, read_records
from headwater.urls import url_key

NOWHERE = "no-address.invalid"
"""The host under which pages without an address are packed."""

_DATA, _INDEX = "data.warc.gz", "index.cdx.gz"
_IN_BLOCK = 300  # lines of the index that are packed together


class Captured(NamedTuple):
    """A page as it was captured: ``kind`` is response (with its HTTP head) or resource (a file alone), ``date`` ISO 8601, UTC."""

    url: str
    kind: str
    block: bytes
    media_type: str
    date: str
    came_from: str

    @property
    def payload(self) -> bytes:
        """The page itself, as it was sent."""
        return self.block.partition(b"\r\n\r\n")[2] if self.kind == "response" else self.block


class _Indexed(NamedTuple):
    captured: Captured
    offset: int
    length: int


def captures(
    articles: Iterable[Article], kept: Iterable[str | Path] = (), cache: HttpCache | None = None
) -> Iterator[tuple[Article, Captured]]:
    """Yield the articles of which the page is still to be had, and it: from WARC files, the cache of what was fetched, or saved pages.

    Raises HeadwaterError where a file that is named as ``kept`` holds no page.
    """
    wanted = {url_key(_address(article)): article for article in articles}
    named = {Path(path) for path in kept}
    files = named | {Path(a.path) for a in wanted.values() if a.path and is_archive(a.path)}
    found = dict[str, Captured]()
    for path in sorted(files):
        empty = path in named  # one that an article was added from may have changed since; one that is named is meant
        for kept_page in read_records(path):
            empty = False
            url = kept_page.headers.get("warc-target-uri", "").strip("<>")
            if url_key(url) in wanted:  # the last capture: it is the one that was read
                found[url_key(url)] = _as_recorded(url, kept_page.headers, kept_page.block, path.name)
        if empty:
            raise HeadwaterError(
                Problem(str(path), "no page of a WARC or WACZ is in it", "name a file of `add --keep`, or any WARC or WACZ")
            )
    for key, article in wanted.items():
        if one := found.get(key) or _cached(article, cache) or _saved(article):
            yield article, one


def _as_recorded(url: str, headers: Mapping[str, str], block: bytes, came_from: str) -> Captured:
    date = headers.get("warc-date") or _now()
    return Captured(url, headers["warc-type"], block, headers.get("content-type", ""), date, came_from)


def _cached(article: Article, cache: HttpCache | None) -> Captured | None:
    held = next((held for url in (article.id, article.url) if cache and url and (held := cache.get(url))), None)
    if not held:
        return None
    answer = held.answer
    block = http_block(answer, answer.body, unpacked=True)
    return Captured(answer.url, "response", block, "application/http; msgtype=response", answer.fetched, "cache")


def _saved(article: Article) -> Captured | None:
    if not article.path or is_archive(article.path) or article.path.removesuffix(".gz").endswith((".json", ".jsonl")):
        return None
    try:
        page = read_file(article.path)
    except HeadwaterError:
        return None
    media_type = f"{page.media_type}; charset={page.charset}"
    return Captured(_address(article), "resource", page.body, media_type, article.fetched or _now(), Path(article.path).name)


def _address(article: Article) -> str:
    """Return the address under which a player finds an article's page: its own, else one of a host that can never be (RFC 6761)."""
    if url_key(article.url):
        return article.url or ""
    name = quote(Path(article.path or article.id).name, safe="", errors="replace") or "page"
    return f"http://{NOWHERE}/{sha256(article.id.encode('utf-8', 'replace')).hexdigest()[:8]}/{name}"


def pack(out: Path, pages: Iterable[tuple[Article, Captured]], title: str, more: Mapping[str, bytes]) -> int:
    """Write a WACZ of ``pages``, the first of which is the main one, and of ``more`` files; return how many pages are in it.

    Raises OSError where ``out`` cannot be written.
    """
    indexed, listed = list[_Indexed](), list[bytes]()
    made = _now()
    resources = dict[str, bytes]()
    about_file = b"software: Headwater\r\nformat: WARC File Format 1.1\r\n"
    data = bytearray(record("warcinfo", about_file, {"Content-Type": "application/warc-fields"})[1])
    for article, captured in pages:
        indexed.append(_recorded(data, captured))
        about = {"id": sha256(captured.url.encode()).hexdigest()[:16], "url": captured.url, "ts": _zulu(captured.date)}
        listed.append(_line({**about, "title": article.title or captured.url, "text": article.text or ""}))
    resources[f"archive/{_DATA}"] = bytes(data)
    resources[f"indexes/{_INDEX}"], resources["indexes/index.idx"] = _index(indexed)
    first = _line({"format": "json-pages-1.0", "id": "pages", "title": "All Pages", "hasText": True})
    resources["pages/pages.jsonl"] = first + b"".join(listed)
    resources |= more
    main = {"mainPageUrl": indexed[0].captured.url, "mainPageDate": _zulu(indexed[0].captured.date)} if indexed else {}
    package = {
        "profile": "data-package", "wacz_version": "1.1.1", "title": title, "software": "Headwater", "created": made, **main,
        "resources": [_resource(path, body) for path, body in resources.items()],
    }  # fmt: skip
    resources["datapackage.json"] = json.dumps(package, ensure_ascii=False, indent=2).encode()
    digest = {"path": "datapackage.json", "hash": _digest(resources["datapackage.json"])}
    resources["datapackage-digest.json"] = json.dumps(digest, indent=2).encode()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for path, body in resources.items():
            packed.writestr(path, body)
    return len(indexed)


def _recorded(data: bytearray, captured: Captured) -> _Indexed:
    """Append a page's record to the WARC."""
    headers = {"WARC-Target-URI": captured.url, "WARC-Date": captured.date, "Content-Type": captured.media_type}
    digests = {"WARC-Payload-Digest": _digest(captured.payload), "WARC-Block-Digest": _digest(captured.block)}
    _, member = record(captured.kind, captured.block, headers | digests)
    data += member
    return _Indexed(captured, len(data) - len(member), len(member))


def _index(indexed: Iterable[_Indexed]) -> tuple[bytes, bytes]:
    """Return the index as CDXJ in packed blocks, and the list of the blocks by which a player finds the one that it needs."""
    lines = sorted(map(_cdx, indexed))
    packed, blocks = b"", [f"!meta 0 {json.dumps({'format': 'cdxj-gzip-1.0', 'filename': _INDEX})}\n"]
    for at in range(0, len(lines), _IN_BLOCK):
        block = gzip.compress("".join(lines[at : at + _IN_BLOCK]).encode(), mtime=0)
        about = {"offset": len(packed), "length": len(block), "digest": _digest(block), "filename": _INDEX}
        blocks.append(f"{' '.join(lines[at].split(' ', 2)[:2])} {json.dumps(about)}\n")
        packed += block
    return packed or gzip.compress(b"", mtime=0), "".join(blocks).encode()


def _cdx(one: _Indexed) -> str:
    captured = one.captured
    mime, status = captured.media_type, "200"
    if captured.kind == "response":
        head = captured.block.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
        status = ([*head[0].split(), "", "0"])[1]
        mime = next((line.partition(":")[2].strip() for line in head if line.lower().startswith("content-type:")), "unk")
    about = {"url": captured.url, "mime": mime.partition(";")[0], "status": status, "digest": _digest(captured.payload)}
    place = {"length": str(one.length), "offset": str(one.offset), "filename": _DATA}
    return f"{surt(captured.url)} {re.sub(r'[^0-9]', '', captured.date)[:14]} {json.dumps(about | place)}\n"


def surt(url: str) -> str:
    """Return the key by which players look up an address: its host turned round, then path and query, in small letters."""
    parts = urlsplit(url.lower())
    host = (parts.hostname or "").removeprefix("www.")
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
    port = f":{parts.port}" if parts.port and parts.port not in {80, 443} else ""
    return f"{','.join(reversed(host.split('.')))}{port}){parts.path or '/'}{'?' + query if query else ''}".replace(" ", "%20")


def _resource(path: str, body: bytes) -> dict[str, object]:
    return {"name": path.rpartition("/")[2], "path": path, "hash": _digest(body), "bytes": len(body)}


def _digest(body: bytes) -> str:
    return f"sha256:{sha256(body).hexdigest()}"


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _zulu(date: str) -> str:
    return date.replace("+00:00", "Z")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
