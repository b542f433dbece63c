"""Figures of a sentence: in words, and how exact they are said to be."""

import pytest

from headwater.mentions.languages import guess
from headwater.mentions.packs import pack
from headwater.tracing.counted import _spelt, counted, spelt
from headwater.tracing.denials import denies, refutes
from headwater.words import words


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "pt", "tr"])
def test_no_sentence_with_a_number_word_is_passed_over(language):
    entries = [entry for found in pack(language).lexicon.values() for entry in found if entry.kind in {"number", "hundred", "magnitude"}]
    for said in (form(" ".join(entry.parts)) for entry in entries for form in (str, str.capitalize, str.upper)):
        assert spelt(said, language) == tuple(_spelt(said, language)), said


@pytest.mark.parametrize(
    ("language", "said", "values"),
    [
        ("en", "two thousand three hundred herons", ["2300"]),
        ("en", "two, three hundred herons", ["2", "300"]),
        ("en", "Forty-one swimmers", ["41"]),
        ("en", "twenty-one, fifty-six and six hundred", ["21", "56", "600"]),
        ("en", "a hundred and forty-one", ["141"]),
        ("en", "of the twenty, one swam", ["20"]),
        ("en", "two hundred once a year", ["200"]),
        ("en", "two dozen", ["24"]),
        ("en", "two or three herons, five million euros, up seven points", ["2", "3", "5000000", "7"]),
        ("fr", "Quarante et une nageuses", ["41"]),
        ("fr", "soixante-douze, quatre-vingt-dix-sept", ["72", "97"]),
        ("fr", "cent mille", ["100000"]),
        ("es", "dos mil millones; treinta y dos", ["2000000000", "32"]),
        ("ru", "сорок один", ["41"]),
        ("ru", "с двадцатью тремя пловцами", ["23"]),
        ("uk", "двадцяти трьох плавців", ["23"]),
        ("pl", "z pięcioma pływakami i dwunastu ratowników", ["5", "12"]),
        ("tr", "yirmi üç yüzücü", ["23"]),
        ("tr", "İki yüzücü, BİN balıkçıl", ["2", "1000"]),
        ("en", "_five_ herons and half a dozen more", ["5", "6"]),
        ("pt", "dezasseis garças", ["16"]),
        ("de", "Siebenunddreißig Reiher", ["37"]),
        ("it", "centocinquanta aironi", ["150"]),
    ],
)
def test_number_words_that_follow_one_another_are_one_number(language, said, values):
    assert [figure.value for figure in counted(said, language)] == values


def test_a_word_said_very_often_is_no_endless_number():
    assert len({figure.value for figure in counted("billion " * 600, "en")}) <= 1


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("no fewer than 400", "low"),
        ("at least some 400", "low"),
        ("au moins 400", "low"),
        ("al menos 400", "low"),
        ("не менее 400", "low"),
        ("no more than 400", "high"),
        ("moins de 400", "high"),
        ("au plus 400", "high"),
        ("menos de 400", "high"),
        ("no más de 400", "high"),
        ("не более 400", "high"),
        ("the least of the 400", ""),
    ],
)
def test_a_bound_is_read_as_a_phrase(said, bound):
    (figure,) = counted(said, guess(said))
    assert (figure.low, figure.high) == (bound == "low", bound == "high")
    assert not denies(words(said).folded)


def test_a_bound_on_one_figure_says_nothing_of_the_next():
    assert [figure.low for figure in counted("more than 40 of 50", "en")] == [True, False]


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("The owner denies it", True),
        ("The council rejected the claim", True),
        ("She put the number of rejected forms at 812", False),
        ("La empresa desmiente", True),
        ("Вона заперечує", True),
        ("Denys Kovalenko reads of dementia", False),
        ("The negative test was dismissed", False),
        ("the disputed bank", False),
        ("отрицательный баланс", False),
        ("Il n'est pas vrai qu'elle a plu", True),
        ("The report is false", True),
        ("The false report", False),
    ],
)
def test_a_verb_of_denial_is_one_in_its_forms_only(said, denied):
    assert refutes(words(said).folded) is denied
    assert denies(words(said).folded) is denied


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("Dust (PM10) was four times the limit.", ["4"]),
        ("The F-16 flew 3 rounds over the G20.", ["3"]),
        ("COVID-19 and 12 other things", ["12"]),
        ("EUR50 and Rs500 were paid by the mid-30s man.", ["50", "500", "30"]),
        ("A 12-metre A4 sheet", ["12"]),
    ],
)
def test_a_figure_that_is_the_end_of_a_name_counts_nothing(said, values):
    assert [figure.value for figure in counted(said, "en")] == values
