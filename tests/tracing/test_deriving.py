"""Whether a page has its text from any of those held, whichever of them is the parent."""

from headwater.tracing import Tracer, trace
from invented import FERRY, MARKET, article, text

WHOLE = text(*FERRY)


def crowd(count, whole=WHOLE):
    """Return copies that differ in a word each, an hour apart, of which nobody credits anybody."""
    bodies = [whole.replace("14 kroons", f"{14 + at} kroons") for at in range(count)]
    return [article(f"outlet{at}", body, f"2024-03-01T{8 + at:02}:00:00+00:00") for at, body in enumerate(bodies)]


def test_the_last_of_many_copies_has_its_text_from_one_of_them(hold):
    copies = crowd(6)
    archive = hold(*copies)
    tracer = Tracer(archive)
    assert tracer.looks.derived(copies[-1].id) > tracer.looks.derived(copies[0].id)
    assert trace(copies[-1], archive).parents
    assert trace(copies[-1], archive).origins[0].id == copies[0].id


def test_the_first_of_many_copies_has_it_from_nobody(hold):
    copies = crowd(6)
    assert trace(copies[0], hold(*copies)).parents == ()


def test_an_article_that_shares_text_with_nobody_has_it_from_nobody(hold):
    alone = article("heron", text(*MARKET), "2024-03-01T08:00:00+00:00")
    archive = hold(alone, *crowd(3))
    assert Tracer(archive).looks.derived(alone.id) < 0.5
    assert trace(alone, archive).parents == ()
