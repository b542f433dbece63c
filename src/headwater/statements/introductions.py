"""Who was introduced with what role, so that "the baker" is known: "baker Jane Roe", "Jane Roe, a baker", "head of the union, Jane Roe"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from headwater.statements.kinds import kind_of, thing
from headwater.statements.lexicon import Lexicon
from headwater.statements.names import NAME, is_of, without_titles
from headwater.words import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PART = re.compile(r"[^\w\s-]|\n")
_AFTER = re.compile(r", ([^\W\d_](?:[^\W\d_]|[ '’-]){2,60})")
_SHORT = {
    "gov": "governor", "sen": "senator", "rep": "representative congressman congresswoman lawmaker", "gen": "general",
    "col": "colonel", "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "maj": "major", "prof": "professor academic",
    "dr": "doctor", "pres": "president", "insp": "inspector", "det": "detective", "supt": "superintendent", "adv": "advocate",
    "cllr": "councillor", "rev": "reverend", "amb": "ambassador",
}  # fmt: skip
_SHORTENED = re.compile(r"\b([A-Z][a-z]{1,4})\. $")
_TITLE = 7  # characters of a title cut short, its stop and a blank
_WINDOW = 64  # characters beside a name
_BESIDE = 5  # words before a name that tell whose it is
_HEAD = 4  # letters by which introductions are filed
_CASES = 3  # letters that an ending may differ by
_LONGEST = 4  # words of a description
_TRIES = 8  # introductions looked at before a mention


def _written_out(title: str) -> list[str]:
    """Return the nouns that a folded title stands for: "sen." is a senator."""
    return _SHORT.get(title.strip("."), title).split()


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name at a place (``at`` to ``end``) of the text, a word of what it is introduced as, and all the folded words around it."""

    at: int
    end: int
    head: str
    name: str
    around: frozenset[str]


class Introductions:
    """The roles that the names of one text are introduced with, in text order."""

    def __init__(self, text: str, known: Lexicon) -> None:
        """Read ``text`` once."""
        self._known = known
        self._filed: dict[str, list[Introduction]] = {}
        for found in NAME.finditer(text):
            for introduction in self._roles(text, found):
                self._filed.setdefault(introduction.head[:_HEAD], []).append(introduction)

    def _roles(self, text: str, found: re.Match[str]) -> Iterator[Introduction]:
        """Yield an introduction for each word that may say what the named person is."""
        run = found[0].rstrip(".").split()
        name = without_titles(run, self._known)
        if not name or (self._known.language != "en" and is_of(run, name)):
            return  # Chef |von Elm Athletic
        before = _PART.split(text[max(0, found.start() - _WINDOW) : found.start()].rstrip(" ,"))[-1]
        after = _AFTER.match(text, found.end(), found.end() + _WINDOW)
        told = [*_WORD.findall(before)[-_BESIDE:], *_WORD.findall(f"{found[0]} {after[1] if after else ''}")]
        around = frozenset(map(fold, told))
        for title in [part for part in run if part not in name] or run[:-2]:  # Mayor Jane Roe; Engineer Jane Roe
            for head in _written_out(fold(title)):
                yield Introduction(*found.span(), head, " ".join(name if title not in name else run[-2:]), around)
        if shortened := _SHORTENED.search(text, max(0, found.start() - _TITLE), found.start()):  # Sen. Jane Roe
            for head in _written_out(fold(shortened[1])):
                yield Introduction(*found.span(), head, " ".join(name), around)
        body = thing(fold(word) for word in _WORD.findall(before)[-1:] if word.islower()) is not None  # the regulator Elmpow
        if self._hangs_on(text, found.start(), before):
            before = ""
        for words in (before, after[1] if after else "") if len(run) > 1 else (before,) if body else ():
            yield from (Introduction(*found.span(), head, " ".join(name), around) for head in self._heads(words))

    def _hangs_on(self, text: str, at: int, before: str) -> bool:
        """Whether a name is part of what stands before it, outside English: "el jefe de |Elm Sport", not "jefe de obras, |Ada Ruiz"."""
        last = next(iter(_WORD.findall(before)[-1:]), "")
        linked = bool(last) and (self._known.has("linking", fold(last)) or self._known.has("prepositions", fold(last)))
        return linked and self._known.language != "en" and "," not in text[max(0, at - 2) : at]

    def _heads(self, words: str) -> list[str]:
        """Return the words of a short phrase that may be its head: the last one, and the last before "of" or another preposition."""
        folded = [fold(word) for word in _WORD.findall(words)]
        ends = [k for k, word in enumerate(folded) if self._known.has("linking", word) or self._known.has("prepositions", word)]
        return [folded[end - 1] for end in {*ends[-1:], *ends[:1], len(folded)} if end]

    def holder(self, phrase: str, at: int) -> Introduction | None:
        """Return who was introduced with the role that the definite ``phrase`` consists of: the last one before place ``at``.

        One that shares more than the head with the phrase goes before ("the Elm mayor"), be it introduced further on; one that shares
        nothing of what has a capital in it is another's.
        """
        head = self._role(phrase)
        if not head:
            return None
        named = [one for one in self._near(head, at) if kind_of(one.name, one.name, self._known) == "person"]
        words = [word for word in _WORD.findall(phrase)[1:] if fold(word) != head and not self._known.has("linking", fold(word))]
        shared = {one: sum(fold(word) in one.around for word in words) for one in named}
        if any(word[0].isupper() for word in words):
            named = [one for one in named if shared[one]]
        met = [one for one in named if one.at < at or shared[one]]
        return max(met, key=lambda one: (shared[one], one.at if one.at < at else -one.at), default=None)

    def _near(self, head: str, at: int) -> list[Introduction]:
        """Return the introductions with ``head`` among those around place ``at``."""
        filed = self._filed.get(head[:_HEAD], [])
        end = bisect_left(filed, at, key=lambda one: one.at)
        return [one for one in filed[max(0, end - _TRIES) : end + _TRIES] if self._same(one.head, head)]

    def last(self, head: str, at: int, beside: frozenset[str] = frozenset()) -> str | None:
        """Return the name last introduced before place ``at`` with ``head``, whatever it names; one of ``beside`` must stand around it."""
        found = (one for one in reversed(self._near(head, at)) if one.at < at and (not beside or not beside.isdisjoint(one.around)))
        return next((one.name for one in found), None)

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
