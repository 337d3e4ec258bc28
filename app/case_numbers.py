"""Case numbers: final the moment they are told to a caller, and unique without a server."""

from sqlalchemy.orm import Session

from app import clock
from app.models import CaseCounter


def next_number(session: Session, *, office: str, desk_code: str) -> str:
    """The next number of this desk and year, like KC-26-R2-0147; given once, even if the case is undone."""
    year = clock.today().year % 100
    series = f"{office}-{year:02}-{desk_code}"
    counter = session.get(CaseCounter, series)
    if counter is None:
        counter = CaseCounter(series=series, last=0)
        session.add(counter)
    counter.last += 1
    return f"{series}-{counter.last:04}"
