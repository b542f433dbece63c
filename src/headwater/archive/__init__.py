"""The archive: articles kept, looked up, searched, and matched. SQLite for now."""

from headwater.archive.anchoring import About
from headwater.archive.asking import TALLIED, Tally, Within
from headwater.archive.matching import all_matches, matches
from headwater.archive.opening import beside, nothing_in
from headwater.archive.postings import TRIED, Candidate, Tried
from headwater.archive.searching import Found, full_text_query
from headwater.archive.statements import Quoted, StatementBook, words_of
from headwater.archive.store import Archive, language_of
from headwater.archive.stories import Membership, Move, Relays, Shift, Signed, StoryBook
from headwater.archive.translating import Translations
from headwater.archive.watched import Watched

__all__ = [
    "TALLIED",
    "TRIED",
    "About",
    "Archive",
    "Candidate",
    "Found",
    "Membership",
    "Move",
    "Quoted",
    "Relays",
    "Shift",
    "Signed",
    "StatementBook",
    "StoryBook",
    "Tally",
    "Translations",
    "Tried",
    "Watched",
    "Within",
    "all_matches",
    "beside",
    "full_text_query",
    "language_of",
    "matches",
    "nothing_in",
    "words_of",
]
