"""The body of journal.docx: a journal of registration for a year, a landscape table of acts with their numbers."""

from .markup import absent_block, block, inline, optional_column, paragraph, run, section_end, table
from .requisites import list_table, people_widths, signer_rows

TITLE = "Журнал регистрации документов"
NUMBERS_FROM_ONE = True


def styles(sheet):
    profile = sheet.profile
    gap = profile.lines("промежутки", "название-текст")
    sheet.paragraph("SheetTitle", "Название листа", jc="center", keepNext=True, text={"b": True},
                    spacing={"before": 0, "after": round(gap / 2), "line": 240, "lineRule": "auto"})
    sheet.paragraph("SheetOrder", "За какой год журнал", jc="center", keepNext=True, contextualSpacing=True,
                    spacing={"before": 0, "after": gap, "line": 240, "lineRule": "auto"})
    sheet.paragraph("SheetPart", "Итог листа", keepNext=True,
                    spacing={"before": gap, "after": gap, "line": 240, "lineRule": "auto"})


def body(profile):
    entries = list_table(
        profile, "записи", (9, 20, 19, 62, 33, 28, 26, 32, 35),
        ("№ п/п", "Дата", "Номер", "Заголовок", [*optional_column("есть-адресаты", run("Адресат, сторона"))],
         "Кто подписал", "Исполнитель", "Приложения", "Состояние, примечание"),
        (("TableCellCentred", ["{{@номер}}"]), ("TableCellCentred", ["{{дата}}"]), ("TableCellCentred", ["{{номер}}"]),
         ("TableCell", ["{{заголовок}}"]), ("TableCell", ["{{адресат}}"]),
         ("TableCell", inline("подписал", run("{{подписал}}"))), ("TableCell", inline("исполнитель", run("{{исполнитель}}"))),
         ("TableCell", inline("приложения", run("{{приложения}}"))), ("TableCell", ["{{состояние}}"])))
    return "".join((
        paragraph("SheetTitle", "ЖУРНАЛ РЕГИСТРАЦИИ"),
        paragraph("SheetOrder", run("«{{журнал}}», {{год}} год")),
        block("есть-записи", entries),
        absent_block("есть-записи", paragraph("SheetPart", "В {{год}} году записей нет.")),
        block("есть-записи", paragraph("SheetPart", "{{итог}}")),
        table("UnruledTable", people_widths(profile), *signer_rows(profile, [run("Журнал вёл")], ())),
        section_end()))
