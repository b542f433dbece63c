"""Which held article a credit or link names: the very page, or just its outlet."""

import re
from collections.abc import Callable, Iterable
from enum import IntEnum
from functools import lru_cache
from itertools import combinations

from headwater.models import Credit
from headwater.outlets import Names, fold_name
from headwater.romanising import distance, latin, skeletons, sound
from headwater.tracing.sounding import sounds_alike
from headwater.urls import host, url_key

# Endings of nouns and adjectives in the Slavic languages written in Cyrillic.
_ENDING = re.compile(
    r"(?:ого|его|ому|ему|ими|ыми|ами|ями|ах|ях|ам|ям|ов|ев|ів|їв|ом|ем|ою|ею|ої|ій|ый|ий|ая|яя|им|ым|их|ых|[аяоеєуюиіїыьй])$"
)
# Initials that mean one of the world's agencies wherever they stand, never an outlet of the same initials.
_AGENCIES = frozenset("ap afp upi dpa apa efe ansa pap ctk mti pti ani kna una iina tass ria unn aap pa cp spa wam irna sana mena".split())


_LONGEST_NAME = 6  # words of a name that may be clipped
# Words for kinds of outlets, which handles add to a name that has none of its own; others are added to any; small ones are left out.
_KINDS = frozenset(
    "news daily weekly post times press media radio today journal gazette herald tribune wire magazine diario noticias nachrichten zeitung "
    "новини новости вести вісті noviny zpravy zprávy listy газета gazeta вестник вісник visnyk".split()
)
_ADDED = frozenset("the online tv fm live info official hq web www com net org app blog en us uk eu ua ru cz es de fr it pl".split())
# What an outlet is called beside its name, as everybody says it in another language or leaves out: "агентство Северин", "Severin". Words
# that are a part of the title ("Post", "Herald") tell outlets apart and stay.
_AGENCY = frozenset(
    "agency agentur nachrichtenagentur presseagentur agence agencia agenzia agência agencja agencji agencję agentura ajansı ajans агентство"
    " агентства агентству агентством агентстве агенція агенції агенцію"
    " информагентство інформагентство newswire persbureau".split()
)
_PAPER = frozenset(
    "newspaper zeitung tageszeitung periódico giornale jornal gazeta gazety gazecie gazetę gazetą gazetesi krant noviny газета газети "
    "газеті газете газеты газету".split()
)
_AIR = frozenset("radio tv television fernsehen télévision televisión televisione telewizja телеканал радио радіо televizyonu".split())
_ON_LINE = frozenset("online онлайн site website portal портал сайт web com net org info".split())
_DAILY = frozenset("daily quotidien quotidiano diario diário dziennik dagblad deník".split())
_WEEKLY = frozenset("weekly hebdomadaire settimanale semanario tygodnik weekblad týdeník тижневик еженедельник".split())
_MAGAZINE = frozenset("magazine magazin magazyn revista rivista revue журнал dergisi časopis".split())
_CALLED = (_AGENCY, _PAPER, _AIR, _ON_LINE, _DAILY, _WEEKLY, _MAGAZINE)
_OF_NEWS = frozenset(
    "news press nachrichten presse новостей новин haber informacyjna prasowa de presse d information noticias notícias".split()
)
_SMALL = frozenset("the la le el los las der die das de del della di du des of and y e i und et a".split())
_BESIDE = frozenset[str]().union(*_CALLED, _OF_NEWS, _SMALL) | {"il", "o", "os", "as", "lo", "gli", "das", "dem", "den"}
_INFLECTED = re.compile(r" \w?(?:ed|er|ers|s|i)")
_CASE = re.compile(
    r"(?:owi|i?em|ie|i?ego|i?emu|iej|ej|ym|im|ych|ich|ého|ému|ých|ým|ami|ach|iom|om|en|es|ia|ią|ii|[aeęąuyiěnsáý])$"
)  # endings of German, Polish and Czech
_CODE = re.compile(r"[a-z]{2,4}")  # what newsrooms sign with: initials in small letters
_CYRILLIC_CASE = frozenset("аяоеєуюиіїыьйхмвг")
_LONGEST_SUFFIX = 4
_SIGNED = re.compile(r"([^/]{2,60}[^/\W])\s?/[a-zäöüß]{2,4}")
_LEAST_WORD, _LEAST_LONE = 4, 7  # letters of a word that tells an outlet, and that does so alone


