"""Whether a page credits in words of its own, or in words that came along with the text."""

from headwater.models import Credit
from headwater.tracing import Tracer
from headwater.tracing.witnessing import wording
from invented import FERRY, article, text

FIRST = text(*FERRY)
CREDIT = Credit("according", "source", text="As source writes: the crossing costs 14 kroons.")


def signs(hold, page, *others):
    """Return the signs of the candidates of a page, by candidate."""
    weighing = Tracer(hold(*others, page)).looks.weighing(page.id)
    found = weighing.signs(weighing.everything())
    return {c.id: {name: values[at] for name, values in found.items()} for at, c in enumerate(weighing.candidates)}, weighing


def test_a_credit_in_a_rivals_words_came_along_with_the_text(hold):
    source = article("source", FIRST, "2024-03-01T08:00:00+00:00")
    between = article("between", FIRST, "2024-03-01T10:00:00+00:00", said=(CREDIT,))
    page = article("page", FIRST, "2024-03-01T15:00:00+00:00", said=(CREDIT,))
    found, weighing = signs(hold, page, source, between)
    assert found[source.id]["line_came"] == 1 > found[source.id]["line_own"]
    assert found[between.id]["line_brought"] > 0 == found[between.id]["line_came"]
    first, second = (list(found).index(one.id) for one in (between, source))
    assert weighing.credited.lines([first, second]).tolist() == [[0, 1], [0, 0]]


def test_a_credit_in_words_that_no_rival_has_is_the_pages_own(hold):
    source = article("source", FIRST, "2024-03-01T08:00:00+00:00")
    between = article("between", FIRST, "2024-03-01T10:00:00+00:00", said=(CREDIT,))
    said = Credit("according", "source", text="The ferry was dear, source found.")
    page = article("page", FIRST, "2024-03-01T15:00:00+00:00", said=(said,))
    found, _ = signs(hold, page, source, between)
    assert found[source.id]["line_own"] == 1 > found[source.id]["line_came"]
    assert found[between.id]["line_brought"] == 0


def test_the_wording_of_a_credit_is_what_stands_around_the_name():
    one, other = (f"As Kinloch Post writes: {said} was closed at noon." for said in ("the bridge over the Orlo", "the bridge over Orlo"))
    assert wording(Credit("according", "Kinloch Post", text=one)) == wording(Credit("according", "Kinloch Post", text=other))
    assert wording(Credit("according", "Kinloch Post", text="Kinloch Post had it first.")) != wording(CREDIT)
