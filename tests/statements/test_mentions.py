import pytest

MENTIONS = [
    ("It cost 441 billion tenge.", "money", "441 billion tenge", "441000000000 KZT"),
    ("It is approximately 918 million dollars.", "money", "918 million dollars", "918000000 USD"),
    ("It cost $3.2 million.", "money", "$3.2 million", "3200000 USD"),
    ("It cost €1.5m in all.", "money", "€1.5m", "1500000 EUR"),
    ("It cost US$300,000.", "money", "US$300,000", "300000 USD"),
    ("Це коштує 5 млрд грн.", "money", "5 млрд грн", "5000000000 UAH"),
    ("Это стоит 1 200 000 рублей.", "money", "1 200 000 рублей", "1200000 RUB"),
    ("Das kostet 1.500 Euro und ist nicht viel.", "money", "1.500 Euro", "1500 EUR"),
    ("Some 12.5 percent agreed.", "percent", "12.5 percent", 12.5),
    ("Some 30% agreed.", "percent", "30%", 30),
    ("Rund 20 Prozent sind es nicht.", "percent", "20 Prozent", 20),
    ("On March 14, 2024 it rained.", "date", "March 14, 2024", "2024-03-14"),
    ("On 14 March 2024 it rained.", "date", "14 March 2024", "2024-03-14"),
    ("14 марта 2024 года был дождь.", "date", "14 марта 2024", "2024-03-14"),
    ("El 14 de marzo de 2024 llovió.", "date", "14 de marzo de 2024", "2024-03-14"),
    ("See 2024-03-14 for more.", "date", "2024-03-14", "2024-03-14"),
    ("There were 3,200 men.", "figure", "3,200", 3200),
    ("There were two million people.", "figure", "two million", 2000000),
]


@pytest.mark.parametrize(("text", "kind", "passage", "value"), MENTIONS)
def test_a_mention_is_normalised(attribution, text, kind, passage, value):
    found = [(m.kind, text[slice(*m.span)], m.value) for m in attribution(text).mentions]
    assert (kind, passage, value) in found


def test_a_day_that_no_calendar_has_is_no_date(attribution):
    assert all(m.kind != "date" for m in attribution("On 2024-02-30 it rained.").mentions)
