"""Carriers of a claim joined to families: where one has it from the other, or both have it from one place, with the reason for each."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property

from headwater.models import Article, ClaimGroup, Evidence, Origin, Relay, Span
from headwater.textreuse import changes, prepare
from headwater.textreuse.aligning import Prepared, passages, span_pair
from headwater.textreuse.quoting import quoted
from headwater.tracing.accounts import Accounts
from headwater.tracing.carriers import Carrier
from headwater.tracing.likeliest import by_account, by_retelling, by_translation
from headwater.tracing.reconsidering import Likely
from headwater.tracing.sisters import by_owner, sisters
from headwater.tracing.ties import (
    Readings,
    Tie,
    by_credit,
    by_credit_to,
    by_names,
    by_office,
    by_press,
    by_quotation,
    by_speaker,
    by_title,
    by_wording,
    name_of,
    piece_of,
    readings,
    same_words,
    unquoted_in,
)
from headwater.tracing.times import when
from headwater.tracing.tracer import Tracer
from headwater.tracing.translating import TRANSLATIONS
from headwater.words import sentence_at

_QUOTED = 0.6  # share of what two articles have in common that is quoted, from which on each may have heard it
_ALTERED = frozenset({"figure_changed", "date_shifted", "negation_lost", "negation_gained"})
_CHAIN = 30
TRACED = 100
"""Carriers, the earliest, whose sources are looked for: in a crowd the others have the words of one of these."""


class Families:
    """Carriers joined to families; each begins with those that have the claim from no other."""

    def __init__(self, found: Sequence[Carrier], tracer: Tracer, abroad: Sequence[tuple[str, str]] = ()) -> None:
        self._found = {c.article.id: c for c in found}
        self._tracer = tracer
        self._parent = {id_: id_ for id_ in self._found}
        self._reasons: dict[str, str] = {}
        self._joined_by: dict[str, tuple[str, str]] = {}  # by the other of two: who was joined to it, and why
        self._translated = set(map(frozenset, abroad))
        ordered = {c.article.id: c for c in in_order(found)}
        self._traced = dict(list(ordered.items())[:TRACED])
        self._sources = {id_: self._source_of(c) if id_ in self._traced else None for id_, c in self._found.items()}
        roots = {id_: carrier for id_, carrier in self._traced.items() if self._sources[id_] is None}
        accounts = Accounts(ordered, tracer.witness, {id_ for id_ in roots if self._parents_of(id_)})
        self._retold: dict[str, str] = {}
        for ties in (
            self._by_relay(),
            self._noted(self._by_parent(roots)),
            self._noted(self._by_ancestor(roots)),
            by_translation(abroad, {id_ for id_, source in self._sources.items() if source is None}, ordered, self._likely, accounts.share),
            self._noted(by_retelling(roots, self._traced, self._likely)),
            self._noted(by_account((id_ for id_ in roots if id_ not in self._reasons), self._traced, accounts, self._apart)),
            by_owner(roots),
            by_credit_to(roots, self._found),
            by_credit(roots),
            by_wording(self._found),
            by_quotation(self._found),
            by_names(self._found),
        ):
            self._join(ties)
        for ties in (by_speaker(self._traced), by_press(self._traced), by_office(roots), by_title(self._found)):
            self._join(ties)

    def _noted(self, ties: Iterable[Tie]) -> Iterator[Tie]:
        """Yield ties of carriers to those that they most likely retell, and note them."""
        for id_, other, reason in ties:
            self._retold.setdefault(id_, other)
            yield id_, other, reason

    def _apart(self, id_: str, other: str) -> bool:
        """Whether two are not joined yet."""
        return self._head(id_) != self._head(other)

    def _head(self, id_: str) -> str:
        while self._parent[id_] != id_:
            self._parent[id_] = self._parent[self._parent[id_]]
            id_ = self._parent[id_]
        return id_

    def _join(self, ties: Iterable[Tie]) -> None:
        for child, other, reason in ties:
            a, b = self._head(child), self._head(other)
            if a != b:
                self._parent[a] = b
                self._reasons.setdefault(child, reason)
                self._joined_by.setdefault(other, (child, reason))

    def _source_of(self, carrier: Carrier) -> tuple[Article, Relay] | None:
        """Return whom a carrier has the sentence from: one that does not carry it has words of it, or has it in another language."""
        source = source_of(carrier, self._tracer)
        if source is None or source[0].id in self._found or source[1].kind in TRANSLATIONS:
            return source
        mine, theirs = readings(carrier.passage), readings((source[0].text or "")[slice(*_there(source[1], carrier.span))])
        return source if mine & theirs else None

    def _likely(self, id_: str) -> Mapping[str, Likely]:
        """Return from whom a carrier may have its text."""
        return self._tracer.likely(self._traced[id_].article) if id_ in self._traced else {}

    def _by_relay(self) -> Iterator[Tie]:
        """Yield a carrier and the one that it has the sentence from, and two whose sentences come from one place that says it otherwise."""
        met: dict[str, str] = {}
        for id_, carrier in self._traced.items():
            at, seen = carrier, {id_}
            while (source := self._source_of(at)) and source[0].id not in seen and len(seen) < _CHAIN:
                article, relay = source
                seen.add(article.id)
                if article.id in self._found:
                    yield id_, article.id, f"taken from {name_of(article)} ({relay.kind.replace('_', ' ')})"
                    break
                other = met.setdefault(article.id, id_)
                yield id_, other, f"from {name_of(article)}, as {name_of(self._found[other].article)} has it"
                at = Carrier(article, _there(relay, at.span), agrees=True)

    def _by_parent(self, roots: Iterable[str]) -> Iterator[Tie]:
        """Yield a root with a carrier that other parts of its page are from."""
        for id_ in roots:
            others = (relay for relay in self._parents_of(id_) if relay.id in self._found)
            if (relay := next(others, None)) is not None:
                yield id_, relay.id, f"its page is from {name_of(self._found[relay.id].article)} ({relay.kind.replace('_', ' ')})"

    def _by_ancestor(self, roots: Iterable[str]) -> Iterator[Tie]:
        """Yield a root with a carrier that its page goes back to, or with another root whose page goes back to the same article."""
        met: dict[str, str] = {}
        for id_ in roots:
            for above in self._ancestors_of(id_):
                name = name_of(above)
                if above.id in self._found:
                    yield id_, above.id, f"its page goes back to {name}"
                    break
                other = met.setdefault(above.id, id_)
                if other != id_:
                    yield id_, other, f"both pages go back to {name}, in which it was not found"

    def _ancestors_of(self, id_: str) -> Iterator[Article]:
        """Yield the held articles that the page of a carrier goes back to, the nearest first.

        One of which a page has a passage, or which it shows, says nothing of the rest of it.
        """
        seen, open_ = {id_}, deque(self._parents_of(id_))
        while open_ and len(seen) < _CHAIN:
            relay = open_.popleft()
            whole = relay.spans and relay.kind != "excerpt"
            if whole and relay.id not in seen and (above := self._tracer.held(relay.id)):
                seen.add(relay.id)
                yield above
                open_ += self._tracer.parents(above)

    def _parents_of(self, id_: str) -> Sequence[Relay]:
        carrier = self._traced[id_]
        return self._tracer.parents(carrier.article) if carrier.version is None else ()

    def altered(self) -> dict[Evidence, str]:
        """Return what the source of a carrier has where the carrier altered it: another figure, another day, the reverse; and the words."""
        beyond = [(id_, source) for id_, source in self._sources.items() if source and source[0].id not in self._found]
        return dict(one for id_, source in beyond for one in _otherwise(self._found[id_], *source))

    def groups(self) -> list[tuple[list[str], ClaimGroup]]:
        """Return the members of each group, those without a parent first, and the group itself."""
        members: dict[str, list[str]] = {}
        for id_ in self._found:
            members.setdefault(self._head(id_), []).append(id_)
        return [(ordered, self._group(ordered)) for ordered in map(self._in_order, members.values())]

    def _in_order(self, ids: Iterable[str]) -> list[str]:
        return sorted(ids, key=lambda id_: (self._is_taken(id_), *first_seen(self._found[id_].article)))

    def _group(self, ordered: Sequence[str]) -> ClaimGroup:
        first = self._found[ordered[0]].article
        origin = Origin(name=name_of(first), kind="article", held=True, id=first.id, url=first.url)
        reasons = tuple(self._reason(id_, first) for id_ in ordered)
        return ClaimGroup(origin, tuple(ordered), reasons, tuple(self._found[id_].passage for id_ in ordered))

    def _reason(self, id_: str, first: Article) -> str:
        said = self._found[id_].because
        why = self._reasons.get(id_) or self._reason_of_place(id_, first)
        return f"{why}; {said}" if said else why

    def _reason_of_place(self, id_: str, first: Article) -> str:
        if id_ == first.id:
            return "the earliest that is known"
        source = self._sources[id_]
        if source:
            return f"taken from {name_of(source[0])}"
        other, reason = self._joined_by[id_]
        return f"joined to {name_of(first)} by {name_of(self._found[other].article)}: {reason}"

    def pens(self, ids: Sequence[str]) -> int:
        """Return how many independently wrote down what this group carries.

        Articles that share nothing but the quotation itself each heard it; a text that shares more was written from another.
        """
        traced = [self._found[id_] for id_ in ids if id_ in self._traced]
        pens: list[list[Carrier]] = []
        for carrier in (one for one in traced if not self._is_taken(one.article.id)):
            same = next((pen for pen in pens if self._one_pen(carrier, pen)), None)
            if same is None:
                pens.append(same := [])
            same.append(carrier)
        for carrier in (one for one in traced if self._is_taken(one.article.id) and len(pens) > 1):
            pens = self._merged(carrier, pens)
        return max(1, len(pens))

    def _merged(self, carrier: Carrier, pens: Sequence[list[Carrier]]) -> list[list[Carrier]]:
        """Return pens, those made one between which a carrier stands that has it from the one and says the same as the other."""
        root = self._root(carrier.article.id)
        near = [pen for pen in pens if any(one.article.id == root or self._one_sentence(carrier, one) for one in pen)]
        return [pen for pen in pens if pen not in near] + ([[one for pen in near for one in pen]] if near else [])

    def _root(self, id_: str) -> str:
        """Return the carrier that one has the sentence from in the end."""
        for _ in range(_CHAIN):
            source = self._sources.get(id_)
            above = source[0].id if source else self._retold.get(id_)
            if above not in self._found:
                break
            id_ = above
        return id_

    def _is_taken(self, id_: str) -> bool:
        """Whether a carrier has the sentence from somebody, or most likely has."""
        return self._sources[id_] is not None or id_ in self._retold

    def _one_pen(self, carrier: Carrier, pen: Sequence[Carrier]) -> bool:
        """Whether one of those before has what a carrier has: a passage that is not all quoted, the words around what is quoted."""
        if any(self._one_sentence(carrier, other) for other in pen):
            return True
        mine, first = self._prepared[carrier.article.id], self._prepared[pen[0].article.id]
        shared = [span_pair(mine, first, passage)[:2] for passage in passages(mine, first)]
        return bool(shared) and quoted(mine.text, shared) <= _QUOTED

    def _one_sentence(self, a: Carrier, b: Carrier) -> bool:
        """Whether one of two is the other's translation, or the same piece, or says the same around what it quotes, or is a sister's."""
        one, other = a.article, b.article
        if {one.id, other.id} in self._translated or (piece_of(one) and piece_of(one) == piece_of(other)):
            return True
        return same_words(self._own_words[one.id], self._own_words[other.id]) or sisters(one, other) is not None

    @cached_property
    def _prepared(self) -> dict[str, Prepared]:
        """Their texts ready to be aligned with one another."""
        return {id_: prepare(carrier.article.text or "") for id_, carrier in self._traced.items()}

    @cached_property
    def _own_words(self) -> dict[str, Readings]:
        """What each says around the words that it quotes, in the sentence that carries the claim."""
        return {id_: readings(unquoted_in(carrier)) for id_, carrier in self._traced.items()}


def source_of(carrier: Carrier, tracer: Tracer) -> tuple[Article, Relay] | None:
    """Return the parent from which the sentence that carries the claim was taken, and the edge; of an earlier version it is not asked."""
    start, end = carrier.span
    for relay in tracer.parents(carrier.article) if carrier.version is None else ():
        if any(s < end and start < e for s, e, _, _ in relay.spans):
            held = tracer.taken(relay)
            return (held, relay) if held else None
    return None


def in_order(found: Iterable[Carrier]) -> list[Carrier]:
    """Return carriers in the order in which they are known to have appeared."""
    return sorted(found, key=lambda carrier: first_seen(carrier.article))


def _otherwise(carrier: Carrier, source: Article, relay: Relay) -> Iterator[tuple[Evidence, str]]:
    start, end = carrier.span
    for change in changes(carrier.article, source, relay.spans):
        if change.kind in _ALTERED and change.child_span[0] < end and start < change.child_span[1]:
            text = source.text or ""
            span = sentence_at(text, change.parent_span)
            why = f"“{change.before}”, not “{change.after}”" if change.before and change.after else ""
            yield Evidence("contradiction", text[slice(*span)], source.url or source.id, span), why


def _there(relay: Relay, span: Span) -> Span:
    """Return where a passage of the child stands in its parent, which has it in other words."""
    inside = [(p, e) for s, end, p, e in relay.spans if s < span[1] and span[0] < end]
    return min(p for p, _ in inside), max(e for _, e in inside)


def first_seen(article: Article) -> tuple[datetime, str]:
    """Return what articles are put in order by: the latest moment at which each can have appeared, undated ones last."""
    return when(article).latest, article.id
