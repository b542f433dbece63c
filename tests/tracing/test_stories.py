"""Articles on one event come together, two events of one kind do not; what was told once changes only on record."""

from dataclasses import replace

import pytest

from headwater.archive import Archive
from headwater.models import Article, Outlet
from headwater.tracing import gather, keep_relays, tell, tracer_state
from headwater.tracing.stories.corpus import SIGNS
from headwater.tracing.stories.judging import GROUP_JUDGE, JUDGE
from headwater.tracing.stories.pooling import GROUP_SIGNS
from headwater.words import sentences

FIRE = (
    Article(
        id="fire-1",
        title="Warehouse fire in Tavik kills three",
        published="2024-03-04T08:00:00+00:00",
        language="en",
        text="Three people died when a fire swept through a furniture warehouse in Tavik on Monday night, the fire chief said.\n\n"
        "Anselm Brodd, who leads the Tavik fire service, said the blaze began in a store room on Kessel Street. "
        "Two of the dead were night guards of the Norrland Sofa Company.",
    ),
    Article(
        id="fire-2",
        title="Tavik: three dead in blaze at sofa warehouse",
        published="2024-03-05T07:00:00+00:00",
        language="en",
        text="A blaze at the warehouse of the Norrland Sofa Company has killed three people in Tavik.\n\n"
        "Fire chief Anselm Brodd told reporters that his crews reached Kessel Street within six minutes of the first call.",
    ),
)
OTHER_FIRE = Article(
    id="other-fire",
    title="Two killed as mill burns in Quorn Bay",
    published="2024-03-04T10:00:00+00:00",
    language="en",
    text="Fire killed two workers of the Hallam Paper Mill in Quorn Bay on Monday, police said.\n\n"
    "Inspector Lotta Wirén said that it started in a loading bay at the harbour, and that 90 people had been at work.",
)
VOTE = Article(
    id="vote",
    title="Parliament of Ostrava Plain rejects the river tax",
    published="2024-03-05T12:00:00+00:00",
    language="en",
    text="Deputies voted 61 to 40 against the river tax on Tuesday, after a debate of nine hours.\n\n"
    "Speaker Imre Falk said the bill could come back in the autumn.",
)
MORE = tuple(
    Article(
        id=f"filler-{n}", title=f"{name} opens {thing}", language="en", text=f"{name} opened {thing} before {n + 20} guests of the town."
    )
    for n, (name, thing) in enumerate(
        [("Mayor Ulla Best", "a swimming hall"), ("Bishop Carl Moe", "the restored chapel"), ("Olga Tarn", "a bakery of rye bread")]
    )
)


def told(archive):
    stories = {}
    for one in archive.stories.all():
        stories.setdefault(one.story, set()).add(one.article)
    return sorted(map(sorted, stories.values()))


@pytest.fixture
def held(hold):
    archive = hold(FIRE[0], OTHER_FIRE, VOTE, FIRE[1], *MORE)
    gather(archive, "2024-03-06T00:00:00+00:00")
    return archive


def test_articles_on_one_event_are_one_story_and_two_events_of_one_kind_are_two(held):
    assert ["fire-1", "fire-2"] in told(held)
    assert ["other-fire"] in told(held)
    assert ["vote"] in told(held)


def test_the_trees_were_fitted_to_the_signs_that_are_read():
    assert (JUDGE.signs, GROUP_JUDGE.signs) == (SIGNS, GROUP_SIGNS)


def test_a_headline_alone_finds_its_story(hold):
    titles = [replace(one, text=None) for one in (*FIRE, VOTE)]
    archive = hold(*titles, Article(id="again", text=None, title="Tavik warehouse fire: three dead", language="en"))
    gather(archive)
    assert ["again", "fire-1", "fire-2"] in told(archive)


def test_headlines_in_other_languages_and_scripts_find_their_story(hold):
    titles = {
        "en": "Norwegian skater Ingrid Hallberg, 13, wins gold in Tokyo",
        "es": "La noruega Ingrid Hallberg, de 13 años, gana el oro en Tokio",
        "ru": "13-летняя норвежка Ингрид Халлберг выиграла золото в Токио",
        "de": "Gold in Tokio: 13-jährige Ingrid Hallberg siegt für Norwegen",
    }
    other = Article(id="other", text=None, title="Kenyan runner Amos Kiptoo wins silver in Tokyo", language="en", published="2021-07-26")
    one = [Article(id=code, text=None, title=title, language=code, published="2021-07-26") for code, title in titles.items()]
    archive = hold(*one, other)
    gather(archive)
    assert ["de", "en", "es", "ru"] in told(archive)


