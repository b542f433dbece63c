"""When an article appeared, as bounds: pages give an hour, a day, a month in their URL, or nothing."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from headwater.models import Article
from headwater.tracing.zones import ANYWHERE, Clock, clock_of

_DAY = timedelta(days=1)
AT_ONCE = timedelta(seconds=60)
"""Nobody reads a text, copies it and puts it online in so little."""
_YEAR = timedelta(days=366)
_OPEN_START = datetime(1, 1, 2, tzinfo=UTC)
_OPEN_END = datetime(9999, 12, 30, tzinfo=UTC)
# /2024/03/05/, /2024-03-05-, /20240305/, /2024/03/
_IN_URL = re.compile(
    r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/_-]|$)"
    r"|/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_-]|$)"
)


@dataclass(frozen=True, slots=True)
class When:
    """The earliest and latest moment at which an article can have appeared, UTC; ``stated`` says what the bounds come from.

    ``clock`` is whose clock it is where its zone is not told.
    """

    earliest: datetime
    latest: datetime
    stated: str
    clock: Clock | None = None

    @property
    def known(self) -> bool:
        """Whether both ends are bounded by something the page says."""
        return self.earliest > _OPEN_START and self.latest < _OPEN_END

    @property
    def exact(self) -> bool:
        """Whether it is one moment, as far as the page says."""
        return self.known and self.earliest == self.latest

    @property
    def middle(self) -> datetime:
        """The middle of known bounds; of others the one end that is bounded, or an end of time."""
        if not self.known:
            return self.latest if self.latest < _OPEN_END or self.earliest <= _OPEN_START else self.earliest
        return self.earliest + (self.latest - self.earliest) / 2

    def leaning(self, other: "When") -> float:
        """Return how far the bounds speak for this moment being before ``other``: 1 certain, 0 open, -1 certainly after."""
        if not (self.known and other.known):  # a capture bounds one end only
            return float(self.latest < other.earliest) - float(other.latest < self.earliest)
        ahead = other.middle - self.middle
        room = (self.latest - self.earliest + other.latest - other.earliest) / 2
        if self.clock and self.clock.host and self.clock == other.clock:  # whatever its zone
            room -= self.clock.open
        return max(-1.0, min(1.0, ahead / max(room, timedelta(minutes=1))))


UNKNOWN = When(_OPEN_START, _OPEN_END, "")


def when(article: Article) -> When:
    """Return the bounds of an article's publication.

    A date that contradicts the day or month in the page's own URL gives way to it: URLs are minted once, dates are edited. A capture
    beats both: the page was there by then, whatever it says of itself.
    """
    clock = clock_of(article)
    minted = _from_url(article.url, clock)
    bounds = _as_it_says(article, minted, clock)
    seen, stated = _first_seen(article)
    if seen >= bounds.latest:
        return bounds
    if seen >= bounds.earliest:
        return When(bounds.earliest, seen, f"{bounds.stated or 'undated'}, {stated}".removeprefix("undated, "))
    return When(minted.earliest if minted.earliest <= seen else _OPEN_START, seen, stated)


def _first_seen(article: Article) -> tuple[datetime, str]:
    """Return the moment by which an article is known to have been there, and who says so."""
    captures = [(capture.at, capture.by) for capture in article.captures] + [(article.fetched, "headwater")] * bool(article.fetched)
    found = [(moment, by) for at, by in captures if (moment := _moment(at))]
    if not found:
        return _OPEN_END, ""
    moment, by = min(found)
    return moment, f"captured {moment.isoformat(timespec='minutes').replace('+00:00', 'Z')} ({by})"


def _moment(at: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(at or "")
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _as_it_says(article: Article, minted: When, clock: Clock) -> When:
    stated = _from_published(article.published, clock)
    if not minted.known:
        return stated
    if not stated.known:
        return minted
    return stated if _near(stated, minted) or _far(stated, minted) else minted


def day(value: str) -> When:
    """Return the bounds of a day given as ISO 8601, in whatever zone."""
    return _from_published(value, ANYWHERE)


def _from_published(value: str | None, clock: Clock) -> When:
    if not value:
        return UNKNOWN
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return UNKNOWN
    if len(value) <= 10 or (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        # Midnight to the second is a day in disguise: systems that keep only the day write it so.
        return _bounds(moment, _DAY, value, clock)
    return _bounds(moment, timedelta(0), value, clock)


def _bounds(start: datetime, length: timedelta, stated: str, clock: Clock) -> When:
    try:
        end = start + length
        if start.tzinfo is None:
            bounds = When((start - clock.most).replace(tzinfo=UTC), (end - clock.least).replace(tzinfo=UTC), stated, clock)
        else:
            bounds = When(start.astimezone(UTC), end.astimezone(UTC), stated)
    except OverflowError:
        return UNKNOWN
    return bounds if bounds.known else UNKNOWN  # the year 1 or 9999, as systems write that know no date


def _from_url(url: str | None, clock: Clock) -> When:
    found = _IN_URL.search(url or "")
    if not found:
        return UNKNOWN
    year, month, day = (int(x) if x else None for x in (found[1] or found[4], found[2] or found[5], found[3] or found[6]))
    try:
        start = datetime(year or 1, month or 1, day or 1, tzinfo=UTC)
        end = start + _DAY if day else datetime((year or 1) + (month == 12), (month or 1) % 12 + 1, 1, tzinfo=UTC)
    except ValueError:  # 30 February
        return UNKNOWN
    return When(start - clock.most, end - clock.least, found[0].strip("/"), clock)


def _near(stated: When, minted: When) -> bool:
    """Whether a stated date fits the URL's, give or take two days (a page may be put online before it is dated, or after)."""
    return stated.earliest < minted.latest + 2 * _DAY and minted.earliest - 2 * _DAY < stated.latest


def _far(stated: When, minted: When) -> bool:
    """Whether a stated date is more than a year from the URL's: numbers of that shape in a path may be something else (/1984/04/)."""
    return stated.earliest > minted.latest + _YEAR or minted.earliest > stated.latest + _YEAR
