"""The body of teacher-route.docx: how one teacher is to grow."""

from .markup import (absent_inline, block, cell, filled_or_dash, inline, joined, optional_column, paragraph, row, run, section_end,
                     spanning_tag, table)

TITLE = "Индивидуальный образовательный маршрут"
NUMBERS_FROM_ONE = True
NO_BREAK = "\u00a0"


def body(profile):
    return "".join((
        _approval(profile), paragraph("AnnexTitle", "Индивидуальный образовательный маршрут педагога"), _card(profile),
        paragraph("Caption", "Дефициты, меры и сроки"), _steps(profile), _acquainted(profile), section_end()))


def _approval(profile):
    width = profile.length("реквизиты", "ширина-угловая")
    mark = "".join((
        paragraph("AnnexApproval", "УТВЕРЖДАЮ"), paragraph("AnnexMark", "{{маршрут.утверждает.должность}}"),
        paragraph("AnnexMark", f"__________________{NO_BREAK}" + "{{маршрут.утверждает.имя}}"),
        paragraph("AnnexMark", *inline("маршрут.дата-текстом", run("{{маршрут.дата-текстом}}")),
                  *absent_inline("маршрут.дата-текстом", run(f"«____»{NO_BREAK}______________ 20___{NO_BREAK}г.")))))
    return table("UnruledTable", (width,), row(cell(width, mark)), at_right=True)


def _card(profile):
    name = profile.length("таблица", "графа-строка-паспорта")
    widths = (name, profile.text_width - name)

    def line(title, field):
        tag = "маршрут." + field
        return (spanning_tag(profile.text_width, 2, "{{#" + tag + "}}")
                + row(cell(widths[0], paragraph("TableCell", title)), cell(widths[1], paragraph("TableCell", "{{" + tag + "}}")))
                + spanning_tag(profile.text_width, 2, "{{/" + tag + "}}"))

    return table("DocumentTable", widths, line("Педагог", "педагог"), line("Должность", "должность"), line("Школа", "школа"),
                 line("Срок маршрута", "период"), line("Как выявлены дефициты", "основание"), line("Цель маршрута", "цель"),
                 line("Куратор", "куратор"), whole_width=True)


def _steps(profile):
    columns = ("дефицит", "цель", "мера", "срок", "результат", "отметка")
    widths = [profile.length("таблица", f"графа-маршрут-{column}") for column in columns]
    whole = sum(widths)

    def tag(text):
        return spanning_tag(whole, len(columns), text)

    titles = (["Дефицит"], optional_column("маршрут.есть-цель", run("Цель")), ["Мера"], ["Срок"], ["Результат"],
              optional_column("маршрут.есть-отметка", run("Отметка о выполнении")))
    header = row(*(cell(width, paragraph("NarrowHeader", *title)) for width, title in zip(widths, titles)), header=True)
    values = (joined("дефицит"), filled_or_dash("цель-шага"), ["{{мера}}"], ["{{срок}}"], filled_or_dash("результат"),
              filled_or_dash("отметка"))

    def step(keep_next):
        return row(*(cell(width, paragraph("NarrowCell", *text, keep_next=keep_next)) for width, text in zip(widths, values)))

    return table("DocumentTable", widths, header, tag("{{#маршрут.шаги}}"), tag("{{#строки}}"),
                 tag("{{^@последний}}"), step(True), tag("{{/@последний}}"), tag("{{#@последний}}"), step(False), tag("{{/@последний}}"),
                 tag("{{/строки}}"), tag("{{/маршрут.шаги}}"), whole_width=True)


def _acquainted(profile):
    """The teacher's own signature and date."""
    return block("маршрут.имя", "".join((
        paragraph("MarkTitle", "С маршрутом {{маршрут.ознакомлен}}:"),
        paragraph("MarkText", f"__________________{NO_BREAK}" + "{{маршрут.имя}}" + f"{NO_BREAK}«____»{NO_BREAK}______________ 20___{NO_BREAK}г."))))
