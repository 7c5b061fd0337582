# Everything the bot says, in English. CC0. One idea a sentence; warm and plain; a person is always "they".
# $name, $one, $two are people's names; $count is a number; $hour a time of day; $date a day; $place a city.

## The command menu
command-today = Today's question
command-checkin = How are you right now?
command-streak = Your days together
command-settings = Hour, time zone, language
command-help = What I can do

## Buttons
button-consent = Yes, that's fine with me
button-not-now = Not now
button-choose = Choose my partner
button-link = Get a link to pass on
button-pick = Choose from my contacts
button-accept = Yes, with { $name }
button-decline = No, thank you
button-confirm = Yes, { $name } and me
button-not-them = That's somebody else
button-enter = Open our private chat
button-enter-first = Begin
button-answer = Answer
button-not-today = Not today
button-answer-after-all = Answer after all
button-nothing-to-add = Nothing to add
button-skip = Skip this
button-back = Back
button-leave-so = Leave it as it is
button-change = Change it
button-take-back = Take it back
button-share-now = Share mine now
button-add = Add it
button-replace = Use this instead
button-leave-out = Leave it out
button-leave-as-was = Leave it as it was
button-heard = What I heard
button-loved = What I loved
button-more = Tell me more
button-keep = Keep
button-remove = Remove mine
button-remove-yes = Take my words out
button-remove-no = Leave them
button-keep-mine = Keep it for me
button-share-mine = Share it anyway
button-let-go = Delete it
button-no-nudges = No more reminders
button-zone-keep = { $place } time is right
button-hour-keep = { $hour } is good
button-hour = { $hour }
button-settings-hour = Change the hour
button-settings-zone = Change my time zone
button-settings-language = Language
button-nudges-off = Turn the reminder off
button-nudges-on = Turn the reminder on
button-stay = Keep it open
button-leave = Leave now

## Beginning
hello = Hello. I'm Duologue.
consent-what = Once a day I ask you both a question. Each answers me alone, and I keep both answers sealed. When both are in, both of you see both.
consent-who-reads = Who can read what: your partner sees an answer only when both are in, unless its author decides to share it alone. What you write is stored encrypted, but the key lies on the same server, so whoever runs this server could technically read it. The messenger that carries our chat can read it too. This is not end-to-end encrypted, and it is no therapy.
consent-leave = You can leave at any time with /leave, on your own and without a reason. Is all of this fine with you?
begin-how = Good. Who would you like to share this with? You can also add me to a private group of just the two of you.
not-now = That's fine. Whenever you like: /start.
start-paired = Good to see you. /today shows the question of the day, /help everything else.
not-paired = This takes two. /pair is the way to begin.
already-paired = You and { $name } already share a space here. I can only keep one; /leave would close it.
already-paired-short = You already share a space here.
your-partner = your partner
choose-how = Tap the button below and pick the one person. Only they will be able to accept.
chosen-link = Send this link to { $name }. It works for that account alone, once, within 24 hours:
chose-self = That's you. It takes somebody else too.
link-title = Your invitation
link-how = Pass this on to your partner, or let them scan it. It works once, within 24 hours:
own-link = This is your own link. It is for your partner to open.
link-over = This invitation is no longer valid. /pair makes a new one.
link-over-short = This invitation is over.
asked-by = { $name } would like to begin Duologue with you.
declined = That's fine. Nobody is told.
accepted = Thank you. As soon as { $name } confirms that it's you, it begins.
confirm-ask = { $name } has said yes. Is that your partner?
confirmed = You and { $name }. How lovely.
refused = All right. /pair makes a new invitation.
consented-first = Thank you. When the other one has said yes too, it begins.
consented-second = Thank you. Now you are both here.
paired = { $one } and { $two }, you are paired.
paired-hour = The question comes once a day. /today brings the first one right away.
paired-private = You and { $name } share a space now. What you write to me here stays sealed until both of you have answered.
paired-how = Just write to me when I ask. Text, voice, photo and video all count.

## The room
room-hello = Hello, you two.
room-how = I ask one question a day, and open your answers here once both are in. Each of you, please tap the button: the rest happens in private.
room-link-over = This button has expired. /start in your room gets a fresh one.
room-not-in-it = That button belongs to a room that I don't see you in. Ask to be added there, or use /pair here.
room-too-many = There are more people in that room than the two of you and me. Once they have left, tap the button again.
room-open-to-all = That group is public: anybody can read it, without being in it. Once it is private, tap the button again.
room-waiting = You have said yes. As soon as the other one has too, it begins.
room-is-yours = All set. From now on your answers open in your room.
room-crowded = Somebody else is in your room, or one of you has left it. I stay silent there and write to each of you here, until it is just the three of us again.
room-public = Your group is public: anybody can read it, without being in it. I stay silent there and write to each of you here, until it is private again.
room-again = It's just the three of us in your room again. I'm back there.
room-gone = I'm no longer in your room. We go on here, with each of you in private.

## Beginning with somebody named, and on several platforms
in-private = I've written to you in private. Is nothing there? Allow direct messages from members in the privacy settings of this server, and try again.
pair-in-company = Say /pair with your partner's name, and I ask them in private. Or write to me in private. If only the two of you and I can read here, I say hello in a moment.
begin-how-named = Good. Who would you like to share this with? On a server where you both are, /pair with their name asks them. Or take a link, and pass it on.
consent-overseen = If you use a channel on a server: its administrators can always read it, even a private one. What you write to me here, they can't.
consent-given = Thank you.
chosen-written = I'll let { $name } know in private, if I may. Only they can accept, once, within 24 hours. If nothing reaches them, pass this on:
link-how-typed = Pass this on to your partner. It works once, within 24 hours:
link-how-several = Pass this on to your partner. One of these ways is enough; it works once, within 24 hours:
link-scan = The code in the picture leads to { $platform }.
way-say = Open that, and send me this there:

## A room made for the two
button-make-room = Make us a channel
button-no-room = Stay in private
room-offer = I can make a private channel for the two of you and me, on the server where { $name } called me. Your answers would open there. The server's administrators can always see that channel, who is in it and what is said in it. Our private chats they can't see. I make it only if you both say yes, and nobody is told of a no.
room-first-yes = Noted. Once you have both said yes, I make the channel. Until then we stay in private.
room-second-yes = You have both said yes. I'm making it now.
room-no = All right. We stay in private, and nobody is told.
room-name = duologue
room-made = Your channel is there. From now on your answers open in it.
room-not-made = I couldn't make the channel. I have to be allowed to manage channels and roles on that server, and both of you have to be there. For now we go on in private; /room in a channel there begins anew.
room-offered = I've already asked you both in private. Once you have both said yes there, I make it.
room-have = You already have a room. Your answers open there.
room-apart = The two of you use different messengers, and no room can hold you both. In private, nothing is missing.
room-how-make = Say /room in a channel of a server where we all are. I ask you both in private, and make a channel only if you both say yes.
room-how-add = Make a private group of just the two of you, and add me. I say hello there.
room-readable = Others can read your channel, or one of you no longer can. I stay silent there and write to each of you here, until it is just the three of us again.
room-others-read = Others can read that channel, too. Once it is just the two of you and me, tap the button again.

