"""Who speaks in the sentence that carries a claim, by the fullest name that the article has for them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from headwater.mentions.languages import chosen
from headwater.mentions.names import same
from headwater.mentions.packs import pack
from headwater.mentions.parties import parties
from headwater.models import Article, Span
from headwater.textreuse.anchors import skeleton
from headwater.textreuse.lexicon import PRONOUNS
from headwater.textreuse.voices import same_surname, speakers_in
from headwater.words import fold, words

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
    found = ((surname, _full(article.text or "", article.language, surname)) for surname in speakers_in(article.text or "", span))
    return [Person(surname, name) for surname, name in found if name]


def has_its_own(article: Article, span: Span, other: Article) -> bool:
    """Whether named people speak in a passage of an article of whom another nowhere names any, in whatever script."""
    people = people_in(article, span)
    named = frozenset(map(skeleton, words(f"{other.title or ''} {other.text or ''}").folded)) if people else frozenset[str]()
    return bool(people) and all(skeleton(person.surname) not in named for person in people)


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
