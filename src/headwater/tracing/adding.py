"""What a relay added: its headline and its sentences that none of its parents has. Shown as such, not judged."""

from collections.abc import Collection, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.archive import language_of
from headwater.models import Article, Evidence, Relay, Span
from headwater.textreuse.anchors import anchors
from headwater.tracing.collation import GRAM, Version
from headwater.words import words

_LEAST = 0.5  # share of a sentence's words below which no parent has it
_SHORTEST = 4  # words; fewer are a label
_LONG = 4  # letters of a word that tells in a headline
_ANCHORS = 2  # figures and names by which a sentence is known in another language


def added(child: Version, parents: Sequence[tuple[Relay, Version]], furniture: Collection[int]) -> Iterator[Evidence]:
    """Yield the headline and the passages of ``child`` that no parent has; ``furniture`` of its outlet and its credits left out."""
    article = child.article
    if parents and _is_new(article, [version for _, version in parents]):
        yield Evidence("headline", article.title or "", article.url)
    for start, end in _joined(article.text or "", _new_sentences(child, parents, furniture)) if parents else ():
        yield Evidence("passage", (article.text or "")[start:end], article.url, (start, end))


def _is_new(article: Article, parents: Sequence[Version]) -> bool:
    """Whether most telling words of the headline stand nowhere in a parent; of a translation that cannot be said."""
    telling = {word for word in words(article.title or "").folded if len(word) >= _LONG}
    languages = {language_of(parent.article) for parent in parents} | {language_of(article)}
    if not telling or len(languages - {""}) > 1:
        return False
    known = {word for parent in parents for word in words(f"{parent.article.title or ''}\n{parent.article.text or ''}").folded}
    return len(telling & known) < _LEAST * len(telling)


def _new_sentences(child: Version, parents: Sequence[tuple[Relay, Version]], furniture: Collection[int]) -> Iterator[Span]:
    """Yield the sentences that lie outside what was taken, and of which no parent has half of the runs of words."""
    article = child.article
    taken = [span[:2] for relay, _ in parents for span in relay.spans]
    named = [credit.span for credit in article.credits if credit.span]
    masked = child.prepared.without(furniture) if furniture else None
    left_out = [(s, e) for s, e, hash_ in zip(masked.starts, masked.ends, masked.hashes, strict=True) if not hash_] if masked else []
    covered = _covered(len(article.text or ""), [*taken, *left_out])
    for (start, end), (first, last) in zip(child.sentences, child.sentence_words, strict=True):
        if last - first < _SHORTEST or any((start <= s and e <= end) or s <= start < e for s, e in named):
            continue
        outside = end - start - (covered[end] - covered[start])
        readings = frozenset(child.readings[first : max(first, last - GRAM + 1)].tolist())
        held = max(len(readings & parent.reading_set) for _, parent in parents)
        if any(_is_rendered((article.text or "")[start:end], child, parent) for _, parent in parents):
            continue
        if outside > _LEAST * (end - start) and held < _LEAST * max(1, len(readings)):
            yield start, end


def _is_rendered(sentence: str, child: Version, parent: Version) -> bool:
    """Whether a parent in another language has all figures and names of a sentence: a translation of something there, in another order."""
    if language_of(child.article) == language_of(parent.article):
        return False
    met = anchors(sentence)
    return len(met) >= _ANCHORS and met <= parent.anchors


def _covered(length: int, spans: Sequence[Span]) -> NDArray[np.intp]:
    """Return (length + 1,) how many code points before each place of a text lie in one of ``spans``."""
    marks = np.zeros(length + 1, np.intp)
    for start, end in spans:
        marks[start] += 1
        marks[min(end, length)] -= 1
    return np.concatenate([[0], np.cumsum(np.cumsum(marks)[:-1] > 0)])


def _joined(text: str, spans: Iterator[Span]) -> Iterator[Span]:
    """Yield spans, those with nothing but blanks between them made one."""
    last: Span | None = None
    for start, end in spans:
        if last and not text[last[1] : start].strip():
            last = (last[0], end)
            continue
        if last:
            yield last
        last = (start, end)
    if last:
        yield last
