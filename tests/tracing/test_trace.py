"""Who took it from whom: what a fact-checker relies on."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.archive import Archive
from headwater.models import Embed
from headwater.tracing import Tracer, trace, trace_all
from invented import BRIDGE, FERRY, MARKET, article, credit, text

WHOLE = text(*FERRY)


def parents(archive, of):
    return [relay.id for relay in trace(of, archive).parents]


def test_a_credited_reprint_has_its_source_as_parent(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")])
    (relay,) = trace(copy, hold(source, copy)).parents
    assert (relay.id, relay.kind, relay.credit) == (source.id, "reprint", "source_line")
    assert relay.confidence > 0.5
    (spans,) = relay.spans
    assert copy.text[spans[0] : spans[1]] == source.text[spans[2] : spans[3]] == WHOLE


def test_the_earlier_of_two_is_no_copy_of_the_later(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")])
    assert parents(hold(source, copy), source) == []


def test_of_two_copies_the_one_with_the_same_error_is_the_parent(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    wrong = WHOLE.replace("14 kroons", "41 kroons").replace("bakery queue", "bakers queue")
    altered = article("tern", wrong, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")])
    heir = article("skua", wrong, "2024-03-02T12:00:00+00:00")
    assert parents(hold(source, altered, heir), heir) == [altered.id]


def test_a_false_credit_does_not_beat_the_text(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    named = article("heron", text(*BRIDGE), "2024-03-01T07:00:00+00:00")
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Heron")])
    archive = hold(source, named, copy)
    assert named.id not in parents(archive, copy)


def test_a_credited_address_overrides_a_contradicting_date(hold):
    source = article("gull", WHOLE, "2024-03-05T08:00:00+00:00")
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("link", "Gull", "https://gull.example/story")])
    archive = hold(source, copy)
    assert parents(archive, copy) == [source.id]
    assert parents(archive, source) == []


def test_a_digest_has_a_parent_for_each_of_its_items(hold):
    sources = [
        article(name, body, "2024-03-01T08:00:00+00:00")
        for name, body in (("gull", WHOLE), ("heron", text(*BRIDGE)), ("wren", text(*MARKET)))
    ]
    items = text(*FERRY[:2], *BRIDGE[:2], *MARKET[:2])
    named = [credit("according", name) for name in ("Gull", "Heron", "Wren")]
    digest = article("tern", items, "2024-03-02T08:00:00+00:00", said=named)
    found = trace(digest, hold(*sources, digest)).parents
    assert {relay.id for relay in found} == {source.id for source in sources}
    assert {relay.kind for relay in found} == {"digest"}
    for relay in found:  # each from its own sentences
        assert sum(end - start for start, end, _, _ in relay.spans) < len(items) / 2


def test_the_chain_is_followed_to_its_origin(hold):
    first = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    second = article("tern", text(*FERRY[:4]), "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")])
    third = article("skua", text(*FERRY[:4]), "2024-03-02T12:00:00+00:00", said=[credit("source_line", "Tern")])
    traced = trace(third, hold(first, second, third))
    assert [relay.id for relay in traced.parents] == [second.id]
    assert [(origin.id, origin.held) for origin in traced.origins] == [(first.id, True)]


def test_an_amp_twin_is_no_source(hold):
    main = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    twin = article("gull", WHOLE, "2024-03-01T08:00:00+00:00", path="story/amp", variant_of=main.url)
    archive = hold(main, twin)
    assert parents(archive, main) == parents(archive, twin) == []


def test_a_party_that_is_cited_and_not_held_is_an_origin(hold):
    page = article("tern", WHOLE, said=[credit("ed_note", "Gull Radio"), credit("ed_note", "Radio Gull"), credit("source_line", "Tern")])
    traced = trace(page, hold(page))
    assert [cited.name for cited in traced.cited] == ["Gull Radio"]  # once, and not the page's own outlet
    assert [(origin.name, origin.held) for origin in traced.origins] == [("Gull Radio", False)]


def test_a_parent_is_not_also_cited_as_missing(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull"), credit("caption", "Lens Pool")])
    assert [cited.name for cited in trace(copy, hold(source, copy)).cited] == ["Lens Pool"]


def test_a_held_post_that_a_page_embeds_is_a_parent(hold):
    post = article("plaza", "The gate is gone. I can hear it from my kitchen.", "2024-03-01T07:00:00+00:00", path="@ida/posts/12")
    embed = Embed("Mastodon", post.url + "?utm_source=share", handle="ida", text=post.text, span=(0, 0))
    page = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", embeds=(embed,))
    (relay,) = trace(page, hold(post, page)).parents
    assert (relay.id, relay.kind, relay.credit) == (post.id, "excerpt", "post")
    assert relay.evidence[0].text == post.text


def test_an_outlet_called_by_half_its_name_is_no_other_party(hold):
    said = [credit("according", "the Courier"), credit("ed_note", "Gull Radio"), credit("ed_note", "Radio")]
    page = article("lowland courier", WHOLE, said=said)
    assert [cited.name for cited in trace(page, hold(page)).cited] == ["Gull Radio"]


def test_a_page_saved_without_its_address_is_not_its_own_source(hold):
    held = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    saved = replace(held, id="saved.html", url=None, path="saved.html", canonical_url=held.url)
    assert parents(hold(held), saved) == []


def test_evidence_quotes_what_stands_on_the_page(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull", words="Source: Gull")])
    (relay,) = trace(copy, hold(source, copy)).parents
    kinds = {item.kind: item for item in relay.evidence}
    assert kinds["source_line"].text == "Source: Gull"
    assert kinds["passage"].text in copy.text
    assert "2024-03-01T08:00" in kinds["date"].text


def test_an_article_that_is_not_in_the_archive_can_be_traced(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")])
    assert parents(hold(source), copy) == [source.id]


@pytest.mark.parametrize("body", [None, "", "Short.", "…", "a " * 5000])
def test_any_article_has_a_trace(hold, body):
    page = article("gull", "x", "2024-03-01").__class__(id="page", text=body)
    assert trace(page, hold(page)).parents == ()


def test_all_are_traced_in_the_order_in_which_they_were_added(hold):
    articles = [article(name, WHOLE, f"2024-03-0{day}") for day, name in enumerate(("gull", "tern", "skua"), 1)]
    archive = hold(*articles)
    traces = list(trace_all(archive))
    assert [t.id for t in traces] == [a.id for a in articles]
    tracer = Tracer(archive)
    assert traces == [tracer.trace(a) for a in articles]


def test_of_two_equal_undated_pages_neither_is_said_to_be_the_source(hold):
    a, b = article("gull", WHOLE), article("tern", WHOLE)
    traces = {t.id: t for t in trace_all(hold(a, b))}
    assert [t.parents for t in traces.values()] == [(), ()]
    assert traces[a.id].undecided == (b.id,)
    assert traces[b.id].undecided == (a.id,)


def test_a_credit_decides_between_two_equal_undated_pages(hold):
    a, b = article("gull", WHOLE), article("tern", WHOLE, said=[credit("source_line", "Gull")])
    traces = {t.id: t for t in trace_all(hold(a, b))}
    assert [relay.id for relay in traces[b.id].parents] == [a.id]
    assert traces[a.id].parents == traces[b.id].undecided == ()


def test_two_equal_pages_of_a_credited_outlet_cannot_be_told_apart(hold):
    first, second = (article("gull", WHOLE, "2024-03-01T08:00:00+00:00", path=path) for path in ("one", "two"))
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")])
    (relay,) = trace(copy, hold(first, second, copy)).parents
    assert {relay.url, *relay.either} == {first.url, second.url}


def test_a_parent_dated_later_is_shown_as_a_contradiction(hold):
    source = article("gull", WHOLE, "2024-03-05T08:00:00+00:00")
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("link", "Gull", "https://gull.example/story")])
    (relay,) = trace(copy, hold(source, copy)).parents
    assert "date contradicts" in {item.kind for item in relay.evidence}


def test_an_agency_is_not_an_outlet_of_its_initials(hold):
    page = article("alpine post", WHOLE, "2024-03-01T08:00:00+00:00", said=[credit("dateline", "AP")])
    assert [(o.name, o.held) for o in trace(page, hold(page)).origins] == [("AP", False)]


def test_an_outlet_of_a_like_name_is_another(hold):
    other = article("northern telegraph", WHOLE, "2024-03-01T08:00:00+00:00")
    page = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Northern Telegram")])
    assert [c.name for c in trace(page, hold(other, page)).cited] == ["Northern Telegram"]


POOL = [*FERRY, *BRIDGE, *MARKET]
MINUTES = st.one_of(st.none(), st.just("2024-03-01"), st.integers(0, 59).map(lambda m: f"2024-03-01T08:{m:02}:00+00:00"))
BODIES = st.lists(st.sampled_from(POOL), min_size=1, max_size=4, unique=True)
TINY = st.tuples(BODIES, MINUTES, st.sampled_from(["", "A", "B", "C", "D", "E"]))


@given(st.lists(TINY, min_size=2, max_size=5))
@settings(max_examples=120)
def test_in_any_archive_chains_end(tiny):
    articles = [
        article("ABCDE"[n], text(*body), published, said=[credit("according", named)] if named else [])
        for n, (body, published, named) in enumerate(tiny)
    ]
    with Archive.open(":memory:") as archive:
        list(archive.add_many(articles))
        traces = {t.id: t for t in trace_all(archive)}
    for one in traces.values():
        assert one.origins

    def climb(id_, seen):
        assert id_ not in seen
        for relay in traces[id_].parents:
            climb(relay.id, seen | {id_})

    for id_ in traces:
        climb(id_, frozenset())


def test_nothing_is_its_own_ancestor(hold):
    articles = [article(name, WHOLE) for name in ("gull", "tern", "skua", "heron")]  # nobody is dated
    traces = {t.id: t for t in trace_all(hold(*articles))}

    def ancestors(id_, seen):
        for relay in traces[id_].parents:
            assert relay.id not in seen
            ancestors(relay.id, seen | {relay.id})

    for id_ in traces:
        ancestors(id_, {id_})


def test_stock_sentences_that_name_nobody_are_no_relay(hold):
    stock = (
        "The next notice will be put up at the usual hour, weather and tide allowing.",
        "Please bring warm clothes, and be in time.",
    )
    first = article("gull", text(stock[0], *FERRY[:3], stock[1]), "2024-03-01T08:00:00+00:00")
    second = article("heron", text(stock[0], *BRIDGE[:3], stock[1]), "2024-03-02T08:00:00+00:00")
    archive = hold(first, second)
    assert parents(archive, first) == parents(archive, second) == []


def test_a_phrase_on_hundreds_of_pages_is_not_looked_at_on_each(hold, monkeypatch):
    phrase = "Our reporter will bring more on this later today."
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    copy = article("tern", f"{WHOLE}\n\n{phrase}", "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")])
    others = [article(f"skua{n}", f"{' '.join(f'{word}{n}' for word in BRIDGE[0].split())} {phrase}") for n in range(200)]
    archive = hold(source, *others)
    read = []
    monkeypatch.setattr(archive, "get", lambda id_: read.append(id_) or Archive.get(archive, id_))
    assert parents(archive, copy) == [source.id]
    assert len(archive.candidates(copy)) > 100
    assert len(set(read)) < 20


def test_two_that_appeared_within_a_minute_have_it_from_neither(hold):
    first, second = (article(name, text(*FERRY), f"2024-03-01T08:00:{at}+00:00") for name, at in (("gull", "04"), ("tern", "31")))
    archive = hold(first, second)
    assert [trace(page, archive).parents for page in (first, second)] == [(), ()]
    assert [common.id for common in trace(second, archive).common] == [first.id]


def test_two_that_appeared_within_a_minute_of_which_one_credits_the_other(hold):
    first = article("gull", text(*FERRY), "2024-03-01T08:00:04+00:00")
    second = article("tern", text(*FERRY), "2024-03-01T08:00:31+00:00", said=[credit("source_line", "Gull")])
    assert [parent.id for parent in trace(second, hold(first, second)).parents] == [first.id]


def test_two_sources_of_one_page_are_not_said_to_be_taken_for_each_other(hold):
    ferry, bridge = article("gull", text(*FERRY), "2024-03-01T08:00:00+00:00"), article("tern", text(*BRIDGE), "2024-03-01T08:30:00+00:00")
    digest = article(
        "heron", text(*FERRY, *BRIDGE), "2024-03-02T07:00:00+00:00", said=[credit("according", "Gull"), credit("according", "Tern")]
    )
    parents = trace(digest, hold(ferry, bridge, digest)).parents
    assert {(parent.id, parent.either) for parent in parents} == {(ferry.id, ()), (bridge.id, ())}
