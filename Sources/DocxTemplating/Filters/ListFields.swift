import Diagnostics

/// The fields that the records of a list have, for filters that name one of them.
struct ListFields {
  private let items: [TemplateValue]

  init(_ items: [TemplateValue]) { self.items = items }

  /// True when the list holds records and no texts; an empty list holds neither.
  var areRecords: Bool {
    guard case .record = items.first?.content else { return false }
    return true
  }

  /// What is wrong with naming a field, or none, in a template over these records; nil where it can be looked up.
  ///
  /// `isSlip` is true when the field must be another one: the data have a name like it, or hold no records at all.
  func misuse(of field: String?) -> (words: FilterMisuse, isSlip: Bool)? {
    guard !items.isEmpty else { return nil }
    guard let field else {
      guard areRecords else { return nil }
      return (FilterMisuse("в перечне записи, а их поле не названо", hint: "поля записей: \(listed)"), true)
    }
    guard items.contains(where: isRecord) else {
      return (
        FilterMisuse("названо поле «\(field)», а в перечне не записи, а значения", hint: "уберите имя поля"), true
      )
    }
    let first = field.split(separator: ".").first.map(String.init) ?? field
    let name = FieldName(first)
    guard !items.contains(where: { knows($0, name) }) else { return nil }
    let nearest = NearestName.nearest(to: first, among: names)
    let hint = (nearest.map { "возможно, «\($0)»; " } ?? "") + "поля записей: \(listed)"
    return (FilterMisuse("ни в одной записи нет поля «\(field)»", hint: hint), nearest != nil)
  }

  private func knows(_ item: TemplateValue, _ name: FieldName) -> Bool {
    if case .record(let record) = item.content { record.knows(name) } else { false }
  }

  private func isRecord(_ item: TemplateValue) -> Bool {
    if case .record = item.content { true } else { false }
  }

  private var names: [String] {
    Set(
      items.flatMap { item -> [String] in
        if case .record(let record) = item.content { record.knownNames } else { [] }
      }
    ).sorted()
  }

  /// The first dozen of names: more of them nobody reads.
  private var listed: String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " …" : "")
  }
}
