"""Texts without markup: title, byline, date, list items, headings and furniture told by what the lines say and where they stand."""

import re
import unicodedata
from dataclasses import dataclass, field

from headwater.models import Article, BlockKind, HeadwaterError, Outlet, Page, Problem
from headwater.reading import furniture
from headwater.reading.assemble import Assembly
from headwater.reading.credits import Aside, find_credits
from headwater.reading.dates import parse_date
from headwater.reading.lines import Line, read_lines
from headwater.reading.metadata import detect_language
from headwater.urls import host

_HEAD = 12  # lines before the first prose that may be title, byline and the like
_LONGEST_TITLE, _LONGEST_HEADING, _LONGEST_DATE = 250, 110, 70
_POINTERS = frozenset(["more", "talk", "share"])
_TRAILING_DATE = re.compile(r"\s(?:on|am|le|el|em|il|dnia|от)\s(?=\D{0,20}\d)|\s?[|•·–—]\s(?=.{0,30}\d)|,\s(?=\D{0,15}\d)", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s(?:and|und|y|e|et|en|och|og|ja|i|и|та|і|й|ve|&)\s|,\s|;\s", re.IGNORECASE)


@dataclass(slots=True)
class _Sheet:
    """A plain text taken apart: ``body`` is the article; the rest what its head and foot said of it."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: tuple[str, str] | None = None  # as ISO 8601, and as it stood there
    body: list[Line] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)


def read_plain(page: Page) -> Article:
    """Return the article of a plain or Markdown text; raise HeadwaterError for one without words."""
    markdown = page.media_type == "text/markdown" or (page.path or "").endswith((".md", ".markdown"))
    lines = read_lines(unicodedata.normalize("NFC", page.markup()), markdown=markdown)
    if not any(re.search(r"\w", line.text) for line in lines):
        raise HeadwaterError(Problem(page.id, "the text is empty", "check the file"))
    sheet = _taken_apart(lines)
    assembly = Assembly(page.url)
    for kind, line in _with_kinds(sheet.body):
        assembly.add(kind, line.text, line.anchors)
    return _article(page, sheet, assembly)


def _article(page: Page, sheet: _Sheet, assembly: Assembly) -> Article:
    text, blocks, links = assembly.text, tuple(assembly.blocks), tuple(assembly.links)
    language = detect_language(text, None)
    outlet = Outlet(None, host(page.url) or None)
    said = {"title": sheet.title, "authors": sheet.authors, "published": sheet.published}
    return Article(
        page.id,
        text,
        url=page.url,
        path=page.path,
        title=sheet.title,
        authors=sheet.authors,
        published=sheet.published[0] if sheet.published else None,
        fetched=page.fetched,
        language=language,
        outlet=outlet,
        blocks=blocks,
        links=links,
        credits=find_credits(text, blocks, links, tuple(sheet.asides), outlet=outlet, language=language),
        found={name: "text" for name, value in said.items() if value},
        raw={"published": sheet.published[1]} if sheet.published else {},
    )


def _taken_apart(lines: list[Line]) -> _Sheet:
    sheet = _Sheet()
    start = next((index for index, line in enumerate(lines) if _is_prose(line)), len(lines))
    if start > _HEAD or start == len(lines):
        start = 1 if len(lines) > 1 and len(lines[0].text) <= _LONGEST_TITLE else 0
    head = lines[:start]
    for index, line in enumerate(head):
        _read_head_line(sheet, line, head[index + 1 :])
    sheet.body = _without_furniture(lines[_end_of_head(sheet, lines, start) : _end_of_body(lines)], sheet)
    if not sheet.body:
        sheet.body, sheet.title = lines, None
    return sheet


def _end_of_head(sheet: _Sheet, lines: list[Line], start: int) -> int:
    """Return where the body begins: short lines between the title and the prose that say nothing of the page are its standfirst."""
    end = start
    while end > 0 and not lines[end - 1].spent and lines[end - 1].text != sheet.title:
        end -= 1
    return end


def _read_head_line(sheet: _Sheet, line: Line, rest: list[Line]) -> None:
    """Take what one line above the prose says of the page."""
    text = line.text
    if furniture.is_byline(text) and (sheet.title or rest):
        line.spent = True
        sheet.asides.append(Aside("byline", text, ()))
        sheet.authors += _names(sheet, text)
    elif _read_date(sheet, text) or furniture.label(text) or (furniture.is_breadcrumb(text) and (rest or furniture.starts_at_home(text))):
        line.spent = True
    elif sheet.title is None and len(text) <= _LONGEST_TITLE and not line.bullet:
        sheet.title = text


def _read_date(sheet: _Sheet, text: str) -> bool:
    if len(text) > _LONGEST_DATE or not re.search(r"\d", text):
        return False
    published = parse_date(text)
    if published and sheet.published is None:
        sheet.published = (published, text)
    return published is not None


def _names(sheet: _Sheet, byline: str) -> tuple[str, ...]:
    who = furniture.without_byline_label(byline)
    cut = _TRAILING_DATE.search(who)
    if cut:
        _read_date(sheet, who[cut.end() :])
        who = who[: cut.start()]
    return tuple(name.strip(" .,;:|") for name in _BETWEEN_NAMES.split(who) if name.strip(" .,;:|"))


def _end_of_body(lines: list[Line]) -> int:
    """Return where the article ends: at a pointer or call for comments after which only short lines come."""
    end = len(lines)
    for index in range(len(lines) - 1, 0, -1):
        line = lines[index]
        if furniture.label(line.text) is not None:
            end = index if furniture.label(line.text) in _POINTERS or end == index + 1 else end
        elif _is_prose(line) or line.bullet:
            break
    return end


def _without_furniture(lines: list[Line], sheet: _Sheet) -> list[Line]:
    """Drop furniture between paragraphs: labelled lines, and the short lines right under a bare "Read also"."""
    kept: list[Line] = []
    under_pointer = False
    for line in lines:
        what = furniture.label(line.text, line.link_share)
        if what == "rights":
            sheet.asides.append(Aside("footer", line.text, ()))
        if what is not None:
            under_pointer = what == "more" and len(line.text.split()) <= _POINTER_WORDS
        elif not (under_pointer and not _is_prose(line) and not line.heading):
            under_pointer = False
            kept.append(line)
    return kept


_POINTER_WORDS = 6


def _is_prose(line: Line) -> bool:
    text = line.text
    return len(text) > _LONGEST_HEADING and (text.endswith(furniture.SENTENCE_ENDS) or len(text) > _LONGEST_TITLE)


def _with_kinds(lines: list[Line]) -> list[tuple[BlockKind, Line]]:
    kinds: list[tuple[BlockKind, Line]] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if line.bullet:
            kinds.append(("list_item", line))
        elif line.quote:
            kinds.append(("quote", line))
        elif line.heading or (following is not None and _looks_like_heading(line, following)):
            kinds.append(("heading", line))
        else:
            kinds.append(("paragraph", line))
    return kinds


def _looks_like_heading(line: Line, following: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_HEADING or text.endswith((".", ",", ";", "…", "。")) or not (text[0].isalnum() or text[0] in "\"'“«„"):
        return False
    if text[0].islower():
        return False
    return following.bullet or len(following.text) > len(text)
