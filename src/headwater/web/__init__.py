"""The pages people look at, and the JSON API: an archive served over HTTP, or written out as a folder of static files."""

from headwater.web.app import create_app
from headwater.web.notes import Notes
from headwater.web.report import report
from headwater.web.serving import serve

__all__ = ["Notes", "create_app", "report", "serve"]
