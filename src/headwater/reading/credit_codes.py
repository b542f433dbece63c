"""Codes that newsrooms sign with in small letters: "SIELSTADT (pk) -", "... (sb/pk)". The archive says which outlet one stands for."""

import re
from collections.abc import Iterator

from headwater.reading import credit_doubts
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import Found, words_for

_CODES = re.compile(r"[a-z]{2,4}(?:\s?[/-]\s?[A-Za-z]{2,5}){0,3}|[A-Z]{2,5}\s?/\s?[a-z]{2,4}")
# Where nothing but a code is said it may be a nickname: one of two letters, or of consonants, is none.
ALONE = re.compile(r"(?!(?:jr|sr|dr|mr|md|jo|al|ed)$)(?:[a-z]{2}|[b-df-hj-np-tv-xz]{3,4})(?:/(?:[a-z]{2,4}|[A-Z]{2,5}))*")
# Editors, abbreviations and measures.
_NOBODY = frozenset(
    "red ed eds sic etc jr sr dr mr mrs ms vs cf ca pp nr no ok lol km kg cm mm ha mph kmh eur usd gbp uah rub pln usa eu uk un am pm ie "
    "eg et al ph gez sen jun hrsg bzw usw inkl exkl ex ndr ndlr nota trad vid ver voir see here hier ici aqui".split()
)


def in_brackets(scene: Scene, start: int, end: int) -> Iterator[Found]:
    """Yield the codes that stand alone in the brackets around [start, end), those of editors and words of the text left out."""
    if not _CODES.fullmatch(scene.text, start, end):
        return
    for code in re.finditer(r"[A-Za-z]{2,5}", scene.text[start:end]):
        if not _is_word(scene, code[0]):
            yield Found(code[0], start + code.start(), start + code.end())


def _is_word(scene: Scene, code: str) -> bool:
    """Whether a code is a word: one that says nobody, one that the text has outside brackets, a role in a newsroom."""
    if code in _NOBODY or credit_doubts.is_direction(code) or words_for("roles").fullmatch(code):
        return True
    return re.search(rf"(?<![\w(/]){re.escape(code)}(?![\w)/-])", scene.text) is not None
