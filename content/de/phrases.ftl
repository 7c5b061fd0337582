# Everything the bot says, in German. CC0. One idea a sentence; warm and plain.
# One reader is "du", both are "ihr". No sentence needs a gender: names stand where they need no pronoun and no ending.
# A room is "euer gemeinsamer Chat"; the space two people share is "euer Raum".
# $name, $one, $two are people's names; $count is a number; $hour a time of day; $place a city.

## The command menu
command-today = Die Frage des Tages
command-checkin = Wie geht es dir gerade?
command-streak = Eure gemeinsamen Tage
command-settings = Uhrzeit, Zeitzone, Sprache
command-help = Was ich kann

## Buttons
button-consent = Ja, ich bin einverstanden
button-not-now = Jetzt nicht
button-choose = Jemanden auswählen
button-link = Link zum Weitergeben
button-pick = Aus Kontakten wählen
button-accept = Ja, mit { $name }
button-decline = Nein, danke
button-confirm = Ja, { $name } und ich
button-not-them = Das ist jemand anderes
button-enter = Zum privaten Chat
button-enter-first = Los geht’s
button-answer = Antworten
button-not-today = Heute nicht
button-answer-after-all = Doch antworten
button-nothing-to-add = Nein, das ist alles
button-skip = Überspringen
button-back = Zurück
button-leave-so = So lassen
button-change = Ändern
button-take-back = Zurücknehmen
button-share-now = Meins jetzt schon zeigen
button-add = Ja, anfügen
button-replace = Stattdessen nehmen
button-leave-out = Weglassen
button-leave-as-was = Doch nicht ändern
button-heard = Das kam an
button-loved = Das tat gut
button-more = Erzähl mehr
button-keep = Aufbewahren
button-remove = Meins entfernen
button-remove-yes = Ja, meine Worte entfernen
button-remove-no = Stehen lassen
button-keep-mine = Für mich behalten
button-share-mine = Trotzdem zeigen
button-let-go = Löschen
button-no-nudges = Keine Erinnerungen mehr
button-zone-keep = { $place } passt
button-hour-keep = { $hour } Uhr passt
button-hour = { $hour }
button-settings-hour = Uhrzeit ändern
button-settings-zone = Zeitzone ändern
button-settings-language = Sprache
button-nudges-off = Erinnerung ausschalten
button-nudges-on = Erinnerung einschalten
button-stay = Offen lassen
button-leave = Jetzt schließen

