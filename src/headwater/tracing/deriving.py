"""Whether an article has its text from any of those held: what the whole crowd of its candidates says, whichever of them is the parent.

Two brothers of a page may each be as likely its parent as not; that it has its text from one of them, or from theirs, is sure all the same.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from headwater.tracing.collation import Numbers, Signs
from headwater.tracing.relatives import Likelihood, strongest
from headwater.tracing.weighing import Weighing

_SHOWN = 3  # likeliest parents that count one by one


def crowd(weighing: Weighing | None, own: Likelihood, abroad: Likelihood, ask: Callable[[str], Likelihood]) -> Mapping[str, float]:
    """Return the signs of a crowd.

    ``own`` and ``abroad`` are the likelihoods of parents in the child's language and in others; ``ask`` answers with those of a candidate
    and is called for the strongest.
    """
    return {**_forth(own), **_abroad(abroad), **_back(weighing, own, ask), **_order(weighing, own)}


def _forth(own: Likelihood) -> dict[str, float]:
    likely = sorted(own.values(), reverse=True)
    one_by_one = {f"parent_{at}": p for at, p in enumerate(_first(likely))}
    return {**one_by_one, "any": any_of(likely), "sum": sum(likely)}


def _abroad(abroad: Likelihood) -> dict[str, float]:
    likely = sorted(abroad.values(), reverse=True)
    return {"abroad": max(likely, default=0.0), "any_abroad": any_of(likely)}


def _back(weighing: Weighing | None, own: Likelihood, ask: Callable[[str], Likelihood]) -> dict[str, float]:
    """Return how likely the strongest candidates have their text from the child, and by how much that is less likely than the reverse."""
    near = strongest(own) if weighing else []
    child = weighing.child.id if weighing else ""
    back = {id_: ask(id_).get(child, 0.0) for id_ in near}
    gaps = sorted((own[id_] - back[id_] for id_ in near), reverse=True)
    most = sorted(back.values(), reverse=True)
    return {
        "heir": max(most, default=0.0),
        "any_heir": any_of(most),
        "heirs": sum(most),
        **{f"gap_{at}": gap for at, gap in enumerate(_first(gaps))},
        "last_gap": min(gaps, default=0.0),
    }


def _order(weighing: Weighing | None, own: Likelihood) -> dict[str, float]:
    """Return what dates and readings say of the strongest candidates and the child: who is before whom, who altered whose words."""
    signs, ids = (weighing.signs(weighing.everything()), [c.id for c in weighing.candidates]) if weighing else ({}, [])
    near = [ids.index(id_) for id_ in strongest(own)]
    leaning, direction = (_of(signs, name, near) for name in ("leaning", "direction"))
    return {
        "earliest": float(leaning.max(initial=-1.0)),
        "latest": float(leaning.min(initial=1.0)),
        "leaning": _mean(leaning),
        "direction": _mean(direction),
        "best_direction": float(direction.max(initial=-1.0)),
        "credit": float(_of(signs, "credit", near).max(initial=0.0)),
        "credits_back": float(_of(signs, "credits_back", near).max(initial=0.0)),
        "child_credits": _mean(_of(signs, "child_credits", near)),
        "child_undated": _mean(_of(signs, "child_undated", near)),
    }


def _of(signs: Signs, name: str, at: Sequence[int]) -> Numbers:
    return signs[name][list(at)] if name in signs else np.zeros(0)


def _first(values: Sequence[float]) -> list[float]:
    return [*values[:_SHOWN], *[0.0] * (_SHOWN - len(values))]


def any_of(likely: Iterable[float]) -> float:
    """Return how likely at least one is, were each independent of the others."""
    return float(1 - np.prod([1 - p for p in likely]))


def _mean(values: Numbers) -> float:
    return float(values.mean()) if len(values) else 0.0
