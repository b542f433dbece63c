"""Quotations set with dashes instead of marks: "Text, – says the mayor. – More text.", "—Texto —dijo ella—. Más."."""

import re
from itertools import islice, pairwise

from headwater.models import Span
from headwater.statements.direct import tail_of, unknown_tail, verb_of_tail
from headwater.statements.found import Found
from headwater.statements.lexicon import Lexicon
from headwater.statements.quotes import Quote
from headwater.statements.sentence import FILL, Sentence, fold_quotes, read_sentences
from headwater.words import fold, words

# A dash that may set off who speaks: blanks on both sides, or right after a stop, or glued to the word after it as in Spanish.
_DASH = re.compile(r"(?<=[\s,.!?…])(?:[—–―−]|--?(?=\s))(?=\s|\w)")
_GLUED = re.compile(r"—[.,]?\s")
_OPENING = re.compile(r"[.!?…][”»“\"]?\s+([—–―−-]\s?)(?=[«“„\"¿¡]*[^\W\d_a-zа-яёіїєґąćęłńóśźżáéíñòàèùçãõâêôäöüßşğı])")
_LEAD = re.compile(r"[—–―−-]{1,2}\s*(?=\w|[«“„\"¿¡])")
_ASIDE = re.compile(r"\([^()\n]{1,300}\)")
_CLOSING = ("”", "»", "“", '"', "’", "«", "")
_SENTENCES = (". ", "! ", "? ", "… ")
_TRIES = 20  # dashes of a paragraph: one that has more is no dialogue
_NARROW = 200  # characters: a tail that says who spoke is no longer


def leads_with_dash(text: str, line: Span) -> bool:
    """Whether the paragraph begins with a dash as dialogue does."""
    return bool(_LEAD.match(text, *line)) and text[line[0]] != "-"


def after_dash(text: str, line: Span) -> Span:
    """Return the paragraph without the dash that it begins with."""
    lead = _LEAD.match(text, *line)
    return (lead.end() if lead else line[0]), line[1]


def cut_at_dashes(text: str, line: Span, quotes: list[Quote]) -> list[Span]:
    """Return the paragraph in pieces: each sentence that begins with a dash begins one ("– A – says X. He adds B. |– C.")."""
    flat = fold_quotes(text, line, quotes)
    cuts = [line[0] + opening.start(1) for opening in islice(_OPENING.finditer(flat), _TRIES)]
    return list(pairwise([line[0], *cuts, line[1]]))


def dash_statement(text: str, line: Span, quotes: list[Quote], lexicon: Lexicon) -> tuple[Found, int] | None:
    """Return the statement of a piece of text whose speech is set off by dashes and where it ends, None where there is none.

    Everything before the dash is taken as said, as is what follows a second dash before the sentence ends.
    """
    flat = _ASIDE.sub(lambda aside: FILL * len(aside[0]), fold_quotes(text, line, quotes))
    lead = _LEAD.match(flat)
    begin = lead.end() if lead else 0
    inner: tuple[Found, int] | None = None
    for dash in islice(_DASH.finditer(flat, begin + 2), _TRIES):
        before = flat[max(begin, dash.start() - 8) : dash.start()].rstrip()
        if not before or before.rstrip(",.!?…")[-1:] in _CLOSING:
            continue  # marks say where the quotation ends
        tail = _tail(text, (line[0] + dash.end(), line[1]), lexicon, quotes, led=bool(lead))
        if not tail:
            continue
        source, cue, end, inverted = tail
        if not (lead or before[-1] in ",.!?…" or (inverted and not _closes_aside(flat, begin, dash.start()))):
            continue
        prose = not lead and before[-1] not in ",.!?…"  # Most jest stary. Remont – dodał – potrwa rok.
        first = _sentence_start(flat, begin, dash.start()) if prose and not _in_own_voice(flat[begin : dash.start()], lexicon) else begin
        said = _trimmed(text, (line[0] + first, line[0] + dash.start()))
        stop = _sentence_end(text, (line[0] + dash.end(), line[1]), quotes, lexicon)
        rest = _rest(text, flat, (line[0], stop, stop if prose else line[1]), end)
        contents = [part for part in (said, rest) if part and part[0] < part[1]]
        found = Found(contents, source, [cue], direct=True, certain=True), line[1] if rest and not prose else stop
        if not source or not lexicon.has("first", fold(text[slice(*source[0])])):
            return found
        inner = inner or found  # "— A, — I say. B, — recalls X": who speaks tells what they said, and X comes later
    return inner


