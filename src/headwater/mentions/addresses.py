"""Numbers of houses and roads: Lindenstraße 12, ul. Długa 12, 221 Baker Street, 12, rue du Port, die A 7."""

import re

from headwater.mentions.around import Around
from headwater.mentions.counted import counts_noun
from headwater.mentions.numerals import BLANKS
from headwater.mentions.packs import fold

_GERMANIC = frozenset(("de", "sv", "nb"))
_WORD_BEFORE = re.compile(rf"([^\W\d_][^\W_]{{0,30}})\.?[{BLANKS}]?$")
_STREET = re.compile(r"(?:straße|strasse|str|weg|platz|allee|gasse|ring|damm|ufer|gatan|vägen|gata|veien|vegen)$")
_ON_STREET = re.compile(
    r"((?:[^\W\d_][\w'’-]{0,20}\.? ){1,5}[^\W\d_][\w.'’-]{0,20}),? (?:(?:nr|n|n\.?º|nº|no|д|дом|буд|будинок)\.? ?)?$", re.IGNORECASE
)
_STREET_AFTER = re.compile(
    r"(?: [A-Z][\w.'’-]{1,20}){1,3} "
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Court|Crescent|Terrace|Highway|Parkway|Place)(?!\w)"
    r"| [NSEW]\. (?:[A-Z]|\d{1,3}(?:st|nd|rd|th))"
    r"|,?(?: bis,?)? (?:rue|avenue|boulevard|place|quai|chemin|allée|impasse|cours) (?:d|[A-ZÉ])"
)
_HOUSES = 1000  # no street beyond America has as many
_ROAD = re.compile(r"[^\W\d_.!?],? (?:[^\W\d_]{1,12} )?[A-ZА-ЯІ]$")  # die A 7


def is_address(around: Around) -> bool:
    """Whether the number is that of a house or a road."""
    word = _WORD_BEFORE.search(around.before)
    return _is_house(around, word) or (word is not None and len(word[1]) == 1 and _is_road(around, word))


def _is_house(around: Around, word: re.Match[str] | None) -> bool:
    """Whether the number, written as those of houses are, stands by the name of a street, and counts nothing behind it."""
    if not around.raw.isdigit():  # 1,200 Oak Road residents
        return False
    if street := _STREET_AFTER.match(around.after):
        at = word is not None and fold(word[1]) in around.pack.context["locative"]  # at 12 Oak Road; but: 12 Oak Road residents
        return not counts_noun(around, street.end(), verb=not at)
    germanic = around.pack.language in _GERMANIC and word is not None and bool(_STREET.search(fold(word[1])))
    return around.numeral.value < _HOUSES and (germanic or _is_on_street(around)) and not counts_noun(around)


def _is_on_street(around: Around) -> bool:
    """Whether the number is that of a house: ul. Długa 12, calle Mayor, 12, via Roma 12, улица Мира, дом 5."""
    kinds = around.pack.context.get("streets", ())
    if not kinds:
        return False
    match = _ON_STREET.search(around.before)
    words = [fold(word).strip(".") for word in match[1].split()] if match else []
    return (
        any(word in kinds and words[k + 1 :] and match[1].split()[k + 1][:1].isupper() for k, word in enumerate(words)) if match else False
    )


def _is_road(around: Around, letter: re.Match[str]) -> bool:
    """Whether a single capital inside a sentence stands before the number: die A 7, трасса М 4."""
    inside = _ROAD.search(around.before[: letter.end(1)]) is not None
    return inside and letter[1].isupper() and around.pack.language != "en" and around.numeral.scaled == 1
