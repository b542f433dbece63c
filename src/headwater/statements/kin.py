"""Whom a word for kin means: "his wife" is who was introduced as one, "Roe's mother" may be the only woman of that surname."""

import re

from headwater.models import Span
from headwater.statements import sexes
from headwater.statements.kinds import folded_words, grade_of
from headwater.statements.parties import Party, agrees
from headwater.statements.scene import Scene
from headwater.words import fold

_KIN = re.compile(r"(?:(his|her|their)|(.+?)[’'‘]s?) (?:[a-z][\w-]* ){0,2}([a-z]+)", re.IGNORECASE)
_ALIKE = (
    ("wife", "widow", "bride", "ex-wife"),
    ("husband", "widower", "groom"),
    ("mother", "mum", "mom"),
    ("father", "dad"),
    ("son", "daughter", "child"),
)
_FEMALE = frozenset("wife widow mother mum mom sister daughter aunt niece grandmother girlfriend granddaughter fiancée stepmother".split())
_MALE = frozenset("husband widower father dad brother son uncle nephew grandfather boyfriend grandson fiancé stepfather".split())


def kin_of(phrase: str, span: Span, scene: Scene) -> Party | None:
    """Return whom an English phrase for somebody's kin means; None where no such person has a name before it."""
    match = _KIN.fullmatch(phrase) if scene.known.language == "en" else None
    if not match or grade_of(match[3]) != "relative":
        return None
    noun = fold(match[3])
    if noun not in _FEMALE | _MALE | {"child", "groom", "bride", "ex-wife"}:
        return None  # her boss, his friend
    sex = "f" if noun in _FEMALE else "m" if noun in _MALE else ""
    words = next((group for group in _ALIKE if noun in group and noun not in ("son", "daughter", "child")), (noun,))
    owner = frozenset((fold(match[2].split()[-1]), "his", "her", "their")) if match[2] else frozenset()
    for word in words:
        name = scene.introductions.last(word, span[0], owner)
        party = scene.cast.find(name, sex, span[0]) if name else None
        if party and party.kind == "person":
            return party
    return _namesake(match[2] or "", sex, span, scene)


def _namesake(owner: str, sex: str, span: Span, scene: Scene) -> Party | None:
    """Return the one other person named before who bears the surname of ``owner`` and is of this sex."""
    of = scene.cast.find(owner, "", span[0]) if owner and owner[0].isupper() else None
    if not of or of.kind != "person" or len(of.words) < 2 or not sex:
        return None
    met = {m.party for m in scene.people_before(span[0]) if m.party is not of and len(m.party.words) > 1}
    same = [party for party in met if party.words[-1] == of.words[-1] and agrees(party, sex) and (party.sex == sex or _unsaid(party))]
    return same[0] if len(same) == 1 else None


def _unsaid(party: Party) -> bool:
    return not party.sex and not sexes.of_words(folded_words(party.role or ""))
