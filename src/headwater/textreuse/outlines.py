"""An article as what a translation leaves as it was: how long each sentence is, and which anchors stand in it.

Whether one text is a translation of another is told from their outlines alone. An archive keeps them beside the articles, some 440 bytes
each, so that none has to be unpacked and read again to be asked.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import chain
from struct import Struct
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.textreuse.anchors import Anchor
from headwater.textreuse.columns import different

Number = int
"""What stands for an anchor: 32 bits, the same in every process and on every machine. The lowest two tell its kind."""
Numbers = NDArray[np.uint32]

KINDS = "#@="
"""Figures of two digits or more, names, figures of a single digit: the number's lowest two bits are the place in this string."""
FIGURE, NAME, DIGIT = range(3)

_HEAD = Struct("<4H")  # sentences, anchors to be found by, different anchors, places where anchors stand
_SHORT = (1 << 16) - 1
_FOUND = 50_000  # different anchors by which an article is found, at most; more are a table and no article
CROWDED = 150
"""Anchors of a sentence that are kept; one with more is a table."""


@lru_cache(maxsize=1 << 18)
def numbered(anchor: Anchor) -> Number:
    """Return the number that stands for an anchor."""
    hashed = int.from_bytes(blake2b(anchor.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "little")
    return (hashed & ~3) | KINDS.index(anchor[0])


def kind(number: Number) -> int:
    """Return FIGURE, NAME or DIGIT."""
    return number & 3


class Outline:
    """Sentences with their lengths (``sizes``, in letters of an alphabet) and their anchors.

    The anchors are columns: ``standing`` has those of all sentences, one sentence after another and different ones in each; ``rows`` says
    in which sentence each stands.
    """

    def __init__(self, sizes: NDArray[np.float64], standing: Numbers, each: NDArray[np.intp]) -> None:
        """``each``: how many anchors each sentence has."""
        self.sizes = sizes
        self.standing = standing
        self.rows = np.repeat(np.arange(len(sizes)), each)
        self._each = each

    def __len__(self) -> int:
        return len(self.sizes)

    @cached_property
    def anchors(self) -> list[frozenset[Number]]:
        """The anchors of each sentence."""
        return [self.within(at, at + 1) for at in range(len(self))]

    def within(self, first: int, end: int) -> frozenset[Number]:
        """Return the anchors of the sentences from ``first`` to before ``end``."""
        numbers, begins = self._listed
        return frozenset(numbers[begins[first] : begins[end]])

    @cached_property
    def _listed(self) -> tuple[list[Number], list[int]]:
        """The anchors of all sentences, and where those of each begin among them; the end comes last."""
        return self.standing.tolist(), [0, *np.cumsum(self._each).tolist()]

    @cached_property
    def until(self) -> list[float]:
        """The length of all sentences before each one, and at last that of all."""
        return [0.0, *np.cumsum(self.sizes).tolist()]

    @cached_property
    def counts(self) -> Counter[Number]:
        """In how many sentences each anchor stands."""
        return Counter(self.standing.tolist())


def findable(numbers: Iterable[Number]) -> Numbers:
    """Return, different and in order, the numbers of the anchors by which articles are found: figures of a single digit are none."""
    return np.array(sorted({number for number in numbers if kind(number) != DIGIT})[:_FOUND], dtype=np.uint32)


class Packed(NamedTuple):
    """An outline as stored."""

    blob: bytes

    @classmethod
    def of(cls, outline: Outline, beyond: Iterable[Number] = ()) -> "Packed":
        """Return an outline packed, together with anchors that stand in none of its sentences: in the article's title."""
        found = findable([*outline.counts, *beyond])
        digits = sorted(number for number in outline.counts if kind(number) == DIGIT)
        place = {number: at for at, number in enumerate([*found.tolist(), *digits])}
        where = [[place[number] for number in sorted(one) if number in place] for one in outline.anchors]
        head = [len(outline), len(found), len(place), sum(map(len, where))]
        shorts = [*head, *np.minimum(outline.sizes, _SHORT), *map(len, where), *chain.from_iterable(where)]
        return cls(np.array(shorts, dtype="<u2").tobytes() + np.array(list(place), dtype="<u4").tobytes())

    @property
    def anchors(self) -> Numbers:
        """The numbers of the anchors by which the article is found, in order."""
        _, found, different, _ = self._head()
        return np.frombuffer(self.blob, "<u4", found, len(self.blob) - 4 * different)

    def unpacked(self) -> Outline:
        """Return the outline."""
        sentences, _, different, places = self._head()
        shorts = np.frombuffer(self.blob, "<u2", 2 * sentences + places, _HEAD.size)
        numbers = np.frombuffer(self.blob, "<u4", different, len(self.blob) - 4 * different)
        each = shorts[sentences : 2 * sentences].astype(np.intp)
        return Outline(shorts[:sentences].astype(float), numbers[shorts[2 * sentences :]], each)

    def _head(self) -> tuple[int, ...]:
        return _HEAD.unpack_from(self.blob)


def rarity(carriers: NDArray[np.int64], articles: int) -> NDArray[np.float64]:
    """Return the weights of anchors that so many of ``articles`` articles have (inverse document frequency)."""
    return np.log((articles + 1) / (carriers + 0.5))


class Common(NamedTuple):
    """What a set of anchors has in common with each of others: how many, their weight, that of each other whole, and that of its own."""

    counts: NDArray[np.float64]
    both: NDArray[np.float64]
    theirs: NDArray[np.float64]
    mine: float

    @property
    def cosines(self) -> NDArray[np.float64]:
        """How much the sets are alike, 0 to 1."""
        return self.both / np.sqrt(np.maximum(self.theirs * self.mine, 1e-12))

    @property
    def shares(self) -> NDArray[np.float64]:
        """The share of the set that weighs less, 0 to 1: of a page that has translated a part of another, most is there."""
        return self.both / np.maximum(np.minimum(self.theirs, self.mine), 1e-12)


Weigh = Callable[[Numbers], NDArray[np.float64]]
"""Tells the weights of anchors in order."""


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets of anchors as columns: the anchors of one set after another, and the number of the set that each is of."""

    anchors: Numbers
    owners: NDArray[np.intp]
    count: int

    @classmethod
    def of(cls, sets: Sequence[Numbers]) -> "Sets":
        """Return some sets."""
        return cls(np.concatenate([np.empty(0, np.uint32), *sets]), np.repeat(np.arange(len(sets)), [*map(len, sets)]), len(sets))

    @classmethod
    def packed(cls, outlines: Sequence[Packed]) -> "Sets":
        """Return the anchors by which each of some articles is found, all at once."""
        shorts = np.frombuffer(b"".join(one.blob for one in outlines), "<u2")
        sizes = np.array([len(one.blob) // 2 for one in outlines], np.intp)
        ends = np.cumsum(sizes)
        found, different = (shorts[ends - sizes + at].astype(np.intp) for at in (1, 2))
        places = np.repeat(ends - 2 * different - 2 * np.cumsum(found) + 2 * found, 2 * found) + np.arange(2 * int(found.sum()))
        return cls(shorts[places].view("<u4"), np.repeat(np.arange(len(outlines)), found), len(outlines))

    def only(self, which: NDArray[np.intp]) -> "Sets":
        """Return some of the sets, given by their numbers in order."""
        number = np.full(self.count, -1)
        number[which] = np.arange(len(which))
        owners = number[self.owners]
        return Sets(self.anchors[owners >= 0], owners[owners >= 0], len(which))

    def summed(self, each: NDArray[np.float64], of: NDArray[np.intp] | None = None) -> NDArray[np.float64]:
        """Return the sum of ``each`` by the set that it is ``of``: as it stands, of each anchor."""
        return np.bincount(self.owners if of is None else of, each, minlength=self.count).astype(float)

    def met(self, own: Numbers) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return each place among ``own`` (one at least) that any of the sets has too, and which of them that is."""
        at = np.minimum(own.searchsorted(self.anchors), len(own) - 1)
        has = own[at] == self.anchors
        return at[has], self.owners[has]


def whole(sets: Sets, weigh: Weigh) -> NDArray[np.float64]:
    """Return what each of some sets of anchors weighs in all."""
    known, places, _, _ = different(sets.anchors)
    return sets.summed((weigh(known) ** 2)[places])


def common(own: Numbers, weights: NDArray[np.float64], others: Sets, theirs: NDArray[np.float64]) -> Common:
    """Return what a set of anchors, with their weights, has in common with each of ``others``; ``theirs`` is what each of these weighs."""
    squares = weights**2
    at, of = others.met(own) if len(own) else (np.empty(0, np.intp), np.empty(0, np.intp))
    return Common(others.summed(np.ones(len(at)), of), others.summed(squares[at], of), theirs, float(squares.sum()))


def likeness(own: Numbers, others: Sequence[Numbers], weigh: Weigh) -> list[float]:
    """Return the cosine of a set of anchors with each of ``others``, 0 to 1."""
    sets = Sets.of(others)
    found: list[float] = common(own, weigh(own), sets, whole(sets, weigh)).cosines.tolist()
    return found
