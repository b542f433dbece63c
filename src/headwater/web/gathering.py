"""New articles put into stories beside the app: in a process of its own, since the app has better to do."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable

from headwater import verbs
from headwater.models import HeadwaterError

_PROCESS = "from headwater.web.gathering import main; main()"
_PAUSE = 60.0  # seconds between two runs
_SHARE = 10  # and times what the last one took, so that a busy archive costs a tenth of a core
_MOST = 20_000  # articles that are in no story yet; more are for the command line


class Gatherer:
    """Puts new articles into stories when it is reminded of it, one run at a time; ``done`` is called after each."""

    def __init__(self, archive: str, done: Callable[[], None]) -> None:
        self._archive = archive
        self._done = done
        self._running = threading.Lock()
        self._next = 0.0

    def takes(self, waiting: int) -> bool:
        """Whether so many articles are put into stories by the app."""
        return waiting <= _MOST and not self._archive.startswith("postgresql:")

    def remind(self, waiting: int, *, now: bool = False) -> None:
        """Begin a run, unless there is nothing to do, one is going on, or the last one was a moment ago."""
        if not waiting or not self.takes(waiting) or (time.monotonic() < self._next and not now):
            return
        if self._running.acquire(blocking=False):
            threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        since = time.monotonic()
        try:
            subprocess.run([sys.executable, "-c", _PROCESS, self._archive], check=False, stdin=subprocess.DEVNULL)  # noqa: S603
            self._done()
        finally:
            self._next = time.monotonic() + max(_PAUSE, _SHARE * (time.monotonic() - since))
            self._running.release()


def main() -> None:
    """Put the new articles of an archive into stories; what fails is told by the command line, where somebody asks for it."""
    os.nice(10)
    try:
        with verbs.Archive.open(sys.argv[1]) as archive:
            verbs.gather(archive)
    except HeadwaterError as error:
        sys.exit(str(error))
