"""What is worked out from an archive, kept in it: by a thread of its own, so that nobody waits for whoever else is writing."""

import queue
import threading
from collections.abc import Callable

from headwater import verbs
from headwater.models import HeadwaterError

Keep = Callable[[verbs.Archive], object]


class Keeper:
    """Writes into one archive, one thing after another. What cannot be kept is worked out again when it is asked for."""

    def __init__(self, archive: str) -> None:
        self._url = archive
        self._todo: queue.SimpleQueue[Keep] = queue.SimpleQueue()
        if archive != ":memory:":
            threading.Thread(target=self._run, daemon=True).start()

    def put(self, keep: Keep) -> None:
        """Have ``keep`` called with the archive, open for writing, some time soon."""
        self._todo.put(keep)

    def _run(self) -> None:
        archive: verbs.Archive | None = None
        while True:
            keep = self._todo.get()
            try:
                archive = archive or verbs.Archive.open(self._url)
                keep(archive)
            except HeadwaterError:  # a file that may not be written to, a full disk: the answer was shown all the same
                continue
