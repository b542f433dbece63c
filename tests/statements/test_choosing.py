"""What is chosen of several sources and contents: with trees put in the place of the trained ones, and with those."""

import pytest

from headwater.statements import choosing
from headwater.trees import Trees


def leaning(sign, by):
    """Return trees for which one sign above a half speaks with this weight, and nothing else does."""
    return Trees((sign,), 0.0, ((0, 0.5, 0.0, by),))


@pytest.fixture
def chosen(monkeypatch, attribution, join):
    """Return a function: text, trees for each part -> (source, content) of what is found with them."""

    def read(text, **given):
        trees = dict.fromkeys(("source", "content", "statement"), leaning("by current", 1.0)) | given
        monkeypatch.setattr(choosing, "_choosers", lambda: trees)
        return [(join(text, s.source), join(text, s.content)) for s in attribution(text, "en", reader="auto").attributions]

    return read


CLAUSE = "Ada Quill, who was sitting beside the mayor, said the dam was safe."


def test_the_likeliest_source_is_chosen(chosen):
    ((before, content),) = chosen(CLAUSE)
    assert "sitting" in before
    assert chosen(CLAUSE, source=leaning("by shortened", 3.0)) == [("Ada Quill", content)]


def test_what_is_not_plainly_likelier_changes_nothing(chosen):
    assert chosen(CLAUSE, source=leaning("by shortened", 0.1)) == chosen(CLAUSE)


def test_the_likeliest_content_is_chosen(chosen):
    text = "Ada Quill called the dam an “old heap,” in which nobody had believed."
    assert chosen(text, content=leaning("closes", 3.0)) == [("Ada Quill", "the dam an “old heap,”")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ada Quill wanted the dam to be closed.", 0),
        ("Ada Quill refused to sell the dam.", 0),  # a deed, of which the rules know least
        ("Ada Quill said the dam was safe.", 1),  # the rules see it too
        ("Ada Quill suspects that the wreck has moved.", 1),
        ("“The dam is old and it leaks at both of its ends,” Ada Quill said.", 1),  # somebody's own words
        ("Q: Is it safe?\n\nA: Hardly.\n\nQ: Why?\n\nA: It leaks.", 4),  # set as an interview is
    ],
)
def test_what_is_unlikely_to_be_a_statement_goes_but_nothing_that_is_sure_to_be_one(chosen, text, left):
    assert len(chosen(text, statement=Trees((), -3.0, ()))) == left


def test_a_content_keeps_the_note_inside_of_it(chosen):
    text = "Ada Quill said that the dam (it is a hundred years old – ed. note, Elm Post) was safe."
    ((_, content),) = chosen(text, content=leaning("by tagger", 3.0))
    assert "was safe" in content


def test_who_told_what_somebody_said_stays_two_statements(chosen):
    text = "“I will not resign,” Mayor Tom Brand said after a meeting, according to the Elm Post."
    assert len(chosen(text, statement=Trees((), -3.0, ()))) == 2
