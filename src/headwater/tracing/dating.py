"""When was it? An undated page appeared after what it was taken from and before what was taken from it."""

from collections.abc import Sequence
from datetime import datetime

from headwater.models import Dated, Evidence, Relay
from headwater.tracing.looking import Looks
from headwater.tracing.mentioned import last_day
from headwater.tracing.relatives import strongest
from headwater.tracing.times import UNKNOWN, When
from headwater.tracing.witnessing import Witness

_SHOWN = 220  # code points of a passage that are shown
_SURE = 0.8  # confidence in a relay from which on it bounds a date


def dated(looks: Looks, child: Witness, sources: Sequence[tuple[Relay, When]]) -> Dated:
    """Return the bounds of an article's publication with what each comes from: page, ``sources``, days it tells of, copies."""
    own = child.version.when
    evidence = [Evidence("date", own.stated, child.version.article.url)] if own.stated else []
    earliest, latest = own.earliest, own.latest
    for relay, source in sources:
        if relay.confidence >= _SURE and earliest < source.earliest <= latest:
            earliest = source.earliest
            evidence.append(Evidence("after its source", source.stated, relay.url))
    told = None if own.known else last_day(child.version.article, own)
    if told and earliest < told[0].earliest:
        earliest = told[0].earliest
        start, end = told[1]
        passage = (child.version.article.text or "")[start:end]
        evidence.append(Evidence("after a day it tells of", passage[:_SHOWN], child.version.article.url, (start, end)))
    for other in _near(looks, child):
        # Whether it is a copy costs a look at its own candidates.
        if earliest <= other.version.when.latest < latest and _is_copy(looks, child, other):
            latest = other.version.when.latest
            evidence.append(Evidence("before its copy", other.version.when.stated, other.version.article.url))
    return Dated(_shown(earliest, UNKNOWN.earliest), _shown(latest, UNKNOWN.latest), tuple(evidence))


def _near(looks: Looks, child: Witness) -> list[Witness]:
    """Return the candidates that are looked at for the child's own sources."""
    weighing = looks.weighing(child.id)
    near = set(strongest(looks.likely(child.id))) if weighing else set()
    return [other for other in weighing.candidates if other.id in near] if weighing else []


def _is_copy(looks: Looks, child: Witness, other: Witness) -> bool:
    """Whether a candidate surely has its text from ``child``."""
    return looks.likely(other.id).get(child.id, 0.0) >= _SURE


def _shown(moment: datetime, open_: datetime) -> str | None:
    return None if moment == open_ else moment.isoformat(timespec="minutes")
