"""Lines that sign a text for its writer and where it is from at once: "A. Brook / Coast Herald", "jk, mit Ankerblick", "Visto en La Boya".

Nothing in such a line is a sentence. What stands behind a word of taking over is an outlet; behind a stroke, or a word that colleagues
share ("with"), only what needs no judging is, for people sign together too.
"""

import re
from collections.abc import Iterator

from headwater.reading import credit_codes, credit_doubts, credit_links, parties
from headwater.reading.credit_names import SLOT, UPPER, Found, found, words_for

_LONGEST, _MOST_WORDS = 90, 9
_PIECES = re.compile(r"\s?[/|·•]\s?|\s[–—-]\s|,\s|;\s|\n")
# Said of texts, never of who writes together.
_FROM = (
    r"seen (?:in|on|at)|found (?:in|at|on)|(?:with|contains|includes) (?:agency )?(?:information|material|reporting) (?:from|by)|based on|"
    r"visto en|leído en|con (?:información|informaciones|datos|material(?:es)?) de|según|"
    r"vu (?:sur|dans|chez)|lu (?:sur|dans)|(?:avec|d[’']après) les informations d[eu]|d[’']après|selon|"
    r"visto su|letto su|con (?:informazioni|materiale) d[ia]|secondo|"
    r"visto n[oa]|lido n[oa]|com (?:informações|material) d[aeo]|segundo|"
    r"gesehen bei|gelesen (?:bei|in)|(?:mit|unter verwendung von) (?:agentur)?(?:material|informationen|angaben) (?:von|der|des)|nach|"
    r"met (?:materiaal|informatie) van|med (?:material|uppgifter) från|s (?:využitím|použitím) (?:materiálů|informací)|"
    r"na podst(?:\.|awie)|za|źródło|według|po (?:materiałach|informacji)|z (?:wykorzystaniem )?(?:informacj|materiał)(?:i|ami|ów)|"
    r"по материалам|по информации|за матеріалами|за інформацією|"
    r"за публікацією|за статтею|по публикации|по статье|[сз] (?:использованием|використанням) (?:материалов|матеріалів)|"
    r"zdroj|podle|volgens|naar"
)
_WITH = r"with|mit|avec|con|com|amb|met|z|ile|с|з|from|da|de|aus"
_LED = re.compile(
    rf"(?:^|(?<=[\s(]))(?:(?P<taken>(?i:{_FROM})):?|(?:{_WITH}|{_WITH.title()}))\s(?:(?:der|die|das|el|la|le|il|o|a)\s)?",
)
_AGENCIES = re.compile(r"(?:agencias?|agências?|agences?|agenzie|agencies|agenturen|agencji|ajanslar|агентств)\s?[(:]\s?", re.IGNORECASE)
_CODE = re.compile(r"\s\([A-Za-z]{2,6}\)?$")  # "Kelpress (kp)"
_SENTENCE = re.compile(r"[!?…]|\w{3,}\.\s+\w+(?:\s\w+){3,}")
_TWO_NAMES = re.compile(rf"[{UPPER}][^\W\d_]{{1,20}} [{UPPER}][^\W\d_]{{1,20}}")
_WRITER = re.compile(
    rf"(?:[{UPPER}]\.(?:[ -]?[{UPPER}]\.)?|(?:[{UPPER}]\.[ -]?){{1,2}}[{UPPER}][\w’'-]+|[a-z]{{2,4}}|(?:oprac|opr|red)\.? ?\w{{0,12}})\.?"
)
_TITLED = re.compile(rf"(?:El|La|Los|Las|Le|Les|Il|Lo|Die|Der|Das|The|L[’'])(?: |(?<=[’']))[{UPPER}].+")


# "Text and photos: X": who made it may be a person, whose name has an outlet's shape only where it is one's.
_MADE = re.compile(
    r"\W{0,2}(?:(?:words?|texts?|story|report|report(?:age|aje|agem)|textes?|texto|testo|tekst|текст|metin|artikel|bericht|article|photos?|fotos?|foto['’]s|"
    r"fotografi[ae]s?|fot\.|світлини|знімки|снимки|"
    r"bild(?:er)?|pictures?|images?|im[aá]genes|imagens|immagini|zdj[eę]ci[ae]|фото|fotoğraf(?:lar)?|beeld|video|vídeo|відео|видео)"
    r"(?:\s?(?:&|/|\+|,)\s?|\s(?:and|und|et|y|e|i|en|та|і|й|и|ve)\s"
    r"|(?=\s?[:：])|(?= di ))){1,3}(?:\s?[:：]\s?| di )(?P<name>[^\n:()]{2,60})\)?",
    re.IGNORECASE,
)
_TEXT = re.compile(r"\b(?:word|text|story|report|testo|tekst|текст|metin|artikel|bericht|article)", re.IGNORECASE)


