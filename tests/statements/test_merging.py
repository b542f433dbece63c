"""What becomes of the tagger's statements beside the rules' own: a tagger is put in the place of the trained one."""

from dataclasses import dataclass

import numpy as np
import pytest

from headwater.models import Article
from headwater.statements import attribute, choosing, tagger
from headwater.statements.encoding import encode
from headwater.statements.linking import ROLES


@dataclass(frozen=True)
class Tagged:
    source: tuple = ()
    cue: tuple = ()
    content: tuple = ()


@pytest.fixture
def tagged(monkeypatch, join):
    """Return a function: text, statements as (source, cue, contents...) -> what is merged of them, as the same tuples."""

    def read(text, *statements):
        def spans(*passages):
            return tuple((text.index(p), text.index(p) + len(p)) for p in passages if p)

        found = [Tagged(spans(source), spans(cue), spans(*contents)) for source, cue, *contents in statements]
        tokens = encode(text, [(0, len(text))])
        doubts = np.zeros((len(tokens), 3))
        reading = tagger.Reading(found, tokens, doubts, doubts, {role: [] for role in ROLES})
        monkeypatch.setattr(tagger, "read", lambda *_: reading)
        monkeypatch.setattr(choosing, "chosen", lambda founds, _: founds)
        result = attribute(Article(id="t", text=text, language="en")).attributions
        return [(join(text, s.source), join(text, s.cue), join(text, s.content)) for s in result]

    return read


SAFE = "The dam was, one hears, safe enough, Quill said."


def test_the_tagger_has_its_way(tagged):
    assert tagged(SAFE, ("Quill", "said", "The dam was", "safe enough")) == [("Quill", "said", "The dam was | safe enough")]


def test_another_language_is_read_by_rules(monkeypatch):
    monkeypatch.setattr(tagger, "read", lambda *_: pytest.fail("the tagger knows English only"))
    assert attribute(Article(id="t", text="„Der Damm ist sicher“, sagte Ada Quill.", language="de")).attributions


def test_the_rules_alone_need_no_model(monkeypatch):
    monkeypatch.setattr(tagger, "load", lambda: pytest.fail("no model is needed"))
    assert attribute(Article(id="t", text=SAFE), "rules").attributions


def test_a_quotation_belongs_to_who_stands_beside_it(tagged):
    text = "The mayor warned the council twice. “The dam is old and it leaks,” said Ada Quill."
    found = tagged(text, ("The mayor", "warned", "the council", "“The dam is old and it leaks,”"))
    assert found == [("The mayor", "warned", "the council"), ("Ada Quill", "said", "“The dam is old and it leaks,”")]


def test_a_quotation_that_the_tagger_misses_is_found(tagged):
    assert tagged("“The dam is old and it leaks,” said Ada Quill.") == [("Ada Quill", "said", "“The dam is old and it leaks,”")]


def test_what_rules_alone_make_of_attitudes_is_left_out(tagged):
    assert tagged("The old mayor of Elm, who came late, hoped to see the dam, and so did many in the crowd.") == []


def test_what_a_lone_word_points_back_to_is_what_is_said(tagged):
    said = "The bridge stays shut until May. This was announced by the mayor, Tom Brand."
    whole = ("the mayor, Tom Brand", "was announced by", "The bridge stays shut until May.")
    assert tagged(said, ("the mayor, Tom Brand", "was announced by", "This")) == [whole]


def test_a_missing_source_is_filled_in(tagged):
    text = "“The dam is old and it leaks,” said Ada Quill."
    assert tagged(text, ("", "said", "“The dam is old and it leaks,”"))[0][0] == "Ada Quill"


def test_who_told_what_somebody_said_is_two_statements(tagged, join):
    text = "Elm Radio reported that Quill said the dam was safe."
    whole = tagged(text, ("Elm Radio", "reported", "that Quill said the dam was safe"))
    assert whole == [("Elm Radio", "reported", "that Quill said the dam was safe"), ("Quill", "said", "the dam was safe")]
    assert tagged(text, ("Quill", "said", "the dam was safe")) == whole
    assert [s.inside for s in attribute(Article(id="t", text=text, language="en")).attributions] == [None, 0]


def test_who_said_a_quotation_that_another_reports_is_kept(attribution):
    text = "Mayor Tom Brand sat down. “I will not resign,” he said after a meeting, according to the Elm Post."
    inner, outer = attribution(text, "en", reader="auto").attributions
    assert [text[s:e] for s, e in inner.content] == ["“I will not resign,”"]
    assert (inner.speaker.name, outer.speaker.name) == ("Tom Brand", "Elm Post")


