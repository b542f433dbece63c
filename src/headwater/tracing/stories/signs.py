"""What of an article tells its event: its words, and what stays the same in any language: names, places, figures."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal, get_args

from headwater.mentions.gazetteer import Place, gazetteer
from headwater.mentions.languages import chosen
from headwater.mentions.packs import Pack, pack
from headwater.models import Article
from headwater.romanising import skeleton
from headwater.tracing.concepts import concept, concepts, homeland, pair_of, solid_concepts
from headwater.words import fold

Space = Literal["word", "name", "place", "figure", "concept", "title", "date"]
SPACES: tuple[Space, ...] = get_args(Space)
"""``word``: stems of words; ``name``: consonants of capitalised words, the same in every script; ``place``: known places by their English
names; ``figure``: numbers; ``concept``: what common words of news mean, in any language; ``title``: stems of the title's words alone;
``date``: years, months, weekdays. Signs are stored by the place of their space here: a new one comes last."""

Terms = dict[Space, defaultdict[str, float]]
Meanings = dict[int, tuple[str, ...]]

_MOST = 500  # words of a text that are looked at
_LEAD = 60  # words of a text that say what it is about
_TITLE, _OPENING, _LATER = 2.0, 1.0, 0.5  # what a word counts for by where it stands
_STEM = 6  # letters of a word that its endings mostly leave alone
_SKELETON = 5
_SHOUTED = 2  # letters up to which a word in capitals is no name
_LONGEST_PLACE = 3  # words

_SOLID = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W\d_{_SOLID}]"
_TOKEN = re.compile(rf"\d+(?:[.,:\u00a0\u202f-]\d+)*|{_LETTER}{{1,2}}(?:\.{_LETTER}{{1,2}})+(?!\w)|{_LETTER}+(?:['’ʼ-]{_LETTER}+)*")
_RUN = re.compile(rf"[{_SOLID}]+")
_UNCASED = re.compile(r"[\u0590-\u06ff]")  # Hebrew and Arabic: a name looks like any other word
_ARABIC_PREFIXES = ("وال", "بال", "كال", "فال", "ال", "لل")
_ARABIC_PROCLITICS = ("و", "ب", "ل", "ف")
_YEAR = re.compile(r"(?:19|20)\d\d")
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
    tokens = [_joined(match[0]) for match, _ in zip(_TOKEN.finditer(part), range(_MOST), strict=False)]
    placed = dict(_places(tokens, language))
    meant, homes = _meant(tokens, language)
    covered = {i for first, (_, count) in placed.items() for i in range(first, first + count)}
    for i, token in enumerate(tokens):
        counts = opening if i < _LEAD else later
        for space, term in _plain_terms(token) if i in covered or meant.get(i) or homes.get(i) else _terms(token):
            terms[space][term] += counts
        if i not in covered:
            for meaning in meant.get(i, ()):
                terms[_space_of(meaning)][meaning] += counts
            for home in homes.get(i, ()):
                terms["place"][home] += counts
    for place, _ in placed.values():
        terms["place"][place.name] += opening
    for day in _days(tokens, language):
        terms["date"][day] += opening
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
        yield _space_of(meaning), meaning


def _space_of(meaning: str) -> Space:
    """Return the space of what a word means: that of figures for "four" and "fourth"."""
    return "figure" if meaning.isdigit() else "concept"


def _joined(token: str) -> str:
    """Return "US" for "U.S"; a number keeps its separators."""
    return token.replace(".", "") if token[0].isalpha() else token


def _meant(tokens: list[str], language: str) -> tuple[Meanings, Meanings]:
    """Return the concepts of tokens, and the places that they are adjectives or people of, by their places in the list."""
    concepts_at, homes_at = Meanings(), Meanings()
    folded = [fold(token) for token in tokens]
    for i, (word, after) in enumerate(pairwise([*folded, ""])):
        if word[0].isalpha():
            concept_of_both, home_of_both = pair_of(word, after, language)
            concepts_at[i] = (concept_of_both,) if concept_of_both else _concepts_of(word, language)
            homes_at[i] = (home_of_both,) if home_of_both else _homes_of(word, language)
    return concepts_at, homes_at


@lru_cache(maxsize=1 << 16)
def _concepts_of(word: str, language: str) -> tuple[str, ...]:
    """Return the concepts of a word, or of its parts; what is written together is taken off."""
    parts = (meaning for part in word.split("-") for meaning in concepts(part, language))
    return tuple(dict.fromkeys(parts)) or _one(concept, word, language)


@lru_cache(maxsize=1 << 16)
def _homes_of(word: str, language: str) -> tuple[str, ...]:
    """Return the places whose adjective or people a word is, or a part of it."""
    return tuple(filter(None, (homeland(part, language) for part in word.split("-")))) or _one(homeland, word, language)


def _one(known: Callable[[str, str], str | None], word: str, language: str) -> tuple[str, ...]:
    """Return what a word means without what is written together with it."""
    bare = _bare(word)
    if _UNCASED.match(bare) and bare[0] in _ARABIC_PROCLITICS and len(bare) > 3 and (inner := known(_bare(bare[1:]), language)):
        return (inner,)
    whole = known(bare, language)
    return (whole,) if whole else ()


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
    """Return a number without its separators; a score keeps its parts apart, the greater first, whichever side tells it."""
    parts = re.split(r"[-:]", token)
    bare = [re.sub(r"\D+", "", part) for part in parts]
    return "-".join(sorted(bare, key=lambda part: (len(part), part), reverse=True))


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
    return None if found and len(words) == 1 and _says_more(words[0], found, language) else found


def _says_more(word: str, place: Place, language: str) -> bool:
    """Whether a word of news is a place only where it is short for a longer name: "Rivers" for Rivers State."""
    return place.name.startswith(f"{word} ") and bool(_concepts_of(fold(word), language))


@lru_cache(maxsize=64)
def _rules(language: str) -> Pack:
    return pack(chosen("", language))


def _days(tokens: list[str], language: str) -> Iterator[str]:
    """Yield the years, months and weekdays that are named, the last two by number; where they have a capital it must be there."""
    known = _rules(language).calendar
    for token in tokens:
        if _YEAR.fullmatch(token):
            yield token
        elif token[0].isupper() or not known.capital:
            word = fold(token)
            for kind, number in (("month", known.months.get(word)), ("weekday", known.weekdays.get(word))):
                if number is not None:
                    yield f"{kind} {number}"


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
