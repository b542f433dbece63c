"""A pattern matches nothing that lacks its needles, and begins within their reach: asking for them first loses nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reading.credit_tables import tables
from headwater.reading.needles import Needles, Sought, lowered, needles, reaches


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("[Aa]ccording to", ("according to",)),
        ("(?:first|originally) reported", (" reported",)),
        ("(?:read|see) (?:more|on)", ("read", "see")),
        ("[Aa]g[eê]ncia", ("agencia", "agência")),
        (r"(?:the )?\w+", ()),
        (r"(?:cited|by|a)? the \d", (" the ",)),
        (r"(?:more )+than", ("more ",)),
    ],
)
def test_the_needles_of_a_pattern(pattern: str, found: tuple[str, ...]) -> None:
    assert needles(pattern) == found


HEADS = [
    head
    for table in tables().values()
    for kind in ("weak", "strong", "told")
    for head in (t.partition("{N}")[0] for t in getattr(table, kind))
    if head
]


@given(st.sampled_from(HEADS), st.data())
def test_what_a_phrase_matches_holds_a_needle_within_reach(head: str, data: st.DataObject) -> None:
    passage = data.draw(st.from_regex(head))
    for match in re.finditer(head, passage):
        said = lowered(match[0])
        assert not reaches(head) or any(
            said.startswith(needle, at) for needle, (least, most) in reaches(head).items() for at in range(least, min(most, len(said)) + 1)
        )


@given(st.lists(st.text("abcж\ud800", min_size=1, max_size=6)), st.text("abcABж \ud800", max_size=60))
def test_all_needles_of_a_text_are_found_where_they_are(some: list[str], text: str) -> None:
    sought = Sought(text)
    places = {needle: [at for at in range(len(text)) if lowered(text).startswith(needle, at)] for needle in some}
    assert sought.places(Needles(some)) == {needle: at for needle, at in places.items() if at}
    for start, end in ((0, len(text)), (2, 5)):
        assert sought.has(Needles(some), start, end) == any(start <= at < end for begins in places.values() for at in begins)
