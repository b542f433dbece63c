import time
from dataclasses import replace
from itertools import pairwise
from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from headwater.statements import tagger

PIECES = [
    "Ada Quill", "said", "that", "the dam", "was safe", "“", "”", "„", "«", "»", "'", "’", '"', "``", "''", ",", ".", ":", "– ", " — ", "-",
    "\n\n", "\n", "according to", "he", "(", ")", "told", "reporters", "who", "and", "adding", "was", "by", "as", "?", "ʘ", "$5", "1 000",
    "заявив", "що", "laut", "dedi", "said:", "“Yes.”", "the mayor,", "in", "opinion", "「", "」", " ", "\u00a0", "\ud83d\ude00",
]  # fmt: skip
PIECED = st.lists(st.sampled_from(PIECES), max_size=60)
TEXTS = st.one_of(st.text(max_size=200), PIECED.map(" ".join), PIECED.map("".join))


@given(TEXTS, st.sampled_from([None, "en", "uk", "de", "tr", "xx"]))
def test_any_text_gives_sound_statements(attribution, text, language):
    found = attribution(text, language)
    for statement in found.attributions:
        assert statement.content
        for spans in (statement.content, statement.source, statement.cue):
            assert list(spans) == sorted(spans)
            assert all(0 <= start < end <= len(text) for start, end in spans)
            assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for number, _ in enumerate(found.attributions):
        seen, at = set(), number
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = found.attributions[at].inside


@given(TEXTS)
def test_the_same_text_gives_the_same_statements(attribution, text):
    assert attribution(text) == attribution(text)


SHORT = st.lists(
    st.sampled_from(
        ["Ada Quill", "Anna Martin", "Орест Діл", "山田", "A", "X", "said", "mówi", "que", *":：,.?–—-“”„«»\"'’「」()\n \u00a0\u2028"]
    ),
    min_size=1, max_size=12,
)  # fmt: skip
LANGUAGES = st.sampled_from("en uk ru pl cs de fr es it pt sv nb tr kk ja zh ko".split())


@settings(max_examples=400)
@given(st.one_of(SHORT.map("".join), SHORT.map(" ".join)), LANGUAGES, st.sampled_from(["rules", "auto"]))
@example("Photo.\n\nAnna Martin :", "en", "auto")
@example("Photo.\n\nAnna Martin\u00a0：", "cs", "auto")
@example("Anna Martin :\n\nThe dam is shut.", "en", "auto")
@example("„A\n»", "pl", "rules")
@example("– A, – mówi X. " * 221, "pl", "rules")
@example('"A - spiega ' * 402, "it", "rules")
def test_names_and_marks_without_any_order_give_sound_statements(attribution, text, language, reader):
    for statement in attribution(text, language, reader=reader).attributions:
        assert statement.content
        assert all(text[start:end].strip() for spans in (statement.content, statement.source, statement.cue) for start, end in spans)


CALM = ["Ada Quill said the dam was safe.", "“It is safe,” said Tom Brand.", "The gate is old, according to two engineers."]


@given(st.integers(0, 60), st.sampled_from('“„«"‘「'))
@example(0, "„")
@example(0, '"')
def test_an_unclosed_mark_changes_no_other_paragraph(said, at, mark):
    damaged = "The council met on the hill above the old gates."
    at = min(at, len(damaged))
    text = "\n\n".join([CALM[0], damaged[:at] + mark + damaged[at:], "Nobody came.", *CALM[1:]])
    found = [row for row in said(text) if row[0]]
    assert [row for row in found if "hill" not in row[2]] == [row for paragraph in CALM for row in said(paragraph)]


@pytest.mark.parametrize(
    "text",
    [
     "said " * 20000, "' " * 30000, "“" * 30000, "(" * 30000, " – a" * 20000, "He said, " * 10000,
     "A" * 200_000, "1 " * 50000, "Ada Quill, " * 10000,
     "Aa-" * 30000, "“Yes.” " * 8000, "Ada: yes\n" * 8000, "1,000," * 20000,
    ],
)  # fmt: skip
def test_hostile_text_takes_no_time(attribution, text):
    start = time.process_time()
    attribution(text)
    assert time.process_time() - start < 8


TAGGABLE = st.lists(
    st.sampled_from(
        ["Ada Quill", "said", "the", "mayor", "residents", "of Elm", ",", ".", "“", "”", "'s", "its", "who", "(", "—", "\n\n", "they"]
    ),
    min_size=1, max_size=40,
).map(" ".join)  # fmt: skip


@settings(max_examples=60)
@given(TAGGABLE, st.data())
def test_whatever_the_tagger_marks_the_statements_are_sound(attribution, text, data):
    place = st.integers(0, len(text) - 1)
    spans = st.lists(st.tuples(place, place).map(lambda ends: (min(ends), max(ends) + 1)), max_size=1).map(tuple)
    content = st.tuples(place, place).map(lambda ends: ((min(ends), max(ends) + 1),))
    tagged = data.draw(st.lists(st.builds(tagger.Tagged, spans, spans, content), max_size=4))
    read = tagger.read
    with mock.patch.object(tagger, "read", lambda *given: replace(read(*given), statements=tagged)):
        found = attribution(text, "en", reader="auto")
    assert all(statement.content for statement in found.attributions)
