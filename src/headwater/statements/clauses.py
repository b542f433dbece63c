"""Where the content of a statement begins and ends in its sentence."""

from headwater.models import Span
from headwater.statements.addressees import after_addressee
from headwater.statements.extents import content_end, is_bound
from headwater.statements.finite import acts, infinitive_at, is_infinitive, is_relative_article, is_verb
from headwater.statements.lexicon import Cue
from headwater.statements.reporting import in_reporting_mood, told_apart, told_to
from headwater.statements.sentence import Sentence

_AHEAD, _TOLD = 8, 15  # words up to "that", without and with one who is told before it
_SMALL = ("determiners", "prepositions", "adverbs", "conjunctions", "subordinators")
_MERE = 2  # words before a colon that are no clause
_LEAD = 25  # words that may stand between a cue and the clause it announces: "said in a statement on Monday that"


def _dated(s: Sentence, at: int) -> bool:
    """Whether an article stands before a day, outside English: dijo |este lunes que."""
    return s.lexicon.language != "en" and s.has("determiners", at) and s.has("days", at + 1)


def _tells_how(s: Sentence, at: int) -> bool:
    """Whether word ``at`` says how something was told, outside English: ha declarado |públicamente que."""
    manner = s.lexicon.language != "en" and s.lexicon.ends("manner", s.words[at]) and not s.capital(at)
    return manner and s.any_of(at + 1, "that")


def _skip_adverbs(s: Sentence, at: int) -> int:
    if s.has("contrasting", at) and at + 1 in s.quotes:
        return at + 1  # sagte |aber „A“
    while at < len(s) and not s.breaks(at) and (s.any_of(at, "days", "adverbs", "separable") or _dated(s, at) or _tells_how(s, at)):
        if s.lexicon.language != "en" and s.has("prepositions", at) and s.has("determiners", at + 1):
            break  # ha ammesso |dopo l'udienza di A
        at += 1
    return at


def announced(s: Sentence, at: int) -> int | None:
    """Return the word at or after ``at`` where a clause or quotation plainly begins: "that", a quotation, a pronoun as subject."""
    for k in range(at, min(len(s), at + _LEAD)):
        if s.has("that", k):
            return None if _is_relative(s, at, k) or _is_purpose(s, at, k) or _is_joined(s, at, k) else k
        if k in s.quotes and (s.breaks(k) or k == at):
            return k
        if s.breaks(k) and k > at and not _names_region(s, k):
            return _behind_apposition(s, k)
        if s.has("subjects", k) and not s.has("relatives", k):
            return k
    return None


def _behind_apposition(s: Sentence, at: int) -> int | None:
    """Return the "that" behind an apposition or adverbial that opens at word ``at``: "warnte im „Boten“, |einer Zeitung, dass A"."""
    end = next((k for k in range(at + 1, min(len(s), at + _TOLD)) if s.breaks(k)), 0)
    if not end or "," not in s.gaps[at] or "," not in s.gaps[end]:
        return None
    if s.lexicon.language != "en" and s.has("prepositions", at):
        told = s.has("that", end) or infinitive_at(s, end)  # a déclaré aux élus, |lors de la réunion, que A
        return end if told and not any(is_verb(s, k) for k in range(at, end)) else None
    apart = s.lexicon.group("bare_after_comma") and end < at + _AHEAD and s.has("that", end)
    clause = s.any_of(at, "that", "subordinators", "relatives", "relative articles", "conjunctions", "opening")
    return end if apart and not clause and not s.gerund(at) and not any(is_verb(s, k) for k in range(at, end)) else None


def _is_relative(s: Sentence, at: int, that: int) -> bool:
    """Whether "that" behind a noun and a comma is a relative, in Romance: chiedono all'Italia l'estradizione dell'uomo, |che rischia."""
    apart = "," in s.gaps[that] and that > at and bool(s.lexicon.group("articles") and s.lexicon.group("elided"))
    return apart and not any("," in s.gaps[k] for k in range(at, that))


def _names_region(s: Sentence, at: int) -> bool:
    """Whether a name between commas follows another, outside English: "oznajmiła w siedzibie w Dębnie, |Zachodniopomorskie, że"."""
    if s.lexicon.language == "en" or "," not in s.gaps[at] or not s.capital(at - 1):
        return False
    name = at + s.has("prepositions", at)  # a Marlow, |nel Buckinghamshire, che
    return name + 1 < len(s) and s.capital(name) and "," in s.gaps[name + 1]


