"""Credits in scripts without capitals, where a name has to be told from the words around it by its marks or by what it is called.

Han and kana are written without blanks: there a name ends in a word for outlets (晚报, 新聞). In Arabic, Persian and Hebrew one stands
before it (صحيفة).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from headwater.reading.credit_names import Found
from headwater.reading.credit_tables import caseless

_OPEN, _CLOSE = '《「『【“"«‘', '》」』】”"»’'
_STOPS = rf"\s،,.。，、：:；;؛!?！？()（）\[\]{_OPEN}{_CLOSE}"
_QUOTED = rf"[{_OPEN}](?P<quoted>[^{_OPEN}{_CLOSE}\n]{{2,40}})[{_CLOSE}]"
_LATIN = r"(?P<latin>(?<![A-Za-z])[A-Z][\w&'’.-]{1,30}(?: [A-Z][\w&'’.-]{0,30}){0,4}|@\w{2,40})"
_WORD = rf"[^{_STOPS}]{{2,20}}"
# What ends a name of several words behind its noun: "that", "about", "in".
_THAT = r"(?! ?(?:[أإ]ن(?:ه|ها|هم|ه?ما)?|بأن\w{0,3}|عن|في|من|على|إلى|أمس|اليوم|بعد|قبل|خلال|مع|حول|بشأن|التي|الذي|که|در|כי|את|על)(?!\w))"
# Where a name without marks ends in Arabic: its further words have the article, or one more word stands before a stop.
_STOPPED = r"(?=\s*(?:[،,.:؛!؟()«»\"“”]|$)| (?:[أإ]ن\w{0,3}|بأن\w{0,3}|عن|في|من|على|إلى|أمس|اليوم|التي|الذي)(?!\w))"
_BARE_NAMES = {"ar": rf"[^\W\d_]{{2,20}}(?: و?ال[^\W_]{{2,18}}){{0,2}}(?:{_THAT} [^\W_]{{2,20}}{_STOPPED})?"}
# Nobody in particular: "agencies", "our own reporter", "the internet".
_NOBODY = frozenset(
    "وكالات الأنباء متابعات الإنترنت 本站 本站原创 本报讯 本报记者 网络 互联网 综合 網路 網絡 當地媒體 当地媒体 外媒 媒体 媒體 "
    "官方媒体 多家媒体 同紙 各紙 社 新聞 报 통신".split()
)
_LONGEST, _MOST_WORDS = 30, 5


@dataclass(frozen=True, slots=True)
class _Patterns:
    plain: tuple[re.Pattern[str], ...]
    sure: tuple[re.Pattern[str], ...]
    bodies: re.Pattern[str]


@lru_cache(maxsize=16)
def _patterns(language: str) -> _Patterns | None:
    words = caseless(language)
    if words is None:
        return None
    before = words.spaced
    several = _BARE_NAMES.get(language, rf"{_WORD}(?:{_THAT} {_WORD}){{0,2}}")
    called = (
        rf"(?:{words.named}) (?P<bare>{several})"
        if before
        else rf"(?P<bare>(?:(?<!\w)|(?<=[はがを]))[^{_STOPS}A-Za-zはがを]{{1,12}}?(?:{words.named}))"
    )
    any_name = rf"(?P<any>{several})" if before else rf"(?P<any>[^{_STOPS}]{{2,16}})"
    noun = rf"(?:(?:{words.named}) )?" if before else ""
    known = rf"{noun}(?:{_QUOTED}|{_LATIN})|{called}"
    sure = rf"(?:{words.named}) (?:{_QUOTED}|{_LATIN}|(?P<bare>{several}))" if before else known
    return _Patterns(
        tuple(re.compile(phrase.replace("{N}", rf"\s?(?:{_behind(phrase, known)})\s?").replace("{C}", sure)) for phrase in words.plain),
        tuple(re.compile(phrase.replace("{N}", rf"\s?(?:{known}|{any_name})")) for phrase in words.sure),
        re.compile(words.bodies),
    )


def _behind(phrase: str, known: str) -> str:
    """Return the pattern for a name; behind other words it may begin anywhere, before them only where a clause does."""
    return known if phrase.startswith("{N}") else known.replace(r"(?:(?<!\w)|(?<=[はがを]))", "")


def in_passage(text: str, language: str | None) -> Iterator[tuple[Found, bool]]:
    """Yield the parties that phrases credit in a passage, with whether the phrase says by itself that the text is another's."""
    patterns = _patterns((language or "").split("-")[0])
    if patterns is None:
        return
    for sure, group in ((True, patterns.sure), (False, patterns.plain)):
        for pattern in group:
            for match in pattern.finditer(text):
                party = _found(match)
                if party and not patterns.bodies.match(party.name):
                    yield party, sure


def _found(match: re.Match[str]) -> Found | None:
    group = next(name for name, value in match.groupdict().items() if value)
    name = match[group].rstrip(" .-")
    return None if name in _NOBODY else Found(name, match.start(group), match.start(group) + len(name), called=True)


_PIECE = re.compile(rf"[{_OPEN}]?(?P<name>[^\n،,.。，、；;؛()（）{_OPEN}{_CLOSE}|/]{{2,{_LONGEST}}})")


def named(piece: str, start: int) -> Found | None:
    """Return the name that a piece of a source line is, in a script without capitals; None where it is in another or no name."""
    match = _PIECE.match(piece)
    name = match["name"].strip() if match else ""
    first = next((letter for letter in name if letter.isalpha()), "a")
    if match is None or first.upper() != first.lower() or name in _NOBODY or len(name.split()) > _MOST_WORDS:
        return None
    return Found(name, start + match.start("name"), start + match.start("name") + len(name))
