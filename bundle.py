"""Make dist/dragoman: a folder that runs on another machine of this kind without a network.

It holds the Python that runs this, its standard library, the locked packages, the program, the
model, Arabic fonts and every shared library that these ask for except the C library's own
(docs/decisions/0002-a-bundle-is-a-copied-environment.md). Copy the folder anywhere and start
`dragoman` in it.
"""

from __future__ import annotations

import ast
import compileall
import os
import py_compile
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

import bootstrap

HERE = Path(__file__).resolve().parent
BUNDLE = HERE / "dist" / "dragoman"
LAUNCHER = """\
#!/bin/sh
# Starts Dragoman from this folder, wherever it lies.
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/lib" FONTCONFIG_FILE="$here/fonts/fonts.conf"
exec "$here/python/bin/python3" -I -m gui "$@"
"""
FONTS_CONF = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""
FONTS = re.compile(
    r"(NotoNaskhArabic|NotoSansArabic|NotoSerif|NotoSans|DejaVuSans)(-Regular|-Bold|-Italic)?\.ttf"
)
# Of Qt's plugins: what draws, shows pictures, takes input. Not the GTK theme, which would load the
# other machine's GTK among our libraries, nor what needs a graphics driver.
PLUGINS = (
    "iconengines/libqsvgicon.so",
    "imageformats/libqjpeg.so",
    "imageformats/libqsvg.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "platforms/libqxcb.so",
    "platformthemes/libqxdgdesktopportal.so",
    "wayland-decoration-client/libbradient.so",
    "wayland-shell-integration/libxdg-shell.so",
)
STANDARD_LIBRARY_WITHOUT = shutil.ignore_patterns(
    *("__pycache__", "config-*", "dist-packages", "ensurepip", "idlelib", "lib2to3"),
    *("site-packages", "test", "tkinter", "turtledemo", "_test*.so", "_tkinter*.so"),
)
# glibc: bound to its own loader, and on every machine of this kind.
C_LIBRARY = re.compile(
    r"(ld-linux.*|lib(anl|c|dl|m|mvec|nsl|nss_.*|pthread|resolv|rt|util))\.so(\..*)?"
)


def main() -> None:
    """Make the bundle anew, and read the sample article with it to see that it can."""
    shutil.rmtree(BUNDLE, ignore_errors=True)
    python = copy_python(BUNDLE / "python")
    packages = Path(output(python, "-I", "-c", "import site; print(site.getsitepackages()[0])"))
    install(packages)
    keep_of_qt(packages / "PySide6", qt_modules(HERE / "gui"))
    compile_all(BUNDLE / "python")
    copy_fonts(BUNDLE / "fonts")
    copy_libraries(BUNDLE / "lib", [*sorted(BUNDLE.rglob("*.so*")), python])
    launcher = BUNDLE / "dragoman"
    launcher.write_text(LAUNCHER, "utf-8")
    launcher.chmod(0o755)
    shutil.copy2(HERE / "LICENSE", BUNDLE)
    output(launcher, "brief", min((packages / "resources" / "samples").glob("*.md")))
    size = sum(file.stat().st_size for file in BUNDLE.rglob("*") if file.is_file())
    print(f"bundle: {BUNDLE.relative_to(HERE)}, {size / 1e6:.0f} MB")


def copy_python(target: Path) -> Path:
    """Copy the Python that runs this with its standard library; return where it lies now.

    It finds its library, and what is installed beside it, from where it lies itself.
    """
    library = Path(sysconfig.get_path("stdlib"))
    shutil.copytree(library, target / "lib" / library.name, ignore=STANDARD_LIBRARY_WITHOUT)
    (target / "bin").mkdir()
    return Path(shutil.copy2(os.path.realpath(sys.executable), target / "bin" / "python3"))


def install(target: Path) -> None:
    """Install what uv.lock names for running, and the program itself, into a folder."""
    uv, settings = bootstrap.find_uv(), bootstrap.uv_settings()
    requirements = BUNDLE / "requirements.txt"
    exported = ("export", "--quiet", "--frozen", "--no-dev", "--no-emit-project", "--output-file")
    bootstrap.run([uv, *exported, str(requirements)], settings)
    into = ("--python", sys.executable, "--target", str(target), "--link-mode=copy")
    command = [uv, "pip", "install", "--quiet", "--no-deps", *into]
    bootstrap.run([*command, "--require-hashes", "--requirements", str(requirements)], settings)
    bootstrap.run([*command, "--reinstall-package", "dragoman", str(HERE)], settings)
    requirements.unlink()


def output(*command: str | Path) -> str:
    """Run a command that must succeed; return what it prints."""
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.strip()


def qt_modules(program: Path) -> set[str]:
    """Return the modules of PySide6 that a folder of Python files imports."""
    trees = [ast.parse(file.read_text("utf-8")) for file in program.rglob("*.py")]
    names = {
        name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for name in [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    }
    return {name.split(".")[1] for name in names if name.startswith("PySide6.Qt")}


def keep_of_qt(pyside: Path, modules: set[str]) -> None:
    """Remove all of Qt but the modules named, the plugins of a window, and what these need."""
    plugins = pyside / "Qt" / "plugins"
    wanted = [pyside / f"{module}.abi3.so" for module in modules]
    wanted += [plugins / name for name in PLUGINS]
    kept = {place.resolve() for place in wanted} | libraries(wanted)
    keeps_itself = {"__init__.py", "_config.py", "_git_pyside_version.py"}
    for file in sorted(pyside.rglob("*")):
        inside = file.relative_to(pyside)
        support = inside.parts[0] in {"support", "__pycache__"} or inside.name in keeps_itself
        translations = inside.parts[:2] == ("Qt", "translations") and "qtbase" in file.name
        if file.is_file() and not (support or translations or file.resolve() in kept):
            file.unlink()


def copy_fonts(target: Path) -> None:
    """Copy what this machine reads Arabic and English with, for machines that have no fonts."""
    target.mkdir()
    (target / "fonts.conf").write_text(FONTS_CONF, "utf-8")
    folders = {Path(file).parent for _, file in bootstrap.arabic_fonts()}
    for file in sorted(file for folder in folders for file in folder.iterdir()):
        if FONTS.fullmatch(file.name):
            shutil.copy2(file, target)


def copy_libraries(target: Path, binaries: Iterable[Path]) -> None:
    """Copy the shared libraries that some files ask for and the bundle does not hold yet."""
    target.mkdir()
    for library in sorted(libraries(binaries)):
        if BUNDLE not in library.parents and not C_LIBRARY.fullmatch(library.name):
            shutil.copy2(library, target / library.name)


def libraries(binaries: Iterable[Path]) -> set[Path]:
    """Return every shared library that some files need, at any remove, as the loader finds them."""
    asked = subprocess.run(
        ["ldd", *map(str, binaries)], capture_output=True, text=True, check=False
    )
    if missing := sorted(set(re.findall(r"(\S+) => not found", asked.stdout))):
        raise SystemExit(f"bundle: this machine lacks {', '.join(missing)}")
    return {Path(os.path.normpath(path)) for path in re.findall(r"=> (/\S+) \(", asked.stdout)}


def compile_all(folder: Path) -> None:
    """Compile a folder's modules, valid whatever the dates of the copies will be.

    What does not compile (templates, code for old Pythons that some packages carry) stays as it is.
    """
    compileall.compile_dir(
        folder,
        quiet=2,
        stripdir=str(folder.parent),
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )


if __name__ == "__main__":
    main()
