"""What speaks for and against one candidate parent, as numbers between 0 and 1 that each stand for a thing a person can check."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log1p

from headwater.models import Credit
from headwater.tracing.collation import Collation, Version
from headwater.tracing.naming import Aim, Names, aim, names_of, parties
from headwater.trees import Trees

# Credits by what they claim: that the whole text is another's; that this was said there; that it came by way of someone.
_WHOLE = frozenset({"canonical", "isbasedon"})
_SOURCE = frozenset({"source_line", "footer", "byline", "dateline"})


@dataclass(frozen=True, eq=False)
class Witness:
    """An article as a party to the question who took from whom: its version, what it answers to, whom it credits."""

    version: Version
    names: Names
    credited: frozenset[str]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.version.article.id

    def credits_for(self, other: "Witness") -> list[tuple[Aim, Credit]]:
        """Return this article's credits that name ``other``, the most exact first."""
        found = [(aim(credit, other.names), credit) for credit in self.version.article.credits]
        return sorted((pair for pair in found if pair[0]), key=lambda pair: -pair[0])


def witness(version: Version) -> Witness:
    """Return ``version`` as a party."""
    names = names_of(version.article)
    own = names.names
    return Witness(version, names, frozenset(p for p in parties(version.article.credits) if p not in own))


@dataclass(frozen=True, slots=True)
class Case:
    """One candidate parent of one child: the signs for and against it, by name, and the credits that name it."""

    child: Witness
    parent: Witness
    signs: Mapping[str, float]
    credits: Sequence[tuple[Aim, Credit]] = field(default=())

    def confidence(self, judge: Trees) -> float:
        """Return how sure the signs make it that the parent is the direct one, 0 to 1."""
        return judge.probability(self.signs)


def cases(child: Witness, candidates: Sequence[Witness], only: Sequence[int] | None = None) -> list[Case]:
    """Weigh all candidate parents of ``child`` against one another, over the child's sentences numbered in ``only`` (default: all)."""
    possible = [c for c in candidates if not _later(child, c)]
    rivals = possible or list(candidates)
    collation = Collation(child.version, [c.version for c in rivals], only)
    agreements = [collation.agreement(c.version) for c in candidates]
    named = [child.credits_for(c) for c in candidates]
    out = []
    for at, candidate in enumerate(candidates):
        others = [i for i, c in enumerate(candidates) if i != at and c in rivals]
        best_other = max((agreements[i].carried for i in others), default=0.0)
        best_same = max((agreements[i].same for i in others), default=0.0)
        mine = agreements[at]
        signs = {
            "carried": mine.carried,
            "ahead": max(0.0, mine.carried - best_other),
            "behind": max(0.0, best_other - mine.carried),
            "same": mine.same,
            "same_ahead": max(0.0, mine.same - best_same),
            "same_behind": max(0.0, best_same - mine.same),
            "kept": mine.kept,
            "child_cover": mine.child_cover,
            "parent_cover": mine.parent_cover,
            "lone": float(not others),
            **_order(child, candidate, [candidates[i] for i in others]),
            **_credit(child, candidate, named[at], [(candidates[i], named[i]) for i in others]),
        }
        out.append(Case(child, candidate, signs, named[at]))
    return out


def translation_cases(child: Witness, candidates: Sequence[tuple[Witness, float]], explained: float) -> list[Case]:
    """Weigh candidates in other languages, each given with the likeness of its anchors to the child's (0 to 1), against one another.

    ``explained`` is the share of the child that stands word for word in articles of its own language.
    """
    named = [child.credits_for(c) for c, _ in candidates]
    out = []
    for at, (candidate, likeness) in enumerate(candidates):
        others = [i for i in range(len(candidates)) if i != at]
        best_other = max((candidates[i][1] for i in others if not _later(child, candidates[i][0])), default=0.0)
        size = candidate.version.size / max(1, child.version.size)
        signs = {
            "likeness": likeness,
            "ahead": max(0.0, likeness - best_other),
            "behind": max(0.0, best_other - likeness),
            "explained": explained,
            "shorter": max(0.0, 1 - size),
            **_order(child, candidate, [candidates[i][0] for i in others]),
            **_credit(child, candidate, named[at], [(candidates[i][0], named[i]) for i in others]),
        }
        out.append(Case(child, candidate, signs, named[at]))
    return out


def _later(child: Witness, parent: Witness) -> bool:
    """Whether the parent is dated after the child, for certain as far as the pages' dates go."""
    return parent.version.when.earliest > child.version.when.latest


def _order(child: Witness, parent: Witness, others: Sequence[Witness]) -> dict[str, float]:
    """Return the signs that the dates give."""
    mine, theirs = child.version.when, parent.version.when
    earlier = theirs.latest <= mine.earliest
    hours = (mine.earliest - theirs.latest).total_seconds() / 3600 if earlier and mine.known and theirs.known else 0.0
    dated = [o.version.when for o in others if o.version.when.known]
    between = sum(theirs.latest < when.earliest and when.latest <= mine.earliest for when in dated)
    before = theirs.known and any(when.latest < theirs.earliest for when in dated)
    return {
        "earlier": float(earlier),
        "leaning": theirs.leaning(mine),
        "later": float(_later(child, parent)),
        "child_undated": float(not mine.known),
        "parent_undated": float(not theirs.known),
        "hours": log1p(max(0.0, hours)) / 6,
        "between": log1p(between) / 3,
        "first": float(earlier and not before),
    }


def _credit(
    child: Witness, parent: Witness, named: Sequence[tuple[Aim, Credit]], others: Sequence[tuple[Witness, Sequence[tuple[Aim, Credit]]]]
) -> dict[str, float]:
    """Return the signs that credits and links give."""
    page = any(a is Aim.PAGE for a, _ in named)
    styles = {credit.style for _, credit in named}
    back = parent.credits_for(child)
    # A line that names the candidate may have come along with a text taken from another who names it too.
    passed_on = bool(named) and any(parent.names.names & other.credited for other, _ in others if not _later(child, other))
    strangers = child.credited - parent.names.names
    return {
        "credit_page": float(page),
        "credit_whole": float(bool(styles & _WHOLE)),
        "credit_source": float(bool(styles & _SOURCE)),
        "credit_said": float("according" in styles or "ed_note" in styles),
        "credit_link": float("link" in styles),
        "credit_via": float("via_handle" in styles),
        "credit_any": float(bool(named)),
        "passed_on": float(passed_on),
        "other_page": float(not page and any(a is Aim.PAGE for _, theirs in others for a, _ in theirs)),
        "other_outlet": float(not named and any(theirs for _, theirs in others)),
        "shared_credit": float(bool(strangers & parent.credited)),
        "credits_back": float(bool(back)),
        "credits_back_page": float(any(a is Aim.PAGE for a, _ in back)),
        "same_outlet": float(bool(child.names.hosts & parent.names.hosts)),
    }
