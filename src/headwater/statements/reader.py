"""The order in which the rules are asked of a text, paragraph after paragraph, and what one paragraph leaves for the next."""

import re
from dataclasses import dataclass

from headwater.models import Span
from headwater.statements.backward import backward_statement, points_back, resolve_back
from headwater.statements.colons import verb_first
from headwater.statements.continued import ends_in_marks, latest, open_end, resumes
from headwater.statements.dashes import after_dash, cut_at_dashes, dash_statement, leads_with_dash, said_by
from headwater.statements.direct import (
    announcement,
    covering,
    goes_on_after,
    introduction,
    is_utterance,
    signature,
    tail_of,
    told_after,
    told_alone,
    told_behind,
    told_inside,
    word_count,
)
from headwater.statements.finite import is_verb
from headwater.statements.found import Found
from headwater.statements.interviews import labels_of, read_labelled
from headwater.statements.layout import Paragraph
from headwater.statements.lexicon import Lexicon
from headwater.statements.moods import teller, told_by_mood
from headwater.statements.names import NAME
from headwater.statements.nouns import attitude_statements, noun_statements
from headwater.statements.phrases import phrase_statements
from headwater.statements.quotes import Quote
from headwater.statements.sentence import Sentence, read_sentences
from headwater.statements.sexes import is_first_name
from headwater.statements.solid import solid_statements
from headwater.statements.verbs import verb_statements
from headwater.words import fold

_NAME = 4  # words of a person's name
_ROLE = 8  # words of what a person is
_HEAD = 4  # words of a name before a colon
_UNNAMED = 3  # words before a colon that are no subject
_ADVERBIAL = 12  # words between who speaks and the colon
_BESIDE = 3  # characters between a clause and the quotation behind its colon
_LEADING_DASH = re.compile(r"[—–−-]\s?(?=\w)")
_COLON_DASH = re.compile(r":\s+[—–−-]\s+(?=[^\W\d_])")
_BARE = 5  # words behind a dash


_Piece = tuple[Span, tuple[Found, int] | None]


@dataclass(frozen=True, slots=True)
class _Near:
    """What stands around a sentence: the next one, and the last statement in its paragraph and in the paragraph before."""

    following: Sentence | None
    last: Found | None
    before: Found | None


def read(text: str, parts: list[Paragraph], known: Lexicon) -> list[Found]:
    """Return what the rules find in the paragraphs of ``text``, unsorted."""
    labels = labels_of(text, parts, known)
    founds: list[Found] = []
    before: Found | None = None
    earlier: Span | None = None
    pending: list[Span] = []
    for number, part in enumerate(parts):
        if part.heading:
            founds += [found for found in _read_paragraph(text, part, None, None, known) if found.source]
            before = earlier = None
            continue
        following = parts[number + 1] if number + 1 < len(parts) else None
        part.announced = _alone_with_dash(text, part, before, following)
        labelled = read_labelled(text, part, labels)
        if not labelled and _goes_on(part, following) and not (before and before.awaits):
            pending.append(part.span)
            continue
        mine = labelled or _read_paragraph(text, part, before, earlier, known)
        _name_below(text, part, founds[-1] if founds and number and _closes(parts[number - 1], founds[-1]) else None)
        if number and (told := _told_below(text, parts[number - 1], part)) and not any(covering(told.content[0], founds)):
            mine = [told]
        if pending:
            _join_pending(mine, pending)
            pending = []
        founds += [found for found in mine if found is not before]
        before = open_end(part, mine, known)
        earlier = (part.sentences[-1].start, part.sentences[-1].end) if part.sentences else None
    return founds


def _goes_on(part: Paragraph, following: Paragraph | None) -> bool:
    """Whether the whole paragraph is a quotation that the next one opens anew, so that its speaker stands there."""
    whole = bool(part.quotes) and part.quotes[0].span == part.span and not part.quotes[0].closed
    if whole and part.sentences and told_inside(part.sentences[0], part.quotes[0]):
        return False  # the mark before ", said X" was lost
    return whole and following is not None and not following.heading and bool(following.quotes) and following.quotes[0].continues


