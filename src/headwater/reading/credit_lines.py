"""Credits that stand in lines of their own: source lines, bylines, footers, picture credits, editor's notes, "via" and its like."""

import re
from collections.abc import Iterator, Sequence

from headwater.models import Credit, CreditStyle, Link
from headwater.reading import credit_caseless, credit_doubts, credit_links, credit_notes, credit_sharing, credit_signing, parties
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_finding import phrasebook
from headwater.reading.credit_names import SLOT, UPPER, Found, trimmed, words_for
from headwater.reading.needles import Sought

_SHORT = 80  # code points of a line that is no paragraph
Links = Sequence[tuple[str, str]]

_SOURCE = re.compile(rf"^\W{{0,3}}(?:{words_for('sources').pattern})\s?(?:[:：=]|\s[–—-]\s)\s?(?P<names>[^\n]{{2,200}})", re.IGNORECASE)
# "... before winter. (Source: Windlass)" under a whole paragraph.
_SOURCE_AT_END = re.compile(
    rf"(?:[(\[]|(?<=[.!?…»”\"]) )(?:{words_for('sources').pattern})\s?[:：]\s?(?P<names>[^\n()\[\]:]{{2,80}})[)\]]?\.?\s*$", re.IGNORECASE
)
_COLON = re.compile("[:：]")
_VIA = re.compile(
    rf"(?<![^\s(\[])(?:[Vv]ia|VIA|[Hh]/[Tt]|H[Tt]|[Hh]at[ -][Tt]ip(?: to)?)(?: |: ?)(?P<name>@\w{{2,40}}|[{UPPER}][^\n()\[\],"
    rf";]{{1,60}}|[a-z0-9-]{{2,40}}\.[a-z0-9.-]{{2,40}}(?=[)\]\s]))"
)
_VIA_HANDLE = re.compile(rf"(?:^|(?<=[\s(\[]))(?:{words_for('via').pattern})(?: |: ?)(?P<name>@\w{{2,40}})", re.IGNORECASE)
# "The chairman to @CoastHerald: “...”": whom a post quotes what was told.
_TOLD_HANDLE = re.compile(
    r"(?<!\w)(?:to|al|alla|au|à|a|ao|an|dem|der|dla|do|для|pro|tegen)\s(?P<name>@\w{2,40})\s?[:,–—-]?\s?[«“\"„]|(?P<given>@\w{2,40})['’]y?[ae]\s?[:,]?\s?[«“\"„]"
)
# A handle that is a whole line, as reposts are signed.
_HANDLE = re.compile(r"\W{0,3}(?P<name>@\w{2,40})\W{0,2}")
_REPORTING = re.compile(r"\((?:[Aa]dditional )?[Rr]eporting (?:by|from) (?P<name>[^;()]{2,160})")
_OWNER = re.compile(
    rf"(?:©|\(c\)|[Cc]opyright)\s?(?:©\s?)?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,?\s?)?(?:[Bb]y\s)?(?P<name>[{UPPER}][^\n.;|©]{{1,60}})"
)
_SMALL_LETTERS = re.compile(rf"[{UPPER}]\w{{1,30}}(?: \w{{2,30}}){{1,4}}\.?")
_PROTECTED = re.compile(
    r"may not be (?:published|reproduced|broadcast|republished)|all rights reserved by|nicht (?:weiter)?verbreitet", re.IGNORECASE
)
_PICTURE = re.compile(r"[^\W\d_][^/|,;:()–—]{1,40}")
_PARTS = re.compile(r"\s?[|/•·;,]\s?|\s[–—-]\s|\s(?:for|via|with|and|und|et|y|i|и|та)\s|\n|[()]")


def read(where: str, text: str, links: Links, scene: Scene) -> Iterator[Credit]:
    """Yield the credits of a passage outside the text. ``where`` says what it is: a byline is read otherwise than a caption."""
    line = " ".join(text.split())[:1200]
    if not line:
        return
    seen = False
    for style, party in _parties(where, line, scene):
        if not parties.is_own_party(party.name, None, scene.outlet):
            seen = True
            yield Credit(style, party.name, _address(party.name, links, scene), None, where, line[:300])
    if not seen and where in {"source", "source_line", "source line", "via"}:
        yield from _bare_links(where, line, links, scene)


