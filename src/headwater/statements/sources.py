"""Who is named beside a cue: noun phrases before and after it, found by small words and punctuation alone.

The source is the whole noun phrase, appositions and titles included, as PARC and PolNeAR mark it.
"""

from headwater.models import Span
from headwater.statements.adverbials import after_date, name_behind, past_month, second_phrase
from headwater.statements.appositions import describes, is_house
from headwater.statements.finite import is_relative_clause, is_verb
from headwater.statements.joining import after_noun, coordinates, in_which, joins_adjectives, joins_offices
from headwater.statements.sentence import Sentence
from headwater.statements.sexes import is_first_name

_HEADLINE = 6  # words of a subject where no verb is known
_ADVERBIAL = 5  # words
_PAIR = 12  # words from "both" to "and"
_NAMES = range(2, 5)  # words of a full name, with a short rank
_FROM = 4  # words of "from the Elm works" behind a name
_LONGEST = 30  # words: no noun phrase that names a source is longer


def _part_start(s: Sentence, end: int, floor: int) -> int:
    """Return the first word of the comma-bound part that ends before word ``end``."""
    at = end - 1
    while at > floor and not s.breaks(at):
        at -= 1
    return at


def _inside_phrase(s: Sentence, at: int, end: int) -> bool:
    """Whether a word that elsewhere begins a clause stands inside a noun phrase: uno de |ellos|, at |that| time."""
    pronoun = at + 1 == end and s.has("subjects", at) and s.has("linking", at - 1)
    return pronoun or (s.has("that", at) and s.has("prepositions", at - 1) and s.lexicon.language == "en")


def _opens_relative(s: Sentence, that: int, floor: int) -> bool:
    """Whether "that" is a relative, where languages have one word for both: no verb stands before it: "Un hacker |che si firma Nox"."""
    if not s.has("that", that) or not s.lexicon.group("articles") or s.lexicon.language in ("en", "de"):
        return False
    first = next((k for k in range(that - 1, floor, -1) if s.breaks(k)), floor)
    noun = s.any_of(first, "articles", "indefinite", "determiners", "partitive")
    return noun and that > first + 1 and not any(is_verb(s, k) or s.words[k] in s.lexicon.cues for k in range(first, that))


def _parts(s: Sentence, before: int, at: int, end: int) -> bool:
    """Whether the word before word ``at`` is no part of the noun phrase that ends before word ``end``: a small word, a quotation."""
    if s.any_of(before, "subordinators", "negations") or (before in s.quotes and at != end and s.breaks(at)):
        return True
    joins = at < end and (coordinates(s, before) or joins_offices(s, before, end) or joins_adjectives(s, before))
    return s.has("conjunctions", before) and not joins


def _walk_left(s: Sentence, end: int, floor: int) -> int:
    """Return the first word of the noun phrase whose last word is ``end - 1``."""
    at = end
    while at > floor and end - at < _LONGEST:
        before = at - 1
        if at < end and s.breaks(at):
            break
        if _inside_phrase(s, before, end):
            at = before
            continue
        if s.has("subjects", before) and not (at < end and s.any_of(before, "relatives", "indefinite")):
            return before if at == end or s.has("linking", at) else at  # one of them
        who = (s.has("relatives", before) and not s.has("that", before)) or _opens_relative(s, before, floor)
        if who and at < end and before > floor and not s.breaks(before):
            if in_which(s, before):
                return at  # un video in cui |il generale
            at = before  # a man who lives there
            continue
        if _parts(s, before, at, end):
            break
        arrived = s.has("auxiliaries", before - 1) and s.lexicon.ends("participle", s.words[before]) and not s.capital(before)
        if arrived or is_verb(s, before):  # è arrivata |Anna Rosi
            relative = next((k for k in range(before - 1, max(floor, before - 5), -1) if s.has("relatives", k) or s.breaks(k + 1)), before)
            if not s.has("relatives", relative) or s.breaks(relative + 1) or s.has("that", relative):
                break
            at = relative
            continue
        at = before
    return at


