"""Whom sources name: places and bodies before a name, adverbs that look like one, verbs without a subject, lines below a quotation."""

import pytest

NAMED = [
    ("de", "Präsidentin Ursula von der Leien sagte, sie habe keine Angst.", "Ursula von der Leien", "person"),
    (
        "it",
        "Il sindaco Ugo Neri arriva. Anna Lis parla. Il sindaco difende il piano. «Serve a tutti quanti», ha detto.",
        "Ugo Neri",
        "person",
    ),
    ("ru", "По словам мэра Верхнего Лога Ивана Петрова, мост закрыт до весны.", "Ивана Петрова", "person"),
    ("ru", "Мэр Сосновки Иван Петров сообщил, что мост закрыт.", "Иван Петров", "person"),
    ("ru", "Мэр Лесогорска Жердев сообщил, что мост закрыт.", "Жердев", "person"),
    ("ru", "В Лесогорске Жердев заявил, что мост закрыт.", "Жердев", "unknown"),
    ("ru", "Россия заявила, что мост закрыт.", "Россия", "organisation"),
    ("uk", "Мер Лісогірська Андрій Бойко повідомив, що міст закрито.", "Андрій Бойко", "person"),
    ("pl", "Podczas spotkania w Zagórzu Anna Nowak potwierdziła, że most jest zamknięty.", "Anna Nowak", "person"),
    ("pl", "Zdaniem Anny Nowak most jest zamknięty.", "Anny Nowak", "person"),
    ("tr", "Zeytinova Valisi Ali Demir, köprünün kapanacağını söyledi.", "Ali Demir", "person"),
    ("tr", "Dışişleri Bakanı Ali Demir Elm Güvenlik Konseyi'nin toplanacağını söyledi.", "Ali Demir", "person"),
    ("de", "Dagegen betont Klein: „Die Brücke ist sicher und bleibt offen.“", "Klein", "unknown"),
    ("de", "Klein hielt dagegen: „Die Brücke ist sicher und bleibt offen.“", "Klein", "unknown"),
    ("zh", "在该厂工作的王明说，大桥很危险。", "王明", "person"),
    ("zh", "据《滨江晚报》9月5日报道，大桥将于五月关闭。", "滨江晚报", "outlet"),
    ("zh", "大桥将于五月关闭，据《滨江晚报》报道。", "滨江晚报", "outlet"),
    ("zh", "据警方通报，大桥已于昨晚关闭。", "警方", "organisation"),
    ("zh", "王明告诉《滨江晚报》，大桥很危险。", "王明", "person"),
    ("zh", "“长江委”表示，大桥将于五月关闭。", "长江委", "organisation"),
    ("ar", "قال المتحدث باسم الوزارة سامي حداد إن الجسر سيغلق في مايو.", "سامي حداد", "person"),
    ("ar", 'وقال حداد لقناة النهر: "الجسر قديم ويجب إغلاقه".', "حداد", "unknown"),
    ("ar", "وأفادت الشرطة في بيان بأن الجسر آمن.", "الشرطة", "organisation"),
    ("ar", "وجاء في البيان أن الجسر سيغلق.", "البيان", "document"),
    ("ar", "ووفقا للتقرير، فإن الجسر قديم.", "التقرير", "document"),
    ("ja", "市長の田中健氏は、橋を5月に開通させると述べた。", "田中健", "person"),
    ("kk", "Ерлан Сәтовтың айтуынша, көпір мамырда ашылады.", "Ерлан Сәтов", "person"),
    ("kk", "Ерлан Сәтов: «Көпір мамырда ашылады», – деп жазды Facebook парақшасында.", "Ерлан Сәтов", "person"),
    ("es", "El principal diplomático de Corea del Norte, Ri Yong Ho, dijo que no se cierra.", "Ri Yong Ho", "person"),
]

KINDS = [
    ("de", "Die Staatsanwaltschaft Elm sagte, man prüfe den Fall.", "organisation"),
    ("de", "Das Gutachten besagt, dass die Brücke alt ist.", "document"),
    ("uk", "Прокуратура Заріччя повідомила, що водій втік.", "organisation"),
    ("ru", "Советник мэра сообщил, что мост закрыт.", "unnamed"),
    ("ru", "Журналист Иван Петров сообщил, что мост закрыт.", "person"),
    ("pl", "Prokuratura w Zagórzu podała, że kierowca uciekł.", "organisation"),
    ("es", "La fiscalía de Elm dijo que el acusado mintió.", "organisation"),
    ("es", "El autor dijo que no se va.", "unnamed"),
    ("fr", "La préfecture a indiqué que le pont fermerait.", "organisation"),
    ("tr", "Savcılık, sürücünün kaçtığını açıkladı.", "organisation"),
]

