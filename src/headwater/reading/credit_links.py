"""Links to other publishers that are credits though no set phrase names their party: in a sentence of a source, or signing a passage."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from headwater.models import Credit, Link
from headwater.reading import credit_doubts, parties
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import SLOT, table, trimmed
from headwater.urls import site

MOST_WORDS = 6  # of a name
_SHORT = 40  # code points of a link that is a verb
_CUE = (
    r"report(?:s|ed|ing)?|according|told|published|writes|wrote|source|via|read more|full story|originally|first|story|interview|"
    r"сообща\w{1,4}|пишет|пише|повідомля\w{1,3}|источник|джерело|berichtet\w{0,2}|laut|quelle|selon|source|según|fuente|informó|segons|font|secondo|fonte|segundo|według|źródło|kaynak"
)
# Words of a link that hands readers on, which say nothing by themselves.
_READ_ON = frozenset(
    (
        "according aqui aquí article articolo artikel artikeln artykuł artículo at bericht bron cały celý complet completa "
        "completo continue czytaj das den el first fonte fonti fuente fuentes full ganzen haberin hela hele here hier här ici "
        "interview kaynak kilde källa l la le lea leer lees leggi ler lesen lire läs matéria mehr mer more más nota on original "
        "originale originally post published quelle quellen qui read reading report reported reporting reports see source "
        "sources story suite tamamı text texto the this to tutaj tutto verder via vollständigen weiterlesen whole więcej zde "
        "zdroj zum článek źródło далее далі джерело здесь источник оригинал оригінал першоджерело повний полностью полный "
        "статтю статью текст тут читайте читати читать"
    ).split()
)
_SET_OFF_BEFORE = re.compile(r"(?:^|[\n(\[.:!?…»”—–-]) ?$")
_SET_OFF_BEHIND = re.compile(r" ?(?:$|[\n)\].:;!?—–]|(?:here|hier|ici|aquí|qui|aqui|тут|здесь|tutaj|zde)\b)")


@lru_cache(maxsize=32)
def _cue(language: str | None) -> re.Pattern[str]:
    """Words for which a link in their sentence is a credit."""
    own = (words for t in table(language) for words in (t.reports, t.sources) if words)
    return re.compile(rf"\b(?:{'|'.join([_CUE, *own])})\b", re.IGNORECASE)


def in_text(scene: Scene, gathered: Sequence[Credit]) -> Iterator[Credit]:
    """Yield outward links whose sentence credits them though no phrase above named their party, and those that sign a passage off."""
    credited = {site(c.url) for c in gathered if c.url}
    cue = _cue(scene.language)
    for link in scene.links:
        if not scene.elsewhere(link) or site(link.url) in credited:
            continue
        start, end = scene.sentence(*link.span)
        name = None if _reads_on(link.text) else trimmed(link.text, link.span[0])
        if name and (_signs_off(scene, link) or _ends_paragraph(scene, link)):
            yield Credit("source_line", name.name, link.url, link.span, "body", scene.text[start:end][:500])
        elif name and _names_outlet(name.name, link) and _beside(cue, scene.text, link, start, end):
            yield Credit("link", name.name, link.url, link.span, "body", scene.text[start:end][:500])
        elif named := named_behind(link):
            yield Credit("link", named, link.url, link.span, "body", scene.text[start:end][:500])
        elif (cue.search(link.text) and _hands_on(scene, link)) or _on_a_verb(link):
            yield Credit("link", None, link.url, link.span, "body", scene.text[start:end][:500])


def _beside(cue: re.Pattern[str], text: str, link: Link, start: int, end: int) -> bool:
    """Whether a sentence has a word of crediting that is not on the link itself ("the First Harbour Bank")."""
    return bool(cue.search(text, start, link.span[0]) or cue.search(text, link.span[1], end))


def _reads_on(words: str) -> bool:
    """Whether a link's words are all of those that hand readers on."""
    return all(word in _READ_ON for word in re.findall(r"\w+", words.casefold()))


