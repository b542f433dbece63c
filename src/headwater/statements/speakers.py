"""Who a source is: one speaker for the full name, the surname, the role, the pronoun and the other spelling.

Names are read off the article alone. A pronoun goes to the person named last before it whose sex, where the article tells it, agrees.
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from headwater.models import Span, Speaker
from headwater.statements.introductions import Introductions
from headwater.statements.kinds import kind_of
from headwater.statements.lexicon import Lexicon
from headwater.statements.names import NAME, alike, same_name, titled, without_titles
from headwater.words import fold

_REACH = 600  # characters before a pronoun in which a name is looked for
_RECENT = 200  # people among whom an earlier mention is looked for


@dataclass(slots=True)
class Person:
    """Someone the article names: the fullest name, the places of each mention, and "m" or "f" where it tells."""

    name: str
    at: list[int] = field(default_factory=list)
    sex: str = ""


class Speakers:
    """The parties of one article, ready to say who a source is."""

    def __init__(self, text: str, known: Lexicon) -> None:
        """Read the names of ``text``."""
        self._text, self._known = text, known
        self._people: list[Person] = []
        self._full = self._full_names()
        self._introductions = Introductions(text, known)

    def _named_before(self, at: int) -> str | None:
        """Return the last full personal name that stands shortly before, though it is no speaker's."""
        runs = [found[0] for found in NAME.finditer(self._text, max(0, at - _REACH), at)]
        for run in reversed(runs):
            parts = without_titles(run.rstrip(".").split(), self._known)
            name = " ".join(parts)
            if 2 <= len(parts) <= 3 and kind_of(name, name, self._known) == "person":
                return name
        return None

    def _full_names(self) -> dict[str, str]:
        """Return, for each surname, the full name that the text has most often."""
        counts: dict[str, Counter[str]] = {}
        for found in NAME.finditer(self._text):
            parts = without_titles(found[0].rstrip(".").split(), self._known)
            if 2 <= len(parts) <= 4 and fold(parts[0]) not in self._known.cues:
                counts.setdefault(parts[-1], Counter())[" ".join(parts)] += 1
        return {surname: names.most_common(1)[0][0] for surname, names in counts.items()}

    def resolve(self, source: list[Span]) -> Speaker | None:
        """Return the speaker that a statement's ``source`` names, None where it has none. Call in text order."""
        if not source:
            return None
        phrase = " ".join(self._text[a:b] for a, b in source)
        word = fold(phrase.strip())
        if any(self._known.has(group, word) for group in ("subjects", "pronouns", "male", "female")):
            return self._pronoun(word, source[0][0])
        name = self._name(phrase)
        kind = kind_of(phrase, name, self._known)
        if kind == "person" and name and (" " in name or name != phrase or " " in self._fullest(name) or self._known_person(name)):
            return self._person(name, phrase, source[0][0])
        if kind == "person":
            kind = "unknown"
        if kind == "unnamed" and (holder := self._introductions.holder(phrase, source[0][0])):
            return Speaker(self._person(holder, holder, source[0][0]).name, "person", " ".join(phrase.split()))
        role = " ".join(phrase.split()) if kind == "unnamed" else None
        return Speaker(None if kind == "unnamed" else _bare(phrase), kind, role)

    def _name(self, phrase: str) -> str | None:
        """Return the personal name in a noun phrase, titles left out; of several, the first of two words or more."""
        best = None
        for found in NAME.finditer(phrase):
            parts = without_titles(found[0].split(), self._known)
            before = phrase[: found.start()].split()[-1:]
            if len(parts) == 3 and self._known.language == "de" and parts[1][0].isupper():
                parts = parts[1:]  # Anwohnerin Petra Klein: a German noun has its capital too
            if len(parts) > 2 and before and self._known.has("linking", fold(before[0])):
                parts = parts[-2:]  # President of Elmland Jane Roe
            name = re.sub(r"['’]s$", "", " ".join(parts).strip(".,"))
            if not name:
                continue
            after = phrase[found.end() : found.end() + 1]
            if len(parts) > 1 and (after in ("", ",") or best is None):
                best = name
                if after in ("", ","):
                    return best
            elif best is None and not phrase[found.end() :].strip(" ,") and (not before or titled(before[0], self._known)):
                best = name
        return best

    def _person(self, name: str, phrase: str, at: int) -> Speaker:
        """Return the person of this name, an earlier one where surname or spelling tell that it is the same."""
        person = self._known_person(name)
        if person is None:
            person = Person(self._fullest(name))
            self._people.append(person)
        elif len(name.split()) > len(person.name.split()):
            person.name = name
        person.at.append(at)
        lead = {fold(word).strip(".") for word in phrase.split()}
        person.sex = person.sex or ("m" if lead & self._known.group("male") else "f" if lead & self._known.group("female") else "")
        role = phrase.replace(name, " ").strip(" ,\u00a0")
        return Speaker(person.name, "person", " ".join(role.split()) or None)

    def _known_person(self, name: str) -> Person | None:
        surname = fold(name.rsplit(maxsplit=1)[-1])
        for person in self._people[:-_RECENT:-1]:
            full = fold(person.name).split()
            if same_name(person.name, name) or (len(name.split()) == 1 and (full[-1] == surname or alike(full[-1], surname))):
                return person
            if len(full) == 1 and fold(name).split()[-1] == full[-1]:
                return person
        return None

    def _fullest(self, name: str) -> str:
        """Return the full name that the article gives anywhere for a bare surname."""
        return name if " " in name else self._full.get(name, name)

    def _pronoun(self, word: str, at: int) -> Speaker:
        """Return whom a pronoun means: the person named last before it, one of the agreeing sex."""
        if self._known.has("first", word):
            return Speaker(None, "unknown")
        male, female = self._known.has("male", word), self._known.has("female", word)
        if not male and not female:
            return Speaker(None, "unknown")
        sex = "m" if male and not female else "f" if female and not male else ""
        near = [person for person in self._people[-_RECENT:] if not sex or person.sex in ("", sex)]
        before = [(person.at[bisect_left(person.at, at) - 1], person) for person in near if bisect_left(person.at, at)]
        if not before:
            named = self._named_before(at)
            return Speaker(named, "person" if named else "unknown")
        person = max(before, key=lambda pair: pair[0])[1]
        person.sex = person.sex or sex
        person.at.append(at)
        return Speaker(person.name, "person")


def _bare(phrase: str) -> str:
    """Return a party's name without the article before it."""
    return re.sub(r"^(?:the|a|an|la|le|les|el|los|die|der|das|il|o|os)\s", "", " ".join(phrase.split()), flags=re.IGNORECASE)
