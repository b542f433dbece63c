"""Lines that surround an article and are no part of it, told by what they say. Used for marked-up and for plain text."""

import re

from headwater.reading import furniture_phrases as phrases
from headwater.reading.openings import Opening, Openings

_SHORT = 200  # a label with what belongs to it, in code points; a longer block is prose that happens to begin so
_OPENINGS = Openings(
    {
        "more": phrases.MORE,
        "talk": phrases.TALK,
        "share": phrases.SHARE,
        "labels": phrases.LABELS,
        "advert": phrases.ADVERT,
        "cookies": phrases.COOKIES,
        "notice": phrases.NOTICES,
        "byline": phrases.BYLINE,
        "home": phrases.HOME,
    }
)
# What follows a phrase of each list. "Comments" alone or before a colon is a label; "Comments by the minister …" is prose, but several
# words ("Sign up for") say enough themselves, and so does one before a link.
_WORD_END = re.compile(r"\b")
_LABEL_END = re.compile(r"(?=\s*[:：»›→|…!?.–—-]|\s*$)")
_ENDS = {
    "more": re.compile(r"(?=\s{0,3}[:：»›→]|[^\w]{0,4}$)"),
    "advert": re.compile(r"(?=[\W\d]*$)"),
    "talk": re.compile(_LABEL_END.pattern + r"|(?<=published)\b|(?<=logged in)\b"),
    "share": _LABEL_END,
    "labels": re.compile(r"(?=\s{0,3}[:：]|\s*$)"),
    "cookies": _WORD_END,
    "notice": _WORD_END,
}
_BYLINE_END = re.compile(r"(?:\s*[:：]\s*|\s+)(?=\S)")
_HOME_END = re.compile(r"(?=\s*(?:»|›|>|→|/|\||::|·|—))")
_RIGHTS = phrases.RIGHTS.split("|")
_COPYRIGHT = re.compile(r"^\W{0,3}(?:©|\(c\)|&copy;|copyright\b)", re.IGNORECASE)
_CRUMB = re.compile(r"\s(?:»|›|>|→|/|\||::|·|—)\s")
_CRUMB_MARKS = re.compile(r"[»›>→/|:·—]")
_BAR = re.compile(r"(?<=\w)\s[|·•]\s(?=\w)")
_COUNT = re.compile(r"^[\W\d_]*(?:k|m|min|min read|minute read|minutes read|shares?|views?|likes?|comments?)?[\W\d_]*$", re.IGNORECASE)
_COUNTED = 100

SENTENCE_ENDS = tuple('.!?…:;。！？।؟”»’)"')
_LINKED = 0.3


def label(text: str, link_share: float = 0.0) -> str | None:
    """Say what kind of furniture a line is, None for none.

    One of count, more, advert, talk, share, labels, cookies, notice, bar (a row of links) and rights. ``link_share`` is the share of the
    line that is set in links: "Related: …" needs none, "See also our …" does.
    """
    if len(text) > 2 * _SHORT:
        return None
    if _is_count(text):
        return "count"
    opening = _OPENINGS.of(text)
    linked = link_share > _LINKED
    for name in _ENDS:
        if name in opening.ends and _opens(opening, name, linked=linked):
            return name
    if _is_bar(text):
        return "bar"
    return "rights" if _claims_rights(opening.text) else None


def _opens(opening: Opening, name: str, *, linked: bool) -> bool:
    if linked and name in {"more", "share"} and opening.says(name, _WORD_END):
        return True
    if opening.says(name, _ENDS[name]):
        return True
    if name != "share" or len(opening.text) > _SHORT:
        return False
    end = opening.says(name, _WORD_END)
    return " " in opening.text[:end].strip()


def _is_count(text: str) -> bool:
    return len(text) <= _COUNTED and bool(_COUNT.match(text))


def _is_bar(text: str) -> bool:
    return ("|" in text or "·" in text or "•" in text) and len(_BAR.findall(text)) > 1 and not text.endswith(SENTENCE_ENDS)


def _claims_rights(lowered: str) -> bool:
    for words in _RIGHTS:  # a plain loop: this is asked of every line of every page
        if words in lowered:
            return True
    return bool(_COPYRIGHT.match(lowered))


def is_byline(text: str) -> bool:
    """Whether a short line names a writer: "By Ada Brook", "Posted by editor", "Автор: …"."""
    if len(text) > _SHORT or text.endswith((".", "!", "?", "…")) or len(text.split()) > _BYLINE_WORDS:
        return False
    return bool(_OPENINGS.of(text).says("byline", _BYLINE_END))


def is_head_line(text: str) -> bool:
    """Whether a short line above an article says who wrote it, when, or where on the site it stands."""
    return is_dated(text) or is_byline(text) or is_breadcrumb(text)


def is_dated(text: str) -> bool:
    """Whether a short line, no sentence, has a day with its year or a time of day in it."""
    return len(text) <= _HEAD_LINE and bool(_DATED.search(text)) and not text.endswith(SENTENCE_ENDS)


def without_byline_label(text: str) -> str:
    """Return a byline without what makes it one: "by alex" -> "alex"."""
    return text[_OPENINGS.of(text).says("byline", _BYLINE_END) :].strip()


def starts_at_home(text: str) -> bool:
    """Whether a line is a path from the front page: "Home » Politics"."""
    return bool(_CRUMB_MARKS.search(text)) and bool(_OPENINGS.of(text).says("home", _HOME_END))


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path through a site: "Home » Politics", "News > World > Europe"."""
    return bool(_CRUMB_MARKS.search(text)) and (starts_at_home(text) or len(_CRUMB.findall(text)) > 1)


_BYLINE_WORDS = 12
_HEAD_LINE = 80
# A day with its year, or a time of day; in any script's order.
_DATED = re.compile(r"\b(?:19|20)\d\d[年.\-/]|[./\-\s](?:19|20)\d\d\b|\b\d{1,2}[:.]\d{2}\b")
