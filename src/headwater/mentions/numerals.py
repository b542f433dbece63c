"""Numbers in figures and in words, with their magnitude words: what they are worth and where they stand."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from headwater.mentions.packs import Entry, Pack, fold

BLANKS = " \u00a0\u202f\u2009"
_SIGNS = "%٪‰％$€£¥￥₽₴₸₺₹₩₪₫₱₦₾֏₼฿"
_DIGITS = (
    rf"\d{{1,3}}(?:[.,'’{BLANKS}]\d{{3}})(?!\d)(?:[.,'’{BLANKS}]\d{{3}}(?!\d)){{0,5}}(?:[.,]\d{{1,6}}(?![\d]))?"
    r"|\d{1,3}(?:,\d{2}){1,4},\d{3}(?!\d)"  # 12,34,567
    r"|\d{1,18}(?:[.,]\d{1,9})?"
)
_PARTS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_PART = re.compile(r"(\d{1,3})[ \u00a0]([13])/([24])")
_FEW_UNITS = 100
_HALF_BEHIND = re.compile(
    r"(?:時間|시간|年|년|[か个個ヶカ]月|개월|週間|周|天|小时|小時|个|個) ?(?:半(?![年期分数數島岛导導])|반(?!\w))"
)  # 2시간 반
_ROUND = frozenset(Decimal(10) ** power for power in (3, 6, 9, 12))
_MOST_DOZENS = 20
_WITH_REST, _VERB_LAST = frozenset(("tr", "kk", "ru", "uk")), frozenset(("tr", "kk"))
_HAN = "〇零一二三四五六七八九十百千万萬億亿兆两兩"
_TOKEN = re.compile(
    rf"(?P<number>\d{{1,3}}[ \u00a0](?:1/2|[13]/4)(?![\d/])|(?:{_DIGITS})[½¼¾]?|[½¼¾])"
    rf"|(?P<word>[^\W\d_]{{1,60}}(?:['’ʼ\u00ad][^\W\d_]{{1,30}}){{0,6}})|(?P<sign>[{_SIGNS}])"
)
_GAP = re.compile(rf"\.?[{BLANKS}\-]?|\.?[{BLANKS}]{{2}}")
_HAN_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "两": 2, "兩": 2}
_HAN_SMALL = {"十": 10, "百": 100, "千": 1000}
_HAN_LARGE = {
    "万": 10**4,
    "萬": 10**4,
    "만": 10**4,
    "億": 10**8,
    "亿": 10**8,
    "억": 10**8,
    "兆": 10**12,
    "조": 10**12,
    "천": 1000,
    "백": 100,
}


@dataclass(frozen=True, slots=True)
class Token:
    """A number in figures, a word or a sign."""

    kind: str
    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text: value, span, the first token and the one after its last. ``scaled`` is the factor of its magnitude words."""

    value: Decimal
    start: int
    end: int
    first: int
    after: int
    spelt: bool
    scaled: Decimal = Decimal(1)


@cache
def _scanner(pack: Pack) -> re.Pattern[str]:
    """Return the scanner of a language without blanks: its words are looked for letter by letter."""
    words = sorted({" ".join(entry.parts) for entries in pack.lexicon.values() for entry in entries}, key=lambda word: (-len(word), word))
    listed = "|".join(map(re.escape, words))
    early = "|".join(re.escape(word) for word in words if len(word) > 2 and word[0] in _HAN) or "(?!)"  # 百分之 is no hundred
    large = "".join(set(_HAN_LARGE) - {"조"}) + "十百千"
    scaled = rf"[{BLANKS}]?(?:[{large}]{{1,2}}|조(?=[{BLANKS}]?[\d원달엔위유]))"
    figures = rf"(?:{_DIGITS})(?:{scaled}(?:[{BLANKS}]?{_DIGITS}(?=[{large}]))?(?:{_DIGITS})?){{0,5}}"
    return re.compile(
        rf"(?P<early>{early})|(?P<number>{figures}|[{_HAN}]{{1,20}})|(?P<word>{listed}|[A-Za-z]{{1,60}})|(?P<sign>[{_SIGNS}])"
    )


