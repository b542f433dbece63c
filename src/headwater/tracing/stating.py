"""How likely a passage says what a claim says, or says otherwise of the very same: what of the claim it has, in whatever words.

Each sign is something that a person can see: shares of the claim's words by how much they tell, of its names, figures and days, in the
passage and in the article around it; and what the passage has that cannot be if the claim is true.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from headwater.models import Span
from headwater.textreuse.quoting import is_quotation
from headwater.tracing.concepts.senses import fields, is_known
from headwater.tracing.counted import Figure, is_exact
from headwater.tracing.plans import is_planned
from headwater.tracing.substituting import Difference, alike, counts_alike
from headwater.tracing.units import NAMELESS, Unit, units
from headwater.tracing.wording import Wording
from headwater.trees import load
from headwater.words import sentences

JUDGES = load("headwater.tracing", "stating.json")
"""``carried``: whether a passage says what a claim says; ``against``: whether it denies it or says otherwise. By bench/fit_claims.py."""

ENOUGH = 0.6
"""How likely a passage must say what a claim says to be taken for it."""

SURE = 0.8
"""The same where one of nearly the claim's words has another in its place."""

LEAST = 0.25
"""The same where an exact figure of the claim stands there: that would hardly be by chance."""

_WIDEST = 3  # sentences in which a claim may stand
# Shares that a passage must have:
_HALF = 0.5  # of a claim, in its language
_DENSE = 0.22  # of what it says itself, that is the claim's
_MOST = 0.6  # of a claim, to be on the very same
_SOME = 0.3  # of a claim, to be told at all
_NAMELESS_SOME = 0.6  # where the claim names nobody
_SOME_NAMES = 0.3  # of those of a claim, that an article must have
_WORDS_ALONE = 0.4  # of the words of a claim that names nobody, beside its figures
_SOME_WORDS = 0.1  # of those of a claim, that a passage must have in a language whose words are known
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

    def answers(self, unit: Unit, language: str) -> dict[int, set[Unit]]:
        """Return the units that may be put for one, by their sentence, the title being 0."""
        found: dict[int, set[Unit]] = {}
        for key in unit.starts:
            for at, other in self._index.get(key, ()):
                if other.answers(unit, one_language=language == self.language):
                    found.setdefault(at, set()).add(other)
        return found


@lru_cache(maxsize=1 << 10)
def sheet(title: str, text: str, language: str) -> Sheet:
    """Return an article as claims are looked for in it."""
    return Sheet(title, text, language)


