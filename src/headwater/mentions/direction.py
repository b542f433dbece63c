"""On which side of publication a date lies that says no year or no day: what the words around it tell.

"Will open on Friday" lies ahead, "was opened on Friday" behind. The word of either kind that stands nearest decides, as the verb of a
date's clause mostly does; a comma or dash between them counts like a few words more, as a verb of the next clause speaks of something else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from headwater.mentions.date_words import BLANK, NEVER, any_of
from headwater.mentions.packs import Calendar, Pack, fold
from headwater.models import Span

_BEFORE, _AFTER = 110, 60  # code points of the sentence that are looked at on either side
_STOPS = (". ", "! ", "? ", "。", "！", "？", "\n")
_BREAK = re.compile(r"[,;:](?!\d)|[—–()«»„“”\"]")
_BREAK_COSTS = 25  # code points that a comma in between is worth
_CLOSE = 20  # code points before a date in which "until" and "since" stand
_UNTIL_COSTS = 18  # a verb nearer than that tells more than "before": "long before Friday, when it burned"
_VERB_SECOND = frozenset(("da", "de", "nb", "nl", "sv"))  # where a verb after the date is as often its own as one before it
_LATER_COSTS = 1.5
_PART_OF = 25  # code points behind "will" and "is" in which a verb that ends like one of the past belongs to them
_NEXT_TO = 12  # the same for verbs listed as of the past: "will be held"
_TOO_FAR = 75  # words that cost more say nothing of the date


@dataclass(frozen=True, slots=True)
class _Sign:
    """A word that looks ahead (1), back (-1) or neither way (0), by where it stands in the sentence."""

    start: int
    end: int
    side: int


def ahead(text: str, span: Span, pack: Pack) -> bool | None:
    """Whether the sentence puts the date after publication (True) or before it (False); None where it does not say."""
    start, end = _sentence(text, span)
    if pack.solid:
        return _solid(text, (start, end), span, pack.calendar)
    before, after = fold(text[start : span[0]]), fold(text[span[1] : end])
    lead_in = _lead_in(pack)
    if lead_in.since.search(before[-_CLOSE:]) or lead_in.reported.search(before) or lead_in.reported.search(after):
        return False
    costs = [(_cost(before[sign.end :], 1), sign.side) for sign in _signs(before, pack)]
    later = 1 if pack.language in _VERB_SECOND else _LATER_COSTS
    costs += [(_cost(after[: sign.start], later), sign.side) for sign in _signs(after, pack)]
    if lead_in.until.search(before[-_CLOSE:]):
        costs.append((_UNTIL_COSTS, 1))
    cost, side = min(costs, default=(_TOO_FAR, 0))
    return None if cost >= _TOO_FAR else side > 0


def _sentence(text: str, span: Span) -> Span:
    """Return the span of the sentence around the date, cut where it is long."""
    least, most = max(0, span[0] - _BEFORE), span[1] + _AFTER
    start = max(least, *(at + len(stop) for stop in _STOPS if (at := text.rfind(stop, least, span[0])) >= 0), least)
    ends = [at for stop in _STOPS if (at := text.find(stop, span[1], most)) >= 0]
    return start, min([*ends, most])


def _cost(between: str, factor: float) -> float:
    return factor * len(between) + _BREAK_COSTS * len(_BREAK.findall(between))


def _signs(piece: str, pack: Pack) -> Iterator[_Sign]:
    """Yield the words that look ahead or back; a participle behind "will" or "is" is part of it."""
    last: _Sign | None = None
    for match in _words(pack).finditer(piece):
        word = re.sub(BLANK, " ", match["w"] or "")
        side = _sides(pack)[word] if match["w"] else 1 if match["ahead"] else -1
        if side < 0 and last and last.side >= 0 and _belongs(piece[last.end : match.start()], _NEXT_TO if match["w"] else _PART_OF):
            continue
        last = _Sign(match.start(), match.end(), side)
        if side:
            yield last


def _belongs(between: str, most: int) -> bool:
    return len(between) <= most and not _BREAK.search(between)


@cache
def _sides(pack: Pack) -> dict[str, int]:
    """Return which way each listed word looks; one listed twice looks back."""
    c = pack.calendar
    return dict.fromkeys(c.future, 1) | dict.fromkeys(c.neutral, 0) | dict.fromkeys(c.past, -1)


@cache
def _words(pack: Pack) -> re.Pattern[str]:
    c = pack.calendar
    ahead, back = ("|".join(map(re.escape, endings)) or NEVER for endings in (c.future_endings, c.past_endings))
    return re.compile(rf"(?<!\w)(?:(?P<w>{any_of(_sides(pack))})|[^\W\d_]{{2,30}}?(?:(?P<ahead>{ahead})|(?P<back>{back})))(?!\w)")


@dataclass(frozen=True, slots=True)
class _LeadIn:
    until: re.Pattern[str]
    since: re.Pattern[str]
    reported: re.Pattern[str]


@cache
def _lead_in(pack: Pack) -> _LeadIn:
    until, since = (re.compile(rf"(?<!\w)(?:{any_of(words)}){BLANK}$") for words in (pack.calendar.until, pack.calendar.since))
    reported = re.compile(rf"(?<!\w)(?:{any_of(pack.calendar.reported)})(?!\w)")
    return _LeadIn(until, since, reported)


def _solid(text: str, sentence: Span, span: Span, c: Calendar) -> bool | None:
    """Whether the sentence speaks of plans, in a language without blanks."""
    planned = any(word in text[slice(*sentence)] for word in c.future)
    return True if planned or text.startswith(c.until, span[1]) else None


def recurs(text: str, at: int, pack: Pack, *, weekday: bool) -> bool:
    """Whether the words before ``at`` say that no day in particular is meant: every Tuesday, usually in May, a Saturday night."""
    words = _recurring(pack)
    before = fold(text[max(0, at - _CLOSE) : at])
    return words[0].search(before) is not None or (weekday and words[1].search(before) is not None)


@cache
def _recurring(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    c = pack.calendar
    every = "(?<!\\w)" if not pack.solid else ""
    habitual, indefinite = (rf"{every}(?:{any_of(words)}){BLANK}?" for words in (c.habitual, c.indefinite))
    return re.compile(rf"{habitual}(?:(?:in|on|im|am|en|a|w|we|v|в|у|во|i|på) )?$"), re.compile(rf"{indefinite}$")
