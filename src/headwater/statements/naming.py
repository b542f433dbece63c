"""The personal name in the noun phrase that is a statement's source: "the mayor of Elm, Jane Roe", "мэра Верхнего Лога Ивана Петрова"."""

import re

from headwater.statements.kinds import folded_words, grade_of, human, thing
from headwater.statements.lexicon import Lexicon
from headwater.statements.names import NAME, is_of, placed, titled, without_titles
from headwater.statements.parties import small_words
from headwater.statements.sexes import is_first_name
from headwater.words import fold

_HEAD_BEHIND = re.compile(r" [^\W\d_A-ZА-Я]")
_GOES_ON = re.compile(r", (?:who|whose|whom|a|an|the|his|her|in|of|from|at|[0-9]+),? ")
_JOINED = re.compile(r"(?: \([^()]*\))? (?:and|&) ")
_WHOLE = 3  # words of a name that stands behind "of"
_ACRONYM = 6  # letters
_SHORT = 4  # characters: two letters and their brackets
_AFTER_NAME = (
    "prepositions",
    "linking",
    "relatives",
    "conjunctions",
    "determiners",
    "adverbs",
    "auxiliaries",
    "subordinators",
    "days",
    "pronouns",
)


def personal_name(phrase: str, known: Lexicon) -> str | None:
    """Return the personal name in a noun phrase, titles left out; of several, the first of two words or more."""
    best, last = None, 0
    for found in NAME.finditer(phrase):
        held = known.language != "en" and is_of(found[0].split(), without_titles(found[0].split(), known))  # Chef |von Elm Athletic
        name = None if held else _name_in(phrase, found, known, first=best is None)
        if name and best and " " in best and is_first_name(best.split()[0]) and _JOINED.match(phrase, last):
            return best  # Chairman Tom Brand and Senate leader |Jane Roe
        if name and not found.start() and _GOES_ON.match(phrase, found.end()):
            return name  # Roe, |who sat beside Jane Quill
        if name and " " in name and phrase[found.end() : found.end() + 1] in ("", ",") and not (best and thing([fold(name.split()[-1])])):
            return name
        if best is None or (name and _is_rather(name, best, phrase[: found.start()])):
            best, last = name, found.end()  # Certified Planner (CP) |Ada M. Quill of Elm
    return best


def _is_rather(name: str, best: str, lead: str) -> bool:
    """Whether a name rather than the one before it is the person's: that one is no first name's, or is shortened in brackets between."""
    short = f"({''.join(word[0] for word in best.split())}) "
    given, other = (is_first_name(one.split(maxsplit=1)[0]) for one in (name, best))
    return given > other or (len(short) > _SHORT and lead.endswith(short))


