"""The body of school-list.docx: schools by subject with shares of results and the ground on which each is listed."""

from .annex import annex_mark
from .markup import block, cell, filled_or_dash, optional_column, paragraph, row, run, section_end, spanning_tag, table

TITLE = "Перечень школ"
NUMBERS_FROM_ONE = True
MOST_SHARES = 4


def body(profile):
    return "".join((annex_mark(profile), paragraph("AnnexTitle", "{{перечень-школ.название}}"),
                    school_table(profile, "перечень-школ"), section_end()))


def school_table(profile, name, narrow=False):
    """The table of the list whose record has this name; `narrow` sets it in small type for a page of text."""
    kind = "Narrow" if narrow else "Table"
    number, school, place, share, ground = (profile.length("таблица", f"графа-{column}") for column in (
        "номер", "школа-перечня", "пункт", "доля", "основание"))
    widths = [number, school, place] + [share] * MOST_SHARES + [ground]
    whole, columns = sum(widths), len(widths)
    shares = [optional_column(f"{name}.графа-{index}", run("{{" + f"{name}.графа-{index}" + "}}"))
              for index in range(1, MOST_SHARES + 1)]
    titles = [["№ п/п"], ["Школа"], optional_column(f"{name}.есть-пункт", run("Населённый пункт")), *shares,
              optional_column(f"{name}.есть-основание", run("Основание включения"))]
    values = [(f"{kind}CellCentred", ["{{номер}}"]), (f"{kind}Cell", ["{{школа}}"]), (f"{kind}Cell", filled_or_dash("пункт"))]
    values += [(f"{kind}CellCentred", filled_or_dash(f"доля-{index}")) for index in range(1, MOST_SHARES + 1)]
    values += [(f"{kind}Cell", filled_or_dash("основание"))]

    def tag(text):
        return spanning_tag(whole, columns, text)

    header = row(*(cell(width, paragraph(f"{kind}Header", *title)) for width, title in zip(widths, titles)), header=True)
    group = row(cell(whole, paragraph("TableGroup", "{{предмет}}"), span=columns))
    line = row(*(cell(width, paragraph(style, *text)) for width, (style, text) in zip(widths, values)))
    return table("DocumentTable", widths, header, tag("{{#" + name + ".группы}}"), tag("{{#предмет}}"), group,
                 tag("{{/предмет}}"), tag("{{#строки}}"), line, tag("{{/строки}}"), tag("{{/" + name + ".группы}}"),
                 whole_width=True, side=profile.narrow_side if narrow else None)
