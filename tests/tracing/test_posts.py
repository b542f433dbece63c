"""Posts that a page retells and names only by their account: its handle, or who holds it."""

from dataclasses import replace

import pytest

from headwater.models import Outlet
from headwater.outlets import names_of
from headwater.tracing import trace
from invented import BRIDGE, FERRY, MARKET, article, text

SAID = text(
    "Just back from the night shift at the ice works in Tarnmouth. First a hiss, for ten minutes or so, then the wall of hall 3 came down"
    " on the lorries. We are 22 on the quay, we should be 25. Keep your windows shut in Gull Street!"
)
RETOLD = (
    "Three people were missing on Friday morning after a wall of the ice works in Tarnmouth fell on lorries waiting there.",
    "{}: it hissed for ten minutes, then the wall of hall 3 came down. Of her shift 22 people stood on the quay, not 25.",
    "Residents of Gull Street have been told to keep their windows shut. The owner, Corvane Cold, did not answer calls.",
    "The works were built in 1931 and supply most of the fishing boats of the bay; an inspection was due in the autumn.",
    "In March a smaller leak had sent two men to hospital. The harbour office will meet on Monday.",
)
HANDLE = "A worker (@dagny.holm7) wrote about what she saw"
HOLDER = "Dagny Holm, who works there, wrote about what she saw"


def post(words=SAID, when="2024-05-03T01:10:00+00:00", url="https://chirp.example/@dagny.holm7/4011", holder="Dagny Holm"):
    return replace(article("chirp", words, when, language="en"), id=url, url=url, title=f"{holder} on Chirp", authors=(holder,))


def page(named, *more, name="gull", when="2024-05-03T07:00:00+00:00"):
    return article(name, text(*(one.format(named) for one in RETOLD), *more), when, language="en")


def parents(hold, child, *held):
    others = [article(name, text(*words), language="en") for name, words in (("heron", FERRY), ("skua", BRIDGE), ("tern", MARKET))]
    return trace(child, hold(child, *held, *others)).parents


@pytest.mark.parametrize(("named", "credit"), [(HANDLE, "via_handle"), (HOLDER, "according")])
def test_a_page_is_from_the_post_whose_account_it_names(hold, named, credit):
    child = page(named)
    (relay,) = parents(hold, child, post())
    assert (relay.id, relay.credit) == (post().id, credit)
    credited = next(one for one in relay.evidence if one.kind == credit)
    assert child.text[slice(*credited.span)].strip("@").casefold().replace(".", " ").startswith("dagny holm")
    assert any("22 people" in child.text[start:end] for start, end, _, _ in relay.spans)


def test_of_an_accounts_posts_it_is_the_one_that_is_retold(hold):
    others = [post("Coffee at the quay, as every Tuesday.", url="https://chirp.example/@dagny.holm7/4000"), post()]
    assert [relay.id for relay in parents(hold, page(HANDLE), *others)] == [post().id]


def test_neither_a_busy_account_nor_another_time_zone_hides_it(hold):
    account = "https://chirp.example/@dagny.holm7"
    day = [post("Coffee.", f"2024-05-03T09:{n:02}:00+00:00", f"{account}/{5000 + n}") for n in range(60)]
    assert [relay.id for relay in parents(hold, page(HANDLE), post(), *day)] == [post().id]
    late, east = page(HANDLE, when="2024-05-03T23:30:00+00:00"), post(when="2024-05-04T01:10:00+03:00")
    assert [relay.id for relay in parents(hold, late, east)] == [east.id]


@pytest.mark.parametrize(
    ("held", "named", "why"),
    [
        (post("Lovely morning at the quay in Tarnmouth."), HANDLE, "the post tells something else"),
        (post(when="2024-05-04T01:10:00+00:00"), HANDLE, "the post appeared later"),
        (post(url="https://chirp.example/@dagny.holm7/about"), HANDLE, "it is no post but another page of the account"),
        (post(url="https://chirp.example/@pio.laskar/4011", holder="Pio Laskar"), HANDLE, "another's account is named"),
    ],
)
def test_it_is_not_where(hold, held, named, why):
    assert "via_handle" not in {relay.credit for relay in parents(hold, page(named), held)}, why


def test_a_channel_that_signs_its_posts_has_them_from_itself_no_more_than_from_others(hold):
    again = (
        "Night on the quay in Tarnmouth after the wall came down at the ice works. The lorries are gone, the windows of Gull Street are"
        " open, and the shift sings at the bakery with coffee from Fennick. @dagny.holm7"
    )
    later = post(again, "2024-05-03T05:10:00+00:00", post().url.replace("4011", "4012"))
    assert "via_handle" not in {relay.credit for relay in parents(hold, later, post())}


def test_an_account_that_came_along_with_the_text_is_no_source_of_its_own(hold):
    copy = page(HANDLE, "More on this in the evening.", name="petrel", when="2024-05-03T09:00:00+00:00")
    assert [relay.id for relay in parents(hold, copy, page(HANDLE), post())] == [page(HANDLE).id]


@pytest.mark.parametrize(
    ("url", "handle"),
    [
        ("https://t.me/harbour_watch/12", "harbour_watch"),
        ("https://t.me/s/harbour_watch/12", "harbour_watch"),
        ("https://x.com/harbour_watch/status/1234567", "harbour_watch"),
        ("https://chirp.example/@harbour.watch/12", "harbour watch"),
        ("https://chirp.example/@harbour.watch", None),
        ("https://x.com/i/status/1234567", None),
        ("https://gull.example/harbour_watch/12", None),
        ("https://harbour-x.com/news/20240503", None),
        ("https://mobile.twitter.com/harbour_watch/status/12", "harbour_watch"),
    ],
)
def test_whose_post_an_address_is(url, handle):
    account = names_of(replace(post(), url=url, authors=(), outlet=Outlet("Chirp"))).account
    assert account == (frozenset({handle}) if handle else frozenset())
