"""How much of what a whole page tells another tells too: who retells a report has its account, who was there has one of his own.

Two reporters of one event share the event: its place, its hour, what both were told. The rest of each page is its own: its witness, what
that one said, what nobody else has counted. A retelling has little beside what it retells, in whatever words and language. A page on many
things has an account in each paragraph.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from headwater.archive import language_of
from headwater.models import Article, Span
from headwater.tracing.carriers import Carrier
from headwater.tracing.collation import Version
from headwater.tracing.firsthand import told_itself
from headwater.tracing.gist import Gist
from headwater.tracing.people import has_its_own
from headwater.tracing.reconsidering import SHORT
from headwater.tracing.ties import Found
from headwater.tracing.witnessing import Witness, witness

MUCH, MUCH_ABROAD = 0.45, 0.5
"""Share of an account that another page has, from which on it was had from there: within a language, and of what can be met in another."""

SOME = 0.33
"""Share of an account without which a sentence that answers one in another language shows nothing."""

_LONGEST_SOURCE = 2 * SHORT  # words
_MAYBE_BEFORE = -0.5  # leaning of the dates from which on a page may have been there before another
_SOMETHING = 2.0  # how much of a page both have beside the sentence: what two names tell


class Enough(NamedTuple):
    """What is asked of a paragraph: the share of it that another page has, of the rest at most, and how much beside the sentence."""

    of_it: float
    of_the_rest: float
    beside: float


_ITEM, _RELAYED = Enough(0.6, 0.12, 4.0), Enough(0.6, 0.2, 0.0)
"""Of any page about many things; of one whose other paragraphs are known to be from others."""


class Accounts:
    """The accounts of carriers of a claim, by their ids; ``witness_of`` prepares an article, ``relaying`` are had from others in part."""

    def __init__(self, found: Found, witness_of: Callable[[Article], Witness], relaying: Collection[str] = ()) -> None:
        self._found, self._relaying = found, relaying
        self._witnesses = {id_: witness_of(carrier.article) for id_, carrier in found.items()}
        self._shares: dict[str, dict[str, float]] = {}

    def share(self, id_: str, other: str) -> float:
        """Return the share of what an article tells that another has, 0 to 1: words, names and figures, what few have weighing more."""
        return self._of(id_).get(other, 0.0)

    def sources(self, id_: str) -> Iterator[tuple[str, float]]:
        """Yield those that may have been there before an article and tell most of what it tells, or of its paragraph, with the share.

        None where it says that it was told itself; of a long one the paragraph is asked about alone: much of it may be met by chance.
        """
        child = self._witnesses[id_]
        if told_itself(child):
            return
        before = [other for other in self._found if other != id_ and self._is_short(other) and self._may_be_before(other, id_)]
        parts = _Parts(self._found[id_], [self._witnesses[other] for other in before])
        if child.version.size <= SHORT:
            whole = ((other, self.share(id_, other)) for other in parts.beside if not self._has_a_witness(id_, other))
            yield from _largest((other, share) for other, share in whole if share >= self._much(id_, other))
        yield from _largest(parts.items(_RELAYED if id_ in self._relaying else _ITEM))

    def _has_a_witness(self, id_: str, other: str) -> bool:
        """Whether people speak on a page and another names none of them."""
        article = self._found[id_].article
        return has_its_own(article, (0, len(article.text or "")), self._found[other].article)

    def _much(self, id_: str, other: str) -> float:
        abroad = language_of(self._found[id_].article) != language_of(self._found[other].article)
        return MUCH_ABROAD if abroad else MUCH

    def _may_be_before(self, other: str, id_: str) -> bool:
        """Whether dates and credits leave it open that one was there before another."""
        before, child = self._witnesses[other], self._witnesses[id_]
        return before.version.when.leaning(child.version.when) > _MAYBE_BEFORE and not before.credits_for(child)

    def _is_short(self, id_: str) -> bool:
        """Whether an article is so short that not every other word is met in it by chance."""
        return self._witnesses[id_].version.size <= _LONGEST_SOURCE

    def _of(self, id_: str) -> dict[str, float]:
        if id_ not in self._shares:
            others = [other for other in self._found if other != id_]
            gist = Gist(self._witnesses[id_], [self._witnesses[other] for other in others]) if others else None
            self._shares[id_] = {other: gist.share(at) for at, other in enumerate(others)} if gist else {}
        return self._shares[id_]


def _largest(shares: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    """Return those with the largest shares first."""
    return sorted(shares, key=lambda one: -one[1])


class _Parts:
    """What a page tells beside the sentence that carries a claim, and in the paragraph around it, that others tell too."""

    def __init__(self, carrier: Carrier, others: Sequence[Witness]) -> None:
        self._article, self._others = carrier.article, others
        self._text, self._span = carrier.article.text or "", carrier.span
        start, end = carrier.span
        self._first = self._text.rfind("\n\n", 0, start) + 2 if "\n\n" in self._text[:start] else 0
        self._last = self._text.find("\n\n", end) if "\n\n" in self._text[end:] else len(self._text)

    @property
    def beside(self) -> list[str]:
        """The ids of those that have something of it beside the sentence."""
        return self._telling((0, len(self._text)), _SOMETHING)

    def items(self, enough: Enough) -> Iterator[tuple[str, float]]:
        """Yield those that have most of the paragraph, next to nothing of the rest, and something beside the sentence, with the share."""
        if not self._others or (self._first, self._last) == (0, len(self._text)):
            return
        here, rest = self._gist((self._first, self._last)), self._gist((0, self._first), (self._last, len(self._text)))
        beside = self._telling((self._first, self._last), enough.beside)
        for at, other in enumerate(self._others):
            if other.id in beside and here.share(at) >= enough.of_it and rest.share(at) <= enough.of_the_rest:
                yield other.id, here.share(at)

    def _telling(self, within: Span, least: float) -> list[str]:
        """Return the ids of those that have as much of a passage beside the sentence."""
        (start, end), (first, last) = self._span, within
        gist = self._gist((first, start), (end, last)) if self._others else None
        return [other.id for at, other in enumerate(self._others) if gist and gist.told(at) >= least]

    def _gist(self, *spans: Span) -> Gist:
        """Return what some passages of the page tell, beside the others."""
        said = "\n".join(self._text[slice(*span)] for span in spans)
        return Gist(witness(Version(replace(self._article, title=None, text=said))), self._others)
