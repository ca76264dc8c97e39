import Diagnostics
import RussianLanguage

/// A record read by the vocabulary; the values of the domain are made from it.
///
/// Only present fields are in it: a key with an empty value is as good as absent.
package struct RecordValue: Hashable, Sendable {
  /// Which record this is.
  package let name: RecordName
  /// Where it stands.
  package let path: FieldPath
  private let values: [ExactText: DataValue]

  /// A record of present fields, by the vocabulary's spelling of their keys.
  package init(_ name: RecordName, at path: FieldPath, values: [ExactText: DataValue]) {
    self.name = name
    self.path = path
    self.values = values
  }

  /// The value of a key in the vocabulary's spelling; nil when it is absent.
  package func value(_ key: String) -> DataValue? {
    if let value = values[ExactText(key)] { return value }
    // A text of other signs may be a key in another spelling, «й» in two signs.
    return UsualSigns.make(up: key) ? nil : values.first { $0.key.text == key }?.value
  }

  /// The present values in the order of their keys.
  var valuesByKey: [DataValue] { values.sorted { $0.key.text < $1.key.text }.map(\.value) }

  private func value(_ field: Field) -> DataValue? { values[ExactText(field.key)] }

  /// The record with another value of a key; without the key when there is none.
  package func setting(_ key: String, to value: DataValue?) -> RecordValue {
    var changed = values
    changed[ExactText(key)] = value
    return RecordValue(name, at: path, values: changed)
  }

  /// Where a field stands, or would stand.
  func path(_ field: Field) -> FieldPath { path.key(field.key) }

  func text(_ field: Field) -> String? { value(field)?.text?.text }

  /// The number of a document; the sign «№», which documents print themselves, is taken off («№ 63» is «63»).
  func number(_ field: Field) -> String? {
    guard let text = text(field) else { return nil }
    let bare = text.drop { $0 == "№" || $0.isWhitespace }
    return bare.isEmpty ? nil : String(bare)
  }

  func date(_ field: Field) -> CalendarDate? {
    guard case .date(let date) = value(field)?.content else { return nil }
    return date
  }

  func yesNo(_ field: Field) -> Bool? {
    guard case .yesNo(let answer) = value(field)?.content else { return nil }
    return answer
  }

  func wholeNumber(_ field: Field) -> Int? {
    guard case .wholeNumber(let number) = value(field)?.content else { return nil }
    return number
  }

  func decimal(_ field: Field) -> DecimalNumber? {
    guard case .decimal(let number) = value(field)?.content else { return nil }
    return number
  }

  func party(_ field: Field) -> Party? { value(field)?.party }

  func record(_ field: Field) -> RecordValue? { value(field)?.record }

  func list(_ field: Field) -> [DataValue] {
    guard case .list(let items) = value(field)?.content else { return [] }
    return items
  }

  func keyed(_ field: Field) -> [KeyedValue] {
    guard case .keyed(let values) = value(field)?.content else { return [] }
    return values
  }

  func texts(_ field: Field) -> [LocatedText] { list(field).compactMap(\.text) }

  func parties(_ field: Field) -> [Party] { list(field).compactMap(\.party) }

  func records(_ field: Field) -> [RecordValue] { list(field).compactMap(\.record) }

  func keyedRecords(_ field: Field) -> [(key: String, record: RecordValue)] {
    keyed(field).compactMap { entry in entry.value.record.map { (entry.key, $0) } }
  }

  /// The forms of a name: the field itself and its case fields.
  func forms(_ field: Field, stem: String? = nil) -> NameForms? {
    guard let nominative = text(field) else { return nil }
    var given: [GrammaticalCase: String] = [:]
    for grammaticalCase in GrammaticalCase.allCases.dropFirst() {
      let name = grammaticalCase.russianName
      given[grammaticalCase] = value(stem.map { "\($0)-\(name)" } ?? name)?.text?.text
    }
    return NameForms(nominative: nominative, given: given)
  }
}
