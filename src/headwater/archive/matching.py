"""The matches of an archive: of one article, or of every pair."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from headwater.archive.postings import Candidate, Tried
from headwater.archive.store import Archive
from headwater.archive.translating import Translations
from headwater.models import Article, Match
from headwater.textreuse import match, prepare
from headwater.textreuse.aligning import SEED, SHORTEST, Prepared
from headwater.textreuse.fingerprints import WHOLE
from headwater.textreuse.tokens import Hashes

_HELD = 1024  # prepared texts kept between pairs; about 60 kB each
_SURE = 4  # grams in common from which on nearly all are matches: looking first would only cost
_TOGETHER = 12  # candidates whose words are found together
_FARTHEST = 16  # words between two runs of one passage, at most (headwater.textreuse.aligning)


def matches(article: Article, archive: Archive, minimum: int = 1) -> Iterator[Match]:
    """Yield the matches of ``article`` (as ``a``) with archived articles, those that share most first; translations come last."""
    yield from sharing(article, archive, minimum)
    yield from (found for found, _ in Translations(archive).of(article))


def sharing(article: Article, archive: Archive, minimum: int = 1) -> Iterator[Match]:
    """Yield the matches of ``article`` (as ``a``) with the archived articles that share passages with it, those that share most first."""
    furniture = archive.furniture_in(article)
    left = prepare(article.text or "", furniture)
    tried, candidates = Tried(), archive.candidates(article, minimum)
    for at in range(0, len(candidates), _TOGETHER):
        together = candidates[at : at + _TOGETHER]
        if not (likely := tried.likely(together)):
            continue
        texts = _read_ahead(archive, likely)
        for candidate in together:
            if tried.worth(candidate):
                worth = candidate.shared >= _SURE or may_share(left, archive.seeds(candidate))
                text = texts.get(candidate.id) or archive.texts([candidate.id]).get(candidate.id, "") if worth else ""
                found = match(article.id, candidate.id, left, prepare(text, furniture)) if text else None
                tried.note(candidate, found is not None)
                if found:
                    yield found


def _read_ahead(archive: Archive, candidates: Sequence[Candidate]) -> dict[str, str]:
    """Read what will be looked at of some candidates: the seeds of those that share little, and the texts of the others, by their ids."""
    archive.read_seeds(one for one in candidates if one.shared < _SURE)
    return archive.texts(one.id for one in candidates if one.shared >= _SURE)


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
