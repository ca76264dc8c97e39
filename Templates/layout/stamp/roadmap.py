"""The body of roadmap.docx: a plan of measures («дорожная карта»), alone or as an annex to an order."""

from .annex import annex_mark
from .markup import (block, cell, filled_or_dash, optional_column, paragraph, row, run, section_end, spanning_tag,
                     table)

TITLE = "План мероприятий («дорожная карта»)"
NUMBERS_FROM_ONE = True


def body(profile):
    return "".join((annex_mark(profile), paragraph("AnnexTitle", "{{дорожная-карта.название}}"),
                    _list("есть-цели", "Цели:", "цели", "GoalItem"), _list("есть-задачи", "Задачи:", "задачи", "TaskItem"),
                    _measures(profile), section_end()))


def _list(flag, title, field, style):
    return block(f"дорожная-карта.{flag}", paragraph("BodyText", title, keep_next=True),
                 block(f"дорожная-карта.{field}", paragraph(style, "{{текст}}")))


def _measures(profile):
    columns = ("номер", "мероприятие", "срок", "ответственный", "результат", "документ")
    widths = [profile.length("таблица", f"графа-{column}") for column in columns]
    whole = sum(widths)
    if whole != profile.text_width:
        widths[1] += profile.text_width - whole  # the widest column takes up the rounding

    def tag(text):
        return spanning_tag(profile.text_width, len(columns), text)

    def optional(flag, title):
        return optional_column(f"дорожная-карта.есть-{flag}", run(title))

    titles = (["№ п/п"], ["Мероприятие"], ["Срок"], optional("ответственные", "Ответственный"),
              optional("результат", "Ожидаемый результат"), optional("документ", "Документ"))
    values = (("TableCellCentred", ["{{@номер}}"]), ("TableCell", ["{{название}}"]), ("TableCell", ["{{срок}}"]),
              ("TableCell", filled_or_dash("ответственные")), ("TableCell", filled_or_dash("результат")),
              ("TableCell", filled_or_dash("документ")))
    header = row(*(cell(width, paragraph("TableHeader", *title)) for width, title in zip(widths, titles)), header=True)
    measure = row(*(cell(width, paragraph(style, *text)) for width, (style, text) in zip(widths, values)))
    return table(
        "DocumentTable", widths, header,
        tag("{{#дорожная-карта.группы}}"), row(cell(profile.text_width, paragraph("TableGroup", "{{название}}"), span=len(columns))),
        tag("{{#мероприятия}}"), measure, tag("{{/мероприятия}}"), tag("{{/дорожная-карта.группы}}"), whole_width=True,
    )
