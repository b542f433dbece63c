"""What a paragraph has from an outlet that it credits, by what it means: the item of a digest, a part of a report from several hands.

It is short, and by its figures and names alone it is known where they are many; the credit says whose articles to look at. Of a paragraph
that credits nobody it must be likelier, or the article must have most of what it means, and in both cases little of the rest of the page:
a digest tells other news beside it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from headwater.archive import About, Archive, language_of
from headwater.models import Article, Credit, Evidence, Relay, Span
from headwater.tracing.called import Register
from headwater.tracing.collation import Version
from headwater.tracing.firsthand import told_itself
from headwater.tracing.gist import Gist
from headwater.tracing.naming import Aim, aim, answers
from headwater.tracing.near import Near
from headwater.tracing.reconsidering import LONGEST, MOST, ORDERED, SHORT, Reconsidered, retold_by_meaning
from headwater.tracing.retelling import Retold, credits_of, may_be_named, paragraph_of, paragraphs_of, taken_by
from headwater.tracing.witnessing import Witness, witness

_ENOUGH = 0.2
"""How likely an article of the very outlet that the paragraph credits must be its source: one of any outlet has to be twice as likely."""

_ENOUGH_UNNAMED = 0.4
"""The same of an article that the paragraph does not credit."""

_OF_IT, _OF_THE_REST, _OF_THE_REST_MEANT, _NAMES = 0.4, 0.1, 0.15, 2.5
"""Of such an article: the share of the paragraph's figures and names that it has, of those of the others at most, of all that these tell at
most; and how many names that nobody else has must weigh no more than what both have."""

_LIKELIER = 0.2
"""How much likelier another article of the outlet must be than the one that has most of the paragraph's figures and names."""

_FEWEST, _LEAST = 3, 20  # paragraphs of a page on several things, and words of one


class _Asked(NamedTuple):
    """What an article must have of what a paragraph tells, and of the rest of the page at most, 0 to 1, and how likely it must be."""

    share: float
    rest: float
    likely: float


_OTHER, _OWN_BEFORE = _Asked(0.6, 0.15, 0.2), _Asked(0.55, 0.35, 0.0)
"""An outlet that tells several things in one page has told more of most of them before."""

_MUCH = 10.0  # how much such an article and the paragraph tell in common: ten names, say
_ANY, _HALF = 0.3, 0.5  # share of the paragraph's figures and names from which on one of the page's outlet is asked, and any other
_TELLING = 1.4  # names that nobody else has must weigh no more than what it has of them
_BEST = 0.9  # of the likelihood of the likeliest

_RIVALS = 6  # articles beside which such a paragraph is laid
_MANY = 4  # articles that tell it alike, from more of which nobody can say which it is from

_OF_OUTLET = 6  # articles of a credited outlet that a paragraph is laid beside though others have more of its figures and names

_TOLD = 4.0
"""How much they have to tell in common: four names, say. Two words and the name of a family may be met by chance."""


def items(archive: Archive, near: Near, child: Witness, known: Sequence[Relay], register: Register) -> Iterator[Relay]:
    """Yield from whom ``child`` has paragraphs that credit an outlet and that no ``known`` parent is known to have; each outlet once.

    Where nobody is known, a short page is asked about as a whole, too. Outlets of known parents are left out: what else credits them
    speaks of the same. ``register`` knows the names of those that are held.
    """
    taken = taken_by(known)
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
            yield edge


def likelier(archive: Archive, near: Near, child: Witness, one: Retold) -> Relay | None:
    """Return the edge from another article of the outlet that a paragraph credits, where what the paragraph means says so.

    Figures and names have chosen ``one``: of an outlet's articles on one matter those have them all.
    """
    if one.within is None or one.exactness is not Aim.OUTLET:
        return None
    page = _as_page(child, one.within)
    beside = _beside(near, child, page, _meant(near, one.credit, _telling(archive, child, [page.version.article.text or ""])[0]))
    named = [other for at, other in enumerate(beside.candidates) if aim(one.credit, other.names) and beside.gist.told(at) >= _TOLD]
    if all(other.id == one.parent.id for other in named):
        return None
    sure = beside.likelihoods
    named = [other for other in named if may_be_named(child, other, one.credit) and not _credits_back(other, child)]
    best = max((other.id for other in named if beside.may_be(other)), key=lambda id_: sure[id_], default=one.parent.id)
    other = best != one.parent.id and sure[best] >= sure.get(one.parent.id, 0.0) + _LIKELIER
    return _placed(retold_by_meaning(beside, best), one.within) if other else None


