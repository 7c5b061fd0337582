# Everything the bot says, in German. CC0. One idea a sentence; warm and plain.
# One reader is "du", both are "ihr". No sentence needs a gender: names stand where they need no pronoun and no ending.
# A room is "euer gemeinsamer Chat"; the space two people share is "euer Raum".
# $name, $one, $two are people's names; $count is a number; $hour a time of day; $date a day; $place a city.

## The command menu
command-today = Die Frage des Tages
    .name = heute
command-checkin = Wie geht es dir gerade?
    .name = befinden
command-streak = Eure gemeinsamen Tage
    .name = tage
command-settings = Uhrzeit, Zeitzone, Sprache
    .name = einstellungen
command-help = Was ich kann
    .name = hilfe

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
room-open-to-all = Diese Gruppe ist öffentlich: Alle können dort mitlesen, auch ohne dabei zu sein. Sobald sie privat ist, tippe noch einmal auf den Knopf.
room-waiting = Dein Ja ist da. Sobald auch das zweite da ist, geht es los.
room-is-yours = Das hat geklappt: Eure Antworten öffne ich ab jetzt in eurem gemeinsamen Chat.
room-crowded = In eurem gemeinsamen Chat ist noch jemand, oder ihr seid dort nicht mehr beide dabei. Dort schweige ich und schreibe euch hier einzeln, bis wir wieder nur zu dritt sind.
room-public = Eure Gruppe ist öffentlich: Alle können dort mitlesen, auch ohne dabei zu sein. Dort schweige ich und schreibe euch hier einzeln, bis sie wieder privat ist.
room-again = In eurem gemeinsamen Chat sind wir wieder zu dritt. Ich bin wieder dort.
room-gone = Ich bin nicht mehr in eurem gemeinsamen Chat. Wir machen hier weiter, mit euch beiden einzeln.

## Beginning with somebody named, and on several platforms
in-private = Ich habe dir privat geschrieben. Nichts angekommen? Dann erlaube in den Privatsphäre-Einstellungen dieses Servers Direktnachrichten und versuche es noch einmal.
pair-in-company = Mit /pair und einem Namen frage ich dort privat nach. Oder schreib mir privat. Können hier nur ihr zwei und ich lesen, sage ich gleich Hallo.
begin-how-named = Schön. Mit wem möchtest du das teilen? Auf einem Server, auf dem ihr beide seid, fragt /pair mit dem Namen gleich nach. Oder nimm einen Link zum Weitergeben.
consent-overseen = Falls ihr einen Kanal auf einem Server nutzt: Wer den Server verwaltet, kann ihn immer lesen, auch einen privaten. Was du mir hier schreibst, ist dort nicht zu lesen.
consent-given = Danke.
chosen-written = Ich sage { $name } privat Bescheid, wenn ich darf. Annehmen geht nur mit genau diesem Konto, einmal und innerhalb von 24 Stunden. Falls dort nichts ankommt, gib das hier weiter:
link-how-typed = Gib das hier an den Menschen weiter, mit dem du beginnen möchtest. Es gilt einmal, innerhalb von 24 Stunden:
link-how-several = Gib das hier an den Menschen weiter, mit dem du beginnen möchtest. Einer der Wege genügt; die Einladung gilt einmal, innerhalb von 24 Stunden:
link-scan = Der Code im Bild führt zu { $platform }.
way-say = Öffne das und schick mir dort:

## A room made for the two
button-make-room = Richte uns einen Kanal ein
button-no-room = Privat bleiben
room-offer = Auf dem Server, auf dem { $name } mich gerufen hat, kann ich einen privaten Kanal für euch zwei und mich einrichten. Eure Antworten öffne ich dann dort. Wer den Server verwaltet, kann diesen Kanal immer sehen, auch wer darin ist und was dort steht. Unsere privaten Chats sind dort nicht zu sehen. Ich richte ihn nur ein, wenn ihr beide Ja sagt, und von einem Nein erfährt niemand.
room-first-yes = Notiert. Sobald ihr beide Ja gesagt habt, richte ich den Kanal ein. Bis dahin bleiben wir privat.
room-second-yes = Ihr habt beide Ja gesagt. Ich richte ihn jetzt ein.
room-no = In Ordnung. Wir bleiben privat, und niemand erfährt davon.
room-name = duologue
room-made = Euer Kanal ist da. Eure Antworten öffne ich ab jetzt dort.
room-not-made = Den Kanal konnte ich nicht einrichten. Auf dem Server muss ich Kanäle und Rollen verwalten dürfen, und ihr müsst beide dort sein. Vorerst geht es privat weiter; mit /room in einem Kanal dort könnt ihr neu beginnen.
room-offered = Ich habe euch beide schon privat gefragt. Sobald ihr dort beide Ja gesagt habt, richte ich ihn ein.
room-have = Ihr habt schon einen gemeinsamen Chat. Dort öffne ich eure Antworten.
room-apart = Ihr nutzt verschiedene Messenger, darum gibt es keinen Chat, in dem ihr beide sein könnt. Privat fehlt euch nichts.
room-how-make = Sag /room in einem Kanal auf einem Server, auf dem wir alle drei sind. Ich frage euch beide privat und richte nur dann einen Kanal ein, wenn ihr beide Ja sagt.
room-how-add = Richtet eine private Gruppe für euch zwei ein und holt mich dazu. Ich sage dort Hallo.
room-readable = Euren Kanal können auch andere lesen, oder ihr könnt ihn nicht mehr beide lesen. Dort schweige ich und schreibe euch hier einzeln, bis wir wieder nur zu dritt sind.
room-others-read = Den Kanal können auch andere lesen. Sobald ihr dort unter euch seid, tippe noch einmal auf den Knopf.

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
reply-to-own = Das ist nur für dich, darum habe ich deine Nachricht nirgends hingelegt. Eine Frage beantwortest du, indem du einfach schreibst, ohne zu zitieren.
reply-to-aside = Eine Antwort auf diese Nachricht erreicht niemanden, darum habe ich sie nirgends hingelegt. Hat sie Knöpfe, tippe auf einen. Eine Frage beantwortest du, indem du einfach schreibst, ohne zu zitieren.
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

## A pause, and quiet hours
button-settings-pause = Pause machen
button-pause-day = Einen Tag
button-pause-week = Eine Woche
button-pause-open = Bis ich mich melde
button-pause-mine = Nur für mich
button-pause-tell = Und { $name } Bescheid geben
button-back-again = Ich bin wieder da
button-settings-quiet = Ruhezeit
button-quiet-span = { $start } – { $end }
button-quiet-off = Keine Ruhezeit
button-discreet-on = Auf dem Sperrbildschirm nichts zeigen
button-discreet-off = Auf dem Sperrbildschirm die Frage zeigen
pause-title = Eine Pause
pause-what = Keine Frage, keine Erinnerung: Eine Zeit lang kommt nichts von selbst zu dir. Was { $name } tut, erreicht dich weiterhin, ohne Ton, und mit /today bekommst du die Frage, wann immer du magst. Wie lange soll die Pause sein?
pause-who = Soll { $name } davon wissen?
pause-mine-how = Nur für dich: Niemand erfährt davon. Für { $name } sieht es aus wie jeder Tag, an dem du nicht antwortest.
pause-tell-how = Wenn { $name } Bescheid weiß, kommt bis dahin zu euch beiden keine Frage, und euren Tagen in Folge nimmt die Pause nichts.
paused-until = Du machst Pause bis zum { $day }. An dem Tag kommt die nächste Frage, zur gewohnten Zeit.
paused-open = Du machst Pause, bis du dich zurückmeldest.
paused-mine = Niemand weiß davon.
paused-told = { $name } weiß Bescheid.
paused-how = Dabei geht nichts verloren. /today bringt dir die Frage, wann immer du magst; /pause beendet die Pause.
pause-partner = { $name } macht eine Pause bis zum { $day }. Bis dahin kommen keine Fragen, und nichts geht verloren.
pause-partner-open = { $name } macht eine Zeit lang Pause. Bis dahin kommen keine Fragen, und nichts geht verloren.
welcome-back = Schön, dass du wieder da bist. Es ist nichts verloren gegangen.
welcome-back-today = Mit /today bekommst du die Frage des Tages, wann immer du magst.
back-partner = { $name } ist aus der Pause zurück. Die Frage kommt wieder zur gewohnten Zeit.
quiet-ask = Wann soll nichts einen Ton machen? In dieser Zeit kommt eine Frage lautlos und eine Erinnerung gar nicht. Tippe auf eine Spanne oder schreib mir eine, nach deiner Uhr: 22:30-7.
quiet-unknown = Das habe ich nicht als zwei Uhrzeiten verstanden. Schreib sie bitte etwa so: 22:30-7 oder 22 bis 7 Uhr.
settings-quiet = Ruhezeit von { $start } bis { $end } Uhr: nichts macht einen Ton.
settings-discreet-on = Der Sperrbildschirm zeigt nur, dass es etwas Neues gibt.
settings-discreet-off = Der Sperrbildschirm zeigt vielleicht die Frage, aber nie, was ihr geschrieben habt.

