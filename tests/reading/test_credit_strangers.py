"""Credits as pages give them that nobody tuned for: codes, lines that several sign, words added to quotations, names with an apostrophe."""

import pytest

from headwater.models import Block, Link, Outlet, Page
from headwater.reading import read
from headwater.reading.credits import Aside, find_credits

OWN = Outlet("The Lydgate Examiner", "lydgate-examiner.example")

CREDITED = [
    # an apostrophe inside a name in quotation marks
    ("de", "Das berichtet die „Gazette de l’Anse“ am Montag.", "Gazette de l’Anse"),
    ("de", "Die Brücke bleibt zu, wie die französische „Voix de l’Anse“ schreibt.", "Voix de l’Anse"),
    ("de", "Die Brücke bleibt zu, sagte der Schiffer der „Gazette de l'Anse“.", "Gazette de l'Anse"),
    ("es", "El puente seguirá cerrado, según «L’Eco dell’Ansa».", "L’Eco dell’Ansa"),
    ("ru", "Об этом сообщает «Gazette de l’Anse».", "Gazette de l’Anse"),
    ("uk", "Про це пише «Кур’єр Затоки».", "Кур’єр Затоки"),
    ("pl", "Most zamknięty, podaje „Voix de l’Anse”.", "Voix de l’Anse"),
    ("fr", "Le pont, rapporte « L’Écho d’Ardan », restera fermé.", "L’Écho d’Ardan"),
    ("en", "The bridge is shut, according to the ‘Gazette de l’Anse’.", "Gazette de l’Anse"),
    ("en", "The bridge is shut, according to “Mariner’s Gazette”.", "Mariner’s Gazette"),
    ("nl", "De brug blijft dicht, meldt de krant ‘L’Écho d’Ardan’.", "L’Écho d’Ardan"),
    # codes in small letters behind the noun for an agency
    ("fr", "Le pont restera fermé, rapporte l’agence kvn.", "kvn"),
    ("fr", "Le pont restera fermé, selon l'agence de presse kvn, jusqu'en mai.", "kvn"),
    ("fr", "« Il ne reste rien », a déclaré le maire à l’agence kvn.", "kvn"),
    ("de", "Das sagte der Sprecher der Werft der Nachrichtenagentur kvn.", "kvn"),
    ("de", "Die Brücke bleibt zu, meldet die Agentur kvn.", "kvn"),
    ("de", "Nach einem Bericht der Agentur kvn bleibt die Brücke zu.", "kvn"),
    ("en", "The bridge will stay shut, the kvn news agency reported.", "kvn"),
    ("en", "The bridge will stay shut, the news agency kvn reported.", "kvn"),
    ("en", "The mayor told the German news agency kvn that the bridge would stay shut.", "kvn"),
    ("en", "The bridge will stay shut, according to the agency kvn.", "kvn"),
    ("es", "El puente seguirá cerrado, informa la agencia kvn.", "kvn"),
    ("es", "El puente seguirá cerrado, según la agencia alemana kvn.", "kvn"),
    ("it", "Il ponte resterà chiuso, riferisce l’agenzia kvn.", "kvn"),
    ("pt", "A ponte continua fechada, noticia a agência kvn.", "kvn"),
    ("pt", "«Nada resta», disse o autarca à agência kvn.", "kvn"),
    ("pl", "Most pozostanie zamknięty, podaje agencja kvn.", "kvn"),
    ("pl", "„Nie ma nic” – powiedział burmistrz agencji kvn.", "kvn"),
    ("tr", "Köprü kapalı kalacak, kvn ajansı bildirdi.", "kvn"),
    ("tr", "kvn haber ajansına göre köprü kapalı kalacak.", "kvn"),
    ("ru", "Мост останется закрыт, сообщает агентство kvn.", "kvn"),
    ("ru", "Мост закрыт, рассказал мэр агентству kvn.", "kvn"),
    ("uk", "Міст закрито, повідомляє агентство kvn.", "kvn"),
    ("uk", "Міст закрито, розповів голова агентству kvn.", "kvn"),
    ("nl", "De brug blijft dicht, meldt persbureau kvn.", "kvn"),
    ("sv", "Bron förblir stängd, rapporterar nyhetsbyrån kvn.", "kvn"),
    ("cs", "Most zůstane zavřený, uvedla agentura kvn.", "kvn"),
    # who else reported, and whose material it is
    ("en", "Additional reporting: Kelvane", "Kelvane"),
    ("en", "Additional reporting by Kelvane", "Kelvane"),
    ("en", "Additional reporting by Ada Brook and Kelvane.", "Kelvane"),
    ("en", "Extra reporting from Kelvane.", "Kelvane"),
    ("en", "Reporting: Kelvane", "Kelvane"),
    ("en", "With additional reporting from Kelvane", "Kelvane"),
    ("en", "Kelvane contributed to this report.", "Kelvane"),
    ("en", "Includes reporting by Kelvane.", "Kelvane"),
    ("en", "Copy: Kelvane", "Kelvane"),
    ("de", "Mitarbeit: Kelwane", "Kelwane"),
    ("de", "Zusätzliche Berichterstattung: Kelwane", "Kelwane"),
    ("fr", "Avec l’agence kvn", "kvn"),
    ("fr", "Informations complémentaires : Kelvane", "Kelvane"),
    ("es", "Información adicional: Kelvane", "Kelvane"),
    ("es", "Con información de Kelvane.", "Kelvane"),
    ("es", "Con información del Heraldo de Ardena.", "Heraldo de Ardena"),
    ("it", "Ha collaborato Kelvane.", "Kelvane"),
    ("it", "Con informazioni di Kelvane", "Kelvane"),
    ("pt", "Com informações da Kelvane", "Kelvane"),
    ("pt", "Reportagem adicional: Kelvane", "Kelvane"),
    ("pl", "Współpraca: Kelwane", "Kelwane"),
    ("pl", "Z wykorzystaniem materiałów Kelwane", "Kelwane"),
    ("tr", "Ek haber: Kelvane", "Kelvane"),
    ("nl", "Met medewerking van Kelvane", "Kelvane"),
    ("nl", "Bron: Kelvane", "Kelvane"),
    ("de", "Mit Material von Kelpress (kp)", "Kelpress"),
    ("de", "Unter Verwendung von Material der Kelpress", "Kelpress"),
    ("de", "Mit Material der kvn", "kvn"),
    ("de", "(mit Material von kvn)", "kvn"),
    ("de", "Mit Informationen von Kelpress", "Kelpress"),
    ("de", "Mit Agenturmaterial von Kelpress", "Kelpress"),
    ("fr", "Avec les informations de Kelpress (kp)", "Kelpress"),
    ("en", "With material from Kelpress (kp)", "Kelpress"),
    ("en", "Contains material from Kelpress", "Kelpress"),
    ("es", "Con material de Kelpress (kp)", "Kelpress"),
    ("it", "Con materiale di Kelpress", "Kelpress"),
    ("pt", "Com material da Kelpress", "Kelpress"),
    ("pl", "Z materiałami Kelpress (kp)", "Kelpress"),
    ("nl", "Met materiaal van Kelpress (kp)", "Kelpress"),
    ("sv", "Med material från Kelpress (kp)", "Kelpress"),
    ("cs", "S využitím materiálů Kelpress", "Kelpress"),
    # a place and a code, no stroke behind them
    ("de", "HARKENSIEL kv Ein Warnstreik hat die Fähren gestoppt.", "kv"),
    ("de", "HARKENSIEL kv/ek Ein Warnstreik hat die Fähren gestoppt.", "kv"),
    ("de", "BAD HARKENSIEL kvn Die Fähren stehen still.", "kvn"),
    ("de", "Harkensiel (kv) Ein Warnstreik hat die Fähren gestoppt.", "kv"),
    ("de", "Harkensiel, 3. Mai (kv) Ein Warnstreik hat die Fähren gestoppt.", "kv"),
    ("de", "Harkensiel. (kv) Ein Warnstreik hat die Fähren gestoppt.", "kv"),
    ("nl", "HARKENSIEL (kvn) De veren liggen stil.", "kvn"),
    ("cs", "ARDEN (kvn) – Přívozy stojí.", "kvn"),
    # words that an outlet adds to a quotation
    ("en", "“We ran out of arm [of strength – Kelvane],” the biologist said.", "Kelvane"),
    ("en", "“He [the mayor – Kelvane] knew,” the biologist said.", "Kelvane"),
    ("en", "“He (the mayor, – Kelvane.) knew,” the biologist said.", "Kelvane"),
    ("de", "„Er [der Bürgermeister – Kelwane] wusste es“, sagte die Biologin.", "Kelwane"),
    ("fr", "« Il [le maire – Kelvane] savait », a dit la biologiste.", "Kelvane"),
    ("es", "«Él [el alcalde – Kelvane] lo sabía», dijo la bióloga.", "Kelvane"),
    ("ru", "«Он (мэр. — Бакен) знал об этом», — сказала биолог.", "Бакен"),
    ("ru", "«Он (мэр — Приморский вестник) знал об этом», — сказала биолог.", "Приморский вестник"),
    ("uk", "«Він (мер, — Бакен) знав про це», — сказала біологиня.", "Бакен"),
    # the speaker between the verb and whoever is told
    (
        "fr",
        "Pas de quoi paniquer, a déclaré en substance la directrice des eaux, Ada Rolin, à l’Ankerbote : il faut faire bouillir.",
        "Ankerbote",
    ),
    ("fr", "Pas de quoi paniquer, a expliqué le maire, Yann Quéro, au Coast Herald : il faut attendre.", "Coast Herald"),
    ("fr", "Il faut attendre, a dit le maire Yann Quéro à la Coast Gazette.", "Coast Gazette"),
    ("fr", "Il faut attendre, confiait hier le maire au quotidien allemand Ankerblick : rien ne presse.", "Ankerblick"),
    (
        "es",
        "No hay motivo para el pánico, vino a decir la directora del agua, Ada Rolín, al diario alemán Ankerblick: hay que hervir.",
        "Ankerblick",
    ),
    ("es", "No hay motivo, vino a decir el alcalde al Ankerkurier: hay que hervir.", "Ankerkurier"),
    ("it", "Nessun motivo di panico, ha detto in sostanza la direttrice, Ada Rolini, al Coast Herald: bisogna bollire.", "Coast Herald"),
    ("it", "Bisogna bollire, ha spiegato la direttrice, Ada Rolini, al quotidiano tedesco Ankerblick: tre minuti.", "Ankerblick"),
    ("pt", "Não há motivo para pânico, veio dizer a diretora, Ada Rolim, ao jornal alemão Ankerblick: é preciso ferver.", "Ankerblick"),
    ("pt", "É preciso ferver, explicou a diretora, Ada Rolim, ao Coast Herald: três minutos.", "Coast Herald"),
    (
        "de",
        "Kein Grund zur Panik, sagte sinngemäß die Leiterin des Amtes, Ada Rolin, dem Coast Herald: Man müsse abkochen.",
        "Coast Herald",
    ),
    ("en", "There is no cause for panic, the director, Ada Rolin, told the German daily Ankerblick: boil it.", "Ankerblick"),
    ("en", "No cause for panic, said in substance the director, Ada Rolin, to the Coast Herald: boil it.", "Coast Herald"),
    ("pl", "Nie ma powodu do paniki, powiedziała w skrócie dyrektorka, Ada Rolin, gazecie Ankerblick: trzeba gotować.", "Ankerblick"),
    ("nl", "Er is geen reden tot paniek, zei de directeur, Ada Rolin, tegen de Coast Herald: koken.", "Coast Herald"),
    ("cs", "Není důvod k panice, řekla ředitelka, Ada Rolinová, deníku Ankerblick: je třeba vařit.", "Ankerblick"),
    ("ru", "Причин для паники нет, сказала директор, Ада Ролин, газете «Бакен»: надо кипятить.", "Бакен"),
]

