"""Outlets named in words that are said of sources alone, whatever these are called: "memos seen by X", "X was first with the news".

What stands there needs no sign of being an outlet; it needs to be nobody else: no person by name, by title or introduced in the text, no
office, firm or place, no adjective ("documents seen by British officials"). The words are data (``credit_frames.toml``).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from tomllib import loads
from typing import Any

from headwater.reading import credit_doubts, parties
from headwater.reading.alternations import compiled
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_finding import Phrase, Phrasebook
from headwater.reading.credit_names import (
    GOES_ON_SMALL,
    UPPER,
    Found,
    appositions,
    found,
    is_generic,
    may_be_whole,
    name_before,
    slot_at,
    trimmed,
)
from headwater.reading.credit_tables import chosen
from headwater.reading.needles import Sought

_KINDS = ("sure", "open", "called", "shown", "named")
_SURE, _PERSONS = 3, 2  # what a name weighs that is an outlet's by itself, and a person's
_MOST_LISTED = 4
_ARTICLE = r"(?:(?:the|der|die|das|dem|den|des|de|du|het|el|la|le|les|los|las|il|lo|o|a)\s|l[’'])?"
# Bodies that publish what they find out together with outlets: "by X and the Centre for Open Ledgers".
_PARTNERS = re.compile(r"\b(?:cent(?:re|er)|institut\w?|bureau|foundation|fund|group|federation|association|society)\b", re.IGNORECASE)
_PERSONAL = re.compile(rf"(?!The |L[ae] |Il |El |D[ei][res] |Das |Het )[{UPPER}]\w+ [{UPPER}][\w’'-]+")
_CLOSING = r"[»”“\"’›«‹]?"
_NAMED_BY_NOUN = rf"(?:[Nn]ach|[Ll]aut|[Ee]ine[rm]?|[Uu]it) (?P<name>(?:[{UPPER}]\w{{1,20}} ){{0,2}}[{UPPER}]\w{{1,30}})"
_SET_OFF = re.compile(r"[\w’'&]+(?: [\w’'&]+){1,6}(?=[.,;:!?)»”]|\s*(?:\n|$))")
_ENDS_IN_VERBS = frozenset({"en", "de", "tr", "kk"})  # small words behind a name are none of it
_NEAR = 120  # code points around what something is said on, where it is said


@dataclass(frozen=True, slots=True)
class _Frames:
    """The frames of one text's language, and the words that tell what a name in them is."""

    phrases: Phrasebook
    placed: re.Pattern[str]
    compounds: re.Pattern[str] | None
    cue: re.Pattern[str]
    ends: re.Pattern[str]
    joins: re.Pattern[str]
    nobody: re.Pattern[str]


@lru_cache(maxsize=1)
def _data() -> Mapping[str, Mapping[str, Any]]:
    return loads((files(__package__) / "credit_frames.toml").read_text("utf-8"))


@lru_cache(maxsize=32)
def _frames(language: str | None) -> _Frames:
    tables = [_data()[code] for code in chosen(language) if code in _data()]

    joins = any("compounds" in table for table in tables)

    def words(kind: str) -> str:
        return "|".join(_filled(table[kind], table) for table in tables if kind in table) or "(?!)"

    return _Frames(
        phrases=Phrasebook({kind: [_filled(t, table) for table in tables for t in table.get(kind, ())] for kind in _KINDS}),
        placed=re.compile(rf"(?<!\w)(?:{words('placed')}) {_ARTICLE}[«“„»\"]?$"),
        compounds=re.compile(rf"(?<![\w-]){_NAMED_BY_NOUN}-(?:{words('compounds')})(?!\w)") if joins else None,
        cue=re.compile(rf"\b(?:{words('cue')})\b", re.IGNORECASE),
        ends=re.compile(
            rf"{_CLOSING}(?:\s*(?:[^\w\s’'-]|[–—]|$)|\s(?:-\s|(?:{words('follows')})(?!\w))|(?<=[»”“\"«])\s|"
            rf"[’']s (?:{words('theirs')})(?!\w))"
        ),
        joins=re.compile(rf"{_CLOSING}(?P<comma>,)?\s?(?:(?<=\s)(?P<and>{words('and')})\s)?{_ARTICLE}"),
        nobody=compiled(rf"(?:{words('nobody')})", re.IGNORECASE),
    )


