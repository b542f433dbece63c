"""Whom a page retells, all that is near it looked at once more by what it means: where nobody is found, or one whose words it has not.

What was copied word for word is told by its words. A page that retells, or translates, has as a rule several that tell of the same near it:
the original, other translations, reports of others who were there. What of the page only one of them has, sentence by sentence, says
from whom it is, beside the credits, the dates, and what the looks at words and anchors have found (``headwater.tracing.gist``).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

import numpy as np

from headwater.archive import About, Archive, language_of
from headwater.models import Evidence, Relay
from headwater.spans import Spans
from headwater.textreuse.aligning import Furniture
from headwater.textreuse.bitext import Lines
from headwater.textreuse.translating import Answers
from headwater.tracing.collation import Numbers, Signs
from headwater.tracing.firsthand import told_itself
from headwater.tracing.gist import FAR_LONGER, Gist
from headwater.tracing.keeping import Kept
from headwater.tracing.looking import Looks
from headwater.tracing.naming import aim
from headwater.tracing.near import Near
from headwater.tracing.onesource import credit_one
from headwater.tracing.ordering import Order
from headwater.tracing.relays import choice_of, in_both, relays
from headwater.tracing.retelling import credits_of, telling
from headwater.tracing.witnessing import Witness
from headwater.trees import load
from headwater.urls import url_key

JUDGES = load("headwater.tracing", "retelling.json")
"""``retold``: whether a page has its text from a candidate. By bench/fit_retelling.py."""

ENOUGH, ENOUGH_LONG = 0.46, 0.6
"""How likely all together must be where no parent was found, of a short page and of a long one: the original and its other retellings may
each be as likely as not, and the page has its text from one of them all the same."""

LIKELY = 0.2
"""How likely the likeliest of them must be: as one of several that together are likely enough."""

LIKELIER = 0.1
"""By how much it must be likelier than the parent that was found."""

MOST = 12
"""Candidates that are looked at."""

SHORT, LONGEST = 160, 400
"""Words of a page. In longer ones names and figures are met by chance, and words and anchors tell more: of one that is not short more is
asked, and whom words have found in its own language stands."""

_MUCH_TOLD, _NAMES = 0.4, 4.0
"""Of a page that is not short: the share of its figures and names that one must have that has few of its words, and how many names that
nobody else has must weigh no more than these. All texts need not be read for less."""
_FEW_WORDS = 0.3  # share of the text that stands word for word in another, from which on words tell all

ORDERED = 0.9
"""Leaning of a candidate's dates from which on it is clear that it was there before the page."""

