"""What speaks for and against an article in another language as the one that a child was translated from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from headwater.archive import language_of
from headwater.models import Relay, RelayKind
from headwater.spans import Spans
from headwater.textreuse.aligning import Furniture
from headwater.textreuse.bitext import LINES
from headwater.tracing.collation import Flags, Numbers, Signs, Version
from headwater.tracing.crediting import Credited
from headwater.tracing.ordering import Order
from headwater.tracing.relatives import STRONGEST, Likelihood
from headwater.tracing.witnessing import Case, Witness

TRANSLATIONS: frozenset[RelayKind] = frozenset({"translation", "retranslation"})
_ADDED_TO_A_COPY = 3  # figures and names that a copy has and its source lacks, from which on a translation that has them is of the copy
_WHOLE = 0.8
"""Share of a text from which on it may be a translation that credits nobody: of those that had less three were right, 22 were not. Whoever
adds to a translation says whose it is; what has more than its likeness in another language is a brother of it, or its source."""
Ask = Callable[[str], Likelihood]


def without_parts(child: Version, edges: Sequence[Relay], furniture: Furniture = frozenset()) -> list[Relay]:
    """Return the edges to ``child`` without translations that nobody credits, where all together leave too much of the text.

    Neither what is ``furniture`` of its outlet counts nor what no translation is looked for in.
    """
    if not any(edge.kind in TRANSLATIONS and not edge.credit for edge in edges):
        return list(edges)
    whole, last = child.prepared.without(furniture), child.sentences[:LINES][-1][1] if child.sentences else 0
    own = [at for at, hash_ in zip(whole.starts, whole.hashes.tolist(), strict=True) if hash_ and at < last]
    taken = Spans(span[:2] for edge in edges for span in edge.spans)
    if sum(taken.touch((at, at + 1)) for at in own) >= _WHOLE * len(own):
        return list(edges)
    return [edge for edge in edges if edge.credit or edge.kind not in TRANSLATIONS]


@dataclass(frozen=True, eq=False)
class Translated:
    """A child beside candidates in other languages, each with the likeness of its anchors to the child's (0 to 1), likest first."""

    child: Witness
    candidates: Sequence[Witness]
    likeness: Numbers

    @cached_property
    def ids(self) -> list[str]:
        """The candidates' ids."""
        return [c.id for c in self.candidates]

    @cached_property
    def _order(self) -> Order:
        return Order(self.child.version.when, [c.version.when for c in self.candidates])

    @cached_property
    def credited(self) -> Credited:
        """What credits and links say of the candidates."""
        return Credited(self.child, self.candidates, self._order.possible)

    def case(self, at: int, signs: Signs) -> Case:
        """Return one candidate's case."""
        return Case(self.child, self.candidates[at], {name: float(values[at]) for name, values in signs.items()}, self.credited.named[at])

    def by_way_of(self, source: Witness, has_it_from: Callable[[str], bool]) -> int | None:
        """Return the candidate by way of which the child has the text of ``source``, by number; None where it has it from there itself.

        It is in another language than the child, was there before it, and has all figures and names that the child has from the source,
        and one that the source has not; a copy in the source's language, of which there may be several, more of them. That the child
        credits the source says nothing then: the credit came along. ``has_it_from`` tells by its id whether a candidate has its text
        from the source.
        """
        child, own = self.child.version, source.version.anchors
        tongue, first = language_of(child.article), language_of(source.version.article)
        added = [len(child.anchors & c.version.anchors - own) for c in self.candidates]
        for at in np.argsort(-np.array(added), kind="stable").tolist():
            candidate = self.candidates[at].version
            least = _ADDED_TO_A_COPY if language_of(candidate.article) == first else 1
            between = self._order.leaning[at] > 0 and language_of(candidate.article) != tongue and added[at] >= least
            if between and child.anchors & own <= candidate.anchors and has_it_from(candidate.article.id):
                return int(at)
        return None

    def signs(self, own: Likelihood, ask: Ask) -> Signs:
        """Return the signs of all candidates; ``own`` and ``ask`` are the likelihoods of parents in the same language."""
        other = ~np.eye(len(self.candidates), dtype=bool)
        rival = other & self._order.possible[None, :]
        best = np.where(rival, self.likeness[None, :], 0).max(axis=1, initial=0)
        return {
            "likeness": self.likeness,
            "ahead": np.maximum(0, self.likeness - best),
            "behind": np.maximum(0, best - self.likeness),
            "candidates": np.full(len(self.candidates), min(len(self.candidates), 12) / 12),
            **self._anchors(rival),
            **self._sizes(),
            **self._order.signs(other),
            **self.credited.signs,
            **self._at_home(own, ask),
        }

    def _anchors(self, rival: Flags) -> Signs:
        """Return what figures and names the candidate has and lacks beside its rivals."""
        mine, theirs = self.child.version.anchors, [c.version.anchors for c in self.candidates]
        elsewhere = [frozenset().union(*(theirs[i] for i in np.flatnonzero(row))) for row in rival]
        common = [len(mine & a) for a in theirs]
        title = self.child.version.title_anchors
        return {
            "lacking": np.log1p([len((mine & e) - a) for a, e in zip(theirs, elsewhere, strict=True)]) / 4,
            "unique": np.log1p([len((mine & a) - e) for a, e in zip(theirs, elsewhere, strict=True)]) / 4,
            "innovated": np.log1p([len((a & e) - mine) for a, e in zip(theirs, elsewhere, strict=True)]) / 4,
            "common": np.log1p(common) / 4,
            "child_cover": np.array(common) / max(1, len(mine)),
            "parent_cover": np.array(common) / np.maximum(1, [len(a) for a in theirs]),
            "title": np.array([len(title & c.version.title_anchors) for c in self.candidates], float),
        }

    def _sizes(self) -> Signs:
        words, sentences = self.child.version.size, len(self.child.version.sentences)
        return {
            "size": np.array([words / max(1, words + c.version.size) for c in self.candidates]),
            "sentences": np.array([sentences / max(1, sentences + len(c.version.sentences)) for c in self.candidates]),
        }

    def _at_home(self, own: Likelihood, ask: Ask) -> Signs:
        """Return how likely the child, and each of the likest candidates, has its text from an article of its own language."""
        known = {id_: ask(id_) for id_ in self.ids[:STRONGEST]}
        return {
            "child_derived": np.full(len(self.ids), max(own.values(), default=0.0)),
            "derived": np.array([max(known.get(i, {}).values(), default=0.0) for i in self.ids]),
            "derived_here": np.array([max((p for j, p in known.get(i, {}).items() if j in self.ids), default=0.0) for i in self.ids]),
            "feeds_here": np.array([max((theirs.get(i, 0.0) for theirs in known.values()), default=0.0) for i in self.ids]),
        }
