"""Credits to posts: "X wrote on Telegram", "shared on their Twitter page", "a tweet by X", and posts set into the page."""

import re
from collections.abc import Iterator
from functools import lru_cache

from headwater.models import Credit, Embed
from headwater.reading import credit_pages
from headwater.reading.alternations import compiled
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import SLOT, UPPER, Found, openers, table, trimmed
from headwater.reading.credit_phrases import PLATFORMS
from headwater.reading.credit_tables import chosen
from headwater.reading.embeds import platform_of
from headwater.reading.needles import Needles, Sought, needles
from headwater.reading.post_words import AGENT, ARTICLES, NO_ROLE, OF, OWN, PAGES, PASSIVE, POSTS

_SPELT = sorted(
    {form for name in PLATFORMS if name != "x" for form in (name, name.capitalize(), name.title(), PLATFORMS[name])}
    - {"X", "Medium", "medium", "threads", "reddit"},
    key=len,
    reverse=True,
)
_PLATFORM = compiled(
    rf"(?<![\w-])(?:(?P<name>{'|'.join(map(re.escape, _SPELT))})(?:[a-zа-яіїєґł]{{1,3}}|[’'][a-zğışçöü]{{1,4}})?(?![\w’'])(?!-)|"
    rf"(?P<joined>{'|'.join(map(re.escape, _SPELT))})-(?:{PAGES})(?!\w)|X(?=(?:-(?:{PAGES}))?(?: [^\W\d{UPPER}]|[.,;:)]|$)))"
)
_PLATFORM_NAMES = Needles(map(str.lower, _SPELT))
_LOCATIVE = re.compile(r"[’'](?:da|de|dan|den|ta|te)$")
_TWEETED = re.compile(r"(?:re)?tweet(?:ed|s)\b|twitterte\b|tuiteó\b|ha twittato\b|tuitou\b|va piular\b|a tweeté\b")
_TWEETED_NEEDLES = Needles(needles(_TWEETED.pattern))
# What may stand between the verb and the platform right before the latter: "on their official", "у своєму", "via".
_ON = re.compile(
    r"(?:^|[\s,])(?:(?:[Oo]n|[Vv]ia|[Ii]n|[Tt]o|[Tt]hrough|[Ff]rom|[Aa]uf|[Bb]ei|[Üü]ber|[Ss]ur|[Ee]n|[Ee]m|[Nn]o|[Nn]a|[Ss]u|[Ss]ul|[Ss]ulla|[Aa]l|[Уу]|[Вв]|[Вв]о|[Нн]а|[Ww]|[Pp]rzez|[Nn]as?)"
    r"(?:\s[\w’']{1,20}){0,4}|at(?:\s[\w’']{1,20}){1,4})\s[«“\"]?$"
)
# Between a subject and its verb: an apposition between commas, an adverb, "later", "has"; no second subject.
_APPOSITION = re.compile(r"^(?:,[^,.!?\n]{3,80},|\s\([^()\n]{2,60}\))")
_GAP = re.compile(
    r"(?:,?\swho)?(?:\s(?:also|later|then|has|had|have|first|himself|herself|itself|recently|earlier|now|\w{3,12}ly|on|\w{3,9}day|"
    r"також|потім|раніше|также|позже|затем|ранее|hat|habe|auch|später|a|ha|tambien|también|luego|anche|poi|também|depois|później|"
    r"wcześniej|też|també|després|szerint)){0,3}\s?"
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:he|she|they|it|we|you|I|the|an|his|her|their|its|er|sie|es|il|elle|ils|él|ella|ele|ela|lui|lei|він|вона|вони|он|она|они|"
    r"which|that|and|campaign|spokes\w+)\b|['’]s\b"
)
_BY = re.compile(
    r"\b(?:tweet|post|message|video|photo|thread|story|reel|note|comment|clip|footage|recording|publication|picture) (?:by|from|of) "
)
_WHOSE = re.compile(r",? (?:whose|dessen|deren|cuy[oa]s?|dont|il cui|la cui|cuj[oa]s?|чий|чия|чьё|чье|чей|której|którego) ")
# "the village office", "the farmers' platform Findik": small words in front of a name, or all there is of one.
_ROLES = re.compile(rf"(?:(?:{ARTICLES})\s)?(?P<small>(?:[a-zà-ÿа-яіїєґěšžřčćąęłńóśźżğışőű][\w’'-]{{1,24}}\s){{0,6}})")
_NOUNS = re.compile(
    rf"(?:(?:{ARTICLES})\s)(?P<nouns>[a-zà-ÿа-яіїєґ][\w’'-]{{2,24}}(?:\s[a-zà-ÿа-яіїєґ][\w’'-]{{2,24}}){{0,2}})(?=[.,;:!?)»”\"]|$)"
)
_OF = re.compile(rf"\s(?:{OF})\s")
_PAGE_OF = re.compile(rf"\s(?:{PAGES})(?=\s)")
_PAGE_BEFORE = re.compile(rf"(?:{PAGES})\s(?:(?:of|de|di|do|w|na|у|в|на|on|in|en|su|sur|auf|bei)\s)?$")
_NAMED_PAGE = re.compile(rf"(?:\s(?:{PAGES})|(?<=-)(?:{PAGES}))\s(?=[«“„»\"'‘{UPPER}@])")
_OWNS = re.compile(rf"(?:{OWN})(?:\s[\w’'-]{{2,20}}){{0,2}}\s$")
_HANDS_ON = re.compile(rf"(?:\s(?:{PAGES}))?,?\s(?:(?:{ARTICLES})\s(?:[\w-]{{3,20}}\s){{0,3}})?")
_AGENT = re.compile(rf"\s(?:{AGENT})\s")
_PASSIVE = re.compile(rf"\b(?:{PASSIVE})\b")
_EMBED_SIGNATURE = re.compile(r"[—–]\s?([^—–\n()]{1,80}?)\s?\(\s?@([\w.@-]{1,80})\s?\)")
# A sentence longer than this is no sentence: a list, a menu, an attack.
_MOST = 600
# "X shared this evidence, filmed at the border, on their page": so far apart may verb and platform be.
_NEAR = 80
_GAP_MOST = 50


