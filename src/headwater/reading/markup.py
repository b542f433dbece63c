"""Pages with markup: parse once, walk once, choose the body, assemble the article."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from headwater.models import Article, HeadwaterError, Page, Problem
from headwater.reading.apart import comments, entry_times, related
from headwater.reading.asides import asides_of
from headwater.reading.assemble import Assembly
from headwater.reading.body import choose
from headwater.reading.credit_posts import of_embed
from headwater.reading.credits import Aside, find_credits
from headwater.reading.data import plain_text, text_in_data
from headwater.reading.extent import require_extent
from headwater.reading.features import Told
from headwater.reading.gather import normalised
from headwater.reading.given import paragraphs
from headwater.reading.images import images_of, joined
from headwater.reading.metadata import Metadata, detect_language, read_metadata
from headwater.reading.owners import holders, once
from headwater.reading.raw import RawImage, Walked
from headwater.reading.scoring import scores
from headwater.reading.walk import parse, walk
from headwater.urls import at_home, host

_NEAR_IMAGE = 6  # blocks and pictures between the text and a picture that still belongs to it: the lead picture stands above


def read_markup(page: Page) -> Article:
    """Return the article of a page with markup; raise HeadwaterError where no text is in it."""
    tree = parse(page.markup())
    metadata = read_metadata(tree, page)
    walked = walk(tree)
    chosen = choose(walked.blocks, scores(walked.blocks, told(tree, metadata)), metadata.title)
    base = _base(tree, page, metadata)
    if not any(chosen):
        return _from_data(page, tree, metadata, base)
    return _article(page, metadata, walked, chosen, base)


def told(tree: LexborHTMLParser, metadata: Metadata) -> Told:
    """Return what a page states about its article that may be compared with its blocks."""
    stated = (tree.css_first(selector) for selector in ('meta[property="og:description"]', 'meta[name="description"]'))
    descriptions = ((node.attributes.get("content") or "").strip() for node in stated if node is not None)
    return Told(metadata.title, next(filter(None, descriptions), None), metadata.article_body)


def _article(page: Page, metadata: Metadata, walked: Walked, chosen: list[bool], base: str | None) -> Article:
    assembly = Assembly(base)
    orders = [block.order for block, said in zip(walked.blocks, chosen, strict=True) if said]
    times = entry_times(walked.blocks, chosen)
    for block, said, time in zip(walked.blocks, chosen, times, strict=True):
        if said:
            assembly.add(block.kind, block.text, block.anchors, time)
        elif block.embed is not None and orders[0] - _NEAR_IMAGE <= block.order <= orders[-1] + 2:
            assembly.add_embed(block.embed)
    asides = asides_of(walked.blocks, chosen, base)
    captions = [block for block in walked.blocks if block.kind == "caption"]
    pictures = [picture for picture in walked.images if _stands_by(picture, orders)]
    return replace(
        _finished(page, metadata, assembly, asides),
        images=images_of(pictures, captions, base),
        related=related(walked.blocks, chosen, base),
        comments=comments(walked.blocks, chosen),
        owners=once((*metadata.owners, *holders(walked.blocks, chosen))),
    )


def body_in_data(tree: LexborHTMLParser, metadata: Metadata) -> tuple[str, str] | None:
    """Return the body that a page's structured data holds, paragraphs parted by blank lines, and where; None for none."""
    text, where = metadata.article_body, "ld+json"
    if not text:
        text, where = text_in_data(tree), "a script's data"
    return (plain_text(text), where) if text else None


def _from_data(page: Page, tree: LexborHTMLParser, metadata: Metadata, base: str | None) -> Article:
    """Read the body out of the page's structured data, where its markup has none."""
    found = body_in_data(tree, metadata)
    if found is None:
        reason, remedy = "no article text is in it", "check that it is an article's own page, saved with its text"
        raise HeadwaterError(Problem(page.id, reason, remedy))
    body, where = found
    assembly = Assembly(base)
    for start, end in paragraphs(body):
        piece = normalised(" ".join(body[start:end].split()), ())
        assembly.add("paragraph", piece.text)
    return replace(_finished(page, metadata, assembly, ()), notes=(f"body taken from {where}",))


def _finished(page: Page, metadata: Metadata, assembly: Assembly, asides: tuple[Aside, ...]) -> Article:
    text, blocks, links = assembly.text, tuple(assembly.blocks), tuple(assembly.links)
    require_extent(text, page)
    language = detect_language(text, metadata.language)
    return Article(
        page.id,
        text,
        url=page.url,
        path=page.path,
        canonical_url=metadata.canonical_url,
        title=metadata.title,
        authors=metadata.authors,
        published=metadata.published,
        modified=metadata.modified,
        fetched=page.fetched,
        language=language,
        outlet=metadata.outlet,
        blocks=blocks,
        links=links,
        embeds=tuple(assembly.embeds),
        credits=metadata.credits
        + find_credits(text, blocks, links, asides, outlet=metadata.outlet, language=language)
        + tuple(filter(None, map(of_embed, assembly.embeds))),
        found=metadata.found,
        raw=metadata.raw,
        variant_of=metadata.variant_of,
        part_of=metadata.part_of,
        owners=metadata.owners,
    )


def _base(tree: LexborHTMLParser, page: Page, metadata: Metadata) -> str | None:
    """Return what the page's links are relative to; those of a copy that this machine serves, to the address that it calls its own."""
    element = tree.css_first("base[href]")
    href = element.attributes.get("href") if element is not None else None
    own = metadata.canonical_url if at_home(page.url) and metadata.outlet.domain == host(metadata.canonical_url) else page.url
    return joined(own, href) if href else own


def _stands_by(picture: RawImage, orders: list[int]) -> bool:
    return orders[0] - _NEAR_IMAGE <= picture.order <= orders[-1]