## What a lock screen shows
discreet = Hier ist etwas Neues.

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

## Going deeper
button-settings-deeper = Tiefer gehen
button-look = Ansehen
button-topic-yes = Ja, das möchte ich
deeper-offer = Sieben Tage habt ihr hier geteilt. Manche Fragen gehen tiefer. Sie kommen nur, wenn ihr beide das möchtet. Das entscheidet ihr jeweils für euch, und was du sagst, erfährt niemand, außer ihr sagt beide Ja.
deeper-not-now = Das ist in Ordnung. Niemand erfährt davon. Wann immer du magst: /deeper.
deeper-none = Tiefer geht es hier noch nicht.
deeper-title = Tiefer gehen
deeper-what = Manche Fragen gehen tiefer als die alltäglichen. Keine davon kommt, bevor ihr beide Ja zu solchen Fragen gesagt habt. Danach kann ab und zu eine kommen. In manchen Wochen kommt keine.
deeper-alone = Deine Antwort gehört dir allein, und du kannst sie jederzeit ändern. Niemand erfährt davon. Nur wenn ihr beide Ja sagt, erfahrt ihr es beide, ein einziges Mal.
deeper-yes = Du hast Ja dazu gesagt.
deeper-no = Du hast nicht Ja dazu gesagt.
deeper-told = Dazu habt ihr beide Ja gesagt: { $topic }. Ab und zu kann eine kommen. In manchen Wochen kommt keine, und ihr könnt es euch jederzeit anders überlegen, mit /deeper.
topic-deep = Tiefere Fragen
topic-deep-what = Sie berühren, was zart ist: Sorgen, Bedauern, Sehnsucht. Manchmal braucht es etwas Mut, darauf zu antworten. „Heute nicht“ genügt immer.
topic-deepest = Die tiefsten Fragen
topic-deepest-what = Sie berühren, was selten ausgesprochen wird: alte Wunden, große Ängste, schwere Zeiten. Sie sind für Zeiten gedacht, in denen viel Vertrauen da ist. „Heute nicht“ genügt immer.
topic-intimate = Intime Fragen
topic-intimate-what = Darin geht es um Berührung, Nähe und Begehren. Nichts muss beantwortet werden. „Heute nicht“ genügt immer.

## Privacy
privacy-title = Deine Daten
privacy-what = Was gespeichert wird: dein Konto, dein Name, wie der Messenger ihn zeigt, Sprache, Zeitzone, Einstellungen und wozu du Ja gesagt hast. In einem gemeinsamen Raum auch, welche Fragen kamen, an welchen Tagen ihr beide geantwortet habt und was du geschrieben hast. Deine Worte werden verschlüsselt gespeichert. Fotos, Sprachnachrichten und Videos bleiben beim Messenger; ich merke mir nur, wo sie zu finden sind.
privacy-who = Wer es lesen kann: Dein Gegenüber liest nur, was geöffnet wurde und was du selbst gezeigt oder weitergegeben hast. Wer diesen Server betreibt, hat den Schlüssel und damit technisch die Möglichkeit, alles zu lesen. Der Messenger kann unseren Chat mitlesen. Ende-zu-Ende-verschlüsselt ist das nicht.
privacy-since-none = Bisher hast du in nichts eingewilligt. Ohne dein Ja gibt es keinen gemeinsamen Raum, und nichts von dir erreicht dein Gegenüber.
privacy-since-consent = Eingewilligt hast du am { $date }.
privacy-since-couple = Euren gemeinsamen Raum gibt es seit dem { $date }.
privacy-how-long = Wie lange: Was du geschrieben hast, bleibt, bis es gelöscht wird. Was nie geöffnet wurde, ist sofort vernichtet, wenn du gehst oder dein Gegenüber geht. Einladungen verschwinden einen Tag nach ihrem Ende, ein Nein dazu nach drei Monaten, meine Notizen über gesendete Nachrichten nach 120 Tagen (wo deine Worte stehen, merke ich mir, solange du sie vielleicht herausnehmen möchtest), andere technische Notizen innerhalb einer Woche. Sicherungskopien dieses Servers können manches länger enthalten.
privacy-can = Was du tun kannst: /export gibt dir, was dir gehört, /forget löscht deine Worte, /pause gibt dir eine Pause, /leave schließt euren gemeinsamen Raum sofort.
privacy-never = Werbung gibt es nicht. Ich verkaufe nichts, gebe nichts an andere weiter und trainiere nichts damit.

## If something doesn't feel right
button-safety = Wenn sich etwas nicht gut anfühlt
safety-title = Wenn sich etwas nicht gut anfühlt
safety-somebody = Du musst dir nicht sicher sein, und du musst nichts entscheiden. Es kann helfen, mit einem Menschen zu sprechen, der außen steht. Bei Gefahr ist die Notrufnummer deines Landes der schnellste Weg.
safety-where = findahelpline.com · kostenlose Hilfe am Telefon oder im Chat, nach Ländern, für alles, was dich belastet
    lila.help · Unterstützung für Frauen, in fast allen Ländern
    hilfetelefon.de · für Frauen in Deutschland, rund um die Uhr, kostenlos und anonym
    maennerhilfetelefon.de · für Männer in Deutschland, kostenlos und anonym
safety-traces = Ein privates Fenster im Browser hinterlässt weniger Spuren. Ein Handy oder Computer, in den niemand sonst hineinsieht, hinterlässt hier keine.
safety-here = Niemand erfährt, dass du das gelesen hast. Ein Tippen unten räumt es weg. /leave geht jederzeit, ohne Erklärung.

## Days together
streak-title = Eure gemeinsamen Tage
streak-none = Euer erster gemeinsamer Tag hier liegt noch vor euch. Es eilt nicht.
streak-total = { $count ->
    [one] { $count } Tag, an dem ihr beide geantwortet habt. Er bleibt euch.
   *[other] { $count } Tage, an denen ihr beide geantwortet habt. Sie bleiben euch.
}
streak-run = Davon { $count } in Folge.
streak-rest = Zwei Tage pro Woche sind frei, und eine Pause, von der ihr beide wisst, zählt gar nicht mit.

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

## Vergessen
button-clear = Diesen Chat aufräumen
button-forget = Alles löschen, was ich geschrieben habe
button-forget-no = Meine Worte behalten
forget-title = Meine Worte vergessen
forget-ask = Soll ich alles löschen, was du mir je geschrieben hast, in jedem Raum, zu dem du gehört hast? Deine Worte verschwinden auch aus dem, was geöffnet wurde, und eine Zeile sagt, dass sie herausgenommen sind. Was andere geschrieben haben, bleibt ihnen. Das lässt sich nicht rückgängig machen. Mit /export bekommst du vorher eine Kopie. Um nur eine Antwort herauszunehmen, nimm den Knopf darunter.
forget-no = Es hat sich nichts geändert.
forgetting = Ich lösche deine Worte, überall. Ich sage dir, wenn es geschehen ist.
forgotten = Erledigt. Deine Worte sind aus meinen Aufzeichnungen verschwunden und aus allem, was ich gezeigt hatte. Was du selbst getippt hast, bleibt in diesem Chat, bis du es dort löschst.
forgotten-mostly = Deine Worte sind aus meinen Aufzeichnungen verschwunden. An ein paar Nachrichten im Chat bin ich nicht herangekommen: Sieh bitte dort nach und lösche, was nicht bleiben soll.
forgotten-nothing = Hier gibt es keine Worte von dir.
erase-by-hand = Bilder, Videos und Sprachnachrichten, die ich vor mehr als zwei Tagen weitergegeben habe, kann ich nicht selbst wegnehmen. Bitte lösche sie im Chat.
removing = Ich nehme sie heraus.
cleared = Aufgeräumt.
left-how = /export gibt dir eine Kopie von allem, was deins war und was für dich geöffnet wurde. /forget löscht, was du geschrieben hast.

## Wieder zusammen
bring-ask = Ihr zwei habt hier schon einmal einen Raum geteilt. Sollen die Tage von damals hier weiterzählen? Das tun sie nur, wenn ihr beide Ja sagt, und von einem Nein erfährt niemand.
button-bring = Ja, nehmen wir sie mit
button-bring-no = Neu beginnen
bring-yes = Notiert. Wenn ihr beide Ja sagt, kommen sie mit.
bring-no = Gut. Ihr beginnt neu.
brought = Eure früheren Tage sind wieder bei euch: { $count }.

