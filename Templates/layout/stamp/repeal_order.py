"""The body of repeal-order.docx: an order whose items say what it is about, on the blank of all orders."""

from .order import *  # noqa: F401,F403

TITLE = "Приказ об отмене"
