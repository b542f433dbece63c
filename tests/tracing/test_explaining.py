"""Why the others are not the parent; what has a common source that is not held."""

from headwater.tracing import Tracer, trace
from invented import BRIDGE, FERRY, article, credit, text

WHOLE = text(*FERRY)


def test_every_other_candidate_is_accounted_for_with_a_passage(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    wrong = WHOLE.replace("14 kroons", "41 kroons").replace("bakery queue", "bakers queue")
    altered = article("tern", wrong, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")])
    heir = article("skua", wrong, "2024-03-02T12:00:00+00:00", said=[credit("source_line", "Tern")])
    (lost,) = Tracer(hold(source, altered, heir)).rejected(heir)
    assert lost.id == source.id
    assert any("not in it" in reason for reason in lost.reasons)
    (passage,) = lost.evidence
    assert heir.text[slice(*passage.span)].startswith(passage.text[:50])
    assert passage.text in wrong
    assert passage.text not in WHOLE


def test_a_later_copy_is_rejected_for_its_date(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")])
    (lost,) = Tracer(hold(source, copy)).rejected(source)
    assert "it is dated after this page" in lost.reasons


def test_nothing_is_rejected_where_nothing_is_shared(hold):
    pages = article("gull", WHOLE), article("heron", text(*BRIDGE))
    assert Tracer(hold(*pages)).rejected(pages[0]) == ()


def test_a_parent_and_its_copy_have_no_common_source_beyond_it(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    copy = article("tern", WHOLE, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")])
    archive = hold(source, copy)
    assert trace(source, archive).common == trace(copy, archive).common == ()


def test_an_undated_page_is_dated_by_its_source_and_its_copy(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    undated = article("tern", WHOLE, said=[credit("canonical", "Gull", "https://gull.example/story")])
    copy = article("skua", WHOLE, "2024-03-02T09:00:00+00:00", said=[credit("canonical", "Tern", "https://tern.example/story")])
    bounds = trace(undated, hold(source, undated, copy)).dated
    assert (bounds.earliest, bounds.latest) == ("2024-03-01T08:00+00:00", "2024-03-02T09:00+00:00")
    assert [(item.kind, item.url) for item in bounds.evidence] == [("after its source", source.url), ("before its copy", copy.url)]


def test_a_page_without_a_date_and_without_relatives_has_no_bounds(hold):
    page = article("gull", WHOLE)
    bounds = trace(page, hold(page)).dated
    assert (bounds.earliest, bounds.latest, bounds.evidence) == (None, None, ())
