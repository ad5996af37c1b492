"""The tray icon: it only imports where Windows is."""

import winreg


class Tray:
    """Knows whether the taskbar hides its icons."""

    def hides_icons(self) -> bool:
        path = r"Software\Microsoft\Windows\CurrentVersion\Explorer"
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            value, _ = winreg.QueryValueEx(key, "EnableAutoTray")
        return bool(value)
