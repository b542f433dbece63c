"""What a page has of each of several others by what is meant, in whatever words and language: its words that tell, names and figures.

Who retells changes the words and keeps what they stand for. What two have that every report of an event has says little; what only these
two have of all that are held says most, and what others have and a candidate lacks was had from somewhere else.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache

import numpy as np

from headwater.archive import language_of
from headwater.models import SpanPair
from headwater.tracing.collation import Flags, Numbers, Signs
from headwater.tracing.counted import Figure, counted
from headwater.tracing.keeping import PREPARED
from headwater.tracing.laying import Sheet, sheet
from headwater.tracing.units import Unit
from headwater.tracing.witnessing import Witness

FAR_LONGER = 3000
"""Words of an article from which on it is laid on no others that it need not be: it would fill the memory."""

_MUCH = 0.25  # share of what a sentence tells
_FIGURE, _DIGIT = 1.5, 0.6  # how much a figure tells beside a rare word, and one of a single digit


class Gist:
    """A child beside candidates, one at least: which of its ``k`` units and figures each of ``n`` has."""

    def __init__(self, child: Witness, candidates: Sequence[Witness]) -> None:
        self._child, self._figures = _sheet(child), _figures(child)
        self._others, self._theirs = [_sheet(one) for one in candidates], [_figures(one) for one in candidates]
        self._units = _different(self._child)
        self._answers = [[other.answers(unit, self._child.language) for unit in self._units] for other in self._others]

    @cached_property
    def weights(self) -> Numbers:
        """(k,): how much each unit and figure of the child tells."""
        units = [unit.weight for unit in self._units]
        return np.array([*units, *(_FIGURE if len(figure.value) > 1 else _DIGIT for figure in self._figures)])

    @cached_property
    def known(self) -> Flags:
        """(k,): whether each may be met in another language: figures, names, and words that are known to mean something."""
        return np.array([*(unit.meant or unit.kind != "word" for unit in self._units), *(True for _ in self._figures)], bool)

    @cached_property
    def has(self) -> Flags:
        """(n, k): whether a candidate has each."""
        units = [[bool(answer) for answer in answers] for answers in self._answers]
        figures = [[any(mine.agrees(one) for one in theirs) for mine in self._figures] for theirs in self._theirs]
        return np.concatenate([np.array(rows, bool).reshape(len(self._others), -1) for rows in (units, figures)], axis=1)

    def signs(self, possible: Flags) -> Signs:
        """Return what each candidate has of the child beside its rivals: the others that are ``possible`` (n,), by their dates."""
        weights, has = self.weights, self.has.astype(float)
        rival = possible[None, :] & ~np.eye(len(has), dtype=bool)
        holders = rival @ has
        whole = max(1e-9, float(weights.sum()))
        known = _carried(weights * self.known, has, rival, holders)
        shares = has @ weights / whole
        ahead, behind = self._by_sentence(rival)
        return {
            "all": shares,
            "back_ahead": np.array([self._back(at) for at in range(len(has))]) - shares,
            "unique": np.log1p((weights * has * (holders == 0)).sum(axis=1)),
            "lacking": np.log1p((weights * (1 - has) * (holders > 0)).sum(axis=1)),
            "net": _net(weights, has, rival),
            "net_known": _net(weights * self.known, has, rival),
            "unique_known": np.log1p((weights * self.known * has * (holders == 0)).sum(axis=1)),
            "behind_known": known["behind"],
            "carried_known": known["carried"],
            "figures_common": has[:, len(self._units) :] @ weights[len(self._units) :] / _FIGURE,
            "sentences": self.by_sentence,
            "sentences_ahead": ahead,
            "sentences_behind": behind,
            **_carried(weights, has, rival, holders),
        }

    @cached_property
    def by_sentence(self) -> Numbers:
        """(n,): the share of what the child tells that one or two sentences of a candidate have together, sentence by sentence."""
        return np.asarray(self._sentences @ self._sizes)

    def told(self, at: int) -> float:
        """Return how much a candidate has of all that the child tells: 1 for a name or a rare word."""
        return float(self.weights @ self.has[at])

    def share(self, at: int) -> float:
        """Return the share of what the child tells that a candidate has, 0 to 1; in another language of what can be met there."""
        abroad = self._others[at].language != self._child.language
        weights = self.weights * self.known if abroad else self.weights
        return float(weights @ self.has[at]) / max(1e-9, float(weights.sum()))

    def only(self, at: int) -> list[str]:
        """Return the words and figures of the child that no other candidate has, those first that tell most."""
        forms = [*(unit.form for unit in self._units), *(figure.key for figure in self._figures)]
        alone = self.has[at] & (self.has.sum(axis=0) == 1)
        return [forms[i] for i in sorted(np.flatnonzero(alone).tolist(), key=lambda i: -self.weights[i])]

    def _back(self, at: int) -> float:
        """Return the share of what a candidate tells that the child has too."""
        met = {unit for answer in self._answers[at] for units in answer.values() for unit in units}
        told = _different(self._others[at])
        return sum(unit.weight for unit in told if unit in met) / max(1e-9, sum(unit.weight for unit in told))

    @cached_property
    def _rows(self) -> Numbers:
        """(s, k): which units stand in each sentence of the child."""
        places = {(unit.form, unit.kind): at for at, unit in enumerate(self._units)}
        rows = np.zeros((len(self._child.units) - 1, len(self._units)))
        for row, said in zip(rows, self._child.units[1:], strict=True):
            row[[places[unit.form, unit.kind] for unit in said]] = 1
        return rows

    @cached_property
    def _sizes(self) -> Numbers:
        """(s,): how much of all that the child tells each of its sentences tells."""
        sizes = self._rows @ self.weights[: len(self._units)]
        return np.asarray(sizes / max(1e-9, float(sizes.sum())))

    @cached_property
    def _sentences(self) -> Numbers:
        """(n, s): the share of each sentence of the child that a sentence of a candidate has, or two that follow one another."""
        whole = np.maximum(1e-9, self._told.sum(axis=1))
        return np.array([self._best(at) / whole for at in range(len(self._others))])

    @cached_property
    def _told(self) -> Numbers:
        """(s, k): how much each sentence of the child tells by each unit."""
        return np.asarray(self._rows * self.weights[: len(self._units)])

    def _best(self, at: int) -> Numbers:
        """Return how much of each sentence of the child one or two of a candidate's have; its title is one."""
        met = self._met(at)
        return np.asarray((self._told @ np.concatenate([met, met[:, 1:-1] | met[:, 2:]], axis=1)).max(axis=1))

    def _met(self, at: int) -> Flags:
        """(k, t): which units of the child each sentence of a candidate has, its title first."""
        met = np.zeros((len(self._units), len(self._others[at].units)), bool)
        for row, answers in zip(met, self._answers[at], strict=True):
            row[list(answers)] = True
        return met

    def spans(self, at: int) -> tuple[SpanPair, ...]:
        """Return the sentences of the child of which one of a candidate's tells much, or two that follow one another, with these."""
        told, met = self._told, self._met(at)[:, 1:]
        single, two = told @ met, told @ (met[:, :-1] | met[:, 1:])
        least, theirs = _MUCH * told.sum(axis=1), self._others[at].spans
        found: list[SpanPair] = []
        for number, span in enumerate(self._child.spans):
            one, both = (int(row[number].argmax()) if row.shape[1] else 0 for row in (single, two))
            more = two.shape[1] > 0 and two[number, both] > single[number, one]
            most = two[number, both] if more else single[number, one] if single.shape[1] else 0.0
            if 0 < least[number] <= most:
                first, last = (both, both + 1) if more else (one, one)
                found.append((*span, theirs[first][0], theirs[last][1]))
        return tuple(found)

    def _by_sentence(self, rival: Flags) -> tuple[Numbers, Numbers]:
        """Return by how much each candidate is ahead of its best rival, and behind it, sentence by sentence."""
        best = np.where(rival[:, :, None], self._sentences[None, :, :], 0).max(axis=1)
        return np.maximum(0, self._sentences - best) @ self._sizes, np.maximum(0, best - self._sentences) @ self._sizes


