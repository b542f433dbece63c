"""Stories in the app: listed, told, and corrected by reviewers in a way that no later run loses."""

import shutil
from dataclasses import replace

import pytest

from headwater import verbs
from headwater.models import Article
from headwater.web.desk import Desks
from headwater.web.notes import Notes


@pytest.fixture
def archive(sample, tmp_path):
    """Return a copy of the sample, to be corrected."""
    return shutil.copyfile(sample, tmp_path / "copy.db")


def largest(archive):
    """Return the numbers of the two largest stories, with the ids of their articles."""
    with verbs.Archive.open(str(archive), readonly=True) as store:
        first, second, *_ = store.stories.sizes()
        return [(number, [one.article for one in store.stories.members(number)]) for number in (first, second)]


def titles(archive, ids):
    with verbs.Archive.open(str(archive), readonly=True) as store:
        return [store.get(id_).title.split("\n")[0] for id_ in ids]


def correct(visit, **fields):
    answer = visit.client.post("/notes", data={"author": "Ivo", "machine": "story 1"} | fields)
    assert answer.status_code == 303
    return answer.headers["location"].partition("#")[0]


def ids_of(visit, number):
    return {one["id"] for one in visit.client.get("/api/v1/story", params={"story": number}).json()["timeline"]}


def test_a_story_is_told_in_its_own_sentences_with_a_timeline(visit, sample, words):
    (number, ids), _ = largest(sample)
    shown = words(visit.get("/story", id=number))
    assert f"{len(ids)} articles" in shown
    assert "In its own sentences" in shown
    assert shown.index("In its own sentences") < shown.index("Timeline")
    told = visit.client.get("/api/v1/story", params={"story": number}).json()
    assert {one["id"] for one in told["timeline"]} == set(ids)
    for sentence in told["digest"]:
        assert " ".join(sentence["text"].split()) in shown


def test_the_first_page_leads_with_the_largest_and_the_rest_is_reached_by_cursor(visit, sample, words):
    (number, _), _ = largest(sample)
    page = visit.get("/").text
    assert page.index(f"/story?id={number}") < page.index("/story?id=", page.index(f"/story?id={number}") + 30)
    listed, cursor = [], None
    while True:
        asked = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        answer = visit.client.get("/api/v1/stories", params=asked).json()
        listed += [story["id"] for story in answer["stories"]]
        cursor = answer["next"]
        if not cursor:
            break
    assert len(listed) == len(set(listed))
    assert number in listed


def test_an_article_leads_to_its_story(visit, sample):
    (number, ids), _ = largest(sample)
    for screen in ("/article", "/trace"):
        assert f"/story?id={number}" in visit.get(screen, id=ids[0]).text


def test_an_article_that_is_on_another_event_leaves_and_is_shown_to_have_been_corrected(visitor, archive, words):
    (number, ids), _ = largest(archive)
    visit = visitor(archive)
    place = correct(visit, kind="apart", id=ids[1], value=ids[0], body="Another dam.")
    assert ids_of(visit, number) == set(ids) - {ids[1]}
    shown = words(visit.get(place))
    assert "corrected by Ivo" in shown
    assert "Another dam." in shown
    assert ids_of(visit, place.partition("id=")[2]) == {ids[1]}
    assert "corrected by Ivo" in words(visit.get("/story", id=number))
    (kept,) = visit.client.get("/api/v1/story", params={"story": number}).json()["corrections"]
    assert (kept["by"], kept["note"]) == ("Ivo", "Another dam.")


def test_two_stories_that_are_one_are_shown_as_one(visitor, archive):
    (one, ids), (two, others) = largest(archive)
    visit = visitor(archive)
    correct(visit, kind="together", id=ids[0], value=others[0])
    joined = min(one, two, key=int)
    assert ids_of(visit, joined) == {*ids, *others}
    listed = visit.get("/").text
    assert f"/story?id={joined}" in listed
    assert f"/story?id={max(one, two, key=int)}" not in listed


def test_a_correction_outlives_a_run_and_ends_when_it_is_settled(visitor, archive):
    (number, ids), _ = largest(archive)
    visit = visitor(archive)
    correct(visit, kind="apart", id=ids[1], value=ids[0])
    with verbs.Archive.open(str(archive)) as store:
        store.add(Article(id="new", text="A kite festival began in Tollbridge on Friday.", title="Kites over Tollbridge"))
        verbs.gather(store)
    assert ids[1] not in ids_of(visit, number)
    (note,) = Notes(str(archive)).of(ids[1])
    visit.client.post("/notes/resolved", data={"note": note.id, "resolved": "yes", "screen": "story"})
    assert ids[1] in ids_of(visit, number)


def test_of_two_corrections_on_one_pair_the_last_counts(visitor, archive):
    (number, ids), _ = largest(archive)
    visit = visitor(archive)
    correct(visit, kind="apart", id=ids[1], value=ids[0])
    correct(visit, kind="together", id=ids[0], value=ids[1])
    assert ids_of(visit, number) == set(ids)


def test_a_story_that_is_not_there_says_so(visit, words):
    for number in ("9999", "x", "1.zzz"):
        assert "there is no such story" in words(visit.get("/story", id=number, status=404))


def test_the_pages_and_the_command_line_count_one_number_of_origins(visitor, archive, words):
    (number, ids), _ = largest(archive)
    first, second, *_ = ids
    with verbs.Archive.open(str(archive)) as store:
        store.stories.keep_relays(
            number,
            store.stories.traced_from(number, verbs.tracer_state()),
            {second: [(first, "excerpt", 0.26)], **{id_: [(first, "reprint", 0.9)] for id_ in ids[2:]}},
        )
        told = verbs.tell(store, number)
    assert told.origins == 1
    visit = visitor(archive)
    assert visit.client.get("/api/v1/story", params={"story": number}).json()["ends"] == list(told.ends) == [first]
    shown = words(visit.get("/story", id=number))
    assert f"1 origin · {len(ids)} articles" in shown
    assert shown.count("perhaps taken from ") == 1
    assert "(26 % sure)" in shown
    listed = words(visit.get("/"))
    assert "1 origin · " in listed


def test_a_story_has_the_title_of_the_new_version_of_its_article(archive):
    (number, _), _ = largest(archive)
    desks = Desks(str(archive), Notes(str(archive)))
    assert not desks.desk().story(number, digest=False).title.startswith("Updated: ")
    with verbs.Archive.open(str(archive)) as store:
        held = [store.get(one.article) for one in store.stories.members(number)]
        for one in held:
            store.add(replace(one, title=f"Updated: {one.title}", text=f"{one.text}\n\nAn earlier version had another headline."))
    assert desks.desk().story(number, digest=False).title.startswith("Updated: ")
