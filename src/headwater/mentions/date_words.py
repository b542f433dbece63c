"""What the readers of dates share: the parts of their patterns, and the words of a calendar looked up as a text has them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from headwater.mentions.packs import fold
from headwater.mentions.resolving import Partial
from headwater.models import Span

Value = TypeVar("Value")

BLANK = "[ \u00a0\u202f\u2009]"
YEAR = r"(?:1[5-9]|20)\d\d"
ENDING = "(?:-?го|-(?:му|м|й))?"  # of a year: 2023-го
NEVER = "x^"  # a pattern that nothing matches


@dataclass(frozen=True, slots=True)
class Found:
    """A date as the text has it."""

    span: Span
    partial: Partial


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of ``words``, the longest first; one that nothing matches for none."""
    return "|".join(re.escape(word).replace("\\ ", f"{BLANK}") for word in sorted(words, key=lambda word: (-len(word), word))) or NEVER


def key_of(word: str) -> str:
    """Return ``word`` as the calendar has it."""
    return re.sub(BLANK, " ", fold(word))


def look_up(table: Mapping[str, Value], word: str) -> Value | None:
    """Look up what an expression without regard to case has matched; Turkish writes I for the small letter without a dot."""
    key = key_of(word)
    found = table.get(key)
    return table.get(key.replace("i", "ı")) if found is None else found
