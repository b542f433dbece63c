import pytest

from headwater.mentions import mentions

FIGURES = [
    ("en", "Half a million people came.", "Half a million", 500000),
    ("en", "It sold one and a half million loaves.", "one and a half million", 1500000),
    ("en", "It took 2 1/2 hours.", "2 1/2", 2.5),
    ("de", "Es kam eine halbe Million Gäste.", "halbe Million", 500000),
    ("fr", "Il y avait deux millions et demi de chèvres.", "deux millions et demi", 2500000),
    ("es", "Vino un millón y medio de cabras.", "un millón y medio", 1500000),
    ("it", "C'erano due milioni e mezzo di capre in 2 ore.", "due milioni e mezzo", 2500000),
    ("it", "Camminò per 2 ore.", "2", 2),
    ("ru", "Пришло два с половиной миллиона человек.", "два с половиной миллиона", 2500000),
    ("ru", "Пришло 2 тысячи 500 человек.", "2 тысячи 500", 2500),
    ("uk", "Прийшло пів мільйона людей.", "пів мільйона", 500000),
    ("uk", "Її оточили вісьмома козами.", "вісьмома", 8),
    ("pl", "Przyszło dwa i pół tysiąca osób.", "dwa i pół tysiąca", 2500),
    ("pl", "To powiedziała Anna Nowak 45 lat później.", "45", 45),
    ("tr", "Köye 2 bin 500 kişi geldi.", "2 bin 500", 2500),
    ("cs", "Jel 85 mil na kole.", "85", 85),
    ("en", "About 1.2 million people came.", "1.2 million", 1200000),
    ("en", "Forty-five deals were made.", "Forty-five", 45),
    ("en", "Over a dozen boats left.", "a dozen", 12),
    ("en", "Two hundred and five goats.", "Two hundred and five", 205),
    ("en", "There were two or three dogs.", "two or three", "2..3"),
    ("en", "Between 3 and 5 dogs barked.", "3 and 5", "3..5"),
    ("en", "Some 30-40 million bees died.", "30-40 million", "30000000..40000000"),
    ("en", "It holds 3 lakh seats.", "3 lakh", 300000),
    ("en", "A 20-year-old man left.", "20", 20),
    ("en", "A bridge of 137m opened.", "137", 137),
    ("en", "The dog bit three girls and one boy.", "one", 1),
    ("de", "Es kamen 1.234 Gäste.", "1.234", 1234),
    ("de", "Es kamen dreiundzwanzig Gäste.", "dreiundzwanzig", 23),
    ("de", "Es waren zweihundertfünfzig Kühe.", "zweihundertfünfzig", 250),
    ("de", "Eine zweistündige Rede folgte.", "zweistündige", 2),
    ("de", "Rund 3,5 Mio. Bienen starben.", "3,5 Mio", 3500000),
    ("fr", "Il y avait 1 234 chèvres.", "1 234", 1234),
    ("fr", "Il y avait quatre-vingt-douze chèvres.", "quatre-vingt-douze", 92),
    ("es", "Vinieron treinta y cinco cabras.", "treinta y cinco", 35),
    ("es", "Había dos mil millones de abejas.", "dos mil millones", 2000000000),
    ("it", "C'erano centocinquanta capre.", "centocinquanta", 150),
    ("pt", "Havia vinte e três cabras.", "vinte e três", 23),
    ("pl", "Przyszło dwadzieścia pięć osób.", "dwadzieścia pięć", 25),
    ("pl", "Przyszło 3,1 mln osób.", "3,1 mln", 3100000),
    ("cs", "Přišlo padesát dva lidí.", "padesát dva", 52),
    ("sv", "Det kom tjugofem getter.", "tjugofem", 25),
    ("nb", "Det kom førtito geiter.", "førtito", 42),
    ("tr", "Yirmi beş keçi geldi.", "Yirmi beş", 25),
    ("uk", "Прийшло двоє людей.", "двоє", 2),
    ("uk", "Зібрали 3,5 тис. підписів.", "3,5 тис", 3500),
    ("uk", "Понад одного мільйона тонн зерна.", "одного мільйона", 1000000),
    ("ru", "Пришли сто двадцать пять коз.", "сто двадцать пять", 125),
    ("ru", "Пришли двадцать пять первых коз.", "двадцать пять", 25),
    ("ru", "Пришли двадцать первых коз.", "двадцать", 20),
    ("uk", "Прийшли двадцять друзів.", "двадцять", 20),
    ("pl", "Przyszło sto drugich kóz.", "sto", 100),
    ("ru", "Это двадцатипятилетний пастух.", "двадцатипятилетний", 25),
    ("ru", "В возрасте от 18 до 45 лет.", "18 до 45", "18..45"),
    ("kk", "Ауылға 15 мың адам келді.", "15 мың", 15000),
    ("ja", "1万5千人が集まった。", "1万5千", 15000),
    ("ja", "三人が見た。", "三", 3),
    ("zh", "两名目击者看见了。", "两", 2),
    ("zh", "大约3.5亿只蜜蜂。", "3.5亿", 350000000),
    ("ru", "Собрали более миллиона тонн.", "миллиона", 1000000),
    ("cs", "Přišel dvaapadesátiletý pastýř.", "dvaapadesátiletý", 52),
    ("pl", "Zebrano ponad miliona ton.", "miliona", 1000000),
    ("ko", "두 명이 왔다.", "두", 2),
    # verbs and nouns that label elsewhere, where what is counted follows
    ("en", "The ministry will train 500 police officers.", "500", 500),
    ("en", "The hotel will house 300 refugees.", "300", 300),
    ("en", "The school will train 12 nurses.", "12", 12),
    ("en", "Volunteers count 40 dead seals.", "40", 40),
    ("es", "En la zona 300 personas esperan agua.", "300", 300),
    ("es", "En el instituto 40 gallinas duermen.", "40", 40),
    ("it", "Nella scuola 300 bambini cantano.", "300", 300),
    ("pt", "Na escola 300 crianças cantam.", "300", 300),
    ("fr", "Dans la salle 300 bergères chantent.", "300", 300),
    ("pl", "W szkole 300 dzieci śpiewa.", "300", 300),
    ("ru", "В школе 300 пастухов поют.", "300", 300),
    # counts beside the name of a street
    ("it", "Lungo la via Roma 12 persone sono state fermate.", "12", 12),
    ("es", "En la calle Mayor 12 personas esperan.", "12", 12),
    ("pl", "Na ulicy Długiej 12 osób czeka.", "12", 12),
    ("ru", "На улице Мира 40 человек ждут.", "40", 40),
    ("de", "In der Lindenstraße 12 Wohnungen stehen leer.", "12", 12),
    ("en", "It hurt 300 Wall Street bankers.", "300", 300),
    ("en", "It woke 1,200 Oak Road residents.", "1,200", 1200),
    ("en", "It woke 12 Oak Road residents.", "12", 12),
    ("en", "Chapter\n40 goats came.", "40", 40),
]

