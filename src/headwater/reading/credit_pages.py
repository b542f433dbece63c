"""Posts credited by the page they stood on, no platform named: "shared on the fanpage X", "у групі «X»", "relayé par le compte « X »"."""

import re
from collections.abc import Iterator

from headwater.models import Credit
from headwater.reading import parties
from headwater.reading.alternations import compiled
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import SLOT, UPPER, Found, openers, trimmed
from headwater.reading.credit_phrases import PLATFORMS
from headwater.reading.needles import Needles, needles
from headwater.reading.post_words import APPEARS, OWNED, PAGES, PASSIVE, POSTS

_PLATFORMS = "|".join(sorted({form for name in PLATFORMS if name != "x" for form in (re.escape(name), re.escape(name.title()))}))
_PAGE = compiled(rf"(?<![\w-])(?:{OWNED})\s(?=[«“„»\"'‘{UPPER}@])")
_PAGE_NEEDLES = Needles(needles(rf"(?:{OWNED})\s"))
# A page called by its handle is whose it is, whatever the verb: "канал @harbour", "la cuenta de X @harbour", "@harbour hesabı".
_BY_HANDLE = re.compile(
    rf"(?<![\w-])(?:{PAGES}|{OWNED}|[Кк]анал(?:ом|а)?|kanał(?:u|em)?|kont[ao])(?: (?:d[eiou] |on |na |в |у |w )?(?:X|{_PLATFORMS}))?"
    r",?\s(?P<name>@\w{2,40})"
    rf"|(?<![\w@.])(?P<before>@\w{{2,40}})(?: adlı| isimli)? (?:(?:{_PLATFORMS}) )?(?:hesab|kanal|sayfa|grub)\w{{1,6}}"
)
# "Follow our channel @harbour", "send your photos to the channel @harbour".
_INVITES = re.compile(
    r"\b(?:follow|subscribe|join|send (?:us|your)|suscr[ií]b|s[ií]gue|[uú]nete|env[ií]a|iscriv|segu(?:i|ite)ci|inviat|inscrev|siga|"
    r"envi[ea]|subscrev|abonn|rejoign|suivez|envoyez|folg(?:en|t)|schick|volg|obserwuj|dołącz|subskryb|przyślij|zapisz|takip|gönder|"
    r"подпи[сш]|підпи[сш]|присыла|пришлите|надсила|надішл|прислать|вступа|приєдн|пишите|пишіть|доєдн)",
    re.IGNORECASE,
)
# How far from the page what was done there is told.
_NEAR = 90


def in_text(scene: Scene, verbs: re.Pattern[str]) -> Iterator[Credit]:
    """Yield a post for each named page or group beside a verb of publishing; ``verbs`` are those of the text's language."""
    for page in _PAGE.finditer(scene.text) if scene.sought.has(_PAGE_NEEDLES) else ():
        party = _named(scene.text, page.end())
        trade = _GROUP.search(page[0]) and _TRADE.search(scene.text, 0, page.start())  # "the leasing group X" is a firm
        if party and not trade and _published(scene, page, party, verbs):
            passage = scene.sentence(page.start(), party.end)
            yield Credit("post", party.name, None, (party.start, party.end), "body", scene.text[slice(*passage)][:500])
    for page in _BY_HANDLE.finditer(scene.text) if "@" in scene.text else ():
        passage = scene.sentence(*page.span())
        group = "name" if page["name"] else "before"
        if not _INVITES.search(scene.text, max(passage[0], page.start() - _NEAR), min(passage[1], page.end() + _NEAR)):
            yield Credit("post", page[group], None, page.span(group), "body", scene.text[slice(*passage)][:500])


def _named(text: str, at: int) -> Found | None:
    """Return the page's name at ``at``: in quotation marks, a handle, or too long a name for a chance capital ("the group B")."""
    match = SLOT.match(text, at)
    party = trimmed(match["name"], match.start("name")) if match else None
    if match is None or party is None or len(party.name) < 3 or party.name.split(" ", 1)[0].casefold() in openers():
        return None
    marked = match["name"][0] in "«“„»\"'‘@" or " " in party.name or parties.is_odd(party.name)
    return party if marked else None


_GROUP = re.compile(r"(?:gr[uo]u?pp?[aeou]?|груп\w{1,2}|skupin\w)\s$", re.IGNORECASE)
_TRADE = re.compile(r"\b[a-z]{3,12}(?:ing|ial|istic) $")


def _published(scene: Scene, page: re.Match[str], party: Found, verbs: re.Pattern[str]) -> bool:
    start, end = scene.sentence(page.start(), party.end)
    near = scene.text[max(start, page.start() - _NEAR) : page.start()] + " | " + scene.text[party.end : min(end, party.end + _NEAR)]
    return bool(verbs.search(near) or _MADE.search(near))


_MADE = compiled(rf"\b(?:{PASSIVE}|{POSTS}|{APPEARS})\b", re.IGNORECASE)
