"""The nouns go into JSON and come back unchanged."""

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater import models

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))  # JSON has no others

NOUNS = [kind for kind in vars(models).values() if isinstance(kind, type) and is_dataclass(kind)]


@pytest.mark.parametrize("kind", NOUNS, ids=lambda kind: kind.__name__)
@given(data=st.data())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_round_trip(kind, data):
    noun = data.draw(st.from_type(kind))
    assert models.decode(models.encode(noun), kind) == noun


@pytest.mark.parametrize("kind", NOUNS, ids=lambda kind: kind.__name__)
def test_nouns_cannot_be_altered(kind):
    noun = object.__new__(kind)
    with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
        setattr(noun, fields(kind)[0].name, "other")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("{}", models.Article),  # a required field is missing
        ('{"id": 3, "text": "x"}', models.Article),  # of another type
        ('{"id": "a", "text": "x", "blocks": [{"kind": "poem", "span": [0, 1]}]}', models.Article),  # a kind nobody knows
        ("not json", models.Trace),
        ("", models.Page),
    ],
)
def test_what_is_no_noun_is_said_to_be_none(data, kind):
    with pytest.raises(ValueError, match=f"not a {kind.__name__}"):
        models.decode(data, kind)


def test_fields_of_a_later_version_are_passed_over():
    article = models.decode('{"id": "a", "text": "x", "mood": "blue"}', models.Article)
    assert article == models.Article(id="a", text="x")


def test_lone_surrogates_do_not_stop_a_batch():
    page = models.Page(id="a", body=b"\xed\xa0\x80 text", charset="utf-8")
    assert page.markup().endswith(" text")


def test_problem_reads_as_one_line():
    problem = models.Problem("a.html", "the file is empty", "save the page again")
    assert str(models.HeadwaterError(problem)) == "a.html: the file is empty; save the page again"
