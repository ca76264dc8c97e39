import RussianLanguage

/// Filters that choose, order and add up the records of a list, and those that ask a question of a value.
extension FilterCatalogue {
  static let lists: [ValueFilter] = [
    ValueFilter(
      "сумма", "сумма чисел перечня или поля его записей; дальше её можно напечатать как число",
      example: "{{школы | сумма: учеников | число}} → 12 500"
    ) { value, arguments in
      sum(value, of: arguments.first)
    },
    ValueFilter(
      "где", "записи, в которых поле равно одному из значений; без значений — в которых оно есть",
      example: "{{#школы | где: тип, сельская}}{{имя}}{{/школы}}"
    ) { value, arguments in
      selected(value, arguments, isKept: true)
    },
    ValueFilter(
      "кроме", "записи, в которых поле не равно ни одному из значений; без значений — в которых его нет",
      example: "{{#школы | кроме: тип, городская}}{{имя}}{{/школы}}"
    ) { value, arguments in
      selected(value, arguments, isKept: false)
    },
    ValueFilter(
      "по-порядку", "записи по порядку поля: чисел, дат или алфавита; «убывание» — наоборот",
      example: "{{#школы | по-порядку: имя}}{{имя}}{{/школы}}"
    ) { value, arguments in
      guard case .list(let items) = value.content else { return notAList(value) }
      let keys = items.map { text(of: $0, arguments.first) ?? "" }
      let order = items.indices.sorted { left, right in
        precedes(keys[left], keys[right]) || !precedes(keys[right], keys[left]) && left < right
      }
      let isDescending = arguments.dropFirst().contains("убывание")
      return .value(TemplateValue(.list((isDescending ? order.reversed() : order).map { items[$0] }), path: value.path))
    },
    question("равно", "условие: значение равно одному из названных", "{{#вид | равно: приказ}}приказ{{/вид}}") {
      text, arguments in
      arguments.contains { fold($0) == fold(text) }
    },
    question("больше", "условие: число или дата больше названного", "{{#учеников | больше: 100}}крупная{{/учеников}}") {
      text, arguments in
      arguments.first.flatMap { comparison($0, text) }
    },
    question("меньше", "условие: число или дата меньше названного", "{{#учеников | меньше: 20}}малая{{/учеников}}") {
      text, arguments in
      arguments.first.flatMap { comparison(text, $0) }
    },
  ]

  /// The filters that only a list fits, and those that ask for yes or no.
  static let filtersOfLists: Set<String> = ["соединить", "сумма", "где", "кроме", "по-порядку"]
  static let questions: Set<String> = ["равно", "больше", "меньше"]

  /// A filter whose result is yes or no; a list is asked about the number of its records.
  private static func question(
    _ name: String, _ summary: String, _ example: String,
    _ answer: @escaping @Sendable (String, [String]) -> Bool?
  ) -> ValueFilter {
    ValueFilter(name, summary, example: example) { value, arguments in
      guard !arguments.isEmpty else { return .unfit("не сказано, с чем сравнить: {{#… | \(name): 5}}") }
      let text: String? = if case .list(let items) = value.content { String(items.count) } else { value.printed }
      guard let text else { return .unfit("ожидается текст или число, а здесь \(value.kindName)") }
      guard value.isPresent || text == "нет" else { return .value(.flag(false, path: value.path)) }
      guard let result = answer(text, arguments) else {
        return .unfit("сравнить можно числа и даты, а здесь «\(text)» и «\(arguments[0])»")
      }
      return .value(.flag(result, path: value.path))
    }
  }

  private static func notAList(_ value: TemplateValue) -> ValueFilter.Outcome {
    .unfit("ожидается перечень, а здесь \(value.kindName)")
  }

  private static func fold(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether one number or date is less than another; nil for other texts.
  private static func comparison(_ left: String, _ right: String) -> Bool? {
    if let left = WrittenNumber(left), let right = WrittenNumber(right) { return left < right }
    if let left = CalendarDate(left), let right = CalendarDate(right) { return left < right }
    return nil
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    comparison(left, right) ?? AlphabeticalOrder.precedes(left, right)
  }

  /// The text of an item, or of a field of it; nil where there is none.
  static func text(of item: TemplateValue, _ field: String?) -> String? {
    guard let field else { return item.printed }
    var value = item
    for name in field.split(separator: ".") {
      guard case .record(let record) = value.content, let next = record[String(name)] else { return nil }
      value = next
    }
    return value.printed
  }

  private static func selected(_ value: TemplateValue, _ arguments: [String], isKept: Bool) -> ValueFilter.Outcome {
    guard case .list(let items) = value.content else { return notAList(value) }
    guard let field = arguments.first else { return .unfit("не названо поле: {{#… | где: тип, сельская}}") }
    let wanted = arguments.dropFirst().map(fold)
    let kept = items.filter { item in
      let own = text(of: item, field) ?? ""
      let fits = wanted.isEmpty ? !own.isEmpty && own != "нет" : wanted.contains(fold(own))
      return fits == isKept
    }
    if !items.isEmpty, !items.contains(where: { knows($0, field) }) {
      return .unfit("ни в одной записи нет поля «\(field)»")
    }
    return .value(TemplateValue(.list(kept), path: value.path))
  }

  private static func knows(_ item: TemplateValue, _ field: String) -> Bool {
    guard case .record(let record) = item.content, let name = field.split(separator: ".").first else { return false }
    return record[String(name)] != nil
  }

  private static func sum(_ value: TemplateValue, of field: String?) -> ValueFilter.Outcome {
    guard case .list(let items) = value.content else { return notAList(value) }
    var numbers: [WrittenNumber] = []
    for (index, item) in items.enumerated() {
      guard let text = text(of: item, field), let number = WrittenNumber(text) else {
        let name = field.map { "поле «\($0)»" } ?? "значение"
        return .unfit("в записи \(index + 1) \(name) — не число")
      }
      numbers.append(number)
    }
    let scale = numbers.map(\.scale).max() ?? 0
    var total = 0
    for number in numbers {
      guard let units = number.units(scale: scale) else { return .unfit("числа слишком велики") }
      let (sum, isTooLarge) = total.addingReportingOverflow(units)
      guard !isTooLarge else { return .unfit("числа слишком велики") }
      total = sum
    }
    return .value(.text(WrittenNumber(units: total, scale: scale).plain, path: value.path))
  }
}