def made(line: str) -> Iterator[Found]:
    """Yield the outlet that a line names as who made text and pictures."""
    match = _MADE.fullmatch(line.rstrip(" .")) if len(line) <= _LONGEST else None
    if not match or not _TEXT.search(line, 0, match.start("name")):
        return
    name, start = match["name"].strip(), match.start("name")
    party = _named(name, start)
    if _GOES_ON_SMALL.fullmatch(name) and not credit_doubts.is_persons(name) and not _is_office(name):
        yield Found(name, start, start + len(name))
    elif party and (len(party.name.split()) > _PERSONS_WORDS or _shaped(party.name)):
        yield party


# "Шкільний дзвоник Лубенець", "Hoja parroquial": people's names do not go on in small letters.
_GOES_ON_SMALL = re.compile(rf"[{UPPER}][^\W\d_]{{2,20}}(?: [^\W\d_A-ZА-ЯІЇЄҐ][^\W\d_]{{3,20}}){{1,2}}(?: [{UPPER}][^\W\d_]{{2,20}})?")
_PERSONS_WORDS = 2


def _shaped(name: str) -> bool:
    """Whether a name has an outlet's shape: an article of its own, an outlet's word, or a word that ends in one."""
    return bool(_TITLED.fullmatch(name)) or parties.is_outlet_like(name) or parties.ends_as_outlet(name.rsplit(" ", 1)[-1])


def in_line(line: str, *, outside: bool) -> Iterator[Found]:
    """Yield the outlets that a short line signs for; ``outside`` the text nothing else stands in such a line.

    The writer, or what leads to the outlet, stands first.
    """
    if len(line) > _LONGEST or _SENTENCE.search(line) or (not outside and line.endswith(".")):
        return
    pieces = [piece.strip() for piece in _PIECES.split(line)]
    if any(piece[:1].islower() and not (_LED.match(piece) or _is_writer(piece)) for piece in pieces):
        return
    outside = outside or bool(re.fullmatch(r"\([^()]+\)", line))
    at, signed = 0, False
    for cut in [*_PIECES.finditer(line), None]:
        end = cut.start() if cut else len(line)
        start = end - len(line[at:end].lstrip())
        piece = line[start:end].rstrip()
        party = _credited(piece, start, signed=signed, outside=outside)
        if party:
            yield party
        if at == 0:
            two = outside and _TWO_NAMES.fullmatch(piece) and cut and "/" in cut[0]
            signed = bool(two) or _is_writer(piece)
        if not (signed or party) or len(piece.split()) > _MOST_WORDS:
            return
        at = cut.end() if cut else end


def _credited(piece: str, start: int, *, signed: bool, outside: bool) -> Found | None:
    """Return the outlet in a piece of a line, by what leads to it; ``signed``: a writer stands before the piece."""
    led = _LED.search(piece)
    if led and (not piece[: led.start()].strip("( ") or _is_writer(piece[: led.start()])):
        return _led(piece, start, led, signed=signed, outside=outside)
    name = piece.strip(" .()")
    party = _named(name, start + piece.index(name)) if signed and name else None
    shaped = party and outside and (_TITLED.fullmatch(party.name) or parties.ends_as_outlet(party.name.rsplit(" ", 1)[-1]))
    return party if party and (shaped or parties.is_outlet_like(party.name)) else None


def _led(piece: str, start: int, led: re.Match[str], *, signed: bool, outside: bool) -> Found | None:
    rest = piece[led.end() :]
    wrapped = _AGENCIES.match(rest)
    name = _CODE.sub("", rest[wrapped.end() if wrapped else 0 :].strip(" .(")).strip(" .()")
    at = start + piece.index(name, led.end())
    if credit_codes.is_code(name):
        return Found(name, at, at + len(name))
    party = _named(name, at) if name else None
    if party is None or wrapped or party.called or parties.is_outlet_like(party.name):
        return party
    alone = " " in (led["taken"] or "") and len(_CODE.sub("", rest)) == len(name)  # "Visto en X": all that stands in a paragraph
    if led["taken"] and (outside or signed or led.start() or alone):
        return party
    return party if outside and (_TITLED.fullmatch(party.name) or parties.is_odd(party.name) or " " not in party.name) else None


def _named(words: str, start: int) -> Found | None:
    """Return the words as one name, None where they are none, a role, an office's or a person's."""
    slot = SLOT.fullmatch(words) if credit_links.is_name(words) else None
    party = found(slot) if slot else None
    if not party or credit_doubts.is_persons(party.name) or _is_office(party.name) or _is_writer(party.name):
        return None
    return Found(party.name, start + party.start, start + party.end, party.called)


def _is_office(name: str) -> bool:
    return (parties.has_office_word(name) and not parties.has_outlet_word(name)) or credit_doubts.is_body(name)


def _is_writer(piece: str) -> bool:
    """Whether a piece names who wrote: initials, a person, a newsroom."""
    words = piece.strip(" .()")
    role = any(words_for("roles").fullmatch(word) for word in re.findall(r"[^\W\d_]+", words.casefold()))
    return bool(_WRITER.fullmatch(piece.strip(" ()"))) or role or credit_doubts.is_persons(words)
