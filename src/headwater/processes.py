"""Other processes of this machine that do a part of long work. Pure plumbing."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context, parent_process, resource_tracker
from threading import Thread
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


def pool(jobs: int, begin: Callable[[], None] | None = None) -> ProcessPoolExecutor:
    """Return a pool of ``jobs`` processes, each of which begins with ``begin`` and ends when this one does, even if that is killed."""
    # Spawned, not forked: a fork would copy open archives and sockets.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=partial(_start, begin))


def _start(begin: Callable[[], None] | None) -> None:
    # A worker waits for work on a pipe that its brothers hold open too: it would never hear that nobody is left to send any.
    Thread(target=_end_with_parent, daemon=True).start()
    if begin is not None:
        begin()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)  # nothing is to be kept: what a worker makes, its parent writes


def submit(workers: ProcessPoolExecutor, work: Callable[Given, Made], *args: Given.args, **kwargs: Given.kwargs) -> Future[Made]:
    """Hand work to a process, which is started where there is none yet.

    Ctrl-C reaches every process of the terminal; only the one that owns the archive acts on it. A process inherits which signals are
    held back, so that a worker never hears of it, not even while it starts.
    """
    resource_tracker.ensure_running()  # else starting it lets the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return workers.submit(work, *args, **kwargs)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
