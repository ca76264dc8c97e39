import RussianLanguage

/// The fixed list of filters; a template can call nothing else.
package enum FilterCatalogue {
  /// All filters by the order in which they are listed to people.
  package static let filters: [ValueFilter] = dates + numbers + cases + texts + lists

  /// The filter of a name.
  package static func filter(named name: String) -> ValueFilter? { byName[name] }

  /// All names, `столбец` and `слить-ячейки` among them, though they belong to columns and cells.
  package static var names: [String] { filters.map(\.name) + [ColumnPlan.filterName, MergeCell.filterName] }

  /// The names that are no filters of values, with what they do and an example, for `prikaz template filters`.
  package static let placements: [(name: String, summary: String, example: String)] = [
    (
      ColumnPlan.filterName, "оставить или убрать всю графу таблицы",
      "{{#есть-срок | столбец}}Срок{{/есть-срок}} в ячейке шапки"
    ),
    (
      MergeCell.filterName, "объединить ячейку с верхней, если в них одно и то же",
      "{{срок | слить-ячейки}}; {{срок | слить-ячейки: через-группы}}"
    ),
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: filters.map { ($0.name, $0) })

  private static let texts: [ValueFilter] = [
    .text("заглавными", "все буквы заглавные", example: "{{вид | заглавными}} → ПРИКАЗ") { text, _ in
      text.uppercased()
    },
    .text("строчными", "все буквы строчные", example: "{{вид | строчными}} → приказ") { text, _ in text.lowercased() },
    .text("с-заглавной", "первая буква заглавная", example: "{{название | с-заглавной}} → План") { text, _ in
      text.withCapital
    },
    .text("со-строчной", "первая буква строчная", example: "{{название | со-строчной}} → план") { text, _ in
      text.prefix(1).lowercased() + text.dropFirst()
    },
    ValueFilter(
      "соединить", "перечень одной строкой через знак; за ним можно назвать поле записей",
      example: "{{школы | соединить: \"; \"}} → СОШ № 1; СОШ № 2", FilterSignature(.text, .field)
    ) { value, arguments in
      joined(value, with: arguments.first ?? ", ", field: arguments.dropFirst().first)
    },
    ValueFilter(
      "если-пусто", "что печатать, когда значения нет", example: "{{номер | если-пусто: \"б/н\"}} → б/н",
      FilterSignature(.text), acceptsMissing: true
    ) { value, arguments in
      value.isPresent ? .value(value) : .value(.text(arguments.first ?? "", path: value.path))
    },
  ]
}
