"""Which words of a sentence are cue verbs, and where their verb group begins."""

from headwater.statements.lexicon import Cue
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_before

_PERFECT = 6  # words from an auxiliary to its participle
_RAISING = frozenset(("continued", "continues", "proceeded", "appeared", "seemed"))


def cue_at(s: Sentence, at: int) -> tuple[Cue, int] | None:
    """Return the cue verb at word ``at`` and the word after it, its particle included; None where the word is no verb here."""
    word = s.words[at]
    for cue in s.lexicon.cues.get(word) or _elided(s, word):
        end = s.after_particle(at, cue)
        if end is None:
            continue
        other_verb = (s.has("particles", end) and not s.breaks(end)) or _is_parted(s, end, cue)  # "show up" is not "show"
        bare = s.lexicon.ends("participle", word) and not _has_auxiliary(s, at)
        if not other_verb and not bare and (_is_verb_here(s, at, cue) if _is_finite(s, cue) else hangs_on(s, at) < at):
            return cue, end
    return None


def _is_parted(s: Sentence, at: int, cue: Cue) -> bool:
    """Whether a second word that closes its clause makes a German verb another one, which tells nothing: "findet am Montag |statt"."""
    if not s.lexicon.group("parting") or cue.particle or at >= len(s):
        return False
    end = next((k for k in range(at, len(s)) if k and s.breaks(k)), len(s))
    return s.has("parting", end - 1)


def _elided(s: Sentence, word: str) -> tuple[Cue, ...]:
    """Return the cues of a verb in one word with the small one before it: s'indigne, d'ajouter; but: l'etichetta."""
    small, _, verb = word.partition("'")
    cues = s.lexicon.cues.get(verb, ())
    return cues if small in s.lexicon.group("clitics") else tuple(cue for cue in cues if cue.form == "base")


def _has_auxiliary(s: Sentence, at: int) -> bool:
    """Whether an auxiliary stands before the participle at word ``at`` in its clause."""
    for k in range(at - 1, max(-1, at - _PERFECT), -1):
        if s.has("auxiliaries", k):
            return True
        if s.breaks(k + 1):
            break
    return _shares_auxiliary(s, at)


def _shares_auxiliary(s: Sentence, at: int) -> bool:
    """Whether a participle behind "and" that tells a clause has the auxiliary of the one before: "a confié que A et |ajouté que B"."""
    joined = s.has("conjunctions", at - 1) and s.has("that", at + 1) and not s.breaks(at)
    return joined and any(s.has("perfect", k) for k in range(at - 1))


def _is_finite(s: Sentence, cue: Cue) -> bool:
    """Whether a form is more than an infinitive, as all are in English, where a base form is a present too."""
    return cue.form != "base" or s.lexicon.language == "en"


def _is_verb_here(s: Sentence, at: int, cue: Cue) -> bool:
    """Whether the form at word ``at``, which may be a noun or an adjective too, is used as a verb."""
    before = at - 1
    if at and (s.gaps[at] == "-" or (s.capital(at) and (s.has("nounish", at) or before in s.quotes or not s.capital(before)))):
        return False  # so-called, United States
    if before < 0 or s.breaks(at):
        return cue.form != "base" and (cue.form != "third" or not s.has("nounish", at) or _before_name(s, at))
    if s.has("infinitive", before):  # a wish or duty to say is no report; "continued to say" is
        return cue.form == "base" and before > 0 and s.words[before - 1] in _RAISING
    if s.awaits_noun(before, "determiners") and not s.has("relatives", before):
        behind = before - 1 in s.quotes and s.breaks(before)  # «A», |la bolla X
        noun = s.any_of(at, "nounish", "nouns words")
        told = s.has("back articles", before) and s.has("as", before - 1)  # comme |le souligne X
        told = told or (s.has("clitics", before) and (behind or s.has("that", at + 1)) and not noun)  # l'autista |le disse che
        return told or (s.any_of(before, "pronouns", "back") and cue.form in ("past", "third", "any"))
    if cue.form in ("base", "third"):
        return _present_here(s, at, cue)
    name = s.capital(before) and (s.lexicon.language == "en" or not s.has("prepositions", before))  # not: |In| risposta a queste
    return name or not _is_noun_behind(s, before, cue)


def hangs_on(s: Sentence, at: int) -> int:
    """Return where the words begin that an infinitive at word ``at`` hangs on, outside English; ``at`` where none lead to it.

    A verb that makes it a report: "ha |voluto precisare", "se |limitó a decir", or what puts it beside one: "|antes de añadir".
    """
    k = at - 1
    while k >= 0 and at - k < _PERFECT and not s.breaks(k + 1):
        if s.has("leading", k) or s.words[k].rpartition("'")[2] in s.lexicon.group("light"):
            return k
        if s.capital(k) or not s.any_of(k, "clitics", "adverbs", "prepositions", "infinitive"):
            break
        k -= 1
    return at


def _is_noun_behind(s: Sentence, before: int, cue: Cue) -> bool:
    """Whether a preposition at word ``before`` makes the form behind it a noun: en |duda, but: en |précisant."""
    if s.lexicon.language == "en":
        return cue.form in ("past", "participle") and s.has("prepositions", before)
    return s.awaits_noun(before, "prepositions") and not s.has("as", before) and cue.form not in ("after", "ing")


