"""Paragraphs, runs and tables of WordprocessingML as text."""

import re
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TAG_STYLE = "TemplateTag"
TAG_TEXT_STYLE = "TemplateTagText"


def polished(text):
    """A line begins neither with a dash nor with what follows the number sign."""
    return re.sub(r"№ (?=[\d{])", "№\u00a0", text.replace(" – ", "\u00a0– "))


def run(text, style=None):
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(polished(text))}</w:t></w:r>'


def tab():
    return "<w:r><w:tab/></w:r>"


def ruled_tab():
    """A ruled blank to be filled by hand: it ends where the next tab stop stands."""
    return '<w:r><w:rPr><w:rStyle w:val="RuledBlank"/></w:rPr><w:tab/></w:r>'


def paragraph(style, *content, keep_next=False, number=None, level=0, new_page=False, flush=False, hyphens=False):
    """Content is ready runs; a plain text becomes a run of its own. `number` is the list that numbers it, `flush` takes
    away the indent that the list or the style gives, `hyphens` lets words be hyphenated, which no style does."""
    runs = "".join(part if part.startswith("<w:r>") else run(part) for part in content)
    keep = ("<w:keepNext/>" if keep_next else "") + ("<w:pageBreakBefore/>" if new_page else "")
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    indent = '<w:ind w:left="0" w:firstLine="0"/>' if flush else ""
    hyphenation = '<w:suppressAutoHyphens w:val="0"/>' if hyphens else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{numbering}{hyphenation}{indent}</w:pPr>{runs}</w:p>'


def section_tag(text):
    """A paragraph that holds one tag and vanishes when the document is made."""
    return paragraph(TAG_STYLE, text)


def block(name, *content):
    """Blocks that stand in the document when the field is present, once for each item of a list."""
    return section_tag("{{#" + name + "}}") + "".join(content) + section_tag("{{/" + name + "}}")


def absent_block(name, *content):
    """Blocks that stand in the document when the field is absent, false or empty."""
    return section_tag("{{^" + name + "}}") + "".join(content) + section_tag("{{/" + name + "}}")


def inline(name, *content):
    """Runs that stand in the paragraph when the field is present."""
    return [run("{{#" + name + "}}", TAG_TEXT_STYLE), *content, run("{{/" + name + "}}", TAG_TEXT_STYLE)]


def absent_inline(name, *content):
    """Runs that stand in the paragraph when the field is absent, false or empty."""
    return [run("{{^" + name + "}}", TAG_TEXT_STYLE), *content, run("{{/" + name + "}}", TAG_TEXT_STYLE)]


def cell(width, *paragraphs, span=1, rule=0, over=0, bottom=False):
    """`rule` is the thickness of the line under the cell on which a person signs, `over` of one above the cell, in eighths of a
    point; `bottom` sets the text to the cell's foot."""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        properties += f'<w:gridSpan w:val="{span}"/>'
    if rule:
        properties += f'<w:tcBorders><w:bottom w:val="single" w:sz="{rule}" w:space="0" w:color="auto"/></w:tcBorders>'
    if over:
        properties += f'<w:tcBorders><w:top w:val="single" w:sz="{over}" w:space="0" w:color="auto"/></w:tcBorders>'
    if bottom:
        properties += '<w:vAlign w:val="bottom"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(*cells, header=False, height=None, whole=True):
    """`whole` keeps the row on one page; a row of long texts would leave half a page empty."""
    properties = "<w:cantSplit/>" if whole else ""
    if height:
        properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
    if header:
        properties += "<w:tblHeader/>"
    if properties:
        properties = f"<w:trPr>{properties}</w:trPr>"
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(style, widths, *rows, whole_width=False, at_right=False, side=None):
    """`whole_width` keeps the table as wide as the text on any sheet; otherwise the widths are kept to the letter. `side` is
    what its cells leave free at either side, where that is not the style's."""
    if whole_width:
        size, layout = '<w:tblW w:w="5000" w:type="pct"/>', '<w:tblLayout w:type="autofit"/>'
    else:
        size, layout = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>', '<w:tblLayout w:type="fixed"/>'
    place = '<w:jc w:val="right"/>' if at_right else ""
    margins = "" if side is None else (
        f'<w:tblCellMar><w:left w:w="{side}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/></w:tblCellMar>')
    look = '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{size}{place}{layout}{margins}{look}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def joined(field):
    """A value whose cell is joined with the equal one above it; it must always be there."""
    return ["{{" + field + " | слить-ячейки: через-группы}}"]


def filled_or_dash(field):
    """The value, or a dash where there is none: an empty cell looks forgotten."""
    return inline(field, run("{{.}}")) + absent_inline(field, run("–"))


def optional_column(field, *title):
    """Runs of a header cell: the section in it keeps or drops the whole column."""
    return [run("{{#" + field + " | столбец}}", TAG_TEXT_STYLE), *title, run("{{/" + field + "}}", TAG_TEXT_STYLE)]


def spanning_tag(width, columns, text):
    """A row of a table that holds one tag and vanishes when the document is made."""
    return row(cell(width, section_tag(text), span=columns))


def section_end():
    """The last paragraph: Word wants one after a table, and a bound annex hangs its section break on it."""
    return paragraph("SectionEnd")
