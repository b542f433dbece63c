"""What of an article tells its event: its words, and what stays the same in any language: names, places, figures."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from headwater.mentions.gazetteer import Place, gazetteer
from headwater.mentions.languages import chosen
from headwater.mentions.packs import Pack, pack
from headwater.models import Article
from headwater.romanising import skeleton
from headwater.tracing.stories.concepts import concept, solid_concepts
from headwater.words import fold

Space = Literal["word", "name", "place", "figure", "concept", "title"]
SPACES: tuple[Space, ...] = get_args(Space)
"""``word``: stems of words; ``name``: consonants of capitalised words, the same in every script; ``place``: known places by their English
names; ``figure``: numbers; ``concept``: what common words of news mean, in any language; ``title``: stems of the title's words alone."""

Terms = dict[Space, defaultdict[str, float]]

_MOST = 500  # words of a text that are looked at
_LEAD = 60  # words of a text that say what it is about
_TITLE, _OPENING, _LATER = 2.0, 1.0, 0.5  # what a word counts for by where it stands
_STEM = 6  # letters of a word that its endings mostly leave alone
_SKELETON = 5
_SHOUTED = 2  # letters up to which a word in capitals is no name
_LONGEST_PLACE = 3  # words

_SOLID = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"\d+(?:[.,:\u00a0\u202f-]\d+)*|[^\W\d_{_SOLID}]+(?:['’ʼ-][^\W\d_{_SOLID}]+)*")
_RUN = re.compile(rf"[{_SOLID}]+")
_UNCASED = re.compile(r"[\u0590-\u06ff]")  # Hebrew and Arabic: a name looks like any other word
_ARABIC_PREFIXES = ("وال", "بال", "كال", "فال", "ال", "لل")
_ARABIC_PROCLITICS = ("و", "ب", "ل", "ف")
_POSSESSIVE = re.compile(r"'s$")


@dataclass(frozen=True, slots=True)
class Signs:
    """How much each term of each space counts in an article, and the language it was read in."""

    terms: Terms
    language: str


def signs_of(article: Article) -> Signs:
    """Return the signs of an article's title and of the opening of its text."""
    title, text = article.title or "", article.text or ""
    stated = (article.language or "").casefold().replace("_", "-").split("-")[0]
    language = stated or chosen(f"{title}\n{text}", None)
    terms: Terms = {space: defaultdict(float) for space in SPACES}
    _take(title, language, terms, _TITLE, _TITLE)
    _take(text, language, terms, _OPENING, _LATER)
    for term in _stems(title):
        terms["title"][term] += 1
    return Signs(terms, language)


def _take(part: str, language: str, terms: Terms, opening: float, later: float) -> None:
    """Count the terms of one part, those of its opening for ``opening``, the others for ``later``."""
    tokens = [match[0] for match, _ in zip(_TOKEN.finditer(part), range(_MOST), strict=False)]
    placed, meant = dict(_places(tokens, language)), _meant(tokens, language)
    covered = {i for first, (_, count) in placed.items() for i in range(first, first + count)}
    for i, token in enumerate(tokens):
        counts = opening if i < _LEAD else later
        for space, term in _plain_terms(token) if i in covered or i in meant else _terms(token):
            terms[space][term] += counts
        for meaning in meant.get(i, ()) if i not in covered else ():
            terms["concept"][meaning] += counts
    for place, _ in placed.values():
        terms["place"][place.name] += opening
    for run in _runs(part):
        for space, term in _solid_terms(run):
            terms[space][term] += opening


def _plain_terms(token: str) -> Iterator[tuple[Space, str]]:
    """Yield the figure, or the stems of the words, of a token."""
    if token[0].isdigit():
        yield "figure", _figure(token)
    else:
        for stem in _word_stems(token):
            yield "word", stem


def _terms(token: str) -> Iterator[tuple[Space, str]]:
    yield from _plain_terms(token)
    for name in _names(token):
        yield "name", name


def _solid_terms(run: str) -> Iterator[tuple[Space, str]]:
    for pair in _pairs(run):
        yield "word", pair
    for place in _solid_places(run):
        yield "place", place.name
    for meaning in solid_concepts(run):
        yield "concept", meaning


def _meant(tokens: list[str], language: str) -> dict[int, tuple[str, ...]]:
    """Return the concepts of tokens by their places."""
    folded = [fold(token) for token in tokens]
    pairs = zip(folded, [*folded[1:], ""], strict=False)
    found = {i: _concepts_of(word, after, language) for i, (word, after) in enumerate(pairs)}
    return {i: meanings for i, meanings in found.items() if meanings}


