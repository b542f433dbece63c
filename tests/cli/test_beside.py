from hypothesis import given
from hypothesis import strategies as st

from headwater.cli.beside import rows
from headwater.models import Match

CUTS = st.lists(st.integers(0, 60), min_size=2, max_size=8, unique=True).map(sorted)


@given(CUTS, CUTS, st.randoms(use_true_random=False))
def test_every_code_point_of_both_texts_is_shown_once(a, b, random):
    """Passages may stand in any order in the second text."""
    count = min(len(a), len(b)) // 2
    left = [(a[2 * n], a[2 * n + 1]) for n in range(count)]
    right = [(b[2 * n], b[2 * n + 1]) for n in range(count)]
    random.shuffle(right)
    match = Match("a", "b", "excerpt", tuple((*x, *y) for x, y in zip(left, right, strict=True)), 1.0)
    shown = list(rows(match, 64, 64))
    assert sorted(at for one, _ in shown if one for at in range(*one)) == list(range(64))
    assert sorted(at for _, other in shown if other for at in range(*other)) == list(range(64))
    assert [pair for pair in shown if all(pair)] == list(zip(left, right, strict=True))
