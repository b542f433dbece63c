"""What a language brings to the reading of mentions: one data file a language in ``data/``, read once.

In the files a list of word forms is parted by blanks, ``_`` stands for a blank or hyphen inside a phrase, and a form that ends in ``~``
may take any of the language's ``endings``. Lists of months, weekdays and numerals are parted by commas, one place for each value.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any, Literal

from headwater.months import prose_months

Kind = Literal[
    "number", "half", "hundred", "dozen", "magnitude", "percent", "percent_before", "points", "currency", "vague", "join", "range"
]


_PHRASES = (
    "future future_endings pending present no_verbs past past_endings reported neutral nouns determiners until since habitual indefinite"
    " named given spans decades_after weekends markers nowadays breaks participles edges day_words"
).split()  # lists of a calendar


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase that means something beside a number: its parts, its kind and its value."""

    parts: tuple[str, ...]
    kind: Kind
    value: Any = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words of a language's dates, folded: months and weekdays by number, days by their distance from today.

    ``future`` and ``past`` are words that look ahead and back, ``future_endings`` and ``past_endings`` the endings of verbs that do,
    ``participles`` those of words that do right before a date ("published |Friday"); ``neutral`` are words with such endings that do not.
    ``breaks`` part two clauses. ``pending`` ("expected") look ahead unless a word of the past leads them. Verbs of the present,
    ``present`` and all that the pattern ``perfective`` matches but ``no_verbs``, look ahead where nothing as near looks back.
    ``nouns`` behind ``determiners`` are no verbs ("the |will|"). ``reported`` turns a verb that looks ahead elsewhere ("soll |worden
    sein|"). Right before a date stand ``until`` where it is to come, ``since`` where it is gone, ``habitual`` ("every") and ``indefinite``
    ("a") where none in particular is meant. ``named`` beside a weekday makes another name of it ("Black Friday"), ``given`` are months and
    verbs that are given names too, ``spans`` ("the last" year) lengths of time.
    ``decade_words`` are tens in words, ``decades_after`` what stands before them ("gli anni |Novanta"), ``decade_names`` those that need
    nothing before them ("the nineties"). ``weekends`` are phrases for one without last, this or next ("am Wochenende"); ``markers`` right
    behind a word that is also another say that it is a weekday ("pazar |günü"). ``nowadays`` are phrases with "today" that mean no day.
    ``edges`` part a month ("early |May"), ``day_words`` lead the number of a day ("no dia |8").
    ``capital`` says that days and months are written with one, ``either`` that they may be.
    ``periods`` gives the unit, and the distance where the word says it ("去年"); ``turns`` are last, this and next.
    """

    months: dict[str, int] = field(default_factory=dict)
    weekdays: dict[str, int] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    periods: dict[str, tuple[str, int | None]] = field(default_factory=dict)
    turns: dict[str, int] = field(default_factory=dict)
    seasons: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    future: tuple[str, ...] = ()
    future_endings: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    perfective: str = ""
    no_verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    habitual: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    spans: tuple[str, ...] = ()
    decades_after: tuple[str, ...] = ()
    decade_words: dict[str, int] = field(default_factory=dict)
    decade_names: dict[str, int] = field(default_factory=dict)
    weekends: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()
    nowadays: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    day_words: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    decades: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    dayparts: tuple[str, ...] = ()
    capital: bool = False
    either: bool = False
    month_first: bool = False
    turns_after: bool = False
    solid: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """All that is known of one language. ``solid`` is written without blanks; ``joined`` writes its numerals as one word.

    There is one of each language, so that it can be the key of a cache.
    """

    language: str
    decimal: str
    solid: bool
    joined: bool
    nouns_capital: bool
    lexicon: dict[str, tuple[Entry, ...]]
    calendar: Calendar
    context: dict[str, frozenset[str]]
    between: frozenset[str]
    common: frozenset[str]
    endings: tuple[tuple[str, str], ...]
    compounds: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()

    @property
    def inflects(self) -> bool:
        """Whether names take case endings, so that a person's name may follow a place's in the genitive."""
        return len(self.endings) > 3


def fold(word: str) -> str:
    """Return ``word`` as the packs write it: lower case, one form of apostrophe, same length (İ aside)."""
    lower = word.lower()
    return lower if lower.isascii() else lower.replace("’", "'").replace("ʼ", "'").replace("i̇", "i").replace("\u00ad", "")


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a pack."""
    return tuple(
        sorted(name[:-5] for path in (files(__package__) / "data").iterdir() if (name := path.name).endswith(".toml") and len(name) == 7)
    )


@cache
def common() -> dict[str, Any]:
    """Return the currency signs and codes of all languages, and the letters that scale an amount."""
    return loads((files(__package__) / "data" / "common.toml").read_text("utf-8"))


@cache
def pack(language: str) -> Pack:
    """Return the pack of a language, English for one that has none."""
    name = language if language in languages() else "en"
    raw = loads((files(__package__) / "data" / f"{name}.toml").read_text("utf-8"))
    endings = raw.get("endings", "").split()
    return Pack(
        language=name,
        decimal=raw.get("decimal", "."),
        solid=raw.get("solid", False),
        joined=raw.get("joined", False),
        nouns_capital=raw.get("nouns_capital", False),
        lexicon=_lexicon(raw, endings),
        calendar=_calendar(name, raw, endings),
        context={key: frozenset(value.split()) for key, value in raw["context"].items()},
        between=frozenset(raw.get("between", "").split()),
        common=frozenset(raw["common"].split()),
        endings=_rules(raw.get("places", {}).get("endings", "")),
        countries=frozenset(raw.get("places", {}).get("countries", "").split()),
        compounds=tuple(raw["numbers"].get("compounds", "").split()),
    )


def _rules(raw: str) -> tuple[tuple[str, str], ...]:
    """Return the (ending, ending of the plain form) pairs of ``ом:а у ...``; longest first."""
    pairs = [(a, b) for rule in raw.split() if rule != ">" for a, _, b in [rule.partition(":")] if a]
    return tuple(sorted(dict.fromkeys(pairs), key=lambda pair: -len(pair[0])))


def _forms(line: str, endings: list[str]) -> list[str]:
    """Return the forms that a list of words stands for."""
    forms = []
    for word in line.split():
        stem = word.removesuffix("~").replace("_", " ")
        forms.append(stem)
        if word.endswith("~"):
            forms += [stem + ending for ending in endings]
    return forms


def _lexicon(raw: dict[str, Any], endings: list[str]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}

    def put(line: str, kind: Kind, value: Any = None, *, bare: bool = False) -> None:
        for form in _forms(line, endings):
            parts = tuple(fold(form).replace("-", " ").replace(".", " ").split())
            found.setdefault(parts[0], []).append(Entry(parts, kind, value, bare))

    _put_numbers(raw, put, frozenset(_forms(raw["numbers"].get("bare", ""), endings)), endings)
    percent = raw["percent"]
    put(percent["sign"] + " % ٪ ％", "percent")
    put(percent.get("before", ""), "percent_before")
    put(percent["points"], "points")
    for code, line in [*common()["signs"].items(), *raw["currencies"].items()]:
        put(_spaced_sign(line), "currency", code)
    put(raw.get("and", ""), "join")
    put(raw.get("range", ""), "range")
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry.parts))) for word, entries in found.items()}