def _trim_left(s: Sentence, first: int, last: int) -> int:
    """Step over what leads into a noun phrase: conjunctions, adverbs, "In June"."""
    lead = ("conjunctions", "adverbs") if s.lexicon.language == "en" else ("conjunctions", "adverbs", "times")
    while first < last and s.any_of(first, *lead) and not s.has("determiners", first):
        first += 1
    if s.lexicon.language != "en" and last - first > 1 and s.has("days", first):
        first += 1  # Mercoledì |Anna Rossi
    first = past_month(s, first, last)
    if (
        last - first > 1
        and (s.has("prepositions", first) or _is_participle(s, first))
        and s.lexicon.language != "en"
        and not s.capital(first + 1)
    ):
        return _trim_adverbial(s, first, last)
    if first < last and s.has("prepositions", first):
        capitals = [k for k in range(first + 1, last) if s.capital(k)]
        tail = last
        while capitals and tail - 1 in capitals:
            tail -= 1
        if tail < last and tail > first + 1:
            return tail
        if s.lexicon.endings.get("placed") and s.lexicon.group("bare_after_comma") and len(capitals) == last - first - 1:
            verb = s.words[min(last, len(s) - 1)]
            if verb.endswith(s.lexicon.endings["placed"]) and s.has("placing", first):
                return first + 1  # У |Міноборони спростували
        if s.lexicon.endings.get("placed") and not s.lexicon.ends("placed", s.words[min(last, len(s) - 1)]):
            name = name_behind(s, first + 1, last)
            return name if name < last else first
    return first


def _is_participle(s: Sentence, at: int) -> bool:
    """Whether a Slavic participle leads on at word ``at``: "|Nawiązując do słów Kosa szef rządu"."""
    return bool(s.lexicon.group("dialogue")) and s.lexicon.ends("gerund", s.words[at])


def _trim_adverbial(s: Sentence, first: int, last: int) -> int:
    """Step over the adverbial with a preposition that leads into a noun phrase, outside English: "W piątek rano |trener"."""
    if (dated := after_date(s, first, last)) is not None:
        again = dated + 1 < last and s.lexicon.group("bare_after_comma") and s.has("prepositions", dated)
        return _trim_left(s, dated, last) if again else dated  # У вівторок у своєму виступі |Ігор Бондар
    endings = s.lexicon.endings.get("placed")
    if (people := _people_behind(s, first + 2, last)) is not None:
        return people
    if (
        _is_participle(s, first)
        or s.lexicon.ends("people", s.words[last - 1])
        or (endings and not s.words[min(last, len(s) - 1)].endswith(endings))
    ):
        return second_phrase(s, first, last)
    return first + 1 if not s.has("days", first + 1) else min(first + 2, last)  # В министерстве сообщили; desde el ministerio señalaron


def _people_behind(s: Sentence, first: int, last: int) -> int | None:
    """Return where people stand who do what a Slavic plural verb tells, behind adverbials: "На встрече в Эльме |делегаты группы"."""
    if not s.lexicon.endings.get("people") or not s.lexicon.ends("placed", s.words[min(last, len(s) - 1)]):
        return None
    people = (k for k in range(last - 1, first - 1, -1) if s.lexicon.ends("people", s.words[k]) and not s.capital(k))
    at = next((k for k in people if not s.any_of(k - 1, "prepositions", "linking")), None)
    if at is None or any(s.has("prepositions", k) for k in range(at, last)):
        return None
    while at > first and s.lexicon.ends("several adjective", s.words[at - 1]) and not s.any_of(at - 2, "prepositions"):
        at -= 1  # |иностранные делегаты
    return at


def noun_phrase_before(s: Sentence, end: int, floor: int = 0) -> Span | None:
    """Return (first, last) words of the noun phrase that ends right before word ``end``, its appositions taken along; None without one."""
    if end <= floor:
        return None
    phrase = _phrase_before(s, end - _dated(s, end), floor)
    return (_from_both(s, phrase[0]), phrase[1]) if phrase and s.lexicon.group("both") else phrase


