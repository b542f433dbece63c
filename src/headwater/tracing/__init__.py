"""Tracing: who relayed whom, where chains end, how many independent origins stand behind a claim, which are on one event."""

from headwater.tracing.claims import claims
from headwater.tracing.stories import gather, tell
from headwater.tracing.tracer import Tracer, trace, trace_all

__all__ = ["Tracer", "claims", "gather", "tell", "trace", "trace_all"]
