"""`headwater serve`: the archive in a browser."""

import click

from headwater.cli import common
from headwater.cli.common import out


@click.command("serve")
@common.archive
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen. Anything but this machine asks for a token.")
@click.option("--port", type=click.IntRange(0, 65535), default=8420, show_default=True, help="0 takes any that is free.")
def command(*, archive_url: str, host: str, port: int) -> None:
    """Open the archive in a browser: traces, articles with their statements, comparisons, claims, search.

    Addresses and texts that are pasted there are added to the archive. Ctrl-C stops it.

    \b
    Example:
      headwater demo --keep sample.db
      headwater serve --archive sample.db
    """
    from headwater import web  # noqa: PLC0415 - loads the readers

    with common.failures():
        web.serve(archive_url, host, port, lambda address: out.print(f"Headwater at {address} (Ctrl-C stops it)", markup=False))
