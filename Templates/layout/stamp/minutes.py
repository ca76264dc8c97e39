"""The body of council-protocol.docx: the minutes of a meeting."""

from . import numbered
from .markup import absent_block, block, cell, inline, paragraph, row, run, section_end, table
from .requisites import date_and_number

TITLE = "Протокол заседания"
NUMBERS_FROM_ONE = False
AGENDA = 12


def styles(sheet):
    profile = sheet.profile
    gap = profile.lines("промежутки", "название-текст")
    part = {"before": gap, "after": 0, "line": profile.line_pitch("текст"), "lineRule": "auto"}
    sheet.paragraph("MinutesTitle", "Заголовок протокола", based_on="TextTitle", jc="center", ind={"left": 0, "right": 0})
    sheet.paragraph("MinutesPerson", "Протокол: кто", based_on="BodyText", ind={"firstLine": 0}, jc="left")
    sheet.paragraph("MinutesPart", "Протокол: часть", based_on="BodyText", ind={"firstLine": 0}, jc="left", keepNext=True,
                    spacing=part)
    sheet.paragraph("AgendaItem", "Вопрос повестки", based_on="BodyText", numPr=f'<w:numId w:val="{AGENDA}"/>')
    sheet.paragraph("HeardPart", "Протокол: СЛУШАЛИ", based_on="MinutesPart", following="BodyText", keepNext=True,
                    numPr=f'<w:numId w:val="{numbered.LIST}"/>')
    numbered.item_styles(sheet, "DecisionItem", "Решение")


def numbering(profile):
    indent = profile.length("текст", "абзацный-отступ")
    outline, instance = numbered.outline(profile, "HeardPart", "DecisionItem")
    agenda = (
        '<w:abstractNum w:abstractNumId="6"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:pStyle w:val="AgendaItem"/><w:suff w:val="space"/><w:lvlText w:val="%1."/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="{indent}"/></w:pPr></w:lvl></w:abstractNum>')
    return outline + agenda, instance + f'<w:num w:numId="{AGENDA}"><w:abstractNumId w:val="6"/></w:num>'


def body(profile):
    head = "".join((
        block("протокол.организация", paragraph("OrganisationName", "{{протокол.организация}}")),
        absent_block("протокол.организация",
                     block("организация.вышестоящая-заглавными",
                           paragraph("ParentOrganisation", "{{организация.вышестоящая-заглавными}}")),
                     paragraph("OrganisationName", "{{организация.заглавными}}")),
        paragraph("DocumentKind", "ПРОТОКОЛ"),
        date_and_number("протокол"),
        block("протокол.место", paragraph("Place", "{{протокол.место}}")),
        paragraph("MinutesTitle", "{{протокол.заседания}}"),
        paragraph("MinutesPerson", "Председатель – {{протокол.председатель.имя}}"),
        paragraph("MinutesPerson", "Секретарь – {{протокол.секретарь.имя}}"),
        paragraph("MinutesPart", "ПРИСУТСТВОВАЛИ: {{протокол.присутствовало}}"),
        block("протокол.присутствовали", paragraph("BodyText", "{{протокол.присутствовали}}.")),
        block("протокол.приглашены", paragraph("MinutesPart", "ПРИГЛАШЕНЫ:"), paragraph("BodyText", "{{протокол.приглашены}}.")),
    ))
    agenda = paragraph("MinutesPart", "ПОВЕСТКА ДНЯ:") + block("протокол.вопросы", paragraph("AgendaItem", "{{повестка}}"))
    def decision(keep_next):
        return "".join(block(f"уровень-{level}", paragraph(f"DecisionItem{level}", "{{текст}}", keep_next=keep_next))
                       for level in range(1, numbered.LEVELS))

    # What stands last holds to the signatures, which must not stand alone on a page.
    decisions = absent_block("последний", decision(False)) + block("последний", decision(True))
    votes = absent_block("@последний", paragraph("BodyText", "Голосовали: {{голосование}}")) + block(
        "@последний", paragraph("BodyText", "Голосовали: {{голосование}}", keep_next=True))
    question = block(
        "протокол.вопросы",
        paragraph("HeardPart", "СЛУШАЛИ:"), paragraph("BodyText", "{{слушали}}"), block("доклад", paragraph("BodyText", "{{доклад}}")),
        block("есть-выступления", paragraph("MinutesPart", "ВЫСТУПИЛИ:"), block("выступили", paragraph("BodyText", "{{текст}}"))),
        paragraph("MinutesPart", "ПОСТАНОВИЛИ:"), block("постановили", decisions),
        block("голосование", votes))
    return "".join((head, agenda, question, _signatures(profile), section_end()))


def _signatures(profile):
    """Chair and secretary with lines for their hands, together on one page."""
    post, line = profile.length("отметки", "ширина-должности"), profile.length("отметки", "ширина-подписи")
    name = profile.text_width - post - line
    rule = profile.border("отметки", "линейка")

    def signer(title, field, style):
        return row(cell(post, paragraph(style, title, keep_next=True), bottom=True),
                   cell(line, paragraph("SignatureName", keep_next=True), rule=rule, bottom=True),
                   cell(name, paragraph("SignatureName", "{{протокол." + field + ".имя}}", keep_next=True), bottom=True))

    return table("UnruledTable", (post, line, name), signer("Председатель", "председатель", "Signature"),
                 signer("Секретарь", "секретарь", "Signature"))
