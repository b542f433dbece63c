"""Who altered whose words: of two versions of a passage, the one that is cut, hardened and in rarer words is the copy.

A copyist who puts one word for another that means the same takes a rarer one: the first that comes to mind stood there already. Hedges,
negations and ends of quotations are lost on the way, and hardly ever found. Cf. P. Maas, "Textkritik", 1927, on the direction of error.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from itertools import pairwise
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from headwater.models import Span
from headwater.textreuse.aligning import Passage, Prepared, passages
from headwater.textreuse.lexicon import HEDGES, NEGATIONS
from headwater.textreuse.tokens import Hashes, tokens, word_hashes
from headwater.tracing.collation import Numbers, Version
from headwater.tracing.keeping import Kept

_SUBSTITUTE = 3  # words on both sides of a gap that stand for one another
_TURN = 4  # words of a gap in which a hedge or a negation came or went
_CUT = 3  # words by which a quotation is shorter
_MOST = 6.0  # bits by which one word counts as rarer than another, at most
_RARER = 1.0  # the same for a word that is shown as rarer
_UNKNOWN = 20.0  # bits of a word that the table does not have
_STEPS = 8  # of the table, in a bit
_SEVERAL = "\u0e00"  # from here on there are scripts in which a run of letters is several words


@dataclass(frozen=True, slots=True)
class Altered:
    """What a copy has done to the words of its original, less what the original would have done to those of the copy.

    rarer: bits by which the words that it put for others are rarer, in the mean; substituted: how many there are, as a logarithm; hedges,
    negations, quotations: how many it lost or cut; inner: words that it left out between others which it kept, less those that it put in.
    """

    rarer: float = 0.0
    substituted: float = 0.0
    hedges: float = 0.0
    negations: float = 0.0
    quotations: float = 0.0
    inner: float = 0.0

    def back(self) -> "Altered":
        """Return the same with original and copy changed about."""
        return Altered(-self.rarer, self.substituted, -self.hedges, -self.negations, -self.quotations, -self.inner)


NOTHING = Altered()
_NAMES = [field.name for field in fields(Altered)]
_values = attrgetter(*_NAMES)


def altered_signs(ids: Sequence[str], known: Mapping[str, Altered]) -> dict[str, Numbers]:
    """Return the signs of candidates (n,) of which some are known as originals of the child."""
    rows = np.array([_values(known.get(id_, NOTHING)) for id_ in ids], float).reshape(len(ids), len(_NAMES))
    return {f"altered_{name}": rows[:, at] for at, name in enumerate(_NAMES)}


def altered_by_all(known: Sequence[Altered]) -> dict[str, float]:
    """Return signs of an article beside all the originals that it may have: one that altered nobody's words is the original of all."""
    rows = np.array([_values(one) for one in [*known, NOTHING]], float)
    columns = dict(zip(_NAMES, rows.T, strict=True))
    return {f"{how} {name}": float(of(column)) for name, column in columns.items() for how, of in (("most", np.max), ("least", np.min))}


def altered(original: Version, copy: Version) -> Altered:
    """Return what ``copy`` has done to the words of ``original``, two texts in one language."""
    a, b = original.prepared, copy.prepared
    found = passages(a, b)
    if not found:
        return NOTHING
    gaps = list(_gaps(found))
    rarer = [by for gap in gaps for _, _, by in _substitutes(a, b, gap)]
    turns = [gap for gap in gaps if max(map(len, gap)) <= _TURN]
    return Altered(
        rarer=sum(rarer) / (len(rarer) + 1),
        substituted=float(np.log1p(len(rarer))),
        hedges=float(_lost(a, b, turns, _hashed(HEDGES))),
        negations=float(_lost(a, b, turns, _hashed(NEGATIONS))),
        quotations=float(_cut(original, copy, found)),
        inner=float(sum(len(here) - len(there) for here, there in gaps)),
    )


def rarer_words(original: Version, copy: Version) -> Iterator[tuple[str, str, Span]]:
    """Yield words of ``original``, the rarer ones that ``copy`` has in their place, and where these stand."""
    a, b = original.prepared, copy.prepared
    for gap in _gaps(passages(a, b)):
        for x, y, by in _substitutes(a, b, gap):
            if by >= _RARER:
                yield _word(a, x), _word(b, y), (b.starts[y], b.ends[y])


