import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.textreuse import align
from headwater.textreuse.aligning import SHORTEST
from headwater.textreuse.fingerprints import GRAM, gram_hashes
from headwater.textreuse.tokens import word_hashes
from headwater.words import words

FERRY = (
    "The ferry between Quay Hill and the island of Sorrel stopped running on Monday after inspectors found cracks in its hull. "
    "About four hundred people who live on the island must now wait for a fishing boat that crosses twice a day."
)
UNION = (
    "Dockers in the port of Lenmouth voted by a narrow margin to return to work, ending the longest strike in the town's history. "
    "Their union said that the new contract would raise the lowest wages by a tenth within two years."
)
OWLS = (
    "A pair of barn owls has nested in the clock tower of Amber Vale for the third year running, and the town has silenced the bells. "
    "The parish council will decide in autumn whether they may ring again."
)
FILLER = (
    "Nobody at the town hall wanted to comment when our reporter called at noon, though several people in the street had opinions. "
    "A baker shrugged; two students laughed and walked on towards the market square without another word."
)


def passages(a, b, furniture=frozenset()):
    return [(a[s:e], b[t:f]) for s, e, t, f in align(a, b, furniture)]


def test_a_reprint_is_one_passage_from_end_to_end():
    assert align(FERRY, FERRY) == ((0, len(FERRY), 0, len(FERRY)),)


def test_a_digest_gives_the_piece_of_each_article():
    digest = f"Today's news.\n\n{OWLS}\n\n{FERRY}\n\nAnd now the weather."
    assert passages(digest, f"{FERRY} {FILLER}") == [(FERRY, FERRY)]
    assert passages(digest, f"{FILLER} {OWLS}") == [(OWLS, OWLS)]


def test_passages_may_be_reordered():
    assert passages(f"{FERRY} {FILLER} {OWLS}", f"{OWLS} {UNION} {FERRY}") == [(FERRY, FERRY), (OWLS, OWLS)]


def test_edited_words_stay_within_one_passage():
    edited = FERRY.replace("stopped running", "was taken out of service").replace("found", "discovered").replace("About", "Some")
    assert passages(edited, FERRY) == [(edited, FERRY)]


def test_a_long_insertion_parts_two_passages():
    first, second = FERRY.split(". ", 1)
    expanded = f"{first}. {FILLER} {second}"
    assert passages(expanded, FERRY) == [(f"{first}.", f"{first}."), (second, second)]


def test_a_lifted_quotation_of_twelve_words_is_found_with_its_marks():
    quotation = "“We were told the boat was safe, and nobody asked us twice about it.”"
    a = f"{FILLER} {quotation} {FILLER[::-1]}"
    b = f"{OWLS}\n\n{quotation}"
    assert passages(a, b) == [(quotation, quotation)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The market closed higher on Friday. " + OWLS, "The market closed higher on Friday. " + UNION),
        (f"He said on Monday that the council would meet again next week. {OWLS}", f"She said on Monday the council would meet. {UNION}"),
        ("", FERRY),
        ("!!!", "!!!"),
        ("中华人民共和国外交部发言人昨日表示", "他说中华人民共和国外交部发言人没有出席"),
    ],
    ids=["stock phrase", "eleven words", "empty", "no words", "a title in a script without blanks"],
)
def test_too_little_in_common_is_nothing(a, b):
    assert align(a, b) == ()


def test_a_sentence_in_a_script_without_blanks_is_found():
    sentence = "港口工人星期一投票决定结束长达三个月的罢工，工会说新合同将在两年内提高最低工资。"
    assert passages(f"据当地媒体报道，{sentence}", f"昨天，{sentence}天气很好。") == [(sentence, sentence)]


def test_furniture_matches_nothing():
    box = "Sign up for our morning letter and never miss what happens in the valleys, free of charge, every day."
    grams = set(gram_hashes(word_hashes(words(box).folded), GRAM).tolist())
    assert len(align(f"{FERRY} {box}", f"{UNION} {box}")) == 1
    assert align(f"{FERRY} {box}", f"{UNION} {box}", grams) == ()
    assert passages(f"{FERRY} {box}", f"{FERRY} {box}", grams) == [(FERRY, FERRY)]


SENTENCES = st.lists(st.sampled_from([*FERRY.split(". "), *UNION.split(". "), *OWLS.split(". "), *FILLER.split(". ")]), max_size=8)


@given(SENTENCES, SENTENCES)
def test_verbatim_passages_have_the_same_words_and_do_not_overlap(a, b):
    left, right = ". ".join(a), ". ".join(b)
    found = align(left, right)
    for s, e, t, f in found:
        mine, theirs = words(left[s:e]).folded, words(right[t:f]).folded
        assert len(set(mine) & set(theirs)) > 0
        assert min(len(mine), len(theirs)) >= SHORTEST
    for side in (0, 2):
        spans = sorted(span[side : side + 2] for span in found)
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    if set(a) & set(b):
        assert found


@given(st.text(alphabet="ab \n“”.é中", max_size=300), st.text(alphabet="ab \n“”.é中", max_size=300))
def test_any_two_texts_can_be_aligned(a, b):
    for s, e, t, f in align(a, b):
        assert 0 <= s < e <= len(a)
        assert 0 <= t < f <= len(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("buy now " * 20_000, "buy now " * 20_000),
        ("a b c d e " * 8_000, "e a b c d x " * 8_000),
        (" ".join(f"{n % 37} {n % 11}" for n in range(20_000)), " ".join(f"{n % 37} {n % 13}" for n in range(20_000))),
    ],
    ids=["refrain", "cycle", "numbers"],
)
def test_repetitive_texts_take_no_time(a, b):
    started = time.monotonic()
    align(a, b)
    assert time.monotonic() - started < 3
