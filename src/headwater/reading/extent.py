"""How long an article may be: what is longer is no article, and would be worked on for minutes by everything that comes after reading."""

from headwater.models import HeadwaterError, Page, Problem

LONGEST = 1_000_000
"""Code points; the longest novels have two or three times as many, the longest live blogs half."""


def require_extent(text: str, page: Page) -> None:
    """Raise HeadwaterError where ``text``, read from ``page``, is longer than an article can be."""
    if len(text) > LONGEST:
        reason = f"a text of {len(text):,} characters is no article: at most {LONGEST:,} are read"
        raise HeadwaterError(Problem(page.id, reason, "split it into its articles, or its chapters"))
