"""Hedges and attributions that a translation or a text written anew has lost: invented reports."""

import pytest

from headwater.models import Article
from headwater.textreuse import changes
from headwater.textreuse.sureness import LANGUAGES, cites, doubts, may_cite, may_doubt
from headwater.words import words

DOUBTS = [
    ("en", "The crew may have missed the buoy", "The crew missed the buoy"),
    ("en", "It is not ruled out that the valve failed", "The court ruled against the board"),
    ("de", "Der Brand ist vermutlich im Keller ausgebrochen", "Der Brand ist im Keller ausgebrochen"),
    ("de", "Der Wirt soll die Kasse geleert haben", "Der Wirt soll am Montag öffnen"),
    ("fr", "Le maire aurait signé deux fois", "Le maire a signé deux fois"),
    ("es", "La empresa habría recibido dos prórrogas", "La empresa recibió dos prórrogas"),
    ("it", "A quanto pare il ponte era chiuso", "Il ponte pare nuovo"),
    ("pt", "Ao que tudo indica, transportariam vinho", "Transportavam vinho"),
    ("pt", "Tudo indica que a ponte cedeu", "A cicatriz parece um zíper"),
    ("pl", "Policja nie wyklucza podpalenia", "Policja wyklucza podpalenie"),
    ("tr", "Yangın muhtemelen mutfakta çıktı", "Yangın mutfakta çıktı"),
    ("ru", "Восстановление займёт, вероятно, две недели", "Восстановление займёт две недели"),
    ("uk", "Міст, ймовірно, закриють", "Міст закриють"),
    ("nl", "De brand is vermoedelijk aangestoken", "De brand is aangestoken"),
    ("nl", "Het schip zou lek zijn", "Het schip is lek"),
    ("sv", "Mannen misstänks ha tänt på, troligen med bensin", "Mannen tände på med bensin"),
    ("ro", "Podul ar putea fi închis", "Podul este închis"),
    ("ar", "ربما أغلق الجسر", "أغلق الجسر"),
]
CITES = [
    ("en", "The dam leaks, the engineer said", "The dam leaks"),
    ("en", "According to the mayor the dam leaks", "The choir sang in one accord"),
    ("en", "The gate, she added, is new", "The gate added a tonne"),
    ("en", "The keeper says it is safe", "The keeper, who says little, went home"),
    ("de", "Der Damm ist undicht, teilte die Behörde am Montag mit", "Der Damm ist undicht, die Behörde am Montag leer"),
    ("fr", "Selon la mairie, le pont tient", "Le pont tient"),
    ("es", "El puente aguanta, según la alcaldesa", "El puente aguanta"),
    ("it", "Secondo quanto riferito, il ponte regge", "Il secondo ponte regge"),
    ("pt", "Segundo a autarca, a ponte aguenta", "A segunda ponte aguenta"),
    ("pl", "Most wytrzyma, poinformował wójt", "Most wytrzyma"),
    ("tr", "Köprü dayanır, dedi müdür", "Köprü dayanır"),
    ("ru", "Мост выдержит, по словам инженера", "Мост выдержит"),
    ("uk", "Міст витримає, за словами інженера", "Міст витримає"),
    ("nl", "De brug houdt, liet de gemeente dinsdag weten", "De brug houdt"),
    ("sv", "Bron håller, enligt kommunen", "Bron håller"),
    ("ro", "Podul rezistă, potrivit primarului", "Podul rezistă"),
    ("ar", "وقال المهندس إن الجسر آمن", "الجسر آمن"),
]


@pytest.mark.parametrize(("language", "unsure", "sure"), DOUBTS)
def test_what_is_not_sure_is_told_from_what_is(language, unsure, sure):
    assert doubts(words(unsure).folded, language)
    assert not doubts(words(sure).folded, language)
    assert may_doubt(words(unsure).folded, language)


@pytest.mark.parametrize(("language", "told", "flat"), CITES)
def test_whose_word_it_is_is_told_from_a_fact(language, told, flat):
    assert cites(words(told).folded, language)
    assert not cites(words(flat).folded, language)
    assert may_cite(words(told).folded, language)


def test_a_language_without_lists_says_nothing():
    assert "ja" not in LANGUAGES
    assert not doubts(["perhaps"], "ja")
    assert not may_cite(["said"], "ja")


PARENT = (
    "The harbour at Korvelund handled 14,200 tonnes of timber in 2021, according to its annual report. "
    "Harbour master Edda Brandvoll closed the north quay on Tuesday after two cranes collided. "
    "The brake of crane 7 may have failed. "
    'No one was hurt. "We were lucky," Brandvoll said. '
    "Repairs will cost 380,000 euros."
)
GERMAN = (
    "Der Hafen von Korvelund schlug 2021 14.200 Tonnen Holz um{told}. "
    "Hafenmeisterin Edda Brandvoll sperrte am Dienstag den Nordkai, nachdem zwei Kräne zusammengestoßen waren. "
    "Die Bremse von Kran 7 {failed}. "
    "Verletzt wurde niemand. „Wir hatten Glück“, sagte Brandvoll. "
    "Die Reparatur kostet 380.000 Euro."
)
TRANSLATED = [
    (", wie es im Jahresbericht heißt", "hat möglicherweise versagt", []),
    (", laut Jahresbericht", "könnte versagt haben", []),
    ("", "hat möglicherweise versagt", ["attribution_dropped"]),
    (", laut Jahresbericht", "hat versagt", ["hedge_dropped"]),
    ("", "hat versagt", ["attribution_dropped", "hedge_dropped"]),
]


