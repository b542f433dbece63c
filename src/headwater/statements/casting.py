"""Reading the parties off a text: capitalised words in a row, what stands beside them, and which of them are one."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from headwater.models import SpeakerKind
from headwater.statements import sexes
from headwater.statements.descriptions import ADDRESSES
from headwater.statements.kinds import folded_words, human, is_personal, thing, thing_named
from headwater.statements.layout import Paragraph
from headwater.statements.lexicon import Lexicon
from headwater.statements.parties import PERSON, Cast, Mention, Party, countries, small_words
from headwater.statements.runs import Run, Runs, small_words_of, verbs_of
from headwater.statements.sentence import Sentence
from headwater.statements.spelling import latin
from headwater.words import fold

# How much each sign speaks for a name being a person's, or against it.
_TITLE, _FIRST_NAME, _INITIAL, _AGE, _WHO, _SPEAKS = 2.5, 2.0, 1.5, 2.0, 1.0, 0.6
_SEVERAL = -3.0  # Elm United have
_PLACE, _DEFINITE, _BODY, _SURNAME, _LOCAL, _COMMON = -1.5, -2.0, -4.0, 1.0, -2.0, -1.0
_AGED = re.compile(r",? \(?\d{1,3}\)?[,.;:) ]")
_INITIALS = re.compile(r"[^\W\d_]{1,2}\.")
_DEMONYMS = ("ian", "an", "ese", "ish", "i")
_STEM = 4  # letters that a country and its people share
_ROLE = re.compile(r", ([^,.;:()\n“”\"«»]{4,90})(?=[,.;)\n])")
_PRONOUNS_TELL = 2  # pronouns of one sex beside a name, and none of the other, from which its sex is known
_LONGEST = 5  # words of a name that is a person's
_ACRONYM = 7  # letters
_BRAND = re.compile(r"(?!Mac|Mc|De|Di|La|Le|Van|O['’])[A-Z][a-z]+[A-Z]\w*")  # ElmPass
_SHORTENED = re.compile(r" \(([A-Z][A-Z&-]{1,6})\)")
_NEXT = re.compile(r"(,?) ?([^\W\d_]+)")
_DATELINE = re.compile(r"(?:^|\n)([^\W\d_a-z][^\W\d_a-z .'’-]{2,30}\b)[^\n—–]{0,40} (?:[—–]|--?) (?=\S)")
_CREDIT = re.compile(r"\([^()\n/]{0,40}/ ?[^()\n/]{2,40}\)")  # (Wire Photo/Jane Roe)
_AGENT = ("er", "or", "ist", "ian", "ant", "man", "woman")  # goalkeeper Jane Roe
_AGENT_LETTERS = 5
_ROLE_WORDS = 8
_BESIDE = 40  # characters


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a run stands: its sentence (None in a quotation), the word in it, the word before, "" after a break."""

    number: int
    sentence: Sentence | None
    at: int
    before: str


def read_cast(text: str, paragraphs: list[Paragraph], known: Lexicon, sources: Collection[int] = ()) -> Cast:
    """Return the parties that ``text`` names, with every mention; a name may be used before it is given in full.

    No name goes on over a place where one of the ``sources`` of statements begins or ends: "w Zagórzu |Nowak powiedział".
    """
    reader = _Reader(text, paragraphs, known)
    credited = [match.span() for match in _CREDIT.finditer(text)]
    runs = [run for run in reader.runs.read(frozenset(sources)) if not any(a < run.start < b for a, b in credited)]
    reader.note_places(runs)
    full = [run for run in runs if len(run.parts) > 1]
    for run in full:
        reader.introduce(run)
    for run in full:
        reader.meet(run)
    for party in reader.cast.parties:
        reader.settle(party)
    for run in runs:  # surnames after the people whom they are of are known
        if len(run.parts) == 1:
            reader.meet(run)
    for party in reader.cast.parties:
        reader.settle(party)
    reader.cast.mark_subjects()
    if known.order == "final":
        reader.mark_last_subjects()
    reader.tell_sexes()
    return reader.cast


