"""How newsrooms of many languages name one another in running text, and what only sounds like it."""

import pytest

from headwater.models import Block, Outlet
from headwater.reading.credits import Aside, find_credits

OWN = Outlet("The Lydgate Examiner", "lydgate-examiner.example")

CREDITED = [
    # the vowel is left out before the rest of a name
    ("fr", "Le pont restera fermé, selon Le Courrier d’Ardan.", "Le Courrier d’Ardan"),
    ("fr", "Comme l'écrit La Voix de l'Estuaire, le pont restera fermé.", "La Voix de l'Estuaire"),
    ("fr", "Le pont restera fermé, rapporte L'Écho d'Ardan.", "L'Écho d'Ardan"),
    ("it", "Il ponte resterà chiuso, scrive La Voce dell'Estuario.", "La Voce dell'Estuario"),
    ("it", "Secondo l'Eco dell'Alto Ardo il ponte resterà chiuso.", "Eco dell'Alto Ardo"),
    ("ca", "El pont seguirà tancat, segons La Veu de l'Estuari.", "La Veu de l'Estuari"),
    ("pt", "A ponte continua fechada, escreve o Correio d'Ardena.", "Correio d'Ardena"),
    # the verb before the name, in whatever tense
    ("es", "Así lo adelantó El Faro de Ardena.", "El Faro de Ardena"),
    ("es", "El diario francés La Bouée contaba el lunes que el puente sigue cerrado.", "La Bouée"),
    ("es", "El alcalde dimitirá, ha sabido El Candil.", "El Candil"),
    ("es", "Como ya contara el Diario de Ardena, el puente cerrará.", "Diario de Ardena"),
    ("es", "Un reportaje de El Faro de Ardena destapó el caso.", "El Faro de Ardena"),
    ("es", "El alcalde anunció su dimisión en las páginas de El Candil.", "El Candil"),
    ("es", "Leo en El Candil que el puente cerrará.", "El Candil"),
    ("es", "El alcalde, citado por El Candil, anunció su dimisión.", "El Candil"),
    ("fr", "Le pont restera fermé, nous apprend La Bouée.", "La Bouée"),
    ("fr", "Une information révélée par La Bouée.", "La Bouée"),
    ("fr", "Je lis dans La Bouée que le pont restera fermé.", "La Bouée"),
    ("fr", "C'est La Bouée qui l'a révélé.", "La Bouée"),
    ("fr", "Le quotidien portugais Âncora racontait lundi que le pont est fermé.", "Âncora"),
    ("it", "Il sindaco si dimetterà, si legge su La Boa.", "La Boa"),
    ("it", "La notizia è stata anticipata da La Boa.", "La Boa"),
    ("it", "A rivelarlo è La Boa.", "La Boa"),
    ("it", "A darne notizia è stato il Corriere di Ardena.", "Corriere di Ardena"),
    ("it", "Lo riporta harbour-post.example.", "harbour-post.example"),
    ("pt", "A notícia foi avançada pelo Correio de Ardena.", "Correio de Ardena"),
    ("pt", "O presidente demite-se, apurou o Correio de Ardena.", "Correio de Ardena"),
    ("pt", "Li no Correio de Ardena que a ponte fecha.", "Correio de Ardena"),
    ("pl", "„Nie było wyjścia”, mówił portalowi Kotwica szyper Jan Kwiat.", "Kotwica"),
    ("pl", "„Nie było wyjścia” – relacjonował szyper cytowany przez agencję Morwan.", "Morwan"),
    ("pl", "O sprawie pisał portal Kotwica.", "Kotwica"),
    ("pl", "Szyper powiedział „Kotwicy”, że nie było wyjścia.", "Kotwicy"),
    ("pl", "„Nie było wyjścia” – zapewnia szyper. (Kotwica7)", "Kotwica7"),
    ("tr", "Köprünün kapalı olduğu Kıyı Postası'nda aktarıldı.", "Kıyı Postası"),
    ("tr", "Köprünün kapalı olduğu Kıyı Postası’nda yer aldı.", "Kıyı Postası"),
    ("tr", "İngiliz haber sitesi Harbour Ledger köprüyü haber yapmış.", "Harbour Ledger"),
    ("tr", "Harbour Ledger köprüyü haberleştirdi.", "Harbour Ledger"),
    ("tr", "Morvan ajansının geçtiği habere göre köprü kapalı.", "Morvan"),
    ("tr", "Deniz Feneri'nden alınmıştır.", "Deniz Feneri"),
    ("en", "The bridge, says QuickLook, is shut.", "QuickLook"),
    ("en", "In a statement sent to the Morvan agency, the yard denied it.", "Morvan"),
    ("en", "I read in the Coast Herald that the bridge is shut.", "Coast Herald"),
    ("en", "Reports in the Coast Herald suggest that the bridge is shut.", "Coast Herald"),
    ("de", "Zuvor hatte das Portal Ankerblick über die Sperrung berichtet.", "Ankerblick"),
    ("de", "Mit Material der Agentur Morwan", "Morwan"),
    # who is told, and who reports, in further languages
    ("nl", "De schipper zei tegen De Kustbode dat er geen andere uitweg was.", "De Kustbode"),
    ("nl", "Zoals De Kustbode eerder berichtte, blijft de brug dicht.", "Kustbode"),
    ("nl", "Dat blijkt uit onderzoek van De Kustbode.", "De Kustbode"),
    ("cs", "Podle Pobřežních listů zůstane most zavřený.", "Pobřežních listů"),
    ("cs", "„Nebylo úniku,“ řekl Pobřežním listům kapitán.", "Pobřežním listům"),
    ("cs", "V rozhovoru pro Pobřežní listy starosta vše popřel.", "Pobřežní listy"),
    ("cs", "Kapitán, kterého cituje agentura Morvan, vše popřel.", "Morvan"),
    ("sv", "Till Kustbladet säger skepparen att det inte fanns någon annan väg.", "Kustbladet"),
    ("sv", "– Det fanns ingen annan väg, säger skepparen till Kustbladet.", "Kustbladet"),
    ("da", "Til Kystbladet siger skipperen, at der ikke var andre veje.", "Kystbladet"),
    ("no", "Det sier skipperen til Kystavisen.", "Kystavisen"),
    ("ro", "Potrivit ziarului Ancora, podul rămâne închis.", "Ancora"),
    ("ro", "Căpitanul a declarat pentru Gazeta de Ardena că nu exista altă ieșire.", "Gazeta de Ardena"),
    ("ro", "Informația a fost publicată de Gazeta de Ardena.", "Gazeta de Ardena"),
    ("el", "Όπως αναφέρει η Φωνή της Ακτής, η γέφυρα παραμένει κλειστή.", "Φωνή της Ακτής"),
    ("hr", "Prema pisanju Obalnog glasnika most ostaje zatvoren.", "Obalnog glasnika"),
    ("bg", "Това каза капитанът пред вестник „Котва“.", "Котва"),
    ("be", "Пра гэта паведамляе газета «Бакен».", "Бакен"),
    ("ca", "Ho avança el diari Àncora.", "Àncora"),
    ("ca", "El patró ho ha explicat a La Boia.", "La Boia"),
    ("ru", "«Бакен» выяснил, что мост закрыт.", "Бакен"),
    ("ru", "В разговоре с «Бакеном» капитан всё отрицал.", "Бакеном"),
    ("ru", "Британская Coast Herald написала, что мост закрыт.", "Coast Herald"),
    ("uk", "Як стало відомо «Бакену», міст закрито.", "Бакену"),
    ("de", "Recherchen des Küstenboten zufolge bleibt die Brücke zu.", "Küstenboten"),
    ("ar", "بحسب ما نشرته صحيفة المرفأ، سيبقى الجسر مغلقا.", "المرفأ"),
    ("ar", "وقال القبطان لصحيفة «المرفأ» إنه لا مخرج آخر.", "المرفأ"),
    ("zh", "船长告诉《海岸日报》，没有别的出路。", "海岸日报"),
    ("ja", "船長は海岸新聞の取材に対し、他に道はなかったと語った。", "海岸新聞"),
    # datelines with a country, and with the day
    ("es", "Ardena (Corvania), 8 ago (Marea).- El puente sigue cerrado.", "Marea"),
    ("es", "Ardena, 8 de agosto (Marea) — El puente sigue cerrado.", "Marea"),
    # whom a post quotes what was told
    ("it", "Pres. Querin al @FaroArdena: «Il ponte chiude».", "@FaroArdena"),
    ("en", "The mayor to @coastherald: “We had no choice.”", "@coastherald"),
]  # fmt: skip

