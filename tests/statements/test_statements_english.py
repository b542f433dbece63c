import pytest

from headwater.models import Article, Block
from headwater.statements import attribute

ONE = [
    # direct speech, before, after, around
    ("“The dam is safe,” said Ada Quill.", "Ada Quill", "said", "“The dam is safe,”"),
    ("Ada Quill said: “The dam is safe.”", "Ada Quill", "said", "“The dam is safe.”"),
    ('"The dam is safe," Quill told reporters on Monday.', "Quill", "told", '"The dam is safe,"'),
    ("“Is the dam safe?” asked Ada Quill.", "Ada Quill", "asked", "“Is the dam safe?”"),
    ("“Is the dam safe?” Ada Quill asked.", "Ada Quill", "asked", "“Is the dam safe?”"),
    ("“The dam,” Ada Quill said, “is perfectly safe.”", "Ada Quill", "said", "“The dam,” | “is perfectly safe.”"),
    ("“The dam is safe,” Quill said. “We tested it twice.”", "Quill", "said", "“The dam is safe,” | “We tested it twice.”"),
    ("Ada Quill quipped, “The dam is older than we all are.”", "Ada Quill", "quipped", "“The dam is older than we all are.”"),
    # indirect speech
    ("The mayor said that the dam was safe.", "The mayor", "said", "that the dam was safe"),
    ("The mayor said the dam was safe.", "The mayor", "said", "the dam was safe"),
    ("The mayor told residents on Friday that the dam was safe.", "The mayor", "told", "that the dam was safe"),
    ("The dam was safe, the mayor said.", "the mayor", "said", "The dam was safe"),
    ("The dam was safe, said the mayor.", "the mayor", "said", "The dam was safe"),
    ("The dam, the mayor said, was safe for now.", "the mayor", "said", "The dam | was safe for now"),
    ("As the engineer said, the dam was safe.", "the engineer", "said", "the dam was safe"),
    ("According to two engineers, the dam was safe.", "two engineers", "According to", "the dam was safe"),
    ("The dam was safe, according to data from the ministry.", "data from the ministry", "according to", "The dam was safe"),
    ("In Quill's opinion, the dam is safe.", "Quill's", "In | opinion", "the dam is safe"),
    ("The delay was explained by Ada Quill.", "Ada Quill", "was explained by", "The delay"),
    ("Quill was quoted as saying that the dam was safe.", "Quill", "was quoted as saying", "that the dam was safe"),
    ("The council denied that the dam was leaking.", "The council", "denied", "that the dam was leaking"),
    # attitudes and intentions
    ("The president refused to recognize the vote.", "The president", "refused", "to recognize the vote"),
    ("The president promised to rebuild the dam.", "The president", "promised", "to rebuild the dam"),
    ("The union expressed concern that the dam could fail.", "The union", "expressed concern", "that the dam could fail"),
    ("Quill criticized the council.", "Quill", "criticized", "the council"),
    ("Quill is convinced that the dam is safe.", "Quill", "is convinced", "that the dam is safe"),
    # told by pointing back, by a signature
    ("The gate is shut. This was announced by Ada Quill.", "Ada Quill", "was announced by", "The gate is shut."),
    ("The gate is shut — this was confirmed by Ada Quill.", "Ada Quill", "was confirmed by", "The gate is shut"),
    ("“We will rebuild it” — Ada Quill, mayor of Elm.", "Ada Quill, mayor of Elm", "", "“We will rebuild it”"),
    # sources
    (
        "Tom Brand, a retired engineer and consultant, said the dam was safe.",
        "Tom Brand, a retired engineer and consultant",
        "said",
        "the dam was safe",
    ),
    (
        "“It is safe,” said Tom Brand, a retired engineer who built the dam.",
        "Tom Brand, a retired engineer who built the dam",
        "said",
        "“It is safe,”",
    ),
    (
        "The former Minister of Public Works of Vellmark Tom Brand said the dam was safe.",
        "The former Minister of Public Works of Vellmark Tom Brand",
        "said",
        "the dam was safe",
    ),
    ("Sen. Ada Quill (D-Elm) said the dam was safe.", "Sen. Ada Quill (D-Elm", "said", "the dam was safe"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), ONE)
def test_one_statement_is_found_with_its_source_and_content(said, text, source, cue, content):
    found = said(text)
    assert any(s == source and c.startswith(cue) and content == said_ for s, c, said_ in found), found


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “pact” and the film “Rivers of Glass” were not discussed.",
        "The United States and three other states have lakes.",
        "Her novel “The Long Way Down the River” sold well.",
        "The boys' boats and the '90s songs don't matter.",
        "The report is due. The claims department moved.",
        "In other words, a landslide.",
        "",
        "   \n\n ",
    ],
)
def test_what_nobody_says_is_no_statement(said, text):
    assert said(text) == []


def test_a_second_statement_shares_the_subject(said):
    found = said("Ada Quill said the dam was safe, adding that it was tested twice.")
    assert ("Ada Quill", "said", "the dam was safe") in found
    assert ("Ada Quill", "adding", "that it was tested twice") in found