## Where and when
zone-ask = Which city's clock do you live by? Tap or type one, so that I come at the right hour. It's fine to skip this.
zone-set = { $place } time it is.
zone-unknown = I don't know that place. Try a capital in your time zone, for instance Lisbon, or tap one above.
hour-ask = What time should the question come? Tap or type one, on your own clock. It comes to both of you at the same moment.
hour-set = Every day at { $hour }, your time.
hour-changed = The question has moved: it now comes at { $hour }, your time. /settings changes it.
hour-unknown = I didn't understand that as a time. Something like 8:30 pm or 20:30, please.

## The question of the day
daily-title = The question of the day
daily-how = Write your answer here, or send a voice message, a photo or a video. It stays sealed until both are in.
daily-card = Today's question is here.
card-count = Answers: { $count } of 2.
card-opened = Both are in. It's open.
card-closed = The time for this is over.
today-gone = Today's question is over. The next one comes at your hour.
nudge = Still open, if you like. No need to.
nudges-off = No more reminders. /settings turns them on again.
nothing-open = There's no open question right now. /today brings today's.
kind-unsupported = I can keep text, voice, photos and videos. Would one of these work?
answer-too-long = That is more than I can keep in one answer. What you had before is still as it was. Could you make it a bit shorter?
please-tap = Please tap one of the buttons above.
just-write = Just write it here, or send a voice message, photo or video.
passed = That's fine. Nobody is told.
passed-already = You left this one out. Would you like to answer it after all? Tap, then write.
sealed = Sealed until both answers are in.
sealed-anew = Changed, and sealed again.
kept-sealed = It stays as it is.
already-sealed = Your answer is sealed. Take it back first.
already-shared = It's shared already. A button under your shared words takes them out again.
already-done = That's done already.
round-over = This can't be changed any more.
write-anew = Write it anew. The sealed one stays until then.
taken-back = Taken back and deleted.
more-to-add = You have answered already. Does this belong to it?
opened-in-room = Both are in. It's open in your room.
opened-here = Both are in.

## The reveal
reveal-neutral = Both answers are in.
reveal-neutral-one = There is something new.
reveal-day = { $count ->
    [1] Your first day together here.
   *[other] Day { $count } together here.
}
words-taken-out = These words have been taken out.
media-voice = voice message
media-photo = photo
media-video = video
media-video_note = video message
media-from = From { $name }
line-in-private = Write it to me in our private chat.
line-ask-heard = What did you hear in it? One line for { $name }, in your own words. It goes straight to them.
line-ask-loved = What did you love about it? One line for { $name }, in your own words. It goes straight to them.
line-ask-more = What would you like to hear more about? One line for { $name }. It goes straight to them.
line-heard = What { $name } heard
line-loved = What { $name } loved
line-more = { $name } would like to hear more
line-passed-on = Handed on.
line-too-long = That is more than one line can carry. Could you make it shorter?
line-text-only = One line in words, please.
reply-to-reveal = If this is about what has opened: tap what you heard, loved or would like to hear more about, and write then. To answer a question, just write without replying.
reply-to-own = That is for you alone, so I've put this nowhere. To answer a question, just write without replying.
reply-to-aside = A reply to that message reaches nobody, so I've put it nowhere. If it has buttons, tap one. To answer a question, just write without replying.
kept = Kept, for you alone.
not-kept = Not kept any more.
remove-in-private = I've asked you in our private chat.
remove-ask = Take your words out of what was opened, and delete them? A line will say that they were taken out. Everything else stays. This can't be undone.
remove-left = They stay.
removed = Your words are gone from here.
nothing-to-remove = There are no words of yours in it.
closed-unopened = The time for this is over. Your answer was not opened and is still yours.
kept-mine = It stays with you alone.
shared = It's shared.
let-go = Deleted.

## A pause, and quiet hours
button-settings-pause = Take a pause
button-pause-day = A day
button-pause-week = A week
button-pause-open = Until I say so
button-pause-mine = Just for me
button-pause-tell = And tell { $name }
button-back-again = I'm back
button-settings-quiet = Quiet hours
button-quiet-span = { $start } – { $end }
button-quiet-off = No quiet hours
button-discreet-on = Hide it all on a locked screen
button-discreet-off = Show the question on a locked screen
pause-title = A pause
pause-what = No question, no reminder: for a while, nothing comes to you on its own. What { $name } does still reaches you, without a sound, and /today brings the question whenever you like. How long shall it be?
pause-who = Should { $name } know?
pause-mine-how = Just for you: nobody is told. To { $name } it looks like any day on which you don't answer.
pause-tell-how = If you tell { $name }: no question comes to either of you until then, and the pause takes nothing from your days in a row.
paused-until = You're on a pause until { $day }. The next question comes that day, at its usual hour.
paused-open = You're on a pause until you say that you're back.
paused-mine = Nobody has been told.
paused-told = { $name } knows.
paused-how = Nothing is lost meanwhile. /today brings the question whenever you like; /pause ends the pause.
pause-partner = { $name } is taking a pause until { $day }. No questions until then; nothing is lost.
pause-partner-open = { $name } is taking a pause for a while. No questions until then; nothing is lost.
welcome-back = Good to have you back. Nothing was lost.
welcome-back-today = /today brings the question of the day, whenever you like.
back-partner = { $name } is back from the pause. The question comes at its usual hour again.
quiet-ask = When shall nothing make a sound? In these hours a question comes silently, and no reminder comes at all. Tap some, or type them, by your own clock: 22:30-7.
quiet-unknown = I didn't understand that as two times of day. Something like 22:30-7 or 10 pm to 7 am, please.
settings-quiet = Quiet from { $start } to { $end }: nothing makes a sound.
settings-discreet-on = A locked screen shows only that there is something new.
settings-discreet-off = A locked screen may show the question, but never what either of you wrote.

## What a lock screen shows
discreet = Something new here.

## Check-in
checkin-title = How are you?
checkin-card = A check-in for you both.
checkin-feeling = Which of these is closest right now?
checkin-strength = How strong is it?
checkin-wish-ask = What would help you?
checkin-note = Anything you'd like to say with it? Write it here.
checkin-felt = { $feeling } · { $strength }
checkin-wish = What would help: { $wish }
family-glad = Glad
family-close = Close
family-calm = Calm
family-sad = Sad
family-afraid = Afraid
family-angry = Angry
family-tired = Tired
family-ashamed = Ashamed
feeling-happy = happy
feeling-grateful = grateful
feeling-proud = proud
feeling-playful = playful
feeling-hopeful = hopeful
feeling-relieved = relieved
feeling-loved = loved
feeling-tender = tender
feeling-safe = safe
feeling-longing = longing
feeling-desired = desired
feeling-understood = understood
feeling-peaceful = peaceful
feeling-rested = rested
feeling-content = content
feeling-balanced = balanced
feeling-quiet = quiet
feeling-clear = clear
feeling-down = down
feeling-lonely = lonely
feeling-hurt = hurt
feeling-disappointed = disappointed
feeling-grieving = grieving
feeling-empty = empty
feeling-anxious = anxious
feeling-insecure = insecure
feeling-overwhelmed = overwhelmed
feeling-restless = restless
feeling-jealous = jealous
feeling-helpless = helpless
feeling-annoyed = annoyed
feeling-frustrated = frustrated
feeling-offended = offended
feeling-impatient = impatient
feeling-resentful = resentful
feeling-furious = furious
feeling-worn-out = worn out
feeling-sleepy = sleepy
feeling-numb = numb
feeling-ill = unwell
feeling-distracted = scattered
feeling-stretched = stretched thin
feeling-guilty = guilty
feeling-embarrassed = embarrassed
feeling-small = small
feeling-awkward = awkward
feeling-regretful = regretful
feeling-exposed = exposed
strength-1 = a trace of it
strength-2 = a little
strength-3 = clearly there
strength-4 = strong
strength-5 = all of me
wish-listen = just listen
wish-comfort = comfort me
wish-solve = help me solve it
wish-time = time together
wish-space = a little space
wish-listen-how = Just listening: put everything else down, let them finish, and say back what you heard. No advice.
wish-comfort-how = Comforting: be near, in the same room or on the phone, and stay a while. It doesn't need fixing.
wish-solve-how = Helping: first ask what they have tried, then think along. They choose what to do.
wish-time-how = Time together: half an hour with nothing else going on is plenty. Ask what would be nice.
wish-space-how = A little space: it's no rejection. Give it some time, without asking, and be there afterwards.

