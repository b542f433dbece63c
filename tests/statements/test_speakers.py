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
    # surnames that begin like bodies
    ("Courtney Brand said it was late.", "Courtney Brand", "person"),
    ("Dora Banks said it was late.", "Dora Banks", "person"),
    ("The Victoria Police said it was late.", "Victoria Police", "organisation"),
]


@pytest.mark.parametrize(("text", "name", "kind"), SPOKEN)
def test_who_a_source_is(names, text, name, kind):
    assert names(text)[-1] == (name, kind)


IN_AN_ARTICLE = [
    # nouns at the head of a sentence, what only looks like a name
    ("Villagers argue that the road is bad.", None),
    ("Encouragement from Ada Quill helped Tom Brand. He said it was late.", "Tom Brand"),
    # a body, and what it said before
    ("The Elm Council said in a statement that the dam was safe. “It will hold,” the statement said.", "Elm Council"),
    ("The Elm Water Board met the UN General Assembly. The board said it was late.", "Elm Water Board"),
    ("The ruling Elm Freedom Party met the Ash Party. The ruling party said it was late.", "Elm Freedom Party"),
    # a country is no person, also beside one whose first name it is
    ("Minister Israel Quill met her. In a letter Israel said it was late.", "Israel"),
    ("France said it was late. He was asleep.", "France"),
    # roles that tell apart, offices in capitals
    ("Elmian secretary Ada Quill met Ashen secretary Tom Brand. The Elmian secretary said it was late.", "Ada Quill"),
    ("Ashen officials met secretary Ada Quill. The officials said it was late.", None),
    ("Orlo CEO Ada Quill left. Quill said it was late.", "Ada Quill"),
    # relative clauses
    ("Councillor Ada Quill, who said that the gate was old, left.", "Ada Quill"),
    ("It came from a farmer who said that the gate was old.", None),
    # subjects before others of their sentence
    ("Ada Quill spoke of Bea Linde and Cora Venn. She said it was late.", "Ada Quill"),
    # first name and surname of two people
    ("Dar Venn came. Dar said it was late.\n\nMohan Yusuf Dar, a tailor, left.", "Dar Venn"),
    # words that are somebody's
    ("Ada Quill came. Quill's remarks suggested that the gate was old.", "Ada Quill"),
    ("Ada Quill came. Quill's lawyer said that the gate was old.", None),
    ("Ada Quill came. One of Quill's aides said that the gate was old.", None),
    ("“It was late,” one woman said.", None),
    # another word for the person that the story is about, and what may be anybody's office
    ("Tom Brand took the stage. The retired teacher said it was late.", "Tom Brand"),
    ("Tom Brand defended the dam. The Elm councillor said it was late.", "Tom Brand"),
    ("Tom Brand spoke. Ada Quill sat. The retired teacher said it was late.", None),
    ("Tom Brand took the stage. The judge said it was late.", None),
    ("President Brand met the crowd. The president said it was late.", "Brand"),
    ("Ada Quill, 41, met Tom Brand, 63. The 63-year-old said it was late.", "Tom Brand"),
    # names cut wrong
    ("Ada Lindt, a clerk of Hugo K. Orlo, the organist, left. Mr. Orlo sat down. “It was late,” he said.", "Hugo K. Orlo"),
    ("Senator Ada Quill of Elmland, the head of the Ashen Bridges and Orchards Repair Committee, said it was late.", "Ada Quill"),
    ("The Venn campaign met the Venn council. The Venn family sat. Mr. Venn ate. “It was late,” he said.", "Venn"),
    ("A former official, Hugo Trustam, left. “It was cold,” Trustam said. “It was dark,” he added.", "Hugo Trustam"),
    ("Piero diLinde sat. “It was late,” said diLinde.", "Piero diLinde"),
    ("The Venn Organization met. Mr. Venn sat. “It was late,” he told them.", "Venn"),
    ("Gov. Felix Newsby of Elmland sat. “It was late,” said Mr. Newsby, a Forester.", "Felix Newsby"),
    ("Elm Deputy Secretary for Harbour Lights Sonia Brook spoke. “It was late,” she said.", "Sonia Brook"),
    ("Tom Orlo met Elm Post Editor-in-Chief Hugo Marsh. According to the Elm Post, “the gate is old and will go.”", "Elm Post"),
    # headlines in the text
    ("Elm Governor Sends Baker to Mill Board\n\nGov. Otto Gilbert sat. Ada Quill came. The governor said it was late.", "Otto Gilbert"),
    ("“The Elm Bakers Are Not Very Tired,” a paper wrote. Mr. Elm sat. “It was late,” Mr. Elm said.", "Elm"),
    ("“It was late,” said Justice Quill of the Elm Court.", "Quill"),
    ("Tom Brand met leaders Ada Quill and Jan Orlo. Some leaders said it was cold.", None),
    # titles cut short
    ("Sen. Ada Quill of Elm met Tom Brand. The senator said it was late.", "Ada Quill"),
    # who is told is not who tells; an attribute is no subject; a nation's word is no name
    ("Mayor Tom Brand met farmer Jan Orlo. Brand smiled. “You sit late,” he told the mayor.", "Jan Orlo"),
    ("Ice Elm director Wanda Marsh called the bridge old. She said it was late.", "Wanda Marsh"),
    ("Ada Quill won. The American, who ran in Elm, was late. “It was cold,” she said.", "Ada Quill"),
    # what is written may be "it"
    ("The cable went out to Brand Airlines. The cable said it was late. It said that the gate was old.", "cable"),
]


