-- The archive of articles, version 2 (PRAGMA user_version). Every statement here runs in one transaction.

-- One row an article: what it is looked up by, and the article itself.
CREATE TABLE article (
    key           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,   -- the id it was given, else its URL, else its path
    url_key       TEXT NOT NULL,          -- spelling-independent key of its URL; empty: no web address
    canonical_key TEXT NOT NULL,          -- the same of its canonical URL, where that is on the same host; else empty
    outlet        TEXT NOT NULL,          -- the name its furniture is counted under; empty: unknown
    family        TEXT NOT NULL,          -- shared with its AMP twin and the first page of its series
    language      TEXT NOT NULL,          -- primary subtag ("uk"); empty: not known
    anchors       TEXT NOT NULL,          -- its anchors, with blanks between them: to compare it without unpacking the body
    published     TEXT,                   -- as in the article: ISO 8601 with the page's own offset
    digest        BLOB NOT NULL,          -- SHA-256 of the content: tells "unchanged" from "new version"
    grams         INTEGER NOT NULL,       -- how many different hashes it has among the postings
    version       INTEGER NOT NULL,       -- 1, 2, ...
    body          BLOB NOT NULL           -- the article as JSON (headwater.models.encode), deflated
);
CREATE INDEX article_by_url ON article (url_key) WHERE url_key <> '';
CREATE INDEX article_by_canonical ON article (canonical_key) WHERE canonical_key <> '';
CREATE INDEX article_by_outlet ON article (outlet);

-- What an article was before its page changed.
CREATE TABLE earlier_version (
    article INTEGER NOT NULL REFERENCES article (key),
    version INTEGER NOT NULL,
    body    BLOB NOT NULL,
    PRIMARY KEY (article, version)
) WITHOUT ROWID;

-- The winnowed grams of each article's present version (headwater.textreuse.index).
CREATE TABLE posting (
    hash     INTEGER NOT NULL,            -- 63 bits
    article  INTEGER NOT NULL REFERENCES article (key),
    position INTEGER NOT NULL,            -- index of the gram's first word
    PRIMARY KEY (hash, article, position)
) WITHOUT ROWID;
CREATE INDEX posting_by_article ON posting (article);

-- The anchors of each article's present version: what a translation leaves as it was (headwater.textreuse.anchors).
CREATE TABLE anchor (
    anchor  TEXT NOT NULL,                -- "#412" a figure, "@tmr" the consonants of a name
    article INTEGER NOT NULL REFERENCES article (key),
    PRIMARY KEY (anchor, article)
) WITHOUT ROWID;

-- In how many articles each anchor stands: its rarity.
CREATE TABLE anchor_count (
    anchor   TEXT PRIMARY KEY,
    articles INTEGER NOT NULL
) WITHOUT ROWID;

-- Full-text search. Contentless: the text stands once, in article.body; rowid is article.key.
CREATE VIRTUAL TABLE full_text USING fts5 (title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');
