"""Quotations that no rule for sentences has claimed: introduced by a colon, told by the next sentence, standing alone, going on."""

import re

from headwater.models import Span
from headwater.statements.found import Found
from headwater.statements.lexicon import SPEAKS, TELLS, Cue
from headwater.statements.predicates import cue_at, group_start
from headwater.statements.quotes import Quote
from headwater.statements.sentence import Sentence, read_sentences
from headwater.statements.sources import is_verb, leading_phrase, noun_phrase_after, noun_phrase_before, source_after
from headwater.words import SOLID

_SOLID = re.compile(f"[{SOLID}]")
_NO_VERB = (
    "conjunctions", "subordinators", "prepositions", "relatives", "auxiliaries", "determiners", "adverbs", "pronouns", "negations", "that",
)  # fmt: skip
_NAME = 12  # words of a name with what the person is
_POINTING = 2  # small words before a name: «A» – to już |Jan Nowak
_TAIL = 25  # words before the verb of a sentence that says who spoke
_SHORTEST = 3  # words of a sentence that announces a quotation
_REST = 8  # words of a sentence up to the break after who spoke
_AFTER_COLON = 3  # words that are enough behind a colon
_SPEECH = 5  # words from which a quotation without any cue is a statement and not a title or a scare quote


def covered(span: Span, founds: list[Found]) -> Found | None:
    """Return the first statement whose content holds ``span``."""
    return next((f for f in founds if any(a <= span[0] and span[1] <= b for a, b in f.content)), None)


def word_count(text: str, quote: Quote) -> int:
    """Return roughly how many words a quotation has."""
    return len(text[quote.inner[0] : quote.inner[1]].split())


def _signs(text: str, quote: Quote) -> int:
    """Return how many signs of a script without blanks a quotation has."""
    return len(_SOLID.findall(text, *quote.inner))