def in_text(scene: Scene) -> Iterator[Credit]:
    """Yield the posts that running text takes something from, each with the party who posted and the platform as ``medium``."""
    done: set[tuple[int, int]] = set()
    for start, end, medium in sorted(_cues(scene.sought)):
        sentence = scene.sentence(start, end)
        if sentence in done or sentence[1] - sentence[0] > _MOST:
            continue
        if party := _poster(scene, sentence, start, end):
            done.add(sentence)
            party = _without_role(scene, party)
            link = next((ln for ln in scene.links if sentence[0] <= ln.span[0] < sentence[1] and platform_of(ln.url)), None)
            url = link.url if link else None
            yield Credit("post", party.name, url, (party.start, party.end), "body", scene.text[slice(*sentence)], medium)
    yield from credit_pages.in_text(scene, _verbs(scene.language))


def _cues(sought: Sought) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, medium) for each platform named after a preposition or with its page's name, and for each verb of tweeting."""
    text = sought.text
    named = "X" in text or sought.has(_PLATFORM_NAMES)
    for match in _PLATFORM.finditer(text) if named else ():
        placed = match["joined"] or _LOCATIVE.search(match[0]) or _NAMED_PAGE.match(text, match.end())
        before = (max(0, match.start() - 80), match.start())
        if placed or _ON.search(text, *before) or _PAGE_BEFORE.search(text, *before):
            name = match["name"] or match["joined"] or "x"
            yield match.start(), match.end(), PLATFORMS[name.casefold()]
    for match in _TWEETED.finditer(text) if sought.has(_TWEETED_NEEDLES) else ():
        yield match.start(), match.end(), "Twitter"


@lru_cache(maxsize=32)
def _verbs(language: str | None) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(t.posts for t in table(language))}|{POSTS})\b", re.IGNORECASE)


@lru_cache(maxsize=32)
def _inverting(language: str | None) -> re.Pattern[str]:
    """Verbs that stand before their subjects too."""
    return re.compile("|".join(t.posts for t in table(language)), re.IGNORECASE)


def _poster(scene: Scene, sentence: tuple[int, int], start: int, end: int) -> Found | None:
    """Return who posts in a sentence that names a platform (or tweets) at [start, end): the surest way of saying so first."""
    text = scene.text
    if _TWEETED.fullmatch(text, start, end):
        return _by_verb(scene, sentence, start, end)
    by = _BY.search(text, max(sentence[0], start - 40), sentence[1])
    return (
        (_party_at(text, by.end(), sentence[1]) if by else None)
        or _owner(text, sentence, start, end)
        or _agent(text, sentence, start)
        or _by_verb(scene, sentence, start, end)
        or _whose(text, sentence, start)
        or _owned(scene, sentence, start)
    )


