"""Copies of large runs as files beside the archive: a reader maps them, and asks SQLite for none of their pages.

The archive is whole without them. It names the copy of a run only once that is on disk, under a name that no other copy has ever had; where
the file that it names is missing (the archive was moved by itself), the run is read as it stands in the archive, and whoever writes next
makes another copy.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.archive.database import Database


class Copies:
    """The copies beside an archive; none of one in memory."""

    def __init__(self, database: Database) -> None:
        self._database = database
        file = database.file()
        self._folder = Path(f"{file}.runs") if file else None
        self._failed = False

    def opened(self, name: str | None, item: np.dtype[Any], count: int) -> NDArray[Any] | None:
        """Return a copy of so many items, None where there is none. What is mapped stays readable though its file is removed."""
        if not (name and self._folder and self.held(name, item, count)):
            return None
        try:
            return np.asarray(np.memmap(self._folder / name, item, mode="r"))
        except (OSError, ValueError):  # removed just now, or on a disk that lets nothing be mapped
            return None

    def held(self, name: str | None, item: np.dtype[Any], count: int) -> bool:
        """Whether there is a file of that name and size."""
        try:
            return bool(name and self._folder and (self._folder / name).stat().st_size == count * item.itemsize)
        except OSError:
            return False

    def make(self, run: int, pieces: Iterable[bytes]) -> bool:
        """Write the copy of a run, given by its key, and name it; return whether that was possible. Once it was not, no more is tried."""
        if not self._folder or self._failed:
            return False
        name = token_hex(8)
        try:
            self._folder.mkdir(exist_ok=True)
            with (self._folder / name).open("xb") as file:
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
        except OSError:  # no room, or no right to write there
            with suppress(OSError):
                (self._folder / name).unlink()
            self._failed = True
            return False
        with self._database.transaction():  # the run may be gone by now
            self._database.write("REPLACE INTO copy (run, name) SELECT key, ? FROM run WHERE key = ?", (name, run))
        return True

    def sweep(self) -> None:
        """Remove the files that are the copy of no run; one that cannot be removed now (mapped, on Windows) is removed another time."""
        if not self._folder:
            return
        held = {place.name for place in self._folder.iterdir()}  # listed first: what another process names from now on is not among them
        for name in held - {row[0] for row in self._database.rows("SELECT name FROM copy")}:
            with suppress(OSError):
                (self._folder / name).unlink()
