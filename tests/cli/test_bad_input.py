"""Bad input: one line that names the input, the reason and the remedy; exit status 1; the rest of the batch done."""

import gzip
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

HEADWATER = Path(sys.executable).parent / "headwater"
GOOD = "<html><body><h1>Bakery opens</h1>" + "<p>The bakery in Orlo opened at six with a queue down to the quay and no change.</p>" * 3


def run(*arguments, **more):
    return subprocess.run([HEADWATER, *map(str, arguments)], capture_output=True, text=True, timeout=120, check=False, **more)


def closed_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


BODIES = {
    "empty": lambda: b"",
    "jpeg": lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 20,
    "huge": lambda: b"<p>" + b"x" * 50_000_000,
    "no article": lambda: b"<html><body><script>1</script></body></html>",
}
ADDRESSES = {
    "private": "http://127.0.0.1:9/page.html",
    "no such host": "https://no-such-host.invalid/page.html",
    "scheme": "ftp://gull.example/page.html",
}


def make(kind, folder):
    """Return a bad input of a kind, made in a folder."""
    if kind in ADDRESSES:
        return ADDRESSES[kind]
    path = folder / (f"{kind}.html.gz" if kind == "bomb" else f"{kind}.html")
    if kind == "bomb":
        path.write_bytes(gzip.compress(b" " * 200_000_000))
    elif kind == "folder":
        path.mkdir()
    elif kind in BODIES:
        path.write_bytes(BODIES[kind]())
    return path


REASONS = {
    "empty": "empty",
    "jpeg": "JPEG|picture|image",
    "huge": "MB|large",
    "bomb": "MB|large",
    "folder": "no page",
    "missing": "no such|not there|does not exist|not found",
    "no article": "no article|nothing to read|no text",
    "private": "private|loopback",
    "no such host": "no such host|found|resolve|name|refused|reached",
    "scheme": "ftp|scheme|address",
}


@pytest.mark.parametrize("kind", REASONS)
def test_each_is_one_line_and_the_rest_is_done(kind, tmp_path):
    bad = make(kind, tmp_path)
    good = tmp_path / "good.html"
    good.write_text(GOOD)
    result = run("read", bad, good, "--json")
    assert result.returncode == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [str(good)]
    (line,) = result.stderr.splitlines()
    assert line.startswith("headwater: ")
    assert str(bad) in line
    assert re.search(REASONS[kind], line, re.IGNORECASE)
    assert "; " in line  # the remedy


@pytest.mark.parametrize("kind", ["empty", "jpeg", "missing", "no article", "private"])
def test_a_program_that_adds_is_told_of_each_failure_too(kind, tmp_path):
    bad = make(kind, tmp_path)
    good = tmp_path / "good.html"
    good.write_text(GOOD)
    result = run("add", bad, good, "--json", "--archive", tmp_path / "a.db")
    failed, added = map(json.loads, result.stdout.splitlines())
    assert (failed["id"], failed["status"]) == (str(bad), "failed")
    assert failed["url"] == (bad if kind == "private" else None)
    assert re.search(REASONS[kind], failed["reason"], re.IGNORECASE)
    assert (added["id"], added["status"]) == (str(good), "added")
    assert result.returncode == 1


def test_a_program_is_told_of_failures_where_nothing_is_added_and_of_no_others(tmp_path):
    texts = tmp_path / "texts.jsonl"
    texts.write_text('{"id": "a", "text": "It rained in Orlo.", "colour": "grey"}\n', "utf-8")
    noted = run("add", "--jsonl", texts, "--json", "--archive", tmp_path / "a.db")
    assert "colour" in noted.stderr  # a note on what was added is no failure of it
    assert [json.loads(line)["status"] for line in noted.stdout.splitlines()] == ["added"]
    result = run("add", "nosuch.html", "--json", "--archive", tmp_path / "b.db", cwd=tmp_path)
    assert [json.loads(line)["status"] for line in result.stdout.splitlines()] == ["failed"]
    assert not (tmp_path / "b.db").exists()


