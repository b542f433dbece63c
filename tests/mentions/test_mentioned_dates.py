import pytest

from headwater.mentions import mentions

PUBLISHED = "2024-05-08T12:00:00+02:00"  # a Wednesday

DATES = [
    ("it", "Accadde negli anni Novanta.", "negli anni Novanta", "199x"),
    ("es", "Ocurrió en los años 90.", "los años 90", "199x"),
    ("pl", "Było to w latach 90.", "latach 90", "199x"),
    ("de", "Das war Mitte der Achtziger.", "Achtziger", "198x"),
    ("tr", "1990'larda açıldı.", "1990'larda", "199x"),
    ("es", "Duró entre el 3 de mayo y el 7 de mayo.", "3 de mayo y el 7 de mayo", "2024-05-03/2024-05-07"),
    ("pl", "Stało się to w nocy z 3 na 4 maja.", "3 na 4 maja", "2024-05-03/2024-05-04"),
    ("de", "In der Nacht vom 3. auf den 4. Mai brannte es.", "3. auf den 4. Mai", "2024-05-03/2024-05-04"),
    ("pl", "We wtorek doszło do pożaru.", "wtorek", "2024-05-07"),
    ("uk", "У вівторок дійшло до пожежі.", "вівторок", "2024-05-07"),
    ("pl", "Trzeba zapłacić do wtorku.", "wtorku", "2024-05-14"),
    ("ru", "Он ушёл в прошлый вторник, 7 мая.", "вторник, 7 мая", "2024-05-07"),
    ("de", "Ende Mai fiel Regen.", "Mai", "2024-05"),
    ("ja", "7日に終わった。次は来る予定。", "7日", "2024-05-07"),
    ("ja", "5月3日〜7日に開かれた。", "5月3日〜7日", "2024-05-03/2024-05-07"),
    ("ja", "先週金曜日に雨が降った。", "先週金曜日", "2024-05-03"),
    ("ja", "24年3月に開いた。", "24年3月", "2024-03"),
    ("zh", "上周一下雨了。", "上周一", "2024-04-29"),
    ("en", "It opened on January 24, 2017.", "January 24, 2017", "2017-01-24"),
    ("en", "It opened on 14 March 2024.", "14 March 2024", "2024-03-14"),
    ("en", "It opened on June 3rd 1993.", "June 3rd 1993", "1993-06-03"),
    ("en", "It opened in October 2025.", "October 2025", "2025-10"),
    ("en", "It opened in 1820, they said.", "1820", "1820"),
    ("en", "It boomed in the 1970s.", "1970s", "197x"),
    ("zh", "上世纪八十年代的桥。", "八十年代", "198x"),
    ("en", "It ran from 2004 to 2019.", "2004 to 2019", "2004/2019"),
    ("en", "See 2024-03-14 for more.", "2024-03-14", "2024-03-14"),
    ("en", "It opens on 3/14/2024.", "3/14/2024", "2024-03-14"),
    ("en", "It opened on April 2.", "April 2", "2024-04-02"),
    ("en", "He left on December 30.", "December 30", "2023-12-30"),
    ("en", "He left on Tuesday.", "Tuesday", "2024-05-07"),
    ("en", "He will leave on Tuesday.", "Tuesday", "2024-05-14"),
    ("en", "He left yesterday.", "yesterday", "2024-05-07"),
    ("en", "He left last month.", "last month", "2024-04"),
    ("en", "He left last week.", "last week", "2024-04-29/2024-05-05"),
    ("en", "It starts next year.", "next year", "2025"),
    ("en", "He left in August.", "August", "2023-08"),
    ("de", "Er ging am 3. Mai.", "3. Mai", "2024-05-03"),
    ("de", "Es geschah am 11. und 12. April.", "11. und 12. April", "2024-04-11/2024-04-12"),
    ("de", "Er ging am Freitag, 3. Mai 2024.", "Freitag, 3. Mai 2024", "2024-05-03"),
    ("de", "Er ging im vergangenen Jahr.", "vergangenen Jahr", "2023"),
    ("de", "Er kam am 03.05.2024.", "03.05.2024", "2024-05-03"),
    ("fr", "Il est parti le 2 octobre 1968.", "2 octobre 1968", "1968-10-02"),
    ("fr", "Il est parti la semaine dernière.", "semaine dernière", "2024-04-29/2024-05-05"),
    ("es", "Se fue el 2 de octubre de 1968.", "2 de octubre de 1968", "1968-10-02"),
    ("es", "Se fue el lunes pasado.", "lunes pasado", "2024-05-06"),
    ("es", "Se fue en octubre del año pasado.", "octubre del año pasado", "2023-10"),
    ("it", "È partito il 5 gennaio 2024.", "5 gennaio 2024", "2024-01-05"),
    ("pt", "Saiu em 7 de abril de 2024.", "7 de abril de 2024", "2024-04-07"),
    ("pl", "Wyjechał 2 października 1968 r.", "2 października 1968 r", "1968-10-02"),
    ("cs", "Odjel 24. července 2023.", "24. července 2023", "2023-07-24"),
    ("sv", "Han reste den 3 maj 2024.", "3 maj 2024", "2024-05-03"),
    ("nb", "Han reiste 3. mai.", "3. mai", "2024-05-03"),
    ("tr", "30 Nisan 2024 günü gitti.", "30 Nisan 2024", "2024-04-30"),
    ("uk", "У неділю, 11 лютого, він поїхав.", "неділю, 11 лютого", "2024-02-11"),
    ("uk", "У неділю, 12 лютого, він поїхав.", "неділю, 12 лютого", "2023-02-12"),
    ("uk", "Це було 1974 року.", "1974 року", "1974"),
    ("ru", "Он уехал 13 декабря 2022 года.", "13 декабря 2022 года", "2022-12-13"),
    ("ru", "Он уехал в субботу.", "субботу", "2024-05-04"),
    ("kk", "Ол 1918 жылдың 29 қыркүйегінде кетті.", "1918 жылдың 29 қыркүйегінде", "1918-09-29"),
    ("ja", "昨年12月に出発した。", "昨年12月", "2023-12"),
    ("ja", "7日に出発した。", "7日", "2024-05-07"),
    ("ja", "来月10日に始まる。", "来月10日", "2024-06-10"),
    ("zh", "上月5日关闭。", "上月5日", "2024-04-05"),
    ("es", "Se reunirán el martes.", "martes", "2024-05-14"),
    ("fr", "Mardi, il présentera le plan.", "Mardi", "2024-05-14"),
    ("ja", "平成30年に起きた。", "平成30年", "2018"),
    ("zh", "2023年12月1日出发。", "2023年12月1日", "2023-12-01"),
    ("zh", "去年离开。", "去年", "2023"),
    ("ko", "2023년 5월 3일 떠났다.", "2023년 5월 3일", "2023-05-03"),
    ("en", "It will be held on Tuesday.", "Tuesday", "2024-05-14"),
    ("en", "The mill burned long before Tuesday.", "Tuesday", "2024-05-07"),
    ("en", "It was going to be sold, the mill burned in October.", "October", "2023-10"),
    ("en", "The fair opens to visitors in October.", "October", "2024-10"),
    ("en", "The fair on October 3 is to be free.", "October 3", "2024-10-03"),
    ("en", "The fair takes place on Wednesday next week.", "Wednesday next week", "2024-05-15"),
    ("en", "The fair is held from May 31 to June 4, 2026.", "May 31 to June 4, 2026", "2026-05-31/2026-06-04"),
    ("en", "The fair runs June-August 2025.", "June-August 2025", "2025-06/2025-08"),
    ("en", "He gave the April report away.", "April", "2024-04"),
    ("en", "Goats were cheap in the 80s.", "80s", "198x"),
    ("de", "Der Schäfer soll am Montag bestohlen worden sein.", "Montag", "2024-05-06"),
    ("de", "Der Schäfer würde am Samstag verlieren.", "Samstag", "2024-05-11"),
    ("de", "Das Fest beginnt am Samstag.", "Samstag", "2024-05-11"),
    ("de", "Im Vorjahr kamen mehr.", "Vorjahr", "2023"),
    ("de", "Das war in den Jahren 2020 bis 2023.", "2020 bis 2023", "2020/2023"),
    ("nb", "Bonden skal ha falt fredag.", "fredag", "2024-05-03"),
    ("nb", "Bonden skal reise fredag.", "fredag", "2024-05-10"),
    ("fr", "L'usine aurait brûlé samedi.", "samedi", "2024-05-04"),
    ("fr", "L'usine ouvrira samedi.", "samedi", "2024-05-11"),
    ("es", "La feria abrirá el sábado.", "sábado", "2024-05-11"),
    ("es", "La feria abrió el sábado.", "sábado", "2024-05-04"),
    ("es", "La feria va del lunes 3 al viernes 7 de junio.", "lunes 3 al viernes 7 de junio", "2024-06-03/2024-06-07"),
    ("pl", "Targ zostanie otwarty w sobotę.", "sobotę", "2024-05-11"),
    ("pl", "Targ otwarto w sobotę.", "sobotę", "2024-05-04"),
    ("ru", "Ярмарка откроется в субботу.", "субботу", "2024-05-11"),
    ("uk", "Ярмарок закрили в суботу.", "суботу", "2024-05-04"),
    ("tr", "Panayır Cumartesi açılacak.", "Cumartesi", "2024-05-11"),
    ("nl", "De kermis was van 2005 tot 2009 dicht.", "2005 tot 2009", "2005/2009"),
    ("nl", "Zaterdag begint de kermis.", "Zaterdag", "2024-05-11"),
    ("nl", "De boer kwam op 9 juni 2023.", "9 juni 2023", "2023-06-09"),
    ("da", "Bonden kom den 2. maj 2023.", "2. maj 2023", "2023-05-02"),
    ("ja", "1〜3月に増えた。", "1〜3月", "2024-01/2024-03"),
    ("ja", "2023年11月〜2月に増えた。", "2023年11月〜2月", "2023-11/2024-02"),
    ("en", "Mills burned in the 2021 July unrest.", "2021 July", "2021-07"),
    ("de", "Das Fest war vom 3.-5.5.2023.", "3.-5.5.2023", "2023-05-03/2023-05-05"),
    ("de", "Das Fest war in der Nacht 30. April/1. Mai.", "30. April/1. Mai", "2024-04-30/2024-05-01"),
    ("tr", "Panayır cumartesi günü açılacak.", "cumartesi", "2024-05-11"),
    ("kk", "Диірмен 2014-жылы жанды.", "2014-жылы", "2014"),
    # what is expected is to come
    ("en", "A decision is expected on Tuesday.", "Tuesday", "2024-05-14"),
    ("en", "The results are now awaited on Tuesday.", "Tuesday", "2024-05-14"),
    ("en", "A strike planned on Tuesday worries shepherds.", "Tuesday", "2024-05-14"),
    ("en", "The ferry was expected on Tuesday.", "Tuesday", "2024-05-07"),
    ("en", "Prices fell more than expected on Tuesday.", "Tuesday", "2024-05-07"),
    ("de", "Der Bericht wird am Dienstag erwartet.", "Dienstag", "2024-05-14"),
    ("de", "Der Bericht wurde am Dienstag erwartet.", "Dienstag", "2024-05-07"),
    ("fr", "Le rapport est attendu mardi.", "mardi", "2024-05-14"),
    ("fr", "Le rapport était attendu mardi.", "mardi", "2024-05-07"),
    ("es", "Se espera el informe el martes.", "martes", "2024-05-14"),
    ("it", "Il rapporto è atteso martedì.", "martedì", "2024-05-14"),
    ("it", "Il rapporto era atteso martedì.", "martedì", "2024-05-07"),
    ("pt", "O relatório é esperado na sexta-feira.", "sexta-feira", "2024-05-10"),
    ("pl", "Oczekuje się raportu we wtorek.", "wtorek", "2024-05-14"),
    ("cs", "Zpráva je očekávána v úterý.", "úterý", "2024-05-14"),
    ("uk", "Звіт очікується у вівторок.", "вівторок", "2024-05-14"),
    ("ru", "Отчёт ожидается во вторник.", "вторник", "2024-05-14"),
    ("nl", "Het verslag wordt dinsdag verwacht.", "dinsdag", "2024-05-14"),
    ("nl", "Het verslag werd dinsdag verwacht.", "dinsdag", "2024-05-07"),
    ("tr", "Rapor Cuma bekleniyor.", "Cuma", "2024-05-10"),
    ("en", "The thieves planned it long, and in March they expected no dogs.", "March", "2024-03"),
    ("en", "The shepherd expected to be home in August.", "August", "2023-08"),
    ("de", "Wie erwartet fiel am Freitag Schnee.", "Freitag", "2024-05-03"),
    ("fr", "Comme prévu, la neige vint vendredi.", "vendredi", "2024-05-03"),
    # "will" that is no verb, and a verb that is nearer than it
    ("en", "The will was read on Tuesday.", "Tuesday", "2024-05-07"),
    ("en", "Roe's will, read on Tuesday, was short.", "Tuesday", "2024-05-07"),
    ("en", "Will Brook died on Tuesday.", "Tuesday", "2024-05-07"),
    ("en", "Will Mirefold vote on Tuesday?", "Tuesday", "2024-05-14"),
    ("en", "The bill passed on Tuesday would ban goats.", "Tuesday", "2024-05-07"),
    ("en", "He was told he will be tried on Tuesday.", "Tuesday", "2024-05-14"),
    # a verb of the present looks ahead, but not where a past one is about as near
    ("en", "The pool shuts on Tuesday.", "Tuesday", "2024-05-14"),
    ("en", "The pool, opened last in a dry year, shuts on Tuesday.", "Tuesday", "2024-05-14"),
    ("en", "The delayed hearing resumes on Tuesday.", "Tuesday", "2024-05-14"),
    ("en", "The exhibition runs to Tuesday.", "Tuesday", "2024-05-14"),
    ("en", "The mill failed to open on Tuesday.", "Tuesday", "2024-05-07"),
    ("en", "The mill burned down on Tuesday and reopens as a barn.", "Tuesday", "2024-05-07"),
    ("en", "The vote on Tuesday split the village.", "Tuesday", "2024-05-07"),
    ("de", "Der Rat tagt am Dienstag.", "Dienstag", "2024-05-14"),
    ("de", "Am Dienstag entscheidet der Rat.", "Dienstag", "2024-05-14"),
    ("de", "Der Rat tagte am Dienstag.", "Dienstag", "2024-05-07"),
    ("de", "Bei dem Treffen am Dienstag fehlte der Hirte.", "Dienstag", "2024-05-07"),
    ("fr", "La loi entre en vigueur en janvier.", "janvier", "2025-01"),
    ("fr", "Le conseil se réunit mardi.", "mardi", "2024-05-14"),
    ("es", "La ley entra en vigor en enero.", "enero", "2025-01"),
    ("es", "El consejo se reúne el martes.", "martes", "2024-05-14"),
    ("it", "Il consiglio si riunisce martedì.", "martedì", "2024-05-14"),
    ("pt", "O museu reabre na sexta-feira.", "sexta-feira", "2024-05-10"),
    ("nl", "De raad vergadert dinsdag.", "dinsdag", "2024-05-14"),
    ("sv", "Badet stänger på tisdag.", "tisdag", "2024-05-14"),
    # and so does the perfective present
    ("ru", "Совет соберётся во вторник.", "вторник", "2024-05-14"),
    ("ru", "Совет собрался во вторник.", "вторник", "2024-05-07"),
    ("ru", "Во вторник пастух прилетит домой.", "вторник", "2024-05-14"),
    ("ru", "Ответ мельника был во вторник.", "вторник", "2024-05-07"),
    ("ru", "Мельник убит во вторник.", "вторник", "2024-05-07"),
    ("uk", "Рада збереться у вівторок.", "вівторок", "2024-05-14"),
    ("uk", "Рада зібралася у вівторок.", "вівторок", "2024-05-07"),
    ("uk", "Міст відкриється у вівторок.", "вівторок", "2024-05-14"),
    ("uk", "Пастуха нагородять у вівторок.", "вівторок", "2024-05-14"),
    ("pl", "Rada zbierze się we wtorek.", "wtorek", "2024-05-14"),
    ("pl", "Rada zebrała się we wtorek.", "wtorek", "2024-05-07"),
    ("pl", "Most otworzą we wtorek.", "wtorek", "2024-05-14"),
    ("cs", "Rada se sejde v úterý.", "úterý", "2024-05-14"),
    ("cs", "Rada se sešla v úterý.", "úterý", "2024-05-07"),
    ("ru", "В пятницу сообщается о пожаре.", "пятницу", "2024-05-03"),
    ("uk", "Про це свідчить звіт у п'ятницю.", "п'ятницю", "2024-05-03"),
    ("ru", "Фестиваль завершат в пятницу.", "пятницу", "2024-05-10"),
    ("en", "Since March nothing happened.", "March", "2024-03"),
]

