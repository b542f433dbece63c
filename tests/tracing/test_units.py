"""What a sentence is made of, and which of it may be put for what in another sentence or language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.tracing.units import units


def kinds(text, language="en"):
    return {unit.form: unit.kind for unit in units(text, language)}


def answered(text, language, other, other_language):
    """Return the words of a sentence that some word of another answers."""
    theirs = units(other, other_language)
    one_language = language == other_language
    return {unit.form for unit in units(text, language) if any(one.answers(unit, one_language=one_language) for one in theirs)}


def test_names_days_and_words_are_told_apart_and_numbers_are_left_to_the_figures():
    found = kinds("On Tuesday two thieves stole 14 horses from Orrin Green.")
    assert found == {"tuesday": "day", "thieves": "word", "stole": "word", "horses": "word", "orrin": "name", "green": "name"}


@pytest.mark.parametrize(
    ("text", "language", "other", "other_language", "words"),
    [
        ("The gondola fell into the gorge", "en", "The cabin dropped into the ravine", "en", {"gorge"}),
        ("The bridge collapsed", "en", "Die Brücke ist eingestürzt", "de", {"bridge", "collapsed"}),
        ("Thieves stole a horse", "en", "Злодії викрали коня", "uk", {"thieves", "stole", "horse"}),
        ("The bus fell into the river", "en", "El autobús cayó al río", "es", {"bus", "fell", "river"}),
        ("The bridge collapsed", "en", "大桥坍塌", "zh", {"bridge", "collapsed"}),
        ("Lev Kordin won", "en", "Победил Лев Кордин", "ru", {"lev", "kordin", "won"}),
        ("Fire in Vellmark", "en", "حريق في فيلمارك", "ar", {"fire", "vellmark"}),
    ],
)
def test_words_of_one_meaning_and_names_of_one_sound_answer_each_other(text, language, other, other_language, words):
    assert words <= answered(text, language, other, other_language)


@pytest.mark.parametrize(("one", "other"), [("a horse", "a lion"), ("hurt", "killed"), ("on Monday", "on Tuesday"), ("opened", "closed")])
def test_what_is_another_thing_answers_nothing(one, other):
    assert not answered(one, "en", other, "en")


def test_german_compounds_mean_what_their_end_means():
    assert "bridge" in answered("The bridge is shut", "en", "Die Eisenbahnbrücke ist gesperrt", "de")


@given(st.text(max_size=80), st.sampled_from(["en", "de", "zh", "ar", "tr", "xx"]))
def test_any_text_has_units_that_weigh_something(text, language):
    assert all(0 < unit.weight <= 1 and unit.form for unit in units(text, language))


@pytest.mark.parametrize(("said", "told"), [("кальбрузі", "Kalbrug"), ("Сорне", "Sorn"), ("Vaszkó", "Васько")])
def test_a_name_is_known_in_another_script_by_how_it_begins_whatever_its_case(said, told):
    one, other = units(f"Було: 38 шин у {said.capitalize()}.", "uk"), units(f"There were 38 tyres at {told} on the day.", "en")
    assert any(a.kind == b.kind == "name" and a.answers(b, one_language=False, in_latin=True) for a in one for b in other)
