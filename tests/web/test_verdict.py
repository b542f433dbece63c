"""What the trace page says in one line is what the command line says; and what the page has of its own is shown."""

from dataclasses import replace

import pytest
from click.testing import CliRunner

from headwater import verbs
from headwater.cli.group import group
from headwater.cli.tree import verdict
from invented import FERRY, article, credit, text

OWN = "Ferries of this kind have been a worry to islanders for as long as anybody here can remember."


@pytest.fixture
def relayed(tmp_path):
    """Return an archive of a notice and a copy of it with a sentence of its own, and the copy."""
    source = article("gull", text(*FERRY), "2024-03-01T08:00:00+00:00", language="en")
    copy = article("tern", text(*FERRY, OWN), "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")], language="en")
    with verbs.Archive.open(str(tmp_path / "a.db")) as archive:
        list(archive.add_many([source, copy]))
    return tmp_path / "a.db", copy


@pytest.mark.parametrize("confidence", [0.9, 0.26])
def test_the_page_promises_what_the_command_line_does(relayed, visitor, words, monkeypatch, confidence):
    path, copy = relayed
    real = verbs.Tracer.trace

    def as_sure(tracer, of):
        found = real(tracer, of)
        return replace(found, parents=tuple(replace(relay, confidence=confidence) for relay in found.parents))

    monkeypatch.setattr(verbs.Tracer, "trace", as_sure)
    with verbs.Archive.open(str(path), readonly=True) as archive:
        said = verdict(verbs.Tracer(archive).trace(copy))
    assert ("26% sure" in said) == (confidence < 0.5)
    as_shown = said.replace("https://gull.example/story", "Gull").replace("% sure", " % sure")
    shown = words(visitor(path).get("/trace", id=copy.id))
    assert as_shown in shown
    assert ("% sure Side by side" if confidence >= 0.5 else "% sure – perhaps Side by side") in shown


def test_what_a_page_added_stands_under_its_own_heading_in_the_report_too(relayed, visitor, words, tmp_path):
    path, copy = relayed
    shown = words(visitor(path).get("/trace", id=copy.id))
    assert OWN in shown.partition("Added, in no parent")[2]
    out = tmp_path / "out"
    assert CliRunner().invoke(group, ["report", copy.id, "--archive", str(path), "--out", str(out)]).exit_code == 0
    assert OWN in (out / "index.html").read_text("utf-8").partition("Added, in no parent")[2]
