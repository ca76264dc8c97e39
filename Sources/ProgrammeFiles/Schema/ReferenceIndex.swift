import ProgrammeModel

/// The keys of people, schools and units in a set, so that a reference is checked where it stands.
struct ReferenceIndex {
  private var keys: [ReferenceTarget: [String]] = [:]
  private var known: [ReferenceTarget: Set<String>] = [:]
  /// False when a file of the set could not be parsed: then a key may well be in it, and none is called unknown.
  let isComplete: Bool

  /// The index of the files' roots.
  init(roots: [DataNode], isComplete: Bool = true) {
    self.isComplete = isComplete
    for target in ReferenceTarget.allCases where target != .organisation {
      let entries = roots.flatMap(\.entries).filter { $0.key == target.rawValue }.flatMap(\.value.entries)
      keys[target] = entries.map(\.key)
      known[target] = Set(entries.map(\.key))
    }
    keys[.organisation] = [ReferenceTarget.organisation.rawValue]
    known[.organisation] = [ReferenceTarget.organisation.rawValue]
  }

  /// The party of a key; nil when none of the targets has it.
  func party(_ key: String, among targets: [ReferenceTarget]) -> Party.Target? {
    guard let target = targets.first(where: { known[$0]?.contains(key) ?? false }) else { return nil }
    return switch target {
    case .organisation: .organisation
    case .people: .person(key)
    case .units: .unit(key)
    case .schools: .school(key)
    }
  }

  /// All keys of the targets in the written order.
  func candidates(_ targets: [ReferenceTarget]) -> [String] { targets.flatMap { keys[$0] ?? [] } }
}
