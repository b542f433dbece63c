from hashlib import blake2b
from time import process_time

import pytest

from headwater.models import Article
from headwater.textreuse import changes, compare, match, prepare
from headwater.textreuse.quoting import quotations, quoted

QUOTATION = "“For ninety years only nine people had a key to this door, and we have lost three of those keys,”"
STORY = (
    "The observatory above Tamsel will open its dome to visitors from May, its keeper Odile Brandt said.\n\n"
    f"{QUOTATION} she said.\n\n"
    "Tickets cost nothing, but no more than twelve visitors an evening may climb the narrow iron stairs to the telescope.\n\n"
    "The lens was ground in 1931 by a watchmaker who never saw the sky through it, because he had gone blind before the roof was finished."
)
OTHER = (
    "Nights in the valley are getting brighter, a survey by amateurs has found; only on the ridge can the Milky Way still be seen. "
    "They counted stars from forty gardens during one week in November and compared the result with notes from their grandparents' time."
)


def article(id_, text):
    return Article(id=id_, text=text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (STORY, "copy"),
        (f"{OTHER}\n\n{STORY}\n\n{OTHER[::-1]}", "copy"),
        (STORY[: len(STORY) // 3], "copy"),
        (f"{OTHER}\n\n{STORY[-270:]}", "excerpt"),
        (f"{OTHER}\n\n{QUOTATION} Brandt told us.", "quotation"),
    ],
    ids=["whole", "expanded", "first third", "excerpt", "quotation"],
)
def test_kinds(text, kind):
    found = compare(article("a", text), article("b", STORY))
    assert found is not None
    assert (found.a, found.b, found.kind) == ("a", "b", kind)


def test_the_score_is_the_share_of_the_shorter_text():
    half = "\n\n".join(STORY.split("\n\n")[:2])
    whole = compare(article("a", half), article("b", STORY))
    part = compare(article("a", f"{half}\n\n{OTHER}"), article("b", f"{STORY}\n\n{OTHER[::-1]}"))
    assert whole is not None
    assert part is not None
    assert whole.score == 1.0
    assert 0.3 < part.score < 0.6


@pytest.mark.parametrize("text", [None, "", OTHER])
def test_unrelated_texts_and_headlines_match_nothing(text):
    assert compare(article("a", text), article("b", STORY)) is None


def matched(a, b):
    return match("a", "b", prepare(a), prepare(b)) is not None


EXCHANGE = (
    "Trading on the exchange of {} ended {} with the main index at {}, a change of {} percent. "
    "The price of barley stood at {} crowns a bushel and that of tin at {}. "
    "Past prices are no promise of future ones, the exchange reminds its clients."
)
WEATHER = (
    "In {} wird es am {} heiter bis wolkig bei Höchstwerten von {} Grad und Tiefstwerten von {} Grad. Der Wind weht mit {} bis {} "
    "Kilometern in der Stunde, in Böen bis {}. Die Wahrscheinlichkeit für Regen liegt bei {} Prozent, teilte der Wetterdienst mit."
)
LOTTERY = (
    "The numbers drawn on {} were {}, {}, {}, {}, {} and {}, with {} as the bonus ball. The jackpot of {} million crowns was not won and "
    "rolls over. The draw was held under the eyes of a notary of the Treasury Office in Quay Hill."
)


@pytest.mark.parametrize(
    ("form", "first", "second"),
    [
        (EXCHANGE, ("Tamsel", "Monday", "1,204.5", "0.4", "31", "88.20"), ("Tamsel", "Friday", "1,377.1", "1.9", "29", "90.05")),
        (EXCHANGE, ("Tamsel", "Monday", "1,204.5", "0.4", "31", "88.20"), ("Harwick", "Monday", "1,377.1", "1.9", "29", "90.05")),
        (WEATHER, ("Tamsel", "Montag", 21, 9, 4, 12, 30, 60), ("Rudobir", "Freitag", 17, 8, 7, 15, 41, 80)),
        (LOTTERY, ("Saturday", 3, 9, 14, 22, 31, 40, 7, 12), ("Wednesday", 5, 8, 17, 26, 33, 45, 2, 19)),
    ],
    ids=["another day", "another place", "German nouns are no names", "figures by the dozen"],
)
def test_a_form_filled_in_anew_is_no_match_among_many(form, first, second):
    a, b = form.format(*first), form.format(*second)
    assert not matched(a, b)
    assert matched(a, a)
    assert matched(a, a.replace(str(first[-1]), "77")), "one figure wrong"
    assert compare(article("a", a), article("b", b)), "two that were named are compared whatever they are"


BARGES = (
    "Rescuers in Tamsel said 14 people were hurt when 3 barges broke loose at 6.40 on Monday; 120 homes lost power and 2 bridges were "
    "closed, mayor Odile Brandt told reporters."
)
LORRIES = (
    "Police in Harwick said on Tuesday that 23 lorries with 410 tonnes of stolen copper had been stopped at the border with Lower Sorrel. "
    "Inspector Anna Teel put the damage at 5.2 million crowns; 17 drivers were held, 4 of them under age. "
    "The ministry in Quay Hill called it the largest find in 30 years."
)


@pytest.mark.parametrize(
    ("text", "falsified"),
    [
        (BARGES, {"14": "41", "3 barges": "8 barges"}),
        (BARGES, {"14": "41", "3 barges": "8 barges", "6.40": "7.15", "120": "1,200", "2 bridges": "5 bridges"}),
        (BARGES, {"14": "41", "3 barges": "8 barges", "6.40": "7.15", "120": "1,200", "2 bridges": "5 bridges", "Monday": "Friday"}),
        (LORRIES, {"23": "32", "410": "140", "5.2": "9.7", "17": "71", "4 of": "9 of", "30": "50"}),
        ("Спасатели сообщили, что в Терминове пострадали 14 человек, 120 домов без света, закрыты 2 моста, говорит мэр Ирина Ланская.",
         {"14": "41", "120": "1200", "2 моста": "5 мостов"}),
    ],
    ids=["two figures", "all five", "all five and the weekday", "all six", "all three in Russian"],
)  # fmt: skip
def test_a_relay_that_falsifies_figures_is_a_match(text, falsified):
    wrong = text
    for true, false in falsified.items():
        assert true in wrong
        wrong = wrong.replace(true, false)
    assert matched(text, wrong)
    kinds = [change.kind for change in changes(article("b", wrong), article("a", text))]
    assert kinds.count("figure_changed") + kinds.count("date_shifted") >= len(falsified) - 1


def test_the_share_that_is_quoted():
    text = "“One two,” she said. “Three.” And four."
    assert quoted(text, [(0, 10)]) == 1.0
    assert quoted(text, [(5, 15)]) == 0.5
    assert quoted(text, [(21, 29), (30, 38)]) == 0.5
    assert quoted(text, [(0, len(text))]) == 18 / len(text)
    assert quoted(text, []) == 0.0


def test_long_texts_full_of_quotations_take_seconds():
    letters = str.maketrans("0123456789", "ghijklmnop")
    digests = (blake2b(str(n).encode()).hexdigest().translate(letters) for n in range(6_000))
    said = [" ".join(one[at : at + 7] for at in range(0, 126, 7)) for one in digests]
    text = "\n\n".join(f'"{one[:71]}" {one[71:].capitalize()}.' for one in said)
    assert len(text) > 700_000
    before = process_time()
    found = compare(article("a", text), article("b", text))
    assert found is not None
    assert changes(article("b", text), article("a", text), found.spans) == ()
    assert quoted(text, [(at, at + 50) for at in range(0, len(text) - 50, 50)]) > 0.4
    assert process_time() - before < 12


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said.", ["“Yes,”"]),
        ("„Ja“, sagte er, »nein«", ["„Ja“"]),
        ("«Да», — сказал он. “No.”", ["«Да»", "“No.”"]),
        ('She said "it\'s late" and left.', ['"it\'s late"']),
        ("An “unclosed one.\n\nThen “another”.", ["“another”"]),
    ],
)
def test_quotations(text, expected):
    assert [text[s:e] for s, e in quotations(text)] == expected


