"""Who speaks in the sentence that carries a claim, by the fullest name that the article has for them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from headwater.mentions.languages import chosen
from headwater.mentions.names import same
from headwater.mentions.packs import pack
from headwater.mentions.parties import parties
from headwater.models import Article, Span, Statement
from headwater.statements import attribute
from headwater.textreuse.anchors import skeleton
from headwater.textreuse.lexicon import PRONOUNS
from headwater.textreuse.voices import same_surname, speakers_in
from headwater.tracing.keeping import Kept
from headwater.words import fold, words

_MOST = 0.6  # share of a statement that stands in a passage, or of the passage that it is
# What stands before places, and not before people.
_IN = "in|at|near|outside|en|em|à|im|bei|w|koło|на|в|у|біля|около|возле"


@dataclass(frozen=True, slots=True)
class Person:
    """A named speaker: the surname folded, and the fullest name."""

    surname: str
    name: str

    def may_be(self, other: "Person") -> bool:
        """Whether the two may be one: the surnames are one, and what is known of the other names agrees."""
        return same_surname(self.surname, other.surname) and same(self.name, other.name) is not None


def people_in(article: Article, span: Span) -> list[Person]:
    """Return the named people beside a cue in a sentence of an article; a place is nobody."""
    return _people(article, speakers_in(article.text or "", span))


def speakers_of(article: Article, span: Span) -> list[Person]:
    """Return the same; where a sentence names nobody, the people whom the article has say it: "she said", of whom it tells before."""
    named = people_in(article, span)
    if named:
        return named
    told = (one for one in _statements(article) if one.speaker and one.speaker.kind == "person" and _is_said_in(one, span))
    return _people(article, [fold(one.speaker.name).split()[-1] for one in told if one.speaker and one.speaker.name])


def strangers(people: Iterable[Person], article: Article) -> list[Person]:
    """Return the people whom an article nowhere names, in whatever script."""
    named = frozenset(map(skeleton, words(f"{article.title or ''} {article.text or ''}").folded))
    return [person for person in people if skeleton(person.surname) not in named]


def _people(article: Article, surnames: Iterable[str]) -> list[Person]:
    found = ((surname, _full(article.text or "", article.language, surname)) for surname in dict.fromkeys(surnames))
    return [Person(surname, name) for surname, name in found if name]


def _is_said_in(statement: Statement, span: Span) -> bool:
    """Whether a statement is most of a passage, or most of it stands there."""
    whole = sum(end - start for start, end in statement.content)
    inside = sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in statement.content)
    return inside > 0 and (inside >= _MOST * whole or inside >= _MOST * (span[1] - span[0]))


def _statements(article: Article) -> tuple[Statement, ...]:
    key = article.id, article.text or ""
    known = _KEPT.get(key)
    return _KEPT.keep(key, attribute(article).attributions) if known is None else known


_KEPT: Kept[tuple[str, str], tuple[Statement, ...]] = Kept(256)


@lru_cache(maxsize=128)  # it keeps whole texts
def _full(text: str, language: str | None, surname: str) -> str:
    """Return the fullest name that a text has for a surname; empty for what it says that something is in: "at Fort Renner"."""
    people = [name for name in _named(text, language) if fold(name).split()[-1] == surname]
    if people:
        return max(people, key=len)
    last = re.escape(surname)
    before = re.findall(rf"(?<![\w'’-])([^\W\d_][\w'’-]{{0,40}}) {last}(?!\w)", text, re.IGNORECASE)
    first = next((word for word in before if word[0].isupper() and fold(word) not in PRONOUNS), "")
    name = f"{first} {surname}".strip()
    return "" if re.search(rf"(?<!\w)(?:{_IN}) {re.escape(name)}(?!\w)", text, re.IGNORECASE) else name


@lru_cache(maxsize=128)
def _named(text: str, language: str | None) -> frozenset[str]:
    known = pack(chosen(text, language))
    return frozenset(text[slice(*mention.span)] for mention in parties(text, known) if mention.kind == "person")
