"""Requisites that acts share: the blank, the signature, rows of people who sign."""

from .markup import absent_inline, block, cell, inline, paragraph, row, ruled_tab, run, section_tag, tab, table

NO_BREAK = "\u00a0"


def number_sign(field):
    return f"№{NO_BREAK}{{{{{field}}}}}"


def date_and_number(record):
    """The line of date and number: ruled blanks for the hand where either is not there."""
    date = inline(f"{record}.дата", run("{{" + record + ".дата}}"), tab()) + absent_inline(f"{record}.дата", ruled_tab())
    number = (inline(f"{record}.номер", tab(), run(number_sign(f"{record}.номер")))
              + absent_inline(f"{record}.номер", run(f"№{NO_BREAK}"), ruled_tab()))
    return paragraph("DateAndNumber", *date, tab(), *number)


def order_blank(kind, draft=True):
    """The head of an order: higher body, body, reference data where the organisation wants them, kind, date, number, place."""
    return "".join((
        block("приказ.проект", paragraph("DraftMark", "ПРОЕКТ")) if draft else "",
        block("организация.вышестоящая-заглавными", paragraph("ParentOrganisation", "{{организация.вышестоящая-заглавными}}")),
        paragraph("OrganisationName", "{{организация.заглавными}}"),
        block("организация.реквизиты-бланка", paragraph("BlankDetails", "{{текст}}")),
        paragraph("DocumentKind", kind),
        date_and_number("приказ"),
        block("организация.место-составления", paragraph("Place", "{{организация.место-составления}}")),
        paragraph("TextTitle", "{{приказ.заголовок}}"),
    ))


def spaced(verb):
    """The last letter is not spaced: the gap would part it from its colon."""
    return run(verb[:-1], "LetterSpaced"), run(verb[-1] + ":")


def preamble():
    return paragraph(
        "OrderText",
        *inline("приказ.преамбула", run("{{приказ.преамбула}} "), *spaced("приказываю")),
        *absent_inline("приказ.преамбула", *spaced("Приказываю")),
        keep_next=True,
    )


def signature(profile, field, *, style="Signature"):
    """Post and name in a table without lines; `field` is the record of the one who signs."""
    post = profile.length("подпись", "ширина-должности")
    name = profile.text_width - post
    return table("UnruledTable", (post, name), row(
        cell(post, paragraph(style, "{{" + field + ".должность}}"), bottom=True),
        cell(name, paragraph("SignatureName", "{{" + field + ".имя}}"), bottom=True),
    ))


def signer_rows(profile, post, name, *, date=None, keep_next=False):
    """Two rows: post, line for the signature, name, line for the date; captions under the lines. `post` and `name` are
    runs; `date` the runs of a date that is known already; `keep_next` keeps the next signer on the same page."""
    widths = people_widths(profile)
    post_width, signature_width, name_width, date_width = widths
    rule = profile.border("отметки", "линейка")
    person = row(
        cell(post_width, paragraph("MarkText", *post, keep_next=True), bottom=True),
        cell(signature_width, paragraph("MarkText", keep_next=True), bottom=True),
        cell(name_width, paragraph("MarkName", *name, keep_next=True), bottom=True),
        cell(date_width, paragraph("MarkText", *(date or ()), keep_next=True), bottom=True),
        height=profile.length("отметки", "высота-строки"),
    )
    # The line belongs to the caption: under the person's row LibreOffice would draw it again at the head of the next page.
    captions = row(
        cell(post_width, paragraph("RuleCaption", keep_next=keep_next)),
        cell(signature_width, paragraph("RuleCaption", "(подпись)", keep_next=keep_next), over=rule),
        cell(name_width, paragraph("RuleCaption", keep_next=keep_next)),
        cell(date_width, paragraph("RuleCaption", "(дата)", keep_next=keep_next), over=rule),
    )
    return person, captions


def people_widths(profile):
    widths = [profile.length("отметки", f"ширина-{column}") for column in ("должности", "подписи", "имени")]
    return [*widths, profile.text_width - sum(widths)]


def people(profile, field):
    """A pair of rows for each person of a list."""
    widths = people_widths(profile)

    def tag_row(tag):
        return row(cell(sum(widths), section_tag(tag), span=4))

    rows = signer_rows(profile, inline("должность", run("{{должность}}")), ["{{имя}}"])
    return table("UnruledTable", widths, tag_row("{{#" + field + "}}"), *rows, tag_row("{{/" + field + "}}"))


def list_table(profile, field, widths, titles, values, height=None, signed=False):
    """A ruled table with a repeated header and a row for each item of a list; widths are shares of the text, `height`
    the least height of a row that is filled by hand; `signed` keeps the last row on the page of what follows."""
    whole = sum(widths)
    grid = [round(profile.text_width * width / whole) for width in widths]
    grid[-1] += profile.text_width - sum(grid)
    header = row(*(cell(width, paragraph("TableHeader", *([title] if isinstance(title, str) else title)))
                   for width, title in zip(grid, titles)), header=True)

    def item(keep_next=False):
        return row(*(cell(width, paragraph(style, *text, keep_next=keep_next)) for width, (style, text) in zip(grid, values)),
                   height=height)

    def tag(text):
        return row(cell(sum(grid), section_tag(text), span=len(grid)))

    items = (item(),) if not signed else (
        tag("{{^@последний}}"), item(), tag("{{/@последний}}"), tag("{{#@последний}}"), item(True), tag("{{/@последний}}"))
    return table("DocumentTable", grid, header, tag("{{#" + field + "}}"), *items, tag("{{/" + field + "}}"), whole_width=True)
