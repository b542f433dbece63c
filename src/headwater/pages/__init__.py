"""Anything a user can name -> pages: files, folders, indexes, texts, standard input, web addresses.

Nothing here raises for one bad input: a Problem takes its place in the stream and the rest goes on.
"""

from headwater.pages.client import Client
from headwater.pages.jsonl import open_claims, open_index, open_texts
from headwater.pages.sources import open_pages

__all__ = ["Client", "open_claims", "open_index", "open_pages", "open_texts"]
