"""Set a bare machine up for Dragoman: system libraries, an Arabic font, uv, the environment.

`make` runs this before anything else; it needs Python's standard library only. It asks the machine
what is missing (the loader for libraries, fontconfig for fonts) rather than which packages are
installed, so that a machine which has it all another way is left alone. What is missing is
installed with apt when this runs as root; otherwise one line says what to type.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYTHON = (3, 11)
UV = "uv>=0.13,<1"

# Debian's package for each shared library that Qt asks the loader for: read off Qt's platform
# plugins with ldd, in an installation that had nothing.
LIBRARIES = {
    "offscreen": {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libdbus-1.so.3": "libdbus-1-3",
        "libfontconfig.so.1": "libfontconfig1",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libxkbcommon.so.0": "libxkbcommon0",
    },
    "window": {
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
}
FONT = "fonts-noto-core"
# Comes with nearly every Debian and has Arabic letters, but is hard to read at length.
LAST_RESORT_FONT = "DejaVu"


class CannotSetUp(Exception):
    """Set-up stopped; the message is the one line that says what to type."""


def main() -> int:
    """Set the machine up; return 0, or 1 after one line on stderr that says what to do."""
    parser = argparse.ArgumentParser(description="Set a bare machine up for Dragoman.")
    parser.add_argument("--window", action="store_true", help="there is a screen to open it on")
    parser.add_argument("--stamp", type=Path, help="file to touch when all is done")
    arguments = parser.parse_args()
    try:
        system_packages(window=arguments.window)
        environment(find_uv())
    except CannotSetUp as error:
        print(f"dragoman: {error}", file=sys.stderr)
        return 1
    if arguments.stamp:
        arguments.stamp.touch()
    return 0


def system_packages(*, window: bool) -> None:
    """Install what the machine lacks, as root; otherwise raise CannotSetUp: the line to type."""
    fonts = arabic_fonts()
    packages = missing_packages(window=window)
    readable = any(LAST_RESORT_FONT not in family for family, _ in fonts)
    root = os.geteuid() == 0
    if not fonts or (root and not readable):
        packages.append(FONT)
    elif not readable:
        say(f"{LAST_RESORT_FONT} is the only Arabic font here; {FONT} is far easier to read")
    if not packages:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if root and shutil.which("apt-get"):
        say("installing " + " ".join(packages))
        run(["apt-get", "update", "-qq"])
        run(install, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    else:
        line = "sudo apt-get update && sudo " + " ".join(install)
        raise CannotSetUp(f"this machine lacks a few packages; type this, then make again: {line}")


def missing_packages(*, window: bool) -> list[str]:
    """Return Debian's names for what this machine lacks before Qt can start, sorted.

    With `window`, what it takes to open a window on a screen counts too.
    """
    libraries = dict(LIBRARIES["offscreen"])
    if window:
        libraries.update(LIBRARIES["window"])
    packages = [package for library, package in libraries.items() if not loads(library)]
    if shutil.which("uv") is None and not private_uv().exists() and not has("ensurepip"):
        packages.append("python3-venv")
    return sorted(packages)


def has(module: str) -> bool:
    """Tell whether Python's own `module` is here: Debian packs some of them apart."""
    return importlib.util.find_spec(module) is not None


