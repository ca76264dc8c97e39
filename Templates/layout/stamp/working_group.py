"""The body of working-group.docx: who sits in a working group; always an annex of the order that sets it up."""

from .annex import annex_mark
from .markup import filled_or_dash, paragraph, section_end
from .requisites import list_table

TITLE = "Состав рабочей группы"
NUMBERS_FROM_ONE = True


def body(profile):
    members = list_table(
        profile, "состав.люди", (10, 55, 60, 40), ("№ п/п", "Фамилия, имя, отчество", "Должность", "В составе группы"),
        (("TableCellCentred", ["{{@номер}}"]), ("TableCell", ["{{имя}}"]), ("TableCell", filled_or_dash("должность")),
         ("TableCell", ["{{роль}}"])))
    return "".join((annex_mark(profile), paragraph("AnnexTitle", "{{состав.название}}"), members, section_end()))
