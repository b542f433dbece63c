import shlex
import sqlite3
import zlib
from dataclasses import replace

import pytest
from click.testing import CliRunner

from headwater.archive import Archive, opening, runs
from headwater.archive.runs import Runs
from headwater.cli.group import group
from headwater.models import Article, HeadwaterError, encode
from headwater.statements import attribute
from headwater.textreuse import fingerprint
from headwater.textreuse.anchors import anchors_of
from headwater.urls import host
from tongues import ENGLISH, RUSSIAN


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


def test_the_command_that_is_named_for_an_older_schema_updates_it(tmp_path, monkeypatch):
    path = tmp_path / "a desk's.db"
    Archive.open(str(path)).close()
    monkeypatch.setattr(opening, "SCHEMA", opening.SCHEMA + 1)
    monkeypatch.setattr(opening, "MIGRATIONS", {opening.SCHEMA - 1: lambda database: database.write("CREATE TABLE note (body TEXT)")})
    with pytest.raises(HeadwaterError) as caught:
        Archive.open(str(path), readonly=True)
    program, *arguments = shlex.split(caught.value.problem.remedy.split("`")[1])
    assert program == "headwater"
    assert CliRunner().invoke(group, arguments).exit_code == 0
    with Archive.open(str(path), readonly=True) as archive:
        assert len(archive) == 0


def test_an_older_schema_is_brought_up_to_date(path, monkeypatch):
    with Archive.open(str(path)) as archive:
        archive.add(Article(id="1", text="A text."))
    monkeypatch.setattr(opening, "SCHEMA", opening.SCHEMA + 1)
    monkeypatch.setattr(opening, "MIGRATIONS", {opening.SCHEMA - 1: lambda database: database.write("CREATE TABLE note (body TEXT)")})
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


# What an archive of the second schema held of articles; of the first, all but the column ``grams`` and the index of postings by article.
SECOND = """
CREATE TABLE article (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, url_key TEXT NOT NULL, canonical_key TEXT NOT NULL, outlet TEXT NOT NULL,
    family TEXT NOT NULL, language TEXT NOT NULL, anchors TEXT NOT NULL, published TEXT, digest BLOB NOT NULL, grams INTEGER NOT NULL,
    version INTEGER NOT NULL, body BLOB NOT NULL
);
CREATE INDEX article_by_url ON article (url_key) WHERE url_key <> '';
CREATE INDEX article_by_canonical ON article (canonical_key) WHERE canonical_key <> '';
CREATE INDEX article_by_outlet ON article (outlet);
CREATE TABLE earlier_version (
    article INTEGER NOT NULL REFERENCES article (key), version INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (article, version)
) WITHOUT ROWID;
CREATE TABLE posting (
    hash INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article (key), position INTEGER NOT NULL,
    PRIMARY KEY (hash, article, position)
) WITHOUT ROWID;
CREATE INDEX posting_by_article ON posting (article);
CREATE TABLE anchor (anchor TEXT NOT NULL, article INTEGER NOT NULL REFERENCES article (key), PRIMARY KEY (anchor, article)) WITHOUT ROWID;
CREATE TABLE anchor_count (anchor TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE full_text USING fts5 (title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');
PRAGMA application_id = 1212438354;
"""
# What makes an archive of today one of schema 15.
WITHOUT_OUTLETS = """
DROP INDEX entry_by_outlet; DROP TABLE outlet; DROP TABLE outlet_called; DROP TABLE outlet_told; PRAGMA user_version = 15;
"""
FERRY = "The ferry between Quay Hill and the island of Sorrel stopped running on Monday after inspectors found 212 cracks in its hull."
FERRY_ES = "El barco entre Quay Hill y la isla de Sorrel dejó de navegar el lunes tras hallar los inspectores 212 grietas en su casco."


def write_older(path, articles, version):
    """Write what an older program wrote: rows of postings and anchors."""
    connection = sqlite3.connect(path)
    connection.executescript(SECOND + f"PRAGMA user_version = {version};")
    for key, article in enumerate(articles, 1):
        marks, anchors = fingerprint(article.text).tolist(), anchors_of(article)
        grams = len(marks)
        row = (key, article.id, "", "", host(article.url), article.id, article.language or "", " ".join(anchors), b"", grams)
        connection.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, 1, ?)", (*row, zlib.compress(encode(article))))
        postings = ((gram, key, at) for at, gram in enumerate(marks))
        connection.executemany("INSERT INTO posting VALUES (?, ?, ?)", postings)
        connection.executemany("INSERT INTO anchor VALUES (?, ?)", ((anchor, key) for anchor in anchors))
        connection.execute("INSERT INTO full_text (rowid, title, text) VALUES (?, '', ?)", (key, article.text))
    if version == 1:
        connection.executescript("DROP INDEX posting_by_article; ALTER TABLE article DROP COLUMN grams;")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("version", [1, 2])
