"""An archive whose bytes were changed on the disk: what cannot be read is told as damage of the archive, with what to do about it."""

import random
import sqlite3

import pytest
from click.testing import CliRunner

from headwater.archive import Archive
from headwater.cli.group import group
from headwater.models import Article, HeadwaterError

DAMAGED = "damaged, not a usable archive (what is stored in it cannot be read); restore a backup, or add the pages again to a new one"
PASSAGE = "The harbour board said on Monday that the ferry between Orlo and the mainland would stop running for good this autumn."


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.db"
    with Archive.open(str(path)) as archive:
        for number in range(36):
            own = " ".join(f"Skipper number {number * 31 + line} counted {line * number} crates on the quay." for line in range(60))
            archive.add(Article(f"page-{number}", f"{PASSAGE} {own}", language="en", published=f"2024-05-{number % 28 + 1:02}"))
    return path


def traced(path, *options):
    result = CliRunner().invoke(group, ["trace", "--all", *options, "--archive", str(path)])
    assert result.exit_code == 1
    return result.stderr.splitlines()


@pytest.mark.parametrize("seed", range(3))
def test_forty_changed_bytes_are_told_as_damage_and_not_as_a_fault(path, seed):
    dice = random.Random(seed)  # noqa: S311 - no secret
    content = bytearray(path.read_bytes())
    for _ in range(40):
        content[dice.randrange(len(content) // 4, len(content) * 3 // 4)] ^= dice.randrange(1, 256)
    path.write_bytes(content)
    said = traced(path)
    assert said
    for line in said:
        assert line.startswith(f"headwater: {path}: damaged, not a usable archive")
        assert line.endswith("restore a backup, or add the pages again to a new one")


def change(path, order):
    database = sqlite3.connect(path)
    with database:
        assert database.execute(order).rowcount
    database.close()


@pytest.mark.parametrize("options", [[], ["--json", "--jobs", "1"]])
def test_one_article_that_cannot_be_read_is_told_once(path, options):
    change(path, "UPDATE article SET body = CAST(substr(body, 1, 400) || zeroblob(9) AS BLOB) WHERE id = 'page-7'")
    assert traced(path, *options) == [f"headwater: {path}: {DAMAGED}"]


ASKED = {
    "article": lambda archive: archive.get("page-7"),
    "text": lambda archive: archive.get("page-7"),
    "outline": lambda archive: archive.alike(archive.get("page-7")),
    "entry": lambda archive: archive.candidates(Article("other", PASSAGE, language="en")),
    "name": lambda archive: archive.ids(),
}
ORDERS = {
    "article": "UPDATE article SET body = zeroblob(100) WHERE id = 'page-7'",
    "outline": "UPDATE outline SET body = x'ffffffffffffffff'",
    "entry": "UPDATE entry SET number = number + 1000 WHERE number < 10",
    "text": "UPDATE article SET body = 'no blob ' || x'cfcfff' WHERE id = 'page-7'",
    "name": "UPDATE article SET id = CAST(x'cfcfff' AS TEXT) WHERE id = 'page-7'",
}


@pytest.mark.parametrize("what", ORDERS)
def test_whatever_is_damaged_the_archive_is_named(path, what):
    change(path, ORDERS[what])
    with Archive.open(str(path), readonly=True) as archive, pytest.raises(HeadwaterError) as raised:
        ASKED[what](archive)
    assert str(raised.value) == f"{path}: {DAMAGED}"