## Going deeper
button-settings-deeper = Going deeper
button-look = Have a look
button-topic-yes = Yes, I'd like that
deeper-offer = You have shared seven days here. Some questions go deeper. They come only if both of you would like them. Each of you decides alone, and neither learns what the other has said unless you both say yes.
deeper-not-now = That's fine. Nobody is told. /deeper is there whenever you like.
deeper-none = There is nothing deeper here yet.
deeper-title = Going deeper
deeper-what = Some questions go deeper than the everyday ones. None of them comes unless both of you have said yes to its kind. Once you both have, one may come now and then. Some weeks bring none.
deeper-alone = Your answer is yours alone, and you can change it at any time. Nobody is told of that. Only if you both say yes do you both learn it, once.
deeper-yes = You have said yes to this.
deeper-no = You have not said yes to this.
deeper-told = You have both said yes to this: { $topic }. One may come now and then. Some weeks bring none, and each of you can change your mind at any time, with /deeper.
topic-deep = Deeper questions
topic-deep-what = They touch what is tender: worries, regrets, what you long for. Answering one can take a little courage. “Not today” is always enough.
topic-deepest = The deepest questions
topic-deepest-what = They touch what people seldom say aloud: old wounds, great fears, hard times. They are for when there is much trust. “Not today” is always enough.
topic-intimate = Intimate questions
topic-intimate-what = They are about touch, closeness and desire. Nothing has to be answered. “Not today” is always enough.

## Privacy
privacy-title = Your privacy
privacy-what = What is kept: your account, your name as the messenger shows it, language, time zone, settings and what you have agreed to. In a shared space also which questions came, on which days you both answered, and what you wrote. Your words are stored encrypted. Photos, voice messages and videos stay with the messenger; I keep only where to find them.
privacy-who = Who can read it: your partner reads only what was opened, and what you shared or handed on yourself. Whoever runs this server holds the key and could technically read all of it. The messenger can read our chat. It is not end-to-end encrypted.
privacy-since-none = You have not agreed to anything yet. Without your yes there is no shared space, and nothing of yours reaches a partner.
privacy-since-consent = You agreed to this on { $date }.
privacy-since-couple = Your shared space began on { $date }.
privacy-how-long = How long: what you wrote stays until it is erased. What was never opened is destroyed at once when either of you leaves. Invitations go a day after they end, a no to one after three months, my notes on which messages I sent after 120 days (where your words stand I remember as long as you may want them taken out), other technical notes within a week. Backups of this server may hold things for longer.
privacy-can = What you can do: /export gives you what is yours, /forget erases your words, /pause gives you a rest, /leave closes your shared space at once.
privacy-never = There are no ads. I sell nothing, pass nothing on to anybody else, and train nothing with it.

## If something doesn't feel right
button-safety = If something doesn't feel right
safety-title = If something doesn't feel right
safety-somebody = You don't have to be sure, and you don't have to decide anything. It can help to talk with somebody who is on the outside. In danger right now, your local emergency number is the quickest way.
safety-where = findahelpline.com · free helplines, country by country, for whatever weighs on you
    lila.help · support for women, in almost every country
safety-traces = A private window in the browser leaves fewer traces. A phone or computer that nobody else can look into leaves none here.
safety-here = Nobody is told that you have read this. A tap below clears it away. /leave works at any time, without a reason.

## Days together
streak-title = Your days together
streak-none = Your first day together here is still ahead of you. No hurry.
streak-total = { $count ->
    [one] { $count } day on which you both answered. It stays yours.
   *[other] { $count } days on which you both answered. They stay yours.
}
streak-run = { $count } of them in a row.
streak-rest = Two days a week are free, and a pause that you both know of doesn't count at all.

## Too much at once
hurried-words = That was a lot at once, and I've stopped reading for a moment. What you wrote last is not kept, and neither is what you write now. Please try again in a minute.
hurried-change = That was a lot at once, and this change did not reach me. What you had before is still as it was. Please change it once more in a minute.
hurried-tap = That was a lot at once. Please wait a minute, then tap once more.
hurried-links = Too many links that lead nowhere. Please try again in an hour.

## Nothing to see
nothing-visible = I can't see any words in that message, so nothing of it is kept. Could you write it once more?
nothing-visible-now = I can't see any words in that message now. What you had before is still as it was.

## Settings, help, leaving
settings-title = Settings
settings-hour = The question comes at { $hour }, your time.
settings-zone = Your time zone: { $place }.
settings-nudges-on = If a question stays open, I remind you once, quietly.
settings-nudges-off = I don't remind you.
language-ask = Which language shall I speak with you?
help-title = What I can do
help-daily = One question a day, for you both. Each answers in private; when both are in, both see both.
help-reads = Answers are stored encrypted, but whoever runs this server holds the key and could technically read them. The messenger can read our chat too.
help-leave = /leave closes your shared space, at once and without a reason.
leave-title = Leave
leave-ask = Close the space you share, at once? Everything that is still sealed will be destroyed, unseen. Your partner learns only that the space has closed. What you typed here stays in this chat on your phone until you delete it there.
leave-stayed = Nothing has changed.
left = The space is closed. What was sealed is gone. If you ever want to begin anew: /pair.
space-closed = The space you shared here has closed. What was still sealed is gone, unseen.
unknown-command = I don't know that one. /help shows what there is.
button-stale = That button has expired.
not-yours = That button doesn't work here.
something-wrong = Something went wrong on my side, and nothing has changed. Please try that once more.

## Forgetting
button-clear = Clear this chat
button-forget = Erase everything I wrote
button-forget-no = Keep my words
forget-title = Forget my words
forget-ask = Shall I erase everything you have ever written to me, in every space you were part of? Your words come out of what was opened, too, and a line says that they were taken out. What others wrote stays theirs. This can't be undone. /export gives you a copy first. To take out one answer only, use the button under it.
forget-no = Nothing has changed.
forgetting = I'm erasing your words, everywhere. I'll tell you when it's done.
forgotten = Done. Your words are gone from my records, and from everything I had posted. What you typed yourself stays in this chat until you delete it there.
forgotten-mostly = Your words are gone from my records. A few messages in the chat were out of my reach: please look there, and delete what you don't want to keep.
forgotten-nothing = There are no words of yours here.
erase-by-hand = Pictures, videos and voice messages that I passed on more than two days ago I can't take away myself. Please delete them in the chat.
removing = I'm taking them out.
cleared = Cleared.
left-how = /export gives you a copy of what was yours and what was opened to you. /forget erases what you wrote.

