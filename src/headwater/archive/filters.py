"""The filter of a large run: of most hashes that the run lacks it tells that it lacks them, and no segment has to be read to know it.

A bit for each value of a hash's last digits (B. Bloom, "Space/time trade-offs in hash coding", CACM 13, 1970, with one function).
"""

import numpy as np
from numpy.typing import NDArray

_BITS = 4  # to each posting, at least: of the hashes that a run lacks, seven in eight are known not to be there

Bits = NDArray[np.uint8]


class Filter:
    """The filter of a run that will have ``most`` postings at most; none of them is in it yet."""

    def __init__(self, most: int) -> None:
        self._bits: Bits = np.zeros((1 << (_BITS * most).bit_length()) // 8, dtype=np.uint8)

    def note(self, hashes: NDArray[np.uint64]) -> None:
        """Put hashes in."""
        np.bitwise_or.at(self._bits, *_bits(self._bits, hashes))

    def stored(self) -> bytes:
        """Return the filter as ``may_hold`` takes it."""
        return self._bits.tobytes()


def _bits(bits: Bits, hashes: NDArray[np.uint64]) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
    """Return in which byte of a filter the bit of each hash is, and that bit."""
    at = hashes & np.uint64(8 * len(bits) - 1)
    return (at >> np.uint64(3)).astype(np.intp), np.left_shift(np.uint8(1), (at & np.uint64(7)).astype(np.uint8))


def may_hold(bits: Bits, hashes: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Return which of ``hashes`` a run may hold: all of them, where there is no filter."""
    if not len(bits):
        return np.ones(len(hashes), dtype=bool)
    place, bit = _bits(bits, hashes)
    held: NDArray[np.bool_] = (bits[place] & bit) > 0
    return held
