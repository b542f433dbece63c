"""What an element holds, by its tag and by the words of its class, id and role: a small vocabulary that no one outlet owns.

Each group is one bit of ``says``. Words are lower case and whole: "share-bar" is "share" and "bar".
"""

_GROUPS = {
    "nav": "nav navigation navbar menu submenu breadcrumb breadcrumbs crumbs crumb pagination pager toc tabs tablist skip",
    "more": "related recommended recommend recommendation recommendations recirc recirculation promo promos teaser teasers trending "
    "popular outbrain taboola yarpp similar more next prev previous latest relacionadas relacionados card cards carousel slider swiper "
    "archive recent",
    "share": "share sharing shares social sharedaddy addthis sharebar follow facebook twitter whatsapp telegram linkedin pinterest",
    "talk": "comment comments commentlist disqus respond reply replies discussion feedback rating ratings vote poll survey",
    "letter": "newsletter subscribe subscription subscriber signup optin login register paywall piano cta donate donation membership email",
    "advert": "advert advertisement advertising ads ad adslot sponsor sponsored banner dfp promoted affiliate",
    "legal": "cookie cookies gdpr consent copyright disclaimer disclosure legal terms rights",
    "side": "sidebar aside rail complementary widget widgets secondary",
    "foot": "footer contentinfo bottom after colophon",
    "head": "header masthead top topbar banner hero",
    "byline": "byline author authors autor auteur bio writer contributor date time timestamp published posted updated meta metadata "
    "dateline",
    "tags": "tag tags taglist topics topic categories category keywords labels label badge kicker",
    "caption": "caption captions figcaption credit credits image images img photo photos picture gallery media video player figure "
    "thumbnail",
    "body": "article articlebody body content contents text story post entry main richtext rich prose paragraph copy page single",
    "lede": "summary lede lead standfirst excerpt intro introduction subtitle subheadline subhead dek deck perex sapo chapo description "
    "abstract strap takeaways highlights",
    "title": "title headline heading",
    "quote": "quote pullquote blockquote quotation",
    "box": "box infobox factbox panel module callout block component product",
    "overlay": "modal popup overlay dialog toast tooltip dropdown hidden collapse collapsed hide screen print none",
    "live": "live liveblog ticker timeline update updates",
    "faq": "faq accordion question questions answer answers",
    "embed": "embed embedded iframe tweet oembed",
}
_TAGS = {
    "<article>": "article",
    "<main>": "main",
    "<aside>": "aside dialog menu",
    "<footer>": "footer",
    "<nav>": "nav",
    "<header>": "header",
    "<section>": "section",
    "<form>": "form fieldset label select",
    "<figure>": "figure picture",
    "<table>": "table",
    "<ul>": "ul ol dl",
    "<blockquote>": "blockquote",
    "<details>": "details",
}
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])

SAYS = (*_GROUPS, *_TAGS)
"""The meaning of each bit of ``says``, lowest first."""

_BY_WORD: dict[str, int] = {}
for _number, _words in enumerate(_GROUPS.values()):
    for _word in _words.split():
        _BY_WORD[_word] = _BY_WORD.get(_word, 0) | 1 << _number
_WORDS = frozenset(_BY_WORD)
_BY_TAG = {tag: 1 << number for number, tags in enumerate(_TAGS.values(), len(_GROUPS)) for tag in tags.split()}


def says(tag: str, words: frozenset[str]) -> int:
    """Return what an element says it holds, a bit for each of ``SAYS``.

    A heading's id is made of its words ("social-media-marketing" names no row of share buttons), and a ``<body>``'s classes describe the
    whole page, so neither is listened to.
    """
    bits = _BY_TAG.get(tag, 0)
    if tag != "body" and tag not in HEADINGS:
        for word in words & _WORDS:
            bits |= _BY_WORD[word]
    return bits
