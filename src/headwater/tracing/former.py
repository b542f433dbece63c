"""Which version of a page another one has its text from: a page that was corrected later had other words when it was copied."""

from dataclasses import replace

import numpy as np

from headwater.archive import Archive
from headwater.models import Evidence, Relay
from headwater.tracing.collation import Version
from headwater.tracing.keeping import Kept
from headwater.tracing.witnessing import Witness, witness

_KEPT = 256  # articles with several versions, prepared: some 100 kB a version


class Former:
    """The earlier versions of an archive's articles, prepared once; it costs nothing where there are none."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._changed = frozenset(id_ for _, id_, _ in archive.changed())
        self._prepared: Kept[str, dict[int, Witness]] = Kept(_KEPT)

    def taken(self, child: Witness, other: Witness) -> Witness:
        """Return ``other`` in the version with which ``child`` has most readings in common, the present one where none has more."""
        if other.id not in self._changed:
            return other
        versions = [other, *self._versions(other.id).values()]
        return max(versions, key=lambda one: len(np.intersect1d(child.version.known, one.version.known, assume_unique=True)))

    def rendered(self, child: Witness, other: Witness) -> Witness:
        """Return the same where ``child`` is in another language: the version with which it has most figures and names in common."""
        if other.id not in self._changed:
            return other
        versions = [other, *self._versions(other.id).values()]
        return max(versions, key=lambda one: len(child.version.anchors & one.version.anchors))

    def told(self, relay: Relay, parent: Witness) -> Relay:
        """Return a relay with the number of the version that its text is from, and that as evidence, where it is an earlier one."""
        if parent.former is None:
            return relay
        fetched = f", fetched {parent.version.article.fetched}" if parent.version.article.fetched else ""
        said = Evidence("earlier version", f"version {parent.former}{fetched}: the page was changed since", relay.url)
        return replace(relay, version=parent.former, evidence=(*relay.evidence, said))

    def _versions(self, id_: str) -> dict[int, Witness]:
        if id_ not in self._changed:
            return {}
        known = self._prepared.get(id_)
        return self._prepared.keep(id_, self._read(id_) if known is None else known)

    def _read(self, id_: str) -> dict[int, Witness]:
        return {number: witness(Version(article), number) for number, article in self._archive.earlier.last(id_)}
