"""Names that are likely credited for where they stand, whatever the words: a last look at those that no phrase has taken.

Phrases and frames know how outlets are credited word by word; a page says it in words of its own. What is common to all languages is
which kinds of words stand near a name (``credit_signs.toml``: reporting, finding out, documents, pieces, staff, "by", "in"; buying and
closing, owners and prizes) and how far off. Trees that learned from labelled passages (``bench/fit_credits.py``) judge that with what the
name itself says. Words count by kind and distance alone, so that one language's examples teach all.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from tomllib import loads

import numpy as np

from headwater.reading import credit_doubts, credit_frames, parties
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import NAME, UPPER, Found, found, slot_at
from headwater.trees import Trees, load

ENOUGH = 0.75  # probability from which a name is credited
_FAR = 13  # words; what stands farther off counts as not there
KINDS = (
    "says", "finds", "tells", "relies", "as", "by", "in", "to", "things", "pieces", "staff", "media", "article", "first",
    "affairs", "owned",
)  # fmt: skip
_CUES = frozenset(map(KINDS.index, ("says", "finds", "tells", "relies", "things", "pieces", "staff")))
_WORD = re.compile(r"[^\W_][\w’'ʼ-]*")
_TOKEN = re.compile(rf"{_WORD.pattern}|[,;:()«»„“”\".!?–—]")
_NEAR = 4  # words between a name and a word that may credit it
_CLOSE = 50  # code points in which they mostly are
_REACH = 120  # code points on either side of a name that are read
_OFTEN = 4
_MOST_COMMAS, _LONG = 3, 8  # more are not told apart
_HOST = re.compile(r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+")
_LONGEST_LABEL = 60
_BEFORE_HOSTS = ' \n(«„“"'
_DOT = re.compile(r"\.(?=[a-z]{2})(?<=[a-z0-9]\.)")
_LOOKS = re.compile(rf"[{UPPER}@\d]|\S+\.\w")
_PARTS = re.compile(r"[’']")
_CLOSES = frozenset(",;:()–—")
_STOPS = frozenset(".!?;")
_MARKS = frozenset('«»„“”"‘‹')
_GROUP = re.compile(r"(?:ans|ists|crats|ites|men|ers|ese|ish)$")
_MIXED = re.compile(rf"[a-zа-я][{UPPER}]|\d")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The words of one language, each with the numbers of its kinds."""

    whole: dict[str, set[int]]
    beginnings: dict[str, set[int]]
    ends: dict[str, set[int]]


@cache
def _lexicon(language: str) -> _Lexicon | None:
    tables = _tables()
    if language not in tables:
        return None
    lexicon = _Lexicon({}, {}, {})
    for kind, words in tables[language].items():
        for word in words.split():
            place = lexicon.beginnings if word.endswith("-") else lexicon.ends if word.startswith("-") else lexicon.whole
            place.setdefault(word.strip("-"), set()).add(KINDS.index(kind))
    return lexicon


@cache
def _tables() -> dict[str, dict[str, str]]:
    return loads((files(__package__) / "credit_signs.toml").read_text("utf-8"))


@lru_cache(maxsize=1 << 15)
def kinds_of(word: str, language: str) -> frozenset[int]:
    """Return the numbers of the kinds that a word is of."""
    lexicon = _lexicon(language)
    if lexicon is None:
        return frozenset()
    word = word.lower()
    pieces = [word, *_PARTS.split(word)] if "’" in word or "'" in word else [word]
    kinds: set[int] = set()
    for piece in pieces:
        kinds.update(lexicon.whole.get(piece, ()))
        for n in range(1, len(piece) + 1):
            kinds.update(lexicon.beginnings.get(piece[:n], ()), lexicon.ends.get(piece[-n:], ()))
    return frozenset(kinds)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be credited, with the signs of it."""

    party: Found
    signs: list[float]


def candidates(scene: Scene, taken: Callable[[tuple[int, int]], bool]) -> Iterator[Candidate]:
    """Yield the names of a text that nothing says to be nobody's, but those that are ``taken``.

    What costs little is asked first: of a page's sixty names six or seven are looked at closely.
    """
    language = (scene.language or "en")[:2]
    if _lexicon(language) is None:
        return
    read = 0  # where the last name ended: a word with a dot may be in it
    places = sorted(_places(scene.text))
    times = Counter(_last_word(scene.text[start:end]) for start, end in places)
    for start, end in places:
        name = scene.text[start:end]
        if start < read:
            continue
        sentence = scene.sentence(start, end)
        before, after = (max(sentence[0], start - _REACH), start), (end, min(sentence[1], end + _REACH))
        if not _has_cue(scene.text, before, after, language) or _is_dismissed(name, language) or taken((start, end)):
            continue
        named = times[_last_word(name)]
        if named > _OFTEN and not parties.has_outlet_word(name):
            continue  # the text is about them
        if party := _named(scene, start):
            read = party.end
            sides = _TOKEN.findall(scene.text, *before)[::-1], _TOKEN.findall(scene.text, *after)
            signs = (sign for tokens in sides for sign in _Side(tokens, language).signs())
            yield Candidate(party, [*_of_name(scene, party, sentence[0], named), *signs])


def _has_cue(text: str, before: tuple[int, int], after: tuple[int, int], language: str) -> bool:
    """Whether one of the next words on either side of a name may credit it."""
    for word in (*_nearest(text, *before)[-_NEAR:], *_nearest(text, *after, behind=True)[:_NEAR]):
        if not _CUES.isdisjoint(kinds_of(word, language)):
            return True
    return False


def _nearest(text: str, start: int, end: int, *, behind: bool = False) -> list[str]:
    """Return words of a passage, the nearest to its end, or ``behind`` a name to its beginning: more than few if it has more."""
    words = _WORD.findall(text, start, min(end, start + _CLOSE)) if behind else _WORD.findall(text, max(start, end - _CLOSE), end)
    return words if len(words) > _NEAR else _WORD.findall(text, start, end)


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names are, and words with a dot in them, which may be hosts'."""
    yield from (match.span() for match in NAME.finditer(text))
    for dot in _DOT.finditer(text):
        if host := _HOST.match(text, _host_start(text, dot.start())):
            yield host.span()


