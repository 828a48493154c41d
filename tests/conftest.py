"""What all rooms' tests share. Checked by no types, since that would know only one ``conftest``."""

pytest_plugins = ["made_once"]
