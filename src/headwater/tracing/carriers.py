"""Which held articles carry a claim: the same statement copied, reworded, or translated, figures compared as figures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import combinations, product
from math import isqrt

from headwater.archive import TALLIED, About, Archive, full_text_query, language_of
from headwater.mentions.languages import chosen
from headwater.mentions.packs import languages
from headwater.models import Article, Span
from headwater.spans import Spans
from headwater.textreuse.anchors import skeleton
from headwater.textreuse.figures import figures as figures_in
from headwater.textreuse.lexicon import DATES
from headwater.textreuse.quoting import is_quotation
from headwater.tracing.altering import rarity
from headwater.tracing.hours import hours
from headwater.tracing.laying import Laid, sheet
from headwater.tracing.meaning import tongue
from headwater.tracing.seeking import by_meaning
from headwater.tracing.stating import FEW, Stated, stated
from headwater.tracing.telling import telling
from headwater.tracing.units import units
from headwater.tracing.wording import FEW_WORDS, Wording
from headwater.words import fold, sentences

_PHRASE = 5  # words of a wording that are searched for as they stand
MOST = 1000
"""Articles looked at for one search: where as many carry a claim there may be more."""
_RARE = 40  # articles that may have a name by which, with the figure, a claim is known again
_ONE_IN = 20  # articles of which one at most has a name that is surely rare: in a small archive none is
_OFTEN = 3  # articles in which a name and a figure stand together hardly by chance
_MOSTLY = 1 / 3  # share of the articles with a name that have a figure too, from which on the two belong together, where that is
_TOGETHER = 2  # times as often as in any article
_LONG_FIGURE = 3  # digits
_ABOUT = 100  # articles that have most of a claim's figures and names, of which a sentence is looked for
_IN_COMMON = 2  # figures and names of a claim that an article has which is looked at, in whatever language and case
_BEGUN = 4  # letters of a name, whatever its ending
_PAIRED = 10  # articles with fewer of them, or with two of the words that tell most
_TELLING_MOST = 4  # words of a claim, each two of which are searched for
_WIDEST = 3  # sentences in which a claim of more may stand, beside those in as many as it has
_SOURCES, _NEAREST = 20, 20  # carriers of which is looked for who else tells what they tell, and how many such are looked at
_SAME_STORY, _SAME_EVENT = 0.08, 0.12  # share of an article's figures and names, from which on another may be about the same, and is
_TOLD, _MUCH_TOLD = 4.0, 8.0  # their rarity: one that few have, two
_MOST_NAMES = 12  # of a wording
_NAME = 12.0  # bits of rarity of a word that is worth a search beside a figure: "The" is in every article
_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f' ]\d{3})*(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that carries a claim, and the sentence in which it does.

    ``agrees`` is False where a figure, a day, a name or an outcome is another, or where it is denied; ``unsure`` is True where it cannot be
    told whether a word means the same. ``otherwise`` are the sentences of an article that agrees which do not. ``why`` says what differs in
    each of these, or in the one that does not agree. ``version`` is the number of the earlier version that ``article`` is, None for the
    present one. ``because`` says why it is one, where its words do not.
    """

    article: Article
    span: Span
    agrees: bool
    otherwise: tuple[Span, ...] = ()
    version: int | None = None
    because: str | None = None
    unsure: bool = False
    why: tuple[str, ...] = ()

    @property
    def passage(self) -> str:
        """The words that carry the claim."""
        return (self.article.text or "")[slice(*self.span)]


def carriers(wordings: Sequence[str], archive: Archive) -> list[Carrier]:
    """Return the held articles that carry the claim given in one or more wordings, in the order of the archive's answers.

    An article that was changed since, and carried it before, is one in its earlier version, beside what it says now.
    """
    asked = asked_in(wordings, archive)
    changed = frozenset(id_ for _, id_, _ in archive.changed())
    found: dict[str, list[Carrier]] = {}
    ids = list(dict.fromkeys(suspects(asked, archive)))
    for id_ in ids:
        article = archive.get(id_)
        if article and not article.variant_of:
            found[id_] = list(_of_article(asked, article, archive if id_ in changed else None, len(ids)))
    known = [carrier for carriers in found.values() for carrier in carriers]
    if not any(carrier.agrees for carrier in known):
        meant = {id_ for wording in asked for id_ in by_meaning(wording, archive)}
        ids = list(dict.fromkeys((*ids, *sorted(meant))))
        surest = _surest(asked, [id_ for id_ in ids if id_ in meant and not found.get(id_)], archive, len(ids))
        found.update({surest.article.id: [surest]} if surest else {})
        known += [surest] if surest else []
    found.update({carrier.article.id: [carrier] for carrier in _beside(asked, known, archive, len(ids))})
    return [carrier for carriers in found.values() for carrier in carriers]


