"""Statements around a cue verb: "X said that A", "A, said X", "A, X said, B", "A was explained by X", ", adding that A"."""

from dataclasses import replace

from headwater.models import Span
from headwater.statements.afar import quotation_ahead, quoted_afar, subject_of
from headwater.statements.asides import as_said, of_which, verb_alone
from headwater.statements.behind import source_after, told_ahead
from headwater.statements.clauses import complement
from headwater.statements.clefts import cleft
from headwater.statements.extents import clause_end
from headwater.statements.final import final_statements
from headwater.statements.finite import acts, has_verb, infinitive_at, is_relative_clause, is_verb
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found, made
from headwater.statements.fronted import fronted_statements
from headwater.statements.inverted import inverted, is_denied, left_content, parenthetical, resumed
from headwater.statements.kinds import human
from headwater.statements.lexicon import SPEAKS, TELLS, Cue
from headwater.statements.nobody import by_nobody, paper_before, place_before, place_behind, without_on
from headwater.statements.predicates import cue_at, group_start, hangs_on, is_adverb
from headwater.statements.second import verb_second
from headwater.statements.sentence import Sentence
from headwater.statements.sources import antecedent, noun_phrase_before, source_before
from headwater.statements.untold import asks_not_to_be_named, is_called, is_no_report, tells_nothing

_NO_HEAD = (
    "prepositions", "adverbs", "conjunctions", "subordinators", "auxiliaries", "negations", "relatives", "times", "days", "as", "asked",
)  # fmt: skip
_PERFECT = 20  # words from a German auxiliary to its participle
_CLAUSE = 8  # words: a longer part before a comma is a clause even where we know none of its verbs


def verb_statements(s: Sentence) -> list[Found]:
    """Return the statements that the cue verbs of one sentence make."""
    if s.lexicon.order:
        return final_statements(s) if s.lexicon.order == "final" else fronted_statements(s)
    if (
        s.lexicon.language != "en"
        and s.has("thus", 0)
        and not s.breaks(1)
        and not s.quotes
        and not any(s.has("that", k) for k in range(len(s)))
    ):
        return []  # Così Anna Rosi ha commentato la fuga: her words stand before
    result: list[Found] = []
    taken = -1
    for at in range(len(s)):
        if at < taken or at in s.quotes:
            continue
        matched = cue_at(s, at)
        if not matched:
            result += [found for found in [cleft(s, at)] if found]
            continue
        cue, end = matched
        found = _read_cue(s, at, end, cue)
        if found and not asks_not_to_be_named(s, at, found):
            result.append(found)
            taken = end
            if found.source:
                s.subject = found.source[0]
    return [found for found in result if not (_within_report(s, found, result) or _is_told(s, found, result))]


def _is_told(s: Sentence, found: Found, others: list[Found]) -> bool:
    """Whether a verb is but what somebody tells around it, outside English: "A, riferisce X, |avrebbe informato Y"."""
    if s.lexicon.language == "en" or not found.cue:
        return False
    wide = [one for one in others if one.cue and (len(one.content) > 1 or _is_told_mood(s, found, one))]
    around = [one.cue[0] for one in wide if _holds([max(one.content)], found.cue[0])]
    return any(_holds(found.content, cue) for cue in around)


def _is_told_mood(s: Sentence, found: Found, other: Found) -> bool:
    """Whether a German verb is in the reporting mood of what a later one tells: "Er |glaube nicht, dass A, sagte X"."""
    verb = next((k for k in range(len(s)) if s.starts[k] == found.cue[0][0]), 0)
    present = s.words[verb].endswith("e") and not s.words[verb].endswith("te")
    return bool(s.lexicon.group("verb_second")) and present and other.cue[0] > found.cue[0]


def _holds(content: list[Span], span: Span) -> bool:
    return any(a <= span[0] and span[1] <= b for a, b in content)


def _within_report(s: Sentence, found: Found, others: list[Found]) -> bool:
    """Whether words in marks are quoted in passing inside what somebody else reports: their own words ("X said that Y lacks “heart”")."""
    if not found.direct or not found.content or not found.cue:
        return False
    first, last, told = found.content[0][0], found.content[-1][1], found.cue[0][0]
    holders = [a for one in others if not one.direct and one.cue != found.cue for a, b in one.content if a < first and last <= b]
    if any(s.starts[k] == told and s.has("conjunctions", k - 1) for k in range(1, len(s))):
        return False  # che A |e ha bollato come “B”
    reports = {s.starts[k] for k in range(len(s)) if s.has("that", k)}
    return any(a in reports and "," not in s.text[a:told] for a in holders)


