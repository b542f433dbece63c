"""Which of the likeliest edges stand beside one another: of a circle the weakest is dropped, and its child has the next likely parent.

Edges are in one order, the same whichever article is asked about first: a second choice is weaker than any first one, then the confidence
says, then the child's id. An edge that closes a circle of stronger ones does not stand, so that no circle is left.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from headwater.archive import language_of
from headwater.tracing.keeping import ANSWERED, Kept
from headwater.tracing.relays import Choice

DEEPEST = 30
"""Hops; a longer chain is a fault."""

_SECOND, _FIRST = 0, 1
Strength = tuple[int, float, str]
"""Whether an edge is a first choice, its confidence, its child."""


class Chosen(NamedTuple):
    """What is kept of a choice: the parent and its language, how sure it is, and what speaks for it."""

    id: str
    confidence: float
    credited: bool
    ordered: bool
    """Whether the dates lean to either side."""
    translated: bool
    language: str


def chosen(choice: Choice) -> Chosen:
    """Return what is kept of a choice."""
    case, language = choice.case, language_of(choice.case.parent.version.article)
    return Chosen(case.parent.id, choice.confidence, bool(case.credits), bool(case.signs["leaning"]), choice.sentences is None, language)


class Standing:
    """The edges that stand.

    ``choices`` gives the likeliest parents of an article, given by its id, those barred by their ids left out; ``enough`` the confidence
    that is asked of a second choice.
    """

    def __init__(self, choices: Callable[[str, Collection[str]], Sequence[Chosen]], enough: Callable[[str], float]) -> None:
        self._choices, self._enough = choices, enough
        self._seconds: Kept[str, list[Chosen]] = Kept(ANSWERED)

    def of(self, id_: str) -> list[Chosen]:
        """Return the choices that stand, second ones where all first ones would close a circle."""
        return self._open(id_, self._choices(id_, ()), _FIRST) or self._open(id_, self._second(id_), _SECOND)

    def _second(self, id_: str) -> list[Chosen]:
        """Return the likeliest parents but those that would close a circle, where these are all there are; they may close one, too."""
        if id_ not in self._seconds:
            first = self._choices(id_, ())
            closing = {one.id for one in first} if first and not self._open(id_, first, _FIRST) else set[str]()
            others = self._choices(id_, closing) if closing else []
            self._seconds.keep(id_, [one for one in others if one.confidence >= self._enough(id_)])
        return self._seconds[id_]

    def _open(self, id_: str, choices: Sequence[Chosen], rank: int) -> list[Chosen]:
        return [one for one in choices if not self._closes_circle(id_, one, rank)]

    def _closes_circle(self, id_: str, choice: Chosen, rank: int) -> bool:
        """Whether a choice's parent goes back to the article by edges that are all stronger."""
        weakest = (rank, choice.confidence, id_)
        seen, open_ = set[str](), [(choice.id, 0)]
        while open_:
            at, depth = open_.pop()
            if at in seen or depth > DEEPEST:
                continue
            seen.add(at)
            for source in self._stronger(at, weakest):
                if source.id == id_:
                    return True
                open_.append((source.id, depth + 1))
        return False

    def _stronger(self, at: str, weakest: Strength) -> Iterator[Chosen]:
        for rank, choices in ((_FIRST, self._choices(at, ())), (_SECOND, self._second(at) if weakest[0] == _SECOND else ())):
            yield from (one for one in choices if (rank, one.confidence, at) > weakest)
