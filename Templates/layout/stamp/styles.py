"""styles.xml: one set of styles for all templates, so that an annex bound into an order keeps its look."""

from .markup import DECLARATION, NAMESPACES

# Order that the schema asks for inside w:pPr and w:rPr.
PARAGRAPH_ORDER = ("keepNext", "keepLines", "widowControl", "numPr", "tabs", "suppressAutoHyphens", "spacing", "ind",
                   "contextualSpacing", "jc", "outlineLvl")
RUN_ORDER = ("rFonts", "b", "i", "caps", "color", "spacing", "sz", "u", "vertAlign")


def _element(name, attributes):
    if attributes is True:
        return f"<w:{name}/>"
    if isinstance(attributes, str) and attributes.startswith("<"):
        return f"<w:{name}>{attributes}</w:{name}>"
    if not isinstance(attributes, dict):
        attributes = {"val": attributes}
    return f"<w:{name} " + " ".join(f'w:{key}="{value}"' for key, value in attributes.items()) + "/>"


def _properties(order, values):
    unknown = set(values) - set(order)
    if unknown:
        raise ValueError(f"неизвестные свойства: {sorted(unknown)}")
    result = ""
    for name in order:
        if name in values:
            result += _element(name, values[name])
            if name in ("b", "i", "sz") and order is RUN_ORDER:
                result += _element(name + "Cs", values[name])
    return result


def _table_borders(width):
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{edge} w:val="single" w:sz="{width}" w:space="0" w:color="auto"/>' for edge in edges)
    return f"<w:tblBorders>{lines}</w:tblBorders>"


class StyleSheet:
    def __init__(self, profile):
        self.profile = profile
        self.styles = []

    def paragraph(self, identifier, name, based_on="Normal", following=None, text=None, custom=True, **properties):
        following = following or identifier
        kind = 'w:type="paragraph" w:customStyle="1"' if custom else 'w:type="paragraph"'
        inherits = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
        self.styles.append(
            f'<w:style {kind} w:styleId="{identifier}"><w:name w:val="{name}"/>{inherits}'
            f'<w:next w:val="{following}"/><w:uiPriority w:val="1"/><w:qFormat/>'
            f"<w:pPr>{_properties(PARAGRAPH_ORDER, properties)}</w:pPr><w:rPr>{_properties(RUN_ORDER, text or {})}</w:rPr></w:style>"
        )

    def character(self, identifier, name, custom=True, **text):
        kind = 'w:type="character" w:customStyle="1"' if custom else 'w:type="character"'
        self.styles.append(
            f'<w:style {kind} w:styleId="{identifier}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/>'
            f"<w:rPr>{_properties(RUN_ORDER, text)}</w:rPr></w:style>"
        )

    def table(self, identifier, name, border, side, top):
        borders = _table_borders(border) if border else ""
        margins = "".join(
            f'<w:{edge} w:w="{width}" w:type="dxa"/>'
            for edge, width in (("top", top), ("left", side), ("bottom", top), ("right", side))
        )
        self.styles.append(
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
            f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>'
        )


def blank_details(sheet):
    """The reference data on a blank; only templates that have a blank carry this style."""
    profile = sheet.profile
    side = (profile.text_width - profile.length("реквизиты", "ширина-продольная")) // 2
    gap = profile.gap("бланк", "после-наименования")
    sheet.paragraph("BlankDetails", "Реквизиты на бланке", jc="center", keepNext=True, contextualSpacing=True,
                    suppressAutoHyphens=True, ind={"left": side, "right": side}, text={"sz": profile.size("кегль-сноски")},
                    spacing=_spacing(profile, "реквизиты", after=gap))


def styles_part(profile, more=None):
    """`more` adds the styles that one template has beside those of all."""
    sheet = StyleSheet(profile)
    _base(sheet)
    _headings(sheet)
    _blank(sheet)
    _text(sheet)
    _signature_and_marks(sheet)
    _annex(sheet)
    _tables(sheet)
    _later_documents(sheet)
    if more:
        more(sheet)
    return f"{DECLARATION}<w:styles {NAMESPACES}>{_defaults(profile)}{''.join(sheet.styles)}</w:styles>"


