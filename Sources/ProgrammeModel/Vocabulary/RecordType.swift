/// A kind of record: which keys it may have and what they hold.
package struct RecordType: Hashable, Sendable {
  /// Which record this is.
  package let name: RecordName
  /// What it is for, one line of Russian.
  package let summary: String
  /// Its fields in the order in which documentation shows them.
  package let fields: [Field]

  /// A record of the vocabulary.
  package init(_ name: RecordName, _ summary: String, _ fields: [Field]) {
    self.name = name
    self.summary = summary
    self.fields = fields
  }

  /// The field of a key; «ё» and «е» are taken as one letter, since half of the clerks type only «е».
  package func field(_ key: String) -> Field? {
    if let field = fields.first(where: { $0.key == key }) { return field }
    let folded = KeySpelling.folded(key)
    return fields.first { KeySpelling.folded($0.key) == folded }
  }

  /// How the record looks when it is written on one line: its first plain keys, or only the first where that would be long.
  package var shortExample: String {
    let plain = fields.prefix(4).filter { !$0.example.hasPrefix("[") && !$0.example.hasPrefix("{") }
      .map { "\($0.key): \($0.example)" }
    let line = "{" + plain.joined(separator: ", ") + "}"
    return !plain.isEmpty && line.count <= 110 ? line : fields.first.map { "\($0.key): \($0.example)" } ?? ""
  }

  /// The keys in the vocabulary's order.
  package var keys: [String] { fields.map(\.key) }
}
