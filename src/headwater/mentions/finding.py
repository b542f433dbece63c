"""All that a text mentions, kind by kind."""

import re
from collections.abc import Callable, Iterable

from headwater.mentions.conversions import linked
from headwater.mentions.dates import dates
from headwater.mentions.languages import chosen
from headwater.mentions.packs import pack
from headwater.mentions.parties import parties
from headwater.mentions.places import places
from headwater.mentions.quantities import quantities
from headwater.models import Mention, Span

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"”»]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|[@#][^\W_]\w{1,60}")
# Telephone numbers: +48 22 123 45 67, 030/1234567, 212-555-0100; or digits of which a word says it.
_TELEPHONE = re.compile(
    r"(?<![\w.,/:-])(?!\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})(?!\d))"
    r"(?:\+\d[\d \u00a0().-]{7,20}\d|\(?0\d{1,4}\)?[ \u00a0/-]\d[\d \u00a0-]{4,12}\d"
    r"|(?:1-)?\d{3}-\d{3}-\d{4}|\(\d{3}\) ?\d{3}-\d{4})(?!\w)"
    r"|(?:tel|phone|fax|telefon\w{0,3}|teléfono|téléphone|telefono|телефон\w{0,3}|тел|hotline|whatsapp)"
    r"(?:[.:][ \u00a0]{0,2}|[ \u00a0]{1,2})\d[\d \u00a0()/-]{5,18}\d(?![\w%])",
    re.IGNORECASE,
)
_WIDE_GROUPS = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")  # １７５，０００
_FOREIGN_DIGITS = {chr(first + i): str(i) for first in (0xFF10, 0x0660, 0x06F0) for i in range(10)}  # wide, Arabic, Persian
_WIDE = str.maketrans(_FOREIGN_DIGITS | {"٫": ".", "٬": ",", "．": ".", "％": "%", "：": ":"})


def mentions(text: str, *, language: str | None = None, published: str | None = None) -> tuple[Mention, ...]:
    """Return what ``text`` mentions, in text order: figures, percentages, money, dates, places, organisations, people.

    ``language`` is a tag such as ``en-GB`` (guessed where it is None or not known), ``published`` ISO 8601. Values: figures as numbers
    or ``"30..40"``, ``"12.5%"``, ``"3pp"``, ``"5000000 USD"``, ``"2024-05-03"`` (as precise as the text; None where it stays open),
    places by their usual English name.
    """
    words = pack(chosen(text, language))
    plain = _hidden(_TELEPHONE, _hidden(_ADDRESS, text)).translate(_WIDE)
    if "，" in plain:
        plain = _WIDE_GROUPS.sub(",", plain)
    found = list(dates(plain, words, published))
    found += quantities(plain, words, _taken(found))
    found += [place for place in places(plain, words) if not _taken(found)(place.span)]
    found += parties(plain, words)
    return tuple(linked(plain, sorted(found, key=lambda mention: (mention.span, mention.kind))))


def _hidden(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: "\x00" * len(match[0]), text)


def _taken(found: Iterable[Mention]) -> Callable[[Span], bool]:
    covered = {at for mention in found for at in range(*mention.span)}
    return lambda span: span[0] in covered or span[1] - 1 in covered
