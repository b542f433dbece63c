"""What an outlet says that it told before, with a link to its own page."""

from dataclasses import replace

import pytest

from headwater.models import Link, Outlet
from headwater.outlets import names_of
from headwater.tracing import trace
from headwater.tracing.recalling import corrected, linked_back, recalled
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


# What is said to be put right, without a link; and what looks like it.
PUT_RIGHT = [
    ("Correction: the ferry carries 210 people.", 1),
    ("An earlier version of this article gave a wrong number of passengers.", 1),
    ("This page was updated; a previous version of this story named another captain.", 1),
    ("Korrektur: Die Fähre fasst 210 Menschen.", 1),
    ("In einer früheren Version stand eine andere Zahl.", 1),
    ("Rectificatif : le bac transporte 210 personnes.", 1),
    ("Une première version de cet article donnait un autre nombre.", 1),
    ("Fe de erratas: el transbordador lleva a 210 personas.", 1),
    ("Errata: a balsa leva 210 pessoas.", 1),
    ("Rettifica: il traghetto porta 210 persone.", 1),
    ("Sprostowanie: prom zabiera 210 osób.", 1),
    ("Поправка: паром берёт 210 человек.", 1),
    ("В предыдущей версии статьи было указано другое число.", 1),
    ("Виправлення. Пором бере 210 осіб.", 1),
    ("Düzeltme: Feribot, dünkü haberimizde yazdığımız gibi 120 değil, 210 kişi taşıyor.", 1),
    ("Rättelse: färjan tar 210 personer.", 1),
    ("Correctie: de pont vervoert 210 mensen.", 1),
    ("Erată: feribotul duce 210 oameni.", 1),
    ("The correction of the chart took the pilots a week.", 0),
    ("She told our newspaper that the ferry carries 210 people.", 0),
    ("Akyıldız gazetemize feribotun 210 kişi taşıdığını söyledi.", 0),
    ("The earlier version of the ferry had two decks.", 0),
    ("Prices fell in a correction: the index lost a tenth.", 0),
    ("Eine frühere Version der Fähre hatte zwei Decks.", 0),
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


def test_the_links_of_a_page_that_is_titled_a_correction_recall():
    page = replace(linked("In [Monday's text] on the bridge was a mistake."), title="Sprostowanie")
    assert len(list(recalled(page, names_of(page)))) == 1
    assert list(linked_back(page, names_of(page))) == []


@pytest.mark.parametrize("title", ["Oprava mostu potrvá do října", "Correction in tech stocks deepens", "Corrections officer charged"])
def test_a_title_that_begins_like_a_correction_is_none(title):
    page = replace(linked("In [Monday's text] on the bridge was a mistake."), title=title)
    assert list(recalled(page, names_of(page))) == []


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Skipper Dagny Holm [had told us] on Monday that the boat would not be replaced.", 1),
        ("[Ferry to Orlo stops running on Sunday, tickets can be had back at the kiosk]", 0),
        ("Read also: [the bridge]", 0),
        ("As this newspaper reported [on Monday], the bridge is shut.", 0),
    ],
)
def test_other_links_in_the_midst_of_a_sentence_lead_back(said, count):
    page = linked(said)
    assert len(list(linked_back(page, names_of(page)))) == count


FIRST = article(
    "tern",
    text(
        "Skipper Dagny Holm was told on Monday that the ferry Aldane will not be replaced, 63 years after it came to Orlo.",
        "The harbour board has 14,000 kroons left for repairs, its chairman Pio Laskar said.",
    ),
    "2024-03-01T08:00:00+00:00",
    path="first",
    language="en",
)
LATER = "The school at Fennick opens a week late because pupils from Orlo have no way to come, the teacher Lise Montfort said on Tuesday."


@pytest.mark.parametrize(
    ("said", "from_it"),
    [
        ("The ferry Aldane will not come back, as Dagny Holm [had heard] on Monday; the board has 14,000 kroons for repairs.", True),
        ("The island has [had a ferry] for as long as anybody in Fennick can remember, and a school for longer than that.", False),
    ],
)
def test_a_follow_up_is_from_the_earlier_page_if_it_tells_what_stands_there(hold, said, from_it):
    start, end = said.index("["), said.index("]") - 1
    plain, before = said.replace("[", "").replace("]", ""), len(LATER) + 2
    second = article("tern", text(LATER, plain), "2024-03-05T08:00:00+00:00", path="second", language="en")
    second = replace(second, links=(Link(FIRST.url, plain[start:end], (before + start, before + end)),))
    assert [relay.id for relay in trace(second, hold(FIRST, second)).parents] == [FIRST.id] * from_it
    elsewhere = replace(second, links=tuple(replace(link, url="https://tern.example/about-us") for link in second.links))
    assert trace(elsewhere, hold(FIRST, elsewhere)).parents == ()