def test_quotations_in_single_marks_are_whole_and_go_on_over_paragraphs(attribution, join):
    text = (
        "Farmer Tom Brand came. 'The goats come to whoever has the salt,' he said.\n\n"
        "'You can smell hay wherever farmers are cutting it, so you can tell if it is dry already.\n\n"
        "'If someone's already cut this meadow, you might be able to rake it. They may be willing to share,' he said."
    )
    quoted = [s for s in attribution(text, "en", reader="auto").attributions if s.inside is None]
    assert {s.speaker.name for s in quoted} == {"Tom Brand"}
    assert "".join(join(text, s.content) for s in quoted).count("'") == 6


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (  # who speaks is told below the last paragraph; a statement before it is closed
            "'We have waited for years,' said Ada Quill, a teacher.\n\n'It is old.\n\n'The council knew it.\n\n'Nobody came,' she said.",
            [
                ("Ada Quill, a teacher", "'We have waited for years,'"),
                ("she", "'It is old. | 'The council knew it. | 'Nobody came,'"),
            ],
        ),
        (
            "'It is a shame,' added her neighbour Karl Wend. 'We all knew.\n\n'I wrote three letters.'",
            [("her neighbour Karl Wend", "'It is a shame,' | 'We all knew. | 'I wrote three letters.'")],
        ),
        (
            "Ada Quill's husband agreed: 'They didn't listen.\n\n'They'll never listen.'\n\nThe council's spokesman was away.",
            [("Ada Quill's husband", "'They didn't listen. | 'They'll never listen.'")],
        ),
    ],
)
def test_straight_single_marks_go_on_over_paragraphs(attribution, join, text, said):
    found = attribution(text, "en", reader="auto").attributions
    assert [(join(text, s.source), join(text, s.content)) for s in found] == said
    assert {s.kind for s in found} == {"direct"}


@pytest.mark.parametrize("text", ["Brand thinks otherwise: he wants the dam to go.", "Quill says otherwise: “The dam is old and will go.”"])
def test_otherwise_is_no_part_of_what_is_said(attribution, join, text):
    (statement,) = attribution(text, "en", reader="auto").attributions
    assert not join(text, statement.content).startswith("otherwise")


def test_quotations_set_with_dashes_are_the_rules_business(tagged):
    text = "– We will not leave, – says Ada Quill. – Not ever."
    assert tagged(text, ("Ada Quill", "says", "We will")) == [("Ada Quill", "says", "We will not leave | Not ever.")]


def test_an_editors_note_does_not_cut_what_is_said(tagged):
    text = "Quill warned that two boats (both old – ed. The Elm) are gone."
    assert tagged(text, ("Quill", "warned", "that two boats (both old")) == [
        ("Quill", "warned", "that two boats (both old – ed. The Elm) are gone")
    ]


def test_a_paragraph_of_quotation_goes_to_the_first_who_told_something_before_it(tagged):
    text = "Elm Council sent an answer apologising for the mail, which had aides suggesting a lie.\n\n“We are sorry for what was written.”"
    found = tagged(text, ("Elm Council", "sent an answer apologising for", "the mail"), ("aides", "suggesting", "a lie"))
    assert found[0] == ("Elm Council", "sent an answer apologising for", "the mail | “We are sorry for what was written.”")


def test_a_quotation_goes_on_from_the_sentence_before_not_from_a_report_after_it(tagged):
    first, second, after = "“The dam is old,” said Ada Quill.", "“It leaks every spring.”", "Quill added that it would be mended."
    found = tagged(
        f"{first} {second} {after}", ("Ada Quill", "said", "“The dam is old,”"), ("Quill", "added", second, "that it would be mended")
    )
    assert found[0][2] == "“The dam is old,” | “It leaks every spring.”"
    assert found[1][2] == "that it would be mended"


def test_what_a_reporter_asks_and_the_answer_below_are_two_statements(tagged):
    text = "I ask Ada Quill whether it leaks.\n\n“It leaks every spring, and nobody minds.”"
    found = tagged(text, ("I", "ask", "whether it leaks", "“It leaks every spring, and nobody minds.”"))
    assert found == [("I", "ask", "whether it leaks"), ("", "", "“It leaks every spring, and nobody minds.”")]


def test_who_does_two_things_at_once_is_the_source_of_both(tagged):
    text = "Ada Quill stood by the dam, warning that it leaks."
    assert tagged(text, ("", "warning", "that it leaks")) == [("Ada Quill", "warning", "that it leaks")]


def test_what_an_outlet_reports_that_somebody_said_is_his_inside_its_own(tagged):
    text = "Norwire reported that Finance Minister Paul Ost had said the budget would be cut."
    whole = "that Finance Minister Paul Ost had said the budget would be cut"
    said = "Finance Minister Paul Ost", "had said", "the budget would be cut"
    assert tagged(text, ("Norwire", "reported", whole)) == [("Norwire", "reported", whole), said]


def test_a_quotation_inside_what_an_outlet_reports_is_not_the_outlet_s(tagged):
    text = "The Courier reported that the minister, Paul Ost, said that “the gate was rusty”."
    whole, quoted = "that the minister, Paul Ost, said that “the gate was rusty”", "that “the gate was rusty”"
    found = tagged(text, ("The Courier", "reported", whole), ("The Courier", "said", quoted))
    assert [source for source, _, _ in found] == ["The Courier", "the minister, Paul Ost"]
