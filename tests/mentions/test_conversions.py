"""Two amounts that are one amount converted are linked; two amounts that only stand near each other are not."""

import pytest

from headwater.mentions import mentions

CONVERTED = [
    ("en", "The bill was $5 million (about 4.6 million euros) in all.", ["4600000 EUR"]),
    ("en", "The fine was 60,000 hryvnias, or about 1,500 dollars.", ["1500 USD"]),
    ("en", "It cost €2m ($2.1m; £1.7m).", ["2100000 USD", "1700000 GBP"]),
    ("ru", "Мост стоил 441 млрд тенге (около 1 млрд долларов).", ["1000000000 USD"]),
    ("uk", "Штраф — 60 тис. грн, або близько 1,5 тис. доларів.", ["1500 USD"]),
    ("de", "Sie zahlte rund 5 Mrd. Euro (etwa 5,4 Mrd. Dollar).", ["5400000000 USD"]),
    ("zh", "大桥耗资100万美元（约合720万元人民币）。", ["7200000 CNY"]),
    ("ja", "橋の費用は100万ドル（約1億5000万円）だ。", ["150000000 JPY"]),
]

APART = [
    ("en", "She had $5 million or 3 million euros, nobody knew."),
    ("en", "It cost $5 (Roe paid 4 euros to Quill)."),
    ("en", "It cost $5 ($4 at night)."),
    ("en", "She spent $5 and 4 euros."),
]


@pytest.mark.parametrize(("language", "text", "values"), CONVERTED)
def test_a_converted_amount_is_linked_to_the_one_before_it(language, text, values):
    found = [mention for mention in mentions(text, language=language) if mention.kind == "money"]
    assert [mention.value for mention in found if mention.same == found[0].span] == values
    assert found[0].same is None


@pytest.mark.parametrize(("language", "text"), APART)
def test_amounts_that_only_stand_near_each_other_are_not_linked(language, text):
    assert not [mention for mention in mentions(text, language=language) if mention.same]


def test_a_date_that_stays_open_says_why():
    assert mentions("She left yesterday.", language="en")[0].open == "day of publication not known"
    assert mentions("She left yesterday.", language="en", published="2024-05-03")[0].open is None
