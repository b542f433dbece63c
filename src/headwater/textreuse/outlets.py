"""Under which name an article's outlet is counted, and which pages are one page: what furniture is told by. Pure functions."""

import re
from urllib.parse import urlsplit

from headwater.models import Article
from headwater.urls import host, url_key

# Hosts on which each account is an outlet of its own. Where accounts are subdomains (blogspot, wordpress, substack) the host tells them.
_PLATFORMS = frozenset(
    (
        "t.me telegram.me twitter.com x.com facebook.com vk.com ok.ru medium.com reddit.com old.reddit.com youtube.com tiktok.com "
        "instagram.com threads.net threads.com bsky.app linkedin.com weibo.com dzen.ru rumble.com bitchute.com odysee.com gab.com "
        "truthsocial.com"
    ).split()
)
# Path segments that stand before the account's name.
_SHELVES = frozenset("s r u user users c channel profile in company groups".split())
_NUMBERED = re.compile(r"(?:wall|video|photo)(-?\d+)_")  # vk.com/wall-123_45: post 45 of the account -123


def _account(url: str | None) -> str:
    """Return ``host/account`` for a page of an account on a platform, or of an @account anywhere; empty for other pages."""
    name = host(url)
    if not name:
        return ""
    segments = [segment for segment in urlsplit(url or "").path.split("/") if segment]
    if segments and segments[0].lower() in _SHELVES:
        segments = segments[1:]
    if not segments or not (name in _PLATFORMS or segments[0].startswith("@")):
        return ""
    numbered = _NUMBERED.match(segments[0])
    return f"{name}/{numbered[1] if numbered else segments[0].lower()}"


def outlet_of(article: Article) -> str:
    """Return the name under which an article's furniture is counted: account, else outlet's domain, else URL's host, else outlet's name."""
    return _account(article.url) or article.outlet.domain or host(article.url) or article.outlet.name or ""


def family_of(article: Article) -> str:
    """Return what an article shares with its AMP twin and with the first page of its series: they count as one page for furniture."""
    same_host = host(article.canonical_url) == host(article.url)
    for url in (article.part_of, article.variant_of, article.canonical_url if same_host else None, article.url):
        if key := url_key(url):
            return key
    return article.id