NOT_FIGURES = [
    ("uk", "Потяг прибув о двадцять третій годині."),
    ("uk", "Потяг прибув о двадцять першій."),
    ("uk", "Це сталося у двадцять першому столітті."),
    ("ru", "Мост закрыли в двадцать третьем часу."),
    ("ru", "Двадцать третья коза пришла."),
    ("ru", "Дерево упало на сто двадцать пятом километре."),
    ("ru", "Это сто двадцатая коза."),
    ("ru", "В тысяча девятьсот сорок первом году пришла коза."),
    ("pl", "Drzewo leży na sto dwudziestym piątym kilometrze."),
    ("pl", "To sto pierwsza koza."),
    ("en", "Call +48 22 123 45 67 or 0800 123 4567."),
    ("en", "She lives at 221 Baker Street."),
    ("en", "Roe beat Quill 3 and 2, and Venn won 4&3."),
    ("en", "He won 6-4, 7-6 (5) in the rain."),
    ("en", "She shot a 3-under 69 on Sunday."),
    ("de", "Die A 7 und die B 27 sind gesperrt."),
    ("de", "Es endete 21 zu 14."),
    ("pl", "Mieszka przy ul. Długiej 12."),
    ("pl", "Gol padł w 67 minucie."),
    ("es", "Vive en la calle Mayor, 12."),
    ("fr", "Elle habite au 12, rue du Port."),
    ("ru", "Он победил Перова со счётом 3 и 2."),
    ("ru", "Он забил на 67 минуте."),
    ("kk", "Ол 34-минутта гол соқты."),
    ("ja", "7日目の朝だった。"),
    ("en", "The F-16 landed near the G7 villa."),
    ("en", "He was the 21st, after the first."),
    ("en", "Read Article 5 and page 12."),
    ("en", "A tier 3 hospital treats stage 4 patients of line 5 and room 305."),
    ("en", "Under Article 50 members may leave."),
    ("es", "La línea 40 conecta los barrios tras la ley 27 nueva."),
    ("fr", "La ligne 40 dessert le port, la salle 30 plus rien."),
    ("it", "La linea 40 collega i porti, in via Roma 12 abitava."),
    ("ru", "Школа 40 закрыта, дом 25 сгорел на улице Мира 30 ночью."),
    ("en", "She lives at 1600 Elm Avenue."),
    ("en", "It began at 10:30 and again at 7 p.m."),
    ("en", "They won 2-0 and lost 3:1."),
    ("en", "Dozens of goats and thousands of bees."),
    ("en", "One might say so."),
    ("en", "See https://goats.example/2024/17?id=99 for more."),
    ("en", "His iPhone 15 rang."),
    ("en", "She played Fire-Strike 2, Farmland 6 and chess."),
    ("en", "It is told by Ada Roe (in print) 5. The next is by Tom Brand."),
    ("zh", "七国集团开会。"),
    ("zh", "早上六点下雨了。"),
    ("zh", "他看了Goatfest 206的比赛。"),
    ("en", "The R2 robot took the road."),
    ("en", "At 12 Oak Road residents woke."),
    ("en", "1. Wash the goat\n2. Dry it"),
    ("en", "1 - Wash the goat\n2: Dry it"),
    ("de", "Der 34. Spieltag begann um 15 Uhr."),
    ("de", "Sie wohnt in der Lindenstraße 12."),
    ("fr", "À la 65e minute, il sortit."),
    ("ru", "Это был 5-й тур."),
    ("uk", "Сотні кіз і тисячі бджіл."),
    ("ja", "第3章を読む。"),
    ("zh", "他一个人走了。"),
]

