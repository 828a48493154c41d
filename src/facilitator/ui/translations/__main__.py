"""``python -m facilitator.ui.translations update | missing | fill FILE | release``."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from facilitator.ui.translations import linguist


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 done, 1 a tool failed."""
    parser = argparse.ArgumentParser(prog="python -m facilitator.ui.translations", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    update = commands.add_parser("update", help="gather the source strings into facilitator_ko.ts")
    update.add_argument("--drop-unused", action="store_true", help="forget what no file says any more")
    commands.add_parser("missing", help="print what is not translated yet, as JSON")
    fill = commands.add_parser("fill", help="put translations of such a JSON file in their place")
    fill.add_argument("file", type=Path)
    commands.add_parser("release", help="make facilitator_ko.qm")
    asked = parser.parse_args(arguments)
    try:
        if asked.command == "update":
            linguist.gather(drop_unused=asked.drop_unused)
        elif asked.command == "missing":
            print(json.dumps(linguist.missing(), ensure_ascii=False, indent=1))
        elif asked.command == "fill":
            words = json.loads(asked.file.read_text(encoding="utf-8"))
            print(linguist.fill_in(words), file=sys.stderr)
        else:
            linguist.compile_words()
    except linguist.ToolFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
