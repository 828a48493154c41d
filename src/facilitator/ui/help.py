"""The help."""

from PySide6.QtWidgets import QWidget


class HelpWindow(QWidget):
    """Help."""

    def show_page(self, key: str) -> None:
        """Show it."""
        self.show()
