"""A fresh checkout sets itself up, says plainly when it cannot, and costs nothing once it has."""

import ast
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from app import bootstrap

# What runs before the set-up: each folder's start, and the packages that Python opens on the way to it.
STARTS = sorted(
    path
    for pattern in ("app/**/__main__.py", "app/admin.py", "tests/**/__main__.py")
    for path in bootstrap.ROOT.glob(pattern)
)
BEFORE = sorted({start.parent / "__init__.py" for start in STARTS} | {*STARTS, Path(bootstrap.__file__)})
READ_FIRST = {path.relative_to(bootstrap.ROOT).as_posix(): path for path in BEFORE}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with a lock file and a `.venv` that leans on the Python running the tests."""
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "installer").mkdir()
    (tmp_path / bootstrap.LOCK).write_text("one==1 \\\n    --hash=sha256:aa\ntwo==2\n", "utf-8")
    python = bootstrap.venv_python(tmp_path)
    python.parent.mkdir(parents=True)
    home = Path(sys.executable).resolve().parent
    (tmp_path / ".venv" / "pyvenv.cfg").write_text(f"home = {home}\n", "utf-8")
    if os.name == "nt":
        python.touch()
    else:
        python.symlink_to(sys.executable)
    return tmp_path


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Put only the named programs on the path, each a script that fails."""

    def only(*programs: str) -> None:
        (tmp_path / "bin").mkdir()
        for program in programs:
            script = tmp_path / "bin" / program
            script.write_text("#!/bin/sh\nexit 1\n", "utf-8")
            script.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path / "bin"))

    return only


def test_an_installed_copy_is_left_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    bootstrap.prepare("app")
    assert list(tmp_path.iterdir()) == []


def test_a_process_inside_the_venv_goes_straight_on(monkeypatch: pytest.MonkeyPatch, checkout: Path) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", checkout)
    monkeypatch.setattr(sys, "prefix", str(checkout / ".venv"))
    bootstrap.prepare("app")
    assert not (checkout / ".venv" / bootstrap.STAMP).exists()


def test_a_checkout_that_was_never_set_up_is_not_current(checkout: Path) -> None:
    assert not bootstrap.is_current(checkout, [])


def test_a_stamped_checkout_is_current(checkout: Path) -> None:
    bootstrap.write_stamp(checkout, ["qt"])
    assert bootstrap.is_current(checkout, ["qt"])


def test_a_changed_lock_is_noticed(checkout: Path) -> None:
    bootstrap.write_stamp(checkout, [])
    with (checkout / bootstrap.LOCK).open("a", encoding="utf-8") as lock:
        lock.write("three==3\n")
    assert not bootstrap.is_current(checkout, [])


def test_a_display_that_came_later_is_noticed(checkout: Path) -> None:
    bootstrap.write_stamp(checkout, ["qt"])
    assert not bootstrap.is_current(checkout, ["qt", "xcb"])
    bootstrap.write_stamp(checkout, ["qt", "xcb"])
    assert bootstrap.is_current(checkout, ["qt"])


def test_an_interpreter_that_has_gone_is_noticed(checkout: Path) -> None:
    bootstrap.write_stamp(checkout, [])
    bootstrap.venv_python(checkout).unlink()
    assert bootstrap.interpreter(checkout) == ""
    assert not bootstrap.is_current(checkout, [])


def test_a_venv_without_its_settings_is_noticed(checkout: Path) -> None:
    bootstrap.write_stamp(checkout, [])
    (checkout / ".venv" / "pyvenv.cfg").unlink()
    assert not bootstrap.is_current(checkout, [])


@pytest.mark.parametrize("text", [bootstrap.UNFINISHED, "", "\n\n\n\n", "å"])
def test_a_stamp_that_is_not_whole_counts_as_none(checkout: Path, text: str) -> None:
    (checkout / ".venv" / bootstrap.STAMP).write_text(text, "utf-8")
    assert not bootstrap.is_current(checkout, [])


