"""One polite pace a host: who may be asked when, and how long a host wants to be left alone."""

import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MOST_HOSTS = 10_000  # known hosts; beyond, those whose turn has come anyway are forgotten
_LONGEST_DELAY = 60.0  # seconds between two requests that a robots.txt may ask for; some ask for a day
_JITTER = random.Random()  # noqa: S311 - spreads requests, guards nothing


class Pace:
    """Gives each host's requests their turns, ``delay`` seconds apart. Safe in threads; each host has a clock of its own."""

    def __init__(self, delay: float, *, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], object] = time.sleep) -> None:
        self._delay = delay
        self._clock = clock
        self._sleep = sleep
        self._lock = threading.Lock()
        self._next: dict[str, float] = {}
        self._delays: dict[str, float] = {}

    def ready_in(self, host: str) -> float:
        """Return the seconds until the host's next turn, 0 where it may be asked now."""
        with self._lock:
            return max(0.0, self._next.get(host, 0.0) - self._clock())

    def wait(self, host: str) -> None:
        """Take the host's next turn, and wait for it."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + self._delays.get(host, self._delay)
            if len(self._next) > _MOST_HOSTS:
                self._next = {name: at for name, at in self._next.items() if at > now}
        if turn > now:
            self._sleep(turn - now)

    def slow_down(self, host: str, delay: float) -> None:
        """Keep the requests to a host further apart, as its robots.txt asks for (a minute at the most)."""
        with self._lock:
            self._delays[host] = max(self._delay, min(delay, _LONGEST_DELAY))

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long."""
        with self._lock:
            self._next[host] = max(self._next.get(host, 0.0), self._clock() + seconds)


def back_off(attempt: int, base: float) -> float:
    """Return the seconds before try number ``attempt`` + 2: doubling, and half as much again or less, so that clients do not march."""
    return base * 2.0**attempt * _JITTER.uniform(0.5, 1.5)


def retry_after(value: str | None, now: datetime | None = None) -> float | None:
    """Return the seconds that a Retry-After header asks for, as a number or a date; None where it says nothing that can be read."""
    text = (value or "").strip()
    if text.isdecimal():
        return float(text[:9])
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - (now or datetime.now(UTC))).total_seconds())
