"""Who altered whose words: what tells the copy from its original where dates do not."""

from dataclasses import astuple

import pytest

from headwater.models import Article
from headwater.tracing.altering import Altered, altered, altered_by_all, rarer_words
from headwater.tracing.collation import Version

BRIDGE = (
    "The council tried to close the old bridge at Marl on Monday, and many people came to the big meeting to say it should not be closed. "
    "Engineer Tova Lund said the bridge was probably safe, but that the money for a new one would have to be found before the winter. "
    "“Nobody has asked us what we need, and nobody has told us how we shall get to work from the other side,” said Emil Roth, a baker."
)


def version(text):
    return Version(Article(id=text[:40], text=text))


def with_words(*pairs):
    text = BRIDGE
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("copy", "sign"),
    [
        (with_words(("tried", "endeavoured"), ("big", "sizeable"), ("many", "numerous")), "rarer"),
        (with_words(("probably safe", "safe")), "hedges"),
        (with_words(("should not be", "should be")), "negations"),
        (with_words((", and nobody has told us how we shall get to work from the other side", "")), "quotations"),
        (with_words((" old", ""), (" big", ""), (" new", "")), "inner"),
    ],
)
def test_who_altered_it_is_the_copy(copy, sign):
    forth, back = altered(version(BRIDGE), version(copy)), altered(version(copy), version(BRIDGE))
    assert getattr(forth, sign) > 0 > getattr(back, sign)
    assert astuple(forth) == pytest.approx(astuple(back.back()))


@pytest.mark.parametrize(
    "copy",
    [
        BRIDGE,
        with_words(("Marl", "Merl"), ("Tova Lund", "Tove Lindt")),  # a name is no rarer word, however rare
        with_words(("Monday", "Friday")),
        "Rain is expected in the hills tonight, and the ferry to the islands will not sail before the wind has gone down again.",
    ],
)
def test_where_nothing_tells(copy):
    assert altered(version(BRIDGE), version(copy)) == Altered()


def test_rarer_words_are_shown_where_they_stand():
    copy = with_words(("tried", "endeavoured"), ("many", "numerous"))
    found = list(rarer_words(version(BRIDGE), version(copy)))
    assert [pair[:2] for pair in found] == [("tried", "endeavoured"), ("many", "numerous")]
    assert [copy[slice(*span)] for _, _, span in found] == ["endeavoured", "numerous"]
    assert not list(rarer_words(version(copy), version(BRIDGE)))


def test_the_original_of_all_altered_nobodys_words():
    copies = [with_words(("tried", "endeavoured")), with_words(("many", "numerous"), ("probably safe", "safe"))]
    seen = altered_by_all([altered(version(copy), version(BRIDGE)) for copy in copies])
    assert seen["most rarer"] == seen["most hedges"] == 0
    assert seen["least rarer"] < 0
    assert seen["least hedges"] < 0
