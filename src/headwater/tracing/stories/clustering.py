"""Clusters of a sparse graph by average linkage: two join while the mean likeness over all pairs of their members is high enough."""

import heapq
from collections.abc import Iterable

Edge = tuple[int, int, float]


class _Forest:
    """Clusters, each with the sum of its likenesses to every other that it has an edge to."""

    def __init__(self, count: int) -> None:
        self.head = list(range(count))
        self.size = [1] * count
        self.links: list[dict[int, float]] = [{} for _ in range(count)]

    def find(self, i: int) -> int:
        while self.head[i] != i:
            self.head[i] = self.head[self.head[i]]
            i = self.head[i]
        return i

    def mean(self, a: int, b: int) -> float:
        return self.links[a].get(b, 0.0) / (self.size[a] * self.size[b])

    def join(self, a: int, b: int) -> None:
        """Put the one with fewer links into the other."""
        if len(self.links[a]) < len(self.links[b]):
            a, b = b, a
        self.head[b] = a
        self.size[a] += self.size[b]
        self.links[a].pop(b, None)
        for c, total in self.links[b].items():
            if c != a:
                self.links[c].pop(b, None)
                self.links[a][c] = self.links[c][a] = self.links[a].get(c, 0.0) + total
        self.links[b] = {}


def average_linkage(count: int, edges: Iterable[Edge], enough: float) -> list[int]:
    """Return for each of ``count`` items the number of its cluster: that of one of its members.

    ``edges`` are (item, item, likeness), each pair once; pairs without one count as nought. The closest two join first, as long as their
    mean likeness is ``enough`` (UPGMA: R. R. Sokal, C. D. Michener, 1958).
    """
    forest = _Forest(count)
    heap: list[tuple[float, int, int]] = []
    for a, b, likeness in edges:
        forest.links[a][b] = forest.links[b][a] = likeness
        if likeness >= enough:
            heap.append((-likeness, a, b))
    heapq.heapify(heap)
    while heap:
        told, a, b = heapq.heappop(heap)
        one, other = sorted((forest.find(a), forest.find(b)))
        if one == other:
            continue
        # A mean can only fall below the likeness that it was last seen with: the mean of two means is not above both.
        mean = forest.mean(one, other)
        if mean >= -told - 1e-12:
            forest.join(one, other)
        elif mean >= enough:
            heapq.heappush(heap, (-mean, one, other))
    return [forest.find(i) for i in range(count)]