def _carried(weights: Numbers, has: Numbers, rival: Flags, holders: Numbers) -> Signs:
    """Return the share of what anybody has of the child that a candidate has, what few have weighing more, beside the best rival's."""
    rare = weights / np.sqrt(np.maximum(1, holders + has))
    whole = np.maximum(1e-9, (rare * ((holders > 0) | (has > 0))).sum(axis=1))
    carried = (rare * has).sum(axis=1) / whole
    others = np.where(rival, rare @ has.T / whole[:, None], 0).max(axis=1)
    return {"carried": carried, "ahead": np.maximum(0, carried - others), "behind": np.maximum(0, others - carried)}


_FAR = 5.0  # how much more than a rival a candidate may have; one without a rival has as much more


def _net(weights: Numbers, has: Numbers, rival: Flags) -> Numbers:
    """Return by how much each candidate is ahead of its closest rival, -1 to 1."""
    leads = (weights * has) @ (1 - has).T
    closest = np.where(rival, leads - leads.T, _FAR).min(axis=1)
    return np.asarray(np.clip(closest / _FAR, -1, 1))


def _different(of: Sheet) -> list[Unit]:
    """Return the units of an article, those of one form once."""
    found: dict[tuple[str, str], Unit] = {}
    for row in of.units:
        for unit in row:
            found.setdefault((unit.form, unit.kind), unit)
    return list(found.values())


def _sheet(article: Witness) -> Sheet:
    held = article.version.article
    return sheet(held.title or "", held.text or "", language_of(held))


@lru_cache(maxsize=PREPARED)
def _figures(article: Witness) -> tuple[Figure, ...]:
    """Return the different figures of an article, its title's last."""
    held, of = article.version.article, _sheet(article)
    said = (*(of.text[slice(*span)] for span in of.spans), held.title or "")  # one by one, as they were read for their units
    return tuple(dict.fromkeys(figure for sentence in said for figure in counted(sentence, of.language)))
