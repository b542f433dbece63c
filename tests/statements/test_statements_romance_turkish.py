import pytest

SAID = [
    ("it", "Ha aggiunto che il ponte resta chiuso.", "", "che il ponte resta chiuso"),
    ("it", "In un messaggio ai cittadini ha aggiunto: «Il ponte resta chiuso».", "", "«Il ponte resta chiuso»"),
    ("it", "Il sindaco Mario Rosi ha affermato di voler chiudere il ponte.", "Il sindaco Mario Rosi", "di voler chiudere il ponte"),
    ("de", "In einem Brief sagte der Bürgermeister: „Die Brücke bleibt offen.“", "der Bürgermeister", "„Die Brücke bleibt offen.“"),
    ("es", "En la denuncia la mujer asegura que nadie abrió la puerta.", "la mujer", "que nadie abrió la puerta"),
    (
        "es",
        "La alcaldesa, Marta Quiroga, prometió una reforma y dijo que el puente seguirá cerrado.",
        "La alcaldesa, Marta Quiroga",
        "que el puente seguirá",
    ),
    ("es", "El puente cedió de madrugada, según la jefa de obras del puerto.", "la jefa de obras del puerto", "El puente cedió"),
    ("es", "El agua llegó antes del alba, según tres mozos que dormían en la lonja.", "tres mozos", "El agua llegó"),
    ("es", "El barco salió vacío, según varios testigos.", "varios testigos", "El barco salió vacío"),
    ("de", "Ein Sturm hat 23 Kähne versenkt, wie die Hafenmeisterin der Stadt mitteilte.", "die Hafenmeisterin der Stadt", "Ein Sturm hat"),
    ("de", "Wie die Polizei mitteilte, blieb die Straße gesperrt.", "die Polizei", "blieb die Straße gesperrt"),
    ("de", "Ein Gutachten besagt, dass die Pumpen verrostet waren.", "Ein Gutachten", "dass die Pumpen"),
    ("de", "Ein Gutachten besagt etwas anderes: 17 der 46 Pumpen waren verrostet.", "Ein Gutachten", "17 der 46 Pumpen"),
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


def test_what_somebody_promises_is_not_who_speaks(said):
    found = said("El ministro, Juan Ríos, anunció una investigación y afirmó que nadie dimitirá.", "es")
    assert [s for s, _, _ in found] == ["El ministro, Juan Ríos"]
