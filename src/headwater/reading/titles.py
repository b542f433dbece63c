"""The title of an article, without the outlet's name around it."""

import re

from headwater.models import Outlet
from headwater.reading import parties, structured
from headwater.reading.credit_names import words_for
from headwater.reading.stated import Stated
from headwater.reading.structured import Value, clean

MARK = re.compile(r"\s[|–—·•»«:-]{1,2}\s|\s?\|\s?|\s::\s|:\s(?=\S{1,30}$)")
# Written by different parts of a publishing system, so that their agreement means something.
_INDEPENDENT = frozenset(("ld+json headline", "meta og:title", "meta twitter:title"))
_WORD = re.compile(r"\w{3,}")
_BYLINE = re.compile(
    rf"^\W{{0,4}}(?:(?:(?:words |text |story |posted |written |reported )?by|von|por|par|di|per|por|od|av|door)\s|"
    rf"(?:{words_for('by').pattern})\s?[:：]\s?)\S|\b(?:[Pp]osted|[Pp]ublished|[Ww]ritten) (?:on .{{6,40}} )?by\s",
    re.IGNORECASE,
)

_BYLINE_WORDS = 12  # of one that ends with a full stop: "This story was written by Ada Brook of the Coast Herald."
# "First published by X", "the text was posted by X": a credit; "this was written by X" is none.
_ELSEWHERE = re.compile(
    r"\b(?:first|originally|initially|previously|is|are|was|were|been|being)\s(?:\w+ly\s)?(?:posted|published)\b", re.IGNORECASE
)


def is_byline(line: str) -> bool:
    """Whether a short line says who wrote: "By X", "Автор: X", "Posted by X on ..."; no sentence, nor one on where else it appeared."""
    sentence = line.endswith((".", "!", "?", "…")) and len(line.split()) > _BYLINE_WORDS
    return bool(_BYLINE.search(line)) and not sentence and not _ELSEWHERE.search(line)


def window(stated: Stated) -> str:
    """Return the title of the page's window."""
    node = stated.tree.css_first("head title") or stated.tree.css_first("title")
    return clean(node.text()[:600]) if node else ""


def choose(stated: Stated, outlet: Outlet) -> Value | None:
    """Return the title: what the page shows as its headline where its own statements agree, else the most trusted statement."""
    shown = stated.shown
    whole = window(stated)
    candidates = [
        *((v, "ld+json headline") for v in structured.strings(stated.article.get("headline"))),
        *(
            (v, f"meta {key}")
            for key in ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "citation_title", "headline", "title")
            for v in stated.meta(key)
        ),
        *((clean(node.text()[:600]), "h-entry p-name") for node in stated.tree.css(".h-entry .p-name, .hentry .entry-title")[:1]),
        (shown, stated.headline.tag or "h1") if stated.headline is not None else ("", ""),
        (whole, "title"),
    ]
    others = [shown, *(value for value, _ in candidates)]
    bare = [(_bare(raw, outlet, others), where, raw) for raw, where in candidates]
    headline = _headline(bare, shown, outlet)
    stated_titles = [one for one in bare if one[0] and (_key(one[0]) == headline or not parties.is_own(one[0], None, outlet))]
    for title, where, raw in stated_titles:
        if where in _INDEPENDENT and _ends_with(shown, title):
            return Value(title, where, raw)
    for title, where, raw in stated_titles:
        if _key(shown) == _key(title):
            return Value(_bare(shown, outlet, [title]), where, shown)
        twice = sum(_key(_bare(other, outlet, [])) == _key(title) for other, place in candidates if place in _INDEPENDENT) > 1
        if not twice and _agree(shown, title):
            return Value(_bare(shown, outlet, [title]), "h1", shown)
        return Value(title, where, raw)
    return None


def _headline(bare: list[tuple[str, str, str]], shown: str, outlet: Outlet) -> str | None:
    """Return the key of the headline on the page where another statement has it too and it is more than the outlet's name.

    "Daily Dawn: what to know today" in the Daily Dawn is a title, though it begins like the outlet.
    """
    key = _key(shown)
    more = len(shown.split()) > len((outlet.name or "").split()) + 1
    said = {where for title, where, _ in bare if where != "h-entry p-name" and _key(title) == key}
    return key if key and more and len(said) > 1 else None


def _ends_with(shown: str, title: str) -> bool:
    """Whether the page shows the title behind a topic: "Harbour: Bridge reopens"."""
    whole, key = _key(shown), _key(title)
    return whole != key and whole.endswith(key) and 2 * len(key) > len(whole)


def _agree(shown: str, stated: str) -> bool:
    """Whether the headline on the page is the stated title in other words: then the page's own is the one its readers know."""
    one, other = set(_WORD.findall(shown.casefold())), set(_WORD.findall(stated.casefold()))
    return len(one) >= 3 and len(one & other) >= min(len(one), len(other)) / 2


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _bare(raw: str, outlet: Outlet, others: list[str]) -> str:
    """Return ``raw`` without leading and trailing parts that are the outlet's name, or that no other statement of the title has."""
    title = raw.strip()
    shorter = {_key(other) for other in others if other}
    for _ in range(3):
        marks = list(MARK.finditer(title))
        if not marks:
            break
        head, tail = title[: marks[-1].start()].strip(), title[marks[-1].end() :].strip()
        first, rest = title[: marks[0].start()].strip(), title[marks[0].end() :].strip()
        if head and (parties.is_own(tail, None, outlet) or _key(head) in shorter):
            title = head
        elif rest and (parties.is_own(first, None, outlet) or _key(rest) in shorter):
            title = rest
        else:
            break
    return title
