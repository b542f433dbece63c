"""What trafilatura takes for the text of a page, laid over our own blocks: evidence for the choice of the body, not the choice."""

import logging
import re
from bisect import bisect_left
from collections.abc import Sequence

import trafilatura

from headwater.reading.raw import RawBlock

_NOT_WORD = re.compile(r"[\W_]+")
# A folded block of this length (code points) is found at one place or none; shorter ones count only between two found long ones.
_LONG = 30
_PROBE = 40
_MOST_MARKUP = 5_000_000

# It complains of odd pages on standard error where no one has set up logging; a page that gives no evidence is nothing to complain of.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def extracted(markup: str) -> str:
    """Return trafilatura's text of the page, empty where it finds none; it is not asked about pages of a size that no article has."""
    if len(markup) > _MOST_MARKUP:
        return ""
    return trafilatura.extract(markup, include_comments=False, include_tables=True, include_formatting=False, deduplicate=False) or ""


def covered(blocks: Sequence[RawBlock], text: str) -> list[bool]:
    """Say for each block whether ``text`` has it, in the blocks' order.

    Long blocks are looked up, the longest run that keeps the order stands (so a passage quoted again in a comment is found once), and
    short ones are looked for in the gaps between.
    """
    page = folded(text)
    words = [folded(block.text) for block in blocks]
    found = [(index, where) for index, word in enumerate(words) if len(word) >= _LONG and (where := _find(page, word)) >= 0]
    anchors = _longest_rising(found)
    result = [False] * len(blocks)
    for (index, where), (following, limit) in zip([(-1, 0), *anchors], [*anchors, (len(blocks), len(page))], strict=True):
        start = where
        if index >= 0:
            result[index] = True
            start += len(words[index])
        for between in range(index + 1, following):
            word = words[between]
            if 0 < len(word) < _LONG and (hit := page.find(word, start, limit)) >= 0:
                result[between] = True
                start = hit + len(word)
    return result


def folded(text: str) -> str:
    """Return the letters and digits of ``text``, lower-cased, run together."""
    return _NOT_WORD.sub("", text.lower())


def _find(page: str, word: str) -> int:
    """Return where ``word`` stands in ``page``, by its whole, its head or its tail; -1 for nowhere."""
    where = page.find(word)
    if where < 0:
        where = page.find(word[:_PROBE])
    if where < 0:
        tail = page.find(word[-_PROBE:])
        where = max(tail - len(word) + _PROBE, 0) if tail >= 0 else -1
    return where


def _longest_rising(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest sub-sequence of (index, where) with rising ``where`` (patience sorting)."""
    tails: list[int] = []
    chain: list[tuple[tuple[int, int], int]] = []  # each pair with the chain index of the one before it
    ends: list[int] = []
    for pair in found:
        pile = bisect_left(tails, pair[1])
        chain.append((pair, ends[pile - 1] if pile else -1))
        if pile == len(tails):
            tails.append(pair[1])
            ends.append(len(chain) - 1)
        else:
            tails[pile], ends[pile] = pair[1], len(chain) - 1
    result, at = [], ends[-1] if ends else -1
    while at >= 0:
        pair, at = chain[at]
        result.append(pair)
    return result[::-1]
