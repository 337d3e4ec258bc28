"""Where bugs are noted: code and places, never what people typed."""

import copy
import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

_LARGEST = 1_000_000
_crash: list[TextIO] = []
_tell: list[Callable[[], object]] = []
logger = logging.getLogger(__name__)


class PlacesOnly(logging.Formatter):
    """Writes an exception's type and where it happened, but not its message, which may quote a person."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, made from the exception itself: another handler may have left its whole text in the record."""
        own = copy.copy(record)
        own.exc_text = None
        return super().format(own)

    def formatException(self, ei: object) -> str:  # noqa: N802  logging's own name
        """The places, innermost last."""
        if not isinstance(ei, tuple):
            return ""
        kind, _, trace = ei
        lines = [f"{kind.__name__}" if kind else ""]
        while isinstance(trace, TracebackType):
            code = trace.tb_frame.f_code
            lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
            trace = trace.tb_next
        return "\n".join(lines)


def start(path: Path) -> None:
    """Note warnings, bugs and crashes in `path` from now on."""
    handler = RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=2, encoding="utf-8")
    handler.setFormatter(PlacesOnly("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.WARNING)
    _crash.append(path.with_suffix(".crash").open("w", encoding="utf-8"))
    faulthandler.enable(_crash[-1])
    sys.excepthook = _unexpected
    threading.excepthook = lambda told: _unexpected(told.exc_type, told.exc_value, told.exc_traceback)


def stop() -> None:
    """Let go of the crash file."""
    faulthandler.disable()
    while _crash:
        _crash.pop().close()


def tell_bugs_to(apologise: Callable[[], object]) -> None:
    """Have `apologise` called, on the thread where it happened, for each bug from now on."""
    _tell[:] = [apologise]


def _unexpected(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(130)
    logger.error("something nobody expected", exc_info=(kind, error or kind(), trace))
    for apologise in _tell:
        apologise()
