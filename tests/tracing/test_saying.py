import pytest

from headwater.tracing.saying import unattributed


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("38 tyres were raised from Lake Kalb, the club's chair Sean Marrow said.", "38 tyres were raised from Lake Kalb"),
        ("According to harbour master Ole Ravn, the mole at Sorn has sunk by 4 cm.", "the mole at Sorn has sunk by 4 cm."),
        ("«В Сорне украли 31 улей», — заявил пасечник Фёдор Зыков.", "«В Сорне украли 31 улей»"),
        # Nobody says it, or what says so has a figure of its own.
        ("In Sorn, 31 hives were stolen.", "In Sorn, 31 hives were stolen."),
        ("The dam at Sorn was closed, 40 engineers said.", "The dam at Sorn was closed, 40 engineers said."),
        ("Fire, he said.", "Fire, he said."),
    ],
)
def test_who_says_so_is_no_part_of_a_claim(claim, told):
    assert unattributed(claim) == told