def _alone_with_dash(text: str, part: Paragraph, before: Found | None, following: Paragraph | None) -> bool:
    """Whether a paragraph after a colon is set off by a dash, and is no item of a list: the next one has no dash."""
    listed = following is not None and leads_with_dash(text, following.span)
    return before is not None and before.awaits and leads_with_dash(text, part.span) and not listed


def _join_pending(mine: list[Found], pending: list[Span]) -> None:
    """Put the paragraphs that a quotation has gone over before the one that names its speaker."""
    holder = next((found for found in mine if found.direct), None)
    if holder:
        holder.content += pending
    else:
        mine.append(Found(list(pending), direct=True))


def _is_bare_name(line: str) -> bool:
    """Whether a line is a name with no more than what the person is, as below a quotation set large: "Jane Roe, Elm Water"."""
    name, _, role = line.partition(", ")
    bare = bool(NAME.fullmatch(name)) and 1 < len(name.split()) <= _NAME and is_first_name(name.split(maxsplit=1)[0])
    return bare and len(role.split()) <= _ROLE and line[-1:].isalnum()


def _closes(part: Paragraph, found: Found) -> bool:
    """Whether a quotation that nobody is named for ends its paragraph."""
    return found.direct and not found.source and bool(found.content) and part.span[1] - found.content[-1][1] <= 1


def _told_below(text: str, part: Paragraph, below: Paragraph) -> Found | None:
    """Return the statement of a line where the one below it only says who spoke, behind a dash: "A" and "– powiedział X."."""
    alone = _LEADING_DASH.match(text, *below.span) and len(below.sentences) == 1 and not below.quotes
    tail = tail_of(below.sentences[0]) if alone else None
    if tail is None or text[tail[1][0]].isupper() or tail[1][0] > tail[0][0]:
        return None
    return Found([after_dash(text, part.span)], [tail[0]], [tail[1]], direct=True, certain=True)


def _name_below(text: str, part: Paragraph, unsigned: Found | None) -> None:
    """Give a quotation without a source the name that the line below it consists of ("— Jane Roe, mayor", "Jane Roe")."""
    if unsigned is None or len(part.sentences) != 1:
        return
    if leads_with_dash(text, part.span) and (name := said_by(part.sentences[0])):
        unsigned.source.append(name)
    elif _is_bare_name(text[slice(*part.span)]):
        unsigned.source.append(part.span)
    unsigned.certain = bool(unsigned.source)


def _beside(s: Sentence, told: list[Found], phrased: list[Found]) -> list[Found]:
    """Return the statements of verbs but for words in marks that stand, with their verb, in what a Slavic phrase attributes."""
    if not s.lexicon.group("comma_after_phrase"):
        return told
    spans = [span for found in phrased for span in found.content]
    return [one for one in told if not (one.direct and any(a <= min(one.cue)[0] and max(one.content)[1] <= b for a, b in spans))]


def _sentence_statements(s: Sentence, earlier: Span | None) -> list[Found]:
    """Return what the rules for sentences find; ``earlier`` is the sentence before, to which "this" may point."""
    if s.lexicon.order == "solid":
        return solid_statements(s)
    back = backward_statement(s)
    phrased = [] if back else phrase_statements(s)
    if back:
        found = [
            back,
            *(one for one in verb_statements(s) if one.cue and min(one.cue)[0] > max(back.cue)[1]),
        ]  # Об этом сообщил X, |добавив, что
    else:
        found = phrased + _beside(s, verb_statements(s), phrased) + noun_statements(s) + attitude_statements(s)
    for statement in found:
        if points_back(s, statement):
            resolve_back(s, statement, earlier)
            statement.certain = True
    return [statement for statement in found if statement.content or statement.awaits]


