"""The features, in the order in which their commands stand in the menu."""

from handlers import (
    answering,
    changing,
    checkin,
    daily,
    deeper,
    help,
    meeting,
    pairing,
    privacy,
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
    deeper.feature,
    help.feature,
    privacy.feature,
    pairing.feature,
    meeting.feature,
    room.feature,
    answering.feature,
    changing.feature,
    responding.feature,
)
