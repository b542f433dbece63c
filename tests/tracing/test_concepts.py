"""What common words of news mean, in each language of the table."""

import pytest

from headwater.models import Article
from headwater.tracing.concepts import concept, concepts, homeland, solid_concepts
from headwater.tracing.stories.signs import signs_of


@pytest.mark.parametrize(
    ("word", "language", "meaning"),
    [
        ("earthquake", "en", "earthquake"),
        ("terremoto", "es", "earthquake"),
        ("séisme", "fr", "earthquake"),
        ("erdbebens", "de", "earthquake"),
        ("землетрясения", "ru", "earthquake"),
        ("زلزال", "ar", "earthquake"),
        ("potres", "hr", "earthquake"),  # as in Slovene
        ("or", "fr", "gold"),
        ("or", "en", None),
        ("oro", "de", None),
        ("primer-ministro", "es", "prime-minister"),
        ("landslide", "en", "landslide"),
        ("frana", "it", "landslide"),
        ("оползня", "ru", "landslide"),
        ("osuwisko", "pl", "landslide"),
        ("gold", "xx", None),
        ("", "en", None),
        ("starts", "en", "begin"),
        ("comenzaron", "es", "begin"),
        ("начались", "ru", "begin"),
        ("začele", "sl", "begin"),
        ("ينطلق", "ar", "begin"),
        ("eliminated", "en", "eliminate"),
        ("ausgeschieden", "de", "eliminate"),
        ("éliminés", "fr", "eliminate"),
        ("fourth", "en", "4"),
        ("четвертое", "ru", "4"),
        ("quatrième", "fr", "4"),
        ("trzynastu", "pl", "13"),
    ],
)
def test_a_word_has_the_meaning_it_has_in_its_language(word, language, meaning):
    assert concept(word, language) == meaning


def test_chinese_is_read_without_blanks():
    assert set(solid_concepts("日本地震死亡")) == {"earthquake", "kill"}


def test_a_word_written_together_means_what_its_parts_mean():
    assert list(concepts("goldmedaille", "de")) == ["gold", "medal"]
    assert list(concepts("erdbebenopfer", "de")) == ["earthquake", "wounded"]
    assert list(concepts("goldmedal", "en")) == ["gold"]


@pytest.mark.parametrize(
    ("word", "language", "place"),
    [
        ("japanese", "en", "Japan"),
        ("japonesa", "es", "Japan"),
        ("японка", "ru", "Japan"),
        ("kitajsko", "sl", "China"),
        ("الصينية", "ar", None),  # what is written together with a word is taken off before
        ("صينية", "ar", "China"),
        ("brasileños", "es", "Brazil"),
        ("norte-americana", "pt", "United States"),
        ("türkischen", "de", "Turkey"),
        ("turkey", "xx", None),
    ],
)
def test_an_adjective_tells_the_place(word, language, place):
    assert homeland(word, language) == place


@pytest.mark.parametrize(
    ("title", "language", "places"),
    [
        ("U.S. skaters win in Tokyo", "en", {"United States", "Tokyo"}),
        ("Remador sérvio testa positivo à chegada ao Japão", "pt", {"Serbia", "Japan"}),
        ("Kanadische Turnerin gewinnt in Paris", "de", {"Canada", "Paris"}),
        ("الرياضي الصيني يفوز في طوكيو", "ar", {"China", "Tokyo"}),
        ("ZDA zadnji dan prehitele Kitajsko", "sl", {"United States", "China"}),
    ],
)
def test_a_headline_tells_its_places_by_adjectives_too(title, language, places):
    assert set(signs_of(Article(id="a", title=title, text=None, language=language)).terms["place"]) == places


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It may rain. On Tuesday, May 2, 2013, he said", "en"),
        ("Во вторник, 2 мая 2013 года, он сказал", "ru"),
        ("El martes 2 de mayo de 2013 dijo", "es"),
        ("Am Dienstag im Mai 2013 sagte er", "de"),
    ],
)
def test_the_dates_in_a_text_are_the_same_in_every_language(text, language):
    assert signs_of(Article(id="a", title=None, text=text, language=language)).terms["date"] == {"2013": 1, "month 5": 1, "weekday 1": 1}


@pytest.mark.parametrize(
    ("title", "language", "figures"),
    [
        ("Velden beat Marlow 87-82 for a fourth title", "en", {"4", "87-82"}),
        ("Марлоу проиграл Велдену 82:87 в четвертый раз", "ru", {"4", "87-82"}),  # by the loser's side
        ("Dritte und vierte Medaille für die 13-Jährige", "de", {"4", "13"}),
        ("Trece cerdos y 1.200 gallinas", "es", {"13", "1200"}),
    ],
)
def test_figures_are_the_same_in_words_and_whichever_side_tells_the_score(title, language, figures):
    assert set(signs_of(Article(id="a", title=title, text=None, language=language)).terms["figure"]) == figures


@pytest.mark.parametrize(
    ("title", "places", "meaning"),
    [
        ("Gold for the rowers of Orlo", set(), "gold"),
        ("Head of the Temra Rivers Institute resigns", set(), "river"),
        ("Floods in Rivers State displace hundreds", {"Rivers State"}, "flood"),
        ("Swimmers meet on the Gold Coast", {"Gold Coast"}, "swimming"),
    ],
)
def test_a_word_of_news_is_no_place_because_a_longer_name_begins_with_it(title, places, meaning):
    terms = signs_of(Article(id="a", title=title, text=None, language="en")).terms
    assert set(terms["place"]) == places
    assert meaning in terms["concept"]