def test_a_description_goes_on_meaning_whom_it_has_meant(names):
    text = "Tom Brand sat. The retired teacher said it was late. Ida Lindt came. Ida Lindt sat. The retired teacher said it was cold."
    assert [name for name, _ in names(text)] == ["Tom Brand", "Tom Brand"]


def test_an_office_tells_no_sex(names):
    text = "Ice Elm director Wanda Marsh met Ada Quill. She said it was late."
    assert names(text)[-1] == ("Wanda Marsh", "person")


@pytest.mark.parametrize(("text", "name"), IN_AN_ARTICLE)
def test_who_speaks_in_an_article(names, text, name):
    assert names(text)[-1][0] == name


def test_what_a_reporter_asks_is_answered_by_another(names):
    text = "Ada Quill sits by the window. I ask if the dam is safe.\n\n“It will hold for a hundred years.”"
    assert [found and found[0] for found in names(text)] == [None, "Ada Quill"]


def test_a_role_says_who_somebody_is_and_nothing_else(attribution):
    text = "Ada Quill, 41, mayor of Elm, said on Monday it was late. Venn Orlo, for its part, said it was early. Mr Lindt said it was dark."
    assert [s.speaker.role for s in attribution(text).attributions] == ["mayor of Elm", None, None]


def test_a_quotation_that_names_nobody_is_by_the_one_person_who_speaks(names):
    text = (
        "Tom sat. Ada Quill said rest helps.\n\nSeats\n\n"
        "Headrests Venn and Orlo are soft. They are dear. They are new. They sell.\n\n“Sit up straight now.”"
    )
    assert names(text)[-1] == ("Ada Quill", "person")


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


def test_whom_a_sentence_brings_in_without_a_name_speaks_after_it(attribution):
    text = "Tom Brand said it was late.\n\nOne woman who lives by the river shook her head. “It is cold in here and nobody cares.”"
    assert attribution(text).attributions[-1].speaker.role == "One woman"


def test_an_article_is_no_role(attribution):
    (told,) = attribution("The Gull reported that forty boats were lost.").attributions
    assert (told.speaker.name, told.speaker.role) == ("Gull", None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Elm Foods is closing its mill. “We regret it,” the firm said.", "Elm Foods"),
        ("Ada Quill left Elm Motors. It thanked her. “We wish her well,” said the carmaker, which is based in Ash.", "Elm Motors"),
        ("Quay Grid Ltd was fined. The regulator Elmpow said it had misled people. The company said it had changed.", "Quay Grid Ltd"),
        ("The energy regulator Elmpow is looking into it. “We are on it,” the regulator said.", "Elmpow"),
        ("The charity Openhand said it was shocked. The charity said it had known him.", "Openhand"),
        ("Police in Elm said two men had fled. “We ask for help,” the force said.", "Police in Elm"),
        ("ELMHAVEN (Wire) - Quay Energy is raising prices. The company said costs had risen.", "Quay Energy"),
    ],
)
def test_which_body_a_noun_means(names, text, name):
    assert names(text)[-1] == (name, "organisation")


def test_who_took_a_picture_is_not_who_speaks(names):
    text = "(Elm Photo/Dar Yates)\n\nMinister Ishaq Dar spoke on Monday. “It was an accident,” Dar said."
    assert names(text)[-1] == ("Ishaq Dar", "person")


def test_a_title_with_its_letters_in_brackets_is_no_name(names):
    text = "“Save early,” said Certified Elm Planner (CEP) Martha M. Cole of Quay. “And save well,” Cole said."
    assert set(names(text)) == {("Martha M. Cole", "person")}
