"""URLs as names: which host published, and whether two spellings are one page. Pure functions, nothing is fetched."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

# Query parameters that say how a reader came to the page, not which page it is.
_TRACKING = re.compile(
    r"(?i)^(utm_\w+|fbclid|gclid|yclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|ref_url|cmpid|ocid|smid|ito|amp|outputtype)$"
)
_MIRROR = re.compile(r"^(www\d?|amp|m|mobile)\.(?=[^.]+\.)")
_AMP_PATH = re.compile(r"/amp(\.html?)?(?=/?$)")
_KEPT = 2_000  # code points; of a longer address the key is not held in memory
_PORTS = {"http": 80, "https": 443}
# How platforms spell the address of one post or video: hosts, the path with what stays of it, and one spelling for all. Where the
# number stands in the query its name comes first, as "?v=".
_POSTS = (
    (("twitter.com", "x.com"), r"/(?:i/(?:web/)?|\w{1,30}/)status(?:es)?/(\d+)", "twitter.com/i/status/{}"),
    (("t.me", "telegram.me", "telegram.dog"), r"/(?:s/)?([A-Za-z]\w{2,31}/\d+)", "t.me/{}"),
    (("youtube.com", "youtube-nocookie.com"), r"/(?:embed|shorts|live|v)/([\w-]{6,})|\?v=([\w-]{6,})", "youtube.com/watch?v={}"),
    (("youtu.be",), r"/([\w-]{6,})", "youtube.com/watch?v={}"),
    (("instagram.com", "instagr.am"), r"/(?:[\w.]{2,30}/)?(?:p|reel|reels|tv)/([\w-]+)", "instagram.com/p/{}"),
    (("tiktok.com",), r"/(?:@[\w.]{2,30}/(?:video|photo)|embed(?:/v2)?|player/v1)/(\d+)", "tiktok.com/embed/{}"),
    (("facebook.com",), r"/[\w.-]{2,80}/videos/(?:[^/]{1,200}/)?(\d+)|\?v=(\d+)", "facebook.com/watch?v={}"),
    (("vk.com", "vk.ru", "vkvideo.ru"), r"/((?:wall|video)-?\d+_\d+)|\?[wz]=((?:wall|video)-?\d+_\d+)", "vk.com/{}"),
    (("bsky.app",), r"/profile/[\w.:-]+/post/(\w+)", "bsky.app/post/{}"),
    (("threads.net", "threads.com"), r"/(?:@[\w.]{2,30}/post|t)/([\w-]+)", "threads.net/t/{}"),
    (("vimeo.com", "player.vimeo.com"), r"/(?:video/)?(\d{5,})", "vimeo.com/{}"),
    (("dailymotion.com",), r"/(?:embed/)?video/(\w{5,})", "dailymotion.com/video/{}"),
    (("rutube.ru",), r"/(?:video|play/embed)/(\w{8,})", "rutube.ru/video/{}"),
)
# Second-level names under which the public registers: the site's own label stands one further left.
_PUBLIC_SECOND = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "gob", "gouv", "or", "ne", "in", "kiev", "kyiv", "msk", "spb"})
# Others under which some country registers: its regions, and what a name is for. Names of three letters or fewer may all be such.
_MAYBE_PUBLIC = frozenset(
    (
        "info name firm store shop news media press presse blog radio film sport school schools geek kiwi muni police asso club game desa "
        "gouv govt mobi jobs coop museum idv priv prefeitura rural tourism "
        "kharkov kharkiv lviv lvov odessa odesa dnipro dnepropetrovsk donetsk zhitomir zhytomyr zaporizhzhe zaporizhzhia lugansk luhansk "
        "poltava rivne rovno sumy ternopil uzhgorod vinnica vinnytsia volyn chernigov chernihiv cherkassy cherkasy chernivtsi kherson "
        "khmelnitskiy khmelnytskyi kirovograd mykolaiv nikolaev crimea sebastopol yalta "
        "nnov samara omsk tomsk chel perm kazan vologda voronezh altai amur saratov penza tula tver yakutia karelia "
        "warszawa krakow wroclaw poznan gdansk gdynia lodz szczecin lublin katowice bialystok olsztyn opole rzeszow torun bydgoszcz slask "
        "roma milano torino napoli bologna firenze genova venezia palermo bari "
        "tokyo osaka kyoto hokkaido aichi fukuoka kanagawa hyogo chiba saitama nagoya sapporo yokohama kobe kitakyushu kawasaki sendai "
        "seoul busan daegu incheon gwangju daejeon ulsan gangwon gyeonggi jeju ankara istanbul izmir"
    ).split()
)
_POSTS_OF = {name: (re.compile(path), spelling) for names, path, spelling in _POSTS for name in names}


def host(url: str | None) -> str:
    """Return the host of ``url`` in lower case without ``www.``, ``amp.`` or ``m.``; empty where there is none."""
    url = url or ""
    return _host(url) if len(url) <= _KEPT else _host.__wrapped__(url)


@lru_cache(maxsize=1 << 14)
def _host(url: str) -> str:
    try:
        name = urlsplit(url).hostname or ""
    except ValueError:  # an unclosed bracket and the like
        return ""
    return _MIRROR.sub("", name.rstrip(".").lower())


def is_page(url: str) -> bool:
    """Whether an address leads to a page of its site, and not to the front page."""
    parts = urlsplit(url)
    return bool(parts.path.strip("/") or parts.query)


def site(url_or_host: str | None) -> str:
    """Return the registered name of a URL's (or a host's) site: ``news.harbour.co.uk`` -> ``harbour.co.uk``; empty where there is none."""
    labels = _labels(url_or_host)
    deep = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _PUBLIC_SECOND
    return ".".join(labels[-3:] if deep else labels[-2:])


_AT_HOME = re.compile(
    r"localhost|(?:[\w-]+\.)*(?:localhost|local|lan|internal|home\.arpa)|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|::1"
)


def at_home(url: str | None) -> bool:
    """Whether a URL leads to this machine or its neighbours, where copies of others' pages are looked at: ``http://127.0.0.1:8000/x``."""
    return bool(_AT_HOME.fullmatch(host(url)))