MONEY = [
    ("en", "It cost $5m.", "$5m", "5000000 USD"),
    ("en", "It cost €1.5bn in all.", "€1.5bn", "1500000000 EUR"),
    ("en", "It cost US$300,000.", "US$300,000", "300000 USD"),
    ("en", "It cost A$20 million.", "A$20 million", "20000000 AUD"),
    ("en", "It was a $20 million bridge.", "$20 million", "20000000 USD"),
    ("es", "Costó 2.000 dolares.", "2.000 dolares", "2000 USD"),
    ("en", "It cost $100 to $300 each.", "$100 to $300", "100..300 USD"),
    ("en", "It is RM6.2 million.", "RM6.2 million", "6200000 MYR"),
    ("en", "It cost 441 billion tenge.", "441 billion tenge", "441000000000 KZT"),
    ("en", "It cost fifty pence.", "fifty pence", "0.5 GBP"),
    ("de", "Das kostet 5,99 Euro.", "5,99 Euro", "5.99 EUR"),
    ("de", "Das kostet 350.000 US-Dollar.", "350.000 US-Dollar", "350000 USD"),
    ("fr", "Cela coûte 3,5 millions d’euros.", "3,5 millions d’euros", "3500000 EUR"),
    ("es", "Cuesta 20 millones de dólares.", "20 millones de dólares", "20000000 USD"),
    ("pl", "To kosztuje 250 tys. zł.", "250 tys. zł", "250000 PLN"),
    ("cs", "Stojí to 30 milionů korun.", "30 milionů korun", "30000000 CZK"),
    ("uk", "Це 157 мільйонів гривень.", "157 мільйонів гривень", "157000000 UAH"),
    ("ru", "Взятка в 100 тысяч долларов.", "100 тысяч долларов", "100000 USD"),
    ("en", "The council owes R50bn for goats.", "R50bn", "50000000000 ZAR"),
    ("en", "The council owes N$50 million for goats.", "N$50 million", "50000000 NAD"),
    ("de", "1.000 €", "1.000 €", "1000 EUR"),
    ("tr", "5 milyon lira ödedi.", "5 milyon lira", "5000000 TRY"),
    ("sv", "Det kostar 12 miljoner kronor.", "12 miljoner kronor", "12000000 SEK"),
    ("ja", "1億2000万円をだまし取った。", "1億2000万円", "120000000 JPY"),
    ("zh", "34万亿美元的债务。", "34万亿美元", "34000000000000 USD"),
    ("ko", "35억 원을 냈다.", "35억 원", "3500000000 KRW"),
]

