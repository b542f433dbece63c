"""What one line of a plain text says of its page: who wrote it, when, where on the site it stands."""

import re

from headwater.reading import furniture, parties, plain_furniture
from headwater.reading.credit_names import UPPER, words_for
from headwater.reading.dates import find_date, parse_date
from headwater.reading.furniture_phrases import HOME
from headwater.reading.parties import has_office_word, has_outlet_word
from headwater.reading.plain_furniture import Field
from headwater.reading.plain_words import HOMES, LIGHT, RELATIVE, SIZES, TAKEN_FROM, TELLING, WROTE_DOWN

_LONGEST_DATE, _LONGEST_NAMES = 70, 90
_TRAILING_DATE = re.compile(r"\s(?:on|am|le|el|em|il|dnia|от)\s(?=\D{0,20}\d)|\s?[|•·–—]\s(?=.{0,30}\d)|,\s(?=\D{0,15}\d)", re.IGNORECASE)
# What a text is signed with where no name is given: "(mkz)", "kata.d".
_SMALL = "[a-zà-ÿąćęłńóśźżčďěňřšťžа-яіїєґ]{2,5}"
_INITIALS = re.compile(rf"[(\[/]\s?(?P<name>{_SMALL}(?:[.,/ ]{{1,2}}{_SMALL})?)\.?\s?[)\]/]")
_HANDLE = re.compile(r"@?[^\W\d_A-ZА-Я][\w.-]{2,24}")
_BETWEEN_NAMES = re.compile(r"\s(?:and|und|y|e|et|en|och|og|ja|i|и|та|і|й|ve|và|és|&)\s|,\s|;\s", re.IGNORECASE)
_ARROWS = "»›>→⇒➔➜➤▸▹►▶❯❱⟩〉⟶⮞"
_CRUMB = re.compile(rf"\s(?:[{_ARROWS}/|·•∙—~\\∕⁄]|::|->|=>|>>|»»)\s|\s?[›>→⇒➔➜▸▹►▶❯⟩](?=\s?\w)")
# Marks that point onward part the steps of a path and nothing else.
_POINTED = re.compile(rf"\w\s?(?:[{_ARROWS}]|::|->|=>|>>)\s?\w")
_STARTS_HOME = re.compile(rf"^\W{{0,4}}(?:{HOMES}|{HOME})$", re.IGNORECASE)
_HERE = re.compile(
    r"^\W{0,3}(?:you are here|vous êtes ici|usted está aquí|estás aquí|tu sei qui|você está aqui|sie sind hier|jesteś tutaj|"
    r"ви тут|вы здесь|ön itt áll|itt jár)\s?[:：]",
    re.IGNORECASE,
)
_WORD = rf"[{UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_NAME = rf"{_WORD}|[{UPPER}]\."
_PERSON = re.compile(rf"(?:{_NAME})(?: (?:{_NAME}|van|von|de|da|dos|di|del|la|al|bin|ibn)){{0,3}} (?:{_NAME})")
_BEHIND_NAME = re.compile(r"\s?[(\[]\s?|\s[/|–—-]\s|\s?/\s?|,\s")
_CLOCK = re.compile(
    r"^[\s,;|–—-]{0,4}(?:(?:at |um |о |в |à |alle |às |godz\. )?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]m| Uhr)?[\s,;|–—-]{0,4})?"
)
_STAMP = 12  # "Published on", a weekday
# An initial keeps its full stop, a byline's own is no part of the name.
_INITIAL_END = re.compile(r"(?<!\w)\w{1,2}\.$")


def read(text: str, *, titled: bool) -> list[Field] | None:
    """Return what a line says of the page, [] where it is furniture that says nothing, None where it is the article's own.

    ``titled``: whether the title may stand above; what could be a title is not read as a byline where none does.
    """
    said = plain_furniture.fields(text)
    if said:
        return said if titled or any(field.kind != "picture" for field in said) else None
    if SIZES.search(text) and plain_furniture.is_chrome(text):
        return []
    pieces = plain_furniture.parts(text)
    if len(pieces) > 1 and len(text) <= 2 * _LONGEST_NAMES and (joined := _pieces(pieces)):
        return joined
    if found := _byline(text, titled=titled) or _dated_byline(text) or _date(text) or signature(text):
        return found
    return [] if plain_furniture.is_chrome(text) or furniture.label(text) else None


def _pieces(pieces: list[str]) -> list[Field] | None:
    """Return the fields of a line in parts, where one is a byline or a date and none is more than a rubric."""
    said: list[Field] = []
    known = False
    for piece in pieces:
        found = plain_furniture.fields(piece) or _byline(piece, titled=False) or _date(piece)
        known = known or bool(found) or plain_furniture.is_chrome(piece)
        if not found and (is_person(piece) or (len(pieces) == 2 and is_handle(piece))):
            found = [Field("author", piece)]
        if not found and len(piece.split()) > 3 and not plain_furniture.is_chrome(piece):
            return None
        said += found or []
    return said if known else None


