"""How much a page says for a name being an outlet's: small integers, added up, so that each answer can be explained.

A phrase such as "X reports" fits outlets, people and offices alike. What tells them apart is the shape of the name, a link on it, and how
the page speaks of the name elsewhere.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from headwater.models import Credit, Link, Outlet
from headwater.reading import parties
from headwater.reading.alternations import compiled
from headwater.reading.credit_names import UPPER, Found, appositions, no_names
from headwater.reading.embeds import platform_of
from headwater.reading.needles import Sought
from headwater.words import sentences

_CAPITAL = re.compile(rf"(?<!\w)[{UPPER}][\w-]*")
_INITIALS = re.compile(rf"[{UPPER}]{{2,6}}")
_FULL_NAME = re.compile(rf"(?<![\w.])[{UPPER}][\w’'-]{{1,30}}+(?: [{UPPER}]\.)?(?: [{UPPER}][\w’'-]{{1,30}}+){{1,3}}")
_SAYS = re.compile(
    rf"([{UPPER}][\w’'-]{{1,30}}+)(?:,? (?:who|he|she)| (?:said|says|told|asked|argued|insisted|joked|tweeted|thinks|believes|"
    rf"сказал[аи]?|заявил[аи]?|сказа(?:в|ла)|заяви(?:в|ла)|sagte|dijo|disse|"
    r"ha detto|a déclaré|powiedział[a]?|va dir)\b)"
)
_TITLE = compiled(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Prof|Rev|Judge|Justice|President|Senator|Governor|Congressman|"
    r"Congresswoman|Mayor|Minister|Secretary|Chancellor|Professor|Officer|Director|King|Queen|Prince|"
    r"Herr|Frau|Monsieur|Madame|Señor|Señora|Don|Doña|Signor|Pan|Pani|[Пп]резидент|[Мм]инистр|[Мм]іністр|[Дд]епутат)\.?|"
    r"\b(?:president|senator|governor|mayor|minister|spokes(?:man|woman|person)|chairman|director|secretary|analyst|professor|lawyer|"
    r"attorney|economist|activist|expert|author)) $"
)
# With "the" it ends at a comma; a clause that a name's own has ended goes on: "Come scrive X, il ponte è chiuso."
_APPOSITION = re.compile(
    r",? (?:\(\w-\w{2,4}\.?\)|\d\d,|who\b|(?:a|an|his|her|ein|eine|un|une) [a-zà-ÿ]|"
    r"(?:the|der|die|le|la|el|il|o|a) [a-zà-ÿ][^,.;:!?\n]{2,60},)"
)


_ARTICLE = re.compile(r"^(?:El|La|Los|Las|Le|Les|Il|Lo|Gli|O|A|Os|As|Der|Die|Das|Het) (?=\w{4})")
# A name that keeps its article's capital inside a sentence, as titles do: "según El Candil", "told Il Faro"; and places that have one too.
_TITLED = re.compile(rf"(?:El|La|Los|Las|Le|Les|Il|Lo|Gli|Os|Der|Die|Das|Het|O|L[’'])(?: |(?<=[’']))[{UPPER}].+")
_PLACES = frozenset(
    "salvador paz habana haya cairo ángeles angeles havre haye caire rochelle mans palmas plata rioja mancha coruña laguna línea linea "
    "spezia valletta réunion reunion creuse vegas cruces alamos pen maire russa monaco rue seine loire haag niro vega aquila".split()
)
_JOINING = frozenset({"de", "nl", "sv", "da", "no", "nb", "nn", "is", "fi", "et"})


# The same in any language's texts: outlets of the North that are named abroad.
_NORTHERN = re.compile(
    rf"[{UPPER}]\w{{2,16}}(?:bote|blatt|kurier|zeitung|anzeiger|nachrichten|rundschau|bladet|posten|tidning(?:en)?|dagblad|courant|tidende)",
)
_VOUCHED = 5
_SMALL_SECOND = frozenset({"cs", "sk", "hr", "sl", "bs", "sr", "bg", "uk", "ru", "be"})
_SECOND = re.compile(r" [^\W\d_A-ZА-ЯІЇЄҐ][^\W\d_]{3,12}(?!\w)")


# "Redakcja Kotwicy", "Журналисты Волны": who works there, at the head of a sentence.
_ROLE = re.compile(
    r"(?:redak|dziennik|report|journalist|periodist|giornalist|jornalist|корреспонд|журналист|репорт|редакц|редакт|кореспонд|журналіст|"
    r"источник|собеседник|джерел|співрозмовник|informator|rozmówc|portal|gaze|агент|агенц|видан|издан|сайт|портал|канал)\w*",
    re.IGNORECASE,
)


def _start(link: Link) -> int:
    return link.span[0]


@dataclass
class Scene:
    """A text with what is needed to judge the names in it."""

    text: str
    links: Sequence[Link]
    outlet: Outlet
    language: str | None
    vouched: set[str] = field(default_factory=set)
    _weights: dict[Found, int] = field(default_factory=dict)

    def vouch(self, credits_: Iterable[Credit]) -> bool:
        """Note whom credits name, with and without the article of the name, for other places to rely on; whether any is new."""
        before = len(self.vouched)
        for name in filter(None, (credit.name for credit in credits_)):
            self.vouched |= {parties.bare(name), parties.bare(_ARTICLE.sub("", name))}
        return len(self.vouched) > before

    @cached_property
    def sought(self) -> Sought:
        """The text as phrases are sought in it."""
        return Sought(self.text)

    @property
    def lowered(self) -> str:
        """The text in lower case, code point for code point."""
        return self.sought.lowered

    @cached_property
    def _surnames(self) -> dict[str, str]:
        """The people the text speaks of: surname -> full name."""
        surnames: dict[str, str] = {}
        for match in _FULL_NAME.finditer(self.text):
            first = match[0].split(" ", 1)[0]
            if first.casefold() not in no_names() and not parties.is_outlet_like(match[0]) and not _ROLE.fullmatch(first):
                name = re.sub(r"['’]s?$", "", match[0])
                surnames.setdefault(name.rsplit(" ", 1)[-1], name)
        return surnames

    @cached_property
    def _speaking(self) -> set[str]:
        """Whoever says something in the text."""
        return {match[1] for match in _SAYS.finditer(self.text)}

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The spans of the text's sentences, in order."""
        return sentences(self.text)

    @cached_property
    def _opened(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the sentences that the passage [start, end) touches."""
        if not self.sentences:
            return start, end
        first = max(0, bisect_right(self._opened, start) - 1)
        last = max(first, bisect_left(self._opened, end) - 1)
        return self.sentences[first][0], max(self.sentences[last][1], end)

    def elsewhere(self, link: Link) -> bool:
        """Whether a link leads to another publisher: not to the page's own site, not to a post or a profile."""
        name = parties.url_host(link.url)
        return bool(name) and not parties.same_site(name, self.outlet.domain) and platform_of(link.url) is None

    @cached_property
    def _outward(self) -> list[Link]:
        return sorted((link for link in self.links if self.elsewhere(link)), key=_start)

    def outward(self, start: int, end: int) -> list[Link]:
        """Return the links to other publishers that begin in [start, end)."""
        return self._outward[bisect_left(self._outward, start, key=_start) : bisect_left(self._outward, end, key=_start)]

    def link_on(self, party: Found) -> Link | None:
        """Return the outward link that is set on a name, or the one in its sentence whose host looks like the name."""
        if not self._outward:
            return None
        near = self.outward(*self.sentence(party.start, party.end))
        on = (link for link in near if link.span[0] < party.end and party.start < link.span[1])
        return next(on, None) or next((link for link in near if parties.resembles(party.name, link.url)), None)

    def personal(self, party: Found) -> int:
        """Return how much says that the name is a person's, 0 to 5."""
        words = party.name.split()
        before, after = self.text[max(0, party.start - 24) : party.start], self.text[party.end : party.end + 80]
        last = words[-1]
        known = self._surnames.get(last)
        weight = 3 if len(words) == 1 and known and known != party.name else 0
        weight += 2 if len(words) > 1 and self._stands_alone(last, words[-2]) else 0
        weight += (
            2 * bool(_TITLE.search(before)) + bool(_APPOSITION.match(after)) + (last in self._speaking or party.name in self._speaking)
        )
        return min(weight, 5)

    def _stands_alone(self, last: str, given: str) -> bool:
        """Whether the last word of a name is met without the word before it, as surnames are."""
        return any(not self.text.endswith(f"{given} ", 0, at) for at in self._capitals.get(last, [])[:50])

    @cached_property
    def _capitals(self) -> dict[str, list[int]]:
        """Where each capitalised word stands."""
        places: dict[str, list[int]] = {}
        for match in _CAPITAL.finditer(self.text):
            places.setdefault(match[0], []).append(match.start())
        return places

    def _titled(self, party: Found) -> bool:
        """Whether a name has an article of its own, with a capital that is not the sentence's."""
        own = _TITLED.fullmatch(party.name) and re.split(r"[ ’']", party.name)[-1].casefold() not in _PLACES
        return bool(own) and bool(re.search(r"[\w,;:]['’]?s? [«“„\"']?$", self.text[max(0, party.start - 6) : party.start]))

    def introduces(self, party: Found) -> bool:
        """Whether an apposition says that it is an outlet: "Latarnia, a Polish newspaper"."""
        return bool(appositions().match(self.text, party.end))

    def _compound(self, name: str) -> bool:
        """Whether a name ends as outlets' do in a language that writes words together: "Küstenbote", "Ankerposten"."""
        last = name.rsplit(" ", 1)[-1]
        return bool(_NORTHERN.fullmatch(last)) or ((self.language or "")[:2] in _JOINING and parties.ends_as_outlet(last))

    def with_small_noun(self, party: Found) -> Found:
        """Return a name with the outlet's noun behind it that has no capital in Slavic languages: "Podle Pobřežních listů"."""
        noun = _SECOND.match(self.text, party.end) if (self.language or "")[:2] in _SMALL_SECOND else None
        if noun is None or not parties.has_outlet_word(noun[0]):
            return party
        return Found(party.name + noun[0], party.start, noun.end(), party.called)

    def has_compound(self, start: int, end: int) -> bool:
        """Whether a passage has a word that ends as outlets' names do, in a language that writes words together."""
        if (self.language or "")[:2] not in _JOINING:
            return bool(_NORTHERN.search(self.text, start, end))
        return any(parties.ends_as_outlet(word[0]) for word in _CAPITAL.finditer(self.text, start, end))

    def weight(self, party: Found) -> int:
        """Return how much speaks for the name being an outlet's, from -8 to 10."""
        if self.vouched and parties.bare(party.name) in self.vouched:
            return _VOUCHED
        if party not in self._weights:
            self._weights[party] = self._weigh(party)
        return self._weights[party]

    def _weigh(self, party: Found) -> int:
        name = party.name
        if parties.is_agency(name) or parties.domain_in(name) or name.startswith("@"):
            return _VOUCHED
        link = self.link_on(party)
        shape = 3 * (party.called or self.introduces(party) or self._titled(party)) + parties.is_odd(name) + name.startswith("The ")
        shape += 3 * (parties.has_outlet_word(name) or self._compound(name)) if not parties.has_office_word(name) else -3
        shape += bool(_INITIALS.fullmatch(name))
        linked = (3 if parties.resembles(name, link.url) else 1) if link else 0
        return shape + linked - (0 if shape >= 3 else self.personal(party))