def apart(archive: Archive, near: Near, child: Witness, known: Sequence[Relay]) -> Iterator[Relay]:
    """Yield from whom ``child`` has paragraphs on other things than the rest, from none of the ``known`` parents; each source once."""
    text = child.version.article.text or ""
    paragraphs = [one for one in paragraphs_of(text) if len(text[slice(*one)].split()) >= _LEAST]
    if child.version.size > LONGEST or len(paragraphs) < _FEWEST or told_itself(child):
        return
    taken, parents = taken_by(known), {relay.id for relay in known}
    telling = _telling(archive, child, [text[slice(*one)] for one in paragraphs])
    about = [one[:MOST] for one in telling]
    for at, within in enumerate(paragraphs):
        if taken.touch(within):
            continue
        others = about[:at] + about[at + 1 :]
        of = _of_it_alone(about[at], others)
        edge = _source_of_it_alone(near, child, within, about[at], of) if of else None
        edge = edge or _source_by_meaning(near, child, within, telling[at], others)
        if edge and edge.id not in parents:
            parents.add(edge.id)
            yield edge


def _of_it_alone(about: Sequence[About], others: Sequence[Sequence[About]]) -> set[str]:
    """Return the ids of those that have much of what a paragraph tells, and little of what the others tell; none where many do."""
    found = {one.id for one in about if one.most >= _OF_IT and one.names >= _NAMES and _little_of(one, others)}
    return found if len(found) <= _MANY else set()


def _little_of(one: About, others: Sequence[Sequence[About]]) -> bool:
    """Whether an article has next to nothing of what the other paragraphs tell."""
    return sum(of.share for other in others for of in other if of.id == one.id) <= _OF_THE_REST * len(others)


def _source_of_it_alone(near: Near, child: Witness, within: Span, about: Sequence[About], of: Collection[str]) -> Relay | None:
    """Return the edge from the likeliest article that a paragraph may be from, if it is one ``of`` those that are not of the rest."""
    beside = _beside(near, child, _as_page(child, within), about[:_RIVALS])
    possible = [one for one in beside.candidates if one.id in of and beside.may_be(one)]
    # It costs the units of all texts to say how likely each is: of these alone it is asked first what they have of the rest.
    little = _with(_without(child, within), possible, lambda _, gist, at: gist.share(at) <= _OF_THE_REST_MEANT)
    sure = beside.likelihoods if little else {}
    best = max(beside.candidates, key=lambda other: sure[other.id]) if sure else None
    if best is None or best.id not in [one.id for one in little] or sure[best.id] < _ENOUGH_UNNAMED:
        return None
    told = beside.gist.told(beside.ids.index(best.id)) >= _TOLD
    return _placed(retold_by_meaning(beside, best.id), within) if told else None


def _source_by_meaning(near: Near, child: Witness, within: Span, about: Sequence[About], others: Sequence[Sequence[About]]) -> Relay | None:
    """Return the edge from the likeliest article that has most of what a paragraph means: one in its language, or of the page's outlet.

    It costs the units of a text to say what of a paragraph it means: figures and names say which are asked.
    """
    called = (one for one in about if one.most >= _ANY and near.called(one.id) & child.names.names)
    own = next((one for one in called if (other := near.stranger(child, one.id)) and _of_one_outlet(child, other)), None)
    rather = (one for one in about[:_RIVALS] if one.most >= _HALF and one.names >= _TELLING and _little_of(one, others))
    met = {one.id: one for one in (*filter(None, [own]), *rather)}
    if not met:
        return None
    beside = _beside(near, child, _as_page(child, within), ({one.id: one for one in about[:_RIVALS]} | met).values())
    asked = {other.id: asked for other in beside.candidates if other.id in met and (asked := _asked(beside, other))}
    possible = [other for other in beside.candidates if other.id in asked]
    much = _with(beside.child, possible, lambda other, gist, at: gist.share(at) >= asked[other.id].share and gist.told(at) >= _MUCH)
    little = _with(_without(child, within), much, lambda other, gist, at: gist.share(at) <= asked[other.id].rest)
    sure = beside.likelihoods if little else {}
    best = max((other.id for other in little), key=lambda id_: sure[id_], default=None)
    if best is None or sure[best] < max(asked[best].likely, _BEST * max(sure.values())):
        return None
    return _placed(retold_by_meaning(beside, best), within)


