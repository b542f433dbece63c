"""Which of a page is the article: invented pages, each with one habit of real ones."""

import pytest

from headwater.models import Article, Page
from headwater.reading import read
from headwater.reading.characters import extent

LEDE = "The harbour council of Port Wenna voted on Tuesday to close the old lock gate, after engineers found cracks in both of its leaves."
SECOND = "“We had hoped to keep it open until the autumn,” said Ines Tallis, who chairs the council. “The report left us no choice.”"
THIRD = "Barges will be sent round by the northern channel, which adds about two hours to the journey from the quarries to the sea."
PROSE = (LEDE, SECOND, THIRD)


def page(body: str, *, head: str = "<title>Lock gate closes</title>", url: str = "https://wennapost.example/lock") -> Page:
    markup = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return Page(url, markup.encode(), url=url)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def blocks(article: Article) -> list[str]:
    assert article.text is not None
    return [article.text[start:end] for start, end in (block.span for block in article.blocks)]


def story(*, before: str = "", between: str = "", after: str = "", outside: str = "") -> Page:
    inside = f"{before}<p>{LEDE}</p><p>{SECOND}</p>{between}<p>{THIRD}</p>{after}"
    return page(f"<main><article><h1>Lock gate closes</h1><div class='text'>{inside}</div></article></main>{outside}")


@pytest.mark.parametrize(
    ("place", "furniture"),
    [
        ("between", "<p><strong>Read also:</strong> <a href='/ferry'>Ferry to run again from the first of May</a></p>"),
        ("between", "<p><b>Читайте також:</b> <a href='/ferry'>Пором знову ходитиме з першого травня</a></p>"),
        ("between", "<p>Up next: <a href='/ferry'>Ferry to run again from the first of May</a></p>"),
        ("between", "<aside><h4>In this series</h4><p>Sign up for our weekly letter on the harbour.</p></aside>"),
        ("between", "<figure><img src='/lock.jpg'><figcaption>The lock gate. Photo: Mara Quill/Pool</figcaption></figure>"),
        ("between", f"<blockquote class='pullquote'>{SECOND}</blockquote>"),
        ("after", "<div class='share-bar'><a href='#a'>Share</a> <a href='#b'>Tweet</a></div>"),
        ("after", "<p>If you notice an error in the text, select it and write to us at the desk.</p>"),
        ("after", "<p>Etiketten: hafen, rat</p><p class='tags'>Schlagworte: Hafen</p>"),
        ("outside", "<div id='comments'><h3>Comments</h3><p>I walked past it yesterday and it looked sound to me.</p></div>"),
        ("outside", "<div class='related'><h3>Related stories</h3><ul><li><a href='/x'>Dredger arrives in Port Wenna</a></li></ul></div>"),
        ("outside", "<footer><p>© 2024 Wenna Post. All rights reserved. No part of it may be reproduced without leave.</p></footer>"),
        ("outside", "<div class='gdpr' id='cookie-banner'><p>We use cookies to make the site work better for you.</p></div>"),
        ("before", "<p>By Nora Fenn</p><p>12 March 2024, 10:15</p>"),
        ("before", "<p>Il y a 2 heures</p><p>Temps de lecture : 3 min</p>"),
        ("before", "<p>Vor 3 Stunden</p><p>Lesezeit: 4 Minuten</p>"),
        ("between", "<p>Подписывайтесь на наш канал и узнавайте новости первыми.</p>"),
        ("between", "<p>Recevez chaque matin notre lettre d’information gratuite.</p>"),
        ("after", "<p>Share VK TG FB</p>"),
        ("after", "<p>Поделиться VK TG FB</p>"),
        ("after", "<p>END-OF-ITEM</p>"),
        ("after", "<p>ENDS</p><p>Material of the agency is for subscribers only; unlicensed redistribution is prohibited.</p>"),
        ("after", "<p>Nutzung nur für Bezieher des Basisdienstes</p>"),
        ("after", "<p>We and our partners use cookies to personalise what you see.</p>"),
        ("after", "<p>You are receiving this because you signed up at wennapost.example.</p>"),
        ("after", "<p>Published 12 March 2024, 10:15</p>"),
        ("outside", "<address>Wenna Post, 4 Quay Street, Port Wenna</address>"),
    ],
)
def test_what_surrounds_an_article_stays_out(place: str, furniture: str) -> None:
    found = blocks(read(story(**{place: furniture})))
    assert [text for text in found if text in PROSE] == list(PROSE)
    assert [text for text in found if text not in PROSE and not text.startswith("Etiketten")] == []


