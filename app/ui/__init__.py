"""What is seen. The only folder that knows Qt; it asks the desk and never the database.

How to add a page
    One file, one class. Put it in the main window's list of pages, and it has a place in the navigation (Ctrl
    and its number), in the palette and in the list of keys.

        class CasesPage(Page):
            title = mark("Cases")              # shown in the header and the navigation
            icon_name = "inbox"                # a file in resources/icons
            group = mark("Work")               # the heading it stands under in the navigation
            shows = frozenset({"case"})        # tables: refresh() runs when one of them has changed

            def __init__(self, desk: Desk) -> None:
                super().__init__(desk)
                self.table = PagedTable(COLUMNS, tr("Cases"))
                self.body.addWidget(self.table, 1)     # the header is already there

            def first_focus(self) -> QWidget:
                return self.table

            def refresh(self) -> None:                 # also runs when the page is first shown
                self.desk.read(cases.queue, limit=200, then=self._show, key="cases")

    `set_badge(n)` puts a count in the navigation, `set_subtitle(text)` a line under the title.
    Connect the desk's signals to methods, never to lambdas: a method is called on the UI thread.

How to add a command
    Decorate the method that does it. The key works while the keyboard is somewhere in the page and no text is
    being typed; the palette, the list of keys (F1) and the tooltip follow by themselves.

            @command(mark("Take the case"), "T", icon="hand", group=mark("Case"), enabled=_has_case)
            def take(self) -> None: ...

    `place="primary"` or `place="header"` also makes a button in the page's header; elsewhere use
    `command_button(self.commands["take"])`. Call `refresh_commands()` when what `enabled` asks has changed.
    `main_window.add_command(text, key, run)` adds one that works on every page.

How to add a column
    Add a line to the page's list: `Column(tr("Waiting"), lambda row: since(row.arrived), 90, kind="time")`.
    Kinds: text, strong, muted, mono, time, number, chip (with `status`), icon (with `icon`).

Looks
    Colours are tokens (theme.py); a widget gets its look by role: `theme.set_role(label, "heading")`.
    `icon("phone")` follows the theme by itself. Lengths that hold text go through `theme.px`.
    Fields are made by `Form` (forms.py), which gives each label, accessible name and error line. Parts of a
    page lie on a `Card` or `TableCard` (card.py); what may grow tall goes in `scrolling(...)`.
"""
