"""The body of rollover-report.docx: what a roll-over has changed and what it leaves to be decided, to be signed."""

from .markup import block, paragraph, run, section_end, table
from .requisites import list_table, people_widths, signer_rows

TITLE = "Перенос комплекта на новый год"
NUMBERS_FROM_ONE = True


def styles(sheet):
    profile = sheet.profile
    gap = profile.lines("промежутки", "название-текст")
    sheet.paragraph("SheetTitle", "Название листа", jc="center", keepNext=True, text={"b": True},
                    spacing={"before": 0, "after": round(gap / 2), "line": 240, "lineRule": "auto"})
    sheet.paragraph("SheetOrder", "К чему лист", jc="center", keepNext=True, contextualSpacing=True,
                    spacing={"before": 0, "after": gap, "line": 240, "lineRule": "auto"})
    sheet.paragraph("SheetPart", "Часть листа", keepNext=True, text={"b": True},
                    spacing={"before": gap, "after": round(gap / 2), "line": 240, "lineRule": "auto"})


def body(profile):
    changes = list_table(
        profile, "изменения", (11, 47, 35, 35, 46), ("№ п/п", "Где", "Было", "Стало", "Почему"),
        (("TableCellCentred", ["{{@номер}}"]), ("TableCell", ["{{где}} {{поле}}"]), ("TableCell", ["{{было}}"]),
         ("TableCell", ["{{стало}}"]), ("TableCell", ["{{причина}}"])), signed=True)
    decisions = list_table(
        profile, "решения", (11, 47, 46, 40, 30), ("№ п/п", "Где", "Что там", "Что решить", "Решение"),
        (("TableCellCentred", ["{{@номер}}"]), ("TableCell", ["{{где}} {{поле}}"]), ("TableCell", ["{{было}}"]),
         ("TableCell", ["{{причина}}"]), ("TableCell", ())), signed=True)
    return "".join((
        paragraph("SheetTitle", "ПЕРЕНОС КОМПЛЕКТА НА {{год}} ГОД"),
        paragraph("SheetOrder", run("«{{комплект}}»: {{было}} → {{стало}}")),
        block("есть-изменения", paragraph("SheetPart", "Изменено: {{изменений}}"), changes),
        block("есть-решения", paragraph("SheetPart", "Требует решения: {{решений}}"), decisions),
        paragraph("SheetPart", ""),
        table("UnruledTable", people_widths(profile), *signer_rows(profile, [run("Перенос проверил")], (), keep_next=True),
              *signer_rows(profile, [run("Решения принял")], ())),
        section_end()))