def is_handle(piece: str) -> bool:
    """Whether a piece is a user's name: one word in small letters that is no button's and no rubric's."""
    word = piece.lstrip("@")
    return bool(_HANDLE.fullmatch(piece)) and word not in TELLING | LIGHT and not has_outlet_word(word)


def _date(text: str) -> list[Field] | None:
    if RELATIVE.match(text):
        return [Field("date", text)]
    if len(text) > _LONGEST_DATE or not re.search(r"\d", text) or not parse_date(text):
        return None
    dated = find_date(text)
    # "In May 2019 the bridge fell" is a title with a date in it: about a date stand clock, weekday and "updated", not a sentence.
    rest = len(text) - (dated[2] - dated[1]) if dated else 0
    return [Field("date", text)] if rest <= 30 else None


def _dated_byline(text: str) -> list[Field] | None:
    """Return the date and the writers of a line like "23 October 2024, prepared by (kw)", "Ada Brook, 3.05.2024 18:20"."""
    dated = find_date(text) if len(text) <= _LONGEST_NAMES else None
    if dated is None:
        return None
    before = text[: dated[1]].strip(" ,;|–—-")
    rest = _CLOCK.sub("", text[dated[2] :])
    if not rest and (is_person(before) or is_handle(before)):
        return [Field("author", before), Field("date", text[dated[1] :])]
    said = (_byline(rest, titled=False) or signature(rest)) if rest and len(before) <= _STAMP else None
    return [Field("date", text[: len(text) - len(rest)]), *said] if said else None


def signature(text: str) -> list[Field] | None:
    """Return what a line under (or over) a text signs it with: "(kw)", "Ada Brook (according to Windlass)", "According to Windlass"."""
    if initials := _INITIALS.fullmatch(text):
        return [Field("author", initials["name"])]
    if len(text) > _LONGEST_NAMES:
        return None
    cut = _BEHIND_NAME.search(text)
    who, rest = (text[: cut.start()], text[cut.end() :].strip(" )]/.")) if cut else ("", text.strip(" ()[]/."))
    if is_person(who) and _is_role(rest):
        return [Field("author", who)]
    label = TAKEN_FROM.match(rest)
    source = rest[label.end() :].strip(' «»“”„"') if label else rest
    plain = not re.search(r"\d{4}|[.!?:]\s|,\s", source) and _is_nameish(source) if source else False
    if not plain or (who and not is_person(who)) or not (label or parties.is_outlet_like(source)) or not (who or label):
        return None
    return [*([Field("author", who)] if who else []), Field("source", source)]


def foot(text: str) -> list[Field] | None:
    """Return the writers that the last line of a text names, as a byline or by name, initials or a user's name alone."""
    name = text.strip(" –—-")
    said = signature(text) or (_byline(text, titled=False) if len(text.split()) <= _FOOT_WORDS else None)
    return said or ([Field("author", name)] if is_person(name) or (is_handle(name) and re.search(r"[.\d_]", name)) else None)


_FOOT_WORDS = 8


def _byline(text: str, *, titled: bool) -> list[Field] | None:
    """Return the writers, and the date, of a line like "by alex" or "Posted by Tom Ashe on 12 August 2023"."""
    if recorded := _recorded(text):
        return recorded
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


def _recorded(text: str) -> list[Field] | None:
    """Return those who wrote down what others said: "Interview by Ada Brook", "oprac. (kw)"."""
    lead = WROTE_DOWN.match(text) if len(text) <= _LONGEST_NAMES else None
    who = text[lead.end() :] if lead else ""
    initials = _INITIALS.fullmatch(who)
    if initials:
        return [Field("author", initials["name"])]
    names = [name for name in _BETWEEN_NAMES.split(who) if name]
    return [Field("author", who)] if names and all(map(is_person, names)) else None


def _is_nameish(name: str) -> bool:
    words = name.split()
    return len(words) == 1 or bool(_PERSON.fullmatch(name)) or all(word[0].isupper() or word[0].isdigit() for word in words)


def names(value: str) -> tuple[str, ...]:
    """Return the writers that the value of a byline names: roles behind a name are left out, initials keep their stops."""
    found = [_trimmed(name) for name in _BETWEEN_NAMES.split(value)]
    people = [name for name in found if name and not _is_role(name)]
    return tuple(people or [name for name in found if name])


_STEP_WORDS = 3


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
    pointed = bool(_POINTED.search(text)) and len(steps[0].split()) <= _STEP_WORDS and not text.endswith((".", "!", "?"))
    small = all(len(step.split()) <= 2 for step in steps)
    return pointed or small or len(steps) > 2 or steps[-1] in others or bool(_STARTS_HOME.match(steps[0]))


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
