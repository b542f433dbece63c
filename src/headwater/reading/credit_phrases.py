# ruff: noqa: E501 - a phrase is read whole, alternatives and all, or not at all
"""What newsrooms write when they say where a text comes from, language by language. Data only; ``credits`` says how it is used."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's set phrases, as regular expressions without groups; ``{N}`` stands for the name of the party.

    ``weak`` phrases credit somebody only where the name is an outlet's; ``strong`` ones say so themselves, and ``first`` ones in a sentence of their own; ``told`` ones name where
    something was said; ``called`` ones hold for a name with a noun for outlets beside it ("the newspaper X"). The rest are alternations: ``sources`` head a source line, ``notes`` an editor's note, ``by`` a byline; ``posts``
    are verbs of posting, ``kinds`` nouns for outlets beside their names, ``openers`` words with which a sentence begins that are no part
    of a name, ``roles`` what people are in a newsroom, ``reports`` verbs for what outlets do, ``via`` what stands before a handle alone;
    ``tells``, ``to``, ``works``, ``told_nouns`` and ``articles`` are explained in ``credit_words.toml``.
    """

    weak: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    sources: str = ""
    notes: str = ""
    posts: str = ""
    kinds: str = ""
    openers: str = ""
    by: str = ""
    roles: str = ""
    reports: str = ""
    via: str = ""
    tells: str = ""
    to: str = ""
    works: str = ""
    told_nouns: str = ""
    articles: str = ""