def test_an_archive_of_an_older_schema_answers_as_before(path, version):
    older = [
        Article(id="1", url="https://t.me/quayhill/1", text=FERRY, language="en"),
        Article(id="2", url="https://lenmouth.example/2", text=f"{FERRY} {FERRY}", language="en"),
        Article(id="3", url="https://vozdetamsel.example/3", text=FERRY_ES, language="es"),
    ]
    write_older(path, older, version)
    assert f"({version})" in refused(path, readonly=True)
    with Archive.open(str(path)) as archive:
        assert list(archive.articles()) == older
        assert [one.id for one in archive.candidates(Article(id="4", text=FERRY))] == ["1", "2"]
        assert list(archive.pairs()) == [("1", "2", len(fingerprint(FERRY)))]
        assert archive.translations(older[0])[0][0] == "3"
        assert archive.outlet_of("1") == (None if version == 1 else "t.me")
        assert archive.add(replace(older[0], text="Nothing of it was true.")).status == "new version"
        assert archive.outlet_of("1") == "t.me/quayhill"
        assert [one.id for one in archive.candidates(Article(id="4", text=FERRY))] == ["1", "2"]  # the first in its earlier version
        assert archive.add(Article(id="4", text=FERRY)).status == "added"
        assert [one.id for one in archive.candidates(older[1])] == ["1", "4"]
        assert archive.search("nothing true")
    with Archive.open(str(path), readonly=True) as archive:
        assert len(archive) == 4


def test_a_migration_that_fails_changes_nothing(path, monkeypatch):
    write_older(path, [Article(id="1", url="https://lenmouth.example/1", text=FERRY)], 2)

    def broken_off(self, pieces, most):
        raise OSError("no room")

    monkeypatch.setattr(Runs, "write", broken_off)
    with pytest.raises(OSError, match="no room"):
        Archive.open(str(path))
    monkeypatch.undo()
    with Archive.open(str(path)) as archive:
        assert [one.id for one in archive.candidates(Article(id="2", text=FERRY))] == ["1"]


def test_anchors_of_an_older_schema_are_found_anew(path):
    with Archive.open(str(path)) as archive:
        for language, text in (("en", ENGLISH), ("ru", RUSSIAN)):
            archive.add(Article(id=language, text="\n\n".join(text), language=language))
        found = archive.translations(archive.get("en"))
        assert [id_ for id_, _ in found] == ["ru"]
    connection = sqlite3.connect(path)
    for later in (
        "edition",
        "story_relay",
        "statement",
        "statement_read",
        "statement_text",
        "story_article",
        "story_change",
        "story_sign",
        "story",
        "watched_feed",
        "watched_entry",
        "copy",
    ):
        connection.execute(f"DROP TABLE {later}")
    connection.executescript(WITHOUT_OUTLETS)
    connection.execute("ALTER TABLE article ADD COLUMN anchors TEXT NOT NULL DEFAULT '@old'")
    connection.executescript("DROP TABLE outline; DROP INDEX article_ids; PRAGMA user_version = 5;")
    connection.close()
    with Archive.open(str(path)) as archive:
        assert archive.translations(archive.get("en")) == found
        assert archive.remove("ru")
        assert archive.translations(archive.get("en")) == []


def test_an_archive_of_schema_9_finds_chinese_inside_a_run_and_keeps_its_statements(path):
    with Archive.open(str(path)) as archive:
        archive.add(Article(id="zh", text="渡轮星期五停驶。", title="渡轮停驶", language="zh"))
        archive.add(Article(id="en", text="“It stopped,” said keeper Ilka Marn.", language="en"))
        archive.statements.keep(attribute(archive.get("en")), "a reader")
    connection = sqlite3.connect(path)
    connection.executescript(WITHOUT_OUTLETS)
    connection.executescript("""
        DROP TABLE copy; DROP TABLE watched_feed; DROP TABLE watched_entry; DROP TABLE edition; DROP TABLE story_relay;
        ALTER TABLE statement_read DROP COLUMN reader;
        INSERT INTO full_text (full_text, rowid, title, text) VALUES ('delete', 1, '渡 轮 停 驶', '渡 轮 星 期 五 停 驶 。');
        INSERT INTO full_text (rowid, title, text) VALUES (1, '渡轮停驶', '渡轮星期五停驶。');
        ALTER TABLE article ADD COLUMN anchors TEXT NOT NULL DEFAULT '@old'; DROP TABLE outline; DROP INDEX article_ids;
        PRAGMA user_version = 9;
    """)
    connection.close()
    with Archive.open(str(path)) as archive:
        assert [found.id for found in archive.search("星期五")] == ["zh"]
        assert [found.id for found in archive.search("stop")] == ["en"]
        assert archive.statements.speakers() == {"Ilka Marn": 1}
        assert archive.remove("zh")
        assert not archive.search("渡轮")


