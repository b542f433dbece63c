"""The bundled sample, whose truth was written before the code: thirty-two invented pages, who took what from whom."""

import json

import pytest

import headwater
from headwater.tracing import Tracer, gather
from headwater.verbs import sample_folder


def rows(name):
    return [json.loads(line) for line in (sample_folder() / name).read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def archive():
    with headwater.Archive.open(":memory:") as opened:
        articles = list(headwater.read_all(headwater.open_inputs(indexes=[str(sample_folder() / "index.jsonl")]), jobs=1))
        assert [added.status for added in opened.add_many(articles)] == ["added"] * 32
        yield opened


@pytest.mark.parametrize("truth", rows("truth.jsonl"), ids=lambda row: row["url"].split("//")[1][:50])
def test_who_took_it_from_whom(archive, truth):
    found = {relay.id for relay in headwater.trace(archive.get(truth["url"]), archive).parents}
    assert found == (set() if "variant_of" in truth else set(truth["parents"]))


@pytest.mark.parametrize("claim", [row for row in rows("claims.jsonl") if row["id"] != "call"], ids=lambda row: row["id"])
def test_how_many_origins_a_claim_has(archive, claim):
    found = headwater.claims(claim["text"], archive, claim["id"])
    assert (found.origins, found.reports) == (claim["origins"], claim["reports"])


def test_a_false_credit_is_reported_and_not_believed(archive):
    url = "https://buzzparade.example/wow/ferrywoman-heard-the-dam-groan"
    trace = headwater.trace(archive.get(url), archive)
    assert [c.name for c in trace.cited] == ["Harrow Vale Herald"]
    assert [o.name for o in trace.origins] == ["Lowland Courier"]


def test_the_evidence_of_a_translation_is_shown(archive):
    url = "https://www.worldfeed-daily.example/2024/05/the-shutter-could-not-stand-it-rudobir/"
    (relay,) = headwater.trace(archive.get(url), archive).parents
    shown = " ".join(item.text for item in relay.evidence)
    assert relay.kind == "translation"
    assert "ed. Rudobir Visnyk" in shown
    assert "640" in shown


def test_every_span_of_a_trace_points_at_words(archive):
    tracer = Tracer(archive)
    for article in archive.articles():
        for relay in tracer.parents(article):
            parent = archive.get(relay.id)
            for a, b, c, d in relay.spans:
                assert 0 <= a < b <= len(article.text)
                assert 0 <= c < d <= len(parent.text)
            for item in relay.evidence:
                if item.span and item.span[0] < item.span[1]:
                    passage = article.text[slice(*item.span)]
                    assert passage in item.text or passage.startswith(item.text[:40])


def test_the_reports_of_the_flood_in_three_languages_are_one_story_with_their_follow_up_and_without_the_strike():
    with headwater.Archive.open(":memory:") as opened:
        list(opened.add_many(headwater.read_all(headwater.open_inputs(indexes=[str(sample_folder() / "index.jsonl")]), jobs=1)))
        gather(opened)
        (largest, size), *_ = opened.stories.sizes().items()
        held = {one.article.split("//")[1] for one in opened.stories.members(largest)}
    assert size == 21  # the tale of the ferrywoman who heard the dam groan, told five times, is by itself
    outlets = {id_.split(".example")[0] for id_ in held}
    assert {"rudobir-visnyk", "terminovo", "novosti-temry", "vesti-porechya"} <= outlets
    assert sum("westfold-argus" in id_ or "northfold-argus" in id_ for id_ in held) == 2
    assert not any("skerrin" in id_ for id_ in held)
