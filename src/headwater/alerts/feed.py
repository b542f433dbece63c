"""The Atom feed of an alert."""

from datetime import UTC, datetime
from hashlib import sha256
from xml.sax.saxutils import escape, quoteattr

from headwater.alerts.nouns import Alert, Hit


def atom(alert: Alert, hits: list[Hit]) -> str:
    """Return an Atom feed of an alert's hits, latest first."""
    moments = [datetime.fromtimestamp(hit.found, UTC).isoformat(timespec="seconds") for hit in hits]
    updated = moments[0] if moments else datetime.now(UTC).isoformat(timespec="seconds")
    entries = "".join(map(_entry, hits, moments))
    head = f"<title>{_text(alert.name)}</title><id>urn:headwater:alert:{sha256(alert.name.encode()).hexdigest()}</id>"
    what = _text(f"{alert.kind}: {alert.asked}")
    about = f"<updated>{updated}</updated><author><name>Headwater</name></author><subtitle>{what}</subtitle>"
    return f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">{head}{about}{entries}</feed>\n'


def _entry(hit: Hit, moment: str) -> str:
    link = f"<link href={quoteattr(_clean(hit.url))}/>" if hit.url else ""
    id_ = f"urn:headwater:hit:{sha256(f'{hit.alert}{chr(0)}{hit.id}'.encode()).hexdigest()}"
    title, passage = _text(hit.title or hit.id), _text(hit.passage)
    differs = '<category term="differs"/>' if hit.differs else ""
    says = f"Differs: {passage}" if hit.differs else passage
    return f"<entry><title>{title}</title><id>{id_}</id><updated>{moment}</updated>{link}{differs}<summary>{says}</summary></entry>"


def _text(value: str) -> str:
    return escape(_clean(value))


def _clean(value: str) -> str:
    """Return what of a page's words may stand in XML."""
    return "".join(c for c in value if c in "\t\n" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff")
