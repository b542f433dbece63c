"""How far a clock that a page gives no zone for may be from UTC: by the country of its address, of its language, or by its language.

Many pages say "21.10.2026, 08:50" and no more. Anywhere on Earth that may be any of 26 hours; on a Polish page it is one of two, or of UTC,
which some systems write whatever the clock on the wall says.
"""

import tomllib
from datetime import timedelta
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from headwater.models import Article
from headwater.urls import host


class Clock(NamedTuple):
    """The clock of a host: the least and the most that it is ahead of UTC, negative where behind."""

    host: str
    least: timedelta
    most: timedelta

    @property
    def open(self) -> timedelta:
        """By how much it is not known."""
        return self.most - self.least


_REGION = 2  # letters of a region: pt-BR, zh-Hant-TW
ANYWHERE = Clock("", timedelta(hours=-12), timedelta(hours=14))
"""A clock of which nothing is known."""


def clock_of(article: Article) -> Clock:
    """Return the clock of an article: of its outlet, wherever its page is kept."""
    language, *others = (article.language or "").casefold().replace("_", "-").split("-")
    region = next((one for one in others if len(one) == _REGION), "")
    return _clock(article.outlet.domain or host(article.url), region, language)


@lru_cache(maxsize=4096)
def _clock(name: str, region: str, language: str) -> Clock:
    table, (site, _, end) = _table(), name.rpartition(".")
    found = table["country"].get(end if site else "") or table["country"].get(region) or table["language"].get(language)
    if end.isdecimal() or ":" in name or not site:  # an address of numbers: one machine, perhaps of many outlets
        name = ""
    if found is None:
        return ANYWHERE._replace(host=name)
    return Clock(name, timedelta(hours=min(0, found[0])), timedelta(hours=max(0, found[1])))


@cache
def _table() -> dict[str, dict[str, list[float]]]:
    return tomllib.loads((files(__package__) / "zones.toml").read_text("utf-8"))
