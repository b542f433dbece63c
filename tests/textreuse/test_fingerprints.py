import os
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.textreuse import fingerprint
from headwater.textreuse.fingerprints import BLOCK, GRAM, WHOLE, WINDOW, gram_hashes, winnow
from headwater.textreuse.tokens import word_hashes

WORDS = st.lists(st.sampled_from("river bridge mayor vote storm budget ferry union court harbour".split()), max_size=60)
RUN = st.lists(st.text(alphabet="абвгabcdé", min_size=1, max_size=6), min_size=GRAM + WINDOW - 1, max_size=30)


@given(WORDS, WORDS, RUN, WORDS, WORDS)
def test_texts_that_share_a_run_of_twelve_words_share_a_gram(before_a, before_b, run, after_a, after_b):
    a = fingerprint(" ".join(before_a + run + after_a))
    b = fingerprint(", ".join(before_b + run + after_b))
    assert set(a.tolist()) & set(b.tolist())


@given(st.text())
def test_any_text_has_a_fingerprint_of_different_hashes_in_order_that_any_database_holds(text):
    marks = fingerprint(text)
    assert marks.dtype == np.uint64
    assert marks.tolist() == sorted(set(marks.tolist()))
    assert (marks < 2**63).all()


@given(st.lists(st.integers(0, 5), max_size=50))
def test_every_window_keeps_its_smallest_gram(values):
    grams = np.array(values, dtype=np.uint64)
    kept = set(winnow(grams).tolist())
    for start in range(len(values) - WINDOW + 1):
        window = values[start : start + WINDOW]
        rightmost = start + max(at for at, value in enumerate(window) if value == min(window))
        assert rightmost in kept


def test_case_marks_and_spaces_make_no_other_fingerprint():
    a = fingerprint("The ferry “Alma” didn't leave the harbour of Quay Hill on Monday, its owner said.")
    b = fingerprint("the ferry Alma didn’t leave\n\nthe HARBOUR of Quay Hill — on Monday its owner said")
    assert a.tolist() == b.tolist()


def test_hashes_are_the_same_in_every_process():
    text = "Twelve boats lay in the harbour when the storm came over the hills at night"
    script = f"from headwater.textreuse import fingerprint; print(fingerprint({text!r}).tolist())"
    outputs = {
        subprocess.run([sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert outputs == {f"{fingerprint(text).tolist()}\n".encode()}


@pytest.mark.parametrize("count", range(GRAM))
def test_fewer_words_than_a_gram_have_no_fingerprint(count):
    assert len(fingerprint("word " * count)) == 0


def test_about_one_gram_in_four_is_kept():
    marks = fingerprint(" ".join(map(str, range(10_000))))
    assert 2_200 < len(marks) < 2_800


def test_the_order_of_words_matters():
    forth, back = word_hashes(["a", "b", "c", "d"]), word_hashes(["d", "c", "b", "a"])
    assert gram_hashes(forth, 4).tolist() != gram_hashes(back, 4).tolist()


NOTICE = "Ferries to Sorrel stay in port until the storm has passed."
LONG = " ".join(f"word{at}" for at in range(2 * WHOLE))


@pytest.mark.parametrize(
    "other",
    [
        f"Harbour master: ferries to Sorrel stay in port, said Lia Brandt. {LONG[:80]}",
        f"{LONG}\n\n– Ferries to Sorrel stay in port, again\n\n{LONG}",
    ],
    ids=["in a post", "in an item of a list"],
)
def test_a_post_is_found_by_six_words(other):
    assert set(fingerprint(NOTICE).tolist()) & set(fingerprint(other).tolist())


def test_a_hard_wrapped_text_is_no_list_of_short_blocks():
    words_of = LONG.split()
    wrapped = "\n".join(" ".join(words_of[at : at + BLOCK - 5]) for at in range(0, len(words_of), BLOCK - 5))
    assert fingerprint(wrapped).tolist() == fingerprint(LONG).tolist()


@pytest.mark.parametrize(
    "shared",
    ["渡轮因船体出现裂缝而停航", "フェリーは船体のひび割れのため", "เรือข้ามฟากหยุดให้บริการ"],
    ids=["Chinese", "Japanese", "Thai"],
)
def test_scripts_without_blanks_count_by_characters(shared):
    a, b = fingerprint(f"昨日上午十时{shared}，市政府表示。"), fingerprint(f"“{shared}”。记者今天从码头获悉")
    assert set(a.tolist()) & set(b.tolist())
