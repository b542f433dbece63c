"""Trace a news story to its sources.

    >>> import headwater
    >>> article = headwater.read("page.html")
    >>> headwater.attribute(article).attributions
    >>> with headwater.Archive.open("my.db") as archive:
    ...     archive.add(article)
    ...     headwater.trace(article, archive).parents

The nouns are in ``headwater.models``. Verbs are loaded when first used, so that ``import headwater`` is quick.
"""

# As in typing, whose import would take half of the time in which the command line is not yet there to hear Ctrl-C.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from headwater.verbs import Archive, attribute, claims, compare, open_inputs, read, read_all, trace, trace_all

__version__ = "0.1.0"
__all__ = ["Archive", "attribute", "claims", "compare", "open_inputs", "read", "read_all", "trace", "trace_all"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        message = f"module 'headwater' has no attribute {name!r}"
        raise AttributeError(message)
    # Loading all that the verbs need takes a second, which `--help` need not pay; attributing needs a part of it.
    if name == "attribute":
        from headwater.attributing import attribute  # noqa: PLC0415

        return attribute
    from headwater import verbs  # noqa: PLC0415

    return getattr(verbs, name)
