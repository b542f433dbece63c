"""How many sources the sentences of an article go back to: a digest has several, each for its own sentences."""

import numpy as np

from headwater.tracing.collation import Flags


def groups(carried: Flags) -> int:
    """Return into how many groups sentences fall, given who carries which (candidates, sentences).

    Two sentences with a candidate in common are in one group; sentences that nobody carries are in none (union-find over candidates).
    """
    link = list(range(len(carried)))

    def head(i: int) -> int:
        while link[i] != i:
            link[i] = link[link[i]]
            i = link[i]
        return i

    columns = [np.flatnonzero(column).tolist() for column in carried.T if column.any()]
    for holders in columns:
        for i in holders[1:]:
            link[head(i)] = head(holders[0])
    return len({head(holders[0]) for holders in columns})
