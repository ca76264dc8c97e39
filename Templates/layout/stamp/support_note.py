"""The body of support-note.docx: an analytic note on who did what and what came of it."""

from .report import report_body

TITLE = "Аналитическая справка"
NUMBERS_FROM_ONE = True


def body(profile):
    return report_body(profile, "справка")
