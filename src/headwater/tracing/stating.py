"""How likely a passage says what a claim says, or says otherwise of the very same, whatever its words and its language."""

from dataclasses import dataclass
from functools import cached_property

from headwater.models import Span
from headwater.tracing.concepts.senses import is_known
from headwater.tracing.laying import Laid
from headwater.tracing.signing import Passage
from headwater.tracing.substituting import alike
from headwater.tracing.wording import Wording
from headwater.trees import load

JUDGES = load("headwater.tracing", "stating.json")
"""``carried``: whether a passage says what a claim says; ``against``: whether it denies it or says otherwise. By bench/fit_claims.py."""

ENOUGH = 0.45
"""How likely a passage must say what a claim says to be taken for it."""

SURE = 0.8
"""The same where one of nearly the claim's words has another in its place."""

FEW = 15
"""Articles that are looked at for a claim in an archive of some hundred; among more of them each is less likely to carry it."""

_LEAST, _LEAST_COUNTED = 0.3, 0.12  # the same where it has nearly the words of the claim or its figures and names; where one is rare
_NAMES_OR_NOT = 0.6  # the same where the article has few of the claim's words and names otherwise
_RARE, _RARE_BESIDE = 7.0, 4.0  # bits of a figure or a word that few have; of a figure beside such a word

_MORE = 0.7  # power of how many times more are looked at, by which each is less likely to: suspects are not all alike
_SOME_WORDS = 0.1  # share of the words of a claim that a passage must have in a language whose words are known
_NAMELESS = 0.35  # of what a claim that names nobody tells, that a passage in its language must have
_MOST = 0.6  # share of a claim that a passage on the very same has


@dataclass(frozen=True)
class Stated:
    """A passage beside the claim of which it has most of its article, one of ``looked_at`` articles."""

    passage: Passage
    looked_at: int = FEW

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.passage.span

    @cached_property
    def alone(self) -> float:
        """How likely it says what the claim says, 0 to 1, as one of few articles."""
        return JUDGES["carried"].probability(self.passage.signs)

    @cached_property
    def carried(self) -> float:
        """The same as one of all that are looked at."""
        return self._among(self.alone)

    @cached_property
    def against(self) -> float:
        """How likely it denies what the claim says, or says the same of another figure, day, person, outcome, 0 to 1."""
        return self._among(JUDGES["against"].probability(self.passage.signs))

    def _among(self, chance: float) -> float:
        """Return a chance of few articles as one of all that are looked at: those that carry a claim are not more, only the others."""
        others: float = (1 - chance) * max(1.0, self.looked_at / FEW) ** _MORE
        return chance / (chance + others)

    @property
    def agrees(self) -> bool:
        """Whether it surely says what the claim says."""
        claim, said = self._claim, self.passage.said
        if claim.asked_by(said):
            return False
        enough = SURE if claim.perhaps_carried_by(said) else ENOUGH
        return self.carried >= enough and claim.counts_as(said) and self._related and not self._opposed

    @property
    def is_rare(self) -> bool:
        """Whether it has a figure of the claim that few have, and a word of it that few have."""
        signs = self.passage.signs
        return signs["rarest figure"] >= _RARE_BESIDE and signs["rarest word"] >= _RARE

    @property
    def is_sure(self) -> bool:
        """Whether it so likely says what the claim says that the article need not have what the claim names."""
        return self.alone >= _NAMES_OR_NOT

    @property
    def possible(self) -> bool:
        """Whether it may say what the claim says where its words, or its figures and names, are those of the claim."""
        return self.alone >= (_LEAST_COUNTED if self.passage.signs["rarest figure"] >= _RARE else _LEAST)

    @property
    def contradicts(self) -> bool:
        """Whether it denies what the claim says, or is on the very same and says otherwise, and what can be told."""
        likely = self.against >= ENOUGH or (self.carried >= ENOUGH and self._related)
        claim, said = self._claim, self.passage.said
        return not (self.agrees or claim.asked_by(said)) and likely and bool(claim.surely_not(said))

    @property
    def doubtful(self) -> bool:
        """Whether it may say what the claim says, and may not."""
        return not self.agrees and self.carried >= ENOUGH and self._related and not self._opposed

    @property
    def _related(self) -> bool:
        """Whether it has a word of the claim beside its names and figures; of one that names nobody, a third; of a kinship, the kinship."""
        claim, said, signs = self._claim, self.passage.said, self.passage.signs
        if signs["one language"] and not signs["count of names"] and signs["told of all"] < _NAMELESS:
            return False
        worded = not signs["count of words"] or not is_known(said.tongue) or signs["known words"] >= _SOME_WORDS
        return worded and (all(value.kind != "kin" for value in claim.side.values.values()) or alike(claim.side, said.side))

    @cached_property
    def _opposed(self) -> bool:
        """Whether it has what cannot be if the claim is true."""
        claim, said = self._claim, self.passage.said
        otherwise = claim.contradicted_by(said) or claim.other_currency(said) or claim.another_day(said) or claim.refutes != said.refutes
        ruled_out = self.passage.signs["all"] >= _MOST and any(one.sure for one in self.passage.differences)
        return bool(otherwise) or ruled_out

    @property
    def why(self) -> str:
        """What it has otherwise, in its words, or what it has nothing of."""
        missing = max(self.passage.laid.missing(self.passage.at), key=lambda unit: unit.weight, default=None)
        return self._claim.why_not(self.passage.said) or (f"nothing of “{missing.form}”" if missing else "")

    def narrowest(self) -> "Stated":
        """Return the single sentence of it that says the same, itself where none does."""
        laid, at = self.passage.laid, self.passage.at
        single = (Stated(Passage(laid, range(one, one + 1)), self.looked_at) for one in at)
        return next((one for one in single if one.agrees), self)

    @property
    def _claim(self) -> Wording:
        return self.passage.laid.claim


def stated(laid: Laid, looked_at: int = FEW, *, anyhow: bool = False) -> Stated | None:
    """Return the passage of an article that has most of a claim, None where the article has too little of it, unless that is no matter."""
    at = laid.best if anyhow or laid.may_state else None
    return Stated(Passage(laid, at), looked_at) if at else None
