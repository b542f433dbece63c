"""The words of a text as columns: where each stands, and its hash. What ``headwater.words`` finds one by one, for whole texts at once.

A word's hash is that of R. Karp and M. Rabin ("Efficient randomized pattern-matching algorithms", IBM Journal 31, 1987): a polynomial of
its letters, each a number of 64 bits, modulo 2^64, and mixed. It is the same in every process and on every machine, and is worked out for
all words of a text by a few operations on columns of its letters.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.textreuse.columns import distinct
from headwater.words import SOLID, fold

Hashes = NDArray[np.uint64]
Places = NDArray[np.intp]

_REST, _LETTER, _DIGIT, _SOLID, _APOSTROPHE, _SEPARATOR = range(6)
_BASIC = 1 << 16  # code points of which a table is kept: nearly all that news is written in
_KINDS = ((r"\w", _LETTER), ("['’]", _APOSTROPHE), ("[.,\u00a0\u202f]", _SEPARATOR), (rf"[{SOLID}]", _SOLID), (r"\d", _DIGIT))
_NEAR = 64  # letters between two apostrophes of one word: a word has fewer
_FOLDED = frozenset("’ʼё")  # that are no capitals, and folded nevertheless (headwater.words.fold)
_GROUP = 3  # digits behind a separator, at most: "3,200" is one word
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse
_INVERSE = pow(_BASE, -1, 1 << 64)


class Tokens(NamedTuple):
    """Columns of equal length, a row a word: its hash, where it begins, where it ends."""

    hashes: Hashes
    starts: Places
    ends: Places


def _mixed(seeds: Hashes) -> Hashes:
    """Return well-mixed numbers: splitmix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014)."""
    mixed = (seeds ^ (seeds >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    found: Hashes = mixed ^ (mixed >> np.uint64(31))
    return found


def _numbers(seeds: Hashes) -> Hashes:
    return _mixed((seeds + np.uint64(1)) * np.uint64(_BASE))


@lru_cache(maxsize=8)
def _powers(base: int, count: int) -> Hashes:
    """Return the first powers of a number, modulo 2^64."""
    return np.cumprod(np.concatenate([np.ones(1, np.uint64), np.full(count - 1, base, dtype=np.uint64)]), dtype=np.uint64)


def _places(letters: int) -> tuple[Hashes, Hashes]:
    """Return powers for at least so many letters, and their inverses."""
    count = max(1 << 14, 1 << letters.bit_length())
    return _powers(_BASE, count), _powers(_INVERSE, count)


class _Table(NamedTuple):
    kinds: NDArray[np.uint8]
    letters: Hashes
    long: NDArray[np.bool_]  # letters that become several when case is folded (ß)


def _described(characters: str) -> _Table:
    """Return what each of some characters is, the number of its folded letter, and whether it folds to several."""
    kinds = np.full(len(characters), _REST, dtype=np.uint8)
    for pattern, kind in _KINDS:
        for found in re.finditer(f"{pattern}+", characters):
            kinds[found.start() : found.end()] = kind
    letters = np.fromiter(map(ord, characters), dtype=np.uint64, count=len(characters))
    long = np.zeros(len(characters), dtype=bool)
    for at in np.flatnonzero((kinds != _REST) & ~_caseless(letters)).tolist():
        letter = characters[at]
        if letter in _FOLDED or letter.casefold() != letter:
            folded = fold(letter)
            letters[at], long[at] = ord(folded[0]), len(folded) > 1
    return _Table(kinds, np.where(kinds == _REST, np.uint64(0), _numbers(letters)), long)


def _caseless(letters: Hashes) -> NDArray[np.bool_]:
    """Return which code points are of the two great blocks without case: Han, kana and Yi; Hangul. To look at fewer."""
    return ((letters >= 0x3000) & (letters < 0xA4D0)) | ((letters >= 0xAC00) & (letters < 0xD800))


@cache
def _basic() -> _Table:
    return _described(np.arange(_BASIC, dtype=np.uint32).tobytes().decode("utf-32-le", "surrogatepass"))


def _table(codes: NDArray[np.uint32]) -> _Table:
    """Return what each letter of a text is."""
    basic = _basic()
    beyond = bool(len(codes)) and codes.max() >= _BASIC
    low = np.minimum(codes, _BASIC - 1).astype(np.intp) if beyond else codes.astype(np.intp)
    found = _Table(basic.kinds.take(low), basic.letters.take(low), basic.long.take(low))
    if beyond:
        high = np.flatnonzero(codes >= _BASIC)
        found.kinds[high], found.letters[high], found.long[high] = _described("".join(map(chr, codes[high].tolist())))
    return found


def word_hashes(folded: list[str]) -> Hashes:
    """Return the hashes of words, none of them empty, that are folded already."""
    codes = np.frombuffer("".join(folded).encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    first = np.cumsum([0, *map(len, folded)])[:-1]
    return _hashed(_numbers(codes), first)


def _hashed(letters: Hashes, first: Places) -> Hashes:
    """Return the hash of each word, given the numbers of a text's letters, 0 between words, and where words begin. Spends ``letters``."""
    if not len(first):
        return np.empty(0, np.uint64)
    powers, inverses = _places(len(letters))
    letters *= powers[: len(letters)]
    return _mixed(np.add.reduceat(letters, first) * inverses[first])


