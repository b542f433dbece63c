"""How pages' words are shown: they are hostile until made plain. Pure functions; escaping for HTML is the templates' part."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from headwater.models import Article, Span
from headwater.urls import host

# Shown as U+FFFD: control characters, what turns the line round, halves of surrogate pairs. One for one, so that spans still hold.
_HARMLESS: dict[int, str] = {
    **dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)], "\ufffd"),
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)], "\ufffd"),
    **dict.fromkeys(map(ord, "\u2028\u2029\r"), "\n"),
}
_HARMFUL = re.compile(f"[{''.join(map(re.escape, map(chr, _HARMLESS)))}]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_NAMES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "ca": "Catalan",
    "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean",
    "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "nb": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene", "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Brief:
    """What a line about an article shows. ``when`` is for people; ``moment`` orders, None where no date is known.

    A ``twin`` is another form of a page (AMP) or a later page of a series: no article of its own where articles are counted.
    """

    id: str
    title: str
    outlet: str
    when: str
    moment: datetime | None
    language: str
    url: str | None
    held: bool = True
    twin: bool = False
    declared: str | None = None
    """The address that the page declares as its own, where it is not known from where it came: nobody checked it."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage with a little of its surroundings."""

    before: str
    inside: str
    after: str


def plain(text: str | None) -> str:
    """Return a page's words with what would drive the display made harmless, code point for code point."""
    return _HARMFUL.sub(lambda found: _HARMLESS[ord(found[0])], text or "")


def line(text: str | None, most: int = 300) -> str:
    """Return a page's words on one line, at most ``most`` code points."""
    joined = " ".join(plain(text).split())
    return joined if len(joined) <= most else f"{joined[: most - 1].rstrip()}…"


def safe_url(url: str | None) -> str | None:
    """Return ``url`` where it is one that a link may lead to (http, https), None for all else."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    return plain(url).strip() if parts.scheme in {"http", "https"} and parts.hostname else None


def language_tag(language: str | None) -> str:
    """Return the language as it may stand in an HTML ``lang``: empty where it is not known or no tag."""
    tag = (language or "").replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""


def language_name(language: str | None) -> str:
    """Return the English name of a language, the tag where we have none, empty where it is not known."""
    tag = language_tag(language)
    return _NAMES.get(tag.split("-")[0].lower(), tag)


def direction(language: str | None) -> str:
    """Return the writing direction for ``dir``: by the language, else as the text itself begins."""
    tag = language_tag(language).split("-")[0].lower()
    return "auto" if not tag else "rtl" if tag in _RIGHT_TO_LEFT else "ltr"


def moment(published: str | None) -> datetime | None:
    """Return a date as a moment to put articles in order by, None where it is none. A time without a zone is taken as UTC."""
    try:
        found = datetime.fromisoformat((published or "").strip())
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def when(published: str | None) -> str:
    """Return a date for people, in the page's own offset: ``3 May 2024, 14:05 +02:00``, or ``undated``."""
    try:
        found = datetime.fromisoformat((published or "").strip())
    except ValueError:
        return "undated"
    day = f"{found.day} {found:%B %Y}"
    if len((published or "").strip()) <= len("2024-05-03"):
        return day
    zone = "" if found.tzinfo is None else " UTC" if not found.utcoffset() else f" {found.isoformat()[-6:]}"
    return f"{day}, {found:%H:%M}{zone}"


def outlet_name(article: Article) -> str:
    """Return the outlet's name, else its host."""
    return line(article.outlet.name or article.outlet.domain or host(article.url), 60) or "outlet not known"


def brief(article: Article) -> Brief:
    """Return the line about an article."""
    title = line(article.title, 200) or line(article.text, 80) or line(article.id, 120)
    return Brief(
        id=article.id,
        title=title,
        outlet=outlet_name(article),
        when=when(article.published),
        moment=moment(article.published),
        language=language_tag(article.language),
        url=safe_url(article.url),
        declared=None if article.url else safe_url(article.canonical_url),
        twin=bool(article.variant_of or article.part_of),
    )


def excerpt(text: str | None, span: Span, around: int = 60, most: int = 260) -> Excerpt:
    """Return the passage at ``span`` with its surroundings, cut at words where that is near."""
    whole = text or ""
    start, end = max(0, min(span[0], len(whole))), max(0, min(span[1], len(whole)))
    before, after = plain(whole[max(0, start - around) : start]), plain(whole[end : end + around])
    if start > around:
        before = "…" + (before.partition(" ")[2] or before)
    if end + around < len(whole):
        after = (after.rpartition(" ")[0] or after) + "…"
    inside = plain(whole[start:end])
    if len(inside) > most:
        cut = inside[:most].rstrip()
        inside, after = (cut.rpartition(" ")[0] or cut) + "…", ""
    return Excerpt(before, inside, after)


def words(name: str) -> str:
    """Return one of our own field values for people: ``figure_changed`` as "figure changed"."""
    return name.replace("_", " ")
