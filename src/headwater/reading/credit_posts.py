"""Credits to posts: "X wrote on Telegram", "shared on their Twitter page", "a tweet by X", and posts set into the page."""

import re
from collections.abc import Iterator
from functools import lru_cache

from headwater.models import Credit, Embed
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import SLOT, Found, openers, table, trimmed
from headwater.reading.credit_phrases import PLATFORMS
from headwater.reading.embeds import platform_of

_SPELT = sorted(
    {form for name in PLATFORMS if name != "x" for form in (name, name.capitalize(), name.title(), PLATFORMS[name])}
    - {"X", "Medium", "medium", "threads", "reddit"},
    key=len,
    reverse=True,
)
_PLATFORM = re.compile(
    rf"(?:{'|'.join(map(re.escape, _SPELT))})(?![\w-])|X(?= (?:account|page|post|feed|platform|profile|formerly)|, formerly|[.,;)]|$)"
)
_TWEETED = re.compile(r"(?:re)?tweet(?:ed|s)\b|twitterte\b|tuiteó\b|ha twittato\b|tuitou\b|va piular\b|a tweeté\b")
# What may stand between the verb and the platform right before the latter: "on their official", "у своєму", "via".
_ON = re.compile(
    r"(?:^|[\s,])(?:on|via|in|to|through|at|auf|bei|über|sur|en|em|no|na|su|sul|a|al|у|в|во|на|w|przez)(?:\s[\w’']{1,20}){0,4}\s[«“\"]?$"
)
# Between a subject and its verb: an apposition between commas, an adverb, "later", "has"; no second subject.
_APPOSITION = re.compile(r"^(?:,[^,.!?\n]{3,80},|\s\([^()\n]{2,60}\))")
_GAP = re.compile(
    r"(?:,?\swho)?(?:\s(?:also|later|then|has|had|have|first|himself|herself|itself|recently|earlier|now|\w{3,12}ly|on|\w{3,9}day|"
    r"také|також|потім|раніше|также|позже|затем|ранее|hat|habe|auch|später|a|ha|tambien|también|luego|anche|poi|também|depois|później|"
    r"wcześniej|també|després)){0,3}\s?"
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:he|she|they|it|we|you|I|the|an|his|her|their|its|er|sie|es|il|elle|ils|él|ella|ele|ela|lui|lei|він|вона|вони|он|она|они|"
    r"which|that|and|campaign|spokes\w+)\b|['’]s\b"
)
_BY = re.compile(r"\b(?:tweet|post|message|video|thread|story|reel) (?:by|from|of) ")
_EMBED_SIGNATURE = re.compile(r"[—–]\s?([^—–\n()]{1,80}?)\s?\(\s?@([\w.@-]{1,80})\s?\)")
# A sentence longer than this is no sentence: a list, a menu, an attack.
_MOST = 600
# "X shared this evidence, filmed at the border, on their page": so far apart may verb and platform be.
_NEAR = 80


def in_text(scene: Scene) -> Iterator[Credit]:
    """Yield the posts that running text takes something from, each with the party who posted and the platform as ``medium``."""
    done: set[tuple[int, int]] = set()
    for start, end, medium in sorted(_cues(scene.text)):
        sentence = scene.sentence(start, end)
        if sentence in done or sentence[1] - sentence[0] > _MOST:
            continue
        if party := _poster(scene, sentence, start, end):
            done.add(sentence)
            link = next((ln for ln in scene.links if sentence[0] <= ln.span[0] < sentence[1] and platform_of(ln.url)), None)
            url = link.url if link else None
            yield Credit("post", party.name, url, (party.start, party.end), "body", scene.text[slice(*sentence)], medium)


def _cues(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, medium) for each platform named after a preposition, and for each verb that names its platform itself."""
    for match in _PLATFORM.finditer(text):
        if _ON.search(text, max(0, match.start() - 60), match.start()):
            yield match.start(), match.end(), PLATFORMS[match[0].casefold()]
    for match in _TWEETED.finditer(text):
        yield match.start(), match.end(), "Twitter"


@lru_cache(maxsize=32)
def _verbs(language: str | None) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(t.posts for t in table(language))})\b")


def _poster(scene: Scene, sentence: tuple[int, int], start: int, end: int) -> Found | None:
    """Return who posts in a sentence that names a platform (or tweets) at [start, end): by the verb before it, the nearest one first."""
    text = scene.text
    tweeted = [(start, end)] if _TWEETED.fullmatch(text, start, end) else []
    by = _BY.search(text, max(sentence[0], start - 40), sentence[1])
    if by and (match := SLOT.match(text, by.end())):
        return trimmed(match["name"], match.start("name"))
    near = (max(sentence[0], start - _NEAR), min(sentence[1], end + _NEAR))
    verbs = [verb.span() for verb in _verbs(scene.language).finditer(text, *near)]
    for verb in sorted([*verbs, *tweeted], key=lambda span: abs(span[0] - start)):
        if party := _subject(text, sentence[0], verb):
            return party
    return None


def _subject(text: str, start: int, verb: tuple[int, int]) -> Found | None:
    """Return the name that is the subject of a verb: the last one before it with only an apposition between, else the one after."""
    before = [match for match in SLOT.finditer(text, start, verb[0]) if match["name"].casefold() not in PLATFORMS]
    if before:
        gap = _APPOSITION.sub("", text[before[-1].end() : verb[0]])
        if _GAP.fullmatch(gap) and not _OTHER_SUBJECT.search(gap):
            return _named(before[-1])
    after = SLOT.match(text, verb[1] + 1) if text[verb[1] : verb[1] + 1] == " " else None
    return _named(after) if after and after["name"].casefold() not in PLATFORMS else None


def _named(match: re.Match[str]) -> Found | None:
    party = trimmed(match["name"], match.start("name"))
    if party and party.name.split(" ", 1)[0].casefold() in openers():
        return None
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
