"""Articles as parties to the question who took from whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from headwater.models import Credit, Span
from headwater.outlets import Names, names_of
from headwater.tracing.collation import Version
from headwater.tracing.naming import Aim, aim, parties
from headwater.urls import host, is_page, url_key
from headwater.words import sentence_at, words

_AROUND = 4  # words on either side of a party's name that make the wording of a credit
SHOWN = 500
"""Code points of a sentence that is shown as a credit."""


Wording = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Witness:
    """An article as a party to the question who took from whom: its version, what it answers to, whom it credits.

    ``former`` is the number of the version where it is not the present one.
    """

    version: Version
    names: Names
    credited: frozenset[str]
    former: int | None = None

    @property
    def id(self) -> str:
        """The article's id."""
        return self.version.article.id

    @cached_property
    def family(self) -> frozenset[str]:
        """The keys of its addresses, and of the pages that it is a twin or a later page of."""
        article = self.version.article
        return self.names.keys | set(filter(None, (url_key(article.variant_of), url_key(article.part_of))))

    def credits_for(self, other: "Witness") -> list[tuple[Aim, Credit]]:
        """Return this article's credits that name ``other``, the most exact first."""
        found = [(aim(credit, other.names), credit) for credit in (*self.version.article.credits, *self.linked)]
        return sorted((pair for pair in found if pair[0]), key=lambda pair: -pair[0])

    @cached_property
    def linked(self) -> tuple[Credit, ...]:
        """The links of its text to pages of others that no credit has, whatever words they are on: "what the local paper found"."""
        article = self.version.article
        known = {url_key(credit.url) for credit in article.credits}
        links = [link for link in article.links if self._is_foreign_page(link.url) and url_key(link.url) not in known]
        return tuple(Credit("link", None, ln.url, ln.span, "body", sentence_of(article.text or "", ln.span)) for ln in links)

    @cached_property
    def wordings(self) -> frozenset[Wording]:
        """The words in which it credits whomever it credits: a credit that came along with a text keeps them."""
        return frozenset(filter(None, map(wording, (*self.version.article.credits, *self.linked))))

    def _is_foreign_page(self, url: str) -> bool:
        return host(url) not in self.names.hosts and is_page(url)


def wording(credit: Credit) -> Wording:
    """Return the words around the party's name in the passage of a credit, with it; all words where it is not named there."""
    said, name = words(credit.text or "").folded, words(credit.name or "").folded
    at = next((at for at in range(len(said)) if name and said[at : at + len(name)] == name), None)
    return tuple(said if at is None else said[max(0, at - _AROUND) : at + len(name) + _AROUND])


def sentence_of(text: str, within: Span) -> str:
    """Return the sentence that a passage stands in, as it is shown."""
    return text[slice(*sentence_at(text, within))][:SHOWN]


def witness(version: Version, former: int | None = None) -> Witness:
    """Return ``version`` as a party; ``former`` is its number where it is not the present one."""
    names = names_of(version.article)
    own = names.names
    return Witness(version, names, frozenset(p for p in parties(version.article.credits) if p not in own), former)


@dataclass(frozen=True, slots=True)
class Case:
    """One candidate parent of one child: the signs for and against it, by name, and the credits that name it."""

    child: Witness
    parent: Witness
    signs: Mapping[str, float]
    credits: Sequence[tuple[Aim, Credit]] = field(default=())
