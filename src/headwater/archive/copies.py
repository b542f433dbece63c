"""Copies of large runs as files beside the archive: a reader maps them, and asks SQLite for none of their pages.

The archive is whole without them. A copy is written, named and removed only while no other process can write to the archive: whoever holds
that right sees no copy half done, and a file that the archive does not name then is of no use to anybody. No two copies ever have one name.
Where the file that is named is missing (the archive was moved by itself), the run is read as it stands in the archive, and whoever writes
next makes another copy.
"""

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from headwater.archive.database import Database

LENGTH = 8
"""Bytes in which a copy tells its size."""

_OURS = re.compile(r"[0-9a-f]{16}\.run")


class Copies:
    """The copies beside an archive; none of one in memory."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._archive = database.file()
        self._folder = Path(f"{self._archive}.runs")
        self._failed = False

    def opened(self, name: str | None, size: int | None = None) -> NDArray[np.uint8] | None:
        """Return a copy, None where there is none. What is mapped stays readable though its file is removed.

        ``size``: of how many bytes it is to be; one of which that is not known begins with it (``length``).
        """
        place = self._place(name)
        if not place:
            return None
        try:
            with place.open("rb") as file:
                held = os.fstat(file.fileno()).st_size
                if held != (_told(file) if size is None else size):  # to read what has been cut off would kill the process
                    return None
                return np.asarray(np.memmap(file, np.uint8, mode="r", shape=(held,)))
        except (OSError, ValueError):  # removed just now, not ours to read, or on a disk that lets nothing be mapped
            return None

    def wanted(self, name: str | None, size: int | None = None) -> bool:
        """Whether a copy is to be made: no file has that name and size, and all that were tried so far could be made."""
        if not self._archive or self._failed:
            return False
        place = self._place(name)
        try:
            if not place or size is not None:
                return not place or place.stat().st_size != size
            held = place.stat().st_size
        except OSError:
            return True
        try:
            with place.open("rb") as file:
                return held != _told(file)
        except OSError:  # not ours to read: whoever may read it would make it anew in turn with us
            return False

    def make(self, run: int, pieces: Iterable[bytes]) -> None:
        """Write the copy of a run, given by its key, and name it, in the caller's transaction. Once that failed, no more is wanted."""
        if not self._archive:
            return
        place = self._folder / f"{token_hex(8)}.run"
        try:
            like = self._archive.stat()
            with suppress(FileExistsError):  # then it is as whoever made it wants it
                self._folder.mkdir(0o700)
                _share(self._folder, like, (like.st_mode & 0o444) >> 2)
            with open(place, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
                _share(file.fileno(), like)
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
        except OSError:  # no room, or no right to write there
            self._remove(place)
            self._failed = True
        else:
            self._database.write("REPLACE INTO copy (run, name) VALUES (?, ?)", (run, place.name))

    def sweep(self) -> None:
        """Remove our files that are the copy of no run; one that cannot be removed now (mapped, on Windows) is removed another time."""
        if self._unnamed():
            with self._database.transaction():
                for place in self._unnamed():  # looked for again: another process may have been writing one
                    self._remove(place)

    def _unnamed(self) -> list[Path]:
        try:
            held = [place for place in self._folder.iterdir() if _OURS.fullmatch(place.name)] if self._archive else []
        except OSError:
            return []
        named = {row[0] for row in self._database.every("SELECT name FROM copy")} if held else set()
        return [place for place in held if place.name not in named]

    def _place(self, name: str | None) -> Path | None:
        """Return where the copy of a name is; none has a name that we would not give."""
        return self._folder / name if name and self._archive and _OURS.fullmatch(name) else None

    def _remove(self, place: Path) -> None:
        with suppress(OSError):
            place.unlink()


def length(size: int) -> bytes:
    """Return what a copy of so many bytes, these included, begins with, where its size is not known otherwise."""
    return size.to_bytes(LENGTH, "little")


def _told(file: BinaryIO) -> int:
    """Return the size that a copy tells of itself."""
    told = file.read(LENGTH)
    return int.from_bytes(told, "little") if len(told) == LENGTH else -1


def _share(made: Path | int, like: os.stat_result, more: int = 0) -> None:
    """Give what we have made the mode of the archive, which is ``like``, with ``more`` bits: nobody is to read it who may not read that."""
    ours = os.stat(made)  # noqa: PTH116 - a path, or an open file
    mode = like.st_mode & 0o777 | more
    if ours.st_gid != like.st_gid:
        mode &= ~0o070
    if ours.st_mode & 0o777 != mode:  # some disks have one mode for all files, and refuse another
        os.chmod(made, mode)  # noqa: PTH101
