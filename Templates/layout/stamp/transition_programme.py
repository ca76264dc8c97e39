"""The body of transition-programme.docx: a school's own programme with its title page."""

from .annex import annex_mark
from .markup import (absent_block, absent_inline, block, cell, inline, paragraph, row, run, section_end, table)
from .programme import programme_text

TITLE = "Программа перехода школы в эффективный режим работы"
NUMBERS_FROM_ONE = True
NO_BREAK = "\u00a0"


def body(profile):
    # As an annex it has the order's own mark; by itself it has a title page.
    return "".join((
        annex_mark(profile), block("приложение", paragraph("AnnexTitle", "{{программа.название}}")),
        absent_block("приложение", _title_page(profile)),
        block("приложение", paragraph("ChapterHeading", "Паспорт программы")),
        absent_block("приложение", paragraph("ChapterHeading", "Паспорт программы", new_page=True)),
        programme_text(profile), section_end()))


def _title_page(profile):
    """Rows of a set height put the title into the middle of the sheet and the year to its foot."""
    column = profile.length("титул", "ширина-грифа")
    whole = profile.text_width
    gap = (whole - 3 * column) // 2
    last = whole - 2 * column - 2 * gap
    marks = table(
        "UnruledTable", (column, gap, column, gap, last),
        row(cell(column, _mark("принята")), cell(gap, paragraph("AnnexMark")), cell(column, _mark("согласована")),
            cell(gap, paragraph("AnnexMark")), cell(last, _approval()), height=profile.length("титул", "высота-грифов")))
    return "".join((
        block("организация.вышестоящая-заглавными", paragraph("ParentOrganisation", "{{организация.вышестоящая-заглавными}}")),
        paragraph("OrganisationName", "{{организация.наименование}}"), marks,
        paragraph("AnnexTitle", "{{программа.название}}"),
        table("UnruledTable", (whole,), row(cell(whole, paragraph("TableCellCentred",
              *inline("программа.грифы.место", run("{{программа.грифы.место}}, ")), run("{{программа.грифы.год}}")),
              bottom=True), height=profile.length("титул", "высота-названия"))),
    ))


def _mark(name):
    field = f"программа.грифы.{name}"
    content = (paragraph("AnnexApproval", "{{" + field + ".слово}}") + paragraph("AnnexMark", "{{" + field + ".кем}}")
               + block(f"{field}.реквизит", paragraph("AnnexMark", "{{" + field + ".реквизит}}")))
    return block(field, content) + absent_block(field, paragraph("AnnexMark"))


def _approval():
    act = paragraph(
        "AnnexMark", run(f"от{NO_BREAK}"),
        *inline("программа.грифы.дата", run("{{программа.грифы.дата}}")), *absent_inline("программа.грифы.дата", run("__________")),
        run(f" №{NO_BREAK}"),
        *inline("программа.грифы.номер", run("{{программа.грифы.номер}}")),
        *absent_inline("программа.грифы.номер", run("______")))
    return (paragraph("AnnexApproval", "{{программа.грифы.слово-утверждена}}")
            + paragraph("AnnexMark", "{{программа.грифы.приказом}}") + act)
