import OfficeOpenXML

/// The first page of a form: how to fill it in. It is a section of its own, so that the document behind it keeps its page
/// numbers and headers.
enum FormGuide {
  private static let title = "Как заполнить форму"
  private static let needed = "Жёлтые места заполните обязательно, в таблицах – в каждой строке, которую начали."
  private static let optional = "Серые места заполните, если есть что сказать."
  private static let taken = "Где написано «Будет взято из ответа школы», ничего не пишите: эти места заполнятся сами."
  private static let ending = "Эта страница в готовый документ не войдёт."
  private static let steps = [
    "Впишите ответы вместо подсказок, которые стоят в скобках ‹ ›.",
    "Не хватает строк – добавьте свои. Лишние строки таблиц и перечней оставьте пустыми.",
    "Раздел школе не нужен – напишите в нём причину: «Не требуется, потому что …».",
    "В длинных ответах можно выделять слова, делать списки и таблицы.",
    "Сохраните файл как .docx под тем же именем и верните его.",
  ]

  private static let checksums = Set(
    ([title, needed, optional, taken, ending] + steps).flatMap { line in
      // Some programs make text of the numbers in front.
      [FormText.checksum(line)] + (1...9).map { FormText.checksum("\($0). \(line)") }
    })

  /// True for words of the guide.
  static func says(_ text: String) -> Bool { checksums.contains(FormText.checksum(text)) }

  /// The page with the section's end; `tree` is the document that follows, whose paper it takes.
  static func markup(for tree: XMLTree, _ shades: Set<FormShading>, holdsNotes: Bool) -> String {
    var lines: [(text: String, shading: FormShading?)] = [(steps[0], nil)]
    if shades.contains(.needed) { lines.append((needed, .needed)) }
    if shades.contains(.optional) { lines.append((optional, .optional)) }
    lines += steps[1...3].map { ($0, nil) }
    if holdsNotes { lines.append((taken, nil)) }
    lines.append((steps[4], nil))
    var output = paragraph(title, "<w:jc w:val=\"center\"/>", after: 240, isBold: true)
    for (number, line) in lines.enumerated() {
      output += paragraph("\(number + 1). \(line.text)", "", line.shading, after: 120)
    }
    return output + paragraph(ending, "", after: 0, before: 120) + section(tree)
  }

  private static func paragraph(
    _ text: String, _ alignment: String, _ shading: FormShading? = nil, after: Int, before: Int = 0,
    isBold: Bool = false
  ) -> String {
    "<w:p><w:pPr>\(shading?.markup ?? "")<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
      + "<w:ind w:left=\"0\" w:firstLine=\"0\"/>\(alignment.isEmpty ? "<w:jc w:val=\"left\"/>" : alignment)</w:pPr>"
      + "<w:r>\(isBold ? "<w:rPr><w:b/></w:rPr>" : "")<w:t xml:space=\"preserve\">\(XMLEscape.text(text))</w:t></w:r></w:p>"
  }

  /// The end of the section: the paper of the document, and the page that follows counted as its first.
  private static func section(_ tree: XMLTree) -> String {
    let first = tree.nodes.indices.first { tree.nodes[$0].isWord("sectPr") }
    func copied(_ name: String) -> String {
      first.flatMap { tree.child(of: $0, name) }.map { tree.text(of: tree.nodes[$0].range) } ?? ""
    }
    return "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/><w:sectPr>\(copied("pgSz"))\(copied("pgMar"))"
      + "<w:pgNumType w:start=\"0\"/></w:sectPr></w:pPr></w:p>"
  }
}
