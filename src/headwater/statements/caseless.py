"""Speakers in scripts without capitals, Chinese, Japanese and Arabic: a name is its source as written, less what goes before and behind.

Where names have no case to be told by, who is who is kept simple: the same name, or one that is the longer form of it, is the same speaker,
and a pronoun is the last one before it that it fits. The lexicon's nouns tell bodies, outlets, documents and people without a name.
"""

from collections.abc import Sequence

from headwater.models import Speaker, SpeakerKind
from headwater.statements.found import Found
from headwater.statements.lexicon import Lexicon

_PARTS = ("の", "・")  # 市長の|田中健
_SHORTEST = 2  # characters of a name that a shorter form may be told by
_MARKS = '《》〈〉“”"「」 \u3000，、'
_KINDS: tuple[SpeakerKind, ...] = ("document", "outlet", "organisation", "unnamed")
_BODIES = ("organisation", "outlet", "document")
_NAME = 3  # characters: a name in Han signs is no longer, its surname first
_TO_THE, _THE = "لل", "ال"  # "to" and the Arabic article in one
_FOREIGN = "·・"  # between the parts of a foreign name


def caseless_speakers(text: str, known: Lexicon, founds: Sequence[Found]) -> list[Speaker | None]:
    """Return who speaks in each of ``founds``, in text order; None where nobody is named."""
    met: list[Speaker] = []
    result: list[Speaker | None] = []
    for found in founds:
        speaker = _speaker(text[slice(*found.source[0])], known, met) if found.source else met[-1] if met and found.direct else None
        if speaker and (speaker.name or speaker.kind == "unnamed"):
            met.append(speaker)
        result.append(speaker)
    return result


def _speaker(source: str, known: Lexicon, met: Sequence[Speaker]) -> Speaker:
    """Return the party that ``source`` names, one of those ``met`` where it is a pronoun or a shorter form of a name."""
    if source in known.group("pronouns"):
        things = known.has("things", source)
        fits = (one for one in reversed(met) if (one.kind in _BODIES) == things)
        return next(fits, Speaker(None, "unknown", source))
    if known.order == "first" and source.startswith(_TO_THE):
        source = _THE + source.removeprefix(_TO_THE)  # وفقا |للتقرير
    name, role = _parted(_after_clause(source.strip(_MARKS), known), known)
    same = next((one for one in reversed(met) if one.name and len(name) >= _SHORTEST and (name in one.name or one.name in name)), None)
    if same and same.name:
        kind = _kind(max(same.name, name, key=len), role or same.role, known)
        return Speaker(max(same.name, name, key=len), same.kind if kind == "unknown" else kind, same.role or role)
    kind = _kind(name, role, known)
    if name and kind != "unnamed":
        return Speaker(name, kind, role)
    role = (role or "") + name
    return next((one for one in reversed(met) if one.role and role in one.role), Speaker(None, "unnamed", role or source, "other"))


def _after_clause(source: str, known: Lexicon) -> str:
    """Return a source without the clause that goes before it: 在该厂工作的|王明, 代表である|田中."""
    for mark in known.group("after clause"):
        head, found, name = source.rpartition(mark)
        if found and head and len(name) >= _SHORTEST and any(verb in head for verb in known.group("clausal")):
            source = name
    return source


def _kind(name: str, role: str | None, known: Lexicon) -> SpeakerKind:
    """Return what kind of party a name is, by what it ends in (in Arabic begins with), the role beside it, or its surname."""
    if known.order == "first":
        told = (kind for kind in _KINDS if name.split(" ", maxsplit=1)[0] in known.group(f"nouns {kind}"))
    else:
        told = (kind for kind in _KINDS if name.endswith(tuple(known.group(f"nouns {kind}"))))
    kind = next(told, None)
    surname = len(name) <= _NAME and name[:1] in known.group("surnames")
    if kind and not (role and surname):
        return kind
    return "person" if surname or (name and (role or any(mark in name for mark in _FOREIGN))) else "unknown"


def _parted(source: str, known: Lexicon) -> tuple[str, str | None]:
    """Part a source into the name and what the article calls it: 外交部发言人|王明, 田中|市長, 市長の|田中健."""
    for honorific in known.group("honorifics"):
        source = source.removesuffix(honorific)
    if source.endswith(tuple(known.group("nouns unnamed"))):
        return "", source
    if known.order == "first":
        return _after_titles(source, known)
    roles = sorted((role for role in known.group("roles") if role in source), key=len, reverse=True)
    if not roles:
        return ("", source) if source in roles else (source, None)
    before, after = source.rpartition(roles[0])[::2]
    for part in _PARTS:
        after = after.removeprefix(part)
    title = next((role for role in roles if len(role) == 1 and after.endswith(role) and after != role), "")
    after = after.removesuffix(title)  # 田中健|氏
    return (after, source[: len(source) - len(after)].rstrip("の")) if after else (before, roles[0])


def _after_titles(source: str, known: Lexicon) -> tuple[str, str | None]:
    """Part an Arabic source after its titles, which have the article or belong to a noun that has: وزير النقل |سامي حداد."""
    words = source.split()
    if words[0] not in known.group("roles") | known.group("nouns unnamed"):
        return source, None
    first = max(k for k, word in enumerate(words) if not k or word.startswith("ال")) + 1
    return (" ".join(words[first:]), " ".join(words[:first])) if first < len(words) else ("", source)
