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


SPOKEN = [
    # a name of several spellings, in one script and in two
    ("Volodymyr Zelenko said it was late. Zelenkyy said it was cold.", "Volodymyr Zelenko", "person"),
    ("Kasim-Zhomart Tulegenov said it was late. Kasim-Jomart Tulegenov said it was cold.", "Kasim-Zhomart Tulegenov", "person"),
    ("Володимир Зеленко, or Volodymyr Zelenko, spoke. Volodymyr Zelenko said it was cold.", "Володимир Зеленко", "person"),
    # a surname that is an office, a title of address before one
    ("Stephen King spoke. King said it was late.", "Stephen King", "person"),
    ("Mr King said it was late.", "King", "person"),
    ("Prime Minister Ada Quill said it was late.", "Ada Quill", "person"),
    ("The President of Elmland Ada Quill said it was late.", "Ada Quill", "person"),
    # what is no person
    ("The Elm Post said it was late.", "Elm Post", "outlet"),
    ("The Central Bank of Elm met. The CBE said it was late.", "Central Bank of Elm", "organisation"),
    ("The investment bank Orlo Venn met. The bank said it was late.", "Orlo Venn", "organisation"),
    ("Elm's water ministry met. The Ministry of Water of Elm said it was late.", "Ministry of Water of Elm", "organisation"),
    ("The Ministry of Water report said it was late.", "Ministry of Water report", "document"),
    # a person's own words through somebody of theirs
    ("Ada Quill's spokesman said it was late.", None, "unnamed"),
    ("A leader of the Elm Council said it was late.", None, "unnamed"),
    ("Her husband Tom said it was late.", "Tom", "person"),
    ("Ada Quill, 41, who built the dam, said it was late.", "Ada Quill", "person"),
]


@pytest.mark.parametrize(("text", "name", "kind"), SPOKEN)
def test_who_a_source_is(names, text, name, kind):
    assert names(text)[-1] == (name, kind)


def test_two_people_of_one_surname_stay_two(names):
    text = "Ada Quill said it was late. Tom Quill said it was cold. Mrs Quill said it was dark. Mr Quill said it was wet."
    assert [name for name, _ in names(text)] == ["Ada Quill", "Tom Quill", "Ada Quill", "Tom Quill"]


def test_a_role_is_known_wherever_the_person_speaks(attribution):
    text = "Tom Brand, a retired teacher, came late. “It was cold,” Brand said."
    assert attribution(text).attributions[-1].speaker.role == "a retired teacher"


@pytest.mark.parametrize(
    ("source", "grade"),
    [
        ("An eyewitness", "witness"),
        ("Three neighbours", "witness"),
        ("A company spokesperson", "official"),
        ("A police officer", "official"),
        ("A person familiar with the matter", "source"),
        ("An official who spoke on condition of anonymity", "source"),
        ("Protesters", "crowd"),
        ("Two economists", "expert"),
        ("The victim's sister", "relative"),
        ("A tutor", "other"),
    ],
)
def test_unnamed_speakers_are_graded(attribution, source, grade):
    (statement,) = attribution(f"{source} said that it was late.").attributions
    assert (statement.speaker.name, statement.speaker.kind, statement.speaker.grade) == (None, "unnamed", grade)
