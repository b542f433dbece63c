"""A pronoun or a verb of one sex is never somebody's of the other: an unnamed woman's words do not go to the man that she accuses."""

import pytest

from headwater.models import Article
from headwater.statements import attribute

# Language, text, who speaks in its last direct statement: a name, a part of what an unnamed one is called, or "" where nobody can be told.
CASES = [
    ("en", "Council leader Ray Tindall was there.\n\nA cleaner at the depot, who hid her face, wept. “They lie,” she said.", "cleaner"),
    ("en", "Foreman Ivo Larch denied it. A waitress from the canteen saw the fire. “The doors were locked,” she said.", "waitress"),
    ("en", "Mayor Edith Sorrel spoke of a mistake. Her driver Paul Nemeth saw it otherwise. “She knew,” he said.", "Paul Nemeth"),
    ("en", "Mayor Edith Sorrel spoke of a mistake and went home. “Nobody told us,” he said.", ""),
    ("de", "Bürgermeister Karl Drosch schwieg. Eine Anwohnerin war empört. „Das war kein Einzelfall“, sagte sie.", "Anwohnerin"),
    ("de", "Eine Anwohnerin berichtete von Schreien. Bürgermeister Karl Drosch kam. „Ich habe nichts gehört“, sagte sie.", "Anwohnerin"),
    ("de", "Eine Anwohnerin berichtete von Schreien. Bürgermeister Karl Drosch kam. „Ich habe nichts gehört“, sagte er.", "Karl Drosch"),
    ("fr", "Le préfet Hugo Larrive est parti. Une infirmière était là. « Nous manquions de tout », a-t-elle raconté.", "infirmière"),
    ("fr", "Une infirmière était là. Le préfet Hugo Larrive a quitté la salle. « C’est faux », a-t-il répondu.", "Hugo Larrive"),
    ("es", "El alcalde Tomás Rueda calló. Una vecina estaba en la plaza. «Nos dejaron solos», dijo ella.", "vecina"),
    ("es", "Una vecina estaba en la plaza. El alcalde Tomás Rueda llegó tarde. «Es mentira», dijo él.", "Tomás Rueda"),
    ("it", "Il sindaco Marco Bellini tace. Una infermiera era presente. «Ci hanno lasciati soli», ha detto lei.", "infermiera"),
    ("pt", "O autarca João Teles calou-se. Uma enfermeira estava no local. «Deixaram-nos sós», disse ela.", "enfermeira"),
    ("pl", "Dyrektor Jan Kozera milczy. Pielęgniarka mówi o braku leków. „Dzwoniłam trzy razy” – powiedziała.", "Pielęgniarka"),
    ("ru", "Директор завода Пётр Зимин молчит. Уборщица видела пожар. «Двери были заперты», — сказала она.", "Уборщица"),
    ("ru", "Уборщица видела пожар. Директор завода Пётр Зимин был рядом. «Это ложь», — сказал он.", "Пётр Зимин"),
    ("ru", "Директор завода Пётр Зимин приехал утром. «Двери были заперты», — сказала она.", ""),
    ("uk", "Директор Олег Тарасюк мовчить. Прибиральниця бачила пожежу. «Двері були зачинені», — сказала вона.", "Прибиральниця"),
    ("uk", "Прибиральниця бачила пожежу. Директор Олег Тарасюк був поруч. «Це брехня», — сказав він.", "Олег Тарасюк"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "who"), CASES, ids=[f"{row[0]} {row[2] or 'nobody'} {n}" for n, row in enumerate(CASES)])
def test_who_is_meant(language, text, who):
    found = attribute(Article(id="a", text=text, language=language))
    speaker = [one.speaker for one in found.attributions if one.kind == "direct"][-1]
    told = (speaker.name or speaker.role or "") if speaker else ""
    assert who in told
    assert bool(told) == bool(who)
