import Diagnostics

/// Prints differences for people: the place, then the text with its words marked.
package struct ComparisonReport: Sendable {
  /// True to mark words by colour as well, for a terminal.
  package let coloured: Bool

  /// A printer; colour is the caller's decision because only it knows whether a terminal reads.
  package init(coloured: Bool = false) { self.coloured = coloured }

  /// All differences in their order, ending with a line break.
  package func text(of changes: [TextChange]) -> String {
    changes.map { "\(heading(of: $0))\n  \(marked($0.words))\n" }.joined()
  }

  private func heading(of change: TextChange) -> String {
    let locations = [change.oldLocation, change.newLocation].compactMap(\.self).map(Self.words)
    return change.place + (locations.isEmpty ? "" : " (\(locations.joined(separator: " → ")))")
      + ": \(change.kind.rawValue)"
  }

  private static func words(_ location: Location) -> String {
    switch location {
    case .text(let place): "\(place.file):\(place.line)"
    case .cell(let file, let sheet, let cell): "\(file), лист «\(sheet)», ячейка \(cell)"
    default: location.file
    }
  }

  /// `[-было-]` and `{+стало+}`; of long stretches that stayed only the ends are shown.
  private func marked(_ words: [TextChange.Words]) -> String {
    words.enumerated().map { index, part in
      switch part {
      case .kept(let text): shortened(text, isFirst: index == 0, isLast: index == words.count - 1)
      case .deleted(let text): paint("[-\(cut(text))-]", "31")
      case .inserted(let text): paint("{+\(cut(text))+}", "32")
      }
    }.joined()
  }

  private func paint(_ text: String, _ code: String) -> String { coloured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }

  private func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let characters = Array(line(text))
    guard characters.count > 2 * Self.context else { return String(characters) }
    let head = isFirst ? "" : String(characters.prefix(Self.context))
    let tail = isLast ? "" : String(characters.suffix(Self.context))
    return head + "…" + tail
  }

  /// How much of the text around a change is shown.
  private static let context = 40

  /// A whole table is told of by its beginning.
  private func cut(_ text: String) -> String {
    let count = text.count
    guard count > Self.longestStretch else { return line(text) }
    return line(String(text.prefix(Self.longestStretch))) + "… и ещё знаков: \(count - Self.longestStretch)"
  }

  private static let longestStretch = 600

  private func line(_ text: String) -> String {
    String(text.map { $0 == "\n" || $0 == "\r\n" ? "⏎" : $0 == "\t" ? " " : $0 })
  }
}
