"""The outlet's name, where a page shows it above its headline and says nowhere that it is one."""

import pytest

from headwater.models import Page
from headwater.reading import parties, read

BODY = (
    "<p>The ferry between Orlo and the mainland will stop running on Sunday, the harbour board said in a notice on Friday morning.</p>" * 3
)


@pytest.mark.parametrize(
    ("head", "top", "url", "name"),
    [
        ("", '<div class="hd">Agencia Marea</div>', "https://marea.example/1", "Agencia Marea"),
        ("", "<font size=5>Kıyı Postası</font>", "https://kiyipostasi.example/1", "Kıyı Postası"),
        ("", '<img src="top.gif" alt="L\'Écho des Dunes">', "https://echodunes.example/1", "L'Écho des Dunes"),
        (
            "<title>Correio de Ardena: A ponte fecha no domingo à noite</title>",
            "",
            "https://correiodeardena.example/1",
            "Correio de Ardena",
        ),
        ("", "<div>Home</div><div>Local</div>", "https://localnews.example/1", None),
        ("", "<div>Bridge closed</div>", "https://gull.example/1", None),
    ],
)
def test_what_stands_above_the_headline_and_makes_up_the_host(head, top, url, name):
    page = Page("x", f"<html><head>{head}</head><body>{top}<h1>The ferry stops on Sunday</h1>{BODY}</body></html>".encode(), url=url)
    assert read(page).outlet.name == name


@pytest.mark.parametrize(
    ("name", "url", "same"),
    [
        ("The Lydgate Post", "https://lydgatepost.example", True),
        ("Der Küstenbote", "https://kuestenbote.example", False),
        ("Küstenbote", "https://kuestenbote.example", True),
        ("Agência Boia", "https://agenciaboia.example", True),
        ("Inicio", "https://iniciolocal.example", False),
        ("News", "https://gull.example", False),
        ("", "https://gull.example", False),
    ],
)
def test_a_host_spells_a_name(name, url, same):
    assert parties.spells(name, url) is same
