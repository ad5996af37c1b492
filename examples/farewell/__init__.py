"""A plugin that says goodbye."""