## Together again
bring-ask = You two have shared a space here before. Shall its days count on here? Only if both of you say yes, and nobody is told of a no.
button-bring = Yes, bring them along
button-bring-no = Begin anew
bring-yes = Noted. If you both say so, they come along.
bring-no = All right. You begin anew.
brought = Your earlier days are with you again: { $count } of them.

## What does not open any more
sealed-damaged = Something sealed here can't be opened any more. Nothing was shown, and nothing has changed. Please tell whoever runs this bot: a backup may bring it back.
words-damaged = These words were damaged where they are kept, and can't be read any more.

## What is yours, to take along
button-export = Make it
export-title = Everything that is yours
export-what = I put what you wrote and what was opened to you into one archive: a page to read without internet, and the same as data. What your partner keeps sealed is not in it.
export-who-reads = It lies unencrypted on your phone then. Whoever can open your files or this chat can read it.
export-coming = It comes here as a file, in a moment. If one has come in the last few minutes, that's the one.
export-here = Here is the file you asked for.
export-in-private = That's for our private chat.
export-nothing = There's nothing of yours here yet. /start is the way to begin.
export-failed = I couldn't make it just now. Nothing was lost. Please try /export again in a few minutes.
export-too-big = It's too big to send here. Whoever runs this server can help you with it.
export-made = Put together on { $day }.
export-note = This holds what you wrote and what was opened to you. It is not encrypted: whoever opens this file can read it.
export-about-you = About you
export-name = Name
export-since = Here since
export-consented = Said yes on
export-language = Language
export-zone = Time zone
export-hour = Your question comes at
export-reminder = Reminder
export-discreet = Discreet messages
export-quiet = Quiet hours
export-paused = Paused until
export-on = on
export-off = off
export-space = You and { $name }, since { $day }
export-former = A space that has closed, { $day } to { $until }
export-other = The other one
export-empty = Nothing has been written here yet.
export-unopened = Not opened.
export-blank = Left open.
export-kept = Kept
export-elsewhere = not in this file. Look for it in our chat.

## All other commands
# Where commands are picked from a list, each shows this line. What they are called in a language is `.name`.
command-deeper = Deeper questions, if you both want them
command-pause = Some time without questions
command-leave = Close your shared space
command-forget = Have your words erased
command-clear = Clear our chat of what I said lately
command-privacy = What is kept, and who can read it
command-export = Take along what is yours
command-pair = Begin with somebody
command-pair-partner = Who you would like to begin with
command-pair-code = The code from an invitation
command-start = Begin here
command-room = A private channel for the two of you
only-in-private = That works in our private chat. Please say it to me there.
look-in-private = I've written to you in our private chat.

## Sheets: what can be filled in at once, where a platform has them. Titles and labels have 45 characters at most.
button-fill-in = Fill it in
button-other = Something else
sheet-answer = Your answer
sheet-note = Anything you'd like to say with it?
sheet-or = Or: { $families }
sheet-line = One line, in your own words
sheet-zone = A city in your time zone
sheet-hour = A time, such as 8:30 pm or 20:30
sheet-quiet = From when to when, such as 22:30-7

## Pictures and voices from the other platform
media-not-here = { $kind ->
    [voice] There's a voice message that I can't play here. You two can share it another way, if you like.
    [photo] There's a photo that I can't show here. You two can share it another way, if you like.
    [video_note] There's a video message that I can't show here. You two can share it another way, if you like.
   *[video] There's a video that I can't show here. You two can share it another way, if you like.
}

## About the question of the day
command-why = Why today's question came
command-themes = What fits the two of you
button-about = About this question
button-back-to-question = Back to the question
button-another = Another one, if we both like
button-lighter = Lighter, please
button-deeper = Deeper, please
about-alone = What you tap here stays with you. Another one comes once you both ask for it; the lighter wish decides how deep it goes.
another-noted = Noted. If you both would like another one, it comes. If only one of you would, nobody is told.
another-has-come = You both wanted another one. Here it is.
lighter-noted = Noted, for you alone. Questions stay lighter for a while.
deeper-noted = Noted, for you alone. It goes a little deeper as soon as that suits you both.
why-first = You two are just beginning, so it begins light.
why-heavy = One of you shared something heavy these days, so questions stay light for a little while.
why-deeper = You have both said yes to questions that go deeper, and now and then one comes.
why-mix = Now and then the week has a surprise in it, and today is such a day.
why-again = You have had all the questions that fit, so they begin anew: see what has changed.
why-another = You both wanted another one.
why-warmth = Once a week it's about thanks and kind words, and this is one that you haven't had.
why-world = Once a week it's about each other's world, and this is one that you haven't had.
why-heard = Once a week it's about being heard and being known, and this is one that you haven't had.
why-everyday = Once a week it's about everyday life and the good news in it, and this is one that you haven't had.
why-lightness = Once a week it's simply light, and this is one that you haven't had.
why-together = Once a week it's about the time you have together, and this is one that you haven't had.
why-stories = Once a week it's about stories, yours and those of before, and this is one that you haven't had.
reveal-follow-up = To go on with, if you like: { $question }

## What fits the two of you
button-settings-fitting = What fits us
button-facts = What holds for us
button-likes = What I like
fitting-offer = You have shared three days here. If you like, tell me a little about you two: what holds for you both, and which themes you like. Each of you decides alone, and neither sees what the other has ticked.
fitting-not-now = That's fine. /themes is there whenever you like.
fitting-title = What fits us
fitting-what = Some questions only fit if something holds for you both: living together, say, or having children. And everybody likes some themes better than others. Tell me, and I choose with that in mind.
fitting-alone = What you tick is yours alone, and you can change it at any time.
facts-what = What holds? Questions about it come once each of you has ticked it.
likes-what = Which themes would you like a little more of?
ticked = ✓ { $what }
unticked = { $what }
fact-living-together = We live together
fact-apart = We live far apart
fact-children = There are children in our life
fact-pets = An animal lives with us
fact-belief = Faith matters to us both
fact-long-together = We've been together for years
fact-family = We know each other's families
fact-married = We are married
theme-compliments = Kind words
theme-gratitude = Thanks
theme-listening = Being heard
theme-acceptance = Being accepted
theme-trust = Trust
theme-friendship = Each other's world
theme-play = Play
theme-together = Time together
theme-stories = Stories
theme-met = How we met
theme-values = Values
theme-dreams = Dreams
theme-home = Everyday life
theme-money = Money and later
theme-respect = Respect
theme-touch = Closeness
theme-news = Good news