## Was sich nicht mehr öffnen lässt
sealed-damaged = Etwas Versiegeltes lässt sich hier nicht mehr öffnen. Nichts wurde gezeigt, und nichts hat sich verändert. Sag bitte den Menschen Bescheid, die diesen Bot betreiben: Vielleicht hilft eine Sicherungskopie.
words-damaged = Diese Worte sind dort beschädigt worden, wo sie liegen, und lassen sich nicht mehr lesen.

## What is yours, to take along
button-export = Zusammenstellen
export-title = Alles, was dir gehört
export-what = Ich packe in ein Archiv, was du geschrieben hast und was sich für dich geöffnet hat: als Seite, die du ohne Internet lesen kannst, und noch einmal als Daten. Was dein Gegenüber versiegelt hat, ist nicht dabei.
export-who-reads = Es liegt dann unverschlüsselt auf deinem Handy. Wer deine Dateien oder diesen Chat öffnen kann, kann es lesen.
export-coming = Es kommt gleich hier als Datei. Falls in den letzten Minuten schon eine kam, ist es diese.
export-here = Hier ist die Datei, um die du gebeten hast.
export-in-private = Das gehört in den privaten Chat.
export-nothing = Von dir gibt es hier noch nichts. Mit /start kannst du beginnen.
export-failed = Das hat gerade nicht geklappt. Es ist nichts verloren. Versuch es bitte in ein paar Minuten noch einmal mit /export.
export-too-big = Das Archiv ist zu groß, um es hier zu schicken. Wer diesen Server betreibt, kann dir damit helfen.
export-made = Zusammengestellt am { $day }.
export-note = Hier steht, was du geschrieben hast und was sich für dich geöffnet hat. Die Datei ist nicht verschlüsselt: Wer sie öffnet, kann alles lesen.
export-about-you = Über dich
export-name = Name
export-since = Hier seit
export-consented = Dein Ja
export-language = Sprache
export-zone = Zeitzone
export-hour = Deine Frage kommt um
export-reminder = Erinnerung
export-discreet = Diskrete Nachrichten
export-quiet = Ruhezeit
export-paused = Pause bis
export-on = an
export-off = aus
export-space = Du und { $name }, seit { $day }
export-former = Ein geschlossener Raum, { $day } bis { $until }
export-other = Dein Gegenüber
export-empty = Hier steht noch nichts.
export-unopened = Nicht geöffnet.
export-blank = Offen gelassen.
export-kept = Aufbewahrt
export-elsewhere = nicht in dieser Datei. Du findest es in unserem Chat.

## All other commands
# Where commands are picked from a list, each shows this line. What they are called in a language is `.name`.
command-deeper = Tiefere Fragen, wenn ihr beide sie möchtet
    .name = tiefer
command-pause = Eine Zeit lang keine Fragen
    .name = pause
command-leave = Euren gemeinsamen Raum schließen
    .name = verlassen
command-forget = Deine Worte löschen lassen
    .name = vergessen
command-clear = Unseren Chat von meinen letzten Nachrichten befreien
    .name = aufräumen
command-privacy = Was gespeichert wird und wer es lesen kann
    .name = datenschutz
command-export = Mitnehmen, was deins ist
    .name = mitnehmen
command-pair = Mit jemandem beginnen
    .name = verbinden
command-pair-partner = Mit wem du beginnen möchtest
    .name = person
command-pair-code = Der Code aus einer Einladung
    .name = code
command-room = Ein privater Kanal für euch zwei
    .name = kanal
command-start = Hier geht es los
    .name = start
only-in-private = Das geht in unserem privaten Chat. Sag es mir bitte dort.
look-in-private = Ich habe dir in unserem privaten Chat geschrieben.

## Sheets: what can be filled in at once, where a platform has them. Titles and labels have 45 characters at most.
button-fill-in = Ausfüllen
button-other = Etwas anderes
sheet-answer = Deine Antwort
sheet-note = Möchtest du noch etwas dazu sagen?
sheet-or = Oder: { $families }
sheet-line = Eine Zeile, in deinen eigenen Worten
sheet-zone = Eine Stadt in deiner Zeitzone
sheet-hour = Eine Uhrzeit, etwa 20:30
sheet-quiet = Von wann bis wann, etwa 22:30-7

## Bilder und Stimmen von der anderen Plattform
media-not-here = { $kind ->
    [voice] Da ist eine Sprachnachricht, die ich hier nicht abspielen kann. Wenn ihr mögt, teilt sie auf einem anderen Weg.
    [photo] Da ist ein Foto, das ich hier nicht zeigen kann. Wenn ihr mögt, teilt es auf einem anderen Weg.
    [video_note] Da ist eine Videonachricht, die ich hier nicht zeigen kann. Wenn ihr mögt, teilt sie auf einem anderen Weg.
   *[video] Da ist ein Video, das ich hier nicht zeigen kann. Wenn ihr mögt, teilt es auf einem anderen Weg.
}

## Zur Frage des Tages
command-why = Warum die heutige Frage kam
    .name = warum
command-themes = Was zu euch passt
    .name = themen
button-about = Zu dieser Frage
button-back-to-question = Zurück zur Frage
button-another = Eine andere, wenn wir beide mögen
button-lighter = Bitte leichter
button-deeper = Bitte tiefer
about-alone = Was du hier antippst, bleibt bei dir. Eine andere Frage kommt, sobald ihr beide darum bittet. Wie tief es geht, richtet sich danach, wer es leichter möchte.
another-noted = Notiert. Eine andere kommt, sobald ihr beide eine möchtet. Solange nur du sie möchtest, erfährt niemand davon.
another-has-come = Ihr wolltet beide eine andere. Hier ist sie.
lighter-noted = Nur für dich notiert. Die Fragen bleiben eine Weile leichter.
deeper-noted = Nur für dich notiert. Es geht ein wenig tiefer, sobald es für euch beide passt.
why-first = Ihr fangt gerade erst an, darum geht es leicht los.
why-heavy = In diesen Tagen wurde hier etwas Schweres geteilt, darum bleiben die Fragen eine kleine Weile leicht.
why-deeper = Ihr habt beide Ja zu tieferen Fragen gesagt, und ab und zu kommt eine.
why-mix = Ab und zu bringt die Woche eine Überraschung, und heute ist so ein Tag.
why-again = Alle Fragen, die zu euch passen, hattet ihr schon. Jetzt beginnen sie von vorn: Schaut, was sich verändert hat.
why-another = Ihr wolltet beide eine andere.
why-warmth = Einmal in der Woche geht es um Dank und liebe Worte, und diese Frage hattet ihr noch nicht.
why-world = Einmal in der Woche geht es um eure zwei Welten, und diese Frage hattet ihr noch nicht.
why-heard = Einmal in der Woche geht es darum, gehört und gekannt zu werden, und diese Frage hattet ihr noch nicht.
why-everyday = Einmal in der Woche geht es um den Alltag und seine guten Nachrichten, und diese Frage hattet ihr noch nicht.
why-lightness = Einmal in der Woche darf es einfach leicht sein, und diese Frage hattet ihr noch nicht.
why-together = Einmal in der Woche geht es um eure gemeinsame Zeit, und diese Frage hattet ihr noch nicht.
why-stories = Einmal in der Woche geht es um Geschichten, um eure und um die von früher, und diese Frage hattet ihr noch nicht.
reveal-follow-up = Zum Weiterreden, wenn ihr mögt: { $question }

## Was zu euch passt
button-settings-fitting = Was zu uns passt
button-facts = Was auf uns zutrifft
button-likes = Was ich mag
fitting-offer = Drei Tage habt ihr hier schon geteilt. Wenn ihr mögt, erzählt mir ein wenig von euch: was auf euch beide zutrifft und welche Themen ihr mögt. Das entscheidet ihr jeweils für euch, und was die eine Person ankreuzt, sieht die andere nicht.
fitting-not-now = In Ordnung. /themes ist da, wann immer du magst.
fitting-title = Was zu uns passt
fitting-what = Manche Fragen passen nur, wenn etwas auf euch beide zutrifft: dass ihr zusammenwohnt, zum Beispiel, oder Kinder habt. Und alle mögen manche Themen lieber als andere. Sag es mir, und ich wähle danach aus.
fitting-alone = Was du ankreuzt, gehört dir allein, und du kannst es jederzeit ändern.
facts-what = Was trifft auf euch zu? Fragen dazu kommen, sobald ihr es beide angekreuzt habt.
likes-what = Von welchen Themen hättest du gern ein bisschen mehr?
ticked = ✓ { $what }
unticked = { $what }
fact-living-together = Wir wohnen zusammen
fact-apart = Wir leben weit voneinander entfernt
fact-children = Es gibt Kinder in unserem Leben
fact-pets = Bei uns lebt ein Tier
fact-belief = Glaube ist uns beiden wichtig
fact-long-together = Wir sind seit Jahren zusammen
fact-family = Wir kennen beide Familien
fact-married = Wir sind verheiratet
theme-compliments = Liebe Worte
theme-gratitude = Dank
theme-listening = Gehört werden
theme-acceptance = Angenommen sein
theme-trust = Vertrauen
theme-friendship = Deine Welt und meine
theme-play = Spielen und Lachen
theme-together = Gemeinsame Zeit
theme-stories = Geschichten
theme-met = Wie wir uns fanden
theme-values = Werte
theme-dreams = Träume
theme-home = Alltag
theme-money = Geld und Zukunft
theme-respect = Respekt
theme-touch = Nähe
theme-news = Gute Nachrichten