CASED = [
    ("Kaya'ya göre asıl sorun para değil.", "Kaya"),
    ("Demir'in iddiasına göre köprü yıkılacak.", "Demir"),
    ("Köy Postası'nın haberine göre köprü kapanacak.", "Köy Postası"),
    ("Belediye Başkanı Ali Demir'in açıklamasına göre köprü sağlam.", "Ali Demir"),
    ("Elm Partisi'li Kaya, kararın yanlış olduğunu vurguladı.", "Kaya"),
    ("Toplantının ardından konuşan Bakan Yılmaz, fiyatların düşeceğini söyledi.", "Yılmaz"),
    ("Zeytinova Valiliği'ne göre köprü kapalı.", "Zeytinova Valiliği"),
]

UNNAMED = [
    ("de", "Auf Anfrage teilte eine Sprecherin der Stadt mit, man prüfe den Fall.", "eine Sprecherin der Stadt"),
    ("de", "Der Sprecher der Firma Elmwerk sagte, man prüfe den Fall.", "Der Sprecher der Firma Elmwerk"),
    ("uk", "Делегати приїхали. На зустрічі делегати Великої групи заявили, що вони єдині.", "делегати Великої групи"),
    ("de", "Der frühere Chef von Elm Athletic sagte, er habe keine Angst.", "Der frühere Chef von Elm Athletic"),
    ("es", "El jefe de Elm Athletic dijo que no tiene miedo.", "El jefe de Elm Athletic"),
    ("de", "Dagegen sagte die Bürgermeisterin, die Brücke sei sicher.", "die Bürgermeisterin"),
    ("zh", "在该厂工作了十年的工人说：“大桥很危险。”", "在该厂工作了十年的工人"),
    ("tr", 'Demir\'e yakın bir kaynak dün gece, "Yorum yapmıyoruz." dedi.', "Demir'e yakın bir kaynak"),
]

POINTED = [
    ("es", "Jan Ross dijo que sueña con ganar. El anterior técnico del Elm negó tener miedo: «Lo haremos bien».", "Jan Ross"),
    ("de", "Jan Ross sagte, er träume vom Sieg. Der frühere Trainer von Elm ergänzte: „Wir schaffen das sicher.“", "Jan Ross"),
    ("pl", "Joan Kos powiedział, że most jest stary. Joan Lis milczała. „Trzeba go zamknąć” – dodał.", "Joan Kos"),
    ("es", "Ada Ruiz dijo que no sabía nada. Esta diputada del norte añadió: «No volverá a ocurrir».", "Ada Ruiz"),
    ("pl", "Jan Kos nie przyszedł na sesję. Ten radny z Dębna powiedział: „Byłem chory”.", "Jan Kos"),
]

