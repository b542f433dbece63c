"""Whether a number in figures counts or measures something, or is part of a name, an ordinal, a time or a score."""

import re

from headwater.mentions.addresses import is_address
from headwater.mentions.around import Around
from headwater.mentions.counted import counts_noun, is_plural
from headwater.mentions.numerals import BLANKS, Numeral, Reader
from headwater.mentions.packs import fold
from headwater.mentions.scores import is_score
from headwater.mentions.spelling_out import spelt_counts

_REACH = 40  # code points looked at on either side
_B = f"[{BLANKS}]"
_WORD_BEFORE = re.compile(rf"([^\W\d_][^\W_]{{0,30}}|[#№°§])(\.?{_B}?)$")
_WORD_AFTER = re.compile(rf"{_B}?([^\W\d_]{{1,30}})")
_FOLLOWED = re.compile(rf"[{BLANKS}-][^\W\d_]")
_OPENS = re.compile(r"(?:^|[.!?:\n“\"«„(]\s{0,2}|(?:^|\s)-\s{0,2})$")
_SMALL = re.compile(rf"(?<=[{BLANKS}-])[^\W\d_A-Z]+(?!\w)")
_INFLECTED = ("e", "en", "er", "em", "es", "mal")  # endings of German adjectives
_NEAR = 4  # words in which the noun that an English number counts stands
_MODEST = frozenset("top only just about over nearly".split())  # words of a headline that are no name before a number

_MODELS = frozenset("iphone ipad windows galaxy boeing airbus playstation xbox covid android apollo chatgpt gpt".split())
_LIST = re.compile(r"[.)]\s|[.)]?\s?$|[.)]?\n|:\s|\s[–—-]\s")
_ITEM_BEFORE, _ITEM_AFTER = re.compile(r"[).:!?]\s$"), re.compile(r"[.)]\s[A-ZА-ЯІЇЄЁ]")
_ITEMS = 100  # no list of items is longer
_GLUED_BEFORE = re.compile(r"(?:[^\W\d_\u0600-\u06ff\u3040-\u9fff\uac00-\ud7af]|[_/@&+#]|[^\W_][-–.])$")
_CODE_BEFORE = re.compile(r"[A-Z]{2,}-$")  # CVE-2025-1170
_CITED = re.compile(r"\[\[?$"), re.compile(r"(?:, ?\d{1,3}|[-–]\d{1,3})*\]")  # as told before [4]
_POSTCODE = re.compile(r", [A-Z]{2},? $")  # NY 10005
_GLUED_AFTER = re.compile(r"[/_@]|[.:-]\d|[x×х]\d|\+\d|[GDKPQHSEX](?![^\W\d_])")  # 24/7, 5G, 3D; watts and degrees are measures
_ORDINAL = re.compile(
    r"(?:st|nd|rd|th|e|er|ère|ème|eme|nde|º|ª|:[ae])(?!\w)"
    r"|[-‑](?:й|го|му|м|я|ю|е|ый|ой|ая|ое|ых|х|ій|та|те|а|ої|ті|ші|шы|інші|ыншы|go|tego|ty|ta|te)(?!\w)"
)
_OF_PLAY = re.compile(r"\.(?:\+\d|[),/]|, \d)|['’′](?![\w'’′])")  # Roth (12.), Rossi al 67'
_LAST_MINUTE = 130
_MODEL = re.compile(r" (?:Ultra|Pro|Plus|Max|Mini|Lite|Air|Ti|GTI|Edition|Gen)(?!\w)")  # Pixel 9 Pro
_VERSION = re.compile(r"\d{1,2}\.\d")
_NOTES, _ZIP = 1000, 5  # no text has as many notes; figures of an American postcode
_FEW = 4  # Slavic nouns are in the singular after more only where they say which: 5 место
_KAZAKH_ORDINAL = re.compile(
    r"-(?!(?:[кгқғ][еа]|[тдн][еа]н?|[тднс]?[іы]|[тдн][іы]ң|[еа][уу]?[іы])(?!\w))[а-яәғқңөұүһі]{3,}"
)  # 34-минутта, 4-топ
_SOLID_NAMES = re.compile(
    r"\s?(?:[日回人年度件個本冊戦球軒台校つ]目|条|條|課|课|号|號|番|級|级|世紀|世纪|章|節|节|位|번째|조(?!\s?[원달])|호|심|차(?!례)|세기|번지|丁目|時(?!間)|시(?!간)|층)"
)
_CLUBS = ("国集团", "國集團")  # 七国集团 is a name
_SHARES = ("分の", "分之", "분의")  # 三分之一, 3分の1
_TWO_CAPITALS = re.compile(r"[a-zа-яіїє,\"”»] [A-ZА-ЯІЇЄ]\w{2,20} [A-ZА-ЯІЇЄ]\w{2,20} $")  # the Nord Stream 2

