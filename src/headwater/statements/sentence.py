"""The sentences that the rules read: words with the punctuation between them, each long quotation folded into one word.

Folding keeps a full stop inside a quotation from ending the sentence around it, and lets a rule step over a quotation like over a noun.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from headwater.models import Span
from headwater.statements.lexicon import Cue, Lexicon
from headwater.statements.quotes import Quote
from headwater.words import fold, sentences, words

FILL = "ʘ"  # stands for each character of a folded quotation; a letter to `words`
_BREAK = re.compile(r"[,;:()\[\]—–―…!?•]|\s-\s|--")
_STOP = re.compile(rf"\.\s+(?:([^\W\d_]{{2,}})|(?=[\"“„«»]{FILL}{{12}}))")
_GOES_ON = re.compile(r",|[ \u00a0]?[—–―−][ \u00a0]?[^\W\d_]|(?<=[?!][ \u00a0\u202f]»)[ \u00a0][^\W\d_A-Z]")
_PERCENT = re.compile(r"[ \u00a0\u202f]?%")
_COMMAS = str.maketrans("،؛", ",;")
_NAME, _NAME_WORDS, _TITLE_WORDS = 40, 4, 8  # characters and words: no name in marks is longer, no title
_BRACKET = 300  # characters in which a bracket is looked for
_ASIDE = 5  # words
_TOLD = 8  # words from a newspaper's name up to "that"
_BETWEEN = 2  # adverbs between a cue and its second word
_CLAUSE = 20  # words from a verb to its particle
_LONGEST = 600  # words


@dataclass(slots=True)
class Sentence:
    """Words of one sentence. ``gaps[i]`` is the text between word i-1 and word i; the last gap follows the last word."""

    text: str
    start: int
    end: int
    lexicon: Lexicon
    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]
    quotes: dict[int, Quote] = field(default_factory=dict)
    names: dict[int, Quote] = field(default_factory=dict)
    subject: Span | None = None

    def __len__(self) -> int:
        return len(self.words)

    def breaks(self, at: int) -> bool:
        """Whether punctuation that ends a phrase stands before word ``at``."""
        return bool(_BREAK.search(self.gaps[at]))

    def back_to(self, group: str, at: int, most: int) -> int | None:
        """Return the nearest word of a group before word ``at`` in its clause, of fewer than ``most`` words; no break lies between."""
        for k in range(at - 1, max(-1, at - most), -1):
            if self.breaks(k + 1):
                return None
            if self.has(group, k):
                return k
        return None

    def capital(self, at: int) -> bool:
        """Whether word ``at`` begins with a capital."""
        return at in self.names or self.text[self.starts[at]].isupper()

    def has(self, group: str, at: int) -> bool:
        """Whether word ``at`` is in the lexicon's group, alone or elided ("qu'il", not "в'язниця"); False outside the sentence."""
        if not 0 <= at < len(self.words):
            return False
        members, word = self.lexicon.group(group), self.words[at]
        found = word in members or ("'" in word and self.lexicon.elides and word.partition("'")[0] in members)
        if found and word in self.lexicon.group("small names") and self.capital(at):
            return False  # по словам |Ли
        return found and not (self.gaps[at] == "-" and self.lexicon.language == "en")

    def awaits_noun(self, at: int, *groups: str) -> bool:
        """Whether word ``at`` is a word of the groups that a noun follows: "the", not "l'azienda", which has its noun."""
        return 0 <= at < len(self.words) and "'" not in self.words[at] and self.any_of(at, *groups)

    def bracketed(self, at: int) -> bool:
        """Whether a bracket opens right before word ``at``; a short one is no break."""
        return 0 < at < len(self.words) and "(" in self.text[self.ends[at - 1] : self.starts[at]]

    def any_of(self, at: int, *groups: str) -> bool:
        """Whether word ``at`` is in any of the lexicon's groups."""
        return any(self.has(group, at) for group in groups)

    def begins(self, group: str, at: int) -> bool:
        """Whether word ``at`` begins with a word of the lexicon's group, as words do in languages with endings upon endings."""
        return 0 <= at < len(self.words) and self.words[at].startswith(tuple(self.lexicon.group(group)))

    def possessive(self, at: int) -> bool:
        """Whether word ``at`` is an English genitive: "Roe's", "voters'"."""
        return self.words[at].endswith("'s") or self.gaps[at + 1].startswith(("'", "’"))

    def gerund(self, at: int) -> bool:
        """Whether word ``at`` looks like a gerund or converb: "adding", "añadiendo", "додавши"."""
        word = self.words[at]
        if self.capital(at):
            return False
        known = (word.endswith("ing") and self.lexicon.language == "en") or any(
            cue.form == "ing" for cue in self.lexicon.cues.get(word, ())
        )
        led = self.lexicon.ends("leading gerund", word) and self.has("prepositions", at + 1)  # выступая |в Огайо, but: новая
        return (
            known
            or led
            or (
                self.lexicon.ends("gerund", word)
                and not self.has("no gerund", at)
                and not self.awaits_noun(at - 1, "determiners", "prepositions")
            )
        )

    def cue_at(self, at: int) -> tuple[Cue, int] | None:
        """Return the cue at word ``at``, its second word included ("ifade etti"), and the word after it; None where none is, or no word."""
        known = self.lexicon.cues.get(self.words[at], ()) if at < len(self.words) else ()  # "A“, so" may close its sentence
        ends = ((cue, self.after_particle(at, cue)) for cue in known)
        return next(((cue, end) for cue, end in ends if end), None)

    def after_particle(self, at: int, cue: Cue) -> int | None:
        """Return the word after the cue at word ``at`` and its second word, before which adverbs may stand ("zwrócił |jednak| uwagę")."""
        first = at + 1
        while cue.particle and self.lexicon.language != "en" and self.any_of(first, "adverbs", "clitics") and first <= at + _BETWEEN:
            first += 1
        end = first + len(cue.particle)
        if tuple(self.words[first:end]) == cue.particle and not (cue.particle and self._is_apart(first, end)):
            return end
        return at + 1 if self.past_particle(at + 1, cue) > at + 1 else None

    def _is_apart(self, first: int, end: int) -> bool:
        """Whether German words behind a verb are no second word of it but begin something else: "teilt, |mit Folgen", "gab |an Ort"."""
        if not self.lexicon.group("verb_second"):
            return False
        led = end == first + 1 and end < len(self) and self.has("prepositions", first) and not self.breaks(end) and end not in self.quotes
        return self.breaks(first) or (led and not self.has("that", end))

    def past_particle(self, at: int, cue: Cue) -> int:
        """Return the word after a cue's second word that closes its clause, as in German: "gab X am Montag |bekannt, dass"; else ``at``."""
        if not cue.particle or not self.lexicon.group("verb_second"):
            return at
        end = next((k for k in range(at, min(len(self), at + _CLAUSE)) if k and self.breaks(k)), len(self))
        return end if tuple(self.words[at:end][-len(cue.particle) :]) == cue.particle else at

    def span(self, first: int, last: int) -> Span:
        """Return the span in the text of words ``first`` to ``last`` (exclusive), the marks of a quotation included."""
        start, end = self.starts[first], self.ends[last - 1]
        cut = self.text.startswith(")", end) and self.text.count("(", start, end) > self.text.count(")", start, end)
        if percent := _PERCENT.match(self.text, end):
            end = percent.end()
        elif cut and self.lexicon.language != "en":
            end += 1  # Anna Nowak (PX|)
        opening, closing = self._marked(first), self._marked(last - 1)
        return opening.start if opening else start, closing.end if closing else end

    def _marked(self, at: int) -> Quote | None:
        return self.quotes.get(at) or self.names.get(at)