def _read_cue(s: Sentence, at: int, end: int, cue: Cue) -> Found | None:
    """Return the statement of the cue at words ``at`` to ``end``, or None where it introduces nothing."""
    first = group_start(s, at)
    if s.lexicon.language != "en" and is_no_report(s, first, at):
        return None
    return _read_near(s, (first, at, end), cue) if s.lexicon.language == "en" else _read_foreign(s, (first, at, end), cue)


def _read_foreign(s: Sentence, group: tuple[int, int, int], cue: Cue) -> Found | None:
    """Return the statement of a cue outside English; ``group`` is the verb group's start, the verb and the end."""
    first, at, end = group
    if cue.form == "after":  # "A“, so die Ministerin; not: A, so sagte X
        led = s.breaks(at) or at - 1 in s.quotes  # not: noch nie haben |so viele gewartet; so |etwa X
        return None if not led or s.cue_at(end) or s.any_of(end, "perfect", "examples") else inverted(s, at, end, cue)
    if s.has("leading", first - 1) or s.has("leading", first):  # prima di aggiungere che, après avoir affirmé que
        return _participle(s, first - s.has("leading", first - 1), end, replace(cue, form="ing"))
    nobody = _is_of_nobody(s, at, end)
    if found := _told_in_paper(s, first, end, cue) if nobody or "impersonal" in cue.takes else None:
        return found
    if nobody or _is_passive(s, first, at):
        return _told_in_passive(s, first, end, cue)
    found = without_on(s, verb_second(s, group, cue) or _read_near(s, group, cue))
    if found and found.impersonal and found.act == "thought":
        return None  # Man |hatte erwartet, dass A
    return _with_place(s, group, cue, found)


def _with_place(s: Sentence, group: tuple[int, int, int], cue: Cue, found: Found | None) -> Found | None:
    """Return a statement with the place or paper that tells it, where its verb means nobody; what is quoted further on where it is None."""
    first, at, end = group
    if found and not found.source and (place := told_ahead(s, first, end)):
        found.source = [s.span(*place)]
    light = s.has("light", at) or (s.lexicon.group("light") and hangs_on(s, at) < at)  # si è |limitata a dire
    if found and "reflexive" not in cue.takes and not light and any(s.has("nobody", k) for k in range(first, max(at, first + 1))):
        told = bool(found.source) and found.source[0][0] > s.starts[at] and first - 1 not in s.quotes
        shared = s.has("conjunctions", first - 1) and s.has("that", end)  # Neri tace, ma |si dice che
        found.source = [] if shared else paper_before(s, first) or found.source or place_before(s, first)
        return None if told else by_nobody(found)  # se informó de que A; not: no se notificaron heridos
    if found and "impersonal" in cue.takes and (not found.source or (s.breaks(first) and place_before(s, first))):
        found.source = place_before(s, first) or place_behind(s, end)  # W komunikacie podano, że A; Napisano |w liście|, że A
        return by_nobody(found)
    return found if found or cue.form == "ing" or not SPEAKS & cue.takes else quoted_afar(s, first, end, cue)


def _is_of_nobody(s: Sentence, at: int, end: int) -> bool:
    """Whether a reflexive makes the verb at word ``at`` one of nobody's: "mówi |się|, że A", not "skarży |się|, że A"."""
    return s.has("of nobody", at) and (s.has("reflexive word", at - 1) or s.has("reflexive word", end))


