"""Ready-made searches."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Article, Citation
from headwater.tracing.searches import searches


def of(text, cited=()):
    return searches(Article(id="a", text=text), cited)


def test_the_telling_passages_come_first():
    text = "It was a cold day and people went home early. Dagny Holm of Orlo sold 412 Temra eels to the Fennick market on Sunday."
    assert "412 Temra eels" in of(text)[0]
    assert all(s.startswith('"') and s.endswith('"') for s in of(text))


def test_the_first_party_cited_narrows_the_search():
    assert of("Dagny Holm of Orlo sold 412 Temra eels today.", (Citation("Gull Radio (Telegram)", "post"),))[-1].endswith(' "Gull Radio"')


def test_a_decimal_is_not_cut():
    assert any("3.4 metres" in s for s in of("Water rose 3.4 metres above Mill Street in Tarnmouth overnight."))


@given(st.text())
def test_any_text(text):
    found = of(text)
    assert len(found) <= 4
    assert all(s.count('"') == 2 for s in found)
