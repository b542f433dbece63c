"""What a page says about itself, in the forms that publishing systems, themes and hand-made pages use."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from headwater.models import Outlet, Page
from headwater.reading.bylines import organisations, people
from headwater.reading.metadata import Metadata, detect_language, read_metadata

URL = "https://www.coast-herald.example/2024/05/03/bridge"


def meta(head: str = "", body: str = "", *, url: str | None = URL, root: str = "<html>") -> Metadata:
    html = f"{root}<head>{head}</head><body>{body}</body></html>"
    return read_metadata(LexborHTMLParser(html), Page(url or "page", html.encode(), url=url))


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title", "where"),
    [
        (ld(headline="Bridge reopens"), "<h1>Bridge reopens</h1>", "Bridge reopens", "ld+json headline"),
        (
            '<meta property="og:title" content="Bridge reopens | Herald"><meta property="og:site_name" content="Herald">',
            "",
            "Bridge reopens",
            "meta og:title",
        ),
        ("<title>Bridge reopens - The Coast Herald</title>", "", "Bridge reopens", "title"),
        ("<title>Coast Herald: Bridge reopens</title>", "<h1>Bridge reopens</h1>", "Bridge reopens", "h1"),
        (
            '<meta property="og:site_name" content="Coast Herald"><meta property="og:title" content="Coast Herald: five things tonight">',
            "<h1>Coast Herald: five things tonight</h1>",
            "Coast Herald: five things tonight",
            "meta og:title",
        ),
        (
            '<title>Coast Herald news</title><meta name=og:site_name content="Coast Herald"><meta name=dc.title content="Bridge reopens">',
            "<h1>Coast Herald news</h1>",
            "Bridge reopens",
            "meta dc.title",
        ),
        ("<title>Bridge reopens</title>", "<font size=5><b>Bridge reopens</b></font><br>By Ada Brook", "Bridge reopens", "font"),
        ("", "<h1>Bridge reopens<p class=info>By Ada Brook 3 May 2024</p></h1><p>Text.", "Bridge reopens", "h1"),
        (
            '<meta property="og:title" content="The old bridge reopens"><title>Bridge | Coast Herald</title>',
            "<h1 class=breadcrumb__headline>Bridge</h1><h2>Harbour <span>The old bridge reopens</span></h2>",
            "The old bridge reopens",
            "meta og:title",
        ),
        ("<title>War - and peace - at sea</title>", "<h1>War - and peace - at sea</h1>", "War - and peace - at sea", "h1"),
    ],
)
def test_the_title_is_the_headline_without_the_outlet(head: str, body: str, title: str, where: str) -> None:
    found = meta(head, body)
    assert (found.title, found.found["title"]) == (title, where)


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        (ld(author={"@type": "Person", "name": "Ada Brook"}), "", ("Ada Brook",)),
        (ld(author=[{"name": "Ada Brook"}, {"name": "Tom Reed"}]), "", ("Ada Brook", "Tom Reed")),
        (ld(author="By Ada Brook and Tom Reed"), "", ("Ada Brook", "Tom Reed")),
        (ld(author={"@type": "Organization", "name": "Coast Herald"}), "<h1>Bridge</h1><p>By Ada Brook</p>", ("Ada Brook",)),
        (
            '<meta name="author" content="https://www.facebook.com/coast"><meta name="parsely-author" content="Ada Brook">',
            "",
            ("Ada Brook",),
        ),
        ('<meta name="author" content="ADA BROOK, Political Editor">', "", ("Ada Brook",)),
        ('<meta name="author" content="alex">', "", ("alex",)),
        ('<meta name="author" content="Staff">', "", ()),
        ('<meta name="author" content="Associated Press">', "", ("Associated Press",)),
        ('<meta name="author" content="Associated Press">', "<h1>Bridge</h1><p>By Ada Brook</p>", ("Ada Brook",)),
        ('<meta name="author" content="The Herald desk">', "", ("The Herald desk",)),
        ('<meta name="author" content="By Web Desk">', "", ("Web Desk",)),
        ('<meta name="author" content="Newsroom">', "<h1>Bridge</h1><p>By Ada Brook</p>", ("Ada Brook",)),
        ('<meta name="author" content="The Coast"><meta property="og:site_name" content="The Coast">', "", ("The Coast",)),
        (
            "",
            "<h1>Bridge</h1><div class=byline><span>Ada Brook</span> <span>Tom Anders Reed</span></div>",
            ("Ada Brook", "Tom Anders Reed"),
        ),
        ("", '<h1>Bridge</h1><a rel="author" href="/a">Ada Brook</a>', ("Ada Brook",)),
        ("", "<h1>Bridge reopens</h1><div>Words by Ada Brook</div><p>Text</p>", ("Ada Brook",)),
        ("", "<h1>Міст</h1><div>Автор: Олена Гайова</div><p>Текст</p>", ("Олена Гайова",)),
        ("", "<h1>Puente</h1><div class=firma>Marta Faro</div><div class=fecha>3 de mayo de 2024</div>", ("Marta Faro",)),
        ("", "<h1>Bridge</h1><div>Ada Brook · May 3, 2024 9:29 PM</div>", ("Ada Brook",)),
        ("", "<h1>Bridge</h1><p>Posted on May 3, 2024 by Ada Brook</p>", ("Ada Brook",)),
        ("", "<h1>Bridge</h1><p>Text</p><ol class=comments><li class=comment><span class=author>Tom Reed</span></li></ol>", ()),
    ],
)
def test_authors_are_people_and_an_agency_or_outlet_only_where_none_is_named(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert meta(head, body).authors == authors


_RETOLD = "This piece was first published by the <a href=https://gull.example>Gull Courier</a> and is republished by permission."


@pytest.mark.parametrize(
    "line",
    [
        _RETOLD,
        "The text was originally published by the Gull Courier",
        "By Monday night the ferry was at sea, said Ada Brook, who had waited there since noon for it.",
    ],
)
def test_a_sentence_that_says_where_a_text_appeared_is_no_byline(line: str) -> None:
    body = f"<h1>Bridge</h1><p>By Coast Herald staff</p><p>Text</p><p>{line}</p>"
    found = meta('<meta name="author" content="Coast Herald staff">', body)
    assert (found.authors, found.credits) == ((), ())


@pytest.mark.parametrize(
    ("raw", "names", "agencies"),
    [
        ("By Ada Brook, Corvane Press Agency", ("Ada Brook",), ("Corvane Press Agency",)),
        ("Ada Brook, NPA", ("Ada Brook",), ("NPA",)),
        ("Ada Brook, MD", ("Ada Brook",), ()),
        ("Von Ada Brook und Tom Reed", ("Ada Brook", "Tom Reed"), ()),
        ("Written by Ada van der Brook | 3 May 2024", ("Ada van der Brook",), ()),
        ("Ada Brook in Port Arden", ("Ada Brook",), ()),
        ("By Ada Brook, Staff Writer", ("Ada Brook",), ()),
        ("AFP", (), ("AFP",)),
        ("Coast Herald", (), ()),
        ("https://coast-herald.example/author/ada", (), ()),
    ],
)
def test_bylines_part_people_from_agencies(raw: str, names: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    outlet = Outlet("Coast Herald", "coast-herald.example")
    assert (people(raw, outlet), organisations(raw, outlet)) == (names, agencies)


def test_an_agency_in_the_author_field_is_a_byline_credit() -> None:
    found = meta(ld(author={"@type": "Organization", "name": "Corvane Press Agency"}))
    assert [(c.style, c.name, c.where) for c in found.credits] == [("byline", "Corvane Press Agency", "ld+json author")]


def test_an_outlet_that_signs_with_a_part_of_its_name_is_no_credit() -> None:
    site = '<meta property="og:site_name" content="Coast Herald">'
    assert meta(site + ld(author={"@type": "Organization", "name": "The Herald"})).credits == ()
    assert [c.name for c in meta(site + ld(author={"@type": "Organization", "name": "Harbour Herald"})).credits] == ["Harbour Herald"]


@pytest.mark.parametrize(
    ("head", "body", "published", "where"),
    [
        (ld(datePublished="2024-05-03T10:00:00+03:00"), "", "2024-05-03T10:00:00+03:00", "ld+json datePublished"),
        ('<meta property="article:published_time" content="2024-05-03 10:00">', "", "2024-05-03T10:00:00", "meta article:published_time"),
        ("", '<h1>Bridge</h1><time datetime="2024-05-03T10:00Z">today</time>', "2024-05-03T10:00:00+00:00", "time[datetime]"),
        ("", "<h1>Bridge</h1><div>May 2, 2024</div>", "2024-05-02", "visible date"),
        ("", "<h1>Bridge</h1><div>Опубліковано: 2 травня 2024, 15:47</div>", "2024-05-02T15:47:00", "visible date"),
        ("", "<h1>Bridge</h1><p>Text only.</p>", "2024-05-03", "url"),
        (ld(dateModified="2024-03-04T10:00:00Z"), "<h1>Bridge</h1><div>3/4/2024</div>", "2024-03-04", "visible date"),
        ("", '<h1>Bridge</h1><p>Text</p><div class="comments"><time datetime="2024-06-01">1 June</time></div>', "2024-05-03", "url"),
        ("", "<h1>Bridge</h1><p>Text</p><footer>Copyright 2023 Coast Herald, 1 January 2023</footer>", "2024-05-03", "url"),
        ("", '<h1>Bridge</h1><blockquote>x — Ada (@ada) <a href="#">June 4, 2024</a></blockquote>', "2024-05-03", "url"),
    ],
)
def test_the_date_is_the_articles_own(head: str, body: str, published: str, where: str) -> None:
    found = meta(head, body)
    assert (found.published, found.found["published"]) == (published, where)


def test_a_page_without_a_date_has_none() -> None:
    assert meta("", "<h1>Bridge</h1><p>On May 3 we met.</p>", url="https://coast-herald.example/bridge").published is None


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type":"NewsArticle","headline":"Bridge reopens","datePublished":"2024-05-01"} -->',
        '{"@type":"NewsArticle","headline":"Bridge reopens","datePublished":"2024-05-01",}',
        '{"@type":"NewsArticle","headline":"Bridge reopens",\n"articleBody":"a\nb","datePublished":"2024-05-01"}',
        '{"@type":"NewsArticle" "headline":"Bridge reopens","datePublished":"2024-05-01"',
        '[{"@type":"Organization"},{"@graph":[{"@type":["Article","X"],"headline":"Bridge reopens","datePublished":"2024-05-01"}]}]',
        '{"@type":"WebPage","mainEntity":{"@type":"http://schema.org/Article","headline":"Bridge reopens","datePublished":"2024-05-01"}}',
    ],
)
def test_ld_json_is_read_as_it_is_found(script: str) -> None:
    found = meta(f'<script type="application/ld+json">{script}</script>')
    assert (found.title, found.published) == ("Bridge reopens", "2024-05-01")


def test_of_several_articles_the_one_with_the_pages_address_counts() -> None:
    found = meta(ld(headline="Another", url="https://www.coast-herald.example/other") + ld(headline="Bridge reopens", url=URL))
    assert found.title == "Bridge reopens"


@pytest.mark.parametrize(
    ("head", "url", "name", "domain"),
    [
        (ld(publisher={"@type": "Organization", "name": "Coast Herald"}), URL, "Coast Herald", "coast-herald.example"),
        ('<meta property="og:site_name" content="Coast Herald">', URL, "Coast Herald", "coast-herald.example"),
        ("<title>Bridge reopens | Coast Herald</title>", URL, "Coast Herald", "coast-herald.example"),
        ('<link rel="canonical" href="https://coast-herald.example/b">', None, None, "coast-herald.example"),
    ],
)
def test_the_outlet_is_named_and_addressed(head: str, url: str | None, name: str | None, domain: str) -> None:
    assert meta(head, url=url).outlet == Outlet(name, domain)


@pytest.mark.parametrize(
    ("head", "body", "style", "name", "url"),
    [
        ('<link rel="canonical" href="https://windlass.example/b">', "", "canonical", None, "https://windlass.example/b"),
        (ld(isBasedOn="https://windlass.example/b"), "", "isbasedon", None, "https://windlass.example/b"),
        (
            ld(isBasedOn={"url": "https://windlass.example/b", "publisher": {"name": "Windlass"}}),
            "",
            "isbasedon",
            "Windlass",
            "https://windlass.example/b",
        ),
        (ld(sourceOrganization={"@type": "Organization", "name": "Windlass"}), "", "isbasedon", "Windlass", None),
        ('<meta name="original-source" content="https://windlass.example/b">', "", "isbasedon", None, "https://windlass.example/b"),
        ("", '<link itemprop="isBasedOn" href="https://windlass.example/b">', "isbasedon", None, "https://windlass.example/b"),
    ],
)
def test_what_the_page_is_based_on_is_a_credit(head: str, body: str, style: str, name: str | None, url: str | None) -> None:
    assert [(c.style, c.name, c.url) for c in meta(head, body).credits] == [(style, name, url)]


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://coast-herald.example/b">',
        '<link rel="canonical" href="https://news.coast-herald.example/b">',
        '<link rel="canonical" href="/2024/05/03/bridge">',
        ld(sourceOrganization={"name": "Coast Herald"}, publisher={"name": "Coast Herald"}),
    ],
)
def test_ones_own_site_is_no_credit(head: str) -> None:
    assert meta(head).credits == ()


def test_a_kept_copys_canonical_is_no_credit() -> None:
    found = meta(f'<link rel="canonical" href="{URL}">', url="https://web.archive.org/web/2024/" + URL)
    assert found.credits == ()
    assert found.canonical_url == URL


def test_an_amp_twin_names_its_page() -> None:
    head = f'<link rel="canonical" href="{URL}">'
    assert meta(head, url=URL + "/amp", root="<html amp>").variant_of == URL
    assert meta(head, url=URL).variant_of is None


@pytest.mark.parametrize(
    ("url", "body", "first"),
    [
        (URL + "?page=2", f'<a href="{URL}">1</a>', URL),
        (URL + "/2/", '<a href="/2024/05/03/bridge/">1</a>', URL + "/"),
        (URL + "?page=2", "<p>no pager</p>", None),
        (URL, f'<a href="{URL}?page=2">2</a>', None),
        ("https://coast-herald.example/2024/05", '<a href="https://coast-herald.example/">home</a>', None),
    ],
)
def test_later_pages_of_a_series_name_the_first(url: str, body: str, first: str | None) -> None:
    assert meta("", body, url=url).part_of == first


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("The committee said on Monday that the budget would not pass before June this year.", "de", "en"),
        ("Комітет заявив у понеділок, що бюджет не ухвалять до червня цього року, попри заклики.", None, "uk"),
        ("Комитет заявил в понедельник, что бюджет не примут до июня этого года, хотя и просили.", "en", "ru"),
        ("Bridge", "pt-BR", "pt"),
        ("", None, None),
    ],
)
def test_language_is_the_texts_unless_it_is_too_short(text: str, declared: str | None, language: str | None) -> None:
    assert detect_language(text, declared) == language


@settings(max_examples=120)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=12),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["@type", "@graph", "@id", "headline", "author", "publisher", "name", "url", "isBasedOn", "datePublished", "mainEntity"]
                ),
                inner,
                max_size=5,
            )
        ),
        max_leaves=12,
    ),
    st.sampled_from(["<h1>", "<title>a</title>", "<link rel=canonical href='http://[x'>", "<div class=byline><time>", ""]),
)
def test_no_page_breaks_the_reader(value: object, junk: str) -> None:
    found = meta(f'<script type="application/ld+json">{json.dumps(value)}</script>{junk}', junk)
    assert found.title is None or found.title.strip()


def test_the_outlets_name_is_shown_without_its_quotation_marks():
    body = '<a href="/">«Coast Herald»</a><h1>Bridge reopens</h1><footer>© 2024 «Coast Herald»</footer>'
    assert meta("<title>Bridge reopens</title>", body).outlet.name == "Coast Herald"


HERE = "http://127.0.0.1:8000/saved/bridge"


@pytest.mark.parametrize(
    ("head", "domain", "credited"),
    [
        ('<link rel="canonical" href="https://coast-herald.example/b">', "coast-herald.example", []),
        (
            '<meta property="og:site_name" content="Coast Herald"><link rel="canonical" href="https://coast-herald.example/b">',
            "coast-herald.example",
            [],
        ),
        (
            '<meta property="og:site_name" content="Windlass"><link rel="canonical" href="https://coast-herald.example/b">',
            "127.0.0.1",
            ["https://coast-herald.example/b"],
        ),
        ("", "127.0.0.1", []),
    ],
)
def test_a_copy_served_from_this_machine_is_its_canonicals(head: str, domain: str, credited: list[str]) -> None:
    found = meta(head, url=HERE)
    assert found.outlet.domain == domain
    assert [credit.url for credit in found.credits] == credited