class Aim(IntEnum):
    """How exactly a credit names an article."""

    NOT = 0
    OUTLET = 1
    PAGE = 2


def party_key(name: str | None) -> str:
    """Return a name for finding one party twice on a page: "24 Channel" and "Channel 24" are one."""
    return " ".join(sorted(fold_name(name).split()))


def aim(credit: Credit, names: Names) -> Aim:
    """Return how exactly ``credit`` names the article that answers to ``names``."""
    key = url_key(credit.url)
    if key and key in names.keys:
        return Aim.PAGE
    if key and host(credit.url) in names.hosts:
        return Aim.OUTLET
    return Aim.OUTLET if answers(credit.name, names.names) else Aim.NOT


@lru_cache(maxsize=1 << 16)  # in a crowd of copies each credit is held against each name many times, and so is it against each of an outlet
def answers(called: str | None, names: frozenset[str]) -> bool:
    """Whether an outlet of these names answers to ``called``."""
    called = called or ""
    name = fold_name(called)
    if name and (name in names or name.replace(" ", "") in names):
        return True
    if any(_answers(called, name, full) for full in names):
        return True
    signed = _SIGNED.fullmatch(called.strip())  # "Lantern Wire/abc": an agency, and who has worked on its text
    return signed is not None and answers(signed[1], names)


@lru_cache(maxsize=1 << 16)  # the articles of an outlet answer to the same names
def _answers(called: str, name: str, full: str) -> bool:
    """Whether an outlet whose folded name is ``full`` answers to ``called``, which is ``name`` when folded."""
    if same_sound(name, full) or clipped(name, full) or spelt_alike(name, full) or called_alike(name, full) or sounds_alike(name, full):
        return True
    if min(len(name), len(full)) > _LEAST_WORD and _in_another_case(name, full):
        return True
    if _CODE.fullmatch(called):
        return name == "".join(part[0] for part in full.split())
    return (called.startswith("@") and handles(name, full)) or (_is_short_form(called) and abbreviates(name, full))


def same_sound(a: str, b: str) -> bool:
    """Whether two folded names of two words or more are one name, word by word: in another script, or in another case."""
    one, other = a.split(), b.split()
    return len(one) == len(other) > 1 and all(_alike(x, y) for x, y in zip(one, other, strict=True))


@lru_cache(maxsize=1 << 16)
def same_word(a: str, b: str) -> bool:
    """Whether a word of a text in small letters is one of a name's, in whatever case or script: "hírlapnak", "Postası’na" too."""
    suffixed = len(b) > _LEAST_WORD and a.startswith(b) and len(a) - len(b) <= _LONGEST_SUFFIX
    return a == b or suffixed or ((a[0] == b[0] or a.isascii() != b.isascii()) and len(b) >= _LEAST_WORD and _alike(a, b))


@lru_cache(maxsize=1 << 16)
def same_name(a: str, b: str) -> bool:
    """Whether two words in small letters are one name by itself, in whatever case or script: less is let pass than beside other words."""
    return a == b or (a[0] == b[0] and _in_another_case(a, b)) or (a.isascii() != b.isascii() and spelt_alike(a, b))


def beside_names(word: str) -> bool:
    """Whether a word in small letters says what an outlet is, or is an article: what may stand beside any name."""
    return word in _BESIDE


