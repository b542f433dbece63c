"""Names in Latin letters, whatever script they are written in, and what is left of them where spellings differ.

Cyrillic, Greek, Arabic, Hebrew, kana and Hangul are read letter by letter. Han has no reading of its own here: it stays as it is.
"""

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = dict(zip("абвгґдеёєзиіїйклмнопрстуўфхыэәғқңөұүһјљњ", "abvggdeeeziiiiklmnoprstuufhyeagknouuhiln", strict=True))
_CYRILLIC |= {
    "ж": "zh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "iu",
    "я": "ia",
    "ћ": "ch",
    "ђ": "dj",
    "џ": "dzh",
    "ъ": "",
    "ь": "",
}
_GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "avgdezitiklmnxoprsstifhpo", strict=True))
_ARABIC = dict(zip("ابتثجحدذرزسشصضطظعغفقكلمنهويةىأإآؤئپگڤیک", "abttghddrzsSsdtz gfqklmnhuiaaaaauipgvik", strict=True)) | {
    "ش": "sh",
    "خ": "kh",
    "چ": "ch",
    "ء": "",
    "ع": "",
    "ژ": "zh",
}
_HEBREW = dict(zip("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "abgdhuzhtikklmmnns ppssqrst", strict=True)) | {"ע": "", "צ": "ts", "ץ": "ts"}
_OTHER = {"ß": "ss", "ł": "l", "đ": "d", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
_LETTERS = str.maketrans({**_CYRILLIC, **_GREEK, **_ARABIC, **_HEBREW, **_OTHER})

_ROWS = {"": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ", "h": "ハヒフヘホ", "m": "マミムメモ",
         "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ", "d": "ダヂヅデド", "b": "バビブベボ", "p": "パピプペポ"}  # fmt: skip
_KANA = {sign: row + vowel for row, signs in _ROWS.items() for sign, vowel in zip(signs, "aiueo", strict=True)}
_KANA |= {"ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "vu", "フ": "fu", "ッ": "", "ー": "", "シ": "shi",
          "チ": "chi", "ツ": "tsu", "ジ": "ji", "ァ": "a",
          "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "a", "ュ": "u", "ョ": "o"}  # fmt: skip
_HIRAGANA = {chr(code): chr(code + 0x60) for code in range(0x3041, 0x3097)}
_INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_FINALS = " k k k n n n t l k m p t t p l m p p t t ng t t k t p t".split(" ")

_DIGRAPHS = {"ντ": "δ", "μπ": "b", "γκ": "g", "τζ": "ζ", "ου": "u", "ού": "u", "ウォ": "ヴォ", "ウィ": "ヴィ", "ウェ": "ヴェ"}
_DIGRAPH = re.compile("|".join(_DIGRAPHS), re.IGNORECASE)
_SOLID = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_TWICE = re.compile(r"(.)\1+")
# Schools of spelling made one; the longer first.
_SOUNDS = tuple(
    tuple(pair.split("="))
    for pair in (
        "shch=S tsch=C szcz=S dzh=J tch=C sch=S dsch=J sh=S cz=C sz=S zh=Z kh=h ph=f th=t gh=g ck=k qu=k ts=c tz=c dj=J "
        "ch=C x=ks w=v q=k ou=u oo=u ee=i ij=i iy=i yi=i ye=e ie=e je=e yu=u iu=u ju=u ya=a ia=a ja=a yo=o jo=o io=o y=i j=i"
    ).split()
)
# One class for the sounds that scripts and schools swap.
_CLASSES = str.maketrans(
    {sign: name for name, signs in {"k": "gkqhxc", "p": "pbfvw", "s": "szSCZJ", "t": "td", "r": "l"}.items() for sign in signs}
)


@lru_cache(maxsize=1 << 14)
def latin(name: str) -> str:
    """Return a name in lower-case Latin letters without accents; Han signs stay."""
    name = _DIGRAPH.sub(lambda match: _DIGRAPHS[match[0].casefold()], name)
    folded = "".join(_HIRAGANA.get(sign, sign) for sign in unicodedata.normalize("NFKC", name)).casefold()
    read = "".join(_syllable(sign) for sign in folded) if _SOLID.search(folded) else folded.translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", read)
    return "".join(sign for sign in plain if not unicodedata.combining(sign) and sign not in "'’ʼ`")


def _syllable(sign: str) -> str:
    """Return a kana or Hangul sign as it is read."""
    if "\uac00" <= sign <= "\ud7a3":
        initial, rest = divmod(ord(sign) - 0xAC00, 588)
        vowel, final = divmod(rest, 28)
        return _INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]
    return _KANA.get(sign, sign)


_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()


@lru_cache(maxsize=1 << 14)
def sound(name: str) -> str:
    """Return a name as the schools of transliteration agree on it: Tchaikovsky, Tschaikowski and Чайковский come out alike."""
    plain = latin(name)
    for spelling, one in _SOUNDS:
        plain = plain.replace(spelling, one)
    return _TWICE.sub(r"\1", plain)


@lru_cache(maxsize=1 << 14)
def skeletons(name: str) -> frozenset[str]:
    """Return the consonants of a name in classes of alike sounds: one reading for each that its spelling allows."""
    plain = latin(name)
    readings = {plain, plain.replace("ch", "kh"), plain.replace("j", "y"), plain.replace("c", "s"), plain.rstrip("h")}
    if _SOLID.search(name):
        readings |= {plain.replace("ch", "t"), plain.replace("shi", "si")}  # kana has no ti and si
    return frozenset(_consonants(reading) for reading in readings)


def skeleton(name: str) -> str:
    """Return the consonants of a name in classes of alike sounds, by the likeliest reading of its spelling."""
    return _consonants(re.sub(r"j(?![aeiou])", "y", latin(name)))


def _consonants(plain: str) -> str:
    for spelling, one in _SOUNDS[:21]:
        plain = plain.replace(spelling, one)
    plain = plain.replace("j", "J").replace("C", "s").replace("tS", "s")
    bare = re.sub(r"[^b-df-hj-np-tv-xzSCZJ\u3400-\u9fff]", "", plain).translate(_CLASSES)
    return _TWICE.sub(r"\1", bare.replace("mp", "np"))


def spells_sounds(name: str) -> bool:
    """Whether the script of a name leaves vowels out or adds them: Arabic, Hebrew, kana, Hangul."""
    return any("\u0590" <= sign <= "\u06ff" or _SOLID.match(sign) for sign in name)


def is_han(name: str) -> bool:
    """Whether a name is written in Han, which says nothing of its sound here."""
    return _HAN.search(name) is not None


def distance(a: str, b: str, most: int = 64) -> int:
    """Return the Levenshtein distance of two short strings, ``most`` + 1 where it is greater."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return min(row[-1], most + 1)
