"""Texts broken after each sentence, as translations are kept: a quotation runs over several lines, and marks get lost at their ends."""

import pytest

RUNS = [
    (
        "it",
        "«Volevo fermarmi qui», ha detto Anna Rosi alla radio.\nSono cresciuta accanto al ponte.\nMa tutto finisce».\nIl ponte è chiuso.",
        ["«Volevo fermarmi qui» | Sono cresciuta accanto al ponte.\nMa tutto finisce»"],
    ),
    (
        "pl",
        "„Nikt nie wiedział” — powiedziała Anna Lis.\nSiedziałam z głową w dół.\nTo trudno wyjaśnić”.\nMost jest zamknięty.",
        ["„Nikt nie wiedział” | Siedziałam z głową w dół.\nTo trudno wyjaśnić”"],
    ),
    (
        "it",
        '"È andata male", ha ricordato Anna Rosi.\n"Eravamo già in sette.\nQualcuno ci chiamava "I nani della valle"."\nIl voto è vicino.',
        ['"È andata male" | "Eravamo già in sette.\nQualcuno ci chiamava "I nani della valle"."'],
    ),
    (
        "es",
        "“El éxito es volver a la primera división”.\nVisto el estadio, es nuestro sitio”, declaró Juan Ríos.\nEl club es viejo.",
        ["“El éxito es volver a la primera división” | Visto el estadio, es nuestro sitio”"],
    ),
    (
        "fr",
        "« Nous menions largement » a déclaré Paul Petit.\nRien n’est encore joué.\nIl faut gagner demain ».\nLe match est à midi.",
        ["« Nous menions largement » | Rien n’est encore joué.\nIl faut gagner demain »"],
    ),
    (
        "it",
        "“Ricordo ogni parola”, ha detto Ugo Neri.\n“Domani vogliamo partire subito con il piede giusto.\nIl ponte è chiuso.",
        ["“Ricordo ogni parola” | “Domani vogliamo partire subito con il piede giusto."],
    ),
]


@pytest.mark.parametrize(("language", "text", "contents"), RUNS)
def test_a_quotation_is_one_over_lines_whose_marks_are_lost(said, language, text, contents):
    found = said(text, language)
    assert [c for _, _, c in found] == contents


def test_a_clause_added_to_somebodys_words_does_not_part_them(said):
    text = "«Non c'era tempo», ha riferito Ugo Neri, aggiungendo che la famiglia era in città.\n«Ho sentito gridare mia moglie»."
    contents = [c for _, _, c in said(text, "it")]
    assert "«Non c'era tempo» | «Ho sentito gridare mia moglie»" in contents


@pytest.mark.parametrize(
    "text",
    [
        "“Vedremo”, ha detto Ugo Neri.\nIl ponte resta chiuso.\nÈ vecchio.",  # nothing closes
        "“Vedremo”, ha detto Ugo Neri.\n\nIl ponte resta chiuso.\n\nLa strada è aperta”.",  # paragraphs of their own
        "“Vedremo”, ha detto Ugo Neri.\nAnna Rosi ha aggiunto: Chiudiamo la strada”.",  # behind a colon
    ],
)
def test_what_is_no_quotation_that_goes_on(said, text):
    assert "“Vedremo”" in [c for _, _, c in said(text, "it")]
