import Synchronization

/// What has been looked for in a document: the first who asks finds it, all others are given the same.
///
/// A dozen rules ask for the same abbreviations, tasks, references; to find them takes longer than to judge them.
final class FoundOnce: Sendable {
  private let found = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// All that a finder finds, kept under the finder's type.
  func all<Thing: Sendable>(by finder: Any.Type, _ find: () -> [Thing]) -> [Thing] {
    let key = ObjectIdentifier(finder)
    if let known = found.withLock({ $0[key] }) as? [Thing] { return known }
    let new = find()
    found.withLock { $0[key] = new }
    return new
  }
}