SILENT = [
    ("es", "Lucía Navas llega. La actriz recuerda su infancia. «Vivíamos siete en casa», dice.", "Lucía Navas"),
    ("pl", "Burmistrz Jan Kos przyszedł. Anna Lis wyszła. Burmistrz bronił planu. „Most jest stary” – powiedział.", "Jan Kos"),
    ("it", "Spiegando perché lascia l'Unione di Elmo, Ugo Neri tace. «Non voglio padroni in casa», ha detto.", "Ugo Neri"),
    ("es", "Ada Ruiz habló ayer con Bruno Vidal. Añadió que el puente es seguro.", "Ada Ruiz"),
    ("pl", "Jan Kos zabrał głos. Porównał drogi z Zagórza do Dębna, zauważając, że są takie same.", "Jan Kos"),
    (
        "it",
        "Anna Rossi aprì il ponte. I funzionari, scesi in strada con i vicini, lo temevano. «È sicuro e resta aperto», ha detto.",
        "Anna Rossi",
    ),
    (
        "tr",
        "Partili Arman Demir, bir uygulama yüzünden Muhafazakarları eleştirdi. “Bunlar söz veren insanlar,” diye ekledi.",
        "Arman Demir",
    ),
    ("it", "Anna Rossi ha visitato il ponte con Bruno Villa. «È sicuro e resta aperto», ha detto.", "Anna Rossi"),
    ("pl", "Anna Nowak spotkała się z Janem Kosem. Powiedziała, że most jest bezpieczny.", "Anna Nowak"),
    ("pl", "Jan Kos poznał Annę Nowak. „To był dobry dzień”, powiedziała.", "Annę Nowak"),
    ("tr", "Ali Demir köprüyü gezdi. Köprünün kapanacağını söyledi.", "Ali Demir"),
    ("tr", 'İşçi Partisi üyesi Ali Demir yönetimi eleştirdi. "Güzel Yarın diye bir şey yok," diye ekledi.', "Ali Demir"),
    ("tr", 'Ali Kaya seçilirse ne yapacağı sorulan Ayşe Demir tereddüt etti. "Köprü kapalı kalacak," dedi.', "Ayşe Demir"),
    ("tr", 'Ali Kaya seçilirse, Ayşe Demir, köprüden gidecek. "Köprü kapalı kalacak," dedi.', "Ayşe Demir"),
    ("es", "El rapero Kanu West se llamará Ye. Anunció el cambio en Twitter el sábado: “Soy otra persona”.", "Kanu West"),
    ("es", "Max Ruiz espera jugar. Los Elmau Rockies ganaron el viernes. «Quiero estar allí y lanzar otra vez», dijo.", "Max Ruiz"),
    ("it", "La Russia è impegnata da tempo in Crimea. Ha dichiarato che gli USA avevano mentito.", "Russia"),
]

SAID = [
    ("pl", "Zwrócił jednak uwagę, że most jest zamknięty.", "", "że most jest zamknięty"),
    ("pl", "Komisja, która pracuje nad ustawą, zajęła stanowisko: „Decyzja należy do nich”.", "Komisja", "„Decyzja należy do nich”"),
    ("pl", "„To trudne” — powiedział Nowak, pokazując na tłum.", "Nowak", "„To trudne”"),
    ("pl", "Przed wyborami szef partii Jan Kos powiedział mediom, że nie wystartuje.", "szef partii Jan Kos", "że nie wystartuje"),
    (
        "es",
        "La oficina de Ruiz publicó un informe en el que afirma que el puente aguanta.",
        "La oficina de Ruiz",
        "que el puente aguanta",
    ),
    ("tr", 'Ali Demir kalabalığı işaret ederek, "Köprü çok eski." dedi.', "Ali Demir", '"Köprü çok eski."'),
    (
        "tr",
        "Yıldız Partili bir üye, köprünün eski olduğunu belirterek plan istedi.",
        "Yıldız Partili bir üye",
        "köprünün eski olduğunu",
    ),
    ("tr", 'Ali Demir, köprünün "eskidiğini" ifade etti.', "Ali Demir", 'köprünün "eskidiğini"'),
    ("kk", "Сенбі күні сенатор Ерлан Сәтов көпірдің жабылатынын айтты.", "сенатор Ерлан Сәтов", "көпірдің жабылатынын"),
    ("kk", "Көпір мамырда жабылады деп хабарлады Ерлан Сәтов.", "Ерлан Сәтов", "Көпір мамырда жабылады"),
    ("es", "El alcalde, Juan Ruiz, dijo este lunes que no se cierra.", "El alcalde, Juan Ruiz", "que no se cierra"),
    ("es", "El lunes, Ruiz informó a la comisión de obras de que no se cierra.", "Ruiz", "que no se cierra"),
    ("es", "Dos meses después, el jefe de obras de Elm, Juan Ruiz, dijo que no.", "el jefe de obras de Elm, Juan Ruiz", "que no"),
    ("es", "El estudio muestra que el puente aguanta.", "El estudio", "que el puente aguanta"),
    ("it", "Mercoledì Anna Rossi ha detto che il ponte chiude.", "Anna Rossi", "che il ponte chiude"),
    ("pl", "Wczoraj wieczorem wójt przyznał, że most jest stary.", "wójt", "że most jest stary"),
    ("pl", "Badanie wykazało, że most jest stary.", "Badanie", "że most jest stary"),
    (
        "tr",
        "Çin ve Rusya bu hafta Elm Güvenlik Konseyi'nin toplanacağını söyledi.",
        "Çin ve Rusya",
        "bu hafta Elm Güvenlik Konseyi'nin toplanacağını",
    ),
    ("tr", "Rapor, köprünün eski olduğunu ortaya koydu.", "Rapor", "köprünün eski olduğunu"),
    ("ar", "الجسر آمن، كما قال الوزير.", "الوزير", "الجسر آمن"),
    ("ja", "橋は五月に閉鎖される、と市の専門家が警告している。", "市の専門家", "橋は五月に閉鎖される"),
    ("ja", "市長の田中健は次のように述べた。\n「橋は閉鎖する。安全が第一だ。」", "市長の田中健", "「橋は閉鎖する。安全が第一だ。」"),
    ("ja", "田中市長は、橋の工事が来月から始まると発表。", "田中市長", "橋の工事が来月から始まる"),
    ("en", "“Everyone should read a book each week.”\n\n— Jane Roe, mayor", "Jane Roe, mayor", "“Everyone should read a book each week.”"),
    ("en", "“Everyone should read a book each week.”\nJane Roe", "Jane Roe", "“Everyone should read a book each week.”"),
    ("zh", "王明认为大桥不安全，称应当尽快关闭。", "王明", "应当尽快关闭"),
    ("zh", "在接受采访时，王明说：“大桥很危险，必须关闭。”", "王明", "“大桥很危险，必须关闭。”"),
]


