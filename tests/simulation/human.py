"""What people can do; each verb looks at the person's own chats, and returns what the platform will tell the bot."""

from __future__ import annotations

from bot.speech import Edited, Event, Media, ReachChanged, Words
from tests.simulation.places import BOT, buttons
from tests.simulation.practising import Practising


class Human(Practising):
    """One of a couple, with everything they may come to do."""

    def answer(self) -> list[Event]:
        """Answer the question at hand: right away, after a tap, or as a reply."""
        question = self._sees("pass")
        if question is None:
            return []
        if filled := self._fills("answer", "answer"):
            return filled
        before = list(self._taps(self._sees("answer"))) if self.dice.happens(0.2) else []
        if before or not self.dice.happens(0.2) or not self._is_todays(question):
            return [*before, self._says(self._words())]
        said = self._says(self._words(), question[1].id)
        assert self.couple.daily is not None
        self.couple.replies[self.who, said.message] = self.couple.daily
        return [said]

    def pass_by(self) -> list[Event]:
        """Not today."""
        return self._tap("pass")

    def after_all(self) -> list[Event]:
        """Answer after all."""
        tapped = self._tap("answer")
        return [*tapped, self._says(self._words())] if tapped else []

    def change(self) -> list[Event]:
        """Write it anew, or nearly."""
        if filled := self._fills("change", "answer"):
            return filled
        tapped = self._tap("change")
        return [*tapped, self._says(self._words())] if tapped and self.dice.happens(0.8) else tapped

    def edit(self) -> list[Event]:
        """Correct the last message."""
        if not self.sent:
            return []
        return [Edited(self.sender, self.chat, self.sent[-1], Words(self._mark()))]

    def further(self) -> list[Event]:
        """Write once more."""
        return [self._says(self._words())]

    def today(self) -> list[Event]:
        """Ask for the day's question."""
        return [self.commands("today")]

    def checkin(self) -> list[Event]:
        """Say how one is."""
        return [self.commands("checkin")]

    def step(self) -> list[Event]:
        """Go on with whatever form is at hand."""
        form = self._sees("family", "pick", "skip")
        if form is None:
            return []
        carried = {(self.oracle.carries(form[0], one) or ("",))[0] for one in buttons(form[1].message)}
        if carried & {"family", "pick"}:
            going = [one for one in buttons(form[1].message) if self.oracle.carries(form[0], one)[:1] != ("pass",)]
            return list(self._taps((form[0], form[1], self.dice.choice(going))))
        return [self._says(Words(self._mark()))] if self.dice.happens(0.6) else list(self._taps(form))

    def line(self) -> list[Event]:
        """Write a line for the other, or ask for it, here or in the room."""
        if filled := self._fills("line", "line"):
            return filled
        room = self.oracle.rooms.get(self.couple.number)
        free = self.couple.focused(self.who, self.oracle.now()) is None
        # A tap in a room has no effect while the bot is silent there: only whoever has begun nothing else tries.
        at = (
            self._sees("line", place=room, practices=True)
            if room is not None and free and BOT in room.members
            else None
        )
        self._asked_from = str(self.place.last_id)
        return list(self._taps(at or self._sees("line", practices=True)))

    def takeback(self) -> list[Event]:
        """Take the answer back."""
        return self._tap("takeback")

    def more(self) -> list[Event]:
        """Say what the further message was."""
        return self._tap(self.dice.choice(("add", "add", "swap", "leaveout")))

    def as_it_was(self) -> list[Event]:
        """Change nothing after all."""
        return self._tap("asitwas", "fine")

    def share(self) -> list[Event]:
        """Share it now."""
        return self._tap("share")

    def keep(self) -> list[Event]:
        """Keep what was opened."""
        return self._tap("keep", practices=True)

    def remove(self) -> list[Event]:
        """Ask to take one's words out."""
        room = self.oracle.rooms.get(self.couple.number)
        return list(self._taps(self._sees("remove", practices=True))) or (
            list(self._taps(self._sees("remove", place=room, practices=True))) if room else []
        )

    def remove_yes(self) -> list[Event]:
        """Take them out."""
        return self._tap("removeyes", practices=True)

    def unopened(self) -> list[Event]:
        """Say what becomes of an answer that never opened."""
        return self._tap(self.dice.choice(("keepmine", "sharemine", "letgo")), practices=True)

    def block(self) -> list[Event]:
        """Shut the bot out; the platform may forget to say so."""
        if not self.couple.paired:
            return []
        self.oracle.block(self.who)
        return [ReachChanged(self.account, False)] if self.dice.happens(0.7) else []

    def block_quietly(self) -> list[Event]:
        """Shut the bot out, and the platform does not say so."""
        self.oracle.block(self.who)
        return []

    def picture(self) -> list[Event]:
        """Answer with a picture."""
        return [self._says(Words(self._mark() + self.manner, (Media("photo", self._mark(), self.peer.name),)))]

    def unblock(self) -> list[Event]:
        """Let it in again, and look."""
        if self.who not in self.oracle.blocked:
            return []
        self.oracle.blocked.discard(self.who)
        told = [ReachChanged(self.account, True)] if self.dice.happens(0.7) else []
        return [*told, *self.today()]

    def forget(self) -> list[Event]:
        """Ask to have everything erased."""
        return [self.commands("forget")]

    def forget_yes(self) -> list[Event]:
        """Have everything erased."""
        return self._tap("forget") if self.couple.paired else []

    def about(self) -> list[Event]:
        """Look at what the question is about."""
        return self._tap("about")

    def asked(self) -> list[Event]:
        """Go back to the question."""
        return self._tap("asked")

    def another(self) -> list[Event]:
        """Want another one."""
        return self._tap("another")

    def lighter(self) -> list[Event]:
        """Want it lighter."""
        return self._tap("lighter")

    def deeper_please(self) -> list[Event]:
        """Want it deeper."""
        return self._tap("deeper-please")

    def why(self) -> list[Event]:
        """Ask why the question came."""
        return [self.commands("why")]

    def themes(self) -> list[Event]:
        """Look at what fits the two."""
        return [self.commands("themes")]

    def facts(self) -> list[Event]:
        """Look at what can be taken for granted."""
        return self._tap("facts")

    def fact(self) -> list[Event]:
        """Tick the first of it."""
        return self._tap("fact")

    def likes(self) -> list[Event]:
        """Look at what can be liked."""
        return self._tap("likes")

    def like(self) -> list[Event]:
        """Tick the first of it."""
        return self._tap("like")

    def deeper(self) -> list[Event]:
        """Look at what goes deeper."""
        return [self.commands("deeper")]

    def topic(self) -> list[Event]:
        """Look at one kind of it."""
        return self._tap("topic")

    def topic_yes(self) -> list[Event]:
        """Want it."""
        return self._tap("topicyes")

    def topic_no(self) -> list[Event]:
        """Do not want it, or no longer."""
        return self._tap("topicno")

    def export(self) -> list[Event]:
        """Ask for everything that is one's own."""
        return [self.commands("export")]

    def export_yes(self) -> list[Event]:
        """Let it be made."""
        return self._tap("export")

    def pause(self) -> list[Event]:
        """Ask for a pause, or to come back from one."""
        return [self.commands("pause")]

    def pause_for(self) -> list[Event]:
        """Say for how long."""
        return self._tap("pausefor")

    def pause_mine(self) -> list[Event]:
        """Tell nobody."""
        return self._tap("pausemine")

    def back(self) -> list[Event]:
        """Come back."""
        return self._tap("back")

    def leave(self) -> list[Event]:
        """Ask to leave."""
        return [self.commands("leave")]

    def leave_yes(self) -> list[Event]:
        """Leave."""
        return self._tap("leave")