@dataclass(frozen=True)
class Laid:
    """A claim laid on an article: which of its units each sentence has."""

    claim: Wording
    of: Sheet

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The units of the claim."""
        return units(self.claim.text, self.claim.tongue)

    @cached_property
    def _answers(self) -> list[dict[int, set[Unit]]]:
        return [self.of.answers(unit, self.claim.tongue) for unit in self.units]

    @cached_property
    def may_state(self) -> bool:
        """Whether the article has enough of the claim, wherever, for a passage of it to be looked for."""
        if self.of.language in NAMELESS or not is_known(self.of.language):
            return True
        whole = range(len(self.of.units))
        return self.have_all(whole) >= _SOME and self.have("name", whole) >= _SOME_NAMES

    @cached_property
    def _matrix(self) -> NDArray[np.bool_]:
        """Which units (rows) each sentence has (columns), the title first."""
        rows = np.zeros((len(self.units), len(self.of.units)), bool)
        for row, answers in zip(rows, self._answers, strict=True):
            row[list(answers)] = True
        return rows

    def have(self, kind: str, at: Sequence[int]) -> float:
        """Return the share of the claim's units of a kind that sentences have, by weight; 1 where it has none."""
        return _share([(unit.weight, has) for unit, has in self._met(at) if unit.kind == kind])

    def have_all(self, at: Sequence[int]) -> float:
        """Return the same of all its units."""
        return _share([(unit.weight, has) for unit, has in self._met(at)])

    def have_known(self, at: Sequence[int]) -> float:
        """Return the same of its words whose meaning is known: another language can have no other."""
        return _share([(unit.weight, has) for unit, has in self._met(at) if unit.kind == "word" and unit.meant])

    def have_top(self, at: Sequence[int]) -> float:
        """Return the same of the words that tell most."""
        mine = [(unit.weight, has) for unit, has in self._met(at) if unit.kind == "word"]
        return _share(sorted(mine, key=lambda one: -one[0])[:_TOP])

    def missing(self, at: Sequence[int]) -> list[Unit]:
        """Return the units of the claim that sentences have not."""
        return [unit for unit, has in self._met(at) if not has]

    def matched(self, at: Sequence[int]) -> set[Unit]:
        """Return the units of sentences that may be put for one of the claim."""
        return {unit for answers in self._answers for i in at for unit in answers.get(i, ())}

    def _met(self, at: Sequence[int]) -> Iterator[tuple[Unit, bool]]:
        has: list[bool] = np.any(self._matrix[:, list(at)], axis=1).tolist()
        return zip(self.units, has, strict=True)

    def figures(self, at: Sequence[int]) -> float:
        """Return the share of the claim's figures that sentences have."""
        return float(self._agreeing[:, list(at)].any(axis=1).mean()) if len(self._agreeing) else 1.0

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
    def best(self) -> "Stated | None":
        """The passage that has most of the claim, the shortest of several."""
        told = max(self.passages(), key=lambda one: one[0], default=None)
        return Stated(self, told[1]) if told else None