@lru_cache(maxsize=1 << 16)
def _concepts_of(word: str, after: str, language: str) -> tuple[str, ...]:
    """Return the concepts of a word with the one after it, or of the word, or of its parts; what is written together is taken off."""
    if both := concept(f"{word}-{after}", language):
        return (both,)
    bare = _bare(word)
    if _UNCASED.match(bare) and bare[0] in _ARABIC_PROCLITICS and len(bare) > 3 and (inner := concept(_bare(bare[1:]), language)):
        return (inner,)
    parts = tuple(dict.fromkeys(filter(None, (concept(part, language) for part in word.split("-")))))
    whole = concept(bare, language)
    return parts or ((whole,) if whole else ())


def _stems(part: str) -> Iterator[str]:
    for match in _TOKEN.finditer(part):
        if not match[0][0].isdigit():
            yield from _word_stems(match[0])
    for run in _runs(part):
        yield from _pairs(run)


def _word_stems(token: str) -> Iterator[str]:
    for piece in fold(token).split("-"):
        word = _bare(piece)
        if len(word) > 1:
            yield _stem(word)


def _bare(word: str) -> str:
    """Return a folded word without the article or pronoun that is written with it."""
    if "'" in word:
        before, after = word.split("'", 1)
        return after if len(before) <= 2 < len(after) else before
    if _UNCASED.match(word):
        found = next((prefix for prefix in _ARABIC_PREFIXES if word.startswith(prefix) and len(word) - len(prefix) > 2), "")
        return word[len(found) :]
    return word


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    if len(word) > _STEM or not word.isascii():
        return word[:_STEM]
    return word[:-1] if len(word) > 4 and word.endswith("s") else word


def _names(token: str) -> Iterator[str]:
    """Yield what stands for the name that a token may be: nothing for one without a capital, in scripts that have them."""
    if len(token) > _SHOUTED and (token[0].isupper() or _UNCASED.match(token)):
        for piece in _POSSESSIVE.sub("", fold(token)).split("-"):
            if len(piece) > _SHOUTED and (name := _skeleton(_bare(piece) if _UNCASED.match(piece) else piece)):
                yield name


@lru_cache(maxsize=1 << 16)
def _skeleton(word: str) -> str:
    found = skeleton(word)[:_SKELETON]
    return found if len(found) > 1 else ""


def _figure(token: str) -> str:
    """Return a number without its separators; a score or a time keeps its parts apart."""
    return re.sub(r"\D+", "-" if "-" in token or ":" in token else "", token)


def _places(tokens: list[str], language: str) -> Iterator[tuple[int, tuple[Place, int]]]:
    """Yield where the names of known places begin, each with the place and its number of words; the longest name wins."""
    i = 0
    while i < len(tokens):
        found = _place_at(tokens, i, language)
        if found:
            yield i, found
        i += found[1] if found else 1


def _place_at(tokens: list[str], i: int, language: str) -> tuple[Place, int] | None:
    if len(tokens[i]) < 2 or not (tokens[i][0].isupper() or _UNCASED.match(tokens[i])):
        return None
    for count in range(min(_LONGEST_PLACE, len(tokens) - i), 0, -1):
        place = _place(tuple(tokens[i : i + count]), language)
        if place and place.rank < (3 if count == 1 else 4):
            return place, count
    return None


@lru_cache(maxsize=1 << 16)
def _place(words: tuple[str, ...], language: str) -> Place | None:
    """Return the place that words name, as they stand, in a case, or with a preposition written together with them."""
    rules = _rules(language)
    found = gazetteer().find(words, rules)
    if found is None and _UNCASED.match(words[0]) and words[0][0] in _ARABIC_PROCLITICS and len(words[0]) > 4:
        found = gazetteer().find((words[0][1:], *words[1:]), rules)
    return found


@lru_cache(maxsize=64)
def _rules(language: str) -> Pack:
    return pack(chosen("", language))


def _runs(part: str) -> list[str]:
    return _RUN.findall(part[: _MOST * 4])


def _pairs(run: str) -> list[str]:
    """Return what stands for the words of a run written without blanks: every two neighbouring characters."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def _solid_places(run: str) -> Iterator[Place]:
    known, i = gazetteer(), 0
    while i < len(run):
        most = min(known.longest.get(run[i : i + 2], 0), len(run) - i)
        count = next((n for n in range(most, 1, -1) if run[i : i + n] in known.places), 0)
        if count:
            yield known.places[run[i : i + count]]
        i += count or 1