def complement(s: Sentence, at: int, cue: Cue) -> Span | None:
    """Return (first, last) words of what the cue that ends before word ``at`` introduces; None where nothing of the kind follows."""
    takes, bound = cue.takes, is_bound(s, at - 1)
    at = s.past_particle(at, cue)
    if at >= len(s):
        return None
    if "addressee" in takes and not s.breaks(at) and not s.has("that", at) and not s.has("infinitive", at) and at not in s.quotes:
        at = after_addressee(s, at)
        if at >= len(s):
            return None
    found = _first_of_content(s, at, takes)
    if found is None or found[0] >= len(s):
        return None
    first, phrase = found
    last = content_end(s, first, phrase=phrase, bound=bound)
    if s.lexicon.language != "en" and last - first <= _MERE and not s.has("that", first) and last in s.quotes and ":" in s.gaps[last]:
        return last, last + 1  # mówi |co innego: „A”
    alone = first in s.quotes and s.lexicon.language != "en" and not any(k in s.quotes for k in range(first + 1, last))
    led = ":" in s.gaps[first] and s.has("conjunctions", first + 1)
    if alone and (led or s.bracketed(first + 1) or s.any_of(first + 1, "days", "times")):
        last = first + 1  # prometió “A” |ayer en la plaza; сказал: «A», |а затем ушел
    return (first, last) if last > first else None


def _first_of_content(s: Sentence, at: int, takes: frozenset[str]) -> tuple[int, bool] | None:
    """Return the first word of the content that follows a cue and whether it is a mere phrase, or None."""
    at = _skip_adverbs(s, at)
    clause = bool({"clause", "question", "addressee", "quoted"} & takes)
    start: int | None = at
    if at >= len(s) or _mere_word(s, at):
        return None
    if s.has("that", at) or at in s.quotes:
        start = at if clause or at in s.quotes or "that" in takes else None
    elif s.breaks(at):
        bare = "quoted" not in takes or "clause" in takes or _tells_in_mood(s, at)
        start = _after_break(s, at, bare=bare) if clause else None
    elif infinitive_at(s, at) or _is_promised(s, at):
        return (at, True) if "infinitive" in takes or (s.has("infinitive", at) and "addressee" in takes) else None
    elif s.has("subordinators", at) and not _is_led_in(s, at):
        start = at if clause and _asks_or_tells(s, at, takes) else None
    elif (ahead := _fact_ahead(s, at) or _that_ahead(s, at, takes) or told_to(s, at, takes)) is not None:
        start = ahead if clause else None
    elif s.has("prepositions", at) and at + 1 < len(s) and s.words[at + 1][0].isdigit() and "object" in takes:
        return at, True  # reported about 40 wounded
    elif s.has("prepositions", at):
        start = announced(s, at) or told_apart(s, at) if clause else None
    elif not (clause and (_clause_at(s, at, within="object" in takes) or ("bare" in takes and len(s) - at > 2))):
        return (at, True) if "object" in takes else None
    return None if start is None else (start, False)


def _after_gerund(s: Sentence, at: int) -> int | None:
    """Return where "that" stands behind an aside with a gerund: "podała, |powołując się na źródła, że"."""
    comma = next((k for k in range(at + 1, min(len(s), at + _TOLD)) if s.breaks(k)), None)
    return comma if comma is not None and s.has("that", comma) else None


def _asks_or_tells(s: Sentence, at: int, takes: frozenset[str]) -> bool:
    """Whether the conjunction at word ``at`` opens what was said; outside English not when and while: gritaban |cuando se fue.

    Nor what something is compared to: describe |como “A”; but: sottolinea |come la scuola abbia.
    """
    if s.lexicon.language == "en":
        return True
    timed = s.has("opening", at) and not s.has("whether", at)
    how = s.has("how", at) and "clause" in takes and at + 1 not in s.quotes
    return not timed and (how or not s.has("as", at))


def _tells_in_mood(s: Sentence, at: int) -> bool:
    """Whether a German clause in the reporting mood follows a verb of a main clause, whatever that takes: "hat vorausgesagt, |es werde"."""
    if not s.lexicon.group("verb_second") or not in_reporting_mood(s, at):
        return False
    begin = next((k for k in range(at - 1, 0, -1) if s.breaks(k)), 0)
    return not s.any_of(begin, "subordinators", "that", "relatives", "relative articles", "opening") or begin == 0


def _is_led_in(s: Sentence, at: int) -> bool:
    """Whether a word that opens German clauses, but for the comma before it, is a preposition: sagte |während der Sitzung, dass A."""
    return bool(s.lexicon.group("verb_second")) and s.has("prepositions", at) and not s.breaks(at)