def fold_quotes(text: str, line: Span, quotes: list[Quote]) -> str:
    """Return the paragraph with the inside of each outermost quotation replaced by one long word; its closing stop stays."""
    start, end = line
    pieces, at = [], start
    for quote in quotes:
        if quote.depth or quote.start < at:
            continue
        first, last = quote.inner
        kept = last
        while kept > first and text[kept - 1] in ".,!?…;:–—’'»”\" \u00a0\u202f":
            kept -= 1
        goes_on = _GOES_ON.match(text, quote.end, end)  # "A!", she warns; "A." ― Jane Roe: the stop inside ends no sentence
        kept = last if goes_on else max(kept, first + 1)
        pieces += [text[at:first], FILL * (kept - first), text[kept:last]]
        at = last
    pieces.append(text[at:end])
    return "".join(pieces)


def _open_asides(gaps: list[str]) -> None:
    """Make short asides in brackets, "(D-Elm)", transparent: they part no phrase."""
    for i, gap in enumerate(gaps):
        if gap.endswith("("):
            close = next((k for k in range(i + 1, min(len(gaps), i + _ASIDE + 1)) if ")" in gaps[k]), None)
            if close is not None:
                gaps[i], gaps[close] = gap.replace("(", " "), gaps[close].replace(")", " ", 1)


