import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from headwater.archive import runs as module
from headwater.archive import segments
from headwater.archive.database import Database
from headwater.archive.opening import connect
from headwater.archive.runs import FAN, SEGMENT, Runs


def opened(path=":memory:"):
    database = Database(connect(str(path)), str(path))
    return database, Runs(database, "passage")


def put(database, runs, entries):
    """Add a dict of entry -> hashes as one run, in a transaction of its own."""
    with database.transaction():
        runs.put([(entry, np.array(sorted(hashes), dtype=np.uint64)) for entry, hashes in entries.items()])


def carriers(runs, hashes, near=None):
    """Return the entries of each hash, as a dict of lists."""
    asked = np.array(sorted(set(hashes)), dtype=np.uint64)
    which, entries = runs.carriers(asked, None if near is None else [near])
    found = defaultdict(list)
    for hash_, entry in zip(asked[which].tolist(), entries.tolist(), strict=True):
        found[hash_].append(entry)
    return dict(found)


def everything(runs):
    return [tuple(row) for piece in runs.slices() for row in piece.tolist()]


class Model(RuleBasedStateMachine):
    """The runs against a dict of sets, through adding, replacing, removing, merging and opening again."""

    @initialize()
    def begin(self):
        self.folder = TemporaryDirectory()
        self.database, self.runs = opened(Path(self.folder.name) / "test.db")
        self.known = {}
        self.last = 0

    def new(self, hashes):
        self.last += 1
        self.known[self.last] = hashes
        return self.last

    @rule(batch=st.lists(st.sets(st.integers(0, 40), max_size=12), max_size=4))
    def add(self, batch):
        put(self.database, self.runs, {self.new(hashes): hashes for hashes in batch})

    @rule(data=st.data(), hashes=st.sets(st.integers(0, 40), max_size=12))
    def replace(self, data, hashes):
        if self.known:
            entry = data.draw(st.sampled_from(sorted(self.known)))
            old = self.known.pop(entry)
            number = self.new(hashes)
            with self.database.transaction():
                self.runs.drop(entry, len(old))
                self.runs.put([(number, np.array(sorted(hashes), dtype=np.uint64))])

    @rule(data=st.data())
    def remove(self, data):
        if self.known:
            entry = data.draw(st.sampled_from(sorted(self.known)))
            with self.database.transaction():
                self.runs.drop(entry, len(self.known.pop(entry)))

    @rule()
    def tidy(self):
        self.runs.tidy()

    @rule()
    def open_again(self):
        self.runs = Runs(self.database, "passage")

    @invariant()
    def holds_what_is_known(self):
        rows = sorted((hash_, entry) for entry, hashes in self.known.items() for hash_ in hashes)
        assert everything(self.runs) == rows
        expected = defaultdict(list)
        for hash_, entry in rows:
            expected[hash_].append(entry)
        assert carriers(self.runs, range(41)) == expected

    def teardown(self):
        self.database.close()
        self.folder.cleanup()


