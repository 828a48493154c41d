"""Commands for the city archive: one group, to which packaging and delivery add theirs."""

from __future__ import annotations

import typer

from facilitator.cli.app import app
from facilitator.cli.speech import said

archive = typer.Typer(
    help=said("Hand a session over to the city archive.", "회의를 시 기록원에 넘깁니다."), no_args_is_help=True
)
app.add_typer(archive, name="archive")
