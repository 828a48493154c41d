"""What the tests of several rooms share: a PostgreSQL server, a hall with a hub, packages for the archive and servers to take them."""

pytest_plugins = ["postgres_server", "live_fixtures", "archive_fixtures"]
