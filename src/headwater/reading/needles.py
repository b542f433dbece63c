"""Words without which a pattern cannot match: looking for them first spares a text most of the patterns that are tried on it.

Python's engine tries a pattern at every character; a substring is found a hundred times as fast.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_LEAST = 2


def needles(pattern: str) -> tuple[str, ...]:
    """Return lower-case strings of which each match of ``pattern``, lower-cased, holds at least one; empty where there are none."""
    return tuple(sorted(_required(parser.parse(pattern)) or ()))


def may_match(wanted: Sequence[str], lowered: str) -> bool:
    """Whether a pattern with these needles can match in a text that is given in lower case."""
    return not wanted or any(map(lowered.__contains__, wanted))


def near(wanted: Sequence[str], lowered: str, reach: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text around its needles, ``reach`` code points each way, in order and apart; all of it for no needles."""
    if not wanted:
        yield 0, len(lowered)
        return
    begin, end = 0, -reach - 1
    for at in sorted(at for needle in wanted for at in _places(needle, lowered)):
        if at - reach > end:
            if end > 0:
                yield begin, min(end, len(lowered))
            begin = max(0, at - reach)
        end = at + reach
    if end > 0:
        yield begin, min(end, len(lowered))


def _places(needle: str, lowered: str) -> Iterator[int]:
    at = lowered.find(needle)
    while at >= 0:
        yield at
        at = lowered.find(needle, at + 1)


def _required(items: Iterable[tuple[Any, Any]]) -> set[str] | None:
    """Return the best set of needles that a sequence of the parsed pattern gives: the one whose shortest is longest."""
    best: set[str] | None = None
    run = ""
    for code, value in [*items, (None, None)]:
        letter = _letter(code, value)
        if letter is not None:
            run += letter
            continue
        for found in ({run} if len(run) >= _LEAST else None, _inside(code, value)):
            if found and (best is None or min(map(len, found)) > min(map(len, best))):
                best = found
        run = ""
    return best


def _letter(code: Any, value: Any) -> str | None:
    """Return the one character, lower-cased, that an item stands for: ``a`` or ``[Aa]``; None for any other."""
    if code is codes.LITERAL:
        one = chr(value).lower()
        return one if len(one) == 1 else None
    if code is codes.IN and all(kind is codes.LITERAL for kind, _ in value):
        both = {chr(letter).lower() for _, letter in value}
        return both.pop() if len(both) == 1 else None
    return None


def _inside(code: Any, value: Any) -> set[str] | None:
    if code is codes.BRANCH:
        branches = [_required(branch) for branch in value[1]]
        return {needle for branch in branches for needle in branch or ()} if all(branches) else None
    if code is codes.SUBPATTERN:
        return _required(value[3])
    if code is codes.ATOMIC_GROUP:
        return _required(value)
    if code in {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT} and value[0] > 0:
        return _required(value[2])
    return None


def lowered(text: str) -> str:
    """Return ``text`` in lower case as needles are sought in it."""
    return re.sub("İ", "i", text).lower() if "İ" in text else text.lower()