def _surest(asked: Sequence[Wording], ids: Iterable[str], archive: Archive, looked_at: int) -> Carrier | None:
    """Return the article that most surely says what the claim says, whatever it names: a claim is about one event, and others are alike."""
    held = (archive.get(id_) for id_ in ids)
    articles = (article for article in held if article and not article.variant_of)
    said = ((article, one) for article in articles for _, one in _said_by(asked, article, looked_at) if one.is_sure)
    found = max(said, key=lambda pair: pair[1].carried, default=None)
    return Carrier(found[0], found[1].narrowest().span, agrees=True) if found else None


def _beside(asked: Sequence[Wording], known: Sequence[Carrier], archive: Archive, looked_at: int) -> Iterator[Carrier]:
    """Yield carriers among the articles that tell what the articles of known ones tell: the claim's own words need not lead to them.

    An article about the very same event need not name again what the claim names.
    """
    sources = [carrier.article for carrier in known if carrier.agrees and carrier.version is None][:_SOURCES]
    told = {carrier.article.id for carrier in known if not carrier.unsure}
    looked = set[tuple[str, bool]]()
    for source in sources:
        for one in _about_the_same(source, archive):
            one_event = _is_of_one_event(one)
            article = None if one.id in told or (one.id, one_event) in looked else archive.get(one.id)
            looked.add((one.id, one_event))
            if article and not article.variant_of and (found := _told_by(asked, article, looked_at, one_event=one_event)):
                yield found
                told.add(one.id)
                sources += [article] * (len(sources) < _SOURCES)


def _about_the_same(article: Article, archive: Archive) -> list[About]:
    """Return the articles that tell most of what an article tells, in whatever language."""
    about = archive.about(f"so {article.title or ''}\n{article.text or ''}", language_of(article), article.id)
    return [one for one in about[:_NEAREST] if one.share >= _SAME_STORY and one.common >= _TOLD]


def _is_of_one_event(one: About) -> bool:
    return one.share >= _SAME_EVENT and one.common >= _MUCH_TOLD


def _told_by(asked: Sequence[Wording], article: Article, looked_at: int, *, one_event: bool) -> Carrier | None:
    """Return an article as a carrier where a passage of it says what the claim says.

    It must be about ``one_event`` with a carrier, or have what the claim names, or a rare figure of it beside a rare word, or a name of it
    where it surely says it.
    """
    said = _said_by(asked, article, looked_at)
    possible = (one for lay, one in said if one_event or lay.may_state or one.is_rare or (one.is_sure and lay.names_some))
    best = max(possible, key=lambda one: one.carried, default=None)
    return Carrier(article, best.narrowest().span, agrees=True) if best else None


def _said_by(asked: Sequence[Wording], article: Article, looked_at: int) -> Iterator[tuple[Laid, Stated]]:
    """Yield each wording of a claim, laid on an article, with the passage that says it, whatever the article has of the claim otherwise."""
    of = sheet(article.title or "", article.text or "", tongue_of(article))
    for laid in (Laid(wording, of) for wording in asked):
        if (one := stated(laid, looked_at, anyhow=True)) and one.agrees:
            yield laid, one


def _of_article(asked: Sequence[Wording], article: Article, archive: Archive | None, looked_at: int) -> Iterator[Carrier]:
    """Yield an article as a carrier; in the latest earlier version that carries it, where ``archive`` is given and it does so no more."""
    present = _carrier(asked, article, looked_at)
    if present:
        yield present
    if archive and not (present and present.agrees):
        versions = ((number, _carrier(asked, version, looked_at)) for number, version in archive.earlier.last(article.id))
        if found := next(((number, one) for number, one in versions if one and one.agrees), None):
            yield earlier(found[1], found[0])


def earlier(carrier: Carrier, version: int) -> Carrier:
    """Return a carrier as one in an earlier version of its page."""
    fetched = f", fetched {carrier.article.fetched}" if carrier.article.fetched else ""
    return replace(carrier, version=version, because=f"in its version {version}{fetched}: the page was changed since")


def carrier_in(wordings: Sequence[str], article: Article, archive: Archive) -> Carrier | None:
    """Return where one article carries the claim, None where it does not; ``archive`` says which names and figures are rare."""
    return _carrier(asked_in(wordings, archive), article)


