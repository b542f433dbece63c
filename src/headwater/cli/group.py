"""The group of commands: their list, how one is found, and how a run of one ends."""

import importlib
import sys

import click

from headwater import __version__
from headwater.cli import common

COMMANDS = {
    "read": "Read pages: text, metadata, links, posts, credits.",
    "attribute": "Say who says what in a page.",
    "add": "Add pages to the archive.",
    "watch": "Watch feeds, and add what they list.",
    "alerts": "Be told of a search's or a claim's next article.",
    "matches": "Find shared passages.",
    "compare": "Show what two articles share and what differs.",
    "versions": "Show what changed in articles that were fetched again.",
    "trace": "Trace articles to their sources.",
    "claims": "Count a claim's independent origins.",
    "search": "Search articles, and who is quoted on what.",
    "stories": "Show which articles are on one event.",
    "serve": "Open the archive in a browser.",
    "report": "Write a trace as a folder to send on.",
    "pack": "Pack a trace and its pages as a WACZ file.",
    "demo": "Trace the bundled sample and explain it.",
}


class Commands(click.Group):
    """Commands are imported when asked for, so that `--help` and `--version` answer at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command of that name, from the module of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"headwater.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
@click.version_option(__version__, prog_name="headwater")
def group() -> None:
    """Trace a news story to its sources: who says what, where the text came from, what changed on the way.

    \b
    Try:
      headwater trace page.html              what a page cites, and what to search for
      headwater add pages/ --archive my.db   keep a folder of pages
      headwater trace page.html --archive my.db
    """


def run() -> int:
    """Run the command that the program was started with; return its exit status. A fault of ours is one line; signals are the caller's."""
    try:
        return group.main(standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort as aborted:  # click's word for KeyboardInterrupt, and for the end of an input that was asked for
        raise KeyboardInterrupt(*getattr(aborted.__cause__, "args", ())) from None
    except Exception as error:
        if common.debugging():
            raise
        common.Problems().report(common.fault(" ".join(sys.argv[1:]), error))
        return 1