@pytest.mark.parametrize(("language", "text", "name", "kind"), NAMED)
def test_a_name_is_told_from_what_stands_before_it(attribution, language, text, name, kind):
    (statement,) = attribution(text, language).attributions
    assert (statement.speaker.name, statement.speaker.kind) == (name, kind)


@pytest.mark.parametrize(("language", "text", "kind"), KINDS)
def test_bodies_documents_and_people_are_told_apart(attribution, language, text, kind):
    (statement,) = attribution(text, language).attributions
    assert statement.speaker.kind == kind


def test_a_plural_verb_speaks_for_the_people_before_and_not_for_a_body(attribution):
    text = "La empresa anunció que colaborará. Los familiares de las víctimas no se conforman. «Queremos nombres», exigen."
    assert attribution(text, "es").attributions[-1].speaker.role == "Los familiares de las víctimas"


@pytest.mark.parametrize(("text", "name"), CASED)
def test_a_turkish_name_loses_its_ending_and_whose_words_are_told_speaks(attribution, text, name):
    (statement,) = attribution(text, "tr").attributions
    assert statement.speaker.name == name


@pytest.mark.parametrize(("language", "text", "source"), UNNAMED)
def test_somebody_without_a_name_gets_none(attribution, join, language, text, source):
    (statement,) = attribution(text, language).attributions
    assert (join(text, statement.source), statement.speaker.name, statement.speaker.kind) == (source, None, "unnamed")


@pytest.mark.parametrize(("language", "text", "name"), POINTED)
def test_this_member_and_a_verb_are_of_who_was_met_last(attribution, language, text, name):
    assert attribution(text, language).attributions[-1].speaker.name == name


@pytest.mark.parametrize(("language", "text", "name"), SILENT)
def test_a_verb_without_a_subject_speaks_for_the_subject_before(attribution, language, text, name):
    (statement,) = attribution(text, language).attributions
    assert statement.source == ()
    assert statement.speaker.name == name


def test_a_german_role_is_whoever_was_introduced_with_it(attribution):
    text = "Bürgermeisterin Ada Klein sagte, dass die Brücke hält. Die Bürgermeisterin ergänzte, dass Busse fahren."
    assert [s.speaker.name for s in attribution(text, "de").attributions] == ["Ada Klein", "Ada Klein"]


def test_a_verb_in_the_passive_speaks_for_nobody(attribution):
    text = "Anna Rossi ha visitato il ponte. È stato comunicato che il ponte resta chiuso."
    (statement,) = attribution(text, "it").attributions
    assert statement.speaker is None


@pytest.mark.parametrize(("language", "text", "source", "content"), SAID)
def test_who_says_what_around_adverbials_and_participles(said, language, text, source, content):
    assert (source, content) in [(who, what) for who, _, what in said(text, language)]


def test_a_report_speaks_for_itself_and_a_statement_for_who_issued_it(attribution):
    report = "The Elm Council praised a report. “The bridge is old and should be closed,” the report said."
    statement = "The Elm Council said in a statement that it was ready. “The bridge is old and should be closed,” the statement said."
    assert attribution(report, "en").attributions[-1].speaker.kind == "document"
    assert attribution(statement, "en").attributions[-1].speaker.name == "Elm Council"
