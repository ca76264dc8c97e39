"""The body of distribution-list.docx: to whom an order is sent."""

from .markup import paragraph, section_end
from .requisites import list_table
from .sheets import heading, styles  # noqa: F401

TITLE = "Лист рассылки"
NUMBERS_FROM_ONE = False


def body(profile):
    rows = list_table(
        profile, "приказ.рассылка", (11, 72, 36, 45), ("№ п/п", "Кому направлен", "Экземпляров", "Отметка об отправке"),
        (("TableCellCentred", ["{{@номер}}"]), ("TableCell", ["{{текст | с-заглавной}}"]), ("TableCellCentred", ["{{экземпляров}}"]), ("TableCell", ())))
    return "".join((heading("ЛИСТ РАССЫЛКИ"), rows, paragraph("MarkTitle", "Всего экземпляров: {{приказ.всего-экземпляров}}"),
                    section_end()))