def _name_in(phrase: str, found: re.Match[str], known: Lexicon, *, first: bool) -> str | None:
    """Return the name in a run of capitals of a noun phrase; None where it is an attribute, or a part of what goes before."""
    parts = without_titles(found[0].split(), known)
    lead, rest = phrase[: found.start()], phrase[found.end() :]
    if rest[:1] in ("'", "’") or lead.count("(") > lead.count(")"):
        return None  # the United Nations' |court; a study (Roe et al.)
    before = [fold(word) if known.language == "en" else fold(word).rstrip("'") for word in lead.split()]  # l'ex tecnico dell'|Elmo Calcio
    definite = bool(before) and known.has("determiners", before[-1])
    while before and known.has("determiners", before[-1]):
        before.pop()
    if known.language == "de" and len(parts) == 1 and (human([fold(parts[0])], known) or thing([fold(parts[0])]) or (definite and before)):
        return None  # die Bürgermeisterin, Sprecherin der Stadt: a German noun has its capital too
    inner = bool(before) and any(known.has(group, before[-1]) for group in ("linking", "prepositions", "of bodies"))
    bare = len(parts) == len(found[0].split()) and not any(map(is_first_name, parts))
    joined = bare and len(before) > 1 and known.has("conjunctions", before[-1]) and lead.rstrip().rsplit(maxsplit=2)[-2][:1].isupper()
    if joined and known.language == "en" and any(known.has("prepositions", word) for word in before) and rest[:1] == ",":
        return None  # a neighbour in both Elm and |New Ashford|, Jane Roe
    if known.language != "en":
        titles = found[0].split()[: -len(parts)] if parts else []
        parts = parts[placed(parts, fold(titles[-1]) if titles else next(iter(before[-1:]), ""), known) :]
    if len(parts) == 3 and known.language == "de" and parts[1][0].isupper():
        parts = parts[1:]  # Anwohnerin Petra Klein: a German noun has its capital too
    office = [*before[-1:], *map(fold, found[0].split()[: -len(parts)] if parts else [])][-1:]
    few = sum(part[:1].isupper() for part in parts) < _WHOLE  # de |Corea del Norte
    whose = human(office, known) and _is_whose(parts, known)
    if whose or (inner and (few or not first or thing(map(fold, parts[-2:])) or thing(before[-2:-1]))):
        return None  # a leader of the Elm Council, of the Association of Elm Travel Agents
    if known.language == "en" and len(parts) > 2 and is_first_name(parts[1]) and not is_first_name(parts[0]):
        parts = parts[1:]  # Rescuer Jane Roe
    name = re.sub(r"['’]s$", "", " ".join(parts[-2:] if inner else parts).strip(".,"))  # President of Elmland Jane Roe
    if _HEAD_BEHIND.match(rest) and not _ends_name(rest, known, definite=definite):
        return None  # an Elm Council |report
    owned = known.language == "de" and definite and human(before[-1:], known) and not any(map(is_first_name, parts))
    apart = known.language == "en" or not (
        owned or (len(parts) == 1 and _goes_with(before[-1:], rest, known))
    )  # der Sprecher der |Firma Elm
    titled_too = known.order == "final" and len(parts) < len(found[0].split())  # konuşan Bakan |Yılmaz
    named = not before or titled_too or titled(before[-1], known) or human(before[-1:], known) or grade_of(before[-1]) == "relative"
    held = rest.startswith(" of ") and titled(found[0].split()[0], known)  # Justice Roe |of the Supreme Court
    alone = held or ((rest[:1] == "," or not rest.strip()) and named)
    return name or None if apart and (len(parts) > 1 or alone) else None


def _is_whose(parts: list[str], known: Lexicon) -> bool:
    """Whether capitals behind a Slavic office are the party or body that it is of, by their case or as a short form."""
    if not known.group("dialogue") or any(map(is_first_name, parts)):
        return False
    short = len(parts) == 1 and sum(letter.isupper() for letter in parts[0]) > 1 and "-" not in parts[0] and len(parts[0]) <= _ACRONYM
    return short or (len(parts) > 1 and any(known.ends("genitive", fold(part)) for part in parts))


def _goes_with(before: list[str], rest: str, known: Lexicon) -> bool:
    """Whether a single capitalised word goes with a noun: "поліція |Заріччя", where there are no articles "делегати |Великої групи"."""
    if before and known.has("bodies", before[0]) and not known.has("roles", before[0]):
        return True
    behind = rest[1:].split(maxsplit=1)[:1] if rest[:1] == " " else []
    small = not behind or any(known.has(group, fold(behind[0].strip(",.;:"))) for group in (*_AFTER_NAME, "negations", "clitics"))
    return bool(known.group("bare_after_comma")) and not known.group("articles") and not small and behind[0].islower()


def _ends_name(rest: str, known: Lexicon, *, definite: bool) -> bool:
    """Whether the word after a name in a noun phrase does not make the name a mere attribute: "Jane Roe in a letter".

    After an article it does ("the Elm |delegation") unless it is no noun.
    """
    word = folded_words(rest)[0]
    if any(known.has(group, word) for group in _AFTER_NAME):
        return True
    head = human([word], known) or thing([word]) or word in small_words("bodies") or grade_of(word) != "other"
    return not (head or word.endswith("s") or (definite and known.language == "en"))
