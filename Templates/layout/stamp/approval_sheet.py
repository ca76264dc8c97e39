"""The body of approval-sheet.docx: visas and remarks to an order."""

from .markup import section_end
from .sheets import heading, people_table, styles  # noqa: F401

TITLE = "Лист согласования"
NUMBERS_FROM_ONE = False


def body(profile):
    return "".join((heading("ЛИСТ СОГЛАСОВАНИЯ"), people_table(
        profile, "приказ.визы", ("№ п/п", "Должность", "Фамилия, инициалы", "Замечания", "Подпись", "Дата"),
        (11, 40, 42, 29, 21, 25),
        ("замечания", None, "дата-визы")), section_end()))