_CLOCK_BEFORE = re.compile(r"\d{1,2}(?:[:.h]| h )$")
_CLOCK_AFTER = re.compile(r"[:h]\d\d|-tid(?:en|a)")  # 15-tiden
_DAYTIME = re.compile(
    r" (?:de la|da|du|de l'|del|in the) ?(?:mañana|tarde|noche|manhã|noite|matin|soir|mattina|sera|notte|morning|evening|afternoon)"
)
_POINTED = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")  # at 10.30
_HOURS = re.compile(r"(?:\b(?:в|к|о|об|до|после|після) \d{1,2} (?:час(?:ов|а)?|годин[иі]?) |[時时点點시] ?)$")  # before the minutes
_MINUTES = re.compile(r" (?:минут|хвилин)| ?[分분]")
_AT = re.compile(r"(?:^|\W)(?:к|в|о|об|at|à|vers|dès|a las|las|às|v|o|ve|alle|delle|dalle|ore|kl\.?|godz\.?|saat)\s$", re.IGNORECASE)
_HOUR_WORD = re.compile(rf"{_B}?([^\W\d_]\.?[^\W\d_]?[^\W\d_]{{0,20}})")
_NEVER_LASTS = frozenset("h утра вечера ночи дня ранку вечора ночі uhr tiden".split())
_HOURS_LAST = frozenset("ru uk pl cs fr es pt kk".split())  # languages with one word for the hour that strikes and the hour that passes


def counts(reader: Reader, numeral: Numeral, *, ranged: bool) -> bool:
    """Whether a number without a unit of money or percent is a figure. ``ranged``: it is the upper end of a range."""
    text, start, end = reader.text, numeral.start, numeral.end
    if text.startswith((*_CLUBS, *_SHARES), end) or text[:start].rstrip().endswith(_SHARES):
        return False
    if numeral.spelt and not any(sign.isdigit() for sign in text[start:end]):
        return spelt_counts(reader, numeral)
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]  # the line above says nothing of the number
    around = Around(numeral, reader.pack, text, before, text[end : end + _REACH], ranged)
    return not any(test(around) for test in (_is_glued, _is_listed, _is_labelled, _is_named, _is_ordinal, _is_time, is_score))


def _is_glued(around: Around) -> bool:
    """Whether the figures are part of a longer name: F-16, G7, A4, 24/7, 12.3.4, v2_1, 007, 247sports."""
    raw, after = around.raw, around.after
    if _CODE_BEFORE.search(around.before) or _is_cited(around) or (len(raw) == _ZIP and _POSTCODE.search(around.before)):
        return True
    if not (around.ranged and around.before.endswith(("-", "–"))) and _GLUED_BEFORE.search(around.before[-2:]):
        return True
    long_tail = len(raw) > 2 and not around.ranged and re.match("[a-z]{4}", after) is not None
    return (raw[:1] == "0" and raw[1:2].isdigit()) or long_tail or _GLUED_AFTER.match(after) is not None


def _is_cited(around: Around) -> bool:
    """Whether the number stands alone in square brackets, as that of a note or a source."""
    return around.numeral.value < _NOTES and _CITED[0].search(around.before) is not None and _CITED[1].match(around.after) is not None


def _is_listed(around: Around) -> bool:
    """Whether the number opens a line, or a sentence in a run of them ("by Roe (2016) 5. The next"), as that of an item."""
    if not around.before:
        return _LIST.match(around.after[:3]) is not None
    if around.after[:2] == ") " and around.before[-1:] in BLANKS and "(" not in around.before.rpartition(")")[2]:
        return around.numeral.value < _ITEMS  # it would |1) cut taxes, |2) raise wages
    return around.numeral.value < _ITEMS and _ITEM_BEFORE.search(around.before) is not None and _ITEM_AFTER.match(around.after) is not None


def _is_labelled(around: Around) -> bool:
    """Whether a word before the number says that it names: Article 5, № 3, Lindenstraße 12, "Progress 83"."""
    match = _WORD_BEFORE.search(around.before)
    if is_address(around):
        return True
    if not match:
        return False
    word = fold(match[1])
    if around.after[:1] in {'"', "»", "”"} and match[1][0].isupper() and len(word) > 1:
        return True
    label = word in around.pack.context.get("labels", ()) and not ("." in match[2] and len(word) > 4)
    return word in "#№§" or word in _MODELS or (label and not _is_plain_word(around, match))


def _is_plain_word(around: Around, label: re.Match[str]) -> bool:
    """Whether a label is the verb or noun that it is elsewhere, as what the number counts stands behind it: "will train 500 officers"."""
    if label[1][0].isupper() and not around.pack.nouns_capital:
        return False
    before = re.search(rf"([^\W\d_]+){_B}$", around.before[: label.start()])
    return counts_noun(around, verb=before is not None and fold(before[1]) in around.pack.context.get("before_verb", ()))