FOOTER = "[Subscribe](https://t.me/sorrel) | [Send us news](https://t.me/sorrel_bot)"


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("Ferries to Sorrel stay in port until Monday", "Ferries to Sorrel stay in port until Monday", True),
        (f"Lia Brandt has died at 84.\n\n{FOOTER}", "Lia Brandt has died at 84.\n\n[Join](https://t.me/tamsel)", True),
        ("⚡️ Lia Brandt, keeper of the lens, has died", f"{OTHER}\n\n– Lia Brandt, keeper of the lens, has died\n\n{OTHER[::-1]}", True),
        ("Brandt: the lens will not leave the tower", "The lens will not leave the tower, said Odile Brandt.", True),
        ("The dollar has risen above 108 crowns", "The dollar has risen above 109 crowns", False),
        ("The drone alarm for Quay Hill has been lifted again", "The drone alarm for Amber Vale has been lifted again", False),
        (f"Sunrise over Sorrel\n\n{FOOTER}", f"Snow on the ridge tonight\n\n{FOOTER}", False),
        ("More pictures of the fire", "More pictures of the fire", False),
        ("Ferries to Sorrel stay in port until Monday", f"{OTHER} The mail will stay in port until Monday morning.", False),
        (f"{OTHER[:200]} Ferries to Sorrel stay in port", f"{STORY[:200]} Ferries to Sorrel stay in port", False),
    ],
    ids=[
        "same post",
        "other footer",
        "item of a list",
        "speaker before and behind",
        "another figure",
        "another place",
        "footer alone",
        "fewer than six words",
        "less than six tenths",
        "phrase in longer texts",
    ],
)
def test_a_post_of_fewer_than_twelve_words_matches_where_it_stands_nearly_whole(a, b, found):
    assert matched(a, b) is found
    assert matched(b, a) is found


