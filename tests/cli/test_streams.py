"""Many inputs: answered as they come, through pipes too, and one that fails costs itself alone."""

import contextlib
import importlib
import json
import os
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from headwater import verbs
from headwater.models import Added, Article, Page, Problem

HEADWATER = Path(sys.executable).parent / "headwater"
PIPES = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}

# A reader that dies on some pages, as a fault in a C library would have it. It stands in a module of its own, since processes that are
# started anew find it there by its name.
DYING = """
import os
from headwater import verbs

real = verbs.read_or_problem

def read(page):
    if page.id in {"30", "40"}:
        os._exit(9)
    return real(page)
"""


def text(number):
    return Page(str(number), f"The river wall at Rudobir gave way, {number} people said.".encode(), media_type="text/plain")


def test_a_reader_that_dies_costs_one_page(tmp_path, monkeypatch):
    (tmp_path / "dying_reader.py").write_text(DYING, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(verbs, "read_or_problem", importlib.import_module("dying_reader").read)
    found = list(verbs.read_all(map(text, range(60)), jobs=2))
    problems = [one for one in found if isinstance(one, Problem)]
    assert [problem.input for problem in problems] == ["30", "40"]
    assert {problem.reason for problem in problems} == {"the reader crashed on it"}
    assert [one.input if isinstance(one, Problem) else one.id for one in found] == [str(n) for n in range(60)]


def test_with_one_job_each_page_is_answered_before_the_next_is_asked_for():
    asked = []
    pages = (asked.append(number) or text(number) for number in range(50))
    for number, article in enumerate(verbs.read_all(pages, jobs=1)):
        assert (article.id, asked[-1]) == (str(number), number)


def line(number):
    return json.dumps({"id": str(number), "text": f"“It rained {number} hours,” said Dagny Holm."}).encode() + b"\n"


@pytest.mark.parametrize("command", ["read", "attribute"])
def test_a_line_that_is_fed_is_answered_at_once(command):
    with subprocess.Popen([HEADWATER, command, "--jsonl", "-", "--json"], **PIPES) as process:
        for number in range(3):
            process.stdin.write(line(number))
            process.stdin.flush()
            ready, _, _ = select.select([process.stdout], [], [], 60)
            assert ready, "no answer while the pipe is open"
            assert json.loads(process.stdout.readline())["id"] == str(number)
        process.stdin.close()
    assert process.returncode == 0


def test_a_pipe_can_be_named_as_a_file(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen([HEADWATER, "add", "--jsonl", pipe, "--archive", tmp_path / "a.db", "--json"], **PIPES) as process:
        pipe.write_bytes(line(1) + line(2))
        found, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, b"")
    assert [json.loads(row)["status"] for row in found.splitlines()] == ["added", "added"]


def script(tmp_path, lines, *arguments, **environment):
    """Run the command line with something of it replaced."""
    path = tmp_path / "script.py"
    path.write_text(f"{lines}\nif __name__ == '__main__':\n    from headwater.cli import main\n    main()\n", "utf-8")
    command = [sys.executable, path, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env={**os.environ, **environment})


@pytest.fixture
def texts(tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_bytes(b"".join(map(line, range(4))))
    return path


# What fails on the text "2", in place of the verb of each command.
FAILING = """from headwater import verbs
def failing(real, id_of):
    def verb(*given, **more):
        assert id_of(given) != "2", "fault"
        return real(*given, **more)
    return verb
"""
VERBS = {
    "attribute": "verbs.attribute = failing(verbs.attribute, lambda given: given[0].id)",
    "trace": "verbs.Tracer.trace = failing(verbs.Tracer.trace, lambda given: given[1].id)",
    "matches": "verbs.matches = failing(verbs.matches, lambda given: given[0].id)",
    "claims": "verbs.claims = failing(verbs.claims, lambda given: given[2])",
}


@pytest.mark.parametrize("command", VERBS)
def test_a_fault_on_one_input_does_not_stop_the_others(tmp_path, texts, command):
    archive = tmp_path / "a.db"
    subprocess.run([HEADWATER, "add", "--jsonl", texts, "--archive", archive], check=True, capture_output=True)
    more = [] if command == "attribute" else ["--archive", archive]
    result = script(tmp_path, FAILING + VERBS[command], command, "--jsonl", texts, *more, "--json")
    assert result.returncode == 1
    (problem,) = result.stderr.splitlines()
    assert problem == "headwater: 2: it could not be worked on (AssertionError: fault); a fault of ours, please report it"
    if command != "matches":  # the texts are too short to share a passage
        assert [json.loads(row).get("id", json.loads(row).get("claim")) for row in result.stdout.splitlines()] == ["0", "1", "3"]


@pytest.mark.parametrize("debug", ["", "1"])
def test_an_unexpected_fault_is_one_line_unless_it_is_looked_for(tmp_path, texts, debug):
    fault = "import headwater.cli.common as c\ndef write(noun):\n    raise KeyError('x')\nc.write = write"
    result = script(tmp_path, fault, "read", "--jsonl", texts, "--json", HEADWATER_DEBUG=debug)
    assert result.returncode == 1
    assert ("Traceback" in result.stderr) == bool(debug)
    assert debug or (result.stderr.count("\n") == 1 and "KeyError: 'x'" in result.stderr and "please report" in result.stderr)


class Refusing:
    """An archive that takes no text with a ! in it, and holds an older version of each."""

    def add_many(self, articles):
        for article in articles:
            yield Added(article.id, None, "failed", "not valid Unicode") if "!" in article.text else Added(article.id, None, "added")

    def get(self, id_):
        return Article(id_, "as it was kept")


def test_what_could_not_be_kept_is_reported_and_its_old_version_not_traced():
    problem, kept = verbs.keep(Refusing(), [Article("a", "no!"), Article("b", "yes")])
    assert (problem.input, problem.reason) == ("a", "not added: not valid Unicode")
    assert kept.id == "b"


@pytest.mark.parametrize("as_json", [[], ["--json"]])
def test_what_could_not_be_added_is_a_failure(tmp_path, texts, as_json):
    refuse = """from headwater import verbs
from headwater.models import Added
class A(verbs.Archive):
    def add_many(self, articles):
        yield from (Added(a.id, None, "failed", "not valid Unicode") if a.id == "2" else Added(a.id, None, "added") for a in articles)
verbs.Archive = A"""
    result = script(tmp_path, refuse, "add", "--jsonl", texts, "--archive", tmp_path / "a.db", *as_json)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert "2: not added: not valid Unicode" in result.stderr
    assert as_json or "3 added, 1 failed" in result.stdout


def hears(pid, number):
    caught = re.search(r"^SigCgt:\s*(\w+)$", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
    return int(caught[1], 16) >> (number - 1) & 1


@pytest.mark.parametrize("seconds", [0.1, 0.2, 0.35, 0.6, 1.2])
def test_ctrl_c_is_heard_at_any_moment(tmp_path, seconds):
    path = tmp_path / "texts.jsonl"
    path.write_bytes(b"".join(map(line, range(30_000))))
    command = [HEADWATER, "attribute", "--jsonl", path, "--jobs", "2", "--json"]
    with subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        while not hears(process.pid, signal.SIGINT):  # before Python does, the kernel ends it
            time.sleep(0.001)
        time.sleep(seconds)
        os.killpg(process.pid, signal.SIGINT)
        errors = process.communicate(timeout=60)[1]
    assert process.returncode == 130
    (said,) = filter(None, errors.splitlines())  # the line of the terminal's own ^C is ended first
    assert said.startswith("headwater: stopped")


def test_a_second_ctrl_c_while_it_ends_shows_no_traceback(tmp_path):
    archive = tmp_path / "a.db"
    with verbs.Archive.open(str(archive)) as held:
        list(
            held.add_many(Article(id=str(n), text=f"The ferry of Orlo carried {n} people on Sunday, Dagny Holm said.") for n in range(600))
        )
    command = [HEADWATER, "trace", "--all", "--json", "--jobs", "2", "--archive", archive]
    with subprocess.Popen(command, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        process.stdout.readline()  # both processes are at work
        os.killpg(process.pid, signal.SIGINT)
        for _ in range(5):
            time.sleep(0.05)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGINT)
        errors = process.communicate(timeout=60)[1]
    assert process.returncode == 130
    (said,) = filter(None, errors.splitlines())
    assert said.startswith("headwater: stopped")


def test_sigterm_ends_adding_in_good_order(tmp_path):
    path, archive = tmp_path / "texts.jsonl", tmp_path / "a.db"
    path.write_bytes(b"".join(map(line, range(30_000))))
    command = [HEADWATER, "add", "--jsonl", path, "--archive", archive, "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        first = process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        told, errors = process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGTERM
    assert "headwater: stopped" in errors
    added = [json.loads(one)["id"] for one in (first + told).splitlines()]
    with verbs.Archive.open(str(archive), readonly=True) as kept:
        assert set(added) <= set(kept.ids())


def test_ctrl_c_that_a_finaliser_swallowed_is_heard_a_second_later(tmp_path):
    deaf = """
import os, signal, time
from headwater.cli import group
class Deaf:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.1)
def run():
    Deaf()
    time.sleep(30)
    return 0
group.run = run"""
    result = script(tmp_path, deaf)
    assert result.returncode == 130
    assert "headwater: stopped" in result.stderr
