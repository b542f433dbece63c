"""Claims: which articles carry one, how many independent origins it has, how many independent pens reported it.

Attested is not true: three reporters at one press conference are three reports of one origin.
"""

from collections.abc import Iterator, Sequence

from headwater.archive import Archive
from headwater.models import Claim, Evidence, HeadwaterError, Problem, Span
from headwater.textreuse.quoting import is_quotation
from headwater.tracing.abroad import Abroad
from headwater.tracing.asking import asks
from headwater.tracing.carriers import MOST, Carrier, carrier_in, carriers, earlier, looked_for
from headwater.tracing.families import TRACED, Families, in_order, source_of
from headwater.tracing.tracer import Tracer


def claims(text: str | Sequence[str], archive: Archive, id_: str | None = None, *, tracer: Tracer | None = None) -> Claim:
    """Return the origins of a claim, given as one wording or several, among the articles of ``archive``.

    ``origins`` and ``reports`` are None where no held article carries it: nothing can be told then. Raises HeadwaterError for a question,
    which nothing can carry.
    """
    wordings = [text] if isinstance(text, str) else list(text)
    require_statements(wordings)
    tracer = tracer or Tracer(archive)
    abroad = Abroad(wordings, carriers(wordings, archive), archive)
    found = [*abroad.found, *_corrected_since(wordings, abroad.found, archive, tracer)]
    agreeing = [c for c in found if c.agrees]
    doubtful = {_evidence(carrier, carrier.span, "may differ"): carrier.why[0] for carrier in in_order(found) if carrier.unsure}
    name = id_ or wordings[0]
    if not agreeing:
        otherwise = _contradictions(found)
        return Claim(
            name,
            wordings[0],
            None,
            None,
            contradictions=tuple(otherwise),
            missing=("no article in the archive carries it",),
            looked_for=looked_for(wordings),
            differs=tuple(otherwise.values()),
            doubtful=tuple(doubtful),
            doubts=tuple(doubtful.values()),
        )
    families = Families(agreeing, tracer, abroad.pairs)
    groups = families.groups()
    otherwise = {**families.altered(), **_contradictions(found)}
    return Claim(
        claim=name,
        text=wordings[0],
        origins=len(groups),
        reports=sum(families.pens(members) for members, _ in groups),
        groups=tuple(group for _, group in groups),
        contradictions=tuple(otherwise),
        missing=tuple(_missing(found, agreeing)),
        differs=tuple(otherwise.values()),
        doubtful=tuple(doubtful),
        doubts=tuple(doubtful.values()),
    )


def require_statements(wordings: Sequence[str]) -> None:
    """Raise HeadwaterError where a wording is a question and no quotation of one."""
    if asked := next((text for text in wordings if asks(text) and not is_quotation(text)), None):
        raise HeadwaterError(Problem(asked, "a question, and only a statement can be carried", "put it as one: who did what, where, when"))


def _corrected_since(wordings: Sequence[str], found: Sequence[Carrier], archive: Archive, tracer: Tracer) -> Iterator[Carrier]:
    """Yield the pages that carriers have it from and that carried it in an earlier version, where these say nothing of it any more."""
    known = {carrier.article.id for carrier in found if carrier.agrees}
    for carrier in in_order(carrier for carrier in found if carrier.agrees)[:TRACED]:
        source = source_of(carrier, tracer)
        if source and source[1].version is not None and source[0].id not in known:
            former = carrier_in(wordings, source[0], archive)
            if former and former.agrees:
                known.add(source[0].id)
                yield earlier(former, source[1].version)


def _missing(found: Sequence[Carrier], agreeing: Sequence[Carrier]) -> Iterator[str]:
    if len(found) >= MOST:
        yield "very many articles answer to its words: the counts are the least there can be"
    if len(agreeing) > TRACED:
        yield f"of {len(agreeing)} carriers the {TRACED} earliest were traced; the others are joined by their words alone"


def _contradictions(found: Sequence[Carrier]) -> dict[Evidence, str]:
    """Return the sentences that say the same but for a word, a figure, a day, a name or a denial, with what differs, earliest first.

    Carriers may have such a sentence, too.
    """
    return {
        _evidence(carrier, span): why
        for carrier in in_order(carrier for carrier in found if not carrier.unsure)
        for span, why in zip(carrier.otherwise if carrier.agrees else (carrier.span,), carrier.why, strict=True)
    }


def _evidence(carrier: Carrier, span: Span, kind: str = "contradiction") -> Evidence:
    article = carrier.article
    return Evidence(kind, (article.text or "")[slice(*span)], article.url or article.id, span)