def test_a_dead_address_on_this_machine_says_that_nobody_answers():
    result = run("read", f"http://localhost:{closed_port()}/page.html", "--allow-private")
    assert result.returncode == 1
    assert re.search("refused|answer|connect", result.stderr)


@pytest.mark.parametrize(
    "line", ["not json", "[]", '{"text": "x"}', '{"id": "a"}', '{"id": "a", "text": 7}', '{"id": "b", "text": "lone \\ud800 half"}', "\x00"]
)
def test_a_bad_line_of_texts_is_one_problem(line, tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_text(f'{line}\n{{"id": "good", "text": "It rained in Orlo."}}\n', "utf-8")
    result = run("add", "--jsonl", path, "--archive", tmp_path / "a.db", "--json")
    statuses = {row["id"]: row["status"] for row in map(json.loads, result.stdout.splitlines())}
    assert statuses["good"] == "added"
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("content", [b"", b"not a database, and longer than a header of one hundred bytes" * 4])
def test_what_is_no_archive_is_refused(content, tmp_path):
    path = tmp_path / "a.db"
    path.write_bytes(content)
    result = run("trace", "--all", "--archive", path)
    assert "Traceback" not in result.stderr
    if content:
        assert result.returncode == 1
        assert str(path) in result.stderr
        assert path.read_bytes() == content


def test_a_missing_archive_is_named(tmp_path):
    result = run("trace", "--all", "--archive", tmp_path / "none.db")
    assert (result.returncode, result.stdout) == (1, "")
    assert "none.db" in result.stderr
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("command", ["add", "trace", "report"])
def test_a_mistyped_name_makes_no_archive(command, tmp_path):
    more = ["--out", tmp_path / "out"] if command == "report" else []
    result = run(command, "no-such-page.html", "--archive", tmp_path / "a.db", *more)
    assert (result.returncode, result.stdout) == (1, "")
    assert "no-such-page.html: no such file or folder" in result.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["add", "trace"])
def test_a_good_page_behind_a_bad_one_makes_the_archive(command, tmp_path):
    (tmp_path / "good.html").write_text(GOOD, "utf-8")
    assert run(command, "no-such-page.html", "good.html", "--archive", "a.db", cwd=tmp_path).returncode == 1
    again = run("add", "good.html", "--archive", "a.db", cwd=tmp_path)
    assert again.stdout == "unchanged: good.html\n1 unchanged in a.db\n"


def test_texts_without_a_line_make_no_archive_and_say_so(tmp_path):
    (tmp_path / "none.jsonl").write_text("\n\n")
    result = run("add", "--jsonl", tmp_path / "none.jsonl", "--archive", tmp_path / "a.db")
    assert "no article to be added" in result.stderr
    assert not (tmp_path / "a.db").exists()


