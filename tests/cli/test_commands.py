"""The commands as a user meets them: what is printed, where, and with which exit status."""

import json

import pytest
from click.testing import CliRunner

from headwater.cli.group import COMMANDS, group
from tongues import ENGLISH, RUSSIAN

STORY = """<html lang="en"><head><title>Ferry to stop on Sunday | Gull</title>
<meta property="article:published_time" content="{published}"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry to stop on Sunday</h1>
<p>The ferry between Orlo and the mainland will stop running on Sunday, the harbour board said in a notice.</p>
<p>“I read about it in the bakery queue and not from my employer,” said skipper Dagny Holm, who has steered it for 19 years.</p>
<p>Passengers with tickets for later days can have their 14 kroons back at the kiosk beside the old customs house.</p>
<p>The boat was built in 1961 and has carried the island's post, its pupils and its sheep ever since without a break.</p>
<p>Nobody at the board would say on Thursday whether a replacement had been ordered or was being looked for.</p>
{credit}</article></body></html>"""


@pytest.fixture
def pages(tmp_path):
    """Two saved pages, one of them a credited copy, with their index."""
    (tmp_path / "source.html").write_text(STORY.format(published="2024-03-01T08:00:00+00:00", credit=""), "utf-8")
    credit = '<p>Source: <a href="https://gull.example/ferry">Gull</a></p>'
    (tmp_path / "copy.html").write_text(STORY.format(published="2024-03-02T09:00:00+00:00", credit=credit), "utf-8")
    rows = [{"path": "source.html", "url": "https://gull.example/ferry"}, {"path": "copy.html", "url": "https://tern.example/ferry"}]
    (tmp_path / "index.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return tmp_path


def run(*arguments, code=0, **more):
    result = CliRunner().invoke(group, [str(a) for a in arguments], **more)
    assert result.exit_code == code, result.output
    return result


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def added(pages):
    archive = pages / "a.db"
    run("add", "--index", pages / "index.jsonl", "--archive", archive)
    return archive


def test_read_prints_one_object_a_page(pages):
    first, second = lines(run("read", "--index", pages / "index.jsonl", "--json"))
    assert (first["id"], second["id"]) == ("https://gull.example/ferry", "https://tern.example/ferry")
    assert first["title"] == "Ferry to stop on Sunday"
    assert first["published"] == "2024-03-01T08:00:00+00:00"
    promised = "id path url title authors published modified language outlet text blocks links embeds images credits"
    assert set(promised.split()) <= first.keys()
    assert [c["url"] for c in second["credits"]] == ["https://gull.example/ferry"]


def test_texts_are_taken_verbatim_from_standard_input():
    text = "  “Nobody   told us,” said Dagny Holm.\r\n"
    (read,) = lines(run("read", "--jsonl", "-", "--json", input=json.dumps({"id": "x", "text": text})))
    assert (read["id"], read["text"]) == ("x", text)


def test_attribute_says_who_says_what(pages):
    (result,) = lines(run("attribute", pages / "source.html", "--json"))
    text = result["text"]
    cut = [{role: [text[s:e] for s, e in a[role]] for role in ("source", "cue", "content")} for a in result["attributions"]]
    assert any("Dagny Holm" in a["source"][0] and a["cue"] == ["said"] and "bakery queue" in a["content"][0] for a in cut if a["source"])


def test_adding_twice_changes_nothing(pages):
    command = ["add", "--index", pages / "index.jsonl", "--archive", pages / "a.db", "--json"]
    assert [row["status"] for row in lines(run(*command))] == ["added", "added"]
    assert [row["status"] for row in lines(run(*command))] == ["unchanged", "unchanged"]


def test_matches_of_a_page_and_of_every_pair(pages):
    archive = added(pages)
    (pair,) = lines(run("matches", "--archive", archive, "--json"))
    assert {pair["a"], pair["b"]} == {"https://gull.example/ferry", "https://tern.example/ferry"}
    assert pair["kind"] == "copy"
    found = lines(run("matches", pages / "source.html", "--archive", archive, "--json"))
    assert {m["b"] for m in found} == {pair["a"], pair["b"]}


def test_trace_names_the_parent_with_its_evidence(pages):
    traces = {t["id"]: t for t in lines(run("trace", "--all", "--archive", added(pages), "--json"))}
    (parent,) = traces["https://tern.example/ferry"]["parents"]
    assert (parent["id"], parent["kind"]) == ("https://gull.example/ferry", "reprint")
    assert {"credit", "confidence", "spans"} <= parent.keys()
    assert {e["kind"] for e in parent["evidence"]} >= {"passage", "date"}
    assert traces["https://gull.example/ferry"]["parents"] == []


def test_trace_adds_the_page_unless_it_is_a_dry_run(pages):
    archive = pages / "a.db"
    run("trace", pages / "source.html", "--archive", archive, "--dry")
    assert not archive.exists()
    run("trace", pages / "source.html", "--archive", archive)
    assert [row["status"] for row in lines(run("add", pages / "source.html", "--archive", archive, "--json"))] == ["unchanged"]


def test_trace_can_be_read_by_a_person(pages):
    shown = run("trace", "--all", "--archive", added(pages)).stdout
    assert "Taken from https://gull.example/ferry" in shown
    assert "reprint of “Ferry to stop on Sunday”" in shown
    assert "before 2024-03-02" in shown
    assert "Search for" in shown


def test_two_equal_undated_pages_are_said_to_be_undecided(tmp_path):
    page = STORY.format(published="", credit="")
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(page, "utf-8")
    rows = [{"path": f"{name}.html", "url": f"https://{name}.example/x"} for name in ("a", "b")]
    (tmp_path / "index.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    archive = added(tmp_path)
    traces = lines(run("trace", "--all", "--archive", archive, "--json"))
    assert [(t["parents"], t["undecided"]) for t in traces] == [([], ["https://b.example/x"]), ([], ["https://a.example/x"])]
    assert "nothing says which was first" in run("trace", "--all", "--archive", archive).stdout


def test_claims_count_origins(pages):
    archive = added(pages)
    text = "Passengers with tickets for later days can have their 14 kroons back at the kiosk beside the old customs house."
    (claim,) = lines(run("claims", text, "--archive", archive, "--json"))
    assert (claim["origins"], claim["reports"], len(claim["groups"][0]["articles"])) == (1, 1, 2)
    shown = run("claims", text, "--archive", archive).stdout
    assert shown.count(f"“{text}”") == 3, "the claim, and the passage of each carrier"
    (pages / "claims.jsonl").write_text(json.dumps({"id": "c1", "text": [text]}) + "\nnot json\n", "utf-8")
    result = run("claims", "--jsonl", pages / "claims.jsonl", "--archive", archive, "--json", code=1)
    assert [row["claim"] for row in lines(result)] == ["c1"]
    assert "claims.jsonl, line 2: not a JSON object" in result.stderr


def test_compare_shows_what_differs(pages):
    changed = (pages / "source.html").read_text("utf-8").replace("14 kroons", "40 kroons")
    (pages / "changed.html").write_text(changed, "utf-8")
    (match,) = lines(run("compare", pages / "source.html", pages / "changed.html", "--archive", pages / "none.db", "--json"))
    assert [(c["kind"], c["before"], c["after"]) for c in match["changes"]] == [("figure_changed", "14", "40")]
    (pages / "other.txt").write_text("Something else entirely.\n\nStallholders at the Fennick market voted to open on Mondays.", "utf-8")


def test_compare_of_what_shares_nothing_is_an_answer(pages):
    (pages / "other.txt").write_text("Something else entirely.\n\nStallholders at the Fennick market voted to open on Mondays.", "utf-8")
    (pages / "a.db").write_bytes(b"no archive, and not opened, for the names are files" * 9)
    named = ["compare", pages / "source.html", pages / "other.txt", "--archive", pages / "a.db"]
    assert "they share no passage of twelve words" in run(*named).stdout
    (found,) = lines(run(*named, "--json"))
    assert (found["a"], found["b"]) == (str(pages / "source.html"), str(pages / "other.txt"))
    assert (found["kind"], found["spans"], found["changes"]) == (None, [], [])


def test_compare_sets_both_texts_side_by_side(pages):
    changed = (pages / "source.html").read_text("utf-8").replace("14 kroons", "40 kroons")
    (pages / "changed.html").write_text(changed, "utf-8")
    shown = run("compare", pages / "source.html", pages / "changed.html", "--archive", pages / "none.db").stdout
    assert shown.count("The ferry between Orlo") == 2
    assert shown.index("figure changed") < shown.index("The ferry between Orlo")


def test_compare_sets_translated_sentences_beside_each_other(tmp_path):
    (tmp_path / "en.txt").write_text("\n\n".join(("Lock shut", *ENGLISH)), "utf-8")
    (tmp_path / "ru.txt").write_text("\n\n".join(("Шлюз закрыт", *RUSSIAN)), "utf-8")
    named = ["compare", tmp_path / "en.txt", tmp_path / "ru.txt", "--archive", tmp_path / "none.db"]
    (match,) = lines(run(*named, "--json"))
    assert match["kind"] == "translation"
    assert len(match["spans"]) == 6
    assert any("417,000" in evidence["text"] for evidence in match["evidence"])
    shown = run(*named).stdout
    assert "sentence by sentence" in shown
    assert "Bekov = Беков" in shown
    rows = [line for line in shown.splitlines() if line.startswith("│")]
    assert all(any(map(str.isalnum, row)) for row in rows)
    assert any("Harbour master" in row and "Капитан порта" in row for row in rows)


def test_compare_knows_the_ids_of_the_archive(pages):
    (match,) = lines(run("compare", "https://gull.example/ferry", "https://tern.example/ferry", "--archive", added(pages), "--json"))
    assert match["kind"] == "copy"


def test_demo_traces_the_sample():
    shown = run("demo").stdout
    assert "32 pages" in shown
    assert "2 independent origins" in shown
    assert "Where to look next" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(command):
    shown = run(command, "--help").output
    assert "Example:" in shown
    assert f"headwater {command}" in shown


@pytest.mark.parametrize(
    "arguments", [["read"], ["add"], ["trace"], ["claims"], ["claims", "x", "--jsonl", "y"], ["trace", "a.html", "--all"], ["nonsense"]]
)
def test_what_makes_no_sense_is_a_usage_error(arguments):
    run(*arguments, code=2)