## Eigene Fragen
command-ask = Eine eigene Frage stellen
    .name = fragen
command-ask-question = Deine Frage
    .name = frage
ask-title = Eine eigene Frage
ask-how = Schreib deine Frage in deine nächste Nachricht. Du siehst sie noch einmal, bevor sie irgendwohin geht, und ihr beantwortet sie beide, { $name } und du.
ask-sheet = Deine Frage
ask-when = Wann soll sie kommen? Ihr beantwortet sie beide, versiegelt wie immer. Hebst du sie auf, sieht { $name } nichts davon, bis sie kommt.
ask-waiting = { $count ->
    [one] Eine Frage von dir wartet auf ihren Tag.
   *[other] { $count } Fragen von dir warten auf ihren Tag.
}
ask-too-short = Für eine Frage ist das etwas kurz. Ein paar Worte mehr, bitte.
ask-too-long = Für eine Frage ist das etwas lang. Passt sie in drei oder vier Zeilen?
ask-text-only = Eine Frage in Worten, bitte.
ask-enough = Heute hast du schon drei gestellt, das reicht für einen Tag. Wenn du magst, heb diese für einen anderen Tag auf.
ask-full = Zwanzig Fragen von dir warten schon. Lass erst ein paar davon kommen.
ask-kept = Aufgehoben. Sie kommt an einem der nächsten Tage, und bis dahin bleibt sie bei dir.
ask-dropped = Diese Frage ist weg.
asked-now = Gefragt. Jetzt liegt sie bei euch beiden.
asked-title = Eine Frage von uns
asked-card = Jemand von euch hat etwas gefragt.
own-asks = { $name } fragt:
own-mentioned = Eine Frage, die { $name } gestellt hat.
why-own = { $name } hat sie gestellt.
button-write = Schreiben
button-ask-now = Jetzt uns beide fragen
button-ask-later = Für einen anderen Tag aufheben
button-ask-leave = Doch nicht
button-ask-next = Die nächste

## Eigene Seiten
command-reflect = Eine Seite nur für dich
    .name = seite
reflect-title = Eine Seite nur für dich
reflect-how = Schreib deine Seite in deine nächste Nachricht. Niemand sonst sieht sie je: Sie lässt sich weder öffnen noch teilen. Sie verschwindet, wenn du sie löschst, mit /forget, und wenn euer gemeinsamer Raum schließt.
reflect-sheet = Deine Seite
reflect-kept = Aufbewahrt, nur für dich.
reflect-if-answer = Falls es eine Antwort sein sollte: Tippe unter der Frage auf „Antworten“ und schick es noch einmal.
reflect-late = Es ist eine Weile her, dass du deine Seite geöffnet hast, darum habe ich das nirgends hingelegt. Schick es noch einmal als Antwort, oder öffne /reflect für deine Seite.
reflect-text-only = Eine Seite in Worten, bitte.
reflect-not-now = Ist gut. /reflect ist da, wann immer du magst.
button-reflect-next = Eine andere Frage
button-pages = Meine früheren Seiten
button-page-older = Die davor
page-of = Deine Seite vom { $day }
page-dropped = Diese Seite ist weg.
button-for-me = Nur für mich
pages-none = Es gibt keine früheren Seiten.

## Die Hilfe und die Wege hinein
help-beside = Daneben gibt es mehr, wann immer du magst. Tippe an, was du suchst:
button-help-daily = Tag für Tag
button-help-warmth = Liebe Worte
button-help-heard = Gehört werden
button-help-knowing = Einander kennen
button-help-together = Zeit zu zweit
button-help-hard = Wenn es schwer ist
button-help-desire = Begehren
button-help-memory = Erinnerungen
button-help-yours = Einstellungen, Daten
command-us = Eure Tage und alles, was euch gehört
    .name = wir
us-title = Ihr zwei

## Picking several
button-picked = Das ist es
ranked = { $count }. { $what }
picked-so-far = Ausgewählt: { $what }
picked-most = { $count ->
    [one] Mehr als eins geht hier nicht. Tippe noch einmal darauf, um ein anderes zu wählen.
   *[other] Mehr als { $count } gehen hier nicht. Tippe noch einmal auf eins, um es herauszunehmen.
}
picked-more = { $count ->
    [one] Wähle erst eins aus.
   *[other] Wähle erst { $count } aus.
}

## Notes: what one writes for the other
note-again = Schreib es in deine nächste Nachricht.
note-text-only = In Worten, bitte.
button-hand-over = Jetzt schicken
button-leave-it = Doch nicht
note-handed = Jetzt liegt es bei { $name }.
note-dropped = Das ist weg. Niemand hat es gesehen.

## Values: a name, and one small thing to do in a week about one that both hold. A name has 24 characters at most, a thing to do 110.
value-honesty = Ehrlichkeit
value-honesty-do = Sagt einander etwas kleines Wahres, das ihr sonst eher für euch behalten würdet.
value-kindness = Freundlichkeit
value-kindness-do = Denkt an einen Menschen, der etwas Freundliches brauchen kann, und tut zusammen eine Kleinigkeit für ihn.
value-freedom = Freiheit
value-freedom-do = Schenkt einander einen Abend oder eine Stunde, über die niemand Rechenschaft ablegt.
value-family = Familie
value-family-do = Wählt jemanden, der für euch beide zur Familie zählt, verwandt oder nicht, und schickt einen Gruß.
value-faith = Glaube
value-faith-do = Teilt eine Minute Gebet oder Stille für etwas, worauf ihr beide hofft.
value-humour = Humor
value-humour-do = Sammelt beide drei Dinge, über die ihr diese Woche gelacht habt, und tauscht sie am Ende der Woche.
value-adventure = Abenteuer
value-adventure-do = Sucht etwas Kleines aus, das für euch beide neu ist, und lasst eine Münze entscheiden, wer anfängt.
value-calm = Ruhe
value-calm-do = Haltet euch zehn Minuten frei, in denen ihr beide still dasitzt, ohne Bildschirm und Plan, nah oder fern.
value-loyalty = Treue
value-loyalty-do = Gebt einander ein kleines Versprechen für diese Woche, und haltet es.
value-learning = Lernen
value-learning-do = Bringt einander in fünf Minuten etwas bei: einen Knoten, ein Wort, einen Trick, eine Melodie.
value-health = Gesundheit
value-health-do = Fragt einander, was euch guttäte, an Leib oder Seele, und schafft diese Woche Platz dafür.
value-nature = Natur
value-nature-do = Schaut zur selben Stunde in denselben Himmel, und erzählt einander, was ihr dort seht.
value-beauty = Schönheit
value-beauty-do = Zeigt einander etwas Schönes, an dem andere vorbeigehen.
value-work = Arbeit
value-work-do = Nehmt euch eine Sache vor, die ihr beide vor euch herschiebt, und bringt sie zusammen zu Ende.
value-generosity = Großzügigkeit
value-generosity-do = Verschenkt zusammen etwas: einen Gegenstand, eine Stunde, ein Rezept, ein Dankeschön.
value-justice = Gerechtigkeit
value-justice-do = Findet etwas Ungerechtes in eurer Reichweite, und sei es noch so klein, und tut gemeinsam etwas dagegen.
value-courage = Mut
value-courage-do = Tut beide etwas Kleines, das ein bisschen Mut kostet, und seid einander das Publikum.
value-order = Ordnung
value-order-do = Räumt beide ein Eckchen auf, eine Schublade oder ein Ordner genügt, und zeigt einander vorher und nachher.
value-curiosity = Neugier
value-curiosity-do = Findet eine Frage, auf die ihr beide keine Antwort wisst, und geht ihr zusammen nach.
value-independence = Unabhängigkeit
value-independence-do = Tut beide etwas ganz für euch, das euch Freude macht, und kommt mit einer Geschichte zurück.
value-closeness = Nähe
value-closeness-do = Beginnt oder beendet einen Tag mit fünf Minuten, die nur euch beiden gehören.
value-tradition = Traditionen
value-tradition-do = Erzählt einander von einem Brauch, der euch lieb ist, von früher oder neu, und pflegt diese Woche einen davon.
value-creativity = Kreativität
value-creativity-do = Zeichnet einander in zwei Minuten aus dem Gedächtnis, und signiert die Werke.
value-simplicity = Einfachheit
value-simplicity-do = Streicht etwas aus den Plänen dieser Woche, und setzt nichts an seine Stelle.