def surely_one(url_or_host: str | None) -> str:
    """Return the name under which all hosts are one owner's: the site's, or a longer one where anybody might register under that.

    ``gull.kh.ua`` stays as it is, for .kh.ua is a region; so does ``sport.abc.es``, for .abc.es might be one too.
    """
    labels = _labels(url_or_host)
    shortest = 3 if labels and len(labels[-1]) == 2 else 2  # .kh.ua, .jor.br; .uk.com
    deep = len(labels) > 1 and (len(labels[-2]) <= shortest or labels[-2] in _PUBLIC_SECOND | _MAYBE_PUBLIC)
    return ".".join(labels[-3:]) if deep and len(labels) > 2 else "" if deep else ".".join(labels[-2:])


def _labels(url_or_host: str | None) -> list[str]:
    """Return the parts of a host's name; none of one without a dot, nor of an address of figures: of 192.168.0.1 nothing is registered."""
    raw = url_or_host or ""
    labels = (host(raw) if "//" in raw else host(f"https://{raw}")).split(".")
    return labels if len(labels) > 1 and not labels[-1].isdigit() else []


def post_key(url: str | None) -> str:
    """Return one spelling of the address of a post or video for all that its platform has, as a frame's too; empty for what is none.

    Platforms of which several hosts and paths lead to one post: Twitter, Telegram, YouTube, Instagram, TikTok and the like.
    """
    known = _POSTS_OF.get(host(url))
    if not known or not (url or "").startswith(("http://", "https://")):
        return ""
    parts = urlsplit(url or "")
    path, spelling = known
    asked = [f"?{name}={value}" for name, value in parse_qsl(parts.query) if name in {"v", "w", "z"}]
    found = next((match for part in (*asked, parts.path) if (match := path.match(part))), None)
    id_ = next(filter(None, found.groups())) if found else ""
    return spelling.format(id_.lower() if spelling.startswith("t.me/") else id_) if id_ else ""


def url_key(url: str | None) -> str:
    """Return a spelling-independent key: equal for two URLs of one page, empty for what is no web address.

    Scheme, ``www.``/``amp.``/``m.``, default port, fragment, tracking parameters, an ``/amp`` ending, an ``index.html`` and a
    trailing slash make no other page. A post or video has one key whichever of its platform's addresses is given.
    """
    url = url or ""
    return _key(url) if len(url) <= _KEPT else _key.__wrapped__(url)


@lru_cache(maxsize=1 << 14)
def _key(url: str) -> str:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _PORTS or not parts.hostname:
        return ""
    if key := post_key(parts.geturl()):
        return key
    where = host(parts.geturl()) + (f":{port}" if port and port != _PORTS[parts.scheme] else "")
    path = _AMP_PATH.sub("", parts.path)
    path = re.sub(r"/index\.(html?|php)$", "/", path).rstrip("/")
    query = urlencode(sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)))
    return where + path + (f"?{query}" if query else "")
