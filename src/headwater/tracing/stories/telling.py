"""What a story holds: its articles in the order of time, where they come from, and a digest made of their own sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log

from headwater.archive import Archive, Membership, Relays, language_of
from headwater.models import Article, DigestSentence, Story, StoryArticle
from headwater.textreuse.outlets import outlet_of
from headwater.tracing.stories.relaying import ends, relays, relays_of
from headwater.tracing.stories.signs import Signs, signs_of
from headwater.tracing.times import when
from headwater.words import sentences, words

_READ = 40  # articles of a story that the digest is made from
_OPENING = 12  # sentences of each that are looked at
_SENTENCES = 5  # of a digest
_SHORTEST, _LONGEST = 8, 60  # words of a sentence that can stand for itself
_HEADLINE = 90  # code points that stand for the title of an article without one
_SAID = 0.5  # share of a sentence's terms that the digest has already, from which on it says nothing new


def tell(
    archive: Archive, story: str, *, digest: bool = True, members: Sequence[Membership] | None = None, known: Relays | None = None
) -> Story | None:
    """Return a story with its timeline, origins and digest; None where there is no story of that id.

    ``members`` are told in the place of those that the archive has, and ``known`` are their relays, where somebody knows better; else they
    are traced for the digest, unless they were kept. Without either no relay is looked up: origins are None.
    """
    listed = archive.stories.members(story) if members is None else members
    held = [(one, article) for one in listed if (article := archive.get(one.article))]
    if not held:
        return None
    held.sort(key=lambda pair: (when(pair[1]).middle, pair[1].id))  # the middle: a bare day may begin before the hour that another states
    articles = [article for _, article in held]
    if known is None and digest:
        known = relays(archive, story) if members is None else relays_of(archive, [a.id for a in articles])
    found, origins = known or {}, None if known is None else ends(articles, known)
    return Story(
        id=story,
        articles=tuple(article.id for article in articles),
        title=_title(articles),
        earliest=next((a.published for a in articles if a.published and when(a).known), None),
        latest=next((a.published for a in reversed(articles) if a.published and when(a).known), None),
        languages=tuple(code for code, _ in Counter(filter(None, map(language_of, articles))).most_common()),
        outlets=len(set(map(outlet_of, articles)) - {""}),
        origins=None if origins is None else len(origins),
        timeline=tuple(_line(one, article, found) for one, article in held),
        digest=tuple(_digest(articles, found)) if digest else (),
        changes=tuple(archive.stories.changes(story)),
        ends=origins or (),
    )


def _line(one: Membership, article: Article, parents: Relays) -> StoryArticle:
    return StoryArticle(
        id=article.id,
        url=article.url,
        title=_headline(article),
        outlet=article.outlet.name or article.outlet.domain,
        language=language_of(article) or None,
        published=article.published,
        parents=tuple(id_ for id_, _, _ in parents.get(article.id, ())),
        since=one.since,
        nearest=one.nearest,
        likeness=one.likeness,
        confidences=tuple(sure for _, _, sure in parents.get(article.id, ())),
    )


def _headline(article: Article) -> str | None:
    """Return an article's title; of one without (a post, a text that was pasted) how it begins."""
    if article.title or not article.text:
        return article.title
    opening = " ".join(article.text[: 2 * _HEADLINE].split())
    return opening if len(opening) <= _HEADLINE else f"{opening[:_HEADLINE].rpartition(' ')[0] or opening[:_HEADLINE]}…"


def _title(articles: Sequence[Article]) -> str | None:
    """Return the title that has most in common with the others, the earliest of equals: the story's name is one of its own headlines."""
    headed = [(article, title) for article in articles if (title := _headline(article))]
    titled = [(title, frozenset(words(title).folded)) for article, title in headed if article.title or not any(a.title for a, _ in headed)]
    counts = Counter(term for _, terms in titled for term in terms)
    best = max(titled, key=lambda pair: sum(counts[t] - 1 for t in pair[1]) / (3 + len(pair[1])), default=None)
    return best[0] if best else None


def _digest(articles: Sequence[Article], parents: Relays) -> Iterator[DigestSentence]:
    """Yield sentences that between them say most of what the story's articles share, in the order of their articles.

    Greedy, each next one by what it adds (maximal marginal relevance: J. Carbonell, J. Goldstein, SIGIR 1998). Sentences are taken from
    articles that have no parent before those that have one, and at most one from each while there are others.
    """
    original = [a for a in articles if not parents.get(a.id)]
    read = [a for a in (*original, *(a for a in articles if parents.get(a.id))) if a.text][:_READ]
    offered = [(article, span, _terms(article, span)) for article in read for span in _openings(article)]
    carriers = Counter(term for article in read for term in frozenset().union(*(t for a, _, t in offered if a is article)))
    chosen: list[tuple[Article, tuple[int, int]]] = []
    told: set[str] = set()
    while offered and len(chosen) < _SENTENCES:
        used = Counter(article.id for article, _ in chosen)
        worth = [_worth(terms, told, carriers) / (1 + used[a.id] + (2 if parents.get(a.id) else 0)) for a, _, terms in offered]
        best = max(range(len(offered)), key=worth.__getitem__)
        if worth[best] <= 0:
            break
        article, span, terms = offered.pop(best)
        chosen.append((article, span))
        told |= terms
    order = {article.id: place for place, article in enumerate(articles)}
    for article, (start, end) in sorted(chosen, key=lambda pair: (order[pair[0].id], pair[1])):
        yield DigestSentence(article.id, (start, end), (article.text or "")[start:end], independent=not parents.get(article.id))


def _openings(article: Article) -> list[tuple[int, int]]:
    text = article.text or ""
    found = sentences(text[: _OPENING * 400])[:_OPENING]
    return [(s, e) for s, e in found if _SHORTEST <= len(words(text[s:e])) <= _LONGEST and text[e - 1] not in ":…"]


def _terms(article: Article, span: tuple[int, int]) -> frozenset[str]:
    """Return what a sentence says: stems of its words, names, places, figures."""
    signs: Signs = signs_of(Article(id=article.id, text=(article.text or "")[slice(*span)], language=article.language))
    return frozenset(f"{space}:{term}" for space, counts in signs.terms.items() if space != "title" for term in counts)


def _worth(terms: frozenset[str], told: Iterable[str], carriers: Counter[str]) -> float:
    """Return what a sentence adds: what several articles say, by the number of its terms; nought where most has been told."""
    fresh = terms.difference(told)
    if not terms or len(fresh) < (1 - _SAID) * len(terms):
        return 0.0
    return sum(log(1 + carriers[term]) for term in fresh) / (8 + len(terms))
