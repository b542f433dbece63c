"""URLs as names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.urls import host, url_key

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


@given(st.text())
def test_any_text_has_a_key_or_none(text):
    assert isinstance(url_key(text), str)
    assert isinstance(host("https://" + text), str)
