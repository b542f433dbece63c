"""Names of those a page may have taken its text from: cleaning them, and telling an outlet from a person or an office by its shape."""

import re
import unicodedata
from functools import lru_cache
from itertools import permutations
from urllib.parse import urlsplit

from headwater.models import Outlet
from headwater.reading import party_words
from headwater.romanising import sound
from headwater.urls import host, site

_BARE = re.compile(r"[\W_]+")
# Hosts that keep other people's pages: a canonical address elsewhere is what they are for, no statement of the page.
_KEEPERS = frozenset(
    {"web.archive.org", "archive.org", "archive.ph", "archive.is", "archive.today", "webcache.googleusercontent.com", "translate.goog"}
)
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?((?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,18})(?:/\S{0,200})?", re.IGNORECASE)
_CAMEL = re.compile(r"[a-zа-яіїєё][A-ZА-ЯІЇЄ]|[^\W\d_]\d|\d[^\W\d_]")


def bare(name: str | None) -> str:
    """Return a name as it is compared: lower case, letters and digits only, without a leading "the"."""
    folded = (name or "").casefold().strip().lstrip("@").removeprefix("the ")
    return _BARE.sub("", folded)


def label(url_or_host: str | None) -> str:
    """Return the part of the site's name that its owner chose, bare: ``https://daily-harbour.example/x`` -> ``dailyharbour``."""
    return _BARE.sub("", site(url_or_host).split(".")[0])


def same_site(one: str | None, other: str | None) -> bool:
    """Whether two URLs (or hosts) belong to one publisher, as far as names tell: also ``harbour.com`` and ``harbour.co.uk``."""
    return bool(site(one)) and (site(one) == site(other) or (len(label(one)) > 2 and label(one) == label(other)))


def is_keeper(url: str | None) -> bool:
    """Whether ``url`` is on a host that keeps copies of others' pages."""
    name = host(url)
    return any(name == keeper or name.endswith("." + keeper) for keeper in _KEEPERS)


def is_own(name: str | None, url: str | None, outlet: Outlet) -> bool:
    """Whether a name or an address is the page's own outlet."""
    if url and outlet.domain and same_site(url, outlet.domain):
        return True
    if domain := domain_in(name or ""):
        return same_site(domain, outlet.domain)
    key = bare(name)
    owns = _keys(outlet) if key else ()
    return any(key == own or (min(len(key), len(own)) > 4 and (key.startswith(own) or own.startswith(key))) for own in owns)


@lru_cache(maxsize=64)  # a page asks for its own outlet's with each name
def _keys(outlet: Outlet) -> frozenset[str]:
    return frozenset({bare(outlet.name), label(outlet.domain)} - {""})


def is_own_short(name: str, outlet: Outlet) -> bool:
    """Whether a name is made of words of the page's own outlet's, as its desks sign: "The Herald" in the Coast Herald."""
    words, own = (re.findall(r"\w+", one.casefold().removeprefix("the ")) for one in (name, outlet.name or ""))
    return bool(words) and not is_agency(name) and set(words) <= set(own)


def is_own_party(name: str | None, url: str | None, outlet: Outlet) -> bool:
    """Whether a party is the page's own outlet by whatever it calls itself in its texts: in short, by initials, in another case.

    A copy that keeps "| Gull" in its title is not the Gull, which it links to under the Gull's address.
    """
    home = f"https://{outlet.domain}/"
    if name and url and outlet.domain and label(url) != label(home) and resembles(name, url) and not resembles(name, home):
        return False
    return is_own(name, url, outlet) or (
        bool(name and outlet.name) and not is_agency(name or "") and _calls_itself(name or "", outlet.name or "")
    )


@lru_cache(maxsize=1024)
def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’ʼ][^\W_]+)*", name.casefold().removeprefix("the "))


def _calls_itself(name: str, own: str) -> bool:
    words, whole = _words(name), _words(own)
    initials = "".join(word[0] for word in whole)
    short = len(initials) > 1 and bare(name) in {initials, "t" + initials}
    declined = len(words) == len(whole) and all(map(_declined, words, whole))
    return bool(words) and (short or declined or set(words) <= set(whole))


def _declined(one: str, other: str) -> bool:
    """Whether two words differ in a few letters at their ends alone."""
    same = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    return one == other or (same > 2 and max(len(one), len(other)) - same <= 3)


def domain_in(name: str) -> str | None:
    """Return the host where the whole of ``name`` is a web address or a bare domain, else None."""
    match = _DOMAIN.fullmatch(name.strip().rstrip("."))
    if not match or match[1].split(".")[-1].casefold() in {"jr", "sr", "inc", "ltd", "st", "no", "mr", "dr"}:
        return None
    return (
        match[1].casefold() if "//" in name or "/" in name or match[1].rsplit(".", 1)[-1].casefold() in party_words.DOMAIN_ENDINGS else None
    )


def resembles(name: str, url: str | None) -> bool:
    """Whether the host of ``url`` looks like ``name``: the same letters, or its initials."""
    own, key = label(url), bare(name)
    if not key.isascii() and _spelt_out(key) == own:
        return True
    if len(own) < 2 or not key:
        return False
    if not key.isascii():
        key = sound(key)
        own = sound(own)
    words = re.findall(r"\w+", name.casefold())
    initials = "".join(word[0] for word in words)
    if len(words) > 1 and (_pieced(own, [sound(word) for word in words]) or _turned(own, key, words)):
        return True
    return own in key or key in own or (len(own) > 2 and initials.startswith(own)) or (len(initials) > 2 and own.startswith(initials))


