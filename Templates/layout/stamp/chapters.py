"""Numbered chapters with the lists and tables that they ask for, the same in programmes, reports and notes."""

from .markup import absent_block, block, cell, filled_or_dash, inline, optional_column, paragraph, row, run, spanning_tag, table
from .plan_table import plan_table
from .scheme import scheme_table
from .school_list import school_table

MOST_YEARS = 8


def chapters(profile, name, signed=False):
    """`name` is the field that holds the chapters; `signed` when a signature follows, which must not stand alone on a page."""
    def text(field):
        tag = "{{{" + field + "}}}"
        if not signed:
            return block(field, paragraph("BodyText", tag))
        # The text of the last chapter holds to the signature.
        return (absent_block("@последний", block(field, paragraph("BodyText", tag)))
                + block("@последний", block(field, paragraph("BodyText", tag, keep_next=True))))

    return block(
        name, paragraph("ChapterHeading", "{{заголовок}}"),
        text("текст"),
        block("перечни", paragraph("BodyText", "{{вступление}}", keep_next=True),
              block("считать", block("строки", paragraph("ListNumber", "{{текст}}"))),
              absent_block("считать", block("строки", paragraph("BodyText", "{{текст}}")))),
        _captioned("критерии", "Показатели и критерии отбора школ", _criteria(profile)),
        _captioned("динамика", "Показатели динамики", _dynamics(profile)),
        _captioned("показатели", "Целевые показатели (индикаторы) программы", _indicators(profile)),
        _captioned("дефициты", "Дефициты и меры, которые их устраняют", _deficits(profile)),
        _captioned("группы-школ", "Группы школ и стратегия работы с каждой", _groups(profile)),
        _captioned("план", "{{план.название}}", plan_table(profile, "план", narrow=True)),
        _captioned("схема", "{{схема.название}}", scheme_table(profile, "схема", narrow=True)),
        _captioned("перечень", "{{перечень.название}}", school_table(profile, "перечень", narrow=True)),
        block("участники-работы", block(
            "строки", paragraph("Heading2", "{{кто}}"), block("роль", paragraph("BodyText", "{{роль}}", keep_next=True)),
            block("сделано", paragraph("ListBullet", "{{текст}}")))),
        block("итоги-школ", block(
            "строки", paragraph("Heading2", "{{школа}}"), block("итоги", paragraph("ListBullet", "{{текст}}")))),
        block("исполнено", _done(profile)),
        block("решения", _decisions(profile)),
        block("обучение", _training(profile)),
        text("текст-после"))


def _captioned(name, caption, content):
    return block(name, paragraph("Caption", caption), content)


def rows_table(profile, columns, rows="строки", number="№ п/п", styles=("TableHeader", "TableCell", "TableCellCentred"),
               last=None):
    """A table with a number and a row for each record of a list.

    Each column is: width in the profile, header (runs or words), content of its cells, and whether these are centred.
    The second column, the widest, takes up the rounding. `last` makes a closing row out of the columns' widths.
    """
    header_style, text, centred = styles
    widths = [profile.length("таблица", "графа-номер")]
    widths += [profile.length("таблица", f"графа-{width}") for width, _, _, _ in columns]
    if sum(widths) < profile.text_width:
        widths[1] += profile.text_width - sum(widths)
    header = row(cell(widths[0], paragraph(header_style, number)),
                 *(cell(width, paragraph(header_style, *title)) for width, (_, title, _, _) in zip(widths[1:], columns)),
                 header=True)
    line = row(cell(widths[0], paragraph(centred, "{{@номер}}")),
               *(cell(width, paragraph(centred if is_centred else text, *content))
                 for width, (_, _, content, is_centred) in zip(widths[1:], columns)))
    whole, count = sum(widths), len(widths)
    closing = last(widths) if last else ""
    return table("DocumentTable", widths, header, spanning_tag(whole, count, "{{#" + rows + "}}"), line,
                 spanning_tag(whole, count, "{{/" + rows + "}}"), closing, whole_width=True,
                 side=profile.narrow_side if styles == NARROW else None)


NARROW = ("NarrowHeader", "NarrowCell", "NarrowCellCentred")


def _optional(width, flag, title, field, centred=False):
    return width, optional_column(flag, run(title)), filled_or_dash(field), centred


def _criteria(profile):
    number, indicator = (profile.length("таблица", f"графа-{column}") for column in ("номер", "показатель"))
    widths = number, indicator, profile.text_width - number - indicator

    def tag(text):
        return spanning_tag(profile.text_width, 3, text)

    titles = ("№ п/п", "Показатель", "Критерий")
    header = row(*(cell(width, paragraph("TableHeader", title)) for width, title in zip(widths, titles)), header=True)
    heading = row(cell(profile.text_width, paragraph("TableGroup", "{{название}}"), span=3))
    line = row(cell(widths[0], paragraph("TableCellCentred", "{{номер}}")), cell(widths[1], paragraph("TableCell", "{{показатель}}")),
               cell(widths[2], paragraph("TableCell", "{{критерий}}")))
    return table("DocumentTable", widths, header,
                 tag("{{#группы}}"), tag("{{#название}}"), heading, tag("{{/название}}"),
                 tag("{{#строки}}"), line, tag("{{/строки}}"), tag("{{/группы}}"), whole_width=True)


