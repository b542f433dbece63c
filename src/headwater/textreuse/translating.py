"""Whether one article is a translation of another, and which sentence answers which. Pure functions.

The signs are things that a person can check: how much of the shorter text has an answer, how well the lengths fit, which figures and names
stand on both sides of sentences that answer each other. Trees fitted on known translations (``bench/fit_translations.py``) weigh them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from headwater.models import Article, Evidence, Match, SpanPair
from headwater.textreuse.anchors import Anchor
from headwater.textreuse.bitext import Bead, Lines, align_each, align_sentences, pairs
from headwater.textreuse.outlines import FIGURE, NAME, Common, Number, Outline, kind, numbered
from headwater.trees import Trees, load

ENOUGH = 0.5
"""The confidence from which on a translation is asserted."""
LEAST_LIKE = 0.1
"""The likeness of anchors below which no translation is looked for: of a thousand translations that are found, one has less."""
_MANY, _LEAST_SHARED = 8, 0.2  # anchors that two long texts share by chance, and the share of the one with fewer that they are at most
_ANCHORS = 2  # different ones that must stand in sentences that answer each other: what is asserted is shown with its evidence
_PER_LINE = 1.1  # score a sentence from which on two articles that were named are shown side by side
_TOGETHER = 2  # figures of a sentence by which it is known in another order
_SHOWN = 12  # anchors that are shown


@cache
def _judge() -> Trees:
    return load("headwater.textreuse", "judges.json")["translation"]


_BY_ANCHORS = frozenset(("figures", "figures_kept", "names", "names_kept", "in_order"))


@cache
def _ceiling() -> Trees:
    """Return what tells without a look at the anchors how sure the judge can be at most: nearly always it cannot be sure."""
    return _judge().ceiling(_BY_ANCHORS)


@dataclass(frozen=True)
class Alignment:
    """Two outlines with the sentences of the one that answer sentences of the other."""

    a: Outline
    b: Outline
    beads: Sequence[Bead]

    @cached_property
    def met(self) -> list[Number]:
        """The anchors that stand on both sides of a bead, once for each."""
        return [anchor for x, y in self._sides for anchor in x & y]

    @cached_property
    def missed(self) -> list[Number]:
        """The anchors that stand on one side only, once for each bead."""
        return [anchor for x, y in self._sides for anchor in x ^ y]

    @cached_property
    def _sides(self) -> list[tuple[frozenset[Number], frozenset[Number]]]:
        """The anchors of each bead, on either side."""
        return [(self.a.within(bead.a, bead.a_end), self.b.within(bead.b, bead.b_end)) for bead in self.beads]

    @cached_property
    def score(self) -> float:
        """How much speaks for the beads, as a logarithm of odds that is far too sure of itself."""
        return sum(bead.score for bead in self.beads)

    @cached_property
    def shares(self) -> tuple[float, float]:
        """The share of each text's length that has an answer, 0 to 1."""
        a, b = self.a.until, self.b.until
        in_a = sum(a[bead.a_end] - a[bead.a] for bead in self.beads)
        in_b = sum(b[bead.b_end] - b[bead.b] for bead in self.beads)
        return in_a / max(1.0, a[-1]), in_b / max(1.0, b[-1])

    def signs(self, likeness: float) -> dict[str, float]:
        """Return what speaks for and against a translation, given the likeness of all anchors (0 to 1)."""
        met, missed = (Counter(map(kind, anchors)) for anchors in (self.met, self.missed))
        figures, names, other_figures, other_names = met[FIGURE], met[NAME], missed[FIGURE] / 2, missed[NAME] / 2
        return {
            **self.outward_signs(likeness),
            "figures": float(min(figures, 8)),
            "figures_kept": figures / max(1.0, figures + other_figures),
            "names": float(min(names, 12)),
            "names_kept": names / max(1.0, names + other_names),
            "in_order": len(set(self.met)) / max(1, len(self.a.counts.keys() & self.b.counts.keys())),
        }

    def outward_signs(self, likeness: float) -> dict[str, float]:
        """Return those of them that are told without a look at the anchors of each sentence."""
        beads, steps = self.beads, [(x.a_end - x.a, x.b_end - x.b) for x in self.beads]
        return {
            "likeness": likeness,
            "score": min(self.score, 60.0),
            "mean": self.score / len(beads),
            "per_line": self.score / min(len(self.a), len(self.b)),
            "beads": float(min(len(beads), 30)),
            "cover": max(self.shares),
            "cover_other": min(self.shares),
            "even": steps.count((1, 1)) / len(steps),
            "gaps": 1 - len(beads) / max(beads[-1].a_end - beads[0].a, beads[-1].b_end - beads[0].b),
            "anchored": sum(bead.score > 2 for bead in beads) / len(beads),
        }

    @property
    def told(self) -> bool:
        """Whether anchors enough stand in sentences that answer each other to show them as evidence."""
        return len(set(self.met)) >= _ANCHORS

    @property
    def plausible(self) -> bool:
        """Whether enough speaks for the beads to show them, for two articles that were named."""
        return self.told and self.score >= _PER_LINE * min(len(self.a), len(self.b))


