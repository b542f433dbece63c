"""Lists of spans of one text, compared by the characters that they share."""

from collections.abc import Sequence

from headwater.models import Span


def overlap(a: Sequence[Span], b: Sequence[Span]) -> int:
    """Return how many characters two lists of spans share."""
    return sum(max(0, min(y, t) - max(x, s)) for x, y in a for s, t in b)


def size(spans: Sequence[Span]) -> int:
    """Return how many characters spans have."""
    return sum(b - a for a, b in spans)


def jaccard(a: Sequence[Span], b: Sequence[Span]) -> float:
    """Return the share of characters that two lists of spans have in common."""
    both = overlap(a, b)
    return both / max(1, size(a) + size(b) - both)
