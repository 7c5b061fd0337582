"""What each button may do for whoever may press it; for everybody else, and in any other chat, it does nothing at all.

me, my part: the row of whoever presses, their entry in a round. partner: the other one's row. couple, round, invite: these rows.
opened: the round opens. told: something in one's own private chat; partner told, room: there. look: the bot looks into a room.
"""

from __future__ import annotations

_OWN = frozenset({"me", "told"})
_PART = frozenset({"me", "my part", "told"})
# Whoever fills the last step seals, and perhaps opens: the couple's days, the card and both confirmations follow.
_SEALS = _PART | {"opened", "couple", "room", "partner told"}
# What is heavy keeps it light for a while, and calls what the other has kept for such a day.
_SHARES = frozenset({"my part", "couple", "told", "partner told", "room"})
_COUPLES = _OWN | {"couple", "partner told"}
_HEARS = _COUPLES | {"partner"}
_PAIRS = frozenset({"me", "partner", "couple", "invite", "told", "partner told", "room"})

RIGHTFUL: dict[str, frozenset[str]] = {
    # beginning
    "consent": _OWN | {"invite", "others told"},
    "notnow": frozenset({"told"}),
    "tongues": frozenset({"told"}),
    "say": _OWN,
    "choose": frozenset({"told"}),
    "link": frozenset({"invite", "told"}),
    "decline": frozenset({"invite", "told"}),
    "accept": frozenset({"me", "invite", "told", "others told"}),
    "confirm": _PAIRS,
    "refuse": frozenset({"invite", "told", "others told"}),
    "join": frozenset({"me", "invite", "told", "look"}),
    "make": frozenset({"invite", "couple", "told", "make"}),
    "noroom": frozenset({"invite", "told"}),
    # answering
    "answer": _PART,
    "pass": _PART,
    "family": frozenset({"told"}),
    "pick": _SEALS,
    "tick": _PART,
    # What the two have told each other of being cared for is noted with each.
    "picked": _SEALS | {"partner"},
    "skip": _SEALS,
    "add": _PART,
    "swap": _PART,
    "leaveout": _PART,
    "fine": frozenset(),
    "change": _PART,
    "asitwas": _PART,
    "takeback": _PART,
    "share": _SHARES,
    "nonudges": _OWN,
    # after a reveal, and after a round that never opened
    "line": _OWN,
    # Whoever keeps what was opened is a little more at ease with what goes deeper.
    "keep": frozenset({"me", "my part"}),
    "remove": frozenset({"told"}),
    "removeno": frozenset({"told"}),
    "removeyes": frozenset({"me", "my part", "told", "partner told", "room", "drop", "erase"}),
    "keepmine": frozenset({"my part", "told"}),
    "sharemine": _SHARES,
    "letgo": frozenset({"my part", "told", "drop", "erase"}),
    # settings, leaving
    "settings": _OWN,
    "nudges": _OWN,
    "zoneask": _OWN,
    "zone": _COUPLES,
    "hourask": _OWN,
    "hour": _COUPLES,
    "languages": frozenset({"told"}),
    "language": _OWN,
    "stay": frozenset({"told"}),
    "leave": frozenset({"me", "partner", "couple", "closed", "told", "partner told", "withdraw", "shred", "erase"}),
    # one's own: words, the chat, help, peace, what goes deeper, the past
    # In every space they were part of: words come out of former ones, too, and of what stands with a former partner.
    "forget": frozenset({"me", "couple", "my part", "told", "partner told", "room", "drop", "rekey", "erase"})
    | {"foreign round", "others told"},
    "forgetno": frozenset({"told"}),
    "clear": frozenset({"told"}),
    "export": frozenset({"told"}),
    # What a command does: some of them begin a round for both.
    "go": _COUPLES | {"round", "my part", "room", "partner"},
    "help": frozenset({"told"}),
    "helpwith": frozenset({"told"}),
    "safety": frozenset({"told"}),
    "discreet": _OWN,
    "quietask": _OWN,
    "quiet": _OWN,
    "pause": frozenset({"told"}),
    "pausefor": frozenset({"told"}),
    "pausemine": _OWN,
    "pausetell": _COUPLES,
    "back": _COUPLES | {"my part"},
    "deeper": frozenset({"told"}),
    "deepernot": frozenset({"told"}),
    "topic": frozenset({"told"}),
    "topicyes": _COUPLES,
    "topicno": _OWN,
    # the question of the day, and what fits the two
    "about": frozenset({"told"}),
    "asked": frozenset({"told"}),
    # One wish is a note of one's own; the second closes the question and puts another one to both.
    "another": _COUPLES | {"room", "closed", "round"},
    "lighter": _OWN,
    "deeper-please": _OWN,
    "fitting": frozenset({"told"}),
    "fitnot": frozenset({"told"}),
    "facts": frozenset({"told"}),
    "likes": frozenset({"told"}),
    "fact": _OWN,
    "like": _OWN,
    # what one keeps
    "memories": frozenset({"told"}),
    "kept": frozenset({"told"}),
    "older": frozenset({"told"}),
    "newer": frozenset({"told"}),
    "memthemes": frozenset({"told"}),
    "memmonths": frozenset({"told"}),
    "memfind": _OWN,
    # dates to look forward to
    "dates": frozenset({"told"}),
    "dateoff": frozenset({"told"}),
    "dateout": frozenset({"couple", "told"}),
    "datenew": _OWN,
    "dateon": _OWN,
    "datehow": frozenset({"told"}),
    "dateshare": _SHARES | {"me", "couple"},
    "datedrop": frozenset({"me", "my part", "told", "erase"}),
    # small ideas, for oneself alone
    "gesturenext": _OWN,
    "gesturedaily": _OWN,
    # questions of one's own
    # Whoever is asked in words answers in their next message, whatever that was to mean.
    "asknow": _OWN | {"partner", "round", "my part", "couple", "partner told", "room"},
    "asklater": frozenset({"couple", "told"}),
    "note": _OWN,
    "asklook": frozenset({"told"}),
    "askdrop": _OWN | {"my part", "couple", "erase"},
    # warm notes, and heavy days
    "warmnow": _OWN | {"my part", "couple", "partner told", "room"},
    "warmlook": frozenset({"told"}),
    "warmdrop": _OWN | {"my part", "couple", "erase"},
    "tuck": _OWN | {"couple"},
    "cheerdays": frozenset({"told"}),
    "cheerday": frozenset({"told"}),
    "cheerat": _OWN | {"couple"},
    "newsask": frozenset({"my part", "partner told"}),
    "newstell": _OWN,
    "kindness": frozenset({"told"}),
    # pages of one's own
    "reflectnext": _OWN,
    "reflectnot": _OWN,
    "pagewrite": _OWN,
    "pages": frozenset({"told"}),
    "page": frozenset({"told"}),
    "forme": _PART,
    # what both would like: a list of wishes, and plans
    "closer": frozenset({"told"}),
    "wishsee": frozenset({"told"}),
    # When both like something new, that is due to be told to both, later.
    "wish": _OWN | {"couple"},
    "closerboth": frozenset({"told"}),
    "closermine": frozenset({"told"}),
    "plans": frozenset({"told"}),
    "idea": _OWN | {"couple"},
    "plan": frozenset({"told"}),
    "planday": frozenset({"told"}),
    "when": frozenset({"couple", "told", "partner told"}),
    "planyes": frozenset({"couple", "told", "partner told"}),
    "planoff": frozenset({"couple", "told", "partner told"}),
    "pagedrop": frozenset({"me", "my part", "told", "drop", "erase"}),
    # a time-out; whoever is back as the second brings both back, and what the other was writing may be the answer then
    "timeout": frozenset({"told"}),
    "timeoutfor": _COUPLES,
    "timeoutlonger": frozenset({"couple", "told", "partner told"}),
    "timeoutback": _COUPLES | {"partner", "round", "room"},
    "steady": _OWN,
    "repair": _PART,
    # agreements
    "agreements": frozenset({"told"}),
    "agreelook": frozenset({"told"}),
    "agreenew": _OWN,
    "agreeother": _OWN,
    "agreegive": _SHARES | {"me", "couple"},
    "agreedrop": frozenset({"me", "my part", "told", "erase"}),
    "agreesign": frozenset({"couple", "told", "partner told", "room"}),
    "agreeopen": frozenset({"couple", "told", "partner told", "room"}),
    # a look at the signs
    "sign": frozenset({"round", "my part", "told"}),
    "signsnot": frozenset({"told"}),
    "signslook": frozenset({"told"}),
    "signsdrop": frozenset({"me", "my part", "told", "drop", "erase"}),
    "signsdeck": _OWN,
    "signsshare": _OWN,
    "tellgive": _SHARES | {"me"},
    "telldrop": frozenset({"me", "my part", "told", "erase"}),
    # pictures
    "month": frozenset({"told"}),
    "dark": _OWN,
    # listening to each other: whose turn it is says what the next message of each is about
    "hear": _HEARS,
    "hearyes": _HEARS,
    "hearno": frozenset({"told"}),
    "hearback": frozenset({"couple", "told", "partner told"}),
    "listen": _OWN,
    "listenyes": _HEARS,
    "listenadd": _HEARS,
    "listenend": _HEARS,
    "listenhand": _HEARS | {"my part", "room"},
    "listendrop": frozenset({"me", "my part", "told", "erase"}),
    "wondernext": _HEARS | {"round", "room"},
    # the week together, and what is offered
    "weeknot": frozenset({"told"}),
    "weekpic": frozenset({"told"}),
    "offers": frozenset({"told"}),
    "offered": _OWN,
    "offersoff": _OWN,
    "weekday": frozenset({"couple", "told"}),
    "bring": _COUPLES | {"partner"},
    "bringno": _OWN,
}

