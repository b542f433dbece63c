"""Words that say of something that it is planned, wanted or possible, and not that it is so."""

from collections.abc import Sequence

_WORDS = {
    "en": "will would shall should may might could plan plans planned planning intends intend wants want hopes hoping proposes"
    " proposed proposal proposals if considering considers expected forecast forecasts predicts demands demanded calls urges"
    " urged whether",
    "es": "podría podrían podrá planea planean prevé prevén pretende pretenden quiere quieren propone proponen propuesta si"
    " estudia exige exigen pide piden debería deberían sería serían espera",
    "pt": "poderá poderão poderia pode pretende pretendem quer querem propõe proposta se estuda exige exigem pede pedem deveria"
    " deverá seria espera planeia",
    "fr": "pourrait pourraient devrait devraient prévoit prévoient souhaite souhaitent veut veulent propose proposent projet si"
    " envisage envisagent réclame réclament demande demandent serait seraient espère va vont",
    "it": "potrebbe potrebbero dovrebbe dovrebbero prevede prevedono vuole vogliono propone propongono proposta se chiede"
    " chiedono sarebbe spera intende",
    "de": "soll sollen sollte sollten könnte könnten will wollen wollte plant planen geplant möchte möchten wenn falls fordert"
    " fordern erwägt dürfte würde würden vorschlag hofft erwartet",
    "nl": "zal zullen zou zouden kan kunnen wil willen plant plannen als eist eisen overweegt hoopt verwacht voorstel moet moeten",
    "ru": "может могут мог могли планирует планируют хочет хотят намерен намерены предлагает предложил если требует требуют"
    " должен должна должны бы будет будут надеется ожидается собирается",
    "uk": "може можуть міг могли планує планують хоче хочуть має намір пропонує якщо вимагає вимагають повинен повинні би б буде"
    " будуть сподівається очікується",
    "pl": "może mogą mógłby mogłaby planuje planują chce chcą zamierza proponuje jeśli jeżeli żąda żądają powinien powinna by"
    " będzie będą liczy oczekuje",
    "tr": "olabilir planlıyor planlanıyor istiyor istiyorlar önerdi önerisi eğer talep umuyor bekleniyor",
    "ar": "قد سوف يخطط تخطط يعتزم تعتزم يريد تريد يقترح اقترح إذا يطالب تطالب يمكن يتوقع",
}
_PLANNED = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_SOLID = ("将", "计划", "可能", "希望", "建议", "要求", "如果", "拟", "预计")


def is_planned(said: Sequence[str], language: str) -> bool:
    """Whether folded words of a language say that something is to be, may be or is wanted; in Chinese by runs of characters."""
    return not _PLANNED.get(language, frozenset()).isdisjoint(said) or any(word in "".join(said) for word in _SOLID)
