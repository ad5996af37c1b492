"""The farewell: what the host constructs, and a function for the tool bus."""

from __future__ import annotations

from datetime import timedelta

import humanize


def part(name: str, until_seconds: float) -> str:
    """Say goodbye to someone until a time from now."""
    return f"Goodbye, {name}. See you in {humanize.naturaldelta(timedelta(seconds=until_seconds))}."


class Farewell:
    """The plugin itself."""

    def part(self, name: str, until_seconds: float) -> str:
        return part(name, until_seconds)
