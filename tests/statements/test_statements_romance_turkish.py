import pytest

SAID = [
    ("it", "Ha aggiunto che il ponte resta chiuso.", "", "che il ponte resta chiuso"),
    ("it", "In un messaggio ai cittadini ha aggiunto: «Il ponte resta chiuso».", "", "«Il ponte resta chiuso»"),
    ("it", "Il sindaco Mario Rosi ha affermato di voler chiudere il ponte.", "Il sindaco Mario Rosi", "di voler chiudere il ponte"),
    ("de", "In einem Brief sagte der Bürgermeister: „Die Brücke bleibt offen.“", "der Bürgermeister", "„Die Brücke bleibt offen.“"),
    ("es", "En la denuncia la mujer asegura que nadie abrió la puerta.", "la mujer", "que nadie abrió la puerta"),
    ("tr", "Ayşe Demir, toplantıda “Köprü haziran sonuna kadar kapalı kalacak,” ifadesini kullandı.", "Ayşe Demir", "“Köprü haziran"),
    ("tr", "Bakan Ahmet Yıldız, köprünün kapalı kalacağını ileri sürdü.", "Bakan Ahmet Yıldız", "köprünün kapalı kalacağını"),
    ("pl", "„Most jest zamknięty.\nNie wiemy, na jak długo” — powiedziała Anna Nowak.", "Anna Nowak", "„Most jest zamknięty.\nNie"),
    ("fr", "« Le pont est fermé.\nNous attendrons », a déclaré Claire Martin.", "Claire Martin", "« Le pont est fermé.\nNous"),
    ("fr", "« Nous restons ici », a dit Claire Martin.\nPersonne ne partira d'ici. »", "Claire Martin", "« Nous restons ici » | Personne"),
    ("es", "“Nadie vino a vernos.\nPreguntamos: «¿Por qué?»”, dijo Clara Ruiz.", "Clara Ruiz", "“Nadie vino a vernos.\nPreguntamos"),
]


@pytest.mark.parametrize(("language", "text", "source", "content"), SAID)
def test_who_says_what_in_romance_germanic_and_turkic_languages(said, language, text, source, content):
    found = said(text, language)
    assert any(s == source and c.startswith(content) for s, _, c in found), found


def test_an_ordinal_is_no_according_to(said):
    assert not said("È stato accusato di omicidio di secondo grado dopo la lite al mercato.", "it")
