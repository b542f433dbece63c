"""Tracing: who relayed whom, where chains end, how many independent origins stand behind a claim, which are on one event."""

from headwater.tracing.claims import claims
from headwater.tracing.everything import trace_everything
from headwater.tracing.stories import gather, keep_relays, relays, relays_of, tell, tracer_state
from headwater.tracing.tracer import Tracer, trace, trace_all

__all__ = [
    "Tracer",
    "claims",
    "gather",
    "keep_relays",
    "relays",
    "relays_of",
    "tell",
    "trace",
    "trace_all",
    "trace_everything",
    "tracer_state",
]
