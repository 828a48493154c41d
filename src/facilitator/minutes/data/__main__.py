"""Writes the schema of the JSON into docs/schema, where it is published."""

from pathlib import Path

from facilitator.minutes.data.schema import write_schema

print(write_schema(Path(__file__).resolve().parents[4] / "docs" / "schema"))
