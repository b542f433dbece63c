"""Whether two names are spellings of one: across scripts, schools of transliteration, initials, diminutives and case endings."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Literal, get_args

from headwater.mentions.gazetteer import gazetteer
from headwater.mentions.packs import fold
from headwater.romanising import distance, is_han, latin, skeleton, skeletons, sound, spells_sounds

Rule = Literal[
    "same spelling",
    "same place",
    "transliteration",
    "given name",
    "same consonants",
    "case ending",
    "diminutive",
    "initial",
    "other order",
    "part left out",
    "surname alone",
]
# From the rule that says most for two names being one to the rule that says least; a whole name is joined by the weakest of its parts.
_WEAKER: tuple[Rule, ...] = get_args(Rule)
_PART = re.compile(r"[^\s·・.,-]+\.?")
_CASES = re.compile(
    r"(?:ом|ем|ым|им|ого|его|ому|ему|ой|ою|ей|ею|ая|ій|а|я|у|ю|е|и|і|ы|ові|еві|єві|a|u|em|owi|ego|emu|iego|iemu|ą|ę|y|i|ie|e|ou|ovi|dan|den|ın|in)$"
)
_MOST_PARTS = 6
_LEAST_SOUNDS = 4  # consonants of a whole name that a script without vowels must share with another


@dataclass(frozen=True, slots=True)
class Joined:
    """Two names that are taken for one, and the rule that says so: the weakest that was needed."""

    rule: Rule


def key(name: str) -> str:
    """Return what the spellings of one name mostly share, to look others up by; :func:`same` decides.

    A known place gives its English name, any other name the consonants of its parts in classes, in alphabetical order.
    """
    if (place := _place(name)) and gazetteer().places[_straight(name)].rank < 2:
        return place
    return " ".join(sorted(skeleton(part) or latin(part) for part in _parts(name)))


def same(a: str, b: str) -> Joined | None:
    """Return how ``a`` and ``b`` are joined as spellings of one name, None where they are two.

    Two people of one surname stay two: all parts that both names have must agree. Han is compared sign by sign, or as a known place.
    """
    if fold(a).strip() == fold(b).strip():
        return Joined("same spelling")
    if (place := _place(a)) and place == _place(b):
        return Joined("same place")
    if is_han(a) or is_han(b):
        return None
    ones, others = _parts(a)[:_MOST_PARTS], _parts(b)[:_MOST_PARTS]
    if not ones or not others:
        return None
    if len(ones) > len(others):
        ones, others = others, ones
    return _aligned(ones, others) or _turned(ones, others) or _as_one(a, b)


def _place(name: str) -> str | None:
    found = gazetteer().places.get(_straight(name))
    return found.name if found and found.rank < 3 else None


def _straight(name: str) -> str:
    return name.strip().translate(str.maketrans("’ʼ", "''"))


def _parts(name: str) -> list[str]:
    return _PART.findall(name)


def _aligned(ones: list[str], others: list[str]) -> Joined | None:
    """Join two names part by part: the last with the last, the first with the first; what stands between may be missing."""
    last = _part(ones[-1], others[-1])
    if last is None or (last == "initial" and len(others) > 1):
        return None
    if len(ones) == 1:
        return Joined(_weakest(last, "surname alone") if len(others) > 1 else last)
    rules: list[Rule] = [last]
    middle = others[:-1]
    for part in ones[:-1]:
        rule = next((found for k, other in enumerate(middle) if (found := _part(part, other)) and not (k and rules == [last])), None)
        if rule is None:
            return None
        rules.append(rule)
    if len(ones) < len(others):
        rules.append("part left out")
    return Joined(_weakest(*rules))


def _turned(ones: list[str], others: list[str]) -> Joined | None:
    """Join "Duvanov Sergei" with "Sergei Duvanov"."""
    if len(ones) < 2 or len(ones) != len(others):
        return None
    rules = [_part(ones[-1], others[0]), *(_part(a, b) for a, b in zip(ones[:-1], others[1:], strict=True))]
    found = [rule for rule in rules if rule]
    return Joined(_weakest("other order", *found)) if len(found) == len(rules) and "initial" not in found else None


def _as_one(a: str, b: str) -> Joined | None:
    """Join names whose scripts part them differently or leave the vowels out: 김정은 and Kim Jong-un."""
    if not (spells_sounds(a) or spells_sounds(b)):
        return None
    whole = [skeletons("".join(_parts(name))) for name in (a, b)]
    return Joined("same consonants") if any(len(form) >= _LEAST_SOUNDS for form in whole[0] & whole[1]) else None


def _weakest(*rules: Rule) -> Rule:
    return max(rules, key=_WEAKER.index)


def _part(a: str, b: str) -> Rule | None:
    """Return how one part of a name is joined with one of another."""
    one, other = latin(a).rstrip("."), latin(b).rstrip(".")
    if fold(a) == fold(b):
        return "same spelling"
    if len(one) <= 2 or len(other) <= 2:
        return _initial(a, b)
    if sound(a) == sound(b):
        return "transliteration"
    if spells_sounds(a) or spells_sounds(b):
        return _given(one, other) or ("same consonants" if any(len(form) > 1 for form in skeletons(a) & skeletons(b)) else None)
    return _given(one, other) or _by_letters(a, b)


def _initial(a: str, b: str) -> Rule | None:
    """Join an initial with a part that begins with the same sound."""
    one, other = sound(a.rstrip(".")), sound(b.rstrip("."))
    short = min(len(one), len(other)) == 1 or a.endswith(".") or b.endswith(".")
    return "initial" if short and one and other and one[0] == other[0] else None


def _by_letters(a: str, b: str) -> Rule | None:
    """Return how two parts in alphabets with vowels are joined: by consonants where the letters are not far apart, by a case ending."""
    one, other = sound(a), sound(b)
    far, most = distance(one, other), max(len(one), len(other))
    common = skeletons(a) & skeletons(b)
    cyrillic = all("\u0400" <= name[0] <= "\u052f" for name in (a, b))
    if (one[-1:] == "a") != (other[-1:] == "a") and not cyrillic:
        return None  # Maria and Mario, Alexandra and Alexander
    if (
        any(len(form) > 1 for form in common)
        and far <= max(1, most // (2 if max(map(len, common)) > 3 else 3))
        and _alike_start(one, other)
    ):
        return "same consonants"
    stems = {_CASES.sub("", fold(a)), fold(a)}, {_CASES.sub("", fold(b)), fold(b)}
    if any(len(stem) > 3 for stem in stems[0] & stems[1]):
        return "case ending"
    return None


def _alike_start(one: str, other: str) -> bool:
    vowels = set("aeiou")
    return one[:1] == other[:1] or (one[:1] in vowels and other[:1] in vowels) or bool(skeletons(one[:1]) & skeletons(other[:1]) - {""})


@cache
def _given_names() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    """Return the given names that several languages share, and the short forms, each by its sound, with the numbers of their groups."""
    raw = loads((files(__package__) / "data" / "given_names.toml").read_text("utf-8"))
    full: dict[str, set[int]] = {}
    short: dict[str, set[int]] = {}
    for i, group in enumerate(raw["groups"]):
        for names, table in ((group["full"], full), (group.get("short", ""), short)):
            for name in names.split():
                table.setdefault(sound(name), set()).add(i)
    return {name: frozenset(groups) for name, groups in full.items()}, {name: frozenset(groups) for name, groups in short.items()}


def _given(one: str, other: str) -> Rule | None:
    full, short = _given_names()
    one, other = sound(one), sound(other)
    if full.get(one, frozenset()) & full.get(other, frozenset()):
        return "given name"
    groups = [full.get(name, frozenset()) | short.get(name, frozenset()) for name in (one, other)]
    return "diminutive" if groups[0] & groups[1] else None
