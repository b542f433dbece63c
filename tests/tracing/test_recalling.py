"""What an outlet says that it told before, with a link to its own page."""

from dataclasses import replace

import pytest

from headwater.models import Link, Outlet
from headwater.tracing import trace
from headwater.tracing.naming import names_of
from headwater.tracing.recalling import recalled
from invented import article, text

SAID = [
    ("As this newspaper reported [on Monday], the bridge is shut.", 1),
    ("Como informó este diario [el lunes], el puente está cerrado.", 1),
    ("Dans [notre édition du 4 mai], nous donnions un autre chiffre.", 1),
    ("Wie berichtet, ist [die Brücke] gesperrt.", 1),
    ("Come avevamo già scritto [lunedì], il ponte è chiuso.", 1),
    ("Como noticiámos [na segunda-feira], a ponte está fechada.", 1),
    ("Jak pisaliśmy [w poniedziałek], most jest zamknięty.", 1),
    ("Gazetemizin [pazartesi] yazdığı gibi köprü kapalı.", 1),
    ("Как мы уже писали [в понедельник], мост закрыт.", 1),
    ("Як ми повідомляли [у понеділок], міст закрито.", 1),
    ("The bridge [has been shut] since Monday.", 0),
    ("El puente [está cerrado] desde el lunes.", 0),
    ("Le pont [est fermé] depuis lundi.", 0),
]


def linked(said, url="https://tern.example/first"):
    """Return a page of the Tern whose words in square brackets are a link."""
    start, end = said.index("["), said.index("]") - 1
    plain = said.replace("[", "").replace("]", "")
    return replace(article("tern", plain), links=(Link(url, plain[start:end], (start, end)),))


@pytest.mark.parametrize(("said", "count"), SAID, ids=[said[:24] for said, _ in SAID])
def test_a_link_in_a_sentence_that_recalls(said, count):
    page = linked(said)
    assert len(list(recalled(page, names_of(page)))) == count


def test_a_link_to_another_site_recalls_nothing():
    page = linked(SAID[0][0], "https://gull.example/first")
    assert list(recalled(page, names_of(page))) == []


def test_a_correction_is_from_what_it_corrects(hold):
    first = article(
        "tern",
        text("The court of Ardan heard on Monday that 27 of the 63 stalls in the Vauxmere hall went to friends of Gil Montfort."),
        "2024-03-01T08:00:00+00:00",
        path="first",
        language="en",
    )
    second = linked("In [our report on the Vauxmere hall] we gave a wrong figure: 17 of the 63 stalls went to friends of Gil Montfort.")
    second = replace(second, published="2024-03-03T08:00:00+00:00", language="en", outlet=Outlet("Tern", "tern.example"))
    assert [relay.id for relay in trace(second, hold(first, second)).parents] == [first.id]