BOAT = "The night boat to Sorrel"
FIRE = "Сегодня утром в старом порту потушили большой пожар"
BEGUN, SNOW = "Last night was the coldest in Sorrel since", "rain will turn to wet snow and ice"
COLD = f"{BEGUN} the year began.\n\nFrom noon on {SNOW}, the harbour office says."


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        (COLD, f"{BEGUN} we count. {OTHER[:60]}. Later {SNOW}, say forecasters.", True),
        (COLD, f"{BEGUN} we count. {OTHER[:200]}", False),
        (f"{COLD} {OTHER}", f"{BEGUN} we count. {STORY} Later {SNOW}.", False),
    ],
    ids=["most of it", "one piece", "longer texts"],
)
def test_a_post_taken_in_pieces_matches_where_they_are_most_of_it(a, b, found):
    assert matched(a, b) is found
    assert matched(b, a) is found


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("There are apples enough in the stores, says Brandt", "Brandt: “There are apples enough in the stores”", True),
        (f"{BOAT} will cost 2 025 crowns", f"{BOAT} will cost 2025 crowns", True),
        (f"{FIRE} под Тамселем", f"{FIRE} недалеко от Тамселя", True),
        (f"{FIRE} Тамселя, передаёт Вестник Сорреля", f"{FIRE}, — Якорь Лайв", True),
        (f"{BOAT} will cost 20 crowns, the Amber Post says", f"{BOAT} will cost 20 crowns, says Tower Live", True),
        (f"{BOAT} leaves from Amber, the Amber Post says", f"{BOAT} leaves from Vale, says Tower Live", False),
        (f"{BOAT} will cost 2 025 crowns", f"{BOAT} will cost 2 026 crowns", False),
        (f"{FIRE} под Тамселем", f"{FIRE} под Соррелем", False),
    ],
    ids=[
        "another name first",
        "digits in groups",
        "another case of a name",
        "another source",
        "another source, English",
        "another place too",
        "another figure",
        "another place",
    ],
)
def test_what_a_post_says_in_another_form_is_no_other_notice(a, b, found):
    assert matched(a, b) is found
    assert matched(b, a) is found