def spelt_alike(a: str, b: str) -> bool:
    """Whether two folded names are one but for script, accents, blanks and the order of words: "вербиченька", "verbychenka"."""
    if len(a.split()) > 1 and party_key(a) == party_key(b):
        return True
    one, other = _letters(a), _letters(b)
    same_script = one.isascii() == other.isascii()
    if one == other or min(len(one), len(other)) <= _LEAST_WORD or (same_script and not one.isascii()):
        return one == other and bool(one)
    if skeletons(one).isdisjoint(skeletons(other)):
        return False
    # A case ending, or a letter that two schools spell differently, is all that two scripts may be apart.
    return any(distance(x, y, 1) <= (not same_script) for x in _sounds(a) for y in _sounds(b))


def _sounds(name: str) -> set[str]:
    """Return a name as it sounds to English and to German readers, to whom "Saretschje" is Zarechye and "Werchowyna" Verkhovyna."""
    german = re.sub(r"(?<![^\W_])s(?=[aeiouy])", "z", re.sub(r"(?<![ts])ch", "kh", name.replace("tsch", "\0"))).replace("\0", "tsch")
    return {sound(_letters(name)), sound(_letters(german))}


def called_alike(a: str, b: str) -> bool:
    """Whether two folded names are one but for what an outlet is called beside its name: "agentur sewerin", "severin news agency"."""
    (one, its), (other, others) = _uncalled(a), _uncalled(b)
    if not (its or others) or (its and others and its.isdisjoint(others)) or len(_letters(one)) <= _LEAST_WORD:
        return False
    return one == other or spelt_alike(one, other) or same_sound(one, other) or _in_another_case(one, other)


def _uncalled(name: str) -> tuple[str, set[int]]:
    """Return a folded name without the words for what kind of outlet it is, and the numbers of those kinds."""
    words = name.split()
    kinds = {number for word in words for number, kind in enumerate(_CALLED) if word in kind}
    dropped = frozenset[str]().union(*_CALLED, _OF_NEWS if 0 in kinds else ())
    return " ".join(word for word in words if word not in dropped), kinds


def handles(handle: str, full: str) -> bool:
    """Whether a folded handle is made of a name's words: "faronorte", "lanternnews", "lantern_uk" for their outlets.

    All the name's words but small ones are in it, and what is left are words that anybody adds; a long word that stands alone may be
    inflected ("boathooked").
    """
    words = [word for word in full.split() if word not in _SMALL]
    if not any(word not in _KINDS and len(word) >= _LEAST_WORD for word in words):
        return False
    added = _ADDED if any(word in _KINDS for word in words) else _ADDED | _KINDS
    inflected = len(words) == 1 and len(words[0]) >= _LEAST_LONE
    return any(_filled(_letters(handle), words, added, spelt, inflected=inflected) for spelt in (latin, sound))


def _filled(handle: str, words: Iterable[str], added: frozenset[str], spelt: Callable[[str], str], *, inflected: bool) -> bool:
    """Whether a handle is made of ``words`` and some of those ``added``, all as ``spelt`` writes them."""
    rest = spelt(handle)
    for word in sorted(map(spelt, words), key=len, reverse=True):
        if word not in rest:
            return False
        rest = rest.replace(word, " ", 1)
    more = frozenset(map(spelt, added | _SMALL))
    return (inflected and bool(_INFLECTED.fullmatch(rest))) or all(_made_of(piece, more) for piece in rest.split())


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name)


def _made_of(letters: str, words: frozenset[str]) -> bool:
    """Whether ``letters`` are some of ``words`` written together, or none."""
    reach = {0}
    for end in range(1, len(letters) + 1):
        if any(start in reach and letters[start:end] in words for start in range(end)):
            reach.add(end)
    return len(letters) in reach


