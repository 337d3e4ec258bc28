"""Lets a fresh checkout set itself up (Qt's system libraries, `.venv`, locked packages) and run again inside.

Standard library only, and in a syntax that an older Python can still read and so say what is missing.
An installed copy has no pyproject.toml beside app/ and is left alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path

TYPE_CHECKING = False  # typing is slow to import, and this runs at every start
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import IO

ROOT = Path(__file__).resolve().parent.parent
LOCK = Path("installer", "requirements.txt")
STAMP = "lotsen-set-up"
GATE = "lotsen-set-up.lock"
UNFINISHED = "unfinished"

# The shared libraries that Qt's wheels expect from the system, and the Debian package that brings each.
LIBRARIES = {
    "qt": {
        "libglib-2.0.so.0": "libglib2.0-0",
        "libGL.so.1": "libgl1",
        "libEGL.so.1": "libegl1",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libfontconfig.so.1": "libfontconfig1",
        "libfreetype.so.6": "libfreetype6",
        "libdbus-1.so.3": "libdbus-1-3",
    },
    "xcb": {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
    },
}


class SetUpFailed(Exception):
    """Set-up cannot go on; the text says what to do about it."""


def prepare(module: str) -> None:
    """Return only where `module` can run: a checkout is set up, and `module` started again in its `.venv`."""
    if sys.version_info < (3, 11):  # noqa: UP036  an older Python is exactly who should read this sentence
        found = ".".join(map(str, sys.version_info[:3]))
        sys.exit("Lotsen needs Python 3.11 or newer, and this is Python {}.".format(found))  # noqa: UP032
    if not is_checkout(ROOT) or is_inside(ROOT):
        return
    try:
        if not is_current(ROOT, library_sets(sys.platform, os.environ)):
            set_up(ROOT, library_sets(sys.platform, os.environ))
    except SetUpFailed as trouble:
        sys.exit(f"Lotsen could not be set up: {trouble}")
    except OSError as trouble:
        sys.exit(f"Lotsen could not be set up in {ROOT / '.venv'}: {trouble.strerror or trouble}.")
    except KeyboardInterrupt:
        sys.exit("Set-up was stopped. Start again to finish it.")
    restart(restart_command(ROOT, module, sys.argv[1:]))


def is_checkout(root: Path) -> bool:
    """Tell a source checkout from an installed copy."""
    return (root / "pyproject.toml").is_file()


def is_inside(root: Path) -> bool:
    """Tell whether this very process already runs in the checkout's `.venv`."""
    return os.path.realpath(sys.prefix) == os.path.realpath(root / ".venv")


def library_sets(platform: str, environ: Mapping[str, str]) -> list[str]:
    """Name the groups of system libraries needed: Qt's own, and those of an X display when there is one."""
    if platform != "linux":
        return []
    return ["qt", "xcb"] if environ.get("DISPLAY") else ["qt"]


def is_current(root: Path, sets: Sequence[str]) -> bool:
    """Tell from the stamp alone whether packages, interpreter and libraries are in place."""
    try:
        lock, python, had = (root / ".venv" / STAMP).read_text(encoding="utf-8").split("\n")
        return lock == lock_digest(root) and python == interpreter(root) and set(sets) <= set(had.split())
    except (OSError, ValueError):
        return False


def write_stamp(root: Path, sets: Sequence[str]) -> None:
    """Note what has been set up, in one step, so that the note is never half true."""
    fresh = root / ".venv" / f"{STAMP}.new"
    fresh.write_text("\n".join((lock_digest(root), interpreter(root), " ".join(sets))), encoding="utf-8")
    fresh.replace(root / ".venv" / STAMP)


def lock_digest(root: Path) -> str:
    """Return what changes whenever the locked packages do."""
    return hashlib.sha256((root / LOCK).read_bytes()).hexdigest()


def venv_python(root: Path, os_name: str = os.name) -> Path:
    """Return where `.venv` keeps its Python on this kind of system."""
    return root / ".venv" / ("Scripts/python.exe" if os_name == "nt" else "bin/python")


