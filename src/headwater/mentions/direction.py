"""On which side of publication a date lies that says no year or no day: what the words around it tell.

"Will open on Friday" lies ahead, "was opened on Friday" behind. The word of either kind that stands nearest decides, as the verb of a
date's clause mostly does; a comma or dash between them counts like a few words more, as a verb of the next clause speaks of something else.
A verb of the present looks ahead where no word of the past stands about as near: news tells in it what a calendar holds.
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
_BESIDE = 6  # code points before a date, with a preposition in them, in which a word of the past needs no comparison: "the bill passed on"
_PRESENT_COSTS = 12  # a word of the past that little farther away tells more than a verb of the present
_TOO_FAR = 75  # words that cost more say nothing of the date


@dataclass(frozen=True, slots=True)
class _Sign:
    """A word that looks ahead (1), back (-1) or neither way (0), by where it stands in the sentence."""

    start: int
    end: int
    side: int
    costs: int = 0


def ahead(text: str, span: Span, pack: Pack) -> bool | None:
    """Whether the sentence puts the date after publication (True) or before it (False); None where it does not say."""
    start, end = _sentence(text, span)
    if pack.solid:
        return _solid(text, (start, end), span, pack.calendar)
    before, after = fold(text[start : span[0]]), fold(text[span[1] : end])
    lead_in = _lead_in(pack)
    if lead_in.since.search(before[-_CLOSE:]) or lead_in.reported.search(before) or lead_in.reported.search(after):
        return False
    question = text[span[1] : end + 1].endswith("?")
    led = list(_signs(before, "" if question else text[start : span[0]], pack))
    if led and led[-1].side < 0 and len(before) - led[-1].end <= _BESIDE:
        return False
    costs = [(_cost(before[sign.end :], 1) + sign.costs, sign.side) for sign in led]
    later = 1 if pack.language in _VERB_SECOND else _LATER_COSTS
    costs += [(_cost(after[: sign.start], later) + sign.costs, sign.side) for sign in _signs(after, text[span[1] : end], pack)]
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


def _signs(piece: str, written: str, pack: Pack) -> Iterator[_Sign]:
    """Yield the words that look ahead or back in a folded ``piece`` of a text that has it ``written`` so."""
    last: _Sign | None = None
    for match in _words(pack).finditer(piece):
        word = re.sub(BLANK, " ", match["w"] or "")
        if _is_name(word, match.span(), written, pack) or _is_noun(word, piece[: match.start()], pack):
            continue
        side = _sides(pack)[word] if match["w"] else -1 if match["back"] else 1
        if last and _led(word, side, last, piece[last.end : match.start()], pack):
            continue
        costs = _PRESENT_COSTS if match["present"] or word in pack.calendar.present else 0
        last = _Sign(match.start(), match.end(), side, costs)
        if side:
            yield last


def _led(word: str, side: int, last: _Sign, between: str, pack: Pack) -> bool:
    """Whether a word is part of the one before it: a participle behind "will" or "is", "expected" behind "was"."""
    if side < 0:
        return last.side >= 0 and _belongs(between, _NEXT_TO if word else _PART_OF)
    return last.side < 0 and word in pack.calendar.pending and _belongs(between, _PART_OF)


def _is_name(word: str, span: Span, written: str, pack: Pack) -> bool:
    """Whether a word that looks ahead is a given name: "Will Roe"."""
    following = written[span[1] + 1 : span[1] + 2]
    return word in pack.calendar.given and written[slice(*span)].istitle() and following.isupper()


def _is_noun(word: str, before: str, pack: Pack) -> bool:
    """Whether a word that looks ahead is a noun: "the will"."""
    return word in pack.calendar.nouns and _determined(pack).search(before) is not None


@cache
def _determined(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)|(?='))(?:{any_of(pack.calendar.determiners)}){BLANK}$")


def _belongs(between: str, most: int) -> bool:
    return len(between) <= most and not _BREAK.search(between)


@cache
def _sides(pack: Pack) -> dict[str, int]:
    """Return which way each listed word looks; one listed twice looks back."""
    c = pack.calendar
    return dict.fromkeys((*c.present, *c.pending, *c.future), 1) | dict.fromkeys(c.neutral, 0) | dict.fromkeys(c.past, -1)


@cache
def _words(pack: Pack) -> re.Pattern[str]:
    c = pack.calendar
    ahead, back = ("|".join(map(re.escape, endings)) or NEVER for endings in (c.future_endings, c.past_endings))
    listed = rf"(?P<w>{any_of(_sides(pack))})"
    ending = rf"[^\W\d_]{{2,30}}?(?:(?P<ahead>{ahead})|(?P<back>{back}))"
    present = rf"(?!(?:{any_of(c.no_verbs)})(?!\w))(?P<present>{c.perfective or NEVER})"
    return re.compile(rf"(?<!\w)(?:{listed}|{ending}|{present})(?!\w)")


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
