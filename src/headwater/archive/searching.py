"""Full-text search: what a user typed as a safe FTS5 query, and the passage of a text that answers it. Pure functions."""

import re
from dataclasses import dataclass

from headwater.words import words

_PART = re.compile(r'"([^"]*)"|[^\s"]+')
_AROUND = 80  # code points shown on either side of the first hit
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Found:
    """One answer of a search: the article's id and title, and a passage of its text around the first word that was asked for."""

    id: str
    title: str | None
    snippet: str


def full_text_query(asked: str) -> str:
    """Return ``asked`` as an FTS5 query: every word must occur, words in double quotation marks next to each other; empty for no word.

    Each piece is passed as a quoted string, so that no character of it is taken for a search operator.
    """
    pieces = []
    for part in _PART.finditer(asked):
        phrase = " ".join(re.findall(r"\w+", part[0]))
        if phrase:
            pieces.append(f'"{phrase}"')
    return " ".join(pieces)


def snippet(text: str, asked: str) -> str:
    """Return the passage of ``text`` around the first word of ``asked`` in it, else its beginning, on one line."""
    wanted = set(words(asked).folded)
    found = words(text)
    hit = next((start for word, start in zip(found.folded, found.starts, strict=True) if word in wanted), 0)
    start, end = max(0, hit - _AROUND), min(len(text), hit + _AROUND)
    passage = " ".join(text[start:end].split())
    return f"{_CUT if start else ''}{passage}{_CUT if end < len(text) else ''}"
