"""Where an article says that it was told something itself: "told the Post" in the Post, "sagte der Agentur", "seen by this newspaper".

Who takes a text from somebody leaves such words out, or says whom it was told to; nobody puts them into another's sentence. Of two articles
that share a passage, the one that says in it that it was told, or has seen it, is the first.
"""

from collections.abc import Iterator
from functools import lru_cache

from headwater.archive import language_of
from headwater.models import Span
from headwater.spans import Spans
from headwater.textreuse.aligning import passages, span_pair
from headwater.textreuse.bitext import Lines
from headwater.textreuse.lexicon import CUES, SHOWN
from headwater.textreuse.quoting import quotations
from headwater.textreuse.sources import MASTHEADS
from headwater.textreuse.sureness import cites, may_tell_us, told_us
from headwater.textreuse.translating import Answers
from headwater.tracing.called import called
from headwater.tracing.keeping import PREPARED
from headwater.tracing.naming import same_word
from headwater.tracing.witnessing import Witness
from headwater.words import Words, sentences, words

_NEAR = 5  # words between those for a paper and the one that says what it was told, or has seen
_NAME = 4  # words of a name; longer quotations are what somebody said


def is_first_hand(article: Witness, other: Witness) -> bool:
    """Whether ``article`` says in what it shares with ``other`` that it was told it itself, and the other says nothing of the kind."""
    told = told_itself(article)
    if not told or told_itself(other) or any(True for _ in _called(other, article)):
        return False
    shared = Spans(_shared(article, other))
    return any(shared.touch(span) for span in told)


@lru_cache(maxsize=PREPARED)  # each is asked about beside each of its candidates
def told_itself(article: Witness) -> tuple[Span, ...]:
    """Return the sentences in which an article says that it was told something itself."""
    return tuple(_told(article))


def _told(article: Witness) -> Iterator[Span]:
    text, language = article.version.article.text or "", language_of(article.version.article)
    named = list(_called(article, article))
    possible = sentences(text) if named or _may_be_told(article, text, language) else []
    quoted = Spans(span for span in quotations(text) if len(words(text[slice(*span)])) > _NAME) if possible else Spans(())
    named = [span for span in named if not (quoted.touch(span) or text[: span[0]].strip() == "")]
    for start, end in possible:
        here = [one for one in named if start <= one[0] < end]
        told = _may_be_told(article, text[start:end], language)
        said = words(text[start:end]) if here or told else Words([], [], [])
        ours = [_words_in(said, (one[0] - start, one[1] - start)) for one in here]
        ours += [at for at in told_us(said.folded, language) if not quoted.touch(_span(said, at, start))] if told else []
        cues = [at for at in _cues(said, language) if not quoted.touch(_span(said, (at, at + 1), start))] if ours else []
        if any(-_NEAR <= at - end_ < _NEAR or -_NEAR <= at - first < _NEAR for first, end_ in ours for at in cues):
            yield start, end


def _may_be_told(article: Witness, text: str, language: str) -> bool:
    """Whether a part of an article may say in words of a list that it was told something; "the agency" may be whom it credits."""
    return not article.credited and may_tell_us(text, language)


def _cues(said: Words, language: str) -> Iterator[int]:
    """Yield the words of speaking and of having seen."""
    cited = {at for first, end in cites(said.folded, language) for at in range(first, end)}
    yield from (at for at, word in enumerate(said.folded) if word in CUES or word in SHOWN or at in cited)


def _called(where: Witness, whom: Witness) -> Iterator[Span]:
    """Yield where one article calls the outlet of another by its name, or by the word in it that papers are called by: "the Post"."""
    article, names = where.version.article, whom.names
    yield from (one.span for one in called(article, whom.version.article.outlet.name, names) if one.span)
    short = {word for name in names.names for word in name.split() if word in MASTHEADS}
    found = words(article.text or "") if short else Words([], [], [])
    for word, start, end in zip(found.folded, found.starts, found.ends, strict=True):
        if (article.text or "")[start].isupper() and any(same_word(word, one) for one in short):
            yield start, end


def _span(said: Words, at: Span, start: int) -> Span:
    return start + said.starts[at[0]], start + said.ends[at[1] - 1]


def _words_in(said: Words, span: Span) -> Span:
    inside = [at for at, start in enumerate(said.starts) if span[0] <= start < span[1]] or [0]
    return inside[0], inside[-1] + 1


def _shared(article: Witness, other: Witness) -> Iterator[Span]:
    """Yield the passages of an article that stand in another one, or answer a sentence of it in another language."""
    mine, theirs = article.version, other.version
    if language_of(mine.article) == language_of(theirs.article):
        for passage in passages(mine.prepared, theirs.prepared):
            yield span_pair(mine.prepared, theirs.prepared, passage)[:2]
    else:
        answers = Answers.of(Lines.of(mine.article.text or ""), Lines.of(theirs.article.text or ""))
        yield from (span[:2] for span in answers.spans)
