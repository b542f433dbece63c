"""The door of the reading stage: given texts, pages of data, hopeless pages, and anything at all."""

import json
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.models import Article, Given, HeadwaterError, Page, encode
from headwater.reading import read

BODY = "The ferry to Low Sandray will run again from May, the island's council said on Monday. " * 4


def holds_together(article: Article) -> bool:
    text = article.text or ""
    spans = all(text[start:end] == link.text for link in article.links for start, end in [link.span])
    return spans and text == "\n\n".join(text[block.span[0] : block.span[1]] for block in article.blocks)


def test_given_texts_are_taken_verbatim() -> None:
    text = "  First line.\nStill the  first.\n\nSecond\u00a0one. "
    page = Page("n1", b"", source="jsonl", url="https://isles.example/a", given=Given(text, title="Ferry", published="2024-05-01"))
    article = read(page)
    assert article.text == text
    assert [text[slice(*block.span)] for block in article.blocks] == ["First line.\nStill the  first.", "Second\u00a0one."]
    assert (article.title, article.published, article.outlet.domain) == ("Ferry", "2024-05-01", "isles.example")
    assert article.found["title"] == "given"


def test_a_headline_alone_has_no_text() -> None:
    article = read(Page("n2", b"", source="jsonl", given=Given(None, title="Ferry runs again")))
    assert (article.text, article.blocks, article.title) == (None, (), "Ferry runs again")


@pytest.mark.parametrize(
    "script",
    [
        f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', 'headline': 'Ferry', 'articleBody': BODY})}</script>",
        f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps({'props': {'article': {'body': f'<p>{BODY}</p>'}}})}</script>",
        f"<script type='application/json'>{json.dumps({'story': {'content': [{'type': 'p', 'text': BODY}] * 2}})}</script>",
        f"<script>window.__STATE__ = {json.dumps({'article': {'body': BODY}})}; boot();</script>",
        f"<script>self.__next_f.push([1, {json.dumps(f'a1:T{len(BODY.encode()) + 7:x},<p>{BODY}</p>b2:[]')}])</script>",
        f"<script>self.__next_f.push([1, {json.dumps('7:' + json.dumps({'article': {'text': BODY}}))}])</script>",
    ],
    ids=["ld+json", "next", "paragraphs as data", "a variable", "pushed text", "pushed data"],
)
def test_a_body_in_data_is_the_last_resort(script: str) -> None:
    article = read(Page("n3", f"<html><head><title>Ferry</title>{script}</head><body><div id=root></div></body></html>".encode()))
    assert BODY.strip() in (article.text or "")
    assert article.notes
    assert holds_together(article)


@pytest.mark.parametrize("body", [b"", b"   ", b"<html><body></body></html>", b"<html><body><script>var a = 1</script></body></html>"])
def test_a_page_without_text_is_refused_with_a_remedy(body: bytes) -> None:
    with pytest.raises(HeadwaterError) as refused:
        read(Page("empty.html", body))
    assert refused.value.problem.input == "empty.html"
    assert refused.value.problem.remedy


def test_depth_is_no_danger() -> None:
    markup = "<div>" * 100_000 + f"<p>{BODY}</p>"
    assert BODY.strip() in (read(Page("deep", markup.encode())).text or "")


TAGS = "<p> </p> <div> </div> <table> <tr> <td> </a> <br> <li> <h1> </h1> <b> <!-- <blockquote> <figure> <figcaption> <script> </script>"
OTHER = ("<div class='post'>", "<a href='/x'>", "<img src=a.jpg>", "&amp;", "e\u0301", " ", "\n", BODY, "Read also:", "“", "\x00")
PIECES = st.sampled_from((*TAGS.split(), *OTHER))


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["text/html", "text/plain", "text/markdown"]))
def test_whatever_comes_is_read_or_refused(markup: str, media_type: str) -> None:
    try:
        article = read(Page("x", markup.encode(), url="https://isles.example/x", media_type=media_type))
    except HeadwaterError:
        return
    assert holds_together(article)
    assert unicodedata.is_normalized("NFC", article.text or "")


@pytest.mark.parametrize("half", ["\\ud800", "\\uDC01 and \\uD83D", "\\ud83d\\ude00\\ud83d"])
def test_half_a_character_in_a_pages_data_does_not_come_through(half: str) -> None:
    fields = f'{{"@type":"NewsArticle","headline":"Half {half} here","datePublished":"{half}","articleBody":"{BODY} {half}"}}'
    article = read(Page("n4", f"<html><head><script type='application/ld+json'>{fields}</script></head><body></body></html>".encode()))
    assert encode(article)
    assert "Half" in (article.title or "")


@pytest.mark.parametrize("unit", ["<section>", "<section></div>", "<b><i></b>"])
def test_nesting_past_all_sense_takes_no_time(unit: str) -> None:
    started = time.process_time()
    read(Page("deep", f"<html><body><p>{BODY}</p>{unit * 30_000}<p>{BODY} And more.</p>".encode()))
    assert time.process_time() - started < 10


@pytest.mark.parametrize("word", ["A ", "AP ", "said "])
def test_one_word_over_and_over_takes_no_time(word: str) -> None:
    started = time.process_time()
    read(Page("words", f"{BODY}\n\n{word * 30_000}".encode(), media_type="text/plain"))
    assert time.process_time() - started < 10


@pytest.mark.parametrize("kind", ["markup", "plain", "given"])
def test_what_is_longer_than_any_article_is_refused_at_once(kind: str) -> None:
    """A million characters of credits and quotations took half a minute to read, eighteen of them ten."""
    pieces = [f"“The ferry is late again on day {n},” said Ada Brook of Low Sandray, according to Isles Radio." for n in range(12_000)]
    page = {
        "markup": Page("long", f"<html><body><article><h1>Ferry</h1><p>{'</p><p>'.join(pieces)}</p></article></body></html>".encode()),
        "plain": Page("long", "\n\n".join(pieces).encode(), media_type="text/plain"),
        "given": Page("long", b"", source="jsonl", given=Given("\n\n".join(pieces))),
    }[kind]
    with pytest.raises(HeadwaterError, match=r"a text of 1,\d{3},\d{3} characters is no article: at most 1,000,000 are read"):
        read(page)
