"""What is said of the host of a visit: away after all, here after all, or represented by a deputy."""

from uuid import UUID

from app import directory
from app.directory import Host
from app.language import mark, tr
from app.ui.commands import command
from app.ui.page import Page

_HOSTS = mark("Hosts")


def _has_host(page: "HostCommands") -> bool:
    return page.host_in_question() is not None


def _has_deputy(page: "HostCommands") -> bool:
    return page.deputy_in_question() is not None


class HostCommands(Page):
    """A page on which one visit's host is in question."""

    def host_in_question(self) -> UUID | None:
        """The host that a key pressed now is about."""
        raise NotImplementedError

    def deputy_in_question(self) -> Host | None:
        """Who can be met instead of the host being written in."""
        raise NotImplementedError

    def meet(self, host: Host) -> None:
        """Write this host into the visit."""
        raise NotImplementedError

    @command(
        mark("Note that the host is away"), ("F", "Alt+F"), icon="door-open", group=_HOSTS, enabled=_has_host
    )
    def note_host_away(self) -> None:
        """The host is not here for the rest of the day, as one has just heard or seen."""
        if (host_id := self.host_in_question()) is not None:
            self.desk.write(
                directory.note_absence, employee_id=host_id, label=tr("Noted that the host is away")
            )

    @command(
        mark("Note that the host is here"),
        ("Shift+F", "Alt+Shift+F"),
        icon="user-check",
        group=_HOSTS,
        enabled=_has_host,
    )
    def note_host_here(self) -> None:
        """The host is here after all."""
        if (host_id := self.host_in_question()) is not None:
            self.desk.write(
                directory.note_presence, employee_id=host_id, label=tr("Noted that the host is here")
            )

    @command(
        mark("Meet the deputy instead"), "Alt+E", icon="arrow-left-right", group=_HOSTS, enabled=_has_deputy
    )
    def take_deputy(self) -> None:
        """The visitor meets the host's deputy."""
        if (deputy := self.deputy_in_question()) is not None:
            self.meet(deputy)
