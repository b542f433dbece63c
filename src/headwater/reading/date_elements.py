"""The dates that a page shows its readers: elements that mark one up, and short lines around the headline and the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from headwater.reading import nearby, titles
from headwater.reading.date_words import CHANGED, OTHER, PUBLISHED
from headwater.reading.dates import find_date
from headwater.reading.stated import Stated
from headwater.reading.structured import clean
from headwater.urls import url_key

_TIMES = (
    "time[pubdate], .dt-published, time, abbr.published[title], [datetime], [data-timestamp], [data-utime], [data-published], "
    "[data-pubdate], [data-publish-date], [data-datetime], [data-published-at], [data-publish-time]"
)
_VALUES = (
    "datetime content data-datetime data-published data-pubdate data-publish-date data-published-at data-publish-time data-utime "
    "data-timestamp"
).split()
_RDFA = re.compile(
    r"(?:^|\s)(?:(?:schema|rnews|og|article):)?(?:datePublished|published_time)(?:\s|$)|(?:^|\s)(?:dc|dcterms|dct|sioc):(?:date|issued|created|created_at)(?:\s|$)"
)
_ELEMENTS = (
    "[class*=publish], [class*=post-date], [class*=entry-date], [class*=article-date], [class*=article__date], [class*=byline], "
    "[class*=dateline], [class*=timestamp], [class~=date], [class*=post-meta], [class*=entry-meta], [class*=article-meta], "
    "[class*=post_date], [class*=pubdate], [id*=publish], [class~=meta], [class*=post-info], [class*=datum], [class*=fecha], "
    "[class^=date], [class*='-date'], [class*=_date], [class*=Date], [class~=data], [class^='data-'], [class~=time], [class*='-time'], "
    "[class*=_time], [class~=stamp], [class~=stand], [class~=posted], [class*=posted-on], [class~=tarih], [class~=dato], [class~=dt], "
    "[id=date], [id*=datum]"
)
_MOST_TIMES, _MOST_ELEMENTS = 60, 40
_LINE, _MOST_AROUND, _MOST_BESIDE = 140, 70, 30
_PARAGRAPH = 160  # code points of a line that is prose
_COPYRIGHT = re.compile(r"©|copyright|\(c\)|all rights", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{2,}")
_LINK_TITLE = 25


def rdfa(stated: Stated) -> Iterator[tuple[str, str]]:
    """Yield the dates of elements with the properties of RDFa."""
    for node in stated.tree.css("[property]:not(meta)")[:_MOST_TIMES]:
        if _RDFA.search(node.attributes.get("property") or "") and not stated.asides.hold(node):
            yield clean(node.attributes.get("content") or node.attributes.get("datetime") or node.text()[:80]), "rdfa"


def time_elements(stated: Stated) -> Iterator[tuple[str, str]]:
    """Yield the dates of ``<time>`` and its like, the headline's own first, those of other things left out; "updated" goes last."""
    late = []
    nodes = [node for node in stated.tree.css(_TIMES)[:_MOST_TIMES] if node.tag not in {"ins", "del", "meta", "body", "html"}]
    for node in _nearest(stated.headline, nodes):
        value = _value(node)
        if not value or stated.asides.hold(node) or _is_teaser(node, stated):
            continue
        attributes = node.attributes
        lead = _lead(node)
        about = f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''} {lead}"
        if OTHER.match(lead):
            continue
        if CHANGED.search(about):
            late.append((value, "time[datetime]"))
        else:
            yield value, "time[datetime]"
    yield from late


def _value(node: LexborNode) -> str:
    attributes = node.attributes
    stated = next((value for key in _VALUES if (value := attributes.get(key))), None)
    shown = node.text()[:80]
    if node.tag != "time" and len(clean(shown)) > 60:  # holds more than a date
        return ""
    return clean(stated or attributes.get("title") or shown)


def _nearest(headline: LexborNode | None, nodes: Sequence[LexborNode]) -> list[LexborNode]:
    """Return the elements with those first that share the smallest part of the page with the headline."""
    around = {one.mem_id: n for n, one in enumerate(_up(headline))} if headline is not None else {}

    def depth(node: LexborNode) -> int:
        return next((around[one.mem_id] for one in _up(node) if one.mem_id in around), len(around))

    return sorted(nodes, key=depth)


def _up(node: LexborNode | None) -> Iterator[LexborNode]:
    while node is not None:
        yield node
        node = node.parent


