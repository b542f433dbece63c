"""What pages show that others may show too: a post, a video, a picture is one node, however many pages show it."""

from collections.abc import Iterable

from headwater.models import Article
from headwater.urls import post_key, url_key

_MOST = 200  # of one page; a gallery of more is no story


def nodes_of(article: Article) -> frozenset[str]:
    """Return the keys of the posts, videos and pictures that an article shows, and of the posts that it names as its source by a link."""
    shown: Iterable[str | None] = [*(embed.url for embed in article.embeds), *(image.url for image in article.images)]
    named = (credit.url for credit in article.credits if post_key(credit.url))
    keys = dict.fromkeys(url_key(url) for url in [*shown, *named][:_MOST])
    return frozenset(filter(None, keys))
