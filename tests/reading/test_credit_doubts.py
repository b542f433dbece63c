"""What reads like a credit and is none: people, offices, firms, towns, stage directions; and the credits of the same kind beside them."""

import pytest

from headwater.models import Block, Link, Outlet
from headwater.reading.credits import find_credits

OWN = Outlet("The Lydgate Examiner", "lydgate-examiner.example")


def named(text: str, language: str, anchor: str = "", url: str = "https://windlass.example/bridge") -> list[str | None]:
    at = text.index(anchor)
    links = (Link(url, anchor, (at, at + len(anchor))),) if anchor else ()
    return [c.name for c in find_credits(text, (Block("paragraph", (0, len(text))),), links, (), outlet=OWN, language=language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # what came out, appeared or was printed first in a town
        ("de", "Sie spielte zuerst bei Borussia Ankerstadt und dann bei Germania."),
        ("de", "Das Buch erschien zuerst in Ankerstadt."),
        ("uk", "Уперше з'явилася у Вербові хвороба."),
        ("uk", "Вперше вийшла на Садову колона."),
        ("ru", "Впервые появилась в Вербове болезнь."),
        ("ru", "Сначала появился в Вербове."),
        ("pl", "Najpierw ukazał się w Kotwicy."),
        ("pl", "Po raz pierwszy pojawiła się w Kotwicy."),
        ("cs", "Poprvé vyšla v Kotvě."),
        ("sv", "Boken publicerades först i Ankarvik."),
        ("nl", "Het boek verscheen eerst in Ankerveen."),
        ("es", "Apareció por primera vez en Puerto Viejo la peste."),
        ("es", "Publicado originalmente en Puerto Viejo, el libro gustó."),
        # people at the end of a sentence and before a colon
        ("en", "It cost too much, Brook writes."),
        ("en", "Nobody came, reports Chief Superintendent Alan Brook."),
        ("de", "Es wird eng, schrieb Ankermann."),
        ("de", "Die Lage ist ernst, meldet Kapitän Jens Anker."),
        ("de", "Die Lage ist ernst, berichtet Pfarrer Anker."),
        ("de", "Wie Anna Anker schreibt: „Wir bauen.“"),
        ("fr", "Comme l'écrit Jean Pontier : « Nous partons. »"),
        ("fr", "Le maire part, rapporte Jean Pontier."),
        ("es", "Todo va bien, escribe Arroyo."),
        ("pl", "Droga jest otwarta, informuje Jan Kotwa."),
        ("cs", "Jak uvedla Jana Kotvová, most stojí."),
        ("sv", "Läget är svårt, skriver Anna Ankar."),
        ("ru", "Дорога открыта, сообщает Иван Ручьёв."),
        ("ru", "Анна Ручьёва пишет: «Мы уходим»."),
        ("uk", "Дорога відкрита, повідомив Іван Гайовий."),
        ("cs", "Přinesla Evě Malé dárek."),
        # offices and towns that announce
        ("de", "Die Stadt Ankerburg informiert: Am Montag ist das Bad zu."),
        ("de", "Das Finanzamt Ankerburg informiert: Am Montag ist zu."),
        ("fr", "La Ville de Pontier informe : la piscine est fermée."),
        ("es", "El Ayuntamiento de Arroyo informa: la piscina cierra."),
        ("it", "Il Comune di Pontello informa: la strada è chiusa."),
        ("pl", "Urząd Miasta Kotwicy informuje: basen zamknięty."),
        ("pl", "Szpital Kotwiczny informuje: pięć osób wyszło."),
        ("cs", "Město Kotva informuje: bazén je zavřený."),
        ("ru", "Мэрия Ветрилова сообщает: бассейн закрыт."),
        ("uk", "Лікарня Святої Гайової інформує: прийом закрито."),
        # firms, clubs and theatres, and things handed over
        ("ru", "Компания «Ветрило» сообщает о скидках."),
        ("ru", "Магазин «Новости» сообщает о скидках."),
        ("ru", "Клуб «Ветрило» передал мяч «Якорю»."),
        ("ru", "«Ветрило» передал школе книги."),
        ("uk", "Театр «Вітрило» зазначає у звіті борги."),
        ("uk", "Благодійний фонд «Вітрило» передав човни громаді."),
        # lines and brackets that hold nobody
        ("en", "Source: Own research"),
        ("de", "Quelle: Eigene Recherche"),
        ("en", "They were happy. (Laughter)"),
        ("en", "The minutes were approved. (Appendix B)"),
        ("en", "(Picture) – The hall was full."),
        ("en", "The rope held the capstan. It turned. (Capstan)"),
    ],
)
def test_no_credit(language: str, text: str) -> None:
    assert named(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Dieser Beitrag erschien zuerst in Ankerblick.", "Ankerblick"),
        ("de", "Das Buch erschien zuerst im Ankerburger Tageblatt.", "Ankerburger Tageblatt"),
        ("uk", "Стаття вперше з'явилася на Вітрило.", "Вітрило"),
        ("ru", "Статья впервые появилась на Ветрило.", "Ветрило"),
        ("pl", "Tekst ukazał się najpierw w Kurierze. Pierwotnie opublikowano w Kotwicznik.", "Kotwicznik"),
        ("es", "Publicado originalmente en Tres Puentes.", "Tres Puentes"),
        ("fr", "Initialement publié par Ancrage.", "Ancrage"),
        ("en", "It cost too much, Windlass reports.", "Windlass"),
        ("de", "Es wird eng, schreibt Ankerbote.", "Ankerbote"),
        ("de", "Es wird eng, meldet Ankerblick.", "Ankerblick"),
        ("de", "Wie Ankerblick schreibt: „Wir bauen.“", "Ankerblick"),
        ("ru", "Мост закрыли, передал Береговой вестник.", "Береговой вестник"),
        ("ru", "«Ветрило» передал, что мост закрыли.", "Ветрило"),
        ("ru", "Портал «Ветрило» сообщает о мосте.", "Ветрило"),
        ("uk", "«Вітрило» повідомляє про міст.", "Вітрило"),
        ("de", "Ankerburger Stadt-Anzeiger meldet: Die Brücke ist zu.", "Ankerburger Stadt-Anzeiger"),
        ("en", "They were happy. (Windlass)", "Windlass"),
        ("en", "(Picture News Agency) – The hall was full.", "Picture News Agency"),
    ],
)
def test_credits_of_the_same_kind(language: str, text: str, name: str) -> None:
    assert name in named(text, language)


