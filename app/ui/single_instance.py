"""One window a profile: a second start brings the first one's window forward."""

import getpass
import hashlib
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 2000
_RAISE = b"raise\n"


def channel_name(profile_id: str) -> str:
    """A name no other user and no other profile of this user has, short enough for every system."""
    whole = f"{getpass.getuser()}:{profile_id}"
    return "lotsen-" + hashlib.sha256(whole.encode()).hexdigest()[:24]


def raise_other(profile_id: str) -> bool:
    """Ask the program that has this profile open to come forward; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(channel_name(profile_id))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_RAISE)
    heard = socket.waitForBytesWritten(_PATIENCE_MS)
    socket.disconnectFromServer()
    return heard


class Listener(QObject):
    """Hears other starts of the program while this one runs."""

    def __init__(self, profile_id: str, come_forward: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._come_forward = come_forward
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._heard)
        name = channel_name(profile_id)
        if not self._server.listen(name):
            # Whoever holds the profile's lock is alone; what stands there is left from a crash.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def _heard(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self._come_forward()
