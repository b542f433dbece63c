"""What a checker reads on each screen of the bundled sample."""

import re

import pytest

from headwater import verbs
from headwater.models import Article

REPOST = "https://www.worldfeed-daily.example/2024/05/the-shutter-could-not-stand-it-rudobir/"
ORIGINAL = "http://rudobir-visnyk.example/news.php?id=20417"
COPY = "https://buzzparade.example/wow/ferrywoman-heard-the-dam-groan"


def test_the_first_page_shows_stories_with_their_counts(visit, words):
    shown = words(visit.get("/"))
    assert "Hundreds flee homes after weir gate gives way in river town of Rudobir" in shown
    assert "origin" in shown
    assert "Earliest held" in shown


def test_the_first_page_of_an_empty_archive_says_how_to_fill_it(visitor, tmp_path, words):
    shown = words(visitor(tmp_path / "none.db").get("/"))
    assert "The archive is empty" in shown
    assert "headwater add" in shown


def test_a_trace_answers_the_four_questions_with_passages(visit, words):
    page = visit.get("/trace", id=REPOST)
    shown = words(page)
    for heading in ("Earliest known appearance", "Independent origins", "Who said it", "What changed"):
        assert heading in shown
    assert "Рудобірський вісник, 15 May 2024, 06:20" in shown
    assert "Уночі проти 15 травня" in shown, "the passage of the source stands beside it"
    assert "Halyna Dorosh" in shown
    assert "translation of" in shown


def test_who_took_a_statement_in_an_excerpt_or_a_digest_is_no_source_of_it(visit, words):
    shown = words(visit.get("/article", id=COPY))
    assert "Most of its words stand in 3 other articles: all go back to Lowland Courier." in shown
    assert "took it from none of the others" not in shown


def test_a_trace_is_drawn_and_told_as_a_table(visit):
    page = visit.get("/trace", id=REPOST).text
    assert "<svg" in page
    assert 'href="#e1"' in page
    assert 'id="e1"' in page
    assert "The same as a table" in page


def test_an_article_numbers_its_statements_both_ways(visit, words):
    page = visit.get("/article", id=REPOST)
    assert 'id="s2"' in page.text
    assert 'href="#m2"' in page.text
    assert 'id="m2"' in page.text
    assert "cue “said”" in words(page)


def test_a_comparison_puts_typed_changes_first_and_numbers_them_in_both_texts(visit, words):
    source = visit.client.get("/api/v1/trace", params={"id": COPY}).json()["parents"][0]["id"]
    page = visit.get("/compare", a=source, b=COPY)
    shown = words(page)
    assert shown.index("quote truncated") < shown.index("name respelled") < shown.index("The texts")
    assert all(f'id="{place}1"' in page.text for place in "cmn")
    targets = re.findall(r'href="#(\w+)"', page.text)
    assert all(f'id="{target}"' in page.text for target in targets)


def test_a_comparison_with_what_is_not_held_says_so(visit, words):
    assert "no article of that name" in words(visit.get("/compare", a="https://gull.example/none", b=COPY, status=404))


def test_two_versions_of_one_page_are_compared(visitor, tmp_path, words):
    url = "https://gull.example/pier"
    text = "The harbour board closed the north pier on Sunday after divers found {} cracked piles under the old fuel dock there."
    with verbs.Archive.open(str(tmp_path / "v.db")) as archive:
        for figure in (14, 41):
            archive.add(Article(id=url, url=url, text=text.format(figure), title="Pier", language="en"))
    visit = visitor(tmp_path / "v.db")
    assert "Its 2 versions" in words(visit.get("/article", id=url))
    shown = words(visit.get("/compare", a=url, b=url))
    assert "figure changed" in shown
    assert "14" in shown


def test_of_two_texts_that_are_mostly_one_what_only_one_has_is_marked(visitor, tmp_path):
    text = "The harbour board closed the north pier on Sunday after divers found cracked piles under the old fuel dock there."
    with verbs.Archive.open(str(tmp_path / "v.db")) as archive:
        for id_, more in (("a", ""), ("b", " Repairs begin in June.")):
            archive.add(Article(id=id_, text=text + more, title="Pier", language="en"))
    page = visitor(tmp_path / "v.db").get("/compare", a="a", b="b").text
    (alone,) = re.findall(r'<span class="hl alone" [^>]*>([^<]*)</span>', page)
    assert alone.strip() == "Repairs begin in June."


def test_a_claim_is_grouped_by_origin_with_reasons_and_contradictions(visit, words):
    claim = "crews going door to door had counted 412 flooded homes by first light on Wednesday"
    shown = words(visit.get("/claim", text=claim))
    assert "1 independent origin" in shown
    assert "taken from North Continent Press" in shown
    assert "421 flooded homes" in shown


def test_a_text_that_is_no_single_statement_is_refused_at_once(visit, words):
    answer = visit.client.get("/claim", params={"text": "The ferry to Rudobir stopped on Sunday. " * 100})
    assert "2,000 at most" in words(answer)
    assert "give one statement of it" in words(answer)


def test_a_claim_that_nobody_carries_cannot_be_told(visit, words):
    assert "Cannot tell" in words(visit.get("/claim", text="Seventeen llamas were elected to the council of Brackwater"))


def test_a_speaker_is_shown_with_everything_quoted_and_where(visit, words):
    shown = words(visit.get("/speaker", name="Halyna Dorosh"))
    assert "We did not wait for an order from above" in shown
    assert "WorldFeed Daily" in shown