@dataclass(frozen=True)
class Stated:
    """A passage of an article, sentences numbered from 1, beside the claim of which it has most."""

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
    def against(self) -> float:
        """How likely it denies what the claim says, or says the same of another figure, day, person, outcome, 0 to 1."""
        return JUDGES["against"].probability(self.signs)

    @cached_property
    def carried(self) -> float:
        """How likely it says what the claim says, 0 to 1."""
        return JUDGES["carried"].probability(self.signs)

    @property
    def agrees(self) -> bool:
        """Whether it surely says what the claim says."""
        claim, said = self.laid.claim, self.said
        enough = LEAST if self._exactly else SURE if claim.perhaps_carried_by(said) else ENOUGH
        return self.carried >= enough and self._likely and self._dense and claim.counts_as(said) and not self._opposed

    @property
    def _dense(self) -> bool:
        """Whether, in one language, it is about little else: of many pages on the same people some always have a few of the words."""
        mostly = self.signs["all"] >= _HALF and self.signs["of the passage"] >= _DENSE
        return mostly or self._exactly or self.laid.claim.tongue != self.said.tongue

    @property
    def contradicts(self) -> bool:
        """Whether it denies what the claim says, or says otherwise, and what can be told."""
        return not self.agrees and self.against >= ENOUGH and self._likely and bool(self.laid.claim.surely_not(self.said))

    @property
    def doubtful(self) -> bool:
        """Whether it may say what the claim says, and may not."""
        return not self.agrees and self.carried >= ENOUGH and self._likely and self._dense and not self._opposed

    @property
    def _exactly(self) -> bool:
        """Whether it has an exact figure or a share of the claim, and the article some of its names: that would hardly be by chance."""
        shared = self.laid.claim.figures & self.said.spellings
        return (
            any(is_exact(figure) or figure.endswith("%") for figure in shared)
            and bool(self.signs["count of names"])
            and self.signs["names around"] >= _SOME_NAMES
        )

    @cached_property
    def _opposed(self) -> bool:
        """Whether it has what cannot be if the claim is true."""
        claim, said = self.laid.claim, self.said
        otherwise = claim.contradicted_by(said) or claim.other_currency(said) or claim.another_day(said) or claim.refutes != said.refutes
        ruled_out = self.signs["all"] >= _MOST and any(one.sure for one in self._differences)
        return bool(otherwise) or ruled_out

    @property
    def _likely(self) -> bool:
        """Whether enough of the claim stands there to be told: a name of it in the article, and a word beside a figure that many have."""
        claim, said, signs = self.laid.claim, self.said, self.signs
        named = said.tongue in NAMELESS or not signs["count of names"] or signs["names around"] >= _SOME_NAMES
        known = is_known(said.tongue) and bool(signs["count of words"]) and not self._exactly
        some, words_ = (_SOME, _SOME_WORDS) if signs["count of names"] else (_NAMELESS_SOME, _WORDS_ALONE if claim.figures else _SOME_WORDS)
        enough = not known or (signs["known words"] >= words_ and signs["all"] >= some)
        related = not any(value.kind == "kin" for value in claim.side.values.values()) or alike(claim.side, said.side)
        return named and related and enough

    @property
    def why(self) -> str:
        """What it has otherwise, in its words, or what it has nothing of."""
        missing = max(self.laid.missing(self.at), key=lambda unit: unit.weight, default=None)
        return self.laid.claim.why_not(self.said) or (f"nothing of “{missing.form}”" if missing else "")

    def narrowest(self) -> "Stated":
        """Return the single sentence of it that says the same, itself where none does."""
        single = (Stated(self.laid, range(at, at + 1)) for at in self.at)
        return next((one for one in single if one.agrees), self)

    @cached_property
    def signs(self) -> dict[str, float]:
        """What speaks for and against, as numbers."""
        return {**self._shares(), **self._counts(), **self._against()}

    def _shares(self) -> dict[str, float]:
        """Return the shares of the claim that the passage has, and the article around it; and of the passage that the claim has."""
        laid, whole = self.laid, range(len(self.laid.of.units))
        kinds = {f"{kind}s": kind for kind in ("word", "name", "day")}
        here = {name: laid.have(kind, self.at) for name, kind in kinds.items()}
        around = {f"{name} around": laid.have(kind, whole) for name, kind in kinds.items()}
        figures = {"figures": laid.figures(self.at), "figures around": laid.figures(whole)}
        told = {"known words": laid.have_known(self.at), "top words": laid.have_top(self.at), "all": laid.have_all(self.at)}
        return {**here, **around, **figures, **told, "of the passage": self._back()}

    @cached_property
    def _matched(self) -> set[Unit]:
        """Its units that may be put for units of the claim."""
        return self.laid.matched(self.at)

    @cached_property
    def _differences(self) -> list[Difference]:
        """What it has in the place of the claim's words."""
        return self.laid.claim.differences(self.said)

    def _back(self) -> float:
        return _share([(unit.weight, unit in self._matched) for i in self.at for unit in self.laid.of.units[i]])

    def _rivals(self) -> float:
        """Return how much of the claim the passage may have another of the same field for: a lion for a horse."""
        laid, mine = self.laid, self.laid.units
        theirs = [fields(unit.keys) for i in self.at for unit in laid.of.units[i] if unit not in self._matched]
        there = frozenset[str]().union(*theirs)
        whole = sum(unit.weight for unit in mine) or 1.0
        return sum(unit.weight for unit in laid.missing(self.at) if not fields(unit.keys).isdisjoint(there)) / whole

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

    def _against(self) -> dict[str, float]:
        """Return what the passage has that cannot be if the claim is true, or that is denied in one of the two."""
        claim, said = self.laid.claim, self.said
        answers = frozenset(unit.form for unit in self._matched)
        found, denied = self._differences, claim.said.denies
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
            "planned": float(is_planned(said.said.folded)) - float(is_planned(claim.said.folded)),
        }


def _runs(matrix: NDArray[np.bool_], width: int, last: int) -> NDArray[np.bool_]:
    """Return what each of the first runs of so many sentences has (rows as they were), the title left out."""
    return np.asarray(np.logical_or.reduce([matrix[:, 1 + at : 1 + at + last] for at in range(width)]), bool)


def _share(of: Sequence[tuple[float, bool]]) -> float:
    whole = sum(weight for weight, _ in of)
    return sum(weight for weight, has in of if has) / whole if whole else 1.0
