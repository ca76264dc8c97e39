"""The body of support-programme.docx: a programme with a strategy for each group of schools."""

from .programme import body  # noqa: F401

TITLE = "Программа поддержки школ"
NUMBERS_FROM_ONE = True