def _hands_on(scene: Scene, link: Link) -> bool:
    """Whether a link is only there to hand readers on: "Read the full story here.", "(source)", and not "the source of the river"."""
    if not _reads_on(link.text):
        return False
    start, end = link.span
    words = len(link.text.split())
    opens = bool(_SET_OFF_BEFORE.search(scene.text, max(0, start - 3), start))
    return opens if words == 1 else bool(opens or _SET_OFF_BEHIND.match(scene.text, end))


def _names_outlet(name: str, link: Link) -> bool:
    return is_name(name) and (parties.resembles(name, link.url) or parties.is_outlet_like(name))


def _signs_off(scene: Scene, link: Link) -> bool:
    """Whether a link is what a passage is signed with: "... (X)", "... — X", with nothing but a name on it, at a paragraph's end."""
    before, after = scene.text[max(0, link.span[0] - 3) : link.span[0]], scene.text[link.span[1] : link.span[1] + 4]
    ends = re.match(r"[)\]]?\.?\s*(?:\n|$)", after)
    signs = re.search(r"[(\[]$|[.!?…»”\"’] ?[—–] ?$", before)
    named = link.text[:1].isupper() and len(link.text.split()) <= MOST_WORDS and not credit_doubts.is_page(link.text)
    return bool(ends and signs) and named


def _ends_paragraph(scene: Scene, link: Link) -> bool:
    """Whether an outlet's name with a link on it is all that stands behind a paragraph's last sentence, as in digests."""
    before, after = scene.text[max(0, link.span[0] - 3) : link.span[0]], scene.text[link.span[1] : link.span[1] + 4]
    return bool(re.search(r"[.!?…»”\"’)]\s$|\n$|^$", before) and re.match(r"\.?\s*(?:\n|$)", after)) and _names_outlet(
        link.text.strip(" ."), link
    )


_BEHIND = re.compile(r".{12,300}?\s(?:[–—|•·-]|[(\[])\s?(?P<name>[^–—|•·()\[\]]{3,50})[)\]]?")


def named_behind(link: Link) -> str | None:
    """Return the outlet behind a headline that is a link, or all there is of it: "Strike shuts the port - coastherald.example"."""
    if parties.domain_in(link.text) and parties.resembles(link.text, link.url):
        return link.text.strip()
    match = _BEHIND.fullmatch(link.text.strip())
    name = match["name"].strip() if match else ""
    return name if name and parties.resembles(name, link.url) and (parties.domain_in(name) or is_name(name)) else None


# "The mayor told the paper", "as reported on Monday", "this story", with the link on what was done.
_VERBS = (
    r"report(?:s|ed)?|told|tells|wrote|writes|revealed|reveals|published|broke|according to|this (?:story|report|article)|"
    r"berichtet(?:e|en)?|meldet(?:e)?|schreibt|schrieb|rapporte|révèle|écrit|a (?:rapporté|révélé|écrit)|informa|informó|"
    r"publica|publicó|reveló|adelantó|según|riporta|scrive|ha (?:scritto|riportato|rivelato)|noticiou|publicou|revelou|segundo|"
    r"donosi|podaje|pisze|poinformował[ao]?|ujawnił[ao]?|yazdı|bildirdi|duyurdu|пишет|сообщает|сообщил[аио]?|передает|передаёт|"
    r"рассказал[аио]?|пише|повідомляє|повідоми(?:в|ла|ло|ли)|розпові(?:в|ла|ли)"
)
_ON_VERB = re.compile(
    rf"(?:(?:has|have|had|was|were|first|also|it|as|wie|comme|como|come|jak|как|як)\s){{0,2}}(?:{_VERBS})(?:\s\w{{2,10}}){{0,2}}",
    re.IGNORECASE,
)


def _on_a_verb(link: Link) -> bool:
    """Whether a link to another site's page, not to its front, is set on a verb of reporting alone."""
    deep = len(urlsplit(link.url).path.strip("/")) > 0
    return deep and len(link.text) <= _SHORT and bool(_ON_VERB.fullmatch(link.text.strip()))


def is_name(words: str) -> bool:
    """Whether the words are one name and nothing else."""
    return bool(SLOT.fullmatch(words)) and len(words.split()) <= 7
