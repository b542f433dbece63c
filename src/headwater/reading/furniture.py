"""Lines that surround an article and are no part of it, told by what they say. Used for marked-up and for plain text."""

import re
from collections.abc import Callable

from headwater.reading import furniture_phrases as phrases

_SHORT = 200  # a label with what belongs to it, in code points; a longer block is prose that happens to begin so
_END = r"(?=\s*[:：»›→|…!?.–—-]|\s*$)"


def _starts(words: str, end: str = r"\b") -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in sorted(words.split("|"), key=len, reverse=True))
    return re.compile(rf"^[\W_]{{0,6}}(?:{alternatives}){end}", re.IGNORECASE)


_MORE, _MORE_ALONE = _starts(phrases.MORE, r"(?=\s{0,3}[:：»›→]|[^\w]{0,4}$)"), _starts(phrases.MORE)
_TALK = _starts(phrases.TALK, _END + r"|(?<=published)\b|(?<=logged in)\b")
_SHARE, _SHARE_ALONE = _starts(phrases.SHARE), _starts(phrases.SHARE, _END)
_LABELS, _ADVERT = _starts(phrases.LABELS, r"(?=\s{0,3}[:：]|\s*$)"), _starts(phrases.ADVERT, r"(?=[\W\d]*$)")
_COOKIES, _NOTICES = _starts(phrases.COOKIES), _starts(phrases.NOTICES)
_RIGHTS = re.compile("|".join(re.escape(words) for words in phrases.RIGHTS.split("|")), re.IGNORECASE)
_COPYRIGHT = re.compile(r"^\W{0,3}(?:©|\(c\)|&copy;|copyright\b)", re.IGNORECASE)
_BYLINE = _starts(phrases.BYLINE, r"(?:\s*[:：]\s*|\s+)(?=\S)")
_CRUMB = re.compile(r"\s(?:»|›|>|→|/|\||::|·|—)\s")
_BAR = re.compile(r"(?<=\w)\s[|·•]\s(?=\w)")
_HOME = _starts(phrases.HOME, r"(?=\s*(?:»|›|>|→|/|\||::|·|—))")
_COUNT = re.compile(r"^[\W\d_]*(?:k|m|min|min read|minute read|minutes read|shares?|views?|likes?|comments?)?[\W\d_]*$", re.IGNORECASE)


SENTENCE_ENDS = tuple('.!?…:;。！？।؟”»’)"')
# "Comments" alone or before a colon is a label; "Comments by the minister …" is prose. Several words ("Sign up for") say enough themselves.
_LINKED = 0.3


def label(text: str, link_share: float = 0.0) -> str | None:
    """Say what kind of furniture a line is, None for none.

    One of count, more, advert, talk, share, labels, cookies, notice, bar (a row of links) and rights. ``link_share`` is the share of the
    line that is set in links: "Related: …" needs none, "See also our …" does.
    """
    if len(text) > 2 * _SHORT:
        return None
    linked = link_share > _LINKED
    return next((name for name, says_so in _TESTS.items() if says_so(text, linked)), None)


def _is_bar(text: str) -> bool:
    return len(_BAR.findall(text)) > 1 and not text.endswith(SENTENCE_ENDS)


def _shares(text: str, *, linked: bool) -> bool:
    match = _SHARE.match(text)
    if match is None:
        return False
    return linked or bool(_SHARE_ALONE.match(text)) or (" " in match[0].strip() and len(text) <= _SHORT)


_TESTS: dict[str, Callable[[str, bool], bool]] = {
    "count": lambda text, _: bool(_COUNT.match(text)),
    "more": lambda text, linked: bool((_MORE_ALONE if linked else _MORE).match(text)),
    "advert": lambda text, _: bool(_ADVERT.match(text)),
    "talk": lambda text, _: bool(_TALK.match(text)),
    "share": lambda text, linked: _shares(text, linked=linked),
    "labels": lambda text, _: bool(_LABELS.match(text)),
    "cookies": lambda text, _: bool(_COOKIES.match(text)),
    "notice": lambda text, _: bool(_NOTICES.match(text)),
    "bar": lambda text, _: _is_bar(text),
    "rights": lambda text, _: bool(_RIGHTS.search(text) or _COPYRIGHT.match(text)),
}


def is_byline(text: str) -> bool:
    """Whether a short line names a writer: "By Ada Brook", "Posted by editor", "Автор: …"."""
    return len(text.split()) <= _BYLINE_WORDS and not text.endswith((".", "!", "?", "…")) and bool(_BYLINE.match(text))


def is_head_line(text: str) -> bool:
    """Whether a short line above an article says who wrote it, when, or where on the site it stands."""
    dated = len(text) <= _HEAD_LINE and bool(_DATED.search(text)) and not text.endswith(SENTENCE_ENDS)
    return dated or is_byline(text) or is_breadcrumb(text)


def without_byline_label(text: str) -> str:
    """Return a byline without what makes it one: "by alex" -> "alex"."""
    return _BYLINE.sub("", text, count=1).strip()


def starts_at_home(text: str) -> bool:
    """Whether a line is a path from the front page: "Home » Politics"."""
    return bool(_HOME.match(text))


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path through a site: "Home » Politics", "News > World > Europe"."""
    return starts_at_home(text) or len(_CRUMB.findall(text)) > 1


_BYLINE_WORDS = 12
_HEAD_LINE = 80
# A day with its year, or a time of day; in any script's order.
_DATED = re.compile(r"\b(?:19|20)\d\d[年.\-/]|[./\-\s](?:19|20)\d\d\b|\b\d{1,2}[:.]\d{2}\b")