## Questions of one's own
command-ask = Ask a question of your own
command-ask-question = Your question
ask-title = A question of your own
ask-how = Write your question in your next message. You see it once more before it goes anywhere, and you both answer it, { $name } and you.
ask-sheet = Your question
ask-when = When shall it come? Both of you answer it, sealed as ever. If you keep it for another day, { $name } sees nothing of it until it comes.
ask-waiting = { $count ->
    [one] One question of yours is waiting for its day.
   *[other] { $count } questions of yours are waiting for their day.
}
ask-too-short = That's a little short for a question. A few words more, please.
ask-too-long = That's a little long for one question. Could you say it in three or four lines?
ask-text-only = A question in words, please.
ask-enough = You've asked three today, and that's plenty for one day. Keep this one for another day, if you like.
ask-full = Twenty questions of yours are waiting. Let a few of them come first.
ask-kept = Tucked away. It comes on one of the next days, and until then it stays with you.
ask-dropped = That question is gone.
asked-now = Asked. It's with you both now.
asked-title = A question of our own
asked-card = One of you has asked something.
own-asks = { $name } asks:
own-mentioned = A question that { $name } asked.
why-own = { $name } asked it.
button-write = Write it
button-ask-now = Ask us both now
button-ask-later = Keep it for another day
button-ask-leave = Leave it
button-ask-next = The next one

## Pages of one's own
command-reflect = A page for you alone
reflect-title = A page for you alone
reflect-how = Write your page in your next message. Nobody else ever sees it: it can't be opened or shared. It goes when you delete it, with /forget, and when your shared space closes.
reflect-sheet = Your page
reflect-kept = Kept, for you alone.
reflect-if-answer = If it was meant as an answer, tap Answer under the question and send it again.
reflect-late = It's been a while since you opened your page, so I've put this nowhere. Send it again as your answer, or open /reflect for your page.
reflect-text-only = A page in words, please.
reflect-not-now = That's fine. /reflect is there whenever you like.
button-for-me = Only for me
button-reflect-next = Another question
button-pages = My earlier pages
button-page-older = The one before
page-of = Your page of { $day }
page-dropped = That page is gone.
pages-none = There are no earlier pages.

## Picking several
button-picked = That's it
ranked = { $count }. { $what }
picked-so-far = Picked: { $what }
picked-most = { $count ->
    [one] One is the most here. Tap it again to choose another.
   *[other] { $count } are the most here. Tap one again to take it out.
}
picked-more = { $count ->
    [one] Pick one first.
   *[other] Pick { $count } first.
}

## Notes: what one writes for the other
note-again = Write it in your next message.
note-text-only = In words, please.
button-hand-over = Send it now
button-leave-it = Leave it
note-handed = It's with { $name } now.
note-dropped = That's gone. Nobody has seen it.

## Values: a name, and one small thing to do in a week about one that both hold. A name has 24 characters at most, a thing to do 110.
value-honesty = Honesty
value-honesty-do = Tell each other one small true thing that you'd usually keep to yourselves.
value-kindness = Kindness
value-kindness-do = Think of a person who could use some kindness, and do one small thing for them together.
value-freedom = Freedom
value-freedom-do = Give each other an evening, or an hour, that nobody has to account for.
value-family = Family
value-family-do = Choose somebody whom you both count as family, related or not, and send them a greeting.
value-faith = Faith
value-faith-do = Share a minute of prayer or silence for something that you both hope for.
value-humour = Humour
value-humour-do = Each collect three things that made you laugh this week, and swap them at its end.
value-adventure = Adventure
value-adventure-do = Pick something small that neither of you has ever tried, and let a coin decide who goes first.
value-calm = Calm
value-calm-do = Keep ten minutes in which you both sit still, with no screen and no plan, near or far.
value-loyalty = Loyalty
value-loyalty-do = Make each other one small promise for this week, and keep it.
value-learning = Learning
value-learning-do = Teach each other something in five minutes: a knot, a word, a trick, a tune.
value-health = Health
value-health-do = Ask each other what would do you good, in body or in mind, and make room for it this week.
value-nature = Nature
value-nature-do = Look at the same sky at the same hour, and tell each other what you see in it.
value-beauty = Beauty
value-beauty-do = Show each other one beautiful thing that others pass by.
value-work = Work
value-work-do = Choose one thing that you have both been putting off, and see it through together.
value-generosity = Generosity
value-generosity-do = Give something away together: a thing, an hour, a recipe, a word of thanks.
value-justice = Justice
value-justice-do = Find one unfair thing within your reach, however small, and do something about it together.
value-courage = Courage
value-courage-do = Each do one small thing that takes some nerve, with the other as your audience.
value-order = Order
value-order-do = Each tidy one small corner, a drawer or a folder will do, and show each other before and after.
value-curiosity = Curiosity
value-curiosity-do = Find a question that neither of you can answer, and go after it together.
value-independence = Independence
value-independence-do = Each do something alone that you enjoy, and come back with a story from it.
value-closeness = Closeness
value-closeness-do = Begin or end one day with five minutes that are for the two of you only.
value-tradition = Tradition
value-tradition-do = Tell each other of a custom that you grew up with or came to love, and keep one of them this week.
value-creativity = Creativity
value-creativity-do = Draw each other from memory in two minutes, and sign the results.
value-simplicity = Simplicity
value-simplicity-do = Cross one thing off this week's plans, and put nothing in its place.

## Ways of being cared for. Labels have 28 characters at most.
care-words = Kind words
care-listening = Being listened to
care-time = Time together
care-touch = A loving touch
care-help = A helping hand
care-surprise = A small surprise
care-attention = Little things remembered
care-space = Room to be alone
care-play = Laughing and being silly
care-company = Somebody near, quietly

## A private look back over the last weeks: six plain statements, three answers
sign-warmth = We were warm with each other.
sign-understood = I felt understood.
sign-together = I had the feeling that we were in things together.
sign-seen = What mattered to me was noticed and taken seriously.
sign-talking = We could talk, about the awkward things too.
sign-laughing = We laughed together.
signs-often = often
signs-sometimes = now and then
signs-seldom = hardly

## A minute or two to steady oneself. Labels have 30 characters at most, texts 420.
steady-breath-label = A few slow breaths
steady-breath = Sit, stand or lie so that you're comfortable. Let a breath come in by itself, and let it out a little more slowly, as if you were cooling soup. Do this about eight times, gently, without holding your breath. If it feels unpleasant, stop, and breathe as usual.
steady-words-label = A few plain words
steady-words = Find a word for what is going on in you: angry, hurt, tired, or another. It needn't be the perfect one. Say to yourself, silently: “This is how it is for me right now.” Then add one sentence that you would say to a good friend who felt like that.
steady-prayer-label = A prayer, or what holds you
steady-prayer = If you pray, pray now, in words you know by heart or in none at all. If you don't, think of what you hold on to: a line, a tune, a place, somebody's face. Go through it slowly, and then be silent for a moment. Nothing has to be solved in this minute.
steady-quiet-label = A quiet minute
steady-quiet = In a moment, put this down, and just be where you are. Notice what carries you: a chair, a bed, the ground. Let your eyes rest on one thing nearby, and take in its shape, its edges, the light on it. Thoughts may come along and go on. When the minute feels over, it is over.

## For a heavy day. One or two sentences, 160 characters at most; no advice, no cheering up.
kind-1 = That sounds heavy. Thank you for saying so.
kind-2 = I'm sorry that today is like this.
kind-3 = You needn't put a brave face on anything here.
kind-4 = It's allowed to be as bad as it is. Nothing has to be made of it.
kind-5 = Some days weigh more than others. This is one of those.
kind-6 = There's no right way to feel bad. Yours will do.
kind-7 = However it came about, feeling like this is no fault in you.
kind-8 = You don't have to explain it. What you have said is enough.
kind-9 = To put that into words is not nothing, on such a day.
kind-10 = A hard day owes nobody a lesson. It may simply be hard.
kind-11 = What you feel has a place here, in any shape and for as long as it lasts.
kind-12 = That is a lot to carry, and it counts even where nobody sees it.