class _Reader:
    """What is known while a text is read."""

    def __init__(self, text: str, paragraphs: list[Paragraph], known: Lexicon) -> None:
        self.text, self.known, self.paragraphs = text, known, paragraphs
        sentences = [s for paragraph in paragraphs for s in paragraph.sentences]
        self.cast = Cast(sentences, [q.span for paragraph in paragraphs for q in paragraph.quotes if not q.depth])
        self.lower = {word for s in sentences for word, at in zip(s.words, s.starts, strict=True) if text[at].islower()}
        self.places: set[str] = set()
        self.inner: set[str] = set()
        self.bodies: dict[str, SpeakerKind] = {}
        self.small = small_words_of(known)
        self.verbs = verbs_of(known)
        self.runs = Runs(text, known, self.cast, self.lower)

    def note_places(self, runs: list[Run]) -> None:
        """Remember the single words that stand like a place's name anywhere ("in Elm"), or whose people the text names ("Elmian")."""
        single = {run.name for run in runs if len(run.parts) == 1 and not run.office}
        peoples = {part for run in runs for part in (*run.titles, *run.parts) if part.endswith(_DEMONYMS) and len(part) > _STEM}
        self.places = {run.name for run in runs if len(run.parts) == 1 and self._place(run).before in small_words("places")}
        stems = {people[:_STEM] for people in peoples}
        ending_alike = {name for name in single & peoples if f"{name}i" in peoples or f"{name}ian" in peoples}  # Iran, Iranian
        self.places |= {name for name in single - peoples if name[:_STEM] in stems} | ending_alike
        datelines = {place[1] for place in _DATELINE.finditer(self.text)}
        self.places |= {run.name for run in runs if fold(run.name) in countries() or run.name in datelines}
        self.inner = {run.name for run in runs if len(run.parts) == 1 and not self.runs.heads(run.start)}

    def introduce(self, run: Run) -> Party:
        """Return the party of a name in full, a new one unless it is known already."""
        return self.cast.find(run.name, sexes.of_words(map(fold, run.titles))) or self.cast.add(Party(run.name))

    def meet(self, run: Run) -> None:
        """Put a run's mention in its place, with what stands beside it weighed."""
        place = self._place(run)
        sex = sexes.of_words([*map(fold, run.titles), place.before])
        party = self.cast.find(run.name, sex, run.start) or (self.introduce(run) if len(run.parts) > 1 else None)
        led = place.before and place.before not in self.known.cues  # said |King
        if run.office and (party is None or party.words[-1] != run.name or led or fold(run.name) in self.lower):
            return
        if party is None or (len(run.parts) == 1 and not self._fits(run, party, place.before)):
            if party is None and not self._is_name(run):
                return
            party = self.cast.named(run.name) or self.cast.add(Party(run.name))
        if self._is_called_body(run, place.before):
            self.bodies[party.name or ""] = thing([place.before]) or "organisation"
        if len(run.parts) > 1 and (short := _SHORTENED.match(self.text, run.end)):
            self.cast.shorten(party, short[1])
        party.weigh(self._signs(party, run, place.before))
        party.plural = party.plural or self._is_team(run, place.before)
        party.sex = party.sex or sex
        oblique = (
            run.owner or self.known.has("prepositions", place.before) or self._joined(run) or self._led(place) or self._is_attribute(run)
        )
        self.cast.meet(Mention(run.start, run.end, party, place.number, oblique=oblique, quoted=place.sentence is None))
        if not party.role and place.sentence:
            party.role = self._role(run, place.sentence, place.at)

    def _is_called_body(self, run: Run, before: str) -> bool:
        """Whether the word before a name says that it is a body's: "banking giant |Golding Stone|", "the charity |Openhand|"."""
        called = self.known.language == "en" and before in small_words("called bodies") and not run.titles
        return called and not any(map(sexes.is_first_name, run.parts))

    def _is_attribute(self, run: Run) -> bool:
        """Whether a name goes with an office or a body right behind it: "|Ice Elm director Jane Roe", "the |Roe campaign"."""
        after = _NEXT.match(self.text, run.end)
        word = fold(after[2]) if after and not after[1] and after[2].islower() else ""
        noun = word not in self.verbs and (human([word], self.known) or thing([word]) is not None)
        return bool(word) and self.known.language == "en" and noun

    def _led(self, place: _Place) -> bool:
        """Whether an article and a preposition stand before a name: "per la |Rossi"."""
        s, at = place.sentence, place.at
        return s is not None and at > 1 and self.known.language != "en" and s.has("articles", at - 1) and s.has("prepositions", at - 2)

    def _joined(self, run: Run) -> bool:
        """Whether a name is joined to one right before it that is no subject: "with Jane Roe and |Tom Brand"."""
        last = self.cast.within((run.start - _BESIDE, run.start))[-1:]
        if not last or not last[0].oblique:
            return False
        words = self.text[last[0].end : run.start].strip(", ")
        return last[0].end <= run.start and (not words or self.known.has("conjunctions", fold(words)))

    def _is_name(self, run: Run) -> bool:
        """Whether a single word that is in nobody's name is one: what stands only at the heads of sentences may be any word."""
        negation = self.known.language != "en" and (
            self.known.has("negations", fold(run.name)) or self.known.has("clitics", fold(run.name))
        )
        if self._is_people(run) or negation:
            return False
        if run.titles or run.owner:
            return bool(run.titles) or fold(run.name) not in self.lower
        after = _NEXT.match(self.text, run.end)
        speaks = after is not None and not after[1] and fold(after[2]) in self.known.cues
        known = speaks or sexes.is_first_name(run.name) or run.name.isupper() or run.name in self.inner | self.places
        return known and fold(run.name) not in self.lower

    def _is_people(self, run: Run) -> bool:
        """Whether a single word with "the" before it is somebody of a country: "the Elmian"."""
        if not run.name.endswith(_DEMONYMS) or self.runs.before(run.start) != "the" or fold(run.name) in countries():
            return False
        stem = fold(run.name)[:_STEM]
        return fold(run.name) in small_words("peoples") or any(country.startswith(stem) for country in countries())

    def _place(self, run: Run) -> _Place:
        number = self.cast.sentence_at(run.start)
        if self.cast.is_quoted(run.start) or not self.cast.sentences:
            return _Place(number, None, 0, "")
        sentence = self.cast.sentences[number]
        at = bisect_left(sentence.starts, run.start - sum(len(title) + 1 for title in run.titles))
        elided = at > 0 and run.start < sentence.ends[at - 1] and self.known.language != "en"
        before = sentence.words[at - 1] if at and (elided or not sentence.breaks(at)) else ""
        return _Place(number, sentence, at, before.partition("'")[0] if elided else before)  # all'|Unione

    def _fits(self, run: Run, party: Party, before: str) -> bool:
        """Whether a single word may mean the party of a longer name: a person's surname or first name, the head of another's name."""
        if party.words == run.parts or len(party.words) == 1:
            return True
        if human(folded_words(" ".join(run.titles)), self.known) and thing_named(party.words) and not is_personal(party.words):
            return False  # Mr. Elm, beside the Elm Council
        ends = latin(party.words[-1]) == latin(run.name)
        if run.name in self.places and not ends:
            return False  # Israel, beside one whose first name it is
        if before in small_words("places") or before in small_words("definite"):
            return party.person >= 2 * PERSON and before not in small_words("places")
        if party.kind == "person" and len(party.words) <= _LONGEST:
            return True
        return not ends if party.person < 0 or party.kind != "unknown" else ends or latin(party.words[0]) == latin(run.name)

    def _signs(self, party: Party, run: Run, before: str) -> float:
        """Return how much what stands beside a mention speaks for a person."""
        titled = human(folded_words(" ".join(run.titles)), self.known)
        agent = len(run.parts) > 1 and len(before) > _AGENT_LETTERS and before.endswith(_AGENT) and before not in self.small
        person = titled or agent or human([before], self.known)
        signs = _SEVERAL * self._is_team(run, before) + _TITLE * person + _AGE * bool(_AGED.match(self.text, run.end))
        after = _NEXT.match(self.text, run.end)
        if after:
            speaks = fold(after[2]) in self.known.cues and run.name not in self.places
            signs += _SEVERAL * (not after[1] and self.known.has("several do", fold(after[2])))
            signs += _WHO * (fold(after[2]) in small_words("relatives")) if after[1] else _SPEAKS * speaks
        if not titled:
            attribute = after is not None and not after[1] and self._is_noun(after[2])
            signs += _PLACE * (before in small_words("places")) + _DEFINITE * (before in small_words("definite") and not attribute)
        return signs + _SURNAME * (len(run.parts) == 1 < len(party.words) <= _LONGEST and run.parts[0] == party.words[-1])

    def _is_team(self, run: Run, before: str) -> bool:
        """Whether a plural article says that a name is several people's, outside English: "los |Elm Rockies", "die |Rockies"."""
        if run.titles or any(map(sexes.is_first_name, run.parts)):
            return False
        plural = self.known.language == "de" and before == "die" and not run.parts[0].endswith("in")  # not: die |Senatorin Brandt
        return plural or self.known.has("plural articles", before)

    def _is_noun(self, word: str) -> bool:
        """Whether a word right behind a name may be a noun that the name goes with: "the Roe |campaign" says nothing of Roe."""
        return word.islower() and word not in self.small and word not in self.verbs and not self.known.has("linking", word)

    def _role(self, run: Run, sentence: Sentence, at: int) -> str | None:
        """Return what the text calls a person beside the name: "the mayor of Elm, Jane Roe", "Jane Roe, a retired teacher"."""
        after = _ROLE.match(self.text, run.end)
        if after and human(folded_words(after[1]), self.known) and not any(word in self.verbs for word in folded_words(after[1])[:4]):
            return after[1]
        if not run.titles and not (at and human(sentence.words[at - 1 : at], self.known)):
            return None
        first = at
        while first and at - first < _ROLE_WORDS and not sentence.breaks(first) and self._in_role(sentence.words[first - 1]):
            if sentence.has("that", first - 1):
                break
            first -= 1
            if self.known.has("determiners", sentence.words[first]):
                break
        start = sentence.starts[first] if first < len(sentence) else run.start
        role = " ".join(self.text[start : run.start].split())
        words = folded_words(role)
        return role if human(words, self.known) and not ADDRESSES.issuperset(words) else None

    def _in_role(self, word: str) -> bool:
        """Whether a word may stand in what someone is called before the name: "minister |of water and |energy"."""
        linking = self.known.has("linking", word)
        return linking or not (word in self.small - self.known.group("determiners") - {"and"} or word in self.verbs)

    def settle(self, party: Party) -> None:
        """Say what a party is by its name and the signs weighed so far."""
        words = party.words
        kind = thing_named(words) if len(words) > 1 else thing(map(fold, words))
        if is_personal(words) or (kind != "organisation" and len(words) == 2 and sexes.is_first_name(words[0])):
            kind = None  # Hugo Trustam, Tom Post
        elif party.name in self.bodies:
            kind = kind or self.bodies[party.name]
        place = len(words) > 1 and fold(words[-1]) in small_words("places_end")
        signs = party.person + (_BODY if kind or place else 0) + 2 * _PLACE * (party.name in self.places)
        if len(words) > 1 and not sexes.is_first_name(words[0]):
            local = words[0] in self.places or any(fold(word) in countries() for word in (words[0], words[-1]))
            signs += _LOCAL * local + _COMMON * (fold(words[-1]) in self.lower)
        if len(words) <= _LONGEST:
            share = _FIRST_NAME if len(words) > 1 else _FIRST_NAME / 2
            signs += share * sexes.is_first_name(words[0]) + _INITIAL * any(_INITIALS.fullmatch(word) for word in words[1:])
        acronym = len(words) == 1 and (_BRAND.fullmatch(words[0]) or (words[0].isupper() and 1 < len(words[0]) < _ACRONYM))
        party.sex = party.sex or sexes.of_name(party.name or "")
        party.kind = "person" if signs >= PERSON and not acronym else kind or ("organisation" if acronym else "unknown")
        party.likely = signs

    def mark_last_subjects(self) -> None:
        """Mark as subjects those whom a sentence whose verb stands last shows to be: behind a participle, or before a comma.

        "Kaya seçilirse ne yapacağı sorulan |Demir| sustu": the first name there is a subordinate clause's.
        """
        told: dict[int, Mention] = {}
        for mention in self.cast.mentions:
            if not mention.quoted and not mention.oblique and self._is_led_to(mention):
                told[mention.sentence] = mention
        for mention in self.cast.mentions:
            if mention.sentence in told:
                mention.subject = mention is told[mention.sentence]

    def _is_led_to(self, mention: Mention) -> bool:
        """Whether a participle leads to a name, or a comma follows it that parts a subject from its clause."""
        s = self.cast.sentences[mention.sentence]
        at = bisect_left(s.starts, mention.start)
        led = 0 < at < len(s) and not s.breaks(at) and not s.capital(at - 1) and self.known.ends("acting", s.words[at - 1])
        return led or (mention.party.kind == "person" and self.text.startswith(", ", mention.end))

    def tell_sexes(self) -> None:
        """Learn the sex of people from the pronouns of paragraphs that name nobody else."""
        told: dict[Party, Counter[str]] = {}
        for paragraph in self.paragraphs:
            met = [m.party for m in self.cast.within(paragraph.span) if not m.quoted]
            people = {party for party in met if party.likely >= 0 and party.kind in ("person", "unknown")}
            if len(people) != 1:
                continue
            words = [word for s in paragraph.sentences for word in s.words]
            (party,) = people
            for sex, group in (("m", "male"), ("f", "female")):
                count = sum(self.known.has(group, word) and self.known.has("pronouns", word) for word in words)
                told.setdefault(party, Counter())[sex] += count
        for party, counts in told.items():
            (sex, most), *others = counts.most_common()
            if not party.sex and most >= _PRONOUNS_TELL and not any(count for _, count in others):
                party.sex, party.supposed = sex, True
                party.weigh(_SURNAME)
                self.settle(party)
