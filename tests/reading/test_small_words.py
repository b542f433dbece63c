"""A text's language by its small words: told where it is plain, left to the model where kin languages could be meant."""

import pytest

from headwater.reading.small_words import language_by_small_words

PLAIN = {
    "en": "The mayor said that the bridge will be closed in May, and that the buses which cross it each day have to go by the old road. "
    "She said it is not safe for them as it was built for carts, and that the council is to pay for the repairs from its own purse.",
    "de": "Die Brücke ist nicht mehr sicher, sagte der Bürgermeister, und das Amt hat sie auf Dauer gesperrt. Auch die Busse werden nach "
    "dem Sommer nicht mehr über sie fahren, oder nur mit einer Ausnahme, die der Rat bei jeder Sitzung neu geben wird. Das ist nicht neu.",
    "pl": "Most nie jest już bezpieczny i nie będzie otwarty przez rok, jak mówi wójt. Autobusy, które przez niego jeżdżą, pojadą od maja "
    "po starej drodze, ale nie jest to droga dla ciężarówek. Oraz nie wiadomo, jak długo to potrwa, bo na remont nie ma pieniędzy w kasie.",
}

KIN = {
    "ca": "El pont no és segur i els autobusos que hi passen cada dia hauran d'anar per la carretera vella, ha dit l'alcaldessa. La obra "
    "es farà a l'estiu amb els diners del consell, i els veïns diuen que fa més de deu anys que les esquerdes són a la vista de tothom.",
    "be": "Мост ужо не бяспечны, і аўтобусы, якія ездзяць праз яго кожны дзень, паедуць па старой дарозе, сказала старшыня. Рамонт будзе "
    "ўлетку за грошы раёна, і жыхары кажуць, што расколіны відаць ужо больш за дзесяць гадоў, але ніхто нічога не рабіў дагэтуль тут.",
}


@pytest.mark.parametrize("language", PLAIN)
def test_a_plain_text_needs_no_model(language):
    assert language_by_small_words(PLAIN[language]) == language


@pytest.mark.parametrize("text", KIN.values(), ids=KIN)
def test_the_kin_of_a_language_is_not_taken_for_it(text):
    assert language_by_small_words(text) is None


def test_few_words_tell_nothing():
    assert language_by_small_words("The bridge is closed and that is that.") is None
    assert language_by_small_words("") is None
