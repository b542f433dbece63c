"""Whether a passage says what a claim says: in other words, in another language, and not where it says otherwise."""

import pytest

from headwater.tracing import stating
from headwater.tracing.laying import Laid, Sheet
from headwater.tracing.wording import Wording

CLAIM = "Thieves stole a bronze bell from the chapel in Tarnmouth on Monday night."


def stated(text, language="en", claim=CLAIM, title=""):
    return stating.stated(Laid(Wording(claim, language="en"), Sheet(title, text, language)))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thieves stole a bronze bell from the chapel in Tarnmouth on Monday night, police said.", "en"),
        ("A bronze bell was stolen by burglars from the Tarnmouth chapel on Monday night, a priest said.", "en"),
        ("Diebe haben in der Nacht zum Montag aus der Kapelle von Tarnmouth eine Glocke aus Bronze gestohlen.", "de"),
        ("Ladri hanno rubato lunedì notte una campana di bronzo dalla cappella di Tarnmouth.", "it"),
    ],
)
def test_the_same_in_other_words_and_languages_is_carried(text, language):
    assert stated(text, language).agrees


@pytest.mark.parametrize(
    "text",
    [
        "The chapel in Tarnmouth will open on Monday with a concert for bell and organ, the priest said.",
        "A ferry left Orlo at night with forty people on board.",
        "Tarnmouth has three chapels and a bronze fountain.",
    ],
)
def test_other_news_of_the_place_is_not(text):
    found = stated(text)
    assert not (found and found.agrees)


def test_a_denial_of_nearly_the_same_words_is_not_carried():
    found = stated("No thieves stole a bronze bell from the chapel in Tarnmouth on Monday night.")
    assert (found.agrees, found.doubtful) == (False, False)


def test_an_article_without_any_of_the_names_says_nothing_of_the_claim():
    assert stated("Thieves stole a bronze bell from a chapel in Ostrey on Monday night.") is None


def test_the_passage_is_the_one_that_has_most_of_the_claim():
    text = "The port is busy. Thieves stole a bronze bell from the chapel on Monday night. It rained."
    assert text[slice(*stated(text, title="A theft in Tarnmouth").span)].startswith("Thieves stole")


def test_a_text_without_words_says_nothing():
    assert stated("") is None