PHRASES: dict[str, Phrases] = {
    "en": Phrases(
        weak=(
            r"(?:[Aa]ccording|[Tt]hanks) to (?:reports? (?:in|from|by) |reporting (?:in|from|by) |sources? cited by )?{N}",
            r"(?:[Pp]er|[Cc]iting|[Qq]uoting) (?:reports? (?:in|from|by) |a report (?:in|from|by) )?{N}",
            r"(?:reported|revealed|broken|cited|quoted|published|obtained|reviewed|seen|aired|carried|released|posted|written|relayed) (?:\w{2,12} )?(?:by|in|on) {N}",
            r"(?:report|article|story|piece|interview|investigation|op-ed|column|editorial|dispatch|analysis|reporting) (?:\w{2,12} )?(?:by|in|from|on|for|with) {N}",
            r"{N}(?:’s|'s)? (?:[a-z]{4,12} )?(?:reports?|writes?|wrote|reported|publishes|published|broadcasts?|reveals|revealed|relays|relayed|noted|notes|quotes|quoted|cites|cited|explains|adds|said in (?:a|an|its) (?:report|article|editorial))",
            r"{N} (?:report|article|story|investigation|interview|editorial|exclusive|dispatch)(?= (?:that|which|on|by|about|from|published|said|says|found|dated|this|last))",
            r"(?:(?:[Pp]rovided|[Ss]upplied|[Dd]istributed|[Ss]yndicated) by|(?:[Tt]aken|[Aa]dapted|[Ee]xcerpted|[Tt]ranslated) from|[Cc]ourtesy of) {N}",
            r"{N} (?:has|had|have) (?:more|details|the details)",
            r"(?:[Rr]eferring to|[Ii]n (?:a |the )?(?:material|materials|publication|report|article) of) {N}",
            r"(?:[Ii]t (?:is|was) (?:reported|informed|written|stated|announced)|[Tt]his (?:is|was) (?:reported|informed|written|stated|announced)|[Aa]bout (?:this|it) (?:writes|reports|informs|was reported|was written)) (?:by|in|on)? ?{N}",
            r"{N} (?:was|were|became|has been) (?:the )?first(?: one| ones)? (?:to|who|that|which) (?:show|tell|write|inform|announce|cover|broadcast|publish|make|draw|notice|receive|showed|told|wrote|informed|published|reported)",
            r"(?:Correspondents|Reporters|Journalists|Editors|[Ee]ditorial (?:office|staff|board)) (?:of|from|at|for) {N}(?! (?:voted|walked|went|struck|are|will|face|joined|lost|won|demanded|have voted|were (?!told|shown|sent|able|first)\w+))",
            r"(?:[Cc]alculations?|[Ee]stimates?|[Aa]nalys[ei]s|[Rr]esearch|[Cc]hecks|[Tt]ests?|[Ii]nquiries|[Ss]urveys?|[Pp]olls?|[Cc]ounts?)(?: of [^.;:!?\n]{2,40}?)? (?:\w{3,11}ed (?:out )?)?(?:by|for|from) {N}",
            r"(?:by|to|with) (?:a|the) (?:correspondent|reporter|journalist)s? (?:of|from|for|with) {N}",
            r"{N}, (?:citing|quoting) [^.;:!?\n]{2,80}, (?:said|says|reported|reports|wrote|named)",
            r"(?:kept|compiled|maintained|collected|hosted|listed|tracked|counted) (?:by|at|on) {N}",
            r"(?:[Ss]ays|[Ww]rites?|[Rr]eports?|[Ii]nforms?|[Cc]laims?|[Nn]otes?|[Aa]nnounces?|[Tt]ransmits?|[Rr]elays?) {N}(?=[.,;:]|\s*(?:\n|$))",
            r"{N} (?:also|first|earlier|previously|separately|later|originally|exclusively) reported",
            r"(?:report|story|article|news)(?: of [^.!?\n]{2,60}?)? (?:first )?(?:appeared|was (?:first )?(?:published|printed|broken)|ran) (?:in|on|by) {N}",
            r"(?:[Ss]aw|[Ff]ound|[Rr]ead|[Ss]potted|[Ss]een) (?:this|it|that)(?: one)? (?:in|at|over at) {N}",
        ),
        strong=(
            r"[Rr]ead (?:more|on|further|the \w{2,10} (?:article|story|report|piece|text|post|version)|it all|the rest|the original)(?: here)? (?:at|on|in|from|via|over at) {N}",
            r"(?:[Mm]ore|[Ff]ull (?:story|article|report)|[Cc]ontinue reading) (?:at|on|from) {N}",
            r"(?:[Ff]irst|[Oo]riginally|[Pp]reviously|[Ii]nitially|[Ee]arlier) (?:been )?(?:published|appeared|posted|reported|printed|written|aired|broadcast|ran|run|released|issued|produced|carried)(?: \w{2,10})? (?:by|in|on|at|with|for) {N}",
            r"(?:published|appeared|posted|reported|ran|aired) (?:here )?(?:first|originally|earlier|previously) (?:by|in|on|at|with) {N}",
            r"(?:(?:[Tt]his|[Tt]hat|[Ii]t|[Tt]he (?:news|story)) (?:was|were|has been|had been)|[Aa]s) (?:first )?(?:reported|revealed|broken|published|announced) (?:by|in|on) {N}(?=[.;,)]|\s*$)",
            r"(?:[Rr]epublished|[Rr]eprinted|[Rr]eposted|[Rr]eproduced|[Uu]sed|[Pp]ublished|[Tt]ranslated) (?:here )?(?:with|by) (?:the )?(?:kind )?permission (?:of|from|by) {N}",
            r"(?:[Rr]epublished|[Rr]eprinted|[Rr]eposted|[Ss]yndicated|[Cc]ross-?posted) (?:here )?(?:from|with thanks to|courtesy of) {N}",
            r"(?:[Ww]ith|[Bb]ased on|[Oo]n the basis of|[Pp]repared (?:on|from)|[Aa]ccording to)(?: the)? (?:information|materials?|data|reporting) (?:from|of|by) {N}(?=[.)]?\s*(?:\n|$))",
            r"[Ww]ith (?:a )?(?:reference|link) to {N}(?=[.,;:)]|\s*(?:\n|$))",
            r"{N} (?:was|were) (?:the )?first to (?:report|publish|reveal|break)",
            r"{N} (?:first|originally) (?:published|reported|broke|carried)",
            r"{N} (?:broke|has|had|carries|carried) (?:the|this|that|more on (?:the|this)) (?:full |whole |original )?(?:story|news)",
            r"(?:[Hh]at[ -]tip|[Hh]/[Tt]|HT)(?: to)?:? {N}",
            r"(?:[Ss]aw|[Ff]ound|[Rr]ead|[Ss]potted|[Ss]een) (?:this|it|that)(?: one)? on {N}(?=[.,:;!]|\s*(?:\n|$))",
        ),
        told=(
            r"(?:told|interview (?:with|to|for|on|by)|speaking (?:to|on|with)|spoke (?:to|with)|appearing on|appeared on|remarks to|comments to|statement to|commentary (?:for|on)|told to|(?:in|a|an) (?:comment|conversation|interview) (?:to|for|with)|(?:on|in) the (?:air|broadcast|waves|microphones?|studio|pages) of|to the microphones? of) {N}",
            r"[Ss]aid(?: [^.!?\n”»\"]{0,60}?)?,? to {N}(?=[.;]|\s*(?:\n|$))",
            r"(?:explained|confirmed|admitted|revealed|complained|replied|repeated|confided|commented|recounted|declared|stated|described|recalled|specified|clarified|said|assured|spoke|stressed|noted)(?: [^.!?\n”»\"]{0,40}?)? to {N}",
            r"To {N}(?=, )",
            r"(?:heard|contacted|asked|reached|consulted|questioned|approached|interviewed|sought|queried|filmed|quoted) by {N}",
            r"(?:[Ii]n|[Dd]uring) (?:a|an|his|her|their) (?:conversation|talk|chat|dialogue|exchange|call) with {N}",
        ),
        called=(
            r"{N} (?:said|says|tells?|told|informs?|informed|announces?|announced|shows|showed|shared|claims?|claimed|states?|stated|specifies|specified|learn(?:ed|t|s)|found out|clarif(?:ies|ied)|gives|gave|recalls?|transmits?|transmitted|managed|quotes|spoke|talked|broadcast|aired|made public|has learned|has learnt|posted|received|obtained|were told|was told|drew|draws)",
            r"(?:told|[Bb]y|[Ff]rom|[Ww]rote (?:in|for)|[Ss]aid (?:in|for)|[Ii]nformed|[Cc]iting) (?=(?:the |an? )(?:[A-Z][a-z]{2,14} )?(?:[a-z-]{2,20} ){1,3}[^a-z\s]){N}(?=[,.;:)]|\s*(?:\n|$)| (?:said|that|about|on|in|by|with))",
        ),
        sources=r"(?:(?:Original|News|Information|Main|Primary|First|Text|Article|Material) )?sources?(?: (?:of|for) (?:the )?\w{2,20}(?: \w{2,20}){0,3})?|Original(?: (?:source|article|story|text|post|material|publication))?|Full (?:story|article|report|text)|Credit|Story by|From|Via|Read (?:the )?original(?: at| on)?|(?:Prepared |Based )?(?:on|from|by) (?:the )?(?:materials?|information|data)(?: of| from)?|With (?:information|materials?) (?:from|of|by)|Taken from|Translated from|According to(?: the)? materials(?: of)?",
        notes=r"eds?\.(?: ?notes?)?|ed(?:itor(?:ial)?)?s?(?:['’]s?)? (?:notes?|remarks?|comments?)|approx\. ed\.?|(?:notes?|remarks?|comments?) (?:from|by|of) (?:the )?(?:editors?|editorial)|note (?:from|by|of)|translator(?:['’]s)? note|transl\.|author(?:['’]s)? note",
        posts=r"wrote|writes|posted|posts|shared|shares|tweeted|tweets|said|says|announced|published|publishes|reported|reports|claimed|confirmed|stated|added|commented|"
        r"responded|replied|reacted|uploaded|released|noted|retweeted|reposted",
        kinds=r"news ?papers?|television|radio|(?:tv|TV|tele(?:vision)?) ?(?:company|companies)|(?:online|internet|on-line|electronic|print|regional|local) (?:edition|publication|newspaper|outlet|media|resource|magazine)|edition|media|(?:news|information|internet) resource|wire|daily|weekly|tabloid|broadsheet|magazine|journal|(?:news|press|wire|state|information) (?:agency|agencies|site|website|outlet|channel|service|portal|wire|organi[sz]ation)|"
        r"agency|agencies|outlets?|website|web site|portal|broadcasters?|(?:tv|TV|television|radio|Television|Radio) (?:channel|station|network)|station|channel|network|blog|media outlet|publication|editors of|our (?:colleagues|partners|friends) (?:at|from)",
        openers=r"as|but|and|so|yet|while|when|after|before|since|because|if|though|although|also|earlier|later|meanwhile|however|still|now|then|in|on|at|by|for|from|of|to|"
        r"last|this|that|these|those|it|he|she|they|we|you|who|what|which|where|there|here|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
        r"january|february|march|april|may|june|july|august|september|october|november|december|previously|recently|instead|indeed|"
        r"according|citing|per|via|read|more|source|first|originally|how|why|according to",
        by=r"by|written by|posted by|author|authors|words by|story by|text by|published by|reported by|reporting by|article by|from|edited by",
        roles=r"staff|reporter|correspondent|editor|writer|journalist|columnist|contributor|producer|chief|desk|team|newsroom|special|senior|political|foreign|guest|freelance|"
        r"intern|fellow|analyst|anchor|host|photographer|author|admin|administrator|editorial|board|webmaster",
    ),
    "uk": Phrases(
        weak=(
            r"(?:[Рр]епортаж|[Мм]атеріал|[Рр]озслідування|[Пп]ублікаці[яію]|[Іі]нтерв['’ʼ]ю|[Пп]еревірк[аиу]) {N}",
            r"(?<=\w[,”»*])\*{0,2} ?[—–-] {N}(?=[.;]|\s*(?:\n|$))",
            r"(?:[Зз]а (?:даними|інформацією|повідомленням|словами)|[Зз]гідно з|[Пп]осилаючись на|[Зз] посиланням на|[Пп]ро це (?:пише|повідомляє|інформує|повідомив|повідомила|повідомило|йдеться)(?: в| у| на)?|[Яя]к (?:пише|повідомляє|інформує|зазначає|передає|повідомили в|повідомили у)|(?:[Пп]ише|[Пп]овідомляє|[Пп]ередає|[Іі]нформує|[Цц]итує)) {N}",
            r"{N} (?:повідомляє|повідомив|повідомила|повідомило|пише|написав|написала|написало|передає|інформує|публікує|опублікував|опублікувала|опублікувало|цитує)",
        ),
        strong=(
            r"(?:[Вв]перше|[Сс]початку|[Рр]аніше|[Оо]ригінал) (?:\w{2,14} )?(?:опубліковано|опублікований|опублікована) (?:на|в|у|на сайті|на порталі|виданням)? ?{N}",
            r"(?:[Чч]итайте|[Дд]окладніше|[Пп]овний текст|[Дд]етальніше) (?:\w{2,14} )?(?:на|в|у|на сайті) {N}",
            r"(?:[Пп]ередрук(?:овано)?|[Пп]ереклад(?:ено)?) (?:з|із|за матеріалами|матеріалу) {N}",
            r"(?:[Зз]а матеріалами|[Мм]атеріал підготовлено за) {N}",
        ),
        told=(
            r"(?:[Рр]озпові(?:в|ла|ли)|[Сс]каза(?:в|ла|ли)|[Зз]аяви(?:в|ла|ли)|[Кк]оментар(?:і)?|[Іі]нтерв['’ʼ]ю)(?: в ефірі| в коментарі| в інтерв['’ʼ]ю)? (?:для )?{N}",
        ),
        called=(
            r"(?:[Пп]овідоми(?:в|ла|ли|ло)|[Рр]озпові(?:в|ла|ли|ло)|[Пп]оказа(?:в|ла|ли|ло)|[Зз]аяви(?:в|ла|ли|ло)|[Оо]публікува(?:в|ла|ли|ло)|[Оо]прилюдни(?:в|ла|ли|ло)|[Пп]оширил[аио]|[Пп]оширив|[Пп]ише|[Пп]ишуть|[Пп]ередає|[Дд]ізнал(?:ися|ося|ась)) (?:у |в |на )?{N}",
            r"{N} (?:повідомля(?:є|ють)|розпові(?:в|ла|ли|ло)|показа(?:в|ла|ли|ло)|дізна(?:вся|лася|лися|лося|лось)|уточню(?:є|ють)|стверджу(?:є|ють)|перш(?:им|ою|е|ими) (?:показа|повідоми|опублікува|розпові)(?:в|ла|ли|ло))",
            r"(?:журналіст(?:и|ам|ам|ка|у)|кореспондент(?:и|ам|ка|у|ці)?|редакці(?:я|ї)|в ефірі|у коментарі|в інтерв['’ʼ]ю|на сторінках|зі слів) {N}",
        ),
        sources=r"Джерел[оа](?: \w{3,14}){0,3}|Першоджерело|Оригінал(?: (?:статті|тексту|матеріалу|новини))?|За матеріалами|За інформацією|Взято з",
        notes=r"ред\.|прим(?:\.|ітка) ?(?:ред(?:\.|акції)?|перекл\.|авт\.)?|(?:нота|ремарка|заувага|від) редакції",
        posts=r"написа(?:в|ла|ли|ло)|пише|повідоми(?:в|ла|ли|ло)|повідомляє|опубліку(?:вав|вала|вали|вало)|поділи(?:вся|лася|лися|лося)|заяви(?:в|ла|ли|ло)|зазначи(?:в|ла|ли|ло)|розпові(?:в|ла|ли)|пошири(?:в|ла|ли|ло)|оприлюдни(?:в|ла|ли|ло)|викла(?:в|ла|ли|ло)|розмісти(?:в|ла|ли|ло)|показа(?:в|ла|ли|ло)|зня(?:в|ла|ли)",
        kinds=r"видання[мі]?|агентств(?:о|а|ом|у)|газет(?:а|и|і|у|ою)|журнал(?:у|і|ом)?|портал(?:у|і|ом)?|сайт(?:у|і|ом)?|телеканал(?:у|і|ом)?|телерадіокомпані[яї]|телекомпані[яї]|радіостанці[яїю]|інформагентств(?:о|а|у|ом)|інтернет-видання|онлайн-видання|тижневик(?:а|у)?|часопис(?:у)?|медіа|ЗМІ|радіо",
        openers=r"відео|фото|світлину|світлини|ролик|кадри|запис|допис|новину|як|але|про|за|це|також|раніше|водночас|у|в|на|з|до|і|й|та|нагадаємо|він|вона|вони|тоді|зокрема|однак",
        by=r"автор|автори|авторка|текст|підготував|підготувала|опубліковано",
        roles=r"редакція|редактор|редакторка|кореспондент|кореспондентка|журналіст|журналістка|оглядач|адмін|служба",
    ),
    "ru": Phrases(
        weak=(
            r"(?:[Рр]епортаж|[Мм]атериал|[Рр]асследование|[Пп]убликаци[яию]|[Ии]нтервью|[Пп]роверк[аеиу]) {N}",
            r"(?<=\w[,”»*])\*{0,2} ?[—–-] {N}(?=[.;]|\s*(?:\n|$))",
            r"(?:[Пп]о (?:данным|информации|сообщению|словам|сведениям)|[Сс]огласно|[Сс]сылаясь на|[Сс]о ссылкой на|[Оо]б этом (?:пишет|сообщает|сообщил|сообщила|сообщило|передает|передаёт|говорится)(?: в| на)?|[Кк]ак (?:пишет|сообщает|сообщил|сообщила|сообщили в|передает|передаёт|отмечает|информирует)|(?:[Пп]ишет|[Сс]ообщает|[Пп]ередает|[Пп]ередаёт|[Цц]итирует)) {N}",
            r"{N} (?:сообщает|сообщил|сообщила|сообщило|пишет|написал|написала|написало|передает|передаёт|информирует|публикует|опубликовал|опубликовала|опубликовало|цитирует)",
        ),
        strong=(
            r"(?:[Вв]первые|[Пп]ервоначально|[Рр]анее|[Ии]значально) (?:\w{2,14} )?(?:опубликован[аоы]?) (?:на|в|на сайте|на портале|изданием)? ?{N}",
            r"(?:[Чч]итайте|[Пп]одробнее|[Пп]олный текст|[Пп]олностью) (?:\w{2,14} )?(?:на|в|на сайте) {N}",
            r"(?:[Пп]ерепечатан[оа]?|[Пп]еревод|[Пп]ереведено) (?:из|с|по материалам|материала) {N}",
            r"(?:[Пп]о материалам|[Мм]атериал подготовлен по) {N}",
        ),
        told=(
            r"(?:[Рр]ассказал[аи]?|[Сс]казал[аи]?|[Зз]аявил[аи]?|[Сс]ообщил[аи]?|[Кк]омментари[йи]|[Ии]нтервью)(?: в эфире| в комментарии| в интервью)? (?:для )?{N}",
        ),
        called=(
            r"(?:[Сс]ообщил[аио]?|[Рр]ассказал[аио]?|[Пп]оказал[аио]?|[Зз]аявил[аио]?|[Оо]публиковал[аио]?|[Рр]аспространил[аио]?|[Пп]ишет|[Пп]ишут|[Пп]ередаёт|[Пп]ередает|[Уу]знал[аио]?) (?:в |на )?{N}",
            r"{N} (?:сообщает|сообщают|рассказал[аио]?|показал[аио]?|узнал[аио]?|уточняет|утверждает|перв(?:ым|ой|ое|ыми) (?:показал|сообщил|опубликовал|рассказал)[аио]?)",
            r"(?:журналист(?:ы|ам|ка|у)|корреспондент(?:ы|ам|ка|у)?|редакци(?:я|и)|в эфире|в комментарии|в интервью|на страницах|со слов) {N}",
        ),
        sources=r"Источник[и]?(?: \w{3,14}){0,3}|Первоисточник|Оригинал(?: (?:статьи|текста|материала|новости))?|По материалам|По информации|Взято из",
        notes=r"ред\.|прим(?:\.|ечание) ?(?:ред(?:\.|акции)?|перев\.|авт\.)?|(?:ремарка|комментарий|от) редакции",
        posts=r"написал[аио]?|пишет|сообщил[аио]?|сообщает|опубликовал[аио]?|поделил(?:ся|ась|ись|ось)|заявил[аио]?|отметил[аио]?|рассказал[аио]?|разместил[аио]?|выложил[аио]?|распространил[аио]?|обнародовал[аио]?|показал[аио]?|снял[аи]?",
        kinds=r"издани(?:е|я|ю|ем|и)|агентств(?:о|а|у|ом|е)|газет(?:а|ы|е|у|ой)|журнал(?:а|у|е|ом)?|портал(?:а|у|е|ом)?|сайт(?:а|у|е|ом)?|телеканал(?:а|у|е|ом)?|телекомпани[яи]|информагентств(?:о|а|у|ом)|интернет-издани[ея]|онлайн-издани[ея]|еженедельник(?:а|у)?|СМИ|радио|радиостанци[яию]",
        openers=r"видео|фото|снимок|снимки|ролик|кадры|запись|публикацию|новость|как|но|об|по|это|также|ранее|в|на|с|к|и|а|он|она|они|тогда|напомним|однако|при|между",
        by=r"автор|авторы|текст|подготовил|подготовила|опубликовано|опубликовал|опубликовала",
        roles=r"редакция|редактор|корреспондент|журналист|обозреватель|админ",
    ),
    "kk": Phrases(
        weak=(
            r"{N} (?:хабарлады|хабарлайды|жазды|жазады|мәлімдеді|мәлім етті|деп хабарлайды|деп жазды)",
            r"{N}(?:-[а-яәіңғүұқөһ]{2,4})? (?:мәліметінше|хабарлауынша|деректеріне сәйкес|дерегінше)",
        ),
        strong=(r"(?:[Аа]лғаш рет|[Бб]ұрын) {N}",),
        sources=r"Дереккөз|Дерек көзі|Ақпарат көзі|Түпнұсқа",
        notes=r"ред\. ескертуі|редакция ескертуі",
        posts=r"жазды|жариялады|хабарлады|бөлісті|мәлімдеді",
        kinds=r"агенттігі|газеті|порталы|телеарнасы|басылымы|сайты",
        by=r"автор|авторы|дайындаған",
        roles=r"редакция|тілші|редактор",
    ),
    "de": Phrases(
        weak=(
            r"(?:[Ll]aut|[Nn]ach (?:Angaben|Informationen|Berichten)(?: von| der| des)?|[Uu]nter Berufung auf|[Gg]emäß|[Ww]ie|[Ss]o) (?:(?:der|die|das|dem|den|einem|einer|ein) )?(?:Berichts? (?:der|des|von) )?{N}",
            r"(?:[Uu]mfrage|[Bb]efragung|[Ee]rhebung|[Ss]tudie|[Aa]nalyse)[^.;:!?\n]{0,80}? (?:im Auftrag|für) (?:von |der |des |die |das |den )?{N}",
            r"(?:[Gg]esehen|[Gg]elesen|[Gg]efunden) (?:bei|in|im|auf) {N}",
            r"{N} (?:[a-zäöüß]{3,14} )?(?:berichtet|berichtete|berichteten|meldet|meldete|schreibt|schrieb|veröffentlichte|zitiert|zitierte)",
            r"(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb|zitiert) (?:(?:der|die|das) )?{N}",
            r"[Ww]ie (?:(?:der|die|das) )?{N} (?:[a-zäöüß]{2,14} ){0,3}(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb|erfuhr|erfahren hat|herausfand)",
        ),
        strong=(
            r"(?:[Zz]uerst|[Uu]rsprünglich|[Ee]rstmals|[Zz]unächst) (?:\w{2,10} )?(?:(?:bei|in|auf|von) )?(?:(?:der|dem|den) )?{N}(?= (?:erschienen|veröffentlicht|berichtet|publiziert))",
            r"(?:[Mm]it (?:freundlicher )?Genehmigung|[Üü]bernommen) (?:von|der|des) {N}",
            r"(?:[Mm]ehr dazu|[Dd]en (?:ganzen|vollständigen) (?:Artikel|Text|Bericht)|[Ww]eiterlesen|[Zz]um (?:ganzen )?(?:Artikel|Original)) (?:\w{2,10} )?(?:bei|auf|in) {N}",
        ),
        told=(
            r"(?:sagte|sagt|erklärte|erzählte|verriet|bestätigte|berichtete|Interview|Gespräch)(?: [^.!?\n“»\"]{0,40}?)? (?:der|dem|mit|mit der|mit dem|gegenüber|gegenüber der|gegenüber dem) {N}",
            r"(?:Gegenüber|Im Gespräch mit|Auf Anfrage von|Dem) (?:der |dem )?{N} (?:sagte|sagt|erklärte|erzählte|verriet|bestätigte|berichtete)",
            r"Der {N} (?:sagte|sagt|erklärte|erzählte|verriet|bestätigte|berichtete)(?= (?:er|sie|der|die|das|ein|eine|[A-ZÄÖÜ]))",
        ),
        called=(
            r"{N} (?:zeigte|zeigt|erfuhr|informierte|teilte|verbreitete|teilt|machte|war(?:en)? (?:der|die|das) erste[nr]?)",
            r"(?:zeigte|erfuhr|sagte|sagten|erzählte|erklärte|im|in|von|gegenüber|beim?|mit) (?:(?:der|die|das|dem|den) )?{N}",
        ),
        sources=r"Quellen?(?: (?:der|des|für) \w{3,20}(?: \w{2,20}){0,3})?|Quelle \(Original\)|Original(?:artikel|text|beitrag|meldung|fassung)?|Mit Material von|Von|Nach Material(?:ien)? von",
        notes=r"(?:Anm(?:erkung|\.)?|Hinweis) ?(?:d(?:er|\.) ?Red(?:aktion|\.)?|Red\.)|Red\.|Anm\.",
        posts=r"schrieb|schreibt|teilte|teilt|twitterte|twittert|postete|veröffentlichte|erklärte|kommentierte|meldete|mitteilte|verbreitete|zeigte|filmte|lud|stellte",
        kinds=r"(?:Tages|Wochen|Boulevard)?[Zz]eitung|(?:Nachrichten|Presse)?[Aa]gentur(?:en)?|Nachrichtenportal|Portal|Magazin|Sender|Rundfunk|Fernsehsender|Blatt|Nachrichtenmagazin|Plattform|Onlinemagazin",
        openers=r"wie|so|laut|aber|und|auch|am|im|in|zuvor|später|zuletzt|nach|gemäß|er|sie|es|dabei|dazu|dies|unter|zudem|bereits|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag",
        by=r"von|autor|autorin|autoren|text|text von|ein artikel von",
        roles=r"redaktion|redakteur|redakteurin|korrespondent|korrespondentin|reporter|reporterin|chefredakteur|ressort|online|nachrichten",
    ),
    "fr": Phrases(
        weak=(
            r"(?:[Ss]elon|[Dd][’']après|[Cc]ité par|[Rr]apporté par|[Rr]elayé par|[Cc]omme (?:l[’']\w{2,10} |le \w{2,10} )|[Ee]n citant) (?:une? (?:article|enquête|dépêche|information) (?:de |du |d[’'])|les informations (?:de |du |d[’']))?(?:l[’']|le |la |les )?{N}",
            r"(?:[Vv]u|[Ll]u|[Tt]rouvé|[Rr]epéré)e?s? (?:sur|dans|chez) {N}",
            r"{N} (?:rapporte|rapportait|écrit|écrivait|révèle|révélait|publie|indique|annonce|a rapporté|a révélé|a publié|a annoncé|relate)",
            r"(?:rapporte|écrit|révèle|indique|annonce|relate|précise|relaie|assure|avance|signale|souligne|explique|raconte|détaille|rappelle|affirme|note|croit savoir|(?:apprend|peut)-on (?:lire )?(?:de|dans|sur)|lit-on (?:dans|sur)) (?:l[’']|le |la |les )?{N}",
        ),
        strong=(
            r"(?:[Ll]ire (?:la suite|plus|l[’']article(?: complet| original)?|l[’']intégralité)|[Ee]n savoir plus|[Rr]eproduit avec l[’']autorisation) (?:sur|dans|de|chez) (?:l[’']|le |la )?{N}",
            r"[Aa]vec {N}(?=[.)]?\s*$)",
        ),
        told=(
            r"(?:a déclaré|a dit|a confié|confie|déclare|interview|entretien|micro)(?: [^.!?\n»”\"]{0,40}?)? (?:à|au|à la|avec|de|sur|auprès d[ue]) (?:l[’']|le |la )?{N}",
            r"(?:À|Au|Au micro d[ue]|À l[’']antenne d[ue]|(?:[Ii]nterrogé|[Cc]ontacté|[Jj]oint|[Ss]ollicité|[Ii]nterviewé|[Cc]ité)e?s? par) (?:l[’']|le |la )?{N}",
        ),
        called=(
            r"{N} (?:a montré|a appris|affirme|a diffusé|montre|diffuse|a été (?:le|la) premi(?:er|ère))",
            r"(?:a montré|a diffusé|affirme|au|à|auprès d[ue]|dans|sur|par|de|micro d[ue]) (?:l[’']|le |la )?{N}",
        ),
        sources=r"Sources?(?: (?:de|des|du|d[’'])[ ]?(?:la |l[’'])?\w{3,20}(?: \w{2,20}){0,3})?|(?:Article|Texte) original|(?:Source|Version) originale|Avec|D[’']après",
        notes=r"N\.? ?D\.? ?L\.? ?R\.?|note de (?:la |notre )?rédaction|N\.?D\.?T\.?",
        posts=r"a écrit|écrit|a publié|publie|a partagé|partage|a tweeté|tweete|a posté|poste|a annoncé|annonce|a déclaré|a indiqué|a réagi|a diffusé|diffuse|a mis en ligne|a relayé|relaie|a montré|a filmé",
        kinds=r"(?:l[’'])?agence(?: de presse)?|journal|quotidien|hebdomadaire|magazine|site(?: d[’']information)?|chaîne|radio|télévision|télé|média|portail|revue",
        openers=r"selon|mais|et|comme|en|dans|par|pour|sur|ce|cette|elle|ils|après|avant|ainsi|aussi|alors|depuis|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        by=r"par|auteur|auteure|rédigé par|texte|publié par|écrit par",
        roles=r"rédaction|rédacteur|rédactrice|correspondant|correspondante|journaliste|envoyé|spécial|envoyée|spéciale|chef",
    ),
    "es": Phrases(
        weak=(
            r"(?:[Ss]egún|[Dd]e acuerdo (?:con|a)|[Cc]itando a|[Cc]itado por|[Cc]on información de|(?:informad|publicad|revelad|difundid|reportad|recogid|citad)[oa] por) (?:(?:informó|informa|publicó|publica|reportó|reporta|reveló|recoge|señala|escribe) )?(?:el |la |los |las )?{N}",
            r"(?:[Vv]ist|[Ll]eíd|[Ee]ncontrad)[oa] en {N}",
            r"{N} (?:[a-zà-ÿ]{3,10} )?(?:informa|informó|reporta|reportó|publica|publicó|escribe|escribió|revela|reveló|señala|señaló|recoge|relata|divulgó|adelantó)",
            r"(?:informa|informó|reporta|reportó|publica|publicó|escribe|escribió|revela|reveló|recoge|señala|señaló) (?:el |la |los |las )?{N}",
        ),
        strong=(
            r"(?:[Ll]ea|[Ll]eer|[Ll]ee|[Vv]er) (?:más|la nota completa|el artículo (?:completo|original)|la noticia completa) (?:en|de) (?:el |la )?{N}",
            r"(?:[Rr]eproducid|[Pp]ublicad)[oa] con (?:la )?autorización de (?:el |la )?{N}",
            r"{N} (?:fue|ha sido) (?:el |la )?primer[oa]? en (?:informar|reportar|publicar)",
        ),
        told=(
            r"(?:dijo|declaró|contó|explicó|afirmó|aseguró|entrevista|declaraciones|comentó|señaló|confirmó|reveló|relató|confesó)(?: [^.!?\n»”\"]{0,40}?)? (?:a|al|a la|con|en|de) {N}",
            r"(?:A|Al|A la|En diálogo con|En declaraciones a|(?:[Cc]onsultad|[Ee]ntrevistad|[Cc]ontactad)[oa]s? por) (?:el |la )?{N}",
        ),
        called=(
            r"{N} (?:mostró|difundió|dio a conocer|afirmó|aseguró|contó|supo|fue (?:el|la) primer[oa]?)",
            r"(?:mostró|difundió|al|a|en|por|de|con|contó|dijo) (?:el |la )?{N}(?=[,.;:)]|\s*(?:\n|$)| (?:que|el|la|en))",
        ),
        sources=r"Fuentes?(?: (?:de|del|original)(?: (?:la|las|los|el))?(?: \w{3,20}){0,3})?|(?:Artículo|Texto|Nota|Noticia|Versión) original|Con información de|Vía|Tomado de|Con datos de",
        notes=r"N\. ?de (?:la )?(?:R\.|Red\.)|N\. ?del? ?(?:[RET]\.|Red\.)|NdR|nota (?:del|de la) (?:editor|redacción|traductor)",
        posts=r"escribió|escribe|publicó|publica|compartió|comparte|tuiteó|tuitea|posteó|anunció|dijo|afirmó|señaló|informó|denunció|difundió|divulgó|subió|mostró|colgó|grabó|contó",
        kinds=r"agencia(?: de noticias)?|diario|periódico|revista|portal|cadena|canal(?: de televisión)?|televisión|radio|emisora|medio|semanario|sitio|rotativo|digital",
        openers=r"según|como|pero|y|en|de|por|para|este|esta|él|ella|tras|además|también|así|luego|ayer|hoy|lunes|martes|miércoles|jueves|viernes|sábado|domingo|con|al|del",
        by=r"por|autor|autora|texto|escrito por|redacción de|publicado por|redactado por",
        roles=r"redacción|redactor|redactora|corresponsal|periodista|enviado|enviada|especial|editor|editora|agencias",
    ),
    "it": Phrases(
        weak=(
            r"(?:[Ss]econdo|[Cc]itando|[Cc]ome (?:riporta|scrive|riferisce|riportato da)|[Rr]iportato da|[Ss]tando a) (?:quanto (?:riporta|riportato da|riferisce|scrive) )?(?:l[’']|il |lo |la |i |gli )?{N}",
            r"(?:[Vv]ist|[Ll]ett|[Tt]rovat)[oa] (?:su|in|sul|sulla) {N}",
            r"{N} (?:riporta|riferisce|scrive|ha riferito|ha scritto|ha riportato|rivela|ha rivelato|pubblica|ha pubblicato)",
            r"(?:riporta|riferisce|scrive|rivela) (?:l[’']|il |lo |la )?{N}",
        ),
        strong=(
            r"(?:[Ll]eggi|[Cc]ontinua a leggere) (?:\w{2,12} )?(?:\w{2,12} )?(?:su|in|sul) {N}",
            r"(?:[Rr]iprodotto|[Pp]ubblicato) (?:con (?:il permesso|l[’']autorizzazione)|per gentile concessione) (?:di|del|della) {N}",
        ),
        told=(
            r"(?:ha detto|ha dichiarato|ha spiegato|intervista|dichiara|parlando|racconta|spiega|ha raccontato|ha confermato|ha confidato)(?: [^.!?\n»”\"]{0,40}?)? (?:a|al|alla|all[’']|con|ai microfoni di) ?{N}",
            r"(?:A|Al|Alla|Ai microfoni di|(?:[Ss]entit|[Ii]ntervistat|[Cc]ontattat|[Ii]nterpellat)[oaie] d(?:a|al|alla|all[’'])) ?{N}",
        ),
        called=(
            r"{N} (?:ha mostrato|ha diffuso|ha dato|ha raccontato|informa|ha informato|è stat[oa] (?:il |la )?prim[oa])",
            r"(?:al|alla|all[’']|a|su|sul|sulla|nel|nella|da|dal|dalla|di|del|della) ?{N}(?=[,.;:)]|\s*(?:\n|$)| (?:che|il|la|in))",
        ),
        sources=r"Font[ei](?: (?:della?|delle|dei|originale)(?: \w{3,20}){0,3})?|(?:Articolo|Testo|Notizia|Pezzo|Versione) originale|Tratto da|Con informazioni di",
        notes=r"n\. ?d\. ?r\.|ndr|nota (?:del|della|di) (?:redattore|redazione|traduttore)|n\.d\.t\.|ndt",
        posts=r"ha scritto|scrive|ha pubblicato|pubblica|ha condiviso|condivide|ha twittato|twitta|ha postato|ha annunciato|ha detto|ha commentato|ha diffuso|ha mostrato|ha rilanciato|ha raccontato",
        kinds=r"agenzia(?: di stampa)?|quotidiano|giornale|rivista|settimanale|sito|portale|emittente|testata|canale|radio|televisione",
        openers=r"secondo|come|ma|e|in|di|per|questo|questa|lui|lei|dopo|anche|così|ieri|oggi|intanto",
        by=r"di|autore|autrice|a cura di|scritto da|testo di|pubblicato da",
        roles=r"redazione|redattore|corrispondente|giornalista|inviato|inviata",
    ),
    "pt": Phrases(
        weak=(
            r"(?:[Ss]egundo|[Dd]e acordo com|[Cc]onforme|[Cc]itando|[Cc]om informações d[aeo]|(?:publicad|informad|revelad|divulgad|noticiad)[oa] (?:por|pel[oa])) (?:(?:informou|noticiou|publicou|revelou) )?(?:o |a |os |as )?{N}",
            r"{N} (?:informa|informou|noticia|noticiou|publica|publicou|escreve|escreveu|revela|revelou|relata|relatou|reporta|reportou|avança|avançou)",
            r"(?:informa|informou|noticia|noticiou|escreve|escreveu|publicou|revelou|avança) (?:o |a )?{N}",
        ),
        strong=(
            r"(?:[Ll]eia|[Ss]aiba) (?:mais|a matéria completa|o artigo (?:completo|original)) (?:em|n[oa]) {N}",
            r"(?:[Rr]eproduzid|[Pp]ublicad)[oa] com (?:a )?(?:autorização|permissão) (?:de|d[oa]) {N}",
        ),
        told=(
            r"(?:disse|declarou|contou|afirmou|explicou|entrevista|relatou|confirmou|garantiu|comentou|revelou)(?: [^.!?\n»”\"]{0,40}?)? (?:à|ao|a|para|com o|com a) {N}",
            r"(?:À|Ao|(?:[Oo]uvid|[Cc]onsultad|[Ee]ntrevistad|[Pp]rocurad|[Cc]ontatad)[oa]s? pel[oa]) {N}",
        ),
        called=(
            r"{N} (?:mostrou|divulgou|contou|apurou|informou|foi (?:o |a )?primeir[oa])",
            r"(?:ao|à|no|na|pelo|pela) {N}(?=[,.;:)]|\s*(?:\n|$)| (?:que|o|a|em))",
        ),
        sources=r"Fontes?(?: (?:d[aeo]s?|original)(?: \w{3,20}){0,3})?|(?:Artigo|Texto|Notícia|Matéria|Versão) original|Com informações d[aeo]|Via",
        notes=r"N\. ?d[aoe] ?(?:R\.|Red\.)|NdR|N\. ?R\.|nota (?:do|da|de) (?:editor|redação|redacção|tradutor)",
        posts=r"escreveu|escreve|publicou|publica|compartilhou|partilhou|tuitou|postou|anunciou|disse|afirmou|divulgou|mostrou|registrou|contou|filmou",
        kinds=r"agência(?: de notícias)?|jornal|diário|revista|portal|site|emissora|canal|semanário|rádio|televisão",
        openers=r"segundo|como|mas|e|em|de|por|para|este|esta|ele|ela|após|também|já|ontem|hoje|conforme",
        by=r"por|autor|autora|texto|escrito por|publicado por",
        roles=r"redação|redator|redatora|correspondente|repórter|jornalista|enviado|enviada|editor|editora",
    ),
    "pl": Phrases(
        weak=(
            r"(?:[Ww]edług|[Zz]a|[Jj]ak (?:podaje|donosi|pisze|informuje|poinformował[ao]?|podał[ao]?)|[Pp]owołując się na|[Cc]ytując|(?:podaje|donosi|pisze|informuje)) {N}",
            r"(?:[Pp]rzeczytane|[Zz]nalezione|[Ww]idziane|[Pp]rzeczytałe?[am]) (?:w|na) {N}",
            r"(?:ustalił[ao]?|dowiedział[ao]? się|dowiaduje się|przekazał[ao]?|relacjonuje|opisuje|alarmuje|cytuje|przypomina|opisał[ao]?) {N}",
            r"{N} (?:podaje|podał[ao]?|donosi|doniósł|doniosł[ao]|pisze|napisał[ao]?|informuje|poinformował[ao]?|opublikował[ao]?|cytuje)",
        ),
        strong=(
            r"(?:[Cc]zytaj|[Pp]rzeczytaj|[Ww]ięcej) (?:\w{2,12} )?(?:w|na|u) {N}",
            r"(?:[Pp]rzedruk|[Tt]łumaczenie) (?:z|za zgodą) {N}",
        ),
        told=(
            r"(?:powiedział[a]?|przekazał[a]?|oświadczył[a]?|wyjaśnił[a]?|przyznał[a]?|tłumaczy|opowiada|mówi|[Rr]ozmow[ayie]|[Ww]ywiad\w{0,4})(?: [^.!?\n”»\"]{0,40}?)? (?:dla|w|z) {N}",
            r"(?:powiedział[a]?|wyjaśnił[a]?|przyznał[a]?|opowiada|mówi|zdradził[a]?) {N}",
        ),
        called=(
            r"{N} (?:pokazał[ao]?|przekazał[ao]?|ustalił[ao]?|dowiedział[ao]? się|twierdzi|pierwsz[yae] (?:pokazał|poinformował|napisał)[ao]?)",
            r"(?:[Pp]okazał[ao]?|[Pp]oinformował[ao]?|[Pp]odał[ao]?|[Uu]stalił[ao]?|dziennikarz(?:e|om|owi)|reporter(?:zy|om|owi)|na antenie|na łamach|w rozmowie z|redakcj[ai]) {N}",
        ),
        sources=r"Źródł[oa](?: \w{3,20}){0,3}|Oryginał(?: (?:tekstu|artykułu))?|(?:Tekst|Artykuł) oryginalny|Na podstawie",
        notes=r"(?:przyp\.|od|dop\.) ?red(?:\.|akcji)|red\.|przyp\. tłum\.|(?:przypis|uwaga|dopisek) (?:od )?redakcji",
        posts=r"napisał[ao]?|pisze|opublikował[ao]?|udostępnił[ao]?|zamieścił[ao]?|przekazał[ao]?|poinformował[ao]?|skomentował[ao]?|oświadczył[ao]?|wrzucił[ao]?|wstawił[ao]?|pokazał[ao]?|nagrał[ao]?|upublicznił[ao]?|pochwalił[ao]? się",
        kinds=r"agencj[aięą]|gaze(?:ta|ty|tę|cie|tą)|dziennik(?:a|owi|iem)?|tygodnik(?:a|owi)?|portal(?:u|owi|em)?|serwis(?:u|owi)?|magazyn(?:u)?|stacj[aię]|telewizj[aię]|radi[ao]|radiu",
        openers=r"nagranie|nagrania|zdjęcie|zdjęcia|film|filmik|wideo|wpis|informację|jak|ale|według|za|w|na|z|to|po|on|ona|oni|także|również|wcześniej|jednak|tymczasem",
        by=r"autor|autorka|autorzy|tekst|opracował|opracowała|opr\.",
        roles=r"redakcja|redaktor|redaktorka|korespondent|korespondentka|dziennikarz|dziennikarka|oprac",
    ),
    "tr": Phrases(
        weak=(
            r"{N}(?:[’'][a-zçğıöşü]{1,4})? (?:göre|bildirdi|bildiriyor|yazdı|yazıyor|aktardı|duyurdu|haberine göre|haberinde|aktarıyor|haber verdi)",
            r"{N}(?:[’'][a-zçğıöşü]{1,5})? (?:haberine|bildirdiğine|aktardığına|verdiği habere) göre",
        ),
        strong=(
            r"{N} (?:(?:haber sitesi|gazetesi|ajansı)nın )?(?:haberine göre|haberinde|haberini? (?:aktardı|göre))",
            r"(?:[Hh]aberi|[Oo]layı) ilk (?:olarak|kez) {N} (?:duyurdu|yazdı|verdi|yayımladı)",
            r"(?:[İi]lk (?:olarak|kez)) {N}(?:[’'][a-zçğıöşü]{1,4})? (?:yayımlandı|yayınlandı)",
            r"[Dd]evamı (?:için )?{N}",
        ),
        told=(
            r"{N}(?:[’'][a-zçğıöşü]{1,4}) (?:konuştu|konuşan|konuşarak|verdiği demeçte|röportaj|anlattı|açıkladı)",
            r"{N} (?:konuştu|konuşan|konuşarak|verdiği (?:demeçte|röportajda))",
        ),
        sources=r"Kaynak(?:lar)?|Haber kaynağı|Orijinal(?: (?:haber|metin|yazı))?|Haberin (?:aslı|orijinali)",
        notes=r"editör(?:ün)? notu|ed\. ?notu|ç\.n\.|e\.n\.",
        posts=r"yazdı|paylaştı|duyurdu|açıkladı|yayımladı|yayınladı|tweet attı",
        kinds=r"ajansı|gazetesi|dergisi|televizyonu|haber sitesi|kanalı",
        openers=r"ama|ve|bu|bir|da|de|ise|ancak|öte|dün|bugün",
        by=r"yazar|haber|yazan|hazırlayan",
        roles=r"editör|muhabir|haber merkezi|muhabiri|servisi",
    ),
    "ca": Phrases(
        weak=(
            r"(?:[Ss]egons|[Dd][’']acord amb|[Cc]itant|[Cc]om (?:informa|publica|escriu|explica|recull)|(?:publicat|informat|revelat|difós) per) (?:(?:informa|publica|ha informat|ha publicat) )?(?:el |la |l[’']|els |les )?{N}",
            r"{N} (?:informa|ha informat|publica|ha publicat|escriu|ha escrit|revela|ha revelat|explica|recull|reporta|va informar|va publicar|va escriure)",
            r"(?:informa|publica|escriu|revela|recull) (?:el |la |l[’'])?{N}",
        ),
        strong=(
            r"(?:[Ll]legiu|[Ll]legeix|[Ll]legir) (?:més|l[’']article (?:complet|original)|la notícia completa) (?:a|al) {N}",
            r"[Rr]eproduït amb (?:l[’']autorització|permís) (?:de|del) {N}",
            r"{N} (?:va ser|ha estat|era) (?:el |la )?primera? (?:en|a) (?:informar|publicar)",
        ),
        told=(r"(?:va dir|ha dit|va declarar|ha declarat|entrevista|declaracions)(?: \w{2,12})? (?:a|al|amb) {N}",),
        sources=r"Fonts?|Font original|Article original|Amb informació de|Via",
        notes=r"n\. ?de (?:la )?r\.|nota (?:de la redacció|del traductor|de l[’']editor)",
        posts=r"va escriure|ha escrit|escriu|va publicar|ha publicat|publica|va compartir|ha compartit|va piular|ha piulat|piula|va anunciar|ha anunciat|ha dit",
        kinds=r"agència(?: de notícies)?|diari|revista|portal|cadena|canal|emissora|mitjà|setmanari",
        openers=r"segons|com|però|en|de|per|aquest|aquesta|ell|ella|també|així|després|ahir|avui|al",
        by=r"per|autor|autora|text|escrit per|publicat per",
        roles=r"redacció|redactor|redactora|corresponsal|periodista|enviat|enviada|especial",
    ),
}