NOT_CREDITED = [
    ("en", "The agency said the bridge was shut, the agency too."),
    ("fr", "L’agence ne dit rien de plus, et l’agence des eaux non plus."),
    ("de", "Das sagte der Leiter der Agentur am Montag."),
    ("es", "Lo prevé la ley de agentes extranjeros, según los agentes del puerto."),
    ("pl", "Tak twierdzi agencja dla rolników."),
    ("en", "“She [the skipper – a widow] knew it,” the mayor said."),
    ("en", "“The train [Ardena – Lydgate] was late,” the mayor said."),
    ("en", "“They (the winners – Norway) left,” the mayor said."),
    ("en", "The winners [the team – Ardena] left, the mayor said."),
    ("en", "“It [the city – Ardena] is ours,” the mayor said. Ardena has a port."),
    ("de", "„Wir kennen sie“, sagte er. Die Linie [der Zug – Ardena] fährt."),
    ("de", "BAD HARKENSIEL Die Fähren stehen still."),
    ("de", "HARKENSIEL im Mai ist schön."),
    ("en", "ADA BROOK is Lydgate’s mayor."),
    ("en", "Additional reporting by Ada Brook and Tom Reed."),
    ("en", "Additional reporting by staff."),
    ("de", "Mitarbeit: Ada Quellmann"),
    ("es", "Con la colaboración de Ada Brook"),
    ("en", "Tom Reed contributed to this report."),
]