@dataclass(frozen=True)
class Answers(Alignment):
    """The same of two texts, so that the answers have their places in them."""

    a: Lines
    b: Lines

    @classmethod
    def of(cls, a: Lines, b: Lines) -> "Answers":
        """Return two texts, aligned; sentences whose figures stand together in another one of the other text answer nothing here."""
        beads = align_sentences(a, b)
        return cls(a, b, [bead for bead in beads if not (_elsewhere(bead, a, b) or _elsewhere(_turned(bead), b, a))] or beads)

    @cached_property
    def spans(self) -> tuple[SpanPair, ...]:
        """Each answer as (start and end in a, start and end in b)."""
        return pairs(self.a, self.b, self.beads)

    @cached_property
    def runs(self) -> tuple[SpanPair, ...]:
        """The spans, those that follow one another on both sides without a sentence between them made one."""
        found: list[SpanPair] = []
        for at, span in enumerate(self.spans):
            before, bead = self.beads[at - 1], self.beads[at]
            if at and (before.a_end, before.b_end) == (bead.a, bead.b):
                found[-1] = (found[-1][0], span[1], found[-1][2], span[3])
            else:
                found.append(span)
        return tuple(found)

    def evidence(self) -> tuple[Evidence, ...]:
        """Return the figures and names that sentences have in common with their answers, as both texts write them; spans in the first."""
        met = set(self.met)
        mine, theirs = _words(self.a), _words(self.b)
        wanted = sorted((anchor for anchor in mine if numbered(anchor) in met), key=lambda anchor: (anchor[0] != "#", -len(anchor), anchor))
        return tuple(
            Evidence("name in both" if anchor[0] == "@" else "figure in both", _both(self, mine[anchor], theirs[anchor]), span=mine[anchor])
            for anchor in wanted[:_SHOWN]
            if anchor in theirs
        )


def _words(lines: Lines) -> dict[Anchor, tuple[int, int]]:
    """Return where each anchor of a text stands first."""
    found: dict[Anchor, tuple[int, int]] = {}
    for start, end, anchor in lines.placed:
        found.setdefault(anchor, (start, end))
    return found


def _turned(bead: Bead) -> Bead:
    return Bead(bead.b, bead.b_end, bead.a, bead.a_end, bead.score)


def _elsewhere(bead: Bead, a: Lines, b: Lines) -> bool:
    """Whether figures of the first text in a bead all stand in one sentence of the second that is outside it, and none in its answer."""
    figures = {anchor for at in range(bead.a, bead.a_end) for anchor in a.anchors[at] if kind(anchor) == FIGURE and anchor in b.counts}
    if len(figures) < _TOGETHER or any(figures & b.anchors[at] for at in range(bead.b, bead.b_end)):
        return False
    return any(figures <= standing for standing in b.anchors)


def _both(answers: Answers, mine: tuple[int, int], theirs: tuple[int, int]) -> str:
    one, other = answers.a.text[slice(*mine)], answers.b.text[slice(*theirs)]
    return one if one == other else f"{one} = {other}"


def worth_aligning(common: Common) -> NDArray[np.bool_]:
    """Return of each other text, given the anchors in common, whether one may be a translation of the other, or of a part of it.

    Where both have many anchors, some are common to any two, a small share of either's: of eight thousand translations that would be found,
    one has no more.
    """
    by_chance = (common.counts >= _MANY) & (common.shares < _LEAST_SHARED)
    worth: NDArray[np.bool_] = (common.cosines >= LEAST_LIKE) & ~by_chance
    return worth


def answered(left: Outline, others: Sequence[Outline], likeness: Sequence[float]) -> list[float | None]:
    """Return of each of ``others`` how sure it is that one of it and ``left`` is a translation of the other; None where it is not.

    ``likeness`` is that of their anchors, rare ones weighing more (0 to 1; ``Archive.translations``).
    """
    sure: list[float | None] = [None] * len(others)
    alike = [at for at in range(len(others)) if likeness[at] >= LEAST_LIKE]
    beads = align_each(left, [others[at] for at in alike])
    found = [(at, Alignment(left, others[at], answers)) for at, answers in zip(alike, beads, strict=True) if answers]
    most = _judged(_ceiling(), [alignment.outward_signs(likeness[at]) for at, alignment in found])
    found = [one for one, at_most in zip(found, most, strict=True) if at_most >= ENOUGH and one[1].told]
    for (at, _), confidence in zip(found, _judged(_judge(), [alignment.signs(likeness[at]) for at, alignment in found]), strict=True):
        sure[at] = confidence if confidence >= ENOUGH else None
    return sure


def _judged(judge: Trees, signs: Sequence[Mapping[str, float]]) -> list[float]:
    """Return how sure signs make it that each of two texts is a translation of the other, or both of a third, 0 to 1."""
    rows = np.array([[one.get(name, 0.0) for name in judge.signs] for one in signs]).reshape(len(signs), len(judge.signs))
    judged: list[float] = judge.probabilities(rows).tolist()
    return judged


def translation(a: str, b: str, left: Lines, right: Lines, likeness: float) -> Match | None:
    """Return the match of two texts in two languages, of the articles with the ids ``a`` and ``b``; None where none is probable."""
    confidence = answered(left, [right], [likeness])[0]
    return matched(a, b, Answers.of(left, right), confidence) if confidence else None


def side_by_side(a: Article, b: Article) -> Match | None:
    """Return two articles in two languages with their sentences beside each other, whether or not one is a translation of the other.

    For two that were named. None where no two sentences have anything in common.
    """
    answers = Answers.of(Lines.of(a.text or ""), Lines.of(b.text or ""))
    return matched(a.id, b.id, answers, None) if answers.plausible else None


def matched(a: str, b: str, answers: Answers, confidence: float | None) -> Match:
    """Return ``answers`` as a match. The score is the share of the shorter text that has an answer in the other."""
    score = round(max(answers.shares), 4)
    sure = None if confidence is None else round(confidence, 3)
    return Match(a, b, "translation", answers.spans, score, confidence=sure, evidence=answers.evidence())
