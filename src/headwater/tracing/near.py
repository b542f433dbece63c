"""What is held near an article: the candidates for its parent, in its own language and in others, and the furniture of its outlet.

Each is looked for once, and only ids are kept: asking the archive costs more than all that is made of its answer.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from headwater.archive import TRIED, Archive, Candidate, Translations
from headwater.textreuse.aligning import Furniture
from headwater.tracing.former import Former
from headwater.tracing.judging import LOOKS
from headwater.tracing.keeping import ANSWERED, Kept
from headwater.tracing.relatives import STRONGEST
from headwater.tracing.weighing import sharing
from headwater.tracing.witnessing import Witness

_MOST = 60  # candidates that are looked at


class _Found(NamedTuple):
    """The ids of those that share a passage with an article, best first, and the grams of it that are furniture."""

    ids: tuple[str, ...]
    furniture: Furniture


class Near:
    """Looks for what is near an article; ``held`` gives a held article by its id."""

    def __init__(self, archive: Archive, held: Callable[[str], Witness | None], former: Former) -> None:
        self._archive, self._held, self._former = archive, held, former
        self._translations = Translations(archive)
        self._found: Kept[str, _Found] = Kept(ANSWERED)
        self._abroad: Kept[str, dict[str, float]] = Kept(ANSWERED)
        self._called: Kept[str, frozenset[str]] = Kept(ANSWERED)

    def sharing(self, child: Witness) -> list[Witness]:
        """Return the held articles that could be a parent: those that share passages, its own twins and pages left out."""
        found = self._found.get(child.id)
        if found is None:
            return self._look(child)
        return [other for id_ in found.ids if (other := self._candidate(child, id_))]

    def furniture(self, child: Witness) -> Furniture:
        """Return the grams of an article that are furniture of whatever outlet."""
        if child.id not in self._found:
            self._look(child)
        return self._found[child.id].furniture

    def abroad(self, child: Witness) -> list[tuple[Witness, float]]:
        """Return the held articles in other languages that the child could be a translation of, with their likeness."""
        known = self._abroad.get(child.id)
        alike = self._abroad.keep(child.id, dict(self._translations.alike(child.version.article)) if known is None else known)
        found = ((self.stranger(child, id_), likeness) for id_, likeness in alike.items())
        return [(self._former.rendered(child, other), likeness) for other, likeness in found if other]

    def look_ahead(self, children: Sequence[Witness]) -> None:
        """Ask the archive at once about all of some articles, then about those whose own sources will be looked at for them, and theirs."""
        for _ in range(LOOKS):
            unknown = {child.id: child for child in children if child.id not in self._found}
            self._archive.look_ahead([child.version.article for child in unknown.values()])
            children = [other for child in unknown.values() for other in self._look(child)[:STRONGEST]]

    def _look(self, child: Witness) -> list[Witness]:
        article = child.version.article
        found = sharing_passages(child, self._archive.candidates(article)[:_MOST], lambda id_: self._candidate(child, id_))
        self._found.keep(child.id, _Found(tuple(other.id for other in found), self._archive.furniture_in(article)))
        return found

    def _candidate(self, child: Witness, id_: str) -> Witness | None:
        """Return a stranger in the version that the child may have its text from."""
        other = self.stranger(child, id_)
        return other and self._former.taken(child, other)

    def stranger(self, child: Witness, id_: str) -> Witness | None:
        """Return an article that is not ``child`` itself, a twin of it, a page of its series, or anybody's twin."""
        other = self._held(id_)
        if other is None or other.id == child.id or other.version.article.variant_of or child.family & other.family:
            return None
        return other

    def called(self, id_: str) -> frozenset[str]:
        """Return what the outlet of a held article is called: known without the article, which few credits of those near it name."""
        if id_ not in self._called and (other := self._held(id_)):
            self._called.keep(id_, other.names.names)
        return self._called.get(id_, frozenset())


def sharing_passages(child: Witness, near: Sequence[Candidate], party: Callable[[str], Witness | None]) -> list[Witness]:
    """Return those of ``near`` that share a passage with ``child``, in their order.

    ``party`` gives an article by its id, None for one that is no candidate. The rest of those that share the very same grams is left out
    where none of the first few shares a passage: these are a phrase that stands on thousands of pages. They are compared in two rounds.
    """
    tried: Counter[int] = Counter()
    first, rest = dict[int, Witness](), dict[int, Candidate]()
    for at, candidate in enumerate(near):
        if tried[candidate.grams] == TRIED:
            rest[at] = candidate
        elif other := party(candidate.id):
            tried[candidate.grams] += 1
            first[at] = other
    found = _sharing(child, first)
    matched = {near[at].grams for at in found}
    found |= _sharing(child, {at: other for at, one in rest.items() if one.grams in matched and (other := party(one.id))})
    return [found[at] for at in sorted(found)]


def _sharing(child: Witness, others: dict[int, Witness]) -> dict[int, Witness]:
    shares = sharing(child, list(others.values()))
    return {at: other for (at, other), does in zip(others.items(), shares, strict=True) if does}
