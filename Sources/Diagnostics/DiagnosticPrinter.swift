/// Prints findings for people: a line with the place, the excerpt with the words marked, the way out.
package struct DiagnosticPrinter: Sendable {
  /// True to colour the severity with ANSI codes, for a terminal.
  package let coloured: Bool

  /// A printer; colour is the caller's decision because only it knows whether a terminal reads.
  package init(coloured: Bool = false) {
    self.coloured = coloured
  }

  /// All findings in their order, each ending with a line break.
  package func text(of diagnostics: [Diagnostic]) -> String {
    Diagnostic.ordered(diagnostics).map(text(of:)).joined()
  }

  /// One finding.
  package func text(of diagnostic: Diagnostic) -> String {
    var lines: [String] = []
    let place = diagnostic.location.map { describe($0) + ": " } ?? ""
    lines.append("\(place)\(severity(diagnostic.severity)): \(diagnostic.message) [\(diagnostic.code)]")
    lines += excerpt(of: diagnostic.location)
    let further = diagnostic.furtherLocations
    // A note about many rows would push every other finding off the screen; JSON has all places.
    for place in further.count > 3 ? further.prefix(2) : further[...] {
      lines.append("  также: \(describe(place))")
      lines += excerpt(of: place)
    }
    if further.count > 3 { lines.append("  и ещё мест: \(further.count - 2)") }
    if let hint = diagnostic.hint { lines.append("  как исправить: \(hint)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func severity(_ severity: Severity) -> String {
    guard coloured else { return severity.russian }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(severity.russian)\u{1B}[0m"
  }

  /// A place in a person's words.
  package func describe(_ location: Location) -> String {
    switch location {
    case .file(let name): name
    case .text(let place): "\(place.file):\(place.line):\(place.column)"
    case .cell(let file, let sheet, let cell): "\(file), лист «\(sheet)», ячейка \(cell)"
    case .document(let place): describe(place)
    }
  }

  private func describe(_ place: DocumentLocation) -> String {
    var words = [place.file, storyName(of: place.part)]
    if let heading = place.heading { words.append("после «\(heading)»") }
    if let table = place.table { words.append("таблица \(table)") }
    if let row = place.row { words.append("строка \(row)") }
    if let cell = place.cell { words.append("ячейка \(cell)") }
    if let paragraph = place.paragraph { words.append("абзац \(paragraph)") }
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// A part by the name that people know it by.
  private func storyName(of part: String) -> String {
    let name = part.split(separator: "/").last.map(String.init) ?? part
    return switch name {
    case let x where x.hasPrefix("document"): "текст"
    case let x where x.hasPrefix("header"): "верхний колонтитул (\(name))"
    case let x where x.hasPrefix("footer"): "нижний колонтитул (\(name))"
    case let x where x.hasPrefix("footnotes"): "сноски"
    case let x where x.hasPrefix("endnotes"): "концевые сноски"
    default: part
    }
  }

  /// The lines that show a place's own text with the words marked; none where the text is not at hand.
  package func excerpt(of location: Location?) -> [String] {
    switch location {
    case .text(let place):
      guard let line = place.sourceLine, !line.isEmpty else { return [] }
      return marked(line, place.column - 1..<place.column - 1 + place.length)
    case .document(let place):
      guard let text = place.excerpt, !text.isEmpty else { return [] }
      return marked(text, place.mark)
    default: return []
    }
  }

  /// The text on one line of at most a screen's width, with carets under the marked characters.
  private func marked(_ text: String, _ mark: Range<Int>?) -> [String] {
    let width = 96
    var characters = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    guard let mark else { return ["  | " + String(characters.prefix(width))] }
    var start = min(max(0, mark.lowerBound), characters.count)
    var length = max(1, min(mark.upperBound, characters.count) - start)
    if start > width / 2 {
      let cut = start - width / 2
      characters = ["…"] + characters.dropFirst(cut)
      start = start - cut + 1
    }
    if characters.count > width { characters = characters.prefix(width) + ["…"] }
    length = max(1, min(length, characters.count - start))
    return [
      "  | " + String(characters),
      "  | " + String(repeating: " ", count: start) + String(repeating: "^", count: length),
    ]
  }
}