Gap = tuple[range, range]
"""Words between two runs of a passage, of the first text and of the second."""


def _gaps(found: Sequence[Passage]) -> Iterator[Gap]:
    for passage in found:
        for before, after in pairwise(passage):
            yield range(before.a + before.size, after.a), range(before.b + before.size, after.b)


def _substitutes(a: Prepared, b: Prepared, gap: Gap) -> Iterator[tuple[int, int, float]]:
    """Yield words that stand for one another, and the bits by which the second's is rarer; names and figures tell nothing."""
    here, there = gap
    if len(here) != len(there) or len(here) > _SUBSTITUTE:
        return
    for x, y in zip(here, there, strict=True):
        if a.hashes[x] != b.hashes[y] and _plain(_word(a, x)) and _plain(_word(b, y)):
            known, put = _bits(np.array((a.hashes[x], b.hashes[y]))).tolist()
            yield x, y, max(-_MOST, min(_MOST, put - known))


def _word(text: Prepared, at: int) -> str:
    return text.text[text.starts[at] : text.ends[at]]


def _plain(word: str) -> bool:
    return word.isalpha() and word.islower()


def rarity(word: str) -> float:
    """Return how rare a folded word is in news, in bits: ten say that it is one of a thousand words there."""
    if word not in _RARITIES:
        look_up([word])
    return _RARITIES[word]


def look_up(words: Iterable[str]) -> None:
    """Look for how rare some folded words are, of which it will be asked next: a hundred together take no longer than one."""
    new = [word for word in dict.fromkeys(words) if word not in _RARITIES]
    single = [word for word in new if word.isalpha() and max(word) < _SEVERAL]
    for word, bits in zip(single, _bits(word_hashes(single)).tolist(), strict=True):
        _RARITIES.keep(word, bits)
    for word in set(new).difference(single):
        _RARITIES.keep(word, float(_bits(tokens(word).hashes).max(initial=0.0)))


_RARITIES: Kept[str, float] = Kept(1 << 16)


def _bits(hashes: Hashes) -> NDArray[np.float64]:
    """Return how rare words are, given their hashes: the logarithm to base 2 of how many words of news each is one of."""
    words, bits = _table()
    keys = (hashes >> np.uint64(32)).astype(np.uint32)
    at = np.minimum(words.searchsorted(keys), len(words) - 1)
    rarities: NDArray[np.float64] = np.where(words[at] == keys, bits[at] / _STEPS, _UNKNOWN)
    return rarities


@cache
def _table() -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
    """Return the upper halves of words' hashes, in order, and the rarity of each; `python bench/word_frequencies.py` writes them."""
    with (files(__package__) / "data" / "frequencies.npz").open("rb") as kept, np.load(kept) as table:
        return table["words"], table["bits"]


@cache
def _hashed(words: frozenset[str]) -> frozenset[int]:
    return frozenset(int(word) for each in words for word in tokens(each).hashes)


def _lost(a: Prepared, b: Prepared, gaps: Sequence[Gap], words: frozenset[int]) -> int:
    """Return how many of ``words`` the first text has in these gaps, less those of the second."""
    return sum(_count(a, here, words) - _count(b, there, words) for here, there in gaps)


def _count(text: Prepared, places: range, words: frozenset[int]) -> int:
    return sum(int(text.hashes[at]) in words for at in places)


def _cut(original: Version, copy: Version, found: Sequence[Passage]) -> int:
    """Return how many quotations are shorter in the copy, less those that are longer there."""
    kept, known = np.full(len(original.prepared), -1, np.intp), np.zeros(len(copy.prepared), bool)
    for run in (run for passage in found for run in passage):
        kept[run.a : run.a + run.size] = np.arange(run.b, run.b + run.size)
        known[run.b : run.b + run.size] = True
    cut = 0
    for first, end in original.quotations:
        there = kept[first:end][kept[first:end] >= 0]
        answer = next((span for span in copy.quotations if len(there) >= _CUT and span[0] <= there[0] < span[1]), None)
        if answer:
            lost, gained = end - first - len(there), int((~known[slice(*answer)]).sum())
            cut += (lost >= _CUT > gained) - (gained >= _CUT > lost)
    return cut
