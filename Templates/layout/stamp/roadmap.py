"""The body of roadmap.docx: a plan of measures («дорожная карта»), alone or as an annex to an order."""

from .markup import (TAG_TEXT_STYLE, absent_block, absent_inline, block, cell, inline, paragraph, row, ruled_tab, run, section_end,
                     section_tag, table)

TITLE = "План мероприятий («дорожная карта»)"
NUMBERS_FROM_ONE = True
NO_BREAK = "\u00a0"


def body(profile):
    return "".join((_annex_mark(profile), paragraph("AnnexTitle", "{{дорожная-карта.название}}"),
                    _list("есть-цели", "Цели:", "цели", "GoalItem"), _list("есть-задачи", "Задачи:", "задачи", "TaskItem"),
                    _measures(profile), section_end()))


def _annex_mark(profile):
    """A table at the right margin rather than an indent: it stands right on an upright and on a turned sheet."""
    act = paragraph(
        "AnnexMark", run(f"от{NO_BREAK}"),
        *inline("приложение.дата", run("{{приложение.дата}}")), *absent_inline("приложение.дата", ruled_tab()),
        run(f" №{NO_BREAK}"),
        *inline("приложение.номер-приказа", run("{{приложение.номер-приказа}}")),
        *absent_inline("приложение.номер-приказа", ruled_tab()),
    )
    number = inline("приложение.номер", run(f" №{NO_BREAK}{{{{приложение.номер}}}}"))
    approved = paragraph("AnnexApproval", "{{приложение.гриф}}") + paragraph("AnnexMark", "{{приложение.приказом}}")
    attached = paragraph("AnnexMark", "{{приложение.к-приказу}}")
    mark = (paragraph("AnnexMark", run("Приложение"), *number)
            + block("приложение.гриф", approved) + absent_block("приложение.гриф", attached) + act)
    width = profile.length("реквизиты", "ширина-угловая")
    return block("приложение", table("UnruledTable", (width,), row(cell(width, mark)), at_right=True))


def _list(flag, title, field, style):
    return block(f"дорожная-карта.{flag}", paragraph("BodyText", title, keep_next=True),
                 block(f"дорожная-карта.{field}", paragraph(style, "{{текст}}")))


def _measures(profile):
    columns = ("номер", "мероприятие", "срок", "ответственный", "результат", "документ")
    widths = [profile.length("таблица", f"графа-{column}") for column in columns]
    whole = sum(widths)
    if whole != profile.text_width:
        widths[1] += profile.text_width - whole  # the widest column takes up the rounding

    def spanning(*paragraphs):
        return row(cell(profile.text_width, *paragraphs, span=len(columns)))

    def optional(flag, title):
        """The section in the header cell keeps or drops the whole column."""
        field = f"дорожная-карта.есть-{flag}"
        return [run("{{#" + field + " | столбец}}", TAG_TEXT_STYLE), run(title), run("{{/" + field + "}}", TAG_TEXT_STYLE)]

    def filled_or_dash(field):
        return inline(field, run("{{.}}")) + absent_inline(field, run("–"))

    titles = (["№ п/п"], ["Мероприятие"], ["Срок"], optional("ответственные", "Ответственный"),
              optional("результат", "Ожидаемый результат"), optional("документ", "Документ"))
    values = (("TableCellCentred", ["{{@номер}}"]), ("TableCell", ["{{название}}"]), ("TableCell", ["{{срок}}"]),
              ("TableCell", filled_or_dash("ответственные")), ("TableCell", filled_or_dash("результат")),
              ("TableCell", filled_or_dash("документ")))
    header = row(*(cell(width, paragraph("TableHeader", *title)) for width, title in zip(widths, titles)), header=True)
    measure = row(*(cell(width, paragraph(style, *text)) for width, (style, text) in zip(widths, values)))
    return table(
        "DocumentTable", widths, header,
        spanning(section_tag("{{#дорожная-карта.группы}}")), spanning(paragraph("TableGroup", "{{название}}")),
        spanning(section_tag("{{#мероприятия}}")), measure, spanning(section_tag("{{/мероприятия}}")),
        spanning(section_tag("{{/дорожная-карта.группы}}")), whole_width=True,
    )