def _turned(own: str, key: str, words: list[str]) -> bool:
    """Whether a host has the words of a name in another order: Agora Boards on ``boards-agora``."""
    return sorted(own) == sorted(key) and len(words) <= _MOST_TURNED and any(own == "".join(turned) for turned in permutations(words))


_MOST_TURNED = 4


def spells(name: str, url: str | None) -> bool:
    """Whether the host of ``url`` is made of a name's words and of nothing else, as an outlet's own host is: ``aper``, ``thelydgatepost``.

    Words for what an outlet is, and articles, may be left out of either.
    """
    own, words = label(url), re.findall(r"[^\W_]+", name)
    if len(own) < _LEAST_LABEL or own.isdigit() or not words or len(words) > _MOST_WORDS:
        return False
    long = [word for word in words if len(word) > _SMALL_WORD]
    wholes = (words, long, [word for word in long if not has_outlet_word(word)])
    return _spelt_out(bare(name)) == own or any(sound(own) == "".join(map(_sounded, whole)) for whole in wholes)


def _sounded(word: str) -> str:
    return sound(plain(word) if word[0] < "\u0370" else word.casefold())


_LEAST_LABEL, _MOST_WORDS, _SMALL_WORD = 4, 6, 3


def is_name_of(name: str, url: str | None) -> bool:
    """Whether the host of ``url`` is made of ``name`` so that it can hardly be chance: not of one word of either alone."""
    own, key = label(url), bare(name)
    if len(own) <= 2 or not resembles(name, url):
        return False
    if own in key:
        return len(key) <= _MOST_TIMES * len(own)
    return len(key) >= len(own) or 5 * len(key) >= 3 * len(own) or not key.isascii()


_MOST_TIMES = 3  # how much longer than its host a name may be: "Agencia Aper" on aper.example


def _pieced(label_: str, words: list[str]) -> bool:
    """Whether a host is made of the beginnings of all the words of a name, two letters at least of each: "novpotok".

    Articles and the like may be missing: "echoterrasses" is L'Écho des Terrasses.
    """
    reach = {0}
    for word in words:
        on = {at + size for at in reach for size in range(2, len(word) + 1) if label_[at : at + size] == word[:size]}
        reach = on | reach if len(word) <= _SMALL_WORD else on
    return len(label_) in reach


def _spelt_out(key: str) -> str:
    """Return a bare name as German addresses spell it."""
    return key.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")


@lru_cache(maxsize=8192)
def is_agency(name: str) -> bool:
    """Whether ``name`` is one of the world's news or picture agencies, by name or short form."""
    # "Pa." and "Spa" are no agencies; PA and SPA are, and so is a lower-case dpa.
    return bare(name) in party_words.AGENCIES and not (len(name) <= 3 and name.istitle())


@lru_cache(maxsize=8192)
def has_outlet_word(name: str) -> bool:
    """Whether ``name`` carries a word that outlets are called by (Times, Gazette, Press, Радио ...)."""
    return bool(_TV.search(name)) or any(word in _outlet_words() for word in re.findall(r"[^\W\d_]+", plain(name)))


_TV = re.compile(r"\b(?:TV[A-Z0-9]{1,3}|[A-Z]{1,4}TV)\b")  # "TVN Estuário", "LTV"


@lru_cache(maxsize=8192)
def ends_as_outlet(word: str) -> bool:
    """Whether a compound ends in a word that outlets are called by: "Ankerposten", "Küstenbote"."""
    whole = plain(word)
    return whole in _outlet_words() or any(whole[at:] in _outlet_words() for at in range(3, len(whole) - 3))


@lru_cache(maxsize=1)
def _outlet_words() -> frozenset[str]:
    return frozenset(map(plain, party_words.OUTLET_WORDS))


def plain(word: str) -> str:
    """Return a word without case and marks, as translators write it: "Postası" -> "postasi"."""
    if word.isascii():
        return word.casefold()
    spelt = unicodedata.normalize("NFD", word.casefold().replace("ı", "i").replace("ł", "l").replace("đ", "d"))
    return "".join(c for c in spelt if not ("\u0300" <= c <= "\u036f"))


@lru_cache(maxsize=8192)
def has_office_word(name: str) -> bool:
    """Whether ``name`` carries a word of offices, firms and bodies that are no outlets (Ministry, University, Committee ...)."""
    return any(word in party_words.OFFICE_WORDS for word in re.findall(r"[^\W\d_]+", name.casefold()))


@lru_cache(maxsize=8192)
def is_odd(name: str) -> bool:
    """Whether ``name`` is spelt as only brands are: a capital or a digit inside a word."""
    return any(_CAMEL.search(word) and not re.match(r"(?:Mc|Mac|De|Di|Le|La|O)[A-Z]|\d+(?:st|nd|rd|th)$", word) for word in name.split())


@lru_cache(maxsize=8192)
def is_outlet_like(name: str) -> bool:
    """Whether the name alone says that it is an outlet: an agency, an outlet's word, a domain."""
    return is_agency(name) or bool(domain_in(name)) or (has_outlet_word(name) and not has_office_word(name))


def home(name: str) -> str | None:
    """Return the address that a name written as a domain stands for."""
    domain = domain_in(name)
    return f"https://{domain}" if domain else None


def url_host(url: str | None) -> str:
    """Return the host of a link, empty for mail addresses, scripts and relative links."""
    try:
        return host(url) if urlsplit(url or "").scheme in {"http", "https"} else ""
    except ValueError:
        return ""
