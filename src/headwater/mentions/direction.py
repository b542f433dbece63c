"""On which side of publication a date lies that says no year or no day: what the words around it tell.

"Will open on Friday" lies ahead, "was opened on Friday" behind. The word of either kind that stands nearest decides, as the verb of a
date's clause mostly does; a comma or dash between them counts like a few words more, as a verb of the next clause speaks of something else.
A verb of the present looks ahead where no word of the past stands about as near: news tells in it what a calendar holds.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from headwater.mentions.date_words import BLANK, NEVER, Found, any_of
from headwater.mentions.packs import Calendar, Pack, fold
from headwater.models import Span

_BEFORE, _AFTER = 110, 60  # code points of the sentence that are looked at on either side
_ABBREVIATED = "".join(
    rf"(?<!\b{word})" for word in r"\w Mr Ms Dr St Jr Sr Mrs Sen Rep Gov Gen Col Lt Rev Prof Nr ca bzw str ul pl им ул тыс млн".split()
)
_STOP = re.compile(rf"{_ABBREVIATED}(?<![ (]\d)(?<![ (]\d\d)\.[\"”»’)]?\s|[!?][\"”»’)]?\s|[。！？\n]")
_BREAK = re.compile(r"[,;:](?!\d)|[—–()«»„“”\"]")
_BREAK_COSTS = 25  # code points that a comma in between is worth
_CLAUSE_COSTS = 12  # what an "and" or "but" in between is worth
_FRONT = 12  # code points of a sentence before a date that stands in front of it
_CLOSE = 20  # code points before a date in which "until" and "since" stand
_UNTIL_COSTS = 18  # a verb nearer than that tells more than "before": "long before Friday, when it burned"
_VERB_SECOND = frozenset(("da", "de", "nb", "nl", "sv"))  # where a verb after the date is as often its own as one before it
_LATER_COSTS = 1.5
_PART_OF = 25  # code points behind "will" and "is" in which a verb that ends like one of the past belongs to them
_NEXT_TO = 12  # the same for verbs listed as of the past: "will be held"
_PARTICIPLE = 30  # code points before a date in which a participle may stand
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


def ahead(text: str, found: Found, pack: Pack) -> bool | None:
    """Whether the sentence puts the date after publication (True) or before it (False); None where it does not say."""
    span = found.span
    start, end = _sentence(text, span)
    if pack.solid:
        return _solid(text, (start, end), span, pack.calendar)
    before, after = fold(text[start : span[0]]), fold(text[span[1] : end])
    if len(before) <= _FRONT and after.startswith(","):
        after = " " + after[1:]  # a date in front of its clause: "By Saturday, he had left"
    side = _lead_in(pack).side(before, after, ranged=found.partial.first is not None)
    if side:
        return side > 0
    question = text[span[1] : end + 1].endswith("?")
    led = list(_signs(before, "" if question else text[start : span[0]], pack))
    behind = list(_signs(after, text[span[1] : end], pack))
    until = _lead_in(pack).until.search(before[-_CLOSE:])
    side = _nearest_side(before, after, (led, behind), until, pack)
    if until and found.partial.day and side < 0:
        return None  # "the road was closed until |15 June|": the nearer of the two
    return side > 0 if side else None


def _nearest_side(before: str, after: str, signs: tuple[list[_Sign], list[_Sign]], until: re.Match[str] | None, pack: Pack) -> int:
    """Return the side that the word nearest to the date looks to, 0 where none is near; ``signs`` are those before and behind it."""
    led, behind = signs
    beside = led and led[-1].side < 0 and len(before) - led[-1].end <= _BESIDE
    if beside or _ends_in_participle(before, led, pack):
        return -1
    later = 1 if pack.language in _VERB_SECOND else _LATER_COSTS
    costs = [(_cost(before[sign.end :], 1, pack) + sign.costs, sign.side) for sign in led]
    costs += [(_cost(after[: sign.start], later, pack) + sign.costs, sign.side) for sign in behind]
    if until:
        costs.append((_UNTIL_COSTS + 2 * len(until["edge"] or ""), 1))
    cost, side = min(costs, default=(_TOO_FAR, 0))
    return side if cost < _TOO_FAR else 0


def _sentence(text: str, span: Span) -> Span:
    """Return the span of the sentence around the date, cut where it is long."""
    least, most = max(0, span[0] - _BEFORE), span[1] + _AFTER
    start = max((match.end() for match in _STOP.finditer(text, least, span[0])), default=least)
    end = _STOP.search(text, span[1], most)
    return start, end.start() if end else most


def _cost(between: str, factor: float, pack: Pack) -> float:
    return factor * len(between) + _BREAK_COSTS * len(_BREAK.findall(between)) + _CLAUSE_COSTS * len(_clauses(pack).findall(between))


@cache
def _clauses(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(pack.calendar.breaks)})(?!\w)")


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


def _ends_in_participle(before: str, led: list[_Sign], pack: Pack) -> bool:
    """Whether a participle stands right before the date and belongs to no "will": "un sondage publié |jeudi"."""
    match = _participle(pack).search(before, max(0, len(before) - _PARTICIPLE))
    return match is not None and not (led and led[-1].side >= 0 and _belongs(before[led[-1].end : match.start()], _PART_OF))


@cache
def _participle(pack: Pack) -> re.Pattern[str]:
    """Return the pattern of a participle right before a date: "ein am |verkaufter"."""
    endings, neutral = any_of(pack.calendar.participles), any_of((*_sides(pack), *pack.calendar.no_verbs))
    return re.compile(rf"(?<!\w)(?!(?:{neutral})(?!\w))[^\W\d_]{{2,20}}(?:{endings}){BLANK}[^\W\d]{{0,4}}{BLANK}?$")


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
    """What stands right before a date, or behind it, and tells its side; ``turns`` are patterns of last and next."""

    until: re.Pattern[str]
    since: re.Pattern[str]
    reported: re.Pattern[str]
    turns: dict[int, tuple[re.Pattern[str], re.Pattern[str]]]

    def side(self, before: str, after: str, *, ranged: bool) -> int:
        """Return the side that they tell: -1, 1, 0 for none. ``ranged``: the date is a range, before which "from" says nothing."""
        near, next_to = before[-_CLOSE:], after[:_CLOSE]
        turned = next((side for side, (led, behind) in self.turns.items() if led.search(near) or behind.match(next_to)), 0)
        since = not ranged and self.since.search(near)
        return turned or (-1 if since or self.reported.search(before) or self.reported.search(after) else 0)


@cache
def _lead_in(pack: Pack) -> _LeadIn:
    c = pack.calendar
    edge = rf"(?P<edge>{BLANK}(?:(?:the|el|la|o){BLANK})?(?:{any_of(c.edges)})(?:{BLANK}(?:of|de|do|di|van|av))?)?"
    until, since = (re.compile(rf"(?<!\w)(?:{any_of(words)}){edge}{BLANK}$") for words in (c.until, c.since))
    reported = re.compile(rf"(?<!\w)(?:{any_of(c.reported)})(?!\w)")
    turns = {}
    for side in (-1, 1):
        words = any_of(word for word, distance in c.turns.items() if distance == side)
        behind = words if c.turns_after else NEVER
        turns[side] = re.compile(rf"(?<!\w)(?:{words}){BLANK}$"), re.compile(rf"{BLANK}(?:{behind})(?!\w)")
    return _LeadIn(until, since, reported, turns)


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
