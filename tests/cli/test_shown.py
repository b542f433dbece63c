"""What a person is shown: pages' words as they stand, made harmless, and verdicts that promise no more than is known."""

import pytest
from click.testing import CliRunner

from headwater.cli.common import clean, plain, quoted
from headwater.cli.group import group
from headwater.cli.tree import verdict
from headwater.models import Citation, Origin, Relay, Trace


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12\u00a0000 couronnes", "12 000 couronnes"),
        ("«\u202fOui\u202f»\u3000\u2009a\tb", "« Oui »  a b"),
        ("two\r\nlines\u2028more", "two  lines more"),
        ("Donau\u00addampf", "Donaudampf"),
        ("می\u200cرود", "می\u200cرود"),
        ("👩\u200d🚒 \ue000", "👩\u200d🚒 \ue000"),
        ("a\x1b[31m\x07\x9b", "a\ufffd[31m\ufffd\ufffd"),
        ("txt.\u202egpj \u2066x\u2069", "txt.\ufffdgpj \ufffdx\ufffd"),
        ("half \udcff", "half \ufffd"),
    ],
)
def test_words_are_shown_as_they_stand(text, shown):
    assert clean(text) == shown


def shown(tmp_path, title, *command):
    path = tmp_path / "a.html"
    body = "<p>The ferry between Orlo and the mainland will stop running on Sunday, the harbour board said in a notice.</p>"
    path.write_text(f"<html lang=en><head><title>{title}</title></head><body><h1>{title}</h1>{body}{body}</body></html>", "utf-8")
    result = CliRunner().invoke(group, [*command, str(path)], env={"HEADWATER_ARCHIVE": str(tmp_path / "a.db")})
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("title", ["[video] Dam breaks near Orlo", "Dam :smile: [/] near [bold]Orlo[/]", "Dam breaks \\[near] Orlo\\"])
@pytest.mark.parametrize("command", [["read"], ["attribute"], ["trace", "--dry"]], ids=" ".join)
def test_titles_are_no_markup(tmp_path, title, command):
    assert title in shown(tmp_path, title, *command)


@pytest.mark.parametrize("command", [["read"], ["attribute"], ["trace", "--dry"]], ids=" ".join)
def test_hostile_words_do_not_drive_the_terminal(tmp_path, command):
    output = shown(tmp_path, "Ferry \x1b[31m[bold]red[/] \x1b]0;owned\x07 stop", *command)
    assert "\x1b" not in output
    assert "\x07" not in output


def relay(confidence, id_="https://gull.example/a"):
    return Relay(id_, id_, "reprint", (), confidence, ())


GULL, TERN = (Origin(name, "article", held=True) for name in ("Gull", "Tern"))
RADIO = Citation("Radio Orlo", "organisation")


@pytest.mark.parametrize(
    ("parents", "origins", "cited", "said"),
    [
        ([relay(0.9)], [GULL], [], "Taken from https://gull.example/a. It goes back to one origin: Gull."),
        ([relay(0.5)], [], [RADIO], "Taken from https://gull.example/a."),
        (
            *([relay(0.9), relay(0.8, "b")], [GULL, TERN], []),
            "Taken from https://gull.example/a and 1 more. It goes back to 2 origins: Gull, Tern.",
        ),
        ([relay(0.26)], [], [], "Perhaps taken from https://gull.example/a (26% sure)."),
        ([relay(0.26)], [GULL], [], "Perhaps taken from https://gull.example/a (26% sure). If so, it goes back to one origin: Gull."),
        ([], [], [], "No parent could be told among the held articles, and it names no source."),
        (
            *([], [], [RADIO]),
            "No parent could be told among the held articles. The page itself names where it has this from: Radio Orlo.",
        ),
    ],
)
def test_a_verdict_promises_no_more_than_is_known(parents, origins, cited, said):
    assert verdict(Trace("a", None, "x", tuple(parents), (), tuple(origins), tuple(cited))) == said


def test_brackets_are_escaped_once():
    assert plain("[video] Dam") == "\\[video] Dam"


@pytest.mark.parametrize(
    ("passage", "shown"),
    [
        ("The ferry stops.", "“The ferry stops.”"),
        ("“We will stop,” Brook said.", "“We will stop,” Brook said."),
        ("„Wir hören auf“, sagte Brook.", "„Wir hören auf“, sagte Brook."),
        ("Brook said: “We will stop.”", "Brook said: “We will stop.”"),
    ],
)
def test_a_passage_that_is_quoted_is_put_in_marks_once(passage, shown):
    assert quoted(passage) == shown


def test_what_a_page_is_of_its_parent_can_be_read():
    told = [Relay("a", "a", kind, (), 0.9, ()).taken_as for kind in ("light_edit", "expanded", "truncated")]
    assert told == ["light edit of", "expanded from", "cut short from"]