PERCENT = [
    ("en", "Some 12.5 per cent agreed.", "12.5 per cent", "12.5%"),
    ("en", "Run at 80-85% for a while.", "80-85%", "80..85%"),
    ("en", "It rose by 3 percentage points.", "3 percentage points", "3pp"),
    ("zh", "百分之三十的人来了。", "百分之三十", "30%"),
    ("zh", "他百分之百确定。", "百分之百", "100%"),
    ("de", "Um 12 Prozentpunkte mehr.", "12 Prozentpunkte", "12pp"),
    ("ru", "Прирост около -0,57% за месяц.", "-0,57%", "-0.57%"),
    ("uk", "Отримав 29,6 відсотка голосів.", "29,6 відсотка", "29.6%"),
    ("tr", "Fiyat yüzde 5 arttı.", "yüzde 5", "5%"),
    ("ja", "68％急落した。", "68％", "68%"),
]


def found(text, language, kind):
    return [(text[slice(*mention.span)], mention.value) for mention in mentions(text, language=language) if mention.kind == kind]


@pytest.mark.parametrize(("language", "text", "passage", "value"), FIGURES)
def test_a_figure_has_its_value(language, text, passage, value):
    assert (passage, value) in found(text, language, "figure")


@pytest.mark.parametrize(("language", "text"), NOT_FIGURES)
def test_names_ordinals_times_and_scores_are_no_figures(language, text):
    assert found(text, language, "figure") == []


@pytest.mark.parametrize(("language", "text", "passage", "value"), MONEY)
def test_an_amount_has_its_currency(language, text, passage, value):
    assert found(text, language, "money") == [(passage, value)]


def test_a_converted_amount_is_two_mentions():
    assert [value for _, value in found("It cost 441 billion tenge ($918 million).", "en", "money")] == [
        "441000000000 KZT",
        "918000000 USD",
    ]


@pytest.mark.parametrize(("language", "text", "passage", "value"), PERCENT)
def test_a_share_is_a_percentage(language, text, passage, value):
    assert found(text, language, "percent") == [(passage, value)]


def test_the_language_is_guessed_where_nobody_says_it():
    assert found("Das kostet 1.500 Euro und ist nicht viel für die Leute.", None, "money") == [("1.500 Euro", "1500 EUR")]