## Ways of being cared for. Labels have 28 characters at most.
care-words = Liebe Worte
care-listening = Ein offenes Ohr
care-time = Zeit zu zweit
care-touch = Eine liebevolle Berührung
care-help = Eine helfende Hand
care-surprise = Eine kleine Überraschung
care-attention = Ein Blick für Kleinigkeiten
care-space = Zeit für mich allein
care-play = Lachen und Herumalbern
care-company = Stille Gesellschaft

## A private look back over the last weeks: six plain statements, three answers
sign-warmth = Wir waren herzlich miteinander.
sign-understood = Ich habe mich verstanden gefühlt.
sign-together = Ich hatte das Gefühl, dass wir an einem Strang ziehen.
sign-seen = Was mir wichtig war, wurde gesehen und ernst genommen.
sign-talking = Wir konnten reden, auch über Unangenehmes.
sign-laughing = Wir haben zusammen gelacht.
signs-often = oft
signs-sometimes = ab und zu
signs-seldom = kaum

## A minute or two to steady oneself. Labels have 30 characters at most, texts 420.
steady-breath-label = Ein paar langsame Atemzüge
steady-breath = Setz, stell oder leg dich so hin, dass es bequem ist. Lass einen Atemzug von selbst kommen, und lass ihn etwas langsamer wieder hinaus, als würdest du eine Suppe kühl pusten. Tu das etwa achtmal, ganz sanft, ohne die Luft anzuhalten. Fühlt es sich unangenehm an, hör auf und atme wie sonst.
steady-words-label = Ein paar schlichte Worte
steady-words = Such ein Wort für das, was in dir vorgeht: wütend, verletzt, müde oder ein anderes. Es muss nicht ganz genau passen. Sag still zu dir: „So geht es mir gerade.“ Und dann noch einen Satz, wie du ihn einem lieben Menschen sagen würdest, der sich so fühlt.
steady-prayer-label = Ein Gebet oder was dich hält
steady-prayer = Wenn du betest, dann bete jetzt, mit Worten, die du auswendig weißt, oder ganz ohne. Wenn nicht, denk an etwas, woran du dich festhältst: eine Zeile, eine Melodie, einen Ort, ein Gesicht. Geh es langsam durch und sei danach einen Moment still. In dieser Minute muss nichts gelöst werden.
steady-quiet-label = Eine stille Minute
steady-quiet = Leg das hier gleich weg und sei einfach da, wo du bist. Spür, was dich trägt: ein Stuhl, ein Bett, der Boden. Lass den Blick auf einem Ding in der Nähe ruhen und nimm seine Form wahr, seine Ränder, das Licht darauf. Gedanken dürfen kommen und weiterziehen. Wenn sich die Minute vorbei anfühlt, ist sie vorbei.

## For a heavy day. One or two sentences, 160 characters at most; no advice, no cheering up.
kind-1 = Das klingt schwer. Danke, dass du es sagst.
kind-2 = Es tut mir leid, dass heute so ein Tag ist.
kind-3 = Hier musst du nicht tapfer sein.
kind-4 = Es darf so schlimm sein, wie es ist. Es muss nichts daraus werden.
kind-5 = Manche Tage wiegen mehr als andere. Das hier ist so einer.
kind-6 = Es gibt keine richtige Art, sich schlecht zu fühlen. Deine ist gut genug.
kind-7 = Woher es auch kommt: Dass du dich so fühlst, ist kein Fehler an dir.
kind-8 = Du musst es nicht erklären. Was du gesagt hast, genügt.
kind-9 = Das in Worte zu fassen, ist nicht wenig an so einem Tag.
kind-10 = Ein schwerer Tag muss zu nichts gut sein. Er darf einfach schwer sein.
kind-11 = Was du fühlst, hat hier Platz, in jeder Form und so lange es da ist.
kind-12 = Das ist viel zu tragen, und es zählt auch da, wo es niemand sieht.

## Good news: three ways to ask more. Buttons have 38 characters at most, what the teller reads 140.
news-ask-moment = Wie war der Moment?
news-ask-feel = Wie fühlt es sich an?
news-ask-next = Wie geht es jetzt weiter?
news-asked-moment = { $name } möchte so gern wissen: Wie war das, in dem Moment, als du es erfahren hast?
news-asked-feel = { $name } möchte so gern wissen: Wie fühlt es sich an, und was bedeutet es dir?
news-asked-next = { $name } möchte so gern wissen: Wie geht es jetzt weiter, und worauf freust du dich?

## Closer: a list of wishes, each answered alone
command-closer = Wünsche, jeweils für sich; gezeigt wird nur, was beide möchten
    .name = näher
closer-title = Näher
closer-locked = Hier liegt eine Liste mit Dingen, die zwei Menschen miteinander mögen können. Sie öffnet sich, sobald ihr beide Ja zu intimen Fragen gesagt habt. Das entscheidet ihr jeweils für euch, und von einem Nein erfährt niemand.
closer-what = Eine Liste mit Dingen, die zwei Menschen miteinander mögen können, von zärtlich bis gewagt. Auf jeden Wunsch antwortest du für dich allein. Gezeigt wird immer nur, wozu ihr beide Ja gesagt habt, und dann euch beiden.
closer-alone = Deine Antworten gehören dir allein, und du kannst sie jederzeit ändern. Von einem Nein, einem Vielleicht oder einem Sinneswandel erfährt niemand.
closer-count = { $count ->
    [0] Bisher hast du auf keinen Wunsch geantwortet.
    [one] Bisher hast du auf einen Wunsch geantwortet.
   *[other] Bisher hast du auf { $count } Wünsche geantwortet.
}
closer-all = Du hast auf alle geantwortet.
closer-none = Gerade steht hier nichts. Das sagt über euch beide nichts aus: Vielleicht ist einfach noch nicht alles beantwortet.
closer-both-how = Was hier neu ist, erfahrt ihr beide zur selben Zeit, und erst eine Weile, nachdem es so weit war. Etwas einmal zu wollen, verspricht nichts.
closer-new = Es gibt etwas Neues, das ihr beide gern möchtet. /closer zeigt es.
closer-said-want = Dazu hast du Ja gesagt.
closer-said-maybe = Dazu hast du Vielleicht gesagt. Das bleibt bei dir.
closer-said-not = Dazu hast du Nein gesagt. Das bleibt bei dir.
button-closer-go = Weiter mit der Liste
button-closer-both = Was wir beide möchten
button-closer-mine = Meine Antworten
button-closer-want = Ja, das möchte ich
button-closer-maybe = Vielleicht
button-closer-not = Nein
button-closer-later = Erst einen anderen
button-closer-further = Mehr davon

## Play
command-play = Etwas Leichtes für euch zwei
    .name = spielen
command-either = Dies oder das: fünf leichte Entscheidungen
    .name = entweder
command-sentence = Denselben Satz beenden, jeweils für sich
    .name = satz
command-dream = Zwei Wahrheiten und ein Traum
    .name = traum
play-title = Spielen
play-what = Was soll es sein? Erst spielt ihr jeweils für euch, und dann seht ihr beide beides.
either-title = Dies oder das
either-card = Dies oder das, für euch beide.
either-two = { $one }: { $first }
    { $two }: { $second }
either-one = { $one }: { $first }
sentence-title = Beende meinen Satz
sentence-card = Ein Satz zum Beenden, für euch beide.
sentence-how = Wie geht er bei dir weiter? Schreib den Rest, oder sprich ihn.
sheet-sentence = Wie geht er weiter?
dream-title = Zwei Wahrheiten und ein Traum
dream-card = Zwei Wahrheiten und ein Traum, von euch beiden.
dream-truth = Schreib etwas Wahres über dich. Es darf klein sein.
dream-another = Und noch etwas, das wahr ist.
dream-dream = Jetzt ein Traum: etwas, das noch nicht geschehen ist und eines Tages gern wahr werden darf.
dream-which = Was davon ist der Traum? Sag laut, was du vermutest, und deck dann auf, wovon { $name } träumt:
sheet-dream-truth = Etwas Wahres über dich
sheet-dream-another = Noch etwas, das wahr ist
sheet-dream-dream = Ein Traum, noch nicht wahr

## A time-out
command-timeout = Eine Auszeit, und wann ihr zurückkommt
    .name = auszeit
