"""What reposts and machine translations bring: odd word order, editor's notes, lost marks, voices of the crowd, in many languages."""

import pytest

from headwater.models import Block

SAID = [
    # voices of the crowd, forms that may be nouns too
    ("en", "One of them shouts that nobody asked the village.", "One of them", "that nobody asked the village"),
    ("en", "A passer-by claims that the gate was open.", "A passer-by", "that the gate was open"),
    (
        "en", "A diver who swam there at that time suspects that the wreck has moved.",
        "A diver who swam there at that time", "that the wreck has moved",
    ),
    ("en", "The guard was not at his post, claims the union of porters.", "the union of porters", "The guard was not at his post"),
    (
        "en", "The gate will not be ready by spring, confessed the engineer Lodo Varga.",
        "the engineer Lodo Varga", "The gate will not be ready by spring",
    ),
    ("en", "Residents fear they will be left without flour.", "Residents", "they will be left without flour"),
    ("en", "For his part, the mayor, Olga Venn, denied that it leaked.", "the mayor, Olga Venn", "that it leaked"),
    ("es", "“No hubo heridos”, precisó la capitana, quien agregó que el puerto seguirá cerrado.", "la capitana", "“No hubo heridos”"),
    (
        "de", "Ein Nachbar, der anonym bleiben möchte, sagt, nachts sei ein Wagen gekommen.",
        "Ein Nachbar, der anonym bleiben möchte", "nachts sei ein Wagen gekommen",
    ),
    ("en", "As the guards reported, the gate fell.", "the guards", "the gate fell"),
    ("en", "The director did not rule out that the school would close.", "The director", "that the school would close"),
    ("en", "She made it clear that nobody would be dismissed.", "She", "that nobody would be dismissed"),
    ("ru", "Один из них кричит, что деревню никто не спросил.", "Один из них", "что деревню никто не спросил"),
    ("uk", "Одна з них кричить, що село ніхто не питав.", "Одна з них", "що село ніхто не питав"),
    ("de", "Einer von ihnen ruft, dass niemand das Dorf gefragt habe.", "Einer von ihnen", "dass niemand das Dorf gefragt habe"),
    ("es", "Uno de ellos grita que nadie preguntó al pueblo.", "Uno de ellos", "que nadie preguntó al pueblo"),
    ("it", "Uno di loro grida che nessuno ha chiesto al paese.", "Uno di loro", "che nessuno ha chiesto al paese"),
    ("pl", "Jeden z nich krzyczy, że nikt nie pytał wsi.", "Jeden z nich", "że nikt nie pytał wsi"),
    ("de", "Der Bürgermeister ist überzeugt, dass die Rohre halten.", "Der Bürgermeister", "dass die Rohre halten"),
    ("es", "El alcalde está convencido de que el puente aguanta.", "El alcalde", "que el puente aguanta"),
    # whose calculations
    ("en", "According to the calculations of the economist, a garden will lose half.", "the economist", "a garden will lose half"),
    ("en", "She wrote it on X. According to the economist, a garden will lose half.", "the economist", "a garden will lose half"),
    ("ru", "По подсчётам экономиста, сад потеряет половину.", "экономиста", "сад потеряет половину"),
    ("uk", "За підрахунками економіста, сад втратить половину.", "економіста", "сад втратить половину"),
    ("es", "Según los cálculos del economista, un huerto perderá la mitad.", "economista", "un huerto perderá la mitad"),
    ("pl", "Według obliczeń ekonomisty sad straci połowę.", "ekonomisty", "sad straci połowę"),
    # told in a place, by nobody in particular
    ("ru", "В компании «Северный ток» заявили, что турбина была исправна.", "компании «Северный ток»", "что турбина была исправна"),
    ("uk", "У поліції повідомили, що водій утік.", "поліції", "що водій утік"),
    ("es", "Desde el ministerio señalaron que el puente abrirá en mayo.", "el ministerio", "que el puente abrirá en mayo"),
    ("de", "Beim Ministerium heißt es, die Brücke werde im Mai geöffnet.", "Beim Ministerium", "die Brücke werde im Mai geöffnet"),
    ("ru", "Как уточнили в администрации, мост стоял с мая.", "администрации", "мост стоял с мая"),
    # verbs that nobody has listed
    ("en", "“Whoever wants the paper, let him come”, he invites.", "he", "“Whoever wants the paper, let him come”"),
    ("ru", "«Мост упал и больше не встал», — хмыкает сосед.", "сосед", "«Мост упал и больше не встал»"),
    # dash-set quotations in which the speaker quotes
    (
        "en", "— I will not go, — I tell my wife. And I went, — confessed Milo Varga.",
        "Milo Varga", "I will not go, — I tell my wife. And I went",
    ),
    ("ru", "— Больше не поеду, — говорю я. И поехал, — признался Мило Варга.", "Мило Варга", "Больше не поеду, — говорю я. И поехал"),
    ("es", "—No vuelvo —le digo a mi mujer. Y volví —confesó Miguel Arce.", "Miguel Arce", "No vuelvo —le digo a mi mujer. Y volví"),
    # marks typed as pairs of other signs, a role between dashes, an aside before the speaker, someone told
    ("en", "The baker said: <<The well is deep. Bring a rope>>.", "The baker", "<<The well is deep. Bring a rope>>"),
    ("pl", ",,Most był stary. Nikt nie płakał'', czytamy w oświadczeniu.", "oświadczeniu", ",,Most był stary. Nikt nie płakał''"),
    ("en", "Mr. Odo Venn - Head of the port - said the crane fell.", "Mr. Odo Venn - Head of the port", "the crane fell"),
    ("en", "“The debt is paid”, rebutted, in turn, the baker.", "the baker", "“The debt is paid”"),
    ("en", "The harbour police replied to us only that the crane fell.", "The harbour police", "that the crane fell"),
    (
        "en", "Odo Venn, the harbour master, pointing out that the crane was new, clarified: We never oiled it.",
        "Odo Venn, the harbour master", "that the crane was new",
    ),
    ("pl", "„Most stoi i będzie stał” – to już Jan Brzoza, prezes klubu.", "Jan Brzoza, prezes klubu", "„Most stoi i będzie stał”"),
    (
        "en", "The crane fell into the harbour. This is how the captain, Ada Lind, summed it up.",
        "the captain, Ada Lind", "The crane fell into the harbour.",
    ),
    ("fr", "« Le pont tiendra bien cent ans », glisse la gardienne.", "la gardienne", "« Le pont tiendra bien cent ans »"),
    # a closing mark lost before the speaker
    (
        "en", "“We came for bread, declared the delegate Eva Moor. Behind her stood forty people.",
        "the delegate Eva Moor", "“We came for bread",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "source", "content"), SAID)
