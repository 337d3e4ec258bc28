"""The list of visitors whom only the closing of the house checked out, to be followed up the next morning."""

from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table, TableStyle
from sqlalchemy.orm import Session

from app import clock, visits
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
from app.language import tr

_COLUMNS = (32 * mm, 48 * mm, 38 * mm, 42 * mm, 14 * mm)


def make(session: Session, *, folder: Path) -> Path:
    """Write the list to a new file in `folder`."""
    load_fonts()
    small, plain = style(8, strong=True, colour=GREY), style()
    titles = (tr("Came in"), tr("Name"), tr("Organisation"), tr("Visited"), tr("Badge"))
    rows = [[paragraph(title, small) for title in titles]]
    for visit in visits.did_not_check_out(session):
        came = (
            visit.arrived_at.astimezone(clock.STOCKHOLM).strftime("%Y-%m-%d %H:%M")
            if visit.arrived_at
            else ""
        )
        texts = (came, visit.visitor or tr("Visitor"), visit.company, visit.host, visit.badge)
        rows.append([paragraph(text or "", plain) for text in texts])
    table = Table(rows, colWidths=_COLUMNS, repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, 0), 0.9, INK),
                ("LINEBELOW", (0, 1), (-1, -1), 0.4, LINE),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ]
        )
    )
    title = tr("Did not check out")
    days = tr("The last {n} days, checked out by the closing of the house.", n=visits.DID_NOT_CHECK_OUT_DAYS)
    story: list[Flowable] = [
        heading(title),
        paragraph(days, style(10.5, colour=GREY, space_after=4 * mm)),
        table,
    ]
    footer = tr("Visitors as checked in at the reception. Personal data: shred after use.")
    return write_report(new_file(folder, tr("did-not-check-out")), story, title=title, footer=footer)
