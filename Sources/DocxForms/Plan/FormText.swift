import OfficeOpenXML

/// Words compared as a reader compares them.
package enum FormText {
  /// The text in small letters with single blanks and without «ё», soft hyphens, typographic quotes and marks at its end.
  package static func folded(_ text: String) -> String {
    var output = ""
    var wasBlank = true
    for character in text.lowercased() {
      switch character {
      case "\u{AD}", "\u{200B}", "\u{FEFF}": continue
      case "ё":
        output.append("е")
        wasBlank = false
      case let blank where blank.isWhitespace:
        if !wasBlank { output.append(" ") }
        wasBlank = true
      case "«", "»", "“", "”", "„": output.append("\"")
      case "–", "—", "‑": output.append("-")
      default:
        output.append(character)
        wasBlank = false
      }
    }
    while let last = output.last, " .:;,".contains(last) { output.removeLast() }
    return output
  }

  /// A checksum of the folded text, by which a form knows its own printed words again.
  static func checksum(_ text: String) -> UInt32 { Deflate.checksum(Array(folded(text).utf8)) }

  /// The words of a text: stretches of letters and figures.
  package static func words(_ text: String) -> [String] {
    folded(text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// How much of the wanted words another text has, from 0 to 1; endings do not count.
  static func likeness(of text: String, to wanted: String) -> Double {
    let (own, other) = (stems(text), stems(wanted))
    guard !own.isEmpty, !other.isEmpty else { return 0 }
    let shared = Double(other.count { stem in own.contains { areAkin($0, stem) } })
    return shared / Double(max(other.count, 1)) - 0.1 * Double(max(0, own.count - other.count - 3))
  }

  /// How alike two headings are, from 0 to 1: what the one has of the other and the other of the one, so that «Модель
  /// управления» is rather «Модель управления профессиональным ростом» than «Управление и мониторинг».
  static func likeness(ofHeading text: String, to wanted: String) -> Double {
    let (own, other) = (stems(headingWords(text)), stems(headingWords(wanted)))
    guard !own.isEmpty, !other.isEmpty else { return 0 }
    let known = other.count { stem in own.contains { areAkin($0, stem) } }
    let used = own.count { stem in other.contains { areAkin($0, stem) } }
    return 0.5 * Double(known) / Double(other.count) + 0.5 * Double(used) / Double(own.count)
  }

  /// A heading without «Раздел II» in front and without the words that any heading of a programme may have.
  private static func headingWords(_ text: String) -> String {
    var words = words(text)
    if let first = words.first, ["раздел", "глава", "часть"].contains(first) {
      words.removeFirst()
      if let number = words.first, number.allSatisfy({ $0.isNumber || "ivxlхi".contains($0) }) { words.removeFirst() }
    }
    let telling = words.filter { word in !["программ", "школ"].contains { word.hasPrefix($0) } }
    return (telling.isEmpty ? words : telling).joined(separator: " ")
  }

  /// The words of a text without their endings.
  private static func stems(_ text: String) -> Set<String> {
    Set(words(text).filter { $0.count > 2 }.map { String($0.prefix(max(3, min(6, $0.count - 1)))) })
  }

  private static func areAkin(_ one: String, _ other: String) -> Bool { one.hasPrefix(other) || other.hasPrefix(one) }

  /// True for a bare «не требуется», which says nothing of the reason.
  static func isBareWaiver(_ text: String) -> Bool {
    let words = words(text)
    return words.count < 8 && waiverEnd(words) != nil && !isWaiver(text)
  }

  /// True for a whole answer that refuses one: a bare «не требуется», «нет», «отсутствуют», a dash.
  static func isBareRefusal(_ text: String) -> Bool {
    let words = words(text)
    return isBareWaiver(text) || words.isEmpty
      || words.count <= 2 && words.contains { ["нет", "отсутствует", "отсутствуют", "неизвестно"].contains($0) }
  }

  /// The place behind «не требуется» near the beginning of some words; nil when it is not there.
  private static func waiverEnd(_ words: [String]) -> Int? {
    let start = words.indices.first { index in
      index + 1 < words.count && words[index] == "не"
        && ["требуется", "требуются", "нужно", "нужен"].contains(words[index + 1])
    }
    return start.flatMap { $0 <= 3 ? $0 + 2 : nil }
  }

  /// True for «не требуется, потому что …» with a reason of three words or more.
  package static func isWaiver(_ text: String) -> Bool {
    let words = words(text)
    guard let end = waiverEnd(words) else { return false }
    let rest = words[end...]
    let reasons = ["потому", "поскольку", "так", "ввиду"]
    guard let reason = rest.firstIndex(where: reasons.contains) else { return false }
    return rest[reason...].count >= 4
  }
}