def _parted(folded: str, lexicon: Lexicon) -> Iterator[Span]:
    """Yield the spans of the sentences, parted too where a stop that looked like an abbreviation's ("on X.") has a small word after it."""
    for begin, end in sentences(folded):
        at = begin
        for stop in _STOP.finditer(folded, begin, end):
            if (stop[1] is None or _opens_sentence(stop[1], lexicon)) and not _in_bracket(folded, at, stop.start()):
                yield at, stop.start() + 1
                at = stop.end() - len(stop[1] or "")
        yield at, end


def _in_bracket(text: str, first: int, at: int) -> bool:
    """Whether a bracket that opened after ``first`` is still open at ``at``: "(two – ed. |The Elm)"."""
    first = max(first, at - _BRACKET)
    return any(text.count(opening, first, at) > text.count(closing, first, at) for opening, closing in ("()", "[]"))


def _opens_sentence(word: str, lexicon: Lexicon) -> bool:
    """Whether a small word with a capital, no part of a name, begins a sentence: "The", "She", "According"."""
    small = fold(word)
    if not word[0].isupper() or small in lexicon.group("linking"):
        return False
    return small in lexicon.phrases or any(small in lexicon.group(group) for group in ("subjects", "determiners", "conjunctions"))


def _is_name(text: str, quote: Quote) -> bool:
    """Whether the words between marks name something, as a firm or a newspaper is written in many languages: «Северный ток»."""
    first, last = quote.inner
    if ", " in text[first:last]:
        return False  # „Versuch, die Geschichte umzuschreiben“
    return text[first].isupper() and last - first <= _NAME and text[last - 1] not in ",.!?…" and text.count(" ", first, last) < _NAME_WORDS


def _is_inside(s: Sentence, at: int, quote: Quote) -> bool:
    """Whether the words in marks at word ``at`` are a title or a name: not where "he said" stands right behind them."""
    if 0 < at <= _NAME_WORDS and ":" in s.gaps[at] and s.capital(at - 1) and s.lexicon.language != "en":
        return False  # Kaptan Lee: "Kazanmak Zorundayız"
    if ":" in s.gaps[at] and s.text[quote.inner[1] - 1] in ".!?…" and s.lexicon.language != "en":
        return False  # antwortete Kos: „Warten Sie es ab.“
    if s.lexicon.order == "final" and (named := _is_named_behind(s, at, quote)) is not None:
        return named
    if s.has("crying", at - 1) and not s.breaks(at):
        return False  # che gridavano |“Viva il re”
    return _is_title(s.text, quote) or (_is_name(s.text, quote) and not s.breaks(at))


