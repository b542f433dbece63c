"""Whether an edit turns what is said into its opposite: a negation that came or went, "killed" for "hurt", "rejected" for "approved".

Each concept has two poles; a negation turns one into the other, so that "did not approve" and "rejected" say the same. Word lists of six
languages; an entry that ends in "*" is the beginning of a word. Pure functions.
"""

from collections.abc import Iterable
from functools import lru_cache

from headwater.models import ChangeKind
from headwater.textreuse import lexicon
from headwater.words import fold

_HARM = 0  # the number of the concept whose poles are no opposites: who was not hurt was not killed either


def _pole_of(*lines: str) -> frozenset[str]:
    return frozenset(fold(word) for line in lines for word in line.split())


# For each concept: what happened, or was for the better; what did not, or was for the worse.
_CONCEPTS = (
    (
        _pole_of(
            "hurt injured wounded survived survive rescued alive unharmed unhurt herid* ileso* ilesa* sobreviv* rescatad* lesionad*",
            "bless* surviv* survéc* indemne* rescapé* vivant* verletzt* unverletzt* überleb* gerettet* lebend* ранен* пострада*",
            "выжи* выжил* спасен* спасли уцелел* невредим* поранен* постражда* вижи* врятован* врятували неушкоджен*",
        ),
        _pole_of(
            "killed died dead drowned muert* murió murieron fallec* ahogad* mort morte morts mortes tué tués tuée tuées décéd* noyé*",
            "getötet* starb starben gestorben tot tote toten ertrunken* погиб* умер* убит* скончал* утону* загину* помер* вбит*",
            "вбили убили потону*",
        ),
    ),
    (
        _pole_of(
            "approved approve approves adopted adopt accepted accept backed back endorsed granted upheld supported allowed permitted",
            "authorised authorized aprob* aprueb* acept* respald* apoy* permiti* autoriz* approuv* adopt* accept* soutenu* autoris*",
            "permis gebilligt* billigt* genehmigt* angenommen zugestimmt erlaubt* unterstützt* одобри* одобрен* принял* принят*",
            "поддержа* разреши* утверди* схвали* схвален* прийня* підтрима* дозволи* затверди*",
        ),
        _pole_of(
            "rejected reject rejects refused refuse declined denied blocked overturned banned opposed vetoed prohibited forbidden",
            "rechaz* prohibi* negó negaron rejet* refus* interdi* repouss* abgelehnt* ablehn* verboten* verweiger* zurückgewiesen*",
            "verwarf verworfen отклони* отклонен* отверг* запрети* запрещ* відхили* відхилен* заборони* заборонен*",
        ),
    ),
    (
        _pole_of(
            "confirmed confirms confirm admitted admits acknowledged confirm* admit* reconoc* admis reconnu* avoué* bestätig*",
            "eingeräumt gestand* подтверд* признал* підтверд* визнал* визнав*",
        ),
        _pole_of(
            "denied denies deny disputed refuted negó negaron niega desmint* desmient* démenti* dément* contest* bestritt* bestreit*",
            "dementier* опроверг* отрица* спростува* заперечу* заперечи*",
        ),
    ),
    (
        _pole_of(
            "acquitted cleared freed released innocent exonerated absuel* absolv* liberad* inocent* acquitt* relax* libéré*",
            "innocent* freigesprochen* freigelassen* unschuldig* оправда* освобо* невиновн* виправда* невинн*",
        ),
        _pole_of(
            "convicted guilty jailed sentenced imprisoned arrested detained condenad* culpab* encarcel* detenid* arrestad* condamn*",
            "coupable* emprisonn* arrêté* incarcér* verurteilt* schuldig* inhaftiert* festgenommen* осужд* виновн* арестова*",
            "задержа* засуд* винен винн* арештова* затрима*",
        ),
    ),
    (
        _pole_of(
            "rose risen rises rise rising increased increase increases grew grown growth climbed up higher more soared jumped subi*",
            "sube* aument* crec* más augment* mont* hausse* progress* stieg* steig* gestiegen wuchs* gewachsen zugenommen anstieg",
            "mehr вырос* увелич* возрос* повысил* рост роста больше зріс зросл* зрост* збільш* підвищ* більше",
        ),
        _pole_of(
            "fell fallen falls fall falling decreased decrease decreases dropped drop drops declined shrank down lower less fewer",
            "plunged baj* disminu* cay* menos baiss* diminu* chut* recul* sank* gesunken fiel* gefallen zurückgegangen rückgang",
            "weniger упал* снизил* снижени* уменьш* сократи* сокращ* меньше впал* знизи* знижен* зменш* скороти* менше",
        ),
    ),
    (
        _pole_of(
            "won win wins winning victory ganó ganar* vencieron venció victori* gagn* remport* victoire* gewann* gewonnen sieg",
            "siegte* выигра* победи* победа победу вигра* перемог* перемог*",
        ),
        _pole_of(
            "lost lose loses losing defeat perdió perdieron derrot* perdu* perd défait* verlor* niederlage* проигра* поражени*",
            "програ* поразк*",
        ),
    ),
    (
        _pole_of(
            "opened open opens reopened reopen reopens abri* abre* abiert* reabr* reabiert* ouvert* ouvr* rouvr* rouvert* geöffnet*",
            "öffn* eröffn* wiedereröffn* открыт* откры* відкри*",
        ),
        _pole_of("closed close closes shut shuts closing cerr* cierr* clausur* ferm* geschlossen* schließ* schloss закры* закри* зачин*"),
    ),
    (
        _pole_of("hired appointed nombr* contratad* nommé* embauch* ernannt* eingestellt* назнач* призначи* призначен*"),
        _pole_of("fired sacked dismissed despedid* destitu* limog* licenci* entlassen* gefeuert* уволи* уволен* звільни* звільнен*"),
    ),
    (
        _pole_of("for favour favor a pour für за"),
        _pole_of("against contra contre gegen против проти"),
    ),
    (
        _pole_of("true verdad* verdader* vrai* wahr* правд*"),
        _pole_of("false fals* faux fausse* falsch* ложн* ложь хибн* неправд*"),
    ),
)
# Other ways to say no, by the beginning of the word: "failed to answer" is "did not answer".
_REFUSING = tuple(
    _pole_of(
        "fail refus declin unable unknown deni deny reject lack miss avoid stop zero hardly barely impossible",
        "rehús rehus neg niega incapa empêch incapable",
        "abgelehn ablehn lehnte weiger unfähig versäumt unterl",
        "отказ отверг отклон запрет отриц відмов відхил заборон запереч",
    )
)
_OF_ADJECTIVES = ("able", "ible", "al", "ent", "ant", "ect", "ive", "ure", "ess", "ado", "ada", "bel")
_STEM = 5  # letters of a word that a prefix negates


