"""What the tests of several rooms share: a PostgreSQL server of their own, a hall with a hub, and the servers of an archive."""

pytest_plugins = ["postgres_server", "live_fixtures", "archive_fixtures"]