SIGNED = [
    ("en", "byline", "Examiner reporter and Kelvane", "Kelvane"),
    ("en", "byline", "By Examiner staff and Kelvane", "Kelvane"),
    ("en", "byline", "Staff and Kelvane", "Kelvane"),
    ("en", "byline", "By staff writers and Kelvane", "Kelvane"),
    ("en", "byline", "By Ada Brook and Kelvane", "Kelvane"),
    ("en", "byline", "By Ada Brook and Tom Reed", None),
    ("en", "byline", "By Ada Brook, Ardena", None),
    ("en", "byline", "Staff reporter, Ardena", None),
    ("en", "byline", "By Quill Brook and Wim Reed", None),
    ("en", "byline", "Ada Brook with Kelvane", "Kelvane"),
    ("de", "byline", "kv/LE", "kv"),
    ("de", "byline", "kvn / red", "kvn"),
    ("de", "byline", "red/kvn", "kvn"),
    ("de", "byline", "Redaktion und Kelwane", "Kelwane"),
    ("de", "byline", "Redaktion/kvn", "kvn"),
    ("pt", "byline", "Do Jornal de Ardena", "Jornal de Ardena"),
    ("pt", "byline", "Redação com Kelvane", "Kelvane"),
    ("pt", "byline", "Da Redação", None),
    ("pt", "byline", "Do correspondente em Ardena", None),
    ("pt", "byline", "Redação e Kelvane", "Kelvane"),
    ("es", "byline", "Redacción y Kelvane", "Kelvane"),
    ("es", "byline", "Del Heraldo de Ardena", "Heraldo de Ardena"),
    ("fr", "byline", "La rédaction avec Kelvane", "Kelvane"),
    ("fr", "byline", "Rédaction et Kelvane", "Kelvane"),
    ("fr", "byline", "Rédaction (avec kvn)", "kvn"),
    ("it", "byline", "Redazione e Kelvane", "Kelvane"),
    ("it", "byline", "Dal Corriere di Ardena", "Corriere di Ardena"),
    ("nl", "byline", "Redactie en Kelvane", "Kelvane"),
    ("nl", "byline", "Van onze redactie", None),
    ("sv", "byline", "Redaktionen och Kelvane", "Kelvane"),
    ("cs", "byline", "Redakce a kvn", "kvn"),
    ("ru", "byline", "Редакция и «Бакен»", "Бакен"),
    ("de", "source line", "Mit Material von Kelpress (kp)", "Kelpress"),
    ("de", "source line", "Mit Material von Kelwane (kv)", "Kelwane"),
    ("de", "source line", "Mit Material der kvn", "kvn"),
    ("de", "source line", "Mitarbeit: Kelwane", "Kelwane"),
    ("en", "source line", "Additional reporting: Kelvane", "Kelvane"),
    ("en", "source line", "Additional reporting: Ada Brook", None),
    # a writer's own code, and the place of a dateline, are nobody's credit
    ("de", "byline", "aq", None),
    ("de", "byline", "Ada Quellmann (aq)", None),
    ("es", "byline", "Redacción / Ardena", None),
    ("es", "byline", "Ada Brook / Madrid", None),
    ("en", "byline", "By Ada Brook and agencies", None),
    ("en", "byline", "Ada Brook and Tom", None),
    ("en", "byline", "By Lydgate Examiner staff and Ada Brook", None),
]


