"""Who stands before a colon and a quotation where no list knows the verb, or there is none: "Il capitano non usa giri di parole: «A»"."""

from headwater.models import Span
from headwater.statements.finite import is_verb
from headwater.statements.following import noun_phrase_after
from headwater.statements.kinds import human
from headwater.statements.sentence import Sentence
from headwater.statements.subjects import subject_first

_LINKING = ("conjunctions", "adverbs", "subordinators", "prepositions", "days")
_SHORTEST = 3  # words of a sentence that announces a quotation


def opening_name(s: Sentence, quote_at: int) -> Span | None:
    """Return the name that opens a sentence and a colon ends, where its verb tells no subject: "|Jan Kos, dziś trener|, nie ...: «A»"."""
    if (
        s.lexicon.language == "en"
        or s.lexicon.order == "solid"
        or ":" not in s.gaps[quote_at]
        or not s.capital(0)
        or s.any_of(0, "adverbs", "days", *_LINKING)
    ):
        return None
    phrase = noun_phrase_after(s, 0, quote_at)
    last = max((k for k in range(1, phrase[1]) if s.capital(k)), default=0) if phrase else 0
    return (0, last + 1) if last else None


def bare_name(s: Sentence, quote_at: int) -> Span | None:
    """Return the name in a headline without a verb: "|Donald Ruiz| su Anna Rosi: «A»"."""
    name = noun_phrase_after(s, 0) if s.capital(0) else None
    return name if name and name[1] < quote_at and s.any_of(name[1], "prepositions", "determiners") else None


def headed_by(s: Sentence, quote_at: int) -> Span | None:
    """Return the noun phrase at the head of a sentence whose verb no list knows: "|Il capitano| non usa giri di parole: «A»"."""
    first = 0
    if s.has("prepositions", 0):  # In mezzo, |il sindaco: «A»
        first = next((k for k in range(1, quote_at) if "," in s.gaps[k]), 0)
    while first < quote_at and s.any_of(first, "adverbs", "conjunctions") and not s.has("determiners", first):
        first += 1
    if not s.has("determiners", first) and not s.capital(first):
        return None
    phrase = noun_phrase_after(s, first, quote_at, broken=True)
    return phrase if phrase and not (first == 0 and s.any_of(0, "prepositions", "adverbs", "conjunctions")) else None


def verb_first(s: Sentence) -> bool:
    """Whether a sentence has its verb before its subject, or no subject: "Non è d'accordo X", "Aveva chiamato l'ambulanza"."""
    if s.lexicon.language == "en" or s.lexicon.order or s.any_of(0, "articles", "prepositions", "former"):
        return False
    known = s.any_of(0, "negations", "clitics", "auxiliaries", "objects") or is_verb(s, 0) or s.lexicon.ends("verbal", s.words[0])
    return known or (s.lexicon.ends("third", s.words[0]) and s.has("adverbs", 1))


def final_subject(s: Sentence, quote_at: int) -> Span | None:
    """Return who a sentence is about whose verb stands last before a colon: "|Ali Demir|, hakeme bağırdığı için özür diledi: “A”"."""
    if s.lexicon.order != "final" or ":" not in s.gaps[quote_at] or quote_at < _SHORTEST:
        return None
    source, _ = subject_first(s, 0, quote_at)
    named = source is not None and any((k and s.capital(k)) or s.has("roles", k) for k in range(*source))
    return source if named else None


def named_at_colon(s: Sentence, quote_at: int) -> Span | None:
    """Return who ends a sentence before its colon, its verb first: "Non è d'accordo |la pediatra Elsa Motti|: «A»"."""
    if ":" not in s.gaps[quote_at] or not verb_first(s):
        return None
    led = ("prepositions", "linking")
    names = [k for k in range(1, quote_at) if s.capital(k) and not s.capital(k - 1) and not s.any_of(k - 1, *led)]
    nouns = [k for k in range(2, quote_at) if s.has("articles", k - 1) and human([s.words[k]], s.lexicon) and not s.any_of(k - 2, *led)]
    if not names and not nouns:
        return None
    first = names[-1] if names else nouns[-1]
    while first > 1 and not s.breaks(first) and (s.any_of(first - 1, "roles", "determiners") or s.awaits_noun(first - 1, "linking")):
        first -= 1
    first -= 2 * (first > 2 and s.has("articles", first - 2) and not s.breaks(first) and not s.breaks(first - 1))
    told = s.awaits_noun(first - 1, "prepositions") or any(is_verb(s, k) for k in range(first + 1, quote_at))
    return None if told else (first, quote_at)


