"""What joins two carriers of a claim: the ties are enough to join all that are alike, however many there are."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Article
from headwater.tracing.carriers import Carrier
from headwater.tracing.ties import by_wording, readings, same_words

WORDS = "the harbour master counted nine boats at dawn near Orlo pier and two more by noon".split()
SAID = st.lists(st.tuples(st.integers(0, len(WORDS) - 4), st.integers(4, len(WORDS))), min_size=1, max_size=9)


def joined(ids, ties):
    """Return which of some ids are joined, as sets."""
    groups = {id_: {id_} for id_ in ids}
    for a, b in ties:
        groups[a] |= groups[b]
        for member in groups[a]:
            groups[member] = groups[a]
    return set(map(frozenset, groups.values()))


@given(SAID)
def test_all_that_say_it_in_the_same_words_are_joined(said):
    passages = {str(at): " ".join(WORDS[first : first + size]) for at, (first, size) in enumerate(said)}
    found = {id_: Carrier(Article(id=id_, text=text), (0, len(text)), agrees=True) for id_, text in passages.items()}
    alike = [(a, b) for a, b in combinations(passages, 2) if same_words(readings(passages[a]), readings(passages[b]))]
    assert joined(passages, [tie[:2] for tie in by_wording(found)]) == joined(passages, alike)
