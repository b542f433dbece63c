"""What the setting of a text leaves no doubt of holds with and without the tagger: each line is a text and (source, content) in order."""

import pytest


@pytest.fixture(params=["rules", "auto"])
def read(request, attribution):
    """Return a function: text -> its statements, by the rules alone and with the tagger."""
    return lambda text: attribution(text, "en", reader=request.param).attributions


QUOTED = [
    # interviews
    (
        "Q: Is the dam safe?\nA: It is safe.\nQ: For how long?\nA: For years.",
        [("Q", "Is the dam safe?"), ("A", "It is safe."), ("Q", "For how long?"), ("A", "For years.")],
    ),
    (
        "Elm Post: Is the dam safe?\n\nAda Quill: It is safe.\n\nElm Post: And the gate?\n\nAda Quill: It leaks.",
        [("Elm Post", "Is the dam safe?"), ("Ada Quill", "It is safe."), ("Elm Post", "And the gate?"), ("Ada Quill", "It leaks.")],
    ),
    # dashes
    ("– We will not leave, – says Ada Quill. – Not ever.", [("Ada Quill", "We will not leave | Not ever.")]),
    ("— The dam is safe, — said the mayor of Elm.", [("the mayor of Elm", "The dam is safe")]),
    # continued over paragraphs: marks opened anew, closed once
    (
        "Ada Quill told the council: “The dam is old.\n\n“The gate is older.\n\n“Both must go.”",
        [("Ada Quill", "“The dam is old. | “The gate is older. | “Both must go.”")],
    ),
    ("“The dam is old.\n\n“Both must go,” said Ada Quill.", [("Ada Quill", "“The dam is old. | “Both must go,”")]),
    # an editor's note inside
    (
        "“They [the two boats – ed. The Elm] are old and leak,” said Ada Quill.",
        [("Ada Quill", "“They [the two boats – ed. The Elm] are old and leak,”")],
    ),
    (
        "“They (the two boats – ed. The Elm) are old and leak,” said Ada Quill.",
        [("Ada Quill", "“They (the two boats – ed. The Elm) are old and leak,”")],
    ),
    # an unclosed mark
    (
        "“The dam is old and it leaks, said Ada Quill.\n\n“The gate is new,” said Tom Brand.",
        [("Ada Quill", None), ("Tom Brand", "“The gate is new,”")],
    ),
    # interrupted, told before, told after, signed
    ("“The dam,” Ada Quill said, “is safe.”", [("Ada Quill", "“The dam,” | “is safe.”")]),
    ("Ada Quill said: “The dam is safe.”", [("Ada Quill", "“The dam is safe.”")]),
    ("“The dam is safe for now.” — Ada Quill, mayor of Elm", [("Ada Quill, mayor of Elm", "“The dam is safe for now.”")]),
    # single quotes, straight ones, guillemets
    ("‘The dam is safe for now,’ said Ada Quill.", [("Ada Quill", "‘The dam is safe for now,’")]),
    ('"The dam is safe for now," said Ada Quill.', [("Ada Quill", '"The dam is safe for now,"')]),
    ("«The dam is safe for now», said Ada Quill.", [("Ada Quill", "«The dam is safe for now»")]),
    ("„The dam is safe for now“, said Ada Quill.", [("Ada Quill", "„The dam is safe for now“")]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_who_is_quoted(read, join, text, expected):
    found = [(join(text, s.source), join(text, s.content)) for s in read(text)]
    assert [source for source, _ in found] == [source for source, _ in expected]
    assert all(said == wanted for (_, said), (_, wanted) in zip(found, expected, strict=True) if wanted is not None)


NESTED = [
    ("Elm Radio reported that Ada Quill said the dam was safe.", "Elm Radio", "Ada Quill"),
    ("The Elm Post said that the ministry had announced that the road was closed.", "The Elm Post", "the ministry"),
    ("The report said that officials had warned that the bridge would fall.", "The report", "officials"),
]


@pytest.mark.parametrize(("text", "outer", "inner"), NESTED)
def test_a_report_of_a_report_is_two_statements_one_inside_the_other(read, join, text, outer, inner):
    found = read(text)
    assert [(join(text, s.source), s.inside) for s in found] == [(outer, None), (inner, 0)]


ACTS = [
    ("Ada Quill said that the dam was safe.", "speech"),
    ("Ada Quill wrote that the dam was safe.", "speech"),
    ("Ada Quill denied that the dam was old.", "speech"),
    ("Ada Quill believes that the dam is safe.", "thought"),
    ("Ada Quill hopes that the dam is safe.", "thought"),
    ("Ada Quill fears that the dam will break.", "thought"),
    ("Ada Quill refused to close the dam.", "action"),
    ("Ada Quill declined to comment on the dam.", "action"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_what_was_said_is_told_from_what_was_thought_and_done(read, text, act):
    assert [s.act for s in read(text)] == [act]


SPEAKERS = [
    ("An eyewitness said that the bridge fell.", "unnamed", "witness"),
    ("A ministry official said that the bridge fell.", "unnamed", "official"),
    ("A source close to the council said that the bridge fell.", "unnamed", "source"),
    ("People familiar with the matter said that the bridge fell.", "unnamed", "source"),
    ("The crowd chanted that the mayor must go.", "unnamed", "crowd"),
    ("A video showed that the bridge fell.", "post", None),
    ("A survey showed that the bridge was old.", "document", None),
    ("The lawsuit claims that the bridge was old.", "document", None),
    ("The Elm Times reported that the bridge fell.", "outlet", None),
    ("The Ministry of Water said that the bridge fell.", "organisation", None),
    ("The United Bridge Workers union said that the bridge fell.", "organisation", None),
    ("Elmian airline Ashjet said that the bridge fell.", "organisation", None),
    ("A post on her page said that the bridge fell.", "post", None),
]


@pytest.mark.parametrize(("text", "kind", "grade"), SPEAKERS)
def test_what_kind_of_party_speaks(read, text, kind, grade):
    (statement,) = read(text)
    assert (statement.speaker.kind, statement.speaker.grade) == (kind, grade)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sergei Duvanov", "Sergey Duvanov"),
        ("Sergei Duvanov", "Duvanov"),
        ("Kasim-Zhomart Tokayev", "Kasim-Jomart Tokayev"),
        ("Kasim-Zhomart Tokayev", "Kassym-Jomart Tokayev"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelensky", "Zelenskyy"),
        ("Volodymyr Zelensky", "Zelenskiy"),
        ("Volodymyr Zelensky", "Володимир Зеленський"),
        ("Volodymyr Zelensky", "Зеленський"),
    ],
)
def test_spellings_of_one_name_are_one_speaker(read, first, second):
    text = f"President {first} said that the road was closed.\n\n{second} said that the bridge was open."
    assert [s.speaker.name for s in read(text)] == [first, first]