## Good news: three ways to ask more. Buttons have 38 characters at most, what the teller reads 140.
news-ask-moment = What was that moment like?
news-ask-feel = How does it feel?
news-ask-next = What comes next?
news-asked-moment = { $name } would love to hear: what was it like, the moment you knew?
news-asked-feel = { $name } would love to hear: how does it feel, and what does it mean to you?
news-asked-next = { $name } would love to hear: what comes next, and what are you looking forward to?

## Closer: a list of wishes, each answered alone
command-closer = Wishes, for each alone; only shared ones are shown
closer-title = Closer
closer-locked = Here is a list of what two people may like with each other. It opens once both of you have said yes to intimate questions. Each of you decides alone, and nobody is told of a no.
closer-what = A list of what two people may like with each other, from tender to bold. You answer each wish alone. Only what you have both said yes to is ever shown, and then to both of you.
closer-alone = Your answers are yours alone, and you can change them at any time. Nobody is told of a no, of a maybe, or of a changed mind.
closer-count = { $count ->
    [0] You haven't answered any yet.
    [one] You have answered one so far.
   *[other] You have answered { $count } so far.
}
closer-all = You have answered all of them.
closer-none = There is nothing here now. That says nothing about either of you: perhaps it has only not been answered yet.
closer-both-how = What is new here both of you are told at the same time, some time after it is so. Wanting something once promises nothing.
closer-new = There's something new that you'd both like. /closer shows it.
closer-said-want = You have said yes to this.
closer-said-maybe = You have said maybe to this. It stays with you.
closer-said-not = You have said no to this. It stays with you.
button-closer-go = Go on with the list
button-closer-both = What we'd both like
button-closer-mine = My answers
button-closer-want = Yes, I'd like that
button-closer-maybe = Maybe
button-closer-not = No
button-closer-later = Another one first
button-closer-further = More of them

## Play
command-play = Something light for you two
command-either = This or that: five light choices
command-sentence = Finish the same sentence, each alone
command-dream = Two truths and a dream
play-title = Play
play-what = What shall it be? Each of you plays alone at first, and then you both see both.
either-title = This or that
either-card = This or that, for you both.
either-two = { $one }: { $first }
    { $two }: { $second }
either-one = { $one }: { $first }
sentence-title = Finish my sentence
sentence-card = A sentence to finish, for you both.
sentence-how = How does it go on for you? Write the rest, or say it.
sheet-sentence = How does it go on?
dream-title = Two truths and a dream
dream-card = Two truths and a dream, from each of you.
dream-truth = Write something true about yourself. It may be small.
dream-another = And something else that is true.
dream-dream = Now a dream: something that hasn't happened, and that you'd love to be true one day.
dream-which = Which of these is the dream? Say your guess aloud, then uncover what { $name } dreams of:
sheet-dream-truth = Something true about you
sheet-dream-another = Something else that is true
sheet-dream-dream = A dream, not true yet
## The help, and the ways in
help-beside = Beside it there is more, for whenever you like. Each of these shows what there is:
button-help-daily = Day by day
button-help-warmth = Warm words
button-help-heard = Being heard
button-help-knowing = Knowing each other
button-help-together = Time together
button-help-hard = When it's hard
button-help-desire = Desire
button-help-memory = Memories
button-help-yours = Settings and privacy
command-us = Your days, and all that is yours
us-title = The two of you

## A time-out
command-timeout = A time-out, and when you come back
timeout-title = A time-out
timeout-offer = Some time apart from a talk that has become too much, and a moment at which you come back. You needn't give a reason. { $name } is told at once until when, and nothing else. When shall that be?
timeout-unasked = Nothing is locked meanwhile: you can both write, answer and leave as ever.
button-timeout-20 = 20 minutes
button-timeout-60 = An hour
button-timeout-evening = This evening, { $hour }
button-timeout-morning = In the morning, { $hour }
timeout-until = You two are taking some time, until { $hour }.
timeout-until-day = You two are taking some time, until { $hour } on { $day }.
timeout-what = Nothing is over with it, and nothing has to be sorted out before then. When it ends, each of you gets a gentle question to return with.
timeout-steady = If you like, choose something that steadies you. It stays with you.
timeout-noted = You've said that you're back. It ends sooner once you both have; until then that stays here.
timeout-both-back = You're both back.
timeout-over = That time-out is over.
timeout-enough = That would be the fourth today. If you need more time for yourself, /pause is there.
button-timeout-longer = 20 minutes more
button-timeout-back = I'm back
repair-title = Coming back
repair-how = Answer in a few words, whenever you're ready. It stays sealed until you both have.
repair-card = A question to come back with.

## Agreements
command-agreements = What the two of you agree on
agreements-title = What we agree on
agreements-none = There is nothing here yet. Either of you can propose something; it holds once you have both signed it, and either can open it again at any time.
agreements-how = Tap a number to open one again, or to put it in other words.
agreement-title = Something to agree on
agreement-how = Write it in your next message, in your own words: “When we …, we …”. Small and doable is fine. You see it once more before { $name } does.
agreement-instead = How would you put it? Write it in your next message. { $name } only sees it if you propose it; until then nothing has changed.
agreement-in-place = This is another wording for number { $count } in /agreements. Once you have both signed it, it takes that one's place.
agreement-sheet = When we …, we …
agreement-when = { $name } sees it when you send it. By sending it you sign it; it holds once { $name } has signed it too, if they like.
agreement-too-long = That's a little long for one agreement. Could you say it in three or four lines?
agreement-many-open = Ten of yours are waiting. Let some of them be answered first, or take one out.
agreement-signed-one = Signed. It holds once you have both signed.
agreement-signed-both = You have both signed it.
agreement-full = You have thirty already. Open one again, and there's room.
agreement-not-there = This isn't up for signing any more.
agreement-made = You have both signed something. It stands in /agreements.
agreement-reopened = Something that you had agreed on is open again: it doesn't hold any more. You find it in /agreements.
agreement-since = { $count }. Since { $day }
agreement-open = { $count }. Open, not signed by both
button-agree-new = Propose something
button-agree-sign = I sign
button-agree-other = Not like this
button-agree-open = Open it again

