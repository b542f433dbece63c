"""Whom running text names as its source in the middle of a sentence, in ten languages; and what looks like that and is no credit."""

import pytest

from headwater.models import Block, Link, Outlet
from headwater.reading.credits import find_credits

OWN = Outlet("The Lydgate Examiner", "lydgate-examiner.example")

CREDITED = [
    ("en", "The pilot told the Coast Herald on Monday that both engines had failed.", "Coast Herald"),
    ("en", "The pilot told the Morvan news agency on Friday that both engines had failed.", "Morvan"),
    ("en", "News agency Sail-Contact, citing people close to the talks, said the yard would be sold.", "Sail-Contact"),
    ("en", "In an interview with the website Lantern, the mayor said that the bridge would open.", "Lantern"),
    ("en", "The first report of the sale appeared in The Coast Herald, which we should have credited.", "The Coast Herald"),
    ("en", "Found this on Lantern, and it made my week.", "Lantern"),
    ("en", "The yard, the newspaper Lantern said, would be sold in May.", "Lantern"),
    ("en", "The yard would be sold in May, the daily Lantern reported on Tuesday, quoting its owner.", "Lantern"),
    ("de", "Das sagte die Leiterin des Amtes für Brücken, Lida Quellmann, der Agentur Morwan.", "Morwan"),
    ("de", "Elf Männer waren eingeschlossen, wie der Betreiber dem Fachblatt „Lot und Leine“ mitteilte.", "Lot und Leine"),
    ("de", "Am Freitag gingen sie an Land, wie die Lokalzeitung „Ankerblick“ schreibt.", "Ankerblick"),
    ("de", "„Nur das Boot fehlte“, sagte Schichtleiter Jost Quellmann der Seite „Ankerblick“.", "Ankerblick"),
    ("de", "Dem „Küstenboten“ zufolge bleibt die Brücke bis Mai gesperrt.", "Küstenboten"),
    ("de", "Die Brücke bleibt gesperrt, berichtet Morwan unter Berufung auf die Werft.", "Morwan"),
    ("de", "Bei einer Stichprobe des „Küstenboten“ war jede zweite Flasche leer. Wie die Zeitung berichtete, fiel es auf.", "Küstenboten"),
    ("fr", "« Il ne restait que la barque », a expliqué le chef d'équipe Yann Quéro à l'agence Morvane.", "Morvane"),
    ("fr", "Le pont restera fermé, rapporte mardi le quotidien Ancre, qui cite la mairie.", "Ancre"),
    ("fr", "D'après une enquête du site La Bouée, le pont restera fermé.", "La Bouée"),
    ("fr", "Comme le révèle La Gazette du Cap, le pont restera fermé jusqu'en mai.", "La Gazette du Cap"),
    ("es", "«Solo faltaba la barca», explicó el jefe de turno Iago Quer a la agencia Morvana.", "Morvana"),
    ("es", "El puente seguirá cerrado, según un reportaje del diario Ancla.", "Ancla"),
    ("es", "En declaraciones al diario La Boya, el alcalde negó los hechos.", "La Boya"),
    ("es", "El portal Ancla, que cita fuentes del puerto, informó de que el puente seguirá cerrado.", "Ancla"),
    ("it", "«Mancava solo la barca», ha spiegato il capoturno Elio Querin all'agenzia Morvana.", "Morvana"),
    ("it", "Il ponte resterà chiuso, come scrive la testata La Boa, fino a maggio.", "La Boa"),
    ("it", "Secondo un'inchiesta del quotidiano L'Ancora, il ponte resterà chiuso.", "L'Ancora"),
    ("pt", "«Só faltava o barco», explicou o chefe de turno Iago Queirós à agência Morvana.", "Morvana"),
    ("pt", "A ponte continuará fechada, segundo uma reportagem do jornal Âncora.", "Âncora"),
    ("pt", "O site Boia, que cita fontes do porto, noticiou que a ponte continuará fechada.", "Boia"),
    ("pl", "„Brakowało tylko łodzi” – powiedział brygadzista Jan Kwiat agencji Morwan.", "Morwan"),
    ("pl", "Most pozostanie zamknięty, jak ustalił portal Kotwica, do maja.", "Kotwica"),
    ("pl", "W rozmowie z „Głosem Zatoki” burmistrz przyznał, że most jest stary.", "Głosem Zatoki"),
    ("ru", "«Не хватало только лодки», — рассказал начальник смены Егор Квит агентству «Морван».", "Морван"),
    ("ru", "Мост закрыт до мая, сообщает Lantern со ссылкой на газету Coast Herald.", "Lantern"),
    ("ru", "Об этом, как пишет Lantern 7, в среду объявил глава порта.", "Lantern 7"),
    ("ru", "Мэр, как передаёт издание «Бакен», знал о трещинах ещё зимой.", "Бакен"),
    ("ru", "Наши старые тесты (речь о пробах воды. – Приморский вестник) он знает.", "Приморский вестник"),
    ("ru", "Репортаж Coast Herald из закрытого порта.", "Coast Herald"),
    ("uk", "Як заявив «Бакену» речник порту Ігор Квіт, міст закрито до травня.", "Бакену"),
    ("uk", "«Бракувало лише човна», — розповіла начальниця зміни Ольга Квіт агентству «Морван».", "Морван"),
    ("uk", "Про це, як пише Lantern 7, у середу оголосив голова порту.", "Lantern 7"),
    ("uk", "Порт закрито другий день. Репортаж Coast Herald із міста.", "Coast Herald"),
    ("en", "“The bridge is old,” the skipper told the Petrel.", "Petrel"),
    ("en", "The skipper told El Candil there had been no other way out.", "El Candil"),
    ("en", "The bridge will stay shut, according to Latarnia Morska, a Polish newspaper.", "Latarnia Morska"),
    ("en", "The bridge is shut, Italy's Il Faro reported.", "Il Faro"),
    ("es", "El alcalde, según adelantó El Candil, dimitirá en mayo.", "El Candil"),
    ("es", "El diario portugués Ancla contó que el puente seguirá cerrado.", "Ancla"),
    ("fr", "Le pont, rapporte Le Phare, restera fermé jusqu'en mai.", "Le Phare"),
    ("fr", "D'après nos confrères du Phare, le pont restera fermé.", "Phare"),
    ("it", "«Non c'era altra via», ha detto al Faro la padrona della barca.", "Faro"),
    ("pl", "Według „Latarni Morskiej” most pozostanie zamknięty.", "Latarni Morskiej"),
    ("de", "„Nur das Boot fehlte“, sagte Jost Quellmann dem „Ankerblick“.", "Ankerblick"),
    ("de", "Sielhafen (sk) - Die Brücke bleibt bis Mai gesperrt.", "sk"),
    ("de", "Die Brücke bleibt bis Mai gesperrt. (red/sk)", "sk"),
    ("es", "Puerto Ardén, 3 mar (Marea).- El puente sigue cerrado.", "Marea"),
    ("tr", "Deniz Feneri'nin haberine göre köprü kapalı kalacak.", "Deniz Feneri"),
    ("tr", "Vardiya amiri Ali Kuvat, Morvan ajansına köprünün kapalı kalacağını söyledi.", "Morvan"),
    ("tr", "Belediye başkanı Çapa gazetesine konuştu ve köprünün açılacağını söyledi.", "Çapa"),
    ("cs", "„Chyběl jen člun,“ řekl vedoucí směny Jan Kvit agentuře Morvan.", "Morvan"),
    ("nl", "„Alleen de boot ontbrak”, zei ploegbaas Jan Kwit tegen persbureau Morvaan.", "Morvaan"),
]  # fmt: skip

