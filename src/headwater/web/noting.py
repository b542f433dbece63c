"""The reviewers' part of the screens: what stands on a passage, and the forms that leave something there."""

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.models import HeadwaterError, Problem
from headwater.web.desk import Desk
from headwater.web.notes import Annotation, Notes, by_passage, note_on, placed, replies
from headwater.web.regrouping import KINDS as REGROUPING
from headwater.web.screens.said import Card

_FIELDS = ("kind", "body", "value", "machine", "author", "reply_to")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What reviewers left on one article: by statement, on other passages, on its parents; ``lost`` no longer finds its passage."""

    on_card: dict[int, list[Annotation]]
    others: list[Annotation]
    lost: list[Annotation]
    parents: list[Annotation]
    replies: dict[str, list[Annotation]]

    @property
    def count(self) -> int:
        """How many threads there are."""
        return sum(map(len, self.on_card.values())) + len(self.others) + len(self.lost) + len(self.parents)


def reviewed(notes: Sequence[Annotation], text: str, cards: Sequence[Card]) -> Reviewed:
    """Return what reviewers left on an article, placed in its text as it is today."""
    found = [(note, span) for note, span in placed(text, notes) if note.kind not in {"parent", *REGROUPING}]
    on_card = by_passage(found, [(card.number, card.start) for card in cards])
    carded = {note.id for some in on_card.values() for note in some}
    return Reviewed(
        on_card,
        [note for note, span in found if note.id not in carded and (span or not note.exact)],
        [note for note, span in found if note.exact and span is None],
        [note for note in notes if note.kind == "parent"],
        replies(notes),
    )


def keep(form: dict[str, str], notes: Notes, desk: Desk) -> Annotation:
    """Keep what a form says of a passage of an article; raise HeadwaterError where the passage does not stand in it."""
    article = desk.article(form.get("id", ""))
    text = article.text or ""
    given = {name: form.get(name, "") for name in _FIELDS}
    if given["kind"] in REGROUPING:
        given["value"] = desk.article(given["value"]).id
    note = note_on(text, article.id, _span(form, text), **given)
    notes.add(note)
    return note


def _span(form: dict[str, str], text: str) -> tuple[int, int]:
    """Return the passage meant: by its place, else by its words; the empty one for the whole article."""
    start, end = form.get("start", ""), form.get("end", "")
    if all(place.isascii() and place.isdigit() and len(place) < 12 for place in (start, end)) and int(start) <= int(end) <= len(text):
        return int(start), int(end)
    quote = form.get("quote", "").replace("\r\n", "\n").strip()
    if not quote:
        return 0, 0
    at = text.find(quote)
    if at < 0:
        raise HeadwaterError(Problem(quote[:120], "these words do not stand in the text", "copy the passage as the text has it"))
    return at, at + len(quote)