def _defaults(profile):
    font = profile.name("шрифт", "гарнитура")
    size = profile.size("кегль")
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _spacing(profile, group, before=0, after=0):
    return {"before": before, "after": after, "line": profile.line_pitch(group), "lineRule": "auto"}


def _heading_spacing(profile, which):
    return _spacing(profile, "реквизиты", profile.gap("заголовки", f"до-{which}"), profile.gap("заголовки", f"после-{which}"))


def _base(sheet):
    sheet.styles.append(
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/><w:suppressAutoHyphens/></w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )
    sheet.paragraph("Header", "header", custom=False, jc="center")
    sheet.paragraph("Footer", "footer", custom=False)
    sheet.paragraph("PageNumber", "Номер страницы", based_on="Header", jc="center",
                    text={"sz": sheet.profile.size("кегль-номера")})
    sheet.paragraph("SectionEnd", "Конец раздела", spacing={"before": 0, "after": 0, "line": 20, "lineRule": "exact"},
                    text={"sz": 2})
    small = {"color": "808080", "sz": sheet.profile.size("кегль-тега")}
    sheet.paragraph("TemplateTag", "Тег шаблона", text=small, suppressAutoHyphens=True)
    sheet.character("TemplateTagText", "Тег шаблона в строке", **small)
    sheet.character("RuledBlank", "Линейка для записи от руки", u="single")
    sheet.character("LetterSpaced", "Разрядка", spacing=sheet.profile.gap("шрифт", "разрядка-глагола"))


def _headings(sheet):
    profile = sheet.profile
    common = {"custom": False, "following": "BodyText", "keepNext": True, "keepLines": True, "suppressAutoHyphens": True}
    sheet.paragraph("Heading1", "heading 1", jc="center", outlineLvl=0, text={"b": True},
                    spacing=_heading_spacing(profile, "первого"), **common)
    sheet.paragraph("ChapterHeading", "Заголовок раздела", based_on="Heading1", following="BodyText", keepNext=True,
                    numPr='<w:numId w:val="6"/>')
    indent = {"firstLine": profile.length("текст", "абзацный-отступ")}
    for level, emphasis in ((2, {"b": True}), (3, {"b": True, "i": True}), (4, {"i": True})):
        sheet.paragraph(f"Heading{level}", f"heading {level}", ind=indent, outlineLvl=level - 1, text=emphasis,
                        spacing=_heading_spacing(profile, "остальных"), **common)


def _blank(sheet):
    """The author's requisites and those under them, centred over the text and not wider than the standard lets them be."""
    profile = sheet.profile
    side = (profile.text_width - profile.length("реквизиты", "ширина-продольная")) // 2
    narrow = {"left": side, "right": side}

    def requisite(identifier, name, gap, **properties):
        sheet.paragraph(identifier, name, suppressAutoHyphens=True, keepNext=True,
                        spacing=_spacing(profile, "реквизиты", after=gap), **properties)

    requisite("DraftMark", "Отметка «Проект»", profile.gap("бланк", "после-вышестоящей"), jc="right")
    requisite("ParentOrganisation", "Вышестоящая организация", profile.gap("бланк", "после-вышестоящей"), ind=narrow,
              jc="center")
    requisite("OrganisationName", "Наименование организации", profile.gap("бланк", "после-наименования"), ind=narrow,
              jc="center", text={"b": True})
    requisite("DocumentKind", "Вид документа", profile.gap("бланк", "после-вида"), jc="center",
              text={"b": True, "spacing": profile.gap("шрифт", "разрядка-вида")})
    number_line = profile.text_width - profile.length("бланк", "линейка-номера")
    stops = (
        f'<w:tab w:val="left" w:pos="{profile.length("бланк", "линейка-даты")}"/><w:tab w:val="left" w:pos="{number_line}"/>'
        f'<w:tab w:val="right" w:pos="{profile.text_width}"/>'
    )
    requisite("DateAndNumber", "Дата и номер", profile.gap("бланк", "после-даты"), tabs=stops)
    requisite("Place", "Место составления", profile.gap("бланк", "после-места"), ind=narrow, jc="center")
    requisite("TextTitle", "Заголовок к тексту", profile.lines("промежутки", "заголовок-текст"),
              ind={"right": profile.text_width - profile.length("реквизиты", "ширина-угловая")}, jc="left")


