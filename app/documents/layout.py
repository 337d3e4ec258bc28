"""What all documents share: the typeface, the sizes, the A4 page with its footer, and names for files."""

import contextlib
import functools
import io
import itertools
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from app import clock
from app.language import current, tr
from app.trouble import Trouble

REGULAR, STRONG = "Inter", "Inter SemiBold"
INK, GREY, LINE = HexColor("#15191e"), HexColor("#47515e"), HexColor("#c5ccd6")
MARGIN = 18 * mm
_FRAME = 6  # what reportlab adds around the text of a page
_FONTS = Path(__file__).parent.parent.parent / "resources" / "fonts" / "print"


@functools.cache
def load_fonts() -> None:
    """Make the typeface known to reportlab; it is embedded in every document."""
    pdfmetrics.registerFont(TTFont(REGULAR, str(_FONTS / "Inter-Regular.ttf")))
    pdfmetrics.registerFont(TTFont(STRONG, str(_FONTS / "Inter-SemiBold.ttf")))


def style(
    size: float = 9.5, *, strong: bool = False, colour: Color = INK, space_after: float = 0
) -> ParagraphStyle:
    """A paragraph's looks."""
    return ParagraphStyle(
        "text",
        fontName=STRONG if strong else REGULAR,
        fontSize=size,
        leading=size * 1.32,
        textColor=colour,
        spaceAfter=space_after,
        splitLongWords=1,
    )


def paragraph(text: str, looks: ParagraphStyle) -> Paragraph:
    """Text as typed, whatever characters it has; line breaks are kept."""
    return Paragraph(escape(text).replace("\n", "<br/>"), looks)


def heading(text: str) -> Paragraph:
    """The document's title."""
    return paragraph(text, style(22, strong=True, space_after=2))


def fitted(text: str, font: str, size: float, width: float, *, smallest: float = 7) -> tuple[str, float]:
    """The text and the size at which it fits in `width`; shortened where even `smallest` is too wide."""
    while size > smallest and pdfmetrics.stringWidth(text, font, size) > width:
        size -= 0.5
    if pdfmetrics.stringWidth(text, font, size) <= width:
        return text, size
    while text and pdfmetrics.stringWidth(text + "…", font, size) > width:
        text = text[:-1]
    return text.rstrip() + "…", size


def new_file(folder: Path, kind: str) -> Path:
    """A free name in `folder` for a document of this kind; it says when, never whom."""
    written = clock.now().astimezone(clock.STOCKHOLM).strftime("%Y%m%d-%H%M%S")
    names = itertools.chain(
        [f"{kind}-{written}.pdf"], (f"{kind}-{written}-{n}.pdf" for n in itertools.count(2))
    )
    return next(path for name in names if not (path := folder / name).exists())


def write_report(file: Path, story: Sequence[Flowable], *, title: str, footer: str) -> Path:
    """Write A4 pages with `footer` and page numbers: the whole document, or nothing and Trouble."""
    load_fonts()
    buffer = io.BytesIO()
    document = SimpleDocTemplate(
        buffer,
        pagesize=A4,
        leftMargin=MARGIN - _FRAME,
        rightMargin=MARGIN - _FRAME,
        topMargin=16 * mm,
        bottomMargin=20 * mm,
        title=title,
        author="Lotsen",
        lang=current(),
    )
    document.build(list(story), canvasmaker=functools.partial(_NumberedCanvas, footer=footer))
    return _written(file, buffer.getvalue())


def write_drawing(file: Path, canvas: Canvas) -> Path:
    """Write a document that was drawn by hand on a canvas without a file of its own."""
    return _written(file, canvas.getpdfdata())


def _written(file: Path, document: bytes) -> Path:
    unfinished = file.with_name(f"{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(document)
        unfinished.replace(file)
    except OSError as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise _not_written(file) from error
    return file


def _not_written(file: Path) -> Trouble:
    return Trouble(
        tr(
            "The document could not be written in {folder}. Is the disk full or write-protected?",
            folder=file.parent,
        )
    )


class _NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab is published without types
    """Keeps the pages until the last one is known, so that each can say "page 1 of 3"."""

    def __init__(self, *args: object, footer: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._footer = footer
        self._pages: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802  # the name that reportlab calls
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, page in enumerate(self._pages, start=1):
            self.__dict__.update(page)
            self._draw_footer(tr("Page {number} of {count}", number=number, count=len(self._pages)))
            super().showPage()
        super().save()

    def _draw_footer(self, page_text: str) -> None:
        width, _ = A4
        self.setStrokeColor(LINE)
        self.setLineWidth(0.5)
        self.line(MARGIN, 14.5 * mm, width - MARGIN, 14.5 * mm)
        self.setFillColor(GREY)
        self.setFont(REGULAR, 8)
        self.drawString(MARGIN, 10.5 * mm, self._footer)
        self.drawRightString(width - MARGIN, 10.5 * mm, page_text)
