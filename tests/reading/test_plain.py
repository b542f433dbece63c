"""Texts without markup: invented ones, each with the furniture of another newsroom."""

import pytest

from headwater.models import Article, Page
from headwater.reading import read

A = "The mayor of Ostermoor asked residents on Monday to save water, as the reservoir above the town has fallen to a third of its volume."
B = "“We are not at the point of turning taps off,” Lena Brandt told reporters at the town hall. “But we can see that point from here.”"
C = "The waterworks expect the level to keep falling until the middle of September, unless there is rain in the hills before then."


def plain(text: str, media_type: str = "text/plain") -> Article:
    return read(Page("t", text.encode(), media_type=media_type))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, (article.text or "")[slice(*block.span)]) for block in article.blocks]


@pytest.mark.parametrize(
    ("head", "title", "authors", "published"),
    [
        ("Home » News » Save water\n\nSave water\n\nby alex\n\n", "Save water", ("alex",), None),
        ("Startseite > Region\n\nWasser sparen\n\nVon Ida Koll und Jan Reth\n\n", "Wasser sparen", ("Ida Koll", "Jan Reth"), None),
        ("Беречь воду\n\nАвтор: Инна Ветрова\n\n12.08.2023\n\n", "Беречь воду", ("Инна Ветрова",), "2023-08-12"),
        ("Ahorren agua\n\nPor Luz Prado\n\n", "Ahorren agua", ("Luz Prado",), None),
        ("Save water\n\nPosted by Tom Ashe on 12 August 2023\n\n", "Save water", ("Tom Ashe",), "2023-08-12"),
        ("", None, (), None),
    ],
)
def test_the_head_is_told_from_the_text(head: str, title: str | None, authors: tuple[str, ...], published: str | None) -> None:
    article = plain(f"{head}{A}\n\n{B}\n\n{C}\n")
    assert (article.title, article.authors, article.published) == (title, authors, published)
    assert blocks(article) == [("paragraph", A), ("paragraph", B), ("paragraph", C)]


@pytest.mark.parametrize(
    "tail",
    [
        "You may also like\n\nLeave a Comment",
        "Share this:\n\nTweet\n\nRelated\n\nTen ways to save water at home\n\nWhy the hills stay dry",
        "Tags: water, Ostermoor",
        "Lesen Sie auch\n\nSo wird der Garten trocken",
        "Читайте также:\nКак беречь воду дома\nПочему нет дождя",
        "© 2023 Ostermoor Bote. Alle Rechte vorbehalten.",
        "Advertisement",
    ],
)
def test_the_foot_is_left_out(tail: str) -> None:
    assert blocks(plain(f"Save water\n\n{A}\n\n{B}\n\n{C}\n\n{tail}\n")) == [("paragraph", A), ("paragraph", B), ("paragraph", C)]


def test_a_marker_in_the_middle_takes_no_prose_with_it() -> None:
    article = plain(f"Save water\n\n{A}\n\nRead also: Garden hoses banned\n\n{B}\n\nRelated\n\n{C}")
    assert [text for _, text in blocks(article)] == [A, B, C]


def test_headings_and_list_items() -> None:
    article = plain(f"Save water\n\n{A}\n\nWhat residents can do\n\n  • {B}\n  • {C}\n")
    assert blocks(article) == [("paragraph", A), ("heading", "What residents can do"), ("list_item", B), ("list_item", C)]
    assert [block.section for block in article.blocks] == [None, *["What residents can do"] * 3]


def test_a_dash_opens_a_quotation_not_a_list() -> None:
    quoted = "– We can see that point from here, – said the mayor of Ostermoor, who had spent the morning at the waterworks above the town."
    assert blocks(plain(f"Save water\n\n{A}\n\n{quoted}\n\n{C}"))[1] == ("paragraph", quoted)


def test_lines_are_paragraphs_where_nothing_is_blank() -> None:
    assert [text for _, text in blocks(plain(f"Save water\n{A}\n{B}\n{C}\n"))] == [A, B, C]


def test_wrapped_lines_are_put_together() -> None:
    words = A.split()
    wrapped = "\n".join([" ".join(words[:10]), " ".join(words[10:20]), " ".join(words[20:])])
    assert blocks(plain(f"Save water\n\n{wrapped}\n\n{B}\n"))[0] == ("paragraph", A)


def test_markdown_keeps_its_links() -> None:
    linked = "The *level* fell, [the Bote](https://bote.example/a) **wrote** on Sunday evening."
    article = plain(f"# Save water\n\n{A}\n\n## The outlook\n\n> {B}\n\n{linked}\n\n* {C}\n", "text/markdown")
    assert article.title == "Save water"
    assert [kind for kind, _ in blocks(article)] == ["paragraph", "heading", "quote", "paragraph", "list_item"]
    assert blocks(article)[3][1] == "The level fell, the Bote wrote on Sunday evening."
    (link,) = article.links
    assert (link.url, (article.text or "")[slice(*link.span)]) == ("https://bote.example/a", "the Bote")


@pytest.mark.parametrize(
    "first",
    [
        "The mayor, Ann Brown, said the dam had failed.",
        "Die Bürgermeisterin sagte: „Der Damm ist gebrochen.“",
        "市长说，大坝已经决口。",
    ],
)
def test_a_first_sentence_is_not_taken_for_the_title(first: str) -> None:
    rest = ["She added that nobody was hurt in the flood, which began on Monday.", "The school is shut."]
    article = plain("\n\n".join([first, *rest]))
    assert (article.title, [text for _, text in blocks(article)]) == (None, [first, *rest])
    assert [text for _, text in blocks(plain(f"Dam fails\n\n{first}\n\n{A}\n"))] == [first, A]


@pytest.mark.parametrize(
    "title", ["Envoy from Ostermoor flies to Washington D.C.", "Waterworks to be sold to Brandt & Co.", "And then it rained ..."]
)
def test_a_title_may_end_in_an_abbreviation(title: str) -> None:
    article = plain(f"{title}\n\n{A}\n\n{B}\n")
    assert (article.title, [text for _, text in blocks(article)]) == (title, [A, B])


def test_a_heading_is_the_title_with_its_full_stop() -> None:
    article = plain(f"# We have to save water from now on.\n\n{A}\n\n{B}\n", "text/markdown")
    assert (article.title, [text for _, text in blocks(article)]) == ("We have to save water from now on.", [A, B])


@pytest.mark.parametrize("above", ["# Save water now", "Home > Region > Save water now\n\nSave water now"])
def test_behind_a_sentence_the_title_is_what_is_marked_as_one(above: str) -> None:
    article = plain(f"Our newsletter is free for everyone.\n\n{above}\n\n{A}\n\n{B}\n")
    assert article.title == "Save water now"