_FIRST = 9.0  # what puts a parent that was found before all others
_SPEAKS = 0.15  # how much has to speak for any other: share of the page's figures and names, of its words, likelihood
_SHOWN = 8  # words that only a page and its source have
_MAYBE_BEFORE = -0.5  # leaning of a candidate's dates from which on it may have been there before the page
_UNDATED = -9.0
_KEPT = 4096  # pages of which it is kept from whom they may have their text
_TOLD = 16  # pages of which it is kept who tells of the same
_SEVERAL = 2  # figures


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely a page has its text from another, 0 to 1, and the words that only these two have of all that are near it."""

    chance: float
    only: str


@dataclass(frozen=True, eq=False)
class Reconsidered:
    """A page beside all that may be its source.

    ``chosen`` is how sure the parents are that were found, ``likely`` how likely words or anchors make each, ``copied`` how much of the
    text stands word for word in it; all by their ids.
    """

    child: Witness
    candidates: Sequence[Witness]
    chosen: Mapping[str, float]
    likely: Mapping[str, float]
    copied: Mapping[str, float]

    @cached_property
    def ids(self) -> list[str]:
        """The candidates' ids."""
        return [one.id for one in self.candidates]

    @cached_property
    def gist(self) -> Gist:
        """Which of the page's words, names and figures each has."""
        return Gist(self.child, self.candidates)

    @cached_property
    def likelihoods(self) -> dict[str, float]:
        """How likely each candidate is the parent, 0 to 1."""
        if not self.candidates:
            return {}
        judge, signs = JUDGES["retold"], self.signs
        return dict(zip(self.ids, judge.probabilities(np.array([signs[name] for name in judge.signs]).T).tolist(), strict=True))

    def better(self, likelihoods: Mapping[str, float]) -> str | None:
        """Return the id of the likeliest source, if likely enough, or likelier than the one that was chosen; None where that stands."""
        possible = [one for one in self.candidates if one.id in self.chosen or self._possible(one)]
        best = max(possible, key=lambda one: likelihoods[one.id], default=None)
        if best is None or best.id in self.chosen:
            return None
        enough = self._instead(best, likelihoods) if self.chosen else self._from_any(best, possible, likelihoods)
        return best.id if enough else None

    @property
    def short(self) -> bool:
        """Whether the page is so short that little is met in it by chance."""
        return self.child.version.size <= SHORT

    def _instead(self, best: Witness, likelihoods: Mapping[str, float]) -> bool:
        """Whether the likeliest is it rather than what was chosen."""
        least = max(likelihoods.get(id_, 0.0) for id_ in self.chosen) + LIKELIER
        return (self.short or _abroad(self.child, best)) and likelihoods[best.id] >= least

    def _from_any(self, best: Witness, possible: Sequence[Witness], likelihoods: Mapping[str, float]) -> bool:
        """Whether the page has its text from any of those that are possible, the likeliest among them."""
        if likelihoods[best.id] < LIKELY or not self.tells_the_same(best):
            return False
        together = sum(likelihoods[one.id] for one in possible if self.tells_the_same(one))
        return together >= (ENOUGH if self.short else ENOUGH_LONG)

    @property
    def open(self) -> bool:
        """Whether there may be a better one at all: it costs the units of all texts to say how likely each is."""
        others = (one for one in self.candidates if one.id not in self.chosen and self._possible(one))
        return any(bool(self.chosen) or self.tells_the_same(one) for one in others)

    def may_be(self, other: Witness) -> bool:
        """Whether a candidate may be the source, and tells of the same as far as figures and names say."""
        return self._possible(other) and self.tells_the_same(other)

    def _possible(self, other: Witness) -> bool:
        """Whether a candidate may have been there first, is no post that the page shows, and both are not of a third.

        A page of the own outlet must have been there first: what an outlet writes on is told again, and two of its pages cite one another.
        """
        mine, theirs = self.child.version.when, other.version.when
        if theirs.earliest > mine.latest:  # however likely by all else: dates are one sign of many there
            return False
        own = self._is_own(other) and theirs.leaning(mine) <= ORDERED
        shown = {url_key(embed.url) for embed in self.child.version.article.embeds if embed.url}
        return not (own or shown & other.names.keys or credit_one(self.child, other))

    def tells_the_same(self, other: Witness) -> bool:
        """Whether the page was not told it itself, and a candidate has figures or names of it, and a figure where it has several."""
        mine = {figure for figure in self.child.version.anchors if figure.startswith("#")}
        another = len(mine) >= _SEVERAL and mine.isdisjoint(other.version.anchors)  # event: other events have other figures
        told = told_itself(self.child) and not self._is_own(other)  # it may have been told more since
        return not (told or another) and bool(in_both(self.child.version, other.version))

    def _is_own(self, other: Witness) -> bool:
        """Whether a candidate is of the page's own outlet."""
        return bool(self.child.names.hosts & other.names.hosts)

    @cached_property
    def signs(self) -> Signs:
        """What speaks for and against each."""
        order = Order(self.child.version.when, [one.version.when for one in self.candidates])
        chosen, likely, copied = (self._of(one) for one in (self.chosen, self.likely, self.copied))
        return {
            **self.gist.signs(order.leaning > _MAYBE_BEFORE),
            **self._dates(order),
            **self._credits(),
            **self._shapes(),
            "chosen": chosen,
            "chosen_other": _best_other(chosen),
            "likely": likely,
            "likely_other": _best_other(likely),
            "copied": copied,
        }

    def _of(self, known: Mapping[str, float]) -> Numbers:
        return np.array([known.get(id_, 0.0) for id_ in self.ids])

    def _shapes(self) -> Signs:
        mine, size = language_of(self.child.version.article), self.child.version.size
        return {
            "abroad": np.array([language_of(one.version.article) != mine for one in self.candidates], float),
            "size": np.array([one.version.size / max(1, one.version.size + size) for one in self.candidates]),
        }

    def _credits(self) -> Signs:
        said = credits_of(self.child)
        exact = np.array([max((int(aim(credit, one.names)) for credit in said), default=0) for one in self.candidates], float)
        return {"credit": exact, "credit_other": (_best_other(exact) > 0).astype(float)}

    def _dates(self, order: Order) -> Signs:
        mine = self.child.version.when
        hours = [(mine.middle - one.middle).total_seconds() / 3600 if mine.known and one.known else None for one in order.candidates]
        return {
            "leaning": order.leaning,
            "hours": np.array([_UNDATED if one is None else np.copysign(np.log1p(abs(one)), one) for one in hours]),
            "earliest": (~(order.before.T > 0).any(axis=1)).astype(float),
            "dated": np.full(len(hours), float(mine.known)),
        }