def _is_named(around: Around) -> bool:
    """Whether the capitalised word before the number makes a name of it: iPhone 15, GTA 6, Nord Stream 2."""
    match = _WORD_BEFORE.search(around.before)
    if not match or "." in match[2] or around.ranged or not _could_be_named(around, match[1]):
        return False
    noun_follows = around.after[:1] in set(BLANKS) | {"-"} and around.after[1:2].islower() and _goes_on(around)
    following = _WORD_AFTER.match(around.after)
    if following and fold(following[1]) in around.pack.context.get("counted", ()):
        return False  # powiedziała Anna Nowak |45 lat później
    opens = _OPENS.search(around.before[: match.start()]) is not None
    version = not opens and _VERSION.fullmatch(around.raw)  # and USB |3.0 ports
    if version or _MODEL.match(around.after) or (around.numeral.value < 100 and _TWO_CAPITALS.search(around.before)):
        return True
    if any(letter.isupper() for letter in match[1][1:]):
        return not noun_follows
    if not _FOLLOWED.match(around.after):
        return not opens or around.after[:1] == ":"
    return not opens and not around.pack.nouns_capital and not noun_follows


def _goes_on(around: Around) -> bool:
    """Whether the small words behind the number may lead to what it counts; not so in: Apollo 11 |and, GTA 6 |only to, ICE 577 |fuhr."""
    pack, words = around.pack, _SMALL.findall(around.after)
    if around.after.startswith("-"):
        return True  # in Northton |20-year-olds
    if pack.nouns_capital:
        return words[:1] == [] or words[0].endswith(_INFLECTED)
    if not words or fold(words[0]) in pack.common:
        return False
    counted = pack.context.get("counted", ())
    return pack.language != "en" or any(word in counted or is_plural(word, pack) for word in words[:_NEAR])


def _could_be_named(around: Around, word: str) -> bool:
    numeral, pack = around.numeral, around.pack
    version = _VERSION.fullmatch(around.raw) is not None and not counts_noun(around)  # Bluetooth 5.2
    small = numeral.scaled == 1 and (version or numeral.value == int(numeral.value)) and numeral.value < 1000
    if pack.solid:  # the name is in Latin letters: iPhone 15
        return small and re.search(r"[A-Z][a-z]+$", word) is not None and not around.before.endswith(word)
    return small and any(letter.isupper() for letter in word) and fold(word) not in pack.common and fold(word) not in _MODEST


def _is_ordinal(around: Around) -> bool:
    """Whether the number is a place in a row: 21st, 5-й, 34. Spieltag, 第3."""
    if (
        around.before.endswith("第")
        or _is_minute_of_play(around)
        or _ORDINAL.match(around.after)
        or (around.pack.solid and around.numeral.value % 1 == 0 and _SOLID_NAMES.match(around.after))
    ):
        return True
    if around.pack.language == "kk" and _KAZAKH_ORDINAL.match(around.after):
        return True
    noun = _WORD_AFTER.match(around.after)
    if (
        noun
        and around.after[:1] in BLANKS
        and around.numeral.value > _FEW
        and fold(noun[1]) in around.pack.context.get("ordinal_nouns", ())
    ):
        return True  # на 67 минуте
    if "." not in around.pack.calendar.ordinals or around.after[:2] not in {". ", ".\u00a0"} or around.numeral.value > 500:
        return False
    word = _WORD_AFTER.match(around.after, 1)
    return word is not None and (word[1][0].islower() or (around.pack.nouns_capital and fold(word[1]) not in around.pack.common))


def _is_minute_of_play(around: Around) -> bool:
    """Whether the number tells when a goal was scored; in English a stroke behind one is as well a foot."""
    match = _OF_PLAY.match(around.after) if around.numeral.value <= _LAST_MINUTE and around.raw.isdigit() else None
    if match is None:
        return False
    return around.pack.language != "en" if match[0] in "'’′" else "(" in around.before.rpartition(")")[2]


def _is_time(around: Around) -> bool:
    """Whether the number is an hour or a minute of the clock."""
    before, after, value = around.before, around.after, around.numeral.value
    if _CLOCK_BEFORE.search(before) or _CLOCK_AFTER.match(after):
        return True
    if value >= 60:
        return False
    if _POINTED.fullmatch(around.raw) and _AT.search(before):
        return True
    if _DAYTIME.match(after) or (_HOURS.search(before) and _MINUTES.match(after)):
        return True
    if around.pack.solid:
        return around.pack.language == "zh" and value <= 24 and value == int(value) and re.match(r" ?[点點](?![数數])", after) is not None
    return _strikes(around)


def _strikes(around: Around) -> bool:
    """Whether a word for the clock stands beside the number: um 15 Uhr, klockan 9, 7 p.m.; not 4 часа that last."""
    words = re.findall(r"[^\W\d_]+", around.before[-24:])
    if words and fold(words[-1]) in around.pack.context.get("clock_before", ()) and re.search(r"[^\W\d_][.\s]{0,2}$", around.before):
        return True
    match = _HOUR_WORD.match(around.after)
    word = fold(match[1]).replace(".", "") if match else ""
    if word not in around.pack.context.get("clock", ()):
        return False
    return word in _NEVER_LASTS or around.pack.language not in _HOURS_LAST or _AT.search(around.before) is not None
