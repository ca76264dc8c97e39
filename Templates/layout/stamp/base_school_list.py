"""The body of base-school-list.docx: base schools with those attached to them."""

from .annex import annex_mark
from .markup import block, cell, filled_or_dash, optional_column, paragraph, row, run, section_end, spanning_tag, table

TITLE = "Перечень базовых школ"
NUMBERS_FROM_ONE = True


def body(profile):
    shares = (10, 55, 60, 40)
    widths = [round(profile.text_width * share / sum(shares)) for share in shares]
    widths[1] += profile.text_width - sum(widths)
    list_name = "перечень-базовых-школ"
    titles = (["№ п/п"], ["{{" + list_name + ".шапка-школы}}"], ["Прикреплённые школы"],
              optional_column(f"{list_name}.есть-направление", run("Предметы, направления помощи")))
    header = row(*(cell(width, paragraph("TableHeader", *title)) for width, title in zip(widths, titles)), header=True)
    attached = block("прикреплённые", paragraph("TableCell", "{{название}}"))
    entry = row(
        cell(widths[0], paragraph("TableCellCentred", "{{@номер}}")), cell(widths[1], paragraph("TableCell", "{{школа}}")),
        cell(widths[2], attached), cell(widths[3], paragraph("TableCell", *filled_or_dash("направление"))))

    def tag(text):
        return spanning_tag(profile.text_width, len(widths), text)

    return "".join((
        annex_mark(profile), paragraph("AnnexTitle", "{{" + list_name + ".название}}"),
        table("DocumentTable", widths, header, tag("{{#" + list_name + ".школы}}"), entry, tag("{{/" + list_name + ".школы}}"),
              whole_width=True), section_end()))