def _text(sheet):
    profile = sheet.profile
    indent = {"firstLine": profile.length("текст", "абзацный-отступ")}
    justified = profile.name("текст", "выключка")
    sheet.paragraph("BodyText", "Body Text", custom=False, ind=indent, jc=justified, spacing=_spacing(profile, "текст"))
    sheet.paragraph("OrderText", "Текст приказа", based_on="BodyText", following="Item1")
    for level in range(1, profile.count("текст", "уровни-рубрик") + 1):
        sheet.paragraph(f"Item{level}", f"Пункт {level}", based_on="BodyText",
                        numPr=f'<w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/>')


def _signature_and_marks(sheet):
    profile = sheet.profile
    signature = {"suppressAutoHyphens": True, "keepLines": True}
    # Word's own style: its Russian name is «Подпись», so a style of ours by that name would collide with it.
    sheet.paragraph("Signature", "Signature", custom=False, jc="left", spacing=_spacing(
        profile, "реквизиты", before=profile.lines("промежутки", "текст-подпись")), **signature)
    sheet.paragraph("SignatureName", "Подпись: фамилия", jc="right", spacing=_spacing(profile, "реквизиты"), **signature)
    size = {"sz": profile.size("кегль-отметок")}
    sheet.paragraph("MarkTitle", "Отметка: название", jc="left", keepNext=True, text=size, spacing=_spacing(
        profile, "реквизиты", before=profile.lines("промежутки", "перед-отметками"),
        after=profile.gap("реквизиты", "между-частями")))
    sheet.paragraph("MarkText", "Отметка: текст", jc="left", text=size, suppressAutoHyphens=True,
                    spacing=_spacing(profile, "реквизиты"))
    sheet.paragraph("MarkName", "Отметка: фамилия", based_on="MarkText", ind={"left": profile.length("отметки", "отступ-имени")})
    sheet.paragraph("RuleCaption", "Пояснение под линейкой", jc="center", text={"sz": profile.size("кегль-подстрочный")},
                    spacing=_spacing(profile, "реквизиты", after=profile.gap("отметки", "между-людьми")))


def _annex(sheet):
    profile = sheet.profile
    width = profile.length("реквизиты", "ширина-угловая")
    stops = f'<w:tab w:val="left" w:pos="{profile.length("реквизиты", "линейка-даты-грифа")}"/><w:tab w:val="left" w:pos="{width}"/>'
    sheet.paragraph("AnnexMark", "Гриф", jc="left", tabs=stops, suppressAutoHyphens=True, keepNext=True,
                    text={"sz": profile.size("кегль-грифа")}, spacing=_spacing(profile, "реквизиты"))
    sheet.paragraph("AnnexApproval", "Гриф: УТВЕРЖДЁН", based_on="AnnexMark", following="AnnexMark", spacing=_spacing(
        profile, "реквизиты", before=profile.gap("реквизиты", "между-частями")))
    side = (profile.text_width - profile.length("реквизиты", "ширина-продольная")) // 2
    sheet.paragraph("AnnexTitle", "Название приложения", jc="center", keepNext=True, keepLines=True,
                    suppressAutoHyphens=True, ind={"left": side, "right": side}, text={"b": True},
                    outlineLvl=0, spacing=_spacing(profile, "реквизиты", before=profile.lines("промежутки", "гриф-название"),
                                     after=profile.lines("промежутки", "название-текст")))


