"""Where a text calls an outlet by its name, whatever phrase it stands in: no credit by itself, but one where an article of it is held.

Reading knows no outlets, and leaves names alone that nothing on the page says to be an outlet's. The archive knows those that it holds: a
page that names one of them, and tells what an article of it told before, says whom it has that from.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from headwater.models import Article, Credit, Span
from headwater.outlets import LEAST_LONE, NO_CAPITALS, Names, Words, beginnings, telling
from headwater.tracing.naming import beside_names, same_name, same_word
from headwater.tracing.witnessing import sentence_of

_TOKEN = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"[ \u00a0’'.&-]{1,2}")


def called(child: Article, outlet: str | None, names: Names) -> Iterator[Credit]:
    """Yield where ``child`` calls the outlet that answers to ``names``, as credits of a sentence; ``outlet`` is its name as it is shown."""
    text, told = child.text or "", telling(names.names)
    for span in sorted({*_places(text, told), *_without_capitals(text, told)}):
        yield Credit("according", outlet or text[slice(*span)], None, span, "body", sentence_of(text, span))


class Register:
    """The names of the outlets that are held: tells which texts call one of them, so that the archive is asked about these alone.

    ``beginning`` gives the names that begin with any of some beginnings of words (``headwater.outlets.beginnings``), each with its own.
    """

    def __init__(self, beginning: Callable[[Iterable[str]], Iterable[tuple[str, Words]]]) -> None:
        self._asked = beginning
        self._begun: dict[str, set[Words]] = {}  # what was answered, by how the first word begins and how it sounds to other scripts
        self._met: dict[str, tuple[Words, ...]] = {}

    def calls(self, text: str, own: Names) -> bool:
        """Whether ``text`` calls an outlet by its name that is not its ``own``."""
        mine = frozenset(telling(own.names))
        self._ask({NO_CAPITALS}.union(*(beginnings(word) for word in _with_capital(text) if word not in self._met)))
        if any(name not in mine for word in _with_capital(text) for name in self._beginning(word)):
            words = ((at, word.casefold()) for at, (word, _, _) in enumerate(_tokens(text)) if word[0].isupper())
            if any(name not in mine and _is_called(text, at, name) for at, word in words for name in self._beginning(word)):
                return True
        return any(True for _ in _without_capitals(text, [n for n in self._begun[NO_CAPITALS] if n not in mine]))

    def _ask(self, begins: set[str]) -> None:
        """Look up all the names that begin in one of these ways together, each way once."""
        if new := begins - self._begun.keys():
            self._begun.update((one, set()) for one in new)
            for one, name in self._asked(new):
                self._begun[one].add(name)

    def _beginning(self, word: str) -> tuple[Words, ...]:
        """Return the names that begin with a word, whatever its case and script; each word is looked up once."""
        if word not in self._met:
            possible = {name for key in beginnings(word) for name in self._begun[key]}
            self._met[word] = tuple(sorted(name for name in possible if (same_word if len(name) > 1 else same_name)(word, name[0])))
        return self._met[word]


@lru_cache(maxsize=64)
def _with_capital(text: str) -> frozenset[str]:
    """Return the different words of a text that have a capital, in small letters: most texts have no name, which these tell at once."""
    return frozenset(word.casefold() for word in set(_TOKEN.findall(text)) if word[0].isupper())


@lru_cache(maxsize=64)
def _tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((match[0], *match.span()) for match in _TOKEN.finditer(text))


@lru_cache(maxsize=4096)  # the articles of an outlet answer to the same names
def _places(text: str, names: tuple[Words, ...]) -> tuple[Span, ...]:
    """Return the spans of ``text`` that are one of ``names``; a name of one word counts where no other capital stands beside it."""
    if not any(_may_begin(name, text) for name in names):
        return ()
    tokens = _tokens(text)
    found = sorted((at, -len(name)) for name in names for at in _beginning(text, name[0]) if _is_called(text, at, name))
    spans: list[Span] = []
    for at, words in found:
        start, end = tokens[at][1], tokens[at - words - 1][2]
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return tuple(spans)


def _beginning(text: str, word: str) -> set[int]:
    """Return the words with a capital that may be the first one of a name: those with its letter, or perhaps of another script."""
    found = _capitals(text)
    return {*found.get(word[0], ()), *found.get(not word.isascii(), ())}


@lru_cache(maxsize=64)
def _capitals(text: str) -> dict[str | bool, list[int]]:
    """Return the words of a text that have a capital, by their first letter in small, and by whether they are all ASCII."""
    found: dict[str | bool, list[int]] = {}
    for at, (word, _, _) in enumerate(_tokens(text)):
        if word[0].isupper():
            small = word.casefold()
            found.setdefault(small[0], []).append(at)
            found.setdefault(small.isascii(), []).append(at)
    return found


def _may_begin(name: Words, text: str) -> bool:
    """Whether any word of a text is the first one of a name."""
    first, ascii_, same = name[0], name[0].isascii(), same_word if len(name) > 1 else same_name
    return any((word[0] == first[0] or word.isascii() != ascii_) and same(word, first) for word in _with_capital(text))


def _is_called(text: str, at: int, name: Words) -> bool:
    """Whether the words from one on are a name."""
    tokens = _tokens(text)
    these = tokens[at : at + len(name)]
    same = same_word if len(name) > 1 else same_name
    alike = len(these) == len(name) and all(same(token[0].casefold(), one) for token, one in zip(these, name, strict=True))
    return alike and _joined(text, these) and (len(name) > 1 or _alone(text, tokens, at))


def _without_capitals(text: str, names: Sequence[Words]) -> Iterator[Span]:
    """Yield the spans of names in scripts that have no capitals: as they stand, whatever is written together with them."""
    for name in names:
        if (whole := " ".join(name)).upper() == whole.lower() and len(whole) >= LEAST_LONE - (whole[0] >= _SOLID):
            at = text.find(whole)
            while at >= 0:
                yield at, at + len(whole)
                at = text.find(whole, at + 1)


_SOLID = "\u3040"  # from here on words are not set apart, and a sign is a syllable or more


def _joined(text: str, tokens: Sequence[tuple[str, int, int]]) -> bool:
    """Whether words stand beside each other with nothing between them but what names have there."""
    return all(_JOINED.fullmatch(text, one[2], other[1]) for one, other in pairwise(tokens))


def _alone(text: str, tokens: Sequence[tuple[str, int, int]], at: int) -> bool:
    """Whether a word is a name by itself: no capital beside it, and not the first of its sentence."""
    _, start, end = tokens[at]
    before = tokens[at - 1] if at and _JOINED.fullmatch(text, tokens[at - 1][2], start) else None
    behind = tokens[at + 1] if at + 1 < len(tokens) and _JOINED.fullmatch(text, end, tokens[at + 1][1]) else None
    beside = [one[0] for one in (before, behind) if one]
    opens = not re.search(r"[\w,;:(«„“\"] ?$", text[max(0, start - 2) : start])
    return not any(one[0].isupper() and not beside_names(one.casefold()) for one in beside) and not opens
