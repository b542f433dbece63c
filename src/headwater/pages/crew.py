"""Many addresses at once: threads that fetch, never two requests to one host at a time, hosts in turn as their pace allows."""

import heapq
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, Self, TypeVar

from headwater.models import HeadwaterError, Page, Problem
from headwater.pages.client import Client
from headwater.urls import host

Result = TypeVar("Result")

WORKERS = 16
_GRACE = 1.0  # seconds; the threads are daemons, so that nobody waits longer for a slow server
_AHEAD = 40  # addresses a worker that are taken from the input before they can be fetched: enough to find hosts that are free


class Crew(Generic[Result]):
    """Does ``work`` on addresses in threads, one address of a host at a time; a host's next one starts when its turn has come.

    ``ready_in`` says in how many seconds that is. A context manager: on leaving it no more is begun, what has begun has a second to end.
    """

    def __init__(self, work: Callable[[str], Result], ready_in: Callable[[str], float], workers: int = WORKERS) -> None:
        self._work = work
        self._ready_in = ready_in
        self._done: queue.SimpleQueue[tuple[str, Result]] = queue.SimpleQueue()
        self._change = threading.Condition()
        self._waiting: dict[str, deque[str]] = {}  # a host is a key while one of its addresses waits or is being fetched
        self._turns: list[tuple[float, str]] = []  # of the hosts that are not being asked at the moment
        self._stopping = False
        self.open = 0
        """How many addresses were given and not yet taken back as results."""
        self.busy = 0
        """How many addresses are being worked on."""
        self._threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(workers)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        until = time.monotonic() + _GRACE
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    def stop(self) -> None:
        """Begin no more; what is being fetched is still ended, and its result kept."""
        with self._change:
            self._stopping = True
            self._change.notify_all()

    def give(self, url: str) -> None:
        """Have ``url`` worked on when its host's turn comes."""
        name = host(url)
        with self._change:
            self.open += 1
            if name in self._waiting:
                self._waiting[name].append(url)
                return
            self._waiting[name] = deque([url])
            self._turn_in(name, self._ready_in(url))

    def take(self, timeout: float | None = None) -> tuple[str, Result] | None:
        """Return the next address that is done, with its result; None where there is none within ``timeout`` seconds."""
        try:
            found = self._done.get(timeout=timeout)
        except queue.Empty:
            return None
        self.open -= 1
        return found

    def _turn_in(self, name: str, seconds: float) -> None:
        heapq.heappush(self._turns, (time.monotonic() + seconds, name))
        self._change.notify()

    def _serve(self) -> None:
        while (task := self._next()) is not None:
            name, url = task
            result = self._work(url)
            self._done.put((url, result))
            with self._change:
                self.busy -= 1
                if self._waiting[name]:
                    self._turn_in(name, self._ready_in(url))
                else:
                    del self._waiting[name]

    def _next(self) -> tuple[str, str] | None:
        """Return a host whose turn has come, and its address to ask; wait for one. None when it is time to stop."""
        with self._change:
            while not self._stopping:
                left = self._turns[0][0] - time.monotonic() if self._turns else None
                if left is not None and left <= 0:
                    _, name = heapq.heappop(self._turns)
                    self.busy += 1
                    return name, self._waiting[name].popleft()
                self._change.wait(left)
        return None


def page_or_problem(client: Client, url: str, *, recheck: bool = False) -> Page | Problem:
    """Return the page at ``url``, or why there is none; a fault of ours on one page is a problem too."""
    try:
        return client.get(url, recheck=recheck)
    except HeadwaterError as error:
        return error.problem
    except Exception as error:  # noqa: BLE001 - one page must not end the thread that others wait for
        return Problem(url, f"fetching failed ({type(error).__name__}: {error})", "please report the address as a fault")


def fetch_many(client: Client, urls: Iterable[str], workers: int = WORKERS) -> Iterator[tuple[str, Page | Problem]]:
    """Fetch pages, many hosts at a time, and yield each with its address as it comes. A bounded number is held or taken ahead."""
    with Crew(lambda url: page_or_problem(client, url), client.ready_in, workers) as crew:
        for url in urls:
            crew.give(url)
            while crew.open >= workers * _AHEAD and (found := crew.take()):
                yield found
        while crew.open and (found := crew.take()):
            yield found
