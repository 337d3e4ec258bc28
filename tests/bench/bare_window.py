"""The floor of a start: an empty Qt window and one bare connection; the key comes on the standard input."""

from app import bootstrap

if __name__ == "__main__":
    bootstrap.prepare("tests.bench.bare_window")

import sys


def main() -> int:
    """Show the window, read one row, say so, and end."""
    import sqlcipher3.dbapi2 as sqlcipher
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from tests.bench.launcher import tell

    app = QApplication(sys.argv[:1])
    connection = sqlcipher.connect(sys.argv[1])
    connection.execute(f"PRAGMA key = \"x'{sys.stdin.readline().strip()}'\"")
    connection.execute("SELECT * FROM setting LIMIT 1").fetchall()
    window = QWidget()
    window.resize(1366, 768)
    window.show()

    def painted() -> None:
        tell("painted")
        app.quit()

    QTimer.singleShot(0, painted)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
