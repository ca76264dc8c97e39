"""Sheets that go with an order: for acknowledgement, approval, distribution."""

from .markup import absent_inline, filled_or_dash, inline, paragraph, run
from .requisites import NO_BREAK, list_table


def heading(kind):
    """What the sheet is and which order it belongs to."""
    number = [run(f" №{NO_BREAK}"), *inline("приказ.номер", run("{{приказ.номер}}")),
              *absent_inline("приказ.номер", run("______"))]
    date = [run(f"от{NO_BREAK}"), *inline("приказ.дата", run("{{приказ.дата}}")), *absent_inline("приказ.дата", run("__________"))]
    return (paragraph("SheetTitle", kind)
            + paragraph("SheetOrder", run("к приказу {{организация.родительный}} "), *date, *number)
            + paragraph("SheetOrder", run("«{{приказ.заголовок}}»")))


def styles(sheet):
    profile = sheet.profile
    gap = profile.lines("промежутки", "название-текст")
    sheet.paragraph("SheetTitle", "Название листа", jc="center", keepNext=True, text={"b": True},
                    spacing={"before": 0, "after": round(gap / 2), "line": 240, "lineRule": "auto"})
    sheet.paragraph("SheetOrder", "К какому приказу лист", jc="center", keepNext=True, contextualSpacing=True,
                    spacing={"before": 0, "after": gap, "line": 240, "lineRule": "auto"})


def people_table(profile, field, titles, shares, known=()):
    """A row for each person: number, post, name, and cells for the hand; `known` are the fields that may fill these."""
    values = [("TableCellCentred", ["{{@номер}}"]), ("TableCell", filled_or_dash("должность")), ("TableCell", ["{{имя}}"])]
    cells = (*known, *([None] * (len(titles) - 3 - len(known))))
    values += [("TableCell", inline(name, run("{{.}}")) if name else ()) for name in cells]
    return list_table(profile, field, shares, titles, values, height=profile.length("отметки", "высота-строки"))
