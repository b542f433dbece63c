"""Claims: which articles carry one, how many independent origins it has, how many independent pens reported it.

Attested is not true: three reporters at one press conference are three reports of one origin.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import combinations

from headwater.archive import Archive
from headwater.models import Article, Claim, ClaimGroup, Evidence, Origin, Relay, Span
from headwater.textreuse import changes, compare
from headwater.textreuse.outlets import outlet_of
from headwater.textreuse.quoting import quoted
from headwater.textreuse.voices import same_surname, speakers_in
from headwater.tracing.carriers import MOST, Carrier, carriers, full_names, looked_for
from headwater.tracing.collation import Version
from headwater.tracing.times import when
from headwater.tracing.tracer import Tracer
from headwater.urls import host
from headwater.words import sentences, words

_SAME_SENTENCE = 0.5  # share of the shorter sentence's readings that both have, from which on one was written from the other
_QUOTED = 0.6  # share of a passage in quotation marks from which on it is a quotation; the rest says whose
_ALTERED = frozenset({"figure_changed", "date_shifted", "negation_lost", "negation_gained"})
_LEAST = 4  # readings in a sentence that can be told to be copied
_SAME_NAMES = 2  # full names that two sentences share, from which on they have one source: where it was, and who says so
_CHAIN = 30
_TRACED = 100  # carriers, the earliest, whose sources are looked for: in a crowd the others have the words of one of these


def claims(text: str | Sequence[str], archive: Archive, id_: str | None = None, *, tracer: Tracer | None = None) -> Claim:
    """Return the origins of a claim, given as one wording or several, among the articles of ``archive``.

    ``origins`` and ``reports`` are None where no held article carries it: nothing can be told then.
    """
    wordings = [text] if isinstance(text, str) else list(text)
    tracer = tracer or Tracer(archive)
    found = carriers(wordings, archive)
    agreeing = [c for c in found if c.agrees]
    name = id_ or wordings[0]
    if not agreeing:
        missing = ("no article in the archive carries it",)
        return Claim(name, wordings[0], None, None, contradictions=_contradictions(found), missing=missing, looked_for=looked_for(wordings))
    joined = _Families(agreeing, tracer)
    groups = joined.groups()
    return Claim(
        claim=name,
        text=wordings[0],
        origins=len(groups),
        reports=sum(joined.pens(members) for members, _ in groups),
        groups=tuple(group for _, group in groups),
        contradictions=tuple(dict.fromkeys((*_contradictions(found), *joined.altered()))),
        missing=tuple(_missing(found, agreeing)),
    )


def _missing(found: Sequence[Carrier], agreeing: Sequence[Carrier]) -> Iterator[str]:
    if len(found) >= MOST:
        yield "very many articles answer to its words: the counts are the least there can be"
    if len(agreeing) > _TRACED:
        yield f"of {len(agreeing)} carriers the {_TRACED} earliest were traced; the others are joined by their words alone"


def _contradictions(found: Sequence[Carrier]) -> tuple[Evidence, ...]:
    """Return the sentences that say the same but for a figure, earliest first."""
    other = sorted((c for c in found if not c.agrees), key=lambda c: _first(c.article))
    return tuple(Evidence("contradiction", (c.article.text or "")[slice(*c.span)], c.article.url or c.article.id, c.span) for c in other)


class _Families:
    """Carriers joined where one has the claim from the other or both have it from one place, with the reason for each."""

    def __init__(self, found: Sequence[Carrier], tracer: Tracer) -> None:
        self._found = {c.article.id: c for c in found}
        self._tracer = tracer
        self._parent = {id_: id_ for id_ in self._found}
        self._reasons: dict[str, str] = {}
        self._readings = {id_: _readings(c) for id_, c in self._found.items()}
        first = sorted(found, key=lambda c: _first(c.article))[:_TRACED]
        self._traced = {c.article.id: c for c in first}
        self._sources = {id_: self._source_of(c) if id_ in self._traced else None for id_, c in self._found.items()}
        self._join_by_relay()
        self._join_by_wording()
        self._join_by_names()
        self._join_by_speaker()
        self._join_by_title()

    def _head(self, id_: str) -> str:
        while self._parent[id_] != id_:
            id_ = self._parent[id_]
        return id_

    def _join(self, child: str, other: str, reason: str) -> None:
        a, b = self._head(child), self._head(other)
        if a != b:
            self._parent[a] = b
            self._reasons.setdefault(child, reason)

    def _source_of(self, carrier: Carrier) -> tuple[Article, Relay] | None:
        """Return the parent from which the sentence that carries the claim was taken, and the edge."""
        start, end = carrier.span
        for relay in self._tracer.parents(carrier.article):
            if any(s < end and start < e for s, e, _, _ in relay.spans):
                held = self._tracer.taken(relay)
                return (held, relay) if held else None
        return None

    def _join_by_relay(self) -> None:
        """Join a carrier to the one that it has the sentence from, and two whose sentences come from one place that says it otherwise."""
        met: dict[str, str] = {}
        for id_, carrier in self._traced.items():
            at, seen = carrier, {id_}
            while (source := self._source_of(at)) and source[0].id not in seen and len(seen) < _CHAIN:
                article, relay = source
                seen.add(article.id)
                if article.id in self._found:
                    self._join(id_, article.id, f"taken from {_name(article)} ({relay.kind.replace('_', ' ')})")
                    break
                other = met.setdefault(article.id, id_)
                self._join(id_, other, f"from {_name(article)}, as {_name(self._found[other].article)} has it")
                at = Carrier(article, _there(relay, at.span), agrees=True)

    def altered(self) -> Iterator[Evidence]:
        """Yield what the source of a carrier has where the carrier altered it: another figure, another day, the reverse."""
        for id_, source in self._sources.items():
            if source and source[0].id not in self._found:
                yield from _otherwise(self._found[id_], *source)

    def _join_by_wording(self) -> None:
        """Two that have the sentence in the same words have it from one place, whoever was first."""
        for a, b in combinations(self._found, 2):
            if self._same_words(a, b):
                self._join(b, a, f"the same words as {_name(self._found[a].article)}")

    def _same_words(self, a: str, b: str) -> bool:
        one, other = self._readings[a], self._readings[b]
        fewer = min(len(one), len(other))
        return fewer >= _LEAST and len(one & other) >= _SAME_SENTENCE * fewer

    def _join_by_names(self) -> None:
        """Two that name the same people and places beside the same figure heard one speaker: a place alone is everybody's."""
        named = {id_: full_names((c.article.text or "")[slice(*c.span)]) for id_, c in self._found.items()}
        for a, b in combinations(self._found, 2):
            if len(named[a] & named[b]) >= _SAME_NAMES:
                self._join(b, a, f"names the same source as {_name(self._found[a].article)}")

    def _join_by_speaker(self) -> None:
        """Two that have the claim from the mouth of one named person are one origin, in whatever words each put it."""
        said = {id_: speakers_in(c.article.text or "", c.span) for id_, c in self._traced.items()}
        for a, b in combinations(self._traced, 2):
            if any(same_surname(one, other) for one in said[a] for other in said[b]):
                self._join(b, a, f"the same speaker as in {_name(self._found[a].article)}")

    def _join_by_title(self) -> None:
        """Join two articles of one outlet under one title: one piece held twice. Two pieces of one outlet may have two sources."""
        for a, b in combinations(self._found, 2):
            if _one_piece(self._found[a].article, self._found[b].article):
                self._join(b, a, f"the title of another article of {_name(self._found[a].article)}")

    def groups(self) -> list[tuple[list[str], ClaimGroup]]:
        """Return the members of each group, those without a parent first, and the group itself."""
        members: dict[str, list[str]] = {}
        for id_ in self._found:
            members.setdefault(self._head(id_), []).append(id_)
        out = []
        for ids in members.values():
            ordered = sorted(ids, key=lambda i: (self._sources[i] is not None, *_first(self._found[i].article)))
            first = self._found[ordered[0]].article
            origin = Origin(name=_name(first), kind="article", held=True, id=first.id, url=first.url)
            reasons = tuple(self._reasons.get(i) or self._reason(i, first) for i in ordered)
            passages = tuple((self._found[i].article.text or "")[slice(*self._found[i].span)] for i in ordered)
            out.append((ordered, ClaimGroup(origin, tuple(ordered), reasons, passages)))
        return out

    def _reason(self, id_: str, first: Article) -> str:
        if id_ == first.id:
            return "no earlier carrier is known"
        source = self._sources[id_]
        return f"taken from {_name(source[0])}" if source else f"joined to {_name(first)} by another carrier"

    def pens(self, ids: Sequence[str]) -> int:
        """Return how many independently wrote down what this group carries.

        Articles that share nothing but the quotation itself each heard it; a text that shares more was written from another.
        """
        roots = [self._found[i].article for i in ids if i in self._traced and self._sources[i] is None]
        pens: list[Article] = []
        for article in roots:
            if all(self._another_pen(article, other) for other in pens):
                pens.append(article)
        return max(1, len(pens))

    def _another_pen(self, a: Article, b: Article) -> bool:
        """Whether two articles share no passage, or only the claim as a quotation, with who said it."""
        if _one_piece(a, b):
            return False
        match = compare(a, b)
        shared = [span[:2] for span in match.spans] if match else []
        if not shared and not self._same_words(a.id, b.id):
            return True
        claim = self._found[a.id]
        return quoted(a.text or "", [claim.span]) > _QUOTED and quoted(a.text or "", shared or [claim.span]) > _QUOTED