def tokens(text: str, pack: Pack) -> list[Token]:
    """Return the numbers, words and currency signs of ``text``."""
    scanner = _scanner(pack) if pack.solid else _TOKEN
    return [
        Token(str(match.lastgroup).replace("early", "word"), match.start(), match.end(), fold(match[0])) for match in scanner.finditer(text)
    ]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the numerals of one text, whose tokens are looked up in one pack."""

    text: str
    pack: Pack
    tokens: list[Token]

    def near(self, i: int) -> bool:
        """Whether token ``i`` follows on the one before it: a blank, a hyphen or an abbreviation's stop between them."""
        return 0 < i < len(self.tokens) and _GAP.fullmatch(self.text, self.tokens[i - 1].end, self.tokens[i].start) is not None

    def entries(self, i: int) -> list[Entry]:
        """Return what the lexicon says of the words that begin with token ``i``, the longest phrase first."""
        if i >= len(self.tokens):
            return []
        found = self.pack.lexicon.get(self.tokens[i].folded)
        if found is None and "'" in self.tokens[i].folded:
            found = self.pack.lexicon.get(self.tokens[i].folded.partition("'")[2])  # d'euros
        return [entry for entry in found or () if self._matches(i, entry)]

    def says_nothing(self, i: int) -> bool:
        """Whether token ``i`` is a word that begins neither a number nor a unit, as most are: it need not be looked at more closely."""
        token = self.tokens[i]
        return token.kind == "word" and _says_nothing(token.folded, self.pack)

    def _matches(self, i: int, entry: Entry) -> bool:
        return all(
            i + k < len(self.tokens) and self.near(i + k) and self.tokens[i + k].folded == part for k, part in enumerate(entry.parts[1:], 1)
        )

    def entry(self, i: int, *kinds: str) -> Entry | None:
        """Return the longest phrase of one of ``kinds`` that begins with token ``i``."""
        return next((entry for entry in self.entries(i) if entry.kind in kinds), None)

    def numeral(self, i: int) -> Numeral | None:
        """Return the number that begins with token ``i``, None where none does."""
        token = self.tokens[i]
        if self.pack.solid:
            return self._solid(i)
        if token.kind == "word" and (whole := self._joined(token.folded)) is not None:
            return Numeral(whole, token.start, token.end, i, i + 1, spelt=True)
        return _Sum(self, i).read()

    def _joined(self, word: str) -> Decimal | None:
        """Return what a number written as one word is worth: ``dreiundzwanzig``, ``centocinquanta``, ``tjugofem``."""
        if not self.pack.joined or len(word) > 60 or word in self.pack.lexicon:
            return self._compound(word) if self.pack.compounds and word not in self.pack.lexicon else None
        if self.pack.compounds and (found := self._compound(word)) is not None:
            return found
        return self._whole(word)

    def _compound(self, word: str) -> Decimal | None:
        """Return the number that an adjective begins with: ``четырёхлетний``, ``zweistündig``."""
        match = _compounds(self.pack).match(word)
        return self._whole(match[1]) if match else None

    def _whole(self, word: str) -> Decimal | None:
        pattern = _parts(self.pack)
        if not pattern.match(word) or not (pieces := _split(word, pattern)):
            return None
        total, current, joined = Decimal(0), Decimal(0), False
        for piece in pieces:
            found = self.pack.lexicon.get(piece, ())
            entry = next((e for e in found if len(e.parts) == 1 and e.kind in {"number", "hundred", "magnitude"}), None)
            if entry is None:
                joined = True
                continue
            if entry.kind == "hundred":
                current = (current or Decimal(1)) * 100
            elif entry.kind == "magnitude":
                total, current = total + (current or Decimal(1)) * 10**entry.value, Decimal(0)
            elif not _fits(current, entry.value, turned=joined):
                return None
            else:
                current += entry.value
        return total + current

    def _solid(self, i: int) -> Numeral | None:
        token = self.tokens[i]
        if token.kind == "number":
            value = solid_value(token.folded)
            half = _HALF_BEHIND.match(self.text, token.end)
            if value is not None and half and value < _FEW_UNITS:
                value += Decimal("0.5")
            han = token.folded[0] in _HAN
            return None if value is None else Numeral(value, token.start, token.end, i, i + 1, spelt=han)
        entry = self.entry(i, "number")
        return Numeral(entry.value, token.start, token.end, i, i + 1, spelt=True) if entry else None


@lru_cache(maxsize=1 << 16)
def _says_nothing(word: str, pack: Pack) -> bool:
    if pack.solid or word in pack.lexicon or "'" in word:
        return False
    return not (pack.joined or pack.compounds) or _parts(pack).match(word) is None