def _tables(sheet):
    profile = sheet.profile
    size = profile.size("кегль-таблицы")
    plain = {"spacing": _spacing(profile, "реквизиты"), "suppressAutoHyphens": True}
    sheet.paragraph("TableCell", "Ячейка", jc="left", text={"sz": size}, **plain)
    sheet.paragraph("TableCellCentred", "Ячейка по центру", based_on="TableCell", jc="center")
    sheet.paragraph("TableHeader", "Шапка таблицы", based_on="TableCell", jc="center", keepNext=True, text={"b": True})
    sheet.paragraph("TableGroup", "Заголовок группы строк", based_on="TableCell", jc="center", keepNext=True,
                    text={"b": True})
    narrow = {"sz": profile.size("кегль-таблицы-показателей")}
    sheet.paragraph("NarrowCell", "Узкая ячейка", based_on="TableCell", text=narrow)
    sheet.paragraph("NarrowCellCentred", "Узкая ячейка по центру", based_on="TableCellCentred", text=narrow)
    sheet.paragraph("NarrowHeader", "Шапка узкой таблицы", based_on="TableHeader", text={"b": True, **narrow})
    # A list of its own for each, so that tasks do not go on counting where the goals ended; the gap is after the last one only.
    listed = {"based_on": "BodyText", "contextualSpacing": True,
              "spacing": _spacing(profile, "текст", after=profile.lines("промежутки", "перечень-таблица"))}
    sheet.paragraph("GoalItem", "Цель", numPr='<w:numId w:val="4"/>', **listed)
    sheet.paragraph("TaskItem", "Задача", numPr='<w:numId w:val="5"/>', **listed)
    sheet.table("DocumentTable", "Таблица документа", profile.border("таблица", "линия"),
                profile.length("таблица", "поле-бок"), profile.length("таблица", "поле-верх"))
    sheet.table("UnruledTable", "Таблица без линий", 0, 0, 0)


def _later_documents(sheet):
    """Standard styles that programmes, reports and agreements ask for; they cost nothing where they are not used."""
    profile = sheet.profile
    listed = {"based_on": "BodyText", "custom": False}
    sheet.paragraph("ListParagraph", "List Paragraph", contextualSpacing=True, **listed)
    sheet.paragraph("ListBullet", "List Bullet", numPr='<w:numId w:val="2"/>', **listed)
    sheet.paragraph("ListNumber", "List Number", numPr='<w:numId w:val="3"/>', **listed)
    sheet.paragraph("FootnoteText", "footnote text", custom=False, jc="both", text={"sz": profile.size("кегль-сноски")})
    sheet.character("FootnoteReference", "footnote reference", custom=False, vertAlign="superscript")
    sheet.character("Hyperlink", "Hyperlink", custom=False, color="0563C1", u="single")
    gap = profile.gap("заголовки", "у-названия-объекта")
    sheet.paragraph("Caption", "caption", custom=False, jc="center", keepNext=True,
                    text={"sz": profile.size("кегль-таблицы")}, spacing=_spacing(profile, "реквизиты", gap, gap))
    width = profile.text_width
    step, right = profile.length("перечни", "оглавление-шаг"), profile.length("перечни", "оглавление-справа")
    after = profile.gap("перечни", "оглавление-после")
    for level in (1, 2, 3):
        sheet.paragraph(f"TOC{level}", f"toc {level}", custom=False, ind={"left": step * (level - 1), "right": right},
                        tabs=f'<w:tab w:val="right" w:leader="dot" w:pos="{width}"/>', spacing=_spacing(profile, "реквизиты", after=after))
    sheet.styles.append(
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f'<w:uiPriority w:val="39"/><w:tblPr>{_table_borders(profile.border("таблица", "линия"))}</w:tblPr></w:style>'
    )
