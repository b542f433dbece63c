"""The one HTTP client: polite (robots.txt, a pace a host, a cache), bounded in time, size and redirects, closed to private addresses."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import httpx

from headwater.models import HeadwaterError, Page
from headwater.pages.bodies import HTML, MAX_BYTES, TEXT, failure, make_page
from headwater.pages.caching import HttpCache, Kept
from headwater.pages.pacing import Pace, back_off, retry_after
from headwater.pages.robots import Robots
from headwater.pages.transport import CHECK, RETRY, Answer, Exchange, Transport, broke_off, content_type, status_problem

MAX_REDIRECTS = 10
TIMEOUT = 30.0
PAGES = {"text/html": HTML, "application/xhtml+xml": HTML, "text/plain": TEXT, "text/markdown": TEXT}

_PAGE_KINDS = frozenset(PAGES)
_ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1"
_REDIRECTS = {301, 302, 303, 307, 308}
_WORTH_A_RETRY = {429, 500, 502, 503, 504}
_ROBOTS_SECONDS = 10.0
_ROBOTS_REDIRECTS = 5  # as many as RFC 9309 asks for
_SAVE = "open it in a browser, save the page, and give that file"


@dataclass(frozen=True, slots=True)
class Manners:
    """How politely and how patiently pages are fetched; times in seconds.

    ``pace`` lies between two requests to a host, or what its robots.txt asks for where that is more. A server's passing failure is
    tried again ``retries`` times, first after about ``back_off``, or after what Retry-After says; a host that wants to be left alone
    for longer than ``patience`` is given up for now.
    """

    pace: float = 1.0
    retries: int = 2
    back_off: float = 1.0
    patience: float = 60.0
    robots: bool = True


@dataclass(slots=True)
class _Visit:
    """One address asked for, over all its redirects and tries: what it is called, what may come, the seconds of network time left."""

    name: str
    kinds: frozenset[str] | None
    accept: str
    left: float
    secrets: dict[str, str] = field(default_factory=dict)
    recheck: bool = False  # ask the server even where what is kept is fresh
    met: set[str] = field(default_factory=set)  # hosts whose turn was taken: a redirect within a site is followed at once


class Client:
    """Fetches pages. A context manager; all of it may be called from several threads.

    ``max_bytes`` bounds a page both as sent and unpacked; ``timeout`` is in seconds and covers everything from the name's look-up to the
    last byte, redirects and tries included, but not the waiting for a host's turn. ``allow_private`` opens private addresses: True all,
    a set of host names those. ``cache`` keeps answers, ``seen`` is told of each one with a page that came over the wire. Who to write
    to about the fetching is taken from the environment variable ``HEADWATER_CONTACT`` and added to the default user agent.
    """

    def __init__(  # noqa: PLR0913 - options, each given by its name
        self,
        *,
        max_bytes: int = MAX_BYTES,
        timeout: float = TIMEOUT,
        allow_private: bool | frozenset[str] = False,
        user_agent: str | None = None,
        manners: Manners | None = None,
        cache: HttpCache | None = None,
        seen: Callable[[Exchange], None] | None = None,
    ) -> None:
        self._timeout = timeout
        self._cache = cache
        self._manners = manners or Manners()
        self._transport = Transport(max_bytes, user_agent, allow_private, seen)
        self._pace = Pace(self._manners.pace, sleep=self._sleep)
        self._robots = Robots(self._transport.user_agent.partition("/")[0], self._fetch_robots)
        self._closing = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections; who waits for a host's turn waits no longer."""
        self._closing.set()
        self._transport.close()
        if self._cache:
            self._cache.close()

    def get(self, url: str, *, recheck: bool = False) -> Page:
        """Return the page at ``url``; raise HeadwaterError where there is none to be had. ``Page.url`` is where redirects ended."""
        return self.page(url, self.fetch(url, recheck=recheck))

    def page(self, url: str, answer: Answer) -> Page:
        """Return the page in what ``url`` answered; raise HeadwaterError where it is none."""
        media_type, charset = content_type(answer.headers)
        page = Page(url, answer.body, url=answer.url, fetched=answer.fetched, status=answer.status, source="http")
        return make_page(url, page, PAGES.get(media_type), charset)

    def fetch(  # noqa: PLR0913 - options, each given by its name
        self,
        url: str,
        kinds: frozenset[str] | None = _PAGE_KINDS,
        accept: str = _ACCEPT,
        *,
        robots: bool = True,
        secrets: dict[str, str] | None = None,
        recheck: bool = False,
    ) -> Answer:
        """Return the answer 200 of ``url``, or of where it redirects to; raise HeadwaterError where there is none to be had.

        ``kinds`` are the media types to take, None all. ``robots=False`` is for interfaces that are made for programs. ``secrets`` are
        headers for the host of ``url`` alone: a redirect elsewhere does not carry them along. ``recheck`` asks the server whether a page
        has changed although the cache still takes it for fresh.
        """
        visit = _Visit(url, kinds, accept, self._timeout, secrets or {}, recheck)
        answer = self._follow(visit, MAX_REDIRECTS, lambda here: self._politely(visit, here, robots=robots and self._manners.robots))
        if answer is None:
            raise failure(url, f"redirects more than {MAX_REDIRECTS} times", _SAVE)
        if answer.status != 200:
            raise failure(url, *status_problem(answer.status))
        return answer

    def post(self, url: str, body: bytes, headers: dict[str, str]) -> int:
        """Post to an address that is made for it, and return the status; redirects are not followed. Raise HeadwaterError as ``fetch``."""
        return self._transport.post(url, parse(url, url), headers, body, seconds=self._timeout)

    def keep_apart(self, url: str, seconds: float) -> None:
        """Keep the requests to the host of ``url`` so far apart."""
        self._pace.slow_down(_host_of(url), seconds)

    def ready_in(self, url: str) -> float:
        """Return the seconds until the host of ``url`` may be asked again."""
        return self._pace.ready_in(_host_of(url))

    def _follow(self, visit: _Visit, most: int, ask: Callable[[httpx.URL], Answer]) -> Answer | None:
        """Return the last answer of a chain of redirects, None where there are more than ``most``."""
        here, seen = parse(visit.name, visit.name), set[str]()
        while len(seen) <= most:
            seen.add(str(here))
            answer = ask(here)
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not location:
                return answer
            here = parse(visit.name, location, here)
            if str(here) in seen:
                raise failure(visit.name, "redirects in a circle", _SAVE)
        return None

    def _politely(self, visit: _Visit, here: httpx.URL, *, robots: bool) -> Answer:
        if robots:
            self._ask_robots(visit, here)
        return self._through_cache(visit, here, self._patiently)

    def _ask_robots(self, visit: _Visit, here: httpx.URL) -> None:
        try:
            verdict = self._robots.ask(f"{here.scheme}://{here.netloc.decode('ascii')}", str(here))
        except HeadwaterError as error:  # the site did not answer: that is the page's own problem
            raise failure(visit.name, error.problem.reason, error.problem.remedy) from error.__cause__
        if verdict.delay:
            self._pace.slow_down(here.host, verdict.delay)
        if not verdict.allowed:
            raise failure(visit.name, verdict.reason or "", RETRY if "for now" in (verdict.reason or "") else _SAVE)

    def _fetch_robots(self, url: str) -> tuple[int, bytes]:
        visit = _Visit(url, None, "text/plain, */*;q=0.1", min(self._timeout, _ROBOTS_SECONDS))
        answer = self._follow(visit, _ROBOTS_REDIRECTS, lambda here: self._through_cache(visit, here, self._timed))
        return (answer.status, answer.body) if answer else (404, b"")

    def _through_cache(self, visit: _Visit, here: httpx.URL, ask: Callable[[_Visit, httpx.URL, dict[str, str]], Answer]) -> Answer:
        kept = self._cache.get(str(here)) if self._cache else None
        if kept and kept.fresh and not visit.recheck:
            return kept.answer
        answer = ask(visit, here, kept.conditions() if kept else {})
        if kept and answer.status == 304:
            answer = _renewed(kept, answer)
        if self._cache:
            self._cache.put(str(here), answer)
        return answer

    def _patiently(self, visit: _Visit, here: httpx.URL, conditions: dict[str, str]) -> Answer:
        for attempt in range(self._manners.retries):
            pause = back_off(attempt, self._manners.back_off)
            try:
                answer = self._in_turn(visit, here, conditions)
            except HeadwaterError as error:
                if not broke_off(error.__cause__):
                    raise
            else:
                if answer.status not in _WORTH_A_RETRY:
                    return answer
                pause = max(pause, retry_after(answer.headers.get("retry-after")) or 0.0)
                if pause > self._manners.patience:
                    self._pace.hold(here.host, pause)
                    return answer
            self._pace.hold(here.host, pause)
            visit.met.discard(here.host)
        answer = self._in_turn(visit, here, conditions)
        if answer.status in _WORTH_A_RETRY:
            self._pace.hold(here.host, retry_after(answer.headers.get("retry-after")) or 0.0)
        return answer

    def _in_turn(self, visit: _Visit, here: httpx.URL, conditions: dict[str, str]) -> Answer:
        if here.host not in visit.met:
            wait = self._pace.ready_in(here.host)
            if wait > self._manners.patience:
                raise failure(visit.name, f"its server asks to be left alone for {wait:.0f} seconds", RETRY)
            self._pace.wait(here.host)
            visit.met.add(here.host)
        return self._timed(visit, here, conditions)

    def _timed(self, visit: _Visit, here: httpx.URL, conditions: dict[str, str]) -> Answer:
        started = time.monotonic()
        try:
            secrets = visit.secrets if _origin(here) == _origin(parse(visit.name, visit.name)) else {}
            headers = {"Accept": visit.accept, **secrets, **conditions}
            return self._transport.send(visit.name, here, headers, kinds=visit.kinds, seconds=visit.left)
        finally:
            visit.left -= time.monotonic() - started

    def _sleep(self, seconds: float) -> None:
        self._closing.wait(seconds)


