"""The mark on the first sheet of an annex, the same in every kind that an order may approve."""

from .markup import absent_block, absent_inline, block, cell, inline, paragraph, row, ruled_tab, run, table

NO_BREAK = "\u00a0"


def annex_mark(profile):
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
