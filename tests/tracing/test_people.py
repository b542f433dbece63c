"""Who says what carries a claim: named beside it, or told of before."""

import pytest

from headwater.models import Article
from headwater.tracing.carriers import Carrier
from headwater.tracing.people import people_in, speakers_of
from headwater.tracing.ties import by_speaker

NAMED = "“The passes stay good until June,” administrator Lorna Pell said."
PRONOUN = "Administrator Lorna Pell met the islanders on Monday. Season passes will be honoured until the end of June, she said."
ANOTHER = "Harbour master Odo Krane met the islanders on Monday. Season passes will be honoured until the end of June, he said."
NOBODY = "Administrator Lorna Pell met the islanders on Monday. Season passes are good until the end of June."


def carrier(id_, text, language="en"):
    """The last sentence of a text as what carries the claim."""
    start = text.rfind(". ") + 2 if ". " in text else 0
    return Carrier(Article(id=id_, text=text, language=language), (start, len(text)), agrees=True)


@pytest.mark.parametrize(("text", "surnames"), [(NAMED, ["pell"]), (PRONOUN, ["pell"]), (ANOTHER, ["krane"]), (NOBODY, [])])
def test_who_is_called_she_is_told_before(text, surnames):
    one = carrier("gull", text)
    assert [person.surname for person in speakers_of(one.article, one.span)] == surnames


def test_beside_the_sentence_only_who_is_named_there_is_looked_for():
    one = carrier("gull", PRONOUN)
    assert not people_in(one.article, one.span)


@pytest.mark.parametrize(("text", "joined"), [(PRONOUN, [("heron", "gull")]), (ANOTHER, []), (NOBODY, [])])
def test_two_who_heard_one_speaker_are_one_origin_however_she_is_called(text, joined):
    found = {one.article.id: one for one in (carrier("gull", NAMED), carrier("heron", text))}
    assert [tie[:2] for tie in by_speaker(found, found)] == joined
    assert not list(by_speaker(found, []))
