"""A text as the last look at its statements sees it: its words in a row, each with its class, and what stands between them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from headwater.models import Span
from headwater.statements.layout import Paragraph
from headwater.statements.lexicon import Cue, Lexicon, lexicon
from headwater.statements.predicates import cue_at
from headwater.statements.sentence import Sentence

CLASSES = (
    "that", "relatives", "subordinators", "conjunctions", "negations", "infinitive", "subjects", "pronouns", "auxiliaries", "determiners",
    "prepositions", "adverbs", "days", "times", "honorifics", "roles", "bodies",
)  # fmt: skip
CUE, VERB, QUOTE, CAPITAL, NUMBER, SMALL, EDGE = range(len(CLASSES), len(CLASSES) + 7)
NONE, COMMA, COLON, DASH, SEMICOLON, BRACKET, MARK, STOP = range(8)
_GAPS = ((":", COLON), (";", SEMICOLON), ("(", BRACKET), (")", BRACKET), ("—", DASH), ("–", DASH), (" - ", DASH), (",", COMMA))
_STOPS = ".!?…"
_FAMILIES = ("verb_second", "bare_after_comma", "articles")


@lru_cache(maxsize=1 << 15)
def class_of(language: str, word: str) -> tuple[int, bool]:
    """Return the class of a folded word and whether it may be a finite verb."""
    known = lexicon(language)
    small, _, rest = word.partition("'")
    heads = (word, small) if rest else (word,)
    verbal = known.has("auxiliaries", word) or known.has("finite", word) or word in known.cues or known.ends("verbal", word)
    for number, name in enumerate(CLASSES):
        if any(known.has(name, head) for head in heads):
            return number, verbal
    return CUE if word in known.cues else VERB if verbal else NUMBER if word[:1].isdigit() else SMALL, verbal


class View:
    """The words of a text by their numbers. ``cues`` are the verbs that tell something where they stand, each with the word behind it."""

    def __init__(self, text: str, known: Lexicon, paragraphs: Sequence[Paragraph]) -> None:
        self.text, self.known = text, known
        self.sentences: list[Sentence] = [s for paragraph in paragraphs for s in paragraph.sentences]
        self.lines = [number for number, paragraph in enumerate(paragraphs) for _ in paragraph.sentences]
        self.family = _family(known)
        self.bases: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.classes: list[int] = []
        self.verbal: list[bool] = []
        self.gaps: list[int] = []
        self.cues: dict[int, tuple[Cue, int]] = {}
        for s in self.sentences:
            self._add(s)
        self.bases.append(len(self.starts))

    def _add(self, s: Sentence) -> None:
        base = len(self.starts)
        self.bases.append(base)
        self.starts += s.starts
        self.ends += s.ends
        self.gaps += [_gap(gap) for gap in s.gaps[: len(s)]]
        for k, word in enumerate(s.words):
            if k in s.quotes or k in s.names:
                self.classes.append(QUOTE if k in s.quotes else CAPITAL)
                self.verbal.append(False)
                continue
            number, verbal = class_of(s.lexicon.language, word)
            named = number in (SMALL, VERB, CUE) and bool(k) and s.text[s.starts[k]].isupper()
            self.classes.append(CAPITAL if named else number)
            self.verbal.append(verbal and not named)
            if word in s.lexicon.cues and (found := cue_at(s, k)):
                self.cues[base + k] = found[0], base + found[1]

    def sentence_of(self, word: int) -> int:
        """Return the number of the sentence of a word."""
        return min(bisect_right(self.bases, word) - 1, len(self.sentences) - 1)

    def words(self, start: int, end: int) -> Span:
        """Return the words (first, last exclusive) that a stretch of the text touches; one that lies inside a folded quotation: that."""
        first = bisect_right(self.ends, start)
        return first, max(first + 1, bisect_left(self.starts, end))

    def class_at(self, word: int, sentence: int) -> int:
        """Return the class of a word of a sentence, EDGE outside it."""
        return self.classes[word] if self.bases[sentence] <= word < self.bases[sentence + 1] else EDGE

    def gap(self, word: int, sentence: int) -> int:
        """Return what stands before a word of a sentence, STOP at its ends."""
        return self.gaps[word] if self.bases[sentence] < word < self.bases[sentence + 1] else STOP


def _family(known: Lexicon) -> int:
    """Return the number of the kind of language: verbs last, verbs second, bare nouns, articles, others."""
    return known.order != "final" and next((n for n, name in enumerate(_FAMILIES, 1) if known.group(name)), len(_FAMILIES) + 1)


def _gap(gap: str) -> int:
    if gap == " " or not gap:
        return NONE
    for sign, number in _GAPS:
        if sign in gap:
            return number
    return NONE if gap.isspace() else STOP if gap.strip()[-1:] in _STOPS else MARK