def test_headlines_without_a_persons_name_find_their_story_in_other_languages(hold):
    titles = {
        "en": "Greek ferry runs aground off Malta, 40 passengers rescued",
        "es": "Un ferri griego encalla frente a Malta: rescatados 40 pasajeros",
        "fr": "Un ferry grec s'échoue au large de Malte, 40 passagers secourus",
        "de": "Griechische Fähre vor Malta gestrandet: 40 Passagiere gerettet",
        "ru": "Греческий паром сел на мель у Мальты, спасены 40 пассажиров",
        "pl": "Grecki prom osiadł na mieliźnie u wybrzeży Malty, uratowano 40 pasażerów",
    }
    one = [Article(id=code, text=None, title=title, language=code, published="2024-03-04") for code, title in titles.items()]
    archive = hold(*one, *MORE, Article(id="other", text=None, title="Bakers in Porto strike over flour prices", language="en"))
    gather(archive)
    assert ["de", "en", "es", "fr", "pl", "ru"] in told(archive)


def test_nothing_changes_without_something_new(held):
    before = list(held.stories.all())
    assert gather(held) == 0
    assert list(held.stories.all()) == before


def test_an_article_that_comes_later_joins_the_story_that_is_there(held):
    before = {one.article: (one.story, one.since) for one in held.stories.all()}
    late = replace(FIRE[1], id="fire-3", title="Norrland Sofa Company mourns night guards killed in Tavik fire", published="2024-03-06")
    held.add(late)
    assert gather(held, "2024-03-07T00:00:00+00:00") == 1
    after = {one.article: (one.story, one.since) for one in held.stories.all()}
    assert after.pop("fire-3")[0] == before["fire-1"][0]
    assert after == before
    assert held.stories.changes() == []


def test_why_an_article_is_in_its_story_is_said(held):
    why = {one.article: one.nearest for one in held.stories.all()}
    assert why["fire-2"] == "fire-1"
    assert why["vote"] is None


def test_a_new_version_on_another_event_leaves_its_story_on_record(held):
    story = held.stories.story_of("fire-2")
    held.add(replace(VOTE, id="fire-2"))
    gather(held)
    assert held.stories.story_of("fire-2") == held.stories.story_of("vote") != story
    (change,) = held.stories.changes(story)
    assert (change.kind, change.articles, change.cause) == ("moved", ("fire-2",), "fire-2")
    assert change.other == held.stories.story_of("vote")


def test_an_article_taken_out_is_in_no_story(held):
    held.remove("fire-2")
    assert held.stories.story_of("fire-2") is None
    gather(held)
    assert ["fire-1"] in told(held)


def test_a_story_is_told_in_its_own_sentences_in_order_of_time(held):
    story = tell(held, held.stories.story_of("fire-2"))
    assert story.articles == ("fire-1", "fire-2")
    assert (story.earliest, story.languages, story.outlets, story.origins) == ("2024-03-04T08:00:00+00:00", ("en",), 0, 2)
    assert story.title in {one.title for one in FIRE}
    texts = {one.id: one.text for one in FIRE}
    assert story.digest
    for sentence in story.digest:
        start, end = sentence.span
        assert texts[sentence.article][start:end] == sentence.text
        assert sentence.span in sentences(texts[sentence.article])


def test_the_digest_prefers_who_took_it_from_nobody(hold):
    archive = hold(FIRE[0], replace(FIRE[0], id="copy", published="2024-03-05T09:00:00+00:00"), VOTE, OTHER_FIRE)
    gather(archive)
    story = tell(archive, archive.stories.story_of("copy"))
    assert story.origins == 1
    assert {sentence.article for sentence in story.digest if sentence.independent} == {"fire-1"}
    assert story.digest[0].article == "fire-1"


@pytest.mark.parametrize("asked", ["999", "-1", "x", "", "٣", "1; DROP TABLE story"])
def test_a_story_that_is_not_there_is_none(held, asked):
    assert tell(held, asked) is None


def test_an_empty_archive_has_no_stories():
    with Archive.open(":memory:") as archive:
        assert gather(archive) == 0
        assert archive.stories.sizes() == {}


@pytest.mark.parametrize("title", ["", "!!!", "2024", "a", "\U0001f600", "火災", "حريق"])
def test_a_title_that_tells_nothing_is_a_story_of_its_own(hold, title):
    archive = hold(*FIRE, Article(id="odd", text=None, title=title))
    gather(archive)
    assert ["odd"] in told(archive)


