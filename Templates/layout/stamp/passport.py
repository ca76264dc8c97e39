"""The body of passport.docx: the passport of a programme, alone, as an annex, or inserted as a programme's first chapter."""

from .annex import annex_mark
from .markup import absent_block, block, cell, paragraph, row, section_end, spanning_tag, table

TITLE = "Паспорт программы"
NUMBERS_FROM_ONE = True
# Lists of numbering.xml; each starts at one.
GOALS, TASKS, INDICATORS, RESULTS = 7, 8, 9, 10


def body(profile):
    # Inside a programme the mark, the title and the end of the section are the programme's own.
    return "".join((
        absent_block("внутри-программы", annex_mark(profile), paragraph("AnnexTitle", "{{паспорт.название}}")),
        _rows(profile), absent_block("внутри-программы", section_end())))


def _rows(profile):
    name = profile.length("таблица", "графа-строка-паспорта")
    widths = (name, profile.text_width - name)

    def line(title, *content, whole=False):
        # Long lists may break over pages: kept whole they would leave half a page empty. Rows of a few lines are kept whole.
        return row(cell(widths[0], paragraph("TableCell", title)), cell(widths[1], *content), whole=whole)

    def one(title, field):
        return when(f"программа.{field}", line(title, paragraph("TableCell", "{{программа." + field + "}}"), whole=True))

    def several(title, field, number=None, whole=False):
        items = block(f"программа.{field}", paragraph("TableCell", "{{текст}}"))
        if number:  # a single item is not counted
            counted = block(f"программа.{field}", paragraph("TableCell", "{{текст}}", number=number))
            items = block(f"программа.считать-{field}", counted) + absent_block(f"программа.считать-{field}", items)
        return when(f"программа.есть-{field}", line(title, items, whole=whole))

    def when(field, content):
        return (spanning_tag(profile.text_width, 2, "{{#" + field + "}}") + content
                + spanning_tag(profile.text_width, 2, "{{/" + field + "}}"))

    terms = when("программа.есть-сроки", line(
        "Сроки и этапы реализации программы",
        block("программа.годы", paragraph("TableCell", "{{программа.годы}}")),
        block("программа.этапы", paragraph("TableCell", "{{текст}}"))))
    return table(
        "DocumentTable", widths,
        line("Наименование программы", paragraph("TableCell", "{{программа.название}}"), whole=True),
        several("Основание для разработки программы", "основание-разработки", whole=True),
        one("Заказчик программы", "заказчик"),
        several("Разработчик программы", "разработчик", whole=True),
        one("Ответственный исполнитель программы", "исполнитель"),
        several("Соисполнители программы", "соисполнители", whole=True),
        several("Участники программы", "участники"),
        several("Цели программы", "цели", GOALS),
        several("Задачи программы", "задачи", TASKS),
        several("Целевые показатели (индикаторы) программы", "показатели", INDICATORS),
        terms,
        one("Объёмы и источники финансирования программы", "финансирование"),
        several("Ожидаемые результаты программы", "результаты", RESULTS),
        several("Управление программой и контроль за её исполнением", "контроль", whole=True),
        whole_width=True,
    )
