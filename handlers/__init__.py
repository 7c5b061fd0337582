"""The features, in the order in which their commands stand in the menu."""

from handlers import (
    answering,
    changing,
    checkin,
    daily,
    help,
    meeting,
    pairing,
    pause,
    responding,
    room,
    settings,
    streak,
)

FEATURES = (
    daily.feature,
    checkin.feature,
    streak.feature,
    settings.feature,
    pause.feature,
    help.feature,
    pairing.feature,
    meeting.feature,
    room.feature,
    answering.feature,
    changing.feature,
    responding.feature,
)
