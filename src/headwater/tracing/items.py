"""What a paragraph has from an outlet that it credits, by what it means: the item of a digest, a part of a report from several hands.

It is short, and by its figures and names alone it is known where they are many; the credit says whose articles to look at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from headwater.archive import Archive
from headwater.models import Article, Credit, Evidence, Relay, Span
from headwater.spans import Spans
from headwater.tracing.called import Register
from headwater.tracing.collation import Version
from headwater.tracing.naming import aim
from headwater.tracing.near import Near
from headwater.tracing.reconsidering import MOST, SHORT, Reconsidered, retold_by_meaning
from headwater.tracing.retelling import DIGEST, credits_of, paragraph_of
from headwater.tracing.witnessing import Witness, witness

_ENOUGH = 0.2
"""How likely an article of the very outlet that the paragraph credits must be its source: one of any outlet has to be twice as likely."""

_TOLD = 4.0
"""How much they have to tell in common: four names, say. Two words and the name of a family may be met by chance."""


def items(archive: Archive, near: Near, child: Witness, known: Sequence[Relay], register: Register) -> Iterator[Relay]:
    """Yield from whom ``child`` has paragraphs that credit an outlet and that no ``known`` parent is known to have; each outlet once.

    Where nobody is known, a short page is asked about as a whole, too. Outlets of known parents are left out: what else credits them
    speaks of the same. ``register`` knows the names of those that are held.
    """
    taken = Spans((start, end) for relay in known for start, end, _, _ in relay.spans)
    parents = [other for relay in known if (other := near.stranger(child, relay.id))]
    whole = not known and child.version.size <= SHORT
    for credit in credits_of(child):
        # Most outlets that are credited are not held.
        if any(aim(credit, parent.names) for parent in parents) or not register.places(f"so {credit.name}", child.names):
            continue
        passages = [*(one for one in paragraph_of(child, credit) if not taken.touch(one)), *[None] * (whole and not parents)]
        edge = next((edge for within in passages if (edge := _source(archive, near, child, credit, within))), None)
        if edge and (parent := near.stranger(child, edge.id)):
            parents.append(parent)
            yield replace(edge, kind="digest") if len(parents) >= DIGEST else edge


def _source(archive: Archive, near: Near, child: Witness, credit: Credit, within: Span | None) -> Relay | None:
    """Return the edge from the likeliest article that a credit may mean, beside all that tell of what the passage tells of, or the page."""
    page = _as_page(child, within) if within else child
    article = page.version.article
    told = "\n".join(filter(None, (article.title, article.text)))
    about = archive.about(f"so {told}", child.id)[:MOST]  # another word before it, so that the first one counts as a name
    others = [other for one in about if (other := near.stranger(child, one.id))]
    named = [(at, other) for at, other in enumerate(others) if aim(credit, other.names) and not _credits_back(other, child)]
    if not named:
        return None
    beside = Reconsidered(page, others, {}, {}, {})
    meant = [other for at, other in named if beside.gist.told(at) >= _TOLD and beside.may_be(other)]
    best = max(meant, key=lambda other: beside.likelihoods[other.id], default=None)
    likely = best is not None and beside.likelihoods[best.id] >= _ENOUGH
    edge = retold_by_meaning(beside, best.id) if best and likely else None
    return _placed(edge, within) if edge and within else edge


def _credits_back(other: Witness, child: Witness) -> bool:
    """Whether an article credits the page, and no date says that it was first."""
    return bool(other.credits_for(child)) and other.version.when.leaning(child.version.when) <= 0


def _as_page(child: Witness, within: Span) -> Witness:
    """Return a paragraph of a page as if it were one, with what is credited and linked to in it."""
    article = child.version.article
    links = tuple(replace(link, span=_moved(link.span, -within[0])) for link in article.links if _inside(link.span, within))
    said = tuple(replace(one, span=_moved(one.span, -within[0])) for one in article.credits if one.span and _inside(one.span, within))
    text = (article.text or "")[slice(*within)]
    page: Article = replace(article, text=text, title=None, links=links, credits=said, blocks=(), embeds=())
    return witness(Version(page))


def _placed(edge: Relay, within: Span) -> Relay:
    """Return an edge from a paragraph as one from the page that it stands in."""
    start, url = within[0], edge.url
    spans = tuple((*_moved(span[:2], start), *span[2:]) for span in edge.spans)
    evidence = tuple(_moved_evidence(one, start) if one.url != url and one.span else one for one in edge.evidence)
    return replace(edge, spans=spans, evidence=evidence)


def _moved_evidence(one: Evidence, by: int) -> Evidence:
    return replace(one, span=one.span and _moved(one.span, by))


def _inside(span: Span, within: Span) -> bool:
    return within[0] <= span[0] and span[1] <= within[1]


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
