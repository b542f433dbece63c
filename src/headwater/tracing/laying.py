"""A claim laid on an article: which of its words, names, figures and days each sentence has, in whatever words and language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from headwater.textreuse.quoting import is_quotation
from headwater.tracing.concepts.senses import is_known
from headwater.tracing.counted import Figure
from headwater.tracing.saying import unattributed
from headwater.tracing.units import NAMELESS, Unit, units
from headwater.tracing.wording import Wording
from headwater.words import sentences

_WIDEST = 3  # sentences in which a claim may stand
_SOME, _SOME_NAMES = 0.3, 0.3  # share of a claim, and of its names, that an article must have for a passage of it to be looked for
_TOP = 3  # words of a claim that tell most
# How much of a claim a passage has, to choose the passage by: words, names, figures, days, and what each further sentence costs.
_MUCH = {"word": 1.5, "name": 0.8, "day": 0.2}
_FIGURES, _FURTHER = 1.0, 0.12


class Sheet:
    """An article as claims are looked for in it: its sentences with their units, and where each may be met."""

    def __init__(self, title: str, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.spans = sentences(text)
        self.units = [units(title, language), *(units(text[slice(*span)], language) for span in self.spans)]
        self._index: dict[str, list[tuple[int, Unit]]] = {}
        for at, row in enumerate(self.units):
            for unit in row:
                for key in unit.starts:
                    self._index.setdefault(key, []).append((at, unit))

    @cached_property
    def said(self) -> list[Wording]:
        """Its sentences, to be compared."""
        return [Wording(self.text[slice(*span)], language=self.language) for span in self.spans]

    def answers(self, unit: Unit, language: str, *, in_latin: bool = False) -> dict[int, set[Unit]]:
        """Return the units that may be put for one, by their sentence, the title being 0; names ``in_latin`` letters too."""
        found: dict[int, set[Unit]] = {}
        for key in unit.starts:
            for at, other in self._index.get(key, ()):
                if other.answers(unit, one_language=language == self.language, in_latin=in_latin):
                    found.setdefault(at, set()).add(other)
        return found


@lru_cache(maxsize=1 << 10)  # articles of one story are laid on one another
def sheet(title: str, text: str, language: str) -> Sheet:
    """Return an article as claims are looked for in it."""
    return Sheet(title, text, language)


@lru_cache(maxsize=1 << 8)  # a claim is laid on many articles
def _units(claim: str, language: str) -> tuple[Unit, ...]:
    said = units(unattributed(claim), language)
    return said if any(unit.kind == "name" for unit in said) else units(claim, language)


@dataclass(frozen=True)
class Laid:
    """A claim laid on an article: which of its units each sentence has."""

    claim: Wording
    of: Sheet

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The units of the claim; who says so is no part of it, unless nobody else is named."""
        return _units(self.claim.text, self.claim.tongue)

    @cached_property
    def _answers(self) -> list[dict[int, set[Unit]]]:
        return [self.of.answers(unit, self.claim.tongue, in_latin=True) for unit in self.units]

    @cached_property
    def may_state(self) -> bool:
        """Whether the article has enough of the claim, wherever, for a passage of it to be looked for."""
        if self.of.language in NAMELESS or not is_known(self.of.language):
            return True
        whole = range(len(self.of.units))
        return self.have_all(whole) >= _SOME and self.have("name", whole) >= _SOME_NAMES

    @property
    def names_some(self) -> bool:
        """Whether the article has a name of the claim, where that names anybody."""
        return self.have("name", range(len(self.of.units))) > 0

    @cached_property
    def _matrix(self) -> NDArray[np.bool_]:
        """Which units (rows) each sentence has (columns), the title first."""
        rows = np.zeros((len(self.units), len(self.of.units)), bool)
        for row, answers in zip(rows, self._answers, strict=True):
            row[list(answers)] = True
        return rows

    def have(self, kind: str, at: Sequence[int]) -> float:
        """Return the share of the claim's units of a kind that sentences have, by weight; 1 where it has none."""
        return share([(unit.weight, has) for unit, has in self.met(at) if unit.kind == kind])

    def have_all(self, at: Sequence[int]) -> float:
        """Return the same of all its units."""
        return share([(unit.weight, has) for unit, has in self.met(at)])

    def have_known(self, at: Sequence[int]) -> float:
        """Return the same of its words whose meaning is known: another language can have no other."""
        return share([(unit.weight, has) for unit, has in self.met(at) if unit.kind == "word" and unit.meant])

    def have_top(self, at: Sequence[int]) -> float:
        """Return the same of the words that tell most."""
        mine = [(unit.weight, has) for unit, has in self.met(at) if unit.kind == "word"]
        return share(sorted(mine, key=lambda one: -one[0])[:_TOP])

    def missing(self, at: Sequence[int]) -> list[Unit]:
        """Return the units of the claim that sentences have not."""
        return [unit for unit, has in self.met(at) if not has]

    def matched(self, at: Sequence[int]) -> set[Unit]:
        """Return the units of sentences that may be put for one of the claim."""
        return {unit for answers in self._answers for i in at for unit in answers.get(i, ())}

    def met(self, at: Sequence[int]) -> list[tuple[Unit, bool]]:
        """Return the units of the claim, each with whether sentences have it."""
        has: list[bool] = np.any(self._matrix[:, list(at)], axis=1).tolist()
        return list(zip(self.units, has, strict=True))

    def figures(self, at: Sequence[int]) -> float:
        """Return the share of the claim's figures that sentences have."""
        return float(np.mean(self.agreeing(at))) if len(self._agreeing) else 1.0

    def agreeing(self, at: Sequence[int]) -> list[bool]:
        """Return of each figure of the claim whether sentences have it."""
        has: list[bool] = np.any(self._agreeing[:, list(at)], axis=1).tolist()
        return has

    def places(self, at: Sequence[int]) -> list[tuple[int, int]]:
        """Return where the units of the claim are met first: the sentence, and which of its units; in the order of the claim."""
        first = (
            next(((i, n) for i in at if i in answers for n, unit in enumerate(self.of.units[i]) if unit in answers[i]), None)
            for answers in self._answers
        )
        return [place for place in first if place]

    def passages(self) -> Iterator[tuple[float, range]]:
        """Yield the runs of sentences, numbered from 1, with how much of the claim each has: up to three, or as many as the claim has."""
        usual = len(sentences(self.claim.text))
        figures = self._agreeing
        for width in sorted({*range(1, _WIDEST + 1), max(1, usual + is_quotation(self.claim.text))}):
            last = len(self.of.spans) - width + 1
            if last < 1:
                continue
            here, there = (_runs(matrix, width, last) for matrix in (self._matrix, figures))
            told = np.full(last, _FIGURES - _FURTHER * max(0, width - usual))
            told -= _FIGURES * (1 - there.mean(axis=0)) if len(figures) else 0
            for kind, much in _MUCH.items():
                told += much * self._shares(kind, here)
            at = int(np.argmax(told))
            yield float(told[at]), range(at + 1, at + 1 + width)

    def _shares(self, kind: str, has: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Return the share of the units of a kind that each run of sentences (columns) has."""
        weights = np.array([unit.weight * (unit.kind == kind) for unit in self.units])
        return weights @ has / weights.sum() if weights.sum() else np.ones(has.shape[1])

    @cached_property
    def _agreeing(self) -> NDArray[np.bool_]:
        """Which figures of the claim (rows) each sentence has (columns), the title none."""
        theirs: list[tuple[Figure, ...]] = [(), *(said.counted for said in self.of.said)]
        rows = [[any(mine.agrees(other) for other in figures) for figures in theirs] for mine in self.claim.counted]
        return np.array(rows, bool).reshape(len(rows), len(theirs))

    @cached_property
    def best(self) -> range | None:
        """The sentences, numbered from 1, that have most of the claim, the fewest of several; None where the article has none."""
        return max(self.passages(), key=lambda one: one[0], default=(0.0, None))[1]


def _runs(matrix: NDArray[np.bool_], width: int, last: int) -> NDArray[np.bool_]:
    """Return what each of the first runs of so many sentences has (rows as they were), the title left out."""
    return np.asarray(np.logical_or.reduce([matrix[:, 1 + at : 1 + at + last] for at in range(width)]), bool)


def share(of: Sequence[tuple[float, bool]]) -> float:
    """Return the share of weights that are met; 1 where there is none."""
    whole = sum(weight for weight, _ in of)
    return sum(weight for weight, has in of if has) / whole if whole else 1.0