def _owner(text: str, sentence: tuple[int, int], start: int, end: int) -> Found | None:
    """Return whose page it is: "the Telegram channel X", "the Instagram account of the platform X", "X's Facebook page"."""
    named = _NAMED_PAGE.search(text, start, min(end + 30, sentence[1]))
    if named and named.start() <= end:
        return _named_at(text, named.end())
    of_page = _PAGE_BEFORE.search(text, max(sentence[0], start - 40), start) and text[end : end + 1] == " "
    if of_page and (party := _named_at(text, end + 1)):
        return party  # "le compte Bluesky « X »"
    page = _PAGE_OF.match(text, end)
    of = _OF.match(text, page.end() if page else end)
    # "on the page of the village hall on Facebook", "en la página de Facebook de Ada": the page stands on either side.
    if of and (page or _PAGE_BEFORE.search(text, max(sentence[0], start - 40), start) or text[end - 1 : end].islower()):
        return _party_at(text, of.end(), sentence[1], nouns=True)
    possessor = re.search(rf"([{UPPER}@][^\n,;:.!?«»“”]{{1,60}}?)['’]s?(?: [\w-]{{3,12}})?\s$", text[max(sentence[0], start - 80) : start])
    if possessor:
        return _last_name(text, max(sentence[0], start - 80), max(sentence[0], start - 80) + possessor.end(1))
    return _page_owner(text, sentence, start)


def _page_owner(text: str, sentence: tuple[int, int], start: int) -> Found | None:
    """Return the owner of a page that stands before its platform: "на сторінці Олени Гай у Facebook", "on the page of Ada Brook on VK"."""
    near = max(sentence[0], start - _NEAR)
    for page in re.finditer(rf"\b(?:{PAGES})\s(?:(?:{OF})\s)?", text[near:start]):
        if party := _party_at(text, near + page.end(), start):
            return party
    return None


def _agent(text: str, sentence: tuple[int, int], start: int) -> Found | None:
    """Return by whom something was published: "was shared on Facebook by the baker X"."""
    passive = _PASSIVE.search(text, max(sentence[0], start - 2 * _NEAR), min(sentence[1], start + _NEAR))
    for agent in _AGENT.finditer(text, passive.end(), sentence[1]) if passive else ():
        if abs(agent.start() - start) <= 2 * _NEAR and (party := _party_at(text, agent.end(), sentence[1])):
            return party
    return None


def _by_verb(scene: Scene, sentence: tuple[int, int], start: int, end: int) -> Found | None:
    """Return the subject of the verb of posting that is nearest to the platform."""
    text = scene.text
    if _TWEETED.fullmatch(text, start, end):
        return subject(text, sentence[0], (start, end)) or _behind(scene, sentence, (start, end), end)
    near = (max(sentence[0], start - _NEAR), min(sentence[1], end + _NEAR))
    verbs = sorted((verb.span() for verb in _verbs(scene.language).finditer(text, *near)), key=lambda span: abs(span[0] - start))
    for verb in verbs:
        # "In a video on YouTube, X said": behind the platform its clause goes on only with the very next name.
        party = subject(text, end if verb[0] > end else sentence[0], verb)
        if party and (verb[0] < end or _HANDS_ON.fullmatch(text, end, party.start)):
            return party
        if verb[0] < end and (party := _behind(scene, sentence, verb, end)):
            return party
    return None


def subject(text: str, start: int, verb: tuple[int, int]) -> Found | None:
    """Return the name that is the subject of a verb behind it: the last one, with only an apposition or an adverb between."""
    before = [match for match in SLOT.finditer(text, start, verb[0]) if not _is_platform(match["name"])]
    gap = _APPOSITION.sub("", text[before[-1].end() : verb[0]]) if before else ""
    if gap.startswith(", ") and text.endswith(", ", 0, before[-1].start()):
        gap = gap[1:]  # "the mayor of the town, X, wrote": the name is the apposition
    return _named(before[-1]) if before and _GAP.fullmatch(gap) and not _OTHER_SUBJECT.search(gap) else None


def _behind(scene: Scene, sentence: tuple[int, int], verb: tuple[int, int], platform_end: int) -> Found | None:
    """Return the subject behind its verb: "said Ada Brook on X", "написав у Facebook голова громади Ада Бук"."""
    text = scene.text
    if not _inverting(scene.language).fullmatch(text, *verb) and not _TWEETED.fullmatch(text, *verb):
        return None
    if text[verb[1] : verb[1] + 1] == " " and text[verb[1] + 1 : verb[1] + 2] != "@" and (party := _named_at(text, verb[1] + 1)):
        return party
    if verb[1] == platform_end or any(_named(m) and not _is_platform(m["name"]) for m in SLOT.finditer(text, sentence[0], verb[0])):
        return None
    at = platform_end if verb[1] < platform_end <= verb[1] + 40 else verb[1]
    return _party_at(text, at + 1, sentence[1]) if text[at : at + 1] == " " else None


