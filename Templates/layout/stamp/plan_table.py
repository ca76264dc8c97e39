"""The table of a plan of measures, the same in a roadmap, in a plan of measures and in a chapter."""

from .markup import cell, filled_or_dash, joined, optional_column, paragraph, row, run, spanning_tag, table

COLUMNS = ("номер", "мероприятие", "срок", "ответственный", "результат", "документ")


def plan_table(profile, plan, narrow=False):
    """`plan` is the name of the plan's record; `narrow` sets the table in small type for an upright page of text."""
    widths = [profile.length("таблица", f"графа-{column}") for column in COLUMNS]
    widths[1] += profile.text_width - sum(widths)  # the widest column takes up the rounding
    header_style, text, centred = (("NarrowHeader", "NarrowCell", "NarrowCellCentred") if narrow
                                   else ("TableHeader", "TableCell", "TableCellCentred"))

    def tag(name):
        return spanning_tag(profile.text_width, len(COLUMNS), name)

    def optional(flag, title):
        return optional_column(f"{plan}.есть-{flag}", run(title))

    def cells(styles_and_contents, keep_next=False):
        return row(*(cell(width, paragraph(style, *content, keep_next=keep_next))
                     for width, (style, content) in zip(widths, styles_and_contents)))

    titles = (optional("номер", "№ п/п"), ["Мероприятие"], optional("срок", "Срок"), optional("ответственные", "Ответственный"),
              optional("результат", "Ожидаемый результат"), optional("документ", "Документ"))
    header = row(*(cell(width, paragraph(header_style, *title)) for width, title in zip(widths, titles)), header=True)
    group = row(cell(profile.text_width, paragraph("TableGroup", "{{название}}"), span=len(COLUMNS)))
    measure = cells(((centred, ["{{номер}}"]), (text, ["{{название}}"]), (text, ["{{срок}}"]),
                     (text, filled_or_dash("ответственные")), (text, filled_or_dash("результат")),
                     (text, filled_or_dash("документ"))))
    # The text of a measure with rows of its own stands over them; of one with several deadlines, beside them.
    head = row(cell(widths[0], paragraph(centred, "{{номер}}", keep_next=True)),
               cell(profile.text_width - widths[0], paragraph(text, "{{название}}", keep_next=True), span=len(COLUMNS) - 1))
    # Rows are set twice, as all but the last hold to the next: a joined cell that goes on over a page would be empty there.
    values = ((centred, joined("номер")), (text, joined("название")), (text, ["{{срок}}"]), (text, joined("ответственные")),
              (text, joined("результат")), (text, joined("документ")))
    parts = (tag("{{#части}}") + tag("{{^@последний}}") + cells(values, keep_next=True) + tag("{{/@последний}}")
             + tag("{{#@последний}}") + cells(values) + tag("{{/@последний}}") + tag("{{/части}}"))
    return table(
        "DocumentTable", widths, header, tag("{{#" + plan + ".группы}}"), group, tag("{{#мероприятия}}"),
        tag("{{^есть-части}}"), measure, tag("{{/есть-части}}"),
        tag("{{#есть-головная}}"), head, tag("{{/есть-головная}}"),
        tag("{{#есть-части}}"), parts, tag("{{/есть-части}}"),
        tag("{{/мероприятия}}"), tag("{{/" + plan + ".группы}}"), whole_width=True,
        side=profile.narrow_side if narrow else None)
