"""The body of base-school-order.docx: an order whose items say what it is about, on the blank of all orders."""

from .order import NUMBERS_FROM_ONE, body, styles  # noqa: F401

TITLE = "Приказ о базовых школах"