# Where people post, as texts name it -> the medium. "X" alone is a letter: it counts only behind a preposition or "formerly Twitter".
PLATFORMS = {
    "twitter": "Twitter", "твиттер": "Twitter", "твіттер": "Twitter", "твиттере": "Twitter", "твіттері": "Twitter", "твітері": "Twitter", "x": "X",
    "telegram": "Telegram", "телеграм": "Telegram", "телеграмі": "Telegram", "телеграме": "Telegram", "телеграм-каналі": "Telegram", "телеграм-канале": "Telegram",
    "telegram-каналі": "Telegram", "telegram-канале": "Telegram", "facebook": "Facebook", "фейсбук": "Facebook", "фейсбуці": "Facebook", "фейсбуке": "Facebook",
    "instagram": "Instagram", "инстаграм": "Instagram", "инстаграме": "Instagram", "інстаграмі": "Instagram", "youtube": "YouTube", "tiktok": "TikTok", "тикток": "TikTok", "тіктоці": "TikTok",
    "vk": "VK", "vkontakte": "VK", "вконтакте": "VK", "mastodon": "Mastodon", "bluesky": "Bluesky", "threads": "Threads", "reddit": "Reddit", "truth social": "Truth Social",
    "linkedin": "LinkedIn", "weibo": "Weibo", "whatsapp": "WhatsApp", "viber": "Viber", "snapchat": "Snapchat", "substack": "Substack", "medium": "Medium",
    "zalo": "Zalo", "aparat": "Aparat", "rumble": "Rumble", "odysee": "Odysee", "dzen": "Dzen", "дзен": "Dzen", "дзене": "Dzen", "rutube": "Rutube", "odnoklassniki": "Odnoklassniki",
    "однокласниках": "Odnoklassniki", "одноклассниках": "Odnoklassniki", "bilibili": "Bilibili", "wechat": "WeChat", "douyin": "Douyin", "xiaohongshu": "Xiaohongshu", "kakaotalk": "KakaoTalk",
    "twitch": "Twitch", "discord": "Discord", "pinterest": "Pinterest", "tumblr": "Tumblr", "flickr": "Flickr", "vimeo": "Vimeo", "dailymotion": "Dailymotion", "nextdoor": "Nextdoor",
    "sharechat": "ShareChat", "gettr": "Gettr", "parler": "Parler", "eitaa": "Eitaa", "wykop": "Wykop", "вайбер": "Viber", "вайбері": "Viber", "вацап": "WhatsApp", "ютуб": "YouTube", "ютубі": "YouTube", "ютубе": "YouTube",
}  # fmt: skip
