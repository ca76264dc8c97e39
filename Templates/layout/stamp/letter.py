"""The body of cover-letter.docx: a letter on a corner blank, the addressees on the right."""

from .markup import (absent_block, absent_inline, block, cell, inline, paragraph, row, ruled_tab, run, section_end, table)
from .requisites import NO_BREAK, signature
from .styles import blank_details

TITLE = "Письмо"
NUMBERS_FROM_ONE = False
ENCLOSURES = 11


def styles(sheet):
    profile = sheet.profile
    blank_details(sheet)
    gap = profile.gap("реквизиты", "между-частями")
    width = profile.length("реквизиты", "ширина-угловая")
    spacing = {"before": 0, "after": gap, "line": 240, "lineRule": "auto"}
    stops = (f'<w:tab w:val="left" w:pos="{round(width * 0.42)}"/><w:tab w:val="right" w:pos="{round(width * 0.95)}"/>')
    sheet.paragraph("CornerParent", "Угловой бланк: вышестоящая", jc="center", spacing=spacing, suppressAutoHyphens=True,
                    text={"sz": profile.size("кегль-грифа")})
    sheet.paragraph("CornerName", "Угловой бланк: наименование", based_on="CornerParent", jc="center", text={"b": True})
    sheet.paragraph("CornerDetails", "Угловой бланк: реквизиты", based_on="CornerParent", jc="center", contextualSpacing=True,
                    text={"sz": profile.size("кегль-сноски")})
    sheet.paragraph("CornerNumber", "Угловой бланк: дата и номер", jc="left", tabs=stops, spacing=spacing,
                    text={"sz": profile.size("кегль-грифа")})
    sheet.paragraph("Addressee", "Адресат", jc="left", suppressAutoHyphens=True,
                    spacing={"before": 0, "after": 2 * gap, "line": 240, "lineRule": "auto"})
    after = profile.lines("промежутки", "заголовок-текст")
    sheet.paragraph("LetterTitle", "Заголовок письма", based_on="TextTitle", jc="left",
                    spacing={"before": after, "after": after, "line": 240, "lineRule": "auto"})
    sheet.paragraph("Salutation", "Обращение", jc="center", keepNext=True,
                    spacing={"before": 0, "after": round(after / 2), "line": 240, "lineRule": "auto"})
    enclosure = {"before": round(after / 2), "after": 0, "line": 240, "lineRule": "auto"}
    sheet.paragraph("EnclosureMark", "Отметка о приложении", jc="left", spacing=enclosure, keepNext=True)
    sheet.paragraph("EnclosureItem", "Приложение в перечне", jc="left", keepNext=True,
                    numPr=f'<w:numId w:val="{ENCLOSURES}"/>')
    sheet.paragraph("ExecutorMark", "Отметка об исполнителе", jc="left", keepLines=True, contextualSpacing=True,
                    text={"sz": profile.size("кегль-сноски")},
                    spacing={"before": after, "after": 0, "line": 240, "lineRule": "auto"})


def numbering(profile):
    indent = profile.length("текст", "абзацный-отступ")
    return (
        '<w:abstractNum w:abstractNumId="5"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:pStyle w:val="EnclosureItem"/><w:suff w:val="space"/><w:lvlText w:val="%1."/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="{indent}"/></w:pPr></w:lvl></w:abstractNum>',
        f'<w:num w:numId="{ENCLOSURES}"><w:abstractNumId w:val="5"/></w:num>',
    )


def body(profile):
    enclosures = block("письмо.приложение", paragraph("EnclosureMark", f"Приложение: {{{{письмо.приложение}}}}")) + block(
        "письмо.есть-приложения", paragraph("EnclosureMark", "Приложения:"),
        block("письмо.приложения", paragraph("EnclosureItem", "{{текст}}")))
    executor = block("письмо.исполнитель", paragraph("ExecutorMark", "{{имя}}"),
                     block("телефон", paragraph("ExecutorMark", "{{.}}")))
    return "".join((
        _head(profile), block("письмо.заголовок", paragraph("LetterTitle", "{{письмо.заголовок}}")),
        block("письмо.обращение", paragraph("Salutation", "{{письмо.обращение}}")),
        block("письмо.текст", paragraph("BodyText", "{{{письмо.текст}}}")),
        # The last paragraph holds to the signature, which must not stand alone on a page.
        block("письмо.последний-абзац", paragraph("BodyText", "{{письмо.последний-абзац}}", keep_next=True)),
        enclosures, signature(profile, "письмо.подпись"), executor, section_end()))


def _head(profile):
    """The blank at the left, not wider than 8 cm; the addressees at the right."""
    left = profile.length("реквизиты", "ширина-угловая")
    right = profile.text_width - left

    def number(date, number):
        return [*inline(date, run("{{" + date + "}}")), *absent_inline(date, ruled_tab()), run(f" №{NO_BREAK}"),
                *inline(number, run("{{" + number + "}}")), *absent_inline(number, ruled_tab())]

    reply = paragraph("CornerNumber", run("На №" + NO_BREAK), *inline("письмо.на-номер", run("{{письмо.на-номер}}")),
                      *absent_inline("письмо.на-номер", ruled_tab()), run(f" от{NO_BREAK}"),
                      *inline("письмо.на-дату", run("{{письмо.на-дату}}")), *absent_inline("письмо.на-дату", ruled_tab()))
    blank = "".join((
        block("организация.вышестоящая-заглавными", paragraph("CornerParent", "{{организация.вышестоящая-заглавными}}")),
        paragraph("CornerName", "{{организация.заглавными}}"),
        block("организация.реквизиты-бланка", paragraph("CornerDetails", "{{текст}}")),
        paragraph("CornerNumber", *number("письмо.дата", "письмо.номер")), block("письмо.это-ответ", reply)))
    addressees = block("письмо.адресаты", paragraph("Addressee", "{{текст}}"))
    gap = round(right * 0.08)
    return table("UnruledTable", (left, gap, right - gap), row(
        cell(left, blank), cell(gap, paragraph("Addressee")), cell(right - gap, addressees)))
