"""What a word of the news may mean, by the table of meanings: in all its forms, in thirteen languages."""

from collections import Counter

import pytest

from headwater.tracing.concepts.senses import fields, senses
from headwater.tracing.concepts.tables import rows
from headwater.words import words

LANGUAGES = ["en", "es", "pt", "fr", "it", "de", "nl", "ru", "uk", "pl", "tr", "ar", "zh"]


def meant(said, language):
    (word,) = words(said).folded
    return senses(word, language)


@pytest.mark.parametrize(
    ("said", "language", "meaning"),
    [
        ("smuggled", "en", "smuggle"),
        ("contrabandistas", "es", "smuggle"),
        ("geschmuggelt", "de", "smuggle"),
        ("контрабанды", "ru", "smuggle"),
        ("kaçakçılık", "tr", "smuggle"),
        ("vetoed", "en", "veto-reject-law"),
        ("odrzuciła", "pl", "reject"),
        ("respinto", "it", "reject"),
        ("chumbou", "pt", "reject"),
        ("afgewezen", "nl", "reject"),
        ("відхилили", "uk", "reject"),
        ("gouverneure", "fr", "governor"),
        ("Кардиналы", "ru", "cardinal"),
        ("hamsters", "en", "hamster-guinea-pig"),
        ("Zusammenstoß", "de", "collide"),  # ß is folded
        ("İptal", "tr", "cancel"),
        ("ديوك", "ar", "cockerel-rooster"),
        ("والحكومة", "ar", "government"),  # and the government
        ("بالمدرسة", "ar", "school"),  # in the school
        ("اعلنت", "ar", "announce"),  # without its hamza
    ],
)
def test_a_word_has_its_meaning_in_all_its_forms(said, language, meaning):
    assert meaning in meant(said, language)


@pytest.mark.parametrize(
    ("said", "language", "other"),
    [
        ("literature", "en", "litre-volume"),
        ("Donnerstag", "de", "lightning"),
        ("geweldig", "nl", "violently"),
        ("континент", "ru", "account-bank"),
        ("парадокс", "ru", "parade-procession"),
        ("покажет", "ru", "until"),
        ("continente", "it", "account-bank"),
        ("Çavuşoğlu", "tr", "lieutenant-sergeant"),
    ],
)
def test_a_word_that_only_begins_like_it_has_not(said, language, other):
    assert other not in meant(said, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rugby", "volleyball"),
        ("reindeer", "hamster"),
        ("cobalt", "nickel"),
        ("sapphire", "ivory"),
        ("barn", "lighthouse"),
        ("judo", "golf"),
    ],
)
def test_of_one_field_only_one_can_be_meant(one, other):
    assert senses(one, "en").isdisjoint(senses(other, "en"))
    assert not fields(senses(one, "en")).isdisjoint(fields(senses(other, "en")))


def test_every_meaning_stands_once_with_words_in_every_language():
    heading, *lines = rows("senses.txt")
    assert heading[1:-1] == LANGUAGES
    assert [line[0] for line in lines if len(line) != len(heading)] == []
    assert [name for name, times in Counter(line[0] for line in lines).items() if times > 1] == []
    assert [(line[0], code) for line in lines for code, cell in zip(LANGUAGES, line[1:], strict=False) if not cell] == []
