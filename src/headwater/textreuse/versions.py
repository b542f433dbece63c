"""Two versions of one text: sentences that both have are set against each other first, in order; what is left is aligned as ever.

A text may say one sentence many times, with another figure each time: by runs of equal words alone, each may be set against its neighbour.
Pure functions.
"""

from bisect import bisect_left
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from headwater.textreuse.aligning import GAP, Passage, Prepared, Run, is_solid, needed, passages
from headwater.words import sentences

_ALIKE = 0.55  # share of the words between two equal sentences that must be equal, to be the same sentences, changed
_MOST = 200  # words, on either side, between two equal sentences


def passages_in_order(a: Prepared, b: Prepared) -> list[Passage]:
    """Return the passages that two versions share, in order of the first; no word of either is in two of them."""
    least = needed(a.own, b.own)
    found = [passage for passage in _chains(a, b) if is_solid(passage, a, least)]
    taken = [(one[0], one[-1]) for one in found]
    rest_a = a.without((first.a, last.a + last.size) for first, last in taken)
    rest_b = b.without((first.b, last.b + last.size) for first, last in taken)
    return sorted(found + passages(rest_a, rest_b))


def turned(found: list[Passage]) -> list[Passage]:
    """Return passages of two texts as those of the second and the first."""
    return sorted([Run(run.b, run.a, run.size) for run in passage] for passage in found)


def _chains(a: Prepared, b: Prepared) -> Iterator[Passage]:
    """Yield equal sentences with what is alike between them, as passages, in order on both sides."""
    chain: Passage = []
    end_a = end_b = 0
    for run in _equal_sentences(a, b):
        between = _between(a.hashes[end_a : run.a].tolist(), b.hashes[end_b : run.b].tolist())
        if between is None and chain:
            yield chain
            chain = []
        chain += [Run(end_a + x, end_b + y, size) for x, y, size in between or ()]
        chain += [run] if run.size else []
        end_a, end_b = run.a + run.size, run.b + run.size
    if chain:
        yield chain


def _equal_sentences(a: Prepared, b: Prepared) -> list[Run]:
    """Return the sentences that both have, in order, those that follow each other as one run, and an empty run at the end."""
    firsts_a, firsts_b = _firsts(a), _firsts(b)
    said_a, said_b = (
        [tuple(text.hashes[first:end].tolist()) for first, end in pairwise(firsts)] for text, firsts in ((a, firsts_a), (b, firsts_b))
    )
    blocks = SequenceMatcher(None, said_a, said_b, autojunk=False).get_matching_blocks()
    if len(blocks) == 1:
        return []
    return [Run(firsts_a[x], firsts_b[y], firsts_a[x + size] - firsts_a[x]) for x, y, size in blocks]


def _firsts(text: Prepared) -> list[int]:
    """Return the first word of each sentence, and the number of words."""
    return [*sorted({bisect_left(text.starts, start) for start, _ in sentences(text.text)} - {len(text)}), len(text)]


def _between(left: list[int], right: list[int]) -> list[tuple[int, int, int]] | None:
    """Return the runs of equal words of what stands between equal sentences; None where it is not the same, changed."""
    if not (left and right):
        return [] if max(len(left), len(right)) <= GAP else None
    if max(len(left), len(right)) > _MOST:
        return None
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    equal = sum(block.size for block in blocks)
    return [(x, y, size) for x, y, size in blocks if size] if 2 * equal >= _ALIKE * (len(left) + len(right)) else None