def loads(library: str) -> bool:
    """Tell whether the loader finds a shared library, by its file name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def arabic_fonts() -> list[tuple[str, str]]:
    """Return family and file of each font that can show Arabic, as fontconfig knows them.

    There are none without fontconfig.
    """
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return []
    for name in ("FcNameParse", "FcObjectSetCreate", "FcFontList", "FcPatternFormat"):
        getattr(fontconfig, name).restype = ctypes.c_void_p
    objects = ctypes.c_void_p(fontconfig.FcObjectSetCreate())
    for detail in (b"family", b"file"):
        fontconfig.FcObjectSetAdd(objects, detail)
    pattern = ctypes.c_void_p(fontconfig.FcNameParse(b":lang=ar"))
    listed = fontconfig.FcFontList(None, pattern, objects)
    if not listed:
        return []
    fonts = ctypes.cast(listed, ctypes.POINTER(FontSet)).contents
    formatted = (
        fontconfig.FcPatternFormat(ctypes.c_void_p(fonts.fonts[place]), b"%{family}\n%{file}")
        for place in range(fonts.count)
    )
    found = (ctypes.string_at(text).decode().split("\n") for text in formatted if text)
    return sorted((family, file) for family, file in found)


class FontSet(ctypes.Structure):
    """FcFontSet of fontconfig.h: how many patterns, room for how many, the patterns."""

    _fields_ = (
        ("count", ctypes.c_int),
        ("room", ctypes.c_int),
        ("fonts", ctypes.POINTER(ctypes.c_void_p)),
    )


def private_uv() -> Path:
    """Return where our own uv lies when the machine has none."""
    return HERE / ".uv" / "bin" / "uv"


def find_uv() -> str:
    """Return the path of uv: the machine's, or our own, fetched when it is not yet here."""
    found = shutil.which("uv")
    if found:
        return found
    if not private_uv().exists():
        say("fetching uv")
        run([sys.executable, "-m", "venv", "--clear", str(HERE / ".uv")])
        pip = [str(HERE / ".uv" / "bin" / "python"), "-m", "pip"]
        run([*pip, "install", "--quiet", "--disable-pip-version-check", UV])
    return str(private_uv())


def environment(uv: str) -> None:
    """Make `.venv` hold exactly what uv.lock names, each file checked against its hash there.

    The lock names the public index. The files are asked for by name and version, so that they come
    from wherever this machine's uv or pip gets its packages.
    """
    say("setting up .venv")
    settings = uv_settings()
    folder = HERE / ".venv"
    python = str(folder / "bin" / "python")
    if not Path(python).exists():
        run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder)], settings)
    requirements = folder / "requirements.txt"
    exported = ["export", "--quiet", "--frozen", "--no-emit-project", "--output-file"]
    run([uv, *exported, str(requirements)], settings)
    install = [uv, "pip", "sync", "--quiet", "--compile-bytecode", "--python", python]
    run([*install, "--require-hashes", str(requirements)], settings)
    ours = ["install", "--quiet", "--no-deps", "--python", python, "--editable", str(HERE)]
    run([uv, "pip", *ours], settings)


def uv_settings() -> dict[str, str]:
    """Return the environment uv runs in: this one, without downloading Pythons or asking elsewhere.

    uv does not read pip's settings; where they name a package index and uv's do not, uv is told.
    """
    settings = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    settings.setdefault("UV_PYTHON_DOWNLOADS", "never")
    settings.setdefault("UV_SYSTEM_CERTS", "true")
    if not any(name in settings for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "UV_NO_INDEX")):
        index = pip_index()
        if index:
            settings["UV_DEFAULT_INDEX"] = index
    return settings


def pip_index() -> str:
    """Return the package index that pip is told to use on this machine; empty when it is not."""
    own = HERE / ".uv" / "bin" / "python"
    python = str(own) if own.exists() else sys.executable
    listed = subprocess.run(
        [python, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    )
    lines = (line.partition("=") for line in listed.stdout.splitlines())
    told = {name: value.strip("'\"") for name, _, value in lines}
    places = (":env:.index-url", "install.index-url", "global.index-url")
    return next((told[place] for place in places if place in told), "")


def run(command: list[str], env: dict[str, str] | None = None) -> None:
    """Run a command; raise CannotSetUp when it fails (it has said why itself)."""
    done = subprocess.run(command, cwd=HERE, env=env, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise CannotSetUp(f"set-up stopped: `{' '.join(command[:4])} ...` failed, see above")


def say(text: str) -> None:
    """Print one line of progress."""
    print(f"dragoman: {text}", flush=True)


if __name__ == "__main__":
    if sys.version_info < PYTHON:
        sys.exit("dragoman: Python 3.11 or newer is needed; on Debian 12: apt-get install python3")
    sys.exit(main())
