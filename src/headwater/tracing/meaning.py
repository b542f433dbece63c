"""Whether two passages in two languages speak of the same things: common words of news, by what they mean.

Two reports from one town name the same people in the same order. What a translation has in common with its original beside names is what is
said of them.
"""

from collections.abc import Iterable
from functools import lru_cache

from headwater.archive import language_of
from headwater.mentions.languages import guess
from headwater.mentions.packs import pack
from headwater.models import Article, SpanPair
from headwater.tracing.concepts import RIVALS_KNOWN, concept, solid_concepts, values
from headwater.words import words

_REPORTING = frozenset({"says", "announces"})
_TELLING = 5  # meanings in each text, from which on it tells that they are not the same
_SAME = 0.1  # share of them in both, below which the texts are about different things: none of 281 true translations has less than 0.17


def meanings(passage: str, language: str) -> frozenset[str]:
    """Return what the common words of news in a passage mean; nothing in a language that is not known."""
    if language == "zh":
        return frozenset(solid_concepts(passage))
    bare = (word.replace("’", "'").rsplit("'", 1)[-1] for word in words(passage).folded)  # l'hôpital
    return frozenset(found for word in bare if (found := concept(word, language)))


def subjects(passage: str, language: str) -> frozenset[str]:
    """Return the meanings without those that any two sentences of news have in common: that somebody says something."""
    return meanings(passage, language) - _REPORTING


@lru_cache(maxsize=1 << 14)
def tongue(sentence: str, among: frozenset[str] = frozenset()) -> str:
    """Return the language of a single sentence, which may have no common word: the one in which most of its words mean something.

    It is one of those in which words are known to mean something, or of those ``among`` which it is likely to be, or as guessed.
    """
    said, first = words(sentence).folded, guess(sentence)
    accented = sum(not word.isascii() and word.islower() for word in sentence.split())  # which names may be in English, other words not

    def known(language: str) -> tuple[int, bool, bool]:
        common = pack(language).common
        told = {at for value in values(said, language) for at in range(value.first, value.end)}
        meant = sum(at in told or word in common or bool(concept(word, language)) for at, word in enumerate(said))
        return meant - accented * (language == "en"), language in among, language == first

    return max(sorted({*RIVALS_KNOWN, first, *among}), key=known)


def at_odds(a: Article, b: Article, spans: Iterable[SpanPair]) -> bool:
    """Whether passages of ``a`` that seem to be answered by passages of ``b`` speak of other things than these."""
    sides = [
        (meanings((a.text or "")[start:end], language_of(a)), meanings((b.text or "")[first:last], language_of(b)))
        for start, end, first, last in spans
    ]
    if min(sum(len(side[at]) for side in sides) for at in (0, 1)) < _TELLING:
        return False
    return sum(len(here & there) for here, there in sides) < _SAME * sum(len(here | there) for here, there in sides)
