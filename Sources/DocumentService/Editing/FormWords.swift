import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import RussianLanguage

/// The words of the vocabulary as a form says them.
enum FormWords {
  /// A key as a label: `место-составления` is «Место составления».
  static func label(of key: String) -> String {
    key == "qr" ? "QR-код" : key.replacing("-", with: " ").withCapital
  }

  /// The words under a label: what the field is for, and an example where it reads like what is typed.
  static func hint(of field: Field) -> String {
    var words = field.summary.withCapital
    // «Цели. Цели.» tells nobody anything.
    if words == label(of: field.key) {
      if case .text = field.type { return "Например: \(plain(field.example))." }
      return ""
    }
    switch field.type {
    case .text, .markdown, .wholeNumber, .decimal, .year: words += "; например: " + plain(field.example)
    case .date: words += "; например: 14.07.2020"
    default: break
    }
    return words + "."
  }

  /// What one of several forms of a value is called.
  static func title(of control: FormControl) -> String {
    switch control {
    case .line(.text), .area: "Словами"
    case .line(.date): "Дата"
    case .line(.number): "Число"
    case .choice(let words): words.count == 1 ? words[0].withCapital : "Вариант"
    case .party: "Из списка"
    case .group(let record):
      (record.summary.hasSuffix(".") ? String(record.summary.dropLast()) : record.summary).withCapital
    case .page(let record): record.name.rawValue.withCapital
    case .rows, .pairs, .variants, .table, .keyedTable: "Перечень"
    }
  }

  /// A value as one line for tables: the texts in it, keys of people and schools by their names.
  static func line(of node: DataNode?, names: ReferenceNames) -> String {
    guard let node, !node.isAbsent else { return "" }
    switch node.content {
    case .scalar(let text, _):
      return names[text.trimmed]
        ?? FormValue.russian(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    case .sequence(let items):
      return items.map { line(of: $0, names: names) }.filter { !$0.isEmpty }.joined(separator: "; ")
    case .mapping(let entries):
      return entries.map { line(of: $0.value, names: names) }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// The beginning of a text.
  static func short(_ text: String, to length: Int = 140) -> String {
    text.count > length ? text.prefix(length - 1).trimmingSuffix + "…" : text
  }

  private static func plain(_ example: String) -> String {
    example.count > 1 && example.hasPrefix("\"") && example.hasSuffix("\"")
      ? String(example.dropFirst().dropLast()) : example
  }
}

extension Substring {
  fileprivate var trimmingSuffix: String { String(reversed().drop { $0.isWhitespace || $0 == "," }.reversed()) }
}

extension FormWords {
  private static let cases = ["родительный", "дательный", "винительный", "творительный", "предложный"]

  /// True for a key that holds a name in another case: `дательный`, `должность-дательный`.
  static func isCase(_ key: String) -> Bool {
    cases.contains { key == $0 || key.hasSuffix("-" + $0) }
  }

  /// «2 замечания».
  static func count(_ number: Int) -> String { Plural.count(number, "замечание", "замечания", "замечаний") }
}
