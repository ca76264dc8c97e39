/// Named fields, and the names that the record should have whether it has them or not.
package struct TemplateRecord: Sendable {
  private let names: [FieldName]
  private let values: [TemplateValue]
  /// Names that belong to this record: one that is missing here is never sought in an outer record.
  private(set) var expected: [FieldName]

  /// A record.
  package init(_ fields: some Collection<(key: String, value: TemplateValue)>, expected: Set<String> = []) {
    names = fields.map { FieldName($0.key) }
    values = fields.map(\.value)
    self.expected = expected.map(FieldName.init)
  }

  /// The value of a field; nil where the record has none of that name.
  package subscript(name: String) -> TemplateValue? { self[FieldName(name)] }

  /// Records have few fields: going through them is faster than any table.
  subscript(name: FieldName) -> TemplateValue? { names.firstIndex(of: name).map { values[$0] } }

  /// All names that a tag may mean here, in the order of letters.
  package var knownNames: [String] { Set((names + expected).map(\.text)).sorted() }

  /// True for a name that a tag may mean here, whether it has a value or not.
  func knows(_ name: FieldName) -> Bool { names.contains(name) || expected.contains(name) }

  func expects(_ name: FieldName) -> Bool { expected.contains(name) }

  /// How many fields it has.
  var count: Int { names.count }

  /// Adds this record's names to a list that holds each once.
  func addNames(to known: inout [FieldName]) {
    guard names != known else { return }
    for name in names where !known.contains(name) { known.append(name) }
  }

  /// The record with names that it should have too.
  func expecting(_ names: [FieldName]) -> TemplateRecord {
    var informed = self
    informed.expected = expected.isEmpty ? names : expected + names.filter { !expected.contains($0) }
    return informed
  }
}