def found(visit, **asked):
    return {one["id"] for one in visit.client.get("/api/v1/search", params={"limit": 50} | asked).json()["found"]}


def test_search_is_narrowed_by_outlet_language_and_date(visit, words):
    every = found(visit, q="Rudobir")
    assert len(every) > 5
    assert found(visit, q="Rudobir", outlet="worldfeed-daily.example") == {REPOST}
    assert found(visit, q="Rudobir", language="en") == every
    assert found(visit, q="Rudobir", language="uk") == set()
    late = found(visit, q="Rudobir", since="2024-05-16")
    assert late
    assert late < every
    assert not late & found(visit, q="Rudobir", until="2024-05-15")
    shown = visit.get("/search", q="Rudobir", since="2024-05-16").text
    assert 'value="2024-05-16"' in shown
    assert "<mark>Rudobir</mark>" in shown


def test_search_finds_what_a_speaker_said_in_a_kind_of_statement(visit, words):
    direct = found(visit, speaker="Halyna Dorosh", kind="direct")
    assert REPOST in direct
    said = [one for hit in visit.client.get("/api/v1/search", params={"q": "Rudobir", "speaker": "Halyna Dorosh"}).json()["found"]
            for one in hit["said"]]  # fmt: skip
    assert said
    assert all("Dorosh" in one["speaker"] for one in said)
    assert found(visit, q="Rudobir", speaker="Nobody Of That Name") == set()
    assert "We did not wait for an order from above" in words(visit.get("/search", speaker="Halyna Dorosh", kind="direct"))


def test_a_day_that_is_none_narrows_nothing(visit):
    assert visit.get("/search", q="Rudobir", since="yesterday").text.count("<li>") == visit.get("/search", q="Rudobir").text.count("<li>")


def test_a_card_says_who_else_carries_it_and_whom_they_have_it_from(visit, words):
    shown = words(visit.get("/article", id=COPY))
    assert "Most of its words stand in 1 other article: all go back to Lowland Courier." in shown
    assert "Who carries it" in shown


def test_each_carrier_of_a_claim_is_shown_with_the_passage(visit):
    claim = "crews going door to door had counted 412 flooded homes by first light on Wednesday"
    answer = visit.client.get("/api/v1/claim", params={"text": claim}).json()
    (group,) = answer["groups"]
    assert len(group["passages"]) == len(group["articles"])
    assert all("412" in passage for passage in group["passages"])


def test_a_speaker_is_one_in_two_scripts(visitor, tmp_path, words):
    texts = {
        "en": "“The bridge will stay closed,” said engineer Anton Belsky on Friday, after his visit to the town.",
        "ru": "«Мост останется закрытым», — сказал в пятницу инженер Антон Бельский.",
    }
    with verbs.Archive.open(str(tmp_path / "s.db")) as archive:
        for language, text in texts.items():
            archive.add(Article(id=language, url=f"https://{language}.example/", text=text, title="Bridge", language=language))
    shown = words(visitor(tmp_path / "s.db").get("/speaker", name="Anton Belsky"))
    assert "Also written Антон Бельский" in shown
    assert "2 statements in 2 articles" in shown


def test_another_outlet_with_markup_in_the_query_is_text(visit):
    assert "<b>x" not in visit.get("/search", q="<b>x</b>").text


@pytest.mark.parametrize("path", ["/nothing", "/trace", "/article", "/compare?a=1", "/trace?id=none", "/job/none", "/speaker"])
def test_what_is_not_there_says_so_with_a_remedy(visit, path):
    answer = visit.client.get(path)
    assert answer.status_code in {404, 422}
    assert "What to do" in answer.text


def test_a_pasted_text_is_added_and_traced(visitor, tmp_path, words):
    text = "“The bell rang thirteen times,” said sexton Ilka Marn on Friday.\n\n"
    text += "Nobody in Tollbridge could say why it had not stopped at twelve."
    visit = visitor(tmp_path / "new.db")
    answer = visit.paste(text=text, url="")
    assert answer.status_code == 303
    shown = words(visit.get(answer.headers["location"]))
    assert "Ilka Marn" in shown
    assert "The bell rang thirteen times" in words(visit.get("/"))


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://127.0.0.1:1/", "private address"),
        ("http://localhost/", "private address"),
        ("http://169.254.169.254/latest/meta-data/", "private address"),
        ("http://[::1]/", "private address"),
        ("http://0x7f000001/", "private address"),
        ("file:///etc/passwd", "not a web address"),
        ("/etc/passwd", "not a web address"),
        ("javascript:alert(1)", "not a web address"),
        ("", "it was empty"),
    ],
)
def test_what_is_pasted_reaches_no_file_and_no_private_address(visitor, tmp_path, words, url, said):
    answer = visitor(tmp_path / "new.db").paste(url=url, text="")
    assert answer.status_code == 422
    assert said in words(answer)


def test_the_lists_have_the_names_that_one_guesses(visit):
    for name, place in (("stories", "/"), ("claims", "/claim")):
        answer = visit.client.get(f"/{name}", params={"text": "x y"})
        assert answer.status_code == 308
        assert answer.headers["location"] == f"{place}?text=x+y"


@pytest.mark.parametrize("query", ['"', "*", "AND", "-", "NEAR(a b)", "\u2028", "a" * 5000, "(" * 400, "' OR 1=1 --"])
def test_whatever_is_searched_for_has_an_answer(visit, query):
    visit.get("/search", q=query)
    visit.get("/search", q=query, kind="direct")
    assert visit.client.get("/api/v1/search", params={"q": query}).status_code == 200