def asked_in(wordings: Sequence[str], archive: Archive) -> list[Wording]:
    """Return the wordings of a claim as they are compared, each in its language: one that is held is likelier."""
    held = archive.languages().intersection(languages())
    tell = partial(telling, count=cache(archive.count), held=len(archive))
    return [Wording(text, partial(_rare, text, archive), tongue(text, held), find_telling=tell) for text in wordings]


def looked_for(wordings: Sequence[str]) -> tuple[str, ...]:
    """Return the searches by which the carriers of a claim are looked for, as the archive takes them."""
    return tuple(dict.fromkeys(query for text in wordings for query in _queries(text) if full_text_query(query)))


def _rare(text: str, archive: Archive) -> dict[str, bool]:
    """Return the names of a wording, folded, and its figures of three digits or more, that tell a claim from others.

    Few articles have them: somewhat more where both a name and such a figure do, for they would still not meet by chance. Or many of those
    with the name have a figure of the claim too, and more often than others have it. True where the archive is large enough to show that.
    """
    held = len(archive)
    few = max(_RARE, 2 * isqrt(held))

    @cache
    def holders(query: str) -> int:
        known = sum(archive.tally(query).languages.values())
        return known if known < TALLIED else held

    def together(name: str, figure: str) -> int:
        both = holders(f"{name} {figure}")
        bound = both >= _MOSTLY * holders(name) and both * held >= _TOGETHER * holders(name) * holders(figure)
        return both if bound else 0

    times = hours(text)
    inside = Spans(span for span, _ in times)
    figures = {value: f'"{text[start:end]}"' for start, end, value in figures_in(text) if len(value) > 1 and not inside.touch((start, end))}
    figures |= {hour: f'"{text[start:end]}"' for (start, end), hour in times}
    rare = {value for value, figure in figures.items() if len(value) >= _LONG_FIGURE and holders(figure) <= few}
    most = few if rare else _RARE
    told = dict.fromkeys(rare, False)
    for written in _capitalised(text):
        name = f'"{written}"'
        both = max((together(name, figure) for figure in figures.values()), default=0)
        if both or holders(name) <= most:
            told[fold(written)] = both >= _OFTEN or holders(name) * _ONE_IN <= held
    return told


def _capitalised(text: str) -> list[str]:
    """Return the words that may be names."""
    written = dict.fromkeys(word for word in re.findall(r"[^\W\d_]{3,}", text) if word[0].isupper() and fold(word) not in DATES)
    return [word for word in written if skeleton(word)][:_MOST_NAMES]


def suspects(asked: Sequence[Wording], archive: Archive) -> Iterator[str]:
    """Yield ids of articles that share a phrase, a figure and a name, or a rare name with a wording."""
    for wording in asked:
        for query in _queries(wording.text):
            yield from archive.answering(query, MOST)
        for name in _capitalised(wording.text):
            if fold(name) in wording.rare:
                yield from archive.naming(name, MOST)
        for query in _word_pairs(wording):
            yield from archive.answering(query, _PAIRED)
        about = archive.about(f"so {wording.text}")[:_ABOUT]
        yield from (one.id for at, one in enumerate(about) if one.common >= _IN_COMMON or at < _PAIRED)


def _word_pairs(wording: Wording) -> Iterator[str]:
    """Yield a search for each two of the words that tell most."""
    telling = sorted(dict.fromkeys(units(wording.text, wording.tongue)), key=lambda unit: -unit.weight)
    forms = list(dict.fromkeys(unit.form for unit in telling if unit.kind != "day"))[:_TELLING_MOST]
    yield from (f'"{one}" "{other}"' for one, other in combinations(forms, 2))


def _queries(text: str) -> Iterator[str]:
    tokens = re.findall(r"\w+(?:['’]\w+)?", text)
    last = max(0, len(tokens) - _PHRASE)
    for first in sorted({*range(0, last + 1, _PHRASE), last}):
        yield f'"{" ".join(tokens[first : first + _PHRASE])}"'
    figures = [f for f in _FIGURE.findall(text) if len(re.sub(r"\D", "", f)) > 1]
    names = [t for t in tokens if t[:1].isupper() and len(t) > 2 and rarity(fold(t)) >= _NAME]
    for figure, name in product(figures[:3], names[:6]):
        for written in dict.fromkeys((figure, re.sub(r"\D", "", figure) if re.fullmatch(_GROUPED, figure) else figure)):
            yield f'"{written}" "{name}"'


_GROUPED = r"\d{1,3}(?:[.,\u00a0\u202f' ]\d{3})+"