timeout-title = Eine Auszeit
timeout-offer = Eine Weile Abstand von einem Gespräch, das zu viel geworden ist, und ein Zeitpunkt, zu dem ihr zurückkommt. Einen Grund musst du nicht nennen. { $name } erfährt gleich, bis wann, und sonst nichts. Wann soll das sein?
timeout-unasked = In der Zwischenzeit ist nichts gesperrt: Ihr könnt beide schreiben, antworten und gehen wie immer.
button-timeout-20 = 20 Minuten
button-timeout-60 = Eine Stunde
button-timeout-evening = Heute Abend, { $hour } Uhr
button-timeout-morning = Morgen früh, { $hour } Uhr
timeout-until = Ihr zwei nehmt euch etwas Zeit, bis { $hour } Uhr.
timeout-until-day = Ihr zwei nehmt euch etwas Zeit, bis { $hour } Uhr am { $day }.
timeout-what = Damit ist nichts vorbei, und bis dahin muss nichts geklärt sein. Wenn sie endet, bekommt ihr beide eine sanfte Frage für den Weg zurück.
timeout-steady = Wenn du magst, such dir etwas aus, das dir Halt gibt. Es bleibt bei dir.
timeout-noted = Du hast gesagt, dass du wieder da bist. Wenn ihr beide so weit seid, endet sie früher; bis dahin erfährt es niemand.
timeout-both-back = Ihr seid beide wieder da.
timeout-over = Diese Auszeit ist vorbei.
timeout-enough = Das wäre heute die vierte. Wenn du mehr Zeit für dich brauchst, ist /pause da.
button-timeout-longer = Noch 20 Minuten
button-timeout-back = Ich bin wieder da
repair-title = Zurückkommen
repair-how = Antworte in ein paar Worten, wann immer du so weit bist. Es bleibt versiegelt, bis ihr beide geantwortet habt.
repair-card = Eine Frage für den Weg zurück.

## Agreements
command-agreements = Was ihr zwei abgemacht habt
    .name = abmachungen
agreements-title = Was wir abgemacht haben
agreements-none = Hier steht noch nichts. Ihr könnt beide etwas vorschlagen; es gilt, sobald ihr beide unterschrieben habt, und ihr könnt es beide jederzeit wieder öffnen.
agreements-how = Tippe auf eine Nummer, um etwas wieder zu öffnen oder anders zu formulieren.
agreement-title = Etwas zum Abmachen
agreement-how = Schreib es in deine nächste Nachricht, in deinen eigenen Worten: „Wenn wir …, dann …“. Klein und machbar ist gut. Du siehst es noch einmal, bevor { $name } es sieht.
agreement-instead = Wie würdest du es sagen? Schreib es in deine nächste Nachricht. { $name } sieht es nur, wenn du es vorschlägst; bis dahin hat sich nichts geändert.
agreement-in-place = Das sind andere Worte für Nummer { $count } unter /agreements. Habt ihr es beide unterschrieben, tritt es an deren Stelle.
agreement-sheet = Wenn wir …, dann …
agreement-when = { $name } sieht es, wenn du es schickst. Mit dem Schicken unterschreibst du; es gilt, sobald auch { $name } unterschrieben hat, ganz freiwillig.
agreement-too-long = Für eine Abmachung ist das etwas lang. Passt sie in drei oder vier Zeilen?
agreement-many-open = Zehn von deinen warten schon. Warte erst auf ein paar Antworten, oder nimm eine heraus.
agreement-signed-one = Unterschrieben. Es gilt, sobald ihr beide unterschrieben habt.
agreement-signed-both = Ihr habt es beide unterschrieben.
agreement-full = Ihr habt schon dreißig. Öffnet ihr eine davon wieder, ist Platz.
agreement-not-there = Das liegt nicht mehr zum Unterschreiben da.
agreement-made = Ihr habt etwas beide unterschrieben. Es steht unter /agreements.
agreement-reopened = Etwas, das ihr abgemacht hattet, ist wieder offen: Es gilt nicht mehr. Du findest es unter /agreements.
agreement-since = { $count }. Seit { $day }
agreement-open = { $count }. Offen, noch nicht von beiden unterschrieben
button-agree-new = Etwas vorschlagen
button-agree-sign = Ich unterschreibe
button-agree-other = So nicht
button-agree-open = Wieder öffnen

## A look at the signs
command-signs = Ein Rückblick, nur für dich
    .name = rückblick
signs-title = Ein Rückblick, nur für dich
signs-how = Denk an die letzten paar Wochen. Das ist kein Test und sagt nichts darüber, was wird; deine Antworten lassen sich weder öffnen noch teilen.
signs-of = Dein Rückblick vom { $day }
signs-compared = { $answer } · { $trend }
signs-more = öfter als beim letzten Mal
signs-same = so oft wie beim letzten Mal
signs-less = seltener als beim letzten Mal
signs-offer = Manche Wochen sind so, andere anders. Falls es etwas gibt, das du sagen oder tun möchtest, geht es hier entlang.
signs-again = Der nächste Rückblick ist ab dem { $day } da.
signs-not-now = Das ist in Ordnung. /signs ist da, wann immer du magst.
signs-dropped = Dieser Rückblick ist weg.
signs-deck-on = Notiert, nur für dich. Solche Fragen kommen ein wenig öfter.
button-signs-deck = Mehr Fragen: { $theme }
button-signs-share = Etwas davon erzählen
telling-title = Etwas, das ich dir gern sagen möchte
telling-how = Schreib es in deine nächste Nachricht, in deinen eigenen Worten. { $name } sieht nichts von deinem Rückblick, nur was du hier schreibst, und nur, wenn du es schickst.
telling-when = { $name } sieht es, wenn du es schickst.

## Plans: time together
command-plans = Etwas, das ihr zusammen tun könnt
    .name = pläne
plans-title = Etwas zusammen
plans-what = Ideen schaut ihr euch jeweils allein an. Was ihr beide gern möchtet, kommt hier zusammen, und dann schlägt jemand von euch eine Zeit vor. Je mehr ihr euch anschaut, desto eher findet sich etwas.
plans-alone = Gezeigt wird immer nur, was ihr beide mögt. Was sonst liegen bleibt, erfährt niemand.
plans-both = Das möchtet ihr beide gern. Tippe auf etwas, um eine Zeit vorzuschlagen.
plans-made = { $what }: { $day }, { $hour } Uhr
plans-all = Du hast alle Ideen gesehen, die es gibt.
plans-new = Es gibt etwas Neues, das ihr beide gern tun möchtet. /plans zeigt es.
plan-day = An welchem Tag?
plan-hour = Um wie viel Uhr, nach deiner Uhr?
plan-past = Diese Zeit ist schon vorbei. Wähle bitte eine andere.
plan-many = Das sind schon viele Pläne. Lasst erst ein paar davon kommen.
plan-suggested = Ich habe es { $name } vorgeschlagen: { $what }, { $day }, { $hour } Uhr.
plan-asked = { $name } schlägt vor: { $what }. { $day }, { $hour } Uhr deiner Zeit. Du darfst das auch unbeantwortet lassen.
plan-agreed = Abgemacht: { $what }. { $day }, { $hour } Uhr deiner Zeit.
plan-off = Das steht nicht mehr auf der Liste, und erklären muss das niemand: { $what }.
plan-soon = Bald: { $what }. Heute um { $hour } Uhr deiner Zeit. Viel Freude dabei.
after-title = Wie war es?
after-card = Ihr zwei hattet etwas vor. Wie war es?
after-how = Wie war es für dich? Sag es in ein, zwei Zeilen. Falls nichts daraus wurde, lass das hier einfach liegen.
sheet-after = Wie war es?
button-plans-ideas = Ideen ansehen
button-plans-off = Von der Liste: { $day }
button-idea-yes = Das möchte ich gern
button-idea-no = Nichts für mich
button-day = { $day }
button-plan-yes = Das passt mir gut
button-plan-other = Bitte zu einer anderen Zeit

## Pictures
command-month = Wie du dich diesen Monat gefühlt hast, nur für dich
    .name = monat
command-calendar = Eure gemeinsamen Tage als Bild
    .name = kalender
month-title = Wie du dich gefühlt hast: { $month }
month-count = { $count ->
    [one] Ein Check-in. Nur du siehst das.
   *[other] { $count } Check-ins. Nur du siehst das.
}
month-none = Hier sind keine Check-ins. Mit /checkin kommen sie her.
month-felt = { $feeling }: { $days }
month-how = In Klammern: wie stark es war, von 1 bis 5.
button-month-before = Der Monat davor
button-month-after = Der Monat danach
together-both = ihr habt beide geantwortet
together-rest = ein Ruhetag
together-today = heute
together-days = { $month }: { $days }
together-count = { $count ->
    [one] { $month }: { $count } Tag
   *[other] { $month }: { $count } Tage
}
week-picture-title = Eure Woche
week-picture-both = Beide habt ihr geantwortet: { $days }.
week-picture-none = Eine Woche zum Ausruhen. Auch das ist gut.
week-picture-felt = { $day }: { $feeling }
week-picture-opened = { $count ->
    [one] Ein Moment hat sich für euch beide geöffnet.
   *[other] { $count } Momente haben sich für euch beide geöffnet.
}
week-picture-told = Davon habt ihr einander erzählt: { $what }.
listed = { $one }, { $two }
settings-dark = Bilder kommen in dunklen Farben.
button-dark-on = Dunkle Bilder
button-dark-off = Helle Bilder

