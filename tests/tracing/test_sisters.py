"""Outlets of one owner are not independent of one another; what shows that they are of one is said in the words of their pages."""

import pytest

from headwater.archive import Archive
from headwater.models import Credit, Given, Owner, Page
from headwater.reading import read
from headwater.tracing import claims, trace
from headwater.tracing.sisters import sisters
from invented import BRIDGE, FERRY, MARKET, article, text

CLAIM = "412 homes along the Temra had been flooded by noon"
ONE, OTHER, THIRD = (
    "Water stood in 412 homes along the Temra by noon, and 412 families waited on the dyke of Orlo.",
    "In Orlo 412 homes by the Temra were under water before lunch.",
    "The Temra at Orlo rose into 412 homes.",
)
FOOT = "© 2024 North Shore Media Group. All rights reserved."


def page(name, sentences, published, foot):
    """Return the article of a page with a line below it."""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    head = f'<title>{sentences[0][:30]}</title><meta property="article:published_time" content="{published}">'
    body = f"<article><h1>{sentences[0][:30]}</h1>{paragraphs}</article><footer><p>{foot}</p></footer>"
    markup = f"<html><head>{head}</head><body>{body}</body></html>"
    url = f"https://{name}.example/story"
    return read(Page(url, markup.encode(), url=url))


def test_two_pages_with_one_holder_of_rights_are_one_origin_and_say_so(hold):
    first = page("gull", (*FERRY[:2], ONE), "2024-03-01T08:00:00+00:00", FOOT)
    second = page("heron", (*BRIDGE[:2], OTHER), "2024-03-01T11:00:00+00:00", FOOT.replace("©", "Copyright"))
    claim = claims(CLAIM, hold(first, second))
    assert (claim.origins, claim.reports) == (1, 1)
    (group,) = claim.groups
    assert group.articles == (first.id, second.id)
    assert group.reasons[1].startswith("sister outlet of gull.example: both pages name one holder of the rights: “Copyright 2024")


def test_pages_of_two_owners_are_two_origins(hold):
    first = page("gull", (*FERRY[:2], ONE), "2024-03-01T08:00:00+00:00", FOOT)
    second = page("heron", (*BRIDGE[:2], OTHER), "2024-03-01T11:00:00+00:00", "© 2024 South Shore Media Group")
    assert claims(CLAIM, hold(first, second)).origins == 2


def test_sisters_with_two_named_sources_are_two_origins(hold):
    first = page("gull", (*FERRY[:2], f"Warden Ida Brandt said: {ONE}"), "2024-03-01T08:00:00+00:00", FOOT)
    second = page("heron", (*BRIDGE[:2], f"Storekeeper Uwe Ravn said: {OTHER}"), "2024-03-01T11:00:00+00:00", FOOT)
    assert claims(CLAIM, hold(first, second)).origins == 2


def test_a_sister_that_has_it_from_elsewhere_joins_nobody(hold):
    wire = article("skua", text(*MARKET, THIRD), "2024-03-01T07:00:00+00:00")
    first = page("gull", (*MARKET, THIRD, "Source: Skua"), "2024-03-01T08:00:00+00:00", FOOT)
    second = page("heron", (*BRIDGE[:2], OTHER), "2024-03-01T11:00:00+00:00", FOOT)
    found = claims(CLAIM, hold(wire, first, second))
    assert sorted(group.articles for group in found.groups) == [(second.id,), (wire.id, first.id)]


def owned(name, *owners, published="2024-03-01T08:00:00+00:00", body=FERRY, **more):
    return article(
        name, text(*body), published, owners=tuple(Owner(kind, owner, "page", f"it says {owner}") for kind, owner in owners), **more
    )


@pytest.mark.parametrize(
    ("mine", "theirs", "shown"),
    [
        (
            ("publisher", "North Shore Media"),
            ("copyright", "North Shore Media"),
            "both pages name one publisher: “it says North Shore Media”",
        ),
        (("parent organisation", "North Shore"), ("publisher", "North shore"), "“it says North Shore”, “it says North shore”"),
        (("analytics account", "UA-4711471"), ("analytics account", "UA-4711471"), "one analytics account: “it says UA-4711471”"),
        (("contact", "orlo_tips_bot"), ("contact", "orlo_tips_bot"), "one contact: “it says orlo_tips_bot”"),
        (("publisher", "North Shore Media"), ("publisher", "Southern Media"), None),
        (("publisher", "UA-4711471"), ("analytics account", "UA-4711471"), None),
        (("publisher", "Substack"), ("publisher", "Substack"), None),
    ],
)
def test_what_two_pages_say_of_their_owner(mine, theirs, shown):
    found = sisters(owned("gull", mine), owned("heron", theirs, published="2024-03-02"))
    assert (found is None) if shown is None else (found is not None and shown in found)


