"""Where a text calls an outlet by its name, whatever phrase it stands in: no credit by itself, but one where an article of it is held.

Reading knows no outlets, and leaves names alone that nothing on the page says to be an outlet's. The archive knows those that it holds: a
page that names one of them, and tells what an article of it told before, says whom it has that from.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from headwater.models import Article, Credit, Span
from headwater.outlets import LEAST_LONE, NO_CAPITALS, Names, Words, beginnings, telling
from headwater.tracing.naming import beside_names, same_name, same_word
from headwater.tracing.witnessing import sentence_of

_ASKED_AGAIN = 16  # texts of which it is asked more than once what they call
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
        self.named = lru_cache(maxsize=_ASKED_AGAIN)(self._named)
        self._begun: dict[str, set[Words]] = {}  # what was answered, by how the first word begins and how it sounds to other scripts
        self._met: dict[str, tuple[Words, ...]] = {}

    def places(self, text: str, own: Names) -> list[int]:
        """Return where ``text`` calls outlets by names that are not its ``own``: the place of each, in no order, perhaps twice."""
        return [start for (start, _), _ in self.named(text, own)]

    def _named(self, text: str, own: Names) -> list[tuple[Span, Words]]:
        """Return by which names that are not its ``own`` a text calls outlets, each with its place, in no order, perhaps twice."""
        mine = frozenset(telling(own.names))
        words = [word for ascii_ in (True, False) for word in _with_capital(text).get(ascii_, ())]
        self._ask({NO_CAPITALS}.union(*(beginnings(word) for word in words if word not in self._met)))
        begun = {word: [name for name in names if name not in mine] for word in words if (names := self._beginning(word))}
        solid = [name for name in self._begun[NO_CAPITALS] if name not in mine]
        return [*_called(text, begun), *((span, name) for name in solid for span in _without_capitals(text, [name]))]

    def _ask(self, begins: set[str]) -> None:
        """Look up all the names that begin in one of these ways together, each way once."""
        if new := {one for one in begins if one not in self._begun}:
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
def _with_capital(text: str) -> Mapping[str | bool, list[str]]:
    """Return the different words of a text that have a capital, in small letters, by their first letter, and by whether they are all ASCII.

    Most texts have no name, which these tell at once.
    """
    found: defaultdict[str | bool, list[str]] = defaultdict(list)
    for word in {word.casefold() for word in set(_TOKEN.findall(text)) if word[0].isupper()}:
        found[word[0]].append(word)
        found[word.isascii()].append(word)
    return found


@lru_cache(maxsize=64)
def _tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((match[0], *match.span()) for match in _TOKEN.finditer(text))


@lru_cache(maxsize=4096)  # the articles of an outlet answer to the same names
def _places(text: str, names: tuple[Words, ...]) -> tuple[Span, ...]:
    """Return the spans of ``text`` that are one of ``names``; a name of one word counts where no other capital stands beside it."""
    begun: defaultdict[str, list[Words]] = defaultdict(list)
    for name in names:
        for word in _beginning(text, name):
            begun[word].append(name)
    spans: list[Span] = []
    for start, end in sorted((span for span, _ in _called(text, begun)), key=lambda span: (span[0], -span[1])):
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return tuple(spans)


def _called(text: str, begun: Mapping[str, Sequence[Words]]) -> Iterator[tuple[Span, Words]]:
    """Yield names with their spans; ``begun`` gives by a word with a capital, in small letters, the names that may begin with it."""
    for at, (word, start, _) in enumerate(_tokens(text) if begun else ()):
        for name in begun.get(word.casefold(), ()) if word[0].isupper() else ():
            if _is_called(text, at, name):
                yield (start, _tokens(text)[at + len(name) - 1][2]), name


def _beginning(text: str, name: Words) -> set[str]:
    """Return the words of a text that are the first one of a name: some of those with its letter, or of another script."""
    words, first, same = _with_capital(text), name[0], same_word if len(name) > 1 else same_name
    return {word for key in (first[0], not first.isascii()) for word in words.get(key, ()) if same(word, first)}


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