@pytest.mark.parametrize(
    "body",
    [
        paragraphs(*PROSE),
        "<br><br>".join(PROSE),
        "<div class='a1'>" + "".join(f"<div class='b2'><span>{text}</span></div>" for text in PROSE) + "</div>",
        f"<table><tr><td><font size=1>Home<br>World<br>Sport</font></td><td><font>{'<p>'.join(PROSE)}</font></td></tr></table>",
        "<ul class='nav'><li><a href=/>Home</a></ul><p>" + "<p>".join(PROSE),
        f"<div>{PROSE[0]}<p>{PROSE[1]}<b></p><p>{PROSE[2]}</div></span></i>",
    ],
    ids=["paragraphs", "line breaks", "nested divs", "layout table", "unclosed", "broken"],
)
def test_the_text_is_found_whatever_the_markup(body: str) -> None:
    assert [text for text in blocks(read(page(f"<h1>Lock gate closes</h1>{body}"))) if text in PROSE] == list(PROSE)


def test_headings_open_sections_and_the_title_is_not_repeated() -> None:
    article = read(story(between="<h2>What comes next</h2>"))
    assert "Lock gate closes" not in (article.text or "")
    assert [block.section for block in article.blocks] == [None, None, "What comes next", "What comes next"]
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph", "heading", "paragraph"]


def test_a_second_article_under_the_first_is_left_out() -> None:
    other = "A brass band from Cold Ferry won the regional contest on Saturday with a piece that its own conductor had written for it."
    second = f"<main><article><h1>Band wins</h1><div class='text'><p>{other}</p><p>{other} Again.</p></div></article></main>"
    assert blocks(read(story(outside=second))) == list(PROSE)


def test_replies_in_a_thread_are_not_the_article() -> None:
    reply = f"<blockquote>marge wrote: {LEDE}</blockquote>I saw the very same thing when I went past there with the dog last week."
    posts = "".join(f"<tr class='post'><td class='user'>u{n}</td><td class='msg'>{reply}</td></tr>" for n in range(3))
    thread = f"<table><tr class='post first'><td class='user'>u9</td><td class='msg'>{'<br><br>'.join(PROSE)}</td></tr>{posts}</table>"
    assert blocks(read(page(f"<h1>Lock gate closes</h1>{thread}"))) == list(PROSE)


def test_a_first_sentence_like_the_title_is_kept() -> None:
    markup = f"<h1>The lock gate at Port Wenna closes</h1><div>{paragraphs('The lock gate at Port Wenna closes.', *PROSE)}</div>"
    assert blocks(read(page(markup)))[0] == "The lock gate at Port Wenna closes."


def test_data_tables_keep_their_rows() -> None:
    rows = "<tr><th>Lock</th><th>Boats</th></tr><tr><td>North</td><td>48</td></tr><tr><td>South</td><td>31</td></tr>"
    article = read(story(between=f"<table>{rows}</table>"))
    assert "North | 48" in blocks(article)
    assert [block.kind for block in article.blocks].count("table") == 3


def test_links_are_absolute_and_stand_at_their_words() -> None:
    linked = "<p>The report, as <a href='//gazette.example/report'> the Gazette </a> wrote, runs to ninety pages of figures.</p>"
    article = read(story(between=linked))
    (link,) = article.links
    assert (link.url, link.text) == ("https://gazette.example/report", "the Gazette")
    assert (article.text or "")[slice(*link.span)] == "the Gazette"


def test_pictures_carry_caption_and_credit() -> None:
    figure = "<figure><img src='/lock.jpg'><figcaption>The lock gate last spring. Photo: Mara Quill/Harbour Pool</figcaption></figure>"
    (image,) = read(story(between=figure)).images
    assert image.url == "https://wennapost.example/lock.jpg"
    assert image.credit == "Mara Quill/Harbour Pool"


def test_embedded_posts_keep_their_words_out_of_the_text() -> None:
    post = (
        "<blockquote class='twitter-tweet'><p>Gate shut. More at six.</p>&mdash; Port Wenna (@portwenna) "
        "<a href='https://twitter.com/portwenna/status/100200300'>March 12, 2024</a></blockquote>"
    )
    article = read(story(between=post))
    (embed,) = article.embeds
    assert "Gate shut" not in (article.text or "")
    assert "Gate shut" in (embed.text or "")
    assert embed.span is not None
    assert (article.text or "")[: embed.span[0]].endswith(SECOND)


