"""Gzip of many members as one stream that survives damage: what is broken is left out, and reading goes on at the next member."""

import zlib
from typing import IO

_CHUNK = 1 << 16
_MAGIC = b"\x1f\x8b\x08"


class BrokenError(Exception):
    """Data that cannot be read stood here; the next read goes on behind it."""


class Stream:
    """Bytes of a file, plain or gzip, read forward; memory does not grow with the file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._ready = bytearray()
        self._packed = file.read(_CHUNK)
        self._gzip = self._packed.startswith(_MAGIC)
        self._read = b""  # the end of what was read of the member, for behind a cut it may run on into the next
        self._member: "zlib._Decompress | None" = None  # noqa: UP037 - a class that exists in the stubs alone

    def line(self, most: int = _CHUNK) -> bytes:
        """Return the next line with its end, or its first ``most`` bytes; empty at the end of the file."""
        while (end := self._ready.find(b"\n")) < 0 and len(self._ready) < most and self._more():
            pass
        return self._take(min(end + 1 or len(self._ready), most))

    def read(self, size: int) -> bytes:
        """Return the next ``size`` bytes; raise BrokenError where the file ends before."""
        while len(self._ready) < size:
            if not self._more():
                self._ready.clear()
                raise BrokenError
        return self._take(size)

    def skip(self, size: int) -> None:
        """Pass over ``size`` bytes."""
        while size > 0:
            size -= len(self.read(min(size, _CHUNK)))

    def _take(self, size: int) -> bytes:
        taken = bytes(self._ready[:size])
        del self._ready[:size]
        return taken

    def _more(self) -> bool:
        """Read on; return False at the end of the file. Raise BrokenError at damage, with what stands before it thrown away."""
        if not self._gzip:
            chunk, self._packed = self._packed or self._file.read(_CHUNK), b""
            self._ready += chunk
            return bool(chunk)
        if not self._packed:
            self._packed = self._file.read(_CHUNK)
        if not self._packed:
            if self._member:
                self._give_up()
            return False
        self._unpack()
        return True

    def _unpack(self) -> None:
        try:
            if self._member is None:
                self._packed = self._packed.lstrip(b"\0")  # padding between members
                if not self._packed:
                    return
                self._member, self._read = zlib.decompressobj(16 + zlib.MAX_WBITS), b""
            self._ready += self._member.decompress(self._packed, _CHUNK * 4)
        except zlib.error:
            self._give_up()
        if self._member:
            left = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            self._read = (self._read + self._packed[: len(self._packed) - len(left)])[-_CHUNK:]
            self._packed = left
            if self._member.eof:
                self._member = None

    def _give_up(self) -> None:
        """Leave the member and move to the next place that looks like the beginning of one."""
        self._member = None
        self._ready.clear()
        self._packed = (self._read + self._packed)[1:]
        while (at := self._packed.find(_MAGIC)) < 0:
            chunk = self._file.read(_CHUNK)
            self._packed = self._packed[-2:] + chunk
            if not chunk:
                self._packed = b""
                raise BrokenError
        self._packed = self._packed[at:]
        raise BrokenError
