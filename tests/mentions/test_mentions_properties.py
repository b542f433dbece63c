import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.mentions import mentions
from headwater.mentions.languages import guess
from headwater.mentions.packs import languages, pack
from headwater.models import Mention, decode, encode

KINDS = {"figure", "percent", "money", "date", "place", "person", "organisation"}
PIECES = st.sampled_from(
    "5 1,234.5 1.234,5 3 000 2024 twenty million mil тысяч 万 億 三 $ € % Euro per cent May 3 mai мая 月 日 на in Paris Kyiv Москві 東京 "
    "last week вчора Monday - – .. . , ( ) : / \n ' ’ Mr. of de US$ and to до bis".split(" ")
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join))
ANY_LANGUAGE = st.sampled_from([None, "xx", *languages()])


@settings(max_examples=300)
@given(TEXTS, ANY_LANGUAGE, st.sampled_from([None, "", "soon", "2024-05-08", "2024-05-08T23:59:00Z", "0001-01-01", "9999-12-31"]))
def test_spans_are_sorted_inside_the_text_and_do_not_overlap_within_a_kind(text, language, published):
    found = mentions(text, language=language, published=published)
    assert list(found) == sorted(found, key=lambda mention: mention.span)
    last = dict.fromkeys(KINDS, 0)
    for mention in found:
        start, end = mention.span
        assert last[mention.kind] <= start < end <= len(text)
        last[mention.kind] = end
    assert found == mentions(text, language=language, published=published)
    assert decode(encode(found), tuple[Mention, ...]) == found


@pytest.mark.parametrize(
    "piece",
    ["1 ", "1.", "1,000 ", "twenty ", "1-", "$", "Monday ", "May ", "Paris ", "三", "5月", "A", "l'", "до ", "und ", "3 to ", "ein"],
)
@pytest.mark.parametrize("language", ["en", "de", "uk", "ja"])
def test_time_grows_with_length_and_no_faster(piece, language):
    mentions(piece * 10, language=language)
    text = piece * (20_000 // len(piece))
    start = time.process_time()
    mentions(text, language=language)
    assert time.process_time() - start < 6


@pytest.mark.parametrize("language", languages())
def test_a_language_file_is_whole(language):
    words = pack(language)
    assert len(set(words.calendar.weekdays.values())) == 7
    assert words.solid or len(set(words.calendar.months.values())) == 12
    assert len(words.common) >= 10


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The goat was not there, and the dog was.", "en"),
        ("Die Ziege war nicht da und der Hund auch nicht.", "de"),
        ("Коза не прийшла, але собака була та це все.", "uk"),
        ("Коза не пришла, но собака была, и это всё.", "ru"),
        ("ヤギは来なかった。", "ja"),
        ("山羊没有来。", "zh"),
        ("염소는 오지 않았다.", "ko"),
        ("قال الراعي إن العنزة لم تأت إلى القرية بعد ذلك.", "ar"),
        ("", "en"),
    ],
)
def test_a_language_is_guessed(text, language):
    assert guess(text) == language
