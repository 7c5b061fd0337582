"""Days that are about a question, each of them: on which a practice comes in its place hangs on a couple's secret."""

from __future__ import annotations

from dataclasses import replace

from bot.app import App


def plain_days(app: App) -> None:
    """Let no practice come in place of a question."""
    forms = app.engine.kit.house.forms
    forms.update({name: replace(form, rhythm=None) for name, form in forms.items()})