## Beginning
hello = Hallo. Ich bin Duologue.
consent-what = Einmal am Tag stelle ich euch beiden eine Frage. Ihr antwortet mir einzeln, und ich halte beide Antworten versiegelt. Sobald beide da sind, öffne ich sie für euch beide.
consent-who-reads = Wer was lesen kann: Eine Antwort öffnet sich erst, wenn beide da sind, es sei denn, wer sie geschrieben hat, möchte sie allein zeigen. Was du schreibst, wird verschlüsselt gespeichert. Der Schlüssel liegt aber auf demselben Server. Wer diesen Server betreibt, hat also technisch die Möglichkeit, es zu lesen. Auch der Messenger, über den wir schreiben, kann mitlesen. Das hier ist nicht Ende-zu-Ende-verschlüsselt, und es ist keine Therapie.
consent-leave = Gehen kannst du jederzeit mit /leave, von dir aus und ohne Erklärung. Ist das alles für dich in Ordnung?
begin-how = Schön. Mit wem möchtest du das teilen? Du kannst mich auch in eine private Gruppe holen, in der nur ihr beide seid.
not-now = Das ist in Ordnung. Wann immer du magst: /start.
start-paired = Schön, dass du da bist. /today zeigt die Frage des Tages, /help alles andere.
not-paired = Das hier geht nur zu zweit. Mit /pair kannst du beginnen.
already-paired = Du und { $name } habt hier schon einen gemeinsamen Raum. Mehr als einer geht nicht; /leave würde ihn schließen.
already-paired-short = Du hast hier schon einen gemeinsamen Raum.
your-partner = die ausgewählte Person
choose-how = Tippe unten auf den Knopf und wähle den einen Menschen aus. Nur mit diesem Konto lässt sich die Einladung dann annehmen.
chosen-link = Diesen Link kann nur { $name } nutzen, mit genau diesem Konto, einmal und innerhalb von 24 Stunden. Gib ihn weiter:
chose-self = Das bist du selbst. Es braucht noch jemanden dazu.
link-title = Deine Einladung
link-how = Gib den Link an den Menschen weiter, mit dem du beginnen möchtest, oder lass den Code scannen. Er gilt einmal, innerhalb von 24 Stunden:
own-link = Das ist dein eigener Link. Er ist für den Menschen gedacht, den du einlädst.
link-over = Diese Einladung gilt nicht mehr. Eine neue gibt es mit /pair.
link-over-short = Diese Einladung gilt nicht mehr.
asked-by = { $name } möchte mit dir Duologue beginnen.
declined = Das ist in Ordnung. Niemand erfährt davon.
accepted = Danke. { $name } bestätigt noch, dass du es bist. Dann geht es los.
confirm-ask = { $name } hat Ja gesagt. Ist das der Mensch, den du eingeladen hast?
confirmed = Du und { $name }. Wie schön.
refused = In Ordnung. Mit /pair bekommst du eine neue Einladung.
consented-first = Danke. Sobald auch das zweite Ja da ist, geht es los.
consented-second = Danke. Jetzt seid ihr beide da.
paired = { $one } und { $two }, ihr seid jetzt verbunden.
paired-hour = Die Frage kommt einmal am Tag. Mit /today kommt die erste gleich.
paired-private = Du und { $name } habt jetzt einen gemeinsamen Raum. Was du mir hier antwortest, bleibt versiegelt, bis ihr beide geantwortet habt.
paired-how = Schreib mir einfach, wenn ich frage. Text, Sprachnachricht, Foto, Video: alles zählt.

## The room
room-hello = Hallo, ihr zwei.
room-how = Einmal am Tag stelle ich euch eine Frage, und hier öffne ich eure Antworten, sobald beide da sind. Tippt bitte beide auf den Knopf. Alles Weitere geht im privaten Chat.
room-link-over = Dieser Knopf gilt nicht mehr. Mit /start im gemeinsamen Chat kommt ein neuer.
room-not-in-it = Dieser Knopf gehört zu einem Chat, in dem ich dich nicht sehe. Lass dich dort hinzufügen oder nimm hier /pair.
room-too-many = In dem gemeinsamen Chat sind mehr als ihr zwei und ich. Sobald ihr dort unter euch seid, tippe noch einmal auf den Knopf.
room-waiting = Dein Ja ist da. Sobald auch das zweite da ist, geht es los.
room-is-yours = Das hat geklappt: Eure Antworten öffne ich ab jetzt in eurem gemeinsamen Chat.
room-crowded = In eurem gemeinsamen Chat ist noch jemand, oder ihr seid dort nicht mehr beide dabei. Dort schweige ich und schreibe euch hier einzeln, bis wir wieder nur zu dritt sind.
room-again = In eurem gemeinsamen Chat sind wir wieder zu dritt. Ich bin wieder dort.
room-gone = Ich bin nicht mehr in eurem gemeinsamen Chat. Wir machen hier weiter, mit euch beiden einzeln.

## Where and when
zone-ask = Nach welcher Stadt geht deine Uhr? Tippe auf eine oder schreib mir eine, dann komme ich zur richtigen Stunde. Du kannst das auch einfach auslassen.
zone-set = Gut, dann gilt die Zeitzone { $place }.
zone-unknown = Diesen Ort kenne ich nicht. Versuch eine Hauptstadt in deiner Zeitzone, zum Beispiel Wien, oder tippe oben auf eine Stadt.
hour-ask = Um wie viel Uhr soll die Frage kommen? Tippe auf eine Zeit oder schreib mir eine, nach deiner Uhr. Sie kommt zu euch beiden im selben Moment.
hour-set = Jeden Tag um { $hour } Uhr deiner Zeit.
hour-changed = Eure Frage kommt jetzt um { $hour } Uhr deiner Zeit. Ändern könnt ihr das mit /settings.
hour-unknown = Das habe ich nicht als Uhrzeit verstanden. Schreib sie bitte etwa so: 20:30.

