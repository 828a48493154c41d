"""What the tests of several rooms share: a PostgreSQL server of their own."""

pytest_plugins = ["postgres_server"]