@pytest.mark.parametrize(
    ("kept", "copied"),
    [(module._KEPT, module._COPIED), (0, module._COPIED), (0, 2), (4, 2)],
    ids=["read whole", "read by segments", "mapped", "mapped whole"],
)
def test_runs_are_a_dict_of_sets(kept, copied, monkeypatch):
    monkeypatch.setattr(module, "_KEPT", kept)
    monkeypatch.setattr(module, "_COPIED", copied)
    monkeypatch.setattr(module, "SEGMENT", 3)
    monkeypatch.setattr(module, "_PIECE", 9)
    monkeypatch.setattr(module, "FAN", 3)
    quick = settings(max_examples=15, stateful_step_count=20, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(Model, settings=quick)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(1, 200)), max_size=300),
    st.integers(0, 220),
    st.sets(st.integers(0, 7)),
    st.booleans(),
)
def test_of_a_hash_on_many_entries_the_first_and_the_nearest_are_read(pairs, near, asked, in_memory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SEGMENT", 4)
        patch.setattr(module, "_KEPT", 1_000 if in_memory else 0)
        patch.setattr(segments, "_MANY", 6)
        patch.setattr(segments, "_NEXT", 3)
        database, runs = opened()
        entries = defaultdict(set)
        for hash_, entry in pairs:
            entries[entry].add(hash_)
        put(database, runs, {entry: entries[entry] for entry in entries if entry % 3})
        put(database, runs, {entry: entries[entry] for entry in entries if not entry % 3})
        found = carriers(runs, asked, near)
        for hash_ in asked:
            carrying = sorted(entry for entry in entries if hash_ in entries[entry])
            before, after = [e for e in carrying if e <= near], [e for e in carrying if e > near]
            assert set(carrying[:3] + before[-3:] + after[:3]) <= set(found.get(hash_, []))
            assert set(found.get(hash_, [])) <= set(carrying)


def test_runs_of_one_level_become_one_and_what_was_dropped_is_gone():
    database, runs = opened()
    left = [number for number in range(1, FAN + 1) if number != 3]
    for number in range(FAN):
        put(database, runs, {number + 1: {number, 1_000}})
    with database.transaction():
        runs.drop(3, 2)
    assert carriers(runs, [1_000]) == {1_000: left}
    assert len(list(database.rows("SELECT 1 FROM run"))) == FAN
    runs.tidy()
    assert len(list(database.rows("SELECT 1 FROM run"))) == 1
    assert not list(database.rows("SELECT 1 FROM dropped"))
    assert carriers(runs, [1_000, 2]) == {1_000: left}


def test_much_that_is_dropped_is_merged_away_soon():
    database, runs = opened()
    put(database, runs, {number: set(range(100)) for number in range(1, 9)})
    with database.transaction():
        for number in range(1, 7):
            runs.drop(number, 100)
    runs.tidy()
    assert [tuple(row) for row in database.rows("SELECT postings FROM run")] == [(200,)]


def test_a_segment_fills_a_page_of_the_file(tmp_path):
    database, runs = opened(tmp_path / "test.db")
    put(database, runs, {number: set(range(number, number + 1_000)) for number in range(1, 101)})
    database.close()
    pages = (tmp_path / "test.db").stat().st_size / 4096
    assert pages < 100_000 / SEGMENT * 1.05 + 40


def test_a_reader_sees_one_state_while_runs_are_merged(tmp_path):
    database, runs = opened(tmp_path / "test.db")
    for number in range(FAN):
        put(database, runs, {number + 1: set(range(400))})
    reader, theirs = opened(tmp_path / "test.db")
    with reader.snapshot():
        before = carriers(theirs, range(400))
        runs.tidy()
        put(database, runs, {100: set(range(400))})
        assert carriers(theirs, range(400)) == before
        assert carriers(Runs(reader, "passage"), range(400)) == before
    assert carriers(theirs, [7]) == {7: [*range(1, FAN + 1), 100]}


def test_runs_of_a_transaction_that_was_taken_back_are_not_known():
    database, runs = opened()
    put(database, runs, {1: {7}})

    def fail():
        with database.transaction():
            runs.put([(2, np.array([7], dtype=np.uint64))])
            assert carriers(runs, [7]) == {7: [1, 2]}
            raise KeyError("something else went wrong")

    with pytest.raises(KeyError):
        fail()
    assert carriers(runs, [7]) == {7: [1]}


@pytest.fixture
def copied(monkeypatch):
    """Every run has a copy, and none is kept in memory."""
    monkeypatch.setattr(module, "_COPIED", 1)
    monkeypatch.setattr(module, "_KEPT", 0)


def copies(path):
    return sorted(path.parent.glob("test.db.runs/*"))


@pytest.mark.usefixtures("copied")
def test_a_copy_is_asked_and_not_the_archive(tmp_path):
    path = tmp_path / "test.db"
    database, runs = opened(path)
    put(database, runs, {1: {7, 8}, 2: {8}})
    runs.tidy()
    assert len(copies(path)) == 1
    database.write("DELETE FROM segment")
    assert carriers(runs, [7, 8]) == {7: [1], 8: [1, 2]}


@pytest.mark.usefixtures("copied")
def test_a_reader_sees_one_state_while_copies_are_replaced(tmp_path):
    path = tmp_path / "test.db"
    database, runs = opened(path)
    for number in range(FAN):
        put(database, runs, {number + 1: set(range(400))})
    runs._copy()
    before = copies(path)
    reader, theirs = opened(path)
    with reader.snapshot():
        found = carriers(theirs, range(400))
        runs.tidy()
        assert len(copies(path)) == 1
        assert not set(copies(path)) & set(before)
        assert carriers(theirs, range(400)) == found
        assert carriers(Runs(reader, "passage"), range(400)) == found
    assert carriers(theirs, range(400)) == found


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("harm", ["removed", "cut off", "emptied", "a folder", "of another archive"])
def test_a_copy_that_is_missing_is_not_missed_and_made_again(harm, tmp_path):
    path = tmp_path / "test.db"
    database, runs = opened(path)
    put(database, runs, {1: set(range(400))})
    runs.tidy()
    (copy,) = copies(path)
    if harm in ("cut off", "emptied"):
        copy.write_bytes(copy.read_bytes()[:-1] if harm == "cut off" else b"")
    else:
        copy.unlink()
    if harm == "a folder":
        copy.mkdir()
    if harm == "of another archive":
        (tmp_path / "other").mkdir()
        other, theirs = opened(tmp_path / "other" / "test.db")
        put(other, theirs, {2: set(range(400))})
        theirs.tidy()
        shutil.copytree(tmp_path / "other" / "test.db.runs", path.parent / "test.db.runs", dirs_exist_ok=True)
    database, runs = opened(path)
    assert carriers(runs, range(400)) == {number: [1] for number in range(400)}
    runs.tidy()
    database.write("DELETE FROM segment")
    assert carriers(runs, [7]) == {7: [1]}
    assert len([copy for copy in copies(path) if copy.is_file()]) == 1


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("reason", [PermissionError("not yours"), OSError("nothing can be mapped here")])
def test_a_copy_that_cannot_be_read_is_not_missed_and_stays(reason, tmp_path, monkeypatch):
    path = tmp_path / "test.db"
    database, runs = opened(path)
    put(database, runs, {1: {7, 8}, 2: {8}})
    runs.tidy()
    before = copies(path)

    def refused(*_args, **_named):
        raise reason

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refused)
        theirs = Runs(database, "passage")
        assert carriers(theirs, [7, 8]) == {7: [1], 8: [1, 2]}
        theirs.tidy()
    assert copies(path) == before, "whoever may read it would make it anew in turn with whoever may not"


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("name", ["notes.txt", "0123456789abcdef", "0123456789abcdef.run.bak", "0123456789ABCDEF.run"])
def test_files_of_others_stay_where_dead_copies_are_removed(name, tmp_path):
    path = tmp_path / "test.db"
    folder = tmp_path / "test.db.runs"
    folder.mkdir()
    (folder / name).write_text("mine")
    (folder / "0123456789abcdef.run").write_text("left by a process that was killed")
    database, runs = opened(path)
    put(database, runs, {1: {7, 8}})
    runs.tidy()
    assert (folder / name).read_text() == "mine"
    assert not (folder / "0123456789abcdef.run").exists()
    assert len(copies(path)) == 2