def _with(page: Witness, candidates: list[Witness], holds: Callable[[Witness, Gist, int], bool]) -> list[Witness]:
    """Return those of some candidates of which something holds when a page is laid beside them: of one, the gist and its place there."""
    gist = Gist(page, candidates) if candidates else None
    return [one for at, one in enumerate(candidates) if gist and holds(one, gist, at)]


def _asked(beside: Reconsidered, other: Witness) -> _Asked | None:
    """Return what is asked of an article that a paragraph may be from, by its outlet and language; None of one that it cannot be from."""
    if _of_one_outlet(beside.child, other):
        leaning = other.version.when.leaning(beside.child.version.when)
        return None if leaning < 0 or not beside.tells_the_same(other) else _OWN_BEFORE if leaning > ORDERED else _OTHER
    same = language_of(beside.child.version.article) == language_of(other.version.article)
    return _OTHER if same and beside.may_be(other) else None


def _of_one_outlet(one: Witness, other: Witness) -> bool:
    """Whether two pages are of one outlet: of one host, and two posts of one account."""
    mine, theirs = one.names, other.names
    return bool(mine.hosts & theirs.hosts) and (mine.account == theirs.account or bool(mine.account & theirs.account))


def _source(archive: Archive, near: Near, child: Witness, credit: Credit, within: Span | None) -> Relay | None:
    """Return the edge from the likeliest article that a credit may mean, beside all that tell of what the passage tells of, or the page."""
    page = _as_page(child, within) if within else child
    told = "\n".join(filter(None, (page.version.article.title, page.version.article.text)))
    beside = _beside(near, child, page, _meant(near, credit, _telling(archive, child, [told])[0]))
    named = [(at, other) for at, other in enumerate(beside.candidates) if aim(credit, other.names) and not _credits_back(other, child)]
    if not named:
        return None
    meant = [other for at, other in named if beside.gist.told(at) >= _TOLD and beside.may_be(other)]
    best = max(meant, key=lambda other: beside.likelihoods[other.id], default=None)
    likely = best is not None and beside.likelihoods[best.id] >= _ENOUGH
    edge = retold_by_meaning(beside, best.id) if best and likely else None
    return _placed(edge, within) if edge and within else edge


def _meant(near: Near, credit: Credit, about: Sequence[About]) -> list[About]:
    """Return the articles that tell most of a passage, and those of the outlet that it credits, however little more others tell."""
    named = [one for one in about[MOST:] if answers(credit.name, near.called(one.id))]
    return [*about[:MOST], *named[:_OF_OUTLET]]


def _telling(archive: Archive, child: Witness, told: Sequence[str]) -> list[list[About]]:
    """Return the articles that tell anything of what each of some passages of ``child`` tells, those that tell most first."""
    # Another word before it, so that the first one counts as a name.
    each = archive.about_each([f"so {one}" for one in told], language_of(child.version.article), child.id)
    return [sorted(about, key=lambda one: -one.most) for about in each]


def _beside(near: Near, child: Witness, page: Witness, about: Iterable[About]) -> Reconsidered:
    """Return a page, or a paragraph of ``child`` as one, beside the articles that tell of what it tells of."""
    return Reconsidered(page, [other for one in about if (other := near.stranger(child, one.id))], {}, {}, {})


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


def _without(child: Witness, within: Span) -> Witness:
    """Return a page without one of its paragraphs."""
    text = child.version.article.text or ""
    rest = f"{text[: within[0]]}\n\n{text[within[1] :]}"
    return witness(Version(replace(child.version.article, text=rest, title=None, links=(), credits=(), blocks=(), embeds=())))


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
