"""The index of anchors is, whatever was added, taken out and merged, what a dict of sets would be."""

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.archive import anchors as module
from headwater.archive import runs as runs_module
from headwater.archive.anchors import AnchorRuns, hashes, tongue
from headwater.archive.database import Database
from headwater.archive.opening import connect

LANGUAGES = ("", "en", "uk", "ru", "yue", "tlhingan")

articles = st.tuples(st.sampled_from(LANGUAGES), st.sets(st.integers(0, 40), max_size=12))
batches = st.lists(st.lists(articles, min_size=1, max_size=6), min_size=1, max_size=12)


def columns(numbers):
    return np.array(sorted(numbers), dtype=np.uint32)


def filled(batches, gone, path=":memory:"):
    """Return runs that hold some batches of (language, anchors), a run each, and the entries that are not in ``gone`` as a dict."""
    database = Database(connect(str(path)), str(path))
    runs, held = AnchorRuns(database), {}
    for batch in batches:
        entries = range(len(held) + 1, len(held) + len(batch) + 1)
        held |= dict(zip(entries, batch, strict=True))
        runs.tidy()
        with database.transaction():
            runs.put((entry, hashes(columns(held[entry][1]), held[entry][0])) for entry in entries)
            for entry in gone & set(entries):
                runs.drop(entry, len(held[entry][1]))
    return runs, {entry: one for entry, one in held.items() if entry not in gone}


@settings(max_examples=60)
@given(
    batches,
    st.sets(st.integers(1, 40), max_size=5),
    st.sets(st.integers(0, 40)),
    st.sampled_from(LANGUAGES),
    st.sampled_from([(3, 128), (3, 2), (338, 1)]),
)
def test_runs_of_anchors_are_a_dict_of_sets(batches, gone, asked, language, sizes):
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        segment, copied = sizes
        for one in (module, runs_module):
            patch.setattr(one, "SEGMENT", segment)
        patch.setattr(runs_module, "_COPIED", copied)
        runs, held = filled(batches, gone, Path(folder) / "test.db")
        runs.tidy()
        which, entries, tongues = runs.abroad(columns(asked), language)
        found = set(zip(columns(asked)[which].tolist(), entries.tolist(), strict=True))
        known = {entry: own for entry, (tongue_, own) in held.items() if tongue_ not in {"", language}}
        assert found == {(number, entry) for entry, own in known.items() for number in own & asked}
        assert tongues.tolist() == [tongue(held[entry][0]) for entry in entries.tolist()]
        assert runs.with_all(columns(asked)) == [entry for entry, (_, own) in held.items() if asked and asked <= own]
        counts = dict(zip(sorted(asked), runs.counts(columns(asked)).tolist(), strict=True))
        assert all(count >= sum(number in own for _, own in held.values()) for number, count in counts.items())
        if not gone:
            assert counts == {number: sum(number in own for _, own in held.values()) for number in asked}


def test_of_many_postings_those_of_the_rarest_are_read(monkeypatch):
    monkeypatch.setattr(module, "_READ", 25)
    runs, _ = filled([[("ru", {1} | ({2} if at < 20 else set()) | ({3} if at < 5 else set())) for at in range(60)]], set())
    which, _, _ = runs.abroad(columns({1, 2, 3}), "en")
    assert np.bincount(which, minlength=3).tolist() == [0, 20, 5]
    which, _, _ = runs.abroad(columns({1}), "en")
    assert len(which) == 60


def test_each_language_has_a_number_of_its_own():
    known = ["", *"en uk ru be kk de fr es pl zh ja yue haw und".split()]
    assert len({tongue(language) for language in known}) == len(known)
    assert all(0 <= tongue(language) < 1 << 16 for language in [*known, "tlhingan", "ü", "x-y"])
    assert tongue("") == 0
    assert tongue("tlhingan") != 0
