"""The translations of an article among those held, and of all articles of an archive."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from headwater.archive.anchoring import Alike
from headwater.archive.store import Archive
from headwater.models import Article, Match
from headwater.textreuse.bitext import Lines
from headwater.textreuse.translating import Answers, answered, matched

_HELD = 1024  # articles whose sentences are kept between questions; about 40 kB each
_TRIED = 3  # articles of one language, the next most like it each time, that are compared and are none, before the rest is left out


class Translations:
    """Looks for translations through one archive."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._lines = lru_cache(maxsize=_HELD)(Lines.of)
        self._held = lru_cache(maxsize=_HELD)(self._read)

    def of(self, article: Article) -> Iterator[tuple[Match, float]]:
        """Yield the matches of ``article`` (as ``a``) with its translations, those most like it first, each with the likeness (0 to 1)."""
        for one, confidence in self._found(article):
            answers = Answers.of(self._lines(article.text or ""), self._held(one.id))
            yield matched(article.id, one.id, answers, confidence), one.likeness

    def alike(self, article: Article) -> Iterator[tuple[str, float]]:
        """Yield (id, likeness) of the same articles, without their passages and evidence, for which both have to be read."""
        for one, _ in self._found(article):
            yield one.id, one.likeness

    def _found(self, article: Article) -> list[tuple[Alike, float]]:
        """Return the translations of an article, those most like it first, with how sure it is that each is one."""
        mine, alike = self._archive.alike(article)
        waiting: defaultdict[int, list[Alike]] = defaultdict(list)
        for one in reversed(alike):
            if one.worth:
                waiting[one.tongue].append(one)
        refused: Counter[int] = Counter()
        found: dict[str, float] = {}
        # Of each language as many together as will be compared in any case.
        while asked := [rest.pop() for tongue, rest in waiting.items() for _ in range(min(len(rest), _TRIED - refused[tongue]))]:
            sure = answered(mine, self._archive.outlines(asked), [one.likeness for one in asked])
            for one, confidence in zip(asked, sure, strict=True):
                refused[one.tongue] = 0 if confidence else refused[one.tongue] + 1
                found |= {one.id: confidence} if confidence else {}
        return [(one, found[one.id]) for one in alike if one.id in found]

    def all(self) -> Iterator[Match]:
        """Yield each pair once, in the order in which the second of both was added; nothing where all are in one language."""
        if len(self._archive.languages()) < 2:
            return
        order = {id_: at for at, id_ in enumerate(self._archive.ids())}
        said: set[int] = set()  # pairs as one number each
        for article in self._archive.articles():
            for found, _ in self.of(article):
                low, high = sorted((order[found.a], order[found.b]))
                if low * len(order) + high not in said:
                    said.add(low * len(order) + high)
                    yield found

    def _read(self, id_: str) -> Lines:
        article = self._archive.get(id_)
        return self._lines(article.text or "" if article else "")
