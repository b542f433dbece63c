"""Problems as programs are told them: application/problem+json (RFC 9457)."""

from collections.abc import Mapping

from starlette.responses import JSONResponse

from headwater.models import Problem
from headwater.web.showing import line

_TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    422: "Unprocessable Content",
    429: "Too Many Requests",
    500: "Internal Server Error",
}


def problem(found: Problem, status: int, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """Return what went wrong, with the remedy."""
    told = {"type": "about:blank", "title": _TITLES.get(status, "Error"), "status": status, "detail": found.reason}
    told |= {"input": line(found.input), "remedy": found.remedy}
    return JSONResponse(told, status, headers, "application/problem+json")