def coming_from(s: Sentence, quote_at: int) -> Span | None:
    """Return from whom words come that a colon leads to: "L'allarme arriva |dai medici|: «A»", "Critiche |dall'opposizione|: «A»"."""
    if not s.lexicon.group("arriving"):
        return None
    begin = next((k for k in range(1, quote_at) if s.has("from", k)), 0)
    acting = any(is_verb(s, k) and not s.has("arriving", k) for k in range(begin)) or any(s.breaks(k) for k in range(1, quote_at))
    first = begin + ("'" not in s.words[begin])
    rest = range(first, quote_at)
    if not begin or acting or not rest or any(is_verb(s, k) for k in rest) or not (s.has("arriving", begin - 1) or begin == 1):
        return None
    return first, quote_at


def office_before(s: Sentence, quote_at: int) -> Span | None:
    """Return the first office in a sentence that a colon ends, where no verb is known: "Wczoraj |oskarżony| podtrzymał wersję: „A”"."""
    if ":" not in s.gaps[quote_at] or not s.lexicon.group("bare_after_comma"):
        return None
    led = ("prepositions", "conjunctions")
    office = next((k for k in range(quote_at) if s.any_of(k, "roles", "bodies") and not s.any_of(k - 1, *led)), None)
    if office is None:
        return None
    end = office + 1
    while end < quote_at and not s.breaks(end) and (s.capital(end) or s.any_of(end, "roles", "bodies")):
        end += 1
    return office, end


def judging(s: Sentence, quote_at: int) -> Span | None:
    """Return for whom something is as a colon's quotation says: "Für |Trainer Kos| ist das noch weit weg: „A“", "Для |Анны Белой|: «A»"."""
    phrase = noun_phrase_after(s, 1, quote_at) if s.any_of(0, "for", "for whom") and quote_at > 1 else None
    if phrase is None:
        return None
    named = sum(s.capital(k) for k in range(*phrase)) > bool(s.lexicon.group("verb_second")) or human(s.words[slice(*phrase)], s.lexicon)
    return phrase if named and not s.any_of(phrase[0], "subjects", "first", "neuter") else None


def of_opinion(s: Sentence, quote_at: int) -> Span | None:
    """Return who is said to be of an opinion that a colon leads to: "Podobnego zdania jest |jej sąsiadka|: „A”"."""
    noun = next((k for k in range(1, min(quote_at, _SHORTEST + 1)) if s.has("opinions", k)), None)
    held = noun is not None and noun + 2 < quote_at and (is_verb(s, noun + 1) or s.any_of(noun + 1, "auxiliaries", "holding"))
    return noun_phrase_after(s, noun + 2, quote_at) if noun is not None and held else None


def narrated(s: Sentence, quote_at: int) -> Span | None:
    """Return who goes on to speak in a French infinitive: "Et |le député| d'ajouter : « A »", "Et |Anne Roux| de conclure : « A »"."""
    verb = s.words[quote_at - 1].removeprefix("d'")
    told = any(cue.form == "base" for cue in s.lexicon.cues.get(verb, ()))
    end = quote_at - 1 if "'" in s.words[quote_at - 1] else quote_at - 2
    led = s.has("conjunctions", 0) and bool(s.lexicon.group("narrating")) and end > 1
    of = end == quote_at - 1 or s.has("narrating", end)
    return (1, end) if led and told and of and not any(s.breaks(k) for k in range(1, end)) else None