## The question of the day
daily-title = Die Frage des Tages
daily-how = Schreib mir deine Antwort oder schick eine Sprachnachricht, ein Foto oder ein Video. Sie bleibt versiegelt, bis beide da sind.
daily-card = Die Frage des Tages ist da.
card-count = Antworten: { $count } von 2.
card-opened = Beide Antworten sind da und offen.
card-closed = Die Zeit dafür ist vorbei.
today-gone = Die Frage von heute ist vorbei. Die nächste kommt zur gewohnten Zeit.
nudge = Noch offen, falls du magst. Kein Muss.
nudges-off = Keine Erinnerungen mehr. Mit /settings schaltest du sie wieder ein.
nothing-open = Gerade ist keine Frage offen. /today zeigt die von heute.
kind-unsupported = Annehmen kann ich Text, Sprachnachrichten, Fotos und Videos. Passt eins davon?
answer-too-long = Das ist mehr, als in eine Antwort passt. Was du vorher hattest, ist unverändert. Geht es ein bisschen kürzer?
please-tap = Tippe bitte oben auf einen der Knöpfe.
just-write = Schreib einfach hier oder schick eine Sprachnachricht, ein Foto oder ein Video.
passed = Das ist in Ordnung. Niemand erfährt davon.
passed-already = Diese Frage hast du ausgelassen. Möchtest du doch antworten? Tippe auf den Knopf und schreib dann.
sealed = Versiegelt, bis beide Antworten da sind.
sealed-anew = Geändert und wieder versiegelt.
kept-sealed = Sie bleibt, wie sie ist.
already-sealed = Deine Antwort ist versiegelt. Nimm sie zuerst zurück.
already-shared = Das ist schon geteilt. Mit einem Knopf unter deinen geteilten Worten nimmst du sie wieder heraus.
already-done = Das ist schon geschehen.
round-over = Das lässt sich nicht mehr ändern.
write-anew = Schreib sie neu. Bis dahin bleibt die versiegelte, wie sie ist.
taken-back = Zurückgenommen und gelöscht.
more-to-add = Du hast schon geantwortet. Gehört das noch dazu?
opened-in-room = Beide Antworten sind da. Du findest sie in eurem gemeinsamen Chat.
opened-here = Beide Antworten sind da.

## The reveal
reveal-neutral = Beide Antworten sind da.
reveal-neutral-one = Es gibt etwas Neues.
reveal-day = { $count ->
    [1] Euer erster gemeinsamer Tag hier.
   *[other] Euer { $count }. gemeinsamer Tag hier.
}
words-taken-out = Diese Worte wurden wieder herausgenommen.
media-voice = Sprachnachricht
media-photo = Foto
media-video = Video
media-video_note = Videonachricht
media-from = Von { $name }
line-in-private = Schreib es mir im privaten Chat.
line-ask-heard = Was ist bei dir angekommen? Eine Zeile für { $name }, in deinen eigenen Worten. Ich gebe sie sofort weiter.
line-ask-loved = Was hat dir daran gutgetan? Eine Zeile für { $name }, in deinen eigenen Worten. Ich gebe sie sofort weiter.
line-ask-more = Wovon würdest du gern mehr hören? Eine Zeile für { $name }. Ich gebe sie sofort weiter.
line-heard = Was bei { $name } ankam
line-loved = Das hat { $name } gutgetan
line-more = { $name } möchte gern mehr hören
line-passed-on = Weitergegeben.
line-too-long = Das ist mehr, als in eine Zeile passt. Geht es etwas kürzer?
line-text-only = Eine Zeile in Worten, bitte.
reply-to-reveal = Geht es um das, was sich geöffnet hat? Dann tippe dort auf einen der Knöpfe und schreib danach. Eine Frage beantwortest du, indem du einfach schreibst, ohne zu zitieren.
kept = Aufbewahrt, für dich allein.
not-kept = Nicht mehr aufbewahrt.
remove-in-private = Ich frage dich im privaten Chat.
remove-ask = Soll ich deine Worte aus dem Geöffneten herausnehmen und löschen? An ihrer Stelle steht dann, dass sie herausgenommen wurden. Alles andere bleibt. Rückgängig machen lässt sich das nicht.
remove-left = Sie bleiben stehen.
removed = Deine Worte sind hier gelöscht.
nothing-to-remove = Hier stehen keine Worte von dir.
closed-unopened = Die Zeit dafür ist vorbei. Deine Antwort wurde nicht geöffnet und gehört weiter dir.
kept-mine = Sie bleibt ganz bei dir.
shared = Jetzt ist es geteilt.
let-go = Gelöscht.

