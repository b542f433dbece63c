"""Who speaks in the sentence that carries a claim, by the fullest name that the article has for them."""

from dataclasses import dataclass
from functools import lru_cache

from headwater.mentions.languages import chosen
from headwater.mentions.names import same
from headwater.mentions.packs import pack
from headwater.mentions.parties import parties
from headwater.models import Article, Span
from headwater.textreuse.voices import same_surname, speakers_in
from headwater.words import fold


@dataclass(frozen=True, slots=True)
class Person:
    """A named speaker: the surname folded, and the fullest name."""

    surname: str
    name: str

    def may_be(self, other: "Person") -> bool:
        """Whether the two may be one: the surnames are one, and what is known of the other names agrees."""
        return same_surname(self.surname, other.surname) and same(self.name, other.name) is not None


def people_in(article: Article, span: Span) -> list[Person]:
    """Return the named people beside a cue in a sentence of an article."""
    text = article.text or ""
    return [Person(surname, _full(text, article.language, surname)) for surname in speakers_in(text, span)]


def _full(text: str, language: str | None, surname: str) -> str:
    """Return the longest name of a person in a text that ends in a surname, else the surname itself."""
    return max((name for name in _named(text, language) if fold(name).split()[-1] == surname), key=len, default=surname)


@lru_cache(maxsize=256)
def _named(text: str, language: str | None) -> frozenset[str]:
    words = pack(chosen(text, language))
    return frozenset(text[slice(*mention.span)] for mention in parties(text, words) if mention.kind == "person")
