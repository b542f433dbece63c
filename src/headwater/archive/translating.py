"""The translations of an article among those held, and of all articles of an archive."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from headwater.archive.store import Archive, language_of
from headwater.models import Article, Match
from headwater.textreuse.bitext import Lines
from headwater.textreuse.translating import LEAST_LIKE, Answers, answered, matched

_HELD = 1024  # articles whose sentences are kept between questions; about 40 kB each
_KNOWN = 1 << 16  # articles whose language is kept
_TRIED = 3  # articles of one language, the next most like it each time, that are compared and are none, before the rest is left out


class Translations:
    """Looks for translations through one archive."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._lines = lru_cache(maxsize=_HELD)(Lines.of)
        self._held = lru_cache(maxsize=_HELD)(self._read)
        self._language = lru_cache(maxsize=_KNOWN)(self._read_language)

    def of(self, article: Article) -> Iterator[tuple[Match, float]]:
        """Yield the matches of ``article`` (as ``a``) with its translations, those most like it first, each with the likeness (0 to 1)."""
        for id_, likeness, answers, confidence in self._answers(article):
            yield matched(article.id, id_, answers, confidence), likeness

    def alike(self, article: Article) -> Iterator[tuple[str, float]]:
        """Yield (id, likeness) of the same articles, without their passages and evidence, which take as long as finding them."""
        for id_, likeness, _, _ in self._answers(article):
            yield id_, likeness

    def _answers(self, article: Article) -> Iterator[tuple[str, float, Answers, float]]:
        likely = [(id_, likeness) for id_, likeness in self._archive.translations(article) if likeness >= LEAST_LIKE]
        mine = self._lines(article.text or "" if likely else "")
        refused: Counter[str] = Counter()
        for id_, likeness in likely:
            language = self._language(id_)
            if refused[language] < _TRIED:
                found = answered(mine, self._held(id_), likeness)
                refused[language] = 0 if found else refused[language] + 1
                if found:
                    yield id_, likeness, *found

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

    def _read_language(self, id_: str) -> str:
        """Return the language alone: finding the anchors of all sentences takes a hundred times as long, and most are left out for it."""
        article = self._archive.get(id_)
        return language_of(article) if article else ""