def test_an_interrupted_set_up_is_cleared_and_begun_again(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    half = checkout / ".venv" / "lib" / "half-a-package"
    half.mkdir(parents=True)
    (checkout / ".venv" / bootstrap.STAMP).write_text(bootstrap.UNFINISHED, "utf-8")
    bootstrap.make_venv(checkout, repair=True)
    assert not half.exists()
    assert (checkout / ".venv" / bootstrap.STAMP).read_text("utf-8") == bootstrap.UNFINISHED
    assert bootstrap.interpreter(checkout)
    assert capsys.readouterr().err == "The last set-up was not finished. Creating .venv again …\n"


def test_a_made_venv_runs_from_its_own_folder(checkout: Path) -> None:
    bootstrap.make_venv(checkout, repair=False)
    ask = [*bootstrap.restart_command(checkout, "site", []), "--user-base"]
    assert subprocess.run(ask, capture_output=True, check=False).stdout
    prefix = [str(bootstrap.venv_python(checkout)), "-c", "import sys; print(sys.prefix)"]
    done = subprocess.run(prefix, capture_output=True, encoding="utf-8", check=True)
    assert Path(done.stdout.strip()).samefile(checkout / ".venv")


@pytest.mark.parametrize(("system", "python"), [("nt", "Scripts/python.exe"), ("posix", "bin/python")])
def test_each_system_finds_the_python_of_its_venv(system: str, python: str, tmp_path: Path) -> None:
    assert bootstrap.venv_python(tmp_path, system) == tmp_path / ".venv" / python


def test_the_same_arguments_come_along(checkout: Path) -> None:
    command = bootstrap.restart_command(checkout, "app", ["--profile", "min profil", "--demo"])
    assert command == [str(bootstrap.venv_python(checkout)), "-m", "app", "--profile", "min profil", "--demo"]


def test_where_no_process_becomes_another_the_exit_code_is_passed_on(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "os", SimpleNamespace(name="nt"))
    with pytest.raises(SystemExit) as end:
        bootstrap.restart([sys.executable, "-c", "import sys; print(sys.argv[1]); sys.exit(7)", "två ord"])
    assert end.value.code == 7
    assert capfd.readouterr().out == "två ord\n"


def test_a_start_that_is_ready_says_nothing_and_becomes_the_program(checkout: Path) -> None:
    (checkout / "app").mkdir()
    (checkout / "app" / "__init__.py").touch()
    (checkout / "app" / "bootstrap.py").write_bytes(Path(bootstrap.__file__).read_bytes())
    (checkout / "app" / "hello.py").write_text(
        "import sys\nfrom app.bootstrap import prepare\nprepare('app.hello')\n"
        "print(sys.prefix, sys.argv[1:], 'ctypes' in sys.modules)\nsys.exit(7)\n",
        "utf-8",
    )
    bootstrap.make_venv(checkout, repair=False)
    bootstrap.write_stamp(checkout, ["qt", "xcb"])
    command = [sys.executable, "-m", "app.hello", "å ä", "--demo"]
    done = subprocess.run(command, cwd=checkout, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (7, "")
    assert done.stdout.strip() == f"{checkout / '.venv'} ['å ä', '--demo'] False"


@pytest.mark.skipif(os.name == "nt", reason="sudo and apt are not for Windows")
class TestWithoutTheRights:
    """What somebody reads who may not install system libraries."""

    @pytest.fixture(autouse=True)
    def somebody(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Not root."""
        monkeypatch.setattr(os, "geteuid", lambda: 1000)

    def test_the_exact_apt_line_is_given(self, elsewhere: Callable[..., None]) -> None:
        elsewhere("apt-get")
        with pytest.raises(bootstrap.SetUpFailed) as said:
            bootstrap.apt_command(["libEGL.so.1", "libxcb-cursor.so.0"])
        line = "\n  sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"
        assert str(said.value).endswith(line)

    def test_a_sudo_that_wants_a_password_is_not_asked(self, elsewhere: Callable[..., None]) -> None:
        elsewhere("apt-get", "sudo")
        with pytest.raises(bootstrap.SetUpFailed, match="only an administrator can install"):
            bootstrap.apt_command(["libEGL.so.1"])

    def test_a_system_without_apt_names_the_libraries(self, elsewhere: Callable[..., None]) -> None:
        elsewhere()
        with pytest.raises(bootstrap.SetUpFailed, match=r"libEGL\.so\.1, libGL\.so\.1"):
            bootstrap.apt_command(["libEGL.so.1", "libGL.so.1"])

    def test_nothing_is_touched(
        self, elsewhere: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        elsewhere("apt-get")
        monkeypatch.setitem(bootstrap.LIBRARIES["qt"], "libnosuchthing.so.9", "libnosuchthing9")
        root = tmp_path / "checkout"
        root.mkdir()
        with pytest.raises(bootstrap.SetUpFailed, match="libnosuchthing9"):
            bootstrap.set_up(root, ["qt"])
        assert list(root.iterdir()) == []


def test_a_failure_is_one_sentence_and_no_traceback(monkeypatch: pytest.MonkeyPatch, checkout: Path) -> None:
    def fails(root: Path, sets: list[str]) -> None:
        raise bootstrap.SetUpFailed("run this.")

    monkeypatch.setattr(bootstrap, "ROOT", checkout)
    monkeypatch.setattr(bootstrap, "set_up", fails)
    with pytest.raises(SystemExit) as end:
        bootstrap.prepare("app")
    assert end.value.code == "Lotsen could not be set up: run this."


@pytest.mark.parametrize(
    ("platform", "environ", "sets"),
    [
        ("linux", {}, ["qt"]),
        ("linux", {"DISPLAY": ""}, ["qt"]),
        ("linux", {"DISPLAY": ":0"}, ["qt", "xcb"]),
        ("win32", {"DISPLAY": ":0"}, []),
        ("darwin", {}, []),
    ],
)
def test_an_x_display_needs_its_own_libraries(
    platform: str, environ: dict[str, str], sets: list[str]
) -> None:
    assert bootstrap.library_sets(platform, environ) == sets


def test_a_library_that_is_not_there_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bootstrap.LIBRARIES, "none", {"libnosuchthing.so.9": "libnosuchthing9"})
    assert bootstrap.missing_libraries(["none"]) == ["libnosuchthing.so.9"]


def test_the_lock_is_split_by_package_with_its_hashes() -> None:
    lock = "# note\none==1 ; sys_platform == 'win32' \\\n    --hash=sha256:aa\ntwo==2\n"
    assert bootstrap.locked_packages(lock) == {
        "one": "one==1 ; sys_platform == 'win32' \\\n    --hash=sha256:aa\n",
        "two": "two==2\n",
    }


def test_every_locked_package_has_a_version_and_a_hash_and_uv_is_among_them() -> None:
    packages = bootstrap.locked_packages((bootstrap.ROOT / bootstrap.LOCK).read_text("utf-8"))
    assert [
        name for name, entry in packages.items() if "--hash=sha256:" not in entry or "==" not in entry
    ] == []
    assert {"uv", "pyside6", "pytest"} <= packages.keys()


def _take_the_lock(venv: Path, answer: "multiprocessing.queues.Queue[bool]") -> None:
    with (venv / bootstrap.GATE).open("a", encoding="utf-8") as gate:
        answer.put(bootstrap.try_lock(gate))


def test_only_one_process_sets_up_at_a_time(checkout: Path) -> None:
    context = multiprocessing.get_context("spawn")
    answer: multiprocessing.queues.Queue[bool] = context.Queue()

    def another_gets_it() -> bool:
        other = context.Process(target=_take_the_lock, args=(checkout / ".venv", answer))
        other.start()
        got = answer.get(timeout=60)
        other.join()
        return got

    with bootstrap.one_at_a_time(checkout / ".venv"):
        assert not another_gets_it()
    assert another_gets_it()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not pass the lock on to a child")
def test_an_installer_that_outlives_its_parent_keeps_the_lock(checkout: Path) -> None:
    with (checkout / ".venv" / bootstrap.GATE).open("a", encoding="utf-8") as gate:
        assert bootstrap.try_lock(gate)
        look = f"import os; print(os.fstat({gate.fileno()}).st_ino)"
        done, said = bootstrap.run([sys.executable, "-c", look], gate)
        assert done
        assert int(said) == os.fstat(gate.fileno()).st_ino


def imported_before_the_set_up(source: str) -> set[str]:
    """Name every module that this source imports up to its call of `prepare`."""
    names: set[str] = set()
    for node in (node for statement in ast.parse(source).body for node in ast.walk(statement)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= (
                {f"app.{alias.name}" for alias in node.names} if node.module == "app" else {str(node.module)}
            )
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("prepare", "bootstrap.prepare"):
            break
    return names


@pytest.mark.parametrize("name", READ_FIRST)
def test_an_older_python_can_read_as_far_as_the_sentence_that_turns_it_away(name: str) -> None:
    ast.parse(READ_FIRST[name].read_text("utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("name", READ_FIRST)
def test_nothing_before_the_set_up_needs_an_installed_package(name: str) -> None:
    names = imported_before_the_set_up(READ_FIRST[name].read_text("utf-8"))
    ours = {"app", "app.bootstrap"}
    assert {
        module for module in names - ours if module.partition(".")[0] not in sys.stdlib_module_names
    } == set()


@pytest.mark.parametrize("start", STARTS, ids=lambda start: start.relative_to(bootstrap.ROOT).as_posix())
def test_every_start_sets_up_first(start: Path) -> None:
    source = start.read_text("utf-8")
    assert "app.bootstrap" in imported_before_the_set_up(source)
    assert "prepare(" in source