## What one keeps
command-memories = Was du aufbewahrt hast
    .name = erinnerungen
command-memories-word = Ein Wort, nach dem ich suche
    .name = wort
memories-title = Was du aufbewahrst
memories-none = Noch ist nichts aufbewahrt. Unter allem, was sich öffnet, steht ein Knopf: „Aufbewahren“. Was du aufbewahrst, findest du hier wieder, und niemand erfährt davon.
memories-count = { $count ->
    [one] Einen Moment hast du aufbewahrt.
   *[other] { $count } Momente hast du aufbewahrt.
}
memories-alone = Was du aufbewahrst, siehst nur du.
memories-themes = Worum ging es?
memories-months = Wann war es?
memories-find = Nach welchem Wort soll ich suchen? Ich schaue in dem nach, was du aufbewahrst, und merke mir das Wort nicht.
memories-found = { $count ->
    [one] Es steht in einem davon.
   *[other] Es steht in { $count } davon. Das hier sind die neuesten.
}
memories-not-found = Das finde ich in dem, was du aufbewahrst, nicht. Vielleicht ein anderes Wort?
memory-gone = Hier ist nichts mehr.
sheet-word = Ein Wort, nach dem ich suche
button-memories = Alles, was ich aufbewahre
button-memory = { $day }
button-memory-newest = Das Neueste
button-memory-themes = Nach Themen
button-memory-months = Nach Monaten
button-memory-month = { $month }
button-memory-year = { $year }
button-memory-find = Ein Wort suchen
button-on-this-day = An diesem Tag: { $day }
button-older = Ältere
button-newer = Neuere
theme-fears = Ängste
theme-wounds = Alte Wunden
theme-distance = Weit auseinander
theme-intimate = Begehren

## Dates to look forward to
command-dates = Tage, auf die ihr euch freut
    .name = vorfreude
dates-title = Tage, auf die wir uns freuen
dates-none = Hier steht noch kein Tag. Ein erster Tag, ein Geburtstag, eine Reise: Jemand von euch schreibt ihn auf, und ihr seht ihn beide näher kommen.
dates-away = { $count ->
    [0] Heute, { $day }
    [1] Morgen, { $day }
   *[other] In { $count } Tagen, am { $day }
}
dates-yearly = Jedes Jahr
dates-when = Welcher Tag ist es? Schreib ihn auf, zum Beispiel 14. Februar oder 2027-02-14, oder tippe.
dates-which = Welchen davon meinst du?
dates-unclear = Das habe ich nicht als Tag verstanden. Schreib ihn bitte etwa so: 14. Februar, 14.2. oder 2027-02-14.
dates-day = { $day }
dates-name = Wie heißt er? Ein paar Worte: „Unser erster Tag“ etwa.
sheet-date-name = Wie heißt er?
dates-name-long = Für einen Namen ist das etwas lang. Geht es in ein paar Worten?
dates-offer = Soll { $name } ihn auch sehen? Dann steht er bei euren gemeinsamen Tagen, und wenn er da ist, sage ich euch beiden Bescheid.
dates-tick-yearly = Jedes Jahr
dates-tick-week = Auch eine Woche vorher Bescheid geben
dates-full = Dreißig Tage von dir stehen schon hier. Nimm erst einen herunter.
dates-which-off = Welcher soll gehen? Niemand erfährt davon.
button-dates-new = Ein neuer Tag
button-dates-off = Einen herunternehmen
button-dates-share = Uns beiden zeigen
button-dates-today = Heute
button-dates-tomorrow = Morgen
button-dates-day = { $day }

## Milestones
reveal-milestone = Tag { $count } gemeinsam hier. Wie schön, dass ihr zwei so weit gekommen seid.

## Guessing
command-guess = Gegenseitig eure Antworten erraten
    .name = raten
guess-title = Eine Raterunde
guess-card = Eine Raterunde für euch beide.
guess-own = Deine eigene Antwort:
guess-theirs = Und dein Gegenüber? Rate mal.
guess-new = Etwas Neues über { $name }!
guess-known = { $one } wusste das über { $two }.
button-guess-again = Noch zwei

## Values
command-values = Was dir am wichtigsten ist
    .name = werte
values-title = Was dir am wichtigsten ist
values-card = Ihr wählt beide fünf Dinge, die euch wichtig sind.
values-ask = Welche fünf sind dir zurzeit am wichtigsten? Die Liste ist nicht das ganze Leben: Nimm, was am nächsten kommt.
values-of = { $name } hat ausgewählt: { $what }.
values-both = Euch beiden wichtig: { $what }.
values-own = { $name } wichtig: { $what }.
values-none-shared = Diesmal habt ihr beide nichts Gleiches ausgewählt. So habt ihr einander etwas zu zeigen.
values-do = Etwas für euch zwei, wenn ihr mögt. { $topic }: { $what }

## Being cared for
command-care = Was dir zeigt, dass du umsorgt bist
    .name = guttun
care-title = Was dir guttut
care-card = Ihr sagt beide, was euch guttut.
care-ask = Was tut dir gut, wenn es von deinem Gegenüber kommt? Tippe auf drei bis fünf, das Schönste zuerst.
care-ranked = { $what }
care-receive = Das gilt für diese Zeit, und nächstes Jahr ist es vielleicht eine andere Liste: /care ist da, wann immer sich etwas geändert hat. Die kleinen Ideen (/gesture) richten sich nach dem, was bei euch jeweils vorn steht.

## Small gestures
command-gesture = Eine kleine Idee für heute, nur für dich
    .name = geste
gesture-title = Eine kleine Idee für heute
gesture-alone = Nur du siehst das. Tu es, ändere es oder lass es: Nichts wird gezählt, und niemand fragt danach.
gesture-daily-on = Ab morgen kommt eine leise mit der Frage des Tages.
gesture-daily-off = Von selbst kommen keine mehr. /gesture ist da, wann immer du magst.
button-gesture-next = Eine andere Idee
button-gesture-daily = Jeden Tag eine
button-gesture-stop = Keine mehr davon

## Listening to each other, and wondering together
command-listen = Einander zuhören, abwechselnd
    .name = zuhören
command-wonder = Gemeinsam über etwas nachdenken
    .name = nachdenken
listen-title = Einander zuhören
listen-what = Wer anfängt, erzählt, was gerade wichtig ist. Wer zuhört, gibt wieder, was angekommen ist: kein Rat, keine Antwort. Dann wechselt ihr. Etwa drei Minuten pro Runde.
listen-how = Was möchtest du? Ich sage { $name } Bescheid, und wenn ihr es beide möchtet, geht es los.
button-listen-heard = Ich möchte gehört werden
button-listen-listen = Ich möchte zuhören
listen-offered = { $name } sieht es jetzt. Passt es, geht es los; wenn nicht, ist es morgen um diese Zeit still vorbei.
listen-invites-heard = { $name } möchte ein paar Minuten lang gehört werden und danach dir zuhören. Passt dir das jetzt?
listen-invites-listen = { $name } möchte dir ein paar Minuten lang zuhören und danach auch gehört werden. Passt dir das jetzt?
button-listen-begin = Ja, fangen wir an
button-listen-after-all = Doch anfangen
listen-begins = Ihr möchtet es beide. Es geht los.
listen-past = Das ist vorbei. /listen ist da, wann immer du magst.
listen-taken-back = Zurückgenommen. /listen ist da, wann immer du magst.
listen-enough = Heute hast du dreimal gefragt, das reicht für einen Tag.
listen-say = Jetzt wirst du gehört. Was soll { $name } hören? Schreib es, oder sprich es als Sprachnachricht: Ich gebe es weiter, sobald du es schickst.
listen-mirror = Sag { $name } jetzt in deinen eigenen Worten, was bei dir angekommen ist. Du musst nicht zustimmen und nichts lösen. Ich gebe es weiter, sobald du es schickst.
listen-add = Was fehlt noch? { $name } bekommt es, sobald du es schickst.
listen-check = War es das, was { $name } hören sollte?
listen-check-last = Kommt das näher heran? Was jetzt noch fehlt, kann ein andermal seine Zeit bekommen.
listen-wait-say = Jetzt wird { $name } gehört. Du nimmst es einfach nur auf.
listen-wait-mirror = Deine Worte sind bei { $name } und kommen so zurück, wie sie dort angekommen sind.
listen-wait-check = { $name } sieht jetzt, was bei dir angekommen ist, und schaut, ob es das war.
listen-wait-add = { $name } hat noch etwas hinzuzufügen. Du nimmst es einfach nur auf.
listen-time = Etwa drei Minuten, ungefähr bis { $hour } Uhr. Es eilt nicht.
button-listen-yes = Ja, das war es
button-listen-add = Da ist noch mehr
button-listen-stop = Hier aufhören
listen-tap = Tippe auf einen der Knöpfe: War es das, oder ist da noch mehr?
listen-not-yet = Gerade ist { $name } dran, darum habe ich das nirgends hingelegt. Du bist gleich danach dran.
listen-meant = Es ist auch eine Frage offen. Soll das hier jetzt an { $name } gehen?
listen-too-late = Du bist gerade nicht dran, darum bleibt das bei dir.
listen-thanks = Ihr seid beide gehört worden. Danke, dass ihr einander zugehört habt. Möchtest du noch eine Zeile dalassen?
listen-over = Eure Zeit des Zuhörens endet hier. Danke euch beiden für das, was ihr hineingegeben habt.
listen-sheet = Wovon möchtest du erzählen?
listen-sheet-heard = Was ist bei dir angekommen?
wonder-title = Gemeinsam nachdenken
wonder-card = Etwas zum Nachdenken, für euch beide.
wonder-next = Darin steckt noch eine Frage, wann immer ihr mögt.
button-wonder-next = Weiter zur nächsten Frage
wonder-gone-on = Weiter zur nächsten Frage.
wonder-over = Das war die letzte Frage dazu. /wonder hat eine neue, wann immer ihr mögt.