def _read_paragraph(text: str, part: Paragraph, before: Found | None, earlier: Span | None, known: Lexicon) -> list[Found]:
    """Return the statements of one paragraph.

    ``before`` is the statement that its opening quotation may carry on, ``earlier`` the last sentence before it.
    """
    if not (part.set_off and not part.quotes) and (pieces := _dashed_pieces(text, part, known)):
        return _read_pieces(text, part, pieces, before, known)
    if (part.set_off or part.announced) and not part.quotes:
        return _set_off(text, part, before)
    if (colon := _colon_and_dash(text, part, known)) and (told := _told_behind_colon(text, part, colon, before, known)):
        return told
    mine: list[Found] = []
    last: Found | None = None
    speaking = before
    for number, s in enumerate(part.sentences):
        found = _sentence_statements(s, earlier)
        earlier = (s.start, s.end)
        following = part.sentences[number + 1] if number + 1 < len(part.sentences) else None
        _claim(text, s, found, _Near(following, last, before if number == 0 else None))
        if not found and (mood := told_by_mood(s, speaking)):
            found = [mood]
        mine += found
        last = latest(found, last, known)
        speaking = last if found else teller(s) or speaking
    if part.sentences and not any(found.awaits for found in mine):
        mine += announcement(part.sentences[-1])
    if leads_with_dash(text, part.span):
        for statement in mine:
            statement.direct = statement.direct or (bool(statement.content) and statement.content[0][0] <= part.sentences[0].starts[0])
    return mine


def _colon_and_dash(text: str, part: Paragraph, known: Lexicon) -> Span | None:
    """Return the colon and the dash before words said, outside English: who says them stands before, with a name or an office."""
    marks = _COLON_DASH.search(text, *part.span) if known.language != "en" and known.order != "solid" else None
    if not marks or not text[marks.end()].isupper() or any(quote.start < marks.end() for quote in part.quotes):
        return None
    s = next((s for s in part.sentences if s.start <= marks.start() < s.end), None)
    words = [k for k in range(len(s)) if s.ends[k] <= marks.start()] if s else []
    named = s is not None and any((k and s.capital(k)) or s.any_of(k, "roles", "bodies") for k in words)
    return marks.span() if named else None


def _told_behind_colon(text: str, part: Paragraph, colon: Span, before: Found | None, known: Lexicon) -> list[Found]:
    """Read "X studzi emocje: – A. B." and "X tłumaczy: – A – mówi. – B."; nothing where the words before the colon announce nobody."""
    mine = _read_paragraph(text, _within(part, text, (part.span[0], colon[0] + 1), known), before, None, known)
    holder = next((found for found in mine[::-1] if found.awaits and found.source), None)
    if holder is None:
        return []
    said = colon[1], part.span[1]
    told = dash_statement(text, said, _quotes_within(part, said), known)
    holder.content += told[0].content if told else [said]
    holder.direct, holder.awaits = True, False
    if told and text[told[1] : said[1]].strip():
        mine += _read_paragraph(text, _within(part, text, (told[1], said[1]), known), holder, None, known)
    return mine


def _dashed_pieces(text: str, part: Paragraph, known: Lexicon) -> list[_Piece]:
    """Return the paragraph cut at the dashes that begin its sentences, each piece with its statement; nothing where none has one.

    In Slavic texts a dash alone tells that somebody speaks: "Minister zaprzecza. |– To nie był nasz pomysł.".
    """
    spans = cut_at_dashes(text, part.span, part.quotes)
    pieces = [(span, dash_statement(text, span, _quotes_within(part, span), known)) for span in spans]
    bare = len(spans) > 1 and bool(known.group("dialogue")) and _says_enough(text, spans[-1])
    return pieces if bare or any(told for _, told in pieces) else []


def _says_enough(text: str, span: Span) -> bool:
    """Whether the words behind a dash are enough to be somebody's own, without marks: a name or a note of the page has fewer."""
    first, *rest = text[slice(*span)].lstrip("—–- ").split()
    return len(rest) + 1 >= _BARE and first[0].isalnum()


def _within(part: Paragraph, text: str, span: Span, known: Lexicon) -> Paragraph:
    """Return a stretch of a paragraph as a paragraph of its own."""
    span = span[0] + len(text[slice(*span)]) - len(text[slice(*span)].lstrip()), span[1]
    quotes = _quotes_within(part, span)
    return Paragraph(span, quotes, read_sentences(text, span, quotes, known))


def _quotes_within(part: Paragraph, span: Span) -> list[Quote]:
    """Return the quotations of a paragraph that lie in one stretch of it."""
    return [quote for quote in part.quotes if span[0] <= quote.start and quote.end <= span[1]]


