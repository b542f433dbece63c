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
    ("pl", "Jan Kowal powiedział, że most jest zamknięty: „Nie otworzymy go przed końcem maja”.", "Jan Kowal", "„Nie otworzymy go"),
    ("pl", "Jan Kowal powiedział, że most jest zamknięty: „Nie otworzymy go przed końcem maja”.", "Jan Kowal", "że most jest zamknięty"),
    ("pl", "Jak powiedział stacji TVK jeden z radnych, most pozostanie zamknięty.", "jeden z radnych", "most pozostanie zamknięty"),
    (
        "pl",
        "Według sondażu przeprowadzonego przez Telkom most popiera połowa mieszkańców.",
        "sondażu przeprowadzonego przez Telkom",
        "most popiera",
    ),
    ("pl", "Rada broni planu, który według burmistrza zawiódł mieszkańców.", "burmistrza", "zawiódł mieszkańców"),
    ("pl", "Radna powiedziała, że jeśli most runie, to winna będzie rada.", "Radna", "że jeśli most runie, to winna będzie rada"),
    (
        "es",
        "La alcaldesa Marta Quiroga asistió al acto, donde dijo a los vecinos: «Seguirá cerrado».",
        "La alcaldesa Marta Quiroga",
        "«Seguirá",
    ),
    ("es", "El alcalde dijo que el puente es viejo, mientras una vecina afirmó que nadie lo revisa.", "una vecina", "que nadie lo revisa"),
    ("it", "L'autista le disse che il ponte era chiuso.", "L'autista", "che il ponte era chiuso"),
    (
        "it",
        "La figlia, Anna Rosi, commenta la lettera così: «Non la pubblicheremo mai».",
        "La figlia, Anna Rosi",
        "«Non la pubblicheremo mai»",
    ),
    ("it", "Affermando che il padre non avrebbe capito, aggiunge che il ponte resta chiuso.", "", "che il ponte resta chiuso"),
    ("it", "Il sindaco ha voluto ricordare che il ponte resta chiuso.", "Il sindaco", "che il ponte resta chiuso"),
    (
        "tr",
        "Adını vermek istemeyen genç bir sözcü, “Köprü kapalı kalacak,” ifadelerini kullandı.",
        "Adını vermek istemeyen genç bir sözcü",
        "“Köprü",
    ),
    ("es", "“Nadie vino a vernos.\nPreguntamos: «¿Por qué?»”, dijo Clara Ruiz.", "Clara Ruiz", "“Nadie vino a vernos.\nPreguntamos"),
    ("it", "Una fonte vicina al sindaco ha affermato ieri sera che «il ponte è perso».", "Una fonte vicina al sindaco", "che «il ponte"),
    ("it", "«Ricordo tutto», ha commentato in risposta alla domanda sul modo in cui Bruno Villa aveva vinto.", "", "«Ricordo tutto»"),
    ("it", "Il ponte va chiuso, afferma l'attore e regista Ugo Neri.", "l'attore e regista Ugo Neri", "Il ponte va chiuso"),
    ("it", "È arrivata Anna Rosi, che ha detto ai cronisti: «Il ponte è nostro e resta nostro».", "Anna Rosi", "«Il ponte è nostro"),
    ("it", "Il Comune ha evidenziato più volte che il ponte è chiuso.", "Il Comune", "che il ponte è chiuso"),
    ("it", "«Non è stata una bella idea», mi ha detto ridendoci su anni dopo.", "", "«Non è stata una bella idea»"),
    ("it", "Il Comune ha informato la commissione regionale che il ponte è chiuso.", "Il Comune", "che il ponte è chiuso"),
    ("it", "Il Comune ha definito il piano una «follia» e un «tentativo di truffa».", "Il Comune", "«follia» | «tentativo di truffa»"),
    (
        "es",
        "Los medios locales, como Elmo y Doce, informaron de que el puente cedió.",
        "Los medios locales, como Elmo y Doce",
        "que el puente",
    ),
    ("es", "«Queremos un acuerdo», dijo en el programa Mañanas de Radio Elmo.", "", "«Queremos un acuerdo»"),
    ("pl", "W liście skierowanym do premier Anny Kos dodał: „Most jest nasz i zostanie nasz”.", "", "„Most jest nasz"),
    (
        "tr",
        "Köprüyü gezen ve işçilerle konuşan Ali Demir, “Köprü çok eski,” dedi.",
        "Köprüyü gezen ve işçilerle konuşan Ali Demir",
        "“Köprü",
    ),
    ("tr", "Radyodaki röportajda, eski başkan Ali Demir, köprünün kapanacağını söyledi.", "eski başkan Ali Demir", "köprünün kapanacağını"),
    ("tr", "Sorgudan sonra, polis onun kaçtığını söyledi.", "polis", "onun kaçtığını"),
    ("tr", "Demir'in köprüyü gezmesinden sonra yolun kapanacağını belirtti.", "", "yolun kapanacağını"),
    ("tr", "Köprü (Sabah Postası'na göre yüz yıllık) kapatıldı.", "Sabah Postası'na", "yüz yıllık"),
    (
        "tr",
        "Sürücünün avukatı Ali Demir, müvekkilinin suçsuz olduğunu savundu.",
        "Sürücünün avukatı Ali Demir",
        "müvekkilinin suçsuz olduğunu",
    ),
    ("it", "Rosi ha negato di aver chiuso il ponte.", "Rosi", "di aver chiuso il ponte"),
    ("pl", "Jak informuje portal Elmo24, most zostanie zamknięty.", "portal Elmo24", "most zostanie zamknięty"),
    # infinitives that a verb leads to, and those beside a statement
    ("it", "Il questore ha tenuto a precisare che il ponte è chiuso.", "Il questore", "che il ponte è chiuso"),
    ("es", "Sus socios se limitaron a señalar que el puente está cerrado.", "Sus socios", "que el puente está cerrado"),
    ("pt", "A fonte limitou-se a dizer que a ponte está fechada.", "A fonte", "que a ponte está fechada"),
    ("fr", "Le maire a salué la foule avant d'ajouter que le pont fermera.", "Le maire", "que le pont fermera"),
    ("es", "Tras asegurar que el puente es seguro, la alcaldesa Ana Sol lo cerró.", "la alcaldesa Ana Sol", "que el puente es seguro"),
    # asides between commas, before what is said and within it
    ("it", "Il sindaco sostiene, in sostanza, che il ponte è chiuso.", "Il sindaco", "che il ponte è chiuso"),
    ("fr", "La maire affirme, elle, n'avoir rien signé.", "La maire", "n'avoir rien signé"),
    ("fr", "« Le pont, a déclaré le roi dans son discours, restera fermé. »", "le roi", "« Le pont | restera fermé. »"),
    ("it", "Il ponte, hanno concluso i periti, traballa da due anni.", "i periti", "Il ponte | traballa da due anni"),
    ("es", "Inés Ferrer, para quien el puente es feo, vive lejos.", "Inés Ferrer", "el puente es feo"),
    ("fr", "« Le pont tient », assure-t-on à la mairie.", "la mairie", "« Le pont tient »"),
    ("it", "«Un'uscita infelice», la bolla la collega Gaia Monti.", "la collega Gaia Monti", "«Un'uscita infelice»"),
    ("tr", "Bay Kaya'nın görüşmelerde yer alması gerektiğini söyledi.", "", "Bay Kaya'nın görüşmelerde"),
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