def parse(name: str, location: str, base: httpx.URL | None = None) -> httpx.URL:
    """Return ``location`` resolved against ``base``; raise HeadwaterError about ``name`` where it is not one to fetch."""
    try:
        parsed = base.join(location) if base else httpx.URL(location.strip())
    except (httpx.InvalidURL, ValueError):
        raise failure(name, "not a valid web address", CHECK) from None
    if parsed.scheme not in {"http", "https"}:
        raise failure(name, f"{parsed.scheme}:// addresses are not fetched", "give an http or https address, or a file")
    if not parsed.host:
        raise failure(name, "a web address without a host", CHECK)
    if parsed.userinfo:
        raise failure(name, "a web address with a name or password in it", "take out what stands before the @")
    return parsed.copy_with(fragment=None)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _host_of(url: str) -> str:
    try:
        return httpx.URL(url).host
    except (httpx.InvalidURL, ValueError):
        return ""


def _renewed(kept: Kept, answer: Answer) -> Answer:
    """Return the kept answer as what the server has just said it still is."""
    fields = {name: value for name in ("cache-control", "date", "expires", "etag", "age") if (value := answer.headers.get(name))}
    headers = httpx.Headers({**kept.answer.headers, **fields})
    return kept.answer._replace(headers=headers, fetched=answer.fetched)
