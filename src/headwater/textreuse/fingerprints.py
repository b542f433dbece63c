"""Fingerprints: the few word grams of a text by which any other text that shares a passage with it is found.

Winnowing: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from headwater.words import TOKEN, fold

GRAM = 6
"""Words in a fingerprinted gram."""
WINDOW = 7
"""Neighbouring grams of which one is kept. A shared run of GRAM + WINDOW - 1 = 12 words always shares a kept gram."""

Hashes = NDArray[np.uint64]

# One odd multiplier a place makes a gram depend on the order of its words; the last is splitmix64's first mixer.
_PLACES = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
_REMEMBERED = 1 << 18  # words of which the hash is kept: some 40 MB
_MIXER = np.uint64(0xBF58476D1CE4E5B9)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """The kept grams of a text: their hashes (63 bits, so that any database holds them) and the index of each one's first word."""

    hashes: Hashes
    positions: NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.hashes)

    def distinct(self) -> Hashes:
        """Return the different hashes, in order."""
        ordered = np.sort(self.hashes)
        return np.concatenate([ordered[:1], ordered[1:][ordered[1:] != ordered[:-1]]])


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


def text_hashes(text: str) -> Hashes:
    """Return the hashes of the words of ``text``: what ``word_hashes(words(text).folded)`` does, without looking where they stand."""
    tokens: list[str] = TOKEN.findall(text)
    return np.fromiter(map(_token_hashes.__getitem__, tokens), dtype=np.uint64, count=len(tokens))


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


def fingerprint(text: str) -> Fingerprint:
    """Return the winnowed fingerprint of ``text``: about one gram in four; none where the text has fewer than six words."""
    grams = gram_hashes(text_hashes(text), GRAM)
    kept = winnow(grams)
    return Fingerprint(grams[kept], kept.astype(np.uint32))
