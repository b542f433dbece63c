"""Tagged pieces -> statements: which content and which source go with which cue.

A content asks the cues near it, a cue asks the sources near it; each takes the one that a log-linear model prefers, or none, by what stands
between the two: other pieces, ends of sentences and of paragraphs, words, distance. The model has learned from the annotators' links, over
their own pieces and over those of the tagger, which misses some.
"""

import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from headwater.models import Span

Role = Literal["source", "cue", "content"]
Weights = Mapping[str, float]
"""Weight of each feature of a pair, by its name."""

ROLES: tuple[Role, ...] = ("source", "cue", "content")
TAGS = ("O", *(f"{begin}-{role}" for role in ROLES for begin in "BI"))
_FAR = 3  # paragraphs: a piece is never linked to one further off
_REACH = 24  # pieces: how far on either side one is looked for
_MOST = 8  # pieces of the other role that are asked on either side
_LETTER = {"source": "s", "cue": "q", "content": "c"}
_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of tokens (first, end) of one role, with the number of its paragraph."""

    role: Role
    first: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Linked:
    """The pieces of one statement, each role in text order; a source or a cue may be missing."""

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]


def pieces_of(tags: Sequence[int], paragraphs: Sequence[int]) -> list[Piece]:
    """Return the pieces that ``tags`` (a number of TAGS for each token) spell; ``paragraphs`` holds each paragraph's first token."""
    pieces: list[Piece] = []
    at, count = 0, len(tags)
    while at < count:
        tag = tags[at]
        end = at + 1
        if tag:
            while end < count and tags[end] == tag + tag % 2:  # I follows B; a stray I goes on as I
                end += 1
            pieces.append(Piece(ROLES[(tag - 1) // 2], at, end, bisect.bisect_right(paragraphs, at) - 1))
        at = end
    return pieces


class Linker:
    """The pieces of one text, ready for questions about pairs of them. ``words`` are its tokens."""

    def __init__(self, words: Sequence[str], pieces: Sequence[Piece]) -> None:
        self.words = words
        self.pieces = pieces
        self.roles = "".join(_LETTER[piece.role] for piece in pieces)
        self._stops = [at for at, word in enumerate(words) if word in _STOPS]

    def near(self, at: int, role: Role) -> list[int]:
        """Return the pieces of ``role`` near piece ``at``, those before it and those after it."""
        here, letter = self.pieces[at].paragraph, _LETTER[role]
        around = range(max(0, at - _REACH), min(len(self.pieces), at + _REACH))
        found = [k for k in around if self.roles[k] == letter and abs(self.pieces[k].paragraph - here) <= _FAR]
        return [k for k in found if k < at][-_MOST:] + [k for k in found if k > at][:_MOST]

    def pair(self, kind: str, asking: int, asked: int) -> Iterator[str]:
        """Yield the features of the pair: piece ``asking`` would take piece ``asked``."""
        left, right = (asked, asking) if asked < asking else (asking, asked)
        a, b = self.pieces[left], self.pieces[right]
        side = f"{kind}{'<' if asked < asking else '>'}"
        between = self.roles[left + 1 : right]
        ends = bisect.bisect_left(self._stops, b.first) - bisect.bisect_left(self._stops, a.end)
        apart = min(b.paragraph - a.paragraph, 2)
        gap = (b.first - a.end).bit_length()
        yield f"{side} between {between[:4]}"
        yield f"{side} between {between[:4]} ends {min(ends, 3)} apart {apart}"
        yield f"{side} ends {min(ends, 3)} apart {apart}"
        yield f"{side} gap {gap}"
        yield f"{side} gap {gap} cues {between.count('q')}"
        yield f"{side} round {self.roles[max(0, left - 1) : left]} {between[:3]} {self.roles[right + 1 : right + 2]}"
        yield f"{side} after {self.roles[right + 1 : right + 3]} {len(between)}"
        yield f"{side} before {self.roles[max(0, left - 2) : left]} {len(between)}"
        yield f"{side} next {self._word(a.end)} {len(between)}"
        yield f"{side} prior {self._word(b.first - 1)} {len(between)}"
        yield f"{side} opens {self._word(self.pieces[asking].first)} {between[:2]}"
        cue = a if a.role == "cue" or b.role == "source" else b
        yield f"{side} cue {self._word(cue.end - 1)} {between[:2]}"
        yield f"{side} first {self._word(cue.first)} {between[:2]}"

    def alone(self, kind: str, asking: int) -> Iterator[str]:
        """Yield the features of piece ``asking`` taking none."""
        piece = self.pieces[asking]
        yield f"{kind}0"
        yield f"{kind}0 round {self.roles[max(0, asking - 1) : asking]} {self.roles[asking + 1 : asking + 2]}"
        yield f"{kind}0 opens {self._word(piece.first)}"
        yield f"{kind}0 closes {self._word(piece.end - 1)}"
        yield f"{kind}0 prior {self._word(piece.first - 1)}"
        yield f"{kind}0 next {self._word(piece.end)}"

    def choices(self, asking: int, role: Role) -> tuple[list[int | None], list[list[str]]]:
        """Return the pieces of ``role`` that piece ``asking`` may take, none first, with the features of each choice."""
        kind = _LETTER[self.pieces[asking].role] + _LETTER[role]
        asked = self.near(asking, role)
        return [None, *asked], [list(self.alone(kind, asking)), *(list(self.pair(kind, asking, k)) for k in asked)]

    def _word(self, at: int) -> str:
        return self.words[at].lower() if 0 <= at < len(self.words) else ""


def link(words: Sequence[str], pieces: Sequence[Piece], weights: Weights) -> list[Linked]:
    """Return the statements that ``pieces`` make up, in text order of their cues, or contents where the tagger saw no cue.

    A cue takes a source or none, a content takes a cue. A content that takes none asks for a source itself; without one it is no statement,
    and neither is a cue without a content.
    """
    linker = Linker(words, pieces)

    def take(asking: int, role: Role) -> int | None:
        choices, features = linker.choices(asking, role)
        scores = [sum(weights.get(feature, 0.0) for feature in names) for names in features]
        return choices[scores.index(max(scores))]

    taken: dict[int, list[int]] = {}
    for at, piece in enumerate(pieces):
        if piece.role == "content":
            told_by = take(at, "cue")
            taken.setdefault(at if told_by is None else told_by, []).append(at)
    found = []
    for head, contents in sorted(taken.items()):
        source = take(head, "source")
        sources: tuple[Piece, ...] = () if source is None else (pieces[source],)
        cues: tuple[Piece, ...] = (pieces[head],) if pieces[head].role == "cue" else ()
        if sources or cues:
            found.append(Linked(sources, cues, tuple(pieces[content] for content in contents)))
    return found


def to_spans(pieces: Sequence[Piece], starts: Sequence[int], ends: Sequence[int]) -> tuple[Span, ...]:
    """Return the spans of the text that ``pieces`` cover."""
    return tuple((starts[piece.first], ends[piece.end - 1]) for piece in pieces)
