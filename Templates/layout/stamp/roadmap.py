"""The body of roadmap.docx: a plan of measures («дорожная карта»), alone or as an annex to an order."""

from .annex import annex_mark
from .markup import absent_block, block, paragraph, section_end
from .plan_table import plan_table

TITLE = "План мероприятий («дорожная карта»)"
NUMBERS_FROM_ONE = True
DASHES = 2  # the list of numbering.xml


def body(profile):
    return plan_body(profile, "дорожная-карта")


def plan_body(profile, plan):
    """The body of a document that is one plan; `plan` is the name of the plan's record."""
    return "".join((annex_mark(profile), paragraph("AnnexTitle", "{{" + plan + ".название}}"),
                    _list(plan, "Цель:", "Цели:", "цели", "GoalItem"), _list(plan, "Задача:", "Задачи:", "задачи", "TaskItem"),
                    block(f"{plan}.есть-индикаторы", paragraph("BodyText", "Целевые индикаторы:", keep_next=True),
                          block(f"{plan}.индикаторы", paragraph("TaskItem", "{{текст}}", number=DASHES))),
                    plan_table(profile, plan), section_end()))


def _list(plan, one, several, field, style):
    # One item alone is not counted.
    items = (block(f"{plan}.считать-{field}", paragraph("BodyText", several, keep_next=True),
                   block(f"{plan}.{field}", paragraph(style, "{{текст}}")))
             + absent_block(f"{plan}.считать-{field}", paragraph("BodyText", one, keep_next=True),
                            block(f"{plan}.{field}", paragraph("BodyText", "{{текст}}"))))
    return block(f"{plan}.есть-{field}", items)
