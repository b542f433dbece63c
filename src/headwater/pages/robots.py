"""What sites ask of robots (RFC 9309): parsed by Protego; how it is fetched, what a failure means and how long it holds is settled here."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from protego import Protego

_MOST_BYTES = 512_000  # the RFC asks for at least 500 KiB
_HOLDS = 24 * 3600.0  # seconds; the RFC's longest
_REFUSED_HOLDS = 600.0  # where there was no telling: asked again sooner
_MOST_SITES = 5_000

Fetch = Callable[[str], tuple[int, bytes]]
"""From the address of a robots.txt to the status and body of the last answer, up to five redirects followed."""


class Verdict(NamedTuple):
    """Whether an address may be fetched, the seconds between requests that the site asks for, and the reason of a refusal."""

    allowed: bool
    delay: float | None = None
    reason: str | None = None


class _Rules(NamedTuple):
    until: float
    rules: Protego | None
    reason: str | None = None


class Robots:
    """The rules of the sites that are visited, each fetched once a day. Safe in threads.

    2xx is parsed; 4xx means no rules; 429 and 5xx mean that nothing may be fetched for now, and it is asked again in ten minutes.
    """

    def __init__(self, agent: str, fetch: Fetch, clock: Callable[[], float] = time.monotonic) -> None:
        """``agent`` is the product token that rules are looked up by: what stands before the slash of a user agent."""
        self._agent = agent
        self._fetch = fetch
        self._clock = clock
        self._lock = threading.Lock()
        self._sites: OrderedDict[str, _Rules] = OrderedDict()

    def ask(self, site: str, url: str) -> Verdict:
        """Return the verdict on ``url`` of ``site`` (scheme and authority); what ``fetch`` raises is passed on."""
        found = self._rules(site)
        if found.reason:
            return Verdict(allowed=False, reason=found.reason)
        if found.rules is None:
            return Verdict(allowed=True)
        delay = found.rules.crawl_delay(self._agent)
        if found.rules.can_fetch(url, self._agent):
            return Verdict(allowed=True, delay=delay)
        return Verdict(allowed=False, delay=delay, reason="the site's robots.txt asks programs not to fetch it")

    def _rules(self, site: str) -> _Rules:
        now = self._clock()
        with self._lock:
            known = self._sites.get(site)
        if known and known.until > now:
            return known
        found = self._read(site, now)
        with self._lock:
            self._sites[site] = found
            if len(self._sites) > _MOST_SITES:
                self._sites.popitem(last=False)
        return found

    def _read(self, site: str, now: float) -> _Rules:
        status, body = self._fetch(f"{site}/robots.txt")
        if status == 429 or status >= 500:
            return _Rules(now + _REFUSED_HOLDS, None, f"the site's robots.txt cannot be read for now (HTTP {status})")
        # Redirects without end, like a missing file: the RFC takes both for "no rules".
        return _Rules(now + _HOLDS, _parsed(body) if status == 200 else None)


def _parsed(body: bytes) -> Protego:
    text = body[:_MOST_BYTES].decode("utf-8-sig", "replace").replace("\0", "")
    return Protego.parse(text)