UNCREDITED = [
    ("en", "According to police, both engines had failed."),
    ("en", "The pilot told reporters on Monday that both engines had failed."),
    ("en", "The pilot told the Harbour Board that both engines had failed."),
    ("en", "Ada Brook, the owner of the yard, said the bridge would open in May."),
    ("en", "The minister said the newspaper had been wrong about the bridge."),
    ("en", "Brook told the Senate that the bridge was safe."),
    ("en", "The yard bought the newspaper in May, the court said."),
    ("en", "He saw this in Lydgate and went home."),
    ("en", "The company reported a loss for the third year, the chairman told shareholders."),
    ("en", "Ada Brook reports to the chairman of Corvane."),
    ("de", "Nach Angaben der Polizei blieb die Brücke gesperrt."),
    ("de", "Wie die Stadtwerke Lydgate mitteilten, bleibt die Brücke gesperrt."),
    ("de", "Laut Quellmann bleibt die Brücke gesperrt, sagte er der Polizei."),
    ("de", "Das Blatt wendete sich, sagte Lida Quellmann dem Gericht."),
    ("de", "Die Zeitung lag auf dem Tisch, als Quellmann kam, wie er der Feuerwehr berichtete."),
    ("en", "“The bridge is old,” the skipper told the Senate."),
    ("en", "Social media has added a link, the mayor said."),
    ("en", "The mayor, who was born in El Salvador, told the Council so."),
    ("es", "Según La Habana, el puente seguirá cerrado."),
    ("it", "«Non c'era altra via», ha detto al Parlamento la ministra."),
    ("de", "Die Brücke ist 90 Meter lang. (max. 3 t)"),
    ("fr", "Selon la préfecture, le pont restera fermé."),
    ("fr", "Yann Quéro a expliqué à la cour que la barque manquait."),
    ("fr", "Le journal était sur la table, a raconté le maire à la gendarmerie."),
    ("es", "Según la alcaldesa, el puente seguirá cerrado."),
    ("es", "Iago Quer explicó al juez que faltaba la barca."),
    ("es", "La agencia tributaria informó de que el puente seguirá cerrado."),
    ("it", "Secondo la questura, il ponte resterà chiuso."),
    ("it", "Elio Querin ha spiegato al giudice che mancava la barca."),
    ("pt", "Segundo a prefeitura, a ponte continuará fechada."),
    ("pt", "Iago Queirós explicou ao juiz que faltava o barco."),
    ("pl", "Według policji most pozostanie zamknięty."),
    ("pl", "Jan Kwiat powiedział sądowi, że brakowało łodzi."),
    ("ru", "По данным полиции, мост закрыт до мая."),
    ("ru", "Начальник смены Егор Квит рассказал «Ладно» и ушёл."),
    ("ru", "Егор Квит сообщил суду, что лодки не было."),
    ("ru", "Он сказал «нет» (смеётся. – Авт.) и ушёл."),
    ("uk", "За даними поліції, міст закрито до травня."),
    ("uk", "Ольга Квіт розповіла слідчим, що човна не було."),
    ("uk", "Квіт, як заявив «Так» кожен другий, міст закриє."),
    ("tr", "Polise göre köprü mayısa kadar kapalı kalacak."),
    ("tr", "Ali Kuvat mahkemeye köprünün kapalı olduğunu söyledi."),
    ("cs", "Podle policie zůstane most zavřený."),
    ("nl", "Volgens de politie blijft de brug dicht."),
]  # fmt: skip


