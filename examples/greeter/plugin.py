"""The greeter: what the host constructs, and a function for the tool bus."""

from __future__ import annotations

import os
from datetime import timedelta

import humanize


def greet(name: str, away_seconds: float = 0) -> str:
    """Greet someone by name, and mention how long they were away."""
    greeting = f"{os.environ.get('GREETING', 'Hello')}, {name}!"
    if away_seconds <= 0:
        return greeting
    away = humanize.naturaldelta(timedelta(seconds=away_seconds))
    return f"{greeting} You were away for {away}."


class Greeter:
    """The plugin itself: counts whom it has greeted."""

    def __init__(self) -> None:
        self.greeted = 0

    def greet(self, name: str, away_seconds: float = 0) -> str:
        self.greeted += 1
        return greet(name, away_seconds)

    def summary(self) -> str:
        return f"{humanize.intcomma(self.greeted)} greeted"
