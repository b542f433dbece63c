"""Who a page says owns its outlet, each with the passage that proves it."""

from time import process_time

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
        ("© 2024 junge Nordküste", "junge Nordküste"),
        ("© 2024 Harbour Training Company", "Harbour Training Company"),
        ("© 2024 Verlag Nordufer m.b.H. Alle Rechte vorbehalten", "Verlag Nordufer m.b.H"),
        ("© 北岸新聞社 無断転載禁止", None),
        ("© Ada Brook", None),
        ("© 2024 北岸新聞社", "北岸新聞社"),
        ("Nordufer ist gemeinnützig nach 501(c)(3) Nordrecht 2024", None),
    ],
)
def test_the_copyright_line_below_an_article_names_the_holder(line, name):
    found = owners(foot=f"<footer><p>{line}</p></footer>")
    assert [owner.name for owner in found] == ([name] if name else [])
    assert all((owner.kind, owner.text) == ("copyright", line) for owner in found)


@pytest.mark.parametrize(
    "line",
    [
        "© 2024 Tutti i diritti riservati",
        "© 2024 Todos os direitos reservados",
        "© Todos los derechos reservados",
        "© 2024 Tous droits réservés",
        "© 2024 Alle Rechte vorbehalten",
        "© 2024 Tüm Hakları Saklıdır",
        "© Всі права захищені",
        "© 2024 Все права защищены",
        "© 2024 Барлық құқықтар қорғалған",
        "© Všechna práva vyhrazena",
        "© 2024 Alla rättigheter förbehållna",
        "© 2024 Alle rettigheter forbeholdt",
        "© 2024 Wszelkie Prawa Zastrzeżone",
        "© 2024 版权所有",
        "© 2024 無断転載禁止",
        "© 2024 무단 전재 및 재배포 금지",
        "© 2024 Minden jog fenntartva",
        "Copyright policy | Terms",
        "Copyright Notice",
        "Copyright 2024 | Privacy Policy",
        "© 2024 Powered by WordPress",
        "© 2024 | Designed by ThemeX",
        "© 2024 Realizzato da Studio Quercia",
        "Report copyright infringement, 2024",
        "Copyright 2024 this website",
        "© 2024 This Website",
        "© Picture House / Ada Brook",
    ],
)
def test_what_stands_below_anybodys_page_names_no_holder(line):
    assert owners(foot=f"<footer><p>{line}</p></footer>") == ()
    assert owners(head=f'<meta name="copyright" content="{line}">') == ()


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


def post(text):
    given = Given(text=text, published="2024-03-01T08:00:00+00:00")
    return [(owner.kind, owner.name, owner.text) for owner in read(Page("post", b"", given=given)).owners]


def test_a_post_names_the_bot_that_news_are_to_be_sent_to():
    line = "[Subscribe](https://t.me/orlo_live) | [Send news](https://t.me/orlo_tips_bot)"
    assert post(f"No light on the quay since noon.\n\n{line}") == [("contact", "orlo_tips_bot", line)]


@pytest.mark.parametrize(
    "text",
    [
        "No light on the quay.\n\nPeople who need help may write to @orlo_rescue_bot",
        "No light on the quay.\n\nPeople who need help may write to [the board](https://t.me/orlo_rescue_bot).",
        "No light on the quay.\n\n@orlo_rescue_bot",
        "No light on the quay.\n\n[Help](https://t.me/orlo_rescue_bot)",
        "[Help](https://t.me/orlo_live) [here](https://t.me/orlo_rescue_bot)\n\nNo light on the quay.",
        "No light on the quay.\n\n[Play](https://t.me/orlo_games) | [Win](https://t.me/orlo_games_bot?start=from_gull)",
    ],
)
def test_a_bot_that_a_post_speaks_of_or_advertises_may_be_anybodys(text):
    assert post(text) == []


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ('<footer><ul><li><a href="https://t.me/orlo_tips_bot">Send news</a></li></ul></footer>', ["orlo_tips_bot"]),
        ('<footer><p>Who needs help writes to <a href="https://t.me/orlo_tips_bot">the board</a></p></footer>', []),
        ('<div><p><a href="https://t.me/orlo_tips_bot">Ada Brook: try this</a></p></div>', []),
    ],
)
def test_the_foot_of_a_page_names_the_bot_of_its_outlet(where, found):
    assert [owner.name for owner in owners(foot=where)] == found


def test_what_names_thousands_is_read_at_once_and_kept_in_part():
    began = process_time()
    post("[Send news](https://t.me/orlo_tips_bot) " * 20_000)
    post("@aaaabot " * 20_000)
    owners(foot=f'<footer><a href="https://t.me/{"orlo_bot/" * 20_000}">Send news</a></footer>')
    found = owners(head="<script>" + " ".join(f"UA-{number}-1" for number in range(4_711_000, 4_714_000)) + "</script>")
    assert len(found) == 50
    assert process_time() - began < 4