def interpreter(root: Path) -> str:
    """Return the Python behind `.venv`, or "" when there is none; a system upgrade may have replaced it."""
    try:
        settings = (root / ".venv" / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return ""
    base = venv_python(root)
    if not base.exists():
        return ""
    if os.name == "nt":
        homes = [line.partition("=")[2].strip() for line in settings.splitlines() if line.startswith("home")]
        base = Path(*homes, "python.exe")
    return os.path.realpath(base) if base.exists() else ""


def restart_command(root: Path, module: str, arguments: Sequence[str]) -> list[str]:
    """Return the command that runs `module` with the same arguments inside `.venv`."""
    return [str(venv_python(root)), "-m", module, *arguments]


def restart(command: list[str]) -> None:
    """Become `command`; on Windows, where no process becomes another, wait and pass on its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606  our own interpreter, no shell wanted
    import subprocess

    with subprocess.Popen(command) as child:
        while True:
            try:
                sys.exit(child.wait())
            except KeyboardInterrupt:  # Ctrl+C reaches the child as well; it decides when to end
                continue


def set_up(root: Path, sets: Sequence[str]) -> None:
    """Bring libraries, `.venv` and packages to what is locked; one process at a time, others wait."""
    apt_command(missing_libraries(sets))  # without the rights it ends here, with nothing touched
    venv = root / ".venv"
    with one_at_a_time(venv) as gate:
        missing = missing_libraries(sets)
        if missing:
            install_libraries(apt_command(missing), missing)
        if not is_current(root, []):
            stamp = venv / STAMP
            was = stamp.read_text(encoding="utf-8") if stamp.is_file() else ""
            python = interpreter(root)
            if was == UNFINISHED or (was and python not in was.split("\n")) or not python:
                make_venv(root, repair=was == UNFINISHED)
            stamp.write_text(UNFINISHED, encoding="utf-8")
            install_packages(root, gate)
            say("Ready.")
        write_stamp(root, sets)


def missing_libraries(sets: Iterable[str]) -> list[str]:
    """Return the sonames that the system's loader cannot find."""
    import ctypes

    missing = []
    for soname in (soname for name in sets for soname in LIBRARIES[name]):
        try:
            ctypes.CDLL(soname)
        except OSError:
            missing.append(soname)
    return missing


def apt_command(sonames: Sequence[str]) -> list[str]:
    """Return the apt command that brings these libraries, or say what to run when it may not run here."""
    import shutil
    import subprocess

    if not sonames:
        return []
    if not shutil.which("apt-get"):
        raise SetUpFailed(
            f"Qt needs these system libraries: {', '.join(sonames)}. "
            "Install the packages that contain them, then start again."
        )
    packages = sorted(
        {known[soname] for known in LIBRARIES.values() for soname in sonames if soname in known}
    )
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.name == "posix" and os.geteuid() == 0:
        return command
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n", *command]
    raise SetUpFailed(
        f"Qt needs system libraries that only an administrator can install. "
        f"Run this, then start again:\n  sudo {' '.join(command)}"
    )


def install_libraries(command: Sequence[str], sonames: Sequence[str]) -> None:
    """Install the missing libraries with apt, and make sure that they can now be loaded."""
    say(f"Installing {len(sonames)} system libraries that Qt needs, with apt …")
    prefix = list(command[: command.index("install")])
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    patient = [*prefix, "-o", "DPkg::Lock::Timeout=300"]
    run([*patient, "update"], environ=quiet)  # may fail on one stale source and still be enough
    done, said = run([*patient, *command[len(prefix) :]], environ=quiet)
    still = [soname for soname in missing_libraries(LIBRARIES) if soname in sonames]
    if still or not done:
        what = f"apt could not install {', '.join(still) or 'everything'}"
        raise SetUpFailed(f"{what}. Run this to see why:\n  {' '.join(command)}\n{said}")


def make_venv(root: Path, *, repair: bool) -> None:
    """Create `.venv` without pip (Debian packages ensurepip apart), in place of whatever is left there."""
    import shutil

    try:
        import venv as standard
    except ImportError:
        raise SetUpFailed("this Python has no venv module. Install python3-venv, then start again.") from None
    folder = root / ".venv"
    say("The last set-up was not finished. Creating .venv again …" if repair else "Creating .venv …")
    for entry in folder.iterdir():
        if entry.name in (STAMP, GATE):  # the lock is held, and the stamp tells that this is unfinished
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    standard.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(folder)


def install_packages(root: Path, gate: IO[str]) -> None:
    """Install exactly the locked packages, every file checked against its hash: with uv, or else with pip."""
    lock = root / LOCK
    say(f"Installing {len(locked_packages(lock.read_text(encoding='utf-8')))} packages …")
    python = str(venv_python(root))
    pip = [*pip_command(python), "install", "--no-input", "--quiet", "--require-hashes", "--no-deps", "-r"]
    for_uv = root / ".venv" / "uv.txt"
    for_uv.write_text(locked_packages(lock.read_text(encoding="utf-8")).get("uv", ""), encoding="utf-8")
    environ = {"UV_NATIVE_TLS": "1", **os.environ}  # a municipality's proxy signs with its own authority
    if for_uv.stat().st_size and run([*pip, str(for_uv)], gate)[0]:
        sync = [
            python,
            "-m",
            "uv",
            "pip",
            "sync",
            "--quiet",
            "--require-hashes",
            "--python",
            python,
            str(lock),
        ]
        if run(sync, gate, environ)[0]:
            return
        say("uv could not install them; trying pip, which takes a little longer …")
    done, said = run([*pip, str(lock)], gate)
    if not done:
        raise SetUpFailed(
            f"the packages could not be installed. Check the network (and the proxy, if there is one), "
            f"then start again. pip said:\n{said}"
        )


def pip_command(python: str) -> list[str]:
    """Return the pip to install with: this Python's, working on `.venv` from outside, or one put inside."""
    import importlib.util

    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", python]
    if run([python, "-m", "ensurepip"])[0]:
        return [python, "-m", "pip"]
    raise SetUpFailed(
        "this Python has no pip. Install it (on Debian: apt-get install python3-pip), then start again."
    )


def locked_packages(lock: str) -> dict[str, str]:
    """Split the lock file into its entries, by package name."""
    entries: dict[str, str] = {}
    name = ""
    for line in lock.splitlines(keepends=True):
        if not line.startswith((" ", "#")):
            name = line.partition("==")[0]
        if name.strip():
            entries[name] = entries.get(name, "") + line
    return entries


@contextlib.contextmanager
def one_at_a_time(venv: Path) -> Iterator[IO[str]]:
    """Hold the checkout's set-up lock, waiting for whoever holds it; the system frees it with its holder."""
    import time

    venv.mkdir(exist_ok=True)
    with (venv / GATE).open("a", encoding="utf-8") as gate:
        if not try_lock(gate):
            say("Another start is setting up here. Waiting for it to finish …")
            while not try_lock(gate):
                time.sleep(0.2)
        yield gate


def try_lock(gate: IO[str]) -> bool:
    """Take the lock if nobody has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            gate.seek(0)
            msvcrt.locking(gate.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(gate, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def run(
    command: Sequence[str], gate: IO[str] | None = None, environ: Mapping[str, str] | None = None
) -> tuple[bool, str]:
    """Run a command silently; return whether it succeeded and the end of what it said."""
    import subprocess

    # A child that outlives a killed parent keeps the lock: nobody starts over in a folder it still fills.
    kept = (gate.fileno(),) if gate and os.name == "posix" else ()
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=kept,
        env=None if environ is None else dict(environ),
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.returncode == 0, "\n".join(f"  {line}" for line in done.stdout.strip().splitlines()[-8:])


def say(line: str) -> None:
    """Tell whoever waits at the terminal."""
    print(line, file=sys.stderr, flush=True)
