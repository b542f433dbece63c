"""`headwater stories`: the list, one story, and a line for each article."""

import json

import pytest
from click.testing import CliRunner

from headwater import verbs
from headwater.archive import Archive
from headwater.cli.group import group

ROWS = [
    {
        "id": "a",
        "text": None,
        "title": "Dam at Rudobir breaks, 40 homes flooded",
        "published": "2024-05-01",
        "outlet": "Gull",
        "language": "en",
    },
    {
        "id": "b",
        "text": None,
        "title": "Rudobir dam breaks; 40 homes under water",
        "published": "2024-05-01",
        "outlet": "Tern",
        "language": "en",
    },
    {
        "id": "c",
        "text": None,
        "title": "Chess: Pella Winther wins in Tolmin",
        "published": "2024-05-02",
        "outlet": "Gull",
        "language": "en",
    },
]


def run(*arguments, code=0):
    result = CliRunner().invoke(group, [str(a) for a in arguments])
    assert result.exit_code == code, result.output
    return result.stdout


@pytest.fixture
def archive(tmp_path):
    (tmp_path / "titles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), "utf-8")
    run("add", "--jsonl", tmp_path / "titles.jsonl", "--archive", tmp_path / "a.db")
    return tmp_path / "a.db"


def test_every_article_has_its_story(archive):
    lines = [json.loads(line) for line in run("stories", "--archive", archive, "--json").splitlines()]
    story = {line["id"]: line["story"] for line in lines}
    assert list(story) == ["a", "b", "c"]
    assert story["a"] == story["b"] != story["c"]


def test_the_list_shows_headlines_and_counts(archive):
    shown = run("stories", "--archive", archive)
    assert "2 articles · 2 outlets · en · since 2024-05-01" in shown
    assert "Rudobir" in shown
    assert "Pella Winther" not in shown
    assert "Pella Winther" in run("stories", "--archive", archive, "--least", 1)
    assert "2 of them of 1 article or more, the 1 largest shown" in run("stories", "--archive", archive, "--least", 1, "--limit", 1)


def test_one_story_is_shown_with_its_timeline(archive):
    story = json.loads(run("stories", "--archive", archive, "--json").splitlines()[0])["story"]
    shown = run("stories", "--archive", archive, "--show", story)
    assert shown.index("[1] 2024-05-01") < shown.index("[2] 2024-05-01")
    told = json.loads(run("stories", "--archive", archive, "--show", story, "--json"))
    assert told["articles"] == ["a", "b"]
    assert [line["outlet"] for line in told["timeline"]] == ["Gull", "Tern"]


def test_a_missing_archive_or_story_is_told(archive, tmp_path):
    run("stories", "--archive", tmp_path / "none.db", code=1)
    assert not (tmp_path / "none.db").exists()
    run("stories", "--archive", archive, "--show", "77", code=1)


def test_a_relay_that_is_rather_not_so_is_perhaps_one(archive):
    story = json.loads(run("stories", "--archive", archive, "--json").splitlines()[0])["story"]
    with Archive.open(str(archive)) as held:
        held.stories.keep_relays(story, held.stories.traced_from(story, verbs.tracer_state()), {"b": [("a", "reprint", 0.26)]})
    shown = run("stories", "--archive", archive, "--show", story)
    assert "1 origin " in shown
    assert "perhaps taken from [1] (26% sure)" in shown


def test_an_empty_file_is_no_archive_and_stays_empty(tmp_path):
    empty = tmp_path / "empty.db"
    empty.touch()
    result = CliRunner().invoke(group, ["stories", "--archive", str(empty)])
    assert result.exit_code == 1
    assert f"{empty}: an empty file, no archive yet; add something to it first" in result.stderr
    assert not empty.stat().st_size
