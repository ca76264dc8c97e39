"""The parts of a package that are the same in every template, apart from the title in its properties."""

from xml.sax.saxutils import escape

from .markup import DECLARATION, NAMESPACES

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def section(profile, restart=False, first_footer=False):
    """Page set-up of an upright sheet: the number stands on the second and later pages only."""
    def length(name):
        return profile.length("лист", name)

    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdFirstHeader"/>'
        + ('<w:footerReference w:type="first" r:id="rIdFirstFooter"/>' if first_footer else "") +
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{length("ширина")}" w:h="{length("высота")}"/>'
        f'<w:pgMar w:top="{length("поле-верхнее")}" w:right="{length("поле-правое")}" w:bottom="{length("поле-нижнее")}" '
        f'w:left="{length("поле-левое")}" w:header="{length("номер-от-края")}" w:footer="{length("номер-от-края")}" w:gutter="0"/>'
        + ('<w:pgNumType w:start="1"/>' if restart else "")
        + '<w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )


def document_part(profile, body, restart=False, first_footer=False):
    return (f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{section(profile, restart, first_footer)}"
            "</w:body></w:document>")


def header_part():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return _header(field)


def first_header_part(content=""):
    return _header(content)


def first_footer_part(content):
    return f'{DECLARATION}<w:ftr {NAMESPACES}>{content}</w:ftr>'


def _header(content):
    return (f'{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr>{content}</w:p></w:hdr>')


def numbering_part(profile, more=("", "")):
    """Lists: 1 the items of an order, 2 dashes, 3 to 5 plain numbers that each start at one, 6 the chapters of a programme,
    7 to 10 numbers in cells that each start at one. `more` is abstract lists and instances of one template alone."""
    indent = profile.length("текст", "абзацный-отступ")
    step = profile.length("перечни", "шаг-уровня")
    levels = profile.count("текст", "уровни-рубрик")
    items = ""
    for level in range(9):
        text = "".join(f"%{number}." for number in range(1, level + 2))
        linked = f'<w:pStyle w:val="Item{level + 1}"/>' if level < levels else ""
        items += _level(level, "decimal", text, indent, linked)
    dashes = "".join(_level(level, "bullet", "–", indent + step * level, '<w:pStyle w:val="ListBullet"/>' if level == 0 else "")
                     for level in range(9))
    plain = "".join(_level(level, "decimal", f"%{level + 1}.", indent + step * level,
                           '<w:pStyle w:val="ListNumber"/>' if level == 0 else "") for level in range(9))
    chapters = _level(0, "decimal", "%1.", 0, '<w:pStyle w:val="ChapterHeading"/>')
    cells = _level(0, "decimal", "%1.", 0, "")
    definitions = (
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{items}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>{dashes}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>{plain}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="singleLevel"/>{chapters}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="singleLevel"/>{cells}</w:abstractNum>'
    )
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    instances = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{restart if number > 3 else ""}</w:num>'
        for number, abstract in ((1, 0), (2, 1), (3, 2), (4, 2), (5, 2), (6, 3), (7, 4), (8, 4), (9, 4), (10, 4))
    )
    return f"{DECLARATION}<w:numbering {NAMESPACES}>{definitions}{more[0]}{instances}{more[1]}</w:numbering>"


def _level(level, form, text, indent, linked):
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}<w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="{indent}"/></w:pPr></w:lvl>'
    )


def settings_part(profile):
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1),
                            ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1),
                            ("differentiateMultirowTableHeaders", 1))
    )
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{profile.length("текст", "абзацный-отступ")}"/>'
        f'<w:autoHyphenation/><w:hyphenationZone w:val="{profile.length("таблица", "зона-переноса")}"/><w:doNotHyphenateCaps/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>{compatibility}</w:compat>'
        '<w:themeFontLang w:val="ru-RU"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" '
        'w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" '
        'w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def font_table_part(profile):
    return (
        f'{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="{profile.name("шрифт", "гарнитура")}">'
        f'<w:altName w:val="{profile.name("шрифт", "замена")}"/><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def theme_part(profile):
    font = profile.name("шрифт", "гарнитура")
    colours = (("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "4472C4"),
               ("accent2", "ED7D31"), ("accent3", "A5A5A5"), ("accent4", "FFC000"), ("accent5", "5B9BD5"),
               ("accent6", "70AD47"), ("hlink", "0563C1"), ("folHlink", "954F72"))
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours)
    face = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Документ"><a:themeElements>'
        f'<a:clrScheme name="Документ">{scheme}</a:clrScheme><a:fontScheme name="Документ"><a:majorFont>{face}</a:majorFont>'
        f'<a:minorFont>{face}</a:minorFont></a:fontScheme><a:fmtScheme name="Документ"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f'<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>'
        f'<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>'
    )


def core_properties_part(title):
    """No dates and no person: the same template must give the same bytes on any day and in any hands."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>ru-RU</dc:language></cp:coreProperties>"
    )


def application_properties_part():
    return (f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>prikaz</Application></Properties>")


WORD_PARTS = (  # identifier, path inside word/, kind of relationship, content type
    ("rIdFirstHeader", "header2.xml", "header", f"{OFFICE_CONTENT}.header+xml"),
    ("rIdFonts", "fontTable.xml", "fontTable", f"{OFFICE_CONTENT}.fontTable+xml"),
    ("rIdHeader", "header1.xml", "header", f"{OFFICE_CONTENT}.header+xml"),
    ("rIdNumbering", "numbering.xml", "numbering", f"{OFFICE_CONTENT}.numbering+xml"),
    ("rIdSettings", "settings.xml", "settings", f"{OFFICE_CONTENT}.settings+xml"),
    ("rIdStyles", "styles.xml", "styles", f"{OFFICE_CONTENT}.styles+xml"),
    ("rIdTheme", "theme/theme1.xml", "theme", "application/vnd.openxmlformats-officedocument.theme+xml"),
)
FIRST_FOOTER = ("rIdFirstFooter", "footer1.xml", "footer", f"{OFFICE_CONTENT}.footer+xml")
PACKAGE_PARTS = (
    ("rIdApplication", "docProps/app.xml", f"{RELATIONSHIP}/extended-properties",
     "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ("rIdCore", "docProps/core.xml", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
     "application/vnd.openxmlformats-package.core-properties+xml"),
    ("rIdDocument", "word/document.xml", f"{RELATIONSHIP}/officeDocument", f"{OFFICE_CONTENT}.document.main+xml"),
)


def relationships_part(relationships):
    links = "".join(f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/>'
                    for identifier, target, kind in relationships)
    return f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'


def content_types_part(word_parts=WORD_PARTS, pictures=False):
    overrides = [("/" + path, kind) for _, path, _, kind in PACKAGE_PARTS]
    overrides += [("/word/" + path, kind) for _, path, _, kind in word_parts]
    picture = '<Default Extension="png" ContentType="image/png"/>' if pictures else ""
    entries = "".join(f'<Override PartName="{path}" ContentType="{kind}"/>' for path, kind in sorted(overrides))
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{picture}{entries}</Types>'
    )
