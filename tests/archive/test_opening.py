import sqlite3

import pytest

from headwater.archive import Archive, opening
from headwater.models import Article, HeadwaterError


@pytest.fixture
def path(tmp_path):
    return tmp_path / "test.db"


def refused(url, **options):
    with pytest.raises(HeadwaterError) as caught:
        Archive.open(str(url), **options)
    problem = caught.value.problem
    assert problem.input == str(url)
    assert problem.remedy
    return problem.reason


def test_a_newer_schema_is_refused(path):
    Archive.open(str(path)).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert "newer" in refused(path)
    assert "newer" in refused(path, readonly=True)


def test_an_older_schema_is_brought_up_to_date(path, monkeypatch):
    with Archive.open(str(path)) as archive:
        archive.add(Article(id="1", text="A text."))
    monkeypatch.setattr(opening, "SCHEMA", opening.SCHEMA + 1)
    monkeypatch.setattr(opening, "MIGRATIONS", {opening.SCHEMA - 1: "CREATE TABLE note (body TEXT);"})
    assert "older" in refused(path, readonly=True)
    with Archive.open(str(path)) as archive:
        assert archive.get("1") == Article(id="1", text="A text.")
        assert list(archive._database.rows("SELECT count(*) FROM note")) == [(0,)]
    with Archive.open(str(path), readonly=True) as archive:
        assert len(archive) == 1


def test_a_database_of_another_program_is_refused_and_left_alone(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = path.read_bytes()
    assert "not an archive" in refused(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(path):
    path.write_bytes(b"\xff\xd8\xff\xe0 a photograph " * 200)
    assert "not a usable archive" in refused(path)


def test_a_damaged_archive_is_refused(path):
    with Archive.open(str(path)) as archive:
        archive.add(Article(id="1", text="A text of some words."))
    whole = path.read_bytes()
    path.write_bytes(b"\0" * 64 + whole[64:])
    assert "not a usable archive" in refused(path)


def test_an_empty_file_becomes_an_archive(path):
    path.touch()
    with Archive.open(str(path)) as archive:
        assert len(archive) == 0


@pytest.mark.parametrize("name", ["space in name.db", "100%.db", "what?#.db"])
def test_any_file_name_will_do(tmp_path, name):
    with Archive.open(str(tmp_path / name)) as archive:
        archive.add(Article(id="1", text="A text."))
    assert (tmp_path / name).stat().st_size > 0
    with Archive.open(str(tmp_path / name), readonly=True) as archive:
        assert len(archive) == 1


def test_what_cannot_be_opened(tmp_path):
    assert "no such archive" in refused(tmp_path / "missing.db", readonly=True)
    assert not list(tmp_path.iterdir())
    refused(tmp_path / "no" / "such" / "folder.db")
    refused(tmp_path)
    assert "not supported" in refused("postgresql://db.example/headwater")


def test_a_reader_cannot_write(path):
    Archive.open(str(path)).close()
    with Archive.open(str(path), readonly=True) as archive, pytest.raises(HeadwaterError, match="reading only"):
        archive.add(Article(id="1", text="A text."))


def test_an_archive_of_the_first_schema_is_brought_up_to_date(path):
    text = "The ferry between Quay Hill and the island of Sorrel stopped running on Monday after inspectors found cracks in its hull."
    with Archive.open(str(path)) as archive:
        archive.add(Article(id="1", url="https://t.me/quayhill/1", text=text))
    connection = sqlite3.connect(path)
    connection.executescript(
        "DROP INDEX posting_by_article; ALTER TABLE article DROP COLUMN grams; UPDATE article SET outlet = 't.me'; PRAGMA user_version = 1;"
    )
    connection.close()
    with Archive.open(str(path)) as archive:
        assert archive.outlet_of("1") is None
        assert [one.id for one in archive.candidates(Article(id="2", text=text))] == ["1"]
        assert archive.add(Article(id="1", url="https://t.me/quayhill/1", text=text + " Again.")).status == "new version"
        assert archive.outlet_of("1") == "t.me/quayhill"
