import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.models import Article, Outlet
from headwater.textreuse import index
from headwater.textreuse.index import CROWD, HEADS, Postings, furniture, nearest, shared_pairs
from headwater.textreuse.outlets import family_of, outlet_of
from headwater.urls import host


def postings(rows, size=100):
    """Rows of (gram, article, outlet, family), of articles that have ``size`` grams."""
    table = np.array(list(rows), dtype=np.int64).reshape(-1, 4)
    return Postings(table[:, 0].astype(np.uint64), table[:, 1], table[:, 2], table[:, 3], np.full(len(table), size))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(7, page, 0, page) for page in range(4)], {7}),
        ([(7, page, 0, page) for page in range(3)], set()),
        ([(7, page, page, page) for page in range(40)], set()),
        ([(7, page, 0, page // 2) for page in range(6)], set()),
        ([(7, page, 0, page) for page in range(6)] + [(7, 99, 1, 99)], {7}),
        ([(7, page, 0, page) for page in range(20)] + [(7, page, page, page) for page in range(50, 60)], set()),
        ([(7, page, 0, page) for page in range(4)] + [(7, 99, 1, 99)], set()),
        ([(7, page, -1, page) for page in range(40)], set()),
        ([(7, 1, 0, 1)] * 9, set()),
        ([], set()),
    ],
    ids=[
        "on four pages of one outlet",
        "on three",
        "a wire story on forty outlets",
        "three articles, each with its AMP twin",
        "a newsletter box, once copied",
        "on ten outlets, and often on one",
        "a story and its digests, once copied",
        "no outlet known",
        "often on one page",
        "nothing",
    ],
)
def test_furniture(rows, expected):
    assert furniture(postings(rows)) == expected


def test_pairs_share_grams_and_furniture_does_not_count():
    box = [(1, page, 0, page) for page in range(4)]
    story = [(5, 2, 0, 2), (5, 9, 1, 9), (6, 2, 0, 2), (6, 9, 1, 9), (6, 30, 2, 30), (6, 30, 2, 30)]
    left, right, shared = shared_pairs(postings([*box, *story]))
    found = sorted(zip(left.tolist(), right.tolist(), shared.tolist(), strict=True))
    assert found == [(2, 9, 2), (2, 30, 1), (9, 30, 1)]
    assert shared_pairs(postings([*box, (5, 2, 0, 2), (5, 9, 1, 9)]), minimum=2)[0].tolist() == []


def test_a_gram_on_five_thousand_articles_makes_no_millions_of_pairs():
    left, right, _ = shared_pairs(postings((7, page, page, page) for page in range(5_000)))
    assert len(left) < 5_000 * (CROWD + HEADS)
    # Each article is still paired with the first and with the one before it.
    assert {(0, 4_999), (4_998, 4_999), (0, 1)} <= set(zip(left.tolist(), right.tolist(), strict=True))
    assert len(set(zip(left.tolist(), right.tolist(), strict=True))) == len(left)


@settings(max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 400)), unique=True), st.integers(0, 420))
def test_of_a_crowd_the_first_and_the_nearest_are_looked_at(drawn, place):
    rows = sorted(drawn)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "HEADS", 2)
        patch.setattr(index, "CROWD", 3)
        kept = nearest(np.array([gram for gram, _ in rows], dtype=np.intp), np.array([a for _, a in rows], dtype=np.uint32), place)
    expected = set()
    for gram in {gram for gram, _ in rows}:
        carriers = [article for other, article in rows if other == gram]
        before, after = [a for a in carriers if a <= place], [a for a in carriers if a > place]
        expected |= {(gram, article) for article in carriers[:2] + before[-4:] + after[:3]}
    assert {row for row, keep in zip(rows, kept.tolist(), strict=True) if keep} == expected


def test_outlet_and_family():
    url = "https://www.lenmouth-post.example/news/ferry"
    page = Article(id="1", text=None, url=url, outlet=Outlet("Lenmouth Post", "lenmouth-post.example"))
    twin = Article(id="2", text=None, url="https://amp.lenmouth-post.example/news/ferry/amp", canonical_url=url)
    second = Article(id="3", text=None, url=f"{url}?page=2", part_of=url)
    copy = Article(id="4", text=None, url="https://quayhill.example/x", canonical_url=url)
    assert outlet_of(page) == outlet_of(twin) == outlet_of(second) == "lenmouth-post.example"
    assert family_of(page) == family_of(twin) == family_of(second)
    assert family_of(copy) != family_of(page)
    assert outlet_of(Article(id="x", text=None, outlet=Outlet("The Post"))) == "The Post"
    assert outlet_of(Article(id="x", text=None)) == ""
    assert family_of(Article(id="x", text=None)) == "x"


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://t.me/quayhill/17", "t.me/quayhill"),
        ("https://t.me/s/QuayHill/17", "t.me/quayhill"),
        ("https://mobile.twitter.com/odile_brandt/status/1", "twitter.com/odile_brandt"),
        ("https://www.facebook.com/tamsel.news/posts/9", "facebook.com/tamsel.news"),
        ("https://vk.com/wall-12_34", "vk.com/-12"),
        ("https://www.youtube.com/@tamseltv/videos", "youtube.com/@tamseltv"),
        ("https://www.reddit.com/r/tamsel/comments/1/x", "reddit.com/tamsel"),
        ("https://social.example/@odile/4", "social.example/@odile"),
        ("https://t.me/", "t.me"),
        ("https://lenmouth-post.example/news/1", "lenmouth-post.example"),
    ],
)
def test_each_account_of_a_platform_is_an_outlet(url, outlet):
    assert outlet_of(Article(id="1", text=None, url=url, outlet=Outlet("A channel", host(url)))) == outlet


def test_what_an_outlet_runs_whole_in_editions_is_no_furniture():
    story, box = range(20), range(100, 104)
    four = [(gram, page, 0, page) for page in range(4) for gram in (*story, *box)]
    assert furniture(postings(four, size=30)) == frozenset(), "24 of 30 grams: the page itself is run again"
    assert furniture(postings(four, size=90)) == {*story, *box}, "24 of 90 grams: each page has a story of its own"
    others = [(gram, page, 0, page) for page in range(10, 14) for gram in box]
    assert furniture(postings([*four, *others], size=30)) == set(box), "the box stands on other pages too"
    menu = [(gram, page, 0, page) for page in range(40) for gram in story]
    assert furniture(postings(menu, size=21)) == set(story), "forty pages of one text are no editions"
