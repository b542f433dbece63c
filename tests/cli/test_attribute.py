"""What `headwater attribute` shows a person: the text with its roles marked, the speakers beside it, the table of speakers."""

import json

import pytest
from click.testing import CliRunner
from rich.console import Console

from headwater.cli import attribute, common
from headwater.cli.group import group

TEXT = (
    "Mayor Ada Quill said the dam was safe. “We tested it twice, and we will test it again,” she told residents.\n\n"
    "The union refused to open the gate. Tom Brand, an engineer, believes the dam is too old."
)


def run(*options):
    line = json.dumps({"id": "x", "text": TEXT, "title": "Dam", "language": "en"})
    result = CliRunner().invoke(group, ["attribute", "--jsonl", "-", "--reader", "rules", *options], input=line)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_three_roles_are_marked_by_more_than_colour():
    shown = " ".join(run().split())
    assert "[Mayor Ada Quill] <said> {1 the dam was safe}." in shown
    assert "1 Ada Quill" in shown


def test_what_was_only_thought_or_done_is_said_so():
    shown = run()
    assert "(thought)" in shown
    assert "(action)" in shown


@pytest.mark.parametrize(("only", "acts"), [("said", {"speech"}), ("thought", {"thought"}), ("done", {"action"})])
def test_only_one_kind_of_act(only, acts):
    result = json.loads(run("--only", only, "--json"))
    assert {a["act"] for a in result["attributions"]} == acts


def test_nesting_survives_what_is_left_out():
    text = "Elm Radio reported that Quill said the dam was safe."
    line = json.dumps({"id": "x", "text": text, "language": "en"})
    command = ["attribute", "--jsonl", "-", "--reader", "rules", "--only", "said", "--json"]
    result = json.loads(CliRunner().invoke(group, command, input=line).stdout)
    assert [a["inside"] for a in result["attributions"]] == [None, 0]


def test_who_counts_the_speakers():
    result = json.loads(run("--who", "--json"))
    counts = {one["name"]: (one["kind"], one["statements"], one["direct"]) for one in result["speakers"]}
    assert counts["Ada Quill"] == ("person", 2, 1)
    assert counts["Tom Brand"] == ("person", 1, 0)
    table = run("--who")
    assert "Ada Quill" in table
    assert "engineer" in table


def test_a_text_without_statements_says_so():
    line = json.dumps({"id": "x", "text": "The road is long.", "language": "en"})
    assert "no statement found" in CliRunner().invoke(group, ["attribute", "--jsonl", "-", "--reader", "rules"], input=line).output


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("colour", [True, False])
def test_no_line_is_wider_than_the_terminal(monkeypatch, width, colour):
    terminal = Console(width=width, force_terminal=True, no_color=not colour, highlight=False, record=True)
    monkeypatch.setattr(attribute, "out", terminal)
    monkeypatch.setattr(common, "out", terminal)
    run()
    lines = terminal.export_text().splitlines()
    assert lines
    assert max(map(len, lines)) <= width


UNREAD = {
    "hu": "A polgármester szerint a gát biztonságos. A gát azonban régi, és a lakosok félnek tőle, mióta a folyó tavasszal kiáradt.",
    "el": "Ο δήμαρχος είπε ότι το φράγμα είναι ασφαλές. Οι κάτοικοι φοβούνται, γιατί το φράγμα είναι πολύ παλιό.",
    "he": "ראש העיר אמר שהסכר בטוח. התושבים חוששים כי הסכר ישן מאוד והנהר עלה על גדותיו באביב.",
    "hi": "मेयर ने कहा कि बांध सुरक्षित है। निवासी डरते हैं क्योंकि बांध बहुत पुराना है और नदी में बाढ़ आई थी।",
    "fa": "شهردار گفت که سد امن است. ساکنان می‌ترسند زیرا سد بسیار قدیمی است و رودخانه در بهار طغیان کرد.",
    "ro": "Primarul a spus că barajul este sigur. Locuitorii se tem, pentru că barajul este vechi, iar râul s-a revărsat în primăvară.",
}


def attributed(*texts):
    lines = "\n".join(json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
    result = CliRunner().invoke(group, ["attribute", "--jsonl", "-", "--reader", "rules", "--json"], input=lines)
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, len(texts))
    return result.stderr.splitlines()


@pytest.mark.parametrize("language", UNREAD)
def test_that_a_language_is_not_read_is_said_once(language):
    (said,) = attributed(UNREAD[language], UNREAD[language])
    assert said.startswith(f"headwater: 0: statements in its language ({language}) are not read")


def test_of_a_language_that_is_read_nothing_is_said():
    french = "La maire a déclaré que le barrage était sûr. Les habitants ont peur, car le barrage est vieux et la rivière a débordé."
    russian = "Мэр заявила, что плотина безопасна. Жители боятся, потому что плотина старая, а весной река вышла из берегов."
    assert attributed(TEXT, french, russian) == []