@pytest.mark.usefixtures("copied")
def test_an_archive_cannot_name_a_file_elsewhere(tmp_path):
    path = tmp_path / "test.db"
    database, runs = opened(path)
    put(database, runs, {1: {7, 8}})
    runs.tidy()
    (copy,) = copies(path)
    shutil.copy(copy, tmp_path / "elsewhere.run")
    database.write("UPDATE copy SET name = '../elsewhere.run'")
    (run,) = runs.present()
    assert run.copy is None
    assert carriers(runs, [7]) == {7: [1]}


@pytest.mark.usefixtures("copied")
def test_on_a_full_disk_the_copies_of_runs_that_are_gone_make_room(tmp_path, monkeypatch):
    path = tmp_path / "test.db"
    database, runs = opened(path)
    for number in range(FAN):
        put(database, runs, {number + 1: set(range(400))})
    runs._copy()
    assert len(copies(path)) == FAN

    def full(_file):
        raise OSError("no room")

    monkeypatch.setattr(os, "fsync", full)
    runs.tidy()
    assert not copies(path)
    assert carriers(runs, [7]) == {7: [1, 2, 3, 4]}


@pytest.mark.usefixtures("copied")
@pytest.mark.skipif(os.name != "posix", reason="needs modes")
@pytest.mark.parametrize(("mode", "folder"), [(0o600, 0o700), (0o640, 0o750), (0o664, 0o775)])
def test_who_may_read_the_archive_may_read_its_copies_and_nobody_else(mode, folder, tmp_path):
    path = tmp_path / "test.db"
    database, runs = opened(path)
    path.chmod(mode)
    put(database, runs, {1: {7, 8}})
    runs.tidy()
    (copy,) = copies(path)
    assert copy.stat().st_mode & 0o777 == mode
    assert copy.parent.stat().st_mode & 0o777 == folder


