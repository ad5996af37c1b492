"""A plugin that greets people."""
