"""Times of day as a claim and a sentence give them: "21.17 Uhr", "9.17pm", "at 9.17" and "21 h 17" are one hour. Pure functions."""

import re
from collections.abc import Iterator

from headwater.models import Span
from headwater.spans import Spans
from headwater.textreuse.clock import times
from headwater.tracing.measures import unit_behind

_HALF = 12  # hours
# A full stop parts hours from minutes behind a word for "at", unless something follows of which there may be so much.
_AT = r"at|um|om|à|às|as|las|la|alle|ore|o|о|об|в|у|kl|klo|saat|saati"
_SO_MUCH = (
    r"[%‰$€£¥₽₴]|per ?cent|p(?:ro|or|our) ?[cz]ent|проц|відсот|points?\b|punt|punkt|пункт|mil|mln|mld|mrd|bn\b|млн|млрд|м[иі]л|т[ыи]с|"
    r"thous|tausend|tys|doll|d[oó]lar|euro|pound|pfund|libra|liv(?:re|r)|sterlin|руб|грн|грив|zł|lira|peso|fran[ck]|times\b|mal\b|раз"
)
_DOTTED = re.compile(rf"(?<!\w)(?:{_AT})\.?\s(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?!\d|[.,:]\d|\s?(?:{_SO_MUCH}))", re.IGNORECASE)
_SIGNS = re.compile(r"(?<!\d)(?P<hour>[01]?\d|2[0-4])[点點时時](?P<minute>[0-5]?\d)分")


def hours(text: str) -> tuple[tuple[Span, str], ...]:
    """Return the times of day with hours and minutes in ``text``, in order, each where it stands and as 21:17."""
    clear = [((start, end), _clock(text[start:end])) for start, end, _ in times(text)]
    taken = Spans(span for span, _ in clear)
    return tuple(sorted([*clear, *(one for one in _others(text) if not taken.touch(one[0]))]))


def _others(text: str) -> Iterator[tuple[Span, str]]:
    """Yield those that only the word before shows, and those in Chinese signs."""
    for match in _DOTTED.finditer(text):
        if unit_behind(text, match.end()) is None:
            yield (match.start("hour"), match.end()), _written(match["hour"], match["minute"])
    for match in _SIGNS.finditer(text):
        yield match.span(), _written(match["hour"], match["minute"])


def _clock(written: str) -> str:
    hour, minute = re.findall(r"\d+", written)[:2]
    return _written(hour, minute)


def _written(hour: str, minute: str) -> str:
    return f"{int(hour) % (2 * _HALF)}:{int(minute):02d}"


def is_hour(value: str) -> bool:
    """Whether the value of a figure is a time of day."""
    return ":" in value


def minutes(value: str) -> int:
    """Return the minutes of a time of day since midnight or noon: which of the two is seldom said twice the same way."""
    hour, minute = value.split(":")
    return 60 * (int(hour) % _HALF) + int(minute)


def also(value: str) -> frozenset[str]:
    """Return a time of day as it may be given on either half of the day."""
    hour, minute = value.split(":")
    return frozenset(f"{(int(hour) + half) % (2 * _HALF)}:{minute}" for half in (0, _HALF))
