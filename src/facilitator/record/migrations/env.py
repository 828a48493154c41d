"""What Alembic runs to migrate a record; the connection is handed in by ``record.migrate``."""

from alembic import context

from facilitator.record.models import Base

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True
)
context.run_migrations()
