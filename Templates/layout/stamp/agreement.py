"""The body of cooperation-agreement.docx: a free agreement on cooperation, or one on the network form of teaching."""

from .markup import (absent_block, absent_inline, block, cell, inline, paragraph, row, run, section_end, spanning_tag, table)

TITLE = "Договор"
NUMBERS_FROM_ONE = False
NO_BREAK = "\u00a0"
ITEMS = 1  # the list of numbering.xml: 1. / 1.1. / 1.1.1.


def body(profile):
    number = inline("договор.номер", run(f" №{NO_BREAK}" + "{{договор.номер}}"))
    left = profile.text_width // 2
    date = paragraph(
        "SignatureName", *inline("договор.дата-текстом", run("{{договор.дата-текстом}}")),
        *absent_inline("договор.дата-текстом", run(f"«____»{NO_BREAK}______________ 20___{NO_BREAK}г.")))
    head = table("UnruledTable", (left, profile.text_width - left), row(
        cell(left, paragraph("Normal", *inline("договор.место", run("{{договор.место}}")))),
        cell(profile.text_width - left, date), height=profile.length("бланк", "высота-места-договора")))
    return "".join((
        paragraph("AnnexTitle", run("{{договор.название}}"), *number), head,
        paragraph("BodyText", "{{договор.преамбула}}"),
        block("договор.безвозмездный", _cooperation()), block("договор.сетевой", _network()), _closing(), _signatures(profile),
        section_end()))


def _heading(text):
    return paragraph("Heading1", text, number=ITEMS, flush=True)


def _clause(*text, keep_next=False):
    return paragraph("Item2", *text, keep_next=keep_next)


def _list(field):
    return block(field, paragraph("ListBullet", "{{текст}}"))


def _cooperation():
    return "".join((
        _heading("Предмет договора"),
        _clause("Стороны сотрудничают на безвозмездной основе, чтобы повысить качество образования. Совместная работа включает:",
                keep_next=True),
        _list("договор.предмет"),
        block("договор.есть-формы", _clause("Работа ведётся в следующих формах:", keep_next=True), _list("договор.формы")),
        _duties(),
        _heading("Безвозмездность"),
        _clause("Стороны не платят друг другу вознаграждения и не возмещают расходы, если не договорятся об ином отдельно."),
        _clause("Договор не служит основанием для реализации образовательной программы в сетевой форме."),
    ))


def _duties():
    return "".join((
        _heading("Обязанности сторон"),
        block("договор.стороны", block("есть-обязанности", _clause("{{именуется}} обязуется:", keep_next=True), _list("обязана"))),
    ))


def _network():
    programme = "договор.программа"

    def term(field, text):
        return block(f"{programme}.{field}", _clause(text + "{{" + f"{programme}.{field}" + "}}."))

    return "".join((
        _heading("Предмет договора"),
        _clause("Стороны реализуют в сетевой форме образовательную программу «{{договор.программа.название}}» (далее – программа) "
                "по статье 15 Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»."),
        term("вид", "Вид программы: "), term("уровень", "Уровень образования: "), term("направленность", "Направленность программы: "),
        term("часть", "Часть программы, которую стороны реализуют совместно, и её объём: "),
        _heading("Осуществление образовательной деятельности"),
        term("обучающиеся", "Обучающиеся: "), term("порядок", "Порядок и расписание занятий: "),
        term("документы", "Документы об образовании или об обучении: "),
        _clause("Текущий контроль, промежуточную и итоговую аттестацию проводит сторона, реализующая соответствующую часть программы; "
                "результаты засчитываются другой стороной."),
        _heading("Ресурсы сторон"),
        block("договор.стороны", block("есть-ресурсы", _clause("{{именуется}} предоставляет:", keep_next=True), _list("ресурсы"))),
        _duties(),
        block(f"{programme}.финансирование", _heading("Финансовое обеспечение"),
              _clause("Условия использования ресурсов: {{" + f"{programme}.финансирование" + "}}.")),
    ))


def _closing():
    term = paragraph(
        "Item2", run("Договор вступает в силу "),
        *inline("договор.начало", run("{{договор.начало}}")), *absent_inline("договор.начало", run("со дня подписания")),
        *inline("договор.конец", run(" и действует до {{договор.конец}} включительно")), run("."))
    return "".join((
        _heading("Персональные данные"),
        _clause("Персональные данные педагогов и обучающихся стороны передают друг другу только с согласия этих лиц или их законных "
                "представителей и в объёме, который нужен для исполнения договора."),
        _heading("Срок действия, изменение и расторжение договора"), term,
        _clause("Договор изменяют дополнительным соглашением в письменной форме, которое подписывают все стороны."),
        paragraph("Item2", run("Сторона вправе отказаться от договора, предупредив другую сторону письменно"),
                  *inline("договор.предупреждение", run(" {{договор.предупреждение}}")), run(".")),
        _clause("Споры стороны разрешают переговорами, а при недостижении согласия – в порядке, установленном законом."),
        _clause("Договор составлен в экземплярах равной силы, по одному для каждой стороны.", keep_next=True),
        block("договор.приложение-договора", _clause("Приложение: {{договор.приложение-договора}}.", keep_next=True)),
    ))


def _signatures(profile):
    """Requisites, posts and signatures of two parties beside each other, a row for each: however many lines a party's names
    take, both sign on one line."""
    side, gap = (profile.length("таблица", f"графа-{column}") for column in ("сторона-договора", "между-сторонами"))
    widths = (side, gap, profile.text_width - side - gap)

    def both(lines, bottom=False, last=False):
        def party(name):
            return block(name, lines(name)) + absent_block(name, paragraph("MarkText", keep_next=not last))

        return row(
            cell(widths[0], party("слева"), bottom=bottom), cell(gap, paragraph("MarkText")),
            cell(widths[2], party("справа"), bottom=bottom))

    def requisites(name):
        return "".join((
            paragraph("MarkTitle", "{{" + f"{name}.именуется" + "}}", keep_next=True),
            paragraph("MarkText", "{{" + f"{name}.полное" + "}}", keep_next=True),
            block(f"{name}.реквизиты", paragraph("MarkText", "{{текст}}", keep_next=True))))

    def post(name):
        return paragraph("MarkTitle", "{{" + f"{name}.подпись.должность" + "}}", keep_next=True)

    def signature(name):
        return (paragraph("MarkText", "__________________ {{" + f"{name}.подпись.имя" + "}}", keep_next=True)
                + paragraph("RuleCaption", "М.П."))

    return _heading("Адреса, реквизиты и подписи сторон") + table(
        "UnruledTable", widths, spanning_tag(profile.text_width, 3, "{{#договор.подписи}}"),
        both(requisites), both(post, bottom=True), both(signature, bottom=True, last=True),
        spanning_tag(profile.text_width, 3, "{{/договор.подписи}}"))