def test_an_archive_of_schema_12_answers_as_one_built_anew(path):
    said = "市长王伟说：“这座桥将在明年秋天完工，费用为四千一百万元。”"
    with Archive.open(str(path)) as archive:
        archive.add(Article(id="zh", text=said, title="市长", language="zh"))
        archive.statements.keep(attribute(archive.get("zh")), "a reader")
        archive.add(Article(id="1", text=FERRY, language="en"))
        archive.add(Article(id="1", text="Nothing of it was true, said the keeper of the island.", language="en"))
        expected = archive.candidates(Article(id="2", text=FERRY))
        assert [one.id for one in expected] == ["1"]
        (found,) = archive.statements.find("完工")
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO statement_text (statement_text) VALUES ('delete-all')")
    connection.execute("INSERT INTO statement_text (rowid, text) VALUES (1, ?)", (said,))
    connection.executescript(WITHOUT_OUTLETS)
    connection.executescript("DELETE FROM run WHERE kind = 'passage'; DROP TABLE copy; PRAGMA user_version = 12;")
    connection.commit()
    connection.close()
    with Archive.open(str(path)) as archive:
        assert archive.candidates(Article(id="2", text=FERRY)) == expected
        assert list(archive.statements.find("完工")) == [found]
        assert archive.statements.unread("a reader") == ["1"]
        assert archive.remove("1")
        assert archive.candidates(Article(id="2", text=FERRY)) == []


def test_an_archive_of_schema_14_has_copies_once_it_is_written_to(path, monkeypatch):
    monkeypatch.setattr(runs, "_COPIED", 1)
    with Archive.open(str(path)) as archive:
        archive.add(Article(id="1", text=FERRY))
        expected = archive.candidates(Article(id="2", text=FERRY))
    connection = sqlite3.connect(path)
    connection.executescript(WITHOUT_OUTLETS)
    connection.executescript("DROP TABLE copy; PRAGMA user_version = 14;")
    connection.close()
    with Archive.open(str(path)) as archive:
        assert archive.candidates(Article(id="2", text=FERRY)) == expected
        archive.add(Article(id="3", text="Nothing of it was true, said the keeper of the island."))
        assert archive.candidates(Article(id="2", text=FERRY)) == expected
    assert list(path.parent.glob("test.db.runs/*"))


def test_an_archive_of_schema_15_lists_its_outlets(path):
    with Archive.open(str(path)) as archive:
        for number, outlet in enumerate(["quay-hill.example", "quay-hill.example", "sorrel.example"]):
            archive.add(Article(id=str(number), url=f"https://{outlet}/{number}", text=FERRY))
    connection = sqlite3.connect(path)
    connection.executescript(WITHOUT_OUTLETS)
    connection.close()
    with Archive.open(str(path)) as archive:
        assert [archive.outlets.held(name) for name in ("quay hill", "sorrel.example", "lenmouth")] == [2, 1, 0]
        assert {name for _, name in archive.outlets.beginning(["qua", "sor"])} >= {("quay", "hill"), ("sorrel",)}
        archive.remove("2")
        archive.add(Article(id="3", url="https://quay-hill.example/3", text=FERRY))
        assert [archive.outlets.held(name) for name in ("quay hill", "sorrel.example")] == [3, 0]


def test_an_archive_of_schema_16_knows_whose_posts_it_has(path):
    with Archive.open(str(path)) as archive:
        archive.add(
            Article(id="1", url="https://chirp.example/@dagny.holm7/4011", text=FERRY, published="2024-05-03", authors=("Dagny Holm",))
        )
    connection = sqlite3.connect(path)
    connection.executescript("DELETE FROM outlet_called; DELETE FROM outlet_told; PRAGMA user_version = 16;")
    connection.close()
    with Archive.open(str(path)) as archive:
        assert [archive.outlets.posts(name, "2024-05-03", 9) for name in ("dagny holm7", "dagny holm", "pio laskar")] == [["1"], ["1"], []]
        assert archive.outlets.posts("dagny holm", "2024-05-02", 9) == []


def test_where_nothing_can_be_written_it_is_read_as_it_lies(tmp_path, monkeypatch):
    path = tmp_path / "a.db"
    with Archive.open(str(path)) as archive:
        archive.add(Article(id="1", text="A text."))
    monkeypatch.setattr("os.access", lambda _path, _mode: False)  # the tests may run as one who may write anywhere
    with Archive.open(str(path), readonly=True) as archive:
        assert archive.get("1").text == "A text."
        assert [entry.name for entry in tmp_path.iterdir()] == ["a.db"]
    with Archive.open(str(path)) as writer, Archive.open(str(path), readonly=True) as archive:
        writer.add(Article(id="2", text="Another text."))
        assert archive.get("2").text == "Another text."  # someone has it open: what changes is seen