def _mere_word(s: Sentence, at: int) -> bool:
    """Whether the quotation at word ``at`` is a word or two inside a clause: считают |"лисов" фаворитами."""
    if at not in s.quotes or s.lexicon.language == "en":
        return False
    inside = at + 1 < len(s) and not s.breaks(at) and not s.breaks(at + 1)
    return inside and len(s.text[slice(*s.quotes[at].inner)].split()) <= 2


def _is_promised(s: Sentence, at: int) -> bool:
    """Whether a Slavic infinitive, be it denied, stands at word ``at``: пообещал |не повышать налоги."""
    while at + 1 < len(s) and s.has("negations", at) and not s.breaks(at + 1):
        at += 1
    return s.lexicon.ends("promised", s.words[at]) and not s.capital(at) and not s.any_of(at, *_SMALL)


def _fact_ahead(s: Sentence, at: int) -> int | None:
    """Return where "that" stands behind "the fact", outside English: "sottolinea il fatto |che A", "podkreśla fakt, |że A"."""
    facts = (k for k in range(at, min(len(s) - 1, at + _MERE)) if s.has("facts that", k) and s.has("that", k + 1))
    return next((k + 1 for k in facts), None)


def _that_ahead(s: Sentence, at: int, takes: frozenset[str]) -> int | None:
    """Return where "that" or a colon stands after the one told, where "that" has a comma before it ("заявила журналистам, что")."""
    if s.lexicon.language == "en":
        return None
    told = not s.lexicon.group("addressing") or s.any_of(at, "addressing", "days", "adverbs")
    reach = _TOLD if s.has("addressing", at) else _AHEAD if told else 0
    reach = _LEAD if s.begins("accusing", at - 1) else reach
    for k in range(at, min(len(s), at + reach)):  # not: a woman who accused him of violence |that ...
        if s.has("that", k) and ("," in s.gaps[k]) == bool(s.lexicon.group("bare_after_comma")):
            # Romance: chiede il rilascio di Rossi, |che rischia il carcere
            return None if _is_no_report(s, at, k) or _is_joined(s, at, k) else k
        if k > at and s.lexicon.endings.get("infinitive") and s.has("infinitive", k) and is_infinitive(s, k + 1):
            return k if "infinitive" in takes and not _has_object(s, at, k) else None  # racconta al giornale |di aver atteso
        if ":" in s.gaps[k] and at < k <= at + 2 and not s.has("subjects", at):
            return k  # bestreitet das: Ihr Schiff habe ...
        quoted = k in s.quotes and not s.breaks(k)  # habla de |«mejoría» y señala que
        verb = k > at and s.words[k] in s.lexicon.cues and (is_verb(s, k) or s.gerund(k))
        if quoted or verb or any(mark in s.gaps[k] for mark in ";:—–"):
            return None
    return None


def _is_joined(s: Sentence, at: int, that: int) -> bool:
    """Whether the word before "that", behind a verb whose next word is at ``at``, makes another of it: mientras |que, ce |qu'il pense."""
    return that > at and s.has("before that", that - 1)


def _is_purpose(s: Sentence, at: int, that: int) -> bool:
    """Whether a Slavic "so that" behind a verb's object, from word ``at`` on, says what for: "обвинил X во лжи, |чтобы отвлечь"."""
    apart = s.has("purposes", that) and that > at and not s.has("correlatives", that - 1)  # but: за |то, чтобы
    return apart and (s.has("toward", at) or not s.begins("demanding", at - 1))


def _is_condemned(s: Sentence, at: int, that: int) -> bool:
    """Whether "that" goes with what somebody condemns: "засудила заяви про те, |що A"; not: "засудила те, |що A"."""
    return s.begins("condemning", at - 1) and that > at + 1


def _is_charged(s: Sentence, at: int, that: int) -> bool:
    """Whether "that" behind a verb of accusing and its object is a relative: "звинувачують у крадіжці, |що передбачає арешт"."""
    charged = s.begins("accusing", at - 1) and that > at and not s.has("correlatives", that - 1) and that + 1 < len(s)
    neuter = s.lexicon.ends("neuter verb", s.words[that + 1]) if charged else False
    return charged and (neuter or is_verb(s, that + 1))


def _is_no_report(s: Sentence, at: int, that: int) -> bool:
    """Whether a "that" behind a verb, its next word at ``at``, tells why or compares: "из-за того, |что", "plus vieux |qu'au début"."""
    compared = s.words[that].partition("'")[2] in s.lexicon.group("prepositions")
    return (
        _is_purpose(s, at, that)
        or _is_charged(s, at, that)
        or _is_condemned(s, at, that)
        or s.has("causes", that - 2)
        or (compared and any(s.has("comparing", k) for k in range(max(0, at - 1), that)))
    )


