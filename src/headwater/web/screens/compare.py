"""Two versions side by side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from headwater import verbs
from headwater.models import Article, Change, HeadwaterError, Match, Problem, Span
from headwater.web.desk import Desk
from headwater.web.marking import Mark, Paragraph, paragraphs
from headwater.web.showing import Brief, Excerpt, brief, direction, excerpt, language_name, line, words
from headwater.web.workers import Tell

_NEAR = 0.5  # share of the shorter text from which on what is not shared is marked, not what is: it is the less
_SLIGHT = frozenset({"name respelled", "assertion added"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A typed change with the passages on both sides; ``number`` finds it in the two texts. ``others``: where it is met again."""

    number: int
    kind: str
    before: Excerpt
    after: Excerpt
    parent: Brief | None = None
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two articles, its text with what is shared and what is changed marked."""

    brief: Brief
    direction: str
    paragraphs: tuple[Paragraph, ...]


def compare_screen(desk: Desk, first: str, second: str, tell: Tell, version: str = "") -> dict[str, Any]:
    """Return what the second article changed of the first; of one with itself, what a version changed of that before."""
    a, b = pair(desk, first, second, version)
    tell("comparing")
    match = verbs.compare_versions(a, b)
    changes = match.changes if match else ()
    return {
        "a": _side(a, match, changes, first=True),
        "b": _side(b, match, changes, first=False),
        "match": match,
        "kind": words(match.kind) if match else "",
        "changes": gravest(shown(changes, a, b)),
        "in_all": len(changes),
        "same": first == second,
        "near": match is not None and match.score >= _NEAR,
        "tongues": bool(a.language and b.language) and language_name(a.language) != language_name(b.language),
    }


def shown(changes: Iterable[Change], parent: Article, child: Article) -> tuple[Shown, ...]:
    """Return changes with their passages: before in the parent, after in the child."""
    return tuple(
        Shown(number, words(c.kind), excerpt(parent.text, c.parent_span), excerpt(child.text, c.child_span), brief(parent))
        for number, c in enumerate(changes, 1)
    )


def gravest(changes: Iterable[Shown]) -> tuple[Shown, ...]:
    """Return each change once, those that bear on the facts first."""
    met: dict[tuple[str, str, str, str], Shown] = {}
    for change in changes:
        key = (change.kind, change.before.inside, change.after.inside, change.parent.id if change.parent else "")
        met[key] = replace(met[key], others=(*met[key].others, change.number)) if key in met else change
    return tuple(sorted(met.values(), key=lambda c: (c.kind in _SLIGHT, c.number)))


def pair(desk: Desk, first: str, second: str, version: str = "") -> tuple[Article, Article]:
    """Return two articles, or of one a version (its number; empty: the present one) and that before it; raise HeadwaterError if none."""
    if first != second:
        return desk.article(first), desk.article(second)
    versions = desk.archive.versions(desk.article(first).id)
    if len(versions) < 2:
        raise HeadwaterError(Problem(line(first, 200), "only one version of it is held", "name another article to compare it with"))
    later = int(version) if version.isascii() and version.isdigit() and len(version) < 9 else 0 if version else len(versions)
    if not 2 <= later <= len(versions):
        raise HeadwaterError(Problem(line(version, 20), "no version that comes after another", f"name one from 2 to {len(versions)}"))
    return versions[later - 2], versions[later - 1]


def _side(article: Article, match: Match | None, changes: Iterable[Change], *, first: bool) -> Side:
    at = 0 if first else 2
    shared: list[Span] = [(span[at], span[at + 1]) for span in (match.spans if match else ())]
    near = match is not None and match.score >= _NEAR
    marks = [Mark(span, "alone", 0) for span in _alone(article, shared)] if near else [Mark(span, "shared", 0) for span in shared]
    spans = [c.parent_span if first else c.child_span for c in changes]
    marks += [Mark(span, "changed", number) for number, span in enumerate(spans, 1)]
    return Side(brief(article), direction(article.language), paragraphs(article.text, article.blocks, marks))


def _alone(article: Article, shared: Sequence[Span]) -> Iterator[Span]:
    """Yield what of a text lies between the passages that it shares, as far as there is a letter or a figure in it."""
    text, at = article.text or "", 0
    for start, end in [*sorted(shared), (len(text), len(text))]:
        if any(map(str.isalnum, text[at:start])):
            yield at, start
        at = max(at, end)
