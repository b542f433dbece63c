"""Who a page says owns its outlet, each with the passage that proves it."""

import pytest

from headwater.models import Given, Page
from headwater.reading import read

TEXT = (
    "The ferry between Orlo and the mainland will stop running on Sunday, the harbour board said in a notice on its door.",
    "Passengers with tickets for later days can have their 14 kroons back at the kiosk, according to the notice.",
    "Skipper Dagny Holm said she had read about it in the bakery queue and not from her employer.",
)


def owners(*, head="", foot="", body=TEXT):
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in body)
    markup = (
        f"<html><head><title>Ferry stops</title>{head}</head><body><article><h1>Ferry stops</h1>{paragraphs}</article>{foot}</body></html>"
    )
    return read(Page("https://gull.example/a", markup.encode(), url="https://gull.example/a")).owners


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2024 North Shore Media", "North Shore Media"),
        ("Copyright 2019–2024 by North Shore Media Group Ltd. All rights reserved.", "North Shore Media Group Ltd"),
        ("Gull Post | (c) North Shore Media, 2024 | Imprint", "North Shore Media"),
        ("© Медіагрупа «Північ», 2024. Усі права захищено.", "Медіагрупа «Північ»"),
        ("© 2024 All rights reserved", None),
        ("© 2024 Reuters", None),
        ("We like copies", None),
    ],
)
def test_the_copyright_line_below_an_article_names_the_holder(line, name):
    found = owners(foot=f"<footer><p>{line}</p></footer>")
    assert [owner.name for owner in found] == ([name] if name else [])
    assert all((owner.kind, owner.text) == ("copyright", line) for owner in found)


def test_the_credit_of_a_picture_inside_the_article_names_no_owner():
    assert owners(body=(*TEXT[:2], "Photo: © 2024 Ada Brook", TEXT[2])) == ()


def test_structured_data_names_publisher_and_parent_organisation():
    organisation = (
        '{"@type": "Organization", "name": "Gull Post", "parentOrganization": {"@type": "Organization", "name": "North Shore Media"}}'
    )
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ferry stops", "publisher": {organisation}}}</script>'
    assert [(owner.kind, owner.name) for owner in owners(head=head)] == [
        ("publisher", "Gull Post"),
        ("parent organisation", "North Shore Media"),
    ]


@pytest.mark.parametrize(
    ("code", "account"),
    [
        ("gtag('config', 'UA-4711471-3');", "UA-4711471"),
        ("gtag('config', 'G-7KQ2M9PX4L');", "G-7KQ2M9PX4L"),
        ("(adsbygoogle = window.adsbygoogle || []).push({google_ad_client: 'ca-pub-4711222233334444'});", "pub-4711222233334444"),
        ("ym(47114711, 'init', {});", "ym 47114711"),
        ("gtag('config', 'UA-00000000-1');", None),
        ("gtag('config', 'G-XXXXXXXXXX');", None),
    ],
)
def test_the_account_under_which_visits_are_counted(code, account):
    found = owners(head=f"<script>{code}</script>")
    assert [(owner.kind, owner.name) for owner in found] == ([("analytics account", account)] if account else [])
    assert all(account.split()[-1] in owner.text for owner in found)


def test_a_post_names_the_bot_that_news_are_to_be_sent_to():
    text = "No light on the quay since noon.\n\n[Subscribe](https://t.me/orlo_live) | [Send news](https://t.me/orlo_tips_bot)"
    given = Given(text=text, published="2024-03-01T08:00:00+00:00")
    (owner,) = read(Page("post", b"", given=given)).owners
    assert (owner.kind, owner.name) == ("contact", "orlo_tips_bot")
    assert "Send news" in owner.text
