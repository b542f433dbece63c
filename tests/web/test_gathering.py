"""The app works on stories beside itself, with pauses: a reader who looks often, or an archive that fails, costs no more."""

import threading
from types import SimpleNamespace

import pytest

from headwater import verbs
from headwater.models import Article
from headwater.web import gathering
from headwater.web.gathering import Gatherer


@pytest.fixture
def clock(monkeypatch):
    """Return the moment it is, in a list, to be put forward."""
    moment = [1000.0]
    monkeypatch.setattr(gathering, "time", SimpleNamespace(monotonic=lambda: moment[0]))
    return moment


@pytest.fixture
def gatherer(monkeypatch, clock):
    """Return what makes a gatherer whose runs end with ``status``, with the stories that each run was asked to trace."""

    def making(status):
        runs = []

        def run(asked, **_):
            runs.append(asked[5:])
            return SimpleNamespace(returncode=status)

        monkeypatch.setattr(gathering, "subprocess", SimpleNamespace(run=run, DEVNULL=None))
        return Gatherer("a.db", lambda: None), runs

    return making


def look(gatherer, waiting, untraced=(), **how):
    gatherer.remind(waiting, untraced, **how)
    with gatherer._running:  # until a run that has begun is over
        pass


def test_who_looks_again_and_again_has_stories_traced_after_a_pause_only(gatherer, clock):
    one, runs = gatherer(0)
    for _ in range(20):
        look(one, 0, ["1", "2"])
    assert runs == [["1", "2"]]
    clock[0] += gathering._BREATH
    look(one, 0, ["2"])
    assert runs == [["1", "2"], ["2"]]


def test_a_run_that_fails_is_not_begun_again_for_a_while(gatherer, clock):
    one, runs = gatherer(1)
    look(one, 3, ["1"])
    clock[0] += gathering._PAUSE
    look(one, 3, ["1"])
    assert len(runs) == 1
    clock[0] += gathering._AFTER_FAILURE
    look(one, 3, ["1"])
    assert len(runs) == 2


def test_what_was_pasted_is_put_into_a_story_at_once(gatherer, clock):
    one, runs = gatherer(0)
    look(one, 0, ["1"])
    look(one, 1, now=True)
    assert len(runs) == 2


def test_an_archive_that_cannot_be_written_is_a_failed_run(tmp_path):
    path, done = tmp_path / "a.db", threading.Event()
    with verbs.Archive.open(str(path)) as archive:
        archive.add(Article("a", "The bridge over the Orlo is closed."))
    path.write_bytes(b"no archive any more" * 100)
    one = Gatherer(str(path), done.set)
    look(one, 1)
    assert done.wait(20)
    done.clear()
    look(one, 1)
    assert not done.is_set()
    assert one._next > gathering.time.monotonic() + gathering._PAUSE
