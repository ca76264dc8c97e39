"""The body of order.docx: an order on main activity."""

from .markup import (absent_block, absent_inline, block, cell, inline, paragraph, row, ruled_tab, run, section_end, section_tag,
                     tab, table)
from .pictures import picture_paragraph, placeholder

TITLE = "Приказ по основной деятельности"
NUMBERS_FROM_ONE = False
NO_BREAK = "\u00a0"
# ГОСТ Р 7.0.97: the coat of arms in the middle of the top margin, 10 mm from the edge, where headers begin; the QR code
# (requisite 31) at the right foot of the first sheet. The footer keeps the text off it.
FIRST_HEADER = placeholder("rIdEmblem", 1, "бланк.герб", 17, 20)
FIRST_FOOTER = picture_paragraph(placeholder("rIdCode", 2, "приказ.qr", 20, 20), "right")
PICTURES = {"header2.xml": {"rIdEmblem": "emblem.png"}, "footer1.xml": {"rIdCode": "code.png"}}


def body(profile):
    return "".join((_blank(), _text(profile), _signature(profile), _visas(profile), _acknowledgement(profile), _distribution(),
                    section_end()))


def _blank():
    date = inline("приказ.дата", run("{{приказ.дата}}"), tab()) + absent_inline("приказ.дата", ruled_tab())
    number = (inline("приказ.номер", tab(), run(f"№{NO_BREAK}{{{{приказ.номер}}}}"))
              + absent_inline("приказ.номер", run(f"№{NO_BREAK}"), ruled_tab()))
    return "".join((
        block("приказ.проект", paragraph("DraftMark", "ПРОЕКТ")),
        block("организация.вышестоящая-заглавными", paragraph("ParentOrganisation", "{{организация.вышестоящая-заглавными}}")),
        paragraph("OrganisationName", "{{организация.заглавными}}"),
        paragraph("DocumentKind", "ПРИКАЗ"),
        paragraph("DateAndNumber", *date, tab(), *number),
        block("организация.место-составления", paragraph("Place", "{{организация.место-составления}}")),
        paragraph("TextTitle", "{{приказ.заголовок}}"),
    ))


def _text(profile):
    preamble = paragraph(
        "OrderText",
        *inline("приказ.преамбула", run("{{приказ.преамбула}} "), *_spaced("приказываю")),
        *absent_inline("приказ.преамбула", *_spaced("Приказываю")),
        keep_next=True,
    )
    levels = range(1, profile.count("текст", "уровни-рубрик") + 1)

    def items(keep_next):
        return "".join(block(f"уровень-{level}", paragraph(f"Item{level}", "{{текст}}", keep_next=keep_next)) for level in levels)

    # The last item is set apart because it holds to the signature, which must not stand alone on a page.
    return preamble + block("приказ.пункты", absent_block("последний", items(False)), block("последний", items(True)))


def _spaced(verb):
    """The last letter is not spaced: the gap would part it from its colon."""
    return run(verb[:-1], "LetterSpaced"), run(verb[-1] + ":")


def _signature(profile):
    post = profile.length("подпись", "ширина-должности")
    name = profile.text_width - post
    return table("UnruledTable", (post, name), row(
        cell(post, paragraph("Signature", "{{приказ.подпись.должность}}"), bottom=True),
        cell(name, paragraph("SignatureName", "{{приказ.подпись.имя}}"), bottom=True),
    ))


def _people(profile, field):
    """A row for each person: post, line for the signature, name, line for the date; captions under the lines."""
    widths = [profile.length("отметки", f"ширина-{column}") for column in ("должности", "подписи", "имени")]
    widths.append(profile.text_width - sum(widths))
    post, signature, name, date = widths
    whole = sum(widths)
    rule = profile.border("отметки", "линейка")

    def tag_row(tag):
        return row(cell(whole, section_tag(tag), span=4))

    person = row(
        cell(post, paragraph("MarkText", *inline("должность", run("{{должность}}")), keep_next=True), bottom=True),
        cell(signature, paragraph("MarkText", keep_next=True), rule=rule, bottom=True),
        cell(name, paragraph("MarkName", "{{имя}}", keep_next=True), bottom=True),
        cell(date, paragraph("MarkText", keep_next=True), rule=rule, bottom=True),
        height=profile.length("отметки", "высота-строки"),
    )
    captions = row(
        cell(post, paragraph("RuleCaption")),
        cell(signature, paragraph("RuleCaption", "(подпись)")),
        cell(name, paragraph("RuleCaption")),
        cell(date, paragraph("RuleCaption", "(дата)")),
    )
    return table("UnruledTable", widths, tag_row("{{#" + field + "}}"), person, captions, tag_row("{{/" + field + "}}"))


def _visas(profile):
    return block("приказ.есть-визы", paragraph("MarkTitle", "Визы:"), _people(profile, "приказ.визы"))


def _acknowledgement(profile):
    title = paragraph("MarkTitle", "С приказом {{приказ.ознакомление-слово}}:")
    return block("приказ.есть-ознакомление", title, _people(profile, "приказ.ознакомить"))


def _distribution():
    # One paragraph: a list line by line would push a one-page order to a second sheet.
    return block("приказ.есть-рассылка", paragraph(
        "MarkText",
        "Рассылка: {{#приказ.рассылка}}{{текст}}{{^@последний}}, {{/@последний}}{{/приказ.рассылка}}"))
