"""How newsrooms outside English tell who said what: orders, punctuation and phrases that a table of verbs does not hold."""

import pytest

SAID = [
    # dash-set sentences inside a paragraph, and what is told between them
    ("pl", "– To skandal – mówi Anna Kos. Dodaje, że most jest stary.", "", "że most jest stary"),
    ("pl", "Radni czekają. – To częsty błąd – ocenia prawniczka. – Nikt nie pyta.", "prawniczka", "To częsty błąd | Nikt nie pyta."),
    ("pl", "Radni milczą. – Bez komentarza – ucina burmistrz Jan Kos.", "burmistrz Jan Kos", "Bez komentarza"),
    ("pl", "– Nie wiem – mówi Kos. – Nie pytałem. Jego zdaniem most jest stary.", "Kos", "Nie wiem | Nie pytałem. Jego zdaniem"),
    ("uk", "— Ми не поїдемо, — каже Марія Лис. Вона додає, що води немає. — Нас забули, — зітхає жінка.", "Вона", "що води немає"),
    ("ru", "— Мы не уедем, — говорит Анна Белых. По словам мэра, мост цел.", "мэра", "мост цел"),
    # papers that are told, and papers that tell
    ("pl", "Jak mówi „Gońcowi” Jan Nowak, rozmowy trwają od miesiąca.", "Jan Nowak", "rozmowy trwają"),
    ("pl", "„Goniec” podał w poniedziałek, że most zamknięto.", "„Goniec”", "że most zamknięto"),
    ("ru", "Как рассказала «Вестнику» жительница Анна Белых, воды нет.", "жительница Анна Белых", "воды нет"),
    ("it", "«L'acqua è salita», dice al Corriere di Elm Giulia Conti.", "Giulia Conti", "«L'acqua è salita»"),
    ("es", "«Nos dejaron solos», cuenta a El Faro de Elm María Prado.", "María Prado", "«Nos dejaron solos»"),
    # according-to phrases with a verb in them, behind a relative, out of a report
    ("it", "Secondo quanto riferito dai carabinieri, l'uomo è fuggito.", "carabinieri", "l'uomo è fuggito"),
    ("it", "L'uomo, secondo la Procura, è fuggito.", "la Procura", "L'uomo | è fuggito"),
    ("it", "A detta dell'avvocato, la perizia è sbagliata.", "dell'avvocato", "la perizia è sbagliata"),
    ("it", "È tornato Marco Neri, secondo il quale la riforma non serve.", "Marco Neri", "la riforma non serve"),
    ("it", "Dal rapporto emerge che i fondi sono spariti.", "rapporto", "che i fondi sono spariti"),
    ("es", "Según informó la Guardia Civil, hubo dos heridos.", "la Guardia Civil", "hubo dos heridos"),
    ("es", "El puente, según explicó la policía, cedió ayer.", "la policía", "El puente | cedió ayer"),
    ("es", "Del informe se desprende que los fondos desaparecieron.", "informe", "que los fondos desaparecieron"),
    ("es", "Para el portavoz, la medida «llega muy tarde».", "el portavoz", "la medida «llega muy tarde»"),
    ("pl", "Z relacji świadków wynika, że samochód jechał pod prąd.", "relacji świadków", "że samochód jechał"),
    ("pl", "Jej zdaniem gmina zwleka.", "Jej", "gmina zwleka"),
    ("pl", "Według niego rząd oszukał obywateli.", "niego", "rząd oszukał obywateli"),
    ("de", "Aus dem Bericht geht hervor, dass Gelder fehlen.", "dem Bericht", "dass Gelder fehlen"),
    ("pt", "Segundo o delegado João Reis, o carro estava em alta velocidade.", "o delegado João Reis", "o carro estava"),
    # asides inside the marks
    ("it", '"Siamo pronti - spiega il direttore Ugo Riva - a riaprire".', "il direttore Ugo Riva", '"Siamo pronti | a riaprire"'),
    ("es", '"La situación -explica el doctor Luis Vega- es crítica".', "el doctor Luis Vega", '"La situación | es crítica"'),
    # the subject behind the verb, in the middle, or behind an adverbial
    ("it", "L'uomo, ha spiegato il questore, è stato arrestato.", "il questore", "L'uomo | è stato arrestato"),
    ("it", "Il ponte resta chiuso, ha detto il ministro dell’Interno Mario Rosi.", "il ministro dell’Interno Mario Rosi", "Il ponte"),
    ("it", "In una nota l'azienda precisa di non essere a conoscenza.", "l'azienda", "di non essere"),
    ("it", "«Non è vero», la replica dell'assessore Paolo Gallo.", "dell'assessore Paolo Gallo", "«Non è vero»"),
    ("it", "«È una vera vergogna»: così Marco Neri commenta la decisione.", "Marco Neri", "«È una vera vergogna»"),
    ("fr", "« C'est une honte », s'est emportée la maire d'Elm.", "la maire d'Elm", "« C'est une honte »"),
    ("fr", "L'avocat affirme que le pont est fermé.", "L'avocat", "que le pont est fermé"),
    ("es", "Soto niega haber recibido dinero.", "Soto", "haber recibido dinero"),
    ("de", "Karl Huber sagte am Mittwoch, die Inflation werde im Herbst sinken.", "Karl Huber", "die Inflation werde"),
    ("de", "Auf die Frage, ob er zurücktrete, antwortete Huber: „Nein, niemals.“", "Huber", "„Nein, niemals.“"),
    ("pl", "W oświadczeniu przesłanym redakcji spółka zapewnia, że działała zgodnie z prawem.", "spółka", "że działała"),
    ("pl", "Komentując decyzję sądu, mecenas Nowak zaznaczył, że złoży apelację.", "mecenas Nowak", "że złoży apelację"),
    ("pl", "W komunikacie podano, że zarząd zbierze się w piątek.", "komunikacie", "że zarząd zbierze się"),
    ("pt", "O ministro Carlos Bravo afirmou nesta terça-feira (5) que a inflação vai cair.", "O ministro Carlos Bravo", "que a inflação"),
    ("tr", 'Ayşe Demir ise "Köprü kapalı kalacak" diye ağladı.', "Ayşe Demir", '"Köprü kapalı kalacak"'),
    ("tr", 'Demir, köprünün eskidiğini vurgulayarak, "Yenisi yapılacak" dedi.', "Demir", '"Yenisi yapılacak"'),
    ("tr", "Hatice Kaya, evinin yıkıldığını söylemişti.", "Hatice Kaya", "evinin yıkıldığını"),
    # offices, what belongs to whom, what somebody is doing
    ("tr", "Emniyet yetkilileri şüphelinin kaçtığını açıkladı.", "Emniyet yetkilileri", "şüphelinin kaçtığını"),
    ("tr", "Ali Demir'in sözcüsü köprünün kapatıldığını söyledi.", "Ali Demir'in sözcüsü", "köprünün kapatıldığını"),
    ("tr", "Şirketin genel müdürü köprünün kapatıldığını doğruladı.", "Şirketin genel müdürü", "köprünün kapatıldığını"),
    ("tr", "Dün Ankara'da konuşan Ali Demir köprünün kapatıldığını söyledi.", "Ankara'da konuşan Ali Demir", "köprünün"),
    ("tr", "Ali Demir dün düzenlediği toplantıda köprünün kapatıldığını açıkladı.", "Ali Demir", "köprünün kapatıldığını"),
    ("tr", 'Muhalefet lideri kararı "skandal" diye nitelendirdi.', "Muhalefet lideri", '"skandal"'),
    ("it", "Il ministro degli Esteri e premier Neri ha detto che pagherà.", "Il ministro degli Esteri e premier Neri", "che pagherà"),
    ("pl", "Minister spraw zagranicznych i nauki Jan Kos przekazał, że zapłaci.", "Minister spraw zagranicznych i nauki Jan Kos", "że"),
    ("pl", "Rzeczniczka policji mł. asp. Anna Nowak podała, że padał deszcz.", "Rzeczniczka policji mł. asp. Anna Nowak", "że padał"),
    ("pl", "Posłanka Anna Nowak (PX) powiedziała, że most jest stary.", "Posłanka Anna Nowak (PX)", "że most jest stary"),
    # small words around the verb
    ("fr", "La maire s'est dite convaincue que le pont restera fermé.", "La maire", "que le pont restera fermé"),
    ("fr", "Des témoins ont raconté avoir entendu un bruit.", "Des témoins", "avoir entendu un bruit"),
    ("fr", "La maire a affirmé lundi dernier devant le conseil que le pont restera fermé.", "La maire", "que le pont restera"),
    ("fr", "Le pont, a expliqué la maire, restera fermé.", "la maire", "Le pont | restera fermé"),
    ("ru", "Как рассказала газете «Вестник» Анна Белых, мост закрыт.", "Анна Белых", "мост закрыт"),
    ("ru", "Совет защищает план, который, по мнению мэра, провалился.", "мэра", "провалился"),
    ("pl", "Przekonywał ich, że most wytrzyma jeszcze rok.", "", "że most wytrzyma"),
    ("pl", "Uważa bowiem, że most wytrzyma jeszcze rok.", "", "że most wytrzyma"),
    ("pl", "Później tego samego dnia napisał na stronie, że most jest zamknięty.", "", "że most jest zamknięty"),
    ("pl", "Pytał, kto odpowiada za most.", "", "kto odpowiada za most"),
    ("it", "Anna Rosi ha incontrato i residenti e ha detto loro che il ponte resta chiuso.", "Anna Rosi", "che il ponte resta chiuso"),
    ("it", "Anna Rosi non ha dubbi: «Il ponte resterà chiuso».", "Anna Rosi", "«Il ponte resterà chiuso»"),
    ("it", "Ugo Neri si è detto convinto che il ponte resterà chiuso.", "Ugo Neri", "che il ponte resterà chiuso"),
    ("it", "L'assessore è tornata sul tema del ponte ribadendo che resterà chiuso.", "L'assessore", "che resterà chiuso"),
    ("es", "La alcaldesa se mostró convencida de que el puente seguirá cerrado.", "La alcaldesa", "que el puente seguirá cerrado"),
    ("es", "La alcaldesa ha vuelto sobre el tema reiterando que el puente seguirá cerrado.", "La alcaldesa", "que el puente"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "source", "content"), SAID)