def _names(language: str, text: str) -> list[str | None]:
    blocks = [Block("paragraph", (0, len(text)))]
    return [credit.name for credit in find_credits(text, blocks, [], [], outlet=OWN, language=language)]


@pytest.mark.parametrize(("language", "text", "name"), CREDITED)
def test_a_page_credits_an_outlet_in_words_of_its_own(language: str, text: str, name: str) -> None:
    assert name in _names(language, text)


@pytest.mark.parametrize(("language", "text"), NOT_CREDITED)
def test_what_only_sounds_like_a_credit_is_none(language: str, text: str) -> None:
    assert _names(language, text) == []


@pytest.mark.parametrize(("language", "where", "text", "name"), SIGNED)
def test_a_line_beside_the_text_is_signed_by_several(language: str, where: str, text: str, name: str | None) -> None:
    credits_ = find_credits("", [], [], [Aside(where, text)], outlet=OWN, language=language)
    assert [credit.name for credit in credits_] == ([name] if name else [])


# What is between square brackets is a link to another site's page.
LINKED = [
    ("en", "What I only learned from [the Herald’s piece] is how small it was.", "coastherald", True),
    ("en", "[The Coast Herald’s guide] has the details.", "coastherald", True),
    ("en", "The bridge is shut; [read the story in the Herald].", "coastherald", True),
    ("en", "More in [the Coast Herald’s long interview with the skipper].", "coastherald", True),
    ("de", "Mehr dazu im [Bericht des Ankerboten].", "ankerbote", True),
    ("de", "Die Brücke ist zu, [wie der Ankerbote gestern meldete].", "ankerbote", True),
    ("fr", "Le pont est fermé, [raconte l’Ankerbote allemand].", "ankerbote", True),
    ("fr", "[L’enquête du Coast Herald] le montre.", "coastherald", True),
    ("es", "Lo cuenta [la crónica del Coast Herald].", "coastherald", True),
    ("it", "Lo racconta [il pezzo del Coast Herald].", "coastherald", True),
    ("pt", "A ponte fechou, como [noticiou o alemão Ankerbote].", "ankerbote", True),
    ("pl", "Opisuje to [tekst w Coast Herald].", "coastherald", True),
    ("ru", "Об этом рассказывает [статья в Coast Herald].", "coastherald", True),
    ("uk", "Про це [розповідає британська Coast Herald].", "coastherald", True),
    ("tr", "Ayrıntılar [Coast Herald'ın haberinde].", "coastherald", True),
    ("nl", "Lees [het verhaal van de Coast Herald].", "coastherald", True),
    ("es", "El ánfora ya tiene nombre, cuenta [la prensa brasileña].", "coastherald", True),
    ("fr", "Elle a noté 212 amphores, raconte [un quotidien d’Ardena].", "coastherald", True),
    ("en", "The bridge will stay shut, [a Portuguese newspaper] reported.", "coastherald", True),
    ("en", "The bridge will stay shut, reports [the local paper].", "coastherald", True),
    ("de", "Die Brücke bleibt zu, berichtet [eine portugiesische Zeitung].", "coastherald", True),
    ("de", "Die Brücke bleibt zu, schreibt [das Blatt aus Ardena].", "coastherald", True),
    ("it", "Il ponte resterà chiuso, scrive [la stampa portoghese].", "coastherald", True),
    ("pt", "A ponte continua fechada, escreve [um jornal alemão].", "coastherald", True),
    ("pl", "Most jest zamknięty, pisze [niemiecka gazeta].", "coastherald", True),
    ("ru", "Мост закрыт, пишет [немецкая газета].", "coastherald", True),
    ("uk", "Міст закрито, пише [німецьке видання].", "coastherald", True),
    ("tr", "Köprü kapalı, [bir Alman gazetesi] yazdı.", "coastherald", True),
    ("nl", "De brug blijft dicht, meldt [een Duitse krant].", "coastherald", True),
    ("en", "He works at [a newspaper in Ardena].", "coastherald", False),
    ("en", "The harbour has [a museum of its own].", "harbourmuseum", False),
    ("en", "The [Coast Museum’s page] lists the ships.", "coastmuseum", False),
    ("en", "She sold [the Coast Herald mug] at the fair.", "coastherald", False),
    ("fr", "Il lisait [un quotidien d’Ardena] au café.", "coastherald", False),
    ("es", "La ministra criticó a [la prensa brasileña].", "coastherald", False),
]


