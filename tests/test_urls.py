"""URLs as names."""

import tracemalloc
from urllib.parse import clear_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.urls import host, post_key, site, surely_one, url_key

SAME = [
    ("https://www.gazette.example/a/", "http://gazette.example/a"),
    ("https://gazette.example/a?utm_source=x&id=3", "https://gazette.example/a?id=3#comments"),
    ("https://amp.gazette.example/a", "https://gazette.example/a/amp/"),
    ("https://gazette.example:443/a", "https://GAZETTE.example/a"),
    ("https://gazette.example/a/index.html", "https://gazette.example/a/"),
    ("https://gazette.example/a?b=1&c=2", "https://gazette.example/a?c=2&b=1"),
]
OTHER = [
    ("https://gazette.example/a", "https://gazette.example/b"),
    ("https://gazette.example/t?id=1", "https://gazette.example/t?id=2"),
    ("https://gazette.example/a", "https://mirror.example/a"),
    ("https://gazette.example/Path", "https://gazette.example/path"),
    ("https://gazette.example:8080/a", "https://gazette.example/a"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_spellings_of_one_page(a, b):
    assert url_key(a) == url_key(b) != ""


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_two_pages(a, b):
    assert url_key(a) != url_key(b)


POSTS = [
    ["https://twitter.com/adabrook/status/1764", "https://x.com/adabrook/status/1764?s=20", "https://mobile.twitter.com/i/web/status/1764/photo/1"],
    ["https://t.me/orlo_ferry/12", "https://t.me/s/Orlo_Ferry/12?single", "https://telegram.me/orlo_ferry/12?embed=1"],
    ["https://www.youtube.com/watch?v=Ab_3-xYz09Q&t=10", "https://youtu.be/Ab_3-xYz09Q?si=x", "https://www.youtube-nocookie.com/embed/Ab_3-xYz09Q",
     "https://m.youtube.com/watch?app=desktop&v=Ab_3-xYz09Q", "https://youtube.com/shorts/Ab_3-xYz09Q"],
    ["https://www.instagram.com/p/CxYz_1/", "https://instagram.com/orlo/reel/CxYz_1/?utm_source=ig_embed", "https://www.instagram.com/p/CxYz_1/embed/"],
    ["https://www.tiktok.com/@orlo/video/72", "https://www.tiktok.com/embed/v2/72"],
    ["https://www.facebook.com/orlo/videos/99/", "https://www.facebook.com/watch/?v=99", "https://m.facebook.com/orlo/videos/the-ferry/99"],
    ["https://vk.com/wall-1_20", "https://vk.com/orlo?w=wall-1_20", "https://m.vk.com/wall-1_20"],
    ["https://bsky.app/profile/orlo.example/post/3kx", "https://bsky.app/profile/did:plc:abc/post/3kx"],
    ["https://player.vimeo.com/video/123456?h=1", "https://vimeo.com/123456"],
]  # fmt: skip


@pytest.mark.parametrize("spellings", POSTS, ids=lambda spellings: host(spellings[0]))
def test_a_post_has_one_key_whichever_address_of_its_platform_is_given(spellings):
    assert len({url_key(url) for url in spellings} | {post_key(url) for url in spellings}) == 1


def test_posts_of_one_account_and_pages_that_are_no_posts_are_told_apart():
    other = [
        "https://twitter.com/adabrook/status/1765",
        "https://twitter.com/adabrook",
        "https://t.me/orlo_ferry",
        "https://www.youtube.com/about",
    ]
    assert len({url_key(url) for url in other}) == len(other)
    assert [post_key(url) for url in other[1:]] == ["", "", ""]
    assert post_key("https://gull.example/adabrook/status/1764") == ""


@pytest.mark.parametrize("url", [None, "", "mailto:a@b.example", "notes/a.html", "https://", "http://[::1", "javascript:alert(1)"])
def test_what_is_no_web_address_has_no_key(url):
    assert url_key(url) == ""


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://WWW.Gazette.Example/x", "gazette.example"),
        ("https://m.example/x", "m.example"),
        ("http://[::1]/", "::1"),
        ("nonsense", ""),
    ],
)
def test_host(url, expected):
    assert host(url) == expected


@pytest.mark.parametrize(
    ("where", "own", "surely"),
    [
        ("news.harbour.example", "harbour.example", "harbour.example"),
        ("https://news.harbour.co.uk/a", "harbour.co.uk", "harbour.co.uk"),
        ("news.harbour.uk", "harbour.uk", "harbour.uk"),
        ("gull.jor.br", None, "gull.jor.br"),
        ("gull.kh.ua", None, "gull.kh.ua"),
        ("gull.poltava.ua", None, "gull.poltava.ua"),
        ("gull.uk.com", None, "gull.uk.com"),
        ("sport.abc.es", "abc.es", "sport.abc.es"),
        ("abc.es", "abc.es", ""),
        ("10.0.0.1", "", ""),
        ("http://192.168.0.1:8080/a", "", ""),
        ("localhost", "", ""),
    ],
)
def test_what_was_registered_and_what_surely_was(where, own, surely):
    assert own is None or site(where) == own
    assert surely_one(where) == surely


@given(st.text())
def test_any_text_has_a_key_or_none(text):
    assert isinstance(url_key(text), str)
    assert isinstance(host("https://" + text), str)


def test_a_huge_address_has_a_key_and_is_not_held_in_memory():
    tracemalloc.start()
    try:
        for number in range(20):
            assert url_key(f"https://www.gull.example/{number}/?q={'q' * 200_000}").startswith(f"gull.example/{number}?q=qq")
        clear_cache()  # the standard library's own, of 128 addresses
        assert tracemalloc.get_traced_memory()[0] < 1_000_000
    finally:
        tracemalloc.stop()
