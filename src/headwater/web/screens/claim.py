"""A claim: who carries it, grouped by origin, with the reason for every one."""

import re
from itertools import combinations
from typing import Any

from headwater.models import ClaimGroup, Evidence
from headwater.web.desk import Desk
from headwater.web.showing import line, safe_url
from headwater.web.workers import Tell

_LOOKED = 12  # searches that are told where nothing was found
_SUGGESTED = 6
_TELLING, _PAIRED = 5, 4  # letters of a word that tells something; how many of them are tried in pairs
_WORD = re.compile(r"\w+")


def claim_screen(desk: Desk, text: str, tell: Tell) -> dict[str, Any]:
    """Return the independent origins of ``text`` among the articles held."""
    tell("looking for who carries it")
    claim = desk.claim(text)
    return {
        "claim": claim,
        "text": line(claim.text, 600),
        "groups": [_group(desk, group) for group in claim.groups],
        "carriers": sum(len(group.articles) for group in claim.groups),
        "contradictions": [_other(desk, item, why) for item, why in zip(claim.contradictions, claim.differs, strict=True)],
        "doubtful": [_other(desk, item, why) for item, why in zip(claim.doubtful, claim.doubts, strict=True)],
        "missing": [line(one) for one in claim.missing],
        "looked_for": [_looked_for(desk, query) for query in claim.looked_for[:_LOOKED]],
        "suggested": _suggested(desk, text) if claim.origins is None else [],
    }


def _looked_for(desk: Desk, query: str) -> tuple[str, int]:
    """Return a search that was made for the claim, and how many articles answer to it (a few hundred at most are counted)."""
    return query, sum(desk.archive.tally(query).outlets.values())


def _suggested(desk: Desk, text: str) -> list[tuple[str, int]]:
    """Return searches with fewer words of the claim, those that find anything, the fewest articles first: headlines are searched, too."""
    words = _WORD.findall(text)
    names = [word for word in words[1:] if word[0].isupper()]
    figures = [word for word in words if word[0].isdigit()]
    telling = sorted({word for word in words if len(word) >= _TELLING}, key=len, reverse=True)[:_PAIRED]
    asked = [" ".join(names[:4]), " ".join([*figures[:2], *names[:1]]), *(" ".join(pair) for pair in combinations(telling, 2)), *names[:3]]
    found = [_looked_for(desk, query) for query in dict.fromkeys(filter(None, asked))]
    return sorted((one for one in found if one[1]), key=lambda one: one[1])[:_SUGGESTED]


def _group(desk: Desk, group: ClaimGroup) -> dict[str, Any]:
    rows = zip(group.articles, group.reasons, group.passages, strict=True)
    carriers = [(desk.brief(id_), line(why, 200), line(words, 400)) for id_, why, words in rows]
    return {"origin": group.origin, "name": line(group.origin.name, 120), "url": safe_url(group.origin.url), "carriers": carriers}


def _other(desk: Desk, item: Evidence, why: str) -> tuple[str, Any, str | None, str]:
    """Return a sentence that does not carry the claim, its article, and what differs."""
    held = desk.archive.find(item.url) if item.url else ()
    return line(item.text, 400), desk.brief(held[0]) if held else None, safe_url(item.url), line(why, 200)
