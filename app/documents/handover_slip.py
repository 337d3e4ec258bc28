"""The hand-over slip: what somebody without an account needs on paper to answer a case."""

from pathlib import Path
from uuid import UUID

from reportlab.lib.units import mm
from reportlab.platypus import HRFlowable, Spacer
from sqlalchemy.orm import Session

from app import handovers, settings
from app.documents.layout import GREY, LINE, heading, load_fonts, new_file, paragraph, style, write_report
from app.language import tr


def make(session: Session, *, case_id: UUID, folder: Path) -> Path:
    """Write the slip of a case's hand-over to a new file in `folder`."""
    load_fonts()
    letter = handovers.letter(session, case_id=case_id)
    municipality = str(settings.get(session, "municipality"))
    story = [
        heading(letter.case_number),
        paragraph(tr("Handed over to {receiver}", receiver=letter.receiver), style(12, strong=True)),
        Spacer(0, 2 * mm),
        paragraph(tr("Answer by {day}", day=letter.due_text), style(11, colour=GREY)),
        Spacer(0, 4 * mm),
        HRFlowable(width="100%", thickness=0.5, color=LINE),
        Spacer(0, 4 * mm),
        paragraph(letter.body, style(10.5)),
        Spacer(0, 8 * mm),
        HRFlowable(width="100%", thickness=0.5, color=LINE),
        Spacer(0, 4 * mm),
        paragraph(tr("Answer:"), style(10.5, strong=True)),
        Spacer(0, 40 * mm),
        paragraph(tr("Date and name:"), style(10.5, strong=True)),
    ]
    title = tr("Hand-over of {number}", number=letter.case_number)
    return write_report(new_file(folder, tr("hand-over")), story, title=title, footer=municipality)