@pytest.mark.usefixtures("copied")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives a file to a group that he is not in")
def test_members_of_another_group_may_not_read_the_copies(tmp_path):
    path = tmp_path / "test.db"
    database, runs = opened(path)
    os.chown(path, -1, os.getegid() + 1)
    path.chmod(0o640)
    put(database, runs, {1: {7, 8}})
    runs.tidy()
    (copy,) = copies(path)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.usefixtures("copied")
def test_who_writes_meanwhile_leaves_a_copy_that_is_being_made(tmp_path, monkeypatch):
    path = tmp_path / "test.db"
    database, runs = opened(path)
    put(database, runs, {1: {7, 8}})
    synced = os.fsync

    def another_writer():
        other, theirs = opened(path)
        theirs.tidy()
        other.close()

    another = Thread(target=another_writer)

    def slowly(file):
        synced(file)
        if not another.ident:
            another.start()
            another.join(0.5)

    monkeypatch.setattr(os, "fsync", slowly)
    runs.tidy()
    another.join()
    (run,) = runs.present()
    assert [copy.name for copy in copies(path)] == [run.name]
    assert run.copy is not None


WRITING = """
import sys
import numpy as np
from headwater.archive import runs as module
from headwater.archive import segments
from headwater.archive.database import Database
from headwater.archive.opening import connect
module._COPIED, module._KEPT = 1, 0
database = Database(connect(sys.argv[1]), "shared")
runs = module.Runs(database, "passage")
for number in range(int(sys.argv[2]), int(sys.argv[2]) + 30):
    runs.tidy()
    with database.transaction():
        runs.put([(number, np.arange(400, dtype=np.uint64))])
"""


@pytest.mark.usefixtures("copied")
def test_two_processes_that_write_leave_each_run_its_copy_and_no_more(tmp_path):
    path = tmp_path / "test.db"
    database, runs = opened(path)
    writers = [subprocess.Popen([sys.executable, "-c", WRITING, path, str(first)]) for first in (1, 101)]
    while any(writer.poll() is None for writer in writers):
        with database.snapshot():
            held = [entry for hash_, entry in everything(runs) if hash_ == 7]
            assert carriers(runs, [7]).get(7, []) == held
    assert [writer.returncode for writer in writers] == [0, 0]
    runs.tidy()
    present = runs.present()
    assert all(run.copy is not None for run in present)
    before = copies(path)
    assert [copy.name for copy in before] == sorted(run.name for run in present)
    assert carriers(runs, [7]) == {7: [*range(1, 31), *range(101, 131)]}
    for _ in range(3):
        opened(path)[1].tidy()
    assert copies(path) == before


