"""The evacuation list (utrymningslista): who is in the house, to be ticked off at the assembly point.

Needs the database file and nothing else: no server, no window, no other program.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table, TableStyle
from sqlalchemy.orm import Session

from app import clock, settings, visits
from app.documents.layout import (
    GREY,
    INK,
    LINE,
    heading,
    load_fonts,
    new_file,
    paragraph,
    style,
    write_report,
)
from app.language import tr, trn
from app.sorting import sort_key
from app.visits import VisitRow

_COLUMNS = (8 * mm, 46 * mm, 36 * mm, 50 * mm, 20 * mm, 14 * mm)


@dataclass(frozen=True)
class PersonInHouse:
    """Somebody to look for: what they are called ("Visitor" if nameless), whom they meet, since when."""

    name: str
    named: bool
    company: str
    host: str
    arrived_at: datetime
    badge: str


def people_in_house(session: Session) -> list[PersonInHouse]:
    """Every visitor in the house: by name, then the nameless in the order they came."""
    people = [_person(row) for row in visits.in_house(session)]
    return sorted(
        people, key=lambda one: (not one.named, sort_key(one.name) if one.named else "", one.arrived_at)
    )


def make(session: Session, *, folder: Path) -> Path:
    """Write the list as it is now to a new file in `folder`."""
    return write(session, new_file(folder, tr("evacuation-list")))


def write(session: Session, file: Path) -> Path:
    """Write the list as it is now to `file`."""
    people = people_in_house(session)
    load_fonts()
    read_at = clock.now().astimezone(clock.STOCKHOLM)
    said = " · ".join(
        filter(None, (str(settings.get(session, "municipality")), f"{read_at:%Y-%m-%d %H:%M:%S}"))
    )
    count = trn("{n} visitor in the house", "{n} visitors in the house", n=len(people))
    story: list[Flowable] = [
        paragraph(said, style(9.5, colour=GREY, space_after=3)),
        heading(tr("Evacuation list")),
        paragraph(count if people else tr("No visitor is checked in."), style(13, space_after=4 * mm)),
    ]
    if people:
        story.append(_table(people))
    story += [Spacer(1, 9 * mm), _signature()]
    footer = tr("Visitors as checked in at the reception. Personal data: shred after use.")
    return write_report(file, story, title=tr("Evacuation list"), footer=footer)


def _person(row: VisitRow) -> PersonInHouse:
    if row.arrived_at is None:
        raise TypeError("somebody who has not come is not in the house")
    place = ", ".join(filter(None, (row.host_unit, row.host_room)))
    return PersonInHouse(
        name=row.visitor or tr("Visitor"),
        named=row.visitor is not None,
        company=row.company or "",
        host="\n".join(filter(None, (row.host, place))),
        arrived_at=row.arrived_at,
        badge=row.badge or "",
    )


def _table(people: list[PersonInHouse]) -> Table:
    today = clock.today()
    small, strong, plain = style(8, strong=True, colour=GREY), style(strong=True), style()
    titles = ("", tr("Name"), tr("Organisation"), tr("Is visiting"), tr("In since"), tr("Badge"))
    rows: list[list[Flowable]] = [[paragraph(title, small) for title in titles]]
    for one in people:
        came = one.arrived_at.astimezone(clock.STOCKHOLM)
        since = f"{came:%H:%M}" if came.date() == today else f"{came:%Y-%m-%d}\n{came:%H:%M}"
        texts = (one.company, one.host, since, one.badge)
        cells = [paragraph(text, plain) for text in texts]
        rows.append([_Box(), paragraph(one.name, strong if one.named else plain), *cells])
    table = Table(rows, colWidths=_COLUMNS, repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, 0), 0.9, INK),
                ("LINEBELOW", (0, 1), (-1, -1), 0.4, LINE),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
                ("RIGHTPADDING", (0, 0), (-1, -1), 5),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
            ]
        )
    )
    return table


def _signature() -> Table:
    label = style(8, colour=GREY)
    texts = (tr("Ticked off by"), tr("Time"), tr("Missing, and where last seen"))
    table = Table([[paragraph(text, label) for text in texts]], colWidths=(58 * mm, 26 * mm, 90 * mm))
    table.setStyle(TableStyle([("LINEABOVE", (n, 0), (n, 0), 0.6, GREY) for n in range(3)]))
    return table


class _Box(Flowable):  # type: ignore[misc]  # reportlab is published without types
    """A square to tick."""

    def __init__(self) -> None:
        super().__init__()
        self.width = self.height = 3.6 * mm

    def draw(self) -> None:
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.8)
        self.canv.rect(0, -0.4 * mm, self.width, self.height)
