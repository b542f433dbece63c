"""The days that an undated text tells of as past: it was written on the last of them or later."""

import re
from collections.abc import Iterator
from functools import cache

from headwater.mentions.dates import dates
from headwater.mentions.languages import chosen
from headwater.mentions.packs import Pack, pack
from headwater.models import Article, Span
from headwater.tracing.times import UNKNOWN, When, day
from headwater.words import sentences

# A sentence with one of these tells of what is to come, or of how long something lasts; its dates bound nothing.
_AHEAD = re.compile(
    r"\b(?:will|shall|due|plan\w*|schedul\w*|expect\w*|until|till|deadline|next|by|if|would|valid|effective|through|runs|"
    r"gültig|ab|wird|werden|bis|geplant\w*|soll\w*|würde\w*|prévu\w*|jusqu\w*|sera|seront|serait|"
    r"será\w*|previst\w*|prevé\w*|hasta|sarà|saranno|prevede\w*|entro|fino|até|prevê\w*|"
    r"будет|будут|будущ\w*|планир\w*|ожида\w*|намечен\w*|запланир\w*|до|буде|будуть|плану\w*|заплан\w*|очіку\w*|"
    r"będzie|będą|planow\w*|zaplanow\w*|olacak|edilecek|kadar|planlan\w*|болады|дейін|жоспарлан\w*)\b"
    r"|将|將|预计|預計|计划|予定|まで|見込み|سوف|ستكون|سيكون|حتى|المقرر",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_NUMBER_OF_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)|[一二三四五六七八九十]")
_FIGURES = re.compile(r"\d(?:/\s?\d|([.-])\s?\d{1,2}\1)")  # "3.5.", "3/5", "2024-05-03"; not "3.5 million"
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = 60  # code points between a year and the number of its day, at most: months have long names, and "of" stands around them


def days(article: Article) -> Iterator[tuple[When, Span]]:
    """Yield each day that a text gives with its year and tells of as past, with the sentence that does."""
    text = article.text or ""
    told = list(_told(text, article.language))
    for start, end in sentences(text) if told else ():
        here = [value for at, value in told if start <= at < end]
        if here and not _AHEAD.search(text[start:end]):
            yield from ((day(value), (start, end)) for value in here)


def _told(text: str, language: str | None) -> Iterator[tuple[int, str]]:
    """Yield the days that a text gives with their years, and where. Only lines with a year and a number beside it can have one: few do."""
    lines = list(_lines_with_a_day(text))
    if not lines:
        return
    words = pack(chosen(text, language))
    for start, end in lines:
        line = text[start:end]
        for found in dates(line, words, None) if _may_name_day(line, words) else ():
            value = str(found.value)
            if _DAY.fullmatch(value) and value[:4] in line[slice(*found.span)]:
                yield start + found.span[0], value


def _may_name_day(line: str, words: Pack) -> bool:
    """Whether a line may have a day with its month: in figures, or a word that a month is called by."""
    return words.solid or _FIGURES.search(line) is not None or not _months(words).isdisjoint(map(_plain, _WORD.findall(line)))


@cache
def _months(words: Pack) -> frozenset[str]:
    return frozenset(_plain(_WORD.findall(month)[0]) for month in words.calendar.months)


def _plain(word: str) -> str:
    """Return a word in small letters, all kinds of i made one: so re compares them."""
    return word.casefold().replace("i\u0307", "i").replace("ı", "i")


def _lines_with_a_day(text: str) -> Iterator[Span]:
    end = -1
    for year in _YEAR.finditer(text):
        if year.start() >= end:
            before, line_end = text.rfind("\n", 0, year.start()) + 1, text.find("\n", year.end())
            line_end = len(text) if line_end < 0 else line_end
            if _has_number_beside(text, year.span(), (before, line_end)):
                end = line_end
                yield before, end


def _has_number_beside(text: str, year: Span, line: Span) -> bool:
    """Whether a number that may be a day's stands in the line of a year and near it."""
    led = _NUMBER_OF_DAY.search(text, max(line[0], year[0] - _BESIDE), year[0])
    return led is not None or _NUMBER_OF_DAY.search(text, year[1], min(line[1], year[1] + _BESIDE)) is not None


def last_day(article: Article, latest: When = UNKNOWN) -> tuple[When, Span] | None:
    """Return the last of them that is not after ``latest``, None where there is none."""
    found = [(when, span) for when, span in days(article) if when.earliest <= latest.latest]
    return max(found, key=lambda pair: (pair[0].earliest, -pair[1][0]), default=None)