def _parties(where: str, line: str, scene: Scene) -> Iterator[tuple[CreditStyle, Found]]:
    kind = where.casefold()
    if "caption" in kind or "image" in kind or "photo" in kind:
        yield from (("caption", party) for party in _picture_credits(line))
        return
    yield from stated(line, scene)
    if kind == "source line" and (handle := _HANDLE.fullmatch(line)):
        yield "via_handle", Found(handle["name"], *handle.span("name"))
    if "byline" in kind or "author" in kind:
        yield from (("byline", party) for party in credit_sharing.in_byline(line, scene.outlet))
        yield from (("byline", party) for party in _byline_agencies(line) if not parties.is_own_short(party.name, scene.outlet))
    if kind in {"source line", "byline"}:
        yield from (("source_line", party) for party in credit_sharing.in_line(line))
        yield from (("source_line", party) for party in credit_signing.in_line(line, outside=kind == "source line"))
        yield from (("source_line", party) for party in credit_signing.made(line))
    if "footer" in kind or "copyright" in kind or "body" in kind:
        yield from (("footer", party) for party in _owners(line))


def stated(line: str, scene: Scene) -> Iterator[tuple[CreditStyle, Found]]:
    """Yield (style, party) for what a line says by itself: source, via, strong phrases. Spans are into ``line``."""
    if match := _SOURCE.match(line):
        for party in _listed(match["names"], match.start("names"), scene.language):
            yield "source_line", party
    for match in _handed_on(line):
        if handle := _first_name(match["name"], match.start("name")):
            yield "via_handle", handle
    sought = Sought(line)
    for kind in ("strong", "first"):
        yield from (("footer", party) for _, party, _, _ in phrasebook(scene.language).find(kind, sought))
    for party, sure in credit_caseless.in_passage(line, scene.language):
        if sure:
            yield "footer", party


def signed(spans: Sequence[tuple[int, int]], scene: Scene) -> Iterator[Credit]:
    """Yield the handle that stands alone behind the last paragraph of a text; one above it is the writer's."""
    for start, end in reversed(spans[1:]):
        if handle := _HANDLE.fullmatch(scene.text, start, end):
            if not parties.is_own_party(handle["name"], None, scene.outlet):
                yield Credit("via_handle", handle["name"], None, handle.span("name"), "body", scene.text[start:end])
            return
        if end - start > _SHORT:
            return


def in_text(span: tuple[int, int], scene: Scene) -> Iterator[Credit]:
    """Yield the credits that a block of the text gives in a line of its own or in brackets."""
    start, end = span
    block = scene.text[start:end]
    for style, party in _in_block(block, scene):
        if not parties.is_own_party(party.name, None, scene.outlet):
            at = Found(party.name, start + party.start, start + party.end)
            link = scene.link_on(at) or _line_link(block, span, scene)
            passage = scene.sentence(at.start, at.end)
            url = link.url if link else parties.home(party.name)
            yield Credit(style, party.name, url, (at.start, at.end), "body", scene.text[slice(*passage)][:500])


def _in_block(block: str, scene: Scene) -> Iterator[tuple[CreditStyle, Found]]:
    yield from (("ed_note", party) for party in credit_notes.in_block(block, scene))
    for match in _REPORTING.finditer(block):
        yield from (("source_line", party) for party in _listed(match["name"], match.start("name")))
    source = (_SOURCE.match(block) if len(block) <= 240 else None) or _source_at_end(block)
    if source:
        yield from (("source_line", party) for party in _listed(source["names"], source.start("names"), scene.language))
    yield from (("source_line", party) for party in credit_sharing.in_line(block))
    yield from (("source_line", party) for party in (*credit_signing.in_line(block, outside=False), *credit_signing.made(block)))
    if len(block) <= 240:
        yield from (("footer", party) for party in _owners(block))
    yield from (("via_handle", party) for party in _told(block))
    for match in _handed_on(block):
        party = _first_name(match["name"], match.start("name"))
        # In running text "via" is a way too ("via Telegram", "via Lydgate"): a handle, or brackets around it, make it a credit.
        if party and (party.name.startswith("@") or block[match.start() - 1 : match.start()] in {"(", "["} or match.start() == 0):
            yield "via_handle", party


def _source_at_end(block: str) -> re.Match[str] | None:
    start = max(0, len(block) - 240)
    return _SOURCE_AT_END.search(block, start) if _COLON.search(block, start) else None


