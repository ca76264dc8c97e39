import OfficeOpenXML
import ProgrammeModel
import RussianLanguage

extension SheetColumn {
  /// The note on a heading: what the column is for, how it is written, an example.
  var note: String {
    var lines = [shownSummary.withCapital + "."]
    if isRequired { lines.append("Обязательно.") }
    if let words = Self.howToWrite(type) { lines.append(words) }
    lines.append("Например: " + shownExample)
    return lines.joined(separator: "\n")
  }

  /// What it is for, without how a record is written in YAML.
  var shownSummary: String {
    summary.split(separator: ";").filter { !$0.contains("{") }.joined(separator: ";")
  }

  /// The example as a cell has it: without the brackets and quotation marks of YAML.
  var shownExample: String {
    guard type.isList, example.hasPrefix("["), example.hasSuffix("]") else {
      return example.hasPrefix("\"") ? String(example.dropFirst().dropLast()) : example
    }
    let inner = example.dropFirst().dropLast()
    return inner.contains("{") ? "текст" : String(inner).replacing(", ", with: "; ")
  }

  private static func howToWrite(_ type: FieldType) -> String? {
    switch type {
    case .date: "Дата: 14.07.2026."
    case .yesNo: "Да или нет."
    case .year: "Год, четыре цифры."
    case .decimal, .wholeNumber: "Число без единицы измерения."
    case .markdown: "Текст с разметкой: пустая строка отделяет абзацы, «- » начинает строку перечня (Alt+Enter)."
    case .choice(let words): "Одно из: " + words.joined(separator: ", ") + "."
    case .list(let item):
      [howToWrite(item), "Несколько — через точку с запятой или каждое с новой строки (Alt+Enter)."]
        .compactMap(\.self).joined(separator: "\n")
    case .reference(let targets, let orText):
      "Ключ или имя: " + targets.map(place).joined(separator: ", ") + (orText ? "; или просто текст." : ".")
    default: nil
    }
  }

  private static func place(_ target: ReferenceTarget) -> String {
    switch target {
    case .organisation: "«организация»"
    case .people: "лист «Люди»"
    case .units: "лист «Подразделения»"
    case .schools: "лист «Школы»"
    }
  }

  /// The width of its column in characters.
  var width: Double {
    switch type {
    case .date, .year, .yesNo, .decimal, .wholeNumber: 13
    case .markdown: 80
    case .list: 32
    case .choice: 16
    case .reference: 22
    default:
      ["название", "содержание", "поручение", "полное", "критерий", "результат"].contains(keys.last ?? "") ? 44 : 24
    }
  }

  /// The look of its cells.
  var style: WorkbookSheet.Style {
    switch type {
    case .date: .day
    case .decimal, .wholeNumber, .year: .number
    default: .text
    }
  }
}