def is_utterance(text: str, quote: Quote, *, announced: bool = False) -> bool:
    """Whether a quotation reads as something said rather than a title, a term or a scare quote.

    Where a colon stands before it (``announced``) fewer words will do: "Ruiz sobre el pacto: «No lo firmaré»".
    """
    count = word_count(text, quote)
    return count >= _SPEECH or text[quote.inner[1] - 1] in ".,!?…" or (announced and max(count, _signs(text, quote) // 2) >= _AFTER_COLON)


def tail_of(s: Sentence) -> tuple[Span, Span] | None:
    """Return (source, cue) spans where a sentence begins by only saying who spoke: "Jane Roe asked.", "said Jane Roe"."""
    for at in range(min(len(s), _TAIL)):
        if at and s.breaks(at) and not s.gaps[at].strip().startswith((",", "(", ")")):
            return None
        matched = cue_at(s, at) or (_first_word(s) if at == 0 else None)
        if not matched or not SPEAKS & matched[0].takes or matched[0].form == "ing":
            continue
        first = group_start(s, at)
        after = source_after(s, matched[1]) if first == 0 else None
        if after:
            return s.span(*after), s.span(first, matched[1])
        before = noun_phrase_before(s, first) if first and TELLS & matched[0].takes else None
        if before and before[0] == 0 and not s.quotes and _ends_there(s, matched[1]):
            return s.span(*before), s.span(first, matched[1])
    return None


def verb_of_tail(s: Sentence) -> Span | None:
    """Return the span of the verb that a tail without a subject begins with: "– |dodał|.", "– |zaznaczyła| w rozmowie z radiem."."""
    matched = cue_at(s, 0) or _first_word(s) if s.lexicon.group("elided") and len(s) else None
    if not matched or not SPEAKS & matched[0].takes or matched[0].form == "ing":
        return None
    end = matched[1]
    closes = end >= len(s) or (s.breaks(end) and not s.has("that", end)) or s.any_of(end, "prepositions", "adverbs", "days")
    return s.span(0, end) if closes else None


def _first_word(s: Sentence) -> tuple[Cue, int] | None:
    """Return the cue at the head of a tail, where a form that may be a noun too ("comments") is a verb."""
    cues = [cue for cue in s.lexicon.cues.get(s.words[0], ()) if cue.form in ("third", "past", "any") and not cue.particle]
    return (cues[0], 1) if cues else None


def _ends_there(s: Sentence, at: int) -> bool:
    """Whether nothing that was said follows the cue in its sentence."""
    if at >= len(s) or len(s) - at < 6:
        return not s.has("that", at)
    return not s.has("that", at) and (s.breaks(at) or s.any_of(at, "prepositions", "adverbs", "days"))


def signature(s: Sentence) -> list[Span]:
    """Return the source that a dash after a quotation names without a verb: "“A” — Jane Roe, mayor of Elm", "„A” – to już Jan Nowak"."""
    first = next((k for k in range(1, min(len(s), _POINTING + 2)) if not s.any_of(k, "back", "demonstratives", "adverbs")), 0)
    if not 1 < len(s) <= _NAME + 1 or not first or not s.capital(first) or not any(dash in s.gaps[1] for dash in "—–―−"):
        return []
    if any(is_verb(s, k) for k in range(first, len(s))):
        return []
    return [s.span(first, len(s))]


def told_inside(s: Sentence, quote: Quote) -> Found | None:
    """Read "« A, raconte X. B »": who speaks is told between commas inside the marks, as French does."""
    for inner in read_sentences(s.text, quote.inner, [], s.lexicon):
        for at in range(1, len(inner)):
            matched = cue_at(inner, at) if "," in inner.gaps[at] else None
            source = source_after(inner, matched[1]) if matched and "clause" in matched[0].takes else None
            if not matched or not source or inner.any_of(source[0], "first", "relatives") or matched[0].form in ("ing", "base"):
                continue
            cue, name = inner.span(at, matched[1]), inner.span(*source)
            head = (quote.start, quote.start + len(s.text[quote.start : cue[0]].rstrip(" ,")))
            rest = s.text[name[1] : quote.end].lstrip(" ,.")
            goes_on = quote.closed and len(rest) > 2  # where the mark was never closed, it was lost before the comma
            return Found([head, (quote.end - len(rest), quote.end)] if goes_on else [head], [name], [cue], direct=True, certain=True)
    return None


def told_behind(s: Sentence, at: int) -> tuple[list[Span], list[Span]]:
    """Return (source, cue) where a verb that no list knows and its subject follow the quotation at word ``at``: "„A“, gratulierte sie".

    Outside English, where the subject always follows its verb there.
    """
    verb = at + 1
    if s.lexicon.language == "en" or s.lexicon.order or verb + 1 >= len(s) or s.capital(verb) or not s.words[verb].isalpha():
        return [], []
    if not any(mark in s.gaps[verb] for mark in ",—–") or s.any_of(verb, *_NO_VERB):
        return [], []
    after = source_after(s, verb + 1)
    named = after and (s.any_of(after[0], "subjects", "determiners", "roles") or s.capital(after[0]))
    return ([s.span(*after)], [s.span(verb, verb + 1)]) if after and named and not is_verb(s, after[0]) else ([], [])


def told_after(s: Sentence) -> tuple[list[Span], list[Span]]:
    """Return (source, cue) of a short rest after a quotation whose verb we do not know: "“A”, he invites.", "«A», — хмыкает сосед"."""
    end = next((k for k in range(2, len(s)) if s.breaks(k)), len(s))
    quote = s.quotes[0]
    parted = any(mark in s.gaps[1] for mark in ",—–") or s.text[quote.inner[1] - 1] in ",!?"
    if not parted or not 3 <= end <= _REST or s.any_of(1, "conjunctions", "subordinators", "prepositions", "relatives", "auxiliaries"):
        return [], []
    if s.has("subjects", 1):
        return ([], []) if s.capital(2) else ([s.span(1, 2)], [s.span(2, 3)])
    named = s.capital(2) or s.any_of(2, "determiners", "roles", "subjects")
    if s.capital(1) or s.any_of(1, "determiners", "adverbs") or not (named or not s.lexicon.group("indefinite")):
        return [], []
    return [s.span(2, end)], [s.span(1, 2)]


def announcement(s: Sentence) -> list[Found]:
    """Return the statement whose content the next paragraph is, where a sentence without a cue ends in a colon: "X gave more details:"."""
    if len(s) < _SHORTEST or not s.gaps[len(s)].rstrip().endswith((":", "：")) or s.quotes:
        return []
    source, cue = introduction(s, len(s))
    return [Found([], source, cue, awaits=True)] if cue else []


def _bare_name(s: Sentence, quote_at: int) -> Span | None:
    """Return the name in a headline without a verb: "|Donald Ruiz| su Anna Rosi: «A»"."""
    name = noun_phrase_after(s, 0) if s.capital(0) else None
    return name if name and name[1] < quote_at and s.any_of(name[1], "prepositions", "determiners") else None


def introduction(s: Sentence, quote_at: int) -> tuple[list[Span], list[Span]]:
    """Return (source, cue) for a quotation after a colon or comma that no known cue introduces: its sentence's subject and verb."""
    phrase = leading_phrase(s, quote_at)
    if s.lexicon.language != "en" and phrase and not is_verb(s, min(phrase[1], len(s) - 1)):
        phrase = _bare_name(s, quote_at) or phrase
    if not phrase or (phrase[1] - phrase[0] == 1 and s.any_of(phrase[0], "conjunctions", "adverbs", "subordinators", "auxiliaries")):
        return [], []
    cue = [s.span(phrase[1], quote_at)] if phrase[1] < quote_at else []
    if not cue and s.lexicon.language != "en" and ":" not in s.gaps[quote_at]:
        return [], []
    return [s.span(*phrase)], cue
