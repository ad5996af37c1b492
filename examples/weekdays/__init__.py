"""Tells the day of the week."""
