"""Answers that take long: asked for again, shown while they are renewed, forgotten when something was added."""

import threading

import pytest

from headwater.web import workers
from headwater.web.workers import Workers


def test_one_question_is_worked_out_once_and_says_how_far_it_is():
    pool, go, asked = Workers(1), threading.Event(), []

    def work(tell):
        asked.append(1)
        tell("half way")
        go.wait(10)
        return "done"

    first = pool.ask("q", work, 1)
    while first.step != "half way":
        pass
    assert pool.ask("q", work, 1) is first
    go.set()
    assert first.future.result(10) == "done"
    assert asked == [1]


def test_a_stale_answer_is_shown_while_a_new_one_is_worked_out(monkeypatch):
    monkeypatch.setattr(workers, "_FRESH", 0.0)
    monkeypatch.setattr(workers, "_SHARE", 0)
    pool = Workers(1)
    old = pool.ask("q", lambda _: "old", 1)
    assert old.future.result(10) == "old"
    assert pool.ask("q", lambda _: "new", 2) is old
    assert old.renewal.future.result(10) == "new"
    assert pool.ask("q", lambda _: "newer", 2).future.result(10) == "new"


def test_what_failed_is_told_and_tried_again_later(monkeypatch):
    pool = Workers(1)
    failed = pool.ask("q", lambda _: 1 / 0, 1)
    with pytest.raises(ZeroDivisionError):
        failed.future.result(10)
    assert pool.ask("q", lambda _: "better", 1) is failed
    monkeypatch.setattr(workers, "_FRESH", 0.0)
    monkeypatch.setattr(workers, "_SHARE", 0)
    assert pool.ask("q", lambda _: "better", 1).future.result(10) == "better"


def test_answers_are_forgotten_when_something_was_added():
    pool = Workers(1)
    assert pool.ask("q", lambda _: "old", 1).future.result(10) == "old"
    pool.forget()
    assert pool.ask("q", lambda _: "new", 1).future.result(10) == "new"


def test_when_stories_change_what_took_long_is_shown_once_more_and_the_rest_is_worked_out_anew(monkeypatch):
    pool = Workers(1)
    quick, slow = pool.ask("quick", lambda _: "old", 1), pool.ask("slow", lambda _: "old", 1)
    assert (quick.future.result(10), slow.future.result(10)) == ("old", "old")
    while not slow.took:
        pass
    slow.took = 2 * workers._LONG
    pool.outdate()
    assert pool.ask("quick", lambda _: "new", 1).future.result(10) == "new"
    assert pool.ask("slow", lambda _: "new", 1) is slow
    assert slow.renewal.future.result(10) == "new"
    assert pool.ask("slow", lambda _: "newer", 1).future.result(10) == "new"
