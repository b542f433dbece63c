"""What joins two carriers of a claim to one origin, whoever was first: the words, the quotation, the speaker, the names, the piece itself.

Each kind of tie yields (carrier, other carrier, reason), by id. Carriers that are alike in what is compared are compared once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product

import numpy as np

from headwater.models import Article, Credit, CreditStyle, Span
from headwater.outlets import names_of
from headwater.textreuse.outlets import outlet_of
from headwater.textreuse.quoting import quotations
from headwater.tracing.carriers import Carrier
from headwater.tracing.collation import Version
from headwater.tracing.fullnames import names_in
from headwater.tracing.naming import aim, party_key
from headwater.tracing.offices import offices_in
from headwater.tracing.people import Person, people_in
from headwater.tracing.presses import Heard, heard, told_to_press
from headwater.urls import host, post_key
from headwater.words import words

Tie = tuple[str, str, str]
Found = Mapping[str, Carrier]
Readings = frozenset[int]

_SAME_SENTENCE = 0.5  # share of the shorter sentence's readings that both have, from which on one was written from the other
_LEAST = 4  # readings in a sentence that can be told to be copied
_SHOWN = 160  # code points of a credit
# Credits that speak for the whole text.
WHOLE_TEXT: frozenset[CreditStyle] = frozenset({"canonical", "isbasedon", "source_line", "byline", "dateline"})
_SAME_NAMES = 2  # full names that two sentences share, from which on they have one source: where it was, and who says so


def name_of(article: Article) -> str:
    """Return what an article is called by where its outlet is meant."""
    return article.outlet.name or host(article.url) or article.id


def readings(text: str) -> Readings:
    """Return the readings of a passage."""
    return Version(Article(id="", text=text)).reading_set


def same_words(one: Readings, other: Readings) -> bool:
    """Whether one of two passages was written from the other, or both from a third."""
    fewer = min(len(one), len(other))
    return fewer >= _LEAST and len(one & other) >= _SAME_SENTENCE * fewer


def quoted_in(carrier: Carrier) -> str:
    """Return what of the passage stands in quotation marks."""
    return "\n".join((carrier.article.text or "")[slice(*span)] for span in _quoted(carrier))


def unquoted_in(carrier: Carrier) -> str:
    """Return what of the passage stands outside quotation marks."""
    (start, end), inside = carrier.span, _quoted(carrier)
    gaps = zip([start, *(stop for _, stop in inside)], [*(begin for begin, _ in inside), end], strict=True)
    return "\n".join((carrier.article.text or "")[slice(*gap)] for gap in gaps)


def _quoted(carrier: Carrier) -> list[Span]:
    start, end = carrier.span
    marks = quotations(carrier.article.text or "")
    return [(max(start, opening), min(end, closing)) for opening, closing in marks if opening < end and start < closing]


def by_wording(found: Found) -> Iterator[Tie]:
    """Two that have the sentence in the same words have it from one place, whoever was first."""
    yield from _alike(found, lambda carrier: readings(carrier.passage), "the same words as")


def by_quotation(found: Found) -> Iterator[Tie]:
    """Two that quote the same words heard one speaker, whatever each says around them."""
    yield from _alike(found, lambda carrier: readings(quoted_in(carrier)), "quotes the same words as")


def _alike(found: Found, of: Callable[[Carrier], Readings], reason: str) -> Iterator[Tie]:
    first: dict[Readings, str] = {}
    for id_, carrier in found.items():
        known = of(carrier)
        if len(known) >= _LEAST and (other := first.setdefault(known, id_)) != id_:
            yield id_, other, f"{reason} {name_of(found[other].article)}"
    ids = list(first.values())
    for at, later in _linked(list(first)):
        yield ids[later], ids[at], f"{reason} {name_of(found[ids[at]].article)}"


def _linked(passages: Sequence[Readings]) -> Iterator[tuple[int, int]]:
    """Yield two passages, by number, that have the same words as ``same_words`` tells it, unless pairs before have linked them already.

    A thousand passages make half a million pairs: each is held against all others at once, by counting who else has its readings.
    """
    known: defaultdict[int, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for reading in passage:
            known[reading].append(number)
    holders = {reading: np.array(numbers) for reading, numbers in known.items()}
    sizes, group = np.array([*map(len, passages)]), np.arange(len(passages))
    for number, passage in enumerate(passages):
        common = np.bincount(np.concatenate([holders[reading] for reading in passage]), minlength=len(passages))
        same = (common >= _SAME_SENTENCE * np.minimum(sizes, len(passage))) & (group != group[number])
        for later in np.flatnonzero(same).tolist():
            if later > number and group[later] != group[number]:
                group[group == group[later]] = group[number]
                yield number, later


def by_names(found: Found) -> Iterator[Tie]:
    """Two that name the same people and places beside the same figure heard one speaker: a place alone is everybody's."""
    first: dict[frozenset[tuple[str, str]], str] = {}
    for id_, carrier in found.items():
        names = [[(last, other) for other in before] for last, before in sorted(names_in(carrier.passage).items())]
        for several in combinations(names, _SAME_NAMES):
            for key in map(frozenset, product(*several)):
                other = first.setdefault(key, id_)
                if other != id_:
                    yield id_, other, f"names the same source as {name_of(found[other].article)}"


