"""Cue words as data: one file a language under ``data/``, read once.

A language's lexicon knows its cue verbs in every form, what each may take, its according-to phrases and its small words. English forms are
made by rule from the lemmas; other languages list stem and endings (``заяви/л/ла/ли``).
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

from headwater.models import Act
from headwater.words import fold, words

_VOWELS = "aeiou"
_NONE: Mapping[str, str] = {}
_NAMED_FORMS = {
    "gerund": "ing",
    "infinitive": "base",
    "relative": "relative",
    "converb": "converb",
    "object": "object",
    "impersonal": "impersonal",
}
# Stressed on the last syllable, so that the consonant doubles: admitted, rebutted.
_DOUBLING = frozenset(
    "admit rebut refer defer permit begin quip chat nod plan beg get cut stop slam tap rebel drop dub run sit sum sob grin shrug".split()
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a cue verb. ``form`` is base, third, past, participle, ing or any; ``particle`` what must follow ("out", "for")."""

    lemma: str
    act: Act
    takes: frozenset[str]
    form: str = "any"
    particle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """An according-to phrase.

    ``kind`` says where it stands: before its source, around it (``head`` and ``tail`` enclose it), after it, after its "own" possessive.
    """

    kind: str
    head: tuple[str, ...]
    tail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that the rules know of one language. ``groups`` are its sets of small words by name; an unknown name is an empty set.

    ``order`` says which rules read its sentences: verbs last ("final"), verbs first ("first"), no blanks ("solid"), else those of Europe.
    ``endings`` tell what words are that no list has: finite verbs ("verbal"), converbs ("gerund"), adverbs ("manner").
    """

    language: str
    cues: Mapping[str, tuple[Cue, ...]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    groups: Mapping[str, frozenset[str]]
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: str = ""

    def __hash__(self) -> int:
        """One lexicon a language."""
        return hash(self.language)

    @property
    def elides(self) -> bool:
        """Whether an apostrophe parts a small word from the next; in Ukrainian it is a letter's."""
        return self.language not in LETTERS

    def has(self, group: str, word: str) -> bool:
        """Whether the folded ``word`` is in the named group."""
        return word in self.groups.get(group, _EMPTY)

    def ends(self, name: str, word: str) -> bool:
        """Whether the folded ``word`` has one of the named endings and more than it, or is one of the short words listed beside them.

        Longer endings that look alike but tell something else are named "no ...".
        """
        told = len(word) > _STEM and word.endswith(self.endings.get(name, ())) and not word.endswith(self.endings.get(f"no {name}", ()))
        return told or word in self.group(f"{name} words")

    def group(self, name: str) -> frozenset[str]:
        """Return the named group, empty where the language has none."""
        return self.groups.get(name, _EMPTY)


_EMPTY: frozenset[str] = frozenset()
_IMPERSONAL = frozenset(("impersonal",))
LETTERS = frozenset(("uk", "ru", "kk"))
"""Languages in Cyrillic letters, in whose words an apostrophe may stand."""
SPEAKS = frozenset(("clause", "addressee", "question", "quoted"))
"""What verbs take that report words."""
TELLS = frozenset(("clause", "addressee", "question"))
"""What verbs take that report words without marks or "that", too."""
_STEM = 4  # characters: a word no longer than this has no ending that tells anything


