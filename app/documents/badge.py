"""The visitor's badge (besöksbricka): a label to wear, or an A4 sheet to cut it from."""

import io
from pathlib import Path
from typing import Literal
from uuid import UUID

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy.orm import Session

from app import clock, settings, visits
from app.documents.layout import (
    GREY,
    INK,
    LINE,
    MARGIN,
    REGULAR,
    STRONG,
    fitted,
    load_fonts,
    new_file,
    write_drawing,
)
from app.language import current, tr
from app.trouble import Trouble
from app.visits import VisitRow

Paper = Literal["label", "a4"]
WIDTH, HEIGHT = 90 * mm, 54 * mm
_INSET = 5 * mm


def make(session: Session, *, visit_id: UUID, folder: Path, paper: Paper | None = None) -> Path:
    """Write a visitor's badge to a new file in `folder`, on the paper the setting `badge_paper` says."""
    visit = visits.visit_row(session, visit_id=visit_id)
    if visit is None:
        raise Trouble(tr("That visit is no longer there."))
    if visit.arrived_at is None:
        raise Trouble(tr("The visitor has not been checked in yet."))
    load_fonts()
    on_a4 = (paper or settings.get(session, "badge_paper")) == "a4"
    canvas = Canvas(io.BytesIO(), pagesize=A4 if on_a4 else (WIDTH, HEIGHT), lang=current())
    canvas.setTitle(tr("Visitor's badge"))
    canvas.setAuthor("Lotsen")
    if on_a4:
        canvas.translate(MARGIN, A4[1] - MARGIN - HEIGHT)
        canvas.setStrokeColor(LINE)
        canvas.setDash(2, 2)
        canvas.rect(0, 0, WIDTH, HEIGHT)
        canvas.setDash()
    _draw(canvas, visit, str(settings.get(session, "municipality")))
    canvas.showPage()
    return write_drawing(new_file(folder, tr("badge")), canvas)


def _draw(canvas: Canvas, visit: VisitRow, municipality: str) -> None:
    came = (visit.arrived_at or clock.now()).astimezone(clock.STOCKHOLM)
    room = WIDTH - 2 * _INSET
    canvas.setFillColor(INK)
    canvas.rect(0, HEIGHT - 13 * mm, WIDTH, 13 * mm, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.setFont(STRONG, 15)
    canvas.drawString(_INSET, HEIGHT - 8.9 * mm, tr("VISITOR"))
    text, size = fitted(municipality, REGULAR, 9, room / 2)
    canvas.setFont(REGULAR, size)
    canvas.drawRightString(WIDTH - _INSET, HEIGHT - 8.5 * mm, text)
    canvas.setFillColor(INK)
    lines = _lines(visit)
    top = HEIGHT - 13 * mm
    for (words, font, largest), drop in zip(lines, (8.2, 6.2, 6.2), strict=False):
        text, size = fitted(words, font, largest, room)
        top -= drop * mm
        canvas.setFont(font, size)
        canvas.drawString(_INSET, top, text)
    canvas.setFillColor(GREY)
    canvas.setFont(REGULAR, 8)
    canvas.drawString(_INSET, _INSET, f"{came:%Y-%m-%d %H:%M}")
    if visit.badge:
        _draw_number(canvas, visit.badge)


def _lines(visit: VisitRow) -> list[tuple[str, str, float]]:
    lines = [(visit.visitor or tr("Visitor"), STRONG, 19.0)]
    if visit.company:
        lines.append((visit.company, REGULAR, 11.0))
    if visit.host:
        lines.append((tr("Visits {host}", host=visit.host), REGULAR, 11.0))
    return lines


def _draw_number(canvas: Canvas, badge: str) -> None:
    """The number for the eye, and as a bar code for a reader at the desk's field for badges."""
    canvas.setFillColor(INK)
    text, size = fitted(badge, STRONG, 24, 30 * mm)
    canvas.setFont(STRONG, size)
    canvas.drawRightString(WIDTH - _INSET, _INSET, text)
    if badge.isascii():
        bars = Code128(badge, barHeight=8 * mm, barWidth=0.3 * mm, quiet=False)
        bars.drawOn(canvas, WIDTH - _INSET - 34 * mm - min(bars.width, 20 * mm), _INSET)
