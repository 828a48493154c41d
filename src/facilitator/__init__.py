"""Facilitator: runs deliberative sessions of up to a thousand people in one hall, without a network."""

__version__ = "0.1.0"
