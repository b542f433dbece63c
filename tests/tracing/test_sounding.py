"""Names of outlets in other scripts, and whether they are the same names."""

import pytest

from headwater.outlets import fold_name
from headwater.tracing.sounding import sounds_alike


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("هارومير بوست", "Harrowmere Post", True),
        ("ميريديان واير", "Meridian Wire", True),
        ("لا فوز دي تيراروبيا", "La Voz de Terrarrubia", True),
        ("دير روندبليك", "Der Rundblick", True),
        ("كورييري ديلا سيرا", "Corriere della Serra", True),
        ("דר רונדבליק", "Der Rundblick", True),
        ("نورثكي هيرالد", "Northquay Herald", True),
        ("بورتوفالي تايمز", "Harrowmere Times", False),
        ("ميريديان واير", "Meridian Post", False),
        ("وايرفولد", "Wirefold", True),
        ("وايرلاند", "Wirefold", False),
        ("Набд ас-Сахиль", "نبض الساحل", True),
        ("Фолья ду Эштрейту", "Folha do Estreito", True),
        ("Фолья ди Лисбоа", "Folha do Estreito", False),
        ("Foni tou Kavou", "Φωνή του Κάβου", True),
        ("Зоря", "Sera", False),
        ("ويست تريبيون", "Ouest Tribune", True),  # what opens a word is heard in one of them
        ("La Tribune de Lyon", "Tribuna de León", False),  # of one script, accents or not
        ("Südwest Presse", "Sudoeste Press", False),
        ("هارومير بوست", "هارومير بوست", False),  # of one script: they are compared as they stand
        ("Harrowmere Post", "Harrowmere Post", False),
        ("تيمس", "Times", False),  # too few consonants to be told by them
        ("ليكو ليبر", "L’Écho libre", False),
    ],
)
def test_names_are_known_by_their_consonants(a, b, expected):
    assert sounds_alike(fold_name(a), fold_name(b)) is expected
    assert sounds_alike(fold_name(b), fold_name(a)) is expected
