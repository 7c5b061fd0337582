"""The features, in the order in which their commands stand in the menu."""

from handlers import (
    answering,
    changing,
    checkin,
    daily,
    exporting,
    help,
    meeting,
    pairing,
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
    help.feature,
    exporting.feature,
    pairing.feature,
    meeting.feature,
    room.feature,
    answering.feature,
    changing.feature,
    responding.feature,
)
