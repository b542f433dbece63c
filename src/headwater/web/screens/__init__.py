"""What each screen shows, worked out from a desk: plain values, which a template writes down and the API could."""

from headwater.web.screens.article import article_screen
from headwater.web.screens.claim import claim_screen
from headwater.web.screens.compare import compare_screen
from headwater.web.screens.search import KINDS, Asked, asked, search_screen
from headwater.web.screens.speaker import speaker_screen
from headwater.web.screens.start import start_screen
from headwater.web.screens.story import story_screen
from headwater.web.screens.trace import trace_screen

__all__ = [
    "KINDS",
    "Asked",
    "article_screen",
    "asked",
    "claim_screen",
    "compare_screen",
    "search_screen",
    "speaker_screen",
    "start_screen",
    "story_screen",
    "trace_screen",
]
