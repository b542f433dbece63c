"""Fingerprints: the few word grams of a text by which any other text that shares a passage with it is found.

Winnowing: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003.
"""

from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray

from headwater.textreuse.prose import prose
from headwater.words import fold

GRAM = 6
"""Words in a fingerprinted gram."""
WINDOW = 7
"""Neighbouring grams of which one is kept. A shared run of GRAM + WINDOW - 1 = 12 words always shares a kept gram."""

WHOLE = 64
"""Words up to which every gram of a text is kept: a post has few, and shares fewer than twelve words running with what it took."""
BLOCK = 15
"""Words up to which every gram of a block (what stands between blank lines) is kept: an item of a list is a post by itself."""

Hashes = NDArray[np.uint64]

# One odd multiplier a place makes a gram depend on the order of its words; the last is splitmix64's first mixer.
_PLACES = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
_REMEMBERED = 1 << 18  # words of which the hash is kept: some 40 MB
_MIXER = np.uint64(0xBF58476D1CE4E5B9)


@lru_cache(maxsize=_REMEMBERED)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def word_hashes(folded: list[str]) -> Hashes:
    """Return one 64-bit hash a word, the same in every process and on every machine."""
    return np.fromiter(map(_word_hash, folded), dtype=np.uint64, count=len(folded))


class _TokenHashes(dict[str, int]):
    """The hashes of words as they are written, each worked out once. A dict: a lookup takes two thirds of what lru_cache takes."""

    def __missing__(self, token: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[token] = found = _word_hash(fold(token))
        return found


_token_hashes = _TokenHashes()


def prose_hashes(text: str) -> tuple[Hashes, list[int]]:
    """Return the hashes of the words of ``prose(text)``, and how many words each block has."""
    blocks = prose(text)
    sizes = list(map(len, blocks))
    return np.fromiter(map(_token_hashes.__getitem__, chain.from_iterable(blocks)), dtype=np.uint64, count=sum(sizes)), sizes


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


def _short_blocks(sizes: list[int]) -> list[range]:
    """Return the numbers of the grams that lie within a block of few words, given the words of each block."""
    ends = accumulate(sizes)
    return [range(end - size, end - GRAM + 1) for size, end in zip(sizes, ends, strict=True) if GRAM <= size <= BLOCK]


def fingerprint(text: str) -> Hashes:
    """Return the fingerprint of ``text``: the different hashes of the grams it is found by, in order, 63 bits each.

    Winnowed, about one gram in four; all grams of a text of at most WHOLE words, and within each block of at most BLOCK. None where the
    text has fewer words than a gram.
    """
    hashed, sizes = prose_hashes(text)
    grams = gram_hashes(hashed, GRAM)
    if len(hashed) > WHOLE:
        grams = grams[np.concatenate([winnow(grams), *map(np.asarray, _short_blocks(sizes))])]
    ordered = np.sort(grams)
    return np.concatenate([ordered[:1], ordered[1:][ordered[1:] != ordered[:-1]]])
