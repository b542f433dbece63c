"""Lines in which a newsroom names whom it shares a text with: "Herald reporter and Fenlow", "kv/AK", "Additional reporting: Fenlow".

People share texts too: what stands in such a line counts where it has an outlet's shape, or is one word that is nobody's first name.
"""

import re
from collections.abc import Iterator

from headwater.firstnames import first_names
from headwater.models import Outlet
from headwater.reading import credit_codes, credit_doubts, credit_links, parties
from headwater.reading.alternations import compiled
from headwater.reading.credit_names import SLOT, Found, found, words_for

_LONGEST = 160
# What leads to whoever reported besides the writer, to the end of the line.
_LABELS = (
    r"(?:with |includes )?(?:(?:additional|extra|further|other|supplementary) )?reporting(?: by| from)?|with contributions (?:from|by)|"
    r"copy|"
    r"(?:unter )?mitarbeit(?: von)?|(?:zusätzliche|ergänzende) (?:berichterstattung|recherchen?)(?: von)?|"
    r"informations? complémentaires?|(?:reportage|enquête) complémentaire|avec la (?:contribution|collaboration|participation) d[eu]|"
    r"(?:información|reportería|reporte) adicional(?: de)?|con la (?:colaboración|contribución|participación) del?|con reportes de|"
    r"(?:ha|hanno) collaborato|con (?:la collaborazione|il contributo) d(?:i|el)|ulteriori informazioni|"
    r"(?:reportagem|apuração) adicional(?: d[aeo])?|com (?:a )?(?:colaboração|contribuição) d[aeo]|colabor(?:ou|aram)|"
    r"(?:we |przy )?współprac[aey]( z)?|ek haber|katkıda bulunan(?:lar)?|(?:met )?medewerking(?: van)?|aanvullende verslaggeving|"
    r"ytterligare rapportering|med bidrag från|(?:ve )?spoluprác[ei](?: s)?|"
    r"при участии|дополнительн(?:ая информация|ый репортаж)|за участ[іюя]|додаткова інформація"
)
_SHARED = compiled(
    rf"(?:^|(?<=[.!?…»”\"] ))\W{{0,2}}(?:{_LABELS})(?:\s?[:：]|(?<=[\w’]) )\s?(?P<names>[^\n:.!?]{{2,100}})[.)\]]{{0,2}}$", re.IGNORECASE
)
_GAVE = re.compile(
    r"^\W{0,2}(?P<names>[^\n:.!?]{2,80}?) (?:also )?(?:contributed (?:to this (?:report|story|article|piece)|reporting)|"
    r"(?:hat|haben) (?:zu diesem (?:Bericht|Artikel|Text) )?mitgearbeitet|a contribué à cet article|contribuyó a (?:este|esta) \w+|"
    r"ha contribuito a questo articolo|contribuiu para (?:este|esta) \w+)[.)\]]{0,2}$"
)
_AND = r"and|und|et|y|e|i|og|och|en|a|и|та|й|ve|with|mit|avec|con|com|z|met|med|s|с|з"
_JOINT = re.compile(rf"\s?[/+&]\s?|,?\s[(]?(?:{_AND})\s")
_APART = re.compile(rf"{_JOINT.pattern}|,\s|;\s")
_NEWSROOM = re.compile(
    rf"(?:{words_for('roles').pattern}|"
    r"(?:senior |chief )?(?:staff|reporters?|writers?|correspondents?|newsroom|desk|team|red(?:a[kcz]\w{3,9})?)\.?)",
    re.IGNORECASE,
)


def in_line(line: str) -> Iterator[Found]:
    """Yield the outlets that a line thanks for their reporting."""
    shared = _SHARED.search(line, max(0, len(line) - _LONGEST)) or (_GAVE.search(line) if len(line) <= _LONGEST else None)
    for start, piece in _pieces(_APART, shared["names"], shared.start("names")) if shared else ():
        if party := _named(piece, start):
            yield party


def in_byline(line: str, outlet: Outlet) -> Iterator[Found]:
    """Yield who signs a byline together with the page's own newsroom or writers: "Staff and X", "Ada Brook with X", "kv/AK"."""
    lead = re.match(rf"\W{{0,2}}(?:{words_for('by').pattern})\b:?\s", line, re.IGNORECASE)
    at = lead.end() if lead else 0
    whole = _SET_OFF.split(line[at:], maxsplit=1)[0]
    pieces = list(_pieces(_JOINT, whole.rstrip(" .)"), at))
    if len(pieces) < _LEAST or len(line) > _LONGEST:
        return
    writers = [_writes(piece, outlet) for _, piece in pieces]
    newsroom = [_is_newsroom(piece, outlet) for _, piece in pieces]
    for (start, piece), writes in zip(pieces, writers, strict=True):
        if writes:
            continue
        party = _named(piece, start) if any(writers) else None
        # Behind a stroke stands the place too: "Redacción / Madrid".
        stroke = line[max(0, start - 2) : start].strip()[-1:] in _STROKES or line[start + len(piece) :].lstrip()[:1] in _STROKES
        if any(newsroom) and credit_codes.is_code(piece):
            yield Found(piece, start, start + len(piece))
        elif party and (not stroke or parties.is_outlet_like(party.name)):
            yield party


_LEAST = 2
_SET_OFF = re.compile(r"\s[·|•–—]\s|\n")  # a date stands behind it
_STROKES = frozenset("/+&")


def _pieces(between: re.Pattern[str], text: str, at: int) -> Iterator[tuple[int, str]]:
    position = 0
    for cut in [*between.finditer(text), None]:
        end = cut.start() if cut else len(text)
        piece = text[position:end].strip()
        if piece:
            yield at + text.index(piece, position), piece
        position = cut.end() if cut else end


def _writes(piece: str, outlet: Outlet) -> bool:
    return _is_newsroom(piece, outlet) or credit_doubts.is_persons(piece)


def _is_newsroom(piece: str, outlet: Outlet) -> bool:
    """Whether a piece names the page's own newsroom: "Herald reporter", "Redaktion", the initials of its own outlet."""
    words = piece.split()
    own = [word for word in words if not _NEWSROOM.fullmatch(word)]
    initials = "".join(word[0] for word in re.findall(r"\w+", outlet.name or "")).casefold()
    short = len(initials) > 1 and piece.casefold() in {initials, initials.removeprefix("t")}
    return short or (len(own) < len(words) and (not own or parties.is_own_short(" ".join(own), outlet) or own[0].islower()))


def _named(piece: str, start: int) -> Found | None:
    """Return a piece as one name, None for people's, newsrooms' and offices', and for two words that nothing says to be an outlet's."""
    slot = SLOT.fullmatch(piece) if credit_links.is_name(piece) else None
    party = found(slot) if slot else None
    if not party or credit_doubts.is_persons(party.name) or any(_NEWSROOM.fullmatch(word) for word in party.name.split()):
        return None
    alone = " " not in party.name and len(party.name) >= _SHORTEST and parties.plain(party.name) not in first_names()
    if (alone or party.called or parties.is_outlet_like(party.name) or parties.is_odd(party.name)) and not credit_doubts.is_body(
        party.name
    ):
        return Found(party.name, start + party.start, start + party.end, party.called)
    return None


_SHORTEST = 3
