"""The traces of all articles of an archive, by all cores."""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from headwater.archive import Archive
from headwater.models import HeadwaterError, Problem, Trace
from headwater.processes import pool, submit
from headwater.tracing.tracer import Tracer

_PART = 64  # articles that one process traces before the next part: those added one after another are often of one story
_QUEUE = 3  # parts a process that are waited for
_FEWEST = 4 * _PART  # articles for which a second process is worth its start

_tracers: list[Tracer] = []  # of a worker: one, for as long as it lives


def trace_everything(archive: Archive, url: str, *, jobs: int | None = None) -> Iterator[Trace | Problem]:
    """Yield the trace of every article of the archive at ``url``, or why there is none, in the order in which they were added.

    ``jobs`` processes (default: one a core) share the work. What is added meanwhile is left out.
    """
    ids = list(archive.ids())
    parts = [ids[at : at + _PART] for at in range(0, len(ids), _PART)]
    jobs = min(jobs or os.cpu_count() or 1, len(parts))
    if jobs > 1 and len(ids) >= _FEWEST:
        yield from _by_processes(parts, url, jobs)
    else:
        tracer = Tracer(archive)
        for part in parts:
            yield from (_trace(tracer, id_) for id_ in part)


def _by_processes(parts: Sequence[Sequence[str]], url: str, jobs: int) -> Iterator[Trace | Problem]:
    workers = pool(jobs, partial(_begin, url))
    waiting: deque[Future[list[Trace | Problem]]] = deque()
    try:
        for part in parts:
            waiting.append(submit(workers, _part, part))
            if len(waiting) >= jobs * _QUEUE:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        told = Problem(url, "a process that was tracing it was ended", "see whether memory ran out; try again with fewer jobs")
        raise HeadwaterError(told) from error
    finally:
        workers.shutdown(wait=False, cancel_futures=True)


def _begin(url: str) -> None:
    _tracers[:] = [Tracer(Archive.open(url, readonly=True))]


def _part(ids: Sequence[str]) -> list[Trace | Problem]:
    return [_trace(_tracers[0], id_) for id_ in ids]


def _trace(tracer: Tracer, id_: str) -> Trace | Problem:
    """Trace one article; what goes wrong with it stops none of the others."""
    try:
        article = tracer.held(id_)
        return tracer.trace(article) if article else Problem(id_, "it has left the archive", "nothing need be done")
    except HeadwaterError as error:
        return error.problem
    except Exception as error:  # noqa: BLE001 - a fault of ours, told beside its article
        return Problem(id_, f"tracing it failed ({type(error).__name__}: {error})", "please report this as a fault")
