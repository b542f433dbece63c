"""Names of authors: out of whatever a field or a line of a page holds, the people, and the outlets and agencies apart."""

import re

from headwater.models import Outlet
from headwater.reading import parties
from headwater.reading.credit_codes import ALONE
from headwater.reading.credit_names import UPPER, words_for
from headwater.reading.date_words import WEEKDAYS
from headwater.reading.dates import find_date
from headwater.reading.parties import has_office_word

_LEAD = re.compile(
    rf"^\W{{0,4}}(?:{words_for('by').pattern})\s?[:：]\s?|"
    r"^\W{0,4}(?:(?:written|posted|published|words|text|story|reported|reviewed|escrito|publicado|rédigé|écrit|publié|scritto|"
    r"pubblicato|a cura|geschrieben|ein artikel)\s)?"
    r"(?:by|von|por|par|di|per|od|av|af|door|от|від|автор|author|autor)\b:?\s+",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s?[,;|•·\n/&]\s?|\s(?:and|und|et|y|i|и|та|e|og|och|en|ve|with|mit|con|avec|with reporting by)\s(?=[^\W\d_])|\s[–—-]\s|\s?\+\s?"
)
_DATE_TAIL = re.compile(
    r"\s(?:on|am|le|el|il|em|dnia|в|о|at)\s\D{0,20}\d.{0,60}$|\s?\(?\d{1,2}[./]\d{1,2}[./]\d{2,4}.{0,40}$|\s(?:Published|Updated|"
    r"Posted|Posts|Follow|Joined)\b.{0,80}$"
)
_IN_SECTION = re.compile(r",?\s(?:in|on|at)\s[^,]{2,40}(?:,.{0,200})?$")
_NOT_NAME = re.compile(r":|www\.|@.{1,60}\.|\d{3}|[<>{}=]|\.(?:com|org|net|ru|ua|de|fr|es|it)\b", re.IGNORECASE)
_ROLE_TAIL = re.compile(
    r"\s?[(\[].{0,60}$|,?\s(?:for|at|in|of|fra|aus|für|pour|para|per|from)\s(?:the\s)?["
    + UPPER
    + r"].{0,60}$|,?\s(?:MD|M\.D\.|PhD|Ph\.D\.|RD|MS|MBA|CFP|CPA|Esq\.?|Jr\.?)$|"
    r"\s?(?:기자|특파원|記者|记者|特派員)$"
)
# A part of the newsroom that signs as a whole: "The Elm Post desk", "Web Desk", "Newsroom", "The Editorial Board".
_DESK = re.compile(r"(?:[\w'’&.-]+ ){1,5}desk|newsdesk|news ?room|(?:[\w'’&.-]+ ){0,4}editorial (?:board|team)", re.IGNORECASE)
_PARTICLE = frozenset("van von de del della der den di da dos das la le el al bin ibn y ter ten zu af av du des st mac".split())
_SIGNED = re.compile(rf"[{UPPER}][\w'’.-]{{1,30}}(?: [\w'’.-]{{1,30}}){{1,3}}\s?[·•|,–—-]\s(?:\w{{3,12}},?\s)?")
_BY_BEHIND = re.compile(r"\b(?:by|von|por|par|di|per|od|av|af|door|от|від)\s", re.IGNORECASE)
_DEGREES = frozenset("MBA CFP CPA PHD LLB LLM MPH MSC BSC DDS DVM RDN RPH CEPF".split())
# Words that stand in an author field and are nobody's name.
_NOBODY = frozenset(
    "staff admin administrator editor editors editorial team newsroom desk redaktion redazione redacción redacció rédaction redakcja "
    "редакция редакція redação redactie redaktionen toimitus webmaster "
    "guest anonymous unknown author user null none undefined press release agencies agency wire wires correspondent reporter reporters "
    "contributors contributor news online sponsored superuser root system "
    "writer writers service services bureau report reports various partner partners content published posted updated modified created "
    "share twitter facebook instagram follow subscribe".split()
)


def people(raw: str, outlet: Outlet) -> tuple[str, ...]:
    """Return the people named in one author field or byline, in order: without "By", roles, places, outlets, agencies, addresses."""
    if "://" in raw:
        return ()
    names: list[str] = []
    pieces = _pieces(raw)
    for piece in pieces:
        # One word is a nickname where it is all there is; beside others it is a degree, a place or a section.
        if len(pieces) > 1 and ((piece.strip().isupper() and len(piece.strip()) <= 6) or _office(pieces[0])):
            continue
        name = _person(piece, outlet)
        if name and name not in names:
            names.append(name)
    return tuple(names[:12])


def body(raw: str, outlet: Outlet) -> str | None:
    """Return the outlet, agency or newsroom that an author field or byline names as the author, as it names it; None for none."""
    name = _ROLE_TAIL.sub("", _LEAD.sub("", _DATE_TAIL.sub("", " ".join(raw.split())))).strip(" .,:;*|·–—-")
    if _DESK.fullmatch(name):
        return name
    if not 2 <= len(name) <= 60 or "//" in name or _held(name) or re.search(r"\d", name):
        return None
    pieces = _SPLIT.split(name)
    return name if any(_is_party(piece) or parties.is_own(piece, None, outlet) for piece in (name, *pieces) if piece) else None