def test_one_outlet_is_no_sister_of_itself():
    mine = ("publisher", "Gull Post")
    assert sisters(owned("gull", mine, path="a"), owned("gull", mine, path="b")) is None


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("news.orlo.example", "sport.orlo.example", "both are on orlo.example"),
        ("gull.blogspot.com", "heron.blogspot.com", None),
        ("gull.co.uk", "heron.co.uk", None),
        ("gull.blogspot.com.br", "heron.blogspot.com.br", None),
        ("gull-example.cdn.ampproject.org", "heron-example.cdn.ampproject.org", None),
        ("gull.jor.br", "heron.jor.br", None),
        ("gull.kh.ua", "heron.kh.ua", None),
        ("10.0.0.1", "192.168.0.1", None),
    ],
)
def test_hosts_of_one_site_are_sisters_but_not_those_of_a_hoster(one, other, shown):
    first, second = (read(Page(f"https://{host}/a", b"", url=f"https://{host}/a", given=Given(text=text(*FERRY)))) for host in (one, other))
    assert sisters(first, second) == shown


@pytest.mark.parametrize(
    ("later", "body", "shown"),
    [
        ("2024-03-01T08:00:08+00:00", FERRY, True),
        ("2024-03-01T09:00:08+01:00", FERRY, True),
        ("2024-03-01T08:20:00+00:00", FERRY, False),
        ("2024-03-01", FERRY, False),
        ("2024-03-01T08:00:08+00:00", BRIDGE, False),
    ],
)
def test_the_same_text_within_seconds_was_not_written_by_the_second(later, body, shown):
    found = sisters(owned("gull"), owned("heron", published=later, body=body))
    assert (found is not None) is shown
    assert not found or found.startswith("the same text within 8 seconds: 2024-03-01T08:00:00+00:00")


HALF = (*FERRY[:3], *MARKET[:2])


@pytest.mark.parametrize(
    ("first", "second", "body", "shown"),
    [
        ("2024-03-01T10:05:07+00:00", "2024-03-01T10:05:19+00:00", HALF, True),
        ("2024-03-01T10:05+00:00", "2024-03-01T10:05+00:00", FERRY, False),
        ("2024-03-01T10:05:00+00:00", "2024-03-01T10:05:00+00:00", FERRY, False),
        ("2024-03-01T10:05:00+00:00", "2024-03-01T10:06:00+00:00", FERRY, False),
        ("2024-03-01T10:05:00+00:00", "2024-03-01T10:05:19+00:00", FERRY, True),
        ("2024-03-01T10:05:00+00:00", "2024-03-01T10:05:19+00:00", HALF, False),
    ],
)
def test_two_that_run_one_text_at_a_full_minute_are_no_sisters(first, second, body, shown):
    found = sisters(owned("gull", published=first), owned("heron", published=second, body=body))
    assert (found is not None) is shown


def test_two_that_run_one_wire_at_once_are_no_sisters():
    wire = (Credit("byline", "Reuters"),)
    first = owned("gull", published="2024-03-01T10:05:07+00:00", said=wire)
    assert sisters(first, owned("heron", published="2024-03-01T10:05:19+00:00", said=wire)) is None
    assert sisters(first, owned("heron", published="2024-03-01T10:05:19+00:00")) is None


def test_pages_that_only_say_that_rights_are_reserved_or_who_helps_are_two_origins(hold):
    for foot in ("© 2024 Tutti i diritti riservati", "© 2024 Powered by WordPress"):
        first = page("gull", (*FERRY[:2], ONE), "2024-03-01T08:00:00+00:00", foot)
        second = page("heron", (*BRIDGE[:2], OTHER), "2024-03-01T11:00:00+00:00", foot)
        assert claims(CLAIM, hold(first, second)).origins == 2
    given = [
        read(
            Page(name, b"", url=f"https://{name}.example/1", given=Given(text=text(*body, "Who needs help may write to @orlo_rescue_bot")))
        )
        for name, body in (("gull", (*FERRY[:2], ONE)), ("heron", (*BRIDGE[:2], OTHER)))
    ]
    assert claims(CLAIM, hold(*given)).origins == 2


def test_a_trace_says_which_of_those_that_share_its_text_are_sisters(hold):
    line = "[Subscribe](https://t.me/orlo_live) | [Send news](https://t.me/orlo_tips_bot)"
    foot = f"\n\n{line}"
    posts = [
        read(
            Page(
                name, b"", url=f"https://{name}.example/1", given=Given(text=text(*BRIDGE) + foot, published=f"2024-03-01T08:00:{at}+00:00")
            )
        )
        for name, at in (("orlo-live", "00"), ("orlo-news", "09"))
    ]
    archive: Archive = hold(*posts)
    (one,) = trace(posts[0], archive).common
    assert (one.id, one.sisters) == ("orlo-news", f"both pages name one contact: “{line}”")
