"""Whom "he", "she", "it" and "they" mean, and who goes on speaking where nobody is named."""

import pytest


@pytest.fixture(scope="module")
def names(attribution):
    """Return a function: text -> the name of each statement's speaker."""
    return lambda text, language="en": [s.speaker.name if s.speaker else None for s in attribution(text, language).attributions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # one of the agreeing sex, by title, first name, noun, or a pronoun elsewhere
        ("Mr. Tom Brand met Ms. Ada Quill. She said the dam was old.", "Ada Quill"),
        ("Emma Orlo met Peter Venn at the gate. He said the dam was old.", "Peter Venn"),
        ("Spokeswoman Odo Venn met Peter Orlo. She said the dam was old.", "Odo Venn"),
        # the subject before the object, the speaker before the one spoken of
        ("Ada Quill thanked Emma Venn for the keys. She said the dam was old.", "Ada Quill"),
        ("“It is old,” said Tom Brand about Peter Venn's dam. “Very old,” he added.", "Tom Brand"),
        # nobody inside a quotation, no place, no body
        ("Tom Brand laughed. “Ask Peter Venn,” he said.", "Tom Brand"),
        ("Tom Brand lives in Lower Elm. He said the dam was old.", "Tom Brand"),
        ("Tom Brand works for the Bank of Elmland. He said the dam was old.", "Tom Brand"),
        # a name met first in the possessive, a surname that is an office
        ("Ada Quill's boat sank. She said the dam was old.", "Ada Quill"),
        ("Stephen King waited. King said the dam was old.", "Stephen King"),
        # a body
        ("The Elm Council met on Monday. It said the dam was old.", "Elm Council"),
        ("Tom Brand resigned. The Elm Council met. It said the dam was old.", "Elm Council"),
    ],
)
def test_a_pronoun_means_whom_a_reader_takes_it_for(names, text, name):
    assert names(text)[-1] == name


def test_a_pronoun_may_mean_somebody_unnamed(attribution):
    text = "A witness came to the gate on Monday. A witness said the dam was gone. She said nobody had warned her."
    speaker = attribution(text).attributions[-1].speaker
    assert (speaker.name, speaker.kind, speaker.role, speaker.grade) == (None, "unnamed", "A witness", "witness")


def test_they_may_be_several_people_without_a_name(attribution):
    text = "Residents said the water came at night. They said nobody had warned them."
    assert [s.speaker.role for s in attribution(text).attributions] == ["Residents", "Residents"]


def test_what_i_say_is_nobodys_known(names):
    assert names("Tom Brand waited. I think the dam is old.")[-1] is None


def test_a_quotation_that_names_nobody_goes_on(names):
    text = "“The dam is old,” said Tom Brand.\n\n“We asked for a new one twice, and nobody answered us.”"
    assert set(names(text)) == {"Tom Brand"}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Анна Орлова встретила Петра Венна. Она сказала, что мост цел.", "Анна Орлова"),
        ("de", "Anna Orlo traf Peter Venn am Tor. Er sagte, die Brücke sei sicher.", "Peter Venn"),
        ("es", "Ana Orlo saludó a Pedro Venn. Ella dijo que el puente era seguro.", "Ana Orlo"),
    ],
)
def test_pronouns_in_other_languages(names, language, text, name):
    assert names(text, language)[-1] == name