## A look at the signs
command-signs = A look back, for you alone
signs-title = A look back, for you alone
signs-how = Think of the last few weeks. It is no test and tells nothing about what will be; your answers can't be opened or shared.
signs-of = Your look of { $day }
signs-compared = { $answer } · { $trend }
signs-more = more often than last time
signs-same = as often as last time
signs-less = less often than last time
signs-offer = Some weeks are like this and others like that. If there's something that you'd like to tell, or to do, here is a way to it.
signs-again = The next look is there from { $day } on.
signs-not-now = That's fine. /signs is there whenever you like.
signs-dropped = That look is gone.
signs-deck-on = Noted, for you alone. Such questions will come a little more often.
button-signs-deck = More questions: { $theme }
button-signs-share = Tell something of it
telling-title = Something I'd like to tell you
telling-how = Write it in your next message, in your own words. { $name } sees nothing of your look back, only what you write here, and only if you send it.
telling-when = { $name } sees it when you send it.
## Plans: time together
command-plans = Something to do together
plans-title = Something together
plans-what = Each of you looks at ideas alone. What you'd both like comes together here, and then one of you suggests a time. The more of them you look at, the sooner something meets.
plans-alone = Only what you both like is ever shown. Nobody is told what the other passed over.
plans-both = You'd both like these. Tap one to suggest a time.
plans-made = { $what }: { $day }, { $hour }
plans-all = You have seen all the ideas there are.
plans-new = There's something new that you'd both like to do. /plans shows it.
plan-day = On which day?
plan-hour = At what time, on your own clock?
plan-past = That time is over. Please choose another.
plan-many = That's a lot of plans. Let some of them come first.
plan-suggested = I've suggested it to { $name }: { $what }, { $day }, { $hour }.
plan-asked = { $name } suggests: { $what }. { $day }, { $hour }, your time. It's fine to leave this unanswered.
plan-agreed = It's a plan: { $what }. { $day }, { $hour }, your time.
plan-off = This is off the list again, and nothing has to be explained: { $what }.
plan-soon = Soon: { $what }. Today at { $hour }, your time. Enjoy it.
after-title = How was it?
after-card = You two had a plan. How was it?
after-how = How was it for you? Say it in a line or two. If it didn't come to it, just leave this.
sheet-after = How was it?
button-plans-ideas = Look at ideas
button-plans-off = Off the list: { $day }
button-idea-yes = I'd like that
button-idea-no = Not for me
button-day = { $day }
button-plan-yes = That's good for me
button-plan-other = Another time, please

## Pictures
command-month = How you felt this month, for you alone
command-calendar = Your days together, as a picture
month-title = How you felt in { $month }
month-count = { $count ->
    [one] One check-in. Only you see this.
   *[other] { $count } check-ins. Only you see this.
}
month-none = No check-ins here. Each one you make with /checkin finds its place.
month-felt = { $feeling }: { $days }
month-how = In brackets: how strong it was, from 1 to 5.
button-month-before = The month before
button-month-after = The month after
together-both = both of you answered
together-rest = a day of rest
together-today = today
together-days = { $month }: { $days }
together-count = { $count ->
    [one] { $month }: { $count } day
   *[other] { $month }: { $count } days
}
week-picture-title = Your week
week-picture-both = Both of you answered: { $days }.
week-picture-none = A week of rest. That's fine, too.
week-picture-felt = { $day }: { $feeling }
week-picture-opened = { $count ->
    [one] One moment opened to you both.
   *[other] { $count } moments opened to you both.
}
week-picture-told = You told each other: { $what }.
listed = { $one }, { $two }
settings-dark = Pictures come in dark colours.
button-dark-on = Dark pictures
button-dark-off = Light pictures
## What one keeps
command-memories = What you have kept
command-memories-word = A word to look for
memories-title = What you keep
memories-none = Nothing is kept yet. Under all that opens there is a button, Keep. What you keep comes back to you here, and nobody learns of it.
memories-count = { $count ->
    [one] There is one moment that you kept.
   *[other] There are { $count } moments that you kept.
}
memories-alone = Nobody but you sees what you keep.
memories-themes = What was it about?
memories-months = When was it?
memories-find = Which word shall I look for? I look through what you keep, and don't remember the word.
memories-found = { $count ->
    [one] It stands in one of them.
   *[other] It stands in { $count } of them. These are the newest.
}
memories-not-found = I can't find that in what you keep. Perhaps another word?
memory-gone = There's nothing more there.
sheet-word = A word to look for
button-memories = All that I keep
button-memory = { $day }
button-memory-newest = The newest
button-memory-themes = By theme
button-memory-months = By month
button-memory-month = { $month }
button-memory-year = { $year }
button-memory-find = Look for a word
button-on-this-day = On this day: { $day }
button-older = Older
button-newer = Newer
theme-fears = Fears
theme-wounds = Old wounds
theme-distance = From far away
theme-intimate = Desire

## Dates to look forward to
command-dates = Dates to look forward to
dates-title = Our dates
dates-none = There's no date here yet. A first day, a birthday, a trip: one of you writes it down, and both of you see it come.
dates-away = { $count ->
    [0] Today, { $day }
    [1] Tomorrow, { $day }
   *[other] In { $count } days, on { $day }
}
dates-yearly = Every year
dates-when = Which day is it? Type it, for instance 14 Feb or 2027-02-14, or tap.
dates-which = Which of these did you mean?
dates-unclear = I didn't understand that as a day. Something like 14 Feb, 14.2. or 2027-02-14, please.
dates-day = { $day }
dates-name = What is it called? A few words: Our first day, say.
sheet-date-name = What is it called?
dates-name-long = That's a little long for a name. Could you say it in a few words?
dates-offer = Shall { $name } see it too? Then it stands with your dates, and on the day I tell you both.
dates-tick-yearly = Every year
dates-tick-week = Tell us a week before, too
dates-full = Thirty dates of yours are there. Take one off first.
dates-which-off = Which one shall go? Nobody is told.
button-dates-new = A new date
button-dates-off = Take one off
button-dates-share = Show it to us both
button-dates-today = Today
button-dates-tomorrow = Tomorrow
button-dates-day = { $day }

## Milestones
reveal-milestone = Day { $count } together here. How lovely that the two of you have come this far.
## Guessing
command-guess = Guess each other's answers
guess-title = A round of guessing
guess-card = A round of guessing for you both.
guess-own = Your own answer:
guess-theirs = And your partner's? Have a guess.
guess-new = Something new about { $name }!
guess-known = { $one } knew this about { $two }.
button-guess-again = Two more

## Values
command-values = What matters most to you
values-title = What matters most to you
values-card = Each of you picks five things that matter.
values-ask = Which five matter most to you these days? The list is not the whole of life: take what comes closest.
values-of = { $name } has picked: { $what }.
values-both = Dear to you both: { $what }.
values-own = Dear to { $name }: { $what }.
values-none-shared = This time there is none that you both picked. So each of you has something to show the other.
values-do = Something to do together, if you like. { $topic }: { $what }

## Being cared for
command-care = What makes you feel cared for
care-title = What makes you feel cared for
care-card = Each of you says what makes you feel cared for.
care-ask = What does you good when it comes from your partner? Tap three to five, the best one first.
care-ranked = { $what }
care-receive = It is for these days, and may be another list next year: /care is there whenever something has changed. Small ideas (/gesture) lean on what each of you put first.

