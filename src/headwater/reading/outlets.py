"""The name by which a page calls its own outlet, where no statement for machines gives it.

A name counts where the page's host looks like it, or where two places of the page that have nothing to do with each other agree.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from headwater.reading import nearby, parties, rights
from headwater.reading.stated import Stated
from headwater.reading.structured import clean
from headwater.reading.titles import MARK, window

_LONGEST, _MOST_WORDS = 40, 6
# Where a page shows whose it is: the link to its front, the picture or the words that are called its logo.
_LOGO = 'a[href="/"], a[rel~=home], [class*=logo], [id*=logo], [class*=brand], [class*=masthead], [class*=site-title], [class*=site-name]'
_MOST_LOGOS, _MOST_LINES, _FOOT_LINES, _MOST_IMAGES = 40, 12, 12, 6
_MARKED = re.compile(r"^[«„“\"]([^«»„“”\"]+)[»“”\"]$")  # a name in quotation marks
_LOGO_WORD = re.compile(r"\s*[–—|-]?\s*(?:logo|логотип)\s*$|^\s*logo\s+", re.IGNORECASE)
_FEED = re.compile(r"\s*(?:[»|:–—-]\s*)?\b(?:(?:comments? )?feed|rss|atom|flux|fil)\b.*$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s[|•·–—/»›-]\s|\s?[|•·]\s?|\s{2,}|\t|,\s|\.\s")
# An agency's code behind the title, and the dateline that signs with it: "Arden (cpa) - ", "Arden, 3 May (Aper).-"
_TAIL = re.compile(r"\s[(\[]([^()\[\]]{2,30})[)\]]$")
_DATELINE = re.compile(r"^[^()]{2,60}\s?[(/]\s?([^()/]{2,30}?)\s?[)/]\s{0,2}[.:]?\s{0,2}[-–—.:]")
_BEFORE = re.compile(r"^(?:\d{1,2}[.)]\s|(?:about|über|sobre|à propos de|chi siamo|o nas|о|про)\s)", re.IGNORECASE)
_ADDRESS = re.compile(r"[@{}()=<>_\\]|//|www|\w-\w+-\w|[:;'’]\s?['’]")
_HEAD = re.compile(r"([^:|]{3,40}):\s")
_BYLINE_TAIL = re.compile(r"[,/|–—]\s*([^,/|–—]{2,40})$")


def outlet_in(stated: Stated) -> str | None:
    """Return the outlet's name as the page shows it, the places in the order they are trusted."""
    parts = [part.strip() for part in MARK.split(window(stated)) if part.strip()]
    ends = [p for p in (*parts[:0:-1], *parts[:1]) if len(parts) > 1 and len(p) <= _LONGEST]
    found = next((p for p in ends if parties.resembles(p, stated.url)), None) or _shown(stated, ends)
    return found or _signed(stated) or _anywhere(stated, ends[: len(parts) - 1])


def _shown(stated: Stated, ends: list[str]) -> str | None:
    """Return the name that the page shows as its own: one that its host looks like, or that the window title or the foot has too."""
    shown = [name for node in stated.tree.css(_LOGO)[:_MOST_LOGOS] for name in _names_on(node)]
    foot = [holder for line in _foot(stated) if (holder := rights.holder(line))]
    known = {parties.bare(name) for name in ends}
    for name in (*shown, *foot):
        agreed = parties.bare(name) in known or (name in foot and name in shown)
        if len(parties.bare(name)) > 2 and (agreed or parties.resembles(name, stated.url)):
            return _MARKED.sub(r"\1", name)
    return None


def _names_on(node: LexborNode) -> list[str]:
    pictures = [node, *node.css("img")[:2]]
    said = [clean(node.text()[:200]), *(clean(one.attributes.get("alt") or "") for one in pictures)]
    return [name for name in (_LOGO_WORD.sub("", name) for name in said) if 2 < len(name) <= _LONGEST]


