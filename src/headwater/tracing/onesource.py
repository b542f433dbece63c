"""Whether what two articles share is a third's, which both say they have it from: each has of it what the other has not."""

import re
from collections.abc import Iterator

from headwater.models import Credit
from headwater.outlets import fold_name
from headwater.tracing.naming import abbreviates, aim, same_sound
from headwater.tracing.ties import WHOLE_TEXT
from headwater.tracing.witnessing import Case, Witness

_ALL = 0.9  # share of either that the other has, from which on it may have been copied there: copies of a copy keep nearly all
_SHORT = re.compile(r"\((\w{2,5})\)")


def is_of_one_source(case: Case) -> bool:
    """Whether both credit a third for their whole texts, neither the other, and each has a part of its own."""
    if case.credits or max(case.signs["child_cover"], case.signs["parent_cover"]) >= _ALL:
        return False
    return credit_one(case.child, case.parent)


def credit_one(one: Witness, other: Witness) -> bool:
    """Whether two credit one third party for their whole texts."""
    return any(_is_one(a, b) for a in _parties(one) for b in _parties(other))


def _parties(article: Witness) -> Iterator[str]:
    """Yield whom an article has its whole text from, as it says, folded; by its initials too where these stand behind in brackets."""
    for credit in article.version.article.credits:
        if credit.style in WHOLE_TEXT and credit.name and not aim(credit, article.names):
            yield from (fold_name(credit.name), *_initials(credit))


def _initials(credit: Credit) -> Iterator[str]:
    yield from (fold_name(short) for short in _SHORT.findall(credit.text or ""))


def _is_one(a: str, b: str) -> bool:
    return (
        a == b or same_sound(a, b) or any(" " in long and " " not in short and abbreviates(short, long) for short, long in ((a, b), (b, a)))
    )