def _filled(template: str, table: Mapping[str, Any]) -> str:
    """Return a template with the language's words in the place of their names."""
    return re.sub(r"<(\w+)>", lambda match: f"(?:{table['words'][match[1]]})", template)


def in_text(scene: Scene) -> Iterator[Found]:
    """Yield whom the frames credit, with those named in one breath; the same may be yielded for more than one."""
    frames = _frames(scene.language)
    for kind in ("sure", "open", "called"):
        for frame, named, start, _ in frames.phrases.find(kind, scene.sought):
            party = _of_whom(named) if frame.tail else _lengthened(scene, frames, _of_whom(named))
            if (party.called or kind != "called") and not (kind == "open" and _is_heard(scene, party)):
                yield from _parties(scene, frames, frame, party, start)
    for kind in ("shown", "named"):
        for frame, party, start, end in frames.phrases.find(kind, scene.sought):
            if (kind == "shown" or _says_so(scene.text, party)) and is_told(scene, start, end):
                yield from _parties(scene, frames, frame, _titled(scene.text, party), start)
    yield from _placed(scene, frames)
    for compound in frames.compounds.finditer(scene.text) if frames.compounds else ():
        joined = trimmed(compound["name"], compound.start("name"))
        if joined and _is_credited(scene, frames, joined, ends=False):
            yield joined


def is_nobody(name: str, language: str | None) -> bool:
    """Whether a name is one of those with a capital that nothing is from: countries, parliaments, platforms."""
    return bool(_frames(language).nobody.fullmatch(name))


def _parties(scene: Scene, frames: _Frames, frame: Phrase, party: Found, start: int) -> Iterator[Found]:
    closes = bool(frame.head) and not frame.tail
    owner = not frame.head and not party.called and _OWNED_BY.search(scene.text, max(0, start - 8), start)
    if owner or is_generic(party.name) or not _is_credited(scene, frames, party, ends=closes):
        return
    yield party
    listed = _listed_behind(scene.sought, frames, party.end) if frame.head else _listed_before(scene.sought, frames, start)
    yield from (one for one in listed if _is_credited(scene, frames, one, ends=closes, joint=True))


# "A clerk of the Capitol published": the name at the head of a frame is not its subject.
_OWNED_BY = re.compile(r"\b(?:of(?: the)?|d(?:e|el|es|u|o|a|os|as|i|ello|ella|e la)|dei) $")


def _placed(scene: Scene, frames: _Frames) -> Iterator[Found]:
    """Yield what an apposition explains where something is said: "in Upstream, a newsletter on water"."""
    for apposition in appositions().finditer(scene.text):
        party, _ = name_before(scene.sought, apposition.start()) or (None, 0)
        before = scene.text[max(0, party.start - 24) : party.start] if party else ""
        told = party and frames.placed.search(before) and is_told(scene, party.start, party.end)
        if party and told and _is_credited(scene, frames, party, ends=False):
            yield party


def _says_so(text: str, party: Found) -> bool:
    """Whether a name says that it is an outlet's: by a word in it, or by a noun beside it and marks around it."""
    marked = party.called and text[party.start - 1 : party.start] in set('«„“"')
    return bool(marked) or parties.is_outlet_like(party.name)


def _is_heard(scene: Scene, party: Found) -> bool:
    """Whether a name that nothing says to be an outlet's is like a person's, or like a body's that is spoken to."""
    open_to = party.called or scene.weight(party) >= _SURE
    return not open_to and bool(_PERSONAL.fullmatch(party.name) or credit_doubts.hears(party.name))


