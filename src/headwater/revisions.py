"""What changed between the versions of an article: its headline and other fields, figures, names, attributions, whole sentences.

Trivial changes are left out: spelling of blanks and marks, order, what stands around the text.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from headwater.archive import Archive, language_of
from headwater.models import Article, Change, Field, Match, Revision, Span
from headwater.spans import overlap
from headwater.textreuse import prepare, side_by_side
from headwater.textreuse.changes import changes_in
from headwater.textreuse.comparing import matched
from headwater.textreuse.parties import other_parties
from headwater.textreuse.versions import passages_in_order, turned
from headwater.words import sentences, words

_WORDS = 4  # of a sentence; a shorter one is a label
_COVERED = 0.6  # share of a sentence that the other version has too, for it to be the same sentence, changed at the most


def compare_versions(a: Article, b: Article) -> Match | None:
    """Return the match of two articles with what ``b`` changed of ``a`` typed; None where they share no passage.

    Sentences that both have are set against each other first, in order. Where no passage is shared and the languages are two, sentence is
    set against sentence as in a translation.
    """
    left, right = prepare(a.text or ""), prepare(b.text or "")
    shared = passages_in_order(left, right)
    match = matched(a.id, b.id, left, right, shared)
    if match is None:
        a, b = (replace(one, language=_language(one)) for one in (a, b))
        match = side_by_side(a, b) if a.language != b.language else None
    return replace(match, changes=changes_in(b, a, turned(shared))) if match else None


def _language(article: Article) -> str:
    """Return the primary subtag of the article's language, guessed where nobody says it."""
    if known := language_of(article):
        return known
    from headwater.mentions.languages import guess  # noqa: PLC0415 - loads the words of all languages

    return guess(article.text or "")


def revisions(archive: Archive, id_: str) -> tuple[Revision, ...]:
    """Return what each version of an article changed of the one before, oldest first; empty where there is one version, or none."""
    pairs = pairwise(archive.versions(id_))
    return tuple(revision(number, before, after) for number, (before, after) in enumerate(pairs, 2))


def revision(number: int, before: Article, after: Article) -> Revision:
    """Return what version ``number`` of an article changed of the one before."""
    match = compare_versions(before, after)
    spans = match.spans if match else ()
    return Revision(
        after.id,
        number,
        after.fetched,
        after.modified,
        fields=tuple(_fields(before, after)),
        changes=_changes(before, after, match),
        removed=tuple(_alone(before, after, [span[:2] for span in spans])),
        added=tuple(_alone(after, before, [span[2:] for span in spans])),
    )


def _changes(before: Article, after: Article, match: Match | None) -> tuple[Change, ...]:
    """Return the typed changes of the text, with those of unnamed speakers, which only two versions of one text show."""
    found = match.changes if match else ()
    told = [change.child_span for change in found if change.kind == "attribution_changed"]
    more = [one for one in other_parties(before, after) if not any(overlap(one.child_span, span) for span in told)]
    return (*found, *more)


def _fields(before: Article, after: Article) -> Iterator[Field]:
    pairs = {
        "title": (before.title, after.title),
        "published": (before.published, after.published),
        "authors": (", ".join(before.authors), ", ".join(after.authors)),
        "credits": (_credited(before), _credited(after)),
    }
    for name, (old, new) in pairs.items():
        if _said(old) != _said(new):
            yield Field(name, old or None, new or None)


def _credited(article: Article) -> str:
    """Return whom an article names as where it has its text from, each once, in the order of the alphabet."""
    return ", ".join(sorted({name for credit in article.credits if (name := credit.name or credit.url)}))


def _said(value: str | None) -> list[str]:
    return words(value or "").folded


def _alone(article: Article, other: Article, shared: list[Span]) -> Iterator[str]:
    """Yield the sentences of an article that the other version has not."""
    text, known = article.text or "", {tuple(_said(one)) for one in _sentences(other.text or "")}
    for start, end in sentences(text):
        sentence = text[start:end]
        said = _said(sentence)
        covered = sum(max(0, min(end, e) - max(start, s)) for s, e in shared)
        if len(said) >= _WORDS and covered < _COVERED * (end - start) and tuple(said) not in known:
            yield sentence


def _sentences(text: str) -> Iterator[str]:
    return (text[start:end] for start, end in sentences(text))
