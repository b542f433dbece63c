"""What common words of news mean, in each language of the table."""

import pytest

from headwater.tracing.stories.concepts import concept, solid_concepts


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
        ("gold", "xx", None),
        ("", "en", None),
    ],
)
def test_a_word_has_the_meaning_it_has_in_its_language(word, language, meaning):
    assert concept(word, language) == meaning


def test_chinese_is_read_without_blanks():
    assert set(solid_concepts("日本地震死亡")) == {"earthquake", "kill"}
