import pytest

from headwater.models import Article
from headwater.textreuse import compare
from headwater.textreuse.quoting import quotations

QUOTATION = "“For ninety years only nine people had a key to this door, and we have lost three of those keys,”"
STORY = (
    "The observatory above Tamsel will open its dome to visitors from May, its keeper Odile Brandt said.\n\n"
    f"{QUOTATION} she said.\n\n"
    "Tickets cost nothing, but no more than twelve visitors an evening may climb the narrow iron stairs to the telescope.\n\n"
    "The lens was ground in 1931 by a watchmaker who never saw the sky through it, because he had gone blind before the roof was finished."
)
OTHER = (
    "Nights in the valley are getting brighter, a survey by amateurs has found; only on the ridge can the Milky Way still be seen. "
    "They counted stars from forty gardens during one week in November and compared the result with notes from their grandparents' time."
)


def article(id_, text):
    return Article(id=id_, text=text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (STORY, "copy"),
        (f"{OTHER}\n\n{STORY}\n\n{OTHER[::-1]}", "copy"),
        (STORY[: len(STORY) // 3], "copy"),
        (f"{OTHER}\n\n{STORY[-270:]}", "excerpt"),
        (f"{OTHER}\n\n{QUOTATION} Brandt told us.", "quotation"),
    ],
    ids=["whole", "expanded", "first third", "excerpt", "quotation"],
)
def test_kinds(text, kind):
    found = compare(article("a", text), article("b", STORY))
    assert found is not None
    assert (found.a, found.b, found.kind) == ("a", "b", kind)


def test_the_score_is_the_share_of_the_shorter_text():
    half = "\n\n".join(STORY.split("\n\n")[:2])
    whole = compare(article("a", half), article("b", STORY))
    part = compare(article("a", f"{half}\n\n{OTHER}"), article("b", f"{STORY}\n\n{OTHER[::-1]}"))
    assert whole is not None
    assert part is not None
    assert whole.score == 1.0
    assert 0.3 < part.score < 0.6


@pytest.mark.parametrize("text", [None, "", OTHER])
def test_unrelated_texts_and_headlines_match_nothing(text):
    assert compare(article("a", text), article("b", STORY)) is None


def test_a_form_filled_in_anew_matches_nothing():
    form = (
        "Trading on the exchange of {town} ended {day} with the main index at {a}, a change of {b} percent. "
        "The price of barley stood at {c} crowns a bushel and that of tin at {d}. "
        "Past prices are no promise of future ones, the exchange reminds its clients."
    )
    monday = form.format(town="Tamsel", day="Monday", a="1,204.5", b="0.4", c="31", d="88.20")
    friday = form.format(town="Tamsel", day="Friday", a="1,377.1", b="1.9", c="29", d="90.05")
    assert compare(article("a", monday), article("b", friday)) is None
    assert compare(article("a", monday), article("b", monday)) is not None
    wrong = monday.replace("31 crowns", "13 crowns")
    assert compare(article("a", wrong), article("b", monday)) is not None


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Yes,” she said.", ["“Yes,”"]),
        ("„Ja“, sagte er, »nein«", ["„Ja“"]),
        ("«Да», — сказал он. “No.”", ["«Да»", "“No.”"]),
        ('She said "it\'s late" and left.', ['"it\'s late"']),
        ("An “unclosed one.\n\nThen “another”.", ["“another”"]),
    ],
)
def test_quotations(text, quoted):
    assert [text[s:e] for s, e in quotations(text)] == quoted
