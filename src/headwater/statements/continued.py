"""Quotations that go on over paragraphs: each paragraph opens the marks anew, only the last one closes them; they are one statement."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from headwater.models import Span
from headwater.statements.found import Found
from headwater.statements.layout import Paragraph
from headwater.statements.lexicon import Lexicon
from headwater.statements.quotes import MARKS, Quote
from headwater.statements.sentence import Sentence

_BESIDE = 3  # characters between a quotation and who said it


def join_continued(text: str, paragraphs: Sequence[Paragraph], founds: list[Found]) -> list[Found]:
    """Return the statements with the pieces of each continued quotation together: where who speaks is told beside one of them."""
    told: Span | None = None  # the piece that somebody is told to have said who has spoken the pieces before it, too
    for first, second in reversed(list(_continued(text, paragraphs))):
        before, after = _holder(first, founds), _holder(second, founds)
        beside = before is not None and told_beside(text, before, first)
        if after is not None and (told_beside(text, after, second) or (second == told and not beside)):
            told = first
        if before is None or after is None or before is after:
            continue
        if told == first or not (beside or (before.source and after.source)):
            _move(first, before, after)
        elif not after.source:
            _move(second, after, before)
    return [found for found in founds if found.content]


def _continued(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Span, Span]]:
    """Yield the pairs of pieces of quotations that the next paragraph carries on, be it without a mark of its own."""
    for one, following in pairwise(paragraphs):
        if not one.quotes or not following.quotes or not following.quotes[0].continues:
            continue
        last, first = one.quotes[-1], following.quotes[0]
        if not last.closed or (one.span[1] - last.end <= 1 and text[first.start] not in MARKS):
            yield last.span, first.span


def _holder(piece: Span, founds: Sequence[Found]) -> Found | None:
    """Return the smallest statement that has the piece in its content."""
    holders = [(b - a, k) for k, found in enumerate(founds) for a, b in found.content if a <= piece[0] + 1 and piece[1] - 1 <= b]
    return founds[min(holders)[1]] if holders else None


def told_beside(text: str, found: Found, piece: Span) -> bool:
    """Whether who said a quotation stands right after or before it in its paragraph: "“A,” said X", "X said: “A”"."""
    told = [*found.source, *found.cue]
    if not found.source or not told:
        return False
    first, last = min(told)[0], max(end for _, end in told)
    return any(0 <= after - before <= _BESIDE and "\n" not in text[before:after] for before, after in ((piece[1], first), (last, piece[0])))


def _move(piece: Span, giver: Found, taker: Found) -> None:
    """Take a piece out of one statement's content and put it into another's; what the giver has around it stays."""
    for start, end in list(giver.content):
        if start <= piece[0] + 1 and piece[1] - 1 <= end:
            giver.content.remove((start, end))
            giver.content += [(a, b) for a, b in ((start, piece[0]), (piece[1], end)) if b - a > 1]
            taker.content.append((max(start, piece[0]), min(end, piece[1])))
            return


def latest(found: list[Found], last: Found | None, known: Lexicon) -> Found | None:
    """Return the statement that a quotation in the next sentence carries on: the last one of words spoken or written.

    Outside English a clause added to somebody's own words leaves the word to these: "«A», ha detto X, aggiungendo che B. |«C»".
    """
    spoken = [f for f in found if f.act == "speech" and (f.source or (f.direct and f.cue and not f.impersonal))]
    told = spoken[-1] if spoken else last
    if told is None or not spoken or known.language == "en" or told.direct:
        return told
    return next((f for f in reversed(spoken) if f.direct and f.source and f.source == told.source), told)


def open_end(part: Paragraph, mine: list[Found], known: Lexicon) -> Found | None:
    """Return the statement that a quotation in the next paragraph carries on: one of this paragraph's last sentence."""
    if not mine or not part.sentences:
        return latest(mine, None, known)
    start = part.sentences[-1].start
    return latest([f for f in mine if f.awaits or f.direct or any(b > start for _, b in f.content)], None, known)


def resumes(s: Sentence, at: int, quote: Quote, holder: Found) -> bool:
    """Whether a quotation that nothing closes goes on right below one that somebody is told to have said, outside English."""
    below = bool(holder.content) and s.text[max(holder.content)[1] : quote.start].count("\n") == 1
    return s.lexicon.language != "en" and at == 0 and holder.direct and bool(holder.cue) and below


def ends_in_marks(text: str, holder: Found) -> bool:
    """Whether who speaks stands behind words that end in marks, so that more of the same follows: "Le pont « est vieux », dit-il"."""
    if holder.direct or holder.awaits or not holder.content or not holder.cue:
        return False
    end = holder.content[-1][1]
    return text[end - 1] in '»”“"' and holder.cue[0][0] >= end
