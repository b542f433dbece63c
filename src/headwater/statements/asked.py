"""What an English text tells without saying whose words they are: “he was asked, ...”, the quotations that it sets between paragraphs."""

import re
from collections.abc import Iterator, Sequence

from headwater.models import Span
from headwater.statements.found import Found
from headwater.statements.layout import Paragraph
from headwater.words import fold

_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|when|if) (?:\w+ly |also |again |then |once |since |now )?(?:asked|told):?$", re.IGNORECASE
)
_BEFORE = 24  # characters before a cue in which its auxiliary stands
_MOST = 12  # words of a quotation set between paragraphs
_WORD = re.compile(r"\w+")


def without_asked(text: str, founds: Sequence[Found]) -> None:
    """Take the source from what somebody "was asked" or "was told": who asks is not said, and nobody who spoke before is meant."""
    for found in founds:
        if not found.cue:
            continue
        start, end = found.cue[0][0], found.cue[-1][1]
        passive = _PASSIVE.search(text, max(0, start - _BEFORE), end)
        if (
            passive
            and not any(text[max(0, a - 3) : a].lower() == "by " for a, _ in found.source)
            and all(b <= end for _, b in found.source)
        ):
            found.source, found.impersonal = [], True


def with_crossheads(text: str, paragraphs: Sequence[Paragraph], founds: Sequence[Found]) -> list[Found]:
    """Return the statements; a quotation that stands between paragraphs, and that another one has the words of, is told with that one."""
    result = list(founds)
    for piece in _set_between(text, paragraphs):
        words = " ".join(_WORD.findall(fold(text[slice(*piece)])))
        whole = next((one for one in founds if piece not in one.content and words and words in _told(text, one)), None)
        if whole is None:
            continue
        for one in result:
            one.content = [other for other in one.content if other != piece]
        result = [one for one in result if one.content] + [Found([piece], direct=True, after=whole)]
    return result


def _set_between(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Span]:
    """Yield the short quotations that are a paragraph and no sentence: ‘WE HAD PLANS’."""
    for paragraph in paragraphs:
        quote = paragraph.quotes[0] if len(paragraph.quotes) == 1 else None
        if quote is None or quote.span != paragraph.span or not quote.closed:
            continue
        said = text[slice(*quote.inner)].rstrip()
        if len(said.split()) <= _MOST and not said.endswith((".", ",")):
            yield quote.span


def _told(text: str, found: Found) -> str:
    return " ".join(_WORD.findall(fold(" ".join(text[a:b] for a, b in found.content))))
