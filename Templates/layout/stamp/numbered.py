"""A list of headings with items below them (1., 1.1., 1.1.1.), and the styles that it numbers."""

LIST = 11  # beyond the lists that all templates have
LEVELS = 4


def outline(profile, heading_style, item_style):
    """An abstract list and its instance: the heading's figure at the left of its words, items with the indent of a paragraph."""
    indent = profile.length("текст", "абзацный-отступ")

    def level(number, style, first_line):
        text = "".join(f"%{step}." for step in range(1, number + 2))
        return (
            f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{style}"/>'
            f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="0" w:firstLine="{first_line}"/></w:pPr></w:lvl>'
        )

    levels = level(0, heading_style, 0) + "".join(level(number, f"{item_style}{number}", indent) for number in range(1, LEVELS))
    return (
        f'<w:abstractNum w:abstractNumId="5"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>',
        f'<w:num w:numId="{LIST}"><w:abstractNumId w:val="5"/></w:num>',
    )


def item_styles(sheet, item_style, russian):
    for level in range(1, LEVELS):
        sheet.paragraph(f"{item_style}{level}", f"{russian} {level}", based_on="BodyText",
                        numPr=f'<w:ilvl w:val="{level}"/><w:numId w:val="{LIST}"/>')