def _told_in_passive(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "è stato annunciato che A"; not: sono state sottolineate dai soci che vi hanno partecipato."""
    right = None if s.has("by", end) else complement(s, end, cue)
    return by_nobody(made(s, [right], None, (first, end), cue)) if right and _plainly_said(s, right[0]) else None


def _told_in_paper(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "Совет издал доклад, в котором отмечается, что A": a verb that means nobody in the relative clause of a paper."""
    right = complement(s, end, cue)
    paper = paper_before(s, first) if right and _plainly_said(s, right[0]) else []
    return Found([s.span(*right)], paper, [s.span(first, end)], cue.act) if right and paper else None


def _read_near(s: Sentence, group: tuple[int, int, int], cue: Cue) -> Found | None:
    """Return the statement of a cue whose content stands right beside it; ``group`` is the verb group's start, the verb and the end."""
    first, at, end = group
    copula = any(s.has("copulas", k) for k in range(first, at))
    if copula and cue.form in ("past", "participle", "any"):
        return _passive(s, first, end, cue)
    described = noun_phrase_before(s, first) if s.breaks(first) else None
    if described and not s.has("asked", described[0]) and _opens_clause(s, described) and (complement(s, end, cue) or _dated(s, first)):
        return _after_subject(s, described, (first, at, end), cue)  # "Roe, a retired judge, said the law ..." has no clause to invert
    later = s.has("after which", first - 1) and s.has("prepositions", first - 2)  # po czym |dodał, że A
    found = (
        (_with_shared_subject(s, first, end, cue) if later else None)
        or as_said(s, first, end, cue)
        or of_which(s, first, end, cue)
        or verb_alone(s, first, end, cue)
        or (inverted(s, first, end, cue) if (first == at or s.lexicon.language != "en") and not _announces(s, first, end) else None)
    )
    if found or (cue.form == "ing" and not copula):
        return found or _participle(s, first, end, cue)
    if _is_silent(s, first, end) and (right := complement(s, end, cue)):
        return made(s, [right], None, (first, end), cue)
    subject = noun_phrase_before(s, first) if s.lexicon.language == "en" else subject_of(s, first)
    if subject:
        return _asked(s, first, end, cue) if s.has("asked", subject[0]) else _after_subject(s, subject, (first, at, end), cue)
    apart = s.back_to("perfect", first, _PERFECT) if s.lexicon.group("verb_second") else None
    first = first if apart is None else apart  # lobte A, |hat aber inzwischen betont, dass B
    shared = first > 0 and (s.any_of(first - 1, "conjunctions", "contrast") or s.breaks(first))
    return _with_shared_subject(s, first, end, cue) if shared else _at_head(s, first, end, cue)


def _is_silent(s: Sentence, first: int, end: int) -> bool:
    """Whether a verb before "that" has no subject: "che lei chiama «A» |aggiunge che B", "Affermando che A, |aggiunge che B"."""
    if not s.lexicon.group("elided") or not s.has("that", end) or first < 2:
        return False
    led = s.breaks(first) and s.has("that", 1) and any(cue.form == "ing" for cue in s.lexicon.cues.get(s.words[0], ()))
    return led or (first - 1 in s.quotes and not s.breaks(first))


def _announces(s: Sentence, first: int, end: int) -> bool:
    """Whether a verb with words before it leads to a colon and a quotation, outside English: "Ana Sol, la hija, comenta la carta: «A»"."""
    if s.lexicon.language == "en" or first - 1 in s.quotes or not has_verb(s, 0, first):
        return False
    colon = next((k for k in range(end, min(len(s), end + _CLAUSE)) if s.breaks(k)), None)
    return colon is not None and colon > end and colon in s.quotes and ":" in s.gaps[colon] and not s.capital(end)


def _asked(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "Pytany, czy odejdzie, odparł, że A": whoever was asked."""
    right = complement(s, end, cue)
    return made(s, [right], None, (first, end), cue) if right else None


def _at_head(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "Ha aggiunto che A", "In un messaggio ha aggiunto: «A»" and "In einem Brief sagte X: „A“": no subject before the verb."""
    told = first == 1 and s.lexicon.ends("given", s.words[0])  # Policji |powiedział, że A
    fronted = first == 0 or told or (s.any_of(0, "prepositions", "adverbs", "times") and not any(s.breaks(k) for k in range(1, first + 1)))
    fronted = fronted or ("impersonal" in cue.takes and bool(place_before(s, first)))  # Крім того, у звіті |зазначено, що A
    if s.lexicon.language == "en" or not fronted or not SPEAKS & cue.takes:
        return None
    phrase = source_after(s, end)
    if phrase and (phrase[1] >= len(s) or not s.breaks(phrase[1])):
        phrase = None
    right = complement(s, phrase[1] if phrase else end, cue)
    if not right or not (phrase or _plainly_said(s, right[0]) or (s.lexicon.group("verb_second") and "impersonal" in cue.takes)):
        return None
    return made(s, [right], s.span(*phrase) if phrase else None, (first, end), cue)


def _dated(s: Sentence, first: int) -> bool:
    """Whether a date set off by commas stands before the verb: "Міністр у четвер, 9 лютого, закликав"."""
    comma = next((k for k in range(first - 1, 0, -1) if s.breaks(k)), 0)
    return comma > 0 and s.words[comma][0].isdigit()


def _opens_clause(s: Sentence, phrase: Span) -> bool:
    """Whether a noun phrase with a name stands at the head of its sentence or right behind a quotation."""
    return s.capital(phrase[0]) and (phrase[0] == 0 or phrase[0] - 1 in s.quotes)


def _after_subject(s: Sentence, subject: Span, cue_words: tuple[int, int, int], cue: Cue) -> Found | None:
    """Read "X said A", "A, X said", "A, X said, B" and "X said:"; ``cue_words`` are the verb group's start, the verb and the end."""
    first, at, end = cue_words
    source, speaks = s.span(*subject), bool(SPEAKS & cue.takes)
    right = None if _closes_relative(s, subject[0], end) else complement(s, end, cue)
    if tells_nothing(s, subject, cue_words, right) or (first == at and not cue.particle and is_called(s, subject, at)):
        return None
    relative = s.lexicon.language != "en" and (s.has("that", first - 1) or any(s.has("relatives", k) for k in range(subject[0], first)))
    if right and relative and subject[1] < first:
        ends = right[0] + 1 if right[0] in s.quotes and not s.breaks(right[0]) else clause_end(s, subject, right[0])
        right = right[0], min(right[1], ends)  # Rossi, che aveva detto che A, |è tornato; chi grida «A» |si allontana
    order = not s.lexicon.group("verb_second")  # where the verb stands second "A, X said" is a relative clause
    left = left_content(s, subject[0], end) if speaks and order and not relative else None
    quoted = bool(left and s.quotes.keys() & set(range(*left)))
    if left and (not _told_by_clause(s, left, end, cue) or (not quoted and is_denied(s, first, end))):
        left = None
    set_off = parenthetical(s, end) and not s.has("that", end)  # Slavic and German commas stand before "that" too
    if left and (right is None or set_off or (subject[0] - 1 in s.quotes and not _plainly_said(s, right[0]))):
        return made(s, [left, *resumed(s, end, left)], source, (first, end), cue)
    if right:
        return made(s, [right], source, (first, end), cue)
    if _awaits(s, end) and speaks:
        return Found([], [source], [s.span(first, end)], cue.act, awaits=True)
    return None


def _closes_relative(s: Sentence, first: int, end: int) -> bool:
    """Whether a verb closes the German relative clause that opens at word ``first``: "Lehrer, die Russisch |sprachen, lösten Zorn aus"."""
    relative = s.has("relative articles", first) and s.breaks(first) and bool(s.lexicon.group("verb_second"))
    return relative and end < len(s) and "," in s.gaps[end] and not s.has("that", end)


def _told_by_clause(s: Sentence, left: Span, end: int, cue: Cue) -> bool:
    """Whether the words before a subject may be its verb's content: a quotation, or a clause where no quotation follows the verb."""
    if s.quotes.keys() & set(range(*left)) or s.lexicon.language == "en":
        return True
    if s.lexicon.group("articles") and not parenthetical(s, end):
        return False  # where articles tell nouns "A, X said" is "A, said X": Joint par nos soins, |le maire crie
    return bool(TELLS & cue.takes) and quotation_ahead(s, end) is None


def _plainly_said(s: Sentence, at: int) -> bool:
    """Whether a content begins at word ``at`` beyond doubt, a quotation before its speaker notwithstanding."""
    told = at in s.quotes or s.has("that", at)
    return told or (s.lexicon.language != "en" and (s.any_of(at, "infinitive", "questions") or infinitive_at(s, at)))


def _awaits(s: Sentence, end: int) -> bool:
    """Whether the sentence ends in a colon, so that the content is the paragraph that follows."""
    return s.gaps[len(s)].rstrip().endswith((":", "：")) and len(s) - end < 12


def _is_passive(s: Sentence, first: int, at: int) -> bool:
    """Whether the passive's auxiliary stands in the verb group, behind it, or before it in its clause: "wurde der Abriss |verkündet"."""
    if any(s.has("passives", k) for k in range(first, at)) or _passive_behind(s, at + 1):
        return True
    return s.back_to("passives apart", first, _CLAUSE) is not None


def _passive_behind(s: Sentence, at: int) -> bool:
    """Whether the passive's auxiliary closes a German clause: "da der Stein enthüllt |wurde"."""
    return at < len(s) and bool(s.lexicon.group("verb_second")) and s.has("passives", at) and not s.breaks(at)


def _participle(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read ", adding that A" and "a letter saying that A"; of a bare participle only what reports a clause counts."""
    if first and not s.breaks(first) and not s.any_of(first - 1, "conjunctions", "prepositions"):
        right = complement(s, end, cue)
        subject = noun_phrase_before(s, first)
        told = right is not None and (_plainly_said(s, right[0]) or cue.lemma == "say")  # si è scusato |dicendo di non aver visto
        if right and told and not s.subject and (speaking := _noun_led(s, first)):
            return made(s, [right], s.span(*speaking), (first, end), cue)
        acting = s.subject or leading_subject(s, first) if s.lexicon.language != "en" else None  # è tornata sul tema |ribadendo che
        if s.lexicon.group("elided") and subject and s.has("prepositions", subject[0]):
            subject = None
            if right and told and not acting and is_verb(s, 0):
                return made(s, [right], None, (first, end), cue)  # È ripartito da Elm |affermando che
        if right and told and (acting or subject):
            return made(s, [right], acting or (s.span(*subject) if subject else None), (first, end), cue)
        return None
    return _with_shared_subject(s, first, end, cue)


def _noun_led(s: Sentence, first: int) -> Span | None:
    """Return the people behind a preposition whom a participle right behind them describes: "con |diputados| asegurando que A"."""
    for at in range(first - 1, max(-1, first - _CLAUSE), -1):
        if s.has("led to speak", at) or (s.has("led to speak apart", at) and s.breaks(at) and not s.has("determiners", at + 1)):
            forms = [form for word in s.words[at + 1 : first] for form in (word, word.removesuffix("s"))]
            return (at + 1, first) if human(forms, s.lexicon) else None
        if s.breaks(at) or is_verb(s, at):
            break
    return None


def _with_shared_subject(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read ", adding that A", "and said A" and "po czym dodał, że A": the speaker is the subject of what stands before."""
    right = complement(s, end, cue)
    if not right or (cue.form == "ing" and s.lexicon.language != "en" and not (_plainly_said(s, right[0]) or ":" in s.gaps[right[0]])):
        return None  # powiedziała, śmiejąc się, |30 lat później
    ahead = _announces_subject(s, first, right, cue)
    if ahead:
        subject = s.span(*ahead) if ahead[0] < ahead[1] else None
        return made(s, [(right[0], ahead[0])], subject, (first, end), cue)
    begin = first - 2 if s.has("after which", first - 1) else first
    source = _relative_subject(s, first) or s.subject or leading_subject(s, begin) or _head(s, begin)
    return made(s, [right], source, (first, end), cue)


def _relative_subject(s: Sentence, first: int) -> Span | None:
    """Return the span of whom a relative clause is about that a verb behind "and" goes on: "un hombre que vive allí |y dice que A"."""
    begin = next((k for k in range(first - 1, 0, -1) if s.breaks(k)), 0)
    joined = s.lexicon.language != "en" and s.has("conjunctions", first - 1)
    phrase = antecedent(s, begin) if joined and s.has("relatives", begin) and not s.has("objects which", begin) else None
    return s.span(*phrase) if phrase else None


def _head(s: Sentence, before: int) -> Span | None:
    """Return the span of the noun that opens a sentence whose verb is not known, in languages without articles: "|Prezes| odpiera ...".

    What stands behind it is taken along where it is a name or an office.
    """
    if not s.lexicon.group("bare_after_comma") or any(s.breaks(k) and not s.has("conjunctions", k) for k in range(1, before)):
        return None
    if s.any_of(0, *_NO_HEAD):
        return None
    end = next((k for k in range(1, before) if not (s.capital(k) or s.any_of(k, "roles", "bodies"))), before)
    acting = any(s.lexicon.ends(ending, s.words[0]) for ending in ("verbal", "gerund", "male verb", "female verb", "plural verb"))
    return None if acting or is_verb(s, 0) else s.span(0, end)  # not: |Porównał dane, dodając, że


def _announces_subject(s: Sentence, first: int, right: Span, cue: Cue) -> Span | None:
    """Return the subject behind the comma in "Explaining why A, Roe ...": a participle that leads a sentence speaks of who comes next.

    No words where a verb follows whose subject is left out.
    """
    if cue.form != "ing" or first > 1 or (first and not s.any_of(0, "prepositions", "conjunctions", "subordinators")):
        return None
    comma = _comma_behind(s, right[0] + 1)
    if comma and s.lexicon.group("elided") and group_start(s, comma) == comma and cue_at(s, comma):
        return comma, comma  # Tras decir que A, |agregó que B
    verb = next((k for k in range(comma + 1, len(s)) if is_verb(s, k)), None) if comma else None
    return noun_phrase_before(s, group_start(s, verb), comma or 0) if verb else None


def _comma_behind(s: Sentence, at: int) -> int | None:
    """Return the first word from ``at`` on that a comma stands before; outside English the commas around a relative clause are none."""
    commas = iter([k for k in range(at, len(s)) if "," in s.gaps[k]])
    for comma in commas:
        if s.lexicon.language == "en" or not s.any_of(comma, "that", "relatives"):
            return comma
        next(commas, None)
    return None


def leading_subject(s: Sentence, before: int) -> Span | None:
    """Return the span of the noun phrase that is the subject of the first verb before word ``before``."""
    if s.lexicon.group("verb_second") and (opening := _before_relative(s, before) or _before_placed_verb(s, before)):
        return s.span(*opening)
    floor = _after_subordinate(s, before)
    verb = next((k for k in range(floor + 1, before) if is_verb(s, k)), None)
    if verb is None:  # "marched through Elm" was taken for "a firm based in Elm"
        verb = next((k for k in range(1, before) if s.lexicon.language == "en" and s.words[k].endswith("ed") and not s.capital(k)), None)
    if verb is None and s.lexicon.group("articles"):
        verb = next((k for k in s.quotes if floor < k < before and not s.breaks(k)), None)  # La mairie |« regrette » A et précise que B
    if verb is None:
        return None
    phrase = noun_phrase_before(s, verb if verb in s.quotes else group_start(s, verb), floor)
    related = phrase is not None and s.lexicon.group("bare_after_comma") and s.has("relatives", phrase[0]) and s.breaks(phrase[0])
    phrase = antecedent(s, phrase[0]) if phrase and related else phrase  # Коваль, який торік погрожував, хвалив A, |але сказав, що B
    return s.span(*phrase) if phrase else None


def _before_relative(s: Sentence, before: int) -> Span | None:
    """Return the noun that opens a German sentence and has a relative clause: "|Der Rat|, der morgen tagt, baut und verweist darauf"."""
    comma = next((k for k in range(1, before) if s.breaks(k)), before)
    end = next((k for k in range(comma + 1, before) if s.breaks(k)), before)
    related = end < before and is_relative_clause(s, comma, end) and not any(is_verb(s, k) for k in range(comma))
    return source_before(s, comma) if related else None


def _before_placed_verb(s: Sentence, before: int) -> Span | None:
    """Return the noun that opens a German sentence before a verb that no list knows: "|Das Amt| erhob nichts, sagte aber, dass A"."""
    comma = next((k for k in range(1, before) if s.breaks(k)), before)
    verb = next((k for k in range(1, comma) if is_verb(s, k) or acts(s, k)), None)
    phrase = noun_phrase_before(s, verb) if verb else None
    return phrase if phrase and phrase[0] == 0 and not s.has("oblique", 0) else None


def _after_subordinate(s: Sentence, before: int) -> int:
    """Return where the main clause begins behind a subordinate one, outside English: "Dato che A, |Rossi tornò e giurò"; 0 without one."""
    led = s.any_of(0, "opening", "subordinators") or s.has("that", 1)
    if s.lexicon.language == "en" or not led or s.has("as", 0):
        return 0
    commas = (k for k in range(2, before) if "," in s.gaps[k] and not s.any_of(k, "that", "relatives", "conjunctions"))
    comma = next((k for k in commas if has_verb(s, 0, k)), 0)
    return comma if any(is_verb(s, k) for k in range(comma + 1, before)) else 0


def _passive(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "A was explained by X", "X was told that A", "it was reported that A"."""
    subject = noun_phrase_before(s, first)
    by = end
    while by < len(s) and (s.has("days", by) or is_adverb(s, by)):
        by += 1
    if s.has("by", by) and not s.breaks(by) and first:
        agent = noun_phrase_after(s, by + 1)
        what = subject or ((0, first) if has_verb(s, 0, first) else None)  # "The fact that A was confirmed by X"
        if agent and what:
            return made(s, [what], s.span(*agent), (first, by + 1), cue)
    if s.has("attitudes", end - 1):
        return None
    right = complement(s, end, cue)
    if right and subject and cue.particle[-1:] == ("saying",):
        return made(s, [right], s.span(*subject), (first, end), cue)
    if right and right[1] - right[0] > 1 and (s.has("that", right[0]) or s.has("subordinators", right[0])):
        return made(s, [right], None, (first, end), cue)
    if right and s.has("infinitive", right[0]) and subject:
        return made(s, [subject, right], None, (first, end), cue)
    return None