## The week, and forms in several steps
step-of = { $at } von { $of }
instead-of-it = Deine Antwort ist schon versiegelt. Soll das, was du gerade ausgefüllt hast, an ihre Stelle treten?
edited = Geändert.
week-title = Die gemeinsame Woche
week-card = Die Woche, zum Zurückschauen für euch beide.
week-thanks = Wofür möchtest du deinem Gegenüber diese Woche danken?
week-thanks-label = Ein Dank
week-thanks-of = { $name }: ein Dank
week-good = Was war ein guter Moment, groß oder klein?
week-good-label = Ein guter Moment
week-good-of = { $name }: ein guter Moment
week-hard = Gab es einen schweren? Wenn ja, wie war der für dich?
week-hard-label = Ein schwerer Moment, falls es einen gab
week-hard-of = { $name }: ein schwerer Moment
week-wish = Was wünschst du dir für die kommende Woche?
week-wish-label = Ein Wunsch für die kommende Woche
week-wish-of = { $name }: ein Wunsch
week-receive = Der schwere Moment verlangt nicht, dass etwas gelöst wird oder jemand recht hat. „Danke, dass du mir das erzählst“ ist ein guter Anfang.
command-week = Gemeinsam auf die Woche zurückschauen
    .name = woche
week-offer = Die Woche ist fast rund. Wenn ihr mögt, schaut gemeinsam zurück: ein Dank, ein guter Moment, ein schwerer, falls es einen gab, ein Wunsch. Ihr schreibt jeweils für euch, und es öffnet sich, wenn beides da ist.
week-not-now = Das ist in Ordnung. /week ist da, wann immer du magst.

## What is offered
button-settings-offers = Was ich angeboten bekomme
offers-practice-on = Ab und zu kommt statt der Frage des Tages etwas, das ihr zusammen tun könnt.
offers-practice-off = Die Frage des Tages bleibt eine Frage. Alles andere steht unter /help, wann immer du magst.
offers-week-0 = Montags biete ich euch beiden an, auf die Woche zurückzuschauen.
offers-week-1 = Dienstags biete ich euch beiden an, auf die Woche zurückzuschauen.
offers-week-2 = Mittwochs biete ich euch beiden an, auf die Woche zurückzuschauen.
offers-week-3 = Donnerstags biete ich euch beiden an, auf die Woche zurückzuschauen.
offers-week-4 = Freitags biete ich euch beiden an, auf die Woche zurückzuschauen.
offers-week-5 = Samstags biete ich euch beiden an, auf die Woche zurückzuschauen.
offers-week-6 = Sonntags biete ich euch beiden an, auf die Woche zurückzuschauen.
offers-week-off = Den Rückblick auf die Woche biete ich dir nicht an. /week ist da, wann immer du magst.
offers-alone = Was du lieber nicht angeboten bekommst, bleibt bei dir; niemand erfährt davon. Der Wochentag ist für euch beide derselbe.
button-offers-day-off = Zwischendurch nichts zum Mitmachen
button-offers-day-on = Ab und zu etwas zum Mitmachen
button-offers-week-off = Mir die Woche nicht anbieten
button-offers-week-on = Mir die Woche anbieten
weekday-0 = Montag
weekday-1 = Dienstag
weekday-2 = Mittwoch
weekday-3 = Donnerstag
weekday-4 = Freitag
weekday-5 = Samstag
weekday-6 = Sonntag

## The rhythm: now and then a practice in place of a question
why-practice = Ab und zu kommt statt einer Frage etwas, das ihr zusammen tun könnt. Es zählt genauso.
button-usual = Die übliche Frage, wenn wir beide mögen

## Warmth: notes for the other
command-thanks = Ein liebes Wort für dein Gegenüber
    .name = danke
command-thanks-note = Deine Zeilen
    .name = zeilen
command-goodnews = Gute Nachrichten erzählen
    .name = neuigkeiten
command-goodnews-note = Deine Nachricht
    .name = nachricht
command-cheer = Mut machen für etwas, das deinem Gegenüber wichtig ist
    .name = mutmachen
command-cheer-note = Dein Mutmacher
    .name = mutmacher
thanks-title = Ein liebes Wort
thanks-how = Ein Dankeschön oder ein Liebesbrief für { $name }, in deinen eigenen Worten. Etwas Kleines, Wahres genügt völlig. Schreib oder sprich es in deine nächste Nachricht; du siehst es noch einmal, bevor es irgendwohin geht.
thanks-sheet = Deine Zeilen
thanks-when = Jetzt oder später? Hebst du es auf, weiß { $name } nichts davon, bis es kommt.
button-surprise = Als Überraschung aufheben
button-hardday = Für einen schweren Tag aufheben
kept-surprise = Aufgehoben. Es kommt als Überraschung an einem der nächsten Tage. Nur du weißt davon.
kept-hardday = Aufgehoben. Es kommt, wenn { $name } in einem Check-in von einem schweren Tag erzählt hat. Nur du weißt davon.
tucked-waiting = { $count ->
    [one] Eine Botschaft von dir wartet.
   *[other] { $count } Botschaften von dir warten.
}
tucked-full = Zwanzig davon warten schon. Lass erst ein paar davon kommen.
waits-surprise = Wartet darauf, eine Überraschung zu sein.
waits-hardday = Wartet auf einen schweren Tag.
waits-cheer = Wartet auf den { $day }, { $hour } Uhr.
news-title = Gute Nachrichten
news-how = Was ist die gute Nachricht? Schreib oder sprich sie in deine nächste Nachricht. Du siehst sie noch einmal, und dann erfährt { $name } davon.
news-sheet = Deine gute Nachricht
news-when = Soll { $name } davon erfahren?
news-gone = Das ist nicht mehr da.
news-own = Diese Fragen sind für { $name } da.
news-asked = { $name } weiß, dass du es gern hören möchtest.
news-more-how = Schreib oder sprich es in deine nächste Nachricht. Du siehst es noch einmal, bevor { $name } es sieht.
button-tell-more = Mehr erzählen
cheer-title = Ein Mutmacher
cheer-how = Was hat { $name } vor sich, und was möchtest du mit auf den Weg geben? Schreib oder sprich es in deine nächste Nachricht.
cheer-sheet = Dein Mutmacher
cheer-when = Wann soll es bei { $name } ankommen? Bis dahin weißt nur du davon.
cheer-day = An welchem Tag?
cheer-hour = { $day }: um wie viel Uhr?
cheer-past = Diese Zeit ist schon vorbei. Wähle eine andere.
kept-cheer = Aufgehoben. Es kommt am { $day } um { $hour } Uhr. Nur du weißt davon.
button-this-evening = Heute Abend
button-tomorrow-morning = Morgen früh
button-another-time = Ein andermal

## Heavy days
kind-again = Das hat dir { $name } am { $day } gegeben:
kind-page = Falls du etwas nur für dich aufschreiben möchtest: /reflect hat eine Seite für dich.
button-something-kind = Etwas Liebes
button-week-picture = Die Woche als Bild
week-told-thanks = ein Danke
week-told-good = ein schöner Moment
week-told-hard = ein schwerer Moment
week-told-wish = ein Wunsch
