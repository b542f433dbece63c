"""What is known around a statement when its parts are chosen: the tagger's doubts, what tagger and rules propose, sentences, paragraphs."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from headwater.models import Span
from headwater.statements.found import Found
from headwater.statements.layout import Paragraph
from headwater.statements.lexicon import Lexicon
from headwater.statements.linking import ROLES
from headwater.statements.sentence import Sentence
from headwater.statements.tagger import Reading
from headwater.words import fold

SOURCE, CUE, CONTENT = range(len(ROLES))


Proposals = tuple[Sequence[Found], Sequence[Found]]


class Proposed:
    """A statement as one reader proposed it, with the stretch that its content covers."""

    __slots__ = ("content", "cue", "end", "source", "start")

    def __init__(self, one: Found) -> None:
        self.source, self.cue, self.content = tuple(one.source), tuple(one.cue), tuple(sorted(one.content))
        spans = [*self.source, *self.cue, *self.content]
        self.start, self.end = (min(spans)[0], max(end for _, end in spans)) if spans else (0, 0)


class Evidence:
    """One article as its statements' parts are chosen in it. ``tagged`` and ``ruled`` are what either reader found alone."""

    def __init__(self, text: str, known: Lexicon, paragraphs: Sequence[Paragraph], reading: Reading, both: Proposals) -> None:
        """Lay out what is looked up often; ``both`` are the tagger's statements and the rules', copied, for merging changes them."""
        self.known = known
        self.text = text
        self.tagged, self.ruled = (sorted(map(Proposed, side), key=lambda one: one.start) for side in both)
        self.starts, self.ends = reading.tokens.starts, reading.tokens.ends
        self.roles: list[list[float]] = reading.roles.tolist()
        self.begins: list[list[float]] = reading.begins.tolist()
        self.sums: list[list[float]] = reading.roles.cumsum(0).tolist()
        self.pieces: list[list[Span]] = [list(reading.pieces[role]) for role in ROLES]
        self.sentences: list[Sentence] = [s for paragraph in paragraphs for s in paragraph.sentences]
        self.lines = [paragraph.span for paragraph in paragraphs]
        self.heard: Counter[str] = Counter()
        self._firsts = [s.start for s in self.sentences]
        self._heads = [start for start, _ in self.lines]

    def hear(self, founds: Sequence[Found]) -> None:
        """Count how many statements of the article each source, as written, has."""
        self.heard = Counter(fold(self.text[slice(*found.source[0])]) for found in founds if found.source)

    def word(self, number: int) -> str:
        """Return the token of this number, "" where there is none."""
        return self.text[self.starts[number] : self.ends[number]].lower() if 0 <= number < len(self.starts) else ""

    def tokens(self, span: Span) -> Span:
        """Return the tokens (first, end) that ``span`` touches."""
        first = bisect_right(self.ends, span[0])
        return first, max(first, bisect_left(self.starts, span[1]))

    def count(self, spans: Sequence[Span]) -> int:
        """Return how many tokens spans have."""
        return sum(end - first for first, end in map(self.tokens, spans))

    def mean(self, span: Span, role: int) -> float:
        """Return how likely the tagger holds the tokens of ``span`` to be of a role, on average; 0 for none."""
        first, end = self.tokens(span)
        if end <= first:
            return 0.0
        return (self.sums[end - 1][role] - (self.sums[first - 1][role] if first else 0.0)) / (end - first)

    def role(self, number: int, role: int) -> float:
        """Return how likely a token is of a role."""
        return self.roles[number][role] if 0 <= number < len(self.roles) else 0.0

    def begin(self, number: int, role: int) -> float:
        """Return how likely a token begins a piece of a role."""
        return self.begins[number][role] if 0 <= number < len(self.begins) else 0.0

    def gap(self, a: Span, b: Span) -> int:
        """Return how many tokens ``b`` stands behind ``a``, negative before it; 0 where they meet."""
        if b[0] >= a[1]:
            return self.tokens(b)[0] - self.tokens(a)[1]
        return self.tokens(b)[1] - self.tokens(a)[0] if b[1] <= a[0] else 0

    def between(self, role: int, a: Span, b: Span) -> int:
        """Return how many of the tagger's pieces of a role stand between two spans."""
        low, high = min(a[1], b[1]), max(a[0], b[0])
        pieces = self.pieces[role]
        return sum(end <= high for _, end in pieces[bisect_left(pieces, (low, low)) : bisect_left(pieces, (high, high))])

    def sentence_at(self, at: int) -> int:
        """Return the number of the sentence that begins last at or before place ``at``, -1 before the first."""
        return bisect_right(self._firsts, at) - 1

    def line_at(self, at: int) -> int:
        """Return the number of the paragraph that begins last at or before place ``at``."""
        return bisect_right(self._heads, at) - 1