## Check-in
checkin-title = Wie geht’s?
checkin-card = Ein Check-in für euch beide.
checkin-feeling = Was trifft es gerade am ehesten?
checkin-strength = Wie stark ist es?
checkin-wish-ask = Was täte dir gut?
checkin-note = Möchtest du noch etwas dazu sagen? Schreib es hier.
checkin-felt = { $feeling } · { $strength }
checkin-wish = Das täte gut: { $wish }
family-glad = Froh
family-close = Verbunden
family-calm = Ruhig
family-sad = Traurig
family-afraid = Ängstlich
family-angry = Wütend
family-tired = Müde
family-ashamed = Beschämt
feeling-happy = glücklich
feeling-grateful = dankbar
feeling-proud = stolz
feeling-playful = verspielt
feeling-hopeful = zuversichtlich
feeling-relieved = erleichtert
feeling-loved = geliebt
feeling-tender = zärtlich
feeling-safe = geborgen
feeling-longing = sehnsüchtig
feeling-desired = begehrt
feeling-understood = verstanden
feeling-peaceful = friedlich
feeling-rested = ausgeruht
feeling-content = zufrieden
feeling-balanced = ausgeglichen
feeling-quiet = still
feeling-clear = klar
feeling-down = bedrückt
feeling-lonely = einsam
feeling-hurt = verletzt
feeling-disappointed = enttäuscht
feeling-grieving = in Trauer
feeling-empty = leer
feeling-anxious = besorgt
feeling-insecure = unsicher
feeling-overwhelmed = überfordert
feeling-restless = unruhig
feeling-jealous = eifersüchtig
feeling-helpless = hilflos
feeling-annoyed = genervt
feeling-frustrated = frustriert
feeling-offended = gekränkt
feeling-impatient = ungeduldig
feeling-resentful = voller Groll
feeling-furious = zornig
feeling-worn-out = erschöpft
feeling-sleepy = schläfrig
feeling-numb = wie betäubt
feeling-ill = angeschlagen
feeling-distracted = zerstreut
feeling-stretched = überlastet
feeling-guilty = schuldig
feeling-embarrassed = peinlich berührt
feeling-small = klein
feeling-awkward = unbeholfen
feeling-regretful = voller Reue
feeling-exposed = schutzlos
strength-1 = ein Hauch davon
strength-2 = ein wenig
strength-3 = deutlich da
strength-4 = stark
strength-5 = ganz und gar
wish-listen = nur ein offenes Ohr
wish-comfort = ein bisschen Trost
wish-solve = Hilfe beim Lösen
wish-time = Zeit zu zweit
wish-space = etwas Raum für mich
wish-listen-how = Nur zuhören: Leg alles andere weg, hör bis zum Ende zu und sag dann, was bei dir angekommen ist. Ganz ohne Ratschläge.
wish-comfort-how = Trösten: Sei nah, im selben Zimmer oder am Telefon, und bleib eine Weile. Es muss nichts gelöst werden.
wish-solve-how = Helfen: Frag erst, was schon versucht wurde, und denk dann mit. Entscheiden darf der Mensch, um den es geht.
wish-time-how = Zeit zu zweit: Eine halbe Stunde ohne Ablenkung ist schon viel. Frag, was jetzt schön wäre.
wish-space-how = Etwas Raum: Das ist kein Nein zu dir. Gib ein wenig Zeit, ohne nachzufragen, und sei danach wieder da.