def _read_pieces(text: str, part: Paragraph, pieces: list[_Piece], before: Found | None, known: Lexicon) -> list[Found]:
    """Return the statements of a paragraph with dash-set quotations: what goes between them is read as any other text is."""
    mine: list[Found] = []
    speaking: Found | None = None
    for (begin, end), told in pieces:
        if told:
            speaking, behind = told
            first = min(speaking.content)[0] if speaking.content else begin
            if any(word.isalnum() for word in text[begin:first]):  # B. |A – dodał – i C.
                mine += _read_paragraph(text, _within(part, text, (begin, first), known), before, None, known)
            mine.append(speaking)
        elif begin > part.span[0] and (mine or _says_enough(text, (begin, end))):
            said = after_dash(text, (begin, end))
            if speaking:
                speaking.content.append(said)
            else:
                mine.append(Found([said], direct=True, after=mine[-1] if mine else None))
            continue
        else:
            behind = begin
        if text[behind:end].strip():
            last = mine[-1] if mine else before
            prose = _read_paragraph(text, _within(part, text, (behind, end), known), last, (begin, behind), known)
            mine += [found for found in prose if found is not last]
            speaking = None
    return mine


def _set_off(text: str, part: Paragraph, before: Found | None) -> list[Found]:
    """Read a block quotation: what was announced before it, or words whose speaker the page does not name here."""
    if before and (before.awaits or before.direct):
        before.content.append(after_dash(text, part.span))
        before.direct = before.certain = True
        return [before]
    return [Found([part.span], direct=True, certain=True)]


def _claim(text: str, s: Sentence, found: list[Found], near: _Near) -> None:
    """Give the quotations of a sentence that no cue has taken to whoever said them; new statements are added to ``found``."""
    for at, quote in s.quotes.items():
        holders = covering(quote.span, found)
        for holder in holders:
            holder.direct = holder.direct or quote.start <= holder.content[0][0]
        if holders:
            continue
        if led := _led_to(s, at, quote, found):
            found.append(Found([quote.span], list(led.source), direct=True, after=led, certain=True))
        elif at == 0 and (signed := signature(s)):
            found.append(Found([quote.span], signed, [_dash(text, quote.end, signed[0][0])], direct=True, certain=True))
        elif (
            _is_headed(s, at)
            or _says_on(s, quote, near)
            or is_utterance(text, quote, announced=_is_announced(s, at, near) or bool(told_behind(s, at)[0] or told_alone(s, at)))
        ):
            _claim_one(s, at, quote, found, near)


def _led_to(s: Sentence, at: int, quote: Quote, found: list[Found]) -> Found | None:
    """Return the statement that a colon and the speaker's own words follow in its sentence: "X said that A: |“B”".

    Nothing but an adverbial stands between: "A, sagte X |am Montag vor Gästen|: „B“".
    """
    if not at or ":" not in s.gaps[at] or s.lexicon.language == "en":
        return None
    parts = ((f, max(f.content + f.cue + f.source)[1]) for f in found if f.content)
    return next((f for f, end in parts if 0 < quote.start - end <= _BESIDE or (end < quote.start and _is_adverbial(s, end, at))), None)


def _is_adverbial(s: Sentence, start: int, last: int) -> bool:
    """Whether the words from the place ``start`` in the text up to word ``last`` are but a short phrase without a verb."""
    first = next((k for k in range(last) if s.starts[k] >= start), last)
    words = range(first, last)
    led = bool(words) and not s.breaks(first) and s.any_of(first, "prepositions", "days", "adverbs", "times")
    return (
        led
        and len(words) <= _ADVERBIAL
        and not any((s.breaks(k) and k > first) or is_verb(s, k) or s.words[k] in s.lexicon.cues for k in words)
    )


def _says_on(s: Sentence, quote: Quote, near: _Near) -> bool:
    """Whether but a quotation of some words is a sentence behind somebody's own words: "«A», ha detto X. |«Ero furiosa»."."""
    alone = len(s) == 1 and near.last is not None and near.last.direct and bool(near.last.cue)
    return alone and s.lexicon.language != "en" and not s.lexicon.order and word_count(s.text, quote) > 1