def test_a_clause_ends_where_somebody_else_tells_something(said):
    found = said("El alcalde dijo que el puente es viejo, mientras una vecina afirmó que nadie lo revisa.", "es")
    assert found[0][2] == "que el puente es viejo"


def test_a_quotation_goes_on_in_the_next_paragraph_though_its_verb_had_no_subject(said):
    found = said("«Nadie vino», dijo.\n«Volveremos a llamar a todos».", "es")
    assert [c for _, _, c in found] == ["«Nadie vino» | «Volveremos a llamar a todos»"]


def test_a_mere_that_before_a_colon_is_no_statement(said):
    found = said("La ministre a déclaré que : « Le pont restera fermé jusqu'à la fin du mois de mai. »", "fr")
    assert [c for _, _, c in found] == ["que : « Le pont restera fermé jusqu'à la fin du mois de mai. »"]


def test_what_is_promised_ends_before_the_day(said):
    assert said("Juan Ríos prometió «abrir el puente» ayer durante la fiesta del barrio.", "es")[0][2] == "«abrir el puente»"


def test_the_local_time_is_no_source(said):
    assert not said("Fırtına yüzünden elektrik yerel saatine göre gece yarısı kesildi.", "tr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Bruno Vidal, un candidato del norte, también expresó su opinión en la plaza."),
        ("pl", "Łzy płynęły mu po twarzy, jak opowiadał o moście, który runął."),
        ("it", "La portavoce è uscita, chiedendo di restare anonima."),
        ("it", "L'etichetta del cappello che ha invaso la città è rossa."),
        ("fr", "Joint par téléphone, le maire crie au scandale."),
        ("it", "Il Comune ha finanziato una consultazione pubblica in merito alle proposte, che ha avuto successo."),
    ],
)
def test_what_is_no_speech(said, language, text):
    assert not said(text, language)
