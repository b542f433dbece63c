"""Which held article a credit or link names: the very page, or just its outlet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import combinations

from headwater.models import Article, Credit
from headwater.romanising import skeleton
from headwater.urls import host, url_key

# Endings of nouns and adjectives in the Slavic languages written in Cyrillic.
_ENDING = re.compile(
    r"(?:ого|его|ому|ему|ими|ыми|ами|ями|ах|ях|ам|ям|ов|ев|ів|їв|ом|ем|ою|ею|ої|ій|ый|ий|ая|яя|им|ым|их|ых|[аяоеєуюиіїыьй])$"
)
# Initials that mean one of the world's agencies wherever they stand, never an outlet of the same initials.
_AGENCIES = frozenset("ap afp upi dpa apa efe ansa pap ctk mti pti ani kna una iina tass ria unn aap pa cp spa wam irna sana mena".split())


_LONGEST_NAME = 6  # words of a name that may be clipped


class Aim(IntEnum):
    """How exactly a credit names an article."""

    NOT = 0
    OUTLET = 1
    PAGE = 2


@dataclass(frozen=True, slots=True)
class Names:
    """What an article answers to: keys of its addresses, its hosts, its outlet's names folded."""

    keys: frozenset[str]
    hosts: frozenset[str]
    names: frozenset[str]


def fold_name(name: str | None) -> str:
    """Return a party's name as it is compared: case, blanks, a leading article or @ and a web ending make no difference."""
    folded = " ".join(re.findall(r"\w+", (name or "").casefold()))
    return re.sub(r"^(the|la|le|el|il|die|der|das|les|los|las|gazeta|газета) (?=\w)", "", folded)


def party_key(name: str | None) -> str:
    """Return a name for finding one party twice on a page: "24 Channel" and "Channel 24" are one."""
    return " ".join(sorted(fold_name(name).split()))


def names_of(article: Article) -> Names:
    """Return what ``article`` answers to. A canonical address on another host is not its own."""
    # A page saved without its address has the one it calls its own.
    own = host(article.url) or host(article.canonical_url)
    addresses = [article.url] + [article.canonical_url] * (host(article.canonical_url) == own)
    domain = article.outlet.domain or own
    hosts = {own, domain} - {""}
    # A handle or a squeezed name ("@kinloch-post", "KinlochPost") is compared without its blanks.
    called = {fold_name(article.outlet.name), *(fold_name(h) for h in hosts), *(_stem(h) for h in hosts)} - {""}
    called |= {name.replace(" ", "") for name in called}
    return Names(frozenset(filter(None, map(url_key, addresses))), frozenset(hosts), frozenset(called))


def _stem(domain: str) -> str:
    """Return the telling part of a domain: ``kinloch-post.example`` -> ``kinloch post``."""
    parts = domain.split(".")
    return fold_name(parts[-2]) if len(parts) > 1 else ""


def aim(credit: Credit, names: Names) -> Aim:
    """Return how exactly ``credit`` names the article that answers to ``names``."""
    return _aim(credit.name, credit.url, names)


@lru_cache(maxsize=1 << 16)  # in a crowd of copies each credit is held against each name many times
def _aim(called: str | None, url: str | None, names: Names) -> Aim:
    key = url_key(url)
    if key and key in names.keys:
        return Aim.PAGE
    if key and host(url) in names.hosts:
        return Aim.OUTLET
    name = fold_name(called)
    if name and (name in names.names or name.replace(" ", "") in names.names):
        return Aim.OUTLET
    if any(same_sound(name, full) or clipped(name, full) for full in names.names):
        return Aim.OUTLET
    if _is_short_form(called or "") and any(abbreviates(name, full) for full in names.names):
        return Aim.OUTLET
    return Aim.NOT


def same_sound(a: str, b: str) -> bool:
    """Whether two folded names of two words or more are one name, word by word: in another script, or in another case."""
    one, other = a.split(), b.split()
    return len(one) == len(other) > 1 and all(_alike(x, y) for x, y in zip(one, other, strict=True))


def clipped(short: str, full: str) -> bool:
    """Whether ``short`` is ``full`` without middle words, with blanks or not: "daily post", "dailypost" after "daily kinloch post"."""
    words = full.split()
    if len(words) < 3 or len(words) > _LONGEST_NAME:
        return False
    squeezed = short.replace(" ", "")
    middles = (rest for size in range(len(words) - 2) for rest in combinations(words[1:-1], size))
    return any(squeezed == "".join((words[0], *rest, words[-1])) for rest in middles)


def shortened(short: str | None, full: str | None) -> bool:
    """Whether ``short`` is ``full`` with words left out: "the Courier" after "Lowland Courier"."""
    words, others = fold_name(short).split(), fold_name(full).split()
    return 0 < len(words) < len(others) and all(any(_alike(w, o) for o in others) for w in words)


def _alike(a: str, b: str) -> bool:
    """Whether two words are one: equal, in another case (Cyrillic endings), or with the same consonants in another script."""
    if a == b:
        return True
    if a.isascii() == b.isascii():
        return not a.isascii() and _stem_of(a) == _stem_of(b)
    one, other = sorted((skeleton(a), skeleton(b)), key=len)
    # Endings add a consonant or two: Рудобірського.
    return len(one) > 2 and other.startswith(one) and len(other) - len(one) <= len(one) // 2


def _stem_of(word: str) -> str:
    return _ENDING.sub("", word) if len(word) > 4 else word


def _is_short_form(name: str) -> bool:
    """Whether a name is a handle or initials, which stand for a longer one."""
    return name.startswith("@") or (name.isupper() and name.isalpha() and len(name) > 1 and name.casefold() not in _AGENCIES)


def abbreviates(short: str, full: str) -> bool:
    """Whether ``short`` ("kdpost", "nca") is made of the letters of ``full`` ("kinloch daily post", "north coast agency").

    Its letters stand in ``full`` in order and the first letter of every word but small ones is among them; both are folded names.
    """
    letters = re.sub(r"[\W\d_]", "", short)
    parts = [part for part in full.split() if len(part) > 2] or full.split()
    if len(parts) < 2 or len(letters) < len(parts):
        return False
    return _spelled(letters, parts)


def _spelled(letters: str, parts: list[str]) -> bool:
    """Whether ``letters`` can be cut into pieces, each in order within one of ``parts`` and with its first letter."""
    reach = {0}
    for part in parts:
        reach = {end for start in reach for end in _ends(letters, start, part)}
    return len(letters) in reach


def _ends(letters: str, start: int, part: str) -> list[int]:
    """Return where a piece of ``letters`` that begins at ``start`` and is spelled by ``part`` may end."""
    if start >= len(letters) or letters[start] != part[0]:
        return []
    ends, at = [start + 1], 1
    for end in range(start + 1, len(letters)):
        at = part.find(letters[end], at) + 1
        if not at:
            break
        ends.append(end + 1)
    return ends


def parties(credits_: Iterable[Credit]) -> frozenset[str]:
    """Return the parties that credits name, folded: two articles that share one may have it from each other."""
    return frozenset(filter(None, (fold_name(c.name) or host(c.url) for c in credits_)))
