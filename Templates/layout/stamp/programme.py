"""The body of programme.docx: a programme with its passport, numbered chapters and tables."""

from .annex import annex_mark
from .markup import (block, cell, filled_or_dash, optional_column, paragraph, row, run, section_end, section_tag, spanning_tag, table)

TITLE = "Программа"
NUMBERS_FROM_ONE = True
MOST_YEARS = 8


def body(profile):
    return "".join((
        annex_mark(profile), paragraph("AnnexTitle", "{{программа.название}}"),
        paragraph("ChapterHeading", "Паспорт программы"),
        block("программа.раздел-паспорта", section_tag("{{>passport}}")),
        block("программа.разделы",
              paragraph("ChapterHeading", "{{заголовок}}"),
              block("текст", paragraph("BodyText", "{{{текст}}}")),
              block("перечни", paragraph("BodyText", "{{вступление}}", keep_next=True),
                    block("строки", paragraph("ListNumber", "{{текст}}"))),
              block("критерии", paragraph("Caption", "Показатели и критерии отбора школ"), _criteria(profile)),
              block("динамика", paragraph("Caption", "Показатели динамики"), _dynamics(profile)),
              block("показатели", paragraph("Caption", "Целевые показатели (индикаторы) программы"), _indicators(profile)),
              block("текст-после", paragraph("BodyText", "{{{текст-после}}}"))),
        section_end()))


def _table(profile, widths, titles, *rows):
    header = row(*(cell(width, paragraph("TableHeader", *title)) for width, title in zip(widths, titles)), header=True)
    return table("DocumentTable", widths, header, *rows, whole_width=True)


def _numbered(widths, values):
    cells = [cell(widths[0], paragraph("TableCellCentred", "{{@номер}}"))]
    return row(*cells, *(cell(width, paragraph(style, *text)) for width, (style, text) in zip(widths[1:], values)))


def _two_columns(profile):
    number, indicator = (profile.length("таблица", f"графа-{column}") for column in ("номер", "показатель"))
    return number, indicator, profile.text_width - number - indicator


def _criteria(profile):
    widths = _two_columns(profile)

    def tag(text):
        return spanning_tag(profile.text_width, 3, text)

    heading = row(cell(profile.text_width, paragraph("TableGroup", "{{название}}"), span=3))
    return _table(
        profile, widths, (["№ п/п"], ["Показатель"], ["Критерий"]),
        tag("{{#группы}}"), tag("{{#название}}"), heading, tag("{{/название}}"),
        tag("{{#строки}}"), _numbered(widths, (("TableCell", ["{{показатель}}"]), ("TableCell", ["{{критерий}}"]))),
        tag("{{/строки}}"), tag("{{/группы}}"))


def _dynamics(profile):
    widths = _two_columns(profile)
    return _table(
        profile, widths, (["№ п/п"], ["Показатель"], ["Критерии"]),
        spanning_tag(profile.text_width, 3, "{{#строки}}"),
        _numbered(widths, (("TableCell", ["{{показатель}}"]), ("TableCell", ["{{критерии}}"]))),
        spanning_tag(profile.text_width, 3, "{{/строки}}"))


def _indicators(profile):
    """A column for the value before the programme and for each year of a target; those not used are dropped."""
    number, unit, value, source = (
        profile.length("таблица", f"графа-{column}") for column in ("номер", "единица", "значение", "источник"))
    indicator = profile.length("таблица", "графа-наименование-показателя")
    widths = [number, indicator, unit, value] + [value] * MOST_YEARS + [source]
    base = optional_column("показатели.есть-база", run("{{#показатели.база-год}}{{.}} (исходное){{/показатели.база-год}}"
                                                       "{{^показатели.база-год}}Исходное значение{{/показатели.база-год}}"))
    years = [optional_column(f"показатели.год-{year}", run("{{показатели.год-" + str(year) + "}}"))
             for year in range(1, MOST_YEARS + 1)]
    titles = [["№ п/п"], ["Показатель"], ["Единица измерения"], base, *years,
              optional_column("показатели.есть-источник", run("Источник данных"))]
    values = [("TableCell", ["{{название}}"]), ("TableCellCentred", filled_or_dash("единица")),
              ("TableCellCentred", filled_or_dash("база"))]
    values += [("TableCellCentred", filled_or_dash(f"значение-{year}")) for year in range(1, MOST_YEARS + 1)]
    values += [("TableCell", filled_or_dash("источник"))]
    whole, columns = sum(widths), len(widths)
    return _table(profile, widths, titles, spanning_tag(whole, columns, "{{#строки}}"), _numbered(widths, values),
                  spanning_tag(whole, columns, "{{/строки}}"))