OPEN = [
    ("en", "It rains every Tuesday."),
    ("en", "It was on a Tuesday."),
    ("en", "Goats calve usually in April."),
    ("de", "Er kommt jeden Dienstag."),
    ("pl", "Przychodzi w każdy wtorek."),
]

NO_DATES = [
    ("en", "He may go; they march on."),
    ("en", "There is no 2024-02-30."),
    ("en", "It weighs 2000 pounds."),
    ("de", "Sie kamen jeden Morgen um neun."),
    ("es", "Llegó por la mañana."),
    ("fr", "Il y a sept chèvres."),
    ("en", "This may help; next may be worse."),
    ("en", "Prices fall on Black Friday."),
    ("en", "It took place over the past year."),
    ("en", "August Roe wrote version 2.2.21 in his 40s."),
]


def found(text, language, published=PUBLISHED):
    return [(text[slice(*m.span)], m.value) for m in mentions(text, language=language, published=published) if m.kind == "date"]


@pytest.mark.parametrize(("language", "text", "passage", "value"), DATES)
def test_a_date_is_put_on_the_calendar(language, text, passage, value):
    assert found(text, language) == [(passage, value)]


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_a_day_of_every_week_or_year_is_none_in_particular(language, text):
    assert [value for _, value in found(text, language)] == [None]


def test_the_language_is_guessed_where_the_text_cannot_be_in_the_one_said():
    assert found("The shepherd left yesterday for the hills.", "zh") == [("yesterday", "2024-05-07")]


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_what_looks_like_a_date_is_none(language, text):
    assert found(text, language) == []


@pytest.mark.parametrize("text", ["He left on Tuesday.", "He left yesterday.", "He left on April 2."])
def test_a_date_that_leans_on_an_unknown_day_stays_open(text):
    assert [value for _, value in found(text, "en", published=None)] == [None]


def test_a_full_date_in_the_text_gives_the_year_of_the_others():
    assert found("GOAT TIMES, 12.02.2023. It opened on February 14.", "en", published=None)[-1] == ("February 14", "2023-02-14")
