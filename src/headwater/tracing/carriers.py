"""Which held articles carry a claim: the same statement copied, reworded, or translated, figures compared as figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, product

from headwater.archive import Archive, full_text_query
from headwater.models import Article, Span
from headwater.textreuse.anchors import anchors, skeleton
from headwater.textreuse.lexicon import AMBIGUOUS_NUMBERS, CUES, DATES, NEGATIONS, NO_DATES, NUMBERS
from headwater.words import sentences, words

_PHRASE = 5  # words of a wording that are searched for as they stand
MOST = 1000
"""Articles looked at for one search: where as many carry a claim there may be more."""
_SAME_WORDS = 0.6  # share of a claim's words that a sentence must have to be taken for it
_SOME_WORDS = 0.33  # the same where figures agree, but small ones
_TELLING = 3  # digits of a figure that is not met by chance
_SAME_BUT_FIGURE = 0.75  # the same where the figures differ
_RUN = re.compile(r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)*")  # words with nothing but blanks between them
_YEAR = re.compile(r"(?:19|20)\d\d")
_GROUPED = re.compile(r"[.,\u00a0\u202f](?=\d{3}(?!\d))")
# Stems of verbs that say it is not so: deny, refute, dispute, dementieren, desmentir, démentir, smentire, заперечувати, отрицать ...
_DENIAL = re.compile(
    r"den(?:y|ie[sd]|ying|ial)|refut|disput|reject|dismiss|dementier|bestreit|desm[ei]nt|d[ée]ment|smenti|neg[óa]"
    r"|опроверг|отрица|отверг|заперечу|спростов|zaprzecz|yalanla"
)
_BESIDE_A_CUE = 3  # words between a cue and the day on which it was said
# Words that join a clause to another, which says something else.
_JOINTS = frozenset("and but while whereas y pero et mais und aber e ma mas и а но і й та але ale oraz ve ama".split())
_SHARE = re.compile(r"[\s-]{0,2}(?:[%％]|per ?cent|prozent|процент|відсот|por (?:ciento|cento)|pour ?cent|procent)", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f' ]\d{3})*(?:[.,]\d+)?")


@dataclass(frozen=True)
class Wording:
    """A sentence as something to compare: its words, figures (digits only) and anchors."""

    text: str

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that tell: four letters or more, or digits."""
        return frozenset(w for w in words(self.text).folded if len(w) > 3 or w[0].isdigit())

    @cached_property
    def figures(self) -> frozenset[str]:
        """The figures, number words among them, as digits with a decimal point, a share with %; a year is everybody's."""
        found = words(self.text)
        values = [(_figure(word), end) for word, end in zip(found.folded, found.ends, strict=True)]
        told = [(value, end) for value, end in values if value and not _YEAR.fullmatch(value)]
        return frozenset(f"{value}%" if _SHARE.match(self.text, end) else value for value, end in told)

    @cached_property
    def denies(self) -> bool:
        """Whether something in it is negated or denied, an odd number of times."""
        return _denies(words(self.text).folded)

    def denies_what(self, claim: "Wording") -> bool:
        """Whether what it has of ``claim`` is negated or denied; a joined clause ("and nobody was hurt") says other things."""
        said = words(self.text).folded
        shared = [at for at, word in enumerate(said) if word in claim.content]
        joints = [at for at, word in enumerate(said) if word in _JOINTS]
        if not shared:
            return self.denies
        first = max((at for at in joints if at < shared[0]), default=0)
        end = next((at for at in joints if at > shared[-1]), len(said))
        return _denies(said[first:end])

    @cached_property
    def names(self) -> frozenset[str]:
        """The skeletons of the names, the same in every script."""
        return frozenset(a for a in anchors(self.text) if a.startswith("@"))

    @cached_property
    def days(self) -> dict[str, frozenset[str]]:
        """The weekdays and the months that it names, by number; not those beside a cue: when it was said is not when it was."""
        told = words(self.text).folded
        near_cue = {at + step for at, word in enumerate(told) if word in CUES for step in range(-_BESIDE_A_CUE, _BESIDE_A_CUE + 1)}
        found = [DATES[w].split() for at, w in enumerate(told) if w in DATES and w not in NO_DATES and at not in near_cue]
        return {kind: frozenset(number for of, number in found if of == kind) for kind in {of for of, _ in found}}

    def another_day(self, other: "Wording") -> bool:
        """Whether both name a weekday or both a month, and none in common."""
        return any(kind in other.days and mine.isdisjoint(other.days[kind]) for kind, mine in self.days.items())

    def another_name(self, other: "Wording") -> bool:
        """Whether one full name of it is not in ``other``, in whatever script, and ``other`` has one that it has not."""
        if any(word in CUES for text in (self.text, other.text) for word in words(text).folded):
            return False  # it may be who says so
        one, others = full_names(self.text) - full_names(other.text), full_names(other.text) - full_names(self.text)
        return len(one) == len(others) == 1

    def carried_by(self, other: "Wording") -> bool:
        """Whether ``other`` says the same.

        Without figures: most of the words. With figures: the same ones, and a full name, or a name with another word; where they are so
        small that anything may be counted in them, a name with a third of the words.
        """
        both = self.content & other.content
        share = len(both) / max(1, len(self.content))
        if not self.figures <= other.figures or self.denies != other.denies_what(self):
            return False
        if share >= _SAME_BUT_FIGURE and (self.another_day(other) or self.another_name(other)):
            return False
        if not self.figures or share >= _SAME_WORDS:
            return share >= _SAME_WORDS
        names = len(self.names & other.names)
        told = {word for word in both if not word[0].isdigit() and f"@{skeleton(word)}" not in self.names}
        digits = max(len(re.sub(r"\D", "", f)) for f in self.figures)
        if digits > 1 and full_names(self.text) & full_names(other.text):
            return True
        if digits < _TELLING:
            return bool(names and told) and share >= _SOME_WORDS
        return names >= 2 or bool(names and told)

    def contradicted_by(self, other: "Wording") -> bool:
        """Whether ``other`` says the same but for a figure, a weekday, a month or a full name, or denies it."""
        shared = len(self.content & other.content) / max(1, len(self.content))
        other_figure = bool(self.figures - other.figures) and bool(other.figures - self.figures)
        otherwise = other_figure or self.another_day(other) or self.another_name(other)
        return shared >= _SAME_BUT_FIGURE and (otherwise or self.denies != other.denies_what(self))


