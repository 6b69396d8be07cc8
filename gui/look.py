"""The few rules of style that a palette cannot say: quiet scroll bars, flat tool bar."""

from __future__ import annotations

from gui.theme import Theme


def style_sheet(theme: Theme) -> str:
    """Rules for the main window in the colours of a theme."""
    return f"""
    QPushButton {{ border: 1px solid {theme.faint.name()}; border-radius: 5px;
        background: {theme.paper.name()}; color: {theme.ink.name()}; padding: 5px 14px; }}
    QPushButton:hover {{ border-color: {theme.quiet.name()}; }}
    QPushButton:pressed {{ background: {theme.rule.name()}; }}
    QPushButton:focus {{ border: 2px solid {theme.accent.name()}; padding: 4px 13px; }}
    QPushButton:default {{ background: {theme.accent.name()}; color: {theme.paper.name()};
        border-color: {theme.accent.name()}; }}
    QPushButton:default:focus {{ border-color: {theme.ink.name()}; }}
    QPushButton:disabled {{ color: {theme.faint.name()}; border-color: {theme.rule.name()}; }}
    QPushButton:flat {{ border-color: transparent; background: transparent;
        color: {theme.accent.name()}; padding: 3px 8px; }}
    QPushButton:flat:focus {{ border: 1px solid {theme.accent.name()}; padding: 3px 8px; }}
    QPushButton#recent {{ padding-left: 0; text-align: left; }}
    QListView, QLineEdit, QTextEdit, QSpinBox {{ selection-background-color: {theme.accent.name()};
        selection-color: {theme.paper.name()}; }}
    QListView::item:selected {{ background: {theme.accent.name()}; color: {theme.paper.name()}; }}
    QLineEdit {{ border: 1px solid {theme.faint.name()}; border-radius: 4px;
        background: {theme.paper.name()}; color: {theme.ink.name()}; padding: 3px 6px; }}
    QLineEdit:focus {{ border-color: {theme.accent.name()}; }}
    QScrollBar:vertical {{ background: {theme.paper.name()}; width: 12px; margin: 0; }}
    QScrollBar::handle:vertical {{
        background: {theme.faint.name()}; border-radius: 3px; min-height: 32px; margin: 2px 3px;
    }}
    QScrollBar::handle:vertical:hover {{ background: {theme.quiet.name()}; }}
    QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
    QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
    QTreeView, QTableView {{ background: {theme.paper.name()}; }}
    QTreeView {{ padding-left: 6px; }}
    QTreeView::item, QTableView::item {{ padding: 4px 8px; }}
    QTreeView::item:selected, QTableView::item:selected {{ background: {theme.linked.name()};
        color: {theme.ink.name()}; }}
    QTableView::item:focus {{ border: 2px solid {theme.accent.name()}; padding: 2px 6px; }}
    QTableView QHeaderView::section {{ padding-right: 22px; }}
    QTableView::indicator:unchecked, QCheckBox::indicator:unchecked {{ width: 13px; height: 13px;
        border: 1px solid {theme.quiet.name()}; border-radius: 3px;
        background: {theme.paper.name()}; }}
    QTableView {{ gridline-color: {theme.rule.name()}; border: 1px solid {theme.rule.name()}; }}
    QHeaderView::section {{ background: {theme.paper.name()}; color: {theme.quiet.name()};
        border: 0; border-bottom: 1px solid {theme.rule.name()}; padding: 4px 8px; }}
    QMainWindow::separator {{ background: {theme.rule.name()}; height: 1px; width: 1px; }}
    QSplitter::handle {{ background: {theme.rule.name()}; }}
    QToolBar {{ border: 0; border-bottom: 1px solid {theme.rule.name()}; padding: 5px 8px;
        spacing: 2px; }}
    QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 5px 10px; }}
    QToolBar QToolButton:hover {{ background: {theme.rule.name()}; }}
    QToolBar QToolButton:focus {{ border-color: {theme.accent.name()}; }}
    QToolBar QToolButton:disabled {{ color: {theme.faint.name()}; }}
    QStatusBar {{ border-top: 1px solid {theme.rule.name()}; }}
    QStatusBar::item {{ border: 0; }}
    QStatusBar QLabel {{ color: {theme.quiet.name()}; padding: 0 6px; }}
    QStatusBar QLabel#said {{ color: {theme.accent.name()}; }}
    QProgressBar {{ border: 0; border-radius: 3px; background: {theme.rule.name()}; }}
    QProgressBar::chunk {{ border-radius: 3px; background: {theme.accent.name()}; }}
    """
