"""Which words of a text are compared: its prose. URLs are none, nor is the line of links under a post. Pure functions."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from headwater.textreuse.tokens import Places, Tokens, tokens, tokens_of

_BLANK_LINE = re.compile("\n\n")
_URL = re.compile(r"(?<![\w'’])https?://[^\s<>\"”»]{1,2000}")
_SIGNATURE = 6  # words beside its URLs below which a block is the line under a post ("Subscribe", "Send us news"), or a bare link
_HELD = 256  # texts whose words are remembered: some 10 kB each, of a report


_ahead: dict[str, Tokens] = {}


@lru_cache(maxsize=_HELD)
def prose(text: str) -> Tokens:
    """Return the words of the prose of ``text``, in order. Several ask it of one text: the last texts are remembered."""
    if ahead := _ahead.pop(text, None):
        return ahead
    if "://" not in text:
        return tokens(text)
    urls = np.array([found.start() for found in _URL.finditer(text)], dtype=np.intp)
    found = tokens(_URL.sub(lambda url: " " * len(url[0]), text))
    kept = _kept(text, found.starts, urls)
    return Tokens(found.hashes[kept], found.starts[kept], found.ends[kept]) if kept.any() else found


def read_ahead(texts: Iterable[str]) -> None:
    """Find the words of texts of which ``prose`` will be asked next, all together, which takes less time; forget what was not asked."""
    plain = [text for text in texts if "://" not in text]
    _ahead.clear()
    _ahead.update(zip(plain, tokens_of(plain), strict=True))


def _kept(text: str, starts: Places, urls: Places) -> NDArray[np.bool_]:
    """Return which words stand in no block of a few words and a URL."""
    breaks = _breaks(text)
    of_word, of_url = np.searchsorted(breaks, starts), np.searchsorted(breaks, urls)
    words = np.bincount(of_word, minlength=len(breaks) + 1)
    linked = np.zeros(len(words), dtype=bool)
    linked[of_url] = True
    kept: NDArray[np.bool_] = ~(linked & (words < _SIGNATURE))[of_word]
    return kept


def _breaks(text: str) -> Places:
    return np.array([found.start() for found in _BLANK_LINE.finditer(text)], dtype=np.intp)


def blocks(text: str, starts: Places) -> list[range]:
    """Return of each block of ``text``, what stands between blank lines, the numbers of its words, which begin at ``starts``."""
    ends = [0, *np.searchsorted(starts, _breaks(text)).tolist(), len(starts)]
    return [range(first, end) for first, end in pairwise(ends) if end > first]
