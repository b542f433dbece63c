"""What alerts are about: what is waited for, what was found, how much came."""

from datetime import UTC, datetime
from typing import Any, NamedTuple


class Alert(NamedTuple):
    """What is looked for: ``kind`` is search (``asked`` as in the archive's search) or claim (a wording); and where hits go."""

    name: str
    kind: str
    asked: str
    webhook: str | None = None
    atom: str | None = None


class Hit(NamedTuple):
    """An article that an alert waited for, and the passage that says why; ``found`` in seconds since 1970, ``status`` of its webhook.

    ``differs`` where the passage contradicts the claim: with another figure, day or name, or by denying it.
    """

    number: int
    alert: str
    id: str
    url: str | None
    title: str | None
    passage: str
    found: float
    status: str
    differs: bool = False

    def told(self) -> dict[str, Any]:
        """Return what is delivered of it."""
        found = datetime.fromtimestamp(self.found, UTC).isoformat(timespec="seconds")
        article = {"alert": self.alert, "id": self.id, "url": self.url, "title": self.title}
        return {**article, "passage": self.passage, "differs": bool(self.differs), "found": found}


class Count(NamedTuple):
    """How many hits an alert has, when the last was found (seconds since 1970), how many its webhook has not taken."""

    hits: int = 0
    last: float | None = None
    untaken: int = 0
