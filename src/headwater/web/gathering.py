"""New articles put into stories, and their stories traced, beside the app: in a process of its own, since the app has better to do."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence

from headwater import verbs
from headwater.models import HeadwaterError

_PROCESS = "from headwater.web.gathering import main; main()"
_PAUSE = 60.0  # seconds between two runs that put articles into stories
_SHARE = 10  # and times what the last one took, so that a busy archive costs a tenth of a core
_BREATH = 5.0  # seconds between two runs that trace, or what the last one took, so that these cost half a core at most
_AFTER_FAILURE = 300.0  # seconds; an archive that may not be written to is rarely another a moment later
_TRACED = 25  # stories that one run traces; the list is looked at again meanwhile
_MOST = 20_000  # articles that are in no story yet; more are for the command line


class Gatherer:
    """Works on stories when it is reminded of them, one run at a time; ``done`` is called after each."""

    def __init__(self, archive: str, done: Callable[[], None]) -> None:
        self._archive = archive
        self._done = done
        self._running = threading.Lock()
        self._next = self._next_trace = 0.0  # moments
        self._untraced: tuple[str, ...] = ()

    def takes(self, waiting: int) -> bool:
        """Whether so many articles are put into stories by the app."""
        return waiting <= _MOST

    def remind(self, waiting: int, untraced: Sequence[str] = (), *, now: bool = False) -> None:
        """Begin a run for articles that wait for a story, and for stories that nobody has traced.

        Nothing is begun where there is nothing to do, one is going on, or the last one was a moment ago. Stories that come up meanwhile
        are traced by the next one.
        """
        self._untraced = tuple(untraced) or self._untraced
        moment = time.monotonic()
        gathers = 0 < waiting <= _MOST and (now or moment >= self._next)
        traces = self._untraced and moment >= self._next_trace
        if (gathers or traces) and self._running.acquire(blocking=False):
            threading.Thread(target=self._run, args=(gathers,), daemon=True).start()

    def _run(self, gathers: bool) -> None:  # noqa: FBT001 - the one argument of a thread
        since, stories, failed = time.monotonic(), self._untraced[:_TRACED], True
        self._untraced = self._untraced[_TRACED:]
        try:
            asked = [sys.executable, "-c", _PROCESS, self._archive, "gather" if gathers else "", *stories]
            failed = subprocess.run(asked, check=False, stdin=subprocess.DEVNULL).returncode != 0  # noqa: S603
            self._done()
        finally:
            self._rest(since, gathers=gathers, failed=failed)
            self._running.release()

    def _rest(self, since: float, *, gathers: bool, failed: bool) -> None:
        """Set when the next runs may begin, after one that began at ``since``."""
        moment = time.monotonic()
        took = moment - since
        if failed:
            self._next = self._next_trace = moment + _AFTER_FAILURE
            return
        self._next_trace = moment + max(_BREATH, took)
        if gathers:
            self._next = moment + max(_PAUSE, _SHARE * took)


def main() -> None:
    """Put the new articles of an archive into stories, trace some stories; what fails is told by the command line, if asked there."""
    os.nice(10)
    archive, gathers, *stories = sys.argv[1:]
    try:
        with verbs.Archive.open(archive) as store:
            if gathers:
                verbs.gather(store)
            verbs.keep_relays(store, stories)
    except HeadwaterError as error:
        sys.exit(str(error))
