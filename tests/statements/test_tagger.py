import itertools
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.statements import tagger
from headwater.statements.encoding import BREAK_ROW, COLUMNS, ROWS, encode, windows
from headwater.statements.quotes import paragraphs

TEXTS = st.text(st.sampled_from("ab Z9.,:;!?\"'“”‘’«»—-\n\u2028é字\U0001f600\u0301@/"), max_size=300)


def tagged(text: str) -> list[tuple[str, str, str]]:
    return [
        tuple(" + ".join(text[a:b] for a, b in role) for role in (found.source, found.cue, found.content))
        for found in tagger.tag(text, paragraphs(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the old bridge would reopen in May.", ("The mayor", "said", "the old bridge would reopen in May")),
        ("The harbour is closed, according to the coast guard.", ("the coast guard", "according to", "The harbour is closed")),
        ("“We will not wait another year,” Mr. Odell said on Monday.", ("Mr. Odell", "said", "“We will not wait another year,”")),
        ('"We will not wait a year," Ms. Tarrant told reporters.', ("Ms. Tarrant", "told reporters", '"We will not wait a year,"')),
    ],
    ids=["indirect", "according", "direct curly", "direct straight"],
)
def test_plain_statements_are_tagged_whole(text, expected):
    source, cue, content = expected
    (found,) = tagged(text)
    assert found[0] == source
    assert found[1].split()[0] == cue.split()[0]
    assert found[2].strip("“”\"',.") == content.strip("“”\"',.")


def test_the_outlets_own_voice_is_no_statement():
    assert tagged("The bridge was built in 1902. It has four arches and carries two lanes of traffic.") == []


@settings(max_examples=60)
@given(TEXTS)
def test_any_text_is_read_and_every_span_lies_in_it(text):
    for found in tagger.tag(text, paragraphs(text)):
        assert found.content
        assert found.cue or found.source
        assert all(0 <= a < b <= len(text) and text[a:b].strip() for role in (found.source, found.cue, found.content) for a, b in role)


@given(TEXTS)
def test_tokens_are_in_order_without_blanks_and_leave_no_character_out(text):
    tokens = encode(text, paragraphs(text))
    ends = [0, *tokens.ends]
    assert all(before <= start <= end for before, start, end in zip(ends, tokens.starts, tokens.ends, strict=False))
    covered = {k for a, b in zip(tokens.starts, tokens.ends, strict=True) for k in range(a, b)}
    assert all(text[k].isspace() == (k not in covered) for k in range(len(text)))
    assert tokens.rows.shape == (len(tokens), COLUMNS)
    assert ((tokens.rows >= 0) & (tokens.rows < ROWS)).all()


@given(TEXTS, st.integers(1, 40))
def test_windows_follow_one_another_and_are_no_longer_than_asked(text, size):
    tokens = encode(text, paragraphs(text))
    found = windows(tokens, size)
    assert [k for first, end in found for k in range(first, end)] == list(range(len(tokens)))
    assert all(end - first <= size for first, end in found)


def test_each_paragraph_ends_in_a_break():
    tokens = encode("One two.\n\nThree.", [(0, 8), (10, 16)])
    assert tokens.paragraphs == [0, 4, 7]
    assert [int(row[0]) == BREAK_ROW for row in tokens.rows] == [False, False, False, True, False, False, True]


def test_the_same_text_gives_the_same_statements_beside_any_other():
    text = "The mayor said the bridge would reopen. “It is safe,” she added."
    alone = tagger.tag(text, paragraphs(text))
    tagger.tag("Critics say it is not.\n\n" * 50, paragraphs("Critics say it is not.\n\n" * 50))
    assert tagger.tag(text, paragraphs(text)) == alone


@pytest.mark.parametrize("text", ['"' * 4_000, "a" * 100_000, "'s" * 4_000, "said " * 4_000, "-" * 10_000])
def test_hostile_texts_take_no_longer_than_plain_ones(text):
    began = time.perf_counter()
    tagger.tag(text, paragraphs(text))
    assert time.perf_counter() - began < 60


def test_how_likely_a_tag_is_counts_every_way_to_tag_its_window():
    rng = np.random.default_rng(1)
    scores, steps = rng.normal(size=(4, 2, 3)).astype(np.float32), rng.normal(size=(3, 3)).astype(np.float32)
    steps[0, 2] = -1e4  # ruled out
    likely = tagger._marginals(scores, [2, 2, 1, 1], steps)
    for window, length in enumerate((4, 2)):
        expected = np.zeros((length, 3))
        for tags in itertools.product(range(3), repeat=length):
            total = sum(scores[t, window, tag] for t, tag in enumerate(tags)) + sum(steps[pair] for pair in itertools.pairwise(tags))
            expected[range(length), tags] += np.exp(total)
        assert likely[:length, window] == pytest.approx(expected / expected.sum(1, keepdims=True), abs=1e-4)
