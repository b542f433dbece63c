"""When a page is known to have been there: of each witness the earliest capture. Pure functions."""

from collections.abc import Iterable
from dataclasses import replace

from headwater.models import Article, Capture


def earliest_captures(captures: Iterable[Capture]) -> tuple[Capture, ...]:
    """Return the earliest capture by each witness, in the order of their times."""
    first: dict[str, Capture] = {}
    for capture in sorted(captures, key=lambda c: c.at):
        first.setdefault(capture.by, capture)
    return tuple(first.values())


def witnessed(article: Article, before: Article) -> Article:
    """Return a new version with what is known of the page's age: its captures, and that we had it before."""
    own = [Capture(before.fetched, "headwater")] if before.fetched else []
    captures = earliest_captures([*before.captures, *own, *article.captures])
    return replace(article, captures=captures) if captures else article
