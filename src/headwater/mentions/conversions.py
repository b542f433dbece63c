"""One amount in two currencies: "$5 million (about 4.6 million euros)", "60 тис. грн, або 1,5 тис. доларів".

A converted amount is no second figure: who compares two texts must not take it for a contradiction.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from headwater.mentions.packs import common
from headwater.models import Mention

_BESIDE = re.compile(r"[ \u00a0]?[;,/][ \u00a0]?")  # ($2.1m; |£1.7m)
_CLOSED = re.compile(r"[^()（）\[\]\n]{0,30}[)）\]]")


@cache
def _lead_in() -> re.Pattern[str]:
    """Return the pattern of what stands between an amount and its conversion: a bracket or ", or", and "about"."""
    words, near = ("|".join(re.escape(word.replace("_", " ")) for word in common()["converted"][key].split()) for key in ("words", "about"))
    bracket = rf"[ \u00a0]?[(（\[](?:(?:{words})[ ,\u00a0]{{1,2}})?"
    joined = rf"(?:,|[ \u00a0]?[—–-])[ \u00a0](?:{words})[ ,\u00a0]{{1,2}}"
    return re.compile(rf"(?:{bracket}|{joined})(?:(?:{near}|≈|~|约合?|約|折合)[ \u00a0]?)?", re.IGNORECASE)


def linked(text: str, found: Iterable[Mention]) -> list[Mention]:
    """Return the mentions, each amount that is the one before it converted with ``same`` set to that one's span."""
    result: list[Mention] = []
    last: Mention | None = None
    for mention in found:
        if mention.kind != "money":
            result.append(mention)
            continue
        one = replace(mention, same=last.same or last.span) if last and _is_conversion(text, last, mention) else mention
        result.append(one)
        last = one
    return result


def _is_conversion(text: str, amount: Mention, other: Mention) -> bool:
    """Whether ``other`` stands behind ``amount`` as its worth in another currency."""
    if _currency(amount) == _currency(other):
        return False
    start, end = amount.span[1], other.span[0]
    if amount.same is not None and _BESIDE.fullmatch(text, start, end):
        return True
    bracketed = "(" in text[start:end] or "（" in text[start:end] or "[" in text[start:end]
    return _lead_in().fullmatch(text, start, end) is not None and (not bracketed or _CLOSED.match(text, other.span[1]) is not None)


def _currency(mention: Mention) -> str:
    return str(mention.value).rpartition(" ")[2]
