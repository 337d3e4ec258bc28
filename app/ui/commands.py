"""Commands: what can be done, each with a text and a key, declared once on the method that does it.

    @command(mark("Take the case"), "T", icon="hand", group=mark("Case"), enabled=_has_case)
    def take(self) -> None: ...

From the declaration come the shortcut, the button and its tooltip, and a line in the palette and key list.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget

from app.language import tr
from app.ui import theme
from app.ui.icons import icon as make_icon
from app.ui.icons import set_icon

Method = TypeVar("Method", bound=Callable[..., Any])
Place = Literal["", "header", "primary"]


@dataclass(frozen=True)
class Declaration:
    """What a command is called, how it is reached and when it may be run."""

    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    place: Place = ""
    enabled: Callable[[Any], bool] | None = None
    listed: bool = True


def command(
    text: str,
    key: str | tuple[str, ...] = (),
    *,
    icon: str = "",
    group: str = "",
    place: Place = "",
    enabled: Callable[[Any], bool] | None = None,
    listed: bool = True,
) -> Callable[[Method], Method]:
    """Declare a method of a page or window as a command.

    `text` and `group` are marked texts; `place` puts a button in the page's header; `enabled` is asked with
    the owner; `listed=False` keeps it out of the palette and the list of keys.
    """
    keys = (key,) if isinstance(key, str) else key
    declaration = Declaration(text, tuple(filter(None, keys)), icon, group, place, enabled, listed)

    def declare(method: Method) -> Method:
        method.__dict__["declaration"] = declaration
        return method

    return declare


def declared(owner: type) -> dict[str, Declaration]:
    """The commands of a class by method name, in the order they are written, base classes first."""
    found: dict[str, Declaration] = {}
    for base in reversed(owner.__mro__):
        for name, member in vars(base).items():
            if isinstance(declaration := getattr(member, "declaration", None), Declaration):
                found[name] = declaration
    return found


class Command(QAction):
    """A declared command bound to the widget that does it."""

    def __init__(
        self,
        owner: QWidget,
        name: str,
        declaration: Declaration,
        run: Callable[[], object],
        *,
        window_wide: bool,
    ) -> None:
        super().__init__(owner)
        self.name = name
        self.declaration = declaration
        self._owner = owner
        self._run = run
        contexts = Qt.ShortcutContext
        self.setText(tr(declaration.text))
        self.setShortcuts([QKeySequence(key) for key in declaration.keys])
        self.setShortcutContext(
            contexts.WindowShortcut if window_wide else contexts.WidgetWithChildrenShortcut
        )
        self.setAutoRepeat(False)  # a key held down must not log forty contacts
        self.setToolTip(tooltip(self))
        if declaration.icon:
            self.setIcon(make_icon(declaration.icon))
        self.triggered.connect(self._triggered)
        owner.addAction(self)

    @property
    def keys_text(self) -> str:
        """The first key as it is written on the keyboard; empty when there is none."""
        return key_text(self.declaration.keys[0]) if self.declaration.keys else ""

    @property
    def group_text(self) -> str:
        """The heading this command stands under."""
        return tr(self.declaration.group) if self.declaration.group else ""

    def allowed(self) -> bool:
        """Whether the command may be run now."""
        asked = self.declaration.enabled
        return asked is None or asked(self._owner)

    def refresh(self) -> None:
        """Ask again whether the command may be run."""
        self.setEnabled(self.allowed())

    def event(self, event: QEvent) -> bool:
        # Qt lets a page's keys through to it while a menu is open; the menu's keys are not the page's.
        if event.type() == QEvent.Type.Shortcut and QApplication.activePopupWidget() is not None:
            return True
        return super().event(event)

    def _triggered(self) -> None:
        if self.allowed():
            self._run()


Commands = dict[str, Command]


def collect(owner: QWidget, *, window_wide: bool = False) -> Commands:
    """Make every command declared on the owner's class, its keys working within the owner (or its window)."""
    return {
        name: Command(owner, name, declaration, getattr(owner, name), window_wide=window_wide)
        for name, declaration in declared(type(owner)).items()
    }


def refresh(commands: Mapping[str, Command]) -> None:
    """Ask all commands again whether they may be run; call it when what they depend on has changed."""
    for each in commands.values():
        each.refresh()


def clashes(*commands: Iterable[tuple[str, Declaration]]) -> dict[str, list[str]]:
    """Keys claimed by more than one command among those that are reachable at once."""
    claimed: defaultdict[str, list[str]] = defaultdict(list)
    for several in commands:
        for name, declaration in several:
            for key in declaration.keys:
                claimed[QKeySequence(key).toString()].append(name)
    return {key: names for key, names in claimed.items() if len(names) > 1}


def misspelt(declaration: Declaration) -> list[str]:
    """Keys of a declaration that Qt does not know."""
    return [key for key in declaration.keys if not QKeySequence(key).toString()]


def key_text(key: str) -> str:
    """A key as it is written for people."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def tooltip(action: Command) -> str:
    """The command's text and its key: "Take the case  (T)"."""
    return f"{action.text()}  ({action.keys_text})" if action.keys_text else action.text()


def command_button(action: Command, *, role: str = "", text: str | None = None) -> QPushButton:
    """A button for a command; it follows whether the command may be run, and its text unless given one."""
    button = QPushButton(action.text() if text is None else text)
    if action.declaration.icon:
        set_icon(button, action.declaration.icon, "on_accent" if role == "primary" else "secondary")
    if role:
        theme.set_role(button, role)
    _Follower(button, action, follows_text=text is None)
    return button


def command_tool(action: Command, *, icon_size: int = 18) -> QToolButton:
    """A button with only the command's icon; its text is in the tooltip and the accessible name."""
    button = QToolButton()
    button.setIconSize(QSize(theme.px(icon_size), theme.px(icon_size)))
    _Follower(button, action, follows_text=False)
    return button


class _Follower(QObject):
    """Lives and dies with its button, so that a command never reaches for a button that is gone."""

    def __init__(self, button: QAbstractButton, action: Command, *, follows_text: bool) -> None:
        super().__init__(button)
        self._button, self._action, self._follows_text = button, action, follows_text
        # Reached by Tab, but a mouse click leaves the focus in the page, where the single-letter keys live.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._button.setEnabled(self._action.isEnabled())
        self._button.setToolTip(tooltip(self._action))
        self._button.setAccessibleName(self._action.text())
        if self._follows_text:
            self._button.setText(self._action.text())
        if isinstance(self._button, QToolButton):
            self._button.setIcon(self._action.icon())
