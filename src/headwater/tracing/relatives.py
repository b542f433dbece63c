"""A second look: what is known of the candidates' own sources tells a parent from a brother, a grandfather and a grandson.

A likelihood is a mapping of parents' ids to the probability that each is the direct parent.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from headwater.tracing.collation import Flags, Signs

Likelihood = Mapping[str, float]

STRONGEST = 8
"""Candidates whose own sources are looked at: the others are never the parent as good as ever, and each costs a look of its own."""
_FOLLOWED = 6  # likeliest parents of each that are followed
_HEIR = 0.25  # likelihood from which on a candidate counts as having its text from the child, if that is likelier than the reverse


def strongest(likelihood: Likelihood, most: int = STRONGEST) -> list[str]:
    """Return the likeliest parents, likeliest first."""
    return sorted(likelihood, key=lambda id_: (-likelihood[id_], id_))[:most]


def relatives(child: str, candidates: Sequence[str], own: Likelihood, known: Mapping[str, Likelihood]) -> tuple[Signs, Flags]:
    """Return signs of the candidates, and which of them are heirs of the child.

    ``own`` is the child's likelihood so far, ``known`` that of its strongest candidates.
    """
    followed = strongest(own, _FOLLOWED + 1)
    rows = [_row(child, id_, own, known, [i for i in followed if i != id_]) for id_ in candidates]
    signs = {name: np.array([row[name] for row in rows]) for name in rows[0]} if rows else {}
    heirs = [(row["back"] > max(row["before"], _HEIR)) or row["grandchild"] > _HEIR for row in rows]
    return signs, np.array(heirs, bool)


def _row(child: str, id_: str, own: Likelihood, known: Mapping[str, Likelihood], between: Sequence[str]) -> dict[str, float]:
    """Return one candidate's signs; ``between`` are the child's likeliest parents but for it.

    before: how likely it was the parent; back: how likely the child is its parent; brother: both have one parent; grandparent: it is the
    parent of a likely parent; grandchild: one of its likely parents has the child as parent; derived: how likely it has a parent.
    """
    mine, theirs = own.get(id_, 0.0), known.get(id_, {})
    others = [i for i in strongest(theirs, _FOLLOWED + 1) if i != child][:_FOLLOWED]
    back = theirs.get(child, 0.0)
    return {
        "before": mine,
        "before_gap": mine - max((own[i] for i in between), default=0.0),
        "back": back,
        "back_gap": mine - back,
        "brother": max((own.get(i, 0.0) * theirs[i] for i in others), default=0.0),
        "grandparent": max((own[i] * known.get(i, {}).get(id_, 0.0) for i in between), default=0.0),
        "grandchild": max((theirs[i] * known.get(i, {}).get(child, 0.0) for i in others), default=0.0),
        "derived": max((theirs[i] for i in others), default=0.0),
    }
