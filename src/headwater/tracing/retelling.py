"""Whom a page retells: it credits an outlet, and an article of that outlet is held that tells of the same, in other words.

Who retells leaves no passage to be found by. What is left is the credit, and the figures and names that stand in what was retold: rare
ones in common with an article of the very outlet that is credited, which was there before.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from headwater.archive import About, Archive, language_of
from headwater.models import Article, Credit, CreditStyle, Evidence, Relay, Span, SpanPair
from headwater.outlets import fold_name
from headwater.spans import Spans
from headwater.textreuse.bitext import Lines
from headwater.textreuse.lexicon import DATES
from headwater.textreuse.translating import Answers
from headwater.tracing.aside import leads_away, speaks_of_then
from headwater.tracing.called import Register, called
from headwater.tracing.naming import Aim, aim, answers, shortened
from headwater.tracing.near import Near
from headwater.tracing.recalling import corrected, linked_back, recalled
from headwater.tracing.relays import in_both
from headwater.tracing.witnessing import Witness
from headwater.urls import url_key
from headwater.words import words

_PAGE, _OUTLET, _IN_SHORT = 0.9, 0.75, 0.6
"""Confidence: the very page is credited; its outlet is, by its name or by a part of it, and the article has enough of what was retold."""
_MOST, _MUCH, _SOME = 0.5, 0.3, 0.12
"""Share of a passage's figures and names that the article has, rare ones weighing more: of an outlet that is credited by a part of its name
("the Post" may be another's), by its name, of the very page."""
_LESS, _NAMES = 0.2, 1.5
"""The same of an outlet that is credited by its name, if what both have weighs as much as so many names that no other article has."""
_TELLING, _NAMED = 9.0, 4.5
"""Rarity of the figures and names in common: two that one article in a hundred has; one, where the very page is credited."""
_NAMED_MOST = 20  # articles that tell most of what a page tells, whose outlets may be named in it
_HALF = 0.5  # the same where the page's head says that its text is the credited one's: that does not come along with a text
_SAME_TEXT: frozenset[CreditStyle] = frozenset({"canonical", "isbasedon"})
_FAR_MORE = 1.5  # of the share that an uncredited article has, from which on the credited one is taken for the source
_TELLING_WORD = 4  # letters of a word that may stand for an outlet's name
_LEAST = 60  # code points of a paragraph that tells something beside the credit

EARLIER = 45
"""Days: who credits an outlet means what it has published lately."""


class Retold(NamedTuple):
    """An article that is retold, the credit that names it, and the passage that retells it; None for the whole text."""

    parent: Witness
    exactness: Aim
    credit: Credit
    within: Span | None
    about: About


def retold(archive: Archive, near: Near, child: Witness, known: Sequence[Relay], register: Register | None) -> list[Retold]:
    """Return what ``child`` retells by its own credits, one article for each credit, those of ``known`` parents left out.

    Where there are known parents, or most of the text was copied from whomever, credits of the whole came along with the text or are
    false: what is left are paragraphs of the child's own. What stands in a passage that has a known parent came with it, credit and all.
    ``register`` knows the names of the outlets that are held, None where the text was copied.
    """
    found: dict[str, Retold] = {}
    taken = taken_by(known)
    own = register is not None and not known
    about = cache(partial(telling, archive, child.version.article))
    before = list(recalled(child.version.article, child.names))
    besides = [one for one in linked_back(child.version.article, child.names) if archive.find(one.url or "")]
    for credit in (*credits_of(child), *_called(child, _near(child, about, near, register, own=own)), *before, *besides):
        entire = (own and credit not in besides) or (credit in before and not known)
        items = [one for one in paragraph_of(child, credit) if not taken.touch(one)]
        # What opens a page credits for all of it; further down it may be for an item.
        passages = [*items, *[None] * entire] if items and items[0][0] else [*[None] * entire, *items]
        one = next((one for within in passages if (one := _best(about(within), near, child, credit, within))), None)
        if one and credit in besides and (one.exactness is not Aim.PAGE or one.about.share < _MUCH):
            continue
        if one and one.parent.id not in {relay.id for relay in known} and _is_told_of(child, one):
            found.setdefault(one.parent.id, one)
    if not (found or known) and (one := _corrected(archive, near, child)):
        found[one.parent.id] = one
    return list(found.values())


def _corrected(archive: Archive, near: Near, child: Witness) -> Retold | None:
    """Return the page that ``child`` corrects and does not tell again, so that few figures and names say so."""
    credit = corrected(child.version.article, child.names)
    held = archive.find(credit.url or "") if credit else ()
    parent = near.stranger(child, held[0]) if held else None
    if credit is None or parent is None:
        return None
    later = parent.version.when.earliest > child.version.when.latest
    if later or corrected(parent.version.article, parent.names):  # two that correct each other, or a third
        return None
    return Retold(parent, Aim.PAGE, credit, None, About(parent.id, 0.0, 0.0, 0.0, 0.0, 0.0))


def taken_by(known: Iterable[Relay]) -> Spans:
    """Return what of a page its known parents have."""
    return Spans((start, end) for relay in known for start, end, _, _ in relay.spans)


def credits_of(child: Witness) -> list[Credit]:
    """Return whom the page credits for what it tells: a post that it shows is a part of it, and a picture is not its text."""
    article = child.version.article
    shown = {url_key(embed.url) for embed in article.embeds if embed.url}
    told = (one for one in (*article.credits, *child.linked) if one.style != "caption" and not leads_away(one))
    return [one for one in told if url_key(one.url) not in shown and not aim(one, child.names)]


def _near(
    child: Witness,
    about: Callable[[Span | None], list[About]],
    near: Near,
    register: Register | None,
    *,
    own: bool,
) -> list[Witness]:
    """Return the articles that tell most of each paragraph that calls an outlet which is held, and of the whole where it is its own."""
    text = child.version.article.text or ""
    places = register.places(text, child.names) if register else []
    if not places:
        return []
    passages = [None] * own + [(start, end) for start, end in paragraphs_of(text) if any(start <= at < end for at in places)]
    ids = dict.fromkeys(one.id for within in passages for one in about(within)[:_NAMED_MOST])
    return [other for id_ in ids if (other := near.stranger(child, id_))]


def _is_told_of(child: Witness, one: Retold) -> bool:
    """Whether what both tell of is more than the outlets' names and days of the week; a lone name behind a link is of no whole page."""
    own = frozenset(word for name in child.names.names | one.parent.names.names for word in name.split())
    both = in_both(child.version, one.parent.version)
    facts = [fact for fact in both if not any(word in own or word in DATES for word in words(fact).folded)]
    lone = one.credit.style == "link" and len(facts) == 1 and not facts[0][0].isdigit()
    enough = len(one.credit.text or "") >= _HALF * len(child.version.article.text or "") if lone else bool(facts)
    return enough and not speaks_of_then(one.credit, child.version, one.parent.version)


def credited_instead(archive: Archive, near: Near, child: Witness, chosen: Relay) -> list[Retold]:
    """Return what ``child`` credits and tells of in the place of the article that it was ``chosen`` to be a translation of, uncredited.

    A credit may have come along with a translation of whom it names: the credited article has to tell far more.
    """
    found = retold(archive, near, child, (), Register(lambda _: ()))  # its own credits alone
    share = next((one.share for one in telling(archive, child.version.article, None) if one.id == chosen.id), 0.0)
    said = child.version.article.credits  # not a link that no credit goes with
    asked = {one.parent.id: _HALF if one.credit.style in _SAME_TEXT else _FAR_MORE for one in found}
    return [one for one in found if one.within is None and one.credit in said and one.about.share >= asked[one.parent.id] * share]


def _called(child: Witness, others: Sequence[Witness]) -> Iterator[Credit]:
    """Yield where the child calls one of ``others`` by its outlet's name, those left out whom its credits name."""
    for other in others:
        if not child.credits_for(other) and child.names.hosts.isdisjoint(other.names.hosts):
            named = called(child.version.article, other.version.article.outlet.name, other.names)
            yield from (credit for credit in named if aim(credit, other.names))


def telling(archive: Archive, article: Article, within: Span | None) -> list[About]:
    """Return the articles that tell enough of what the passage tells of."""
    text = f"{article.title or ''}\n{article.text or ''}" if within is None else (article.text or "")[slice(*within)]
    # Another word before it, so that the first one counts as a name: headlines and items open with a place.
    return [one for one in archive.about(f"so {text}", language_of(article), article.id) if one.common >= _NAMED and one.of_told >= _SOME]


def _best(about: Sequence[About], near: Near, child: Witness, credit: Credit, within: Span | None) -> Retold | None:
    """Return the article that tells most of what a credit stands for, among those that the credit names, the most exactly named first."""
    told = [(one, other) for one in about if _may_be_told(one, near, credit) and (other := near.stranger(child, one.id))]
    possible = [Retold(other, may_be_named(child, other, credit), credit, within, one) for one, other in told]
    enough = [one for one in possible if one.exactness is Aim.PAGE or (one.exactness and _tells(child, one))]
    return max(enough, key=lambda one: one.exactness, default=None)  # of those named as exactly the first


def _may_be_told(one: About, near: Near, credit: Credit) -> bool:
    """Whether an article may be the one that a credit stands for, before it is read: most that tell a little of the same are not."""
    return bool(credit.url) or (one.of_told >= _LESS and one.common >= _TELLING and _named(credit, near.called(one.id)))


def _tells(child: Witness, one: Retold) -> bool:
    """Whether an article has enough of a passage: in another language, where names may be spelt otherwise, of what any other has."""
    asked = (_LESS if one.about.names >= _NAMES else _MUCH) if aim(one.credit, one.parent.names) else _MOST
    abroad = language_of(child.version.article) != language_of(one.parent.version.article)
    return (one.about.of_told if abroad else one.about.share) >= asked and one.about.common >= _TELLING


def paragraphs_of(text: str) -> Iterator[Span]:
    """Yield the paragraphs of a text."""
    start = 0
    for paragraph in text.split("\n\n"):
        yield start, start + len(paragraph)
        start += len(paragraph) + 2


def paragraph_of(child: Witness, credit: Credit) -> Iterator[Span]:
    """Yield the paragraph that a credit stands in, where it tells something: the item of a digest."""
    if credit.span:
        first, last = credit.span
        around = [one for one in paragraphs_of(child.version.article.text or "") if one[0] < last and first < one[1]]
        start, end = (around[0][0], around[-1][1]) if around else credit.span
        if end - start - (last - first) >= _LEAST:
            yield start, end


def may_be_named(child: Witness, other: Witness, credit: Credit) -> Aim:
    """Return how exactly a credit names an article that was there before ``child``, NOT where it was not."""
    exact = aim(credit, other.names) or (Aim.OUTLET if _named(credit, other.names.names) else Aim.NOT)
    if not exact:
        return Aim.NOT
    mine, theirs = child.version.when, other.version.when
    if theirs.leaning(mine) <= 0 and other.credits_for(child):  # each names the other
        return Aim.NOT
    # Whom a page credits was there before it, whatever day an import has given it.
    late = theirs.earliest > mine.latest and not _is_day_in_disguise(child.version.article.published)
    early = mine.known and theirs.known and abs((mine.middle - theirs.middle).days) > EARLIER
    return Aim.NOT if (late or early) and exact is not Aim.PAGE else exact


def _is_day_in_disguise(published: str | None) -> bool:
    """Whether a date is midnight to the second, as systems write that know a day only, often that of an import."""
    return "T00:00:00" in (published or "")


def _named(credit: Credit, names: frozenset[str]) -> bool:
    """Whether a credit names an outlet, or does so by a part of its name: "le Courrier" for Le Courrier d'Ardan.

    What is retold has to say the rest.
    """
    telling = any(len(word) >= _TELLING_WORD for word in fold_name(credit.name).split())
    return answers(credit.name, names) or (telling and any(shortened(credit.name, name) for name in names))


def relays(child: Witness, found: Sequence[Retold]) -> Iterator[Relay]:
    """Yield what is retold as edges with spans and evidence."""
    for one in found:
        article, spans = one.parent.version.article, _spans(child, one)
        yield Relay(
            id=article.id,
            url=article.url,
            kind="rewrite",
            spans=tuple(spans),
            confidence=_PAGE if one.exactness is Aim.PAGE else _OUTLET if aim(one.credit, one.parent.names) else _IN_SHORT,
            evidence=tuple(_evidence(child, one)),
            credit=one.credit.style,
        )


def _spans(child: Witness, one: Retold) -> list[SpanPair]:
    """Return which passages of the child retell which of the parent: sentences with figures and names in common."""
    start, end = one.within or (0, len(child.version.article.text or ""))
    answers = Answers.of(Lines.of((child.version.article.text or "")[start:end]), Lines.of(one.parent.version.article.text or ""))
    return [(s + start, e + start, p, q) for s, e, p, q in (answers.runs if answers.beads else ())]


def _evidence(child: Witness, one: Retold) -> Iterator[Evidence]:
    """Yield the credit, the figures and names that stand in both, and the dates."""
    article, credit = child.version.article, one.credit
    parent, mine, theirs = one.parent.version, child.version.when, one.parent.version.when
    yield Evidence(credit.style, credit.text or credit.name or credit.url or "", article.url, credit.span)
    if common := in_both(child.version, parent):
        yield Evidence("figures and names in both", ", ".join(common), article.url)
    if theirs.latest < mine.earliest:
        yield Evidence("date", f"{theirs.stated} is before {mine.stated}", parent.article.url)
