"""Trace articles through an archive: parents, origins, what is cited and not held."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from headwater.archive import Archive, language_of
from headwater.models import Article, Change, Citation, Common, CreditStyle, Dated, Evidence, Origin, Rejected, Relay, Trace
from headwater.outlets import names_of
from headwater.textreuse import changes
from headwater.textreuse.comparing import copied
from headwater.tracing import retelling
from headwater.tracing.adding import added
from headwater.tracing.called import Register
from headwater.tracing.citing import cited
from headwater.tracing.collation import Version
from headwater.tracing.dating import dated
from headwater.tracing.explaining import rejected
from headwater.tracing.firsthand import is_first_hand
from headwater.tracing.former import Former
from headwater.tracing.items import apart, items, likelier
from headwater.tracing.judging import ENOUGH, ENOUGH_DERIVED
from headwater.tracing.keeping import ANSWERED, PREPARED, Kept
from headwater.tracing.kinds import of_several
from headwater.tracing.looking import Looks
from headwater.tracing.naming import party_key
from headwater.tracing.near import Near
from headwater.tracing.onesource import is_of_one_source
from headwater.tracing.posts import posts
from headwater.tracing.reconsidering import Likely, Retellings
from headwater.tracing.relatives import strongest
from headwater.tracing.relays import Choice, choose, relays, turned
from headwater.tracing.rendering import rendered
from headwater.tracing.retelling import retold
from headwater.tracing.searches import searches
from headwater.tracing.sisters import sisters
from headwater.tracing.standing import DEEPEST, Chosen, Standing, chosen
from headwater.tracing.ties import WHOLE_TEXT
from headwater.tracing.translating import TRANSLATIONS, without_parts
from headwater.tracing.witnessing import Witness, witness
from headwater.urls import host, url_key

_EMBEDDED = 0.95  # confidence that a page which shows a post has something from it
_MOST_OF_IT = 0.5  # share of the shorter of two texts that both have, from which on they are one text
_MOST_COMMON = 12  # articles that share a source with one, of which it is said
_AS_LIKELY = 0.02  # two confidences that differ by less are one
_RATHER = 2  # times as likely as having its text from nobody: what is asked of a parent in the place of one that would close a circle
_TOLD, _CHOSEN = 1024, 64  # articles whose parents are kept with all that is said of them, and with all that speaks for them

# Credits that speak for the whole text, so that a chain goes on beyond the last article held. A post that is shown is a part of it.
_SPEAKING_FOR_IT: frozenset[CreditStyle] = WHOLE_TEXT | {"ed_note", "post"}


class Tracer:
    """Answers questions about one archive, keeping what it has worked out; make a new one when the archive has changed."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._former = Former(archive)
        self._register = Register(archive.outlets.beginning)
        self._near = Near(archive, self._held, self._former)
        self._witnesses: Kept[str, Witness] = Kept(PREPARED)
        self.looks = Looks(self._held, self._near.sharing, self._near.abroad)
        self.retellings = Retellings(archive, self._near, self.looks, self._before_meaning)
        self._choices: Kept[str, list[Choice]] = Kept(_CHOSEN)
        self._chosen: Kept[str, tuple[Chosen, ...]] = Kept(ANSWERED)
        self._standing = Standing(self._decided, lambda id_: _RATHER * (1 - self.looks.derived(id_)))
        self._parents: Kept[str, tuple[Relay, ...]] = Kept(_TOLD)
        self._sources: Kept[str, tuple[str, ...]] = Kept(ANSWERED)
        self._before: Kept[str, dict[str, float]] = Kept(ANSWERED)

    # The parts of an answer

    def trace(self, article: Article) -> Trace:
        """Return where ``article`` came from. It need not be in the archive."""
        parents = self.parents(article)
        cited = self.cited(article, parents)
        return Trace(
            id=article.id,
            url=article.url,
            text=article.text,
            parents=parents,
            changes=tuple(self._changes(article, parents)),
            origins=self.origins(article),
            cited=cited,
            searches=searches(article, cited),
            undecided=self._open(article.id),
            common=tuple(self._common(article, parents)),
            dated=self._dated(article, parents),
            added=self._added(article, parents),
        )

    def rejected(self, article: Article) -> tuple[Rejected, ...]:
        """Return why each other candidate is not said to be a parent of ``article``."""
        return rejected(self.looks, self.witness(article).id, {relay.id for relay in self.parents(article)})

    def parents(self, article: Article) -> tuple[Relay, ...]:
        """Return the direct parents that are held, the surest first."""
        if article.id in self._parents:
            return self._parents[article.id]
        child = self.witness(article)
        found, by_words = self.by_words_and_credits(child)
        before = self._before.keep(child.id, _confidences(found))
        if len(found) <= 1 and not by_words:
            better = self.retellings.better(child, before)
            found = [better] if better and not self._goes_back(better.id, child.id) else found
        if not by_words:
            found += self._not_back(child, items(self._archive, self._near, child, found, self._register))
            found += self._not_back(child, apart(self._archive, self._near, child, found))
            found += self._not_back(child, posts(self._archive, self._near, child, found, self._register))
        found = of_several(article, [self._rendered(edge, child) for edge in found])
        found += self._embedded(article, {article.id, *(r.id for r in found)})
        found.sort(key=lambda relay: -relay.confidence)
        self._sources.keep(article.id, tuple(relay.id for relay in found))
        return self._parents.keep(article.id, tuple(found))

    def by_words_and_credits(self, child: Witness) -> tuple[list[Relay], bool]:
        """Return the parents that words, anchors and credits speak for, and whether any is one whose words ``child`` has."""
        choices = self._by_way_of(child, self._stand(child))
        sources = {choice.case.parent.id: choice.case.parent for choice in choices}
        furniture = self._near.furniture(child) if choices else frozenset()
        told = relays(choices, furniture)
        found = [self._retranslated(self._former.told(relay, sources[relay.id]), child.version.article) for relay in told]
        found = without_parts(child.version, found, furniture)
        found = self._credited(child, found) or found
        found += self._retold(child, found)
        return found, any(choice.sentences is not None for choice in choices)

    def likely(self, article: Article) -> Mapping[str, Likely]:
        """Return from whom an article may have its text by what it means and all else that is known, by their ids."""
        return self.retellings.likely(self.witness(article))

    def _before_meaning(self, child: Witness) -> dict[str, float]:
        if child.id in self._before:
            return self._before[child.id]
        return self._before.keep(child.id, _confidences(self.by_words_and_credits(child)[0]))

    def origins(self, article: Article) -> tuple[Origin, ...]:
        """Return where the chains that end in ``article`` begin: held articles without a parent, or the parties that these credit."""
        ends: dict[str, Article] = {}
        seen, open_ = {article.id}, [(article, 0)]
        while open_:
            at, depth = open_.pop()
            sources = self._sources_of(at) if depth < DEEPEST else ()
            if not sources:
                ends[at.id] = at
            for id_ in sources:
                held = self.held(id_)
                if held and held.id not in seen:
                    seen.add(held.id)
                    open_.append((held, depth + 1))
        found = {(o.id or url_key(o.url) * (o.kind == "post") or o.name): o for end in ends.values() for o in self._origins_of_end(end)}
        return tuple(found.values())

    def cited(self, article: Article, parents: tuple[Relay, ...]) -> tuple[Citation, ...]:
        """Return the parties that ``article`` says it has something from and that none of its parents is, in the order of the page."""
        known = [names_of(article), *(parent.names for relay in parents if (parent := self._held(relay.id)))]
        return cited(self._archive, article, known)

    def look_ahead(self, ids: Sequence[str]) -> None:
        """Prepare for tracing some articles that are held one after another, which takes less time than one by one."""
        self._near.look_ahead([child for id_ in ids if (child := self._held(id_))])

    def held(self, id_: str) -> Article | None:
        """Return an article of the archive."""
        found = self._held(id_)
        return found.version.article if found else None

    def taken(self, relay: Relay) -> Article | None:
        """Return the article that a relay is from, in the version that its spans are of."""
        return self._archive.earlier.taken(relay) if relay.version else self.held(relay.id)

    def witness(self, article: Article) -> Witness:
        """Return an article as a party, prepared once."""
        known = self._witnesses.get(article.id)
        if known is None or known.version.article != article:
            known = witness(Version(article))
        return self._witnesses.keep(article.id, known)

    # How they are come by

    def _held(self, id_: str) -> Witness | None:
        if id_ in self._witnesses:
            return self._witnesses.keep(id_, self._witnesses[id_])
        article = self._archive.get(id_)
        return self.witness(article) if article else None

    def _version(self, relay: Relay) -> Version | None:
        """Return the version that a relay is from, the present one as it was prepared."""
        if relay.version is None:
            held = self._held(relay.id)
            return held.version if held else None
        former = self.taken(relay)
        return Version(former) if former else None

    def _choose(self, child: Witness) -> list[Choice]:
        """Return the parents that the signs speak for, before it is asked whether these have their text from ``child``."""
        if child.id in self._choices:
            return self._choices[child.id]
        choices = self._choices.keep(child.id, self._told_there(child, self._likeliest(child)))
        self._chosen.keep(child.id, tuple(map(chosen, choices)))
        return choices

    def _likeliest(self, child: Witness, barred: Collection[str] = ()) -> list[Choice]:
        """Return the likeliest parents; none that has from the child what that was told first hand, or from where the child has it."""
        found = [one for one in choose(self.looks, child, barred) if not is_first_hand(child, one.case.parent)]
        return [one for one in found if one.sentences is None or not is_of_one_source(one.case)]

    def _told_there(self, child: Witness, likeliest: list[Choice]) -> list[Choice]:
        """Return in the place of less likely parents one that was told first hand what it shares with ``child``, if all else is reversed.

        A wrong date makes a copy seem the original: what speaks for the copy as the parent speaks for the child as the copy.
        """
        first = [other for other in self.looks.candidates(child.id) if is_first_hand(other, child)]
        back = [one for other in first for one in choose(self.looks, other) if one.case.parent.id == child.id]
        best = max(back, key=lambda one: one.confidence, default=None)
        if best is None or any(one.confidence >= best.confidence for one in likeliest):
            return likeliest
        reverse = turned(self.looks, child, best)
        return [reverse] if reverse else likeliest

    def _chosen_for(self, id_: str) -> tuple[Chosen, ...]:
        """Return the same without the texts, of an article that is held; as it is now, whatever version of it another has its text from."""
        if id_ not in self._chosen and (child := self._held(id_)):
            self._choose(child)
        return self._chosen.get(id_, ())

    def _decided(self, id_: str, barred: Collection[str]) -> list[Chosen]:
        """Return the choices of which something says who has it from whom, those barred left out."""
        child = self._held(id_) if barred else None
        choices = map(chosen, self._likeliest(child, barred)) if child else self._chosen_for(id_)
        return [one for one in choices if not self._undecided(id_, one)]

    def _stand(self, child: Witness) -> list[Choice]:
        """Return the choices that stand beside those of all others."""
        standing = self._standing.of(child.id)
        first = self._decided(child.id, ())
        second = not set(standing) <= set(first)
        choices = self._likeliest(child, {one.id for one in first}) if second else self._choose(child)
        return [choice for choice in choices if chosen(choice) in standing]

    def _by_way_of(self, child: Witness, choices: list[Choice]) -> list[Choice]:
        """Return the choices; in the place of an original the translation of it that ``child`` was translated from in its turn."""
        beside = self.looks.translated(child.id)
        if beside is None or len(choices) != 1 or choices[0].sentences is not None:
            return choices
        source = choices[0].case.parent
        at = beside.by_way_of(source, lambda id_: self._goes_back(id_, source.id) and not self._goes_back(id_, child.id))
        if at is None:
            return choices
        case = beside.case(at, self.looks.signs_abroad(child.id, 1))
        return [replace(choices[0], case=case, either=(source.version.article.url or source.id,))]

    def _sources_of(self, article: Article) -> tuple[str, ...]:
        """Return the ids of the parents of an article."""
        known = self._sources.get(article.id)
        return tuple(relay.id for relay in self.parents(article)) if known is None else known

    def _undecided(self, id_: str, chosen: Chosen) -> bool:
        """Whether nothing but chance says which of the two has its text from the other: as likely either way, no credit, no order."""
        if chosen.credited or chosen.ordered:
            return False
        back = next((one for one in self._chosen_for(chosen.id) if one.id == id_), None)
        return back is not None and not back.credited and abs(back.confidence - chosen.confidence) < _AS_LIKELY

    def _dated(self, article: Article, parents: tuple[Relay, ...]) -> Dated:
        sources = [(relay, version.when) for relay in parents if (version := self._version(relay))]
        return dated(self.looks, self.witness(article), sources)

    def _added(self, article: Article, parents: Sequence[Relay]) -> tuple[Evidence, ...]:
        child, held = self.witness(article), [(relay, version) for relay in parents if (version := self._version(relay))]
        return tuple(added(child.version, held, self._near.furniture(child))) if held else ()

    def _open(self, id_: str) -> tuple[str, ...]:
        """Return those of which nothing says whether the article has its text from them or they from it."""
        if chosen := self._chosen_for(id_):
            return tuple(one.id for one in chosen if self._undecided(id_, one))
        return tuple(best for best in strongest(self.looks.likely(id_), 1) if self._either_way(id_, best))

    def _either_way(self, id_: str, other: str) -> bool:
        """Whether one of two surely has its text from the other, and no credit and no date says which."""
        weighing = self.looks.weighing(id_)
        if weighing is None:
            return False
        at = [c.id for c in weighing.candidates].index(other)
        there = self.looks.likely(id_)[other]
        credit = weighing.credited.signs["credit"][at] or weighing.credited.signs["credits_back"][at]
        if credit or weighing.order.leaning[at] or 2 * there + _AS_LIKELY < ENOUGH:
            return False
        back = self.looks.likely(other).get(id_, 0.0)
        return abs(there - back) < _AS_LIKELY and there + back >= ENOUGH

    def _common(self, article: Article, parents: tuple[Relay, ...]) -> Iterator[Common]:
        """Yield those that share most of the text where neither has it from any held article: of a crowd, those that share most."""
        weighing = None if parents or self._derived(article.id) else self.looks.weighing(article.id)
        shares = [(other, share) for other, share in weighing.shares() if share >= _MOST_OF_IT] if weighing else []
        for other, share in sorted(shares, key=lambda pair: (-pair[1], pair[0].id))[:_MOST_COMMON]:
            held = other.version.article
            if self._one_text(self.witness(article), other) and not self._derived(other.id):  # the second costs looks
                yield Common(other.id, held.url, round(share, 3), self._both_credit(article, held), sisters(article, held))

    def _derived(self, id_: str) -> bool:
        return self.looks.derived(id_) >= ENOUGH_DERIVED

    def _one_text(self, a: Witness, b: Witness) -> bool:
        """Whether two articles share passages that are not furniture, and are not one form filled in twice."""
        furniture = self._near.furniture(a)
        return bool(copied(a.version.prepared.without(furniture), b.version.prepared.without(furniture)))

    def _both_credit(self, a: Article, b: Article) -> str | None:
        """Return the first party that both articles credit and that is not held."""
        theirs = {party_key(citation.name) for citation in self.cited(b, ())}
        return next((citation.name for citation in self.cited(a, ()) if party_key(citation.name) in theirs), None)

    def _retranslated(self, found: Relay, article: Article) -> Relay:
        """Name a translation that brings a text back into the language it was translated from."""
        chosen = self._chosen_for(found.id) if found.kind == "translation" else ()
        back = any(one.translated and one.language == language_of(article) for one in chosen)
        return replace(found, kind="retranslation") if back else found

    def _rendered(self, edge: Relay, child: Witness) -> Relay:
        """Tell a translation from what a page has from another language in its own words."""
        former = self._version(edge) if edge.version is not None else None
        parent = witness(former) if former else self._held(edge.id)
        return rendered(edge, child, parent) if parent else edge

    def _retold(self, child: Witness, known: Sequence[Relay]) -> Iterator[Relay]:
        """Yield the articles that ``child`` retells in other words and credits; none that goes back to it."""
        weighing = None if known else self.looks.weighing(child.id)
        shared = any(share >= _MOST_OF_IT and not self._copies(other, child) for other, share in weighing.shares()) if weighing else False
        register = None if shared else self._register
        found = retold(self._archive, self._near, child, known, register)
        said = {relay.id for relay in known}
        for one in found:
            rather = filter(None, [likelier(self._archive, self._near, child, one)])
            edges = chain(rather, retelling.relays(child, [one]))
            edge = next((edge for edge in edges if edge.id not in said and not self._goes_back(edge.id, child.id)), None)
            if edge:
                said.add(edge.id)
                yield edge

    def _credited(self, child: Witness, found: Sequence[Relay]) -> list[Relay]:
        """Return the articles that ``child`` credits in the place of the one that it seems a translation of and does not credit."""
        if len(found) != 1 or found[0].credit or found[0].kind not in TRANSLATIONS:
            return []
        better = retelling.credited_instead(self._archive, self._near, child, found[0])
        return list(retelling.relays(child, [one for one in better if not self._goes_back(one.parent.id, child.id)]))

    def _copies(self, other: Witness, child: Witness) -> bool:
        """Whether what two share was in ``child`` first: the other is later, credits it, or has its text from it."""
        later = other.version.when.leaning(child.version.when) < 0
        return later or bool(other.credits_for(child)) or self._goes_back(other.id, child.id)

    def _not_back(self, child: Witness, edges: Iterable[Relay]) -> list[Relay]:
        """Return the edges from articles that have not their text from ``child``."""
        return [one for one in edges if not self._goes_back(one.id, child.id)]

    def _goes_back(self, id_: str, to: str) -> bool:
        """Whether an article has its text from another by the words they have in common."""
        seen, open_ = set[str](), [id_]
        while open_:
            at = open_.pop()
            if at == to:
                return True
            if at not in seen:
                seen.add(at)
                open_ += [one.id for one in self._standing.of(at)]
        return False

    def _embedded(self, article: Article, known: set[str]) -> Iterator[Relay]:
        """Yield an edge for each held post that ``article`` shows embedded; its words are another's and stand outside the text."""
        for embed in article.embeds:
            post = self.held(ids[0]) if embed.url and (ids := self._archive.find(embed.url)) else None
            if post and post.id not in known:
                known.add(post.id)
                shown = Evidence("embedded post", embed.text or embed.url or "", article.url, embed.span)
                yield Relay(post.id, post.url, "excerpt", (), _EMBEDDED, (shown,), credit="post")

    def _changes(self, article: Article, parents: tuple[Relay, ...]) -> Iterator[Change]:
        for parent in parents:
            held = self.taken(parent)
            found = changes(article, held, parent.spans) if held else ()
            # What one parent has not may be another's.
            yield from (change for change in found if len(parents) == 1 or change.kind != "assertion_added")

    def _origins_of_end(self, end: Article) -> Iterator[Origin]:
        embedded = {embed.url for embed in end.embeds if embed.url}
        beyond = [c for c in self.cited(end, ()) if c.kind in _SPEAKING_FOR_IT and c.url not in embedded]
        for citation in beyond:
            yield Origin(name=citation.name, kind=citation.kind, held=False, url=citation.url)
        if not beyond:
            name = end.outlet.name or host(end.url) or end.id
            yield Origin(name=name, kind="article", held=end.id in self._archive, id=end.id, url=end.url)


def trace(article: Article, archive: Archive) -> Trace:
    """Return where ``article`` came from, as far as the articles in ``archive`` and its own words tell."""
    return Tracer(archive).trace(article)


def trace_all(archive: Archive) -> Iterator[Trace]:
    """Yield the trace of every article in ``archive``, in the order in which they were added."""
    tracer = Tracer(archive)
    for article in archive.articles():
        yield tracer.trace(article)


def _confidences(found: Sequence[Relay]) -> dict[str, float]:
    return {relay.id: relay.confidence for relay in found}
