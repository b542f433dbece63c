"""`headwater read --explain`: every block of a page with its score and the reasons, for a person and as lines of JSON."""

import json

import pytest
from click.testing import CliRunner

from headwater.cli.group import group

LEDE = "The ferry between Orlo and the mainland will stop running on Sunday, the harbour board said in a notice on its own door."
NEXT = "“Nobody has asked us,” said Mika Ferrand, who sells tickets at the pier. “We read it on the door like everyone else.”"
LONG = " ".join([LEDE] * 4)
HOSTILE = "<p>Ferry \x1b[31m[bold]red[/] stops</p>"


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "a.html"
    menu = "<nav><a href='/'>Home</a> <a href='/sea'>Sea</a></nav>"
    markup = (
        f"<html lang=en><head><title>Ferry</title></head><body>{menu}<h1>Ferry stops</h1><p>{LONG}</p><p>{NEXT}</p>{HOSTILE}</body></html>"
    )
    made.write_text(markup, "utf-8")
    return made


def run(*arguments, code=0):
    result = CliRunner().invoke(group, ["read", "--explain", *map(str, arguments)])
    assert result.exit_code == code, result.output
    return result.output


def test_each_block_says_whether_it_was_taken_and_why(path):
    lines = run(path).splitlines()
    at = next(number for number, line in enumerate(lines) if "Nobody has asked" in line)
    assert lines[at].startswith("in  0.")
    assert lines[at + 1].strip().startswith(("+", "-", "rule:"))
    assert any(line.startswith("out 0.") and "Home Sea" in line for line in lines)


def test_long_text_is_cut_and_nothing_is_padded(path):
    lines = run(path).splitlines()
    assert max(map(len, lines)) < 400
    assert all(line == line.rstrip() for line in lines)
    assert any(line.endswith("…") for line in lines)


def test_a_pipe_gets_no_colour_and_a_page_cannot_bring_its_own(path):
    output = run(path)
    assert "\x1b" not in output
    assert "[bold]red[/]" in output


def test_json_has_one_block_a_line_with_its_whole_text(path):
    rows = [json.loads(line) for line in run(path, "--json").splitlines()]
    assert [row["block"] for row in rows] == list(range(len(rows)))
    assert LONG in [row["text"] for row in rows]
    assert {"id", "block", "kind", "text", "score", "taken", "rule", "reasons"} == set(rows[0])
    assert all(set(reason) == {"words", "weight"} for row in rows for reason in row["reasons"])


def test_what_has_no_markup_is_a_problem_and_the_next_page_is_explained(path, tmp_path):
    plain = tmp_path / "a.txt"
    plain.write_text(LEDE, "utf-8")
    output = run(plain, path, code=1)
    assert "no markup" in output
    assert "Nobody has asked" in output
