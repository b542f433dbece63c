"""Embedded social posts: which element of a page is one, and what it says about itself."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urljoin, urlsplit

from selectolax.lexbor import LexborNode

from headwater.models import Embed
from headwater.reading.dates import parse_date
from headwater.urls import host

# The part of a document that is looked at for one embed: what a post can hold, not what a hostile page can.
_MOST_TEXT = 6000
_URL_ATTRIBUTES = (
    "cite", "data-instgrm-permalink", "data-bluesky-uri", "data-text-post-permalink", "data-embed-url", "data-href", "data-url", "href",
    "data-src", "data-lazy-src", "data-iframe-src", "data-litespeed-src", "data-original", "data-embed-src", "src",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Platform:
    """How a platform's posts are addressed and set into pages."""

    name: str
    hosts: tuple[str, ...]
    post: re.Pattern[str]  # the path of one post; group "who" is the handle where the path has it
    classes: tuple[str, ...] = ()
    amp: str = ""
    id_attribute: str = ""
    from_id: str = ""  # the address of a post of which only the id is known


_PLATFORMS = (
    _Platform(
        "Twitter",
        ("twitter.com", "x.com"),
        re.compile(r"^/i/(?:web/)?status/\d+|^/(?P<who>\w{1,30})/status(?:es)?/\d+"),
        ("twitter-tweet", "twitter-video", "tweet-embed"),
        "amp-twitter",
        "data-tweetid",
        "https://twitter.com/i/status/{}",
    ),
    _Platform(
        "Telegram",
        ("t.me", "telegram.me", "telegram.dog"),
        re.compile(r"^/(?:s/)?(?P<who>[A-Za-z]\w{2,31})/\d+"),
        ("telegram-post",),
        id_attribute="data-telegram-post",
        from_id="https://t.me/{}",
    ),
    _Platform(
        "Facebook",
        ("facebook.com", "fb.watch", "fb.com"),
        re.compile(r"^/(?!plugins)(?P<who>[\w.-]{2,80})/(?:posts|videos|photos|reel)/|^/(?:permalink|story|photo|watch|video|reel|share)"),
        ("fb-post", "fb-video"),
        "amp-facebook",
    ),
    _Platform(
        "Instagram",
        ("instagram.com", "instagr.am"),
        re.compile(r"^/(?:(?P<who>[\w.]{2,30})/)?(?:p|reel|reels|tv)/[\w-]+"),
        ("instagram-media",),
        "amp-instagram",
        "data-shortcode",
        "https://www.instagram.com/p/{}/",
    ),
    _Platform(
        "YouTube",
        ("youtube.com", "youtube-nocookie.com", "youtu.be"),
        re.compile(r"^/(?:embed|shorts|live|v)/[\w-]{6,}|^/watch|^/[\w-]{11}$"),
        ("lite-youtube",),
        "amp-youtube",
        "videoid",
        "https://www.youtube.com/watch?v={}",
    ),
    _Platform(
        "TikTok",
        ("tiktok.com",),
        re.compile(r"^/@(?P<who>[\w.]{2,30})/(?:video|photo)/\d+|^/embed/|^/player/"),
        ("tiktok-embed",),
        "amp-tiktok",
        "data-video-id",
        "https://www.tiktok.com/embed/{}",
    ),
    _Platform(
        "VK",
        ("vk.com", "vk.ru", "vkvideo.ru"),
        re.compile(r"^/(?:wall|video|post)-?\d+|^/video_ext|^/widget_post"),
        ("vk-post",),
        "amp-vk",
    ),
    _Platform("Bluesky", ("bsky.app",), re.compile(r"^/(?:profile/(?P<who>[\w.:-]+)/post/|embed/)"), ("bluesky-embed",)),
    _Platform("Threads", ("threads.net", "threads.com"), re.compile(r"^/@(?P<who>[\w.]{2,30})/post/|^/t/"), ("text-post-media",)),
    _Platform(
        "Reddit",
        ("reddit.com", "redditmedia.com"),
        re.compile(r"^/r/(?P<who>\w{2,30})/comments/"),
        ("reddit-embed-bq", "reddit-card", "reddit-embed"),
        "amp-reddit",
    ),
    # Mastodon has no host of its own: the shape of the path tells.
    _Platform("Mastodon", (), re.compile(r"^/@(?P<who>[\w.-]{1,60}(?:@[\w.-]{3,60})?)/\d{6,}(?:/embed)?/?$"), ("mastodon-embed",)),
)
POSTS = ", ".join(
    [
        "iframe, amp-iframe, script[data-telegram-post]",
        *(platform.amp for platform in _PLATFORMS if platform.amp),
        *(f'[class~="{name}" i]' for platform in _PLATFORMS for name in platform.classes),
    ]
)
"""A selector of all elements that ``embed_of`` may know for a post."""

