import RussianLanguage

/// The fixed list of filters; a template can call nothing else.
package enum FilterCatalogue {
  /// All filters by the order in which they are listed to people.
  package static let filters: [ValueFilter] = [
    .text("дата-цифрами", "дата вида 14.07.2020", example: "{{дата | дата-цифрами}} → 14.07.2020") { text, _ in
      CalendarDate(text)?.digits
    },
    .text("дата-текстом", "дата вида 14 июля 2020 г.", example: "{{дата | дата-текстом}} → 14 июля 2020 г.") {
      text, _ in
      CalendarDate(text)?.words
    },
    .text("заглавными", "все буквы заглавные", example: "{{вид | заглавными}} → ПРИКАЗ") { text, _ in
      text.uppercased()
    },
    .text("с-заглавной", "первая буква заглавная", example: "{{название | с-заглавной}} → План") { text, _ in
      text.prefix(1).uppercased() + text.dropFirst()
    },
    ValueFilter(
      "соединить", "перечень одной строкой через знак", example: "{{школы | соединить: \"; \"}} → СОШ № 1; СОШ № 2"
    ) { value, arguments in
      guard case .list(let items) = value.content else {
        return .unfit("ожидается перечень, а здесь \(value.kindName)")
      }
      let texts = items.compactMap(\.printed)
      guard texts.count == items.count else { return .unfit("в перечне не только тексты") }
      return .value(.text(texts.joined(separator: arguments.first ?? ", "), path: value.path))
    },
    ValueFilter(
      "если-пусто", "что печатать, когда значения нет", example: "{{номер | если-пусто: \"б/н\"}} → б/н",
      acceptsMissing: true
    ) { value, arguments in
      value.isPresent ? .value(value) : .value(.text(arguments.first ?? "", path: value.path))
    },
  ]

  /// The filter of a name.
  package static func filter(named name: String) -> ValueFilter? { byName[name] }

  /// All names; `столбец` and `слить-ячейки` among them, though they belong to columns and cells.
  package static var names: [String] { filters.map(\.name) + [ColumnPlan.filterName, MergeCell.filterName] }

  private static let byName = Dictionary(uniqueKeysWithValues: filters.map { ($0.name, $0) })
}
