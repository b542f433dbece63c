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


SOURCE, COPY = "https://a.example/weir", "https://b.example/weir"
LONG = "The weir gate at Millbrook stuck on Friday and the water rose over the lower meadows before anyone in the town had been told of it."


@pytest.fixture
def line(tmp_path):
    """Return an archive of two articles of one text, an hour apart, and a third that has nothing of it."""
    path = tmp_path / "line.db"
    with verbs.Archive.open(str(path)) as store:
        for url, hour in ((SOURCE, 8), (COPY, 9)):
            store.add(Article(id=url, url=url, text=LONG, title="Weir", language="en", published=f"2024-05-03T0{hour}:00:00+00:00"))
        store.add(Article(id=URL, url=URL, text=TEXT, title="The dam", language="en", published="2024-05-02T08:00:00+00:00"))
    return path


def origins(visit, id_):
    return [origin["name"] for origin in visit.client.get("/api/v1/trace", params={"id": id_}).json()["origins"]]


def test_a_corrected_source_counts_in_every_answer_and_ends_when_it_is_settled(visitor, line, words):
    visit = visitor(line)
    assert origins(visit, COPY) == ["a.example"]
    leave(visit, id=SOURCE, kind="parent", value=URL, machine="no source is held", body="He copied it by hand.")
    assert origins(visit, SOURCE) == ["gull.example"]
    assert origins(visit, COPY) == ["gull.example"], "what was taken from it goes back further too"
    trace = visit.client.get("/api/v1/trace", params={"id": SOURCE}).json()
    assert [(p["id"], p["credit"]) for p in trace["parents"]] == [(URL, "correction")]
    assert trace["corrections"][0]["by"] == "Ivo"
    assert "Corrected by Ivo: taken from gull.example" in words(visit.get("/trace", id=SOURCE))
    (note,) = Notes(str(line)).of(SOURCE)
    visit.client.post("/notes/resolved", data={"note": note.id, "resolved": "yes", "screen": "trace"})
    assert origins(visit, COPY) == ["a.example"]


def test_a_source_that_was_none_is_taken_away(visitor, line, words):
    visit = visitor(line)
    leave(visit, id=COPY, kind="parent", value="none", machine=SOURCE, body="Both are the same press release.")
    assert origins(visit, COPY) == ["b.example"]
    assert visit.client.get("/api/v1/trace", params={"id": COPY}).json()["machine"][0]["id"] == SOURCE
    assert "The program had said" in words(visit.get("/trace", id=COPY))


def test_corrections_outlive_a_new_version_of_the_page(visitor, line):
    visit = visitor(line)
    leave(visit, id=COPY, kind="parent", value=URL, machine=SOURCE)
    with verbs.Archive.open(str(line)) as store:
        store.add(Article(id=COPY, url=COPY, text=f"{LONG} It fell again by noon.", title="Weir", published="2024-05-03T09:00:00+00:00"))
    assert origins(visitor(line), COPY) == ["gull.example"]


def test_a_corrected_speaker_counts_on_the_speakers_page_and_in_the_search(visitor, archive, words):
    visit = visitor(archive)
    start, end = visit.client.get("/api/v1/statements", params={"id": URL}).json()["attributions"][0]["content"][0]
    leave(visit, kind="speaker", value="Ottla Brenn", machine="the mayor", start=start, end=end, body="")
    assert "speaker corrected by Ivo" in words(visit.get("/speaker", name="Ottla Brenn"))
    (hit,) = visit.client.get("/api/v1/search", params={"speaker": "Ottla Brenn"}).json()["found"]
    assert [(one["corrected_by"], one["content"]) for one in hit["said"]] == [("Ivo", TEXT[start:end])]
    answer = visit.client.get("/api/v1/statements", params={"id": URL}).json()
    assert answer["attributions"][0]["speaker"]["name"] == "Ottla Brenn"
    assert answer["corrections"][0]["machine"] == "the mayor"


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