def _denies(said: Sequence[str]) -> bool:
    return sum(word in NEGATIONS or bool(_DENIAL.match(word)) for word in said) % 2 == 1


def full_names(text: str) -> frozenset[str]:
    """Return the names of two words or more, each by the sound of its last word: "Lorna Kowalczyk", "Лорна Ковальчик"."""
    found = set()
    for run in _RUN.finditer(text):
        for capital, part in groupby(run[0].split(), key=lambda word: word[0].isupper()):
            name = list(part)
            if capital and len(name) > 1:
                found.add(skeleton(name[-1]))
    return frozenset(found - {""})


def _figure(word: str) -> str | None:
    """Return what number a word stands for, None for a word that is none or may be something else ("one")."""
    if word[0].isdigit():
        return _GROUPED.sub("", word).replace(",", ".")
    return None if word in AMBIGUOUS_NUMBERS else NUMBERS.get(word)


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that carries a claim, and the sentence in which it does.

    ``agrees`` is False where a figure, a day or a name is another, or where it is denied.
    """

    article: Article
    span: Span
    agrees: bool


def carriers(wordings: Sequence[str], archive: Archive) -> list[Carrier]:
    """Return the held articles that carry the claim given in one or more wordings, in the order of the archive's answers."""
    asked = [Wording(text) for text in wordings]
    found: dict[str, Carrier] = {}
    for id_ in _suspects(asked, archive):
        article = archive.get(id_) if id_ not in found else None
        if article and not article.variant_of and (carrier := _carrier(asked, article)):
            found[id_] = carrier
    return list(found.values())


def carrier_in(wordings: Sequence[str], article: Article) -> Carrier | None:
    """Return where one article carries the claim, None where it does not."""
    return _carrier([Wording(text) for text in wordings], article)


def looked_for(wordings: Sequence[str]) -> tuple[str, ...]:
    """Return the searches by which the carriers of a claim are looked for, as the archive takes them."""
    return tuple(dict.fromkeys(query for text in wordings for query in _queries(text) if full_text_query(query)))


def _suspects(asked: Sequence[Wording], archive: Archive) -> Iterator[str]:
    """Yield ids of articles that share a phrase, or a figure and a name, with a wording."""
    for wording in asked:
        for query in _queries(wording.text):
            yield from (hit.id for hit in archive.search(query, MOST))


def _queries(text: str) -> Iterator[str]:
    tokens = re.findall(r"\w+(?:['’]\w+)?", text)
    last = max(0, len(tokens) - _PHRASE)
    for first in sorted({*range(0, last + 1, _PHRASE), last}):
        yield f'"{" ".join(tokens[first : first + _PHRASE])}"'
    figures = [f for f in _FIGURE.findall(text) if len(re.sub(r"\D", "", f)) > 1]
    names = [t for t in tokens[1:] if t[:1].isupper() and len(t) > 2]
    for figure, name in list(product(figures[:3], names[:6])):
        yield f'"{figure}" "{name}"'


def _carrier(asked: Sequence[Wording], article: Article) -> Carrier | None:
    """Return the sentence of ``article`` that carries the claim, one that agrees before one that differs."""
    text = article.text or ""
    spans = sentences(text)
    # A claim of two sentences stands in two sentences.
    widest = max(len(sentences(w.text)) for w in asked)
    windows = [(a[0], b[1]) for width in range(1, widest + 1) for a, b in zip(spans, spans[width - 1 :], strict=False)]
    said = [(span, Wording(text[span[0] : span[1]])) for span in windows]
    for wording in asked:
        for span, sentence in said:
            if wording.carried_by(sentence):
                return Carrier(article, span, agrees=True)
    for wording in asked:
        for span, sentence in said:
            if wording.contradicted_by(sentence):
                return Carrier(article, span, agrees=False)
    return None
