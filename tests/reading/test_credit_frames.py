# ruff: noqa: E501 - a case is read whole
"""Whom running text names as its source in words that are said of outlets alone, whatever these are called; and what looks like that."""

import pytest

from headwater.models import Block, Outlet
from headwater.reading.credits import find_credits

OWN = Outlet("The Lydgate Examiner", "lydgate-examiner.example")

CREDITED = [
    # seen, obtained, published by
    ("en", "The bridge was known to be unsafe, according to emails seen by Saltmarsh.", ["Saltmarsh"]),
    ("en", "Minutes of the meeting, obtained by The Low Road under freedom of information law, name three engineers.", ["The Low Road"]),
    ("en", "Footage aired by Harbour One shows the mast falling.", ["Harbour One"]),
    ("en", "A draft of the treaty, first published by Petrel and Dalbit, leaves the islands out.", ["Petrel", "Dalbit"]),
    ("en", "The photographs, which Saltmarsh published on Friday, show the pier before the fire.", ["Saltmarsh"]),
    ("en", "He resigned within hours of a recording that Petrel put online.", ["Petrel"]),
    # investigations, pieces, interviews
    ("en", "An undercover investigation by Saltmarsh found that meat was relabelled.", ["Saltmarsh"]),
    ("en", "A year-long investigation by Saltmarsh, Petrel and the Institute for Open Records found eleven such firms.", ["Saltmarsh", "Petrel", "Institute for Open Records"]),
    ("en", "Writing in Petrel, the former minister says that the bridge was never safe.", ["Petrel"]),
    ("en", "In an essay for Low Tide, the novelist explains why she left.", ["Low Tide"]),
    ("en", "In an interview with Petrel, the skipper blamed the fog.", ["Petrel"]),
    ("en", "“We had no choice,” the skipper told Petrel.", ["Petrel"]),
    ("en", "The skipper told Saltmarsh that nobody had warned him.", ["Saltmarsh"]),
    ("en", "Speaking to Petrel on Monday, Ada Brook denied that.", ["Petrel"]),
    # being first, knowing
    ("en", "Petrel was first with the story.", ["Petrel"]),
    ("en", "The news was broken by Petrel on Sunday night.", ["Petrel"]),
    ("en", "The club has agreed a fee for Tom Reed, Halfway Line understands.", ["Halfway Line"]),
    ("en", "The ferry will be sold, Saltmarsh has learned.", ["Saltmarsh"]),
    ("en", "Saltmarsh, which has seen the letter, says it runs to nine pages.", ["Saltmarsh"]),
    ("en", "Petrel, which broke the story, says eleven firms were involved.", ["Petrel"]),
    ("en", "The deal is all but done, if Halfway Line is to be believed.", ["Halfway Line"]),
    ("en", "As Petrel puts it, the bridge is held up by habit.", ["Petrel"]),
    ("en", "So, at least, says Saltmarsh.", ["Saltmarsh"]),
    # what they are called
    ("en", "The actor said on the podcast Slow Exit that he would not return.", ["Slow Exit"]),
    ("en", "She made the claim on her blog, Notes from a Quay.", ["Notes from a Quay"]),
    ("en", "A photo of the lorry turned up on the Korean site Dalbit.", ["Dalbit"]),
    ("en", "Asked by the radio programme Low Water, the minister ruled it out.", ["Low Water"]),
    ("en", "The left-leaning weekly Kolokol says the minister knew.", ["Kolokol"]),
    ("en", "Local outlet ArdenNow put the number of injured at nine.", ["ArdenNow"]),
    ("en", "The bridge reopens in May, writes the newsletter Upstream.", ["Upstream"]),
    ("en", "The Telegram channel Low Water showed the ferry listing.", ["Low Water"]),
    ("en", "A clip shared by the account @quaywatch shows the mast falling.", ["@quaywatch"]),
    ("en", "A list kept at tidewatch.example has 41 entries.", ["tidewatch.example"]),
    # lines
    ("en", "The bridge is shut. (via tidewatch.example)", ["tidewatch.example"]),
    ("en", "The bridge is shut.\n\nWords and pictures: Quayside News", ["Quayside News"]),
    ("en", "The bridge is shut.\n\nText: Arden Parish Magazine", ["Arden Parish Magazine"]),
    # German
    ("de", "Das geht aus internen E-Mails hervor, die Morgenflut vorliegen.", ["Morgenflut"]),
    ("de", "Der Morgenflut liegt das Schreiben vor.", ["Morgenflut"]),
    ("de", "Die Unterlagen, die der Morgenflut vorliegen, nennen drei Ingenieure.", ["Morgenflut"]),
    ("de", "Das ergaben gemeinsame Recherchen von Morgenflut und Seeblick 24.", ["Morgenflut", "Seeblick 24"]),
    ("de", "Nach Recherchen von Morgenflut und dem Netzwerk Offene Akten wussten drei Minister davon.", ["Morgenflut", "Netzwerk Offene Akten"]),
    ("de", "Nach Informationen von Morgenflut soll die Werft verkauft werden.", ["Morgenflut"]),
    ("de", "Nach Morgenflut-Informationen soll die Werft verkauft werden.", ["Morgenflut"]),
    ("de", "Zuerst hatte Morgenflut darüber berichtet.", ["Morgenflut"]),
    ("de", "Zuvor hatten übereinstimmend die »Küstenlaterne« und Morgenflut über den Verkauf berichtet.", ["Küstenlaterne", "Morgenflut"]),
    ("de", "Darüber berichtete zuerst Morgenflut.", ["Morgenflut"]),
    ("de", "Öffentlich gemacht hat den Fall das Magazin Morgenflut.", ["Morgenflut"]),
    ("de", "Im Podcast »Leinen los« sagte die Trainerin, sie höre auf.", ["Leinen los"]),
    ("de", "Das erzählte die Sängerin im Podcast Leinenlos.", ["Leinenlos"]),
    ("de", "In einem Gastbeitrag für Morgenflut fordert sie ein neues Gesetz.", ["Morgenflut"]),
    ("de", "Im Gespräch mit Morgenflut nannte der Kapitän den Nebel als Grund.", ["Morgenflut"]),
    ("de", "Der Kapitän sagte gegenüber Morgenflut, niemand habe ihn gewarnt.", ["Morgenflut"]),
    ("de", "Das zeigt ein Video, das Morgenflut veröffentlicht hat.", ["Morgenflut"]),
    ("de", "Auf dem Telegram-Kanal »Hafenfunk« war ein Video davon zu sehen.", ["Hafenfunk"]),
    ("de", "In der Facebook-Gruppe »Neues aus Arden« kursieren Bilder des Schiffs.", ["Neues aus Arden"]),
    ("de", "Wie Morgenflut erfuhr, soll die Werft verkauft werden.", ["Morgenflut"]),
    ("de", "Die Werft soll verkauft werden, heißt es bei Morgenflut.", ["Morgenflut"]),
    ("de", "Die Werft soll verkauft werden, will Morgenflut erfahren haben.", ["Morgenflut"]),
    ("de", "Die Brücke ist gesperrt.\n\nText und Fotos: Ardener Dorfblatt", ["Ardener Dorfblatt"]),
    ("de", "Die Brücke ist gesperrt. (via hafenfunk.example)", ["hafenfunk.example"]),
    ("de", "Auf ihrem Blog »Kaikante« schreibt sie, die Brücke sei nie sicher gewesen.", ["Kaikante"]),
    # French
    ("fr", "Le maire connaissait le danger, selon des documents consultés par Marée Haute.", ["Marée Haute"]),
    ("fr", "Des courriels internes, que Ressac s'est procurés, citent trois ingénieurs.", ["Ressac"]),
    ("fr", "C'est ce que révèle une enquête de Ressac et de L'Amarre.", ["Ressac", "L'Amarre"]),
    ("fr", "D'après les informations de Ressac, le chantier sera vendu.", ["Ressac"]),
    ("fr", "Selon nos confrères de Ressac, le chantier sera vendu.", ["Ressac"]),
    ("fr", "Ressac, qui a eu accès au rapport, évoque neuf blessés.", ["Ressac"]),
    ("fr", "L'affaire avait été révélée par Ressac.", ["Ressac"]),
    ("fr", "L'information, révélée par Ressac, a été confirmée par la mairie.", ["Ressac"]),
    ("fr", "Ressac, à l'origine de l'information, a publié la lettre.", ["Ressac"]),
    ("fr", "Dans une tribune publiée par Ressac, elle réclame une nouvelle loi.", ["Ressac"]),
    ("fr", "Dans un entretien à Ressac, le patron du bateau accuse le brouillard.", ["Ressac"]),
    ("fr", "Dans le podcast « Sortie lente », l'acteur dit qu'il ne reviendra pas.", ["Sortie lente"]),
    ("fr", "Invitée de l'émission « Marée basse », la ministre a démenti.", ["Marée basse"]),
    ("fr", "Au micro de Radio Ardane, la ministre a démenti.", ["Radio Ardane"]),
    ("fr", "Elle l'affirme sur son blog, Carnets d'un quai.", ["Carnets d'un quai"]),
    ("fr", "Le mensuel Ressac lui consacre un portrait où elle dit vouloir partir.", ["Ressac"]),
    ("fr", "Une vidéo publiée par le compte @quai_veille montre la chute du mât.", ["@quai_veille"]),
    ("fr", "Sur les images diffusées par Canal Ardane, on voit le mât tomber.", ["Canal Ardane"]),
    ("fr", "Selon le site spécialisé Ressac, le chantier sera vendu.", ["Ressac"]),
    ("fr", "Comme l'a appris Ressac, le chantier sera vendu.", ["Ressac"]),
    ("fr", "Le pont est fermé.\n\nTexte et photos : L'Écho d'Ardane", ["L'Écho d'Ardane"]),
    # Dutch
    ("nl", "Dat blijkt uit interne e-mails die in handen zijn van Vloedlijn.", ["Vloedlijn"]),
    ("nl", "Dat blijkt uit documenten die Vloedlijn heeft ingezien.", ["Vloedlijn"]),
    ("nl", "Dat blijkt uit onderzoek van Vloedlijn en De Kade.", ["Vloedlijn", "De Kade"]),
    ("nl", "Volgens bronnen van Vloedlijn wordt de werf verkocht.", ["Vloedlijn"]),
    ("nl", "Vloedlijn meldde het nieuws als eerste.", ["Vloedlijn"]),
    ("nl", "Dat zegt de schipper tegen Vloedlijn.", ["Vloedlijn"]),
    ("nl", "In een interview met Vloedlijn geeft de schipper de mist de schuld.", ["Vloedlijn"]),
    ("nl", "De actrice zei in de podcast Stille Kade dat ze stopt.", ["Stille Kade"]),
    ("nl", "Op haar blog Kadekant schrijft ze dat de brug nooit veilig was.", ["Kadekant"]),
    ("nl", "Dat vertelde de trainer in het tv-programma Laagwater.", ["Laagwater"]),
    ("nl", "De werf wordt verkocht, weet Vloedlijn.", ["Vloedlijn"]),
    ("nl", "Het Duitse weekblad Flut schrijft dat de werf wordt verkocht.", ["Flut"]),
    ("nl", "Op beelden van Omroep Arden is te zien hoe de mast valt.", ["Omroep Arden"]),
    ("nl", "De brug is dicht.\n\nTekst en foto's: Ardens Nieuwsblad", ["Ardens Nieuwsblad"]),
]  # fmt: skip

