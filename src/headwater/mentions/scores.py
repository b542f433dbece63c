"""Scores and results: 2-0, 3:1, 7-6 (5), a 3-under 69, "ended 21 to 14", "beat Roe 3 and 2", "со счётом 3 и 2"."""

import re

from headwater.mentions.around import Around

_REACH = 40  # code points looked at on either side
_SCORE = re.compile(r"\d{1,3}(?:\s?[:–−比対對-]\s?|대 |-(?:zu|to|à)-)\d{1,3}")
_TIE_BREAK = re.compile(r"\d[:–-]\d{1,2} ?[(\[]$")
_STROKES = re.compile(r"-(?:under|over|for|up|down)(?:-|\b)|&\d")
_GOLF = re.compile(r"(?:-(?:under|over)(?: par)?|\bpar|\bshot an?|\bcarded an?|\bPar|пар)[ -]$")
_SIDES = r"(?:to|zu|do|a|à|:|and|und|i|e|y|et|і|и|й|на|к|до|және)"
_ENDED = re.compile(
    r"(?:scor|ended|сч[её]т|рахун|есеп|wynik|ergebnis|endstand|endete|marcador|resultad|risultat|finit|terminó|acabó|terminou|acabou|empat)"
    r"\w{0,4}(?: \w{1,4}){0,2} $",
    re.IGNORECASE,
)
_BEATEN = re.compile(
    r"(?:beat|won|lost|defeat|down|finished|schlug|gewann|siegte|verlor|pokonał|wygrał|battuto|vinto|ganó|venció|battu|venceu"
    r"|победил|выиграл|обыграл|проиграл|уступил|переміг|виграв|обіграв|програв)\w{0,4}(?: [\w'’.-]{1,20}){0,5} $"
)
_BOTH = re.compile(rf"{_SIDES} \d{{1,3}}(?![\w%])")
_AND_ONE = re.compile(rf"(?P<first>\d{{1,3}}) {_SIDES} $")
_COUNTS_NOTHING = re.compile(r" ?(?:[.,;:)]|$|\n|(?:on|at|over|in|to|and|an|am|und|na|i|a|e|al|y|et|au|на|и|в|есеб\w*)(?!\w))")
_NAMED_SCORE = re.compile(
    r"[^\W\d_] (\d{1,3})(?: [-–—] |: )[^\W\d_][\w.]{0,20}(?: [^\W\d_][\w.]{0,20}){0,2} (\d{1,3})(?![\w%])"
)  # Northton 1 - Southwick 0
_SCORED = re.compile(
    r"(?:scor|сч[её]т|рахун|wynik|ergebnis|endstand|marcador|resultad|risultat|beat|won|lost|draw)\w{0,4}(?: \w{2,4})? $", re.IGNORECASE
)


def _is_result(around: Around) -> bool:
    """Whether the figures are a result that no colon or dash parts."""
    before, after = around.before, around.after
    if _TIE_BREAK.search(before) or _STROKES.match(after) or re.search(r"\d(?:&|-for-)$", before) or _GOLF.search(before):
        return True
    one = _AND_ONE.search(before)
    if one:  # the second of the two
        return _opens_result(before[: one.start("first")], after)
    other = _BOTH.match(after, 1) if after[:1] == " " else None
    return other is not None and _opens_result(before, after[other.end() :])


def _opens_result(before: str, after: str) -> bool:
    """Whether what stands before two numbers and behind them makes a result of them: they count nothing."""
    told = _ENDED.search(before) is not None or after.startswith(" есеб")
    return told or (_BEATEN.search(before) is not None and _COUNTS_NOTHING.match(after) is not None)


def is_score(around: Around) -> bool:
    """Whether the figures are one side of 2-0 or 3:1, or "1–2" after the word for a score."""
    text, start, end = around.text, around.numeral.start, around.numeral.end
    if _is_result(around):
        return True
    if around.ranged:
        return around.numeral.value < 20 and _SCORED.search(around.before) is not None
    for shape, reach in ((_SCORE, 5), (_NAMED_SCORE, _REACH)):
        for match in shape.finditer(text, max(0, start - reach), end + reach):
            if (
                start in {match.start(), match.start(1) if shape.groups else -1, match.start(2) if shape.groups else -1}
                or match.end() == end
            ):
                return True
    return False
