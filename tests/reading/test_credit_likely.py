"""Names credited for where they stand, in words that no phrase has: as the trees judge the kinds of words around them."""

import pytest

from credited import credited
from headwater.reading import credit_likely


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The harbour wall is cracked, pictures on the website of Pier & Groyne show.", "en", "Pier & Groyne"),
        ("A clip filmed for Radio Sandbar shows the ship turning over.", "en", "Radio Sandbar"),
        ("The mayor's letter, leaked to the weekly Undertow, runs to nine pages.", "en", "Undertow"),
        ("Цифры собрал журнал «Краб и корзина».", "ru", "Краб и корзина"),
        ("Цифри зібрав журнал «Краб і кошик».", "uk", "Краб і кошик"),
        ("Dane zebrał miesięcznik „Krab i Kosz”.", "pl", "Krab i Kosz"),
    ],
)
def test_a_name_is_credited_for_where_it_stands(text, language, name):
    assert name in credited(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The brewer Old Sandbar is for sale.", "en"),
        ("Owner Tom Reed has sold Radio Sandbar to a fund.", "en"),
        ("Das Fachblatt Krabbe und Korb wird eingestellt.", "de"),
        ("La revue Crabe et Casier a été vendue à un fonds.", "fr"),
        ("Журнал «Краб и корзина» продан.", "ru"),
        ("Miesięcznik „Krab i Kosz” kupił fundusz.", "pl"),
    ],
)
def test_what_happens_to_an_outlet_is_no_credit(text, language):
    assert credited(text, language) == []


def test_the_trees_ask_for_the_signs_that_are_measured():
    assert credit_likely.judges().signs == credit_likely.SIGNS


def test_words_are_of_kinds_by_their_beginnings_and_ends():
    def kinds(word, language):
        return {credit_likely.KINDS[kind] for kind in credit_likely.kinds_of(word, language)}

    assert kinds("Herbstheft", "de") == {"pieces"}
    assert "says" in kinds("l’affirmait", "fr")
    assert kinds("Baum", "de") == set()
