"""The body of order.docx: an order on main activity. The kinds of particular orders print the same body."""

from .markup import absent_block, block, paragraph, section_end
from .pictures import picture_paragraph, placeholder
from .requisites import order_blank, people, preamble, signature
from .styles import blank_details

TITLE = "Приказ по основной деятельности"
NUMBERS_FROM_ONE = False
# ГОСТ Р 7.0.97: the coat of arms in the middle of the top margin, 10 mm from the edge, where headers begin; the QR code
# (requisite 31) at the right foot of the first sheet. The footer keeps the text off it.
FIRST_HEADER = placeholder("rIdEmblem", 1, "бланк.герб", 17, 20)
FIRST_FOOTER = picture_paragraph(placeholder("rIdCode", 2, "приказ.qr", 20, 20), "right")
PICTURES = {"header2.xml": {"rIdEmblem": "emblem.png"}, "footer1.xml": {"rIdCode": "code.png"}}


def styles(sheet):
    blank_details(sheet)
    profile = sheet.profile
    sheet.paragraph("Distribution", "Рассылка", based_on="MarkText", spacing={
        "before": profile.gap("реквизиты", "между-частями"), "after": 0, "line": 240, "lineRule": "auto"})


def body(profile):
    return "".join((order_blank("ПРИКАЗ"), _text(profile), signature(profile, "приказ.подпись"), _visas(profile),
                    _acknowledgement(profile), _distribution(), section_end()))


def _text(profile):
    levels = range(1, profile.count("текст", "уровни-рубрик") + 1)

    def items(keep_next):
        numbered = "".join(
            block(f"уровень-{level}", paragraph(f"Item{level}", "{{текст}}", keep_next=keep_next)) for level in levels)
        # Behind the items: a section that began with a plain paragraph would begin the list anew each time.
        return numbered + block("цитата", paragraph("OrderText", "{{текст}}", keep_next=keep_next))

    # The last item is set apart because it holds to the signature, which must not stand alone on a page.
    return preamble() + block("приказ.пункты", absent_block("последний", items(False)), block("последний", items(True)))


def _visas(profile):
    return block("приказ.есть-визы", paragraph("MarkTitle", "Визы:"), people(profile, "приказ.визы"))


def _acknowledgement(profile):
    title = paragraph("MarkTitle", "С приказом {{приказ.ознакомление-слово}}:")
    return block("приказ.есть-ознакомление", title, people(profile, "приказ.ознакомить"))


def _distribution():
    # One paragraph: a list line by line would push a one-page order to a second sheet.
    return block("приказ.есть-рассылка", paragraph(
        "Distribution",
        "Рассылка: {{#приказ.рассылка}}{{текст}}{{^@последний}}, {{/@последний}}{{/приказ.рассылка}}"))