@cache
def _compounds(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"(.{{2,30}}?)(?:{'|'.join(map(re.escape, pack.compounds))})")


@cache
def _parts(pack: Pack) -> re.Pattern[str]:
    kinds = {"number", "hundred", "magnitude", "join"}
    words = {entry.parts[0] for entries in pack.lexicon.values() for entry in entries if entry.kind in kinds and len(entry.parts) == 1}
    return re.compile("|".join(map(re.escape, sorted(words - {"k"}, key=lambda word: (-len(word), word)))))


def _split(word: str, pattern: re.Pattern[str]) -> list[str]:
    """Return the numerals that ``word`` is put together from, none where anything is left over."""
    pieces, at = [], 0
    while at < len(word):
        match = pattern.match(word, at)
        if not match:
            return []
        pieces.append(match[0])
        at = match.end()
    return pieces


def _fits(current: Decimal, more: Decimal, *, turned: bool) -> bool:
    """Whether ``more`` may be added to ``current``: tens to hundreds, units to tens; ``turned``: the tens after the units."""
    if current == 0:
        return True
    if turned and more in {20, 30, 40, 50, 60, 70, 80, 90} and 0 < current % 100 < 10:
        return True
    if more < 1 or more != int(more) or current != int(current):
        return False
    if more < 10:
        return current % 10 == 0 and current % 100 != 10
    return current % (100 if more < 100 else 1000) == 0 and more < 1000


class _Sum:
    """The number that begins at a token, added up word by word."""

    def __init__(self, reader: Reader, first: int) -> None:
        self.reader, self.first, self.at = reader, first, first
        self.total, self.current = Decimal(0), None  # type: tuple[Decimal, Decimal | None]
        self.power, self.scaled, self.spelt = 99, Decimal(1), False

    def read(self) -> Numeral | None:
        reader = self.reader
        while self.at < len(reader.tokens) and (self.at == self.first or reader.near(self.at)) and self._step():
            pass
        if self.at == self.first:
            return None
        last = reader.tokens[self.at - 1]
        start = reader.tokens[self.first].start
        return Numeral(self.total + (self.current or 0), start, last.end, self.first, self.at, self.spelt, self.scaled)

    def _step(self) -> bool:
        """Take the next word into the number; False where it does not belong to it."""
        token = self.reader.tokens[self.at]
        if token.kind == "number":
            return self._figures(token)
        if token.kind != "word":
            return False
        counted = self.at > self.first
        entry = (counted and self.reader.entry(self.at, "dozen")) or self.reader.entry(
            self.at, "half", "number", "hundred", "magnitude", "join"
        )
        if entry is None or entry.kind == "join":
            return entry is not None and self._join()
        if entry.kind == "half":
            return self._half(len(entry.parts))
        take = {"dozen": self._dozen, "magnitude": self._magnitude}.get(entry.kind, self._word)
        taken = take(entry)
        if taken:
            self.at += len(entry.parts)
        return taken

    def _half(self, length: int) -> bool:
        """Take "and a half": of what was counted, or of its magnitude where that stands before ("two million and a half")."""
        if self.at == self.first:
            return False
        if self.current is None:
            self.total += Decimal(10) ** self.power / 2
        elif self.current in _ROUND:
            self.current *= Decimal("1.5")
        else:
            self.current += Decimal("0.5")
        self.at += length
        return True

    def _dozen(self, entry: Entry) -> bool:
        """Take a word for ten, a dozen or a hundred of what was counted: "two dozen", "полтора десятка"."""
        if self.current is None or self.total or not 1 < self.current <= _MOST_DOZENS:
            return False
        self.current, self.spelt = self.current * entry.value, True
        return True

    def _figures(self, token: Token) -> bool:
        value = figure_value(token.folded, self.reader.pack.decimal)
        if value is None or self.current is not None:
            return False
        if self.at > self.first:  # "3 million 200 thousand": only what a smaller magnitude follows
            entry = self.reader.entry(self.at + 1, "magnitude") if self.reader.near(self.at + 1) else None
            if (entry is None or entry.value >= self.power) and not self._ends_thousands(token.folded):
                return False
        self.current, self.at = value, self.at + 1
        return True

    def _ends_thousands(self, figures: str) -> bool:
        """Whether figures complete thousands: Turkish "2 bin 500", elsewhere three of them ("2 тысячи 500")."""
        if self.power != 3 or not figures.isdigit() or self.reader.pack.language not in _WITH_REST:
            return False
        return len(figures) == 3 if self.reader.pack.language not in _VERB_LAST else len(figures) < 4

    def _word(self, entry: Entry) -> bool:
        current, value = self.current, entry.value
        if self.at > self.first and self.reader.tokens[self.first].kind == "number":
            return False  # "1,7 миллиона четыре года"
        if current is not None and self.at > self.first and self.reader.tokens[self.at - 1].kind == "number":
            return False
        if entry.kind == "hundred":
            if current is not None and not 0 < current < 10:
                return current % 1000 == 0 and self._add(Decimal(100))
            self.current, self.spelt = (current or Decimal(1)) * 100, True
            return True
        if current is None and self.power < 99 and value >= 10**self.power:
            return False
        return self._add(value)

    def _add(self, value: Decimal) -> bool:
        if self.current is not None and not _fits(self.current, value, turned=False):
            return False
        self.current, self.spelt = (self.current or 0) + value, True
        return True

    def _magnitude(self, entry: Entry) -> bool:
        factor = Decimal(10) ** entry.value
        if self.current is None and self.total == 0:
            if not entry.bare:
                return False
            self.spelt = True
        if entry.value >= self.power:  # "dos mil millones"
            if self.current is not None:
                return False
            self.total *= factor
        else:
            self.total += (self.current if self.current is not None else 1) * factor
        self.scaled *= factor if self.power == 99 or entry.value >= self.power else 1
        self.current, self.power = None, entry.value
        return True

    def _join(self) -> bool:
        """Take "and" where a number that fits follows it: "two hundred and five"."""
        if self.at == self.first or not self.reader.near(self.at + 1):
            return False
        entry = self.reader.entry(self.at + 1, "number")
        so_far = self.current if self.current is not None else self.total
        if entry is None or self.reader.tokens[self.at - 1].kind == "number" or so_far < 20 or not _fits(so_far, entry.value, turned=False):
            return False
        self.at += 1
        return True


