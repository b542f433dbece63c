"""The traces of all articles of an archive, by all cores."""

import gc
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import partial

from headwater.archive import Archive
from headwater.models import HeadwaterError, Problem, Trace
from headwater.processes import pool, submit
from headwater.tracing.tracer import Tracer

_PART = 64  # articles that one process traces before the next part: those added one after another are often of one story
_QUEUE = 3  # parts a process that are waited for
_FEWEST = 4 * _PART  # articles for which a second process is worth its start

Found = list[Trace | Problem]

_tracers: list[Tracer] = []  # of a worker: one, for as long as it lives


def trace_everything(archive: Archive, url: str, *, jobs: int | None = None) -> Iterator[Trace | Problem]:
    """Yield the trace of every article of the archive at ``url``, or why there is none, in the order in which they were added.

    ``jobs`` processes (default: one a core) share the work. What is added meanwhile is left out.
    """
    ids = archive.ids()
    jobs = min(jobs or os.cpu_count() or 1, -(-len(ids) // _PART))
    if jobs > 1 and len(ids) >= _FEWEST:
        yield from _by_processes(ids, url, jobs)
    else:
        tracer = Tracer(archive)
        for at in range(0, len(ids), _PART):
            yield from _traced(tracer, ids[at : at + _PART])


def _by_processes(ids: Sequence[str], url: str, jobs: int) -> Iterator[Trace | Problem]:
    """Yield all traces in the order of ``ids``, each worked out by the process that knows most of the article's relatives."""
    workers = [_Worker(url) for _ in range(jobs)]
    knows: dict[str, _Worker] = {}  # by the article, who has looked at it for another one
    waiting: deque[_Worker] = deque()  # of each article that is handed out, in order
    try:
        for id_ in ids:
            worker = knows.pop(id_, None)
            if worker is None or worker.behind >= _QUEUE * _PART:  # one story of thousands of pages is for all of them
                worker = min(workers, key=lambda one: one.behind)
            worker.take(id_)
            waiting.append(worker)
            if len(waiting) >= jobs * _QUEUE * _PART:
                yield waiting.popleft().next(knows)
        while waiting:
            yield waiting.popleft().next(knows)
    except BrokenProcessPool as error:
        told = Problem(url, "a process that was tracing it was ended", "see whether memory ran out; try again with fewer jobs")
        raise HeadwaterError(told) from error
    finally:
        for worker in workers:
            worker.close()


class _Worker:
    """A process with the articles that it is to trace; it tells of them in the order in which they were given."""

    def __init__(self, url: str) -> None:
        self._process = pool(1, partial(_begin, url))
        self._next: list[str] = []
        self._parts: deque[Future[tuple[Found, set[str]]]] = deque()
        self._found: deque[Trace | Problem] = deque()
        self.behind = 0
        """How many articles it has that it has not told of."""

    def take(self, id_: str) -> None:
        """Give it one more article."""
        self.behind += 1
        self._next.append(id_)
        if len(self._next) == _PART:
            self._hand_over()

    def next(self, knows: "dict[str, _Worker]") -> Trace | Problem:
        """Return what it found about its next article; note in ``knows`` whom else it has looked at."""
        if not self._found:
            if not self._parts:
                self._hand_over()
            found, kin = self._parts.popleft().result()
            self._found.extend(found)
            knows.update((id_, self) for id_ in kin if id_ not in knows)
        self.behind -= 1
        return self._found.popleft()

    def close(self) -> None:
        """End it, whatever it still had to do."""
        self._process.shutdown(wait=False, cancel_futures=True)

    def _hand_over(self) -> None:
        self._parts.append(submit(self._process, _part, self._next))
        self._next = []


def _begin(url: str) -> None:
    gc.disable()  # nothing that tracing makes refers to itself, and to look for it among all that is kept took a tenth of the time
    _tracers[:] = [Tracer(Archive.open(url, readonly=True))]


def _part(ids: Sequence[str]) -> tuple[Found, set[str]]:
    """Return the traces of some articles, and which articles have been looked at for their sake."""
    tracer = _tracers[0]
    found = [*_traced(tracer, ids)]
    return found, {other for id_ in ids for other in tracer.looks.looked_at(id_)} - set(ids)


def _traced(tracer: Tracer, ids: Sequence[str]) -> Iterator[Trace | Problem]:
    """Yield the traces of some articles."""
    with suppress(Exception):  # what is wrong with one is told when it is its turn
        tracer.look_ahead(ids)
    for id_ in ids:
        yield _trace(tracer, id_)


def _trace(tracer: Tracer, id_: str) -> Trace | Problem:
    """Trace one article; what goes wrong with it stops none of the others."""
    try:
        article = tracer.held(id_)
        return tracer.trace(article) if article else Problem(id_, "it has left the archive", "nothing need be done")
    except HeadwaterError as error:
        return error.problem
    except Exception as error:  # noqa: BLE001 - a fault of ours, told beside its article
        return Problem(id_, f"tracing it failed ({type(error).__name__}: {error})", "please report this as a fault")