_TAGS = frozenset({"blockquote", "iframe", "script", "div", "figure", "section", "lite-youtube", "embed", "object"})
# "— Ada Brook (@adabrook) May 3, 2024", as the platforms' own snippets close a post; and "A post shared by Ada Brook (@adabrook)".
_SIGNATURE = re.compile(r"[—–]\s?([^—–\n()]{1,80}?)\s?\(\s?@([\w.@-]{1,80})\s?\)\s{0,3}([^\n]{0,40})$")
_SHARED_BY = re.compile(
    r"(?:A post shared by|post shared by|publicación compartida (?:de|por)|publication partagée par|Beitrag geteilt von)\s([^\n(]{1,"
    r"80}?)\s?\(\s?@([\w.]{1,40})\s?\)",
    re.IGNORECASE,
)


def platform_of(url: str | None) -> str | None:
    """Return the platform whose site ``url`` is on ("Twitter", "Telegram" ...), None where it is on none that is known."""
    name = host(url)
    return next((p.name for p in _PLATFORMS for site in p.hosts if name == site or name.endswith("." + site)), None)


def post_url(url: str | None) -> tuple[str, str | None] | None:
    """Return (platform, handle or None) where ``url`` is the address of one post, else None."""
    name = platform_of(url)
    path = _path(url)
    for platform in _PLATFORMS:
        # Mastodon has no host of its own: the shape of the path alone tells.
        if platform.name == (name or "Mastodon") and (match := platform.post.search(path)):
            who = match.groupdict().get("who")
            return platform.name, who
    return None


def _path(url: str | None) -> str:
    try:
        return urlsplit(url or "").path
    except ValueError:
        return ""


def _unwrapped(url: str) -> str:
    """Return the post's own address where ``url`` is a plug-in frame that names it in its query."""
    try:
        query = dict(parse_qsl(urlsplit(url).query))
    except ValueError:
        return url
    inner = query.get("href") or query.get("url") or ""
    if inner.startswith("http"):
        return inner
    return f"https://twitter.com/i/status/{query['id']}" if "Tweet.html" in url and query.get("id", "").isdigit() else url


def _address(node: LexborNode, platform: _Platform | None) -> str | None:
    """Return the address the element gives for its post: from its attributes, else from its last link to a post (the date)."""
    attributes = node.attributes
    for key in _URL_ATTRIBUTES:
        value = (attributes.get(key) or "").strip()
        if "/" in value and not value.startswith(("data:", "javascript:", "about:")):
            url = _unwrapped(urljoin("https://", value) if value.startswith("//") else value)
            if post_url(url) and (platform is None or platform_of(url) in {platform.name, None}):
                return url
    if platform is None:
        return None
    value = (
        (attributes.get(platform.id_attribute) or attributes.get(f"data-{platform.id_attribute}") or "").strip()
        if platform.id_attribute
        else ""
    )
    if re.fullmatch(r"[\w/-]{3,80}", value):
        return platform.from_id.format(value)
    links = [link.attributes.get("href") or "" for link in node.css("a[href]")[:40]]
    return next((url for url in reversed(links) if (post_url(url) or ("", ""))[0] == platform.name), None)


def _declared(node: LexborNode) -> _Platform | None:
    """Return the platform that the element's class, tag or attributes name."""
    tag = node.tag or ""
    classes = (node.attributes.get("class") or "").casefold().split()
    for platform in _PLATFORMS:
        if tag == platform.amp or any(c in platform.classes for c in classes) or tag in platform.classes:
            return platform
        if tag == "script" and platform.id_attribute == "data-telegram-post" and platform.id_attribute in node.attributes:
            return platform
    return None


def _signature(text: str) -> tuple[str, str, str, str] | None:
    """Return (author, handle, date as written, the post's own words) from the line in which a post's snippet says whose it is."""
    tail = max(0, len(text) - 300)
    if match := _SIGNATURE.search(text, tail):
        return match[1].strip(), match[2], match[3].strip(), text[: match.start()]
    if match := _SHARED_BY.search(text):
        return match[1].strip(), match[2], "", text[: match.start()]
    return None


def embed_of(node: LexborNode) -> Embed | None:
    """Return the social post that ``node`` sets into the page, None where the element is none. Its ``span`` is left None.

    Taken are the platforms' own snippets (``blockquote``, ``script``, ``div``), frames, also lazy ones, and AMP's elements. ``handle``
    is given without ``@``; ``published`` as ``dates.parse_date`` returns it.
    """
    tag = node.tag or ""
    if tag not in _TAGS and not tag.startswith("amp-"):
        return None
    platform = _declared(node)
    if platform is None and tag not in {"iframe", "amp-iframe", "embed"}:
        return None
    url = _address(node, platform)
    found = post_url(url)
    if not found and (platform is None or tag == "script"):
        return None
    name, handle = found or (platform.name if platform else "", None)
    text = "" if tag in {"iframe", "script"} else " ".join(node.text(separator=" ")[:_MOST_TEXT].split())
    signed = _signature(text)
    author = published = None
    if signed:
        author, handle = signed[0], signed[1]
        published = parse_date(signed[2]) if signed[2] else None
        text = signed[3].rstrip(" —–")
    if not found and not text:
        return None
    return Embed(name, url, author or (node.attributes.get("data-author") or None), handle, published, text or None)