def found(child, parent, languages):
    articles = (Article(id=name, text=text, language=code) for name, text, code in zip("ab", (child, parent), languages, strict=True))
    return [change.kind for change in changes(*articles)]


@pytest.mark.parametrize(("told", "failed", "kinds"), TRANSLATED)
def test_a_translation_that_says_it_flatly(told, failed, kinds):
    assert found(GERMAN.format(told=told, failed=failed), PARENT, ("de", "en")) == kinds


REWORDED = [
    (
        "The port authority reckons that crane 7, installed in 1998, may have skipped its scheduled brake inspection.",
        "Crane 7, installed in 1998, skipped a scheduled inspection of its brake, the port authority reckons.",
        ["hedge_dropped"],
    ),
    (
        "The port authority reckons that crane 7, installed in 1998, may have skipped its scheduled brake inspection.",
        "Crane 7, installed in 1998, might not have had the scheduled inspection of its brake, the port authority reckons.",
        [],
    ),
]


@pytest.mark.parametrize(("parent", "child", "kinds"), REWORDED)
def test_a_sentence_written_anew(parent, child, kinds):
    around = "Two cranes collided at the north quay on Tuesday evening and nobody was hurt, to the relief of the crews on board."
    anew = "On Tuesday evening, at the north quay, two cranes collided; crews on board were relieved that nobody was hurt."
    assert found(f"{anew} {child}", f"{around} {parent}", ("en", "en")) == kinds


EDITED = [
    ("“The ice held,” warden Tilda Aske told the Gazeta de Vimieiro.", "“The ice held,” warden Tilda Aske said.", ["attribution_dropped"]),
    ("“The ice held,” warden Tilda Aske told the inquiry.", "“The ice held,” warden Tilda Aske said.", []),
]


@pytest.mark.parametrize(("was", "now", "kinds"), EDITED)
def test_to_which_newspaper_it_was_said(was, now, kinds):
    around = "The lake above Sollheim froze over in the first week of the year, and skaters came from three valleys to see it. "
    assert found(around + now, around + was, ("en", "en")) == kinds


DATED = [
    ("The council will decide on April 19.", "Der Rat entscheidet am 9. April.", ["date_shifted"]),
    ("The council will decide on April 19.", "Der Rat entscheidet am 19. April.", []),
    ("The fair runs from 19 to 22 April.", "Der Markt dauert vom 19. bis 22. April.", []),
    ("The council will decide on Thursday.", "Der Rat entscheidet am Freitag.", ["date_shifted"]),
    ("Some 40 boats moored at berth Z-14.", "An Liegeplatz Z-15 lagen etwa 40 Boote.", []),
    ("Twenty-three boats are stuck.", "Zweiunddreißig Boote sitzen fest.", ["figure_changed"]),
    ("Twenty-three boats are stuck.", "23 Boote sitzen fest.", []),
    ("It was 80 degrees at noon.", "Am Mittag waren es 27 Grad.", []),
]


@pytest.mark.parametrize(("was", "now", "kinds"), DATED)
def test_figures_and_days_of_a_translation(was, now, kinds):
    parent = f"The harbour at Korvelund handled 14,200 tonnes of timber. {was} Harbour master Edda Brandvoll closed the north quay."
    child = f"Der Hafen von Korvelund schlug 14.200 Tonnen Holz um. {now} Hafenmeisterin Edda Brandvoll sperrte den Nordkai."
    assert found(child, parent, ("de", "en")) == kinds


NORDIC = [
    ("nl", "Burgemeester Tilda Aske besluit donderdag.", "Burgemeester Tilda Aske besluit vrijdag.", ["date_shifted"]),
    ("sv", "Borgmästare Tilda Aske beslutar på torsdag.", "Borgmästare Tilda Aske beslutar på fredag.", ["date_shifted"]),
    ("ro", "Podul a costat 5,6 de milioane de lei.", "Podul a costat 5,6 milioane de lei.", []),
]


@pytest.mark.parametrize(("language", "was", "now", "kinds"), NORDIC)
def test_days_in_other_languages(language, was, now, kinds):
    around = "Sollheim 1 2 3 Tilda Aske, Rune Falk, Mira Holt, Dag Sund, Eli Vik, Nora Moe, Per Lie, Ada Ruud. "
    assert found(around + now, around + was, (language, language)) == kinds
