"""Trace articles through an archive: parents, origins, what is cited and not held."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from headwater.archive import Archive, Translations, language_of
from headwater.models import Article, Change, Citation, Common, Credit, CreditStyle, Dated, Evidence, Origin, Rejected, Relay, Trace
from headwater.textreuse import changes, match, prepare
from headwater.tracing.adding import added
from headwater.tracing.collation import Version
from headwater.tracing.dating import dated
from headwater.tracing.explaining import rejected
from headwater.tracing.former import Former
from headwater.tracing.judging import ENOUGH, ENOUGH_DERIVED
from headwater.tracing.looking import Kept, Looks
from headwater.tracing.naming import aim, names_of, party_key, shortened
from headwater.tracing.near import sharing_passages
from headwater.tracing.relatives import strongest
from headwater.tracing.relays import Choice, choose, relays
from headwater.tracing.searches import searches
from headwater.tracing.sisters import sisters
from headwater.tracing.standing import Standing
from headwater.tracing.ties import WHOLE_TEXT
from headwater.tracing.weighing import Witness, witness
from headwater.urls import host, post_key, url_key

_MOST_CANDIDATES = 60
_EMBEDDED = 0.95  # confidence that a page which shows a post has something from it
_MOST_OF_IT = 0.5  # share of the shorter of two texts that both have, from which on they are one text
_MOST_COMMON = 12  # articles that share a source with one, of which it is said
_AS_LIKELY = 0.02  # two confidences that differ by less are one
_RATHER = 2  # times as likely as having its text from nobody: what is asked of a parent in the place of one that would close a circle
_DEEPEST = 30  # hops; a longer chain is a fault
# What is kept in memory while many are traced, in articles: some 100 kB each prepared or judged, 2 kB answered.
_PREPARED, _JUDGED, _ANSWERED = 4096, 1024, 100_000

# Credits that speak for the whole text, so that a chain goes on beyond the last article held. A post that is shown is a part of it.
_SPEAKING_FOR_IT: frozenset[CreditStyle] = WHOLE_TEXT | {"ed_note", "post"}


class Tracer:
    """Answers questions about one archive, keeping what it has worked out; make a new one when the archive has changed."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._translations = Translations(archive)
        self._former = Former(archive)
        self._witnesses: Kept[str, Witness] = Kept(_PREPARED)
        self._choices: Kept[str, list[Choice]] = Kept(_JUDGED)
        self.looks = Looks(self._held, self.candidates, self.translations)
        self._standing = Standing(self._decided, lambda choice: self._present(choice.case.parent), self._rather)
        self._parents: Kept[str, tuple[Relay, ...]] = Kept(_ANSWERED)

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
            undecided=self._open(article),
            common=tuple(self._common(article, parents)),
            dated=self._dated(article, parents),
            added=self._added(article, parents),
        )

    def rejected(self, article: Article) -> tuple[Rejected, ...]:
        """Return why each other candidate is not said to be a parent of ``article``."""
        return rejected(self.looks, self.witness(article).id, {relay.id for relay in self.parents(article)})

    def choices(self, article: Article) -> list[Choice]:
        """Return the parents that the signs speak for, before it is asked whether these have their text from ``article``."""
        if article.id in self._choices:
            return self._choices[article.id]
        return self._choices.keep(article.id, choose(self.looks, self.witness(article)))

    def parents(self, article: Article) -> tuple[Relay, ...]:
        """Return the direct parents that are held, the surest first."""
        if article.id in self._parents:
            return self._parents[article.id]
        chosen = self._standing.of(article)
        sources = {choice.case.parent.id: choice.case.parent for choice in chosen}
        found = [self._former.told(r, sources[r.id]) for r in relays(chosen, self._archive.furniture_in(article))]
        found = [self._retranslated(r, article) for r in found]
        found += self._embedded(article, {article.id, *(r.id for r in found)})
        return self._parents.keep(article.id, tuple(sorted(found, key=lambda r: -r.confidence)))

    def origins(self, article: Article) -> tuple[Origin, ...]:
        """Return where the chains that end in ``article`` begin: held articles without a parent, or the parties that these credit."""
        ends: dict[str, Article] = {}
        seen, open_ = {article.id}, [(article, 0)]
        while open_:
            at, depth = open_.pop()
            parents = self.parents(at) if depth < _DEEPEST else ()
            if not parents:
                ends[at.id] = at
            for parent in parents:
                held = self._archive.get(parent.id)
                if held and held.id not in seen:
                    seen.add(held.id)
                    open_.append((held, depth + 1))
        found = {(o.id or url_key(o.url) * (o.kind == "post") or o.name): o for end in ends.values() for o in self._origins_of_end(end)}
        return tuple(found.values())

    def cited(self, article: Article, parents: tuple[Relay, ...]) -> tuple[Citation, ...]:
        """Return the parties that ``article`` says it has something from and that none of its parents is, in the order of the page."""
        known = [names_of(article), *(self.witness(parent).names for r in parents if (parent := self._archive.get(r.id)))]
        found: dict[str, list[Credit]] = {}
        posts = {party_key(credit.name): key for credit in article.credits if credit.name and (key := _post_of(credit))}
        for credit in article.credits:
            if not any(aim(credit, names) or any(shortened(credit.name, name) for name in names.names) for names in known):
                key = _post_of(credit) or posts.get(party_key(credit.name)) or party_key(credit.name) or host(credit.url)
                found.setdefault(key, []).append(credit)
        cited = [self._shown(article, _citation(same)) for key, same in found.items() if key]
        named = tuple(c for c in cited if not any(shortened(c.name, other.name) for other in cited))
        return (*named, *self._pictures(article))

    def _shown(self, article: Article, citation: Citation) -> Citation:
        """Return a citation with its node and who else shows it, where it is a post or a video."""
        if not ((citation.kind == "post" and url_key(citation.url)) or post_key(citation.url)):
            return citation
        others = tuple(id_ for id_ in self._archive.showing(citation.url) if id_ != article.id)
        return replace(citation, node=url_key(citation.url), shown_by=others)

    def _pictures(self, article: Article) -> Iterator[Citation]:
        """Yield the pictures that pages of other outlets show too; what one outlet alone shows is its furniture as a rule."""
        outlet = self._archive.outlet_of(article.id)
        for image in article.images:
            showing = [id_ for id_ in self._archive.showing(image.url) if id_ != article.id]
            if others := tuple(id_ for id_ in showing if outlet != self._archive.outlet_of(id_)):
                name = image.credit or host(image.url)
                yield Citation(name, "picture", image.url, text=image.caption, node=url_key(image.url), shown_by=others)

    def held(self, id_: str) -> Article | None:
        """Return an article of the archive."""
        found = self._held(id_)
        return found.version.article if found else None

    def taken(self, relay: Relay) -> Article | None:
        """Return the article that a relay is from, in the version that its spans are of."""
        return self._archive.earlier.taken(relay) if relay.version else self.held(relay.id)

    def _version(self, relay: Relay) -> Version | None:
        """Return the version that a relay is from, the present one as it was prepared."""
        if relay.version is None:
            held = self._held(relay.id)
            return held.version if held else None
        former = self.taken(relay)
        return Version(former) if former else None

    def _present(self, witness: Witness) -> Article:
        """Return a held article as it is now; its own sources are not asked of an earlier version."""
        return (self.held(witness.id) if witness.former is not None else None) or witness.version.article

    # How they are come by

    def _decided(self, article: Article, barred: Collection[str]) -> list[Choice]:
        """Return the choices of which something says who has it from whom, those barred left out."""
        choices = choose(self.looks, self.witness(article), barred) if barred else self.choices(article)
        return [choice for choice in choices if not self._undecided(article, choice)]

    def _rather(self, article: Article) -> float:
        """Return the confidence that is asked of a second choice: that it is likelier than that the text is from nobody."""
        return _RATHER * (1 - self.looks.derived(article.id))

    def _undecided(self, article: Article, choice: Choice) -> bool:
        """Whether nothing but chance says which of the two has its text from the other: as likely either way, no credit, no order."""
        if choice.case.credits or choice.case.signs["leaning"]:
            return False
        back = next((c for c in self.choices(self._present(choice.case.parent)) if c.case.parent.id == article.id), None)
        return back is not None and not back.case.credits and abs(back.confidence - choice.confidence) < _AS_LIKELY

    def _dated(self, article: Article, parents: tuple[Relay, ...]) -> Dated:
        sources = [(relay, version.when) for relay in parents if (version := self._version(relay))]
        return dated(self.looks, self.witness(article), sources)

    def _added(self, article: Article, parents: Sequence[Relay]) -> tuple[Evidence, ...]:
        held = [(relay, version) for relay in parents if (version := self._version(relay))]
        return tuple(added(self.witness(article).version, held, self._archive.furniture_in(article) if held else ()))

    def _open(self, article: Article) -> tuple[str, ...]:
        """Return those of which nothing says whether the article has its text from them or they from it."""
        if chosen := self.choices(article):
            return tuple(choice.case.parent.id for choice in chosen if self._undecided(article, choice))
        return tuple(best for best in strongest(self.looks.likely(article.id), 1) if self._either_way(article.id, best))

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
            if not self._derived(other.id) and self._one_text(article, held):
                yield Common(other.id, held.url, round(share, 3), self._both_credit(article, held), sisters(article, held))

    def _derived(self, id_: str) -> bool:
        return self.looks.derived(id_) >= ENOUGH_DERIVED

    def _one_text(self, a: Article, b: Article) -> bool:
        """Whether two articles share passages that are not furniture, and are not one form filled in twice."""
        furniture = self._archive.furniture_in(a)
        return match(a.id, b.id, prepare(a.text or "", furniture), prepare(b.text or "", furniture)) is not None

    def _both_credit(self, a: Article, b: Article) -> str | None:
        """Return the first party that both articles credit and that is not held."""
        theirs = {party_key(citation.name) for citation in self.cited(b, ())}
        return next((citation.name for citation in self.cited(a, ()) if party_key(citation.name) in theirs), None)

    def _retranslated(self, found: Relay, article: Article) -> Relay:
        """Name a translation that brings a text back into the language it was translated from."""
        between = self.held(found.id) if found.kind == "translation" else None
        choices = self._choices_of_translated(between) if between else ()
        back = any(language_of(c.case.parent.version.article) == language_of(article) for c in choices)
        return replace(found, kind="retranslation") if back else found

    def _embedded(self, article: Article, known: set[str]) -> Iterator[Relay]:
        """Yield an edge for each held post that ``article`` shows embedded; its words are another's and stand outside the text."""
        for embed in article.embeds:
            post = self.held(ids[0]) if embed.url and (ids := self._archive.find(embed.url)) else None
            if post and post.id not in known:
                known.add(post.id)
                shown = Evidence("embedded post", embed.text or embed.url or "", article.url, embed.span)
                yield Relay(post.id, post.url, "excerpt", (), _EMBEDDED, (shown,), credit="post")

    def _choices_of_translated(self, article: Article) -> list[Choice]:
        return [choice for choice in self.choices(article) if choice.sentences is None]

    def witness(self, article: Article) -> Witness:
        """Return an article as a party, prepared once."""
        known = self._witnesses.get(article.id)
        if known is None or known.version.article != article:
            known = witness(Version(article))
        return self._witnesses.keep(article.id, known)

    def _held(self, id_: str) -> Witness | None:
        if id_ in self._witnesses:
            return self._witnesses.keep(id_, self._witnesses[id_])
        article = self._archive.get(id_)
        return self.witness(article) if article else None

    def candidates(self, child: Witness) -> list[Witness]:
        """Return the held articles that could be a parent: those that share passages, its own twins and pages left out."""
        near = self._archive.candidates(child.version.article)[:_MOST_CANDIDATES]
        return sharing_passages(child, near, lambda id_: self._candidate(child, id_))

    def translations(self, child: Witness) -> list[tuple[Witness, float]]:
        """Return the held articles in other languages that the child could be a translation of, with their likeness."""
        alike = self._translations.alike(child.version.article)
        return [(other, likeness) for id_, likeness in alike if (other := self._stranger(child, id_))]

    def _candidate(self, child: Witness, id_: str) -> Witness | None:
        """Return a stranger in the version that the child may have its text from."""
        other = self._stranger(child, id_)
        return other and self._former.taken(child, other)

    def _stranger(self, child: Witness, id_: str) -> Witness | None:
        """Return an article that is not ``child`` itself, a twin of it, a page of its series, or anybody's twin."""
        other = self._held(id_)
        if other is None or other.id == child.id or other.version.article.variant_of or child.family & other.family:
            return None
        return other

    def _changes(self, article: Article, parents: tuple[Relay, ...]) -> Iterator[Change]:
        for parent in parents:
            held = self._archive.earlier.taken(parent)
            if held:
                yield from changes(article, held, parent.spans)

    def _origins_of_end(self, end: Article) -> Iterator[Origin]:
        embedded = {embed.url for embed in end.embeds if embed.url}
        beyond = [c for c in self.cited(end, ()) if c.kind in _SPEAKING_FOR_IT and c.url not in embedded]
        for citation in beyond:
            yield Origin(name=citation.name, kind=citation.kind, held=False, url=citation.url)
        if not beyond:
            name = end.outlet.name or host(end.url) or end.id
            yield Origin(name=name, kind="article", held=end.id in self._archive, id=end.id, url=end.url)


def _post_of(credit: Credit) -> str:
    """Return the key of the post or video that a credit links to or shows, empty where it is none."""
    return url_key(credit.url) if credit.style == "post" or post_key(credit.url) else ""


def _citation(same: Sequence[Credit]) -> Citation:
    """Return one citation for all credits of one party: under the spelling met most often, a capital before a digit or small letter."""
    spellings = Counter(credit.name for credit in same if credit.name)
    first = same[0]
    name = max(spellings, key=lambda n: (spellings[n], n[0].isupper())) if spellings else host(first.url)
    medium = next((credit.medium for credit in same if credit.medium), None)
    url = next((credit.url for credit in same if credit.url), None)
    return Citation(name=f"{name} ({medium})" if medium else name, kind=first.style, url=url, span=first.span, text=first.text)


def trace(article: Article, archive: Archive) -> Trace:
    """Return where ``article`` came from, as far as the articles in ``archive`` and its own words tell."""
    return Tracer(archive).trace(article)


def trace_all(archive: Archive) -> Iterator[Trace]:
    """Yield the trace of every article in ``archive``, in the order in which they were added."""
    tracer = Tracer(archive)
    for article in archive.articles():
        yield tracer.trace(article)
