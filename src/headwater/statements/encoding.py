"""Text -> tokens with their features, in windows of whole paragraphs: what the tagger sees of a text.

Nothing here knows a word of any language: a word is its hashed form and endings, its shape, and where it stands. Pure functions.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from headwater.models import Span

Ints = npt.NDArray[np.int32]

# Clitics are tokens of their own ("Roe's claim", "she's"): the role ends before them. Initials keep their stops.
_TOKEN = re.compile(
    r"https?://\S{1,500}|(?<=\w)['’](?:s|re|ll|ve|d|m|t)\b|''|``|(?:[^\W\d_]\.){2,8}|\d+(?:[.,]\d+){0,6}|[^\W_]{1,60}|-{2,3}|\.{3}|\S",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LONGEST = 30  # characters of a word that are looked at

WORDS = 1 << 15
ENDINGS = 1 << 14
SHAPES = 16
QUOTES = 12
PLACES = 8
_SHAPE_AT = WORDS + ENDINGS
_QUOTE_AT = _SHAPE_AT + SHAPES
_PLACE_AT = _QUOTE_AT + QUOTES
BREAK_ROW = _PLACE_AT + PLACES
"""The row that stands for the end of a paragraph."""
ROWS = BREAK_ROW + 1
"""Rows of the table of embeddings: words, endings, shapes, quotation states, places in the article, the paragraph's end."""
WORD_COLUMNS = 2
COLUMNS = 10
"""Rows that are added up for one token: word twice (two hashes), five endings, shape, quotation state, place."""

_OPEN = frozenset("“„«‹")
_CLOSE = frozenset("”»›")
_STRAIGHT = frozenset(('"', "''", "＂"))
_BEFORE_OPEN = frozenset("([{—–-")
_SHORT = 4  # tokens: shorter quotations are mostly names and words used with distance


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: starts and ends in its code points, features (tokens x COLUMNS rows), first tokens of its paragraphs.

    Each paragraph's last token is empty and stands for its end; ``paragraphs`` has the number of tokens as its last item.
    """

    starts: list[int]
    ends: list[int]
    rows: Ints
    paragraphs: list[int]

    def __len__(self) -> int:
        return len(self.starts)


def _hash(kind: str, piece: str) -> int:
    return zlib.crc32(f"{kind}{piece}".encode("utf-8", "replace"))


def _shape(word: str) -> int:
    if not word[0].isalnum() and (len(word) == 1 or not any(c.isalnum() for c in word)):
        return 6
    if word[0].isdigit():
        return 5
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 3
    return 1 if word[0].isupper() and word[1:].islower() else 4 if any(c.isupper() for c in word) else 7


@lru_cache(maxsize=1 << 16)
def _word_rows(word: str) -> tuple[int, ...]:
    """Return the rows of a word that do not depend on where it stands: two of the word, five of its endings, one of its shape."""
    lower = _DIGIT.sub("0", word[:_LONGEST].lower())
    endings = (("<", lower[:3]), (">", lower[-1:]), (">", lower[-2:]), (">", lower[-3:]), (">", lower[-4:]))
    return (
        _hash("1", lower) % WORDS,
        _hash("2", lower) % WORDS,
        *(WORDS + _hash(f"{side}{len(piece)}", piece) % ENDINGS for side, piece in endings),
        _SHAPE_AT + 2 * _shape(word),
    )


def _quotation_states(text: str, spans: Sequence[Span]) -> list[int]:
    """Return, for each token of one paragraph, where it stands to quotations.

    0 outside, 1 inside, 2 opening mark, 3 closing mark, 4 inside one that nothing closes, 5 its mark; six more where it is short.
    """
    states = [0] * len(spans)
    opened, inner = -1, 0
    for at, (start, end) in enumerate(spans):
        mark = text[start:end]
        if opened < 0:
            opened = at if _opens(text, start, end, mark) else -1
        elif mark in _OPEN and not (mark == "“" and text[spans[opened][0]] == "„"):
            inner += 1
        elif mark in _CLOSE and inner:
            inner -= 1
        elif not inner and (mark in _CLOSE or mark in _STRAIGHT or mark == "“"):
            short = 6 if at - opened - 1 <= _SHORT else 0
            states[opened : at + 1] = [2 + short, *[1 + short] * (at - opened - 1), 3 + short]
            opened = -1
    if opened >= 0:
        states[opened:] = [5, *[4] * (len(spans) - opened - 1)]
    return states


def _opens(text: str, start: int, end: int, mark: str) -> bool:
    if mark in _OPEN or mark == "``":
        return True
    before, after = text[start - 1 : start], text[end : end + 1]
    return mark in _STRAIGHT and (not before or before.isspace() or before in _BEFORE_OPEN or not after.isspace())


def _place(number: int) -> int:
    """Return the class of the paragraph with this number in the article: headlines and openings come first."""
    return number if number < 4 else 4 if number < 8 else 5 if number < 16 else 6


def encode(text: str, paragraphs: Sequence[Span]) -> Tokens:
    """Return the tokens of ``paragraphs`` (spans of ``text``, in order) with their features."""
    starts: list[int] = []
    ends: list[int] = []
    rows: list[tuple[int, ...]] = []
    firsts: list[int] = []
    for number, (left, right) in enumerate(paragraphs):
        firsts.append(len(starts))
        spans = [match.span() for match in _TOKEN.finditer(text, left, right)]
        place = _PLACE_AT + _place(number)
        before = left
        for (start, end), state in zip(spans, _quotation_states(text, spans), strict=True):
            word = _word_rows(text[start:end])
            rows.append((*word[:-1], word[-1] + (start == before), _QUOTE_AT + state, place))
            before = end
        starts += [start for start, _ in spans] + [right]
        ends += [end for _, end in spans] + [right]
        rows.append((BREAK_ROW,) * COLUMNS)
    firsts.append(len(starts))
    return Tokens(starts, ends, np.array(rows, np.int32).reshape(-1, COLUMNS), firsts)


def windows(tokens: Tokens, size: int) -> list[Span]:
    """Return stretches of at most ``size`` tokens (first, end) that cover all tokens, cut between paragraphs where that is possible."""
    found: list[Span] = []
    first = 0
    for start, end in zip(tokens.paragraphs, tokens.paragraphs[1:], strict=False):
        if end - first > size and start > first:
            found.append((first, start))
            first = start
        while end - first > size:
            found.append((first, first + size))
            first += size
    if first < len(tokens):
        found.append((first, len(tokens)))
    return found
