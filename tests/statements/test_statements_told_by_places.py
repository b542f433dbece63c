"""Who tells by a place or behind an object, and clauses that say when, why or what for, in four languages: invented."""

import pytest

SAID = [
    ("ru", "Мост через реку закрыт на ремонт, сообщили в мэрии Северска.", "мэрии Северска", "Мост через реку закрыт на ремонт"),
    ("ru", "Мост через реку закрыт, сообщили журналистам в среду в мэрии.", "мэрии", "Мост через реку закрыт"),
    ("ru", "Мост через реку закрыт, рассказали «Вестнику» в мэрии Северска.", "мэрии Северска", "Мост через реку закрыт"),
    ("ru", "Поезд стоял час, после чего люди вышли, сообщает ТАСС.", "ТАСС", "Поезд стоял час, после чего люди вышли"),
    ("ru", "Мост закрыли. Об этом в среду, 8 мая, сообщили в пресс-службе мэрии.", "пресс-службе мэрии", "Мост закрыли."),
    ("ru", "Мост закрыли. Об этом мэр Иван Козлов сообщил в своем канале.", "мэр Иван Козлов", "Мост закрыли."),
    ("ru", "Мост закроют в мае. Это следует из сообщения мэрии.", "сообщения мэрии", "Мост закроют в мае."),
    ("ru", "Мост через реку закроют в мае, следует из документа.", "документа", "Мост через реку закроют в мае"),
    ("ru", "Мост через реку закрыт на ремонт, о чем сообщил мэр Козлов.", "мэр Козлов", "Мост через реку закрыт на ремонт"),
    ("ru", "Как сообщили в мэрии, пожилой мужчина, стоявший рядом, ушел сам.", "мэрии", "пожилой мужчина, стоявший рядом, ушел сам"),
    ("ru", "Так как «Вестник» сообщает, что мост закрыт, люди ждут.", "«Вестник»", "что мост закрыт, люди ждут"),
    ("ru", "По итогам года, отметили в мэрии, объемы упали.", "мэрии", "По итогам года | объемы упали"),
    ("ru", "Половина жителей – 49% – считают, что мост закрыт.", "Половина жителей", "что мост закрыт"),
    ("ru", "«Мост нужен», — прокомментировала эти планы Анна Белова.", "Анна Белова", "«Мост нужен»"),
    ("ru", "Он потребовал от соседей, чтобы мост закрыли.", "Он", "чтобы мост закрыли"),
    ("ru", "Премьер призвал к «честному диалогу», чтобы снять напряженность.", "Премьер", "«честному диалогу»"),
    ("ru", "Глава района рассказал, когда откроют мост.", "Глава района", "когда откроют мост"),
    ("uk", "Обсяги впали, розповіли журналістам у пресслужбі заводу.", "пресслужбі заводу", "Обсяги впали"),
    ("uk", "Обсяги впали, про що розповіла директорка заводу Ольга Лис.", "директорка заводу Ольга Лис", "Обсяги впали"),
    ("uk", "У раді Заріччя, Північна область, у суботу повідомили, що міст закрито.", "раді Заріччя, Північна область", "що міст закрито"),
    ("uk", "«Я люблю світанки», – описує свої яскраві враження Зоряна Шваб.", "Зоряна Шваб", "«Я люблю світанки»"),
    ("uk", "«Так треба», – прокоментував Бондар свій вибір гравців.", "Бондар", "«Так треба»"),
    ("uk", "Як повідомляє міністерство промисловості та торгівлі, обсяги впали.", "міністерство промисловості та торгівлі", "обсяги впали"),
    ("uk", "Згідно зі ще одним опитуванням, у неділю прийде половина жителів.", "одним опитуванням", "у неділю прийде половина жителів"),
    ("uk", "Коваль, який торік погрожував, хвалив мера, але сказав, що міст старий.", "Коваль", "що міст старий"),
    ("de", "Die Brücke sei alt, sagte Kos am Dienstag vor Gästen: „Wir wissen das seit Jahren.“", "Kos", "„Wir wissen das seit Jahren.“"),
    ("de", "Kos sieht die Chance als gering an: „Das dauert noch Jahre und mehr.“", "Kos", "„Das dauert noch Jahre und mehr.“"),
    ("de", "In der Erklärung zeigen sich die Veranstalter entschlossen: „Wir geben nie auf.“", "die Veranstalter", "„Wir geben nie auf.“"),
    ("de", "Ähnlich sieht es Georg Kos: „Die Bank wird die Zinsen belassen.“", "Georg Kos", "„Die Bank wird die Zinsen belassen.“"),
    ("de", "Während der Krise stieg die Zahl der Fälle, so der Experte.", "der Experte", "Während der Krise stieg die Zahl der Fälle"),
    ("de", "Nordland gelobte im Mai bei einem Treffen, eine Basis abzubauen.", "Nordland", "eine Basis abzubauen"),
    ("de", "Obwohl es niemanden bindet, haben viele Abgeordnete gesagt, sie würden folgen.", "viele Abgeordnete", "sie würden folgen"),
    ("de", "Eine Umfrage des Senders ermittelte, dass die Hälfte kommen will.", "Eine Umfrage des Senders", "dass die Hälfte kommen will"),
    ("es", "La obra terminará en mayo, tal y como explicó la alcaldesa.", "la alcaldesa", "La obra terminará en mayo"),
    ("es", "El grupo ha pedido a EE. UU. que no intervenga en la política local.", "El grupo", "que no intervenga en la política local"),
    ("ru", "По словам Ли, ученым в городе приходится много работать.", "Ли", "ученым в городе приходится много работать"),
    ("ru", "Как сообщил в среду вице-президент Иван Козлов, страна готова.", "вице-президент Иван Козлов", "страна готова"),
    ("ru", "Как минимум двое вошли в список, утверждает «Вестник».", "«Вестник»", "Как минимум двое вошли в список"),
    ("ru", "Мэр обвинила политиков, критикующих ее план, в том, что они лгут.", "Мэр", "что они лгут"),
    ("de", "Wegen des Wetters, berichtete der Bote, fahren keine Züge.", "der Bote", "Wegen des Wetters | fahren keine Züge"),
    ("de", "Er habe, so Kos, nichts gewusst.", "Kos", "Er habe | nichts gewusst"),
    ("de", "Das Amt riet, die Brücke nicht zu betreten.", "Das Amt", "die Brücke nicht zu betreten"),
    ("de", "Man habe zu lange gewartet, räumte der Minister ein.", "der Minister", "Man habe zu lange gewartet"),
    ("de", "Die Wahl, so heißt es nun, sei erst im Mai entschieden worden.", "", "Die Wahl | sei erst im Mai entschieden worden"),
    ("de", "Kos, ein Rat, meinte anlässlich der Proteste: „Ich war recht enttäuscht.“", "Kos, ein Rat", "„Ich war recht enttäuscht.“"),
    ("de", "Trotz des Streits mit Polizei und lokaler Verwaltung meinte Kos, dass es gut sei.", "Kos", "dass es gut sei"),
    ("de", "Jan Kos warnte im Gespräch mit dem Boten, einer Zeitung, dass es schlimm werde.", "Jan Kos", "dass es schlimm werde"),
]  # fmt: skip

