"""Short lines of a plain text that only speak of the page: labelled fields ("Author: X", "Views: 12"), buttons, prompts to readers.

Two tests that need no phrase to be listed whole: a line all of whose words belong to buttons and counters, and one that is taken apart
by the labels of fields without a rest. What newsrooms put in whole phrases is in ``furniture``.
"""

import re
import unicodedata
from dataclasses import dataclass

from headwater.reading.plain_words import (
    ADVERTS,
    APPEAL,
    ASKED,
    FOLLOW,
    GOES_ON,
    INVITES,
    LABELS,
    LIGHT,
    MOST,
    NEIGHBOUR,
    OBJECTS,
    POINTS_ON,
    QUESTION,
    READING_TIME,
    RELATIVE,
    SIZES,
    SWITCH,
    TELLING,
    USERS,
    USES,
    FieldKind,
)

_KIND = {label: kind for kind, labels in LABELS.items() for label in labels.split("|")}
_FIELD = re.compile(
    r"(?:(?<=[\s|•·,/(])|^[\W_]{0,4})(" + "|".join(re.escape(x) for x in sorted(_KIND, key=len, reverse=True)) + r")\s{0,2}[:：]\s?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s[|•·/—–]\s|\s{0,2}[|•·]\s{0,2}")
_LONGEST_FIELDS, _LONGEST_VALUE, _VALUE_WORDS = 200, 80, 10

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# With the endings that many languages give such names: "Facebooku", "Телеграмі".
_PLATFORM = re.compile(
    r"(?:facebook|twitter|telegram|instagram|whatsapp|viber|фейсбук|твіттер|твиттер|телеграм|вайбер|інстаграм|инстаграм)\w{0,3}"
)
_BUTTON_WORDS, _PROMPT_WORDS, _INVITING_WORDS = 14, 30, 10
# "Comments (0)", "Réagir (12)", "Oceń: ★★★☆☆": a count or a scale behind what may be done.
_COUNTED = re.compile(r"[(\[]\s?\d{1,6}\s?[)\]]\W{0,3}$|[★☆✩✪⭐]{3,10}")
_ENDING = re.compile(
    r"^[^\w]{0,4}end[ -]of[ -](?:the[ -])?(?:message|news|item|report|text|article|story)\W{0,4}$|"
    r"^\W{0,3}(?:ends?|30|ende|fine?|koniec|конец|кінець|son|пайан|پایان پیام|انتهى)\W{0,4}$|^[#*]{3,9}$",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"(?:#[\w-]{2,40}[\s,]{0,3}){1,30}")


@dataclass(frozen=True, slots=True)
class Field:
    """One labelled value of a line: ``author`` "vika_d", ``date`` "3.10.2024". ``editor`` are those who worked on another's text."""

    kind: FieldKind
    value: str


def fields(text: str) -> list[Field]:
    """Return the labelled values a line consists of, in order; empty where it is no such line, or has a rest beside them.

    "Date: 3.10.2024 Views: 2215 Author: Admin" has three. A value too long for a name, a date or a list of tags makes the line prose.
    """
    if len(text) > _LONGEST_FIELDS or not _FIELD.match(text):
        return []
    marks = list(_FIELD.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    found = [Field(_KIND[mark[1].casefold()], text[mark.end() : end].strip(" |•·,;/()–—")) for mark, end in zip(marks, ends, strict=True)]
    return found if all(map(_fits, found)) else []


def _fits(field: Field) -> bool:
    value = field.value
    if field.kind == "other" and not re.search(r"\.\s|[!?]$", value):
        return len(value) <= _LONGEST_FIELDS
    said = value[-1:] in "!?…" and bool(value)
    stop = value.endswith(".") and not re.search(r"(?<!\w)\w{1,3}\.$", value)
    return len(value) <= _LONGEST_VALUE and len(value.split()) <= _VALUE_WORDS and not said and not (stop and len(value.split()) > 3)


def parts(text: str) -> list[str]:
    """Return the pieces that bars and dots part a line into: "By Ada Brook | 12 March 2024 | 3 comments"."""
    return [piece.strip() for piece in _BETWEEN.split(text) if piece.strip()]


def is_chrome(text: str) -> bool:
    """Whether a line is buttons, a counter, hashtags, a pointer to the next page, or asks readers for something."""
    if _ENDING.match(text) or SWITCH.fullmatch(text) or RELATIVE.match(text) or _HASHTAGS.fullmatch(text):
        return True
    if len(text) <= _LONGEST_FIELDS and NEIGHBOUR.search(text):
        return True
    words = _words(text)
    if not words or len(words) > _PROMPT_WORDS:
        return False
    return is_buttons(text) or bool(APPEAL.match(text) and ASKED.search(text)) or _invites(text, len(words))


def is_buttons(text: str) -> bool:
    """Whether a line is made of the words of buttons and counters, some of which say what they are for: "Share VK TG FB"."""
    words = _words(text)
    telling = [word in TELLING or bool(_PLATFORM.fullmatch(word)) for word in words]
    return len(words) <= _BUTTON_WORDS and any(telling) and all(tells or word in LIGHT for word, tells in zip(words, telling, strict=True))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _TOKEN.findall(unicodedata.normalize("NFC", text))]


def _invites(text: str, words: int) -> bool:
    """Whether a short line that ends no sentence tells or asks readers what to do with the page, or is one of its own switches."""
    if words > _INVITING_WORDS or text.endswith((".", ",", ";", "”", "»", '"')):
        return False
    if SIZES.search(text) or (ADVERTS.search(text) and GOES_ON.search(text)):
        return True
    # Behind a colon goes on what a newsroom announces: "Report: new letters raise queries".
    if re.search(r"[:：]\s[^\W\d_]", text):
        return False
    offers = bool(OBJECTS.search(text) or ASKED.search(text))
    return offers and bool(INVITES.match(text) or QUESTION.match(text) or _COUNTED.search(text))


def is_ending(text: str) -> bool:
    """Whether a line says that a text ends with it, as agencies close their items: "ENDS", "-30-", "END-OF-ITEM"."""
    return bool(_ENDING.match(text))


def is_appeal(text: str) -> bool:
    """Whether a line asks readers to subscribe to or follow something of the site's: its channel, its letter."""
    return len(text) <= _LONGEST_APPEAL and bool(FOLLOW.match(text) and ASKED.search(text))


_LONGEST_APPEAL = 120


def is_terms(text: str) -> bool:
    """Whether a line says who may use a text: "For client use. Redistribution subject to licence."."""
    return len(text) <= _LONGEST_FIELDS and bool(USES.search(text) and USERS.search(text))


def is_of_page(text: str) -> bool:
    """Whether a line above a text says when it appeared, as in "2 hours ago", or how long it takes to read."""
    if RELATIVE.match(text) or (len(text) <= _LONGEST_TIME and READING_TIME.search(text) and re.search(r"\d", text)):
        return True
    said = fields(text)
    return bool(said) and all(field.kind in {"date", "other"} for field in said)


_LONGEST_TIME = 40


def is_pointer(text: str) -> bool:
    """Whether a line stands over titles of other pages, or before one: "Most visited of the hour", "You might enjoy: The oak"."""
    ranks = len(text.split()) <= _INVITING_WORDS and MOST.match(text)
    return bool(ranks or (len(text) <= _LONGEST_FIELDS and POINTS_ON.match(text)))
