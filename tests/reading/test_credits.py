"""Who a page says it has its text from: each style, the traps beside it, several languages."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.models import Block, Credit, Embed, Link, Outlet
from headwater.reading.credit_posts import of_embed
from headwater.reading.credits import Aside, find_credits

OWN = Outlet("The Lydgate Examiner", "lydgate-examiner.example")
SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "article.txt"


def credits_of(
    text: str, *, language: str | None = "en", links: tuple[Link, ...] = (), asides: tuple[Aside, ...] = ()
) -> tuple[Credit, ...]:
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block("paragraph", (start, start + len(paragraph))))
        start += len(paragraph) + 2
    return find_credits(text, blocks if text else (), links, asides, outlet=OWN, language=language)


def link(text: str, anchor: str, url: str) -> Link:
    start = text.index(anchor)
    return Link(url, anchor, (start, start + len(anchor)))


def said(found: tuple[Credit, ...]) -> list[tuple[str, str | None]]:
    return [(credit.style, credit.name) for credit in found]


@pytest.mark.parametrize(
    ("text", "style", "name"),
    [
        # datelines
        ("PORT ARDEN (Corvane Press Agency) — The bridge reopened.", "dateline", "Corvane Press Agency"),
        ("PORT ARDEN, May 3 (Reuters) - The bridge reopened.", "dateline", "Reuters"),
        ("PORT ARDEN, Interfax – The bridge reopened.", "dateline", "Interfax"),
        ("(Windlass) — The bridge reopened.", "dateline", "Windlass"),
        ("Ukrinform — The bridge reopened.", "dateline", "Ukrinform"),
        # lines of their own
        ("Source: Corvane Press Agency", "source_line", "Corvane Press Agency"),
        ("Source – All Coast Brief", "source_line", "All Coast Brief"),
        ("The bridge reopened. (Windlass)", "source_line", "Windlass"),
        ("The bridge reopened on Monday. — Coast Herald", "source_line", "Coast Herald"),
        ("The bridge reopened. (Reporting by Ada Brook; editing by Tom Reed)", "source_line", "Ada Brook"),
        ("via @coastherald", "via_handle", "@coastherald"),
        ("h/t: The Windlass", "via_handle", "The Windlass"),
        # set phrases
        ("This article was originally published by Windlass.", "according", "Windlass"),
        ("This story first appeared on The Coast Herald.", "according", "The Coast Herald"),
        ("Reprinted with permission of Windlass.", "according", "Windlass"),
        ("The bridge reopened. This was reported by Windlass.", "according", "Windlass"),
        ("Windlass was first to report the story.", "according", "Windlass"),
        ("Windlass has the story.", "according", "Windlass"),
        ("Read the full story at Windlass.", "according", "Windlass"),
        # in the sentence
        ("As Windlass writes: The bridge reopened.", "according", "Windlass"),
        ("The bridge reopened at noon, Windlass reports.", "according", "Windlass"),
        ("The bridge reopened, according to the Coast Herald.", "according", "Coast Herald"),
        ("But Reuters reported that the bridge was shut.", "according", "Reuters"),
        ("The mayor told the newspaper Windlass that the bridge was safe.", "according", "Windlass"),
        ("The Coast Herald's Ada Brook reports that the bridge was shut.", "according", "The Coast Herald"),
        ("The bridge was shut, according to coastherald.com.", "according", "coastherald.com"),
        # editor's notes
        ("They (the critics – ed. Windlass) left.", "ed_note", "Windlass"),
        ("They [Ed.: Coast Herald] left.", "ed_note", "Coast Herald"),
        ("They (the road – ed. 7 channel) left.", "ed_note", "7 channel"),
    ],
)
def test_each_style_names_its_party(text: str, style: str, name: str) -> None:
    found = credits_of(text)
    assert (style, name) in said(found)
    for credit in found:
        assert credit.span is not None
        assert text[slice(*credit.span)] == credit.name
        assert credit.text


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Джерело: Прибережний вісник", "uk", "Прибережний вісник"),
        ("Міст відкрили, повідомляє видання «Вітрило».", "uk", "Вітрило"),
        ("Вони (критики – прим. ред. Канал 7) пішли.", "uk", "Канал 7"),
        ("Источник: Береговой вестник", "ru", "Береговой вестник"),
        ("Мост открыли, сообщает агентство «Ветрило».", "ru", "Ветрило"),
        ("Мост через Темру закрыли на одиннадцать недель, — Радио Темра.", "ru", "Радио Темра"),
        ("**Міст через Темру закрили на одинадцять тижнів,** — Радіо Темра\n\nЧекають 120 вантажівок.", "uk", "Радіо Темра"),
        ("Дереккөз: Жағалау жаңалықтары", "kk", "Жағалау жаңалықтары"),
        ("Quelle: Küstenbote", "de", "Küstenbote"),
        ("Wie die Zeitung Küstenbote berichtet, ist die Brücke offen.", "de", "Küstenbote"),
        ("Selon l'agence Corvane, le pont est ouvert.", "fr", "Corvane"),
        ("Fuente: Diario del Faro", "es", "Diario del Faro"),
        ("El puente reabrió, según Diario del Faro.", "es", "Diario del Faro"),
        ("Fonte: Corriere del Faro", "it", "Corriere del Faro"),
        ("O ponte reabriu, segundo o Jornal do Farol.", "pt", "Jornal do Farol"),
        ("Źródło: Kurier Portowy", "pl", "Kurier Portowy"),
        ("Kaynak: Liman Postası", "tr", "Liman Postası"),
        ("El pont ha reobert, segons Diari del Far.", "ca", "Diari del Far"),
    ],
)
def test_set_phrases_of_other_languages(text: str, language: str, name: str) -> None:
    assert name in [credit.name for credit in credits_of(text, language=language)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is safe, according to officials.",
        "The bridge is safe, according to the Transport Ministry.",
        "According to a survey of drivers, the bridge is safe.",
        "The bridge is safe, according to court documents.",
        "Tom Reed spoke first. The bridge is safe, Reed reported.",
        "The bridge is safe, said Ada Brook, the chief engineer.",
        "The newspaper reported that the bridge was safe.",
        "The road runs to Port Arden via Lydgate and the coast.",
        "SCRANTON, Pa. — The bridge reopened.",
        "“We shall cross.” — Ada Brook",
        "They (the critics – ed.) left.",
        "The Lydgate Examiner reports that the bridge is safe.",
        "This article was originally published by The Lydgate Examiner.",
        "Twitter is a company with many users. He wrote a book.",
        "I posted the story on Facebook.",
        "The bridge cost $4 m. in May 2024, which is more than planned.",
    ],
)
def test_statements_people_and_the_own_outlet_are_no_credits(text: str) -> None:
    assert said(credits_of(text)) == []


@pytest.mark.parametrize(
    ("text", "language", "name", "medium"),
    [
        ("Radio Coast/Radio Harbour shared this footage on their Twitter page.", "en", "Radio Coast/Radio Harbour", "Twitter"),
        ("Ada Brook wrote on Telegram that the bridge was shut.", "en", "Ada Brook", "Telegram"),
        ("“The bridge is shut,” Brook tweeted on Monday.", "en", "Brook", "Twitter"),
        ("Ada Brook, the mayor, said in a post on X.", "en", "Ada Brook", "X"),
        ("The video by Ada Brook spread on Facebook.", "en", "Ada Brook", "Facebook"),
        ("Про це Олена Гайова написала у Facebook.", "uk", "Олена Гайова", "Facebook"),
        ("Об этом Ада Ручьёва написала в своём Telegram-канале.", "ru", "Ада Ручьёва", "Telegram"),
    ],
)
def test_posts_name_who_posted_and_where(text: str, language: str, name: str, medium: str) -> None:
    posts = [(credit.name, credit.medium) for credit in credits_of(text, language=language) if credit.style == "post"]
    assert posts == [(name, medium)]


@pytest.mark.parametrize(
    ("text", "language", "name", "medium"),
    [
        # whose page it is
        ("It was shown on the Instagram account of the fishers' platform Quiet Oar.", "en", "Quiet Oar", "Instagram"),
        ("It was uploaded to the TikTok account of the village hall.", "en", "village hall", "TikTok"),
        ("The Telegram channel Quiet Shore published a video.", "en", "Quiet Shore", "Telegram"),
        ("A video on Ada Brook's Facebook page shows the bridge.", "en", "Ada Brook", "Facebook"),
        ("Видео опубликовал телеграм-канал «Тихий берег».", "ru", "Тихий берег", "Telegram"),
        ("Відео з'явилося на сторінці громади «Вербова» у Facebook.", "uk", "Вербова", "Facebook"),
        ("Lo publicó en la cuenta de Facebook de la cooperativa Tres Puentes.", "es", "Tres Puentes", "Facebook"),
        ("Nagranie pojawiło się na profilu gminy Dolny Most na Facebooku.", "pl", "Dolny Most", "Facebook"),
        # by whom
        ("The photo was published on Facebook by the winemaker Ada Brook.", "en", "Ada Brook", "Facebook"),
        ("The news was broken by the activist Rima al-Sadafi in a series of posts on X.", "en", "Rima al-Sadafi", "X"),
        ("La photo a été partagée sur Facebook par le boulanger Yves Pontier.", "fr", "Yves Pontier", "Facebook"),
        ("Il video è stato pubblicato su Facebook dal sindaco Aldo Ponti.", "it", "Aldo Ponti", "Facebook"),
        # who tells
        ("The head of the Verbova community Panas Mist told about this on his Telegram channel.", "en", "Panas Mist", "Telegram"),
        ("The mayor of the town, Ada Brook, wrote on Instagram that the bridge is shut.", "en", "Ada Brook", "Instagram"),
        ("In a video on YouTube, Ada Brook said that the bridge is shut.", "en", "Ada Brook", "YouTube"),
        ("Ada Brook, whose post was shared on Facebook by thousands, found her cat.", "en", "Ada Brook", "Facebook"),
        ("Den Hinweis gab der Schiffer Ubbo Steg auf seinem Mastodon-Konto.", "de", "Ubbo Steg", "Mastodon"),
        ("Про це повідомив у Telegram голова громади Панас Міст.", "uk", "Панас Міст", "Telegram"),
        ("Napisał o tym na Facebooku burmistrz Jan Most.", "pl", "Jan Most", "Facebook"),
    ],
)
def test_posts_in_reposts_words(text: str, language: str, name: str, medium: str) -> None:
    assert [(c.style, c.name, c.medium) for c in credits_of(text, language=language)] == [("post", name, medium)]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The television channel TV Windlass was the first to show the bridge.", "en", "TV Windlass"),
        ("The agency Corvane Libre informed about it.", "en", "Corvane Libre"),
        ("The bridge is shut, informs the newspaper Stepova Nyva.", "en", "Stepova Nyva"),
        ("The journalists of the portal Windlass learned that the bridge is shut.", "en", "Windlass"),
        ("As Windlass reported, the bridge is shut.", "en", "Windlass"),
        ("“It shook,” said Ada, 9 years old, to Warta Sungai.", "en", "Warta Sungai"),
        ("With information from La Voz del Puente.", "en", "La Voz del Puente"),
        ("Source of the notes in brackets: Kurier Mostowy", "en", "Kurier Mostowy"),
        ("The bridge is shut, and will be until May, said the office. (Source: Windlass)", "en", "Windlass"),
        ("Міст закрито, повідомив телеканал «Вітрило».", "uk", "Вітрило"),
        ("Мост закрыт, рассказала газета «Ветрило».", "ru", "Ветрило"),
        ("La radio Faro Norte mostró el puente.", "es", "Faro Norte"),
        ("Die Zeitung Brückenbote zeigte die Brücke.", "de", "Brückenbote"),
    ],
)
def test_outlets_named_with_what_they_are(text: str, language: str, name: str) -> None:
    assert name in [credit.name for credit in credits_of(text, language=language)]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The bridge (it is old – ed. note, Most Ambebi) is shut.", "en", "Most Ambebi"),
        ("The bridge (laughs – note from Stepova Nyva) is shut.", "en", "Stepova Nyva"),
        ("A paper [of the office – Ed. La Voz del Puente] came.", "en", "La Voz del Puente"),
        ("They (the fishers – the editorial office of Corvane Line) left.", "en", "Corvane Line"),
        ("They (the fishers – approx. Channel 9) left.", "en", "Channel 9"),
        ("They (the fishers – Windlass' note) left.", "en", "Windlass"),
        ("Das Tor (84 Tonnen, Anm. d. Red. Brückenbote) klemmt.", "de", "Brückenbote"),
        ("Они (рыбаки. — Прим. ред. «Мост Пресс») ушли.", "ru", "Мост Пресс"),
        ("Вони (рибалки – нота редакції «Мостовик») пішли.", "uk", "Мостовик"),
        ("Ellos (los pescadores, N. de la R.: El Puente Austral) se fueron.", "es", "El Puente Austral"),
        ("Oni (rybacy – przyp. red. Kurier Mostowy) poszli.", "pl", "Kurier Mostowy"),
        ("Loro (i pescatori, ndr Corriere del Ponte) sono andati.", "it", "Corriere del Ponte"),
    ],
)
def test_editors_notes_name_their_outlet(text: str, language: str, name: str) -> None:
    assert [(c.style, c.name) for c in credits_of(text, language=language)] == [("ed_note", name)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("That was all [Ed.: the extinguishers were to be inspected in May], he thought.", "en"),
        ("He [Ed.: Tom Reed] left. Later Tom Reed came back.", "en"),
        ("They (the fishers, editor's note) left.", "en"),
        ("The relief (Red Cross), the singer (Ed Reed) and the guide came.", "en"),
        ("Vive en el puerto (en Puerto Viejo) desde mayo.", "es"),
        ("Они (рыбаки. — Прим. ред.) ушли.", "ru"),
        ("Ils (les pêcheurs, NDLR) sont partis.", "fr"),
        ("The campaign met on Harvest Day and has touted it on its Facebook page.", "en"),
        ("He had flown with Corvane since 2004, according to his Facebook profile.", "en"),
        ("“We remove it,” said Ada Brook, head of policy at Facebook.", "en"),
        ("He hosts the Corvane Satellite radio show in May.", "en"),
        ("He praised her work on Twitter.", "en"),
    ],
)
def test_remarks_and_profiles_credit_nobody(text: str, language: str) -> None:
    assert said(credits_of(text, language=language)) == []


def test_a_byline_names_an_agency_and_no_role() -> None:
    assert said(credits_of("", asides=(Aside("byline", "Reporter: Tim Five"), Aside("byline", "Reporter")))) == []


def test_a_desk_of_the_page_s_own_outlet_is_credited_to_nobody() -> None:
    assert said(credits_of("", asides=(Aside("byline", "By The Examiner desk"),))) == []
    assert said(credits_of("", asides=(Aside("byline", "By The Lantern Examiner"),))) == [("byline", "The Lantern Examiner")]


def test_a_link_on_the_name_is_the_credits_address() -> None:
    text = "Windlass reports that the bridge was shut."
    found = credits_of(text, links=(link(text, "Windlass", "https://windlass.example/bridge"),))
    assert [(c.style, c.name, c.url) for c in found] == [("link", "Windlass", "https://windlass.example/bridge")]


def test_a_link_without_a_name_still_credits_where_its_words_say_so() -> None:
    text = "The bridge was shut. Read the full story here."
    found = credits_of(text, links=(link(text, "Read the full story", "https://windlass.example/bridge"),))
    assert [(c.style, c.name, c.url) for c in found] == [("link", None, "https://windlass.example/bridge")]


def test_links_within_the_site_and_to_profiles_credit_nobody() -> None:
    text = "Ada Brook reports from the bridge, and more on the story is here."
    links = (
        link(text, "the bridge", "https://www.lydgate-examiner.example/bridge"),
        link(text, "Ada Brook", "https://twitter.com/adabrook"),
    )
    assert credits_of(text, links=links) == ()


@pytest.mark.parametrize(
    ("aside", "expected"),
    [
        (Aside("byline", "By Ada Brook, Corvane Press Agency"), [("byline", "Corvane Press Agency")]),
        (Aside("byline", "By Ada Brook and Tom Reed"), []),
        (Aside("source line", "Source: Windlass", (("https://windlass.example/x", "Windlass"),)), [("source_line", "Windlass")]),
        (Aside("source line", "Source: La Voz del Faro"), [("source_line", "La Voz del Faro")]),
        (Aside("footer", "© 2024 The Lydgate Examiner. All rights reserved."), []),
        (Aside("footer", "© 2024 Examiner Holdings Ltd."), []),
        (Aside("footer", "Copyright 2024 The Associated Press. All rights reserved."), [("footer", "The Associated Press")]),
        (
            Aside("footer", "Copyright 2024 Corvane News Agency. This material may not be published, broadcast or rewritten."),
            [("footer", "Corvane News Agency")],
        ),
        (Aside("caption", "The bridge at dawn. (Ada Brook/AFP)"), [("caption", "AFP")]),
        (Aside("caption", "The bridge at dawn, seen from the harbour."), []),
        (Aside("meta", "via @coastherald"), [("via_handle", "@coastherald")]),
    ],
)
def test_passages_beside_the_text(aside: Aside, expected: list[tuple[str, str]]) -> None:
    found = credits_of("", asides=(aside,))
    assert said(found) == expected
    assert all(credit.span is None and credit.where == aside.where for credit in found)


def test_a_party_vouched_for_once_is_known_everywhere() -> None:
    text = "The bridge was shut, according to Windlass.\n\nSource: Windlass"
    assert said(credits_of(text)) == [("according", "Windlass"), ("source_line", "Windlass")]


def test_nested_credits_are_all_found() -> None:
    text = "As Windlass writes: The Coast Herald reports: PORT ARDEN (Corvane Press Agency) — The bridge reopened."
    assert [c.name for c in credits_of(text)] == ["Windlass", "The Coast Herald", "Corvane Press Agency"]


def test_an_embedded_post_that_stands_in_the_text_is_a_credit() -> None:
    text = "Roads are open. — Harbour Watch (@harbourwatch) May 3, 2024"
    links = (link(text, "May 3, 2024", "https://twitter.com/harbourwatch/status/9172"),)
    found = find_credits(text, (Block("embed", (0, len(text))),), links, (), outlet=OWN, language="en")
    assert [(c.style, c.name, c.medium) for c in found] == [("post", "Harbour Watch", "Twitter")]


def test_an_embedded_post_is_a_credit_to_whoever_posted_it() -> None:
    signed = of_embed(Embed("Telegram", "https://t.me/harbour/31", handle="harbour", span=(9, 9)))
    assert signed is not None
    assert (signed.style, signed.name, signed.medium, signed.span) == ("post", "@harbour", "Telegram", (9, 9))
    assert of_embed(Embed("YouTube")) is None


@pytest.mark.skipif(not SEED.exists(), reason="the running example is not at hand (../shared)")
def test_the_running_example_names_its_two_sources() -> None:
    found = credits_of(SEED.read_text(encoding="utf-8"))
    assert {(c.style, c.name, c.medium) for c in found} == {
        ("post", "Radio Free Europe/Radio Liberty", "Twitter"),
        ("ed_note", "24 channel", None),
        ("ed_note", "Channel 24", None),
    }


PIECES = [
    *"As Windlass reports : according to ( ) — – « » “ ” . , @ab © 2024 Source: via ed. on Twitter wrote".split(),
    *"Ada Brook The told [ ] / News 7 channel Reuters twitter.com".split(),
]


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=40,
    ).map(" ".join),
    st.sampled_from([None, "en", "uk", "de"]),
)
def test_any_text_yields_spans_that_hold_their_names(text: str, language: str | None) -> None:
    for credit in credits_of(text, language=language, asides=(Aside("footer", text), Aside("byline", text), Aside("caption", text))):
        assert credit.name or credit.url
        if credit.span:
            assert text[slice(*credit.span)] == credit.name


@pytest.mark.parametrize(
    "piece", ["Aa ", "A", "(", "(a – ed. ", "— ", "@a ", "a.", "Ada Brook wrote on Twitter ", "«", "© ", "via A ", "A'", "\n"]
)
def test_hostile_repetition_costs_no_more_than_length(piece: str) -> None:
    def cost(length: int) -> float:
        text = piece * (length // len(piece))
        started = time.process_time()
        credits_of(text, asides=(Aside("footer", text), Aside("byline", text)))
        return time.process_time() - started

    short, long = cost(20_000), cost(80_000)
    assert long < 7 * short + 0.5
    assert long < 15
