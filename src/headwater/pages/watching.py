"""The watch: looks at feeds when they are due, fetches what is new or changed in them, and goes on where it was stopped."""

import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Literal, NamedTuple

from headwater.models import HeadwaterError, Page, Problem
from headwater.pages.client import Client
from headwater.pages.crew import WORKERS, Crew, page_or_problem
from headwater.pages.discovery import feeds_of
from headwater.pages.sources import ACCEPT, FETCHED, feed_in
from headwater.pages.transport import CHECK, PASSING, Answer
from headwater.pages.watch_state import Listed, Wanted, WatchState

_TICK = 0.5  # seconds; how soon what is due is noticed, and a wish to stop
_GRACE = 5.0  # seconds for what is on the wire when the watch is stopped
_AHEAD = 500  # articles taken up before their hosts' turns come


Task = Literal["feed", "article", "changed article"]
_Found = Answer | Page | Problem | HeadwaterError  # an error where the state could not be kept: that ends the watch


class Arrival(NamedTuple):
    """A page that a feed listed and that was fetched. It is kept until ``Watch.settle`` is told what became of it."""

    listed: Listed
    page: Page


class Watch:
    """Watches the feeds of a state. ``held`` says of an address whether its article is had already and need not be fetched."""

    def __init__(self, state: WatchState, client: Client, held: Callable[[str], bool], workers: int = WORKERS) -> None:
        self.state = state
        self._client = client
        self._held = held
        self._workers = workers
        self._stopping = False  # not an Event: a signal that comes while the main thread waits for one would wait for its lock for ever
        self._looked = 0.0
        self._open: dict[str, Task] = {}  # what the crew has in hand

    def stop(self) -> None:
        """End the run soon: what is on the wire has some seconds to arrive. May be called from a signal handler."""
        self._stopping = True

    def settle(self, url: str, status: str, reason: str | None = None) -> None:
        """Note what became of an arrival."""
        self.state.settle(url, status, reason)

    def run(self, *, once: bool = False) -> Iterator[Arrival | Problem | None]:
        """Yield arrivals, first those that an earlier run left unsettled, and problems; None now and then where there is nothing.

        ``once``: look at each feed that is due, fetch what is new, and end.
        """
        for url in self.state.fetched():
            yield from self._arrival(url)
        with Crew(self._work, self._client.ready_in, self._workers) as crew:
            while not self._stopping:
                self._give(crew)
                found = crew.take(_TICK if self._open else 0)
                if found:
                    yield from self._settled(*found)
                elif self._open:
                    yield None
                elif once:
                    return
                else:
                    yield None
                    time.sleep(_TICK)
            yield from self._last(crew)

    def _last(self, crew: Crew[_Found]) -> Iterator[Arrival | Problem]:
        crew.stop()
        until = time.monotonic() + _GRACE
        while (found := crew.take(_TICK if crew.busy else 0)) or (crew.busy and time.monotonic() < until):
            if found:
                yield from self._settled(*found)

    def _give(self, crew: Crew[_Found]) -> None:
        now = time.time()
        if self._open and now < self._looked + _TICK:
            return
        self._looked = now
        for url in self.state.due_feeds(now):
            if url not in self._open:
                self._open[url] = "feed"
                crew.give(url)
        if len(self._open) < _AHEAD // 2:
            for wanted in self.state.waiting(now, _AHEAD):
                if wanted.url not in self._open:
                    self._take_up(wanted, crew)

    def _take_up(self, wanted: Wanted, crew: Crew[_Found]) -> None:
        if self._held(wanted.url) and not wanted.changed:
            self.state.settle(wanted.url, "unchanged", "held already")
            return
        self._open[wanted.url] = "changed article" if wanted.changed else "article"
        crew.give(wanted.url)

    def _work(self, url: str) -> _Found:
        found = self._fetched(url)
        try:
            if isinstance(found, Page):
                self.state.came(url, found)  # at once: who is next to read it may be long busy, or killed
        except HeadwaterError as error:
            return error
        return found

    def _fetched(self, url: str) -> Answer | Page | Problem:
        try:
            if (task := self._open[url]) != "feed":
                return page_or_problem(self._client, url, recheck=task == "changed article")
            return self._client.fetch(url, FETCHED, ACCEPT)
        except HeadwaterError as error:
            return error.problem
        except Exception as error:  # noqa: BLE001 - one address must not end the thread that others wait for
            return Problem(url, f"fetching failed ({type(error).__name__}: {error})", "please report the address as a fault")

    def _settled(self, url: str, found: _Found) -> Iterator[Arrival | Problem]:
        is_feed = self._open.pop(url) == "feed"
        match found:
            case HeadwaterError():
                raise found  # the page waits to be asked for again
            case Answer():
                yield from self._read(url, found)
            case Page():
                yield from self._arrival(url)
            case Problem() if is_feed:
                self.state.was_missed(url, found.reason, time.time(), gone="HTTP 410" in found.reason)
                yield found
            case Problem():
                self.state.failed(url, found.reason, time.time(), again=found.remedy in PASSING)
                yield found

    def _arrival(self, url: str) -> Iterator[Arrival]:
        listed, page = self.state.listed(url), self.state.page(url)
        if listed and page:
            yield Arrival(listed, page)

    def _read(self, url: str, answer: Answer) -> Iterator[Problem]:
        now = time.time()
        digest = sha256(answer.body).digest()
        if self.state.knows(url, digest):
            self.state.was_read(url, None, (), digest, now)
            return
        feed = feed_in(answer)
        if feed is None:
            yield from self._look_further(url, answer, now)
        elif feed.sitemaps:
            yield self._miss(url, f"a list of {len(feed.sitemaps)} sitemaps", f"watch the one with the news, say {feed.sitemaps[-1]}", now)
        else:
            self.state.was_read(url, feed.title, feed.entries, digest, now)

    def _look_further(self, url: str, answer: Answer, now: float) -> Iterator[Problem]:
        """Watch the feed that a page names as its own in the page's place."""
        found = next((address for address in feeds_of(answer.body, answer.url) if address != url), None)
        if found and url in self.state.feeds():
            self.state.unfollow(url)
            self.state.follow(found, now)
        elif not found:
            yield self._miss(url, "not a feed, and it names none", CHECK, now)

    def _miss(self, url: str, reason: str, remedy: str, now: float) -> Problem:
        self.state.was_missed(url, reason, now)
        return Problem(url, reason, remedy)
