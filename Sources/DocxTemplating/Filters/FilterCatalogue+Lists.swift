import RussianLanguage

/// Filters that choose, order and add up the records of a list, and those that ask a question of a value.
extension FilterCatalogue {
  static let lists: [ValueFilter] = [
    ValueFilter(
      "сумма", "сумма чисел перечня или поля его записей; дальше её можно напечатать как число",
      example: "{{школы | сумма: учеников | число}} → 12 500", FilterSignature(.field)
    ) { value, arguments in
      sum(value, of: arguments.first)
    },
    ValueFilter(
      "где", "записи, в которых поле равно одному из значений; без значений — в которых оно есть",
      example: "{{#школы | где: тип, сельская}}{{имя}}{{/школы}}", selection
    ) { value, arguments in
      selected(value, arguments, isKept: true)
    },
    ValueFilter(
      "кроме", "записи, в которых поле не равно ни одному из значений; без значений — в которых его нет",
      example: "{{#школы | кроме: тип, городская}}{{имя}}{{/школы}}", selection
    ) { value, arguments in
      selected(value, arguments, isKept: false)
    },
    ValueFilter(
      "по-порядку", "записи по порядку поля: чисел, дат или алфавита; «убывание» — наоборот",
      example: "{{#школы | по-порядку: имя}}{{имя}}{{/школы}}",
      FilterSignature(.field, .choice(of: "порядка", [ascending, descending]))
    ) { value, arguments in
      ordered(value, arguments)
    },
    question(
      "равно", "условие: значение равно одному из названных", "{{#вид | равно: приказ}}приказ{{/вид}}",
      FilterSignature(.text, required: 1, rest: .text, missing: "не сказано, чему")
    ) {
      text, arguments in
      arguments.contains { fold($0) == fold(text) }
    },
    question(
      "больше", "условие: число или дата больше названного", "{{#учеников | больше: 100}}крупная{{/учеников}}", limit
    ) {
      text, arguments in
      arguments.first.flatMap { comparison($0, text) }
    },
    question(
      "меньше", "условие: число или дата меньше названного", "{{#учеников | меньше: 20}}малая{{/учеников}}", limit
    ) {
      text, arguments in
      arguments.first.flatMap { comparison(text, $0) }
    },
  ]

  private static let selection = FilterSignature(.field, required: 1, rest: .text, missing: "не названо поле записей")
  private static let limit = FilterSignature(
    .comparable, required: 1, missing: "не сказано, с чем сравнить", isOneNumber: true)
  private static let (ascending, descending) = ("возрастание", "убывание")

  /// The filters that only a list fits, and those that ask for yes or no.
  static let filtersOfLists: Set<String> = ["соединить", "сумма", "где", "кроме", "по-порядку"]
  static let questions: Set<String> = ["равно", "больше", "меньше"]

  /// A filter whose result is yes or no; a list is asked about the number of its records.
  private static func question(
    _ name: String, _ summary: String, _ example: String, _ signature: FilterSignature,
    _ answer: @escaping @Sendable (String, [String]) -> Bool?
  ) -> ValueFilter {
    ValueFilter(name, summary, example: example, signature) { value, arguments in
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
    let field = arguments.first ?? ""
    let wanted = arguments.dropFirst().map(fold)
    // Records of which none has a remark are right data: asking for those that have one finds none.
    if let misuse = ListFields(items).misuse(of: field), !wanted.isEmpty || misuse.isSlip {
      return .misused(misuse.words)
    }
    let kept = items.filter { item in
      let own = text(of: item, field) ?? ""
      let fits = wanted.isEmpty ? !own.isEmpty && own != "нет" : wanted.contains(fold(own))
      return fits == isKept
    }
    return .value(TemplateValue(.list(kept), path: value.path))
  }

  private static func ordered(_ value: TemplateValue, _ arguments: [String]) -> ValueFilter.Outcome {
    guard case .list(let items) = value.content else { return notAList(value) }
    let fields = ListFields(items)
    var (field, order) = (arguments.first, arguments.dropFirst().first)
    // Values without fields have an order of their own: «по-порядку: убывание».
    if !fields.areRecords, order == nil, let only = field, [ascending, descending].contains(only) {
      (field, order) = (nil, only)
    }
    if let misuse = fields.misuse(of: field) { return .misused(misuse.words) }
    let keys = items.map { text(of: $0, field) ?? "" }
    let sorted = items.indices.sorted { left, right in
      precedes(keys[left], keys[right]) || !precedes(keys[right], keys[left]) && left < right
    }
    return .value(
      TemplateValue(.list((order == descending ? sorted.reversed() : sorted).map { items[$0] }), path: value.path))
  }

  /// The texts of a list, or of a field of its records, in one line.
  static func joined(_ value: TemplateValue, with mark: String, field: String?) -> ValueFilter.Outcome {
    guard case .list(let items) = value.content else { return notAList(value) }
    if let misuse = ListFields(items).misuse(of: field) { return .misused(misuse.words) }
    let texts = items.map { text(of: $0, field) }
    if let gap = texts.firstIndex(of: nil) {
      return .unfit("в записи \(gap + 1) нет текста" + (field.map { " в поле «\($0)»" } ?? ""))
    }
    return .value(.text(texts.compactMap(\.self).joined(separator: mark), path: value.path))
  }

  private static func sum(_ value: TemplateValue, of field: String?) -> ValueFilter.Outcome {
    guard case .list(let items) = value.content else { return notAList(value) }
    if let misuse = ListFields(items).misuse(of: field) { return .misused(misuse.words) }
    var numbers: [WrittenNumber] = []
    for (index, item) in items.enumerated() {
      guard let text = text(of: item, field) else {
        return .unfit("в записи \(index + 1) нет числа" + (field.map { " в поле «\($0)»" } ?? ""))
      }
      guard let number = WrittenNumber(text) else {
        let name = field.map { "поле «\($0)»" } ?? "значение"
        return .unfit("в записи \(index + 1) \(name) — не число: «\(text)»")
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
