"""Passages of two versions: each word once, the same words on both sides, whatever the versions are."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.textreuse import prepare
from headwater.textreuse.versions import passages_in_order

SAID = [f"The {what} board said in notice {number} that nobody would sail." for what in ("harbour", "island") for number in range(5)]
TEXTS = st.lists(st.sampled_from([*SAID, "No.", "It rained all day, and the kiosk was shut.", "See https://gull.example/a"]), max_size=12)


@given(TEXTS, TEXTS, st.sampled_from([" ", "\n\n"]))
def test_no_word_is_used_twice_and_what_matches_is_equal(before, after, between):
    a, b = prepare(between.join(before)), prepare(between.join(after))
    runs = [run for passage in passages_in_order(a, b) for run in passage]
    for run in runs:
        assert run.size > 0
        assert a.hashes[run.a : run.a + run.size].tolist() == b.hashes[run.b : run.b + run.size].tolist()
    for side in (0, 1):
        used = [run[side] + at for run in runs for at in range(run.size)]
        assert len(used) == len(set(used))


@given(TEXTS)
def test_a_text_is_one_passage_with_itself(said):
    text = prepare("\n\n".join([*said, *SAID]))
    ((run,),) = passages_in_order(text, text)
    assert run == (0, 0, len(text))


def test_what_is_said_over_and_over_keeps_to_its_neighbours():
    laps = [f"In lap {number} Imre Falk of Lenmouth leads by {number + 3} seconds." for number in range(30)]
    before = [sentence for lap in laps for sentence in (lap, "Nobody has left the track.")]
    after = [*before[:20], "A dog has run over the road and is gone.", *before[20:40], *before[42:]]
    a, b = prepare("\n".join(before)), prepare("\n".join(after))
    runs = [run for passage in passages_in_order(a, b) for run in passage]
    assert sum(run.size for run in runs) == len(prepare("\n".join([*before[:40], *before[42:]])))
    shifts = [run.b - run.a for run in runs]
    added, gone = len(prepare(after[20])), len(prepare("\n".join(before[40:42])))
    assert list(dict.fromkeys(shifts)) == [0, added, added - gone]
