"""What is worked out from an archive, kept in it: by a thread of its own, so that nobody waits for whoever else is writing."""

import logging
import queue
import threading
from collections.abc import Callable
from contextlib import suppress

from headwater import verbs
from headwater.models import HeadwaterError

Keep = Callable[[verbs.Archive], object]
_WAITING = 200  # things to be kept, each with the answer that it is made of, while the archive is someone else's to write


class Keeper:
    """Writes into one archive, one thing after another. What cannot be kept is worked out again when it is asked for."""

    def __init__(self, archive: str) -> None:
        self._url = archive
        self._todo: queue.Queue[Keep] = queue.Queue(_WAITING)
        self._keeps = archive != ":memory:"  # which another connection does not see
        if self._keeps:
            threading.Thread(target=self._run, daemon=True).start()

    def put(self, keep: Keep) -> None:
        """Have ``keep`` called with the archive, open for writing, some time soon; where very much waits for it, not at all."""
        if self._keeps:
            with suppress(queue.Full):
                self._todo.put_nowait(keep)

    def _run(self) -> None:
        archive: verbs.Archive | None = None
        while True:
            keep = self._todo.get()
            try:
                archive = archive or verbs.Archive.open(self._url)
                keep(archive)
            except HeadwaterError:  # a file that may not be written to, a full disk: the answer was shown all the same
                continue
            except Exception:  # a fault of ours: told, and what comes after it is kept
                logging.getLogger(__name__).exception("an answer was not kept in %s", self._url)
