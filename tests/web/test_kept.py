"""What is worked out from articles is kept in the archive: read once, by whichever program, and anew after a change."""

import shutil
import threading
import time

import pytest

from headwater import verbs
from headwater.models import Article, Relay
from headwater.web import desk as desks
from headwater.web.desk import Desks
from headwater.web.keeper import Keeper
from headwater.web.notes import Notes, note_on
from headwater.web.serving import _prepare

ARTICLE = Article(id="a", text="“The lock is open,” said keeper Ilka Marn on Friday.", language="en")


@pytest.fixture
def path(tmp_path):
    path = str(tmp_path / "a.db")
    with verbs.Archive.open(path) as archive:
        archive.add(ARTICLE)
    return path


@pytest.fixture
def reads(monkeypatch):
    """Count the texts that are read."""
    counted = []
    attribute = verbs.attribute

    def counting(article, **more):
        counted.append(article.id)
        return attribute(article, **more)

    monkeypatch.setattr(verbs, "attribute", counting)
    return counted


def opened(path):
    return Desks(path, Notes(path)).desk()


def eventually(known):
    until = time.monotonic() + 20
    while not known() and time.monotonic() < until:
        time.sleep(0.02)
    return known()


def kept(path, article=ARTICLE):
    with verbs.Archive.open(path, readonly=True) as archive:
        return archive.statements.of(article, verbs.reader_state())


def test_a_text_is_read_once_whoever_reads_it(path, reads):
    first = opened(path).statements(ARTICLE)
    assert eventually(lambda: kept(path))
    assert opened(path).statements(ARTICLE) == first
    assert first.attributions[0].speaker.name == "Ilka Marn"
    with verbs.Archive.open(path) as archive:
        assert not list(verbs.read_statements(archive))
        assert [said.speaker for said in verbs.quoted(archive, on="lock")] == ["Ilka Marn"]
    assert reads == ["a"]


def test_another_state_of_the_reader_reads_it_anew(path, reads, monkeypatch):
    opened(path).statements(ARTICLE)
    assert eventually(lambda: kept(path))
    monkeypatch.setattr(verbs, "reader_state", lambda: "another")
    assert opened(path).statements(ARTICLE).attributions
    assert reads == ["a", "a"]


def test_a_new_version_is_read_and_an_old_reading_never_shown_for_it(path, reads):
    opened(path).statements(ARTICLE)
    assert eventually(lambda: kept(path))
    new = Article(id="a", text="“It is shut again,” said clerk Ivo Brandt.", language="en")
    with verbs.Archive.open(path) as archive:
        archive.add(new)
    assert opened(path).statements(new).attributions[0].speaker.name == "Ivo Brandt"
    assert eventually(lambda: kept(path, new))
    assert kept(path) is None


def test_keeping_what_was_read_is_no_change_of_the_archive(path):
    open_ = Desks(path, Notes(path))
    before = open_.stamp()
    open_.desk().statements(ARTICLE)
    assert eventually(lambda: kept(path))
    assert open_.stamp() == before
    with verbs.Archive.open(path) as archive:
        archive.add(Article(id="b", text="Another."))
    assert open_.stamp() != before


def test_an_archive_that_may_not_be_written_to_costs_no_answer(path, monkeypatch):
    monkeypatch.setattr(desks.Keeper, "_run", lambda _: None)
    assert opened(path).statements(ARTICLE).attributions


def test_the_duplicate_of_an_older_program_is_taken_away_and_the_notes_stay(path, tmp_path):
    older = [tmp_path / f"a.db.said.db{end}" for end in ("", "-wal", "-shm")]
    for file in older:
        file.write_bytes(b"what was said")
    notes = Notes(path)
    notes.add(note_on(ARTICLE.text, "a", (1, 17), kind="note", body="Checked by telephone."))
    _prepare(path)
    assert not any(file.exists() for file in older)
    assert [note.body for note in Notes(path).of("a")] == ["Checked by telephone."]


def test_a_duplicate_that_cannot_be_taken_away_keeps_nobody_from_looking(path, tmp_path):
    (tmp_path / "a.db.said.db").mkdir()  # no file: to remove it as one is refused
    _prepare(path)
    assert opened(path).article("a") == ARTICLE


