"""A plugin for the notification area of Windows."""
