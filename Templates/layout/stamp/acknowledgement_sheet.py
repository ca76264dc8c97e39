"""The body of acknowledgement-sheet.docx: who has read an order, with room for signature and date."""

from .markup import section_end
from .sheets import heading, people_table, styles  # noqa: F401

TITLE = "Лист ознакомления"
NUMBERS_FROM_ONE = False


def body(profile):
    return "".join((heading("ЛИСТ ОЗНАКОМЛЕНИЯ"), people_table(
        profile, "приказ.ознакомить", ("№ п/п", "Должность", "Фамилия, инициалы", "Подпись", "Дата"), (11, 60, 42, 29, 26)),
        section_end()))
