"""Going deeper: two yeses, asked of each alone, told only when both are there, and taken back without a word."""

from __future__ import annotations

from bot.domain.consent import agreed, ticked
from bot.feature import Feature
from bot.phrasing import Screen, hint, line, tap, title
from bot.speech import Commanded
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("deeper")


@feature.command("deeper", help="knowing")
def deeper(turn: Turn, command: Commanded) -> None:
    """Show what there is, in private."""
    parts, rows = _topics(turn)
    turn.whisper(*parts, rows=rows)


@feature.tap("deeper")
def show_topics(turn: Turn) -> None:
    """Show what there is, in place of the message that led here."""
    parts, rows = _topics(turn)
    turn.turn_into(*parts, rows=rows)


def _topics(turn: Turn) -> Screen:
    topics = turn.kit.texts.topics
    if not topics:
        return ["deeper-none"], []
    rows = [[tap(f"topic-{one}", "topic", turn.couple.id, one)] for one in topics]
    return [title("deeper-title"), "deeper-what", hint("deeper-alone")], [*rows, [tap("button-back", "settings")]]


@feature.tap("deepernot")
def not_now(turn: Turn) -> None:
    """The offer is left alone."""
    turn.turn_into("deeper-not-now")


@feature.tap("topic")
def show_topic(turn: Turn, couple_id: str, topic: str) -> None:
    """Ask about one topic."""
    if _is_offered(turn, couple_id, topic):
        _show(turn, topic)


@feature.tap("topicyes")
def say_yes(turn: Turn, couple_id: str, topic: str) -> None:
    """Want this; once both do, both are told, the first time and never again."""
    if _is_offered(turn, couple_id, topic):
        _answer(turn, topic, wanted=True)
        if topic in agreed(*(one.yes for one in turn.both)) and topic not in turn.couple.told:
            turn.change_couple(told=(*turn.couple.told, topic))
            _tell_both(turn, topic)


@feature.tap("topicno")
def say_no(turn: Turn, couple_id: str, topic: str) -> None:
    """Do not want this, or no longer: nobody is told."""
    if _is_offered(turn, couple_id, topic):
        _answer(turn, topic, wanted=False)


def _is_offered(turn: Turn, couple_id: str, topic: str) -> bool:
    """Whether this can be answered; a button of an earlier couple, or of a deck that has gone, does nothing."""
    offered = couple_id == str(turn.couple.id) and topic in turn.kit.texts.topics
    if not offered:
        turn.popup("button-stale")
    return offered


def _answer(turn: Turn, topic: str, *, wanted: bool) -> None:
    turn.change(yes=ticked(turn.person.yes, topic, on=wanted))
    _show(turn, topic)


def _show(turn: Turn, topic: str) -> None:
    """One topic, and one's own answer: about the other there is nothing, whatever they have said."""
    state = "deeper-yes" if topic in turn.person.yes else "deeper-no"
    rows = [
        [tap("button-topic-yes", "topicyes", turn.couple.id, topic)],
        [tap("button-not-now", "topicno", turn.couple.id, topic)],
        [tap("button-back", "deeper")],
    ]
    parts = [title(f"topic-{topic}"), line(f"topic-{topic}-what"), line(state), hint("deeper-alone")]
    turn.turn_into(*parts, rows=rows)


def _tell_both(turn: Turn, topic: str) -> None:
    ref = f"told:{turn.couple.id}:{topic}"
    for person in turn.both:
        if person.reachable:
            # Nothing of it stands on a lock screen, and a repeated send shows nothing twice.
            turn.whisper_unseen(ref, line("deeper-told", topic=phrase(f"topic-{topic}")), to=person)
