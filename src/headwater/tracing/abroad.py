"""Who carries a claim in another language: the translations of its carriers, sentence by sentence, and what was copied from these."""

from collections.abc import Iterator, Sequence

from headwater.archive import Archive, Translations
from headwater.models import Match, Span
from headwater.tracing.carriers import Carrier, carriers
from headwater.tracing.ties import Tie, name_of, readings, same_words
from headwater.tracing.wording import Wording

_MOST = 100  # carriers whose translations are looked for


class Abroad:
    """The carriers of a claim, those in other languages too. ``ties`` join each of these to the carrier that it answers."""

    def __init__(self, wordings: Sequence[str], known: Sequence[Carrier], archive: Archive) -> None:
        self._archive = archive
        self._asked = [Wording(text) for text in wordings]
        self._ids = {carrier.article.id: carrier.agrees for carrier in sorted(known, key=lambda carrier: carrier.agrees)}
        self.found = list(known)
        self.ties: list[Tie] = []
        if len(archive.languages()) > 1:
            self._look([carrier for carrier in known if carrier.agrees])

    def _look(self, known: Sequence[Carrier]) -> None:
        """Look for translations of the carriers that are known, then for copies of these, and so on."""
        translations = Translations(self._archive)
        while known:
            fresh = [one for carrier in known[:_MOST] for one in self._answers(carrier, translations)]
            copies = [one for answer in fresh if answer.agrees for one in self._copies(answer)]
            known = [one for one in (*fresh, *copies) if one.agrees]

    def _copies(self, answer: Carrier) -> Iterator[Carrier]:
        """Yield the articles that are not known to carry it and have the very words of a translation."""
        mine = readings(answer.passage)
        for one in carriers([answer.passage], self._archive):
            if one.article.id not in self._ids and (not one.agrees or same_words(mine, readings(one.passage))):
                self._note(one)
                yield one

    def _note(self, carrier: Carrier) -> None:
        self.found.append(carrier)
        self._ids[carrier.article.id] = carrier.agrees

    def _answers(self, carrier: Carrier, translations: Translations) -> Iterator[Carrier]:
        """Yield the articles that are not known to carry it and have a sentence that answers the carrier's."""
        for match, _ in translations.of(carrier.article) if carrier.version is None else ():
            span = _answer(match, carrier.span)
            if span is None:
                continue
            if match.b not in self._ids and (one := self._carrier(match.b, span, carrier)):
                self._note(one)
                yield one
            if self._ids.get(match.b):
                self.ties.append((match.b, carrier.article.id, f"the same sentence in another language as {name_of(carrier.article)}"))

    def _carrier(self, id_: str, span: Span, answered: Carrier) -> Carrier | None:
        """Return an article with the sentence that answers a carrier's; None where none of its names and figures shows it."""
        article = self._archive.get(id_)
        if article is None or article.variant_of:
            return None
        said, original = Wording((article.text or "")[slice(*span)]), Wording(answered.passage)
        shown = said.figures & original.figures or said.shared_names(original) or not (original.figures or original.names)
        if not shown or any(asked.figures and not said.figures for asked in self._asked):
            return None
        because = f"it answers a sentence of {name_of(answered.article)}"
        return Carrier(article, span, agrees=any(asked.counts_as(said) for asked in self._asked), because=because)


def _answer(match: Match, span: Span) -> Span | None:
    """Return the passage of a translation that answers a passage of the original, None where nothing does."""
    answers = [(start, end) for first, last, start, end in match.spans if first < span[1] and span[0] < last]
    return (min(start for start, _ in answers), max(end for _, end in answers)) if answers else None
