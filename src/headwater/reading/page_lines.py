"""What one line of a plain text says of its page: who wrote it, when, where on the site it stands."""

import re

from headwater.reading import furniture, plain_furniture
from headwater.reading.credit_names import UPPER, words_for
from headwater.reading.dates import find_date, parse_date
from headwater.reading.parties import has_office_word, has_outlet_word
from headwater.reading.plain_furniture import Field

_LONGEST_DATE, _LONGEST_NAMES = 70, 90
_TRAILING_DATE = re.compile(r"\s(?:on|am|le|el|em|il|dnia|от)\s(?=\D{0,20}\d)|\s?[|•·–—]\s(?=.{0,30}\d)|,\s(?=\D{0,15}\d)", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s(?:and|und|y|e|et|en|och|og|ja|i|и|та|і|й|ve|và|és|&)\s|,\s|;\s", re.IGNORECASE)
_CRUMB = re.compile(r"\s(?:»|›|>|→|/|\||::|·|—)\s")
_HERE = re.compile(
    r"^\W{0,3}(?:you are here|vous êtes ici|usted está aquí|estás aquí|tu sei qui|você está aqui|sie sind hier|jesteś tutaj|"
    r"ви тут|вы здесь|ön itt áll|itt jár)\s?[:：]",
    re.IGNORECASE,
)
_WORD = rf"[{UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_NAME = rf"{_WORD}|[{UPPER}]\."
_PERSON = re.compile(rf"(?:{_NAME})(?: (?:{_NAME}|van|von|de|da|dos|di|del|la|al|bin|ibn)){{0,3}} (?:{_NAME})")
# An initial keeps its full stop, a byline's own is no part of the name.
_INITIAL_END = re.compile(r"(?<!\w)\w{1,2}\.$")


def read(text: str, *, titled: bool) -> list[Field] | None:
    """Return what a line says of the page, [] where it is furniture that says nothing, None where it is the article's own.

    ``titled``: whether the title may stand above; what could be a title is not read as a byline where none does.
    """
    said = plain_furniture.fields(text)
    if said:
        return said if titled or any(field.kind != "picture" for field in said) else None
    pieces = plain_furniture.parts(text)
    if len(pieces) > 1 and len(text) <= 2 * _LONGEST_NAMES and (joined := _pieces(pieces)):
        return joined
    if found := _byline(text, titled=titled) or _date(text):
        return found
    return [] if plain_furniture.is_chrome(text) or furniture.label(text) else None


def _pieces(pieces: list[str]) -> list[Field] | None:
    """Return the fields of a line in parts, where one is a byline or a date and none is more than a rubric."""
    said: list[Field] = []
    known = False
    for piece in pieces:
        found = plain_furniture.fields(piece) or _byline(piece, titled=False) or _date(piece)
        known = known or bool(found) or plain_furniture.is_chrome(piece)
        if not found and is_person(piece):
            found = [Field("author", piece)]
        if not found and len(piece.split()) > 3 and not plain_furniture.is_chrome(piece):
            return None
        said += found or []
    return said if known else None


def _date(text: str) -> list[Field] | None:
    if len(text) > _LONGEST_DATE or not re.search(r"\d", text) or not parse_date(text):
        return None
    dated = find_date(text)
    # "In May 2019 the bridge fell" is a title with a date in it: about a date stand clock, weekday and "updated", not a sentence.
    rest = len(text) - (dated[2] - dated[1]) if dated else 0
    return [Field("date", text)] if rest <= 30 else None


def _byline(text: str, *, titled: bool) -> list[Field] | None:
    """Return the writers, and the date, of a line like "by alex" or "Posted by Tom Ashe on 12 August 2023"."""
    stop = _INITIAL_END.search(text)
    if not furniture.is_byline(text[: stop.end() - 1] if stop else text):
        return None
    who = furniture.without_byline_label(text)
    cut = _TRAILING_DATE.search(who)
    date = [Field("date", who[cut.end() :])] if cut and parse_date(who[cut.end() :]) else []
    if cut and date:
        who = who[: cut.start()]
    names = [name for name in _BETWEEN_NAMES.split(who) if name]
    plain = all(_is_nameish(name) for name in names)
    # Under a title four small words may be a byline ("by our own reporter"); above one they are its beginning ("By night the bridge ...").
    return [Field("author", who), *date] if plain or (titled and len(who.split()) <= 4) else None


def _is_nameish(name: str) -> bool:
    words = name.split()
    return len(words) == 1 or bool(_PERSON.fullmatch(name)) or all(word[0].isupper() or word[0].isdigit() for word in words)


def names(value: str) -> tuple[str, ...]:
    """Return the writers that the value of a byline names: roles behind a name are left out, initials keep their stops."""
    found = [_trimmed(name) for name in _BETWEEN_NAMES.split(value)]
    people = [name for name in found if name and not _is_role(name)]
    return tuple(people or [name for name in found if name])


def _trimmed(name: str) -> str:
    name = re.sub(r"\s?[(\[][^()\[\]]{0,60}[)\]]$", "", name.strip(" ,;:|")).strip(" ,;:|")
    return name if _INITIAL_END.search(name) else name.strip(".")


def _is_role(name: str) -> bool:
    """Whether a piece of a byline is what somebody is, in small letters: "special correspondent"."""
    return name.islower() and any(words_for("roles").fullmatch(word) for word in re.findall(r"[^\W\d_]+", name)) and len(name.split()) > 1


def is_person(text: str) -> bool:
    """Whether a line is a person's name and nothing else."""
    return len(text) <= 50 and bool(_PERSON.fullmatch(text)) and not has_outlet_word(text) and not has_office_word(text)


def is_breadcrumb(text: str, others: list[str]) -> bool:
    """Whether a line is a path through a site, ``others`` being the lines around it: it may end in the title that stands among them."""
    steps = [step.strip() for step in _CRUMB.split(_HERE.sub("", text)) if step.strip()]
    if _HERE.match(text) or furniture.starts_at_home(text):
        return True
    if len(steps) < 2 or not others:
        return False
    return furniture.is_breadcrumb(text) or steps[-1] in others or all(len(step.split()) <= 2 for step in steps)


def title_of(lines: list[str], crumbs: list[str]) -> str | None:
    """Return the title among the short lines above an article: the one a breadcrumb ends in, else the first that is no rubric."""
    ends = [_CRUMB.split(crumb)[-1].strip() for crumb in crumbs]
    for line in lines:
        if line in ends:
            return line
    if not lines:
        return next((end for end in ends if len(end.split()) > 3), None)
    first, *rest = lines
    following = rest[0] if rest else ""
    # "Society", then the title; a standfirst under a short title is a sentence.
    rubric = len(first.split()) <= 3 and 5 <= len(following.split()) <= 25 and not following.endswith((".", "…"))
    title = following if rubric else first
    # "The title | Name of the site", and the title again by itself.
    return next((line for line in lines if title.startswith(tuple(line + mark for mark in (" | ", " - ", " – ", " — ")))), title)
