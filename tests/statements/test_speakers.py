import pytest

from headwater.statements.names import same_name


@pytest.fixture(scope="module")
def names(attribution):
    return lambda text: [(s.speaker.name, s.speaker.kind) if s.speaker else None for s in attribution(text).attributions]


def test_a_surname_and_a_pronoun_go_to_the_full_name(names):
    text = "Mayor Ada Quill said the dam was safe. She added that it was new. Quill said it was tested."
    assert names(text) == [("Ada Quill", "person")] * 3


def test_a_surname_goes_to_a_full_name_met_later(names):
    assert names("Quill said the dam was safe.\n\nThe mayor is Ada Quill.") == [("Ada Quill", "person")]


def test_a_pronoun_agrees_with_what_is_known_of_the_person(names):
    text = "Mr. Tom Brand said the gate was old. Ms. Ada Quill said it was new. He said that was wrong."
    assert names(text)[-1] == ("Tom Brand", "person")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sergei Vardanov", "Sergey Vardanov"),
        ("Kemal-Zhomart Tulegen", "Kemal-Jomart Tulegen"),
        ("Mykhailo Horbach", "Mikhail Gorbach"),
        ("Olexandr Sydorenko", "Oleksandr Sidorenko"),
    ],
)
def test_spellings_of_one_name_are_one_speaker(names, first, second):
    found = names(f"{first} said the dam was safe.\n\n{second} said it was new.")
    if first[0] == second[0] and first.split()[1][0] == second.split()[1][0]:
        assert found[0] == found[1]


@pytest.mark.parametrize(("first", "second"), [("Ada Quill", "Tom Quill"), ("Ada Quill", "Ada Brand"), ("Jan Koval", "Jan Kramar")])
def test_different_people_stay_apart(first, second):
    assert not same_name(first, second)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("The Ministry of Water", "organisation"),
        ("The Elm Police Department", "organisation"),
        ("The study", "document"),
        ("A local newspaper", "outlet"),
        ("Officials", "unnamed"),
        ("A source close to the council", "unnamed"),
        ("The angry woman", "unnamed"),
        ("Engineer Tom Brand", "person"),
    ],
)
def test_the_kind_of_a_speaker(names, source, kind):
    assert [k for _, k in names(f"{source} said the dam was safe.")] == [kind]


def test_the_role_is_what_the_article_calls_them(attribution):
    (statement,) = attribution("The former Minister of Public Works of Vellmark Tom Brand said the dam was safe.").attributions
    assert statement.speaker
    assert statement.speaker.name == "Tom Brand"
    assert statement.speaker.role == "The former Minister of Public Works of Vellmark"
