import pytest

from headwater.statements.quotes import find_quotes, paragraphs

PAIRS = [
    ("“", "”"), ('"', '"'), ("„", "“"), ("„", "”"), ("«", "»"), ("« ", " »"), ("»", "«"), ("‹", "›"), ("›", "‹"), ("‘", "’"), ("‚", "‘"),
       ("‚", "’"), ("'", "'"),
    ("”", "”"), ("''", "''"), ("``", "''"), ("＂", "＂"), ("「", "」"), ("『", "』"), ("〝", "〞"), ("„", '"'), ("“", '"'),
    ("｢", "｣"), ("‟", "”"), (",,", "''"), (",,", "”"), (",,", "“"), ("<<", ">>"), ("«\u00a0", "\u00a0»"), ("«\u202f", "\u202f»"),
    ("“", "“"), ("‘‘", "’’"), ("‚‚", "‘‘"), ("❝", "❞"), ("🙶", "🙷"),
]  # fmt: skip


def spans(text):
    return [text[q.start : q.end] for quotes in find_quotes(text, paragraphs(text)) for q in quotes]


@pytest.mark.parametrize(("opening", "closing"), PAIRS)
def test_every_kind_of_mark_holds_a_quotation(opening, closing):
    quote = f"{opening}the water is rising{closing}"
    assert spans(f"We heard: {quote} and left.") == [quote]


@pytest.mark.parametrize(("opening", "closing"), [pair for pair in PAIRS if pair != ("‚", "‘")])
def test_every_kind_of_mark_makes_a_statement(said, opening, closing):
    quote = f"{opening}the water is rising{closing}"
    assert said(f"Ada Quill said, {quote}.")[0][0] == "Ada Quill"


@pytest.mark.parametrize(
    "text",
    [
        ">> the boys' boats",
        "’’tis late",
        "don't we’re rock ’n’ roll",
        "the boys' boats and the girls’ rafts",
        "the ’90s and '80s",
        "5'10\" tall",
        "Qur’an d’Or",
    ],
)
def test_apostrophes_are_no_marks(text):
    assert spans(text) == []


def test_nested_quotations_are_levelled():
    text = "“He said ‘stop’ and left.”"
    (quotes,) = find_quotes(text, paragraphs(text))
    assert [(text[q.start : q.end], q.depth) for q in quotes] == [(text, 0), ("‘stop’", 1)]


def test_marks_of_one_shape_do_not_swallow_what_lies_between():
    assert spans('"One," he said, "and two."') == ['"One,"', '"and two."']


def test_an_unclosed_mark_damages_one_paragraph_only(said):
    rest = "Ada Quill said: “The dam is safe.”\n\nTom Brand said the gate was old."
    assert said("The “gate was closed.\n\n" + rest) == said(rest)


def test_an_unclosed_mark_at_the_head_is_believed_to_the_end_of_its_paragraph():
    assert spans("“The dam is safe.\n\nNobody came.") == ["“The dam is safe."]