def test_hidden_text_is_left_out_and_soft_hyphens_go() -> None:
    hidden = "<p style='display: none'>This line is set for search engines only and no reader was ever meant to see it at all.</p>"
    article = read(story(between=hidden + "<p>The north\u00adern channel is deep enough, cafe\u0301 owners were told on the day.</p>"))
    assert blocks(article)[2] == "The northern channel is deep enough, caf\u00e9 owners were told on the day."


def test_items_that_are_set_as_headings_with_all_their_text_are_paragraphs() -> None:
    items = "".join(f"<h3>{heading} {text} {LEDE}</h3>" for heading, text in (("The lock", SECOND), ("Barges", THIRD)))
    opening = "Good morning from the quay. Here is what the harbour of Port Wenna talks about on this Wednesday."
    article = read(page(f"<table><tr><td><h1>Wenna letter</h1><div class='issue'><p>{opening}</p>{items}</div></td></tr></table>"))
    assert blocks(article) == [opening, f"The lock {SECOND} {LEDE}", f"Barges {THIRD} {LEDE}"]
    assert {block.kind for block in article.blocks} == {"paragraph"}


def test_a_digest_keeps_the_headings_of_its_items() -> None:
    items = "".join(f"<h3>Item {n}: what happened at the harbour</h3><p>{text}</p>" for n, text in enumerate(PROSE))
    article = read(page(f"<div><h1>Morning digest</h1><div class='entry'>{items}</div><h3>Comments</h3></div>"))
    assert [block.kind for block in article.blocks] == ["heading", "paragraph"] * 3
    assert article.blocks[3].section == "Item 1: what happened at the harbour"


def test_an_article_held_twice_is_read_once() -> None:
    column = f"<div class='text'>{paragraphs(*PROSE)}</div>"
    assert blocks(read(page(f"<h1>Lock gate closes</h1><div class=wide>{column}</div><div class=narrow>{column}</div>"))) == list(PROSE)


def test_an_article_of_one_sentence_is_found_among_notices() -> None:
    notices = (
        "<p>If you notice an error in the text, select it and write to the desk.</p><p>We use cookies to make the site work for you.</p>"
    )
    replies = "".join(f"<li class=comment><cite>u{n}</cite><p>I said so all along, and nobody listened to me.</p></li>" for n in range(4))
    found = page(f"<div class=entry><h1>Lock gate closes</h1><p>{LEDE}</p></div>{notices}<ol class=comments>{replies}</ol>")
    assert blocks(read(found)) == [LEDE]


def test_what_stands_beside_the_text_is_kept_as_what_it_is() -> None:
    also = "<p><b>Read also:</b> <a href='/ferry'>Ferry to run again from the first of May</a></p>"
    box = "<div class=related><ul><li><a href='/dredger'>Dredger arrives in Port Wenna</a></li><li><a href='/about'>About</a></ul></div>"
    replies = "".join(f"<li class=comment><cite>u{n}</cite><p>I walked past it on day {n} and it looked sound.</p></li>" for n in range(3))
    article = read(story(between=also, outside=f"{box}<nav><a href='/p'>All the news of the port</a></nav><ol id=comments>{replies}</ol>"))
    assert blocks(article) == list(PROSE)
    assert [(link.url.rsplit("/", 1)[-1], link.text) for link in article.related] == [
        ("ferry", "Ferry to run again from the first of May"),
        ("dredger", "Dredger arrives in Port Wenna"),
    ]
    assert article.comments == 3


@pytest.mark.parametrize("stamp", ["<time datetime='{}'>{}</time>", "<div class=when><time datetime='{}'>{}</time></div>"])
def test_entries_of_a_live_blog_have_their_times(stamp: str) -> None:
    clock = [f"2024-03-12T1{hour}:05:00+01:00" for hour in range(3)]
    entries = "".join(
        f"<section class=entry>{stamp.format(time, time[11:16])}<p>{text}</p></section>" for time, text in zip(clock, PROSE, strict=True)
    )
    article = read(page(f"<article><h1>Lock gate closes</h1>{entries}</article>"))
    assert [block.time for block in article.blocks if (article.text or "")[slice(*block.span)] in PROSE] == clock


def test_one_time_above_an_article_is_no_entry() -> None:
    assert {block.time for block in read(story(before="<p><time datetime='2024-03-12'>12 March</time></p>")).blocks} == {None}


