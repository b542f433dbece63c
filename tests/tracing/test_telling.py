"""How much the words and figures of a claim tell: little where every other page of the archive has them."""

from headwater.archive import Archive
from headwater.models import Article
from headwater.tracing.carriers import asked_in

CLAIM = "Ottilie Brenk won 41 percent of the vote in Harmsund."


def telling(texts):
    with Archive.open(":memory:") as archive:
        list(
            archive.add_many(
                Article(id=f"https://a.example/{at}", url=f"https://a.example/{at}", text=text) for at, text in enumerate(texts)
            )
        )
        return asked_in([CLAIM], archive)[0].telling


def test_a_name_on_every_page_tells_less_than_one_on_none():
    told = telling([f"Brenk spoke again, day {at}." for at in range(200)]).forms
    assert told["brenk"] < 3 < told["harmsund"]


def test_a_word_is_counted_in_all_its_forms():
    told = telling([f"The votes were counted, day {at}." for at in range(200)]).forms
    assert told["vote"] < telling([]).forms["vote"]


def test_a_figure_that_many_pages_have_tells_less():
    rare, common = (
        next(iter(telling(texts).figures.values())) for texts in ([], [f"Support is at 41 percent on day {at}." for at in range(400)])
    )
    assert common < rare


def test_what_a_common_word_tells_is_known_in_an_empty_archive_too():
    told = telling([]).forms
    assert told["vote"] < told["harmsund"]
