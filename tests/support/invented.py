"""Small invented articles."""

from headwater.models import Article, Credit, Outlet

FERRY = (
    "The ferry between Orlo and the mainland will stop running on Sunday, the harbour board said in a notice.",
    "Passengers with tickets for later days can have their 14 kroons back at the kiosk, according to the notice.",
    "Skipper Dagny Holm said she had read about it in the bakery queue and not from her employer.",
    "The boat was built in 1961 and has carried the island's post, its pupils and its sheep ever since.",
    "Nobody at the board would say on Thursday whether a replacement had been ordered or was being looked for.",
)
BRIDGE = (
    "A crack the length of a forearm was found under the Tarnmouth bridge by two boys fishing for eels.",
    "Engineer Pio Laskar closed one lane within the hour and lorries now wait on both banks of the river.",
    "He expects the repair to take eleven weeks and to cost more than the town has set aside for the year.",
)
MARKET = (
    "Stallholders at the Fennick market voted by 31 to 4 to open on Mondays for the first time since the war.",
    "Cheesemonger Lise Aldane called the vote overdue and promised to bring coffee to the early shift.",
)


def text(*sentences):
    """Return sentences as a text of one paragraph each."""
    return "\n\n".join(sentences)


def article(name, body, published=None, *, said=(), path="story", **more):
    """Return an article of the outlet `name` (its domain: name.example)."""
    url = f"https://{name}.example/{path}"
    outlet = Outlet(name.title(), f"{name}.example")
    return Article(id=url, url=url, text=body, title=body[:40], published=published, outlet=outlet, credits=tuple(said), **more)


def credit(style, name=None, url=None, words=None):
    """Return a credit in the body."""
    return Credit(style=style, name=name, url=url, text=words or name)