def clipped(short: str, full: str) -> bool:
    """Whether ``short`` is ``full`` without middle words, with blanks or not: "daily post", "dailypost" after "daily kinloch post"."""
    words = full.split()
    if len(words) < 3 or len(words) > _LONGEST_NAME:
        return False
    squeezed = short.replace(" ", "")
    middles = (rest for size in range(len(words) - 2) for rest in combinations(words[1:-1], size))
    return any(squeezed == "".join((words[0], *rest, words[-1])) for rest in middles)


def shortened(short: str | None, full: str | None) -> bool:
    """Whether ``short`` is ``full`` with words left out: "the Courier" after "Lowland Courier"."""
    words, others = fold_name(short).split(), fold_name(full).split()
    return 0 < len(words) < len(others) and all(any(_alike(w, o) for o in others) for w in words)


def _alike(a: str, b: str) -> bool:
    """Whether two words are one: equal, in another case, or with the same consonants in another script."""
    if a == b or _in_another_case(a, b):
        return True
    if a.isascii() == b.isascii():
        return not a.isascii() and _stem_of(a) == _stem_of(b)
    begun = {one[:3] for one in skeletons(a)} & {other[:3] for other in skeletons(b)}  # most words of two scripts: none
    pairs = (sorted((one, other), key=len) for one in skeletons(a) for other in skeletons(b)) if begun else ()
    # Endings add a consonant or two: Рудобірського.
    return any(len(one) > 2 and other.startswith(one) and len(other) - len(one) <= len(one) // 2 for one, other in pairs)


def _in_another_case(a: str, b: str) -> bool:
    """Whether two words differ in their case ending alone: "boten" and "bote", "обрію" and "обрій"."""
    if min(len(a), len(b)) < _LEAST_WORD or " " in a + b:
        return False
    if a[0] < "Ѐ":
        stems = {a, _CASE.sub("", a)} & {b, _CASE.sub("", b)}
        return any(len(stem) >= _LEAST_WORD - 1 for stem in stems)
    same = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rests = a[same:], b[same:]
    return same >= _LEAST_WORD and all(len(rest) <= 3 and _CYRILLIC_CASE.issuperset(rest) for rest in rests)


def _stem_of(word: str) -> str:
    return _ENDING.sub("", word) if len(word) > 4 else word


def _is_short_form(name: str) -> bool:
    """Whether a name is a handle or initials, which stand for a longer one."""
    return name.startswith("@") or (name.isupper() and name.isalpha() and len(name) > 1 and name.casefold() not in _AGENCIES)


def abbreviates(short: str, full: str) -> bool:
    """Whether ``short`` ("kdpost", "nca") is made of the letters of ``full`` ("kinloch daily post", "north coast agency").

    Its letters stand in ``full`` in order and the first letter of every word but small ones is among them; both are folded names.
    """
    letters = re.sub(r"[\W\d_]", "", short)
    long = [part for part in full.split() if len(part) > 2] or full.split()
    telling = [part for part in long if part not in _SMALL]
    return any(1 < len(parts) <= len(letters) and _spelled(letters, parts) for parts in (long, telling))


def _spelled(letters: str, parts: list[str]) -> bool:
    """Whether ``letters`` can be cut into pieces, each in order within one of ``parts`` and with its first letter."""
    reach = {0}
    for part in parts:
        reach = {end for start in reach for end in _ends(letters, start, part)}
    return len(letters) in reach


def _ends(letters: str, start: int, part: str) -> list[int]:
    """Return where a piece of ``letters`` that begins at ``start`` and is spelled by ``part`` may end."""
    if start >= len(letters) or letters[start] != part[0]:
        return []
    ends, at = [start + 1], 1
    for end in range(start + 1, len(letters)):
        at = part.find(letters[end], at) + 1
        if not at:
            break
        ends.append(end + 1)
    return ends


def parties(credits_: Iterable[Credit]) -> frozenset[str]:
    """Return the parties that credits name, folded: two articles that share one may have it from each other."""
    return frozenset(filter(None, (fold_name(c.name) or host(c.url) for c in credits_)))
