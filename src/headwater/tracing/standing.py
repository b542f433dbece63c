"""Which of the likeliest edges stand beside one another: of a circle the weakest is dropped, and its child has the next likely parent.

Edges are in one order, the same whichever article is asked about first: a second choice is weaker than any first one, then the confidence
says, then the child's id. An edge that closes a circle of stronger ones does not stand, so that no circle is left.
"""

from collections.abc import Callable, Collection, Iterator

from headwater.models import Article
from headwater.tracing.looking import Kept
from headwater.tracing.relays import Choice

_DEEPEST = 30  # hops; a longer chain is a fault
_KEPT = 100_000  # articles of which second choices are remembered

_SECOND, _FIRST = 0, 1
Strength = tuple[int, float, str]
"""Whether an edge is a first choice, its confidence, its child."""


class Standing:
    """The edges that stand.

    ``choices`` gives an article's likeliest parents, those barred by their ids left out; ``parent`` the article that a choice is from;
    ``enough`` the confidence that is asked of a second choice.
    """

    def __init__(
        self,
        choices: Callable[[Article, Collection[str]], list[Choice]],
        parent: Callable[[Choice], Article],
        enough: Callable[[Article], float],
    ) -> None:
        self._choices, self._parent, self._enough = choices, parent, enough
        self._seconds: Kept[str, list[Choice]] = Kept(_KEPT)

    def of(self, article: Article) -> list[Choice]:
        """Return the choices that stand, second ones where all first ones would close a circle."""
        first = self._choices(article, ())
        return self._open(article, first, _FIRST) or self._open(article, self._second(article), _SECOND)

    def _second(self, article: Article) -> list[Choice]:
        """Return the likeliest parents but those that would close a circle, where these are all there are; they may close one, too."""
        if article.id not in self._seconds:
            first = self._choices(article, ())
            closing = {choice.case.parent.id for choice in first} if first and not self._open(article, first, _FIRST) else set[str]()
            others = self._choices(article, closing) if closing else []
            self._seconds.keep(article.id, [choice for choice in others if choice.confidence >= self._enough(article)])
        return self._seconds[article.id]

    def _open(self, article: Article, chosen: list[Choice], rank: int) -> list[Choice]:
        return [choice for choice in chosen if not self._closes_circle(article, choice, rank)]

    def _closes_circle(self, article: Article, choice: Choice, rank: int) -> bool:
        """Whether a choice's parent goes back to ``article`` by edges that are all stronger."""
        weakest = (rank, choice.confidence, article.id)
        seen, open_ = set[str](), [(self._parent(choice), 0)]
        while open_:
            at, depth = open_.pop()
            if at.id in seen or depth > _DEEPEST:
                continue
            seen.add(at.id)
            for source in self._stronger(at, weakest):
                if source.case.parent.id == article.id:
                    return True
                open_.append((self._parent(source), depth + 1))
        return False

    def _stronger(self, at: Article, weakest: Strength) -> Iterator[Choice]:
        for rank, choices in ((_FIRST, self._choices(at, ())), (_SECOND, self._second(at) if weakest[0] == _SECOND else ())):
            yield from (choice for choice in choices if (rank, choice.confidence, at.id) > weakest)
