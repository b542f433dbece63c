"""Passages outside an article's text that may still say where it comes from: bylines, source lines, captions, footers."""

from collections.abc import Sequence

from headwater.models import Link
from headwater.reading import credit_links, furniture, parties
from headwater.reading.credits import Aside
from headwater.reading.images import joined
from headwater.reading.raw import RawBlock

# So many blocks before the first and after the last of the text are looked at: headers and source lines stand close by.
_BEFORE, _AFTER = 12, 12
_LONGEST = 500
_MOST_LINKED = 0.9
_POINTERS = frozenset(["more", "talk", "share", "labels", "advert", "cookies", "count"])


def asides_of(blocks: Sequence[RawBlock], chosen: Sequence[bool], base: str | None) -> tuple[Aside, ...]:
    """Return the short passages around and between the chosen blocks, and the page's footers, in page order."""
    inside = [index for index, said in enumerate(chosen) if said]
    if not inside:
        return ()
    near = range(inside[0] - _BEFORE, inside[-1] + _AFTER + 1)
    found = []
    for index, block in enumerate(blocks):
        if chosen[index] or len(block.text) > _LONGEST or not (index in near or _in_footer(block)):
            continue
        where = _where(block, before=index < inside[0])
        links = tuple((joined(base, anchor.url), block.text[anchor.start : anchor.end]) for anchor in block.anchors)
        leads = where == "source line" and index in near and (_is_card(links, base) or _hands_on(block, links, base))
        if leads or _may_tell(block, where):
            found.append(Aside(where, block.text, links))
    return tuple(found)


def _may_tell(block: RawBlock, where: str) -> bool:
    if block.kind in {"heading", "embed", "table"}:
        return False
    if any(place.tag == "nav" for place in block.place.up()) or furniture.label(block.text, block.link_share) in _POINTERS:
        return False
    return where == "byline" or block.link_share < _MOST_LINKED


def _is_card(links: Sequence[tuple[str, str]], base: str | None) -> bool:
    """Whether the one link of a block leads to another site that its words name: "Strike shuts the port - coastherald.example"."""
    if len(links) != 1 or not base or parties.same_site(links[0][0], base) or not parties.url_host(links[0][0]):
        return False
    url, words = links[0]
    return credit_links.named_behind(Link(url, words, (0, len(words)))) is not None


def _hands_on(block: RawBlock, links: Sequence[tuple[str, str]], base: str | None) -> bool:
    """Whether a block says where to read on, with a link on the name of another site: "Read more at The Coast Herald"."""
    if len(links) != 1 or not base or furniture.label(block.text, block.link_share) != "more":
        return False
    url, words = links[0]
    named = len(words) < len(block.text) and credit_links.is_name(words) and parties.resembles(words, url)
    return named and bool(parties.url_host(url)) and not parties.same_site(url, base)


def _where(block: RawBlock, *, before: bool) -> str:
    names = {name for place in block.place.up()[:4] for name in place.tokens}
    if block.kind == "caption":
        return "caption"
    if _in_footer(block) or furniture.label(block.text) == "rights":
        return "footer"
    if names & {"byline", "author", "authors"} or (before and furniture.is_byline(block.text)):
        return "byline"
    return "meta" if before else "source line"


def _in_footer(block: RawBlock) -> bool:
    return any(place.tag == "footer" for place in block.place.up())
