"""Numbers in words, in all languages of the lexicon at once: what words that follow one another are worth together."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from headwater.mentions.numerals import Reader, Token
from headwater.mentions.packs import pack
from headwater.textreuse.lexicon import AMBIGUOUS_NUMBERS, NUMBERS
from headwater.words import Words

_GAP = re.compile(r"[\s-]{1,2}")
_HUNDRED, _THOUSAND = 100, 1000
_POWERS = frozenset({10**3, 10**6, 10**9})
_LONGEST = 12  # words of a number
_JOINED = ("de", "it", "sv", "nb")
_SHORTEST = 7  # letters of such a number
_DOZENS = frozenset("dozen docena douzaine dutzend дюжина".split())
_FRENCH_TENS = {60, 80}  # to which French adds ten to nineteen: "soixante-douze"
_JOINTS = frozenset("and et y".split())
# Numbers that are not in the lexicon: of people ("трое"), and plain ones of languages that are not there. No word of another language.
_MORE = {
    word: value
    for value, line in enumerate(
        (
            "двое двоих двоє двох dwa dwie dwaj dwóch dwoje dois duas iki",
            "трое троих троє трьох трех trzy trzej trzech troje três üç",
            "четверо четверых чотирьох четырех cztery czterej czterech czworo quattro quatro dört",
            "пятеро пятерых пяти п'ятеро п'яти pięć pięciu pięcioro cinque beş",
            "шестеро шестерых шести sześć sześciu sześcioro",
            "семеро семерых семи siedem siedmiu siedmioro sette sete yedi",
            "восьми восьмеро osiem ośmiu oito sekiz",
            "девяти дев'яти dziewięć dziewięciu dokuz",
            "десяти dziesięć dziesięciu dieci",
        ),
        2,
    )
    for word in line.split()
}


def spelt(text: str, found: Words, covered: Collection[int]) -> Iterator[tuple[int, int, int]]:
    """Yield the first word, the last one and the value of each number in words; ``covered`` are the words of figures in digits."""
    at = 0
    while at < len(found):
        total = _Sum(text, found, covered)
        after = total.read(at)
        if after > at:
            yield at, after - 1, total.value
        at = max(after, at + 1)


def value_of(word: str) -> int | None:
    """Return what one word is worth as a number, None where it is none."""
    value = "20" if word == "vingts" else NUMBERS.get(word)
    if value is None and word in _MORE:
        return _MORE[word]
    if value is None:
        return _joined_value(word) if len(word) >= _SHORTEST else None
    return 10 ** int(value[3:]) if value.startswith("10^") else int(value)


@lru_cache(maxsize=1 << 14)
def _joined_value(word: str) -> int | None:
    """Return what a number written as one word is worth in a language that writes it so: "siebenunddreißig", "centocinquanta"."""
    for language in _JOINED:
        found = Reader(word, pack(language), [Token("word", 0, len(word), word)]).numeral(0)
        if found is not None and found.value == int(found.value):
            return int(found.value)
    return None


class _Sum:
    """One number, added up word by word."""

    def __init__(self, text: str, found: Words, covered: Collection[int]) -> None:
        self._text, self._found, self._covered = text, found, covered
        self._whole, self._part = 0, 0  # what is multiplied already, and what is not
        self._power = 0  # the last word by which something was multiplied

    @property
    def value(self) -> int:
        """What the words taken are worth."""
        return self._whole + self._part

    def read(self, first: int) -> int:
        """Take the number that begins with a word, and return the word after it: ``first`` itself where none begins."""
        at = first
        while at < first + _LONGEST and (value := self._at(at)) is not None:
            joint = at > first and self._found.folded[at] in _JOINTS
            if (at == first and not self._begins(at, value)) or (at > first and not self._near(at)):
                break
            if not self._take(at, value):
                break
            at += 2 if joint else 1
        return at

    def _at(self, at: int) -> int | None:
        """Return the value of a number word, or of the one after a joint."""
        if at >= len(self._found) or at in self._covered:
            return None
        word = self._found.folded[at]
        return self._next(at) if self.value and word in _JOINTS else value_of(word)

    def _next(self, at: int) -> int | None:
        after = at + 1
        return (
            value_of(self._found.folded[after]) if after < len(self._found) and after not in self._covered and self._near(after) else None
        )

    def _near(self, at: int) -> bool:
        """Whether nothing but a blank or a hyphen stands before a word."""
        return _GAP.fullmatch(self._text, self._found.ends[at - 1], self._found.starts[at]) is not None

    def _begins(self, at: int, value: int) -> bool:
        """Whether a number may begin here: "one", which may be something else, only before a hundred or a thousand."""
        word = self._found.folded[at]
        if word not in AMBIGUOUS_NUMBERS:
            return word != "vingts"
        return value > 0 and (self._next(at) or 0) >= _HUNDRED and self._found.folded[at + 1] not in AMBIGUOUS_NUMBERS

    def _take(self, at: int, value: int) -> bool:
        """Take a number word into the number; False where it does not belong to it."""
        word = self._found.folded[at]
        joined = word not in _JOINTS or self._joined(word, value)
        if not joined or (self.value and word in AMBIGUOUS_NUMBERS and not self._goes_on(at, value)):
            return False
        if value in _POWERS:
            return self._thousands(value)
        if word.startswith("vingt") and self._part % _HUNDRED == 4 and self._found.folded[at - 1] == "quatre":
            value = 80 - 4
        elif value == _HUNDRED or word in _DOZENS:
            return self._times(value)
        elif not self._fits(value):
            return False
        self._part += value
        return True

    def _goes_on(self, at: int, value: int) -> bool:
        """Whether a word that may be none is a number after another: "forty-one", "dos mil"; "deux cent" before a third."""
        word = self._found.folded[at]
        return self._next(at) is not None if word == "cent" else word == "mil" or value in {1, 6}

    def _joined(self, joint: str, value: int) -> bool:
        """Whether a joint adds: "two hundred and five", "vingt et un", "treinta y dos"."""
        if joint == "and":
            return self.value % _HUNDRED == 0 and value < _HUNDRED
        return self._part % 10 == 0 and self._part >= 20 and (value in {1, 11} if joint == "et" else value < 10)

    def _times(self, value: int) -> bool:
        if self._part >= 10:
            return False
        self._part = (self._part or 1) * value
        return True

    def _thousands(self, value: int) -> bool:
        """Take a thousand, a million: each less than the one before it, but for "dos mil millones"."""
        if self._whole and not self._part and self._power == _THOUSAND < value:
            self._whole *= value
        elif self._power and value >= self._power:
            return False
        else:
            self._whole += (self._part or 1) * value
        self._part, self._power = 0, value
        return True

    def _fits(self, value: int) -> bool:
        """Whether a number may be added: tens to hundreds, units to tens."""
        if not value or self._part == 0:
            return not self.value or 0 < value < _THOUSAND
        part = self._part % _HUNDRED
        if value >= _HUNDRED:
            return False
        return part == 0 or (value < 10 and part >= 20 and part % 10 == 0) or (part in _FRENCH_TENS and 10 <= value < 20)
