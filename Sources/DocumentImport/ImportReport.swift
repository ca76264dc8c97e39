/// What an import has read from where, what is worth a look, and what found no place in the set.
package struct ImportReport: Sendable, Hashable {
  /// Something that was read.
  package struct Reading: Sendable, Hashable {
    /// The data that came of it, as a person calls them: «приказ: преамбула».
    package let what: String
    /// The file that was read.
    package let file: String
    /// Where in it, in words.
    package let place: String
  }

  /// Words that found no place in the set.
  package struct Leftover: Sendable, Hashable {
    /// The file that was read.
    package let file: String
    /// Where in it, in words.
    package let place: String
    /// The words in full.
    package let words: String
    /// Why they were left.
    package let reason: String
  }

  /// A thing to look at: words that disagree, a deadline that is not understood.
  package struct Remark: Sendable, Hashable {
    /// The file that was read.
    package let file: String
    /// Where in it, in words.
    package let place: String
    /// What to look at.
    package let message: String
  }

  /// What was read, in the order of the text.
  package internal(set) var readings: [Reading] = []
  /// What is worth a look.
  package internal(set) var remarks: [Remark] = []
  /// What was not placed.
  package internal(set) var leftovers: [Leftover] = []

  /// The report as a clerk reads it on a terminal.
  package var text: String {
    var lines: [String] = []
    var file = ""
    for reading in readings {
      if reading.file != file {
        file = reading.file
        lines.append("\(file):")
      }
      lines.append("  \(reading.what) ← \(reading.place)")
    }
    if !remarks.isEmpty { lines.append("Посмотрите:") }
    lines += remarks.map { "  \($0.place): \($0.message)" }
    if leftovers.isEmpty, !remarks.isEmpty { lines.append("Записано в \(ImportedSet.leftoverFile)") }
    if !leftovers.isEmpty { lines.append("Не разобрано: \(leftovers.count), см. \(ImportedSet.leftoverFile)") }
    lines += leftovers.map { "  \($0.place): \(Self.excerpt($0.words))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func excerpt(_ words: String) -> String {
    words.count > 90 ? words.prefix(88) + "…" : words
  }

  /// The leftovers as a file of the set; nil when there are none.
  var leftoverText: String? {
    guard !leftovers.isEmpty || !remarks.isEmpty else { return nil }
    var text = "# Не разобрано при переносе из документов Word\n"
    if !leftovers.isEmpty {
      text += "\nЭти слова не нашли места в данных. Впишите нужное в файлы комплекта, остальное удалите.\n"
    }
    var file = ""
    for leftover in leftovers {
      if leftover.file != file {
        file = leftover.file
        text += "\n## \(file)\n"
      }
      text += "\n**\(leftover.place)** (\(leftover.reason))\n\n"
      text += leftover.words.split(separator: "\n").map { "> \($0)\n" }.joined()
    }
    if !remarks.isEmpty {
      text += "\n## На что посмотреть\n\n"
      text += remarks.map { "- \($0.file), \($0.place): \($0.message)\n" }.joined()
    }
    return text
  }
}