def _of_whom(party: Found) -> Found:
    """Return the outlet in "CNN's Ada Brook" and "Ada Brook of CNN", the party itself elsewhere."""
    first, _, last = party.name.partition("’s " if "’s " in party.name else "'s ")
    if last and " " in last and _PERSONAL.fullmatch(last):
        return Found(first, party.start, party.start + len(first), party.called)
    writer, _, outlet = party.name.rpartition(" of ")
    if _PERSONAL.fullmatch(writer) and credit_doubts.is_persons(writer):
        return Found(outlet, party.end - len(outlet), party.end, party.called)
    return party


def _lengthened(scene: Scene, frames: _Frames, party: Found) -> Found:
    """Return a name as far as it goes: in most languages on in small letters to the end of its clause."""
    more = None if (scene.language or "en")[:2] in _ENDS_IN_VERBS else GOES_ON_SMALL.match(scene.text, party.end)
    whole = scene.text[party.start : more.end()] if more else ""
    foreign = party.name.isascii() and whole[-1:] > "Ѐ"
    if more is None or not may_be_whole(whole) or parties.is_agency(party.name) or foreign or frames.nobody.fullmatch(party.name):
        return party
    return Found(whole, party.start, more.end(), party.called)


def _titled(text: str, party: Found) -> Found:
    """Return the name of a show or a blog; one between commas goes on in small letters: "on her blog, Lines on a Map"."""
    whole = _SET_OFF.match(text, party.start) if text.endswith(", ", 0, party.start) else None
    end = whole.end() if whole and whole.end() > party.end else party.end
    return Found(text[party.start : end], party.start, end, called=True)


def is_told(scene: Scene, start: int, end: int) -> bool:
    """Whether a word of telling stands near the passage that names where something was said."""
    frames = _frames(scene.language)
    first, last = scene.sentence(start, end)
    near = (max(first, start - _NEAR), start), (end, min(last, end + _NEAR))
    return any(frames.cue.search(scene.text, *span) for span in near)


def _listed_behind(sought: Sought, frames: _Frames, at: int) -> list[Found]:
    """Return the names joined to the one that ends at ``at``: ", Y and Z", "and Y"; none where only commas stand between."""
    listed: list[Found] = []
    joined = False
    while len(listed) < _MOST_LISTED and not joined and (gap := frames.joins.match(sought.text, at)) and (gap["comma"] or gap["and"]):
        match = slot_at(sought, gap.end())
        party = found(match) if match else None
        if party is None:
            break
        listed.append(party)
        joined, at = bool(gap["and"]), party.end
    return listed if joined else []


def _listed_before(sought: Sought, frames: _Frames, end: int) -> list[Found]:
    """Return the name joined to the one that begins at ``end``: "X and Y were first"."""
    gap = next((m for m in frames.joins.finditer(sought.text, max(0, end - 24), end) if m["and"] and m.end() == end), None)
    named = name_before(sought, gap.start()) if gap else None
    return [named[0]] if named else []


def _is_credited(scene: Scene, frames: _Frames, party: Found, *, ends: bool, joint: bool = False) -> bool:
    """Whether a name in a frame may be an outlet's; ``ends``: it ends the phrase, ``joint``: an outlet is named beside it."""
    name = party.name
    if ends and not frames.ends.match(scene.text, party.end):
        return False
    bodies = _PARTNERS.sub("", name) if joint else name
    office = parties.has_office_word(bodies) or credit_doubts.is_body(bodies)
    if office and not (party.called or parties.is_agency(name)):
        return False
    if party.called or scene.weight(party) >= _SURE:
        return True
    firm = credit_doubts.is_firms(scene.text, party.start) or frames.nobody.fullmatch(name)
    # In Cyrillic two capitals are a person's, but in quotation marks.
    quoted = name[:1] > "Ѐ" and scene.text[party.start - 1 : party.start] in {"«", "„", "“"}
    return not (firm or (credit_doubts.is_persons(name) and not quoted) or scene.personal(party) >= _PERSONS)