def is_signed_date(line: str) -> bool:
    """Whether a short line is a name and a date, parted by a mark: "Ada Brook · 3 May 2024"."""
    dated = find_date(line)
    return bool(dated and _SIGNED.fullmatch(line[: dated[1]]))


def organisations(raw: str, outlet: Outlet) -> tuple[str, ...]:
    """Return the agencies and outlets, other than the page's own, that an author field or byline names."""
    if "://" in raw:
        return ()
    pieces = [_LEAD.sub("", piece.strip()) for piece in _pieces(raw)]
    # "Ada Brook, NPA": behind a person's name, capitals that are no degree are the agency the person writes for.
    behind = [p for p in pieces[1:] if re.fullmatch(rf"[{UPPER}]{{3,5}}", p) and p not in _DEGREES and _person(pieces[0], outlet)]
    # A byline that is nothing but initials is an agency's, where they are not the outlet's own.
    alone = [p for p in pieces if len(pieces) == 1 and _is_code(p) and not _is_own_short(p, outlet)]
    parts = {*behind, *alone} - _DEGREES
    named = [p for p in pieces if 1 < len(p) < 80 and (p in parts or (_is_party(p) and any(map(str.isupper, p))))]
    return tuple(dict.fromkeys(p for p in named if not (parties.is_own(p, None, outlet) or parties.is_own_short(p, outlet))))


def _is_code(piece: str) -> bool:
    """Whether a piece of a byline is an agency's initials, or a code in small letters that is no nickname ("pk")."""
    return bool(re.fullmatch(rf"[{UPPER}]{{3,5}}", piece) or ALONE.fullmatch(piece))


def _is_own_short(short: str, outlet: Outlet) -> bool:
    """Whether initials may be the page's own outlet's."""
    initials = "".join(word[0] for word in re.findall(r"\w+", outlet.name or ""))
    letters = iter(parties.label(outlet.domain))
    return short.casefold() == initials.casefold() or all(letter in letters for letter in short.casefold())


def _pieces(raw: str) -> list[str]:
    """Return the parts of a byline that may each be somebody, what stands before it ("By") and behind it (a date, a section) cut off."""
    line = " ".join(raw.split())[:400]
    dated = find_date(line)
    if dated:
        # "Posted on 3 May by X" or "X, 3 May": the name is behind the date only where it is said to be.
        behind = _BY_BEHIND.search(line, dated[2])
        line = line[behind.start() :] if behind else line[: dated[1]]
        if line.strip(" .,").casefold() in WEEKDAYS:
            return []
    line = _DATE_TAIL.sub("", line)
    line = _IN_SECTION.sub("", _LEAD.sub("", line))
    return [piece for piece in _SPLIT.split(line) if piece and piece.strip()]


def _is_party(name: str) -> bool:
    return parties.is_agency(name) or (
        parties.has_outlet_word(name) and not _held(name) and len(name.split()) > 1 and not _NOT_NAME.search(name)
    )


def _held(name: str) -> bool:
    """Whether a word of ``name`` is a role that a person holds."""
    return any(words_for("roles").fullmatch(word) for word in re.findall(r"[^\W\d_]+", name.casefold()))


def _roles(name: str) -> bool:
    """Whether a word of ``name`` is a role or a stand-in for nobody."""
    return _held(name) or any(word in _NOBODY for word in re.findall(r"[^\W\d_]+", name.casefold()))


def _person(piece: str, outlet: Outlet) -> str | None:
    """Return the one person a piece names, None where it names none."""
    name = _LEAD.sub("", piece.strip(' .,:;*·|-–—"“”'))
    name = _ROLE_TAIL.sub("", name).strip(" .,:;*@")
    words = name.split()
    if (
        not 2 <= len(name) <= 60
        or len(words) > 6
        or _NOT_NAME.search(name)
        or _roles(name)
        or not re.search(r"[^\W\d_]{2}|[^\W\d_]\.", name)
    ):
        return None
    if parties.is_agency(name) or _office(name) or parties.bare(name) in {parties.bare(outlet.name), parties.label(outlet.domain)}:
        return None
    if (
        len(words) > 1
        and parties.has_outlet_word(name)
        and words[-1].casefold() in {"news", "times", "post", "press", "agency", "media", "tv", "today", "magazine", "online"}
    ):
        return None
    if (
        not all(
            word[0].isupper() or word.casefold() in _PARTICLE or not word[0].isascii() or word[0] in "'’" or "'" in word[:3]
            for word in words
        )
        and len(words) > 1
        and not (name.islower() and len(words) == 2)
    ):
        return None
    return _cased(name)


def _office(name: str) -> bool:
    return has_office_word(name.removeprefix("Bill "))  # a bill is an office's, Bill is a person


def _cased(name: str) -> str:
    """Return a name shouted in capitals as it is written otherwise."""
    letters = [c for c in name if c.isalpha()]
    if len(name.split()) > 1 and len(letters) > 5 and all(c.isupper() for c in letters):
        return re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize() if len(m[0]) > 1 else m[0], name)
    return name