@pytest.mark.parametrize(
    ("language", "text", "anchor"),
    [
        ("en", "The report is on the web. (Annual Report)", "Annual Report"),
        ("en", "We loved it. — Book Tickets", "Book Tickets"),
        ("de", "Der Bericht fehlt. (Mehr Infos)", "Mehr Infos"),
        ("en", "The source code is free.", "source code"),
        ("en", "It was the first of its kind.", "first"),
        ("en", "He told us a story.", "story"),
        ("en", "She gave an interview once.", "interview"),
        ("en", "Read the full story of the war in the museum.", "full story of the war"),
        ("fr", "On boit à la source du village.", "source"),
        ("es", "La fuente del pueblo es vieja.", "fuente"),
    ],
)
def test_links_that_credit_nobody(language: str, text: str, anchor: str) -> None:
    assert named(text, language, anchor, "https://museum.example/a") == []


def test_a_firm_s_link_is_no_credit_for_the_words_in_its_name() -> None:
    assert named("He joined the First Harbour Bank in May.", "en", "First Harbour Bank", "https://firstharbourbank.example") == []


@pytest.mark.parametrize(
    ("language", "text", "anchor", "name"),
    [
        ("en", "The bridge is shut. (Source)", "Source", None),
        ("en", "The bridge is shut. Read more", "Read more", None),
        ("en", "The bridge is shut. Full story here.", "Full story", None),
        ("de", "Die Brücke ist zu. (Quelle)", "Quelle", None),
        ("es", "El puente está cerrado. Fuente: aquí", "Fuente", None),
        ("en", "The bridge is shut. (Windlass)", "Windlass", "Windlass"),
        ("en", "The bridge is shut. (Harbour Book Review)", "Harbour Book Review", "Harbour Book Review"),
        ("en", "The bridge, so reports from Windlass have it, is shut.", "Windlass", "Windlass"),
    ],
)
def test_links_that_hand_readers_on(language: str, text: str, anchor: str, name: str | None) -> None:
    assert named(text, language, anchor) == [name]
