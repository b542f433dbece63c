"""An article's statements as cards, and who else carries each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from headwater.models import Article, Match, Span, Speaker, Statement
from headwater.web.desk import Desk
from headwater.web.marking import Mark
from headwater.web.notes import Annotation, find
from headwater.web.showing import Brief, line

_CARRIED = 0.6  # share of a statement's content that another article has
_CARRIERS = 8  # listed on a card
_ROLE = 70  # code points of what a speaker is called besides the name


@dataclass(frozen=True, slots=True)
class Card:
    """One statement. ``number`` is its place in the article, from 1; ``inside`` the number of the statement it is part of.

    ``ends`` are those of the article and its carriers that took it from no other of them; None: too many to
    look here. Where a reviewer has ``corrected`` the speaker, ``machine`` is what the program had said.
    """

    number: int
    speaker: str
    speaker_kind: str
    role: str
    grade: str
    kind: str
    act: str
    source: str
    cue: str
    content: str
    start: int
    end: int
    inside: int | None
    carriers: tuple[Brief, ...]
    carried_by: int
    ends: tuple[Brief, ...] | None = ()
    corrected: Annotation | None = None
    machine: str = ""


def cards(desk: Desk, article: Article, matches: Sequence[Match]) -> tuple[Card, ...]:
    """Return the cards of all statements of ``article``, in the order of the text, with the speakers as reviewers have corrected them."""
    found = desk.statements(article).attributions
    made = tuple(_card(desk, article, matches, number, one) for number, one in enumerate(found, 1) if one.content)
    notes = [note for note in desk.speakers.get(article.id, ()) if note.value]
    if not notes:
        return made
    by_start = {span[0]: note for note in notes if (span := find(article.text or "", note))}
    return tuple(_corrected(card, by_start.get(card.start)) for card in made)


def _corrected(card: Card, note: Annotation | None) -> Card:
    if note is None:
        return card
    return replace(card, speaker=line(note.value, 120), speaker_kind="person", role="", grade="", corrected=note, machine=card.speaker)


def ends_among(desk: Desk, said: Mapping[str, Sequence[Span]]) -> tuple[Brief, ...] | None:
    """Return those of some articles that took what is ``said`` in them, and where, from no other of them; None where nobody has looked."""
    ends = desk.ends(said)
    return None if ends is None else tuple(map(desk.brief, ends))


def first_of(ends: Sequence[Brief], all_: Sequence[Brief]) -> Brief | None:
    """Return the earliest of ``ends``, since a copy's date, if before its source's, is in error; None where no date is known."""
    dated = [one for one in ends if one.moment] or [one for one in all_ if one.moment]
    return min(dated, key=lambda one: str(one.moment), default=None)


def marks(desk: Desk, article: Article) -> Iterator[Mark]:
    """Yield the passages of all statements, numbered as the cards are."""
    for number, one in enumerate(desk.statements(article).attributions, 1):
        for kind, spans in (("source", one.source), ("cue", one.cue), ("content", one.content)):
            yield from (Mark(span, kind, number) for span in spans)


def named(speaker: Speaker | None) -> str:
    """Return what a speaker is called: the name, else the role, else how the party stands to what it tells."""
    if speaker is None:
        return "not resolved"
    return line(speaker.name or speaker.role or speaker.grade or "unnamed", 120)


def carrying(spans: Sequence[Span], matches: Sequence[Match]) -> dict[str, list[Span]]:
    """Return the articles that have most of ``spans`` (of the first text of each match), by their ids, and about where they have it."""
    whole = sum(end - start for start, end in spans) or 1
    shared = {m.b: [(start, end, s) for b, e in spans for s in m.spans if (start := max(b, s[0])) < (end := min(e, s[1]))] for m in matches}
    most = {id_: found for id_, found in shared.items() if sum(end - start for start, end, _ in found) >= _CARRIED * whole}
    return {id_: [(s[2] + start - s[0], min(s[2] + end - s[0], s[3])) for start, end, s in found] for id_, found in most.items()}


def _card(desk: Desk, article: Article, matches: Sequence[Match], number: int, one: Statement) -> Card:
    places = carrying(one.content, matches)
    carriers = [found for id_ in places if not (found := desk.brief(id_)).twin]
    speaker = one.speaker or Speaker(None)
    role = line(speaker.role, _ROLE)
    return Card(
        number=number,
        speaker=named(one.speaker),
        speaker_kind=speaker.kind,
        role="" if role.casefold() == named(speaker).casefold() else role,
        grade=speaker.grade or "",
        kind=one.kind,
        act=one.act,
        source=_words(article, one.source),
        cue=_words(article, one.cue),
        content=_words(article, one.content),
        start=one.content[0][0],
        end=one.content[0][1],
        inside=None if one.inside is None else one.inside + 1,
        carriers=tuple(carriers[:_CARRIERS]),
        carried_by=len(carriers),
        ends=ends_among(desk, {article.id: one.content, **{other.id: places[other.id] for other in carriers}}) if carriers else (),
    )


def _words(article: Article, spans: Sequence[Span]) -> str:
    return " … ".join(line((article.text or "")[start:end], 600) for start, end in spans)