def by_speaker(found: Found) -> Iterator[Tie]:
    """Two that have the claim from the mouth of one named person are one origin, in whatever words each put it."""
    met: list[tuple[Person, str]] = []
    for id_, carrier in found.items():
        for person in dict.fromkeys(people_in(carrier.article, carrier.span)):
            same = [other for known, other in met if known.may_be(person)]
            for other in same:
                if other != id_:
                    yield id_, other, f"the same speaker as in {name_of(found[other].article)}"
            if not same:
                met.append((person, id_))


def by_press(found: Found) -> Iterator[Tie]:
    """Two that tell what somebody told reporters together have one source, whatever that one did there: asked, blamed, promised."""
    met: list[tuple[Heard, str]] = []
    for id_, carrier in found.items():
        if told_to_press(carrier.passage, carrier.article.language):
            mine = heard(unquoted_in(carrier), carrier.article.language)
            others = (other for theirs, other in met if mine.meets(theirs) and not two_sources(carrier, found[other]))
            if (other := next(others, None)) is not None:
                yield id_, other, f"told to the press by the same speaker as in {name_of(found[other].article)}"
            met.append((mine, id_))


def by_office(roots: Found) -> Iterator[Tie]:
    """Two that have the claim from one office (the police, the coastguard) have one source, unless each names a speaker of its own."""
    met: dict[str, list[str]] = {}
    for id_, carrier in roots.items():
        for office in sorted(offices_in(carrier.article, carrier.span)):
            others = (other for other in met.get(office, ()) if not two_sources(carrier, roots[other]))
            if (other := next(others, None)) is not None:
                yield id_, other, f"the same office as in {name_of(roots[other].article)}: {office}"
            met.setdefault(office, []).append(id_)


def two_sources(one: Carrier, other: Carrier) -> bool:
    """Whether each has the claim from a named speaker, and not from the same one."""
    mine, theirs = people_in(one.article, one.span), people_in(other.article, other.span)
    return bool(mine and theirs) and not any(a.may_be(b) for a in mine for b in theirs)


def by_credit(roots: Found) -> Iterator[Tie]:
    """Two that say they have it from one agency, outlet or post have one origin, unless each names a speaker of its own.

    ``roots`` have the claim from no other carrier: who is credited is not held, or does not carry it.
    """
    met: dict[str, list[str]] = {}
    for id_, carrier in roots.items():
        for key, credit in _credited(carrier).items():
            others = (other for other in met.get(key, ()) if not two_sources(carrier, roots[other]))
            if (other := next(others, None)) is not None:
                said = f"“{(credit.text or credit.name or credit.url or '')[:_SHOWN]}”"
                yield id_, other, f"credits the same source as {name_of(roots[other].article)}: {said}"
            met.setdefault(key, []).append(id_)


def by_credit_to(roots: Found, found: Found) -> Iterator[Tie]:
    """One that says it has it from another carrier has it from there, whatever its own words: "the regional site X reports"."""
    called = {id_: names_of(carrier.article) for id_, carrier in found.items()}
    for id_, carrier in roots.items():
        for credit in _credited(carrier).values():
            other = next((other for other, names in called.items() if other != id_ and aim(credit, names)), None)
            if other is not None:
                yield id_, other, f"credits {name_of(found[other].article)}: “{(credit.text or credit.name or credit.url or '')[:_SHOWN]}”"


def _credited(carrier: Carrier) -> dict[str, Credit]:
    """Return whom an article credits for its whole text or in the passage that carries the claim, its own outlet left out."""
    own = names_of(carrier.article)
    (start, end), found = carrier.span, dict[str, Credit]()
    for credit in carrier.article.credits:
        inside = credit.span is not None and start <= credit.span[0] < end and credit.style != "caption"
        key = post_key(credit.url) or party_key(credit.name) or host(credit.url)
        if key and (inside or credit.style in WHOLE_TEXT) and not aim(credit, own):
            found.setdefault(key, credit)
    return found


def by_title(found: Found) -> Iterator[Tie]:
    """Two articles of one outlet under one title are one piece held twice. Two pieces of one outlet may have two sources."""
    first: dict[tuple[str, ...], str] = {}
    for id_, carrier in found.items():
        if piece := piece_of(carrier.article):
            other = first.setdefault(piece, id_)
            if other != id_:
                yield id_, other, f"the title of another article of {name_of(carrier.article)}"


def piece_of(article: Article) -> tuple[str, ...]:
    """Return what is one for two articles that are one piece: outlet and title; empty where one of these is not known."""
    title, outlet = words(article.title or "").folded, outlet_of(article)
    return (outlet, *title) if title and outlet else ()
