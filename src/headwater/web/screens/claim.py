"""A claim: who carries it, grouped by origin, with the reason for every one."""

from typing import Any

from headwater.models import ClaimGroup, Evidence
from headwater.web.desk import Desk
from headwater.web.showing import line, safe_url
from headwater.web.workers import Tell


def claim_screen(desk: Desk, text: str, tell: Tell) -> dict[str, Any]:
    """Return the independent origins of ``text`` among the articles held."""
    tell("looking for who carries it")
    claim = desk.claim(text)
    return {
        "claim": claim,
        "text": line(claim.text, 600),
        "groups": [_group(desk, group) for group in claim.groups],
        "carriers": sum(len(group.articles) for group in claim.groups),
        "contradictions": [_contradiction(desk, item) for item in claim.contradictions],
        "missing": [line(one) for one in claim.missing],
    }


def _group(desk: Desk, group: ClaimGroup) -> dict[str, Any]:
    rows = zip(group.articles, group.reasons, group.passages, strict=True)
    carriers = [(desk.brief(id_), line(why, 200), line(words, 400)) for id_, why, words in rows]
    return {"origin": group.origin, "name": line(group.origin.name, 120), "url": safe_url(group.origin.url), "carriers": carriers}


def _contradiction(desk: Desk, item: Evidence) -> tuple[str, Any, str | None]:
    held = desk.archive.find(item.url) if item.url else ()
    return line(item.text, 400), desk.brief(held[0]) if held else None, safe_url(item.url)
