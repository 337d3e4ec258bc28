"""The evacuation list and the other papers of the reception, read back from the PDF."""

import re
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from app import clock, visits
from app.database import Database
from app.documents import badge, did_not_check_out, evacuation_list
from app.trouble import Trouble
from tests.conftest import Clock
from tests.small_town import SmallTown


def words_of(file: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


def test_the_list_names_who_is_in_the_house_and_nobody_else(
    database: Database, town: SmallTown, tmp_path: Path, wall_clock: Clock
) -> None:
    gone = database.write(visits.check_in, visitor_name="Gösta Gått")
    database.write(
        visits.check_in, visitor_name="Åsa Ärlig", company="Bygg & Trä <AB>", host_id=town.guides["Bo Ek"]
    )
    database.write(visits.expect, expected_at=clock.now(), visitor_name="Vera Väntad")
    database.write(visits.check_out, visit_id=gone.id)
    words = words_of(database.read(evacuation_list.make, folder=tmp_path))
    assert "Åsa Ärlig" in words
    assert "Bygg & Trä <AB>" in words
    assert "Bo Ek" in words
    assert "09:30" in words
    assert "Sundby kommun" in words
    assert "2026-11-17" in words
    assert "Gösta" not in words
    assert "Vera" not in words


def test_named_visitors_come_in_swedish_order_and_the_nameless_last(
    database: Database, town: SmallTown
) -> None:
    for name in ("Östen", "", "Zara", "Åke", ""):
        database.write(visits.check_in, visitor_name=name)
    people = database.read(evacuation_list.people_in_house)
    assert [one.name for one in people[:3]] == ["Zara", "Åke", "Östen"]
    assert [one.named for one in people] == [True, True, True, False, False]
    assert [one.badge for one in people[3:]] == ["2", "5"]


def test_an_empty_house_has_a_list_that_says_so(database: Database, town: SmallTown, tmp_path: Path) -> None:
    reader = PdfReader(database.read(evacuation_list.make, folder=tmp_path))
    assert len(reader.pages) == 1
    assert len(reader.pages[0].extract_text()) > 60


def test_a_full_house_takes_several_pages_and_loses_nobody(
    database: Database, town: SmallTown, tmp_path: Path
) -> None:
    def fill(session: Any) -> None:
        for number in range(120):
            visits.check_in(session, visitor_name=f"Besökare Nr{number:03}")

    database.write(fill)
    file = database.read(evacuation_list.make, folder=tmp_path)
    assert len(PdfReader(file).pages) > 2
    assert len(set(re.findall(r"Nr\d{3}", words_of(file)))) == 120


def test_the_name_of_the_file_tells_nobodys_name(database: Database, town: SmallTown, tmp_path: Path) -> None:
    visit = database.write(visits.check_in, visitor_name="Siv Ågren")
    files = [
        database.read(evacuation_list.make, folder=tmp_path),
        database.read(evacuation_list.make, folder=tmp_path),
        database.read(badge.make, visit_id=visit.id, folder=tmp_path),
    ]
    assert len(set(files)) == 3
    for file in files:
        assert re.fullmatch(r"[a-z-]+-20261117-\d{6}(-\d)?\.pdf", file.name)


def test_the_list_is_read_while_somebody_else_is_writing(
    database: Database, town: SmallTown, tmp_path: Path
) -> None:
    """As when a long import holds the desk's only connection: the list has one of its own."""
    database.write(visits.check_in, visitor_name="Siv Ågren")
    holding, finished = threading.Event(), threading.Event()

    def hold(session: Any) -> None:
        visits.check_in(session, visitor_name="Ännu inte sparad")
        holding.set()
        finished.wait(30)

    busy = threading.Thread(target=database.write, args=(hold,))
    busy.start()
    try:
        assert holding.wait(30)
        words = words_of(database.read_apart(evacuation_list.make, folder=tmp_path))
    finally:
        finished.set()
        busy.join()
    assert "Siv Ågren" in words
    assert "Ännu inte" not in words


def test_the_typeface_is_in_the_file(database: Database, town: SmallTown, tmp_path: Path) -> None:
    page = PdfReader(database.read(evacuation_list.make, folder=tmp_path)).pages[0]
    fonts: Any = page["/Resources"]["/Font"]  # type: ignore[index]
    names = {str(fonts[key]["/BaseFont"]) for key in fonts if "/FontDescriptor" in fonts[key]}
    assert any("Inter" in name for name in names)


def test_a_folder_that_cannot_be_written_is_told_in_words(
    database: Database, town: SmallTown, tmp_path: Path
) -> None:
    blocked = tmp_path / "documents"
    blocked.write_text("a file where the folder should be")
    with pytest.raises(Trouble):
        database.read(evacuation_list.make, folder=blocked)


@pytest.mark.parametrize(("paper", "width"), [("label", 255), ("a4", 595)])
def test_a_badge_shows_visitor_host_and_number(
    database: Database, town: SmallTown, tmp_path: Path, paper: badge.Paper, width: int
) -> None:
    visit = database.write(
        visits.check_in,
        visitor_name="Siv Ågren",
        company="Länsstyrelsen",
        host_id=town.guides["Bo Ek"],
        badge_number="17",
    )
    file = database.read(badge.make, visit_id=visit.id, folder=tmp_path, paper=paper)
    words = words_of(file)
    assert all(said in words for said in ("Siv Ågren", "Länsstyrelsen", "Bo Ek", "17", "2026-11-17"))
    assert round(float(PdfReader(file).pages[0].mediabox.width)) == width


def test_the_longest_name_stays_on_the_badge(database: Database, town: SmallTown, tmp_path: Path) -> None:
    visit = database.write(visits.check_in, visitor_name="Ö" * 200)
    words = words_of(database.read(badge.make, visit_id=visit.id, folder=tmp_path))
    assert "…" in words


def test_who_has_not_come_gets_no_badge(database: Database, town: SmallTown, tmp_path: Path) -> None:
    visit = database.write(visits.expect, expected_at=clock.now())
    with pytest.raises(Trouble):
        database.read(badge.make, visit_id=visit.id, folder=tmp_path)
    assert list(tmp_path.glob("*.pdf")) == []


def test_who_did_not_check_out_can_be_followed_up_on_paper(
    database: Database, town: SmallTown, tmp_path: Path, wall_clock: Clock
) -> None:
    database.write(visits.check_in, visitor_name="Siv Ågren", badge_number="12")
    wall_clock.set(datetime(2026, 11, 18, 8, tzinfo=clock.STOCKHOLM))
    database.write(visits.close_the_day)
    words = words_of(database.read(did_not_check_out.make, folder=tmp_path))
    assert "Siv Ågren" in words
    assert "12" in words
    assert "2026-11-17 09:30" in words