UNCREDITED = [
    # people tell, and are named by their surnames
    ("es", "Todo va bien, contó Quer."),
    ("es", "Todo va bien, explica Quer."),
    ("fr", "Tout va bien, racontait Quéro."),
    ("fr", "Tout va bien, assure Quéro."),
    ("it", "Tutto va bene, racconta Querin."),
    ("it", "A raccontarlo è Querin."),
    ("pt", "Tudo vai bem, conta Queirós."),
    ("pl", "Wszystko dobrze, relacjonował Kwiat."),
    ("en", "All is well, says Brook."),
    ("en", "It was, says Ardan Tracey, a media consultant from Lydgate, too late."),
    ("tr", "Gemi sonunda, İzmir'e ulaştı."),
    # what was asked, what a text is about, where somebody was
    ("en", "According to a recent Coast Herald poll, the bridge is old."),
    ("es", "Leo en Ardena todos los veranos."),
    ("fr", "L'enquête sur Le Courrier a duré un an."),
    ("fr", "C'est Quéro qui a publié la lettre."),
    ("pl", "Szyper powiedział „Nie” i wyszedł."),
    ("cs", "Starosta řekl „Dobře“ a odešel."),
    ("nl", "De schipper zei tegen De Wit dat de brug dicht is."),
    ("cs", "Kapitán řekl Evě Malé, že most stojí."),
    ("cs", "Přinesla Evě Malé dárek."),
    ("sv", "Till Anna Ankar säger skepparen att bron är stängd."),
    ("ro", "Potrivit primarului Ion Ancora, podul este închis."),
    ("el", "Όπως αναφέρει η Μαρία Άγκυρα, η γέφυρα είναι κλειστή."),
    ("hr", "Prema pisanju suda most ostaje zatvoren."),
    ("bg", "Иван Котва каза пред съда, че мостът е затворен."),
    ("ru", "Стало известно Ивану Ручьёву, что мост закрыт."),
    ("ru", "Завод «Бакен» выяснил, что мост закрыт."),
    ("ca", "El patró ho ha explicat a La Rioja."),
    ("it", "Lo ha raccontato a L'Aquila il sindaco."),
    ("zh", "船长告诉记者，没有别的出路。"),
    ("ar", "قالت مصادر لوكالة الأنباء إن الجسر مغلق."),
    ("de", "Zuvor hatte Quellmann über die Sperrung berichtet."),
    ("en", "Mail @coast and “see you”."),
]  # fmt: skip