def test_newsrooms_have_their_own_ways_to_say_who_speaks(said, language, text, source, content):
    found = said(text, language)
    assert any(s == source and c.startswith(content) for s, _, c in found), found


SILENT = [
    ("es", "Una campaña de boicot ha puesto en duda si la cita llegará al mínimo."),
    ("it", "Racconta la storia di un membro del gabinetto che diventa presidente."),
    ("es", "Los vecinos le gritaban cuando intentaba subir al ascensor."),
    ("es", "Tocó una sola nota que se oyó en la plaza."),
]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_nouns_relatives_and_times_are_no_speech(said, language, text):
    assert not said(text, language)


FOLLOWED = [
    ("pl", "Anna Nowak czekała.\nJak dodała, most jest stary.", "Anna Nowak"),
    ("es", "El artista Luis Paz llegó tarde. A su juicio, la prensa exagera.", "Luis Paz"),
    ("it", "Mario Rosi è tornato.\n«La scuola chiuderà», dice.\nE ancora: «Ci sarà un bus per tutti i bambini».", "Mario Rosi"),
    ("pl", "Jan Kos spotkał się z mieszkańcami. Według niego most jest zamknięty.", "Jan Kos"),
    ("tr", "Ali Demir köprüyü gezdi. Ona göre köprü kapalı kalacak.", "Ali Demir"),
    ("pl", "Jan Kos milczał. Pytany, czy odejdzie, odparł, że zostanie.", "Jan Kos"),
]


@pytest.mark.parametrize(("language", "text", "name"), FOLLOWED)
def test_a_verb_without_subject_is_whoever_spoke(attribution, language, text, name):
    last = attribution(text, language).attributions[-1]
    assert last.speaker
    assert last.speaker.name == name