def _joined(kinds: NDArray[np.uint8], starts: NDArray[np.bool_]) -> tuple[Places, Places]:
    """Return where apostrophes and separators stand, and which of these places are within a word.

    ``starts`` is mended: what follows the latter begins no word.
    """
    inner = (kinds >= _APOSTROPHE).nonzero()[0]
    before, at, after = kinds[inner - 1], kinds[inner], kinds[inner + 1]
    letters = (at == _APOSTROPHE) & (before == _LETTER) & (after == _LETTER)
    digits = (at == _SEPARATOR) & (before == _DIGIT) & (after == _DIGIT)
    links = inner[letters | digits]
    starts[links + 1] = False
    separators = inner[digits]
    behind = kinds.take(separators[:, None] + np.arange(1, _GROUP + 2), mode="clip")  # the last is no digit
    starts[separators[(behind == _DIGIT).all(axis=1)] + _GROUP + 1] = True  # "1.2345" is "1.234" and "5"
    return inner, links[_alternate(kinds, starts, links)] if np.count_nonzero(letters) > 1 else links


def _alternate(kinds: NDArray[np.uint8], starts: NDArray[np.bool_], links: Places) -> NDArray[np.bool_]:
    """Return which links hold, for a word has one apostrophe: "rock'n'roll" is "rock'n" and "roll"; mend ``starts`` at the others."""
    kept = np.ones(len(links), dtype=bool)
    near = (links[1:] - links[:-1] < _NEAR) & (kinds[links[1:]] == _APOSTROPHE)
    for number in (near.nonzero()[0] + 1).tolist():
        before, link = links[number - 1], links[number]
        if kept[number - 1] and (kinds[before + 1 : link] == _LETTER).all():
            kept[number] = False
            starts[link + 1] = True
    return kept


def tokens(text: str) -> Tokens:
    """Return the words of ``text`` in order, as ``words.TOKEN`` finds them in a text without URLs."""
    codes = np.frombuffer(f"\n{text}\n".encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    kinds, letters, long = _table(codes)
    plain = kinds - np.uint8(_LETTER) < _APOSTROPHE - _LETTER  # what is _REST becomes a large number
    starts = plain.copy()
    starts[1:] &= (kinds[1:] != kinds[:-1]) | (kinds[1:] == _SOLID)
    marks, joined = _joined(kinds, starts)
    plain[joined] = True
    letters[marks[~plain[marks]]] = 0
    first = starts.nonzero()[0]
    last = (plain[:-1] & (starts[1:] | ~plain[1:])).nonzero()[0]
    hashes = _hashed(letters, first)
    if long.any():
        several = distinct(first.searchsorted(long.nonzero()[0], "right") - 1)  # words with a letter that becomes several
        hashes[several] = word_hashes([fold(text[first[number] - 1 : last[number]]) for number in several.tolist()])
    return Tokens(hashes, first - 1, last)


def tokens_of(texts: Sequence[str]) -> list[Tokens]:
    """Return the same of several texts, found all together: in less than half of the time where there are some."""
    found = tokens("\n".join(texts))
    begins = [*accumulate((len(text) + 1 for text in texts), initial=0)]
    cuts = found.starts.searchsorted(begins).tolist()
    return [
        Tokens(found.hashes[a:b].copy(), found.starts[a:b] - begin, found.ends[a:b] - begin)
        for begin, (a, b) in zip(begins, pairwise(cuts), strict=False)
    ]