def _in_own_voice(said: str, lexicon: Lexicon) -> bool:
    """Whether the first sentence before a dash tells of "us" or "me", so that no reporter but the speaker says it."""
    sentence = min((at for stop in _SENTENCES if (at := said.find(stop)) >= 0), default=0)
    return any(word in lexicon.group("own voice") or lexicon.ends("own voice", word) for word in words(said[:sentence]).folded)


def _sentence_start(flat: str, begin: int, at: int) -> int:
    """Return where the sentence begins in which a dash stands at ``at``."""
    stops = ((flat.rfind(stop, begin, at), len(stop)) for stop in _SENTENCES)
    return max((found + length for found, length in stops if found >= 0), default=begin)


def _sentence_end(text: str, span: Span, quotes: list[Quote], lexicon: Lexicon) -> int:
    """Return where the sentence that says who spoke ends; one that is too long to be read takes all of its paragraph."""
    later = [quote for quote in quotes if quote.start >= span[0]]
    return next((s.end for s in read_sentences(text, span, later, lexicon)), span[1])


def _closes_aside(flat: str, begin: int, dash: int) -> bool:
    """Whether the dash is the second of a pair in its sentence: "Jane Roe - mayor of Elm - said the road ..."."""
    sentence = max(begin, *(flat.rfind(stop, begin, dash) for stop in _SENTENCES))
    return bool(_DASH.search(flat, sentence, dash))


def _tail(text: str, span: Span, lexicon: Lexicon, quotes: list[Quote], *, led: bool) -> tuple[list[Span], Span, int, bool] | None:
    """Return (source, cue, end, verb first) where the text after a dash begins by saying who spoke, or that somebody did ("– dodał.")."""
    window = (span[0], min(span[1], span[0] + _NARROW))
    window = _narrow(text, window)
    inside = [quote for quote in quotes if window[0] <= quote.start and quote.end <= window[1]] if lexicon.language != "en" else []
    sentences = read_sentences(text, window, inside, lexicon)
    if not sentences:
        return None
    found = tail_of(sentences[0]) or (unknown_tail(sentences[0]) if led else None)
    if found:
        source, cue = found
        return [source], cue, max(source[1], cue[1]), cue[0] < source[0]
    alone = verb_of_tail(sentences[0])
    return ([], alone, alone[1], True) if alone else None


def _narrow(text: str, span: Span) -> Span:
    """Cut the window at the next dash, which ends the tail."""
    dash = _DASH.search(text, span[0] + 2, span[1])
    return span[0], dash.start() if dash else span[1]


def _rest(text: str, flat: str, edges: tuple[int, int, int], end: int) -> Span | None:
    """Return what is said after the tail: what is behind the next dash; ``edges``: the piece's start, its sentence's end, its own."""
    start, stop, last = edges
    dashes = (_DASH.search(flat, end - start, stop - start), _GLUED.search(flat, end - start, stop - start + 1))
    cut = min((m.end() for m in dashes if m), default=None)
    return None if cut is None else _trimmed(text, (start + cut, last), stop=False)


def _trimmed(text: str, span: Span, *, stop: bool = True) -> Span:
    """Drop the blanks around a span, and the comma before the dash."""
    start, end = span
    while start < end and text[start] in " \u00a0\u202f":
        start += 1
    while end > start and (text[end - 1].isspace() or (stop and text[end - 1] == ",")):
        end -= 1
    return start, end


def said_by(s: Sentence) -> Span | None:
    """Return the span of the name in a line that only names who is quoted above it ("— Jane Roe, mayor")."""
    return (s.starts[0], s.ends[-1]) if 0 < len(s) <= 10 and s.capital(0) else None
