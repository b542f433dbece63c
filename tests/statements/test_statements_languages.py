import pytest

SAID = [
    ("uk", "Мер міста Ігор Довгань заявив, що міст закриють.", "Мер міста Ігор Довгань", "що міст закриють"),
    ("uk", "«Ми не поїдемо», — сказала мешканка Олена Кривич.", "мешканка Олена Кривич", "«Ми не поїдемо»"),
    ("uk", "– Ми не поїдемо, – розповідає пенсіонерка Марія.", "пенсіонерка Марія", "Ми не поїдемо"),
    ("uk", "За словами мера, міст закриють у травні.", "мера", "міст закриють у травні"),
    ("uk", "Як повідомив речник Степан Гук, міст закрили.", "речник Степан Гук", "міст закрили"),
    ("uk", "Міст закрито. Про це повідомила речниця Ганна Лис.", "речниця Ганна Лис", "Міст закрито."),
    ("uk", "«Роботи триватимуть до травня», — йдеться у повідомленні.", "повідомленні", "«Роботи триватимуть до травня»"),
    ("ru", "Женщина заявила журналистам, что мост закрыт.", "Женщина", "что мост закрыт"),
    ("ru", "Мэр города Иван Перов сообщил, что мост закроют.", "Мэр города Иван Перов", "что мост закроют"),
    ("ru", "«Мы не уедем», — подчеркнула директор школы Анна Белых.", "директор школы Анна Белых", "«Мы не уедем»"),
    ("ru", "По словам жителей, мост закрыт с мая.", "жителей", "мост закрыт с мая"),
    ("ru", "Мы не уедем (из дома — прим. ред.), — жалуется местная жительница.", "местная жительница", "Мы не уедем"),
    ("de", "Der Bürgermeister Karl Huber sagte, dass die Brücke gesperrt wird.", "Der Bürgermeister Karl Huber", "dass die Brücke"),
    ("de", "„Wir bleiben hier“, sagte Petra Klein.", "Petra Klein", "„Wir bleiben hier“"),
    ("de", "»Wir bleiben hier«, erklärte Petra Klein.", "Petra Klein", "»Wir bleiben hier«"),
    ("de", "Laut der Polizei gab es keine Verletzten.", "der Polizei", "gab es keine Verletzten"),
    ("de", "Nach Angaben der Polizei blieb die Straße nicht offen.", "Polizei", "blieb die Straße nicht offen"),
    ("de", "Die Brücke ist gesperrt, heißt es im Rathaus.", "Rathaus", "Die Brücke ist gesperrt"),
    ("de", "Der Rat habe nichts gewusst, sagte Petra Klein. Die Brücke sei alt.", "Petra Klein", "Die Brücke sei alt"),
    ("de", "Gleichzeitig wies sie darauf hin, dass die Brücke alt ist.", "sie", "dass die Brücke alt ist"),
    ("de", "„Wir bleiben hier“, trotzte sie dem Rat.", "sie", "„Wir bleiben hier“"),
    ("de", "In einem Gespräch hatte er noch betont: „Wir bleiben hier.“", "er", "„Wir bleiben hier.“"),
    ("de", "Klein nannte den Plan am Freitag „schwer erträglich“.", "Klein", "„schwer erträglich“"),
    ("uk", "Міст закрили, повідомив у четвер, 9 лютого, речник Степан Гук.", "речник Степан Гук", "Міст закрили"),
    ("uk", "У міськраді повідомили, що міст закрили.", "міськраді", "що міст закрили"),
    ("ru", "Мост закрыли, сообщил мэр Перов, добавив, что объезд готов.", "мэр Перов", "что объезд готов"),
    ("es", "Clara Ruiz dijo que se va y añadió que no volverá.", "Clara Ruiz", "que no volverá"),
    ("es", "“No nos iremos”, me dijo Clara Ruiz.", "Clara Ruiz", "“No nos iremos”"),
    ("es", "Según la denuncia el puente se cerró en mayo.", "la denuncia", "el puente se cerró en mayo"),
    ("fr", "Claire Martin, qui avait déclaré que le pont était sûr, se tait.", "Claire Martin", "que le pont était sûr"),
    ("fr", "Le maire a plutôt qualifié le projet de « folie douce ».", "Le maire", "« folie douce »"),
    ("it", "Anna Rosi sul ponte: «Non lo chiuderemo mai»", "Anna Rosi", "«Non lo chiuderemo mai»"),
    ("it", "Il ponte resta chiuso, ha comunicato l'ufficio tecnico.", "l'ufficio tecnico", "Il ponte resta chiuso"),
    ("pl", "Most jest zamknięty, czytamy w komunikacie.", "komunikacie", "Most jest zamknięty"),
    ("fr", "Le maire Paul Dubois a déclaré que le pont resterait fermé.", "Le maire Paul Dubois", "que le pont resterait fermé"),
    ("fr", "« Nous resterons ici », regrette Claire Martin.", "Claire Martin", "« Nous resterons ici »"),
    ("fr", "— Nous resterons ici, dit Claire Martin.", "Claire Martin", "Nous resterons ici"),
    ("fr", "Selon les habitants, le pont est fermé depuis mai.", "les habitants", "le pont est fermé depuis mai"),
    ("fr", "D'après la police, personne n'est blessé.", "la police", "personne n'est blessé"),
    ("fr", "« Nous avons attendu, raconte Paul Roy. Personne n'est venu. »", "Paul Roy", "« Nous avons attendu | Personne n'est venu. »"),
    ("fr", "« C'est une honte », s'indigne une passagère.", "une passagère", "« C'est une honte »"),
    ("es", "“El agua subió”, relató a este diario un vecino de la zona.", "un vecino de la zona", "“El agua subió”"),
    ("es", "El alcalde Juan Peral dijo que el puente sigue cerrado.", "El alcalde Juan Peral", "que el puente sigue cerrado"),
    ("es", "«No nos iremos», aseguró la portavoz.", "la portavoz", "«No nos iremos»"),
    ("es", "—No nos iremos —dijo Clara Ruiz—. Nadie nos echará.", "Clara Ruiz", "No nos iremos | Nadie nos echará."),
    ("es", "Según los vecinos, el puente está cerrado.", "los vecinos", "el puente está cerrado"),
    ("it", "Il sindaco Mario Rosi ha detto che il ponte resta chiuso.", "Il sindaco Mario Rosi", "che il ponte resta chiuso"),
    ("it", "«Non ce ne andiamo», racconta Chiara Bianchi.", "Chiara Bianchi", "«Non ce ne andiamo»"),
    ("it", "Secondo i residenti, il ponte è chiuso.", "i residenti", "il ponte è chiuso"),
    ("pt", "O prefeito João Silva disse que a ponte continua fechada.", "O prefeito João Silva", "que a ponte continua fechada"),
    ("pt", "— Não vamos embora — disse Clara Souza.", "Clara Souza", "Não vamos embora"),
    ("pt", "De acordo com a polícia, não houve feridos.", "a polícia", "não houve feridos"),
    ("pl", "Burmistrz Jan Kowal powiedział, że most pozostanie zamknięty.", "Burmistrz Jan Kowal", "że most pozostanie zamknięty"),
    ("pl", "– Nie wyjedziemy – mówi Anna Nowak. – Nigdy.", "Anna Nowak", "Nie wyjedziemy | Nigdy."),
    ("pl", "Zdaniem mieszkańców most jest za mały.", "mieszkańców", "most jest za mały"),
    ("pl", "„To skandal” — powiedziała w rozmowie z portalem posłanka Anna Nowak.", "posłanka Anna Nowak", "„To skandal”"),
    ("tr", "Bakan Ahmet Yıldız, köprünün kapalı kalacağını ve açılmayacağını söyledi.", "Bakan Ahmet Yıldız", "köprünün kapalı"),
    ("tr", "“Buradan gitmeyiz,” dedi Ayşe Demir.", "Ayşe Demir", "“Buradan gitmeyiz,”"),
    ("tr", "Belediyeden yapılan açıklamada, köprünün kapatıldığı belirtildi.", "Belediyeden", "köprünün kapatıldığı"),
    ("tr", "Köprünün kapatıldığı ifade edilen açıklamada, yolun açık olduğu kaydedildi.", "açıklamada", "Köprünün kapatıldığı"),
    ("tr", "“Buradan gitmeyiz” diyen Ayşe Demir, yardım istedi.", "Ayşe Demir", "“Buradan gitmeyiz”"),
    ("tr", "Görüşmeden sonra, Ayşe Demir köprünün kapatıldığını söyledi.", "Ayşe Demir", "köprünün kapatıldığını"),
    ("kk", "Министр Ерлан Сәтов жұмыс мамырда аяқталады деп мәлімдеді.", "Министр Ерлан Сәтов", "жұмыс мамырда аяқталады"),
    ("kk", "«Біз кетпейміз», – деді тұрғын Айжан Омар.", "тұрғын Айжан Омар", "«Біз кетпейміз»"),
    ("kk", "Тұрғындардың айтуынша, көпір жабық.", "Тұрғындардың", "көпір жабық"),
]


@pytest.mark.parametrize(("language", "text", "source", "content"), SAID)
def test_each_language_says_who_says_what(said, language, text, source, content):
    found = said(text, language)
    assert any(s == source and c.startswith(content) for s, _, c in found), found


@pytest.mark.parametrize(("language", "text", "source", "content"), [row for row in SAID if len(row[1]) > 54])
def test_the_language_need_not_be_given(said, language, text, source, content):
    assert any(s == source and c.startswith(content) for s, _, c in said(text))


def test_a_verb_without_subject_speaks_for_the_one_before(attribution, join):
    text = "El alcalde Juan Peral dijo que el puente sigue cerrado. «Es provisional», añadió."
    last = attribution(text, "es").attributions[-1]
    assert join(text, last.content) == "«Es provisional»"
    assert last.speaker
    assert last.speaker.name == "Juan Peral"
