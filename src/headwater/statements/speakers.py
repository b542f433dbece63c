"""Who a statement's source is: one speaker for the full name, the surname, the role, the pronoun and the other spelling.

All that is known of a party is read off the article alone (``casting``); pronouns are ``pronouns``' work, roles ``introductions``'.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from headwater.models import Span, Speaker, SpeakerKind
from headwater.statements import sexes
from headwater.statements.bodies import Bodies
from headwater.statements.cased import in_no_case
from headwater.statements.caseless import caseless_speakers
from headwater.statements.casting import read_cast
from headwater.statements.descriptions import called, head_of, is_several
from headwater.statements.epithets import Epithets, is_description, meet_epithet
from headwater.statements.finite import is_verb
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found
from headwater.statements.introductions import Introduction, Introductions
from headwater.statements.kin import kin_of
from headwater.statements.kinds import folded_words, grade_of, human, kind_of
from headwater.statements.layout import Paragraph
from headwater.statements.lexicon import Lexicon
from headwater.statements.naming import personal_name
from headwater.statements.openings import meet_openings, meet_people
from headwater.statements.parties import PERSON, Mention, Party, agrees, small_words
from headwater.statements.pronouns import (
    Pronouns,
    Wanted,
    is_plural,
    is_thing,
    person_fit,
    plural_fit,
    several_fit,
    speaker_fit,
    subject_fit,
    thing_fit,
)
from headwater.statements.scene import NEARBY, Scene
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_before
from headwater.statements.unnamed import Unnamed
from headwater.words import fold

_IN_TITLE = re.compile(r"^(?:In|On|At|From|For) [“\"‘'][^”\"’]*[”\"’'],? ")
_DATELINE = re.compile(r"^[^—–]{0,60} [—–-] (?=\S)")
_MANNER = re.compile(r" (?:in|on|during|at) an? ")  # the army |in a statement
_SELF = re.compile(r" (?:him|her)self$")  # the president |himself
_NO_WORD = re.compile(r"^[^\w“„«\"'‘]+|^\W+$")
_ADDRESSEE = re.compile(r" ([^\W\d_](?:[^\W\d_]|[ .'’-]){1,40})")
_AGED = re.compile(r"the (\d{1,3})-year-old\b", re.IGNORECASE)
_NAMED = 0.5  # likely a person: who is named alone as speaking
_TOLD = 8  # contents of statements before
_POINTED = 2  # sentences back in which "this deputy" looks for whom it means
_FORMER = 3  # words of a description in which "former" stands
_CARRIED = 4  # sentences: a quotation that names nobody goes on from no further away


def resolve_speakers(text: str, paragraphs: list[Paragraph], known: Lexicon, founds: Sequence[Found]) -> list[Speaker | None]:
    """Return who speaks in each of ``founds``, None where nobody can be told."""
    if known.order in ("first", "solid"):
        return caseless_speakers(text, known, founds)
    sources = [edge for found in founds for span in found.source for edge in span] if known.language != "en" else []
    return _Resolver(text, paragraphs, known, sources).all(founds)


def _place(found: Found) -> int:
    return found.source[0][0] if found.source else min([*found.content, *found.cue])[0]


class _Resolver:
    """The parties of one article, ready to say who a source is."""

    def __init__(self, text: str, paragraphs: list[Paragraph], known: Lexicon, sources: Sequence[int]) -> None:
        self._text, self._known = text, known
        self._cast = read_cast(text, paragraphs, known, sources)
        self._pronouns = Pronouns(self._cast, known, [paragraph.span for paragraph in paragraphs])
        self._introductions = Introductions(text, known)
        meet_openings(text, known, self._cast, self._introductions)
        meet_people(text, known, self._cast)
        self._scene = Scene(text, known, self._cast, self._pronouns, self._introductions)
        self._bodies, self._unnamed, self._epithets = Bodies(self._scene), Unnamed(self._scene), Epithets(self._scene)
        self._pronouns.on_sentence = lambda number: meet_epithet(self._epithets, self._scene, number)
        self._meanings: dict[str, Party] = {}
        self._told: list[Span] = []

    def all(self, founds: Sequence[Found]) -> list[Speaker | None]:
        """Return the speakers of all statements; each is resolved with those before it known."""
        result: list[Speaker | None] = [None] * len(founds)
        said: dict[int, Speaker | None] = {}
        known = set(map(id, founds))
        last: tuple[Found, Speaker | None] | None = None
        for number in sorted(range(len(founds)), key=lambda k: _place(founds[k])):
            found = founds[number]
            self._told += found.content
            if found.source:
                result[number] = self._resolve(found)
            elif found.after is not None and id(found.after) in said:
                result[number] = said[id(found.after)]
            elif found.cue and self._known.group("elided"):
                result[number] = None if found.impersonal else self._elided(found) or self._unnamed_before(found, last)
            elif found.direct and (found.after is None or id(found.after) not in known):
                result[number] = None if found.impersonal else self._carried(found)
            said[id(found)] = result[number]
            last = (found, result[number]) if result[number] else last
        for number, found in enumerate(founds):
            if found.after is not None and not found.source and result[number] is None:
                result[number] = said.get(id(found.after))  # told with a statement further on
        return result

    def _unnamed_before(self, found: Found, last: tuple[Found, Speaker | None] | None) -> Speaker | None:
        """Return who spoke last if they have no name and the sentence before, or this one, is theirs: "The vet said A. Added that B"."""
        if last is None or last[1] is None or last[1].kind != "unnamed":
            return None
        return (
            last[1] if self._cast.sentence_at(_place(found)) - self._cast.sentence_at(max(last[0].cue or last[0].content)[0]) <= 1 else None
        )

    def _elided(self, found: Found) -> Speaker | None:
        """Return who speaks where the verb has no subject ("Añadió que ..."): whom a pronoun would mean, of the verb's sex and number."""
        at = _place(found)
        sex = self._sex_of_verb(found)
        self._pronouns.read_to(at)
        several = self._verb_is(found, "plural")
        if several and (people := self._people_opening(at)):
            return self._speaker(people, "")
        fits = several_fit if several else subject_fit
        return self._silent(Wanted(at, sex, found.content, fits, _CARRIED, self._told[-_TOLD:], self._beside(at)))

    def _people_opening(self, at: int) -> Party | None:
        """Return the people with whom the sentence before place ``at`` opens, in Romance: "|Los vecinos| protestan. «A», exigen"."""
        number = self._cast.sentence_at(at) - 1
        s = self._cast.sentences[number] if number >= 0 else None
        phrase = noun_phrase_after(s, 0) if s and s.has("plural articles", 0) else None
        if not s or not phrase or any(s.capital(k) for k in range(phrase[0] + 1, phrase[1])):
            return None
        span = s.span(*phrase)
        return self._unnamed.described(self._text[slice(*span)], span)

    def _verb_is(self, found: Found, what: str) -> bool:
        """Whether the verb of a statement tells of its subject that it is male, female or plural, as endings do in Slavic languages."""
        verb = (word for span in found.cue for word in folded_words(self._text[slice(*span)]))
        return any(self._known.ends(f"{what} verb", word) for word in verb)

    def _sex_of_verb(self, found: Found) -> str:
        return "m" if self._verb_is(found, "male") else "f" if self._verb_is(found, "female") else ""

    def _beside(self, at: int) -> tuple[Party, ...]:
        """Return those whom its sentence names before place ``at`` only behind a preposition: "In a letter to Roe added"."""
        if not self._cast.sentences:
            return ()
        s = self._cast.sentences[self._cast.sentence_at(at)]
        met = [m for m in self._cast.within((s.start, at)) if not m.quoted] if s.start < at else []
        led = {id(m): m.oblique or self._is_led(s, bisect_left(s.starts, m.start)) for m in met}
        return tuple({m.party for m in met if led[id(m)]} - {m.party for m in met if not led[id(m)]})

    def _is_led(self, s: Sentence, at: int) -> bool:
        """Whether a preposition and an office stand before word ``at``: do premier |May."""
        return at > 1 and s.has("prepositions", at - 2) and s.has("roles", at - 1)

    def _carried(self, found: Found) -> Speaker | None:
        """Return who goes on speaking in a quotation that names nobody: whom "he or she" would mean there."""
        at = found.content[0][0]
        self._pronouns.read_to(at)
        if someone := self._unnamed.someone_before(at):
            return self._speaker(someone, "")
        told = self._silent(Wanted(at, "", found.content, speaker_fit, reach=_CARRIED))
        party = self._spoken_next(found.content[-1][1]) if told is None and not self._scene.people_before(at) else None
        return self._speaker(party, "") if party else told

    def _spoken_next(self, at: int) -> Party | None:
        """Return who speaks in the next sentence where a story opens with a quotation: "“We won.”/Jane Roe said she was glad."."""
        if self._known.language != "en":
            return None
        number = self._cast.sentence_at(at) + 1
        s = self._cast.sentences[number] if number < len(self._cast.sentences) else None
        named = next((m for m in self._cast.within((s.start, s.end)) if m.subject and m.party.kind == "person"), None) if s else None
        return named.party if named and s and any(word in self._known.cues for word in s.words) else None

    def _silent(self, wanted: Wanted) -> Speaker | None:
        """Return whom words that nobody is named for are by, and remember that they spoke there."""
        party = self._pronouns.resolve(wanted)
        if party is None or party.kind == "unknown":
            party = self._scene.only_speaker(wanted.at) or party
        if party is None:
            return None
        self._cast.meet(Mention(wanted.at, wanted.at, party, self._cast.sentence_at(wanted.at), subject=True, spoke=True))
        return self._speaker(party, "")

    def _resolve(self, found: Found) -> Speaker:
        span = found.source[0][0], found.source[-1][1]
        phrase = _NO_WORD.sub("", " ".join(" ".join(self._text[a:b] for a, b in found.source).split()))
        phrase = in_no_case(phrase, self._known) if phrase and self._known.order == "final" else phrase
        party = self._party(phrase, span, found) if phrase else None
        if party is None:
            return Speaker(None, "unknown")
        if party.kind == "person" and (sex := self._sex_of_verb(found)):
            party.sex = sex
        self._spoke(party, span)
        return self._speaker(party, phrase)

    def _speaker(self, party: Party, phrase: str) -> Speaker:
        """Return a party as a speaker; ``phrase`` is what this place calls it."""
        if party.name is None:
            return Speaker(None, "unnamed", party.role, grade_of(party.role or ""))
        extra = called(phrase, party.name, self._known) if party.kind == "person" else None
        party.role = party.role or extra
        role = (extra or party.role) if party.kind == "person" else None
        placed = party.kind == "unknown" and party.likely <= -PERSON  # a country speaks through its government
        return Speaker(party.name, "organisation" if placed else party.kind, role)

    def _spoke(self, party: Party, span: Span) -> None:
        """Note that a party spoke: on its mention in the source, or as a mention of its own."""
        mine = next((m for m in self._cast.within(span) if m.party is party), None)
        if mine is None:
            number = self._cast.sentence_at(span[0])
            mine = Mention(*span, party, number, subject=True, quoted=self._cast.is_quoted(span[0]))
            self._cast.meet(mine)
        mine.spoke = mine.subject = True
        mine.oblique = False

    def _party(self, phrase: str, span: Span, found: Found) -> Party | None:
        """Return the party that a source means."""
        word = fold(phrase).partition("'")[0]  # he'd
        if self._known.has("own", word):  # a su juicio
            self._pronouns.read_to(span[0])
            return self._pronouns.resolve(Wanted(span[0], "", found.content, subject_fit))
        if " " not in phrase and self._is_pronoun(word):
            return self._meant(word, span, found)
        phrase = _SELF.sub("", _MANNER.split(_DATELINE.sub("", _IN_TITLE.sub("", phrase)))[0])
        met = self._surnamed(phrase, span[0]) or self._met_before(phrase, span, found) or kin_of(phrase, span, self._scene)
        return met or (self._described(phrase, span, "unnamed") if is_description(phrase, self._known) else self._read(phrase, span))

    def _read(self, phrase: str, span: Span) -> Party:
        """Return the party that a noun phrase names or describes."""
        name = None if is_several(phrase, self._known) else personal_name(phrase, self._known)
        name = None if name == phrase and not self._is_name(phrase, span) else name
        kind = kind_of(phrase, name, self._known)
        if name and (kind == "person" or kind not in ("unnamed", "document", "post")):
            return self._named(name, phrase, span, kind)
        whole = [m.party for m in self._cast.within(span) if (m.start, m.end) == span and m.party.kind == "person"]
        if kind == "unnamed" and (party := next(iter(whole), None) or self._inside(phrase, span) or self._owner(phrase, span)):
            return party
        return self._described(phrase, span, kind)

    def _surnamed(self, phrase: str, at: int) -> Party | None:
        """Return the person met before whose surname a single word is, whatever the word means: "said |Bishop", "said |Post"."""
        party = self._cast.find(phrase, "", at) if phrase[:1].isupper() and " " not in phrase else None
        surname = party and party.kind == "person" and len(party.words) > 1 and party.words[-1] == phrase
        return party if party and surname and self._cast.last_met(party, at) >= 0 else None

    def _met_before(self, phrase: str, span: Span, found: Found) -> Party | None:
        """Return whom "the 43-year-old" means, and "este diputado", "ten polityk": who spoke or acted last, where somebody is near."""
        if aged := _AGED.match(phrase):
            return self._of_age(aged[1], span[0]) or self._described(phrase, span, "unnamed")
        pointing = self._known.has("this", fold(phrase.split(maxsplit=1)[0]))
        if not pointing or kind_of(phrase, personal_name(phrase, self._known), self._known) not in ("unnamed", "person"):
            return None
        self._pronouns.read_to(span[0])
        return self._pronouns.resolve(Wanted(span[0], "", found.content, subject_fit, reach=_POINTED))

    def _of_age(self, years: str, at: int) -> Party | None:
        """Return whom "the 43-year-old" means: the person whose age the text tells, else the last person spoken of."""
        self._pronouns.read_to(at)
        told = (m.party for m in self._cast.mentions if m.party.kind == "person" and self._text.startswith(f", {years}", m.end))
        return next(told, None) or self._pronouns.resolve(Wanted(at, "", fits=person_fit, reach=NEARBY))

    def _is_name(self, word: str, span: Span) -> bool:
        """Whether a source of one word with a capital is a name, and no noun at the head of its sentence."""
        if " " in word or self._cast.find(word, "", span[0]):
            return True
        return not self._cast.sentences or self._cast.sentences[self._cast.sentence_at(span[0])].starts[:1] != [span[0]]

    def _inside(self, phrase: str, span: Span) -> Party | None:
        """Return the person named in a source that is no description: one that was cut too long ("Roe shook her head and")."""
        words = folded_words(phrase) or [""]
        if human(words, self._known) or grade_of(phrase) != "other" or words[-1].endswith("s"):
            return None  # Roe's lawyer, Roe supporters
        people = [
            m.party for m in self._cast.within(span) if not m.oblique and m.party.kind in ("person", "unknown") and m.party.likely > -PERSON
        ]
        held = people and self._known.language != "en" and not self._known.order and self._hangs_on(people[0], span)
        return people[0] if people and not held else None

    def _hangs_on(self, party: Party, span: Span) -> bool:
        """Whether a small noun stands before the name of a party in a source, so that the name says whose or what somebody is."""
        first = next(m.start for m in self._cast.within(span) if m.party is party)
        before = [word for word in self._text[span[0] : first].split() if word.isalpha()]
        return any(word.islower() and not self._known.has("determiners", fold(word)) for word in before) and not human(
            folded_words(" ".join(before)), self._known
        )

    def _owner(self, phrase: str, span: Span) -> Party | None:
        """Return the person whose words a source names: "Roe's remarks"; None for what is a person itself, "Roe's lawyer"."""
        head = folded_words(head_of(phrase, self._known)) or [""]
        if head[-1] in small_words("several") | {"one"}:
            return None  # one of Roe's aides
        mentions = [m for m in self._cast.within(span) if m.party.kind == "person"]
        owned = next((m for m in mentions if self._text[m.end : m.end + 1] in ("'", "’") or self._owns(m, span[0])), None)
        return owned.party if owned and not human(head[-1:], self._known) and grade_of(head[-1]) == "other" else None

    def _owns(self, mention: Mention, start: int) -> bool:
        """Whether "of" stands before a name: "l'elogio di |Rossi", "la carta de |Ruiz"."""
        before = folded_words(self._text[start : mention.start])
        return self._known.language != "en" and len(before) > 1 and self._known.has("linking", before[-2] if not before[-1] else before[-1])

    def _is_pronoun(self, word: str) -> bool:
        known = any(self._known.has(group, word) for group in ("pronouns", "subjects", "relatives"))
        return known or is_plural(word) or is_thing(word) or self._pronouns.sex_of(word) is not None

    def _meant(self, word: str, span: Span, found: Found) -> Party | None:
        """Return whom a pronoun means."""
        if self._known.has("first", word) or self._known.has("impersonal", word):
            people = self._unnamed.people_before(span[0]) if word == "one" else None
            return people and Party(None, "unnamed", role=f"one of {people.role}")
        self._pronouns.read_to(span[0])
        sex = self._sex_asked(word, found)
        if self._known.has("relatives", word) and sex is None:
            return self._antecedent(span)
        if sex is not None:
            return self._pronouns.resolve(Wanted(span[0], sex, found.content, never=self._told_to(found))) or self._ahead(span[1], sex)
        fits = plural_fit if is_plural(word) else thing_fit if is_thing(word) else None
        meant = self._pronouns.resolve(Wanted(span[0], "", found.content, fits)) if fits else None
        if meant and meant.kind == "person" and fits is thing_fit:
            meant.kind = "organisation"
        unsure = fits is plural_fit and (meant is None or meant.kind in ("unknown", "person"))
        return (unsure and self._unnamed.people_before(span[0])) or meant

    def _ahead(self, at: int, sex: str) -> Party | None:
        """Return whom a story that opens with a quotation ("“I was ten,” she says.") goes on to name; nobody was named before."""
        here = self._cast.sentence_at(at)
        near = (m for m in self._cast.mentions[self._cast.before(at) :] if m.sentence - here <= NEARBY and not m.quoted)
        return next((m.party for m in near if m.party.kind == "person" and agrees(m.party, sex)), None)

    def _sex_asked(self, word: str, found: Found) -> str | None:
        """Return the sex that a pronoun tells as ``Pronouns.sex_of``; "sagte |sie" is one woman, "sagten |sie" are several."""
        if not self._known.has("she or they", word):
            return self._pronouns.sex_of(word)
        verbs = folded_words(" ".join(self._text[a:b] for a, b in found.cue))
        return None if any(self._known.ends("plural verb", verb) for verb in verbs) else "f"

    def _told_to(self, found: Found) -> tuple[Party, ...]:
        """Return who is told something, so that no pronoun beside it means them: "he told |the vice president"."""
        words = folded_words(" ".join(self._text[a:b] for a, b in found.cue))
        addressed = any("addressee" in cue.takes for word in words for cue in self._known.cues.get(word, ()))
        behind = _ADDRESSEE.match(self._text, found.cue[-1][1]) if found.cue and addressed else None
        if not behind:
            return ()
        named = next((m.party for m in self._cast.within(behind.span(1))), None)
        holder = None if named else self._introductions.holder(behind[1], behind.start(1))
        party = named or (self._cast.find(holder.name, "", behind.start(1)) if holder else None)
        return (party,) if party else ()

    def _antecedent(self, span: Span) -> Party | None:
        """Return whom "who" means: the party named right before it, or the one that the words before it describe."""
        sentence = self._cast.sentences[self._cast.sentence_at(span[0])]
        at = bisect_left(sentence.starts, span[0])
        if not 0 < at < len(sentence) or sentence.starts[at] != span[0]:
            return None
        phrase = noun_phrase_before(sentence, at) or (sentence.breaks(at) and self._part_before(sentence, at))
        if not phrase:
            return None
        parting = (k for k in range(at - 2, phrase[0] - 1, -1) if sentence.has("prepositions", k) and not sentence.has("linking", k))
        parted = next(parting, phrase[0] - 1)
        if (
            self._known.language == "en"
            and parted > phrase[0]
            and not sentence.words[parted - 1].endswith("ism")
            and human(sentence.words[parted - 1 : parted], self._known)
        ):
            parted = phrase[0] - 1  # an official |from the Elm council|, who
        start, end = sentence.span(parted + 1, at)
        words = " ".join(self._text[start:end].split())
        name = personal_name(words, self._known)
        return self._named(name, words, (start, end), "person") if name else self._described(words, (start, end), "unnamed")

    def _part_before(self, sentence: Sentence, at: int) -> Span | None:
        """Return the noun phrase before a comma: "councillor Jane Roe, |who"."""
        first = at - 1
        while first and not sentence.breaks(first) and not is_verb(sentence, first - 1) and not sentence.has("prepositions", first - 1):
            first -= 1
        return (first, at) if sentence.gaps[at].strip() == "," else None

    def _named(self, name: str, phrase: str, span: Span, kind: SpeakerKind) -> Party:
        """Return the party of this name; one that the text has not named so far where the reading of names missed it."""
        self._pronouns.read_to(span[0])
        sex = sexes.of_words(folded_words(phrase.replace(name, " ")))
        if kind != "person":
            people = [m.party for m in self._cast.within(span) if m.party.kind == "person" and not m.oblique]
            if people and human(folded_words(phrase), self._known):
                return people[0]  # Minister of Water, Ada Quill
            return self._bodies.named(phrase, span, kind)
        party = self._cast.find(name, sex, span[0]) or self._cast.add(Party(name, "person"))
        if party.kind == "unknown" and party.likely <= -PERSON:
            return party
        if party.kind == "unknown" and (" " in name or name != phrase or party.sex):
            party.kind = "person"
        party.sex = party.sex or sex
        party.likely = max(party.likely, _NAMED)
        return party

    def _described(self, phrase: str, span: Span, kind: SpeakerKind) -> Party:
        """Return whom a description means: the one introduced so, else an unnamed party or a thing."""
        self._pronouns.read_to(span[0])
        one = kind == "unnamed" and not is_several(phrase, self._known)
        holder = self._introductions.holder(phrase, span[0]) if one else None
        party = self._held(holder, span[0]) if holder else None
        if party:
            party.role = party.role or phrase
            return party
        if kind != "unnamed":
            return self._bodies.named(phrase, span, kind)
        if one and (party := self._epithets.holder(phrase, span) or self._former(phrase, span[0])):
            return party
        told = fold(phrase)
        meant = self._meanings.get(told) or self._unnamed.described(phrase, span)
        if meant.name:
            self._meanings[told] = meant  # "the retired teacher" stays who that was
        return meant

    def _former(self, phrase: str, at: int) -> Party | None:
        """Return whom "el anterior gerente del Elm" means, outside English: the one person who has spoken so far."""
        words = folded_words(phrase)
        new = self._known.has("indefinite", words[0])
        return self._scene.only_speaker(at) if not new and not self._known.group("formerly").isdisjoint(words[:_FORMER]) else None

    def _held(self, holder: Introduction, at: int) -> Party | None:
        """Return the person introduced there; what the reading of names has not taken for one is a headline's in English."""
        met = [m.party for m in self._cast.within((holder.at, holder.end)) if m.party.kind == "person"]
        party = next(iter(met), None) or self._cast.find(holder.name, "", at)
        return party or (self._cast.add(Party(holder.name, "person")) if self._known.language != "en" else None)
