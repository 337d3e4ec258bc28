"""The drafts that wait: what each began with and how long ago; Enter goes on, Delete throws away."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.drafts import Kept
from app.language import tr, trn
from app.ui import icons, theme
from app.ui.channels import channel_icon, channel_text
from app.ui.flow import FlowLayout
from app.ui.formatting import since

SHOWN = 8


class DraftsStrip(QWidget):
    """One card a draft; the strip is not there when nothing waits."""

    reopened = Signal(object)
    thrown_away = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[_Card] = []
        self._names: Mapping[UUID, str] = {}
        self._heading = QLabel()
        theme.set_role(self._heading, "section")
        self._place = QWidget()
        self._flow = FlowLayout(self._place, gap=8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._place.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._place, 1)
        self.hide()

    def show_drafts(self, drafts: Sequence[Kept], names: Mapping[UUID, str]) -> None:
        """Show these; `names` are what the types are called. The keyboard stays on the draft it was on."""
        before = next((card.draft.id for card in self.cards if card.hasFocus()), None)
        known = {card.draft.id: card for card in self.cards}
        wanted = list(drafts)[:SHOWN]
        if [draft.id for draft in wanted] == [card.draft.id for card in self.cards]:
            for card, draft in zip(self.cards, wanted, strict=True):
                card.show_draft(draft, names)
            return
        for card in known.values():
            self._flow.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [_Card(self, draft, names) for draft in wanted]
        for card in self.cards:
            self._flow.addWidget(card)
        self._heading.setText(trn("{n} waiting", "{n} waiting", n=len(drafts)).upper())
        self.setVisible(bool(self.cards))
        self._place.updateGeometry()
        for card in self.cards:
            if card.draft.id == before:
                card.setFocus()

    def tell_age(self) -> None:
        """Say anew how long each has waited."""
        for card in self.cards:
            card.update()


class _Card(QAbstractButton):
    def __init__(self, strip: DraftsStrip, draft: Kept, names: Mapping[UUID, str]) -> None:
        super().__init__()
        self.draft = draft
        self._strip = strip
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Enter goes on with it, Delete throws it away"))
        self.clicked.connect(self._go_on)
        self.show_draft(draft, names)

    def show_draft(self, draft: Kept, names: Mapping[UUID, str]) -> None:
        self.draft = draft
        self._words = first_words(draft.data, names)
        channel = channel_text(draft.data["channel"])
        said = tr("Draft, {channel}: {words}, {age} old", channel=channel, words=self._words, age=self._age())
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def _age(self) -> str:
        return since(self.draft.created_at)

    def _go_on(self) -> None:
        self._strip.reopened.emit(self.draft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._go_on()
        elif event.key() == Qt.Key.Key_Delete:
            if not event.isAutoRepeat():
                self._strip.thrown_away.emit(self.draft)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            cards = self._strip.cards
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            cards[(cards.index(self) + step) % len(cards)].setFocus()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font(13, QFont.Weight.Medium)).horizontalAdvance(self._words)
        age = QFontMetrics(theme.font(12)).horizontalAdvance(self._age())
        return QSize(min(words + age + theme.px(62), theme.px(320)), theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        pen = painter.pen()
        pen.setColor(theme.colour("accent" if self.hasFocus() else "line"))
        pen.setWidthF(2 if self.hasFocus() else 1)
        painter.setPen(pen)
        painter.setBrush(theme.colour("warning_soft"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        side, left = theme.px(16), theme.px(11)
        ink = theme.colour("on_warning_soft")
        icons.draw(
            painter, channel_icon(self.draft.data["channel"]), QRect(left, 0, side, self.height()), ink
        )
        small, medium = theme.font(12), theme.font(13, QFont.Weight.Medium)
        age = self._age()
        width = QFontMetrics(small).horizontalAdvance(age)
        painter.setPen(ink)
        painter.setFont(small)
        right = self.width() - theme.px(12)
        painter.drawText(
            QRect(right - width, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, age
        )
        painter.setFont(medium)
        room = QRect(left + side + theme.px(8), 0, right - width - left - side - theme.px(18), self.height())
        shown = QFontMetrics(medium).elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def first_words(data: Mapping[str, Any], names: Mapping[UUID, str]) -> str:
    """What tells one draft from another: its type, else who or what it begins with."""
    kind = names.get(UUID(hex=data["type_id"])) if data.get("type_id") else data.get("type_text")
    party = data.get("party") or {}
    note = (data.get("note") or "").strip()[:200]
    parts = (kind, party.get("name"), " ".join(note.split()) if not kind else "")
    return " – ".join(part for part in parts if part)[:120] or tr("Begun, nothing chosen yet")
