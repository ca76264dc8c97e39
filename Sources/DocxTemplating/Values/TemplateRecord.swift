/// Named fields, and the names that the record should have whether it has them or not.
package struct TemplateRecord: Sendable {
  /// A class, so that handing a record over, which rendering does for every value, counts one reference.
  private final class Fields: Sendable {
    let names: [FieldName]
    let values: [TemplateValue]
    /// Names that belong to this record: one that is missing here is never sought in an outer record.
    let expected: [FieldName]

    init(_ names: [FieldName], _ values: [TemplateValue], expected: [FieldName]) {
      (self.names, self.values, self.expected) = (names, values, expected)
    }
  }

  private let fields: Fields

  /// A record.
  package init(_ fields: some Collection<(key: String, value: TemplateValue)>, expected: Set<String> = []) {
    self.fields = Fields(
      fields.map { FieldName($0.key) }, fields.map(\.value), expected: expected.map(FieldName.init))
  }

  private init(_ fields: Fields) { self.fields = fields }

  /// The value of a field; nil where the record has none of that name.
  package subscript(name: String) -> TemplateValue? { self[FieldName(name)] }

  /// Records have few fields: going through them is faster than any table.
  subscript(name: FieldName) -> TemplateValue? {
    fields.names.firstIndex(of: name).map { fields.values[$0] }
  }

  /// All names that a tag may mean here, in the order of letters.
  package var knownNames: [String] { Set((fields.names + fields.expected).map(\.text)).sorted() }

  /// True for a name that a tag may mean here, whether it has a value or not.
  func knows(_ name: FieldName) -> Bool { fields.names.contains(name) || expects(name) }

  func expects(_ name: FieldName) -> Bool { fields.expected.contains(name) }

  /// How many fields it has.
  var count: Int { fields.names.count }

  /// Adds this record's names to a list that holds each once.
  func addNames(to known: inout [FieldName]) {
    guard fields.names != known else { return }
    for name in fields.names where !known.contains(name) { known.append(name) }
  }

  /// The record with names that it should have too.
  func expecting(_ names: [FieldName]) -> TemplateRecord {
    let known = fields.expected
    let expected = known.isEmpty ? names : known + names.filter { !known.contains($0) }
    return TemplateRecord(Fields(fields.names, fields.values, expected: expected))
  }
}
