import Diagnostics
import RussianLanguage

/// What the pages of sets say about findings and about what was done.
enum SetWords {
  /// «2 ошибки, 1 предупреждение»; «Замечаний нет» for none.
  static func counts(_ findings: [Diagnostic]) -> String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = findings.filter { $0.severity == severity }.count
      guard count > 0 else { return nil }
      switch severity {
      case .error: return Plural.count(count, "ошибка", "ошибки", "ошибок")
      case .warning: return Plural.count(count, "предупреждение", "предупреждения", "предупреждений")
      case .note: return Plural.count(count, "примечание", "примечания", "примечаний")
      }
    }
    return parts.isEmpty ? "Замечаний нет" : parts.joined(separator: ", ")
  }

  /// What is said after an action, by the word in the address.
  static let done = [
    "saved": "Сохранено.", "unchanged": "Ничего не изменено.", "deleted": "Удалено.",
    "renamed": "Комплект переименован.",
    "copied": "Это копия комплекта: её можно менять, не трогая прежний.", "added": "Файлы добавлены.",
    "created": "Комплект готов.", "removed": "Комплект удалён.", "fixed": "Исправлено.",
  ]

  /// A moment as people read it: 21.11.2026, 13:05, by the clock of Moscow unless the service says otherwise.
  static func moment(_ seconds: Int64, offset: Int64) -> String {
    let local = seconds + offset
    let minutes = (local % 86_400 + 86_400) % 86_400 / 60
    let days = (local - ((local % 86_400 + 86_400) % 86_400)) / 86_400
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    // The civil calendar from days since 1970, by eras of 400 years.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let number = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (number <= 2 ? 1 : 0)
    return "\(two(day)).\(two(number)).\(year), \(two(minutes / 60)):\(two(minutes % 60))"
  }
}

extension SetWords {
  /// True when a warning is the gravest of them.
  static func hasWarnings(_ findings: [Diagnostic]) -> Bool { findings.map(\.severity).min() == .warning }

  /// The mark that goes with a number of findings: `bad`, `warn`, or nothing where they are mere notes.
  static func mark(_ findings: [Diagnostic]) -> String {
    switch findings.map(\.severity).min() {
    case .error: "bad"
    case .warning: "warn"
    case .note, nil: ""
    }
  }

  /// «2 ошибки».
  static func errors(_ count: Int) -> String { Plural.count(count, "ошибка", "ошибки", "ошибок") }

  /// The size of a file for people.
  static func size(_ bytes: Int) -> String {
    bytes < 1024 ? "\(bytes) Б" : bytes < 1 << 20 ? "\((bytes + 512) >> 10) КБ" : "\((bytes + (1 << 19)) >> 20) МБ"
  }
}
