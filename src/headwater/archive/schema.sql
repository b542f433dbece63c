-- The archive of articles, version 17 (PRAGMA user_version). Every statement here runs in one transaction.

-- How often what is held, or which story it is in, has changed: an answer made at one number holds for as long as it is the same.
CREATE TABLE edition (number INTEGER NOT NULL);
INSERT INTO edition (number) VALUES (0);

-- One row an article: what it is looked up by, and the article itself.
CREATE TABLE article (
    key           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,   -- the id it was given, else its URL, else its path
    url_key       TEXT NOT NULL,          -- spelling-independent key of its URL; empty: no web address
    canonical_key TEXT NOT NULL,          -- the same of its canonical URL, where that is on the same host or no URL is known; else empty
    outlet        TEXT NOT NULL,          -- the name its furniture is counted under; empty: unknown
    language      TEXT NOT NULL,          -- primary subtag ("uk"); empty: not known
    published     TEXT,                   -- as in the article: ISO 8601 with the page's own offset
    digest        BLOB NOT NULL,          -- SHA-256 of the content: tells "unchanged" from "new version"
    version       INTEGER NOT NULL,       -- 1, 2, ...
    body          BLOB NOT NULL           -- the article as JSON (headwater.models.encode), deflated
);
CREATE INDEX article_by_url ON article (url_key) WHERE url_key <> '';
CREATE INDEX article_by_canonical ON article (canonical_key) WHERE canonical_key <> '';
-- For the ids of many, without a look at the page of each.
CREATE INDEX article_ids ON article (key, id);

-- What an article was before its page changed.
CREATE TABLE earlier_version (
    article INTEGER NOT NULL REFERENCES article (key),
    version INTEGER NOT NULL,
    body    BLOB NOT NULL,
    PRIMARY KEY (article, version)
) WITHOUT ROWID;

-- What the present version of an article shows or names that others may show too: posts, videos, pictures.
CREATE TABLE shown (
    node    TEXT NOT NULL,                -- key of its address, one for all spellings
    article INTEGER NOT NULL REFERENCES article (key),
    PRIMARY KEY (node, article)
) WITHOUT ROWID;
CREATE INDEX shown_by_article ON shown (article);

-- The present version of each article, as the indexes know it. A new version is a new entry; a number is never given twice.
CREATE TABLE entry (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL UNIQUE REFERENCES article (key),
    outlet  INTEGER NOT NULL,             -- number of the outlet's name, 63 bits; -1: unknown
    family  INTEGER NOT NULL,             -- number shared with its AMP twin and the first page of its series, 63 bits
    grams   INTEGER NOT NULL              -- how many postings it has among the passages
);

-- For what is held of one outlet.
CREATE INDEX entry_by_outlet ON entry (outlet, article);

-- The outlets, each with what it answers to (headwater.archive.outlets): settled in whatever transaction takes articles in or out.
CREATE TABLE outlet (
    number INTEGER PRIMARY KEY,           -- as in entry; -1: of the articles whose outlet is not known
    held   INTEGER NOT NULL,              -- articles
    entry  INTEGER NOT NULL,              -- of the article added last, whose names these are
    names  TEXT NOT NULL                  -- JSON: its names, folded, and its hosts
);
CREATE TABLE outlet_called (
    outlet INTEGER NOT NULL,
    name   TEXT NOT NULL,                 -- each of its names and hosts
    PRIMARY KEY (outlet, name)
) WITHOUT ROWID;
CREATE INDEX outlet_by_name ON outlet_called (name);
CREATE TABLE outlet_told (
    outlet INTEGER NOT NULL,
    begins TEXT NOT NULL,                 -- what a word of a text has in common with the first one of the name (headwater.outlets.beginnings)
    name   TEXT NOT NULL,                 -- each of its names that is long enough to be told in a text
    PRIMARY KEY (outlet, begins, name)
) WITHOUT ROWID;
CREATE INDEX outlet_by_beginning ON outlet_told (begins, name);

-- What translations are told by, of each entry: to compare it without unpacking the article (headwater.textreuse.outlines.Packed).
CREATE TABLE outline (
    entry INTEGER PRIMARY KEY,
    body  BLOB NOT NULL
);

-- The indexes, as sorted runs of postings (headwater.archive.runs): the winnowed grams of each entry ("passage"), and what a
-- translation leaves as it was ("anchor": headwater.archive.anchors).
CREATE TABLE run (
    key      INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL,
    first    INTEGER NOT NULL,            -- key of its first segment; the others follow
    postings INTEGER NOT NULL,
    firsts   BLOB NOT NULL                -- the first posting of each segment; behind them the filter of its hashes, of a large run of
                                          -- passages, or the list of its hashes, each with its postings (4 bytes), of a run of anchors
);
CREATE TABLE segment (
    key      INTEGER PRIMARY KEY,
    postings BLOB NOT NULL                -- up to 338 of: hash, 8 bytes; entry, 4 bytes; both little-endian; in order
);

-- The copies of large runs, files beside the archive to be mapped (headwater.archive.copies), and under the keys -1, -2, ... those of
-- what is known of the entries of a block (headwater.archive.blocks); one may be missing.
CREATE TABLE copy (
    run  INTEGER PRIMARY KEY,
    name TEXT NOT NULL
);