RIGHTFUL_WRITTEN: dict[str, frozenset[str]] = {
    "answer": _SEALS,
    "change": _SEALS,
    "line": frozenset({"me", "my part", "told", "partner told", "room"}),
    "zoneask": _COUPLES,
    "hourask": _COUPLES,
    "quietask": _OWN,
    "note": frozenset({"me", "round", "told"}),
    "pagewrite": frozenset({"me", "round", "told"}),
    "memfind": frozenset({"told"}),
    "listen": _HEARS | {"round", "room"},
}
"""The same for what is filled in on a sheet behind it."""

WRITTEN = {
    "answer": "On a sheet.",
    "feeling/0": "feeling-rested",
    "strength": "strength-2",
    "note": "On a sheet.",
    "line": "A line on a sheet.",
    "zone": "lisbon",
    "hour": "6:30 pm",
    "quiet": "22:30-7",
    "question": "A question on a sheet?",
    "page": "A page on a sheet.",
    "word": "sheet",
    "words": "Words on a sheet.",
}
"""What is filled in, wherever it is asked for."""

_BEGINS = _COUPLES | {"round", "room", "my part"}
RIGHTFUL_WAYS: dict[str, frozenset[str]] = {
    "today": _BEGINS | {"closed", "partner"},
    "checkin": _BEGINS,
    "guess": _BEGINS,
    "values": _BEGINS,
    "care": _BEGINS,
    "wonder": _BEGINS | {"partner"},
}
"""What a button may do that leads to one of these commands; to any other, it tells, and ends what was being written."""

TOGGLES = frozenset({"keep"})
"""What a second tap undoes, and says so."""
