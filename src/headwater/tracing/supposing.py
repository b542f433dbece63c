"""When an undated or misdated article appeared, as far as its relatives tell: after what it has its text from, before what has it from it.

A page's own date is the weakest of evidence: many have none, some have one that a template put there. What a page copies was there before.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from functools import cache

import numpy as np

from headwater.tracing.collation import Signs
from headwater.tracing.relatives import Likelihood
from headwater.tracing.times import UNKNOWN, When

_LIKELY = 0.5  # likelihood from which on a relative bounds an article
_BELIES = 0.75  # the same for a relative to be believed more than the article's own date
_SOON = timedelta(days=2)  # most copies appear within this time


def supposed(child: str, candidates: Sequence[str], own: Likelihood, known: Mapping[str, Likelihood], when: Callable[[str], When]) -> Signs:
    """Return signs of the candidates (n,) from supposed dates.

    ``own`` is the child's likelihood of parents so far, ``known`` that of its strongest candidates, ``when`` says how an article is dated.
    supposed: how far the supposed bounds speak for the candidate being before the child, -1 to 1; belied: how likely the candidate's own
    date is wrong; child_belied: the same of the child; source_hours: time from the candidate's likeliest source to the child.
    """
    mine, sources, heirs = when(child), _likely(own), _heirs(child, known)

    @cache
    def without(relative: str) -> tuple[When, float]:
        """Return the supposed bounds of the child, one relative left out, and how likely its own date is wrong."""
        relatives = [_bounds(each, relative, when) for each in (sources, heirs)]
        return revised(mine, *relatives), belied(mine, *relatives)

    rows = []
    for id_ in candidates:
        theirs = known.get(id_, {})
        supposed_child, child_belied = without(id_ if id_ in sources or id_ in heirs else "")
        to_candidate = [_bounds(each, child, when) for each in (_likely(theirs), _heirs(id_, known))]
        source = max((i for i in theirs if i != child), key=lambda i: (theirs[i], i), default=None)
        rows.append(
            (
                revised(when(id_), *to_candidate).leaning(supposed_child),
                belied(when(id_), *to_candidate),
                child_belied,
                _gap(when(source), mine) if source else -1.0,
            )
        )
    columns = np.array(rows, float).reshape(-1, 4).T
    return dict(zip(("supposed", "belied", "child_belied", "source_hours"), columns, strict=True))


def _likely(sources: Likelihood) -> Likelihood:
    return {id_: p for id_, p in sources.items() if p >= _LIKELY}


def _heirs(id_: str, known: Mapping[str, Likelihood]) -> Likelihood:
    """Return those that likely have their text from an article."""
    return {heir: sources[id_] for heir, sources in known.items() if sources.get(id_, 0.0) >= _LIKELY}


def _bounds(relatives: Likelihood, but: str, when: Callable[[str], When]) -> list[tuple[When, float]]:
    return [(when(id_), p) for id_, p in relatives.items() if id_ != but]


def belied(own: When, sources: Iterable[tuple[When, float]], heirs: Iterable[tuple[When, float]]) -> float:
    """Return how likely a date is wrong: the likelihood of the likeliest source that is dated after it, or heir dated before it."""
    late = (p for at, p in sources if at.earliest > own.latest)
    early = (p for at, p in heirs if at.latest < own.earliest)
    return max([*late, *early], default=0.0)


def revised(own: When, sources: Sequence[tuple[When, float]], heirs: Sequence[tuple[When, float]]) -> When:
    """Return the bounds of an article given those of its likely sources and heirs."""
    trusted = UNKNOWN if belied(own, sources, heirs) >= _BELIES else own
    earliest = max([trusted.earliest, *(at.earliest for at, _ in sources if at.earliest <= trusted.latest)])
    latest = min([trusted.latest, *(at.latest for at, _ in heirs if at.latest >= earliest)])
    if latest >= UNKNOWN.latest and earliest > UNKNOWN.earliest:
        latest = earliest + _SOON
    elif earliest <= UNKNOWN.earliest and latest < UNKNOWN.latest:
        earliest = latest - _SOON
    return When(earliest, latest, own.stated)


def _gap(source: When, child: When) -> float:
    """Return the time from one to the other on a scale of its own: 1 for some 400 hours, negative where it is the other way round."""
    if not (source.known and child.known):
        return -1.0
    hours = (child.middle - source.middle).total_seconds() / 3600
    return float(np.sign(hours) * np.log1p(abs(hours)) / 6)