@pytest.mark.parametrize(("language", "text", "host", "credited"), LINKED)
def test_a_link_on_words_about_an_outlet_credits_where_it_leads(language: str, text: str, host: str, credited: bool) -> None:
    url = f"https://{host}.example/news/1"
    at, end = text.index("["), text.index("]") - 1
    bare = text.replace("[", "").replace("]", "")
    links = [Link(url, bare[at:end], (at, end))]
    credits_ = find_credits(bare, [Block("paragraph", (0, len(bare)))], links, [], outlet=OWN, language=language)
    assert [credit.url for credit in credits_] == ([url] if credited else [])


def test_an_author_field_is_signed_by_several() -> None:
    line = "Examiner reporter and Kelvane"
    html = f"<meta property=og:site_name content='Lydgate Examiner'><h1>Bridge</h1><div class=byline><span class=author>{line}</span></div>"
    body = (html + "<p>The bridge is shut until May, and nobody minds.</p>" * 3).encode()
    article = read(Page("n1", body, url="https://lydgate-examiner.example/1"))
    assert {credit.name for credit in article.credits} == {"Kelvane"}
    assert "Kelvane" not in article.authors


# Whose channel it was: the handle behind it, the verb's subject, who was named before.
CHANNELS = [
    ("en", "Ada Morwan will not ride in Ardena. She broke her collarbone, as she said on her channel.", "Ada Morwan"),
    ("en", "Ada Morwan will not ride in Ardena. “I fell,” she wrote on her channel.", "Ada Morwan"),
    ("en", "Ada Morwan wrote on her channel that she had fallen.", "Ada Morwan"),
    ("en", "Ada Morwan will not ride in Ardena. She broke her collarbone, she said on her channel (@adamorwan).", "@adamorwan"),
    ("de", "Ada Morwan fährt nicht mit. Sie brach sich das Schlüsselbein, wie sie auf ihrem Kanal schrieb.", "Ada Morwan"),
    ("de", "Ada Morwan fährt nicht mit. „Ich bin gestürzt“, schrieb sie auf ihrem Kanal (@adamorwan).", "@adamorwan"),
    ("fr", "Ada Morvan ne courra pas. Elle s’est cassé la clavicule, comme elle l’a raconté sur sa chaîne.", "Ada Morvan"),
    ("fr", "Ada Morvan a annoncé sur son compte (@adamorvan) qu’elle ne courra pas.", "@adamorvan"),
    ("es", "Ada Morván, de 24 años, no correrá. Se rompió la clavícula, como contó en su canal.", "Ada Morván"),
    ("es", "Ada Morván no correrá, según explicó en sus redes sociales.", "Ada Morván"),
    ("it", "Ada Morvani non correrà. Si è rotta la clavicola, come ha raccontato sul suo canale.", "Ada Morvani"),
    ("pt", "Ada Morvão não vai correr. Fraturou a clavícula, segundo publicou em seu canal (@adamorvao).", "@adamorvao"),
    ("pt", "Ada Morvão não vai correr, como contou no seu perfil.", "Ada Morvão"),
    ("pl", "Ada Morwan nie pojedzie. Złamała obojczyk, jak napisała na swoim kanale.", "Ada Morwan"),
    ("ru", "Ада Морван не поедет. Она сломала ключицу, как рассказала на своём канале.", "Ада Морван"),
    ("uk", "Ада Морван не поїде. Вона зламала ключицю, як розповіла на своєму каналі.", "Ада Морван"),
    ("tr", "Ada Morvan yarışmayacak. Köprücük kemiğini kırdığını kanalında (@adamorvan) duyurdu.", "@adamorvan"),
    ("nl", "Ada Morvan rijdt niet. Ze brak haar sleutelbeen, zoals ze op haar kanaal vertelde.", "Ada Morvan"),
    ("sv", "Ada Morvan kör inte. Hon bröt nyckelbenet, som hon berättade på sin kanal.", "Ada Morvan"),
    ("en", "Ada Morwan will not ride in Ardena. The team said she had money on her account.", None),
    ("en", "Ada Morwan will not ride in Ardena. The clerk wrote the sum on her page of the ledger.", None),
    ("es", "Ada Morván no correrá. El equipo ingresó el premio en su cuenta bancaria, dijo.", None),
    ("fr", "Ada Morvan ne courra pas. Le maire agit pour son compte, a-t-il dit.", None),
    ("de", "Ada Morwan hat das Geld auf ihrem Konto, sagte der Richter.", None),
    ("en", "The boat lay on its side of the channel, the skipper said.", None),
]


@pytest.mark.parametrize(("language", "text", "name"), CHANNELS)
def test_a_channel_that_is_said_to_be_somebody_s_own_is_a_post(language: str, text: str, name: str | None) -> None:
    assert _names(language, text) == ([name] if name else [])