def _best_other(values: Numbers) -> Numbers:
    """Return the largest of the values beside each; 0 where there is none."""
    other = ~np.eye(len(values), dtype=bool)
    return np.asarray(np.where(other, values[None, :], 0).max(axis=1))


def nearest(chosen: Mapping[str, float], *others: Mapping[str, float]) -> list[str]:
    """Return the ids of what may be a page's source, the likeliest first: what was chosen, then what most speaks for by other measures."""
    ids = dict.fromkeys(id_ for known in (chosen, *others) for id_ in known)
    speaks = {id_: _FIRST * (id_ in chosen) + sum(known.get(id_, 0.0) for known in others) for id_ in ids}
    return sorted((id_ for id_ in ids if speaks[id_] >= _SPEAKS), key=lambda id_: (-speaks[id_], id_))


class Retellings:
    """Looks at pages once more, beside what is near them; ``found`` gives the parents that were found of an article, each with how sure."""

    def __init__(self, archive: Archive, near: Near, looks: Looks, found: Callable[[Witness], Mapping[str, float]]) -> None:
        self._archive, self._near, self._looks, self._found = archive, near, looks, found
        self._likely: Kept[str, Mapping[str, Likely]] = Kept(_KEPT)
        self._told: Kept[str, list[About]] = Kept(_TOLD)

    def likely(self, child: Witness) -> Mapping[str, Likely]:
        """Return from whom a page may have its text, by their ids: one that was told it itself, or that is far too long, from nobody."""
        if child.id in self._likely:
            return self._likely[child.id]
        asked = child.version.size < FAR_LONGER and not told_itself(child)
        beside = self.beside(child, self._found(child)) if asked else None
        said = {id_: Likely(sure, _shown(beside.gist, at)) for at, (id_, sure) in enumerate(beside.likelihoods.items())} if beside else {}
        return self._likely.keep(child.id, said)

    def beside(self, child: Witness, chosen: Mapping[str, float]) -> Reconsidered:
        """Return a page beside all that may be its source, given how sure the parents are that were found."""
        weighing = self._looks.weighing(child.id)
        copied = {other.id: share for other, share in weighing.shares()} if weighing else {}
        likely = {**self._looks.likely(child.id), **self._looks.likely_abroad(child.id, 1)}
        about = {one.id: one.share for one in self._about(child)}
        met = {other.id: other for other in self._looks.candidates(child.id)}
        others = (met.get(id_) or self._near.stranger(child, id_) for id_ in nearest(chosen, likely, copied, about))
        return Reconsidered(child, list(islice(filter(None, others), MOST)), chosen, likely, copied)

    def better(self, child: Witness, chosen: Mapping[str, float]) -> Relay | None:
        """Return the edge from whom a page rather retells than the one that was found, or than nobody; None where that stands."""
        beside = self.beside(child, chosen) if child.version.size <= SHORT or self._much_told(child) else None
        best = beside.better(beside.likelihoods) if beside and self.asks(beside) and beside.open else None
        if beside is None or best is None or self._rather_back(beside, best):
            return None
        return retelling(self._looks, self._near.furniture(child), beside, best)

    def asks(self, beside: Reconsidered) -> bool:
        """Whether it is asked whom a page retells: a short one, and one that a possible source has much of, in other words."""
        if beside.short:
            return True
        much = self._much_told(beside.child) - {id_ for id_, share in beside.copied.items() if share >= _FEW_WORDS}
        return any(one.id in much and beside.may_be(one) for one in beside.candidates)

    def _much_told(self, child: Witness) -> set[str]:
        """Return the ids of those that have much of what a page tells; of a page that is too long of none."""
        about = self._about(child) if child.version.size <= LONGEST else ()
        return {one.id for one in about if one.most >= _MUCH_TOLD and one.names >= _NAMES}

    def _about(self, child: Witness) -> list[About]:
        if child.id in self._told:
            return self._told[child.id]
        return self._told.keep(child.id, telling(self._archive, child.version.article, None))

    def _rather_back(self, beside: Reconsidered, id_: str) -> bool:
        """Whether a candidate is as likely to have its text from the page, and neither a date nor its length says which was first."""
        child, other = beside.child, beside.candidates[beside.ids.index(id_)]
        if other.version.size >= FAR_LONGER or other.version.when.leaning(child.version.when) > ORDERED:
            return False
        return self.beside(other, self._found(other)).likelihoods.get(child.id, 0.0) >= beside.likelihoods[id_]


