"""Where a text quotes: the spans between paired quotation marks, for telling what kind of passage two texts share."""

import re
from collections.abc import Iterable

from headwater.models import Span

# An opening mark and the nearest closing one, in one paragraph; bounded, and ended by a second opening one: stray marks cost nothing.
_QUOTED = re.compile(
    r"“[^“”\n]{1,2000}”|„[^„“”\n]{1,2000}[“”]|«[^«»\n]{1,2000}»|「[^「」\n]{1,2000}」|(?<!\w)\"[^\"\n]{1,2000}\"|(?<!\w)‘[^‘’\n]{20,2000}’(?!\w)"
)


def quotations(text: str) -> list[Span]:
    """Return the spans between paired quotation marks, marks included, in order."""
    return [found.span() for found in _QUOTED.finditer(text)]


def quoted(text: str, spans: Iterable[Span]) -> float:
    """Return the share of the code points of ``spans`` that stand in quotation marks, 0 to 1."""
    wanted, marks = list(spans), quotations(text)
    inside = sum(max(0, min(end, q_end) - max(start, q_start)) for start, end in wanted for q_start, q_end in marks)
    return inside / max(1, sum(end - start for start, end in wanted))