## Small gestures
command-gesture = A small idea for today, for you alone
gesture-title = A small idea for today
gesture-alone = Only you see this. Do it, change it or leave it: nothing is counted, and nobody asks.
gesture-daily-on = From tomorrow one comes quietly with each day's question.
gesture-daily-off = No more come by themselves. /gesture is there whenever you like.
button-gesture-next = Another idea
button-gesture-daily = One every day
button-gesture-stop = No more of these
## Listening to each other, and wondering together
command-listen = Listen to each other, in turns
command-wonder = Wonder about something together
listen-title = Listening to each other
listen-what = One of you says what's on their mind. The other says back what they heard: no advice, no answer. Then you swap. About three minutes a turn.
listen-how = What would you like? I let { $name } know, and it begins if they'd like it too.
button-listen-heard = I'd like to be heard
button-listen-listen = I'd like to listen
listen-offered = { $name } can see it now. If it suits them, it begins; if not, it's quietly over by this time tomorrow.
listen-invites-heard = { $name } would like to be heard for a few minutes, and then to listen to you. Would that suit you now?
listen-invites-listen = { $name } would like to listen to you for a few minutes, and then be heard too. Would that suit you now?
button-listen-begin = Yes, let's begin
button-listen-after-all = Begin after all
listen-begins = You'd both like it. It begins.
listen-past = This has passed. /listen is there whenever you like.
listen-taken-back = Taken back. /listen is there whenever you like.
listen-enough = You've asked three times today, and that's plenty for one day.
listen-say = Your turn to be heard. What would you like { $name } to hear? Write it, or say it in a voice message: it goes to them as soon as you send it.
listen-mirror = Now say back to { $name } what you heard, in your own words. You don't have to agree with it, or solve it. It goes to them as soon as you send it.
listen-add = What is still missing? It goes to { $name } as soon as you send it.
listen-check = Is that what you wanted { $name } to hear?
listen-check-last = Does that come closer? What's still missing can have its time another day.
listen-wait-say = { $name } is heard now. All you do is take it in.
listen-wait-mirror = { $name } has your words, and says back what they heard.
listen-wait-check = { $name } has what you heard, and looks whether that's it.
listen-wait-add = { $name } has a little more to add. All you do is take it in.
listen-time = About three minutes, until { $hour } or so. There's no hurry.
button-listen-yes = Yes, that's it
button-listen-add = There's more to it
button-listen-stop = Stop here
listen-tap = Tap one of the buttons: is that it, or is there more to it?
listen-not-yet = It's { $name }'s turn, so I've put this nowhere. Yours comes right after.
listen-meant = A question is open, too. Shall this go to { $name } now?
listen-too-late = It isn't your turn now, so this stays with you.
listen-thanks = You have both been heard. Thank you for listening to each other. Is there one line more you'd like to leave?
listen-over = Your time of listening ends here. Thank you both for what you gave to it.
listen-sheet = What would you like to be heard?
listen-sheet-heard = What have you heard?
wonder-title = Wondering together
wonder-card = Something to wonder about, for you both.
wonder-next = There is another question in this, whenever you like.
button-wonder-next = On to the next question
wonder-gone-on = On to the next question.
wonder-over = That was the last question of this one. /wonder has another whenever you like.
## The week, and forms in several steps

step-of = { $at } of { $of }
instead-of-it = Your answer is sealed already. Should what you have just filled in take its place?
edited = Changed.
week-title = The week together
week-card = The week, for you both to look back on.
week-thanks = What would you like to thank your partner for this week?
week-thanks-label = One thanks
week-thanks-of = { $name }: a thanks
week-good = What was a good moment, big or small?
week-good-label = One good moment
week-good-of = { $name }: a good moment
week-hard = Was there a hard one? If so, what was it like for you?
week-hard-label = One hard moment, if there was one
week-hard-of = { $name }: a hard moment
week-wish = What do you wish for in the week ahead?
week-wish-label = One wish for the week ahead
week-wish-of = { $name }: a wish
week-receive = The hard moment asks for nothing to be solved and nobody to be in the right. “Thank you for telling me” is a good beginning.
command-week = Look back on the week together
week-offer = The week is nearly round. If you like, look back on it together: a thanks, a good moment, a hard one if there was one, a wish. Each of you writes alone, and it opens when both are in.
week-not-now = That's fine. /week is there whenever you like.

## What is offered
button-settings-offers = What I'm offered
offers-practice-on = Now and then something to do together comes in place of the question of the day.
offers-practice-off = The question of the day stays a question. All the rest is in /help, whenever you like.
offers-week-0 = On Mondays I offer you both to look back on the week.
offers-week-1 = On Tuesdays I offer you both to look back on the week.
offers-week-2 = On Wednesdays I offer you both to look back on the week.
offers-week-3 = On Thursdays I offer you both to look back on the week.
offers-week-4 = On Fridays I offer you both to look back on the week.
offers-week-5 = On Saturdays I offer you both to look back on the week.
offers-week-6 = On Sundays I offer you both to look back on the week.
offers-week-off = You aren't offered to look back on the week. /week is there whenever you like.
offers-alone = What you'd rather not be offered is yours alone; nobody is told. The day of the week is the same for you both.
button-offers-day-off = No practices in between
button-offers-day-on = Practices now and then
button-offers-week-off = Don't offer me the week
button-offers-week-on = Offer me the week
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday

## The rhythm: now and then a practice in place of a question
why-practice = Now and then something to do together comes in place of a question. It counts like one.
button-usual = The usual question, if we both like
## Warmth: notes for the other
command-thanks = A warm word for your partner
command-thanks-note = Your note
command-goodnews = Tell good news
command-goodnews-note = Your news
command-cheer = Cheer for something that matters to them
command-cheer-note = Your cheer
thanks-title = A warm word
thanks-how = A thank-you or a love note for { $name }, in your own words. One small, true thing is plenty. Write or say it in your next message; you see it once more before it goes anywhere.
thanks-sheet = Your note
thanks-when = Now, or later? If you tuck it away, { $name } knows nothing of it until it comes.
button-surprise = Tuck it away for a surprise
button-hardday = Keep it for a hard day
kept-surprise = Tucked away. It comes as a surprise on one of the next days. Only you know of it.
kept-hardday = Kept. It comes when { $name } has told you of a heavy day in a check-in. Only you know of it.
tucked-waiting = { $count ->
    [one] One note of yours is waiting.
   *[other] { $count } notes of yours are waiting.
}
tucked-full = Twenty of these are waiting already. Let a few of them come first.
waits-surprise = Waiting to be a surprise.
waits-hardday = Waiting for a hard day.
waits-cheer = Waiting for { $day }, { $hour }.
news-title = Good news
news-how = What's the good news? Write or say it in your next message. You see it once more, and then { $name } hears it.
news-sheet = Your news
news-when = Shall { $name } hear it?
news-gone = That isn't there any more.
news-own = These are for { $name } to ask.
news-asked = { $name } knows that you'd love to hear it.
news-more-how = Write or say it in your next message. You see it once more before { $name } does.
button-tell-more = Tell more
cheer-title = A cheer
cheer-how = What's ahead of { $name }, and what would you like them to have with them? Write or say it in your next message.
cheer-sheet = Your cheer
cheer-when = When should it reach { $name }? Until then only you know of it.
cheer-day = On which day?
cheer-hour = { $day }: at what time?
cheer-past = That time has gone by. Choose another one.
kept-cheer = Kept. It comes on { $day }, { $hour }. Only you know of it.
button-this-evening = This evening
button-tomorrow-morning = Tomorrow morning
button-another-time = Another time

## Heavy days
kind-again = { $name } gave you this on { $day }:
kind-page = If you'd like to write something down for yourself alone, /reflect has a page for you.
button-something-kind = Something kind

## The week as a picture
button-week-picture = The week as a picture
week-told-thanks = a thanks
week-told-good = a good moment
week-told-hard = a hard moment
week-told-wish = a wish
