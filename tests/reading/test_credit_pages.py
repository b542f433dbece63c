"""Whose post or report a sentence says its news is from: pages without a platform, words said to an outlet, names in small letters."""

import time

import pytest

from headwater.models import Block, Credit, Outlet
from headwater.reading.credits import find_credits


def credits_of(text: str, language: str) -> tuple[Credit, ...]:
    return find_credits(text, (Block("paragraph", (0, len(text))),), (), (), outlet=Outlet("Ox", "ox.example"), language=language)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ('A clip of the flood was shared on the fanpage "Old Mill Bend", drawing thousands of reactions.', "en", "Old Mill Bend"),
        ("The picture was first put up in the group “Lake Grumbles”, where nobody believed it.", "en", "Lake Grumbles"),
        ("Residents of the community Neighbours of Tarn published a film of the bear.", "en", "Neighbours of Tarn"),
        ("In the public “Typical Tarnow”, a film of the bear was posted.", "en", "Typical Tarnow"),
        ("A video published by the page Lake Grumbles shows the bear.", "en", "Lake Grumbles"),
        ("To TV Lagoa, he snapped: “The bear was mine.”", "en", "TV Lagoa"),
        ("To Radio Tarn, the mayor explained that the bear was hired.", "en", "Radio Tarn"),
        ("The hunter, heard by Radio Tarn, said no.", "en", "Radio Tarn"),
        ("The mayor admitted to Radio Tarn that the bear was hired.", "en", "Radio Tarn"),
        ("The mayor explained to the Tarn Gazette that the bear was hired.", "en", "Tarn Gazette"),
        ("A man with insight into fish told Tarni Napló that carp is dear.", "en", "Tarni Napló"),
        ("Le renseignement, relayé par le compte Bluesky « Tarn Curieux », a fait le tour.", "fr", "Tarn Curieux"),
        ("La vidéo a été publiée sur la page Facebook « Tarn Curieux ».", "fr", "Tarn Curieux"),
        ("La photo, postée par la page « Tarn Curieux », a été vue mille fois.", "fr", "Tarn Curieux"),
        ("L’ours aurait mangé les gaufres, croit savoir Le Courrier tarnais.", "fr", "Le Courrier tarnais"),
        ("L’ours est parti, assure La Voix tarnaise.", "fr", "La Voix tarnaise"),
        ("« Il est parti », a confié le maire au Courrier tarnais.", "fr", "Courrier tarnais"),
        ("Zdjęcie niedźwiedzia udostępnił w serwisie Threads leśniczy Bogumił Zaręba.", "pl", "Bogumił Zaręba"),
        ("Nagranie opublikował na Facebooku wędkarz Jan Kilian.", "pl", "Jan Kilian"),
        ("Film zamieścił profil „Spotted Tarnica” na Facebooku.", "pl", "Spotted Tarnica"),
        ("Na facebookowym profilu „Spotted Tarnica” pojawiło się zdjęcie.", "pl", "Spotted Tarnica"),
        ("Jak ustalił portal Tarnica24, niedźwiedź był głodny.", "pl", "Tarnica24"),
        ("Niedźwiedź był głodny – ustalił Kurier Tarnicki.", "pl", "Kurier Tarnicki"),
        ("Видео опубликовал в Telegram рыбак Егор Плёсов.", "ru", "Егор Плёсов"),
        ("Видео появилось в паблике «Типичный Тарнск».", "ru", "Типичный Тарнск"),
        ("Відео з ведмедем виклали у групі «Тарнівка онлайн» у Facebook.", "uk", "Тарнівка онлайн"),
        ("Фото оприлюднив у Facebook лісник Остап Гай.", "uk", "Остап Гай"),
        ("Про це розповіли у спільноті «Почуй, Тарнівко».", "uk", "Почуй, Тарнівко"),
        ("Das Video teilte die Facebook-Gruppe „Tarnau meckert“.", "de", "Tarnau meckert"),
        ("Auf der Facebook-Seite „Tarnau meckert“ erschien ein Foto.", "de", "Tarnau meckert"),
        ("Das sagte er dem Tarnauer Boten.", "de", "Tarnauer Boten"),
        ("El vídeo lo difundió la cuenta de Instagram «Tarna Curiosa».", "es", "Tarna Curiosa"),
        ("El vídeo fue publicado por la página Tarna Curiosa en Facebook.", "es", "Tarna Curiosa"),
        ("El oso se fue, según contó el alcalde a Radio Tarna.", "es", "Radio Tarna"),
        ("O vídeo foi publicado pelo perfil Tarna Viva, no Instagram.", "pt", "Tarna Viva"),
        ("À Rádio Tarna, o prefeito disse que o urso fugiu.", "pt", "Rádio Tarna"),
        ("Il video è stato pubblicato dalla pagina Facebook «Tarna Curiosa».", "it", "Tarna Curiosa"),
        ("L'orso è fuggito, riporta il Corriere tarnese.", "it", "Corriere tarnese"),
        ("The videos were posted by the profile Tarna Viva, on Instagram.", "en", "Tarna Viva"),
        ("The user @bear_9 published a film of it on Aparat with this caption.", "en", "@bear_9"),
        ("The footage was uploaded to Rumble by the hunter Ivo Stark.", "en", "Ivo Stark"),
        ("Ivo Stark showed the bear on Dzen.", "en", "Ivo Stark"),
        ("A film of the bear went around after the channel Tarn Alert released it on Zalo.", "en", "Tarn Alert"),
    ],
)
def test_pages_and_outlets_are_named(text: str, language: str, name: str) -> None:
    found = [credit for credit in credits_of(text, language) if credit.name == name]
    assert found
    assert all(credit.span and text[slice(*credit.span)] == name for credit in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The team was drawn in the group B.", "en"),
        ("He read the page Ada had written.", "en"),
        ("The account of the fire by Ada Brook was long.", "en"),
        ("In the community of Tarn Hill the film was shown.", "en"),
        ("To London, he sent a letter.", "en"),
        ("She explained to Ada Brook that the bear was hired.", "en"),
        ("Na stronie miasta Tarnica nie ma słowa.", "pl"),
    ],
)
def test_pages_without_names_and_people_are_none(text: str, language: str) -> None:
    assert credits_of(text, language) == ()


@pytest.mark.parametrize("piece", ["the page Tarn Hill ", "to Radio Tarn, ", "the group “", "said to ", "compte Bluesky « X »"])
def test_hostile_repetition_costs_no_more_than_length(piece: str) -> None:
    started = time.process_time()
    credits_of(piece * (20_000 // len(piece)), "fr")
    assert time.process_time() - started < 5