def _carrier(asked: Sequence[Wording], article: Article, looked_at: int = FEW) -> Carrier | None:
    """Return the sentence of ``article`` that carries the claim, by its words, else by its meaning; one that agrees first."""
    found = _by_words(asked, article)
    if found and not (found.unsure or found.agrees):
        return found
    worded = bool(found and found.agrees)
    judged = passages(asked, article, looked_at, worded=worded)
    if worded:
        return found if any(one.possible for one in judged) else None
    return _by_meaning(article, judged) or found


def passages(asked: Sequence[Wording], article: Article, looked_at: int, *, worded: bool = False) -> list[Stated]:
    """Return the passages that have most of each wording of a claim; those that hardly can say it too where its words are ``worded``."""
    if not worded and not any(_may_name(wording, article) for wording in asked):
        return []
    of = sheet(article.title or "", article.text or "", tongue_of(article))
    return [one for wording in asked if (one := stated(Laid(wording, of), looked_at, anyhow=worded))]


def _by_meaning(article: Article, found: Sequence[Stated]) -> Carrier | None:
    """Return the passage that says what the claim says in whatever words, or says otherwise, or perhaps the same."""
    best = max(found, key=lambda one: one.carried, default=None)
    if best and best.agrees:
        return Carrier(article, best.narrowest().span, agrees=True)
    best = max(found, key=lambda one: one.against, default=None)
    if best and (best.contradicts or best.doubtful):
        return Carrier(article, best.span, agrees=False, unsure=not best.contradicts, why=(best.why,))
    return None


def _may_name(wording: Wording, article: Article) -> bool:
    """Whether an article has how a name of a claim begins, where both are in Latin letters: quickly told, before it is read in units."""
    begun = {unit.form[:_BEGUN] for unit in units(wording.text, wording.tongue) if unit.kind == "name"}
    text = f"{article.title or ''} {article.text or ''}".casefold()
    return not begun or not wording.text.isascii() or not text[:_BEGUN].isascii() or any(name in text for name in begun)


def _by_words(asked: Sequence[Wording], article: Article) -> Carrier | None:
    """Return the sentence that has the words of the claim, or its figures and names; one that agrees before one that differs."""
    text = article.text or ""
    whole = Wording(f"{article.title or ''}\n{text}", language=tongue_of(article))
    said = list(_windows(asked, text, whole))
    agreeing = next((span for wording in asked for span, sentence in said if wording.carried_by(sentence)), None)
    otherwise = {span: wording.why_not(sentence) for wording in asked for span, sentence in said if wording.contradicted_by(sentence)}
    if agreeing:
        apart = {span: why for span, why in otherwise.items() if span[1] <= agreeing[0] or agreeing[1] <= span[0]}
        return Carrier(article, agreeing, agrees=True, otherwise=tuple(apart), why=tuple(apart.values()))
    if otherwise:
        span, why = next(iter(otherwise.items()))
        return Carrier(article, span, agrees=False, why=(why,))
    doubts = ((span, wording.why_not(sentence)) for wording in asked for span, sentence in said if wording.perhaps_carried_by(sentence))
    span, why = next(doubts, ((0, 0), ""))
    return Carrier(article, span, agrees=False, unsure=True, why=(why,)) if why else None


def tongue_of(article: Article) -> str:
    """Return the language of an article, as its words are read in."""
    return chosen(article.text or "", language_of(article))


def _windows(asked: Sequence[Wording], text: str, whole: Wording) -> Iterator[tuple[Span, Wording]]:
    """Yield the sentences of a text that may carry a claim, then so many together as it may stand in: up to three, or all it has.

    A quotation may stand in one more: pages cut it in two to say who speaks.
    """
    spans = sentences(text)
    single = [Wording(text[slice(*span)], language=whole.language) for span in spans]
    longest = max(len(sentences(wording.text)) + is_quotation(wording.text) for wording in asked)
    for width in sorted({*range(1, min(longest, _WIDEST) + 1), longest}):
        for at in range(len(spans) - width + 1):
            if any(_may_carry(wording, single[at : at + width]) for wording in asked):
                span = spans[at][0], spans[at + width - 1][1]
                yield span, Wording(text[slice(*span)], language=whole.language, context=whole)


def _may_carry(wording: Wording, together: Sequence[Wording]) -> bool:
    """Whether sentences have some words of a claim, or a figure of it."""
    shared = wording.starts & frozenset().union(*(one.starts for one in together))
    if len(shared) >= FEW_WORDS * len(wording.starts):
        return True
    return bool(wording.figures) and any(not wording.figures.isdisjoint(one.spellings) for one in together)
