"""Texts without markup: title, byline, date, list items, headings and furniture told by what the lines say and where they stand."""

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import takewhile

from headwater.models import Article, BlockKind, HeadwaterError, Outlet, Page, Problem
from headwater.reading import furniture, page_lines, plain_furniture
from headwater.reading.assemble import Assembly
from headwater.reading.credit_names import words_for
from headwater.reading.credits import Aside, find_credits
from headwater.reading.dates import parse_date
from headwater.reading.extent import require_extent
from headwater.reading.lines import Line, read_lines
from headwater.reading.metadata import detect_language
from headwater.reading.parties import has_outlet_word
from headwater.reading.plain_furniture import Field
from headwater.urls import host

_HEAD = 12  # lines before the first prose that may be title, byline and the like
_LONGEST_TITLE, _LONGEST_HEADING = 250, 110
_POINTERS = frozenset(["more", "talk", "share", "chrome"])


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
    require_extent(text, page)
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
    _read_head(sheet, lines[:start], lines)
    body = lines[_end_of_head(sheet, lines, start) : _end_of_body(lines)]
    sheet.body = _without_furniture([line for line in body if line.text != sheet.title], sheet)
    if not sheet.body:
        sheet.body, sheet.title = lines, None
    _read_signature(sheet)
    return sheet


def _end_of_head(sheet: _Sheet, lines: list[Line], start: int) -> int:
    """Return where the body begins: short lines between the title and the prose that say nothing of the page are its standfirst."""
    end = start
    while end > 0 and not lines[end - 1].spent and lines[end - 1].text != sheet.title:
        end -= 1
    return end


def _read_head(sheet: _Sheet, head: list[Line], lines: list[Line]) -> None:
    """Take what the lines above the prose say of the page: its title, writers and date."""
    crumbs: list[str] = []
    texts = [line.text for line in lines]
    for index, line in enumerate(head):
        others = texts[:index] + texts[index + 1 :]
        said = None if furniture.starts_at_home(line.text) else page_lines.read(line.text, titled=index > 0)
        if not said and page_lines.is_breadcrumb(line.text, others):
            line.spent = True
            crumbs.append(line.text)
        elif said is not None and others:
            line.spent = True
            _take(sheet, said)
    left = [line for line in head if not line.spent and not line.bullet and len(line.text) <= _LONGEST_TITLE]
    # Behind a sentence only what is marked as a heading, or ends the path to the page, is its title.
    sure = (line for line in left if line.heading or any(crumb.endswith(line.text) for crumb in crumbs))
    titles = list(takewhile(_may_be_title, left)) or list(sure)
    sheet.title = page_lines.title_of([line.text for line in titles], crumbs)
    for line in left:
        if line.text != sheet.title and not sheet.authors and (page_lines.is_person(line.text) or page_lines.is_handle(line.text)):
            line.spent = True
            _take(sheet, [Field("author", line.text)])


def _take(sheet: _Sheet, said: list[Field]) -> None:
    """Keep what the fields of one line say. Who edited a text or took its picture did not write it, yet may be an agency."""
    wrote = [entry.value for entry in said if entry.kind == "author"]
    where = {"author": "byline", "editor": "byline", "picture": "caption", "source": "source line"}
    for entry in said:
        if entry.kind == "date":
            _read_date(sheet, entry.value)
        elif entry.kind in where:
            label = "Source: " if entry.kind == "source" else ""
            sheet.asides.append(Aside(where[entry.kind], label + entry.value, ()))
    sheet.authors += tuple(name for value in wrote for name in page_lines.names(value) if name not in sheet.authors)


def _read_date(sheet: _Sheet, text: str) -> None:
    published = parse_date(text)
    if published and sheet.published is None:
        sheet.published = (published, text)


def _read_signature(sheet: _Sheet) -> None:
    """Take the writer's name from under the text where none stands above it."""
    last = sheet.body[-1]
    said = None if sheet.authors or len(sheet.body) < 2 or last.bullet else page_lines.foot(last.text)
    if said and any(entry.kind == "author" for entry in said):
        sheet.body.pop()
        _take(sheet, said)


def _end_of_body(lines: list[Line]) -> int:
    """Return where the article ends: at a pointer or call for comments after which only short lines come."""
    end = len(lines)
    for index in range(len(lines) - 1, 0, -1):
        line = lines[index]
        what = _furniture(line)
        if what is not None or (end == index + 1 and _trails(line)):
            end = index if what in _POINTERS or end == index + 1 else end
        elif _is_prose(line) or line.bullet or _is_sentence(line):
            break
    return end


