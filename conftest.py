"""What the tests of several rooms share: a PostgreSQL server of their own, and a hall with a hub."""

pytest_plugins = ["postgres_server", "live_fixtures"]