def _is_announced(s: Sentence, at: int, near: _Near) -> bool:
    """Whether a colon stands before the quotation at word ``at``, in its sentence or at the end of the paragraph before."""
    if len(s) == 1 and near.last is not None and s.lexicon.language != "en":
        return True
    return ":" in s.gaps[at] if at else near.before is not None and near.before.awaits


def _says_no_more(s: Sentence, at: int, near: _Near) -> bool:
    """Whether a colon leads to the quotation at word ``at`` without naming who speaks, who has spoken before: "Sul mercato glissa: «A»"."""
    led = s.any_of(0, "prepositions", "conjunctions", "adverbs") or s.has("nouns words", 0) or at <= _UNNAMED or verb_first(s)
    return bool(s.lexicon.group("elided")) and led and near.last is not None and not any(s.capital(k) for k in range(1, at))


def _is_headed(s: Sentence, at: int) -> bool:
    """Whether a sentence is but a short name, a colon and the quotation at word ``at``, outside English: "Rossi: «Vedremo»"."""
    alone = 0 < at <= _HEAD and at == len(s) - 1 and ":" in s.gaps[at] and s.lexicon.language != "en"
    return alone and s.capital(at - 1) and not any(s.breaks(k) for k in range(1, at))


def _dash(text: str, start: int, end: int) -> Span:
    """Return the last mark between a quotation and who signed it: their cue is the dash."""
    at = start + len(text[start:end].rstrip()) - 1
    return at, at + 1


def _carry_on(s: Sentence, quote: Quote, holder: Found, near: _Near) -> list[Found]:
    """Give a quotation to the statement that it carries on; return what is new in this paragraph."""
    if ends_in_marks(s.text, holder) and s.lexicon.language != "en":
        holder.content.append(quote.span)
        return [holder] if holder is near.before else []
    if s.lexicon.language != "en" and holder.content and not (holder.direct or holder.awaits or quote.continues):
        source = list(holder.source) if holder is near.last else []
        return [Found([quote.span], source, direct=True, after=holder)]  # told in other words before, now in the speaker's own
    holder.content.append(quote.span)
    holder.direct = True
    holder.certain = holder.certain or holder.awaits
    return [holder] if holder is near.before else []


def _carrier(s: Sentence, at: int, quote: Quote, near: _Near) -> Found | None:
    """Return the statement that a quotation may carry on."""
    holder = near.last or near.before
    if holder is None or s.lexicon.has("first", fold(" ".join(s.text[a:b] for a, b in holder.source))):
        return None  # what is said after the reporter's question is another's answer
    if holder is near.before and holder and not quote.closed and not (holder.awaits or quote.continues or resumes(s, at, quote, holder)):
        return None  # a mark that nothing closes must not reach into another paragraph
    return holder


def _claim_one(s: Sentence, at: int, quote: Quote, found: list[Found], near: _Near) -> None:
    """Find who said one quotation: the next sentence tells, or it goes on from the one before, or its sentence introduces it."""
    if len(s) > 1:
        introduced = at and (":" in s.gaps[at] or ("," in s.gaps[at] and not s.lexicon.order))
        source, cue = told_behind(s, at)
        if not source:
            source, cue = introduction(s, at) if introduced else told_after(s) if at == 0 else ([], [])
        cue = cue if source else told_alone(s, at)
        if source or cue:
            found.append(Found([quote.span], source, cue, direct=True))
        if source or cue or not (introduced and (goes_on_after(s, at) or _says_no_more(s, at, near))):
            return
    tail = tail_of(near.following) if near.following else None
    holder = _carrier(s, at, quote, near)
    inside = None if quote.continues or (holder and holder.awaits) else told_inside(s, quote)
    if inside and inside.source and s.lexicon.language != "en":
        tail = None
    if tail:
        found.append(Found([quote.span], [tail[0]], [tail[1]], direct=True))
    elif inside:
        found.append(inside)
    elif holder:
        found += _carry_on(s, quote, holder, near)
    else:
        found.append(Found([quote.span], direct=True))
