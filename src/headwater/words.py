"""Words and sentences of a text, by rule, in any language: the units that statements, matches and searches are made of.

Pure functions of a string; every offset is in code points of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from headwater.months import prose_months

Span = tuple[int, int]

# Scripts written without blanks: each character is a word of its own (Han, kana, Thai, Lao, Khmer, Myanmar).
SOLID = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# A URL is one word: its pieces are no prose. Digits keep their separators ("3,200", "4.5"), words their apostrophe or inner hyphen not.
TOKEN = re.compile(
    rf"https?://[^\s<>\"”»]{{1,2000}}|\d+(?:[.,\u00a0\u202f]\d{{1,3}})*|[{SOLID}]|[^\W\d{SOLID}]+(?:['’ʼ][^\W\d{SOLID}]+)?|\w"
)

_FOLD = str.maketrans({"’": "'", "ʼ": "'", "ё": "е", "\u00ad": None})


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, folded for comparison, each with its start and end in the text."""

    folded: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.folded)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return ``word`` as it is compared: case, apostrophe form and ё/е make no difference."""
    return word.casefold().translate(_FOLD)


def fold_text(text: str) -> str:
    """Return the same of many words: one after another the marks are put in place faster there."""
    return text.casefold().replace("’", "'").replace("ʼ", "'").replace("ё", "е").replace("\u00ad", "")


def words(text: str) -> Words:
    """Return the words of ``text`` in order. Han, kana, Thai and their like count by characters, a URL or a number as one."""
    folded, starts, ends = [], [], []
    for match in TOKEN.finditer(text):
        folded.append(fold(match[0]))
        starts.append(match.start())
        ends.append(match.end())
    return Words(folded, starts, ends)


# Words that end in a full stop without ending a sentence, in the languages whose newsrooms use such a stop.
# Short forms that are words too ("no", "art", "sun") are left out: joining two sentences costs more than a cut after "No.".
_ABBREVIATIONS = frozenset(
    (
        # English: titles, firms, places, months, US states
        "mr mrs ms dr prof rev hon gen col maj "
        "capt lt sgt cpl adm gov sen rep reps sens pres supt insp st ste mt ft jr sr vs etc inc ltd co corp "
        "bros nos vol pp ed eds approx dept est dist blvd rd jan feb apr jun jul aug sep sept oct nov dec tue tues thu thur thurs fri "
        "calif ala ariz ark colo conn fla ga kan ky md mich minn mo mont neb nev okla tenn tex va vt wis wyo "
        # German
        "bzw ca ggf inkl nr tel usw vgl sog evtl mio mrd bd "
        # Spanish, French, Portuguese, Italian
        "ee sra sres ud uds dña núm pág av avda mme mlle mgr sig sigg dott avv ing "
        # Russian, Ukrainian
        "г гг ул д стр рис им тыс млн млрд руб коп обл проф акад доц ген полк см ср напр др пр вул буд кв тис грн смт ім тел "
        # Polish, Turkish
        "ul ds prof inż mgr hab godz tys np tzw itd itp mł asp sierż nadkom podkom podinsp kom insp nadinsp bryg chor ppor por rtm kmdr "
        "kpt mjr płk ppłk ks abp bp kard mec św al os gm woj dyr red tzn adw prok lek dypl vb vd sn doç bkz"
    ).split()
)
# A day before a month that German writes with a capital: "am 18. November".
_DAY = re.compile(r"(?<!\d)\d{1,2}$")
_MONTHS = tuple(form.capitalize() for forms in prose_months("de") for form in forms if len(form) > 3 or form == "mai")
# Short forms before a number only: "No. 3", but "She said no. Five others left."
_BEFORE_NUMBERS = frozenset("no nos nr art fig p pp vol ch sec par para num núm ok § ст рис п гл вип № с".split())
# Closing marks that may follow the stop, before the blank; a superscript note reference may too.
_STOP = re.compile(r"([.!?…‽։؟]{1,6})([\"'”’»›“)\]]{0,4})(\s+)|([。！？｡]+[」』”’）]{0,3})")
_STOPPED = re.compile("[.!?…‽։؟。！？｡]")
_BREAK = re.compile(r"\n\s*|\u2028|\u2029")
_BEFORE = re.compile(r"([^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_])){0,11})$")
_OPENING = frozenset("\"'“”‘«‹„([—–-•¿¡*#…")
_KEPT = 100_000  # code points; a longer text is not held in memory with its sentences after it was used
_LONG = 7  # letters; no short form has as many
_SITE = 4  # letters before a stop inside a word: no short form but an address has as many


def _is_abbreviation(before: str, after: str) -> bool:
    """Whether the stop after ``before`` belongs to a short form: initials, ``U.S.``, ``Dr.``, a letter alone."""
    if before[-_LONG:].isalpha() and len(before) >= _LONG and "." not in before:
        return False  # said first because it is quickly seen
    found = _BEFORE.search(before)
    if not found:
        return bool(_DAY.search(before)) and after.startswith(_MONTHS)
    word = found[1]
    if any(len(part) >= _SITE for part in word.split(".")[:-1]):
        return False  # elm-times.example
    if "." in word:  # U.S., a.m., т.е.: ends a sentence only where a new one plainly begins
        return len(after) < 2 or not (after[0].isupper() and after[1:2].islower() and len(word) > 3 and word.isupper())
    short = word.casefold()
    return (len(word) == 1 and word.isupper()) or short in _ABBREVIATIONS or (after[:1].isdigit() and short in _BEFORE_NUMBERS)


def _starts_sentence(after: str) -> bool:
    if not after:
        return True
    first = after[0]
    # Letters without case (Arabic, Hebrew, Devanagari) begin a sentence as well as a capital does.
    return first.isupper() or first.isdigit() or first in _OPENING or (not first.isascii() and not first.islower())


def _stops(paragraph: str) -> Iterator[re.Match[str]]:
    """Yield the stops of a paragraph: signs are looked for first, for which re has a faster way."""
    end = 0
    for sign in _STOPPED.finditer(paragraph):
        if sign.start() >= end and (found := _STOP.match(paragraph, sign.start())):
            end = found.end()
            yield found


def _cuts(paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield (end of a sentence, start of the next) inside one paragraph."""
    for match in _stops(paragraph):
        if match[4]:
            yield match.end(), match.end()
            continue
        after = paragraph[match.end() : match.end() + 24]
        if not _starts_sentence(after):
            continue
        short = match[1] == "." and not match[2] and _is_abbreviation(paragraph[max(0, match.start() - 24) : match.start()], after)
        if not short:
            yield match.start(3), match.end()


def sentence_at(text: str, span: Span) -> Span:
    """Return the sentence in which a passage begins, the passage itself where it is in none."""
    return next(((start, end) for start, end in sentences(text) if start <= span[0] < end), span)


def sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of ``text``, in order, blanks around them left out. A line break always ends a sentence."""
    return list(_sentences(text) if len(text) <= _KEPT else _sentences.__wrapped__(text))


@lru_cache(maxsize=64)  # each step of reading and tracing asks for those of the text at hand
def _sentences(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    lines = [0]
    for found in _BREAK.finditer(text):
        lines += [found.start(), found.end()]
    lines.append(len(text))
    for start, end in zip(lines[::2], lines[1::2], strict=True):
        paragraph = text[start:end]
        at = 0
        for stop, following in [*_cuts(paragraph), (len(paragraph), len(paragraph))]:
            piece = paragraph[at:stop].rstrip()
            if piece:
                spans.append((start + at + len(piece) - len(piece.lstrip()), start + at + len(piece)))
            at = following
    return tuple(spans)
