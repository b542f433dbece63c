"""The pages of a set with dates drawn anew: what is fitted on them learns what dates are worth, not which page had which.

A set has some hundred pages that are undated or misdated; who learns from them alone learns these by heart. The texts, their order in
truth and who took what from whom stay as they are.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from headwater.archive import Archive
from headwater.models import Article

# How often a page says its moment, its day, nothing, or something wrong: as in the private data, which has it from real pages.
SHARES = {"ok": 0.70, "date_only": 0.11, "missing": 0.12, "wrong": 0.07}
EARLIER, LATER = (24, 240), (72, 672)  # hours by which a wrong date is wrong


def redated(archive: Archive, gold: Mapping[str, dict], seed: int) -> Archive:
    """Return an archive in memory with the articles of ``archive``; those with a gold row, by id, say another of its ``published``."""
    anew = Archive.open(":memory:")
    for _ in anew.add_many(_drawn(archive, gold, random.Random(seed))):
        pass
    return anew


def _drawn(archive: Archive, gold: Mapping[str, dict], chance: random.Random) -> Iterator[Article]:
    for article in archive.articles():
        row = gold.get(article.id)
        yield replace(article, published=_said(datetime.fromisoformat(row["published"]), chance)) if row else article


def _said(published: datetime, chance: random.Random) -> str | None:
    """Return what a page that appeared at ``published`` says of it."""
    status = chance.choices(list(SHARES), list(SHARES.values()))[0]
    wrong = timedelta(hours=-chance.uniform(*EARLIER) if chance.random() < 0.5 else chance.uniform(*LATER))
    return {
        "ok": published.isoformat(),
        "date_only": published.date().isoformat(),
        "missing": None,
        "wrong": (published + wrong).replace(microsecond=0).isoformat(),
    }[status]