SILENT = [
    ("ru", "Мэр обвинил соседей в споре о реке, чтобы отвлечь внимание."),
    ("ru", "После того как сенатор сообщил о планах уйти, телеканалам удалось его снять."),
    ("ru", "Певец группы «Ветер» предложил Козлову спеть дуэтом."),
    ("uk", "Камери зафіксували, як протестувальники кричали на мера."),
    ("uk", "Коваль обурилася, коли її запитали про гроші."),
    ("de", "Tausende nahmen an der Demonstration teil, um an den Jahrestag zu erinnern."),
    ("de", "Den Spielern droht weiterer Ärger, nachdem der Richter verletzt wurde."),
    ("de", "Alle warteten, bevor sich der Fahrstuhl schloss, dass etwas geschah."),
    ("de", "Das gab es noch nie – noch nie haben so viele Menschen gewartet."),
    ("de", "Die Brücke bleibt gesperrt, und das ist auch gut so."),
    ("de", "Der Rat legte einen Bericht vor, in dem er auf Kos verwies, was auf Streit hindeutet."),
    ("de", "In einem Versuch, den Streit beizulegen, stimmte die Regierung dem Plan zu."),
    ("es", "No cabe duda de que el puente aguantó."),
]


@pytest.mark.parametrize(("language", "text", "source", "content"), SAID)
def test_who_tells_by_a_place_or_behind_an_object(said, language, text, source, content):
    assert any(one[0] == source and one[2] == content for one in said(text, language)), said(text, language)


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_says_when_why_or_what_for_is_not_told(said, language, text):
    assert said(text, language) == []