SIGNED = [
    ("fr", "source line", "Avec Le Courrier d’Ardan", "Le Courrier d’Ardan"),
    ("fr", "source line", "Yann Quéro (avec La Bouée)", "La Bouée"),
    ("pt", "source line", "B. T. com Agência Morvana", "Agência Morvana"),
    ("pt", "source line", "L. Boia / Correio de Ardena", "Correio de Ardena"),
    ("es", "source line", "Redacción / Con información de agencias (Marea)", "Marea"),
    ("es", "source line", "Visto en Harbour Ledger", "Harbour Ledger"),
    ("it", "source line", "Elio Querin / La Boa", "La Boa"),
    ("pl", "source line", "oprac. jk, na podst. Kotwica", "Kotwica"),
    ("de", "source line", "jk, mit Ankerblick", "Ankerblick"),
    ("tr", "source line", "Deniz Feneri'nden derlenmiştir", "Deniz Feneri"),
    ("en", "byline", "Ada Brook, with Morvan News Agency", "Morvan News Agency"),
    ("es", "body", "Redacción / Con información de Marea", "Marea"),
    ("es", "body", "Visto en Harbour Ledger", "Harbour Ledger"),
    ("pt", "body", "B. T. com Agência Morvana", "Agência Morvana"),
    ("fr", "body", "(Avec Morvane)", "Morvane"),
]

UNSIGNED = [
    ("en", "source line", "Friends: Salt and Static, Mapping Noise, The Coast Log"),
    ("en", "source line", "With Volterra, you can get the following services:"),
    ("en", "source line", "Ada Brook / Tom Reed"),
    ("en", "source line", "Bringing order to the harbour | MIT Sloan"),
    ("it", "source line", "Elio Querin / Ardena"),
    ("es", "source line", "Foto: Iago Quer / Ayuntamiento de Ardena"),
    ("en", "body", "Ada Brook was second, with Reed, Quill and Marlowe behind her."),
    ("de", "body", "Mit Lida Quellmann"),
]


def names(text, language, where="body"):
    aside = [] if where == "body" else [Aside(where, text)]
    body = "" if aside else text
    blocks = [Block("paragraph", (0, len(body)))] if body else []
    return [credit.name for credit in find_credits(body, blocks, (), aside, outlet=OWN, language=language)]


@pytest.mark.parametrize(("language", "text", "name"), CREDITED, ids=[f"{lang}-{text[:30]}" for lang, text, _ in CREDITED])
def test_outlet_named_in_running_text(language, text, name):
    assert name in names(text, language)


@pytest.mark.parametrize(("language", "text"), UNCREDITED, ids=[f"{lang}-{text[:30]}" for lang, text in UNCREDITED])
def test_nobody_is_credited(language, text):
    assert names(text, language) == []


@pytest.mark.parametrize(("language", "where", "line", "name"), SIGNED, ids=[f"{where}-{line}" for _, where, line, _ in SIGNED])
def test_outlet_that_a_line_signs_for(language, where, line, name):
    assert name in names(line, language, where)


@pytest.mark.parametrize(("language", "where", "line"), UNSIGNED, ids=[line for *_, line in UNSIGNED])
def test_line_that_signs_for_no_outlet(language, where, line):
    assert [name for name in names(line, language, where) if name != "MIT Sloan"] == []
