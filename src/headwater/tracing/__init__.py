"""Tracing: who relayed whom, where chains end, how many independent origins stand behind a claim."""

from headwater.tracing.claims import claims
from headwater.tracing.tracer import Tracer, trace, trace_all

__all__ = ["Tracer", "claims", "trace", "trace_all"]
