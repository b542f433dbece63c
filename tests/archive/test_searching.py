"""Full-text search: words in their forms, scripts without blanks, whatever else is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.archive import Archive
from headwater.models import Article

TEXTS = {
    "en": "The dams were flooding the lower town, the ministers said.",
    "dam": "One dam was flooded. The minister resigned.",
    "policy": "A policy of the police.",
    "zh": "星期五下午，渡轮在码头停驶，居民等候消息。",
    "ja": "金曜日、フェリーは桟橋で止まった。",
    "th": "เรือข้ามฟากหยุดวิ่งในวันศุกร์",
    "ko": "나루마을에서 배가 멈췄다.",
    "ru": "Паромы остановились у Каменной пристани.",
    "es": "La elección del alcalde será en mayo.",
    "hi": "शुक्रवार को नाव रुक गई।",
    "marks": "Rock AND roll, NOT jazz: C++ near the *quay*.",
}


@pytest.fixture(scope="module")
def archive():
    with Archive.open(":memory:") as store:
        list(store.add_many(Article(id=id_, text=text, language=id_) for id_, text in TEXTS.items()))
        yield store


def ids(archive, query):
    return {found.id for found in archive.search(query)}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("flooding", {"en", "dam"}),
        ("flood", {"en", "dam"}),
        ("minister", {"en", "dam"}),
        ("ministers", {"en", "dam"}),
        ('"ministers"', {"en"}),
        ("police", {"policy"}),
        ("паром", {"ru"}),
        ("пристань", {"ru"}),
        ("eleccion", {"es"}),
        ("elecciones", {"es"}),
        ("나루마을", {"ko"}),
    ],
)
def test_a_word_is_found_in_its_other_forms_unless_it_stands_in_marks(archive, query, found):
    assert ids(archive, query) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("码头", {"zh"}),
        ("渡轮 消息", {"zh"}),
        ("头码", set()),
        ("桟橋", {"ja"}),
        ("フェリー", {"ja"}),
        ("หยุด", {"th"}),
        ("ศุกร์", {"th"}),
        ("नाव", {"hi"}),
    ],
)
def test_scripts_without_blanks_are_found_inside_a_run(archive, query, found):
    assert ids(archive, query) == found


def test_what_was_asked_for_first_stands_first(archive):
    assert next(iter(archive.search("flooded"))).id == "dam"


@pytest.mark.parametrize(
    "query", ['"', '""', "*", "-", "AND", "NOT", "NEAR(", "title:", "^", "{", "a*b", '"unclosed', "\0", "_", "''", "C++"]
)
def test_no_character_is_an_operator(archive, query):
    assert isinstance(archive.search(query), list)
    assert archive.tally(query).outlets is not None


def test_operators_are_words(archive):
    assert ids(archive, "AND NOT jazz") == {"marks"}
    assert ids(archive, "*quay*") == {"marks"}


@pytest.mark.parametrize(
    ("query", "lit"),
    [("flood", ["flooding"]), ("码头", ["码头"]), ('"lower town"', ["lower town"]), ("eleccion mayo", ["elección", "mayo"])],
)
def test_the_snippet_says_where_the_words_stand(archive, query, lit):
    hit = next(found for found in archive.search(query) if found.id in {"en", "zh", "es"})
    assert [hit.snippet[start:end] for start, end in hit.hits] == lit


@given(st.text(max_size=300), st.text(max_size=20), st.integers(0, 300))
def test_a_snippet_is_one_line_and_its_hits_are_words_of_the_text(text, more, at):
    with Archive.open(":memory:") as store:
        whole = text[:at] + " Harbourmaster " + text[at:]
        if store.add(Article(id="a", text=whole)).status != "added":
            return
        (hit,) = store.search("harbourmaster")
        assert "\n" not in hit.snippet
        assert "Harbourmaster" in [hit.snippet[start:end] for start, end in hit.hits]
        assert isinstance(store.search(more), list)


@pytest.mark.parametrize(
    ("groups", "found"),
    [
        ([["tiled", "roof*"], ["leak*"]], {"roof"}),
        ([["roof*", "boat"]], {"roof", "boat"}),
        ([["gave-way"]], {"boat"}),
        ([["roof"]], set()),
        ([["roof*"], []], set()),
        ([["..."], ["roof*"]], set()),
        ([['" OR boat']], set()),
    ],
)
def test_an_article_has_a_word_of_each_group(groups, found):
    texts = {"roof": "Both roofs are leaking.", "boat": "The mast of the boat gave way.", "way": "He gave her the way."}
    with Archive.open(":memory:") as held:
        list(held.add_many(Article(id=id_, text=text) for id_, text in texts.items()))
        assert set(held.having(groups, 10)) == found
