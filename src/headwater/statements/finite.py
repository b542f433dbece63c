"""Which words are likely finite verbs or infinitives: auxiliaries, known verbs, and what looks like one by its ending."""

from headwater.statements.sentence import Sentence

_BEHIND_NOUN = (
    "prepositions", "determiners", "conjunctions", "subordinators", "relatives", "adverbs", "days", "negations", "pronouns", "separable",
    "that", "oblique",
)  # fmt: skip
_FINITE = frozenset(("past", "any", "participle", "third"))
_SMALL = ("determiners", "prepositions", "adverbs", "conjunctions", "subordinators")


def is_verb(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is likely a finite verb: an auxiliary, a known verb, or a lower-case past form."""
    word = s.words[at]
    former = s.has("formerly", at) and s.has("roles", at + 1)  # |były szef rady
    if s.has("auxiliaries", at) and not former and (s.lexicon.language == "en" or not at or not s.capital(at)):
        return not (s.has("noun too", at) and s.awaits_noun(at - 1, "determiners", "prepositions"))  # la polizia dello |stato
    clitic = s.has("clitics", at) and s.lexicon.language != "en" and not s.cue_at(at)  # but: |si legge
    if clitic or former or (s.capital(at) and at):
        return False
    if s.any_of(at, "finite", "reported"):
        return s.has("reported", at) or not s.awaits_noun(at - 1, "determiners")
    noun_before = at > 0 and (s.breaks(at) or not s.awaits_noun(at - 1, "determiners", "prepositions"))
    if s.lexicon.endings and (by_ending := _verb_by_ending(s, at, noun_before=noun_before)) is not None:
        return by_ending
    if s.lexicon.language == "en" and len(word) > 4 and word.endswith("ed") and noun_before:
        reduced = s.has("prepositions", at + 1) and word not in s.lexicon.cues  # "a firm based in Elm"
        return not reduced and not s.words[at - 1].endswith("ly")
    listed = any(cue.form in _FINITE for cue in s.lexicon.cues.get(word, ()))
    return noun_before and listed and not s.any_of(at, "nounish", "separable")  # stellte X |fest, hat X |fest gestellt


def acts(s: Sentence, at: int, *, opening: bool = False) -> bool:
    """Whether word ``at`` is a German verb by its place: behind a noun, small, and none of the words that may stand there.

    ``opening``: the sentence's first word may be that noun, too.
    """
    behind = at > 1 - opening and s.capital(at - 1) and not s.breaks(at) and not s.capital(at) and s.words[at].isalpha()
    return behind and not s.any_of(at, *_BEHIND_NOUN) and not holds_to(s, at)


def holds_to(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is a German infinitive with "zu" inside: "eine Basis |abzubauen"."""
    word = s.words[at]
    return word.endswith("n") and not s.capital(at) and any(word.startswith(f"{prefix}zu") for prefix in s.lexicon.group("prefixes"))


def _verb_by_ending(s: Sentence, at: int, *, noun_before: bool) -> bool | None:
    """Return what the endings of a language say of word ``at``: a finite verb, a bare participle, which is none, or nothing (None)."""
    if noun_before and s.lexicon.ends("verbal", s.words[at]):
        return True
    behind_name = at > 0 and (s.capital(at - 1) or s.any_of(at - 1, "negations", "clitics")) and not s.capital(at)
    if behind_name and s.lexicon.ends("verbal behind a name", s.words[at]):
        return True
    return False if s.lexicon.ends("participle", s.words[at]) and not s.has("auxiliaries", at - 1) else None


def is_relative_article(s: Sentence, at: int) -> bool:
    """Whether word ``at``, a German article by its letters, is a relative, as another phrase begins behind it: "laut |dem die Brücke"."""
    return s.has("relative articles", at) and s.any_of(at + 1, "determiners", "subjects", "objects") and not s.capital(at + 1)


def is_relative_clause(s: Sentence, first: int, last: int) -> bool:
    """Whether the words between commas are a German relative clause: its verb stands last."""
    return s.has("relative articles", first) and last - first > 1 and not s.capital(last - 1) and s.words[last - 1].isalpha()


def infinitive_at(s: Sentence, at: int) -> bool:
    """Whether an infinitive begins at word ``at``: to |do, di |voler; without a word for "to" too: afirma |haber visto, dit |avoir vu."""
    if s.has("infinitive", at) and not _leads_to_one_told(s, at) and is_infinitive(s, at + 1):
        return True
    return bool(s.lexicon.group("bare infinitive")) and is_infinitive(s, at) and not s.any_of(at, *_SMALL)


def is_infinitive(s: Sentence, at: int) -> bool:
    """Whether word ``at`` has an infinitive's ending, where the language has some: di |voler, but: a |Milano."""
    endings = s.lexicon.endings.get("infinitive")
    while endings and at < len(s) - 1 and s.any_of(at, "negations", "clitics") and "'" not in s.words[at] and not s.breaks(at + 1):
        at += 1  # di |non ricordare
    return not endings or (at < len(s) and s.words[at].rpartition("'")[2].endswith(endings) and not s.capital(at))  # s'être


def _leads_to_one_told(s: Sentence, at: int) -> bool:
    """Whether an English "to" stands before someone instead of a verb: replied to |us, to |the paper, to |Roe."""
    return s.lexicon.language == "en" and at + 1 < len(s) and (s.any_of(at + 1, "pronouns", "determiners") or s.capital(at + 1))


def has_verb(s: Sentence, first: int, last: int) -> bool:
    """Whether any of the words is likely a finite verb. Of languages whose verbs we do not list, length decides."""
    return any(is_verb(s, k) for k in range(first, last)) or (s.lexicon.language != "en" and last - first > 1)