def _spaced_sign(line: str) -> str:
    """Part the letters of ``hk$`` from its sign: they are two tokens in a text."""
    return " ".join(word.replace("$", "_$").replace("¥", "_¥").strip("_") for word in line.split())


def _put_numbers(raw: dict[str, Any], put: Any, bare: frozenset[str], endings: list[str]) -> None:
    numbers = raw["numbers"]
    for first, step, key in ((1, 1, "units"), (20, 10, "tens"), (100, 100, "hundreds")):
        for i, line in enumerate(numbers.get(key, "").split(",")):
            put(line, "number", Decimal(first + i * step))
    for value, line in numbers.get("others", {}).items():
        put(line, "number", Decimal(value))
    for value, line in numbers.get("combining", {}).items():
        put(line, "number", Decimal(value))
    for value, line in numbers.get("dozens", {}).items():
        put(line, "dozen", Decimal(value))
    put(numbers.get("hundred", ""), "hundred", Decimal(100))
    put(numbers.get("half", ""), "half", Decimal("0.5"))
    put(numbers.get("vague", ""), "vague")
    for power, line in raw.get("magnitudes", {}).items():
        for form in _forms(line, endings):
            put(form.replace(" ", "_"), "magnitude", int(power), bare=form in bare)


def _phrases(line: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in line.split())


def _numbered(line: str, endings: list[str], first: int) -> dict[str, int]:
    return {fold(form): i for i, group in enumerate(line.split(","), first) for form in _forms(group, endings)}


def _calendar(language: str, raw: dict[str, Any], endings: list[str]) -> Calendar:
    dates = raw["dates"]
    periods: dict[str, tuple[str, int | None]] = {}
    for unit, key in (("week", "week"), ("weekend", "weekend"), ("month", "month"), ("year", "year_unit"), ("season", "season")):
        periods |= {fold(form): (unit, None) for form in _forms(dates.get(key, ""), endings)}
    for name, line in dates.get("periods", {}).items():
        unit, distance = name.split("_")
        periods |= {fold(form): (unit, int(distance)) for form in _forms(line, endings)}
    listed = {name: _phrases(dates.get(name, "")) for name in _PHRASES}
    periods |= dict.fromkeys(listed["weekends"], ("weekend", None))
    turns = {fold(form): i for key, i in (("last", -1), ("this", 0), ("next", 1)) for form in _forms(dates.get(key, ""), endings)}
    return Calendar(
        months=_numbered(",".join(map(" ".join, prose_months(language))), endings, 1) | _numbered(dates.get("months_also", ""), endings, 1),
        weekdays=_numbered(dates["weekdays"], endings, 0),
        days={fold(form): int(distance) for distance, line in dates["days"].items() for form in _forms(line, endings)},
        periods=periods,
        turns=turns,
        seasons=frozenset(dates.get("season", "").split()),
        unsure=frozenset(map(fold, _forms(dates.get("unsure", ""), endings))),
        decade_words=_numbered(dates["decade_words"], endings, 2) if "decade_words" in dates else {},
        decade_names=_numbered(dates["decade_names"], endings, 2) if "decade_names" in dates else {},
        joins=tuple(dates.get("join", "").split()),
        years=tuple(dates.get("year", "").split()),
        decades=_phrases(dates.get("decade", "")),
        ordinals=tuple(raw["context"].get("ordinal", dates.get("ordinal", "")).split() or dates.get("ordinal", "").split()),
        perfective=dates.get("perfective", ""),
        dayparts=tuple(dates.get("dayparts", "").split()),
        capital=dates.get("capital", False),
        either=dates.get("either", False),
        month_first=raw.get("month_first", False),
        turns_after=dates.get("turns_after", False),
        solid=raw.get("solid", False),
        **listed,
    )
