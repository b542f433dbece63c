"""Which held articles in other languages share the figures and names of a text, and how much they are alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.archive.anchors import AnchorRuns, tongue
from headwater.archive.database import Database
from headwater.archive.facts import Facts
from headwater.textreuse.columns import largest, summed
from headwater.textreuse.outlines import Numbers, Packed, Sets, common, rarity
from headwater.textreuse.translating import worth_aligning

_LEAST_HELD = 1000  # articles; a smaller archive is too small to say what is rare, so that a name is as rare as it would be in this many
_ANY = ""  # no language is left out
_COMPARED = 64  # articles with the most rare anchors in common that are compared in full


class Alike(NamedTuple):
    """A held article in another language (given as ``anchors.tongue`` does), with the likeness of its anchors (0 to 1) and its outline.

    ``worth`` tells whether they are enough for a translation.
    """

    id: str
    tongue: int
    likeness: float
    worth: bool
    outline: Packed


def stored(database: Database, id_: str, digest: Callable[[], bytes]) -> Packed | None:
    """Return the outline of the article with that id, where this very content of it is held."""
    asked = """
    SELECT o.body FROM article AS a JOIN entry AS e ON e.article = a.key JOIN outline AS o ON o.entry = e.number
    WHERE a.id = ? AND a.digest = ?
    """
    try:
        held = database.row(asked, (id_, digest()))
    except UnicodeEncodeError:  # what is no valid Unicode cannot be held
        return None
    return Packed(held[0]) if held else None


@dataclass(frozen=True, slots=True)
class About:
    """A held article that tells of what a passage tells of: how much of the passage's anchors it has.

    ``share`` is 0 to 1, rare ones weighing more; ``of_told`` the same of those that any other article has; ``of_abroad``, of an article in
    another language, the same of those that any article in another language has: there all nouns may have capitals, as in German.
    ``common`` is the rarity of those in common, summed: two names that one article in a thousand has make 14. ``names`` is how many names
    that no other article has would weigh as much.
    """

    id: str
    share: float
    of_told: float
    of_abroad: float
    common: float
    names: float

    @property
    def most(self) -> float:
        """How much of the passage it has, in another language of what can be met there."""
        return max(self.share, self.of_abroad)


class _Met(NamedTuple):
    """Articles (n) with what they have of some anchors (k): ``at`` is the number of an anchor, ``of`` that of an article which has it.

    ``others`` (n,) are those that count, ``abroad`` (n,) those of them in another language; an anchor of one article weighs ``alone``.
    """

    ids: Sequence[str]
    others: NDArray[np.bool_]
    abroad: NDArray[np.bool_]
    sets: Sets
    at: NDArray[np.intp]
    of: NDArray[np.intp]
    weights: NDArray[np.float64]
    alone: float

    def about(self, within: NDArray[np.bool_]) -> list[About]:
        """Return the articles that have any of the anchors ``within`` (k,) a passage, those with most of it first."""
        inside = within[self.at]
        at, of, squares = self.at[inside], self.of[inside], self.weights**2
        rarer, square = (self.sets.summed(column[at], of).tolist() for column in (self.weights, squares))
        held = (np.unique(at[some[of]]) for some in (self.others, self.abroad))
        every, any_other, any_abroad = (max(float(some.sum()), 1e-12) for some in (squares[within], *(squares[one] for one in held)))
        about = [
            About(id_, both / every, min(1.0, both / any_other), foreign * min(1.0, both / any_abroad), rare, rare / self.alone)
            for id_, both, rare, other, foreign in zip(self.ids, square, rarer, self.others.tolist(), self.abroad.tolist(), strict=True)
            if other and both
        ]
        return sorted(about, key=lambda one: (-one.share, one.id))


class Anchoring:
    """Tells which articles share anchors, in one state of the archive: how many are held, and what all anchors of each weigh, stays so."""

    def __init__(self, database: Database, runs: AnchorRuns, facts: Facts, held: int) -> None:
        self._database, self._runs, self._facts = database, runs, facts
        self._held = max(held, _LEAST_HELD)
        self._whole = np.zeros(0)

    def alike(self, anchors: Numbers, language: str) -> list[Alike]:
        """Return the articles in other languages than ``language`` most like ``anchors``, best first.

        Likeness is the cosine of the two sets of anchors, rare ones weighing more.
        """
        with self._database.snapshot():
            weights = self._weights(anchors)
            best = self._best(anchors, weights, language)
            entries, ids, outlines = self._outlines([*best])
            sets = Sets.packed(outlines)
            how = common(anchors, weights, sets, self._wholes(entries, sets))
        told = zip(entries, ids, outlines, how.cosines.tolist(), worth_aligning(how).tolist(), strict=True)
        found = [Alike(id_, best[entry], like, worth, outline) for entry, id_, outline, like, worth in told]
        return sorted(found, key=lambda one: (-one.likeness, one.id))

    def about(self, passages: Sequence[Numbers], language: str, but: str | None = None) -> list[list[About]]:
        """Return of each of some passages, given by its anchors, the articles that tell of what it tells of, those with most of it first.

        They are looked for in whatever language, among those that have most of all passages together. ``language`` is that of the passages;
        ``but`` is the id of the article that they stand in, which is left out.
        """
        anchors = np.unique(np.concatenate([np.empty(0, np.uint32), *passages]))
        if not len(anchors):
            return [[] for _ in passages]
        with self._database.snapshot():
            weights = self._weights(anchors)
            best = self._best(anchors, weights, _ANY)
            entries, ids, outlines = self._outlines([*best])
        others, own = np.array([id_ != but for id_ in ids], bool), {0, tongue(language)}
        abroad = others & np.array([best[entry] not in own for entry in entries], bool)
        sets = Sets.packed(outlines)
        met = _Met(ids, others, abroad, sets, *sets.met(anchors), weights, log(max(2, self._held)))
        return [met.about(np.isin(anchors, passage, assume_unique=True)) for passage in passages]

    def _weights(self, anchors: Numbers) -> NDArray[np.float64]:
        """Return the weights of some anchors."""
        return rarity(self._runs.counts(anchors), self._held)

    def _wholes(self, entries: Sequence[int], sets: Sets) -> NDArray[np.float64]:
        """Return what all anchors of each of some entries weigh, worked out once an entry."""
        numbers = np.array(entries, np.intp)
        if (most := int(numbers.max(initial=-1)) + 1) > len(self._whole):
            self._whole = np.concatenate([self._whole, np.zeros(most + most // 8 - len(self._whole))])
        new = np.flatnonzero(self._whole[numbers] == 0)
        if len(new):
            unknown = sets.only(new)
            self._whole[numbers[new]] = unknown.summed(self._weights(unknown.anchors) ** 2)
        return self._whole[numbers]

    def _best(self, anchors: Numbers, weights: NDArray[np.float64], language: str) -> dict[int, int]:
        """Return the entries that share rare anchors, those with most weight in common first, some at most, each with its language."""
        which, entries, tongues = self._runs.abroad(anchors, language)
        numbers, shared = summed(entries, (weights**2)[which])
        if len(shared) > _COMPARED:
            enough = shared >= largest(shared, _COMPARED)
            numbers, shared = numbers[enough], shared[enough]
        best = numbers[np.lexsort((numbers, -shared))[:_COMPARED]]
        wanted = np.zeros(int(entries.max(initial=0)) + 1, bool)
        wanted[best] = True
        rows = np.flatnonzero(wanted[entries])
        spoken = dict(zip(entries[rows].tolist(), tongues[rows].tolist(), strict=True))
        return {entry: spoken[entry] for entry in best.tolist()}

    def _outlines(self, entries: Sequence[int]) -> tuple[list[int], list[str], list[Packed]]:
        """Return some entries in the order of numbers, each with the id of its article and its outline."""
        numbers = sorted(entries)
        return numbers, self._facts.ids(numbers), [*map(Packed, self._facts.outlines(numbers))]