def _present_here(s: Sentence, at: int, cue: Cue) -> bool:
    """Whether an English present form is a verb and not the noun of the same shape ("claims", "the report")."""
    before = at - 1
    welcome = any(s.has("copulas", k) for k in range(group_start(s, at), at))  # "is not welcome"
    if welcome or s.has("prepositions", before) or s.words[before].endswith("'s"):
        return False
    if s.any_of(before, "subjects", "auxiliaries", "adverbs", "negations"):
        return True
    if s.has("nounish", at) and not cue.particle:
        opens = at + 1 in s.quotes or s.any_of(at + 1, "that", "determiners", "infinitive", "subjects")
        acting = s.capital(before) or (s.words[before].endswith("s") if cue.form == "base" else _has_subject(s, at))
        return (opens and acting) or _told_there(s, at)
    return cue.form == "third" or s.words[before].endswith("s") or s.has("pronouns", before)


def _told_there(s: Sentence, at: int) -> bool:
    """Whether a quotation and who said it stand right before the form at word ``at``, and nothing but a detail behind: "“A,” X |states"."""
    phrase = noun_phrase_before(s, at)
    ends = at + 1 >= len(s) or s.breaks(at + 1) or s.any_of(at + 1, "prepositions", "adverbs", "days")
    return phrase is not None and phrase[0] > 0 and phrase[0] - 1 in s.quotes and ends


def _before_name(s: Sentence, at: int) -> bool:
    """Whether a party follows the form at word ``at``, as it follows a verb and hardly a noun: ", claims the union", ", notes Roe"."""
    return 0 < at < len(s) - 1 and not s.breaks(at + 1) and (s.has("determiners", at + 1) or s.capital(at + 1))


def _has_subject(s: Sentence, at: int) -> bool:
    """Whether a whole noun phrase opens the clause of the form at word ``at``: "a neighbour claims", not "his claims", "recent claims"."""
    phrase = noun_phrase_before(s, at)
    if not phrase or phrase[1] - phrase[0] < 2 or not s.any_of(phrase[0], "determiners", "subjects"):
        return False
    return phrase[0] == 0 or s.breaks(phrase[0]) or s.any_of(phrase[0] - 1, "conjunctions", "subordinators")


def group_start(s: Sentence, at: int) -> int:
    """Return the first word of the verb group that ends at word ``at``: auxiliaries, negations and adverbs before the verb."""
    first = hangs_on(s, at) if s.lexicon.group("light") and not s.breaks(at) else at
    while first and not s.breaks(first):
        before = first - 1
        if (dated := _dated_before(s, before)) is not None:
            first = dated
        elif s.has("idioms", before) and (led := before - 1 - s.has("own", before - 1)) > 0 and s.has("prepositions", led):
            first = led  # eksperci |od dawna ostrzegają, il governo |a sua volta ha detto
        elif s.has("days", before) and not s.has("determiners", before):
            first = before - 1 if s.has("prepositions", before - 1) and not s.breaks(before) else before
        elif not _in_name(s, before) and (s.any_of(before, "auxiliaries", "negations", "clitics") or is_adverb(s, before)):
            first = before
        elif s.has("times over", before) and before > 1 and not s.breaks(before):
            first = before - 1 if not s.capital(before - 1) else before  # Рада |багато разів повторювала, Іван Довгань |раз заявив
        elif s.has("fronting", before) and s.breaks(before):
            first = before  # „A“, |so sagte X
        elif _inside_perfect(s, before):
            first = before - 1
        else:
            break
    return first


def _dated_before(s: Sentence, last: int) -> int | None:
    """Return where "l'anno scorso" or "lo scorso anno" begins that ends with word ``last``; None where it is neither."""
    pair = last - 1, last
    if last < 1 or s.breaks(last):
        return None
    noun = next((k for k in pair if s.words[k].rpartition("'")[2] in s.lexicon.group("spans")), None)
    if noun is None or not s.has("days", sum(pair) - noun):
        return None
    return last - 1 - (last > 1 and "'" not in s.words[last - 1] and s.has("articles", last - 2) and not s.breaks(last - 1))


def _in_name(s: Sentence, at: int) -> bool:
    """Whether word ``at``, a small word by its letters, is part of a name: Ri Yong |Ho, gli |Stati| Uniti."""
    return s.lexicon.language != "en" and at > 0 and s.capital(at) and (s.capital(at - 1) or (at + 1 < len(s) and s.capital(at + 1)))


def _inside_perfect(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is an adverb between an auxiliary and its participle: "ha |finora chiesto", "a |plutôt souligné"."""
    if not s.has("perfect", at - 1) or s.breaks(at) or s.capital(at):
        return False
    return not s.any_of(at, "pronouns", "subjects", "determiners", "prepositions", "conjunctions") and s.words[at] not in s.lexicon.cues


def is_adverb(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is an adverb that may stand in a verb group."""
    manner = s.lexicon.language == "en" and len(s.words[at]) > 4 and s.words[at].endswith("ly") and not s.capital(at)
    return manner or s.has("adverbs", at) or (s.lexicon.ends("manner", s.words[at]) and not s.capital(at))
