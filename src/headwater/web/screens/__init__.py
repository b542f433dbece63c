"""What each screen shows, worked out from a desk: plain values, which a template writes down and the API could."""

from headwater.web.screens.alerts import add_alert, alerts_screen, look_now, remove_alert
from headwater.web.screens.article import article_screen
from headwater.web.screens.claim import claim_screen
from headwater.web.screens.compare import compare_screen
from headwater.web.screens.search import KINDS, Asked, asked, search_screen
from headwater.web.screens.speaker import speaker_screen
from headwater.web.screens.start import start_screen
from headwater.web.screens.story import story_screen
from headwater.web.screens.trace import trace_screen
from headwater.web.screens.versions import changed_screen, versions_screen

__all__ = [
    "KINDS",
    "Asked",
    "add_alert",
    "alerts_screen",
    "article_screen",
    "asked",
    "changed_screen",
    "claim_screen",
    "compare_screen",
    "look_now",
    "remove_alert",
    "search_screen",
    "speaker_screen",
    "start_screen",
    "story_screen",
    "trace_screen",
    "versions_screen",
]