def _has_object(s: Sentence, first: int, last: int) -> bool:
    """Whether a noun with an article, led by nothing, stands behind the one told: "sostiene in aula |le sanzioni nel tentativo di"."""
    led = ("prepositions", "determiners", "addressing")
    return any(s.has("articles", k) and not s.any_of(k - 1, *led) for k in range(first + 2, last))


def _clause_at(s: Sentence, at: int, *, within: bool) -> bool:
    """Whether a clause without "that" begins at word ``at``: a subject, and a verb after it (before the first break, if ``within``).

    Other languages than English put a comma before it.
    """
    if s.lexicon.language != "en":
        return False
    if s.has("subjects", at):
        return True
    for k in range(at + 1, min(len(s), at + _LEAD)):
        if within and s.breaks(k):
            return False
        if is_verb(s, k) or k in s.quotes:
            return True
    return False


def _tells_when(s: Sentence, at: int) -> bool:
    """Whether a clause behind a verb's comma says when, why or what for, and is not told: "обурилася, |коли її запитали", "nahm teil, |um".

    A German one that leads to the reporting mood is told ("sagte, |wenn A, werde B"), and so is "when" behind verbs of asking and telling.
    """
    if not s.any_of(at, "opening", "reasons") or (s.has("when", at) and s.begins("wondering", at - 1)):
        return False
    return not s.lexicon.group("verb_second") or s.has("reasons", at) or not any(s.has("reported", k) for k in range(at + 1, len(s)))


def _closes_relative(s: Sentence, at: int) -> bool:
    """Whether the comma at word ``at`` closes a Slavic relative clause whose verb stands right before: "мэр, который обещал, |ушел"."""
    if not s.lexicon.group("antecedents"):
        return False
    begin = next((k for k in range(at - 1, 0, -1) if s.breaks(k)), 0)
    return begin > 0 and s.has("relatives", begin + s.has("prepositions", begin))


def _after_break(s: Sentence, at: int, *, bare: bool) -> int | None:
    """Return where the content begins after a comma, colon or dash that follows the cue; ``bare``: it needs no "that"."""
    gap = s.gaps[at]
    if s.lexicon.language != "en" and s.gerund(at):
        return _after_gerund(s, at)
    if ":" in gap or (s.lexicon.language != "en" and "," in gap and s.has("that", at)):
        return at
    if (later := _behind_aside(s, at)) is not None:
        return later
    if s.has("that", at):
        return at
    if bare and (_tells_when(s, at) or _closes_relative(s, at)):
        return None
    relative = (s.has("relatives", at) and not s.has("questions", at)) or (s.has("prepositions", at) and is_relative_article(s, at + 1))
    bound = is_bound(s, at - 1) and not in_reporting_mood(s, at)
    bare = bare and bool(s.lexicon.group("bare_after_comma")) and not bound and not relative
    told = bare and "," in gap and len(s) - at > 2
    return _past_adverbial(s, at) if told else None


def _past_adverbial(s: Sentence, at: int) -> int:
    """Return where a German content begins behind words without a verb: "sagte X, |am Montag, dass A", "sagte, |nickend: „A“"."""
    if not s.lexicon.group("verb_second") or s.any_of(at, "subjects", "infinitive"):
        return at
    for k in range(at + 1, min(len(s), at + _TOLD)):
        acting = is_verb(s, k) or (acts(s, k) and not s.words[k].endswith("end"))  # nachahmend
        if acting or s.has("infinitive", k) or ";" in s.gaps[k]:
            return at
        if ("," in s.gaps[k] and s.has("that", k)) or (":" in s.gaps[k] and k in s.quotes):
            return k
    return at


def _behind_aside(s: Sentence, at: int) -> int | None:
    """Return the "that" or infinitive behind an aside between commas: "sostiene, |sin embargo, que A", "affirme, |lui, n'avoir rien vu"."""
    if s.lexicon.language == "en" or "," not in s.gaps[at] or s.lexicon.group("bare_after_comma") or s.any_of(at, "relatives", "that"):
        return None
    end = next((k for k in range(at + 1, min(len(s), at + _AHEAD)) if s.breaks(k)), None)
    timed = s.has("that", at + 1) and s.any_of(at, "adverbs", "prepositions")  # ha dichiarato, |prima che A, che B
    if end is None or "," not in s.gaps[end] or (any(is_verb(s, k) for k in range(at, end)) and not timed):
        return None
    return end if s.has("that", end) or infinitive_at(s, end) or (end in s.quotes and ":" in s.gaps[end]) else None
