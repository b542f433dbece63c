"""What speaks for and against that a passage says what a claim says, as numbers that a person can see.

Shares of the claim's words by how rare they are in news and in the archive, of its names, figures and days, in the passage and in the
article around it; and what the passage has that cannot be if the claim is true.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from headwater.models import Span
from headwater.tracing.concepts.senses import fields
from headwater.tracing.laying import Laid, share
from headwater.tracing.plans import is_planned
from headwater.tracing.substituting import Difference, alike, counts_alike
from headwater.tracing.units import Unit
from headwater.tracing.wording import Wording

_UNORDERED = 0.5  # share of the claim's words in its order, where too few are met to tell


@dataclass(frozen=True)
class Passage:
    """Sentences of an article, numbered from 1, beside a claim."""

    laid: Laid
    at: range

    @property
    def span(self) -> Span:
        """Where it stands."""
        spans = self.laid.of.spans
        return spans[self.at[0] - 1][0], spans[self.at[-1] - 1][1]

    @cached_property
    def said(self) -> Wording:
        """Its words."""
        of = self.laid.of
        return of.said[self.at[0] - 1] if len(self.at) == 1 else Wording(of.text[slice(*self.span)], language=of.language)

    @cached_property
    def signs(self) -> dict[str, float]:
        """What speaks for and against."""
        return {**self._shares(), **self._counts(), **self._telling(), **self._beside(), **self._against()}

    @cached_property
    def differences(self) -> list[Difference]:
        """What it has in the place of the claim's words."""
        return self.laid.claim.differences(self.said)

    @cached_property
    def _matched(self) -> set[Unit]:
        """Its units that may be put for units of the claim."""
        return self.laid.matched(self.at)

    @cached_property
    def _units(self) -> list[Unit]:
        return [unit for i in self.at for unit in self.laid.of.units[i]]

    def _shares(self) -> dict[str, float]:
        """Return the shares of the claim that the passage has, and the article around it; and of the passage that the claim has."""
        laid, whole = self.laid, range(len(self.laid.of.units))
        kinds = {f"{kind}s": kind for kind in ("word", "name", "day")}
        here = {name: laid.have(kind, self.at) for name, kind in kinds.items()}
        around = {f"{name} around": laid.have(kind, whole) for name, kind in kinds.items()}
        figures = {"figures": laid.figures(self.at), "figures around": laid.figures(whole)}
        told = {"known words": laid.have_known(self.at), "top words": laid.have_top(self.at), "all": laid.have_all(self.at)}
        return {**here, **around, **figures, **told, "of the passage": self._back()}

    def _back(self) -> float:
        return share([(unit.weight, unit in self._matched) for unit in self._units])

    def _counts(self) -> dict[str, float]:
        claim, said = self.laid.claim, self.said
        kinds = {f"count of {kind}s": float(sum(unit.kind == kind for unit in self.laid.units)) for kind in ("word", "name")}
        return {
            **kinds,
            "count of figures": float(len(claim.counted)),
            "sentences": float(len(self.at)),
            "one language": float(claim.tongue == said.tongue),
            "one kind": float(alike(claim.side, said.side)),
            "counts alike": float(counts_alike(claim.side, said.side)),
        }

    def _telling(self) -> dict[str, float]:
        """Return the bits that what it has of the claim tells in the archive, and what it has not."""
        tell, met = self.laid.claim.telling, self.laid.met(self.at)
        has = {kind: [tell.of(unit) for unit, there in met if there and unit.kind == kind] for kind in ("word", "name", "day")}
        lacks = {kind: [tell.of(unit) for unit, there in met if not there and unit.kind == kind] for kind in ("word", "name", "day")}
        figures = list(zip(self.laid.claim.counted, self.laid.agreeing(self.at), strict=True))
        counted = [tell.figures[figure] for figure, there in figures if there]
        uncounted = [tell.figures[figure] for figure, there in figures if not there]
        told, left = (sum(map(sum, (*some.values(), rest))) for some, rest in ((has, counted), (lacks, uncounted)))
        return {
            "told": told,
            "told of all": told / (told + left) if told + left else 1.0,
            "told around": self._told_around(),
            "left": left,
            **{f"told by {kind}s": sum(has[kind]) for kind in ("word", "name")},
            **{f"left of {kind}s": sum(lacks[kind]) for kind in ("word", "name")},
            "rarest": max((*has["word"], *has["name"]), default=0.0),
            "rarest left": max((*lacks["word"], *lacks["name"]), default=0.0),
            "rarest word": max(has["word"], default=0.0),
            "rarest word left": max(lacks["word"], default=0.0),
            "rarest figure": max(counted, default=0.0),
            "rarest figure left": max(uncounted, default=0.0),
        }

    def _told_around(self) -> float:
        tell = self.laid.claim.telling
        bits = [(tell.of(unit), there) for unit, there in self.laid.met(range(len(self.laid.of.units)))]
        return sum(told for told, there in bits if there) / (sum(told for told, _ in bits) or 1.0)

    def _beside(self) -> dict[str, float]:
        """Return what stands beside it and around: in which order the words of the claim come, what else it has, where it is."""
        more = [unit for unit in self._units if unit not in self._matched]
        (start, end), places = self.span, self.laid.places(self.at)
        return {
            "in order": _in_order(places),
            "met": float(len(places)),
            "more names": float(sum(unit.kind == "name" for unit in more)),
            "more": sum(unit.weight for unit in more),
            "length": float(end - start),
            "longer": (end - start) / max(1, len(self.laid.claim.text)),
            "lead": float(self.at[0]),
            "sentences around": float(len(self.laid.of.spans)),
        }

    def _against(self) -> dict[str, float]:
        """Return what the passage has that cannot be if the claim is true, or that is denied in one of the two."""
        claim, said = self.laid.claim, self.said
        answers = frozenset(unit.form for unit in self._matched)
        found, denied = self.differences, claim.said.denies
        return {
            "other figure": float(claim.another_figure(said)),
            "other day": float(claim.another_day(said)),
            "other name": float(claim.another_name(said)),
            "ruled out": float(sum(one.sure for one in found)),
            "in its place": float(sum(not one.sure for one in found)),
            "negated": float(denied != said.said.denies),
            "negated clause": float(denied != said.said.denies_what(answers)),
            "negated surely": float(denied != said.said.surely_denies(answers)),
            "refuted": float(claim.refutes != said.refutes),
            "taken back": float(claim.taken_back(said)),
            "rivals": self._rivals(),
            "planned": float(is_planned(said.said.folded, said.tongue)) - float(is_planned(claim.said.folded, claim.tongue)),
        }

    def _rivals(self) -> float:
        """Return how much of the claim the passage may have another of the same field for: a lion for a horse."""
        laid = self.laid
        there = frozenset[str]().union(*(fields(unit.keys) for unit in self._units if unit not in self._matched))
        whole = sum(unit.weight for unit in laid.units) or 1.0
        return sum(unit.weight for unit in laid.missing(self.at) if not fields(unit.keys).isdisjoint(there)) / whole


def _in_order(places: Sequence[tuple[int, int]]) -> float:
    """Return the share of pairs of places that are in order, less that of those that are not."""
    seen: list[tuple[int, int]] = []
    right = wrong = 0
    for place in places:  # a claim may be a whole page, whose pairs are too many to be gone through
        right += bisect_left(seen, place)
        wrong += len(seen) - bisect_right(seen, place)
        insort(seen, place)
    return (right - wrong) / (right + wrong) if right + wrong > 1 else _UNORDERED