def _poles() -> tuple[dict[str, set[tuple[int, bool]]], dict[str, set[tuple[int, bool]]]]:
    whole: dict[str, set[tuple[int, bool]]] = {}
    begun: dict[str, set[tuple[int, bool]]] = {}
    for number, sides in enumerate(_CONCEPTS):
        for worse, side in zip((False, True), sides, strict=True):
            for entry in side:
                (begun if entry.endswith("*") else whole).setdefault(entry.rstrip("*"), set()).add((number, worse))
    return whole, begun


_WHOLE, _BEGUN = _poles()


@lru_cache(maxsize=1 << 14)
def _of(word: str) -> frozenset[tuple[int, bool]]:
    found = set(_WHOLE.get(word, ()))
    for size in range(3, len(word) + 1):
        found |= _BEGUN.get(word[:size], set())
    return frozenset(found)


def negations(written: Iterable[str]) -> int:
    """Return how many negations stand among folded words."""
    return sum(word in lexicon.NEGATIONS or word.endswith("n't") for word in written)


def turned(old: list[str], new: list[str]) -> ChangeKind | None:
    """Return ``negation_gained`` or ``negation_lost`` where folded words say the opposite of others that stood in their place."""
    before, after = bool(negations(old)), bool(negations(new))
    for concept in range(len(_CONCEPTS)):
        was, now = _pole(old, concept), _pole(new, concept)
        if was is None or now is None:
            continue
        if concept == _HARM and before != after:
            return None
        if was != now or before != after:
            said, says = was != before, now != after
            return None if said == says else _kind(gained=says)
    if before == after:
        affixed = _affixed(old, new)
        return None if affixed is None else _kind(gained=affixed)
    other = new if before else old
    return None if any(word.startswith(_REFUSING) for word in other) else _kind(gained=after)


def _kind(*, gained: bool) -> ChangeKind:
    return "negation_gained" if gained else "negation_lost"


def _pole(written: list[str], concept: int) -> bool | None:
    """Return whether words are for the worse in a concept; None where none of them, or both poles, stand there."""
    found = {worse for word in written for number, worse in _of(word) if number == concept}
    return found.pop() if len(found) == 1 else None


def _affixed(old: list[str], new: list[str]) -> bool | None:
    """Return True where a word got a prefix that negates it ("lawful", "unlawful"), False where it lost one; None where neither."""
    if len(old) != len(new):
        return None
    for x, y in zip(old, new, strict=True):
        if _negates(x, y):
            return True
        if _negates(y, x):
            return False
    return None


def _negates(x: str, y: str) -> bool:
    """Whether the second word is the first one with a negating prefix."""
    prefix = y.removesuffix(x)
    if len(x) < _STEM or len(prefix) == len(y):
        return False
    return prefix in {"un", "il", "ir", "non", "не"} or (prefix in {"in", "im", "dis", "des"} and x.endswith(_OF_ADJECTIVES))
