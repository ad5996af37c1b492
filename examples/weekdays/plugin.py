"""The weekdays: names in Python; hosts that run WASM may count by the module instead, which gives the same numbers."""

from __future__ import annotations

from datetime import date

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def name(number: int) -> str:
    """The name of a day of the week, Monday being 0."""
    return NAMES[number]


class Weekdays:
    """The plugin itself."""

    def of(self, year: int, month: int, day: int) -> str:
        return name(date(year, month, day).weekday())
