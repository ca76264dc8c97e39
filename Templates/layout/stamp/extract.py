"""The body of certified-extract.docx: chosen items of an order with the mark of a true copy."""

from .markup import absent_block, block, inline, paragraph, run, section_end, table
from .requisites import order_blank, people_widths, preamble, signature, signer_rows
from .styles import blank_details

TITLE = "Выписка из приказа"
NUMBERS_FROM_ONE = False


def styles(sheet):
    blank_details(sheet)


def body(profile):
    # The numbers are those of the order, so they are text and no list.
    items = block("выписка.пункты", absent_block("@последний", paragraph("OrderText", "{{текст}}")),
                  block("@последний", paragraph("OrderText", "{{текст}}", keep_next=True)))
    rows = signer_rows(profile, inline("выписка.заверяет.должность", run("{{выписка.заверяет.должность}}")),
                       ["{{выписка.заверяет.имя}}"], date=inline("выписка.дата", run("{{выписка.дата}}")))
    return "".join((
        order_blank("ВЫПИСКА ИЗ ПРИКАЗА", draft=False), preamble(), items, signature(profile, "приказ.подпись"),
        paragraph("MarkTitle", "Верно"), table("UnruledTable", people_widths(profile), *rows), section_end()))
