"""The body of interim-report.docx: what has been done by a day, as an annex to a letter."""

from .chapters import chapters
from .markup import (absent_inline, block, cell, inline, paragraph, row, ruled_tab, run, section_end, table)

TITLE = "Промежуточный отчёт"
NUMBERS_FROM_ONE = True
NO_BREAK = "\u00a0"


def body(profile):
    return report_body(profile, "отчёт")


def report_body(profile, name):
    """The body of a report or a note; `name` is its record."""
    return "".join((
        _letter_mark(profile, name), paragraph("AnnexTitle", "{{" + name + ".название}}"),
        block(f"{name}.подзаголовок", paragraph("TableCellCentred", "{{" + name + ".подзаголовок}}", keep_next=True)),
        block(f"{name}.по-состоянию-на",
              paragraph("Caption", f"По состоянию на{NO_BREAK}" + "{{" + name + ".по-состоянию-на}}")),
        block(f"{name}.вступление", paragraph("BodyText", "{{{" + name + ".вступление}}}")),
        chapters(profile, f"{name}.разделы", signed=True),
        block(f"{name}.есть-подпись", _signature(profile, name)),
        block(f"{name}.исполнитель", paragraph("MarkTitle", *[run("{{" + name + ".исполнитель}}")]),
              block(f"{name}.телефон", paragraph("MarkText", "{{" + name + ".телефон}}"))),
        section_end()))


def _letter_mark(profile, name):
    act = paragraph(
        "AnnexMark", run(f"от{NO_BREAK}"),
        *inline("дата", run("{{дата}}")), *absent_inline("дата", ruled_tab()), run(f" №{NO_BREAK}"),
        *inline("номер", run("{{номер}}")), *absent_inline("номер", ruled_tab()))
    mark = paragraph("AnnexMark", "Приложение") + paragraph("AnnexMark", "{{к-письму}}") + act
    width = profile.length("реквизиты", "ширина-угловая")
    return block(f"{name}.письмо", table("UnruledTable", (width,), row(cell(width, mark)), at_right=True))


def _signature(profile, name):
    post = profile.length("подпись", "ширина-должности")
    rest = profile.text_width - post
    return table("UnruledTable", (post, rest), row(
        cell(post, paragraph("Signature", "{{" + name + ".подпись.должность}}"), bottom=True),
        cell(rest, paragraph("SignatureName", "{{" + name + ".подпись.имя}}"), bottom=True)))
