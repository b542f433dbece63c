"""What is known of entries is the same whether it stands in blocks beside the archive or in the archive alone."""

import numpy as np
import pytest

from headwater.archive import Archive, matches
from headwater.archive import blocks as module
from headwater.models import Article, Outlet

ENGLISH = (
    "Mayor Dena Wallin told Orla Kessel on Monday that 4,312 tonnes of salt went into Lake Amber in 1987. Kessel asked for 58 pumps. {}"
)
GERMAN = (
    "Bürgermeisterin Dena Wallin sagte Orla Kessel, 4.312 Tonnen Salz seien 1987 in den Lake Amber gelangt. Kessel bat um 58 Pumpen. {}"
)


def page(number, text="", language="en"):
    words = " ".join(f"w{number}x{at}" for at in range(40))
    url = f"https://outlet{number % 3}.example/{number}"
    return Article(
        id=url, url=url, text=(text or ENGLISH).format(words), language=language, outlet=Outlet(None, f"outlet{number % 3}.example")
    )


@pytest.fixture
def path(tmp_path, monkeypatch):
    """An archive of eleven articles in blocks of four: the first has three, for no entry has the number 0."""
    monkeypatch.setattr(module, "SIZE", 4)
    path = tmp_path / "test.db"
    with Archive.open(str(path)) as archive:
        for number in range(1, 12):
            archive.add(page(number, GERMAN if number % 4 == 0 else "", "de" if number % 4 == 0 else "en"))
        archive.add(page(11, f"{ENGLISH} And more."))
        archive.add(page(12))  # whatever was full before is in blocks now
    return path


def told(path):
    """Return all that is told of an archive by what is known of its entries."""
    with Archive.open(str(path), readonly=True) as archive:
        asked = [*archive.articles(), page(99), page(98, GERMAN, "de")]
        answers = [
            (archive.candidates(one), archive.furniture_in(one), archive.translations(one), list(matches(one, archive))) for one in asked
        ]
        return sorted(archive._facts.blocks.present()), answers


def files(path):
    return sorted(path.parent.glob("test.db.runs/*"))


def harmed(path, harm):
    for copy in files(path):
        if harm == "removed":
            copy.unlink()
        else:
            copy.write_bytes(copy.read_bytes()[:-1] if harm == "cut off" else b"")


@pytest.mark.parametrize("harm", ["removed", "cut off", "emptied"])
def test_answers_are_the_same_with_blocks_and_without(harm, path):
    blocks, answers = told(path)
    assert blocks == [0, 1, 2]
    harmed(path, harm)
    assert told(path) == ([], answers)


def test_a_block_is_asked_and_not_the_archive(path):
    with Archive.open(str(path)) as archive:
        entries = np.arange(1, 11, dtype=np.uint32)
        before = [archive._facts.of(entries).tolist(), archive._facts.ids(entries.tolist()), archive._facts.outlines(entries.tolist())]
        facts = archive._facts.__class__(archive._database)
        archive._database.write("DELETE FROM outline")
        archive._database.write("UPDATE entry SET grams = 0")
        assert [facts.of(entries).tolist(), facts.ids(entries.tolist()), facts.outlines(entries.tolist())] == before


@pytest.mark.parametrize("harm", ["removed", "cut off", "emptied"])
def test_a_block_that_is_missing_is_made_again(harm, path):
    harmed(path, harm)
    with Archive.open(str(path)) as archive:
        archive.add(page(12))
    assert told(path)[0] == [0, 1, 2]
    assert len(files(path)) == 3


def test_what_is_removed_stands_in_no_block(path):
    gone = page(5)
    with Archive.open(str(path)) as archive:
        assert archive.remove(gone.id)
        archive.add(page(13))
    assert told(path)[0] == [0, 1, 2]
    assert len(files(path)) == 3
    assert not any(gone.id.encode() in copy.read_bytes() for copy in files(path))


def test_of_a_page_that_has_changed_the_present_version_is_known(path):
    changed = page(2, f"{GERMAN} Mehr.", "de")
    with Archive.open(str(path)) as archive:
        archive.add(changed)
        assert changed.id in {one for one, _ in archive.translations(page(98))}
        assert changed.id not in {one for one, _ in archive.translations(page(98, GERMAN, "de"))}