def _otherwise(carrier: Carrier, source: Article, relay: Relay) -> Iterator[Evidence]:
    start, end = carrier.span
    for change in changes(carrier.article, source, relay.spans):
        if change.kind in _ALTERED and change.child_span[0] < end and start < change.child_span[1]:
            text = source.text or ""
            span = next(((s, e) for s, e in sentences(text) if s <= change.parent_span[0] < e), change.parent_span)
            yield Evidence("contradiction", text[slice(*span)], source.url or source.id, span)


def _there(relay: Relay, span: Span) -> Span:
    """Return where a passage of the child stands in its parent, which has it in other words."""
    inside = [(p, e) for s, end, p, e in relay.spans if s < span[1] and span[0] < end]
    return min(p for p, _ in inside), max(e for _, e in inside)


def _readings(carrier: Carrier) -> frozenset[int]:
    """Return the readings of the sentence that carries the claim."""
    start, end = carrier.span
    text = (carrier.article.text or "")[start:end]
    return Version(Article(id="", text=text)).reading_set


def _first(article: Article) -> tuple[datetime, str]:
    """Return what articles are put in order by: the latest moment at which each can have appeared, undated ones last."""
    return when(article).latest, article.id


def _one_piece(a: Article, b: Article) -> bool:
    titles = [words(one.title or "").folded for one in (a, b)]
    return bool(titles[0] and outlet_of(a)) and (titles[0], outlet_of(a)) == (titles[1], outlet_of(b))


def _name(article: Article) -> str:
    return article.outlet.name or host(article.url) or article.id
