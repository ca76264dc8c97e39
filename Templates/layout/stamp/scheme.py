"""The body of cooperation-scheme.docx: which school works with whom."""

from .annex import annex_mark
from .markup import (block, cell, filled_or_dash, joined, optional_column, paragraph, row, run, section_end, spanning_tag, table)
from .pictures import picture_paragraph, placeholder

TITLE = "Схема сетевого взаимодействия"
NUMBERS_FROM_ONE = True
PICTURES = {"document.xml": {"rIdDrawing": "drawing.png"}}


def body(profile):
    return "".join((annex_mark(profile), paragraph("AnnexTitle", "{{схема-взаимодействия.название}}"),
                    scheme_table(profile, "схема-взаимодействия"), _drawings(), section_end()))


def scheme_table(profile, name, narrow=False):
    """`name` is the scheme's record; `narrow` sets the table in small type for an upright page of text."""
    header_style, text_style = ("NarrowHeader", "NarrowCell") if narrow else ("TableHeader", "TableCell")
    columns = ("школа", "партнёр", "помощь", "классы", "срок-схемы", "ответственный-схемы", "договор")
    widths = [profile.length("таблица", f"графа-{column}") for column in columns]
    widths[2] += profile.text_width - sum(widths)  # the widest column takes up the rounding

    def tag(text):
        return spanning_tag(profile.text_width, len(columns), text)

    def optional(flag, title):
        return optional_column(f"{name}.есть-{flag}", run(title))

    titles = (["Школа"], ["Партнёр"], ["Содержание помощи"], optional("классы", "Классы, предметы"), optional("срок", "Срок"),
              optional("ответственный", "Ответственный"), optional("договор", "Договор"))
    # Seven columns on an upright page: a word that is wider than its column would be broken without a hyphen.
    header = row(*(cell(width, paragraph(header_style, *title, hyphens=narrow)) for width, title in zip(widths, titles)),
                 header=True)
    # The school is printed once and its cell goes down over all its partners. The row is set twice, as partners but the last
    # hold to the next: a cell that goes on over a page would be empty there.
    values = (joined("школа"), ["{{партнёр}}"], filled_or_dash("содержание"), filled_or_dash("классы-предметы"),
              filled_or_dash("срок"), filled_or_dash("ответственный"), filled_or_dash("договор"))

    def partner(keep_next):
        return row(*(cell(width, paragraph(text_style, *text, keep_next=keep_next, hyphens=narrow))
                     for width, text in zip(widths, values)))

    return table(
        "DocumentTable", widths, header, tag("{{#" + name + ".школы}}"), tag("{{#партнёры}}"),
        tag("{{^@последний}}"), partner(True), tag("{{/@последний}}"),
        tag("{{#@последний}}"), partner(False), tag("{{/@последний}}"), tag("{{/партнёры}}"), tag("{{/" + name + ".школы}}"),
        whole_width=True, side=profile.narrow_side if narrow else None)


def _drawings():
    """The frame is as wide as the text; its height leaves room for the caption on an upright sheet, and is cut on a landscape one."""
    return block(
        "схема-взаимодействия.рисунки",
        picture_paragraph(placeholder("rIdDrawing", 1, "чертёж", 165, 235), keep_next=True, gap=120),
        paragraph("TableCellCentred", "{{подпись}}"),
    )
