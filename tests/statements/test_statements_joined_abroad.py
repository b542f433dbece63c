"""Verbs parted from "that" or from their subject, outside English: invented sentences that tell, and some that look alike and do not."""

import pytest

SAID = [
    ("es", "Clara Ruiz ha declarado públicamente que no votará el plan.", "Clara Ruiz", "que no votará el plan"),
    ("fr", "Le ministre a déclaré publiquement que le pont serait fermé.", "Le ministre", "que le pont serait fermé"),
    ("it", "Mario Rosi ha dichiarato pubblicamente che il ponte resta chiuso.", "Mario Rosi", "che il ponte resta chiuso"),
    ("pt", "Clara Souza declarou publicamente que a ponte continua fechada.", "Clara Souza", "que a ponte continua fechada"),
    ("fr", "Paul Roux a confié qu'il était fier et ajouté que la ville l'aidait.", "Paul Roux", "que la ville l'aidait"),
    ("it", "La ministra ha visitato il cantiere e annunciato che i lavori finiranno.", "La ministra", "che i lavori finiranno"),
    ("es", "El portavoz negó las acusaciones, pidió calma y dijo que habrá un juicio.", "El portavoz", "que habrá un juicio"),
    ("es", "La campaña siguió, con diputados asegurando que es necesaria.", "diputados", "que es necesaria"),
    ("fr", "Ils ont fait face à des manifestants criant « longue vie à la reine ».", "manifestants", "« longue vie à la reine »"),
    ("fr", "Le pont a fermé au lendemain d'un discours de la présidente Anne Morel jugeant que tout allait bien.",
     "la présidente Anne Morel", "que tout allait bien"),
    ("es", "El alcalde se reunió con los vecinos afirmando que el puente es seguro.", "El alcalde", "que el puente es seguro"),
    ("pt", "O prefeito encerrou a reunião com os moradores garantindo que a ponte é segura.", "O prefeito", "que a ponte é segura"),
    ("uk", "Мер Іван Довгань раз заявив, що міст безпечний.", "Мер Іван Довгань", "що міст безпечний"),
    ("es", "El alcalde salió de la sala con una carpeta diciendo que no volverá.", "El alcalde", "que no volverá"),
    ("fr", "Le maire n'a jamais dit que le pont était sûr.", "Le maire", "que le pont était sûr"),
    ("pl", "Minister odwiedził Zagórze, po czym oświadczył, że most stoi.", "Minister", "że most stoi"),
    ("uk", "Мер відвідав лікарню, після чого заявив, що міст відкриють.", "Мер", "що міст відкриють"),
    ("ru", "Мэр посетил больницу, после чего заявил, что мост откроют.", "Мэр", "что мост откроют"),
    ("uk", "Крім того, у доповіді зазначається, що міст закриють.", "доповіді", "що міст закриють"),
    ("ru", "Кроме того, в докладе отмечается, что мост закроют.", "докладе", "что мост закроют"),
    ("pl", "Ponadto w raporcie podkreślono, że most zostanie zamknięty.", "raporcie", "że most zostanie zamknięty"),
    ("uk", "Мер Довгань не раз заявляв, що міст відкриють.", "Мер Довгань", "що міст відкриють"),
    ("uk", "Рада Зарічного вже багато разів повторювала, що міст відкриють.", "Рада Зарічного", "що міст відкриють"),
    ("uk", "За даними ради, яка стежить за мостом, рух обмежать.", "ради", "рух обмежать"),
    ("uk", "Посол Ельмії в Україні Роберт Кос сказав, що міст старий.", "Посол Ельмії в Україні Роберт Кос", "що міст старий"),
]  # fmt: skip

UNTOLD = [
    ("es", "La alcaldesa trabaja públicamente para que el puente se abra."),
    ("es", "El puente es lo suficientemente viejo para que lo cierren."),
    ("es", "La plaza está más limpia, con diputados paseando por las calles."),
    ("es", "El dueño abrió la caja, sacó dinero y pagó la cuenta."),
    ("es", "La escuela reunió a vecinos cantando en la plaza."),
    ("es", "El libro que leyó atentamente era de su abuela."),
    ("es", "Se fue muchas veces sin pagar la cuenta."),
    ("fr", "Le changement que la ville a connu est grand."),
    ("fr", "Le bâtiment a été fermé et rénové que l'on le veuille ou non."),
    ("fr", "La foule a croisé des enfants chantant dans la rue."),
    ("fr", "Il a mangé et bu plus que les autres."),
    ("fr", "Après quoi le maire est rentré chez lui."),
    ("fr", "Le train a roulé lentement jusqu'à la gare."),
    ("fr", "Le maire ne dit que la vérité."),
    ("fr", "La ville n'annonce que deux chantiers."),
    ("it", "Il ponte è talmente vecchio che va chiuso."),
    ("it", "Il treno è arrivato puntualmente e partito che era notte."),
    ("it", "La piazza si è riempita con ragazzi cantando canzoni."),
    ("it", "Ha visto più volte il ponte che porta al paese."),
    ("it", "Il forno che lavora incessantemente da anni ha chiuso."),
    ("pt", "A ponte está completamente velha e vai fechar."),
    ("pt", "O trem chegou várias vezes atrasado."),
    ("pl", "Zjadł obiad, po czym poszedł do domu."),
    ("pl", "Byłem tam wiele razy, ale mostu nie widziałem."),
    ("pl", "Ponadto w parku posadzono drzewa, które szybko rosną."),
    ("uk", "Він пообідав, після чого пішов додому."),
    ("uk", "Багато разів ми бачили, що міст стоїть порожній."),
    ("uk", "Крім того, у парку посадили дерева, які швидко ростуть."),
    ("uk", "За мостом, який збудували торік, стоїть церква."),
    ("ru", "Он пообедал, после чего пошел домой."),
    ("ru", "Кроме того, в парке посадили деревья, которые быстро растут."),
    ("ru", "Много раз поезд приходил поздно."),
    ("de", "Der Turm, der seit Jahren leer steht, wird abgerissen."),
]


@pytest.mark.parametrize(("language", "text", "source", "content"), SAID)
def test_a_verb_apart_from_what_it_tells_or_from_who_tells_it(said, language, text, source, content):
    assert any(source == who and content == what for who, _, what in said(text, language)), said(text, language)


@pytest.mark.parametrize(("language", "text"), UNTOLD)
def test_what_looks_like_it_tells_nothing(said, language, text):
    assert said(text, language) == []
