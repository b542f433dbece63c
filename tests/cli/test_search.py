"""`headwater search`: articles by their words, statements by who is quoted and on what."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from headwater import verbs
from headwater.archive import Archive
from headwater.cli.group import group

ROWS = [
    {
        "id": "gull",
        "title": "Siren stayed silent",
        "outlet": "Gull",
        "published": "2024-05-01",
        "language": "en",
        "text": "The siren on the roof of the town hall did not sound.\n\n"
        "“Nobody told us that the dam was leaking,” said Aleksandr Brodsky, "
        "who runs the ferry.\n\nMayor Ulla Best said that the town would pay for every cellar.",
    },
    {
        "id": "mewa",
        "title": "Сирена молчала",
        "outlet": "Chaika",
        "published": "2024-05-02",
        "language": "ru",
        "text": "«Нас никто не предупредил о плотине», — сказал Александр Бродский.",
    },
    {"id": "titled", "title": "Dam under repair", "text": None, "language": "en"},
]


def run(*arguments, code=0):
    result = CliRunner().invoke(group, [str(a) for a in arguments])
    assert result.exit_code == code, result.output
    return result.stdout


def lines(*arguments):
    return [json.loads(line) for line in run(*arguments, "--json").splitlines()]


@pytest.fixture
def archive(tmp_path):
    (tmp_path / "texts.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), "utf-8")
    run("add", "--jsonl", tmp_path / "texts.jsonl", "--archive", tmp_path / "a.db")
    return tmp_path / "a.db"


def test_articles_are_found_by_their_words_titles_too(archive):
    assert [found["id"] for found in lines("search", "siren", "--archive", archive)] == ["gull"]
    assert [found["id"] for found in lines("search", "repair", "--archive", archive)] == ["titled"]


def test_a_speaker_is_found_in_every_script(archive):
    found = lines("search", "--speaker", "Alexander Brodsky", "--archive", archive)
    assert [said["id"] for said in found] == ["gull", "mewa"]
    assert "dam was leaking" in found[0]["text"]
    assert found[0]["rule"]


def test_who_is_quoted_on_a_matter(archive):
    (said,) = lines("search", "--quoted-on", "cellar", "--archive", archive)
    assert said["speaker"] == "Ulla Best"
    assert lines("search", "--speaker", "Ulla Best", "--quoted-on", "dam", "--archive", archive) == []
    assert lines("search", "--quoted-on", "roof", "--archive", archive) == []  # nobody says it: it is the outlet's own voice


def test_the_words_stand_in_the_article(archive):
    texts = {row["id"]: row["text"] for row in ROWS}
    for said in lines("search", "--speaker", "Brodsky", "--archive", archive):
        assert " … ".join(texts[said["id"]][s:e] for s, e in said["content"]) == said["text"]


def test_articles_are_read_once_and_what_is_new_is_read(archive, tmp_path):
    run("search", "--quoted-on", "dam", "--archive", archive)
    with Archive.open(str(archive)) as held:
        assert list(verbs.read_statements(held)) == []
        assert held.statements.unread(verbs.reader_state()) == []
    changed = ROWS[0] | {"text": ROWS[0]["text"].replace("every cellar", "every roof")}
    (tmp_path / "new.jsonl").write_text(json.dumps(changed), "utf-8")
    run("add", "--jsonl", tmp_path / "new.jsonl", "--archive", archive)
    assert lines("search", "--quoted-on", "cellar", "--archive", archive) == []
    assert [said["speaker"] for said in lines("search", "--quoted-on", "roof", "--archive", archive)] == ["Ulla Best"]


def test_what_an_older_reader_read_is_read_again(archive, monkeypatch):
    run("search", "--quoted-on", "dam", "--archive", archive)
    monkeypatch.setattr(verbs, "reader_state", lambda: "another")
    with Archive.open(str(archive)) as held:
        assert {read.id for read in verbs.read_statements(held)} == set(held.ids())
        assert list(verbs.read_statements(held)) == []


def test_what_is_taken_out_is_found_no_more(archive):
    run("search", "--quoted-on", "cellar", "--archive", archive)
    with Archive.open(str(archive)) as held:
        held.remove("gull")
    assert lines("search", "--quoted-on", "cellar", "--archive", archive) == []


def test_articles_are_shown_with_outlet_and_day(archive):
    shown = run("search", "cellar", "--archive", archive)
    assert "Gull · 2024-05-01" in shown


@pytest.mark.parametrize(
    ("claim", "short"), [("41 boats came back", True), ("41 boats came back to the harbour of Orlo on Monday, the board said.", False)]
)
def test_of_a_claim_too_short_to_look_for_it_is_said_what_would_help(archive, claim, short):
    assert ("too short" in run("claims", claim, "--archive", archive)) is short


def test_answers_are_readable(archive):
    shown = run("search", "--speaker", "Ulla Best", "--archive", archive)
    assert "Ulla Best" in shown
    assert "Gull · 2024-05-01 · gull" in shown


@pytest.mark.parametrize("asked", [["--speaker", "Nobody Known"], ["--quoted-on", '"'], ["--quoted-on", "' OR 1=1 --"], ["zzz"]])
def test_nothing_found_is_no_failure(archive, asked):
    assert run("search", *asked, "--archive", archive).strip() == ""


def test_nothing_to_search_for_is_told(archive, tmp_path):
    run("search", "--archive", archive, code=2)
    run("search", "--speaker", "X", "--archive", tmp_path / "none.db", code=1)
    assert not (tmp_path / "none.db").exists()


def test_a_denial_is_shown_as_one(tmp_path):
    row = {"id": "heron", "language": "en", "text": "Mayor Ulla Best denied that the town had been warned of the leak."}
    (tmp_path / "texts.jsonl").write_text(json.dumps(row), "utf-8")
    run("add", "--jsonl", tmp_path / "texts.jsonl", "--archive", tmp_path / "b.db")
    (found,) = lines("search", "--speaker", "Ulla Best", "--archive", tmp_path / "b.db")
    assert found["cued"] == "denied"
    assert "<denied>" in run("search", "--speaker", "Ulla Best", "--archive", tmp_path / "b.db")


@pytest.mark.parametrize(
    "asked", [("search", "ferry", "--limit", "150"), ("search", "--quoted-on", "ferry"), ("matches",), ("stories", "--json")]
)
def test_who_reads_no_more_ends_it_quietly(tmp_path, asked):
    """As `head` does: what is asked for is larger than a pipe holds."""
    texts = tmp_path / "many.jsonl"
    said = "“The ferry to Orlo is late again and nobody on the quay can say why that is so,” said skipper Dagny Holm, who waits."
    texts.write_text("".join(json.dumps({"id": f"{n}-{'x' * 900}", "text": said}) + "\n" for n in range(150)), "utf-8")
    run("add", "--jsonl", texts, "--archive", tmp_path / "a.db")
    command = [Path(sys.executable).parent / "headwater", *asked, "--archive", tmp_path / "a.db"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize(("command", "found"), [(["search", "--speaker", "Brodsky"], 2), (["stories"], 3)])
def test_an_archive_that_may_not_be_written_to_answers_with_what_it_has(archive, monkeypatch, command, found):
    asked = [*command, "--archive", str(archive), "--json"]
    monkeypatch.setattr("os.access", lambda _path, _mode: False)  # the tests may run as one who may write anywhere
    early = CliRunner().invoke(group, asked)
    assert (early.exit_code, early.stdout) == (1, "")
    assert "it may not be written to, and 3 of its articles" in early.stderr
    monkeypatch.undo()
    assert len(run(*asked).splitlines()) == found
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    assert len(run(*asked).splitlines()) == found
