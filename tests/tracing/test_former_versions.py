"""A page that was corrected after it was copied is still where the copy comes from, and the copy is not said to have changed it."""

from dataclasses import replace

import pytest

from headwater.archive import Archive
from headwater.models import Added
from headwater.textreuse import changes
from headwater.tracing import claims, trace
from invented import BRIDGE, FERRY, article, text

FIGURE = "Officers counted 412 flooded homes along the left bank of the Temra before noon on Wednesday."
WRITTEN_ANEW = "Nothing of what was written here on Friday was true, the editor says, and the piece has been taken back with our apologies."


@pytest.fixture
def archive():
    with Archive.open(":memory:") as opened:
        yield opened


def held(archive, *versions):
    """Add versions of one page, one after the other."""
    added = [archive.add(version) for version in versions]
    assert added[1:] == [Added(one.id, one.url, "new version") for one in versions[1:]]


def original(*sentences):
    return article("gull", text(*sentences), "2024-03-01T08:00:00+00:00", fetched="2024-03-01T09:00:00+00:00")


def copy(name, *sentences, at="2024-03-02T08:00:00+00:00"):
    return article(name, text(*sentences), at)


@pytest.mark.parametrize("corrected", [(*BRIDGE, FIGURE.replace("412", "142")), (WRITTEN_ANEW,)], ids=["a figure", "all of it"])
def test_a_copy_of_what_a_page_said_before_it_was_corrected(archive, corrected):
    first, relay = original(*BRIDGE, FIGURE), copy("heron", *BRIDGE, FIGURE)
    held(archive, first, original(*corrected))
    archive.add(relay)
    found = trace(relay, archive)
    (parent,) = found.parents
    assert (parent.id, parent.version, found.changes) == (first.id, 1, ())
    assert [item.text for item in parent.evidence if item.kind == "earlier version"] == [
        "version 1, fetched 2024-03-01T09:00:00+00:00: the page was changed since"
    ]
    taken = archive.earlier.taken(parent)
    assert taken.text == first.text
    assert all(relay.text[a:b].split() == taken.text[c:d].split() for a, b, c, d in parent.spans)


def test_a_copy_of_the_corrected_page_is_of_the_present_version(archive):
    corrected = (*BRIDGE, FIGURE.replace("412", "142"))
    held(archive, original(*BRIDGE, FIGURE), original(*corrected))
    relay = copy("heron", *corrected)
    archive.add(relay)
    (parent,) = trace(relay, archive).parents
    assert (parent.version, archive.earlier.taken(parent).text) == (None, text(*corrected))
    assert "earlier version" not in [item.kind for item in parent.evidence]


def test_what_the_copy_changed_is_told_against_the_version_that_it_copied(archive):
    held(archive, original(*BRIDGE, FIGURE), original(*BRIDGE, FIGURE.replace("412", "142")), original(*BRIDGE))
    # Of two that differ by a weekday alone, a day apart, the trees are not sure: forms filled in anew look so, too.
    relay = copy("heron", *BRIDGE, FIGURE.replace("Wednesday", "Monday"), at="2024-03-01T12:00:00+00:00")
    archive.add(relay)
    found = trace(relay, archive)
    assert (found.parents[0].version, [(c.kind, c.before, c.after) for c in found.changes]) == (
        1,
        [("date_shifted", "Wednesday", "Monday")],
    )
    assert changes(relay, archive.earlier.taken(found.parents[0]))[0].parent_span == found.changes[0].parent_span


def test_two_copies_of_what_was_taken_back_are_one_origin(archive):
    held(archive, original(*FERRY, FIGURE), original(WRITTEN_ANEW))
    for name in ("heron", "tern"):
        archive.add(replace(copy(name, *FERRY, FIGURE), title=name))
    claim = claims(FIGURE, archive)
    assert (claim.origins, claim.reports) == (1, 1)


def test_an_article_that_is_removed_is_found_in_no_version(archive):
    held(archive, original(*BRIDGE, FIGURE), original(WRITTEN_ANEW))
    archive.remove(original().id)
    assert archive.candidates(copy("heron", *BRIDGE, FIGURE)) == []
    assert trace(copy("heron", *BRIDGE, FIGURE), archive).parents == ()


def test_a_translation_is_told_against_the_version_that_it_was_made_from(archive):
    first = ["Ada Brook counted 86 boats near Tamsel.", "The lock was dug in 1911, Jonas Vell wrote.", "Orlo has 4,170 people."]
    german = ["Ada Brook zählte bei Tamsel 86 Boote.", "Die Schleuse wurde 1911 gegraben, schrieb Jonas Vell.", "Orlo hat 4.170 Menschen."]
    page = [replace(original(*lines), language="en") for lines in (first, [line.replace("1911", "1921") for line in first])]
    relay = replace(copy("heron", *german), language="de")
    held(archive, *page)
    archive.add(relay)
    found = trace(relay, archive)
    assert [(parent.kind, parent.version) for parent in found.parents] == [("translation", 1)]
    assert found.changes == ()
