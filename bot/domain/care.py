"""The ways in which people feel cared for: many at once, and never a type of person."""

CARE = ("words", "listening", "time", "touch", "help", "surprise", "attention", "space", "play", "company")
"""Each can be ranked by a person, and served by a gesture or a plan."""