def _dated(s: Sentence, end: int) -> bool:
    """Whether the article of a day closes what stands before word ``end``: "Un informe publicado |el| jueves revela"."""
    return s.lexicon.language != "en" and s.has("days", end) and s.has("articles", end - 1) and not s.breaks(end - 1)


def _from_both(s: Sentence, first: int) -> int:
    """Return where "both" stands that leads to a noun phrase behind "and": "|Sia Neri sia Rosi|", "|Zarówno Kos, jak i Lis|"."""
    both = (k for k in range(first - 2, max(-1, first - _PAIR), -1) if s.has("both", k))
    return next(both, first) if s.has("both and", first - 1) else first


def _phrase_before(s: Sentence, end: int, floor: int) -> Span | None:
    """Return the words of the noun phrase before word ``end``, of two that are joined the second."""
    if not s.breaks(end):
        begin = _walk_left(s, end, floor)
        if s.lexicon.group("bare_after_comma") and (apart := _before_adverbial(s, begin, end, floor)):
            return apart
        first = _trim_left(s, begin, end)
        if first >= end or (end - first == 1 and _names_nobody(s, first)) or _is_time(s, first, end):
            return None
        return _with_apposition_left(s, first, _name_end(s, first, end), floor)
    return _before_dashes(s, end, floor) or _across_commas(s, end, floor)


def _before_adverbial(s: Sentence, begin: int, end: int, floor: int) -> Span | None:
    """Return the noun phrase apart from its verb by an adverbial: "Jan Kos, szef rady, |w wywiadzie dla radia| stwierdził"."""
    if begin <= floor or "," not in s.gaps[begin] or not (s.has("prepositions", begin) or s.has("days", begin)):
        return None
    rest = _trim_left(s, begin, end)
    acting = rest < end and not s.has("prepositions", rest) and not _is_time(s, rest, end)
    return None if acting else _across_commas(s, begin, floor) or _plain_before(s, begin, floor)


def _plain_before(s: Sentence, comma: int, floor: int) -> Span | None:
    """Return the office, body or name right before a comma: "|Szpital w Zagórzu|, w odpowiedzi na pytania gazety stwierdził"."""
    first = _trim_left(s, _walk_left(s, comma, floor), comma)
    told = first < comma and (s.any_of(first, "roles", "bodies") or is_first_name(s.words[first]))
    return (first, comma) if told else None


def _name_end(s: Sentence, first: int, end: int) -> int:
    """Return where a name ends that an adverbial parts from the verb, where there are no articles: "Adam Wilk |na sesji rady"."""
    if not s.lexicon.group("bare_after_comma") or (s.lexicon.group("verb_second") and first == 0):
        return end  # Der Chef |von Elm: before a German verb stands one phrase alone
    tail = end
    while tail > first and s.capital(tail - 1):
        tail -= 1
    abroad = any(is_first_name(s.words[k]) for k in range(tail + 1, end))  # Посол Эльмы в Северии |Роберт Кос
    if tail < end and (abroad or (is_first_name(s.words[tail]) and not s.has("prepositions", tail - 1))):
        return end  # Dyrektor Muzeum w Zagórzu |Jan Nowak
    for at in range(first + 1, end):
        from_there = s.has("from", at) and any(s.capital(k) for k in range(at + 1, min(end, at + _FROM)))
        placed = at == 1 and s.has("bodies", 0) and s.capital(2)  # Policja |w Zagórzu
        named = (
            s.capital(at - 1) and (at > 1 or s.has("placing", at)) and not placed
        )  # its capital may be the sentence's: Poseł |z ramienia partii
        if s.has("prepositions", at) and named and not from_there:
            return at
    return end


