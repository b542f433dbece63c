"""Posts credited by whose channel they stood on, no platform and often no name beside it: "as she told on her channel (@handle)".

The channel's owner is the handle behind it, else the subject of the verb, else, in "as she said on her page", who was named last before.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from headwater.models import Credit, Link
from headwater.reading import credit_posts, parties
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import UPPER, Found, openers, table
from headwater.reading.needles import Needles, needles
from headwater.reading.post_words import OWN, POSTS

_CHANNELS = (
    r"channels?|accounts?|profiles?|feeds?|page|stories|canal(?:es)?|perfil|perfis|perfiles|cuentas?|contas?|redes(?: sociales| sociais)?|"
    r"chaîne|compte|canale|profilo|pagina|[Kk]anal|[Aa]ccount|[Pp]rofil|[Kk]onto|[Ss]eite|kanale|koncie|profilu|stronie|"
    r"каналі|сторінці|профілі|акаунті|соцмережах|канале|странице|профиле|аккаунте|соцсетях|kanaal|pagina|profiel|kanal|sida|konto|"
    r"kanálu|profilu|účtu|stránce"
)
_OWNED = rf"{OWN}|seu|seus|suas|haar|zijn|hun|sin|sitt|svém|svojí|mein(?:em|er)|eigenen|[Сс]во(?:їй|єму|ей|ём|ем|їх|их)|swo(?:im|jej|ich)"
_ON = r"on|in|en|em|no|na|nas|nos|sur|su|sul|sulla|nel|auf|bei|w|у|в|на|op|på|via|through"
_PAGE = re.compile(
    rf"(?<!\w)(?:{_ON})\s(?:(?:il|la|o|a|os|as)\s)?(?:{_OWNED})\s(?:(?:own|official|oficial|officiel|offiziellen|eigenen|ufficiale)\s)?"
    rf"(?:{_CHANNELS})(?!\w)(?!\s(?:of|de|du|des|der|d[’']|bei|banc|bank|corr|банк|pessoal de)|[’'-])"
    r"|(?<!\w)(?:[Kk]endi )?(?:kanalında|hesabında|sayfasında|hesabından|kanalından)(?!\w)"
)
_PAGE_NEEDLES = Needles(needles(_PAGE.pattern))
_HANDLE = re.compile(r"\W{1,3}(?P<name>@\w{2,40})")
# "as she said", with nobody else between: who was named before is meant.
_AS = re.compile(
    r"(?<!\w)(?:[Aa]s|[Ww]ie|[Cc]omme|[Cc]ome|[Cc]omo|[Ss]egún|[Ss]egundo|[Cc]onforme|"
    r"[Ss]elon ce qu[’'](?:il|elle)|[Jj]ak|[Яя]к|[Кк]ак|[Zz]oals|[Ss]om)"
    r"(?=\s)(?:[\s,][a-zà-ÿа-яіїєґąćęłńóśźżčďěňřšťůžğışöü’'-]+){1,6}$"
)
_PRONOUN = re.compile(
    r"(?:^|[\s(“«\"])(?:[Hh]e|[Ss]he|[Ee]r|[Ss]ie|[Ii]l|[Ee]lle|[ÉéEe]l|[Ee]lla|[Ee]le|[Ee]la|[Ll]ui|[Ll]ei|[Oo]na?|[Вв]ін|[Вв]она|[Оо]на?|[Hh]ij|[Zz]ij|[Hh]an|[Hh]on)"
    r"(?:\s[\w’']{1,14}){1,4}$"
)
_NOUN = re.compile(r"\s(?:the|an?|der|die|das|el|la|los|las|le|les|il|lo|o|os|as|de|het|un[ae]?|eine?|police|who|quien|qui)\s")
_FULL_NAME = re.compile(rf"(?<![\w.])[{UPPER}][\w’'-]{{1,30}}+(?: [{UPPER}][\w’'-]{{1,30}}+){{1,3}}")
_NEAR, _BACK, _MOST = 80, 600, 600


def in_text(scene: Scene, posts: list[Credit]) -> Iterator[Credit]:
    """Yield a post for each channel that a sentence says to be somebody's own, where ``posts`` have none of that sentence."""
    for page in _PAGE.finditer(scene.text) if scene.sought.has(_PAGE_NEEDLES) else ():
        start, end = scene.sentence(*page.span())
        known = any(post.span and start <= post.span[0] < end for post in posts)
        party = None if known or end - start > _MOST else _owner(scene, (start, end), page)
        if party and not parties.is_own_party(party.name, None, scene.outlet):
            link = _link(scene, page)
            yield Credit("post", party.name, link.url if link else None, (party.start, party.end), "body", scene.text[start:end][:500])


@lru_cache(maxsize=32)
def _verbs(language: str | None) -> re.Pattern[str]:
    """Verbs of posting and telling."""
    own = (words for t in table(language) for words in (t.posts, t.tells, t.reports) if words)
    return re.compile(rf"\b(?:{'|'.join([POSTS, *own])})\b", re.IGNORECASE)


def _owner(scene: Scene, sentence: tuple[int, int], page: re.Match[str]) -> Found | None:
    near = (max(sentence[0], page.start() - _NEAR), min(sentence[1], page.end() + _NEAR))
    verbs = [verb.span() for verb in _verbs(scene.language).finditer(scene.text, *near)]
    if not verbs:
        return None
    if handle := _HANDLE.match(scene.text, page.end()):
        return Found(handle["name"], *handle.span("name"))
    if named := next((p for verb in verbs if verb[0] < page.start() and (p := credit_posts.subject(scene.text, sentence[0], verb))), None):
        return named
    before = scene.text[max(sentence[0], page.start() - _NEAR) : page.start()].rstrip()
    led = _AS.search(before) or _PRONOUN.search(before)
    told = led and (_verbs(scene.language).search(led[0]) or any(verb[0] == page.end() + 1 for verb in verbs))
    return _named_last(scene, page.start()) if led and told and not _NOUN.search(f"{led[0]} ") else None


def _named_last(scene: Scene, at: int) -> Found | None:
    """Return the person who is named last in the text before ``at``, by the whole name."""
    names = [m for m in _FULL_NAME.finditer(scene.text, max(0, at - _BACK), at) if _is_persons(m[0])]
    return Found(names[-1][0], *names[-1].span()) if names else None


def _is_persons(name: str) -> bool:
    return not (parties.is_outlet_like(name) or parties.has_office_word(name) or name.split(" ", 1)[0].casefold() in openers())


def _link(scene: Scene, page: re.Match[str]) -> Link | None:
    """Return the link on the words about the channel, wherever it leads but to the page's own site."""
    near = (link for link in scene.links if link.span[0] < page.end() + 3 and page.start() - 3 < link.span[1])
    return next((link for link in near if parties.url_host(link.url) and not parties.same_site(link.url, scene.outlet.domain)), None)
