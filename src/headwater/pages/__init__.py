"""Anything a user can name -> pages: files, folders, indexes, texts, standard input, web addresses, feeds.

Nothing here raises for one bad input: a Problem takes its place in the stream and the rest goes on.
"""

from headwater.pages.caching import HttpCache, default_path
from headwater.pages.client import Client, Manners
from headwater.pages.crew import fetch_many
from headwater.pages.jsonl import open_claims, open_index, open_texts
from headwater.pages.keeping import Keeper
from headwater.pages.opml import read_opml, write_opml
from headwater.pages.packing import captures, pack
from headwater.pages.sources import open_pages, open_pasted
from headwater.pages.watch_state import FeedStatus, Listed, WatchState
from headwater.pages.watching import Arrival, Watch

__all__ = [
    "Arrival",
    "Client",
    "FeedStatus",
    "HttpCache",
    "Keeper",
    "Listed",
    "Manners",
    "Watch",
    "WatchState",
    "captures",
    "default_path",
    "fetch_many",
    "open_claims",
    "open_index",
    "open_pages",
    "open_pasted",
    "open_texts",
    "pack",
    "read_opml",
    "write_opml",
]