def _names_nobody(s: Sentence, at: int) -> bool:
    """Whether word ``at`` alone is no subject: a quotation, a small word, "lo" before its verb."""
    told = s.has("clitics", at) and s.lexicon.language != "en" and not s.any_of(at, "subjects", "relatives")
    told = told or (at == 0 and s.lexicon.ends("given", s.words[0]))  # |Policji powiedział
    return at in s.quotes or told or s.any_of(at, "prepositions", "auxiliaries", "oblique")


def _is_time(s: Sentence, first: int, end: int) -> bool:
    """Whether words say when, outside English: "tego samego dnia"."""
    return s.lexicon.language != "en" and s.has("times", end - 1) and not any(s.capital(k) for k in range(max(1, first), end))


def _with_apposition_left(s: Sentence, first: int, end: int, floor: int) -> Span:
    """Extend "Jane Roe" in "the mayor of Elm, Jane Roe" to the left where the part before is a role."""
    if first > floor and s.capital(first) and s.gaps[first].strip() == ",":
        part = _part_start(s, first, floor)
        if (
            s.has("determiners", part)
            and not s.has("days", part + 1)
            and not any(is_verb(s, k) for k in range(part, first))
            and first - part <= 12
        ):
            return part, end
    if first > floor and s.gaps[first].strip() == "," and s.has("roles", first) and s.lexicon.group("dialogue"):
        name = _part_start(s, first, floor)
        if first - name in _NAMES and all(s.capital(k) for k in range(name, first)):
            return name, end  # |Anna Kos|, dyrektorka szkoły mówi: the second comma was left out
    return first, end


def _across_commas(s: Sentence, end: int, floor: int) -> Span | None:
    """Return the noun phrase before "Jane Roe, mayor of Elm, |said": the parts between commas are stepped over.

    An apposition belongs to the noun phrase, a relative clause or an adverbial ("who was there", "on Monday") does not.
    """
    gap = s.gaps[end].strip() if s.lexicon.language == "en" else s.gaps[end].strip('”»“" ')  # the closing mark of a name
    if not gap.startswith((",", "—", "–", ")", "-")):
        return None
    last, described = end, end
    for _ in range(5):
        part = _part_start(s, last, floor)
        if last != end and s.gaps[last].strip() != "," and part > floor and not s.breaks(last):
            return None
        if part <= floor and last != end and s.has("prepositions", part) and not any(s.capital(k) for k in range(part + 1, last)):
            return last, described  # For his part, the mayor, Jane Roe, said
        if part <= floor or not _steps_over(s, part, last, stepped=last != end):
            first = _trim_left(s, _walk_left(s, last, floor), last)
            acted = first > floor and not s.breaks(first) and is_verb(s, first - 1)  # non avrebbe |reagito bene, aggiunge
            led = last != end and s.has("prepositions", first)  # O moście, który „się chwieje”, |mówi
            if first >= last or last == end or (s.lexicon.language != "en" and (acted or led)):
                return None
            return _with_apposition_left(s, first, described, floor) if s.lexicon.language != "en" else (first, described)
        related = s.has("relatives", part) or is_relative_clause(s, part, last)
        if not describes(s, part, last) and not related and not (s.has("as", part) and s.capital(last - 1)):
            described = part if last != described or not is_house(s, part) else described
        last = part
    return None


def _before_dashes(s: Sentence, end: int, floor: int) -> Span | None:
    """Return the noun phrase before an aside between dashes, outside English: "|Половина жителей| – 49% – считают"."""
    part = _part_start(s, end, floor)
    pair = part > floor and all(any(dash in s.gaps[k] for dash in "—–") or s.gaps[k].strip() == "-" for k in (part, end))
    if s.lexicon.language == "en" or not pair or end - part > _ADVERBIAL or any(is_verb(s, k) for k in range(part, end)):
        return None
    first = _trim_left(s, _walk_left(s, part, floor), part)
    return (first, part) if first < part and not _names_nobody(s, first) else None