def test_a_closed_pipe_is_no_error(tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps({"id": str(n), "text": "It rained in Orlo. " * 500}) + "\n" for n in range(200)), "utf-8")
    command = [HEADWATER, "read", "--jsonl", path, "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert json.loads(process.stdout.readline())["id"] == "0"
        process.stdout.close()
        errors = process.stderr.read()
    assert errors == ""


def rain(numbers):
    return "".join(json.dumps({"id": str(n), "text": f"It rained {n} hours in Orlo. " * 400}) + "\n" for n in numbers)


def test_interrupting_loses_nothing_that_was_reported(tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_text(rain(range(20_000)), "utf-8")
    archive = tmp_path / "a.db"
    command = [HEADWATER, "add", "--jsonl", path, "--archive", archive, "--json"]
    piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, start_new_session=True, **piped) as process:
        reported = [json.loads(process.stdout.readline())["id"]]
        os.killpg(process.pid, signal.SIGINT)
        time.sleep(0.1)
        rest, errors = process.communicate(timeout=60)
        reported += [json.loads(line)["id"] for line in rest.splitlines()]
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert "run the same command again" in errors
    again = run("add", "--jsonl", "-", "--archive", archive, "--json", input=rain(reported))
    assert {json.loads(line)["status"] for line in again.stdout.splitlines()} == {"unchanged"}


@pytest.mark.parametrize("command", [["read"], ["add"], ["trace"], ["compare", "a.html"], ["report", "--out", "out"], ["matches"]])
def test_an_empty_name_is_no_folder(command, tmp_path):
    (tmp_path / "a.html").write_text(GOOD, "utf-8")
    assert run("add", "a.html", "--archive", "a.db", cwd=tmp_path).returncode == 0
    result = run(*command, "", "--archive", "a.db", cwd=tmp_path) if command != ["read"] else run("read", "", cwd=tmp_path)
    assert result.returncode == 1
    assert result.stdout in {"", "nothing added in a.db\n", "1 failed in a.db\n"}
    assert result.stderr == 'headwater: "": an empty name; give a URL, a file, a folder, or - for standard input\n'
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", [["compare", "a.html"], ["report", "--out", "out"]])
def test_of_a_folder_of_several_pages_none_is_taken_by_chance(command, tmp_path):
    (tmp_path / "a.html").write_text(GOOD, "utf-8")
    (tmp_path / "two").mkdir()
    for name in ("1.html", "2.html"):
        (tmp_path / "two" / name).write_text(GOOD, "utf-8")
    result = run(*command, "two", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (1, "")
    assert "two: a folder of several pages where one is asked for; name one of them" in result.stderr
    (tmp_path / "two" / "2.html").unlink()
    assert run(*command, "two", cwd=tmp_path).returncode == 0


def test_a_name_that_is_no_address_to_serve_at_is_not_taken_for_a_used_port(tmp_path):
    result = run("serve", "--host", "no-such-host.invalid", "--archive", tmp_path / "a.db")
    assert result.returncode == 1
    assert "check --host" in result.stderr
    assert "other program" not in result.stderr


def test_a_page_that_is_named_where_a_kept_file_should_be_is_left_as_it_is(tmp_path):
    (tmp_path / "a.html").write_text(GOOD, "utf-8")
    result = run("add", "a.html", "--keep", "a.html", "--archive", "a.db", cwd=tmp_path)
    assert result.returncode == 1
    assert "a.html: not a packed WARC, so that nothing may be appended to it" in result.stderr
    assert (tmp_path / "a.html").read_text("utf-8") == GOOD
    assert run("add", "a.html", "--archive", "a.db", cwd=tmp_path).returncode == 0
    packed = run("pack", "a.html", "--kept", "a.html", "--out", "a.wacz", "--archive", "a.db", cwd=tmp_path)
    assert (packed.returncode, packed.stdout) == (1, "")
    assert "a.html: no page of a WARC or WACZ is in it" in packed.stderr
    assert not (tmp_path / "a.wacz").exists()


def test_a_question_is_no_claim_and_the_other_claims_are_counted(tmp_path):
    (tmp_path / "a.html").write_text(GOOD, "utf-8")
    assert run("add", "a.html", "--archive", "a.db", cwd=tmp_path).returncode == 0
    asked = [{"id": "q", "text": "When did the bakery in Orlo open?"}, {"id": "c", "text": "The bakery in Orlo opened at six."}]
    result = run("claims", "--jsonl", "-", "--archive", "a.db", "--json", cwd=tmp_path, input="\n".join(map(json.dumps, asked)))
    assert result.returncode == 1
    assert "When did the bakery in Orlo open?: a question" in result.stderr
    assert [json.loads(line)["claim"] for line in result.stdout.splitlines()] == ["c"]


@pytest.mark.parametrize("option", ["--jsonl", "--index"])
def test_a_page_that_is_named_as_lines_of_json_is_no_hundred_problems(option, tmp_path):
    (tmp_path / "a.html").write_text(GOOD.replace("<p>", "\n<p>") * 30, "utf-8")
    result = run("read", option, tmp_path / "a.html")
    assert (result.returncode, result.stdout) == (1, "")
    *lines, last = result.stderr.splitlines()
    assert len(lines) == 5
    assert last.endswith("a.html: no JSON object is in its first 5 lines; name a page or a text without --jsonl or --index")


def test_all_pages_and_one_of_them_are_not_asked_for_together(tmp_path):
    result = run("trace", "--all", "a.html", cwd=tmp_path)
    assert result.returncode == 2
    assert "--all traces every article of the archive, and no other" in result.stderr
