import RussianLanguage

/// A kind of record: which keys it may have and what they hold.
package struct RecordType: Hashable, Sendable {
  /// Which record this is.
  package let name: RecordName
  /// What it is for, one line of Russian.
  package let summary: String
  /// Its fields in the order in which documentation shows them.
  package let fields: [Field]
  private let places: Derived<Places>

  /// Where the fields stand, by their keys.
  private struct Places: Sendable {
    /// By the keys themselves.
    let exact: [ExactText: Int]
    /// By the keys with every «ё» as «е».
    let folded: [ExactText: Int]

    init(_ fields: [Field]) {
      let keys = fields.enumerated()
      exact = Dictionary(keys.map { (ExactText($1.key), $0) }) { first, _ in first }
      folded = Dictionary(keys.map { (ExactText(KeySpelling.folded($1.key)), $0) }) { first, _ in first }
    }
  }

  /// A record of the vocabulary.
  package init(_ name: RecordName, _ summary: String, _ fields: [Field]) {
    self.name = name
    self.summary = summary
    self.fields = fields
    places = Derived(Places(fields))
  }

  /// The field of a key; «ё» and «е» are taken as one letter, since half of the clerks type only «е».
  package func field(_ key: String) -> Field? { place(of: key).map { fields[$0] } }

  /// Which of the fields a key means; nil when none.
  package func place(of key: String) -> Int? {
    if let place = places.value.exact[ExactText(key)] { return place }
    let folded = KeySpelling.folded(key)
    if let place = places.value.folded[ExactText(folded)] { return place }
    // A text of other signs may be a key in another spelling, «й» in two signs.
    guard !UsualSigns.make(up: key) else { return nil }
    return fields.firstIndex { $0.key == key } ?? fields.firstIndex { KeySpelling.folded($0.key) == folded }
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
