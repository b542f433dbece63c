"""Corrections of who took a text from whom: a reviewer's word in the place of the program's, and said to be one."""

from collections.abc import Callable

from headwater import verbs
from headwater.models import Article, Evidence, Origin, Relay, RelayKind
from headwater.web.notes import Annotation
from headwater.web.showing import outlet_name, safe_url

_NONE = frozenset({"", "none", "-", "–", "no source"})
_KINDS: dict[str, RelayKind] = {"copy": "light_edit", "excerpt": "excerpt", "quotation": "excerpt", "translation": "translation"}
_DEEPEST = 30

Held = Callable[[str], Article | None]

CORRECTION = "correction"
"""The kind of evidence, and the ``credit``, of an edge that a reviewer drew."""


def corrected(article: Article, note: Annotation, held: Held) -> tuple[Relay, ...]:
    """Return the parents that a reviewer gave an article: none, where it was said to have none or the one named is not held."""
    parent = None if note.value.casefold() in _NONE else held(note.value)
    if parent is None or parent.id == article.id:
        return ()
    match = verbs.compare_versions(parent, article)
    spans = tuple((c, d, a, b) for a, b, c, d in match.spans) if match else ()
    said = Evidence(CORRECTION, f"{note.author or 'a reviewer'}: {note.body or 'no reason given'}")
    kind = _KINDS[match.kind] if match else "rewrite"
    return (Relay(parent.id, parent.url, kind, spans, 1.0, (said,), credit=CORRECTION),)


def origins(
    start: Article, parents: Callable[[str], tuple[Relay, ...]], held: Held, ends: Callable[[Article], tuple[Origin, ...]]
) -> tuple[Origin, ...]:
    """Return where the chains end that lead to an article when corrections count: ``ends`` gives the origins of one without parents."""
    found: dict[tuple[str | None, str], Origin] = {}
    seen, open_ = {start.id}, [(start, 0)]
    while open_:
        at, depth = open_.pop()
        further = parents(at.id) if depth < _DEEPEST else ()
        found |= {} if further else {(o.id, o.name): o for o in ends(at)}
        for parent in (article for relay in further if relay.id not in seen and (article := held(relay.id))):
            seen.add(parent.id)
            open_.append((parent, depth + 1))
    return tuple(found.values())


def end(article: Article, note: Annotation) -> Origin:
    """Return the origin of an article without parents by a reviewer's word: the party named, which is not held, else the article itself."""
    if note.value.casefold() in _NONE:
        return Origin(name=outlet_name(article), kind="article", held=True, id=article.id, url=article.url)
    return Origin(name=note.value, kind=CORRECTION, held=False, url=safe_url(note.value))