def _lead(node: LexborNode) -> str:
    """Return the words just before an element, up to the date before it."""
    said = ""
    current: LexborNode | None = node
    for _ in range(3):
        if current is None or len(said) > 40:
            break
        before = current.prev
        while before is not None and len(said) < 40 and before.tag != "time":
            said = f"{clean(before.text()[-80:] if before.tag != '-text' else before.text_content)} {said}"
            before = before.prev
        if said.strip() or before is not None:
            break
        current = current.parent
    return said.strip()[-60:]


def _is_teaser(node: LexborNode, stated: Stated) -> bool:
    """Whether a date belongs to the link to another page: it stands in one, or beside one that is nearly all there is around it."""
    own = {url_key(url) for url in (stated.url, stated.canonical) if url}
    shown = len(clean(node.text()))
    current = node.parent
    for _ in range(3):
        if current is None or current.tag in {"body", "article", "main"}:
            return False
        whole = len(clean(current.text()))
        links = [current] if current.tag == "a" else current.css("a[href]")[:3]
        away = [link for link in links if _leads_away(link, stated, own)]
        titled = [size for link in away if (size := len(clean(link.text()))) - shown * (link is current) > _LINK_TITLE]
        if titled and sum(titled) > 0.7 * (whole - shown):
            return True
        current = current.parent
    return False


def _leads_away(link: LexborNode, stated: Stated, own: set[str]) -> bool:
    url = stated.absolute(link.attributes.get("href"))
    return bool(url) and url_key(url or "") not in own


@dataclass(frozen=True, slots=True)
class Shown:
    """A page with the language in which its visible dates are read."""

    stated: Stated
    language: str | None

    def is_dated(self, line: str, most: int = _MOST_AROUND) -> bool:
        """Whether a line is about a date, not prose that mentions one: a caption, a first sentence, when an event begins."""
        if len(line) > _LINE or _COPYRIGHT.search(line) or OTHER.match(line):
            return False
        found = find_date(line, self.language)
        if found is None:
            return False
        rest = len(line) - (found[2] - found[1])
        return rest <= most and not _is_sentence(line, found)

    def says_published(self, line: str) -> bool:
        """Whether a line says that its date is the one of publishing."""
        found = find_date(line, self.language)
        return found is not None and bool(PUBLISHED.search(line, 0, found[1]))


def _is_sentence(line: str, found: tuple[str, int, int]) -> bool:
    """Whether a line with a date ends as a sentence does, and has words beside the date that no byline has."""
    if not line.endswith((".", "!", "?", "…", "»", "”", '"')) or titles.is_byline(line) or PUBLISHED.search(line):
        return False
    return len(_WORDS.findall(line[: found[1]] + line[found[2] :])) > 3


def visible(shown: Shown) -> Iterator[tuple[str, str]]:
    """Yield short lines near the headline, then elements named after dates, then lines of a date alone before the text and behind it."""
    stated = shown.stated
    yield from ((line, "visible date") for line in _near_headline(shown))
    for node in stated.tree.css(_ELEMENTS)[:_MOST_ELEMENTS]:
        text = clean(node.text(separator=" ")[:300])
        if text and shown.is_dated(text) and not stated.asides.hold(node) and not _is_teaser(node, stated):
            yield text, "visible date"
    yield from ((line, "visible date") for line in _around_text(shown))


def _near_headline(shown: Shown) -> Iterator[str]:
    """Yield the lines near the headline that give a date; below the first prose only those of nothing else."""
    prose = False
    for line, node in shown.stated.lines_after:
        if shown.is_dated(line, _MOST_BESIDE if prose else _MOST_AROUND) and not shown.stated.asides.hold(node, of_others=True):
            yield line
        prose = prose or len(line) > _PARAGRAPH
    yield from (line for line in shown.stated.lines_before if shown.is_dated(line))


def _around_text(shown: Shown) -> Iterator[str]:
    """Yield the last line of a date before a page's prose, and below it the first that says that it is of publishing."""
    lines = list(nearby.page_lines(shown.stated.tree))
    long = [n for n, (line, _) in enumerate(lines) if len(line) > _PARAGRAPH]
    if not long:
        return
    above = (line for line, node in reversed(lines[: long[0]]) if shown.is_dated(line, _MOST_BESIDE) and not shown.stated.asides.hold(node))
    yield from above
    below = (pair for pair in lines[long[-1] + 1 :] if shown.is_dated(pair[0], _MOST_BESIDE) and shown.says_published(pair[0]))
    yield from (line for line, node in below if not shown.stated.asides.hold(node))
