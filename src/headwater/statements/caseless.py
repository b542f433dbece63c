"""Speakers in scripts that have no capitals (Han, kana, Arabic): nothing there tells a name from a noun but where it stands.

A source is a name as it is written, without the titles that the lexicon knows; a shorter form of an earlier name is the same speaker, and
so is a pronoun that comes after it. Kinds stay unknown.
"""

from collections.abc import Sequence

from headwater.models import Speaker
from headwater.statements.found import Found
from headwater.statements.lexicon import Lexicon

_PARTS = ("の", "・")  # 市長の|田中健
_SHORTEST = 2  # characters of a name that a shorter form may be told by


def caseless_speakers(text: str, known: Lexicon, founds: Sequence[Found]) -> list[Speaker | None]:
    """Return who speaks in each of ``founds``, in text order; None where nobody is named."""
    met: list[Speaker] = []
    result: list[Speaker | None] = []
    for found in founds:
        speaker = _speaker(text[slice(*found.source[0])], known, met) if found.source else met[-1] if met and found.direct else None
        if speaker and speaker.name:
            met.append(speaker)
        result.append(speaker)
    return result


def _speaker(source: str, known: Lexicon, met: Sequence[Speaker]) -> Speaker:
    """Return the party that ``source`` names, one of those ``met`` where it is a pronoun or a shorter form of a name."""
    if source in known.group("pronouns"):
        return met[-1] if met else Speaker(None, "unknown", source)
    name, role = _parted(source.strip(), known)
    same = next((one for one in reversed(met) if one.name and len(name) >= _SHORTEST and (name in one.name or one.name in name)), None)
    if same and same.name:
        return Speaker(max(same.name, name, key=len), "unknown", same.role or role)
    if name:
        return Speaker(name, "unknown", role)
    return next((one for one in reversed(met) if one.role and role and role in one.role), Speaker(None, "unknown", role))


def _parted(source: str, known: Lexicon) -> tuple[str, str | None]:
    """Part a source into the name and what the article calls it: 外交部发言人|王明, 田中|市長, 市長の|田中健."""
    for honorific in known.group("honorifics"):
        source = source.removesuffix(honorific)
    roles = sorted((role for role in known.group("roles") if role in source), key=len, reverse=True)
    if not roles or known.order == "first":
        return ("", source) if source in roles else (source, None)
    before, after = source.rpartition(roles[0])[::2]
    for part in _PARTS:
        after = after.removeprefix(part)
    return (after, source[: len(source) - len(after)].rstrip("の")) if after else (before, roles[0])
