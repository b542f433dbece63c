from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.archive import Archive, all_matches, matches
from headwater.models import Article
from headwater.textreuse.bitext import Lines, align_each, align_sentences
from headwater.textreuse.translating import Answers, translation
from tongues import ENGLISH, JAPANESE, OTHER, RUSSIAN

FURNITURE = ("Подпишитесь на рассылку канала.", "Читайте также о погоде и дорогах.")


def lines(*sentences):
    return Lines.of("\n\n".join(sentences))


def answered(a, b):
    """Return which sentence numbers answer which."""
    return [(bead.a, bead.a_end, bead.b, bead.b_end) for bead in align_sentences(a, b)]


@pytest.mark.parametrize("other", [RUSSIAN, JAPANESE])
def test_each_sentence_is_answered_by_its_translation(other):
    assert answered(lines(*ENGLISH), lines(*other)) == [(n, n + 1, n, n + 1) for n in range(6)]


def test_a_sentence_that_was_left_out_has_no_answer():
    found = answered(lines(*ENGLISH), lines(*RUSSIAN[:3], *RUSSIAN[4:]))
    assert found == [(0, 1, 0, 1), (1, 2, 1, 2), (2, 3, 2, 3), (4, 5, 3, 4), (5, 6, 4, 5)]


def test_two_sentences_may_answer_one():
    joined = f"{RUSSIAN[0].removesuffix('.')}, а {RUSSIAN[1]}"
    assert (0, 2, 0, 1) in answered(lines(*ENGLISH), lines(joined, *RUSSIAN[2:]))


def test_part_of_a_text_is_found_among_other_things():
    found = answered(lines(*ENGLISH), lines(*OTHER[:2], *RUSSIAN[1:5], *FURNITURE))
    assert {(n + 1, n + 2, n + 2, n + 3) for n in range(4)} <= set(found)


def test_a_sentence_that_was_moved_does_not_answer_what_stands_in_its_place():
    report = "In the harbour yard 17 of the 46 pumps had rusted through, the records show, and nobody had ordered new ones."
    placed = "Вода пришла во двор гавани около полуночи, рассказали рабочие, которые всю ночь спали в старой конторе."
    figures = "По данным архива, 17 из 46 насосов во дворе гавани проржавели насквозь, и никто не заказывал новых."
    plain = "The water came into the yard shortly before midnight, said workers who had been sleeping in the old office."
    a, b = lines(*ENGLISH[:3], plain, report, *ENGLISH[3:]), lines(*RUSSIAN[:3], figures, *RUSSIAN[3:])
    assert (3, 4, 3, 4) in answered(a, b) or (4, 5, 3, 4) in answered(a, b)
    beads = [(bead.a, bead.b) for bead in Answers.of(a, b).beads]
    assert (3, 3) not in beads
    inverted = Answers.of(lines(*ENGLISH[:3], report, plain, *ENGLISH[3:]), lines(*RUSSIAN[:3], placed, figures, *RUSSIAN[3:]))
    pairs = {(bead.a, bead.b) for bead in inverted.beads}
    assert (3, 3) not in pairs
    assert {(n, n) for n in range(3)} <= pairs


@given(
    st.lists(st.sampled_from([*ENGLISH, *OTHER, "12", "…", ""]), max_size=8),
    st.lists(st.sampled_from([*RUSSIAN, *JAPANESE, "?"]), max_size=8),
)
def test_answers_come_in_order_and_no_sentence_twice(a, b):
    left, right = lines(*a), lines(*b)
    ends = (0, 0)
    for bead in align_sentences(left, right):
        assert ends[0] <= bead.a < bead.a_end <= len(left)
        assert ends[1] <= bead.b < bead.b_end <= len(right)
        ends = bead.a_end, bead.b_end


@given(
    st.lists(st.sampled_from([*ENGLISH, *OTHER, "12", "…", ""]), max_size=8),
    st.lists(st.lists(st.sampled_from([*RUSSIAN, *JAPANESE, "?"]), max_size=8), max_size=5),
)
def test_many_aligned_together_answer_as_each_alone(a, others):
    left, rights = lines(*a), [lines(*other) for other in others]
    together = [[bead[:4] for bead in map(astuple, beads)] for beads in align_each(left, rights)]
    assert together == [[bead[:4] for bead in map(astuple, align_sentences(left, right))] for right in rights]


def test_runs_join_what_follows_on_both_sides():
    answers = Answers.of(lines(*ENGLISH), lines(*RUSSIAN[:3], *FURNITURE, *RUSSIAN[3:]))
    assert len(answers.spans) == 6
    assert len(answers.runs) == 2
    assert answers.runs[0][0] == 0
    assert answers.runs[-1][1] == len(answers.a.text)


@pytest.mark.parametrize("other", [RUSSIAN, JAPANESE])
def test_a_translation_is_reported_with_its_evidence(other):
    found = translation("a", "b", lines(*ENGLISH), lines(*other), 0.5)
    assert (found.kind, len(found.spans)) == ("translation", 6)
    assert found.confidence > 0.8
    shown = [evidence.text for evidence in found.evidence]
    assert any("417,000" in words for words in shown)
    assert any("Bekov = " in words for words in shown)
    text = "\n\n".join(ENGLISH)
    assert all(evidence.text.startswith(text[slice(*evidence.span)]) for evidence in found.evidence)


def test_another_report_is_no_translation():
    assert translation("a", "b", lines(*ENGLISH), lines(*OTHER), 0.12) is None


def test_the_archive_finds_translations_and_says_each_once():
    told = {"en": ENGLISH, "ru": RUSSIAN, "ja": JAPANESE, "other": OTHER}
    held = [Article(id=name, text="\n\n".join(text), language="ru" if name == "other" else name) for name, text in told.items()]
    with Archive.open(":memory:") as archive:
        list(archive.add_many(held))
        pairs = [(match.a, match.b) for match in all_matches(archive)]
        assert {frozenset(pair) for pair in pairs} == {frozenset(pair) for pair in (("en", "ru"), ("en", "ja"), ("ru", "ja"))}
        assert len(pairs) == 3
        assert {match.b for match in matches(held[0], archive)} == {"ru", "ja"}
        assert list(matches(held[3], archive)) == []


def test_no_text_has_no_translation():
    with Archive.open(":memory:") as archive:
        list(archive.add_many([Article(id="1", text=None, language="en"), Article(id="2", text=None, language="ru")]))
        assert list(all_matches(archive)) == []
