"""Gzip or Zstandard of many members as one stream that survives damage: what is broken is left out, and reading goes on at the next."""

import io
import sys
import zlib
from collections.abc import Callable
from typing import IO, NoReturn, Protocol

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_CHUNK = 1 << 16
_GZIP = b"\x1f\x8b\x08"
ZSTD = b"\x28\xb5\x2f\xfd"
_DICTIONARY = b"\x5d\x2a\x4d\x18"  # a frame that the others of the file are packed with; by the "Use of Zstandard in WARC" of the IIPC
_LARGEST_DICTIONARY = 16 << 20  # bytes

DAMAGED_ZSTD = (zstd.ZstdError, EOFError)


class BrokenError(Exception):
    """Data that cannot be read stood here; the next read goes on behind it."""


def open_zstd(file: IO[bytes]) -> io.BufferedIOBase:
    """Return what is packed in ``file``, as a file; reading it raises DAMAGED_ZSTD."""
    return zstd.ZstdFile(file)


class _Member(Protocol):
    """One member of a packed file, on its way."""

    @property
    def hungry(self) -> bool:
        """Whether it has nothing more to give without more of the file."""

    @property
    def over(self) -> bool:
        """Whether its end was reached."""

    def unpack(self, packed: bytes) -> tuple[bytes, bytes]:
        """Return some bytes, never more than a few hundred kB however much is packed in these, and what is left for the next call."""


class _Gzip:
    hungry = True

    def __init__(self) -> None:
        self._unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)

    @property
    def over(self) -> bool:
        return self._unpacker.eof

    def unpack(self, packed: bytes) -> tuple[bytes, bytes]:
        ready = self._unpacker.decompress(packed, _CHUNK * 4)
        return ready, self._unpacker.unused_data if self.over else self._unpacker.unconsumed_tail


class _Zstd:
    def __init__(self, dictionary: zstd.ZstdDict | None) -> None:
        self._unpacker = zstd.ZstdDecompressor(dictionary)

    @property
    def hungry(self) -> bool:
        return self._unpacker.needs_input

    @property
    def over(self) -> bool:
        return self._unpacker.eof

    def unpack(self, packed: bytes) -> tuple[bytes, bytes]:
        ready = self._unpacker.decompress(packed, _CHUNK * 4)
        return ready, self._unpacker.unused_data if self.over else b""


class Stream:
    """Bytes of a file, plain, gzip or Zstandard, read forward; memory does not grow with the file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._ready = bytearray()
        self._packed = file.read(_CHUNK)
        self._read = b""  # the end of what was read of the member, for behind a cut it may run on into the next
        self._member: _Member | None = None
        self._begin, self._magic = self._packing()

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

    def _packing(self) -> tuple[Callable[[], _Member] | None, bytes]:
        """Return what begins a member of this file, None where it is plain, and the bytes that one opens with."""
        if self._packed.startswith(_GZIP):
            return _Gzip, _GZIP
        if self._packed.startswith((ZSTD, _DICTIONARY)):
            dictionary = self._dictionary() if self._packed.startswith(_DICTIONARY) else None
            return lambda: _Zstd(dictionary), ZSTD
        return None, b""

    def _dictionary(self) -> zstd.ZstdDict | None:
        """Return the dictionary that the file opens with, None where it is none: its members count as damaged then."""
        size = int.from_bytes(self._packed[4:8], "little")
        if size > _LARGEST_DICTIONARY:
            return None
        content = self._packed[8:] + self._file.read(max(0, size + 8 - len(self._packed)))
        content, self._packed = content[:size], content[size:]
        try:
            if content.startswith(ZSTD):
                content = zstd.ZstdDecompressor().decompress(content, _LARGEST_DICTIONARY)
            return zstd.ZstdDict(content)
        except (zstd.ZstdError, ValueError):
            return None

    def _more(self) -> bool:
        """Read on; return False at the end of the file. Raise BrokenError at damage, with what stands before it thrown away."""
        if not self._begin:
            chunk, self._packed = self._packed or self._file.read(_CHUNK), b""
            self._ready += chunk
            return bool(chunk)
        if not self._packed and (self._member is None or self._member.hungry):
            self._packed = self._file.read(_CHUNK)
            if not self._packed:
                if self._member:
                    self._give_up()
                return False
        self._unpack(self._begin)
        return True

    def _unpack(self, begin: Callable[[], _Member]) -> None:
        if self._member is None:
            self._packed = self._packed.lstrip(b"\0")  # padding between members
            if not self._packed:
                return
            self._member, self._read = begin(), b""
        try:
            ready, left = self._member.unpack(self._packed)
        except (zlib.error, zstd.ZstdError):
            self._give_up()
        self._ready += ready
        self._read = (self._read + self._packed[: len(self._packed) - len(left)])[-_CHUNK:]
        self._packed = left
        if self._member.over:
            self._member = None

    def _give_up(self) -> NoReturn:
        """Leave the member and move to the next place that looks like the beginning of one."""
        self._member = None
        self._ready.clear()
        self._packed = (self._read + self._packed)[1:]
        while (at := self._packed.find(self._magic)) < 0:
            chunk = self._file.read(_CHUNK)
            self._packed = self._packed[1 - len(self._magic) :] + chunk
            if not chunk:
                self._packed = b""
                raise BrokenError
        self._packed = self._packed[at:]
        raise BrokenError
