"""Words that say that something is not so: negations, and verbs of denial in the forms that a report has them in, by language."""

from collections.abc import Sequence
from itertools import pairwise

from headwater.textreuse.lexicon import NEGATIONS
from headwater.tracing.bounds import denying_nothing

_VERBS = {
    "en": "deny denies denied denying denial denials refute refutes refuted refuting disputes disputing reject rejects rejected rejecting",
    "es": "niega niegan negó negaron negaba negado negar negando niegue desmiente desmienten desmintió desmintieron desmentido desmentir",
    "pt": "nega negam negou negaram negado negar negando desmente desmentem desmentiu desmentiram desmentido desmentir",
    "fr": "dément démentent démenti démentie démentir démentait démentant nient nié niée niait niaient nier niant réfute réfutent réfuté",
    "it": "smentisce smentiscono smentì smentito smentita smentire nega negano negò negarono negato negare negando",
    "de": "dementiert dementieren dementierte dementierten dementi bestreitet bestreiten bestritt bestritten bestreite",
    "ru": "опровергает опровергают опроверг опровергла опровергло опровергли опровергнул опровергнуто опровергнута опровергнуть опровергать"
    " опровержение отрицает отрицают отрицал отрицала отрицали отрицать отрицая отвергает отвергают отверг отвергла отвергли отвергнуть",
    "uk": "заперечує заперечують заперечив заперечила заперечили заперечував заперечувала заперечувати"
    " спростовує спростовують спростував спростувала спростували спростувати спростовано спростування",
    "pl": "zaprzecza zaprzeczają zaprzeczył zaprzeczyła zaprzeczyli zaprzeczyć zaprzeczając dementuje dementują zdementował zdementowała",
    "tr": "yalanladı yalanladılar yalanlıyor yalanlıyorlar yalanlandı yalanlayan yalanlamak",
}
_WORDS = "unwahr неправда неправдой неправдою nieprawda nieprawdą asılsız"  # that something is not so
_DENIALS = frozenset(form for forms in (*_VERBS.values(), _WORDS) for form in forms.split())
# The same in two words: what is false says so of a claim, a false alarm of nothing.
_FALSE = {
    (verb, word)
    for verbs, words in (
        ("is are", "false untrue"),
        ("es son", "falso falsa falsos falsas"),
        ("est sont", "faux fausse fausses"),
        ("ist sind", "falsch"),
        ("è sono", "falso falsa falsi false"),
        ("é são", "falso falsa falsos falsas"),
    )
    for verb in verbs.split()
    for word in words.split()
}
# "The number of rejected ballots" denies nothing, "rejected the claim" and "rejected a ban" do.
_PARTICIPLES = frozenset("denied refuted rejected".split())
_BEFORE_NOUNS = frozenset("a an every for from his its my our the their these those with without of".split())
_UNTRUE = frozenset(
    "true wahr stimmt richtig cierto cierta verdad verdade verdadeiro vrai vraie exact vero vera правда верно правдой правдою"
    " действительности дійсності prawda prawdą doğru".split()
)
# French negates in two words: "ne" is none beside one of these.
_SECOND_HALVES = frozenset("pas jamais aucun aucune".split())
_HALVES_APART = 4  # words from the one to the other, at most

# What a page says of itself before it was put right: what follows is not so. As two words in a row.
_TAKEN_BACK = {
    tuple(pair.split())
    for pair in (
        "earlier version, previous version, earlier report, originally said, originally stated, incorrectly said, wrongly said,"
        "wrongly reported, versión anterior, versão anterior, version antérieure, version précédente, versione precedente,"
        "früheren version, früheren fassung, ersten fassung, предыдущей версии, первой версии, ошибочно сообщалось, попередній версії,"
        "помилково повідомили, poprzedniej wersji, wcześniejszej wersji, önceki sürümde"
    ).split(",")
}


def takes_back(said: Sequence[str]) -> bool:
    """Whether words tell what a page said before it was corrected: "an earlier version said that ..."."""
    return any(pair in _TAKEN_BACK for pair in pairwise(said))


def denials(said: Sequence[str]) -> int:
    """Return how many verbs of denial words have: "denies", not "Denys", "negative", "dismissed" or "of rejected ballots".

    "Is false" is one.
    """
    verbs = sum(word in _DENIALS and not _is_attribute(said, at) for at, word in enumerate(said))
    return verbs + sum(pair in _FALSE for pair in pairwise(said))


def _is_attribute(said: Sequence[str], at: int) -> bool:
    """Whether a participle says which: it stands before its noun."""
    return said[at] in _PARTICIPLES and at > 0 and (said[at - 1] in _BEFORE_NOUNS or said[at - 1].isdigit())


def denies(said: Sequence[str]) -> bool:
    """Whether words negate or deny something, an odd number of times; "no fewer than" negates nothing."""
    return (sum(_is_negation(said, at) for at in range(len(said))) + denials(said)) % 2 == 1


def refutes(said: Sequence[str]) -> bool:
    """Whether words have a verb of denial, or say in so many words that something is not true."""
    return denials(said) > 0 or (denies(said) and not _UNTRUE.isdisjoint(said))


def _is_negation(said: Sequence[str], at: int) -> bool:
    if said[at] == "ne" or said[at].startswith("n'"):
        return _SECOND_HALVES.isdisjoint(said[at + 1 : at + 1 + _HALVES_APART]) and said[at] in NEGATIONS
    return (said[at] in NEGATIONS or said[at].endswith("n't")) and not denying_nothing(said, at)
