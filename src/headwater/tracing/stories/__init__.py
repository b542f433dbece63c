"""Stories: which articles are on one event, and what such a story holds."""

from headwater.tracing.stories.gathering import gather
from headwater.tracing.stories.relaying import keep_relays, relays, relays_of, tracer_state
from headwater.tracing.stories.telling import tell

__all__ = ["gather", "keep_relays", "relays", "relays_of", "tell", "tracer_state"]