def _whose(text: str, sentence: tuple[int, int], start: int) -> Found | None:
    """Return the name before "whose": "X, whose post was shared on Facebook"."""
    whose = _WHOSE.search(text, sentence[0], start)
    return _last_name(text, sentence[0], whose.start()) if whose else None


def _owned(scene: Scene, sentence: tuple[int, int], start: int) -> Found | None:
    """Return the nearest name before "on his page", "auf seinem Konto"."""
    text = scene.text
    owns = _OWNS.search(text, max(sentence[0], start - 60), start)
    names = [m for m in SLOT.finditer(text, sentence[0], owns.start()) if not _is_platform(m["name"])] if owns else []
    if not owns or not names or names[-1]["name"][0] in "«“„\"'‘":
        return None
    led_by = text[max(sentence[0], names[-1].start() - 24) : names[-1].start()].split()
    gap = text[names[-1].end() : owns.start()]
    # "She presented herself on Tinder with a link to her page": the name must be no place or thing of its own phrase.
    # German writes every noun with a capital.
    noun = " " not in names[-1]["name"] and chosen(scene.language)[0] == "de"
    loose = (
        noun
        or any(word in NO_ROLE for word in owns[0].split())
        or len(gap) > _GAP_MOST
        or _OTHER_SUBJECT.search(gap)
        or re.search(r"[;:]|, ?\w|\b(?:or|oder|o|ou|або|или|lub)\b", gap)
    )
    led = any(word.casefold() in NO_ROLE or word.casefold() == "since" for word in led_by[-2:])
    return None if loose or led else _named(names[-1])


def _party_at(text: str, at: int, end: int, *, nouns: bool = False) -> Found | None:
    """Return the name at ``at`` behind an article and roles ("the baker X"), or with ``nouns`` the plain nouns that stand for one."""
    if party := _named_at(text, at):
        return party
    roles = _ROLES.match(text, at, min(end, at + 160))
    if roles and all(word.islower() and word not in NO_ROLE for word in roles["small"].split()) and (party := _named_at(text, roles.end())):
        return party
    common = _NOUNS.match(text, at, end) if nouns else None
    return Found(common["nouns"], *common.span("nouns")) if common else None


def _named_at(text: str, at: int) -> Found | None:
    match = SLOT.match(text, at)
    return _named(match) if match and not _is_platform(match["name"]) else None


def _last_name(text: str, start: int, end: int) -> Found | None:
    """Return the name that ends at ``end``."""
    match = next((m for m in SLOT.finditer(text, start, end) if m.end() == end), None)
    return _named(match) if match and not _is_platform(match["name"]) else None


def _is_platform(name: str) -> bool:
    match = _PLATFORM.match(name + ".")
    return bool(match and match.end() >= len(name))


def _named(match: re.Match[str]) -> Found | None:
    party = trimmed(match["name"], match.start("name"))
    if party and party.name.split(" ", 1)[0].casefold() in openers():
        return None
    return party


def _without_role(scene: Scene, party: Found) -> Found:
    """Return the name in German "der Binnenschiffer Ubbo Harkensiel", where roles have capitals too."""
    head, _, name = party.name.partition(" ")
    led = re.search(r"(?:^|\s)(?:der|die|dem|den|des) $", scene.text[max(0, party.start - 6) : party.start])
    if led and " " in name and head.isalpha() and chosen(scene.language)[0] == "de":
        return Found(name, party.end - len(name), party.end)
    return party


def in_embed(scene: Scene, span: tuple[int, int]) -> Iterator[Credit]:
    """Yield the credit of a post whose words stand in the text as a block of their own, from its signature and its links."""
    start, end = span
    link = next((ln for ln in scene.links if start <= ln.span[0] < end and platform_of(ln.url)), None)
    signed = _EMBED_SIGNATURE.search(scene.text, max(start, end - 300), end)
    if signed:
        url, medium = (link.url, platform_of(link.url)) if link else (None, None)
        yield Credit("post", signed[1], url, signed.span(1), "embed", scene.text[start:end][:500], medium)


def of_embed(embed: Embed) -> Credit | None:
    """Return the credit that an embedded post is, None where the page does not say whose it is."""
    name = embed.author or (f"@{embed.handle}" if embed.handle else None)
    if not name and not embed.url:
        return None
    return Credit("post", name, embed.url, embed.span, "embed", embed.text or None, embed.platform)
