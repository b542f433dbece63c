# ruff: noqa: E501 - an alternation is read whole
"""Words by which texts in many languages say whose post something was: pages and accounts, possessives, passives. Data for ``credit_posts``."""

# What people have on a platform, in the cases in which texts name it.
PAGES = (
    r"accounts?|pages?|channels?|profiles?|groups?|feeds?|walls?|stor(?:y|ies)|blogs?|communit(?:y|ies)|chats?|posts?|videos?|publics?|handles?|broadcasts?|"
    r"[Kk]onto|[Aa]ccount|[Ss]eite|[Kk]anal|[Pp]rofil|[Gg]ruppe|[Bb]eitrag|"
    r"cuenta|página|canal|perfil|grupo|muro|compte|chaîne|profil|groupe|mur|pagina|canale|profilo|gruppo|bacheca|conta|"
    r"stron(?:a|ie|ę)|profil(?:u|em)?|kana(?:ł|le|łu)|kon(?:to|cie)|grup(?:a|ie)|wpis(?:ie)?|"
    r"сторін(?:ка|ці|ку)|канал(?:і|у)?|акаунт(?:і|у)?|груп(?:а|і)|профіл[ьі]|допис(?:і|у)?|паблік(?:у)?|спільнот(?:а|і)|"
    r"страниц(?:а|е|у)|канале|аккаунт(?:е|а)?|групп(?:а|е)|профил[ье]|паблик(?:е|а)?|пост(?:е|у|і)?|сообществ[оае]|"
    r"hesab(?:ı|ında|ından)|sayfas(?:ı|ında|ından)|kanal(?:ı|ında|ından)|oldal(?:án|a|on)|csatorn(?:áján|ája)|akun|trang|kênh"
)
OWN = r"his|her|their|its|own|[Ss]ein(?:em|er|en)|[Ii]hr(?:em|er|en)|sus?|son|sa|leur|suo|sua|seu|swo(?:im|jej|ją|je)|сво(?:їй|єму|ему|ей|ём|їм|их|їх)|його|її|его|её|kendi|saját"
OF = r"of|by|belonging to|run by|der|des|von|vom|de la|de los|de las|del|de|du|des|della|dello|dei|di|da|do|das|dos"
# "was published", "wurde geteilt", "fue compartido": behind these stands who did it.
PASSIVE = (
    r"(?:was|were|been|is|are|being)(?: \w{2,12}ly| first| also)? (?:published|posted|shared|uploaded|broken|spread|released|reported|announced|written|made public|put|shown|told|filmed|"
    r"distributed|revealed|confirmed|recorded|described|informed|circulated|disseminated|given|brought|noticed|laid out)|(?:posted|published|shared|uploaded|released|filmed|recorded|distributed|spread)|"
    r"(?:veröffentlicht|geteilt|gepostet|verbreitet|hochgeladen|gemeldet)|(?:publicad|compartid|difundid|subid|divulgad|revelad)[oa]s?|"
    r"(?:publié|partagé|diffusé|relayé|posté|révélé)e?s?|(?:pubblicat|condivis|diffus|postat|rilanciat)[oaie]|(?:publicad|compartilhad|partilhad|divulgad)[oa]s?|"
    r"(?:opublikowan|udostępnion|zamieszczon)[yaei]|(?:опублікован|поширен|оприлюднен|викладен)[іаео]|(?:опубликован|распространен|выложен|размещен)[ыао]?"
)
AGENT = r"by|von|por|par|da|dal|dalla|pela|pelo|przez"
# Small words that no role before a name holds: they begin another phrase ("posted on Facebook a photo of Ada").
NO_ROLE = frozenset(
    "auprès après avant depuis hier ayer ieri ontem wczoraj of with from about that to for in on at as and or but while when where which who whose how why if because is was are were not a an "
    "de del di da do con con para por que qui dont où et y e o u und mit dass daß aus für über ob als wie pour avec sur dans che per su em com no na "
    "про о об з із с со від от для до у в на що что как як і и та й та але но який яка які który która które i z ze o od do dla w na że jak "
    "ve ile için bir és hogy egy a az và của với".split()
)
# Roles stand behind an article in those languages that have one: "the baker Ada Brook".
ARTICLES = r"the|a|an|der|die|das|dem|den|ein|eine|el|la|los|las|un|una|le|les|une|l[’']|il|lo|i|gli|o|os|as|um|uma"
POSTS = (  # verbs that tell of a post wherever a platform stands beside them, in English as translators write it
    r"told|tells|informed|informs|uploaded|broke|recounted|recounts|described|describes|complained|complains|recalled|recalls|explained|explains|warned|warns|appealed|showed|shows|"
    r"revealed|reveals|urged|emphasi[sz]ed|stressed|recorded|filmed|streamed|broadcast|broadcasted|thanked|admitted|made public|published|gave|spoke|put out|put|placed|laid out|"
    r"underlined|insisted|remarked|specified|clarified|mentioned|joked|lamented|promised|assured|argued|asked|reminded|drew attention|went live"
)
# Pages that have names of their own, "the group X"; television channels are no such.
OWNED = (
    r"[Ff]an ?-?pages?|[Pp]ages?|[Pp]rofiles?|[Gg]roups?|[Pp]ublics?|[Cc]ommunit(?:y|ies)|[Uu]ser|[Aa]ccount|[Bb]log|[Ff]orum|"
    r"[Ss]eite|[Gg]ruppe|[Pp]rofil|[Nn]utzer(?:in)?|[Gg]roupe|[Cc]ompte|[Cc]ommunauté|[Uu]tilisat(?:eur|rice)|[Pp]ágina|[Pp]erfil|[Cc]uenta|[Gg]rupo|[Cc]omunidad|[Uu]suari[oa]|[Cc]onta|"
    r"[Pp]agina|[Pp]rofilo|[Gg]ruppo|[Cc]omunità|[Uu]tente|[Ss]tron(?:a|ie|ę)|[Pp]rofil(?:u|em)|[Gg]rup(?:a|ie|ę|y)|[Uu]żytkownik|[Ff]an ?page\w{0,2}|"
    r"[Сс]торін(?:ка|ці|ку|ки)|[Гг]руп(?:а|і|у|и)|[Пп]аблік(?:у|ом)?|[Сс]пільнот(?:а|і|у)|[Кк]ористувач(?:ка)?|[Сс]траниц(?:а|е|у|ы)|[Гг]рупп(?:а|е|у|ы)|[Пп]аблик(?:е|а|ом)?|"
    r"[Сс]ообществ(?:о|е|а)|[Пп]ользовател(?:ь|ьница)|[Аа]к+аунт(?:і|е|а|у)?|[Ss]trán(?:ka|ce|ku)|[Ss]kupin(?:a|ě|e)|[Gg]rupu(?:l)?|[Ss]ida|[Gg]ruppen|[Gg]roep|[Pp]agina"
)
# What a post does of itself.
APPEARS = (
    r"appear(?:s|ed)?|went (?:viral|around|up)|put up|surfaced|emerged|popped up|came out|attracting|released|distributed|recorded|caught|erschien(?:en)?|auftauchte|kursiert|macht die runde|apareci(?:ó|eron)|"
    r"circula|apareceu|viralizou|est apparue?|circule|a fait le tour|è apparso|è comparso|gira|pojawił[ao]? się|krąży|trafił[ao]?|obiegł[ao]?|з['’ʼ]яви(?:вся|лася|лося|лися|лось|лась)|"
    r"появи(?:лся|лась|лось|лись)|(?:роз|рас)летіл\w{2,4}|викла(?:в|ла|ли)|выложил[аи]?|рассказал[аи]?|розпові(?:в|ла|ли)|написа(?:в|ла|ли)|поділи(?:вся|лася|лися)|показал[аи]?|показа(?:в|ла|ли)"
)