def credits_of(text, language, outlet=OWN, links=()):
    return find_credits(text, [Block("paragraph", (0, len(text)))], links, (), outlet=outlet, language=language)


def names(text, language, outlet=OWN, links=()):
    return [credit.name for credit in credits_of(text, language, outlet, links)]


@pytest.mark.parametrize(("language", "text", "name"), CREDITED, ids=[f"{lang}-{name}" for lang, _, name in CREDITED])
def test_outlet_named_in_a_sentence(language, text, name):
    assert name in names(text, language)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("reported", None),
        ("has told", None),
        ("Strike shuts the port of Arden - windlass.example", "windlass.example"),
        ("windlass.example", "windlass.example"),
    ],
)
def test_link_to_another_publishers_page(words, name):
    text = f"The port is shut. {words}"
    link = Link("https://windlass.example/news/strike", words, (text.index(words), len(text)))
    assert [(credit.name, credit.url) for credit in credits_of(text, "en", links=[link])] == [(name, link.url)]


@pytest.mark.parametrize("text", ["Brook told the Examiner so.", "ARDEN (TLE) - The port is shut.", "The Examiner reported it first."])
def test_own_name_in_short_is_no_credit(text):
    assert names(text, "en") == []


@pytest.mark.parametrize(("language", "text"), UNCREDITED, ids=[f"{lang}-{text[:24]}" for lang, text in UNCREDITED])
def test_no_outlet_is_credited(language, text):
    assert names(text, language) == []
