"""The matches of an archive: of one article, or of every pair."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from headwater.archive.postings import Tried
from headwater.archive.store import Archive
from headwater.archive.translating import Translations
from headwater.models import Article, Match
from headwater.textreuse import match, prepare
from headwater.textreuse.aligning import SEED, SHORTEST, Furniture, Prepared
from headwater.textreuse.fingerprints import WHOLE
from headwater.textreuse.tokens import Hashes

_HELD = 1024  # prepared texts kept between pairs; about 60 kB each
_SURE = 4  # grams in common from which on nearly all are matches: looking first would only cost
_FARTHEST = 16  # words between two runs of one passage, at most (headwater.textreuse.aligning)


def matches(article: Article, archive: Archive, minimum: int = 1) -> Iterator[Match]:
    """Yield the matches of ``article`` (as ``a``) with archived articles, those that share most first; translations come last."""
    yield from sharing(article, archive, minimum)
    yield from (found for found, _ in Translations(archive).of(article))


def sharing(article: Article, archive: Archive, minimum: int = 1) -> Iterator[Match]:
    """Yield the matches of ``article`` (as ``a``) with the archived articles that share passages with it, those that share most first."""
    furniture = archive.furniture_in(article)
    left = prepare(article.text or "", furniture)
    tried = Tried()
    for candidate in archive.candidates(article, minimum):
        if tried.worth(candidate):
            worth = candidate.shared >= _SURE or may_share(left, archive.seeds(candidate))
            found = _match(article.id, left, archive.get(candidate.id), furniture) if worth else None
            tried.note(candidate, found is not None)
            if found:
                yield found


def _match(id_: str, left: Prepared, other: Article | None, furniture: Furniture) -> Match | None:
    return match(id_, other.id, left, prepare(other.text or "", furniture)) if other else None


def may_share(left: Prepared, seeds: Hashes) -> bool:
    """Whether a text can have a passage of ``left``: words enough, near each other, in runs that both have. ``seeds`` are the text's."""
    if min(len(left), len(seeds) + SEED - 1) <= WHOLE:
        return True  # a post: needs fewer words, and is compared as fast
    if not len(left.seeds):
        return False
    met = (left.seeds.take(left.seeds.searchsorted(seeds), mode="clip") == seeds).nonzero()[0]
    if not len(met):
        return False
    steps = met[1:] - met[:-1]
    far = (steps > SEED + _FARTHEST).nonzero()[0] + 1
    words = np.add.reduceat(np.concatenate([[SEED], np.minimum(steps, SEED)]), np.concatenate([[0], far]))
    return bool((words >= SHORTEST).any())


def all_matches(archive: Archive, minimum: int = 1) -> Iterator[Match]:
    """Yield the matches of every pair in the archive, in the order in which the articles were added; translations come last."""
    furniture = archive.all_furniture()

    @lru_cache(maxsize=_HELD)
    def prepared(id_: str) -> Prepared:
        article = archive.get(id_)
        return prepare(article.text or "" if article else "", furniture)

    for a, b, _ in archive.pairs(minimum):
        if found := match(a, b, prepared(a), prepared(b)):
            yield found
    yield from Translations(archive).all()
