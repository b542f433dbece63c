"""The matches of an archive: of one article, or of every pair."""

from collections.abc import Iterator
from functools import lru_cache

from headwater.archive.store import Archive
from headwater.models import Article, Match
from headwater.textreuse import match, prepare
from headwater.textreuse.aligning import Prepared

_HELD = 1024  # prepared texts kept between pairs; about 60 kB each


def matches(article: Article, archive: Archive, minimum: int = 1) -> Iterator[Match]:
    """Yield the matches of ``article`` (as ``a``) with archived articles, those that share most first."""
    furniture = archive.furniture_in(article)
    left = prepare(article.text or "", furniture)
    for candidate in archive.candidates(article, minimum):
        other = archive.get(candidate.id)
        found = match(article.id, candidate.id, left, prepare(other.text or "", furniture)) if other else None
        if found:
            yield found


def all_matches(archive: Archive, minimum: int = 1) -> Iterator[Match]:
    """Yield the matches of every pair in the archive, in the order in which the articles were added."""
    furniture = archive.all_furniture()

    @lru_cache(maxsize=_HELD)
    def prepared(id_: str) -> Prepared:
        article = archive.get(id_)
        return prepare(article.text or "" if article else "", furniture)

    for a, b, _ in archive.pairs(minimum):
        if found := match(a, b, prepared(a), prepared(b)):
            yield found
