"""Forms as browsers send them, bounded in size."""

from urllib.parse import parse_qsl

from starlette.requests import Request

from headwater.models import HeadwaterError, Problem

MOST_BYTES = 4_000_000
_FIELDS = 40


async def read_form(request: Request) -> dict[str, str]:
    """Return the fields of a URL-encoded form; raise HeadwaterError where it is too large or none."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise HeadwaterError(Problem("what was sent", f"larger than {MOST_BYTES // 1_000_000} MB", "add it with `headwater add`"))
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_FIELDS))
    except ValueError:
        raise HeadwaterError(Problem("what was sent", "not a form", "use the form on the first page")) from None
