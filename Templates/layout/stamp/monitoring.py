"""The body of contingent-monitoring.docx: what kind of children the schools teach, by school and year."""

from .annex import annex_mark
from .markup import (block, cell, filled_or_dash, optional_column, paragraph, row, run, section_end, spanning_tag, table)
from .pictures import picture_paragraph, placeholder

TITLE = "Мониторинг контингента обучающихся"
NUMBERS_FROM_ONE = True
MOST_YEARS = 5
PICTURES = {"document.xml": {"rIdDrawing": "drawing.png"}}  # in whose place the charts come


def body(profile):
    return "".join((
        annex_mark(profile), paragraph("AnnexTitle", "{{мониторинг.название}}"),
        block("мониторинг.вступление", paragraph("BodyText", "{{{мониторинг.вступление}}}")),
        paragraph("Caption", "Показатели по школам и годам"), _values(profile),
        block("мониторинг.источник", paragraph("MarkTitle", "Источник: {{мониторинг.источник}}")),
        block("мониторинг.диаграммы", picture_paragraph(placeholder("rIdDrawing", 1, "диаграмма", 165, 76), gap=120)),
        block("мониторинг.выводы", paragraph("BodyText", "{{{мониторинг.выводы}}}")),
        section_end()))


def _values(profile):
    number, indicator, unit, year, change, judgement = (profile.length("таблица", f"графа-{column}") for column in (
        "номер", "наименование-показателя", "единица", "год", "динамика", "оценка"))
    widths = [number, indicator, unit] + [year] * MOST_YEARS + [change, judgement]
    whole, columns = sum(widths), len(widths)
    titles = [["№"], ["Показатель"], ["Ед. изм."]]
    titles += [optional_column(f"мониторинг.год-{n}", run("{{мониторинг.год-" + str(n) + "}}")) for n in range(1, MOST_YEARS + 1)]
    titles += [optional_column("мониторинг.есть-динамика", run("Динамика")), optional_column("мониторинг.есть-оценка", run("Оценка"))]
    values = [("NarrowCellCentred", ["{{@номер}}"]), ("NarrowCell", ["{{название}}"]), ("NarrowCellCentred", filled_or_dash("единица"))]
    values += [("NarrowCellCentred", filled_or_dash(f"значение-{n}")) for n in range(1, MOST_YEARS + 1)]
    values += [("NarrowCellCentred", filled_or_dash("динамика")), ("NarrowCell", filled_or_dash("оценка"))]

    def tag(text):
        return spanning_tag(whole, columns, text)

    header = row(*(cell(width, paragraph("NarrowHeader", *title)) for width, title in zip(widths, titles)), header=True)
    group = row(cell(whole, paragraph("TableGroup", "{{название}}"), span=columns))
    line = row(*(cell(width, paragraph(style, *text)) for width, (style, text) in zip(widths, values)))
    return table("DocumentTable", widths, header, tag("{{#мониторинг.школы}}"), group, tag("{{#строки}}"), line, tag("{{/строки}}"),
                 tag("{{/мониторинг.школы}}"), whole_width=True)
