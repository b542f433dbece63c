"""Who carries a claim in another language: the translations of its carriers, sentence by sentence, and what was copied from these."""

from collections.abc import Iterator, Sequence

from headwater.archive import Archive, Translations
from headwater.models import Article, Match, Span
from headwater.textreuse.bitext import Lines
from headwater.textreuse.translating import Answers, matched
from headwater.tracing.carriers import Carrier, asked_in, carriers, earlier, tongue_of
from headwater.tracing.meaning import subjects
from headwater.tracing.ties import name_of, readings, same_words
from headwater.tracing.wording import Wording
from headwater.words import sentences

_SURELY = 2  # figures, subjects and names that a sentence shares with one that it contradicts
_MOST = 100  # carriers whose translations are looked for


class Abroad:
    """The carriers of a claim, those in other languages too. ``pairs`` are the ids of two that answer each other."""

    def __init__(self, wordings: Sequence[str], known: Sequence[Carrier], archive: Archive) -> None:
        self._archive = archive
        self._asked = asked_in(wordings, archive)
        self._ids = {carrier.article.id: carrier.agrees for carrier in sorted(known, key=lambda carrier: carrier.agrees)}
        self.found = list(known)
        self._seen = {carrier.article.id for carrier in known if carrier.version is None}
        self._changed = frozenset(id_ for _, id_, _ in archive.changed())
        self.pairs: list[tuple[str, str]] = []
        if len(archive.languages()) > 1:
            self._look(known)

    def _look(self, found: Sequence[Carrier]) -> None:
        """Look for translations of the carriers that are known, then for copies of these, and so on; then for those of what differs."""
        translations = Translations(self._archive)
        known = [carrier for carrier in found if carrier.agrees]
        while known:
            fresh = [one for carrier in known[:_MOST] for one in self._answers(carrier, translations)]
            copies = [one for answer in fresh if answer.agrees for one in self._copies(answer)]
            known = [one for one in (*fresh, *copies) if one.agrees]
        for carrier in [carrier for carrier in found if not carrier.agrees][:_MOST]:
            list(self._answers(carrier, translations))

    def _copies(self, answer: Carrier) -> Iterator[Carrier]:
        """Yield the articles that are not known to carry it and have the very words of a translation, now or in an earlier version."""
        mine = readings(answer.passage)
        for one in carriers([answer.passage], self._archive):
            fresh = one.article.id not in self._ids or (one.version is not None and not self._ids[one.article.id])
            if fresh and (not one.agrees or same_words(mine, readings(one.passage))):
                self._note(one)
                yield one

    def _note(self, carrier: Carrier) -> None:
        self.found.append(carrier)
        self._ids[carrier.article.id] = carrier.agrees or self._ids.get(carrier.article.id, False)
        self._seen.add(carrier.article.id)

    def _answers(self, carrier: Carrier, translations: Translations) -> Iterator[Carrier]:
        """Yield the articles that are not known to carry it and have a sentence that answers the carrier's, now or earlier."""
        for match, _ in translations.of(carrier.article) if carrier.version is None else ():
            for one in self._found_in(match, carrier):
                self._note(one)
                yield one
            if carrier.agrees and self._ids.get(match.b) and _answer(match, carrier.span):
                self.pairs.append((match.b, carrier.article.id))

    def _found_in(self, match: Match, carrier: Carrier) -> Iterator[Carrier]:
        """Yield a translation of a carrier's article, unless it is known; where it does not agree, its latest earlier version that does.

        What a page says now is looked at too where an earlier version of it is known to agree.
        """
        article, known = self._archive.get(match.b), self._ids.get(match.b)
        if article is None or article.variant_of or (known and match.b in self._seen):
            return
        present = self._carrier(article, match, carrier)
        if present and match.b not in self._seen and not (known and present.agrees):
            yield present
        if not known and match.b in self._changed and not (present and present.agrees):
            versions = ((number, self._former(version, carrier)) for number, version in self._archive.earlier.last(match.b))
            if found := next(((number, one) for number, one in versions if one and one.agrees), None):
                yield earlier(found[1], found[0])

    def _former(self, version: Article, carrier: Carrier) -> Carrier | None:
        mine, theirs = (Lines.of(article.text or "") for article in (carrier.article, version))
        return self._carrier(version, matched(carrier.article.id, version.id, Answers.of(mine, theirs), None), carrier)

    def _carrier(self, article: Article, match: Match, answered: Carrier) -> Carrier | None:
        """Return an article with the sentence that answers a carrier's; None where nothing in it shows it."""
        span = _answer(match, answered.span)
        if span is None:
            return None
        theirs, language = tongue_of(answered.article), tongue_of(article)
        original, meant, text = Wording(answered.passage, language=theirs), subjects(answered.passage, theirs), article.text or ""
        told = ((inner, Wording(text[slice(*inner)], language=language)) for inner in _sentences(text, span))
        weighed = [(_shared(said, original, subjects(said.text, language) & meant), inner, said) for inner, said in told]
        shared, span, said = max(weighed, key=lambda one: one[0])
        if not shared or any(asked.figures and not said.figures for asked in self._asked):
            return None
        because = f"it says in another language what {name_of(answered.article)} says"
        if not any(asked.meets(said) for asked in self._asked):
            return None
        agrees = any(asked.translated_by(said) for asked in self._asked)
        if not agrees and not answered.agrees and shared < _SURELY:
            return None
        return Carrier(article, span, agrees, because=because, why=() if agrees else (self._asked[0].why_not(said),))


def _shared(said: Wording, original: Wording, meant: frozenset[str]) -> int:
    """Return how much of a sentence is shown by a sentence in another language: figures, what it speaks of, names.

    A name alone shows nothing where the one has a figure and the other none: a page names its people in every other sentence.
    """
    telling = len(said.figures & original.figures) + len(meant)
    names = len(said.shared_names(original))
    return telling + names if telling or bool(said.figures) == bool(original.figures) else 0


def _sentences(text: str, span: Span) -> Sequence[Span]:
    """Return the sentences in a passage, the passage itself where it is less than one."""
    return [(start, end) for start, end in sentences(text) if span[0] <= start and end <= span[1]] or [span]


def _answer(match: Match, span: Span) -> Span | None:
    """Return the passage of a translation that answers a passage of the original, None where nothing does."""
    answers = [(start, end) for first, last, start, end in match.spans if first < span[1] and span[0] < last]
    return (min(start for start, _ in answers), max(end for _, end in answers)) if answers else None