def retelling(looks: Looks, furniture: Furniture, found: Reconsidered, id_: str) -> Relay:
    """Return the edge from the candidate that a page retells: by passages or as a translation, where it is one by these."""
    child, parent, sure = found.child, found.candidates[found.ids.index(id_)], found.likelihoods[id_]
    choice = choice_of(looks, child, id_, sure, abroad=_abroad(child, parent))
    told = relays([choice], furniture) if choice else []
    return _with_meaning(found, id_, told[0] if told else _retold(child, parent, sure))


def retold_by_meaning(found: Reconsidered, id_: str) -> Relay:
    """Return the edge from the candidate that a page retells, whatever passages they share."""
    return _with_meaning(found, id_, _retold(found.child, found.candidates[found.ids.index(id_)], found.likelihoods[id_]))


def _with_meaning(found: Reconsidered, id_: str, edge: Relay) -> Relay:
    """Return an edge with the words that no other candidate has as evidence, and with the sentences that mean the same as spans."""
    at = found.ids.index(id_)
    only = _shown(found.gist, at)
    shown = (Evidence("only in both", only, found.child.version.article.url),) if only else ()
    covered = Spans(span[:2] for span in edge.spans)
    meant = (span for span in found.gist.spans(at) if not covered.touch(span[:2]))
    return replace(edge, spans=tuple(sorted((*edge.spans, *meant))), evidence=(*edge.evidence, *shown))


def _abroad(child: Witness, parent: Witness) -> bool:
    return language_of(child.version.article) != language_of(parent.version.article)


def _shown(gist: Gist, at: int) -> str:
    """Return the words that only a page and a candidate have, those that tell most."""
    return ", ".join(gist.only(at)[:_SHOWN])


def _retold(child: Witness, parent: Witness, sure: float) -> Relay:
    article, mine, theirs = parent.version.article, child.version.when, parent.version.when
    answers = Answers.of(Lines.of(child.version.article.text or ""), Lines.of(article.text or ""))
    spans = answers.runs if answers.beads else ()
    credit = max(credits_of(child), key=lambda one: aim(one, parent.names), default=None)
    credit = credit if credit and aim(credit, parent.names) else None
    said = (Evidence(credit.style, credit.text or credit.name or "", child.version.article.url, credit.span),) if credit else ()
    common = in_both(child.version, parent.version)
    both = (Evidence("figures and names in both", ", ".join(common), child.version.article.url),) if common else ()
    dated = (Evidence("date", f"{theirs.stated} is before {mine.stated}", article.url),) if theirs.latest < mine.earliest else ()
    return Relay(article.id, article.url, "rewrite", spans, round(sure, 3), (*said, *both, *dated), credit.style if credit else None)
