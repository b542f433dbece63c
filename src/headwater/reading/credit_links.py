"""Links to other publishers that are credits though no set phrase names their party: in a sentence of a source, or signing a passage."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from urllib.parse import urlsplit

from headwater.models import Credit, Link
from headwater.reading import credit_doubts, parties
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import SLOT, Found, found, kinds, table, trimmed
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
        led = _LED.match(link.text)
        name = None if _reads_on(link.text) else trimmed(link.text[led.end() if led else 0 :], link.span[0] + (led.end() if led else 0))
        if name and (_signs_off(scene, link) or _ends_paragraph(scene, link)):
            yield Credit("source_line", name.name, link.url, link.span, "body", scene.text[start:end][:500])
        elif name and _names_outlet(name.name, link) and _beside(cue, scene.text, link, start, end):
            yield Credit("link", name.name, link.url, link.span, "body", scene.text[start:end][:500])
        elif named := named_behind(link):
            yield Credit("link", named, link.url, link.span, "body", scene.text[start:end][:500])
        elif at := _named_inside(cue, scene, link, (start, end)):
            yield Credit("link", at.name, link.url, (at.start, at.end), "body", scene.text[start:end][:500])
        elif (cue.search(link.text) and _hands_on(scene, link)) or _on_a_verb(link) or _says_outlet(cue, scene, link, (start, end)):
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


# What of an outlet's a link may lead to: "the Herald's piece", "der Bericht des Küstenboten".
_PIECES = re.compile(
    r"\b(?:article|stor(?:y|ies)|piece|reports?|reporting|coverage|guide|account|interview|column|dispatch|scoop|investigation|explainer|"
    r"[Aa]rtikel|[Bb]ericht(?:s|en)?|[Bb]eitrag|[Rr]eportage|[Mm]eldung|[Rr]echerchen?|récit|enquête|dépêche|entretien|reportaje|artículo|"
    r"noticia|crónica|nota|guía|entrevista|pezzo|articolo|servizio|inchiesta|intervista|guida|reportagem|artigo|notícia|matéria|guia|"
    r"artykuł\w{0,2}|tekst\w{0,2}|relacj[aię]|wywiad\w{0,2}|haberi(?:n[ei])?|yazısı|статт[яіюею]|стать[яеюией]{1,2}|репортаж\w{0,2}|"
    r"публікаці\w|публикаци\w|матеріал\w{0,2}|материал\w{0,2}|verhaal|stuk|článe?k\w{0,2}|zpráv\w|text\w{0,2})\b"
)


_LED = re.compile(
    rf"(?:L[’'])?{_PIECES.pattern}\s(?:d(?:e[rslu]?|u|el(?:la|l[’'])?|i|[ao])|von|vom|in|of|by|from|w|van|в|у)\s", re.IGNORECASE
)


def _named_inside(cue: re.Pattern[str], scene: Scene, link: Link, sentence: tuple[int, int]) -> Found | None:
    """Return the outlet that a link's words name among others, where its host has the name and something is said to be told there."""
    if len(link.text.split()) > _MOST_ON_LINK:
        return None
    for match in SLOT.finditer(link.text):
        named = found(match)
        rest = f"{link.text[: match.start()]} | {link.text[match.end() :]}"
        told = _PIECES.search(rest) or cue.search(rest) or _beside(cue, scene.text, link, *sentence)
        if named and rest.strip(" |") and told and len(parties.bare(named.name)) >= _LEAST and parties.resembles(named.name, link.url):
            return replace(named, start=named.start + link.span[0], end=named.end + link.span[0])
    return None


_MOST_ON_LINK, _LEAST = 10, 4
_PRESS = (
    r"prensa|presse|stampa|imprensa|press|pras[aęy]|basın\w{0,3}|пресс[аеуы]|прес[аиіу]|pers|tisku?|pressen|Blatt(?:es|s)?|Zeitung|"
    r"papers?|journaux|périodicos|giornali|jornais|medios|médias|mídia|Medien|gazeta|газет[аеиіуы]|tidning(?:en)?|krant|listu?"
)


@lru_cache(maxsize=1)
def _unnamed() -> re.Pattern[str]:
    """Return the pattern for a noun for outlets that says where it is, without a name: "la prensa brasileña", "un quotidien d'Almenar"."""
    article = (
        r"(?:the|an?|our|der|die|das|dem|den|des|eine?[rmns]?|une?|la|le|les|l[’']|el|los|las|un[ao]?|il|lo|gli|i|o|os|as|um|uma|de|het|"
        r"een|en|ett)"
    )
    word = r"[\w’'-]{2,20}"
    return re.compile(rf"(?:{article}(?:\s|(?<=[’'])))?(?:{word}\s){{0,2}}(?:{_PRESS}|{kinds()})(?:\s(?:{word})){{0,3}}", re.IGNORECASE)


def _says_outlet(cue: re.Pattern[str], scene: Scene, link: Link, sentence: tuple[int, int]) -> bool:
    """Whether a link is set on a noun for outlets that its sentence credits: "raconte <un quotidien d'Almenar>"."""
    deep = len(urlsplit(link.url).path.strip("/")) > 0
    return deep and bool(_unnamed().fullmatch(link.text.strip())) and _beside(cue, scene.text, link, *sentence)


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