UNCREDITED = [
    ("en", "Patients seen by Quill Brook last year waited nine weeks."),
    ("en", "The footage was reviewed by police on Monday."),
    ("en", "Documents seen by British officials name three engineers."),
    ("en", "Documents obtained by the Harbour Commission name three engineers."),
    ("en", "A joint investigation by Spanish and Portuguese police led to nine arrests."),
    ("en", "An investigation by the Department for Bridges found nothing."),
    ("en", "The skipper told Parliament that nobody had warned him."),
    ("en", "The skipper told Brook that nobody had warned him. Ada Brook denies that."),
    ("en", "The regulator told Corvane to stop."),
    ("en", "The minister told Brussels that the bridge was safe."),
    ("en", "Corvane, which reported a loss in May, will close its yard."),
    ("en", "Corvane has learned its lesson, the chairman said."),
    ("en", "Ada Brook was first with 41 points."),
    ("en", "Quill Reed was first to the ball, but Tom Brook scored."),
    ("en", "She will appear on the show Slow Exit next year."),
    ("en", "He presents the podcast Slow Exit and lives in Arden."),
    ("en", "In a letter to Corvane, the minister asked for more time."),
    ("en", "She worked for nine years as a reporter of the Coast Herald."),
    ("en", "Ada Brook, a former editor of the Coast Herald, opens the show on Friday."),
    ("en", "The weekly Kolokol lost its licence in May, the court said."),
    ("en", "The radio station Low Water is to close at the end of June."),
    ("en", "In an interview with Ada Brook, the skipper seemed tired."),
    ("en", "The bridge is shut.\n\nPhotos: Ada Brook"),
    ("en", "The bridge is shut.\n\nText: Ada Brook"),
    ("en", "The news came from Arden on Monday."),
    ("en", "The letters were put online by mistake."),
    ("de", "Das geht aus Akten hervor, die dem Gericht vorliegen."),
    ("de", "Der Staatsanwaltschaft liegt das Schreiben vor."),
    ("de", "Das ergaben Recherchen von Journalisten."),
    ("de", "Nach Informationen von Anwohnern brannte es schon am Abend."),
    ("de", "Zuvor hatte die Polizei darüber berichtet."),
    ("de", "Im Gespräch mit Lida Quellmann wirkte der Kapitän müde."),
    ("de", "Der Kapitän sagte gegenüber Ermittlern, niemand habe ihn gewarnt."),
    ("de", "Die Brücke ist gesperrt.\n\nFotos: Lida Quellmann"),
    ("de", "Sie moderiert den Podcast »Leinen los« seit drei Jahren."),
    ("de", "Die Laterne liegt seit Mai still vor Anker."),
    ("fr", "Les images ont été consultées par la police."),
    ("fr", "Selon les informations de Météo-Arde, il pleuvra."),
    ("fr", "Une enquête de gendarmerie est ouverte."),
    ("fr", "L'incendie, à l'origine de la panne, a duré deux heures."),
    ("fr", "Dans un entretien avec Yann Quéro, la ministre a semblé fatiguée."),
    ("fr", "L'émission « Marée basse » reviendra en mai."),
    ("fr", "Le pont est fermé.\n\nPhotos : Yann Quéro"),
    ("nl", "Dat blijkt uit onderzoek van de politie."),
    ("nl", "Dat zegt de schipper tegen Jan Kwit."),
    ("nl", "De schipper voer tegen Paal Twee en zonk."),
    ("nl", "De podcast Stille Kade stopt in mei."),
    ("nl", "Ze presenteert het tv-programma Laagwater."),
]  # fmt: skip


def names(text, language):
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block("paragraph", (start, start + len(paragraph))))
        start += len(paragraph) + 2
    return [credit.name for credit in find_credits(text, blocks, (), (), outlet=OWN, language=language)]


@pytest.mark.parametrize(("language", "text", "wanted"), CREDITED, ids=[f"{lang}-{text[:30]}" for lang, text, _ in CREDITED])
def test_outlet_in_a_frame(language, text, wanted):
    assert names(text, language) == wanted


@pytest.mark.parametrize(("language", "text"), UNCREDITED, ids=[f"{lang}-{text[:30]}" for lang, text in UNCREDITED])
def test_nobody_is_credited(language, text):
    assert names(text, language) == []
