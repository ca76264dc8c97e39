/// Documents of several sets, made one set after the other while nobody waits.
struct BatchJob: Sendable, Encodable {
  /// How far it has come.
  enum State: String, Sendable, Encodable {
    case running, done, cancelled
  }

  /// What came of one set.
  struct Item: Sendable, Codable {
    let set: Int64
    let title: String
    /// The names of its documents in the archive.
    let documents: [String]
    /// Why there is none, in words; nil when there are some.
    let fault: String?
    /// What was not made although the set has data for it, and why; nil when all was made.
    var remark: String?
  }

  /// The number in addresses; a new one for every job as long as the service runs.
  let id: Int64
  /// The sets in their order.
  let sets: [Int64]
  /// The kinds by any of their names; none for all that a set has data for.
  let kinds: [String]
  /// True to print drafts.
  let isDraft: Bool
  /// When it began, seconds since 1970.
  let startedAt: Int64
  /// How far it has come.
  var state = State.running
  /// The sets that are through.
  var items: [Item] = []
  /// Counts changes.
  var version = 0
}