@pytest.mark.parametrize(("said", "count"), PUT_RIGHT, ids=[said[:24] for said, _ in PUT_RIGHT])
def test_a_correction_recalls_without_a_link(said, count):
    page = article("tern", text("The bridge is shut.", said))
    assert len(list(recalled(page, names_of(page)))) == count


def test_a_correction_on_a_page_of_its_own_is_from_the_earlier_page_of_its_outlet(hold):
    told = "The court of Ardan heard on Monday that {} of the 63 stalls in the Vauxmere hall went to friends of Gil Montfort."
    first = article("tern", text(told.format(27)), "2024-03-01T08:00:00+00:00", path="first", language="en")
    note = "Correction: an earlier version of this article gave a wrong number of stalls."
    second = article("tern", text(told.format(17), note), "2024-03-03T08:00:00+00:00", path="second", language="en")
    heron = article("heron", text(told.format(17), note), "2024-03-03T08:00:00+00:00", path="second", language="en")
    plain = article("tern", text(told.format(17)), "2024-03-03T08:00:00+00:00", path="second", language="en")
    assert [relay.id for relay in trace(second, hold(first, second)).parents] == [first.id]
    assert [relay.credit for relay in trace(second, hold(first, second)).parents] == ["ed_note"]
    assert "ed_note" not in [relay.credit for other in (heron, plain) for relay in trace(other, hold(first, other)).parents]


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


WRONG = "[Our text of Monday] on the bridge had a mistake: seven of its bolts were sound. We apologise to the builders and to readers."


@pytest.mark.parametrize("title", ["Sprostowanie", "Erată la textul despre pod", "Berichtigung zum Brückentext", "Correction: the bridge"])
def test_a_page_that_does_nothing_but_correct_is_from_the_page_it_links_to(hold, title):
    """Whatever it has of that page: it tells none of it again."""
    first = article("tern", text("The bridge is shut, and nobody in Vauxmere knows until when."), path="first", language="en")
    page = replace(linked(WRONG, first.url), title=title, language="en")
    (relay,) = trace(page, hold(first, page)).parents
    assert (relay.id, relay.credit) == (first.id, "link")


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("In [Monday's text] tech stocks were at their height; they have lost a tenth since.", "Correction in tech stocks deepens"),
        ("Der [Bericht vom Montag] nannte den Preis für Gas; er fällt weiter.", "Correction à la baisse du prix du gaz"),
        (WRONG, "A mistake on the bridge"),
        (WRONG + " The bridge was built by hand in a hot summer." * 20, "Sprostowanie"),
    ],
)
def test_no_other_page_is(said, title):
    page = replace(linked(said), title=title)
    assert corrected(page, names_of(page)) is None


def test_of_links_to_several_pages_none_is_what_it_corrects():
    page = replace(linked(WRONG), title="Correction")
    more = replace(page, links=(*page.links, Link("https://tern.example/second", "bolts", (60, 65))))
    assert corrected(page, names_of(page)) is not None
    assert corrected(more, names_of(more)) is None


@pytest.mark.parametrize("leads", ["https://tern.example/", "https://tern.example/story#share", "https://gull.example/first"])
def test_neither_the_front_page_nor_the_page_itself_is_corrected(leads):
    page = replace(linked(WRONG, leads), title="Correction")
    assert corrected(page, names_of(page)) is None


def test_what_appeared_later_or_is_a_correction_itself_is_not_what_is_corrected(hold):
    page = replace(linked(WRONG, "https://tern.example/first"), title="Correction", published="2024-03-02T08:00:00+00:00", language="en")
    told = text("The bridge is shut, and nobody in Vauxmere knows until when.")
    later = article("tern", told, "2024-05-01T08:00:00+00:00", path="first", language="en")
    other = replace(linked(WRONG, page.url), id=later.id, url=later.url, title="Correction", language="en")
    assert trace(page, hold(later, page)).parents == ()
    assert trace(page, hold(other, page)).parents == ()
