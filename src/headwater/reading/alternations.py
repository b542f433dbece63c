"""Patterns with alternations of hundreds of words, written so that the engine leaves out most of them by their first letters.

Python's engine tries the alternatives one after another. ``t(?:v|ape)|wire`` matches what ``tv|tape|wire`` does, of two that fit the same
one first, and is done with most letters of a text after two looks.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

_MANY = 5  # alternatives that are worth it
_ATOM = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:\(\w+\)|P<\w+>|P=\w+|<?[=!]|>|[a-z-]*:))?|.", re.DOTALL)
_LETTERS = re.compile(r"\[([^\W\d_]+)\](?![?*+{])")
_CAPTURES = re.compile(r"\((?!\?)|\(\?P<")  # what is kept may stand once alone
_QUANTIFIERS = frozenset("?*+{")
_DOTTED = {"i": "iIİı"}  # Turkish has two


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` does, each long alternation in the pattern written by first letters."""
    return re.compile(by_letter(pattern, any_case=bool(flags & re.IGNORECASE)), flags)


def by_letter(pattern: str, *, any_case: bool = False) -> str:
    """Return a pattern so written; ``any_case`` where it is matched in whatever case."""
    return _rewritten(pattern, 0, any_case=any_case)[0]


def alternatives(alternation: str) -> Iterator[str]:
    """Yield the top-level alternatives of an alternation."""
    depth = start = 0
    for atom in _ATOM.finditer(alternation):
        depth += atom[0][0] == "("
        depth -= atom[0] == ")"
        if atom[0] == "|" and depth == 0:
            yield alternation[start : atom.start()]
            start = atom.end()
    yield alternation[start:]


def _rewritten(pattern: str, at: int, *, any_case: bool, keep: bool = False) -> tuple[str, int]:
    """Return a pattern from ``at`` to the bracket that closes it, and where that stands; ``keep``: its strokes part no alternatives."""
    ones = [""]
    while at < len(pattern) and pattern[at] != ")":
        atom = _ATOM.match(pattern, at)
        sign = atom[0] if atom else ""
        at += len(sign)
        if sign == "|":
            ones.append("")
        elif sign[0] == "(":
            cased = sign == "(?i:" or (any_case and sign != "(?-i:")
            inside, at = _rewritten(pattern, at, any_case=cased, keep=sign.startswith("(?("))
            ones[-1] += f"{sign}{inside})"
            at += 1
        else:
            ones[-1] += sign
    return "|".join(ones) if keep or len(ones) < _MANY else _by_letter(ones, any_case=any_case), at


def _by_letter(ones: Iterable[str], *, any_case: bool) -> str:
    """Write alternatives by their first letters. One that begins otherwise parts those before it from those behind: the first counts."""
    written: list[str] = []
    groups: dict[str, dict[str, None]] = {}
    for one in chain.from_iterable(map(_led_by_letters, ones)):
        if one[:1].isalpha() and len(one[0].upper()) == 1 and one[1:2] not in _QUANTIFIERS:
            groups.setdefault(one[0].lower() if any_case else one[0], {})[one[1:]] = None
        else:
            written += [*_grouped(groups, any_case=any_case), one]
            groups = {}
    return "|".join([*written, *_grouped(groups, any_case=any_case)])


def _grouped(groups: dict[str, dict[str, None]], *, any_case: bool) -> Iterator[str]:
    for letter, rests in groups.items():
        # Both cases are written out, for then the engine looks at the letter before it tries the rest.
        yield (f"(?-i:[{_DOTTED.get(letter, letter + letter.upper())}])" if any_case else letter) + f"(?:{'|'.join(rests)})"


def _led_by_letters(one: str) -> Iterator[str]:
    """Yield the alternatives that ``(?:a|b)c``, ``(?:a|b)?c`` and ``[ab]c`` are short for, in their order."""
    if letters := _LETTERS.match(one):
        yield from (letter + one[letters.end() :] for letter in letters[1])
        return
    end = _closing(one) if one.startswith("(?:") and not _CAPTURES.search(one) else 0
    behind = one[end : end + 2]
    if not end or behind[:1] in {"*", "+", "{"} or behind in {"??", "?+"}:
        yield one
        return
    rest = one[end:].removeprefix("?")
    for inside in alternatives(one[3 : end - 1]):
        yield from _led_by_letters(inside + rest)
    if behind[:1] == "?":
        yield from _led_by_letters(rest)


def _closing(one: str) -> int:
    """Return where the bracket ends that closes the one with which a pattern begins."""
    depth = 0
    for atom in _ATOM.finditer(one):
        depth += atom[0][0] == "("
        depth -= atom[0] == ")"
        if depth == 0:
            return atom.end()
    return 0
