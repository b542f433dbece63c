"""`headwater report`: a folder that stands alone."""

import json
import re
import subprocess

import pytest
from click.testing import CliRunner

from headwater.cli.group import group

REPOST = "https://www.worldfeed-daily.example/2024/05/the-shutter-could-not-stand-it-rudobir/"


def run(*arguments, code=0):
    result = CliRunner().invoke(group, [str(a) for a in arguments])
    assert result.exit_code == code, result.output
    return result


@pytest.fixture(scope="module")
def folder(sample, tmp_path_factory):
    out = tmp_path_factory.mktemp("report") / "out"
    run("report", REPOST, "--archive", sample, "--out", out)
    return out


def test_it_is_complete_and_offline(folder):
    pages = {path.name: path.read_text("utf-8") for path in folder.glob("*.html")}
    assert "index.html" in pages
    for name, page in pages.items():
        assert "<script" not in page
        assert "{{" not in page
        for address in re.findall(r'(?:href|src)="([^"#][^"]*)"', page):
            if not address.startswith(("http://", "https://")):
                assert (folder / address.partition("#")[0]).is_file(), (name, address)
        loaded = re.findall(r'<(?:link|img|script)[^>]*(?:href|src)="([^"]*)"', page)
        assert loaded == ["style.css"]


def test_every_captured_page_stands_with_its_digest(folder):
    index = (folder / "index.html").read_text("utf-8")
    sums = dict(reversed(row.split("  ")) for row in (folder / "SHA256SUMS").read_text("utf-8").splitlines())
    captured = [name for name in sums if name.startswith("captured/")]
    assert len(captured) >= 2
    assert all(sums[name] in index for name in captured)
    subprocess.run(["/usr/bin/sha256sum", "--quiet", "--check", "SHA256SUMS"], cwd=folder, check=True)


def test_the_trace_goes_with_it_for_programs(folder):
    assert json.loads((folder / "trace.json").read_text("utf-8"))["id"] == REPOST


def test_it_takes_a_line_of_a_trace(sample, tmp_path):
    (tmp_path / "t.jsonl").write_text(json.dumps({"id": REPOST}) + "\n", "utf-8")
    run("report", tmp_path / "t.jsonl", "--archive", sample, "--out", tmp_path / "out")
    assert "The shutter could not stand it" in (tmp_path / "out" / "index.html").read_text("utf-8")


def test_of_several_traces_none_is_picked(sample, tmp_path):
    (tmp_path / "t.jsonl").write_text(f"{json.dumps({'id': REPOST})}\n" * 2, "utf-8")
    asked = ("report", tmp_path / "t.jsonl", "--archive", sample, "--out", tmp_path / "out")
    assert "several traces, and a report is of one" in run(*asked, code=1).stderr
    assert not (tmp_path / "out").exists()


def test_it_writes_over_nothing(sample, tmp_path):
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    assert "name a new folder" in run("report", REPOST, "--archive", sample, "--out", tmp_path, code=1).stderr


def test_a_page_that_is_no_use_is_one_line(sample, tmp_path):
    assert run("report", tmp_path / "none.html", "--archive", sample, "--out", tmp_path / "out", code=1).stderr.startswith("headwater:")


def test_a_trace_whose_article_is_not_held_is_not_read_as_a_page(tmp_path):
    (tmp_path / "trace.json").write_text('{"id": "https://gull.example/ferry"}\n', "utf-8")
    (tmp_path / "page.txt").write_text("The ferry to Orlo stops on Monday, the harbour board said in the evening.", "utf-8")
    asked = ("report", tmp_path / "trace.json", "--out", tmp_path / "out", "--archive", tmp_path / "a.db")
    assert "no such archive" in run(*asked, code=1).stderr
    assert not (tmp_path / "a.db").exists()
    run("add", tmp_path / "page.txt", "--archive", tmp_path / "a.db")
    told = run(*asked, code=1).stderr
    assert "https://gull.example/ferry, is not in the archive" in told
    assert "--archive" in told
    assert not (tmp_path / "out").exists()
