"""What reviewers leave: it stays on its passage, says whose it is, and is lost by no second reading."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater import verbs
from headwater.models import Article, HeadwaterError
from headwater.web.notes import Notes, find, note_on, web_annotation

TEXT = "The dam is safe, said the mayor.\n\nThe engineer disagreed. The dam is safe, said nobody else."
URL = "https://gull.example/dam"


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "a.db"
    with verbs.Archive.open(str(path)) as store:
        store.add(Article(id=URL, url=URL, text=TEXT, title="The dam", language="en"))
    return path


def leave(visit, **fields):
    return visit.client.post("/notes", data={"id": URL, "kind": "note", "body": "Ask the operator.", "author": "Ivo"} | fields)


def test_a_note_is_shown_on_its_passage_with_its_author(visitor, archive, words):
    visit = visitor(archive)
    answer = leave(visit, quote="The engineer disagreed")
    assert answer.status_code == 303
    shown = words(visit.get("/article", id=URL))
    assert "Ivo" in shown
    assert "Ask the operator." in shown


def test_a_thread_is_answered_settled_and_opened_again(visitor, archive, words):
    visit = visitor(archive)
    leave(visit, quote="The engineer disagreed")
    (note,) = Notes(str(archive)).of(URL)
    leave(visit, kind="reply", reply_to=note.id, body="Asked; no answer yet.", author="Mira")
    visit.client.post("/notes/resolved", data={"note": note.id, "resolved": "yes"})
    shown = words(visit.get("/article", id=URL))
    assert "Asked; no answer yet." in shown
    assert "Open again" in shown
    visit.client.post("/notes/resolved", data={"note": note.id, "resolved": "no"})
    assert "Open again" not in words(visit.get("/article", id=URL))


def test_a_corrected_speaker_overrides_the_program_and_is_shown_as_such(visitor, archive, words):
    visit = visitor(archive)
    statement = visit.client.get("/api/v1/statements", params={"id": URL}).json()["attributions"][0]
    start, end = statement["content"][0]
    leave(visit, kind="speaker", value="Ottla Brenn", machine="the mayor", start=start, end=end, body="")
    shown = words(visit.get("/article", id=URL))
    assert "Ottla Brenn corrected by Ivo" in shown
    assert "the program said: the mayor" in shown


def test_a_corrected_source_stands_above_the_programs_answer(visitor, archive, words):
    visit = visitor(archive)
    answer = leave(visit, kind="parent", value="https://tern.example/dam", body="They called me.")
    assert answer.headers["location"].startswith("/trace?")
    shown = words(visit.get("/trace", id=URL))
    assert "Corrected by Ivo: taken from https://tern.example/dam" in shown
    assert "They called me." in shown


def test_a_note_stays_with_its_passage_when_the_page_changes(visitor, archive, words):
    visit = visitor(archive)
    leave(visit, quote="The engineer disagreed", body="Kept.")
    with verbs.Archive.open(str(archive)) as store:
        store.add(Article(id=URL, url=URL, text=f"Updated on Monday.\n\n{TEXT}", title="The dam", language="en"))
    assert "Kept." in words(visit.get("/article", id=URL))
    with verbs.Archive.open(str(archive)) as store:
        store.add(Article(id=URL, url=URL, text="All of it is gone.", title="The dam", language="en"))
    (note,) = Notes(str(archive)).of(URL)
    assert note.exact == "The engineer disagreed"


@pytest.mark.parametrize("fields", [{"quote": "words that are not there"}, {"kind": "praise"}, {"body": " "}, {"body": "x" * 30_000}])
def test_a_note_that_cannot_be_is_refused_with_a_remedy(visitor, archive, fields):
    answer = leave(visitor(archive), **fields)
    assert answer.status_code == 422
    assert "What to do" in answer.text


def test_of_two_places_the_one_with_the_same_surroundings_is_found():
    second = TEXT.rindex("The dam is safe")
    note = note_on(TEXT, URL, (second, second + 15), kind="note", body="x")
    moved = f"An opening that is new.\n\n{TEXT}"
    assert find(moved, note) == (moved.rindex("The dam is safe"), moved.rindex("The dam is safe") + 15)
    assert find("Nothing of it", note) is None


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_passage_is_found_where_it_stands(text, a, b):
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    note = note_on(text, URL, (start, end), kind="note", body="x")
    found = find(text, note)
    if start < end:
        assert found is not None
        assert text[slice(*found)] == text[start:end]
    else:
        assert found is None


def test_it_has_the_shape_of_a_web_annotation(visitor, archive):
    visit = visitor(archive)
    leave(visit, quote="The engineer disagreed", kind="wrong")
    (one,) = visit.client.get("/api/v1/notes", params={"id": URL}).json()["notes"]
    assert one["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert one["motivation"] == "assessing"
    quote = one["target"]["selector"][0]
    at = TEXT.index("The engineer disagreed")
    assert (quote["type"], quote["exact"]) == ("TextQuoteSelector", "The engineer disagreed")
    assert (quote["prefix"], quote["suffix"]) == (TEXT[at - 32 : at], TEXT[at + 22 : at + 54])


def test_a_reply_points_at_what_it_answers():
    note = replace(note_on(TEXT, URL, (0, 0), kind="reply", body="yes"), reply_to="n1")
    assert web_annotation(note)["target"] == "urn:uuid:n1"


def test_notes_on_an_archive_without_a_file_are_refused():
    with pytest.raises(HeadwaterError, match="no place for them"):
        Notes(":memory:").add(note_on(TEXT, URL, (0, 0), kind="note", body="x"))