def _english_forms(lemma: str, past: str | None, participle: str | None) -> Iterator[tuple[str, str]]:
    """Yield (form, which) of an English verb."""
    doubled = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    silent = lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")) else doubled
    soft_y = lemma.endswith("y") and lemma[-2:-1] not in _VOWELS
    yield lemma, "base"
    yield (lemma[:-1] + "ies" if soft_y else lemma + "es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else lemma + "s"), "third"
    yield ("lying" if lemma == "lie" else silent + "ing"), "ing"
    regular = lemma[:-1] + "ied" if soft_y else lemma + "d" if lemma.endswith("e") else doubled + "ed"
    yield past or regular, "past"
    if participle:
        yield participle, "participle"


def _forms(entry: str, how: str, patterns: Mapping[str, str] = _NONE) -> Iterator[tuple[str, str]]:
    """Yield (form, which) for one entry of a word list; ``~`` stands for the endings of one of the ``patterns``: "afirm/~ar"."""
    stem, *endings = entry.split("/")
    if how == "english":
        yield from _english_forms(stem, *[*endings, None, None][:2])
    for ending in endings if how != "english" else ():
        if ending.startswith("~"):
            yield from ((stem + one, "any") for one in patterns[ending[1:]].split())
            for name, form in _NAMED_FORMS.items():
                yield from ((stem + one, form) for one in patterns.get(f"{ending[1:]} {name}", "").split())
        else:
            yield stem + ending, "any"
    if not endings and how != "english":
        yield stem, "any"


def _completed(forms: Iterable[tuple[str, str]], completing: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the forms and those that go with them in every verb, by their endings: "сказала" and so "сказало"."""
    for form, which in forms:
        yield form, which
        for ending, others in completing.items():
            if form.endswith(ending):
                yield from ((form.removesuffix(ending) + other, which) for other in others.split())


def _cues(data: Mapping[str, Any], how: str, joining: frozenset[str]) -> dict[str, tuple[Cue, ...]]:
    """Return the cue verbs by their first word, folded; where a verb stands in several groups it takes what each allows.

    A second word of those ``joining`` is one with its verb where that closes a German clause: "schlug vor", "vorschlug".
    """
    patterns, completing = data.get("patterns", _NONE), data.get("completing", _NONE)
    merged: dict[tuple[str, str, tuple[str, ...]], Cue] = {}
    for group in data["cues"]:
        for entry in str(group["verbs"]).split():
            verb, *particle = entry.split("+")
            behind = product(*(list(_forms(word, "listed", patterns)) for word in particle))
            for (form, first), after in product(list(_completed(_forms(verb, how, patterns), completing)), behind):
                key_particle = tuple(fold(word) for word, _ in after)
                told = next((which for _, which in after[::-1] if which != "any"), first)  # ifade |eden
                takes = frozenset(group["takes"]) | (_IMPERSONAL if told == "impersonal" else _EMPTY)
                which = str(group.get("form", "any" if told == "impersonal" else told))
                ways = [(fold(form), key_particle)]
                if len(key_particle) == 1 and key_particle[0] in joining:
                    ways.append((key_particle[0] + fold(form), ()))
                for word, parted in ways:
                    key = (word, which, parted)
                    earlier = merged.get(key)
                    told_too = takes | (earlier.takes if earlier else _EMPTY)
                    merged[key] = Cue(verb.split("/")[0], earlier.act if earlier else group["act"], told_too, which, parted)
    by_word: dict[str, list[Cue]] = {}
    for (word, _, _), cue in merged.items():
        by_word.setdefault(word, []).append(cue)
    return {word: tuple(sorted(found, key=lambda c: -len(c.particle))) for word, found in by_word.items()}


def _ways(line: str) -> Iterator[str]:
    """Yield a phrase in all its ways, which "/" parts: "a detta di/del/della"."""
    yield from (" ".join(words) for words in product(*(word.split("/") for word in line.split())))


def _phrases(table: Mapping[str, str]) -> dict[str, tuple[Phrase, ...]]:
    """Return the according-to phrases by the first word of what is matched first; ``*`` is the place of the source."""
    by_word: dict[str, list[Phrase]] = {}
    for kind, lines in table.items():
        for line in (way for text in lines.splitlines() for way in _ways(text.strip()) if way):
            head, _, tail = line.partition("*")
            before, after = tuple(words(head).folded), tuple(words(tail).folded)
            if head.rstrip().endswith("'"):  # a detta dell'avvocato: the noun is in the same word
                before = (*before[:-1], before[-1] + "'")
            phrase = Phrase(kind, (), before) if kind in ("after", "own") else Phrase(kind, before, after)
            first = phrase.head or phrase.tail
            by_word.setdefault(first[0], []).append(phrase)
    return {word: tuple(sorted(found, key=lambda p: -len(p.head))) for word, found in by_word.items()}


def _groups(data: Mapping[str, Any], how: str) -> dict[str, frozenset[str]]:
    """Return the small words of a language by group."""
    lists = dict(data["functions"]) | {f"nouns {name}": value for name, value in data.get("nouns", {}).items()}
    groups = {name: frozenset(fold(form) for word in value.split() for form, _ in _forms(word, "listed")) for name, value in lists.items()}
    for act, entries in data.get("acts", {}).items():
        groups[f"acts {act}"] = frozenset(fold(form) for entry in entries.split() for form, _ in _forms(entry, how))
    other = [(fold(form), which) for entry in data.get("verbs", {}).get("other", "").split() for form, which in _forms(entry, how)]
    groups["verbs"] = frozenset(form for form, _ in other)
    groups["finite"] = frozenset(form for form, which in other if which not in ("ing", "base"))
    return groups


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of ``language`` (ISO 639-1), English where there is none."""
    path = files(__package__) / "data" / f"{language}.toml"
    if language not in languages():
        path = files(__package__) / "data" / "en.toml"
    data = tomllib.loads(path.read_text("utf-8"))
    how = data.get("inflects", "listed")
    phrases = _phrases(data.get("phrases", {}))
    endings = {name: tuple(fold(ending) for ending in value.split()) for name, value in data.get("endings", {}).items()}
    groups = _groups(data, how)
    cues = _cues(data, how, groups["separable"] if "verb_second" in groups else _EMPTY)
    return Lexicon(data["language"], cues, phrases, groups, endings, data.get("order", ""))


@cache
def languages() -> frozenset[str]:
    """Return the languages that a lexicon is packaged for."""
    names = (entry.name for entry in (files(__package__) / "data").iterdir())
    return frozenset(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


@cache
def _marks_of_language() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return, for each small word, the languages it speaks for and how strongly: the fewer share it, the more."""
    owners: dict[str, list[str]] = {}
    for language in sorted(languages()):
        known = lexicon(language)
        kinds = (
            "that",
            "determiners",
            "prepositions",
            "conjunctions",
            "subordinators",
            "pronouns",
            "auxiliaries",
            "negations",
            "typical",
            "roles",
        )
        verbs = frozenset(word for word, cues in known.cues.items() if not all(cue.particle for cue in cues))
        for word in verbs.union(*(known.group(kind) for kind in kinds)):
            owners.setdefault(word, []).append(language)
    small = frozenset[str]().union(*(lexicon(language).group("typical") for language in languages()))
    return {word: tuple((name, (2 if word in small else 1) / len(names)) for name in names) for word, names in owners.items()}


def _script(folded: list[str]) -> str | None:
    """Return the language that a script alone tells: kana Japanese, Han without kana Chinese, Arabic letters Arabic."""
    kana = sum("\u3041" <= word[0] <= "\u30ff" for word in folded)
    han = sum("\u3400" <= word[0] <= "\u9fff" for word in folded)
    arabic = sum("\u0620" <= word[0] <= "\u06d3" for word in folded)
    if 2 * (kana + han) > len(folded):
        return "ja" if 10 * kana > han else "zh"
    return "ar" if 2 * arabic > len(folded) else None


def language_of(folded: Iterable[str], given: str | None) -> str:
    """Return the language whose lexicon to use: the one ``given`` if we have it, else the one whose small words the text is full of."""
    if given and (short := given[:2].lower()) in languages():
        return short
    folded = list(folded)
    if script := _script(folded):
        return script
    marks, votes = _marks_of_language(), dict.fromkeys(sorted(languages()), 0.0)
    for word in folded:
        for language, weight in marks.get(word, ()):
            votes[language] += weight
    best = max(votes, key=lambda name: votes[name])
    return best if votes[best] > 0 else "en"
