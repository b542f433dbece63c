"""Which of the held articles near a text share a passage with it: the candidates for its parent, compared many at a time."""

from collections import Counter
from collections.abc import Callable, Sequence

from headwater.archive import TRIED, Candidate
from headwater.tracing.weighing import Witness, sharing

Placed = tuple[int, Witness]
"""A candidate's place in the order of the candidates, and the candidate."""


def sharing_passages(child: Witness, near: Sequence[Candidate], party: Callable[[str], Witness | None]) -> list[Witness]:
    """Return those of ``near`` that share a passage with ``child``, in their order.

    ``party`` gives an article by its id, None for one that is no candidate. As with ``headwater.archive.Tried``, the rest of those that
    share the very same grams is left out where none of the first few shares a passage.
    """
    tried: Counter[int] = Counter()
    first, rest = list[Placed](), list[tuple[int, Candidate]]()
    for at, candidate in enumerate(near):
        if tried[candidate.grams] == TRIED:
            rest.append((at, candidate))
        elif other := party(candidate.id):
            tried[candidate.grams] += 1
            first.append((at, other))
    found = _sharing(child, first)
    matched = {near[at].grams for at, _ in found}
    found += _sharing(child, [(at, other) for at, one in rest if one.grams in matched and (other := party(one.id))])
    return [other for _, other in sorted(found, key=lambda placed: placed[0])]


def _sharing(child: Witness, others: Sequence[Placed]) -> list[Placed]:
    return [placed for placed, shares in zip(others, sharing(child, [other for _, other in others]), strict=True) if shares]