def _steps_over(s: Sentence, first: int, last: int, *, stepped: bool) -> bool:
    """Whether the part between commas is an aside between a noun and its verb; once one is ``stepped`` over, a name is the noun."""
    foreign = s.lexicon.language != "en" and (s.has("by", first + 1) or (s.has("articles", first) and s.has("relatives", first + 1)))
    foreign = foreign or is_relative_clause(s, first, last)
    if s.any_of(first, "relatives", "subordinators", "prepositions", "days") or foreign:
        return True  # interpellato |dal giornale; il |cui fratello
    if s.has("conjunctions", first):
        return last - first < 5 and not any(is_verb(s, k) for k in range(first, last))  # the end of a list
    if s.lexicon.language != "en" and s.has("adverbs", first) and last - first < _ADVERBIAL:
        return not any(is_verb(s, k) or s.capital(k) for k in range(first, last))  # Il presidente, |invece, dice; todavía conmocionado
    if stepped and s.lexicon.language != "en" and s.has("articles", first) and last < len(s) and s.capital(last) and first:
        return False  # Tres meses después, |el alcalde de Elm, Juan Ruiz,
    if s.has("subjects", first) or (stepped and s.capital(first) and not s.words[first].endswith(("'s", "s'"))):
        return False
    reduced = s.lexicon.language == "en" and s.words[first].endswith("ed")  # the film, titled "Elm", says
    return s.words[first].endswith("ing") or s.gerund(first) or reduced or describes(s, first, last)


def antecedent(s: Sentence, relative: int) -> Span | None:
    """Return the noun phrase that the relative pronoun at word ``relative`` stands for; a verb there is no noun."""
    end = before_relative(s, relative)
    if end < 1 or is_verb(s, end - 1) or s.words[end - 1] in s.lexicon.cues or s.any_of(end - 1, "conjunctions", "adverbs", "negations"):
        return None
    begin = _walk_left(s, end, 0)
    led = range(end - 2, begin - 1, -1) if s.lexicon.group("antecedents") else ()  # попал под |влияние богача, который
    first = next((k + 1 for k in led if s.has("prepositions", k) and not s.has("about", k)), _trim_left(s, begin, end))
    return (first, end) if first < end else None


def source_before(s: Sentence, end: int) -> Span | None:
    """Return the noun phrase before the comma at word ``end``, whatever its role: "di altro avviso |Marco Neri|, secondo cui"."""
    name = end
    while name and s.capital(name - 1) and (name == end or not s.breaks(name)):
        name -= 1
    if s.lexicon.group("verb_second"):
        end = after_noun(s, 0, end)  # legte einen Bericht |vor, laut dem
    first = _trim_left(s, _walk_left(s, end, 0), end)
    if 0 < name < end and not s.any_of(name - 1, "determiners", "prepositions", "linking", "roles"):
        first = name
    return (first, end) if first < end else None


def before_relative(s: Sentence, relative: int) -> int:
    """Return the word at which the relative at word ``relative`` begins, its article and preposition included: "un informe |en el que"."""
    first = relative - (s.has("articles", relative - 1) and s.has("prepositions", relative - 2))
    return first - s.has("prepositions", first - 1)


def leading_phrase(s: Sentence, before: int) -> Span | None:
    """Return the words of the subject of the first verb before word ``before``, or all of them where there is no verb."""
    verb = next((k for k in range(1, before) if is_verb(s, k)), None)
    if verb is None:
        placed = s.lexicon.language != "en" and s.has("prepositions", 0)  # Podczas przemówienia, w którym |ogłosiła
        return (0, before) if 0 < before <= _HEADLINE and not placed else None
    if s.lexicon.language != "en":
        while verb > 1 and s.any_of(verb - 1, "negations", "objects") and not s.breaks(verb):
            verb -= 1  # Anna Rosi |non ha dubbi
    phrase = noun_phrase_before(s, verb)
    clause = phrase and s.breaks(phrase[0]) and s.has("relatives", phrase[0])  # the board, |which works on a law, said
    return antecedent(s, phrase[0]) if phrase and clause else phrase
