"""Whether a number in words counts something, or is an article, a name, a fraction, a time or a vague plural."""

import re

from headwater.mentions.counted import is_plural
from headwater.mentions.numerals import Numeral, Reader
from headwater.mentions.packs import fold

_REACH = 40
_MOST_LABELLED = 13
_ONE_IS_ARTICLE = frozenset(("da", "de", "es", "fr", "it", "nb", "nl", "pt", "sv"))
_TEN = 10
_THOUSAND = 1000  # from here on a German numeral is a noun: eine Viertelmillion
_WORD_AFTER = re.compile(r"[ \u00a0]?([^\W\d_]{1,30})")
_WORD_BEFORE = re.compile(r"([^\W\d_]{1,30})[ \u00a0]$")
_LISTED = re.compile(r"([^\W_]{1,30}) [^\W\d_]{1,30} (?:and|y|et|e|und|och|og|i|a|и|та|і|й) $", re.IGNORECASE)
_FRACTION = re.compile(
    r"[ -](?:thirds?|quarters?|fifths?|tenths?|tiers|tercios|terços|terzi|quinti|quarts|drittel|viertel|fünftel|tredjedel\w*"
    r"|третин?[иі]|трети|třetiny)(?!\w)"
)
_DAYTIME = re.compile(
    r" (?:in the|de la|da|du|del) ?(?:morning|afternoon|evening|mañana|tarde|noche|manhã|noite|matin|soir|mattina|sera)"
    r"| (?:час(?:а|ов|у)?|годин[иуі]?) (?:утра|вечера|дня|ночи|пополудни|ранку|вечора|ночі)"
)
_FEW = frozenset(
    "few several couple many some einige mehrere paar plusieurs quelques varios varias unos algunos vários alguns diversi alcune несколько "
    "кілька декілька kilka několik birkaç бірнеше flera några flere noen".split()
)
_HOUR = re.compile(r"[点點](?:[钟鐘整半]|[^数數])")  # six o'clock
_VAGUE_SIGNS = frozenset("第数數何几幾")
_HAN_DIGITS, _MYRIAD = frozenset("一二三四五六七八九两兩"), 10_000
_PARTS_OF = re.compile(r"\w+(?:[td][ea]|[тд][ае]н|[ну]ан) (?:bir|iki|üç|бір|екі|үш)\w{0,3}(?!\w)")  # üçte biri, үштен бірі


def spelt_counts(reader: Reader, numeral: Numeral) -> bool:
    """Whether a number in words is a figure."""
    text = reader.text
    before, after = text[max(0, numeral.start - _REACH) : numeral.start], text[numeral.end : numeral.end + _REACH]
    if reader.pack.solid:
        very = text.startswith("十分", numeral.start) or _HOUR.match(after) is not None
        large = numeral.value > _MYRIAD and text[numeral.start] in _HAN_DIGITS  # 两百五十万游客
        return numeral.value > 1 and not very and before[-1:] not in _VAGUE_SIGNS and (large or _has_counter(reader, numeral))
    if numeral.value <= 1:
        return numeral.value == 1 and _one_counts(reader, before, after, text[numeral.start])
    word = _WORD_BEFORE.search(before)
    few = word is not None and fold(word[1]) in _FEW and numeral.value >= 12
    early = numeral.value < 13 and _DAYTIME.match(after) is not None
    return not (
        few
        or early
        or _is_ordinal(reader, numeral)
        or _is_label(reader, numeral, before, after)
        or before.endswith("-")
        or (_FRACTION.match(after) and not (numeral.value == 2 and after.startswith(" quarters")))
        or _PARTS_OF.match(fold(text[numeral.start : numeral.end + _REACH]))
        or (_is_proper(before, text, numeral) and not (reader.pack.nouns_capital and numeral.value >= _THOUSAND))
    )


def _is_ordinal(reader: Reader, numeral: Numeral) -> bool:
    """Whether the last word of an ordinal follows, the only one that says so in Slavic: о |двадцять| третій, сто двадцать |пятом|."""
    context, last = reader.pack.context, numeral.value % 100
    stems = context.get("ordinal_units", frozenset()) if last % 10 == 0 and last != _TEN else frozenset[str]()
    if last == 0:
        stems |= context.get("ordinal_tens", frozenset())
    if not stems or numeral.after >= len(reader.tokens) or not reader.near(numeral.after):
        return False
    word = reader.tokens[numeral.after].folded
    return any(word.startswith(stem) and word[len(stem) :] in context["ordinal_endings"] for stem in stems)


def _is_label(reader: Reader, numeral: Numeral, before: str, after: str) -> bool:
    """Whether the word before the number says that it names and nothing behind is counted: type |two| diabetes, Platz |vier|."""
    context, word, noun = reader.pack.context, _WORD_BEFORE.search(before), _WORD_AFTER.match(after)
    if word is None or numeral.value >= _MOST_LABELLED or fold(word[1]) not in context.get("labels", ()):
        return False
    led = _WORD_BEFORE.search(before[: word.start()])
    verb = led is not None and fold(led[1]) in context.get("before_verb", ())
    return not verb and not (noun and (fold(noun[1]) in context.get("counted", ()) or is_plural(fold(noun[1]), reader.pack)))


def _one_counts(reader: Reader, before: str, after: str, initial: str) -> bool:
    """Whether "one" counts against others: one killed; three girls and one boy; not where it is an article: trois filles et |un garçon."""
    word = _WORD_AFTER.match(after)
    if word and fold(word[1]) in reader.pack.context.get("one", ()):
        return True
    match = _LISTED.search(before)
    if not match or reader.pack.language in _ONE_IS_ARTICLE or not initial.islower():
        return False
    entries = reader.pack.lexicon.get(fold(match[1]), ())
    return match[1].isdigit() or any(entry.kind == "number" and entry.value > 1 for entry in entries)


def _is_proper(before: str, text: str, numeral: Numeral) -> bool:
    """Whether the word is written as a name inside its sentence: the Seven Sisters."""
    initial, second = text[numeral.start], text[numeral.start + 1 : numeral.start + 2]
    return initial.isupper() and second.islower() and re.search(r"[^\W\d_],? $", before) is not None


def _has_counter(reader: Reader, numeral: Numeral) -> bool:
    """Whether a word for what is counted follows: 三人, 두 명. Han numerals are parts of names and words otherwise."""
    text, end = reader.text, numeral.end + (reader.text[numeral.end : numeral.end + 1] == " ")
    if "\uac00" <= text[numeral.start] <= "\ud7af" and text[numeral.start - 1 : numeral.start].isalpha():
        return False
    return any(text.startswith(counter, end) for counter in reader.pack.context["counters"])
