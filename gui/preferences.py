"""The settings on one page: marking, key points, what is kept on disk, the model package."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.errors import DragomanError
from core.explain import explain
from core.packages import Listing, Package
from core.paths import Paths
from core.settings import MOST_POINTS, Settings
from gui.asking import package_options
from gui.job import Job
from gui.library.library_desk import LibraryDesk
from gui.models import Models, PackageChoice

_KEPT = "&Keep translations, so that an article opens at once the next time"
_LIBRARY = "Keep what I &read in the library, so that I find it again"
_ALWAYS = "Settings, corrections, names and terms are always kept."


class Preferences(QDialog):
    """Shows the settings and takes changes; ``settings`` and ``choice`` are what was chosen."""

    def __init__(
        self, settings: Settings, models: Models, library: LibraryDesk, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setMinimumWidth(600)
        self._settings = settings
        self._models, self._library = models, library
        self._jobs: list[Job] = []
        self.marking = QLineEdit(settings.marking)
        self.points = QSpinBox()
        self.keep = QCheckBox(_KEPT)
        self.clear_button = QPushButton("&Clear kept translations")
        self.keep_library = QCheckBox(_LIBRARY)
        self.clear_library_button = QPushButton("Clear &library…")
        self.package = QComboBox()
        self.install_button = QPushButton("&Install package file…")
        self.told = QLabel()
        self._build()
        self._list_packages(models.choice)

    @property
    def settings(self) -> Settings:
        """The settings as the page says them now."""
        folder = self.choice.folder
        return replace(
            self._settings,
            marking=" ".join(self.marking.text().split()),
            points=self.points.value(),
            keep_translations=self.keep.isChecked(),
            keep_library=self.keep_library.isChecked(),
            package=str(folder) if folder is not None else "",
        )

    @property
    def choice(self) -> PackageChoice:
        """The package chosen."""
        chosen = self.package.currentData()
        return chosen if isinstance(chosen, PackageChoice) else self._models.choice

    def install(self, file: Path) -> None:
        """Install a package file in the background and choose it."""
        self.install_button.setEnabled(False)
        self.told.setText(f"Installing {file.name}…")
        job = Job(lambda _: self._models.install(file))
        job.item.connect(self._installed)
        job.failed.connect(self._fail)
        job.finished.connect(lambda: self.install_button.setEnabled(True))
        self._jobs.append(job)
        job.start()

    def done(self, result: int) -> None:
        """Close; nothing comes to a closed page."""
        for job in self._jobs:
            job.abandon()
        super().done(result)

    def _build(self) -> None:
        self.marking.setPlaceholderText("none; the first line of every report block")
        self.marking.setAccessibleName("Handling marking")
        self.points.setRange(1, MOST_POINTS)
        self.points.setValue(self._settings.points)
        self.points.setAccessibleName("Number of key points")
        self.keep.setChecked(self._settings.keep_translations)
        self.keep_library.setChecked(self._settings.keep_library)
        self.package.setAccessibleName("Model package")
        self.package.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(12)
        form.addRow("Handling &marking", self.marking)
        form.addRow("Key &points", self.points)
        form.addRow("On this disk", self.keep)
        form.addRow("", _alone(self.clear_button))
        form.addRow("", self.keep_library)
        form.addRow("", _alone(self.clear_library_button))
        form.addRow("", _quiet(_ALWAYS))
        form.addRow("Model p&ackage", self.package)
        form.addRow("", _alone(self.install_button))
        form.addRow("", self.told)
        for name, place in _places(self._models.paths).items():
            form.addRow(name, _quiet(str(place)))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.clear_button.clicked.connect(self._clear)
        self.clear_library_button.clicked.connect(self._clear_library)
        self.install_button.clicked.connect(self._ask_for_package)

    def _list_packages(self, choice: PackageChoice) -> None:
        """List the packages, which means reading all of them, and choose one."""
        job = Job(lambda _: self._models.listing())
        job.item.connect(lambda listing: self._show_packages(listing, choice))
        self._jobs.append(job)
        job.start()

    def _show_packages(self, listing: Listing, choice: PackageChoice) -> None:
        self.package.clear()
        for option in package_options(listing):
            if option.usable:
                self.package.addItem(option.name, option.value)
                tip = Qt.ItemDataRole.ToolTipRole
                self.package.setItemData(self.package.count() - 1, option.remark, tip)
        folders = [self.package.itemData(row).folder for row in range(self.package.count())]
        if choice.folder in folders:
            self.package.setCurrentIndex(folders.index(choice.folder))

    def _clear(self) -> None:
        self._models.clear()
        self.told.setText("Kept translations are cleared.")

    def _clear_library(self) -> None:
        question = "Forget every article in the library? The files themselves are not touched."
        if QMessageBox.question(self, "Clear library", question) == QMessageBox.StandardButton.Yes:
            try:
                self._library.clear()
            except DragomanError as error:
                self._fail(error)
            else:
                self.told.setText("The library is cleared.")

    def _ask_for_package(self) -> None:
        kinds = "Model packages (*.argosmodel);;All files (*)"
        name, _ = QFileDialog.getOpenFileName(self, "Install a model package", "", kinds)
        if name:
            self.install(Path(name))

    def _installed(self, package: Package) -> None:
        self.told.setText(f"Installed: {package.name}")
        self._list_packages(PackageChoice(package.place))

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, DragomanError):
            raise error
        told = explain(error)
        self.told.setText(f"{told.sentence} {told.advice}")


def _places(paths: Paths) -> dict[str, Path]:
    """Where files are kept, by what they hold."""
    return {
        "Settings": paths.settings,
        "Translations": paths.translations,
        "Library": paths.library,
        "Your own work": paths.data,
        "Log (no text)": paths.log,
    }


def _quiet(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _alone(button: QPushButton) -> QHBoxLayout:
    """The button in its own width."""
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch()
    return row