def test_reported_report_is_nested(attribution, join):
    text = "The agency reported that Quill said the dam was safe."
    outer, inner = attribution(text).attributions
    assert join(text, outer.source) == "The agency"
    assert join(text, inner.source) == "Quill"
    assert (outer.inside, inner.inside) == (None, 0)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The dam is safe,” said Quill.", "direct"),
        ("The dam is safe – said Quill.", "direct"),
        ("Quill said the dam was safe.", "indirect"),
        ("Quill said the dam was “perfectly safe”.", "mixed"),
    ],
)
def test_kind(attribution, text, kind):
    assert [s.kind for s in attribution(text).attributions] == [kind]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Quill said the dam was safe.", "speech"),
        ("Quill believes the dam is safe.", "thought"),
        ("Quill hoped to see the dam.", "thought"),
        ("Quill refused to open the dam.", "action"),
    ],
)
def test_act(attribution, text, act):
    assert [s.act for s in attribution(text).attributions] == [act]


def test_a_quotation_announced_by_a_colon_is_in_the_next_paragraph(said):
    text = "Ada Quill wrote on her page:\n\n“The dam is safe and will be safe.”"
    assert said(text) == [("Ada Quill", "wrote", "“The dam is safe and will be safe.”")]


def test_a_quotation_goes_on_over_paragraphs_to_the_speaker_named_last(said):
    text = "Nobody slept.\n\n“We heard the water.\n\n“Then the gate broke,” Ada Quill said."
    assert said(text) == [("Ada Quill", "said", "“We heard the water. | “Then the gate broke,”")]


def test_a_block_quotation_belongs_to_the_line_that_announces_it(join):
    text = "Ada Quill said in a post:\n\nThe dam is safe. We tested it.\n\nThe council met."
    start = text.index("The dam")
    blocks = (Block("quote", (start, text.index("\n\nThe council"))),)
    found = attribute(Article(id="t", text=text, blocks=blocks), "rules").attributions
    assert [(join(text, s.source), join(text, s.content)) for s in found] == [("Ada Quill", "The dam is safe. We tested it.")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It will hold for a hundred years,” the plan states. “We tested it.”", "the plan"),
        ("“It will hold,” Quill claims in a letter.", "Quill"),
    ],
)
def test_what_may_be_a_noun_is_a_verb_behind_a_quotation_and_its_speaker(said, text, source):
    assert [found[0] for found in said(text)] == [source]


def test_a_heading_of_a_quotation_and_a_name(said):
    assert said("‘Ends the debate’: Elm Bank\n\nIt was late.") == [("Elm Bank", ":", "‘Ends the debate’")]
    assert said("‘Massive risks’: Why the plan worries Elm\n\nIt was late.") == []


def test_a_line_that_says_who_spoke_is_no_label(said):
    text = "One tester said: “It is soft.”\n\nOne tester said: “It is dear.”\n\nOne tester said: “It is old.”"
    assert {(source, cue) for source, cue, _ in said(text)} == {("One tester", "said")}


def test_what_a_list_is_headed_by_is_nobody_who_speaks(said):
    assert said("Details: 5 Dam Road\n\nA bar.\n\nDetails: 6 Elm Road\n\nA shop.\n\nDetails: 9 Ash Road") == []


def test_a_transcript_set_in_marks_is_attributed_by_its_labels(said):
    text = '"BRAND: The dam is safe.\n\n"QUILL: Is it?\n\n"BRAND: It is.\n\n"QUILL: Who says so?'
    assert [(source, content) for source, _, content in said(text)] == [
        ("BRAND", "The dam is safe."),
        ("QUILL", "Is it?"),
        ("BRAND", "It is."),
        ("QUILL", "Who says so?"),
    ]


def test_a_name_with_a_colon_announces_the_quotation_below(said):
    text = "Ada Quill, keeper of the Elm Trust orchard:\n\n“Pears want a wall and patience.”\n\nTom Brand of Ash:\n\n“It is cold here.”"
    assert [(source, content) for source, _, content in said(text)] == [
        ("Ada Quill, keeper of the Elm Trust orchard", "“Pears want a wall and patience.”"),
        ("Tom Brand of Ash", "“It is cold here.”"),
    ]


def test_an_interview_is_attributed_by_its_labels(said):
    text = "Ada Quill: The dam is safe.\n\nTom Brand: Since when?\n\nAda Quill: Since May.\n\nTom Brand: Thank you."
    assert [(s, c) for s, _, c in said(text)] == [
        ("Ada Quill", "The dam is safe."),
        ("Tom Brand", "Since when?"),
        ("Ada Quill", "Since May."),
        ("Tom Brand", "Thank you."),
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("They took our boats (two – ed. The Elm), we have nothing – complains an angry fisherman.", "an angry fisherman", "They took"),
        ("We will not leave, – Ada Quill noted.", "Ada Quill", "We will not leave"),
        ("We will not leave, — comments bitterly Quill's neighbour.", "Quill's neighbour", "We will not leave"),
        ("– We will not leave, – says Ada Quill. – Not ever.", "Ada Quill", "We will not leave"),
        ("We waited. And this, I think, was wrong, – said Ada Quill.", "Ada Quill", "We waited. And this, I think, was wrong"),
    ],
)
def test_quotations_set_with_dashes(said, text, source, content):
    (found,) = said(text)
    assert found[0] == source
    assert found[2].startswith(content)


def test_a_dash_between_clauses_is_no_quotation(attribution):
    assert all(s.kind != "direct" for s in attribution("The dam — the oldest in Elm — was closed, officials said.").attributions)