def test_what_fails_to_be_kept_is_told_and_the_next_is_kept(path, caplog):
    def fail(_):
        raise ValueError("a fault")

    keeper, done = Keeper(path), []
    keeper.put(fail)
    keeper.put(done.append)
    assert eventually(lambda: done)
    assert "was not kept" in caplog.text


def test_what_waits_to_be_kept_is_bounded(path):
    keeper, go, begun, done = Keeper(path), threading.Event(), threading.Event(), []

    def hold(_):
        begun.set()
        go.wait(20)

    keeper.put(hold)
    assert begun.wait(20)
    for number in range(5000):
        keeper.put(lambda _, number=number: done.append(number))
    go.set()
    assert eventually(lambda: keeper._todo.empty() and done)
    assert done[0] == 0
    assert len(done) < 1000


def test_nothing_waits_where_nothing_can_be_kept():
    keeper = Keeper(":memory:")
    keeper.put(print)
    assert keeper._todo.empty()


def test_the_sources_of_a_story_are_traced_once(sample, tmp_path, monkeypatch):
    path = shutil.copyfile(sample, tmp_path / "copy.db")
    traced = []
    parents = verbs.Tracer.parents
    with verbs.Archive.open(str(path)) as archive:
        story = next(iter(archive.stories.sizes()))
        assert verbs.keep_relays(archive, [story]) == 1
        kept = archive.stories.relays(story, verbs.tracer_state())
        assert kept
        assert verbs.keep_relays(archive, [story]) == 0
        monkeypatch.setattr(verbs.Tracer, "parents", lambda self, article: traced.append(article) or parents(self, article))
        assert opened(str(path)).relays(story) == kept
        assert traced == []
        assert archive.stories.relays(story, "another tracer") is None
        first = archive.get(archive.stories.members(story)[0].article)
        archive.add(Article(id=first.id, url=first.url, text=f"{first.text}\n\nMore followed.", title=first.title, outlet=first.outlet))
        assert archive.stories.relays(story, verbs.tracer_state()) is None


def test_the_list_waits_for_no_trace_and_has_the_origins_afterwards(visitor, sample, tmp_path, words, monkeypatch):
    monkeypatch.setattr("headwater.web.screens.start._AT_ONCE", 0)
    visit = visitor(shutil.copyfile(sample, tmp_path / "copy.db"))
    assert "being traced" in words(visit.get("/"))
    assert eventually(lambda: "being traced" not in words(visit.get("/")))
    assert "origin" in words(visit.get("/"))


def test_what_very_many_carry_is_not_traced_while_somebody_waits(path, monkeypatch, visitor, words):
    monkeypatch.setattr(desks, "_TRACED", 1)
    monkeypatch.setattr("headwater.web.family._PATIENCE", 0.0)
    text = "“The lock is open again since Friday noon, and it will stay so all summer,” said keeper Ilka Marn to the clerks."
    with verbs.Archive.open(path) as archive:
        for number in range(3):
            archive.add(Article(id=f"copy {number}", text=f"{text} Number {number}.", language="en", published=f"2024-05-0{number + 1}"))
    visit = visitor(path)
    assert "too many to be traced here" in words(visit.get("/article", id="copy 0"))
    assert "not traced here, since it takes long" in words(visit.get("/trace", id="copy 0"))
    (quoted,) = visit.client.get("/api/v1/speaker", params={"name": "Ilka Marn"}).json()["said"][:1]
    assert quoted["ends"] is None or len(quoted["articles"]) == 1


def test_a_piece_that_was_taken_counts_for_what_stands_in_it(path, monkeypatch):
    desk = opened(path)
    excerpt = Relay("source", None, "excerpt", ((0, 100, 0, 100),), 0.9, ())
    monkeypatch.setattr(desk, "parents", lambda id_: (excerpt,) if id_ == "taker" else ())
    assert desk.ends({"source": [(10, 90)], "taker": [(10, 90)]}) == ("source",)
    assert desk.ends({"source": [(10, 90)], "taker": [(200, 260)]}) == ("source", "taker")