-- Entries that are no longer the present version of anything, until a merge takes their postings out.
CREATE TABLE dropped (
    kind     TEXT NOT NULL,
    entry    INTEGER NOT NULL,
    postings INTEGER NOT NULL,
    PRIMARY KEY (kind, entry)
) WITHOUT ROWID;

-- Full-text search. Contentless: the text stands once, in article.body; rowid is article.key. Characters of scripts without blanks are
-- words of their own (headwater.archive.searching).
CREATE VIRTUAL TABLE full_text USING fts5 (title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');

-- Stories: which article is in which, every later change of that, and what of an article tells its event.
CREATE TABLE story (
    key  INTEGER PRIMARY KEY AUTOINCREMENT,
    made TEXT NOT NULL                    -- ISO 8601, UTC
);
CREATE TABLE story_article (
    article  INTEGER PRIMARY KEY REFERENCES article (key),
    story    INTEGER NOT NULL REFERENCES story (key),
    entry    INTEGER NOT NULL,            -- the version that was looked at
    since    TEXT NOT NULL,
    nearest  INTEGER,                     -- key of the article of the story that is most like it; null: none was
    likeness REAL
);
CREATE INDEX story_article_by_story ON story_article (story);
CREATE TABLE story_change (
    key      INTEGER PRIMARY KEY AUTOINCREMENT,
    at       TEXT NOT NULL,
    kind     TEXT NOT NULL,               -- merged, split, moved
    story    INTEGER NOT NULL,            -- the story that the articles were in
    other    INTEGER NOT NULL,            -- the story that they are in now
    articles TEXT NOT NULL,               -- their ids, a JSON list
    cause    INTEGER                      -- key of the new article that made the difference
);
-- Who has their text from whom in a story, as long as it has these articles: tracing them all takes longer than looking at a list.
CREATE TABLE story_relay (
    story   INTEGER PRIMARY KEY,
    entries BLOB NOT NULL,                -- SHA-256 of the tracer's state and the entries of its articles
    edition INTEGER NOT NULL,             -- the archive's when it was traced
    parents TEXT NOT NULL                 -- of each article that has any: {id: [[id, kind], ...]}
);
CREATE TABLE story_sign (
    entry    INTEGER PRIMARY KEY,
    day      REAL,                        -- when it appeared, days since 1970; null: not known
    language TEXT NOT NULL,
    signs    BLOB NOT NULL                -- its terms (headwater.tracing.stories.corpus.TERM)
);

-- Who says what, of the articles that have been read for it; the words stand in the article.
CREATE TABLE statement_read (
    entry   INTEGER PRIMARY KEY,          -- the version that was read
    article INTEGER NOT NULL,
    reader  TEXT NOT NULL                 -- which state of the reader read it; empty: not known
);
CREATE INDEX statement_read_by_article ON statement_read (article);
CREATE TABLE statement (
    key     INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
    article INTEGER NOT NULL REFERENCES article (key),
    speaker TEXT,                         -- as the article calls them; null: unnamed
    body    BLOB NOT NULL                 -- the statement as JSON (headwater.models.encode)
);
CREATE INDEX statement_by_article ON statement (article);
CREATE INDEX statement_by_speaker ON statement (speaker);
-- rowid is statement.key; what is left of statements taken out is found no more, as nothing joins it.
CREATE VIRTUAL TABLE statement_text USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2');

-- What a watch knows (headwater.pages.watch_state): its feeds, what they listed, which pages are fetched and not yet settled. Times are
-- seconds since 1970.
CREATE TABLE watched_feed (
    url      TEXT PRIMARY KEY,
    title    TEXT NOT NULL DEFAULT '',
    since    REAL NOT NULL,               -- when it was put on the list
    due      REAL NOT NULL,
    pause    REAL NOT NULL,               -- seconds between two looks
    success  REAL,
    failure  REAL,
    error    TEXT,
    failures INTEGER NOT NULL DEFAULT 0,  -- since the last success
    gone     INTEGER NOT NULL DEFAULT 0,  -- 1: not looked at again
    digest   BLOB                         -- of its body at the last look
);
CREATE TABLE watched_entry (
    key        TEXT PRIMARY KEY,          -- spelling-independent key of its URL
    url        TEXT NOT NULL,
    feed       TEXT NOT NULL,             -- which listed it first
    title      TEXT,
    published  TEXT,
    source     TEXT,
    source_url TEXT,
    seen       REAL NOT NULL,
    status     TEXT NOT NULL DEFAULT 'waiting', -- then fetched, then what became of it
    due        REAL NOT NULL DEFAULT 0,
    tries      INTEGER NOT NULL DEFAULT 0,
    reason     TEXT,
    page       BLOB,                      -- while it is fetched and not settled: the page, deflated
    stamp      BLOB,                      -- of what the feed says of it
    came       REAL,                      -- when it was fetched last
    checks     INTEGER NOT NULL DEFAULT 0 -- how often its feed said that it had changed
);
CREATE INDEX watched_entry_waiting ON watched_entry (due) WHERE status = 'waiting';
CREATE INDEX watched_entry_fetched ON watched_entry (seen) WHERE status = 'fetched';
CREATE INDEX watched_entry_by_feed ON watched_entry (feed, seen);
