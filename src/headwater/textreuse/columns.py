"""Columns of numbers: which different ones there are. As ``numpy.unique`` tells it, in a fraction of the time where there are thousands."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Column = NDArray[Any]

_SPARSE = 32  # times as many numbers as rows: up to there it is faster to count in a row of all numbers than to sort
_MANY = 500  # numbers from which on it is faster to sort them as one with their places
_CLASSES = 256  # of values by their size
_PLACE = np.uint64((1 << 32) - 1)


class Different(NamedTuple):
    """The different values of a column in order, and of each row of the column the place of its value among them.

    ``rows`` has of each value a row that has it, ``counts`` how many do.
    """

    values: Column
    places: NDArray[np.intp]
    rows: NDArray[np.intp]
    counts: NDArray[np.intp]


def beginnings(ordered: Column) -> NDArray[np.bool_]:
    """Return of each row of a sorted column whether it is the first with its value."""
    first = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first


def lengths(first: NDArray[np.intp], count: int) -> NDArray[np.intp]:
    """Return how many rows there are from each of some rows, in order, to before the next one, of ``count`` rows in all."""
    found = np.empty(len(first), np.intp)
    np.subtract(first[1:], first[:-1], out=found[:-1])
    found[-1:] = count - first[-1:]
    return found


def distinct(column: Column) -> Column:
    """Return the different values of a column, in order."""
    ordered = np.sort(column)
    return ordered[beginnings(ordered)]


def shared(one: Column, other: Column) -> Column:
    """Return the values that two columns of different values have both, in order."""
    ordered = np.sort(np.concatenate([one, other]))
    twice: Column = ordered[:-1][ordered[1:] == ordered[:-1]]
    return twice


def different(column: Column) -> Different:
    """Return the different values of a column, and where they are."""
    order, ordered = _in_order(column)
    first = beginnings(ordered)
    places = np.empty(len(column), np.intp)
    places[order] = first.cumsum() - 1
    return Different(ordered[first], places, order[first], lengths(first.nonzero()[0], len(column)))


def summed(column: Column, weights: NDArray[np.float64]) -> tuple[Column, NDArray[np.float64]]:
    """Return the different values of a column of small numbers, in order, and the sum of the weights of each, which must not be nothing."""
    if int(column.max(initial=0)) > _SPARSE * len(column):
        values, places, _, _ = different(column)
        return values, np.asarray(np.bincount(places, weights, minlength=len(values)), float)
    sums = np.asarray(np.bincount(column, weights), float)
    values = np.flatnonzero(sums != 0)  # of flags that is many times as fast as of numbers
    return values, sums[values]


def largest(values: NDArray[np.float64], count: int) -> float:
    """Return the ``count``-th largest of more positive values: looked for among those of the highest classes alone."""
    scale = (_CLASSES - 1) / values.max()
    sizes = np.bincount((values * scale).astype(np.intp), minlength=_CLASSES)
    least = _CLASSES - 1 - int(sizes[::-1].cumsum().searchsorted(count))  # the class that it is in
    among = values[values * scale >= least]
    return float(np.partition(among, -count)[-count])


def _in_order(column: Column) -> tuple[NDArray[np.intp], Column]:
    """Return the places of a column's values in their order, and the values in it; small numbers are sorted together with their places."""
    if column.dtype != np.uint32 or len(column) < _MANY:
        order = column.argsort()
        return order, column[order]
    both = np.sort(column.astype(np.uint64) << np.uint64(32) | np.arange(len(column), dtype=np.uint64))
    return (both & _PLACE).astype(np.intp), (both >> np.uint64(32)).astype(np.uint32)
