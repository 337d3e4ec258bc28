"""What can be printed: one document a file, made with reportlab, the same on paper and on the screen.

How to add a document
    One file: a function on a session that gathers what the paper says and writes the PDF of it.

        def slip(session: Session, *, folder: Path, case_id: UUID) -> Path:
            story: list[Flowable] = [heading(tr("Hand-over")), …]
            return write_report(new_file(folder, "slip"), story, title=tr("Hand-over"), footer=tr("…"))

    Fonts, sizes, page frame and file names come from layout.py: the name of a file says what kind of document
    it is and when it was made, never whom it is about. `write_report` sets A4 pages with a footer and page
    numbers; anything of another size (a badge) draws on a canvas of its own.
"""