def _dynamics(profile):
    rest = profile.text_width - profile.length("таблица", "графа-номер") - profile.length("таблица", "графа-показатель")
    widths = (profile.length("таблица", "графа-номер"), profile.length("таблица", "графа-показатель"), rest)
    header = row(*(cell(width, paragraph("TableHeader", title)) for width, title in zip(widths, ("№ п/п", "Показатель", "Критерии"))),
                 header=True)
    line = row(cell(widths[0], paragraph("TableCellCentred", "{{@номер}}")), cell(widths[1], paragraph("TableCell", "{{показатель}}")),
               cell(widths[2], paragraph("TableCell", "{{критерии}}")))
    return table("DocumentTable", widths, header, spanning_tag(profile.text_width, 3, "{{#строки}}"), line,
                 spanning_tag(profile.text_width, 3, "{{/строки}}"), whole_width=True)


def _indicators(profile):
    """A column for the value before the programme and for each year of a target; those not used are dropped."""
    base = optional_column("показатели.есть-база", run("База{{#показатели.база-год}}, {{.}}{{/показатели.база-год}}"))
    columns = [("наименование-показателя", ["Показатель"], ["{{название}}"], False),
               ("единица", ["Ед. изм."], filled_or_dash("единица"), True),
               ("исходное", base, filled_or_dash("база"), True)]
    columns += [("значение", optional_column(f"показатели.год-{year}", run("{{показатели.год-" + str(year) + "}}")),
                 filled_or_dash(f"значение-{year}"), True) for year in range(1, MOST_YEARS + 1)]
    columns += [_optional("источник", "показатели.есть-источник", "Источник данных", "источник")]
    return rows_table(profile, columns, number="№", styles=NARROW)


def _deficits(profile):
    return rows_table(profile, [
        ("дефицит", ["Дефицит"], ["{{дефицит}}", *inline("выявлено", run(" Как выявлен: {{выявлено}}."))], False),
        ("меры", ["Меры"], filled_or_dash("меры"), False),
        _optional("срок-меры", "дефициты.есть-срок", "Срок", "срок"),
        _optional("ответственный-меры", "дефициты.есть-ответственные", "Ответственный", "ответственные"),
        _optional("результат-меры", "дефициты.есть-результат", "Результат", "результат"),
    ], number="№", styles=NARROW)


def _groups(profile):
    return rows_table(profile, [
        ("группа-школ", ["Группа"], ["{{название}}"], False),
        _optional("признаки", "группы-школ.есть-признаки", "Признаки", "признаки"),
        _optional("школы-группы", "группы-школ.есть-школы", "Школы", "школы"),
        ("стратегия", ["Стратегия"], ["{{стратегия}}"], False),
        _optional("меры", "группы-школ.есть-меры", "Меры", "меры"),
    ], number="№", styles=NARROW)


def _done(profile):
    return rows_table(profile, [
        ("дефицит", ["Мероприятие"], ["{{мероприятие}}"], False),
        _optional("пункт-плана", "исполнено.есть-пункт", "Пункт плана", "пункт", True),
        ("дата-исполнения", ["Дата"], filled_or_dash("дата"), True),
        _optional("охват", "исполнено.есть-охват", "Охват", "охват"),
        _optional("документ-исполнения", "исполнено.есть-документ", "Документ", "документ"),
    ])


def _decisions(profile):
    return rows_table(profile, [
        ("меры", ["Решение"], ["{{решение}}"], False),
        _optional("исполнитель-решения", "решения.есть-исполнитель", "Исполнитель", "исполнитель"),
        _optional("срок-решения", "решения.есть-срок", "Срок", "срок"),
    ])


def _training(profile):
    def total(widths):
        whole = sum(widths)
        sum_row = row(cell(whole, paragraph("NarrowCell", "Всего: {{обучение.всего}}"), span=len(widths)))
        return spanning_tag(whole, len(widths), "{{#обучение.всего}}") + sum_row + spanning_tag(whole, len(widths), "{{/обучение.всего}}")

    return rows_table(profile, [
        ("выявлено", ["Кто направлен"], ["{{кто}}"], False),
        _optional("признаки", "обучение.есть-школы", "Школы", "школы"),
        _optional("число", "обучение.есть-число", "Число", "число", True),
        ("признаки", ["Программа"], ["{{программа}}"], False),
        _optional("результат-меры", "обучение.есть-организация", "Организация, форма", "организация"),
    ], number="№", styles=NARROW, last=total)
