"""What the window has more where the open record is a station's; loaded only then, because a network takes long to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from facilitator.record.models import Link
from facilitator.ui.desk import Desk
from facilitator.ui.place import Place

if TYPE_CHECKING:
    from facilitator.ui.settings import Settings
    from facilitator.ui.station_link import StationLink
    from facilitator.ui.station_signs import StationSigns
    from facilitator.ui.widgets.topbar import TopBar


def link_for(desk: Desk, place: Place) -> StationLink | None:
    """What keeps a station's record with its hub, and binds the place to it; None where the record joined none."""
    with desk.record.reading() as reading:
        row = reading.execute(select(Link.role, Link.session_id, Link.table_id)).first()
    if row is None:
        return None
    from facilitator.ui.station_link import StationLink

    place.bind(row.role, row.session_id, row.table_id)
    desk.actor = row.role
    return StationLink(desk, desk)


def signs_for(link: StationLink, top: TopBar, desk: Desk, settings: Settings) -> StationSigns:
    """How it stands with its hub, in the bar and below it."""
    from facilitator.ui.station_signs import StationSigns

    return StationSigns(link, top, desk, settings)
