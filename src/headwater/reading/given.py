"""Texts handed over verbatim: nothing of them is read, cut or mended."""

import re

from headwater.models import Article, Block, Outlet, Page
from headwater.reading.credits import find_credits
from headwater.reading.extent import require_extent
from headwater.reading.metadata import detect_language
from headwater.reading.owners import owners_in_text
from headwater.urls import host


def read_given(page: Page) -> Article:
    """Return the article that ``page.given`` describes; a text of None makes a headline only."""
    given = page.given
    if given is None:
        message = "the page has no given text"
        raise ValueError(message)
    text = given.text
    require_extent(text or "", page)
    blocks = tuple(Block("paragraph", span) for span in paragraphs(text or ""))
    outlet = Outlet(given.outlet, host(page.url) or None)
    language = given.language or detect_language(text or given.title or "", None)
    stated = {"title": given.title, "published": given.published, "outlet": given.outlet, "language": given.language}
    return Article(
        page.id,
        text,
        url=page.url,
        path=page.path,
        title=given.title,
        published=given.published,
        fetched=page.fetched,
        language=language,
        outlet=outlet,
        blocks=blocks,
        credits=find_credits(text, blocks, (), (), outlet=outlet, language=language) if text else (),
        owners=owners_in_text(text or ""),
        found={name: "given" for name, value in stated.items() if value is not None},
    )


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the spans of the paragraphs: what blank lines part or, where there are none, what lines part."""
    breaks = r"\n[^\S\n]*\n\s*" if re.search(r"\S[^\S\n]*\n[^\S\n]*\n\s*\S", text) else r"\n\s*"
    spans, start = [], 0
    for gap in [*re.finditer(breaks, text), None]:
        end = gap.start() if gap else len(text)
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        if piece.strip():
            spans.append((left, left + len(piece.strip())))
        start = gap.end() if gap else end
    return spans