def test_a_bare_day_comes_after_an_hour_of_the_day_before_and_an_undated_article_leaves_the_story_its_beginning(hold):
    day = replace(FIRE[0], id="day", published="2024-03-05", url="https://tavik-post.example/fire")
    undated = replace(FIRE[0], id="undated", published=None, url="https://quorn-bay.example/2024/03/04/fire")
    archive = hold(replace(FIRE[0], published="2024-03-04T20:00:00+00:00"), day, undated, VOTE, OTHER_FIRE)
    gather(archive)
    story = tell(archive, archive.stories.story_of("day"))
    assert story.articles == ("undated", "fire-1", "day")
    assert story.earliest == "2024-03-04T20:00:00+00:00"


def test_an_article_without_a_title_stands_by_how_it_begins():
    with Archive.open(":memory:") as archive:
        text = "The bakery on Quay Hill burned down in the night to Monday, and nobody was hurt, the fire service of the island said."
        archive.add(Article(id="https://t.me/quayhill/7", text=text))
        gather(archive)
        story = tell(archive, "1")
        assert story.title == story.timeline[0].title
        assert text.startswith(story.title.removesuffix("…"))
        assert story.title.endswith("…")


BRIDGE = (
    "The council of Lenmouth approved the new bridge over the river Sarn on Tuesday evening after a debate of nine hours.",
    "Mayor Ulla Best told reporters that the works would cost 41 million crowns and take until the autumn of next year.",
    "Three members of the opposition walked out before the vote and called the tender a farce in a note to the press.",
    "Residents of the northern quarter have waited for the crossing since the flood of 1998 carried the old one away.",
    "Engineers of the firm Hallam and Daughters will begin to drive the first piles in the second week of March.",
    "The ferry that carries some 900 commuters a day will be kept in service until the deck is open to traffic.",
)


def on_the_bridge(name, day, sentences):
    address = f"{name}.example"
    outlet = Outlet(name=name, domain=address)
    text = "\n\n".join(sentences)
    return Article(
        id=name, url=f"https://{address}/bridge", title="Bridge", text=text, published=f"2024-03-{day}", language="en", outlet=outlet
    )


def test_kept_sources_are_older_ones_once_a_source_is_added_anywhere(hold):
    archive = hold(on_the_bridge("herald", "03", BRIDGE[:5]), on_the_bridge("gazette", "04", BRIDGE[1:]))
    gather(archive)
    story = archive.stories.story_of("herald")
    assert keep_relays(archive, [story]) == 1
    kept = archive.stories.relays(story, tracer_state())
    assert keep_relays(archive, [story]) == 0
    archive.add(on_the_bridge("source", "01", BRIDGE))  # in no story yet
    assert archive.stories.relays(story, tracer_state()) is None
    assert archive.stories.relays(story, tracer_state(), older=True) == kept
    assert keep_relays(archive, [story]) == 1
    traced = archive.stories.relays(story, tracer_state())
    assert [id_ for id_, _, _ in traced["herald"]] == ["source"]
    archive.remove("source")
    assert archive.stories.relays(story, tracer_state(), older=True) is None


def has(archive, **parents):
    """Put the articles on the fire into one story, and keep whom they have their text from."""
    gather(archive)
    story = archive.stories.story_of("fire-1")
    since = archive.stories.traced_from(story, tracer_state())
    archive.stories.keep_relays(story, since, {id_.replace("_", "-"): [found] for id_, found in parents.items()})
    return tell(archive, story)


def test_who_has_a_part_of_it_or_perhaps_so_is_no_origin(held):
    story = has(held, fire_2=("fire-1", "excerpt", 0.3))
    assert (story.origins, story.ends) == (1, ("fire-1",))
    assert [line.confidences for line in story.timeline] == [(), (0.3,)]


def test_where_each_has_it_from_another_story_the_origin_is_there(held):
    story = has(held, fire_1=("vote", "reprint", 0.9), fire_2=("vote", "reprint", 0.8))
    assert (story.origins, story.ends) == (1, ("vote",))


def test_another_form_of_a_page_is_no_origin(hold):
    twin = replace(FIRE[1], id="amp", variant_of="fire-2")
    story = has(hold(*FIRE, twin, VOTE, OTHER_FIRE, *MORE))
    assert "amp" in story.articles
    assert story.ends == ("fire-1", "fire-2")
