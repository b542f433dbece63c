"""Why each candidate is not said to be the parent: the signs that speak against it, in words, with a passage that shows it."""

from collections.abc import Collection, Iterator

import numpy as np

from headwater.models import Evidence, Rejected
from headwater.tracing.collation import Signs
from headwater.tracing.judging import LOOKS
from headwater.tracing.looking import Looks
from headwater.tracing.relatives import strongest
from headwater.tracing.weighing import Weighing

_MOST = 20  # candidates that are accounted for; further ones share a passage at best
_PART = 0.6  # share of what the parent has of a page, below which a candidate has only a part of it
_LIKELY = 0.25  # likelihood of a relation from which on it is given as a reason
_SHOWN = 220  # code points of a passage that are shown


def rejected(looks: Looks, id_: str, chosen: Collection[str]) -> tuple[Rejected, ...]:
    """Return the candidates in an article's own language that are not among the ``chosen`` parents, the likeliest first."""
    weighing = looks.weighing(id_)
    if weighing is None:
        return ()
    signs, likely = looks.signs(id_, LOOKS - 1, weighing.everything()), looks.likely(id_)
    ids = [c.id for c in weighing.candidates]
    parent = next((ids.index(i) for i in strongest(likely, len(ids)) if i in chosen), None)
    lost = [i for i in strongest(likely, _MOST + len(chosen)) if i not in chosen][:_MOST]
    return tuple(_account(weighing, signs, ids.index(i), parent, likely[i]) for i in lost)


def _account(weighing: Weighing, signs: Signs, at: int, parent: int | None, likely: float) -> Rejected:
    article = weighing.candidates[at].version.article
    reasons = tuple(_reasons({name: float(values[at]) for name, values in signs.items()}, _cover(signs, parent)))
    return Rejected(article.id, article.url, round(likely, 3), reasons or (_none(parent),), tuple(_passage(weighing, at, parent)))


def _cover(signs: Signs, parent: int | None) -> float:
    return float(signs["child_cover"][parent]) if parent is not None else 0.0


def _none(parent: int | None) -> str:
    return "nothing speaks for it that does not speak for the parent more" if parent is not None else "too little speaks for it"


def _reasons(signs: dict[str, float], cover: float) -> Iterator[str]:
    """Yield what speaks against a candidate, given its signs and how much of the page the parent has."""
    yield from _by_order(signs)
    yield from _by_text(signs, cover)


def _by_order(signs: dict[str, float]) -> Iterator[str]:
    if signs["later"]:
        yield "it is dated after this page"
    if signs["back"] > max(signs["before"], _LIKELY):
        yield "it rather has its text from this page"
    elif signs["grandchild"] > _LIKELY:
        yield "it rather has its text from a copy of this page"
    if signs["grandparent"] > _LIKELY:
        yield "a likelier parent has its text from it"
    if signs["brother"] > _LIKELY:
        yield "it rather has its text from the same article as this page"
    if between := round(float(np.expm1(3 * signs["between"]))):
        yield f"{between} other {'copy' if between == 1 else 'copies'} appeared in between"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _by_text(signs: dict[str, float], cover: float) -> Iterator[str]:
    if missing := round(float(np.expm1(5 * signs["lacking"]))):
        yield f"without {_counted(missing, 'run')} of four words that this page shares with other candidates"
    if missing := round(float(np.expm1(3 * signs["same_missing"]))):
        yield f"{_counted(missing, 'sentence')} of this page, as they stand here, are in other candidates, but not in it"
    if signs["child_cover"] < _PART * cover:
        yield f"it has {signs['child_cover']:.0%} of this page, the parent {cover:.0%}"
    if signs["rival_credited"]:
        yield "this page credits another candidate, not it"


def _passage(weighing: Weighing, at: int, parent: int | None) -> Iterator[Evidence]:
    """Yield a sentence that the page has from its parent word for word and that the candidate has otherwise or not at all."""
    if parent is None:
        return
    equal, child = weighing.collation.equal, weighing.child.version
    for number in np.flatnonzero(equal[parent] & ~equal[at])[:1].tolist():
        start, end = child.sentences[number]
        yield Evidence("the parent has", (child.article.text or "")[start:end][:_SHOWN], child.article.url, (start, end))
