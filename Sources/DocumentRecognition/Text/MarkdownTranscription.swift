/// Writes a stretch of a document as Markdown: paragraphs, lists, lower headings, tables.
package struct MarkdownTranscription {
  private let view: DocumentView
  private let headings: Set<Int>

  /// A transcription of a document; its headings become lines with `##`.
  package init(_ document: RecognisedDocument) {
    view = document.view
    headings = Set(document.headings.map(\.paragraph))
  }

  /// The Markdown of some blocks in their order, blank paragraphs left out; empty when they show nothing.
  package func text(of blocks: some Sequence<DocumentView.Block>) -> String {
    var pieces: [String] = []
    var wasEntry = false
    for block in blocks {
      switch block {
      case .paragraph(let index):
        let paragraph = view.paragraphs[index]
        let words = Self.line(paragraph.body)
        guard !words.isEmpty else { continue }
        if headings.contains(index), paragraph.words.count <= 25 {
          pieces.append("## " + Self.escaped(words))
          wasEntry = false
        } else if let marker = paragraph.marker {
          let entry = indent(marker) + sign(marker) + " " + Self.escaped(words)
          if wasEntry, let last = pieces.popLast() { pieces.append(last + "\n" + entry) } else { pieces.append(entry) }
          wasEntry = true
        } else {
          pieces.append(Self.escaped(words))
          wasEntry = false
        }
      case .table(let index):
        pieces.append(table(view.tables[index]))
        wasEntry = false
      }
    }
    return pieces.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func sign(_ marker: ListMarker) -> String {
    switch marker.kind {
    case .number(let numbers): "\(numbers.last ?? 1)."
    case .roman(let number): "\(number)."
    case .letter, .bullet: "-"
    }
  }

  private func indent(_ marker: ListMarker) -> String {
    guard case .number(let numbers) = marker.kind, numbers.count > 1 else { return "" }
    return String(repeating: "   ", count: min(numbers.count - 1, 3))
  }

  /// A table with its first row as the header; merged cells are written once.
  private func table(_ table: DocumentTable) -> String {
    let columns = table.columns
    guard columns > 0 else { return "" }
    let rows = table.rows.map { row -> [String] in
      var cells = Array(repeating: "", count: columns)
      for cell in row.cells where cells.indices.contains(cell.column) {
        cells[cell.column] = Self.escaped(Self.line(view.text(of: cell))).replacing("|", with: "\\|")
      }
      return cells
    }
    guard let first = rows.first, rows.contains(where: { $0.contains { !$0.isEmpty } }) else { return "" }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return ([line(first), line(Array(repeating: "---", count: columns))] + rows.dropFirst().map(line))
      .joined(separator: "\n")
  }

  /// A text on one line, blanks of all kinds as single spaces.
  private static func line(_ text: String) -> String {
    text.unicodeScalars.filter { $0 != "\u{AD}" && $0 != "\u{FFFC}" }.split(whereSeparator: CharacterClass.isBlank)
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// The text with the signs escaped that Markdown would take for its own.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_<[".contains(character) { result.append("\\") }
      result.append(character)
    }
    // At a line's beginning signs and numbers would open lists and headings.
    if let first = result.first, "#+->|~=".contains(first) { return "\\" + result }
    let figures = result.prefix { $0.isASCII && $0.isNumber }
    if !figures.isEmpty, figures.count <= 9, let sign = result.dropFirst(figures.count).first, ".)".contains(sign) {
      return figures + "\\" + result.dropFirst(figures.count)
    }
    return result
  }
}
