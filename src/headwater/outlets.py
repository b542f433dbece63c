"""What an outlet answers to, as its articles tell it, and by which beginnings of words its names are found in a text. Pure functions.

Archives hold what is worked out here (``headwater.archive.outlets``): other rules make a new schema, with a migration.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from headwater.models import Article
from headwater.romanising import skeletons
from headwater.urls import at_home, host, post_key, url_key

Words = tuple[str, ...]
"""A folded name, word by word."""

LEAST_LONE = 4
"""Letters of a word that tells an outlet alone."""

NO_CAPITALS = ""
"""What names in scripts without capitals have in common among ``beginnings``."""

_POST_OF = re.compile(r"(?:(?<![\w-])(?:t\.me|twitter\.com|x\.com)/|/(?:s|u|user|channel)/|/@)([\w.]{3,31}\w)/(?:\w{1,32}/)?\d+/?$")
_LEAST = 3  # letters of a word that tells an outlet among others
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Names:
    """What an article answers to: keys of its addresses, its hosts, its outlet's names folded.

    ``account`` are those of the names that a post's account alone has: its handle, its holder's name.
    """

    keys: frozenset[str]
    hosts: frozenset[str]
    names: frozenset[str]
    account: frozenset[str] = frozenset()


def fold_name(name: str | None) -> str:
    """Return a party's name as it is compared: case, blanks, a leading article or @ and a web ending make no difference."""
    folded = " ".join(re.findall(r"\w+", (name or "").casefold()))
    return re.sub(r"^(the|la|le|el|il|lo|gli|i|o|a|die|der|das|les|los|las|os|as|l|het|de|den|η|ο|το|τα|gazeta|газета) (?=\w)", "", folded)


def names_of(article: Article) -> Names:
    """Return what ``article`` answers to. A canonical address on another host is not its own."""
    # A page saved without its address has the one it calls its own.
    own = (article.outlet.domain if at_home(article.url) else host(article.url)) or host(article.canonical_url)
    addresses = [article.url] + [article.canonical_url] * (host(article.canonical_url) == own)
    domain = article.outlet.domain or own
    hosts = {own, domain} - {""}
    account = _account(article)
    called = _called(article.outlet.name, frozenset(hosts), account)
    return Names(frozenset(filter(None, map(url_key, addresses))), frozenset(hosts), called, account)


@lru_cache(maxsize=1 << 12)  # the articles of an outlet answer to the same names
def _called(name: str | None, hosts: frozenset[str], account: frozenset[str]) -> frozenset[str]:
    """Return what an outlet is called; a handle or a squeezed name ("@kinloch-post", "KinlochPost") is compared without its blanks."""
    called = {fold_name(name), *(fold_name(h) for h in hosts), *(_stem(h) for h in hosts), *account} - {""}
    return frozenset(called | {one.replace(" ", "") for one in called})


def _account(article: Article) -> frozenset[str]:
    """Return the names of the account that a post stands on: its handle, and its holder's where that is a name of two words or more.

    ``t.me/harbour_watch/12`` and ``mirror.example/@harbour.watch/12`` are posts.
    """
    found = _POST_OF.search(article.url or "") or _POST_OF.search(post_key(article.url))
    holder = next((name for name in article.authors if " " in name), None)
    return frozenset({fold_name(found[1]), fold_name(holder)} - {""}) if found else frozenset()


def _stem(domain: str) -> str:
    """Return the telling part of a domain: ``kinloch-post.example`` -> ``kinloch post``."""
    parts = domain.split(".")
    return fold_name(parts[-2]) if len(parts) > 1 else ""


@lru_cache(maxsize=4096)
def telling(names: frozenset[str]) -> tuple[Words, ...]:
    """Return an outlet's names as words, the longest first, without those that are too short to tell anything."""
    words = {tuple(name.split()) for name in names}
    squeezed = {"".join(w) for w in words if len(w) > 1}
    told = (w for w in words if len(w) <= _MOST_WORDS and max(map(len, w)) >= (LEAST_LONE if len(w) == 1 else _LEAST))
    told = (w for w in told if len(w) > 1 or w[0] not in squeezed)
    return tuple(sorted(told, key=lambda w: (-len(w), w)))


def beginnings(word: str) -> set[str]:
    """Return what a word that may be another's spelling has in common with it: its first letters, or its first consonants."""
    return {word[:_LEAST], *(f"@{bare[:_LEAST]}" for bare in skeletons(word))} | ({NO_CAPITALS} if word.upper() == word.lower() else set())
