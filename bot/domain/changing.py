"""`dataclasses.replace` in half the time, for frozen values with slots: an opening changes seven of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    # What it is given is checked as what the original is given.
    from dataclasses import replace as replace
else:
    T = TypeVar("T")
    _new, _set = object.__new__, object.__setattr__

    def replace(one: T, /, **changes: Any) -> T:
        """Return this value with some fields changed; nothing is run that makes or checks a new one. Raises TypeError."""
        kind = type(one)
        made = _new(kind)
        for name in kind.__slots__:
            _set(made, name, changes.pop(name) if name in changes else getattr(one, name))
        if changes:
            raise TypeError(f"{kind.__name__} has no {', '.join(changes)}")
        return made
