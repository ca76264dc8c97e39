import DocumentInspection
import DocumentRecognition
import OfficeOpenXML
import TestSupport

/// Small documents written as lines: `= ` a bold centred line, `<b>` a bold one, `> ` one at the right, `| a | b` a table's row,
/// `|= ` a row that is one cell, an empty line an empty paragraph.
enum DocumentFixture {
  static func bytes(_ text: String) throws -> [UInt8] { try WordFixture.file(body: body(text)) }

  static func package(_ text: String) throws -> OPCPackage { try OPCPackage(bytes(text), file: "документ.docx") }

  static func document(_ text: String) throws -> RecognisedDocument {
    try DocumentRecogniser.document(of: package(text))
  }

  /// The codes that the rules give for a text.
  static func codes(_ text: String) throws -> Set<String> {
    Set(DocumentInspector.found(in: try document(text)).map(\.code))
  }

  /// Layout cannot be written as lines, so these documents stand under their names.
  private static func layout(_ name: String) -> String? {
    let words =
      "Школа провела урок русского языка для гостей из района и записала его итоги в справке для отдела образования района вместе с учителями."
    func page(_ margins: String, _ size: String = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>") -> String {
      WordFixture.p(words)
        + "<w:sectPr>\(size)<w:pgMar \(margins) w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    }
    let right = "w:top=\"1134\" w:right=\"567\" w:bottom=\"1134\" w:left=\"1701\""
    switch name {
    case "<margins>": return page(right.replacing("1701", with: "567"))
    case "<paper>": return page(right, "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>")
    case "<size>":
      return WordFixture.p("Школа работает.") + "<w:p>\(WordFixture.r(words, "<w:sz w:val=\"20\"/>"))</w:p>"
    case "<spacing>":
      return "<w:p><w:pPr><w:spacing w:line=\"180\" w:lineRule=\"auto\"/></w:pPr>\(WordFixture.r(words))</w:p>"
    case "<revision>": return "<w:p><w:ins w:id=\"1\" w:author=\"А\">\(WordFixture.r(words))</w:ins></w:p>"
    case "<hidden>": return WordFixture.p(words) + "<w:p>\(WordFixture.r("не забыть", "<w:vanish/>"))</w:p>"
    case "<highlight>": return "<w:p>\(WordFixture.r(words, "<w:highlight w:val=\"yellow\"/>"))</w:p>"
    default: return nil
    }
  }

  static func body(_ text: String) -> String {
    if let layout = layout(text) { return layout }
    var markup = ""
    var rows: [String] = []
    func finish() {
      guard !rows.isEmpty else { return }
      let count = rows.map { $0.hasPrefix("|= ") ? 1 : cells($0).count }.max() ?? 1
      let grid = String(repeating: "<w:gridCol w:w=\"1500\"/>", count: count)
      markup += "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>"
      for row in rows {
        let own = row.hasPrefix("|= ") ? [String(row.dropFirst(3))] : cells(row)
        let span = own.count == 1 && count > 1 ? "<w:gridSpan w:val=\"\(count)\"/>" : ""
        markup += "<w:tr>"
        for cell in own {
          markup += "<w:tc><w:tcPr><w:tcW w:w=\"1500\" w:type=\"dxa\"/>\(span)</w:tcPr>\(lines(cell))</w:tc>"
        }
        markup += "</w:tr>"
      }
      markup += "</w:tbl>"
      rows = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map({ String($0) }) {
      if line.hasPrefix("|") {
        rows.append(line)
        continue
      }
      finish()
      markup += paragraph(line)
    }
    finish()
    return markup
  }

  private static func cells(_ row: String) -> [String] {
    row.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// A cell's paragraphs are parted by `/`.
  private static func lines(_ cell: String) -> String {
    cell.split(separator: " / ", omittingEmptySubsequences: false).map { paragraph(String($0)) }.joined()
  }

  private static func paragraph(_ line: String) -> String {
    if line.isEmpty { return "<w:p/>" }
    if line.hasPrefix("= ") {
      return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(WordFixture.r(String(line.dropFirst(2)), "<w:b/>"))</w:p>"
    }
    if line.hasPrefix("<b>") { return "<w:p>\(WordFixture.r(String(line.dropFirst(3)), "<w:b/>"))</w:p>" }
    if line.hasPrefix("> ") {
      return "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>\(WordFixture.r(String(line.dropFirst(2))))</w:p>"
    }
    return WordFixture.p(line)
  }
}
