"""Fingerprints: the few word grams of a text by which any other text that shares a passage with it is found.

Winnowing: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003.
"""

import numpy as np
from numpy.typing import NDArray

from headwater.textreuse.prose import blocks, prose
from headwater.textreuse.tokens import Hashes

GRAM = 6
"""Words in a fingerprinted gram."""
WINDOW = 7
"""Neighbouring grams of which one is kept. A shared run of GRAM + WINDOW - 1 = 12 words always shares a kept gram."""

WHOLE = 64
"""Words up to which every gram of a text is kept: a post has few, and shares fewer than twelve words running with what it took."""
BLOCK = 15
"""Words up to which every gram of a block (what stands between blank lines) is kept: an item of a list is a post by itself."""

# One odd multiplier a place makes a gram depend on the order of its words; the last is splitmix64's first mixer.
_PLACES = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
_MIXER = np.uint64(0xBF58476D1CE4E5B9)


def gram_hashes(hashed: Hashes, size: int) -> Hashes:
    """Return the 63-bit hashes of all runs of ``size`` words (at most 6), given the words' hashes; empty for a shorter text."""
    count = len(hashed) - size + 1
    if count < 1:
        return np.empty(0, dtype=np.uint64)
    grams = np.zeros(count, dtype=np.uint64)
    for place, multiplier in enumerate(_PLACES[:size]):
        grams += hashed[place : place + count] * np.uint64(multiplier)
    grams ^= grams >> np.uint64(31)
    grams *= _MIXER
    return grams >> np.uint64(1)


def winnow(grams: Hashes) -> NDArray[np.intp]:
    """Return the indexes of the grams to keep: of every WINDOW neighbours the smallest, the rightmost of equal ones."""
    smallest = np.arange(len(grams))
    size = 1  # of the windows whose smallest gram is known; two that overlap make a larger one
    while size < min(WINDOW, len(grams)):
        step = min(size, WINDOW - size, len(grams) - size)
        left, right = smallest[:-step], smallest[step:]
        smallest = np.where(grams[right] <= grams[left], right, left)
        size += step
    return np.concatenate([smallest[:1], smallest[1:][smallest[1:] != smallest[:-1]]])


def fingerprint(text: str) -> Hashes:
    """Return the fingerprint of ``text``: the different hashes of the grams it is found by, in order, 63 bits each.

    Winnowed, about one gram in four; all grams of a text of at most WHOLE words, and within each block of at most BLOCK. None where the
    text has fewer words than a gram.
    """
    found = prose(text)
    grams = gram_hashes(found.hashes, GRAM)
    if len(found.hashes) > WHOLE:
        short = [range(words.start, words.stop - GRAM + 1) for words in blocks(text, found.starts) if GRAM <= len(words) <= BLOCK]
        grams = grams[np.concatenate([winnow(grams), *map(np.asarray, short)])]
    ordered = np.sort(grams)
    return np.concatenate([ordered[:1], ordered[1:][ordered[1:] != ordered[:-1]]])