@pytest.mark.parametrize("ending", ["goal on Saturday", "goal on Saturday 😬", "goal on Saturday #wenna @rovers"])
def test_a_post_that_ends_in_no_full_stop_is_read(ending):
    said = f"Rovers have sold Adell to Port Wenna. 4.2m, and the cash goes on the east stand. Young Tallis probably in {ending}"
    markup = (
        f'<nav>Home Explore Alerts</nav><div class="status"><b>Terrace Talk</b> <span>@terrace</span><p>{said}</p>'
        '<div class="meta">22:58 · 214 reposts</div></div><div class="reply"><b>Ines P.</b><p>Who pays for it?</p></div>'
    )
    assert read(page(markup, head="<title>Terrace Talk on Loom</title>")).text == said


@pytest.mark.parametrize(
    "line",
    [
        "This article is republished from The Windlass under a Creative Commons licence. Read the original article.",
        "“Receive the news and close the channel,” said the harbour master on her canal.",
        "Read more in the board’s report, which 30 minutes of the meeting were spent on.",
    ],
)
def test_a_last_line_that_only_sounds_like_the_pages_is_kept(line: str) -> None:
    assert blocks(read(story(after=f"<p>{line}</p>")))[-1] == line


ABROAD = {
    "zh": (
        "温纳港议会周二投票决定关闭旧闸门，工程师在两扇门上发现了裂缝。",
        "议长林慧说：“报告让我们别无选择。”",
        "驳船将改走北边的航道，多花大约两个小时。",
        "议会将于下周一讨论修理的费用。",
    ),
    "ja": (
        "ウェンナ港の議会は火曜日、古い水門を閉じることを決めた。",
        "技師が扉に亀裂を見つけたという。",
        "はしけは北の水路を通ることになる。",
        "議会は来週月曜日に費用を話し合う。",
    ),
    "ko": (
        "웬나항 의회는 화요일 낡은 수문을 닫기로 의결했다.",
        "기술자들이 두 문짝에서 금이 간 것을 발견했다고 의장이 말했다.",
        "바지선은 북쪽 수로로 돌아가게 되며 두 시간쯤 더 걸린다.",
        "의회는 다음 주 월요일에 수리 비용을 논의한다.",
    ),
}
SITE = {"zh": ("首页", "国际", "版权所有"), "ja": ("ホーム", "国際", "無断転載を禁じます"), "ko": ("홈", "국제", "무단 전재 금지")}


@pytest.mark.parametrize("language", ABROAD)
def test_paragraphs_of_few_signs_are_prose_where_a_sign_is_a_word(language: str) -> None:
    home, world, rights = SITE[language]
    menu = f"<nav><ul><li><a href='/'>{home}</a></li><li><a href='/w'>{world}</a></li></ul></nav>"
    text = f"<main><article><h1>{world}</h1>{paragraphs(*ABROAD[language])}</article></main>"
    assert blocks(read(page(f"{menu}{text}<footer><p>© {rights}</p></footer>"))) == list(ABROAD[language])


def test_extents_compare_scripts() -> None:
    chinese, english = extent(ABROAD["zh"][3]), len("The council will discuss the cost of repairs next Monday.")
    assert 0.6 < chinese / english < 1.5
    assert extent("Wie groß, schön – und rund!") == len("Wie groß, schön – und rund!")


SHORT = (
    "A lock gate has failed in Port Wenna.",
    "Four hundred boats are held up, Ines Tallis said.",
    "Nobody was hurt, as <a href='//gazette.example/lock'>the Gazette</a> wrote.",
    "“We have no power,” she told reporters.",
    "More follows.",
)


@pytest.mark.parametrize(
    "around",
    [
        "<main><article><h1>Lock gate fails</h1>{}</article></main>",
        "<article><h1>Lock gate fails</h1><div class='body'>{}</div></article>",
        "<h1>Lock gate fails</h1>{}",
    ],
)
def test_a_page_of_short_paragraphs_keeps_them_all(around: str) -> None:
    head, foot = (
        paragraphs("By Nora Fenn", "12 March 2024"),
        paragraphs("Share this article", "Sign up for our letter.", "Tags: lock, port"),
    )
    aside = "<aside><p>The ferry is late.</p></aside><footer><p>Call us any time.</p></footer>"
    markup = f"<header><a href='/'>Wenna Post</a></header>{around.format(head + paragraphs(*SHORT) + foot)}{aside}"
    assert blocks(read(page(markup))) == [text.replace("<a href='//gazette.example/lock'>", "").replace("</a>", "") for text in SHORT]
