import TestSupport

/// Small documents written as lines: `= ` a bold centred line, `> ` one at the right, `| a | b` a table's row whose cells
/// are parted by bars, `|= ` a row that is one cell, `|^` in a cell one merged with that above, an empty line an empty
/// paragraph; ` / ` parts a cell's paragraphs, `⏎` breaks a line.
enum LineDocument {
  static func body(_ text: String) -> String {
    var markup = ""
    var rows: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("|") {
        rows.append(line)
        continue
      }
      markup += table(rows) + paragraph(line)
      rows = []
    }
    return markup + table(rows)
  }

  private static func table(_ rows: [String]) -> String {
    guard !rows.isEmpty else { return "" }
    let count = rows.map { $0.hasPrefix("|= ") ? 1 : cells($0).count }.max() ?? 1
    let grid = String(repeating: "<w:gridCol w:w=\"1500\"/>", count: count)
    var markup = "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>"
    for (index, row) in rows.enumerated() {
      let own = row.hasPrefix("|= ") ? [String(row.dropFirst(3))] : cells(row)
      markup += "<w:tr>"
      for (column, cell) in own.enumerated() {
        let span = own.count == 1 && count > 1 ? "<w:gridSpan w:val=\"\(count)\"/>" : ""
        let next = index + 1 < rows.count ? cells(rows[index + 1]) : []
        let opens = next.indices.contains(column) && next[column] == "^" && cell != "^"
        let merge = cell == "^" ? "<w:vMerge/>" : opens ? "<w:vMerge w:val=\"restart\"/>" : ""
        markup += "<w:tc><w:tcPr><w:tcW w:w=\"1500\" w:type=\"dxa\"/>\(span)\(merge)</w:tcPr>"
        markup +=
          (cell == "^" ? "" : cell).split(separator: " / ", omittingEmptySubsequences: false)
          .map { paragraph(String($0)) }.joined() + "</w:tc>"
      }
      markup += "</w:tr>"
    }
    return markup + "</w:tbl>"
  }

  private static func cells(_ row: String) -> [String] {
    row.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func paragraph(_ line: String) -> String {
    if line.isEmpty { return "<w:p/>" }
    if line.hasPrefix("= ") {
      return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(runs(String(line.dropFirst(2)), "<w:b/>"))</w:p>"
    }
    if line.hasPrefix("> ") {
      return "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>\(runs(String(line.dropFirst(2)), ""))</w:p>"
    }
    return "<w:p>\(runs(line, ""))</w:p>"
  }

  private static func runs(_ text: String, _ properties: String) -> String {
    text.split(separator: "⏎").map { WordFixture.r(String($0), properties) }.joined(separator: "<w:r><w:br/></w:r>")
  }
}
