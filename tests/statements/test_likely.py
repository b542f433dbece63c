"""What the rules made and is likely no statement is left out beyond English; what is likely one, or certain, stays."""

import pytest

from headwater.models import Block

ALIKE = [  # language, text, what is told beside what only looks so
    (
        "de",
        "Sie sagte, ihre Arbeit an den neuen Kränen zeigte gute Ergebnisse: kürzere Wege, weniger Lärm und mehr Schiffe aus dem Norden.",
        ["ihre Arbeit an den neuen Kränen zeigte gute Ergebnisse: kürzere Wege, weniger Lärm und mehr Schiffe aus dem Norden"],
    ),
    (
        "it",
        "Intanto il sindaco sta cadendo nella rete di un miliardario che afferma di poter risolvere tutto: il sinistro Bruno Volta.",
        [],
    ),
    ("tr", "Yeni köprü kentin kuzeyinde. Nüfusun 2017 yılında üç bin kadar olduğu tahmin ediliyor.", []),
]

SAID = [  # language, text, who says it
    ("de", "„Die Brücke hält“, sagte Bürgermeisterin Anna Roth am Montag in Elmstadt.", "Bürgermeisterin Anna Roth"),
    ("ru", "Мэр Иван Петров заявил, что мост откроют в мае.", "Мэр Иван Петров"),
    ("uk", "Мер Іван Петренко заявив, що міст відкриють у травні.", "Мер Іван Петренко"),
    ("es", "La alcaldesa Ana Ruiz afirmó que el puente abrirá en mayo.", "La alcaldesa Ana Ruiz"),
    ("fr", "La maire Anne Roux a déclaré que le pont ouvrirait en mai.", "La maire Anne Roux"),
    ("it", "Il sindaco Marco Neri ha detto che il ponte aprirà a maggio.", "Il sindaco Marco Neri"),
    ("pl", "Burmistrz Anna Lis powiedziała, że most zostanie otwarty w maju.", "Burmistrz Anna Lis"),
    ("pt", "A prefeita Ana Reis afirmou que a ponte vai abrir em maio.", "A prefeita Ana Reis"),
    ("tr", "Belediye Başkanı Ali Demir, köprünün mayıs ayında açılacağını söyledi.", "Belediye Başkanı Ali Demir"),
    ("kk", "Әкім Асан Серіков көпір мамырда ашылады деп мәлімдеді.", "Әкім Асан Серіков"),
    ("ja", "山田市長は「橋は五月に開通する」と述べた。", "山田市長"),
]


@pytest.mark.parametrize(("language", "text", "told"), ALIKE, ids=[f"{row[0]}-{row[1][:24]}" for row in ALIKE])
def test_what_only_looks_like_speech_goes(attribution, join, language, text, told):
    assert [join(text, s.content) for s in attribution(text, language, reader="auto").attributions] == told
    assert len(attribution(text, language).attributions) > len(told)


@pytest.mark.parametrize(("language", "text", "source"), SAID, ids=[row[0] for row in SAID])
def test_what_is_plainly_said_stays(attribution, join, language, text, source):
    assert [join(text, s.source) for s in attribution(text, language, reader="auto").attributions] == [source]


@pytest.mark.parametrize("set_off", [True, False], ids=["set off", "in marks"])
def test_what_is_quoted_stays_though_nobody_is_named(attribution, set_off):
    line = "Niemand wusste, wie lange die alte Brücke noch halten würde, und keiner fragte."
    text = f"Am Ufer.\n\n{line if set_off else f'„{line}“'}"
    blocks = [Block("quote", (10, len(text)))] if set_off else []
    assert len(attribution(text, "de", blocks, "auto").attributions) == len(attribution(text, "de", blocks).attributions) == 1


def test_thoughts_stay(attribution, join):
    text = "Собеседник в акимате, попросивший не называть его имени, полагает, что вторую лопасть снимут до зимы."
    (thought,) = attribution(text, "ru", reader="auto").attributions
    assert (thought.act, join(text, thought.content)) == ("thought", "что вторую лопасть снимут до зимы")
