"""The body of base-school-statute.docx: a statute of chapters and items, alone or as an annex to an order."""

from . import numbered
from .annex import annex_mark
from .markup import block, paragraph, section_end

TITLE = "Положение"
NUMBERS_FROM_ONE = True


def styles(sheet):
    sheet.paragraph("StatuteHeading", "Раздел положения", based_on="Heading1", following="StatuteItem1", keepNext=True,
                    numPr=f'<w:numId w:val="{numbered.LIST}"/>')
    numbered.item_styles(sheet, "StatuteItem", "Пункт положения")


def numbering(profile):
    return numbered.outline(profile, "StatuteHeading", "StatuteItem")


def body(profile):
    items = "".join(block(f"уровень-{level}", paragraph(f"StatuteItem{level}", "{{текст}}")) for level in range(1, numbered.LEVELS))
    return "".join((
        annex_mark(profile), paragraph("AnnexTitle", "{{положение.название}}"),
        block("положение.разделы", paragraph("StatuteHeading", "{{заголовок}}"), block("пункты", items)),
        section_end()))