def _trails(line: Line) -> bool:
    """Whether the last line is a few words that end no sentence, sign nothing and name no source: a button or rubric of its page."""
    if line.bullet or line.heading or len(line.text.split()) > _TRAILING_WORDS or line.text.endswith(furniture.SENTENCE_ENDS):
        return False
    signs = page_lines.foot(line.text) or page_lines.read(line.text, titled=True)
    return not (signs or _CREDITS.match(line.text) or has_outlet_word(line.text))


_TRAILING_WORDS = 5
_CREDITS = re.compile(rf"\W{{0,3}}(?:{words_for('sources').pattern}|via|by)\b", re.IGNORECASE)


def _furniture(line: Line) -> str | None:
    """Say what kind of furniture a line is, None for none (see ``furniture.label``; here also "chrome")."""
    what = furniture.label(line.text, line.link_share)
    if what is None and plain_furniture.is_pointer(line.text):
        return "more"
    return what or ("chrome" if plain_furniture.is_chrome(line.text) else None)


def _without_furniture(lines: list[Line], sheet: _Sheet) -> list[Line]:
    """Drop furniture between paragraphs: labelled lines, and the short lines right under a bare "Read also"."""
    kept: list[Line] = []
    under = 0  # lines since a bare pointer, itself counted; 0: not under one
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        what = _furniture(line)
        if what == "rights":
            sheet.asides.append(Aside("footer", line.text, ()))
        if what is not None and not (_is_bare(line) and _heads_digest(following)):
            under = 1 if what == "more" and _is_bare(line) else 0
        elif what is None and _take_fields(sheet, line):
            under = 0
        elif under and not _is_sentence(line) and not line.heading and not _heads(line, following, under):
            under += 1
        else:
            under = 0
            kept.append(line)
    return kept


def _is_bare(line: Line) -> bool:
    return len(line.text.split()) <= _POINTER_WORDS


def _heads_digest(following: Line | None) -> bool:
    """Whether what follows is a list of sentences: "Latest news" over these is a heading, over titles it is a pointer."""
    return following is not None and following.bullet and _is_sentence(following)


def _heads(line: Line, following: Line | None, under: int) -> bool:
    """Whether a short line under a pointer is a heading: over a list of sentences, or over prose where a pointed-to title came before."""
    return _heads_digest(following) or (under > 1 and not line.bullet and following is not None and _is_prose(following))


def _take_fields(sheet: _Sheet, line: Line) -> bool:
    """Take what a labelled line between or under the paragraphs says ("Author: X"); a lone source line stays in the text."""
    said = [] if line.bullet else plain_furniture.fields(line.text)
    if all(entry.kind == "source" for entry in said):
        signed = [] if said or line.bullet or line.heading else page_lines.signature(line.text) or []
        said = signed if any(entry.kind == "author" for entry in signed) else []
    if not said:
        return False
    _take(sheet, [entry for entry in said if entry.kind != "author" or not sheet.authors])
    return True


_POINTER_WORDS = 6


def _is_prose(line: Line) -> bool:
    text = line.text
    return len(text) > _LONGEST_HEADING and (text.endswith(furniture.SENTENCE_ENDS) or len(text) > _LONGEST_TITLE)


def _is_sentence(line: Line) -> bool:
    """Whether a line is a sentence, be it short: five words and a full stop. Titles of other pages end in none."""
    return _is_prose(line) or (len(line.text.split()) >= _SENTENCE_WORDS and line.text.rstrip("\"'”»“)").endswith((".", "!", "…", "。")))


_SENTENCE_WORDS = 5


def _may_be_title(line: Line) -> bool:
    """Whether a short line at the head may be the title: a sentence with its full stop is the text's first, unless marked as heading."""
    text = line.text.rstrip("\"'”»“)")
    return bool(line.heading) or not (text.endswith("。") or (_is_sentence(line) and text.endswith(".") and not _ABBREVIATED.search(text)))


# "… leaves Washington D.C.", "… buys Brook Ltd.", "… and what comes next ..."
_ABBREVIATED = re.compile(r"(?:\b\w\.\s?\w\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|etc)\.|\.\.)$")


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
