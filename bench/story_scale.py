"""How long putting articles into stories takes, on invented ones.

    python bench/story_scale.py [--articles 20000]

Words are drawn by Zipf's law from 60,000; each story of one to thirty articles has names, figures and words of its own. Prints processor
seconds for adding, for the first `gather`, for one after a hundred more articles, and BCubed of the result.
"""

import argparse
import random
import sys
from collections import Counter
from tempfile import TemporaryDirectory
from time import process_time

from headwater.archive import Archive
from headwater.models import Article
from headwater.tracing import gather

SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er", "ol")]


def word(number):
    out = ""
    while number or not out:
        number, rest = divmod(number, len(SYLLABLES))
        out += SYLLABLES[rest]
    return out


def invented(count, source):
    """Yield articles, those of a story at most ten days apart."""
    words = [word(n + 200) for n in range(60_000)]
    weights = [1 / (n + 3) for n in range(len(words))]
    made, story = 0, 0
    while made < count:
        own = [word(source.randrange(10**7)).capitalize() for _ in range(6)] + [str(source.randrange(11, 9000)) for _ in range(3)]
        own += source.choices(words[500:], k=12)
        day = source.randrange(1000)
        for _ in range(min(source.choice((1, 1, 1, 2, 2, 3, 5, 8, 30)), count - made)):
            said = source.choices(words, weights, k=180) + source.choices(own, k=40)
            source.shuffle(said)
            lines = [" ".join(said[i : i + 20]) for i in range(0, len(said), 20)]
            title = " ".join(source.sample(own, 4) + source.choices(words, weights, k=4))
            published = f"{2020 + day // 365}-{1 + day % 365 // 31:02}-{1 + day % 28:02}"
            yield Article(id=str(made), text=". ".join(lines) + ".", title=title, published=published, language="en"), story
            made += 1
        story += 1


def timed(what, work):
    start = process_time()
    result = work()
    print(f"{what:36} {process_time() - start:7.1f} s")
    sys.stdout.flush()
    return result


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=20_000)
    given = options.parse_args()
    source = random.Random(0)
    made = list(invented(given.articles + 100, source))
    gold = {article.id: str(story) for article, story in made}
    articles = [article for article, _ in made]
    source.shuffle(articles)
    with TemporaryDirectory() as folder, Archive.open(f"{folder}/a.db") as archive:
        timed(f"add {given.articles:,}", lambda: list(archive.add_many(articles[:-100])))
        timed("gather", lambda: gather(archive))
        list(archive.add_many(articles[-100:]))
        timed("gather after a hundred more", lambda: gather(archive))
        said = {one.article: one.story for one in archive.stories.all()}
        print("changes on record:", Counter(change.kind for change in archive.stories.changes()))
    both, ours, true = Counter((gold[a], said[a]) for a in gold), Counter(said.values()), Counter(gold.values())
    precision = sum(n * n / ours[s] for (_, s), n in both.items()) / len(gold)
    recall = sum(n * n / true[g] for (g, _), n in both.items()) / len(gold)
    print(f"BCubed {precision:.3f} {recall:.3f}")


if __name__ == "__main__":
    main()
