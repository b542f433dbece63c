"""From whom a carrier without a known source most likely has a claim: less is asked for than of a parent, and one is named."""

import pytest

from headwater.models import Article
from headwater.tracing.carriers import Carrier
from headwater.tracing.likeliest import by_retelling, by_translation
from headwater.tracing.reconsidering import Likely


def held(*ids):
    """Carriers, the earliest first."""
    return {id_: Carrier(Article(id=id_, text="Nine boats sank."), (0, 16), agrees=True) for id_ in ids}


def known(**chances):
    """Return how likely a page has its text from another: ``report_gull=0.4`` is the report's from the gull."""
    found = {}
    for names, chance in chances.items():
        id_, other = names.split("_")
        found.setdefault(id_, {})[other] = Likely(chance, "boats")
    return lambda id_: found.get(id_, {})


def told(*_):
    """All tell the same."""
    return 1.0


def test_who_answers_two_originals_was_written_from_the_likelier_and_joins_them_not():
    pairs = [("report", "gull"), ("report", "heron"), ("gull", "report"), ("heron", "report")]
    likely = known(report_gull=0.1, report_heron=0.2, gull_report=0.01, heron_report=0.02)
    ties = list(by_translation(pairs, ["gull", "heron", "report"], held("gull", "heron", "report"), likely, told))
    assert [tie[:2] for tie in ties] == [("report", "heron")]
    assert "another language as heron" in ties[0][2]


def test_one_original_has_many_translations():
    pairs = [("gull", "report"), ("gull", "second")]
    ties = by_translation(pairs, ["gull", "report", "second"], held("gull", "report", "second"), known(), told)
    assert {tie[:2] for tie in ties} == {("report", "gull"), ("second", "gull")}


def test_who_shares_nothing_but_the_sentence_is_no_translation():
    assert not list(
        by_translation([("report", "gull")], ["gull", "report"], held("gull", "report"), known(report_gull=0.4), lambda *_: 0.2)
    )


def test_who_has_it_from_somewhere_was_not_written_from_what_it_answers_too():
    assert not list(by_translation([("report", "gull")], ["gull"], held("gull", "report"), known(report_gull=0.4), told))


def test_a_wrong_date_makes_no_translation_the_original():
    ties = by_translation([("gull", "report")], ["report", "gull"], held("report", "gull"), known(report_gull=0.4, gull_report=0.1), told)
    assert [tie[:2] for tie in ties] == [("report", "gull")]


@pytest.mark.parametrize(
    ("chances", "joined"),
    [
        ({"report_gull": 0.4}, [("report", "gull")]),
        ({"report_gull": 0.2}, []),
        ({"report_gull": 0.31, "report_heron": 0.4}, [("report", "heron")]),
        ({"gull_report": 0.4}, []),  # it was there before
        ({"report_stranger": 0.4}, []),  # which does not carry the claim
    ],
)
def test_who_likely_has_it_from_one_of_those_before_is_no_origin(chances, joined):
    ties = by_retelling(["gull", "heron", "report"], held("gull", "heron", "report"), known(**chances))
    assert [tie[:2] for tie in ties] == joined


def test_who_has_it_from_another_mouth_retells_nobody():
    texts = {"gull": "“Nine boats sank,” said Pio Laskar.", "report": "Nine boats were lost, said Odile Brun."}
    found = {id_: Carrier(Article(id=id_, text=text, language="en"), (0, len(text)), agrees=True) for id_, text in texts.items()}
    assert not list(by_retelling(texts, found, known(report_gull=0.4)))
    assert not list(by_translation([("report", "gull")], texts, found, known(report_gull=0.4), told))


def test_the_words_that_only_the_two_have_are_said():
    ((_, _, reason),) = by_retelling(["gull", "report"], held("gull", "report"), known(report_gull=0.4))
    assert reason == "most likely retells gull: only these two have “boats”"
