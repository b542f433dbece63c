"""Codes that newsrooms sign with in small letters: "SIELSTADT (pk) -", "... (sb/pk)". The archive says which outlet one stands for."""

import re
from collections.abc import Iterator

from headwater.reading import credit_doubts
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import UPPER, Found, words_for

_CODES = re.compile(r"[a-z]{2,4}(?:\s?[/-]\s?[A-Za-z]{2,5}){0,3}|[A-Z]{2,5}\s?/\s?[a-z]{2,4}")
# Where nothing but a code is said it may be a nickname: one of two letters, or of consonants, is none.
ALONE = re.compile(r"(?!(?:jr|sr|dr|mr|md|jo|al|ed)$)(?:[a-z]{2}|[b-df-hj-np-tv-xz]{3,4})(?:/(?:[a-z]{2,4}|[A-Z]{2,5}))*")
# "SIELHAFEN kvn Ein Warnstreik ...", "Sielhafen, 3. Mai (kv) Die ...": a dateline without a stroke, its sentence right behind it.
_SHOUTED = rf"[{UPPER}]{{3,20}}(?:[ -][{UPPER}]{{2,20}}){{0,2}}[.,/]?"
_PLACE = rf"(?:{_SHOUTED}|[{UPPER}][\w-]{{2,20}}(?:[ /-][{UPPER}][\w-]{{2,20}}){{0,2}}[.,]?(?: \d{{1,2}}\. \w{{3,10}}[.,]?)?)"
_CODED = r"[a-z]{2,4}(?:[/-][A-Za-z]{2,4}){0,2}"
_HEAD = re.compile(
    rf"(?:{_SHOUTED} (?P<bare>[b-df-hj-np-tv-xz]{{2,4}}(?:[/-][A-Za-z]{{2,4}})?)|{_PLACE} \((?P<round>{_CODED})\)\.?) (?=[„“«\"]?[{UPPER}])"
)
# Editors, abbreviations and measures.
_NOBODY = frozenset(
    "red ed eds sic etc jr sr dr mr mrs ms vs cf ca pp nr no ok lol km kg cm mm ha mph kmh eur usd gbp uah rub pln usa eu uk un am pm ie "
    "eg et al ph gez sen jun hrsg bzw usw inkl exkl ex ndr ndlr nota trad vid ver voir see here hier ici aqui he she it".split()
)


def in_brackets(scene: Scene, start: int, end: int) -> Iterator[Found]:
    """Yield the codes that stand alone in the brackets around [start, end), those of editors and words of the text left out."""
    if not _CODES.fullmatch(scene.text, start, end):
        return
    for code in re.finditer(r"[A-Za-z]{2,5}", scene.text[start:end]):
        if not _is_word(scene, code[0]):
            yield Found(code[0], start + code.start(), start + code.end())


def in_head(scene: Scene, start: int, end: int) -> Iterator[Found]:
    """Yield the codes behind the place with which a paragraph begins, no stroke between them and its first sentence."""
    head = _HEAD.match(scene.text, start, end)
    if head is None:
        return
    if head["round"] and is_code(head["round"].split("/")[0].split("-")[0]):
        yield from in_brackets(scene, *head.span("round"))
    for code in re.finditer(r"\w+", head["bare"] or ""):
        if is_code(code[0]) and not re.search(rf"(?<!\w){code[0]}(?!\w)", scene.text[head.end() :]):
            yield Found(code[0], head.start("bare") + code.start(), head.start("bare") + code.end())


def is_code(word: str) -> bool:
    """Whether a word is a code by its look alone: two small letters, or consonants."""
    return bool(ALONE.fullmatch(word)) and "/" not in word and word not in _NOBODY and not words_for("roles").fullmatch(word)


def _is_word(scene: Scene, code: str) -> bool:
    """Whether a code is a word: one that says nobody, one that the text has outside brackets, a role in a newsroom."""
    if code in _NOBODY or credit_doubts.is_direction(code) or words_for("roles").fullmatch(code):
        return True
    return re.search(rf"(?<![\w(/]){re.escape(code)}(?![\w)/-])", scene.text) is not None