def _host_start(text: str, dot: int) -> int:
    first = max(0, dot - _LONGEST_LABEL)
    return max(first - 1, *(text.rfind(mark, first, dot) for mark in _BEFORE_HOSTS)) + 1


@lru_cache(maxsize=1 << 14)
def _is_dismissed(name: str, language: str) -> bool:
    """Whether a name is a person's or an office's, a country's or a platform's, or begins in small letters and is no host."""
    if name[0] in _MARKS:
        name = name[1:-1].strip()
    if len(name) < 2 or not _LOOKS.match(name) or credit_frames.is_nobody(name, language):
        return True
    nobody = credit_doubts.is_persons(name) or parties.has_office_word(name) or credit_doubts.is_body(name)
    return nobody and not parties.has_outlet_word(name)


def _last_word(name: str) -> str:
    return name.rstrip(' »”“"›’').rsplit(" ", 1)[-1]


def _named(scene: Scene, at: int) -> Found | None:
    """Return the name at a place as it goes in a credit, but not the page's own outlet."""
    slot = slot_at(scene.sought, at)
    party = found(slot) if slot else None
    if party is None or _is_dismissed(party.name, (scene.language or "en")[:2]):
        return None
    party = scene.with_small_noun(party)
    return None if parties.is_own_party(party.name, None, scene.outlet) else party


def _of_name(scene: Scene, party: Found, sentence: int, times: int) -> list[float]:
    """Return what a name itself says, and where in its sentence it stands."""
    name, text = party.name, scene.text
    words = name.split()
    return [
        parties.is_outlet_like(name),
        scene.weight(party),
        scene.personal(party),
        scene.introduces(party),
        parties.is_odd(name),
        bool(_MIXED.search(name)),
        name.isupper(),
        bool(_GROUP.search(name)) and len(words) == 1,
        credit_doubts.hears(name),
        parties.has_office_word(name),
        credit_doubts.is_firms(text, party.start),
        text[party.start - 1 : party.start] in _MARKS,
        len(words),
        min(times, 6),
        not text[sentence : party.start].strip(' "«„“»'),
        text.startswith(("’s ", "'s "), party.end),
        (scene.language or "").startswith("de") and len(words) == 1,
        sum(word[0].islower() for word in words),
        any(mark in text[max(0, sentence - 200) : sentence] for mark in _MARKS),
    ]


_OF_NAME = (
    "outlet", "weight", "personal", "introduced", "odd", "mixed", "capitals", "group", "hears", "office", "firm", "quoted", "words",
    "times", "opens", "owns", "noun", "small", "quotation",
)  # fmt: skip


class _Side:
    """The words of a sentence on one side of a name, from the nearest on."""

    def __init__(self, tokens: list[str], language: str) -> None:
        self.tokens = tokens
        self.distances = [_FAR] * len(KINDS)
        self.commas = [_MOST_COMMAS] * len(KINDS)
        self.length = 0  # of the nearest word
        self.capital = _FAR
        self.words = commas = 0
        for token in tokens:
            if not token[0].isalnum():
                commas += token in _CLOSES
                continue
            self.words += 1
            self.length = self.length or min(len(token), _LONG)
            if self.words == _FAR:
                break
            if self.capital == _FAR and token[0].isupper():
                self.capital = self.words
            for kind in kinds_of(token, language):
                if self.distances[kind] == _FAR:
                    self.distances[kind], self.commas[kind] = self.words, min(commas, _MOST_COMMAS)

    def signs(self) -> list[float]:
        """Return how far off the kinds of words stand, behind how many commas, and what stands right beside the name."""
        nearest = self.tokens[0] if self.tokens else "."
        return [
            *self.distances,
            *self.commas,
            self.capital,
            nearest in _CLOSES,
            nearest in _STOPS,
            not _MARKS.isdisjoint(self.tokens[1:]),
            self.length,
            self.words,
        ]


_OF_SIDE = (*KINDS, *(f"commas before {kind}" for kind in KINDS), "capital", "comma", "stop", "quotation", "length", "reach")
SIGNS = (*_OF_NAME, *(f"{side}: {sign}" for side in ("before", "after") for sign in _OF_SIDE))


@cache
def judges() -> Trees:
    """Return the trees in the package."""
    return load("headwater.reading", "credits.json")["credited"]


def in_text(scene: Scene, taken: Callable[[tuple[int, int]], bool]) -> Iterator[Found]:
    """Yield the names that are likely credited, but those whose spans are ``taken``."""
    found_ = list(candidates(scene, taken))
    if found_:
        likely = judges().probabilities(np.array([candidate.signs for candidate in found_], np.float64))
        yield from (candidate.party for candidate, share in zip(found_, likely, strict=True) if share >= ENOUGH)