def test_who_says_what(said, language, text, source, content):
    assert (source, content) in [(who, what) for who, _, what in said(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "The senator made repeated claims that were false.",
        "The claims of the council were false.",
        "She was seen in the film “Learning to Rule,” which ran for a week.",
        "He searched for words such as “Gate.”",
    ],
)
def test_what_only_looks_like_a_statement(said, text):
    assert said(text, "en") == []


QUOTED = [
    # an announcement without a verb of speech, and a quotation over paragraphs
    (
        "The spokesman of the port, Ilo Marek, gave more details in a statement:\n\n“The crane was old.\n\n“Nobody was under it.”",
        ("The spokesman of the port, Ilo Marek", "“The crane was old. | “Nobody was under it.”"),
    ),
    (
        "The head of the village shared the details:\n\n— We had no water. Nobody came.",
        ("The head of the village", "We had no water. Nobody came."),
    ),
    # an aside between the name and its verb
    (
        "“We’re for it,” Roe, who has led the union for years, said at the time.",
        ("Roe, who has led the union for years", "“We’re for it,”"),
    ),
    ("“It will hold,” aide Ben Moor said happily as the crowd left.", ("aide Ben Moor", "“It will hold,”")),
    ("“It will hold,” said Ben Moor, who chairs the council.", ("Ben Moor, who chairs the council", "“It will hold,”")),
    (
        "Zack Moor, an engineer who built the dam, said the wall was a success.",
        ("Zack Moor, an engineer who built the dam", "the wall was a success"),
    ),
    ("Roe, the owner of the show “The Learner,” said that it was dull.", ("Roe, the owner of the show “The Learner,”", "that it was dull")),
    ("The crowd marched through Elm, chanting “Bread or peace, no war!”", ("The crowd", "“Bread or peace, no war!”")),
    ("Explaining why the plan had failed, Roe blamed the rain.", ("Roe", "why the plan had failed")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_quotations_and_their_speakers(said, text, expected):
    assert expected in [(who, what.rstrip(", ")) if what.endswith(", ") else (who, what) for who, _, what in said(text, "en")]


def test_a_heading_does_not_carry_a_quotation_on(attribution, join):
    text = "The growers argue that the cost is higher.\n\n“The board is no shop”\n\nThe road is shut."
    start = text.index("“")
    found = attribution(text, "en", (Block("heading", (start, text.index("”") + 1)),)).attributions
    assert [join(text, s.content) for s in found] == ["that the cost is higher"]


def test_a_list_after_a_colon_is_no_quotation(said):
    text = "The village shared the details:\n\n— The school has a roof.\n\n— The road is shut."
    assert said(text, "en") == []


ROLES = [
    ("en", "However, economist Nela Kocer disagrees. The economist said that prices fall.", "Nela Kocer"),
    ("en", "Jane Roe, a baker from Elm, woke early. The baker said that the oven was cold.", "Jane Roe"),
    ("en", "The mayor, Olga Venn, arrived with engineer Bo Lind. The mayor said that the dam holds.", "Olga Venn"),
    ("en", "Rado Pim met the head of the union, Ilo Marek. The head of the union said that wages were low.", "Ilo Marek"),
    ("en", "Engineer Bo Lind waited. The minister said that it rains.", None),
    ("en", "Engineer Bo Lind waited. An engineer said that it rains.", None),
    ("ru", "Инженер Олег Раткин ждал. По словам инженера, мост цел.", "Олег Раткин"),
    ("de", "Der Bürgermeister Karl Holm kam. Der Bürgermeister sagte, dass die Brücke hält.", "Karl Holm"),
    ("es", "La panadera Rosa Prieto lloraba. «Nadie vino», dijo la panadera.", "Rosa Prieto"),
]


@pytest.mark.parametrize(("language", "text", "name"), ROLES)
def test_a_role_is_whoever_was_introduced_with_it(attribution, language, text, name):
    speaker = attribution(text, language).attributions[-1].speaker
    assert speaker
    assert speaker.name == name
