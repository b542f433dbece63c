import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.mentions.names import key, same

ONE = [
    ("Андрій Вергун", "Андрей Вергун", "given name"),
    ("Sergej Dubrowin", "Сергей Дубровин", "transliteration"),
    ("Sergei Dubrovin", "Sergey Dubrovin", "transliteration"),
    ("Сергій Дубровін", "Sergei Dubrovin", "given name"),
    ("セルゲイ・ドゥブロヴィン", "Sergei Dubrovin", "same consonants"),
    ("세르게이 두브로빈", "Sergei Dubrovin", "same consonants"),
    ("سيرغي دوبروفين", "Sergei Dubrovin", "same consonants"),
    ("סרגיי דוברובין", "Sergei Dubrovin", "same consonants"),
    ("Σεργκέι Ντουμπρόβιν", "Sergei Dubrovin", "same consonants"),
    ("Wolodymyr Selinskyj", "Volodymyr Zelinsky", "same consonants"),
    ("Владимир Селин", "Volodymyr Selin", "given name"),
    ("Саша Полынин", "Александр Полынин", "diminutive"),
    ("Bill Marlow", "William Marlow", "diminutive"),
    ("S. Dubrovin", "Sergei Dubrovin", "initial"),
    ("Dubrovin Sergei", "Sergei Dubrovin", "other order"),
    ("Sergei Petrovich Dubrovin", "Sergei Dubrovin", "part left out"),
    ("Dubrovin", "Sergei Dubrovin", "surname alone"),
    ("北京", "Beijing", "same place"),
    ("Київ", "Kiev", "same place"),
]

TWO = [
    ("Anna Dubrovina", "Sergei Dubrovin"),
    ("John Marlow", "Peter Marlow"),
    ("Maria Lopez", "Mario Lopez"),
    ("Li Wei", "Li Na"),
    ("J. Marlow", "P. Marlow"),
    ("Marin", "Moran"),
    ("Paris", "Perez"),
    ("张伟", "Zhang Wei"),
]


@pytest.mark.parametrize(("a", "b", "rule"), ONE)
def test_spellings_of_one_name_are_joined_by_a_rule(a, b, rule):
    joined, turned = same(a, b), same(b, a)
    assert joined is not None
    assert turned == joined
    assert joined.rule == rule or (rule == "given name" and joined.rule in {"same consonants", "transliteration"})


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_people_stay_two(a, b):
    assert same(a, b) is None
    assert same(b, a) is None


@pytest.mark.parametrize(
    ("a", "b"), [("Сергій Дубровін", "Sergei Dubrovin"), ("Sergej Dubrowin", "Сергей Дубровин"), ("Dubrovin Sergei", "Sergei Dubrovin")]
)
def test_spellings_share_a_key(a, b):
    assert key(a) == key(b)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_strings_are_compared_alike_both_ways(a, b):
    assert same(a, b) == same(b, a)
    assert key(a) == key(a)


@given(st.text(min_size=1, max_size=40))
def test_a_name_is_itself(name):
    assert same(name, name) is not None
