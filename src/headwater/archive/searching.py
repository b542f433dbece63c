"""Full-text search: what a user typed as a safe FTS5 query, and the passage of a text that answers it. Pure functions.

A word is found in its other forms too (FTS5 prefix queries, on its stem where an ending is known); words in marks stand as they are, next
to each other. Scripts without blanks are indexed by characters, and asked for by characters that follow one another.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from headwater.words import SOLID, Span

_PART = re.compile(r'"([^"]*)"|[^\s"]+')
_TERM = re.compile(rf"[{SOLID}]|[^\W_{SOLID}]+")
_SOLID = re.compile(f"[{SOLID}]")
_ACCENTED = re.compile(r"([a-z])[\u0300-\u036f]+")
_AROUND = 80  # code points shown on either side of the first hit
_NEAR = 20  # code points from an end of it within which it is cut between words
_CUT = "…"
_MOST = 64  # words and phrases of one search; FTS5 takes no query of any depth
_ENDINGS = ("ing", "ed", "es", "s")
_STEM = 4  # letters that are left of a word without its ending; a shorter word stands for itself


@dataclass(frozen=True, slots=True)
class Found:
    """One answer of a search: the article's id and title, and a passage of its text around the first words that were asked for.

    ``hits`` are the spans in ``snippet`` of what was asked for.
    """

    id: str
    title: str | None
    snippet: str
    hits: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """One thing that must occur: words next to each other, the last one in whatever form where it has a ``stem``."""

    terms: tuple[str, ...]
    stem: str = ""

    def query(self) -> str:
        exact = f'"{" ".join(self.terms)}"'
        return f'({exact} OR "{self.stem}" *)' if self.stem else exact

    def ends(self, terms: Sequence[str], at: int) -> int:
        """Return the place after the piece where it stands at place ``at`` of the terms of a text, 0 where it does not."""
        if self.stem:
            return at + 1 if terms[at].startswith(self.stem) else 0
        until = at + len(self.terms)
        return until if tuple(terms[at:until]) == self.terms else 0


def searchable(text: str | None) -> str:
    """Return ``text`` as the full-text index is given it: characters of scripts without blanks are words of their own."""
    return _SOLID.sub(r" \g<0> ", text or "")


def full_text_query(asked: str) -> str:
    """Return ``asked`` as an FTS5 query: every word must occur, words in double quotation marks next to each other; empty for no word.

    Each piece is passed as a quoted string, so that no character of it is taken for a search operator.
    """
    return " AND ".join(piece.query() for piece in _pieces(asked))


def any_of_each(groups: Iterable[Iterable[str]]) -> str:
    """Return an FTS5 query for what has a word of each group: "roof", "tile*" for all that begin so, "gave-way" for two words.

    Empty where a group has no word.
    """
    asked = [dict.fromkeys(filter(None, map(_any, words))) for words in groups]
    return " AND ".join(f"({' OR '.join(words)})" for words in asked) if all(asked) else ""


def _any(word: str) -> str:
    terms = " ".join(_terms(word)[0])
    return f'"{terms}"{" *" * word.endswith("*")}' if terms else ""


def snippet(text: str, asked: str) -> tuple[str, tuple[Span, ...]]:
    """Return the passage of ``text`` around the first words of ``asked`` in it, else its beginning, on one line; and the hits in it."""
    hits = _hits(text, _pieces(asked))
    first = hits[0][0] if hits else 0
    start, end = _at_words(text, max(0, first - _AROUND), min(len(text), first + _AROUND), first)
    line, placed = _on_one_line(text[start:end], [(s - start, e - start) for s, e in hits if start <= s and e <= end])
    lead = _CUT if start else ""
    spans = tuple((s + len(lead), e + len(lead)) for s, e in placed)
    return f"{lead}{line}{_CUT if end < len(text) else ''}", spans


def _at_words(text: str, start: int, end: int, hit: int) -> Span:
    """Return a passage cut between words, where a blank is near its ends; the word at ``hit`` stays inside."""
    if start and (blank := re.search(r"\s", text[start : min(hit, start + _NEAR)])):
        start += blank.end()
    if end < len(text) and (tail := text[max(hit + 1, end - _NEAR) : end]) and (cut := re.search(r"\s\S*$", tail)):
        end -= len(tail) - cut.start()
    return start, max(end, start)


def _on_one_line(passage: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Return a passage with its blanks joined, and where the spans are then."""
    places, out = [], ""
    for char in passage:
        places.append(len(out))
        if not char.isspace():
            out += char
        elif out and not out.endswith(" "):
            out += " "
    return out.rstrip(), [(places[s], places[e - 1] + 1) for s, e in spans]


def _hits(text: str, pieces: Sequence[_Piece]) -> list[Span]:
    """Return where the pieces stand in a text, in order, none inside another."""
    terms, spans = _terms(text)
    found = {(at, end) for piece in pieces for at in range(len(terms)) if (end := piece.ends(terms, at))}
    out: list[Span] = []
    for at, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if not out or spans[at][0] >= out[-1][1]:
            out.append((spans[at][0], spans[end - 1][1]))
    return out


def _pieces(asked: str) -> list[_Piece]:
    out = []
    for part in _PART.finditer(asked):
        terms = tuple(_terms(part[0])[0])
        if len(terms) == 1 and part[1] is None:
            out.append(_Piece(terms, _stem(terms[0])))
        elif terms:
            out.append(_Piece(terms))
    return list(dict.fromkeys(out))[:_MOST]


def _terms(text: str) -> tuple[list[str], list[Span]]:
    """Return the words of a text as the index has them, case and accents left out, with their spans."""
    found = [match for match in _TERM.finditer(text) if unicodedata.category(match[0][0])[0] != "M"]
    return [_folded(match[0]) for match in found], [match.span() for match in found]


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    """Return a word as the index folds it (unicode61): lower case, and of Latin letters without accents."""
    return unicodedata.normalize("NFC", _ACCENTED.sub(r"\1", unicodedata.normalize("NFD", word.lower())))


def _stem(word: str) -> str:
    """Return how the other forms of a folded word begin; empty where only the word itself is meant.

    English plurals, -ed and -ing lose their ending. Where endings are many (Cyrillic, Greek, Arabic), a long word loses its last letters.
    """
    if not word.isalpha() or _SOLID.match(word):  # a code with figures in it is no word that has forms
        return ""
    if "\uac00" <= word[0] <= "\ud7a3":  # Korean: particles follow the word
        return word if len(word) > 1 else ""
    if not word.isascii():
        return word[: max(_STEM, len(word) - (len(word) > 4) - (len(word) > 6))] if len(word) >= _STEM else ""
    bare = next((word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)), word)
    bare = bare if len(bare) >= _STEM and not word.endswith("ss") else word
    return bare if len(bare) >= _STEM else ""