@pytest.mark.usefixtures("copied")
def test_where_no_copies_can_be_written_the_archive_is_asked(tmp_path):
    database, runs = opened(tmp_path / "test.db")
    (tmp_path / "test.db.runs").write_text("no folder")
    put(database, runs, {1: {7, 8}, 2: {8}})
    runs.tidy()
    assert carriers(runs, [7, 8]) == {7: [1], 8: [1, 2]}
    (tmp_path / "test.db.runs").unlink()
    runs.tidy()
    assert not copies(tmp_path / "test.db"), "each article would write what finds no room"
    Runs(database, "passage").tidy()
    assert copies(tmp_path / "test.db")
    assert carriers(runs, [7, 8]) == {7: [1], 8: [1, 2]}


def test_a_merge_that_fails_leaves_all_as_it_was(monkeypatch):
    database, runs = opened()
    for number in range(FAN):
        put(database, runs, {number + 1: {1, 2, 3}})
    before = everything(runs)

    def broken_off(_self, pieces, most):
        next(iter(pieces))
        raise OSError("no room")

    with monkeypatch.context() as patch:
        patch.setattr(Runs, "write", broken_off)
        with pytest.raises(OSError, match="no room"):
            runs.tidy()
    assert everything(runs) == before


MERGING = """
import sys
import numpy as np
from headwater.archive import runs as module
from headwater.archive import segments
from headwater.archive.database import Database
from headwater.archive.opening import connect
module.FAN = 2
module._COPIED, module._KEPT = 1, 0
database = Database(connect(sys.argv[1]), "killed")
runs = module.Runs(database, "passage")
numbers = iter(range(1, 1 << 30))
merge = runs._merge
def told(due):
    print("merging", flush=True)
    merge(due)
runs._merge = told
while True:
    runs.tidy()
    with database.transaction():
        fresh = [next(numbers) for _ in range(50)]
        runs.put([(n, np.arange(n, n + 400, dtype=np.uint64)) for n in fresh])
        database.write_many("INSERT INTO entry (article, outlet, family, grams) VALUES (?, -1, -1, 400)", ((n,) for n in fresh))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
@pytest.mark.parametrize("merges", [4, 9, 15])
def test_a_process_killed_during_a_merge_leaves_every_entry_with_its_postings(merges, tmp_path):
    path = tmp_path / "test.db"
    process = subprocess.Popen([sys.executable, "-c", MERGING, path], stdout=subprocess.PIPE, text=True)
    for _ in range(merges):
        assert process.stdout.readline() == "merging\n"
    os.kill(process.pid, signal.SIGKILL)
    process.stdout.close()
    process.wait()
    connection = sqlite3.connect(path)
    held = sorted(row[0] for row in connection.execute("SELECT article FROM entry"))
    segments = connection.execute("SELECT count(*) FROM segment").fetchone()[0]
    connection.close()
    database, runs = opened(path)
    assert held
    expected = sorted((hash_, entry) for entry in held for hash_ in range(entry, entry + 400))
    assert everything(runs) == expected
    hashes = sorted({hash_ for hash_, _ in expected})
    assert [(hash_, entry) for hash_, entries in carriers(runs, hashes).items() for entry in entries] == expected
    assert segments == sum(-(-row[0] // SEGMENT) for row in database.rows("SELECT postings FROM run"))
    put(database, runs, {held[-1] + 1: {1}})
    runs.tidy()
    assert len(everything(runs)) == 400 * len(held) + 1
