"""`headwater versions`: what an outlet changed in a story after the fact; what changed nothing is not shown."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from headwater.archive import Archive
from headwater.cli.group import group
from headwater.models import Article, Credit, Link
from headwater.revisions import revision

LEAD = "The ferry between Orlo and the mainland will stop running on Sunday, according to the harbour board, which gave no reason."
REST = (
    "Skipper Dagny Holm said that 212 cracks had been found in the hull of the boat when it was last taken out of the water.\n\n"
    "The boat was built in 1961 and has carried the island's post, its pupils and its sheep ever since without a break.\n\n"
    "Passengers with tickets for later days can have their money back at the kiosk beside the old customs house."
)
FIRST = Article("https://gull.example/ferry", f"{LEAD}\n\n{REST}", title="Ferry to stop", published="2024-03-01", authors=("Ada Brook",))


def changed(**fields):
    return revision(2, FIRST, replace(FIRST, **fields))


@pytest.mark.parametrize(
    ("text", "kind", "before", "after"),
    [
        (FIRST.text.replace("212 cracks", "12 cracks"), "figure_changed", "212", "12"),
        (
            FIRST.text.replace(", according to the harbour board, which", ", which"),
            "attribution_dropped",
            "according to the harbour board",
            "",
        ),
        (
            FIRST.text.replace("Skipper Dagny Holm said", "Inspectors said"),
            "attribution_changed",
            "Skipper Dagny Holm",
            "Inspectors",
        ),
        (
            FIRST.text.replace("the harbour board, which", "three passengers, which"),
            "attribution_changed",
            "the harbour board",
            "three passengers",
        ),
        (FIRST.text.replace("on Sunday", "on Tuesday"), "date_shifted", "Sunday", "Tuesday"),
        (FIRST.text.replace("Dagny Holm", "Dagni Holm"), "name_respelled", "Dagny", "Dagni"),
    ],
)
def test_changes_in_the_text_are_typed(text, kind, before, after):
    found = changed(text=text)
    (change,) = found.changes
    assert (change.kind, found.removed, found.added) == (kind, (), ())
    assert before in change.before
    assert after in change.after
    assert not found.trivial


def notice(number, boats):
    return f"The harbour board said in its notice number {number} that {boats} boats would not sail to the island of Orlo on that day."


NOTICES = [notice(number, number * 7 + 3) for number in range(6)]
MANY = [notice(number, number * 7 + 3) for number in range(20)]


@pytest.mark.parametrize("between", ["\n\n", " "])
@pytest.mark.parametrize(
    ("before", "after", "figures", "alone"),
    [
        (NOTICES, [*NOTICES[:3], notice(3, 42), *NOTICES[4:]], [("24", "42")], ([], [])),
        (MANY, [*MANY[:3], notice(3, 42), *MANY[4:]], [("24", "42")], ([], [])),
        (NOTICES, [*NOTICES[:2], *NOTICES[3:]], [], (NOTICES[2:3], [])),
        (NOTICES, [notice(9, 99), *NOTICES], [], ([], [notice(9, 99)])),
        (NOTICES, [*NOTICES[:3], notice(9, 99), *NOTICES[3:]], [], ([], [notice(9, 99)])),
        (NOTICES, [NOTICES[0], *NOTICES[2:5], notice(5, 83)], [("38", "83")], (NOTICES[1:2], [])),
        (NOTICES, [NOTICES[1], NOTICES[0], *NOTICES[2:]], [], ([], [])),
    ],
)
def test_a_sentence_said_again_and_again_with_another_figure_is_compared_with_itself(before, after, figures, alone, between):
    found = revision(2, Article("1", between.join(before), language="en"), Article("1", between.join(after), language="en"))
    assert [(change.kind, change.before, change.after) for change in found.changes] == [("figure_changed", *pair) for pair in figures]
    assert (list(found.removed), list(found.added)) == alone


def test_a_paragraph_that_moved_is_still_compared():
    paragraphs = FIRST.text.split("\n\n")
    moved = [*paragraphs[2:], *paragraphs[:2]]
    found = changed(text="\n\n".join(moved).replace("212", "12"))
    assert [(change.kind, change.before, change.after) for change in found.changes] == [("figure_changed", "212", "12")]
    assert (found.removed, found.added) == ((), ())


@pytest.mark.parametrize(
    "head", ["Read on: https://gull.example/ferry/notices\n\n", "As https://gull.example/ferry has it, the boat is old.\n\n"]
)
def test_an_address_in_the_text_moves_no_change(head):
    found = revision(2, replace(FIRST, text=head + FIRST.text), replace(FIRST, text=head + FIRST.text.replace("212", "12")))
    assert [(change.kind, change.before, change.after) for change in found.changes] == [("figure_changed", "212", "12")]
    assert (head + FIRST.text)[slice(*found.changes[0].parent_span)] == "212"


def test_fields_of_the_head_and_whom_it_credits():
    found = changed(title="Ferry stops for good", published="2024-03-04", credits=(Credit("source_line", "The Tern"),))
    assert [(one.name, one.before, one.after) for one in found.fields] == [
        ("title", "Ferry to stop", "Ferry stops for good"),
        ("published", "2024-03-01", "2024-03-04"),
        ("credits", None, "The Tern"),
    ]


def test_sentences_that_came_and_went():
    new = "Nobody at the board would say on Thursday whether a replacement had been ordered or was being looked for."
    gone = "Passengers with tickets for later days can have their money back at the kiosk beside the old customs house."
    found = changed(text=FIRST.text.replace(gone, new))
    assert (found.removed, found.added) == ((gone,), (new,))


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "FERRY TO  STOP!"},
        {"text": FIRST.text.replace(" ", "\u00a0", 5).replace("'", "’")},
        {"links": (Link("https://gull.example/a", "Orlo", (0, 4)),)},
        {"notes": ("read anew",)},
        {"modified": "2024-03-02"},
        {"text": "\n\n".join(FIRST.text.split("\n\n")[::-1])},
    ],
)
def test_what_changes_nothing_is_trivial(fields):
    assert changed(**fields).trivial


@pytest.fixture
def run(tmp_path):
    def command(*arguments, code=0):
        result = CliRunner().invoke(group, ["versions", *arguments, "--archive", str(tmp_path / "a.db")])
        assert result.exit_code == code, result.output
        return result

    with Archive.open(str(tmp_path / "a.db")) as archive:
        for text in (FIRST.text, FIRST.text.replace("212", "12"), FIRST.text.replace("212", "12").replace("'", "’")):
            archive.add(replace(FIRST, text=text, url=FIRST.id))
        archive.add(Article("once", "Nothing of it was ever changed by anybody."))
    return command


def test_the_versions_of_an_article_by_its_address_or_of_all(run):
    assert "figure changed: 212 → 12" in run("http://www.gull.example/ferry").stdout
    (line,) = map(json.loads, run("--all", "--json").stdout.splitlines())
    assert (line["id"], line["version"], line["changes"][0]["kind"]) == (FIRST.id, 2, "figure_changed")
    assert [json.loads(row)["version"] for row in run(FIRST.id, "--json", "--trivial").stdout.splitlines()] == [2, 3]
    assert "one version" in run("once").stdout
    assert "version 2, date not known" in run(FIRST.id).stdout
    assert "not in the archive" in run("https://tern.example/", code=1).stderr
    run(code=2)


def test_a_version_has_the_date_that_the_page_gives_itself_where_nobody_fetched_it(run, tmp_path):
    with Archive.open(str(tmp_path / "a.db")) as archive:
        archive.add(replace(FIRST, text=FIRST.text.replace("212", "13"), url=FIRST.id, modified="2024-03-02T10:00:00+01:00"))
        archive.add(replace(FIRST, text=FIRST.text.replace("212", "14"), url=FIRST.id, fetched="2024-03-03T11:00:00+00:00"))
    shown = run(FIRST.id).stdout
    assert "version 4, changed 2024-03-02T10:00:00+01:00 by its own date" in shown
    assert "version 5, fetched 2024-03-03T11:00:00+00:00" in shown