## Days together
streak-title = Eure gemeinsamen Tage
streak-none = Euer erster gemeinsamer Tag hier liegt noch vor euch. Es eilt nicht.
streak-total = { $count ->
    [one] { $count } Tag, an dem ihr beide geantwortet habt. Er bleibt euch.
   *[other] { $count } Tage, an denen ihr beide geantwortet habt. Sie bleiben euch.
}
streak-run = Davon { $count } in Folge.
streak-rest = Zwei Tage pro Woche sind frei, und eine Pause nimmt euch nichts weg.

## Too much at once
hurried-words = Das war viel auf einmal, deshalb lese ich gerade einen Moment nicht mit. Was du zuletzt geschrieben hast, ist nicht angekommen, und was du jetzt schreibst, kommt auch nicht an. Versuch es bitte in einer Minute noch einmal.
hurried-change = Das war viel auf einmal, und diese Änderung ist nicht angekommen. Was du vorher hattest, ist unverändert. Ändere es bitte in einer Minute noch einmal.
hurried-tap = Das war viel auf einmal. Warte bitte eine Minute und tippe dann noch einmal.
hurried-links = Das waren zu viele Links, die nirgendwohin führen. Versuch es bitte in einer Stunde noch einmal.

## Nothing to see
nothing-visible = In dieser Nachricht kann ich keine Worte sehen, deshalb habe ich nichts davon behalten. Schreibst du sie noch einmal?
nothing-visible-now = In dieser Nachricht kann ich jetzt keine Worte mehr sehen. Was du vorher hattest, ist unverändert.

## Settings, help, leaving
settings-title = Einstellungen
settings-hour = Eure Frage kommt um { $hour } Uhr deiner Zeit.
settings-zone = Deine Zeitzone: { $place }.
settings-nudges-on = Bleibt eine Frage offen, erinnere ich dich einmal, ganz leise.
settings-nudges-off = Ich schicke dir keine Erinnerung.
language-ask = In welcher Sprache soll ich mit dir reden?
help-title = Was ich kann
help-daily = Eine Frage am Tag, für euch beide. Ihr antwortet einzeln. Sobald beide Antworten da sind, öffne ich sie für euch beide.
help-commands = /today · die Frage des Tages
    /checkin · sag, wie es dir geht
    /streak · eure gemeinsamen Tage
    /settings · Uhrzeit, Zeitzone, Sprache
    /pair · mit jemandem beginnen
help-reads = Antworten werden verschlüsselt gespeichert. Wer diesen Server betreibt, hat aber den Schlüssel und damit technisch die Möglichkeit, sie zu lesen. Auch der Messenger kann unseren Chat mitlesen.
help-leave = /leave schließt euren gemeinsamen Raum, sofort und ohne Erklärung.
leave-title = Gehen
leave-ask = Möchtest du euren gemeinsamen Raum schließen, jetzt gleich? Alles, was noch versiegelt ist, wird ungesehen vernichtet. Dein Gegenüber erfährt nur, dass der Raum geschlossen ist. Was du hier geschrieben hast, bleibt in diesem Chat auf deinem Handy, bis du es dort löschst.
leave-stayed = Alles bleibt, wie es war.
left = Der Raum ist geschlossen. Was versiegelt war, ist vernichtet. Falls du irgendwann neu beginnen möchtest: /pair.
space-closed = Euer gemeinsamer Raum hier wurde geschlossen. Was noch versiegelt war, ist ungesehen vernichtet.
unknown-command = Das kenne ich nicht. /help zeigt, was es gibt.
button-stale = Dieser Knopf gilt nicht mehr.
not-yours = Dieser Knopf funktioniert hier nicht.
something-wrong = Bei mir ist etwas schiefgegangen, und es hat sich nichts verändert. Versuch es bitte noch einmal.