def _foot(stated: Stated) -> list[str]:
    """Return the lines of the page that say whose the rights are."""
    return [line for line in _last_lines(stated) if "©" in line and len(line) <= 200]


def _last_lines(stated: Stated) -> list[str]:
    body = stated.tree.body
    return [clean(line) for line in body.text(separator="\n")[-4000:].split("\n")] if body else []


def _signed(stated: Stated) -> str | None:
    """Return the code behind the title where a dateline signs with it: what an agency calls itself may be shorter than its host."""
    tail = _TAIL.search(window(stated))
    if not tail or not parties.resembles(tail[1], stated.url):
        return None
    signs = (match[1].casefold() for line, _ in stated.lines_after if (match := _DATELINE.match(line[:120])))
    return tail[1] if tail[1].casefold() in signs else None


def _anywhere(stated: Stated, ends: list[str]) -> str | None:
    """Return the first name that the host, or the window's title, bears out: above the headline, in feeds, bylines, datelines, at the foot.

    Of several spellings it is the one that is not all capitals.
    """
    named = [name for name in map(_trimmed, _candidates(stated)) if _is_nameable(name, stated)]
    known = {key for name in ends if (key := parties.bare(name)) not in parties.bare(stated.shown)}
    spelt = (name for name in named if parties.spells(name, stated.url))
    like = (name for name in named if parties.is_name_of(name, stated.url) or parties.bare(name) in known)
    found = next(spelt, None) or next(like, None)
    if found is None:
        return None
    alike = (name for name in named if parties.bare(name) == parties.bare(found) and not name.isupper())
    return _MARKED.sub(r"\1", next(alike, found) if found.isupper() else found)


def _trimmed(name: str) -> str:
    return _BEFORE.sub("", name).strip(" .,:;©|–—-")


def _is_nameable(name: str, stated: Stated) -> bool:
    short = 2 < len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS
    return short and not _ADDRESS.search(name) and parties.bare(name) != parties.bare(stated.shown)


def _candidates(stated: Stated) -> Iterator[str]:
    if head := _HEAD.match(window(stated)):
        yield head[1]
    yield from _metas(stated)
    for text in _above(stated):
        yield from _BETWEEN.split(text)
    yield from (clean(node.text()[:80]) for node in stated.tree.css("h1, h2")[:6])
    for line, _ in stated.lines_after:
        if match := _DATELINE.match(line[:120]):
            yield match[1]
        elif len(line) <= 120 and (tail := _BYLINE_TAIL.search(line)):
            yield tail[1]
    for line in reversed(_last_lines(stated)[-_FOOT_LINES:]):
        if len(line) <= 200:
            yield from ([rights.holder(line)] if "©" in line else _BETWEEN.split(line))


def _metas(stated: Stated) -> Iterator[str]:
    """Yield what metas and feeds call the site, or who signs for it."""
    for key in ("al:ios:app_name", "al:android:app_name", "twitter:app:name:iphone", "msapplication-tooltip", "dc.source", "author"):
        yield from stated.meta(key)
    yield from (rights.holder(value) for value in stated.meta("copyright", "dc.rights", "rights"))
    for node in stated.tree.css("link[rel=alternate][title], link[rel=search][title]")[:4]:
        yield _FEED.sub("", clean(node.attributes.get("title") or ""))


def _above(stated: Stated) -> Iterator[str]:
    """Yield the pictures' names and the lines at the top of the page, a list of links apart from the words before it."""
    for node in stated.tree.css("img[alt]")[:_MOST_IMAGES]:
        yield _LOGO_WORD.sub("", clean(node.attributes.get("alt") or ""))
    for node in stated.tree.css("b, strong, big, header a, td font, [class*=header], [class*=title], [id*=title]")[:_MOST_LINES]:
        yield clean(node.text()[:80])
    for n, (line, _) in enumerate(nearby.page_lines(stated.tree)):
        if n >= _MOST_LINES or parties.bare(line) == parties.bare(stated.shown):
            return
        yield line
