"""Finders of the earliest capture of a page: the Wayback Machine's CDX server, Memento TimeMaps, the index of Common Crawl."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import msgspec

from headwater.models import Capture, HeadwaterError
from headwater.pages.finders.asking import Asked, Finder
from headwater.pages.transport import Answer

_STAMP = re.compile(r"\d{14}")
_MOST_CRAWLS = 3


class Wayback(Finder):
    """The Internet Archive's CDX server (wayback-cdx-server in github.com/internetarchive/wayback): rows, the first of them names."""

    name = "wayback"
    default = "https://web.archive.org/cdx/search/cdx"

    def earliest(self, asked: Asked) -> Capture | None:
        """Return the first capture with status 200; the server sorts by time."""
        query = {"url": asked.url, "output": "json", "fl": "timestamp,original", "filter": "statuscode:200", "limit": "1"}
        answer = self._get(self.base, **query)
        if not answer.body.strip():
            return None
        rows = self._read(answer, list[list[str]])[1:]
        if not rows:
            return None
        at = moment_of(rows[0][0])
        where = self.base.partition("/cdx/")[0]
        return Capture(at, self.name, f"{where}/web/{rows[0][0]}/{rows[0][1]}")


class Memento(Finder):
    """TimeMaps in link format (RFC 7089, RFC 6690) of a web archive, or of an aggregator that asks many."""

    name = "memento"
    default = "https://timetravel.mementoweb.org/timemap/link/"

    def earliest(self, asked: Asked) -> Capture | None:
        """Return the earliest memento of a TimeMap."""
        try:
            body = self._get(self.base + asked.url.partition("#")[0]).body
        except HeadwaterError as error:
            if "HTTP 404" in error.problem.reason:  # no memento
                return None
            raise
        text = body.decode("utf-8", "replace")
        if body.strip() and "rel=" not in text:
            raise ValueError(text[:100])
        return min(self._mementos(text), key=lambda capture: capture.at, default=None)

    def _mementos(self, text: str) -> Iterator[Capture]:
        for link in text.split("<")[1:]:
            uri, _, parameters = link.partition(">")
            relations, date = (_parameter(parameters, name) for name in ("rel", "datetime"))
            if "memento" in relations.split() and date:
                moment = parsedate_to_datetime(date).astimezone(UTC)
                yield Capture(moment.isoformat(timespec="seconds"), self.name, uri.strip())


def _parameter(parameters: str, name: str) -> str:
    _, found, rest = parameters.partition(f"{name}=")
    return (rest.split('"')[1:2] or [""])[0] if found and rest.startswith('"') else rest.partition(";")[0].strip(" ,\r\n")


class CommonCrawl(Finder):
    """The URL index of Common Crawl: a list of crawls, each with a CDX server that answers lines of JSON, 404 where it has nothing."""

    name = "commoncrawl"
    default = "https://index.commoncrawl.org/collinfo.json"

    _crawls: list[dict[str, Any]] | None = None

    def earliest(self, asked: Asked) -> Capture | None:
        """Return the first capture in the first crawls that ended after the page's date; of an undated page in the newest."""
        if self._crawls is None:
            self._crawls = self._read(self._get(self.base), list[dict[str, Any]])
        for crawl in self._likely(asked.published):
            if found := self._in(str(crawl["cdx-api"]), asked.url):
                return found
        return None

    def _likely(self, published: str | None) -> list[dict[str, Any]]:
        crawls = sorted(self._crawls or (), key=lambda crawl: str(crawl.get("id")))
        day = (published or "")[:10]
        later = [crawl for crawl in crawls if day and str(crawl.get("to") or "9999")[:10] >= day]
        return later[:_MOST_CRAWLS] if day else crawls[-_MOST_CRAWLS:]

    def _in(self, server: str, url: str) -> Capture | None:
        try:
            answer = self._get(server, url=url, output="json", fl="timestamp,url", filter="=status:200", limit="1")
        except HeadwaterError as error:
            if "HTTP 404" in error.problem.reason:  # no captures
                return None
            raise
        row = self._first(answer)
        return Capture(moment_of(row["timestamp"]), self.name, answer.url) if "timestamp" in row else None

    def _first(self, answer: Answer) -> dict[str, Any]:
        line = answer.body.partition(b"\n")[0]
        return self._read(answer._replace(body=line), dict[str, Any]) if line.strip() else {}


def moment_of(stamp: str) -> str:
    """Return a time of the form 20240515114000, UTC, as ISO 8601; raise ValueError where it is none."""
    if not _STAMP.fullmatch(stamp):
        raise msgspec.ValidationError(f"not a time: {stamp[:30]}")
    return datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC).isoformat(timespec="seconds")
