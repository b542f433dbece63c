"""Text reuse: which passages two articles share, and what changed in them. Pure functions, no I/O."""

from headwater.textreuse.aligning import align, prepare
from headwater.textreuse.changes import changes
from headwater.textreuse.comparing import compare, match
from headwater.textreuse.fingerprints import fingerprint
from headwater.textreuse.translating import side_by_side

__all__ = ["align", "changes", "compare", "fingerprint", "match", "prepare", "side_by_side"]