def _is_named_behind(s: Sentence, at: int, quote: Quote) -> bool | None:
    """Whether what stands behind the marks at word ``at`` makes them a name, or words said; None where it tells nothing. Verbs last."""
    verb = at + 1 < len(s) and (s.cue_at(at + 1) or s.lexicon.ends("clause", s.words[at + 1]))  # the blank was lost: "A"söyledi
    if s.text[quote.end : quote.end + 1].isalpha() and s.text[quote.inner[1] - 1] not in ",.!?…" and not verb:
        return True  # "Sabah Postası"nın muhabiri
    if at + 1 >= len(s) or s.text[quote.end : s.starts[at + 1]].strip():
        return None
    if s.begins("titled", at + 1):
        return True  # "Dağ ve Deniz" |dergisinde, "Gidecek misiniz?" |sorusuna
    return False if s.begins("wording", at + 1) or s.has("that", at + 1) or s.cue_at(at + 1) else None


def _is_subject(s: Sentence, quote: Quote) -> bool:
    """Whether the words in marks at the head of a sentence are a newspaper that tells something: «Вістник» повідомив, що."""
    if s.lexicon.order == "final":
        return bool(_is_named_behind(s, 0, quote))
    if s.lexicon.language == "en" or s.lexicon.order or not _is_name(s.text, quote) or len(s) < 2 or s.breaks(1):
        return False
    that = next((k for k in range(1, min(len(s), _TOLD)) if s.has("that", k)), None)
    return that is not None and not any(s.capital(k) and s.words[k - 1] in s.lexicon.cues for k in range(2, that))


def _is_title(text: str, quote: Quote) -> bool:
    """Whether the words between marks are set like a title ("Learning to Rule"); a comma of the sentence may stand inside the marks."""
    parts = text[quote.inner[0] : quote.inner[1]].rstrip(",").split()
    return 1 < len(parts) <= _TITLE_WORDS and parts[0][0].isupper() and all(part[0].isupper() or len(part) < 4 for part in parts)


def _join_numbers(text: str, told: list[str], starts: list[int], ends: list[int]) -> None:
    """Make one word of a name and the number that it ends in: "TVN24", "G20"."""
    for i in range(len(told) - 1, 0, -1):
        if starts[i] == ends[i - 1] and told[i].isdecimal() and text[starts[i - 1]].isupper():
            told[i - 1] += told.pop(i)
            ends.pop(i - 1)
            starts.pop(i)


def read_sentences(text: str, line: Span, quotes: list[Quote], lexicon: Lexicon) -> list[Sentence]:
    """Return the sentences of one paragraph, in order."""
    folded, offset = fold_quotes(text, line, quotes), line[0]
    found = words(folded)
    by_start = {quote.inner[0]: quote for quote in quotes if not quote.depth}
    result, at = [], 0
    for first, last in _parted(folded, lexicon):
        begin = at
        while at < len(found) and found.starts[at] < last:
            at += 1
        if at == begin:
            continue
        if at - begin > _LONGEST:  # a list or a wall of text, not a sentence; rules cost the square of its length
            continue
        told, starts, ends = found.folded[begin:at], found.starts[begin:at], found.ends[begin:at]
        if lexicon.language != "en":
            _join_numbers(folded, told, starts, ends)
        edges = zip([first, *ends], [*starts, last], strict=True)
        sentence = Sentence(
            text, offset + first, offset + last, lexicon, told,
            [offset + start for start in starts], [offset + end for end in ends], [folded[a:b].translate(_COMMAS) for a, b in edges],
        )  # fmt: skip
        _open_asides(sentence.gaps)
        sentence.gaps = [gap.replace("-, ", "- ") if gap.startswith("-, ") else gap for gap in sentence.gaps]  # Sozial-, Kultur- und
        for i, start in enumerate(sentence.starts):
            if start in by_start:
                quote = by_start[start]
                named = _is_inside(sentence, i, quote) if i else _is_subject(sentence, quote)
                (sentence.names if named else sentence.quotes)[i] = quote
        result.append(sentence)
    return result
