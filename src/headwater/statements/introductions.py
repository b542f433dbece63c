"""Who was introduced with what role, so that "the baker" is known: "baker Jane Roe", "Jane Roe, a baker", "head of the union, Jane Roe"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from headwater.statements.kinds import kind_of
from headwater.statements.lexicon import Lexicon
from headwater.statements.names import NAME, without_titles
from headwater.words import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PART = re.compile(r"[^\w\s-]|\n")
_AFTER = re.compile(r", ([^\W\d_](?:[^\W\d_]|[ -]){2,60})")
_WINDOW = 64  # characters beside a name
_HEAD = 4  # letters by which introductions are filed
_CASES = 3  # letters that an ending may differ by
_LONGEST = 4  # words of a description
_TRIES = 8  # introductions looked at before a mention


class Introductions:
    """The roles that the names of one text are introduced with, in text order."""

    def __init__(self, text: str, known: Lexicon) -> None:
        """Read ``text`` once."""
        self._known = known
        self._filed: dict[str, list[tuple[int, str, str]]] = {}
        for found in NAME.finditer(text):
            for head, name in self._roles(text, found):
                self._filed.setdefault(head[:_HEAD], []).append((found.start(), head, name))

    def _roles(self, text: str, found: re.Match[str]) -> Iterator[tuple[str, str]]:
        """Yield (role, name) for each word that may say what the named person is."""
        run = found[0].rstrip(".").split()
        name = without_titles(run, self._known)
        if len(name) < 2:
            return
        for title in [part for part in run if part not in name] or run[:-2]:  # Mayor Jane Roe; Engineer Jane Roe
            yield fold(title), " ".join(name if title not in name else run[-2:])
        before = _PART.split(text[max(0, found.start() - _WINDOW) : found.start()].rstrip(" ,"))[-1]
        after = _AFTER.match(text, found.end(), found.end() + _WINDOW)
        for words in (before, after[1] if after else ""):
            yield from ((head, " ".join(name)) for head in self._heads(words))

    def _heads(self, words: str) -> list[str]:
        """Return the words of a short phrase that may be its head: the last one, and the last before "of" or another preposition."""
        folded = [fold(word) for word in _WORD.findall(words)]
        ends = [k for k, word in enumerate(folded) if self._known.has("linking", word) or self._known.has("prepositions", word)]
        return [folded[end - 1] for end in {*ends[-1:], *ends[:1], len(folded)} if end]

    def holder(self, phrase: str, at: int) -> str | None:
        """Return the name last introduced before place ``at`` with the role that the definite ``phrase`` consists of."""
        head = self._role(phrase)
        filed = self._filed.get(head[:_HEAD], []) if head else []
        end = bisect_left(filed, (at,))
        for _, role, name in reversed(filed[max(0, end - _TRIES) : end]):
            if head and self._same(role, head) and kind_of(name, name, self._known) == "person":
                return name
        return None

    def last(self, head: str, at: int) -> str | None:
        """Return the name last introduced before place ``at`` with ``head``, whatever it names."""
        filed = self._filed.get(head[:_HEAD], [])
        end = bisect_left(filed, (at,))
        return next((name for _, role, name in reversed(filed[max(0, end - _TRIES) : end]) if self._same(role, head)), None)

    def _role(self, phrase: str) -> str | None:
        """Return the head noun of a definite phrase without a name ("the head of the union": head); None for any other phrase."""
        words, known = [fold(word) for word in _WORD.findall(phrase)], self._known
        article = bool(words) and known.has("determiners", words[0])
        if article != bool(known.group("indefinite")) or (article and known.has("indefinite", words[0])):
            return None  # languages with an article use it here; in the others the noun stands alone
        if words and known.has("possessive", words[0]):
            return None
        nouns = words[1:] if article else words
        end = next((k for k, word in enumerate(nouns) if known.has("linking", word) or known.has("prepositions", word)), len(nouns))
        return nouns[end - 1] if 0 < end <= _LONGEST and len(nouns[end - 1]) >= _CASES else None

    def _same(self, a: str, b: str) -> bool:
        """Whether two words are one; languages without articles have cases, whose endings may differ."""
        if a == b or self._known.group("indefinite"):
            return a == b
        stem = max(_CASES, min(len(a), len(b)) - 1)
        return a[:stem] == b[:stem] and abs(len(a) - len(b)) <= _CASES
