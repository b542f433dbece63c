"""Embedded posts in the forms that platforms, themes and AMP set them."""

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from headwater.reading.embeds import embed_of, platform_of, post_url

TWEET = (
    '<blockquote class="twitter-tweet"><p>Roads are <b>open</b> again.</p>&mdash; Harbour Watch (@harbourwatch) '
    '<a href="https://x.com/harbourwatch/status/9172">May 3, 2024</a></blockquote>'
)
SKEET = (
    '<blockquote class="bluesky-embed"><p>Hi</p>&mdash; Ada (<a href="https://bsky.app/profile/ada.example">@ada.example</a>) '
    '<a href="https://bsky.app/profile/did:plc:x/post/3k">May 3, 2024</a></blockquote>'
)


def node(html: str) -> LexborNode:
    tree = LexborHTMLParser(f"<body>{html}</body>")
    assert tree.body is not None
    assert tree.body.child is not None
    return tree.body.child


@pytest.mark.parametrize(
    ("html", "platform", "handle", "url"),
    [
        (
            TWEET.replace("x.com", "twitter.com"),
            "Twitter",
            "harbourwatch",
            "https://twitter.com/harbourwatch/status/9172",
        ),
        (
            '<iframe src="https://platform.twitter.com/embed/Tweet.html?id=12345"></iframe>',
            "Twitter",
            None,
            "https://twitter.com/i/status/12345",
        ),
        ('<amp-twitter data-tweetid="123456"></amp-twitter>', "Twitter", None, "https://twitter.com/i/status/123456"),
        (
            '<div data-x class="telegram-post"><a href="https://t.me/harbour/31">post</a></div>',
            "Telegram",
            "harbour",
            "https://t.me/harbour/31",
        ),
        ('<iframe data-src="https://t.me/harbour/31?embed=1"></iframe>', "Telegram", "harbour", "https://t.me/harbour/31?embed=1"),
        (
            '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fposts%2F7"></iframe>',
            "Facebook",
            "harbour",
            "https://www.facebook.com/harbour/posts/7",
        ),
        (
            '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cabc/">A post shared by Ada (@ada.b)',
            "Instagram",
            "ada.b",
            "https://www.instagram.com/p/Cabc/",
        ),
        ('<iframe src="//www.youtube.com/embed/abcdefghijk"></iframe>', "YouTube", None, "https://www.youtube.com/embed/abcdefghijk"),
        (
            '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada/video/77">x</blockquote>',
            "TikTok",
            "ada",
            "https://www.tiktok.com/@ada/video/77",
        ),
        ('<iframe src="https://vk.com/video_ext.php?oid=1"></iframe>', "VK", None, "https://vk.com/video_ext.php?oid=1"),
        (
            '<iframe src="https://harbour.example/@ada/1098765/embed"></iframe>',
            "Mastodon",
            "ada",
            "https://harbour.example/@ada/1098765/embed",
        ),
        (
            SKEET,
            "Bluesky",
            "ada.example",
            "https://bsky.app/profile/did:plc:x/post/3k",
        ),
        (
            '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ada/post/C1">x</blockquote>',
            "Threads",
            "ada",
            "https://www.threads.net/@ada/post/C1",
        ),
        (
            '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/harbour/comments/1/x/">x</a></blockquote>',
            "Reddit",
            "harbour",
            "https://www.reddit.com/r/harbour/comments/1/x/",
        ),
    ],
)
def test_posts_are_known_by_platform_handle_and_address(html: str, platform: str, handle: str | None, url: str) -> None:
    embed = embed_of(node(html))
    assert embed is not None
    assert (embed.platform, embed.handle, embed.url) == (platform, handle, url)


def test_the_telegram_script_names_its_post() -> None:
    tree = LexborHTMLParser(
        '<body><p>x</p><script async data-telegram-post="harbour/31" src="https://telegram.org/js/w.js"></script></body>'
    )
    script = tree.css_first("script")
    assert script is not None
    embed = embed_of(script)
    assert embed is not None
    assert (embed.platform, embed.url, embed.handle) == ("Telegram", "https://t.me/harbour/31", "harbour")


def test_a_posts_words_author_and_day_are_kept_apart() -> None:
    embed = embed_of(node(TWEET))
    assert embed is not None
    assert (embed.text, embed.author, embed.published) == ("Roads are open again.", "Harbour Watch", "2024-05-03")


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote>We shall not move, the mayor said.</blockquote>",
        '<iframe src="https://ads.example/frame?x=1"></iframe>',
        '<iframe src="https://twitter.com/harbourwatch"></iframe>',
        '<div class="social"><a href="https://twitter.com/share?url=x">Tweet</a></div>',
        '<iframe src="http://[broken"></iframe>',
        "<p>text</p>",
    ],
)
def test_quotations_frames_and_share_buttons_are_no_posts(html: str) -> None:
    assert embed_of(node(html)) is None


def test_profiles_are_on_a_platform_but_no_posts() -> None:
    assert platform_of("https://www.facebook.com/harbour") == "Facebook"
    assert post_url("https://www.facebook.com/harbour") is None
    assert platform_of("https://notx.com/a") is None
