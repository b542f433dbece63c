"""Two versions of one text: sentences that both have are set against each other, in order; all else is aligned around them.

A text may say one sentence many times, with another figure each time: by runs of equal words alone, each may be set against its neighbour.
Pure functions.
"""

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise

import numpy as np

from headwater.textreuse.aligning import SEED, Passage, Prepared, Run, passages
from headwater.words import sentences

_OFTEN = 12  # times that one sentence is said
_STEP = np.uint64(0x9E3779B97F4A7C15)  # odd, so that its multiples are all different


def passages_in_order(a: Prepared, b: Prepared) -> list[Passage]:
    """Return the passages that two versions share, in order of the first; no word of either is in two of them.

    Each word of an equal sentence is given a hash that it shares with its own counterpart alone, so that it is aligned with no other.
    """
    fixed = [run for run in _equal_sentences(a, b) if run.size >= SEED]
    left, right = a.hashes.copy(), b.hashes.copy()
    for run in fixed:
        marked = left[run.a : run.a + run.size] + np.arange(run.a + 1, run.a + run.size + 1, dtype=np.uint64) * _STEP
        left[run.a : run.a + run.size] = right[run.b : run.b + run.size] = marked
    return passages(a.hashed(left), b.hashed(right))


def turned(found: list[Passage]) -> list[Passage]:
    """Return passages of two texts as those of the second and the first."""
    return sorted([Run(run.b, run.a, run.size) for run in passage] for passage in found)


def _equal_sentences(a: Prepared, b: Prepared) -> list[Run]:
    """Return the sentences that both have, in order, those that follow each other as one run."""
    firsts_a, firsts_b = _firsts(a), _firsts(b)
    said_a, said_b = (
        [tuple(text.hashes[first:end].tolist()) for first, end in pairwise(firsts)] for text, firsts in ((a, firsts_a), (b, firsts_b))
    )
    counts = Counter(said_a) | Counter(said_b)
    # What is said often is set against its counterpart beside other sentences only: by itself it has too many, and takes cubic time.
    blocks = SequenceMatcher(lambda said: counts[said] > _OFTEN, said_a, said_b, autojunk=False).get_matching_blocks()
    return [Run(firsts_a[x], firsts_b[y], firsts_a[x + size] - firsts_a[x]) for x, y, size in blocks]


def _firsts(text: Prepared) -> list[int]:
    """Return the first word of each sentence, and the number of words."""
    return [*sorted({bisect_left(text.starts, start) for start, _ in sentences(text.text)} - {len(text)}), len(text)]