def _told(block: str) -> Iterator[Found]:
    for match in _TOLD_HANDLE.finditer(block) if "@" in block else ():
        group = match.lastgroup or "name"
        yield Found(match[group], *match.span(group))


def _handed_on(line: str) -> Iterator[re.Match[str]]:
    yield from _VIA.finditer(line)
    yield from _VIA_HANDLE.finditer(line) if "@" in line else ()


def _line_link(block: str, span: tuple[int, int], scene: Scene) -> Link | None:
    """Return the only outward link of a short line: "Source: X" with the link on "Source"."""
    outward = scene.outward(*span)
    return outward[0] if len(outward) == 1 and len(block) <= 160 else None


def _first_name(raw: str, at: int) -> Found | None:
    match = SLOT.match(raw)
    return trimmed(match["name"], at + match.start("name")) if match else credit_caseless.named(raw, at)


def _listed(raw: str, at: int, language: str | None = "en") -> Iterator[Found]:
    """Yield the names in "X", "X, Y and Z", "X / Y", "X via Y", six at most."""
    position = 0
    for end, following in [*((gap.start(), gap.end()) for gap in _PARTS.finditer(raw)), (len(raw), len(raw))][:6]:
        piece = raw[position:end]
        start = at + position + len(piece) - len(piece.lstrip())
        party = _first_name(piece.strip(), start)
        if party and not credit_doubts.is_direction(party.name):
            yield _whole(party, piece.strip(), start, language)
        position = following


def _whole(party: Found, piece: str, start: int, language: str | None) -> Found:
    """Return the whole piece as the name where names go on in small letters, as they do outside English ("Le Monde diplomatique")."""
    small = language != "en" and party.start == start and _SMALL_LETTERS.fullmatch(piece)
    return (trimmed(piece, start, called=party.called) if small else None) or party


_OF_WHOM = re.compile(rf"^(?:D[oa]s?|Del|Dal|D[ae]lla|De la|Du|Vom|Van de) (?=[{UPPER}])")  # "Do Jornal de Ardena"


def _byline_agencies(line: str) -> Iterator[Found]:
    """Yield the parts of a byline that are an agency or an outlet: "By Ada Brook, Norvane Press Agency"."""
    for party in _listed(_OF_WHOM.sub("", re.sub(rf"^(?:{words_for('by').pattern})\b:?\s", "", line, flags=re.IGNORECASE)), 0):
        if parties.is_outlet_like(party.name) and not words_for("roles").fullmatch(party.name):
            yield party


def _owners(line: str) -> Iterator[Found]:
    """Yield whom a copyright line names, where the line is about this text: an agency, or a ban on copying it."""
    for match in _OWNER.finditer(line):
        party = _first_name(match["name"], match.start("name"))
        if party and (parties.is_agency(party.name) or (_PROTECTED.search(line) and parties.is_outlet_like(party.name))):
            yield party


def _picture_credits(line: str) -> Iterator[Found]:
    """Yield the agencies that a caption credits its picture to: "(Ada Brook/AFP)", "AP Photo/Ada Brook", "Foto: dpa"."""
    for match in _PICTURE.finditer(line):
        name = re.sub(
            r"\s(?:Photo|Images|Foto)s?$", lambda m: "" if m[0].strip().startswith(("Ph", "Fo")) else m[0], match[0].strip(" .)(")
        )
        if parties.is_agency(name):
            yield Found(name, match.start(), match.start() + len(name))


def _address(name: str, links: Links, scene: Scene) -> str | None:
    """Return where a name in a passage outside the text links to: the link on it, the one whose host looks like it, or the domain it is."""
    outward = [(url, anchor) for url, anchor in links if parties.url_host(url) and not parties.same_site(url, scene.outlet.domain)]
    for url, anchor in outward:
        if parties.bare(anchor) and (parties.bare(name) in parties.bare(anchor) or parties.bare(anchor) in parties.bare(name)):
            return url
    return next((url for url, _ in outward if parties.resembles(name, url)), parties.home(name))


def _bare_links(where: str, line: str, links: Links, scene: Scene) -> Iterator[Credit]:
    """Yield the outward links of a source line that names nobody: "Source: (link)"."""
    for url, anchor in links[:5]:
        if parties.url_host(url) and not parties.same_site(url, scene.outlet.domain):
            name = credit_links.named_behind(Link(url, anchor, (0, 0))) or anchor or None
            yield Credit("source_line", name, url, None, where, line[:300])
