"""Posts and videos by oEmbed (oembed.com): what a platform gives out for showing one in a page, where it gives it without a key."""

from html import escape
from typing import Any

from headwater.models import Given, Page
from headwater.pages.finders.asking import Finder, text_of
from headwater.urls import host, post_key

_OWN = "the platform's own"
_PROVIDERS = {
    "twitter.com": "https://publish.twitter.com/oembed",
    "youtube.com": "https://www.youtube.com/oembed",
    "tiktok.com": "https://www.tiktok.com/oembed",
    "bsky.app": "https://embed.bsky.app/oembed",
    "vimeo.com": "https://vimeo.com/api/oembed.json",
    "dailymotion.com": "https://www.dailymotion.com/services/oembed",
    "reddit.com": "https://www.reddit.com/oembed",
}
_ABOUT = "This post is shown here as its own platform gives it out for pages that show it, without anything that stands around it there."
_MOST_HTML = 200_000


class OEmbed(Finder):
    """What a post says, from its platform. ``base`` is one interface for all of them, else each platform's own is asked."""

    name = "oembed"
    default = _OWN

    def post(self, url: str) -> Page | None:
        """Return a page with the post as a page would show it, or a video's title as its text; None where nobody is to be asked."""
        base = self.base if self.base != _OWN else _PROVIDERS.get(host(f"https://{post_key(url)}") or host(url), "")
        if not base:
            return None
        answer = self._get(base, url=url, format="json", omit_script="1")
        told = self._read(answer, dict[str, Any])
        author, title, html = text_of(told.get("author_name")), text_of(told.get("title")), told.get("html")
        if told.get("type") == "rich" and isinstance(html, str):
            about = f"<h1>{escape(title or author)}</h1><p>{_ABOUT}</p>"  # a page of nothing but a post has no text of its own to be read
            body = f"<!doctype html><title>{escape(title or author)}</title><article>{about}{html[:_MOST_HTML]}</article>".encode()
            return Page(url, body, url=url, fetched=answer.fetched, status=200, source="oembed")
        if not title:
            return None
        return Page(url, b"", url=url, fetched=answer.fetched, source="oembed", given=Given(title, title=title, outlet=author or None))
