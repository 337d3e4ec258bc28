"""Where bugs are noted: code and places, never what people typed."""

import faulthandler
import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_LARGEST = 1_000_000
logger = logging.getLogger(__name__)


class PlacesOnly(logging.Formatter):
    """Writes an exception's type and where it happened, but not its message, which may quote a person."""

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
    crash = path.with_suffix(".crash").open("w", encoding="utf-8")
    faulthandler.enable(crash)
    sys.excepthook = _unexpected
    threading.excepthook = lambda told: _unexpected(told.exc_type, told.exc_value, told.exc_traceback)


def _unexpected(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(130)
    logger.error("something nobody expected", exc_info=(kind, error or kind(), trace))