def figure_value(raw: str, decimal: str) -> Decimal | None:
    """Return the number that figures with separators write, by the decimal sign of the language."""
    if part := _PART.fullmatch(raw):
        return Decimal(part[1]) + Decimal(part[2]) / Decimal(part[3])
    if raw[-1] in _PARTS:
        return (figure_value(raw[:-1], decimal) or Decimal(0)) + Decimal(_PARTS[raw[-1]]) if len(raw) > 1 else Decimal(_PARTS[raw])
    plain = re.sub(rf"[{BLANKS}'’]", "", raw)
    marks = re.findall(r"[.,]", plain)
    if len(set(marks)) == 2:  # both: the last one parts the decimals
        plain = plain.replace(marks[0], "").replace(marks[-1], ".")
    elif len(marks) > 1:
        plain = plain.replace(marks[0], "")
    elif marks:
        whole, _, rest = plain.partition(marks[0])
        other = marks[0] != decimal or rest == "000"  # 175,000 in a text that writes 1,5
        grouped = len(rest) == 3 and other and whole != "0" and len(whole) <= 3
        plain = whole + rest if grouped else f"{whole}.{rest}"
    return Decimal(plain) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", plain) else None


_PIECE = re.compile(rf"({_DIGITS})|([{_HAN}천백만억조])")


def solid_value(raw: str) -> Decimal | None:
    """Return what a Chinese, Japanese or Korean numeral is worth: ``1万5千``, ``三百二十``, ``二〇二四``, ``3.5億``."""
    if len(raw) > 1 and all(sign in _HAN_DIGITS for sign in raw):
        return Decimal("".join(str(_HAN_DIGITS[sign]) for sign in raw))
    total, section, current = Decimal(0), Decimal(0), None  # type: tuple[Decimal, Decimal, Decimal | None]
    for figures, sign in _PIECE.findall(raw):
        if figures:
            current = figure_value(figures, ".")
            if current is None:
                return None
        elif sign in _HAN_DIGITS:
            current = Decimal(_HAN_DIGITS[sign])
        elif sign in _HAN_SMALL or sign in "천백":
            section += (1 if current is None else current) * (_HAN_SMALL.get(sign) or _HAN_LARGE[sign])
            current = None
        elif total and not section and current is None:  # 34万亿
            total *= _HAN_LARGE[sign]
        else:
            total += (section + (current or 0) or 1) * _HAN_LARGE[sign]
            section, current = Decimal(0), None
    return total + section + (current or 0)
