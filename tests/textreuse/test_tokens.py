import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from headwater.textreuse.tokens import tokens, word_hashes
from headwater.words import words

LETTERS = "ab Яё'’ʼ12345.,\u00a0\u202f_渡ส๑ßİŉﬁςΣ\n🙂𝒜𠀀!\u0307\u00ad\ud800"


@given(st.one_of(st.text(), st.text(alphabet=LETTERS), st.text(alphabet="a'’12.,5")))
@example("rock'n'roll'n'rock")
@example("1.2345.678,9")
@example("Straße STRASSE İstanbul")
def test_tokens_are_the_words_of_the_text(text):
    expected, found = words(text), tokens(text)
    if "://" in text:
        return  # a URL is one of those, and none of these
    assert found.starts.tolist() == expected.starts
    assert found.ends.tolist() == expected.ends
    assert found.hashes.tolist() == word_hashes(expected.folded).tolist()


@pytest.mark.parametrize(("a", "b"), [("Straße", "STRASSE"), ("don’t", "Don't"), ("ёлка", "ЕЛКА"), ("ΟΔΟΣ", "οδος")])
def test_case_and_the_form_of_an_apostrophe_make_no_difference(a, b):
    assert tokens(a).hashes.tolist() == tokens(b).hashes.tolist()


def test_different_words_have_different_hashes():
    many = [f"{a}{b}{c}" for a in "abcdefgh" for b in "abcdefghij" for c in ("", "a", "ab", "ba", "aab", "aba")]
    hashes = tokens(" ".join(many)).hashes
    assert len(np.unique(hashes)) == len(set(many))
    assert len(np.unique(hashes % 1024)) > 300  # the low bits differ too
