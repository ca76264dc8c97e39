/// The form of a kind: what a school fills in, and the data that stand around its answers («форма»).
package struct KindForm: Hashable, Sendable {
  /// The fields in the order of the document.
  package let fields: [KindFormField]
  /// A school's data before it answers: YAML whose texts may hold tags.
  package let frame: LocatedText

  init?(_ record: RecordValue) {
    guard let frame = record.value(KindFormKeys.frame.key)?.text else { return nil }
    self.frame = frame
    fields = record.records(KindFormKeys.fields).compactMap(KindFormField.init)
  }
}
