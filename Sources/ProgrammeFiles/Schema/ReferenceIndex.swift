import ProgrammeModel

/// The keys of people, schools and units in a set, so that a reference is checked where it stands.
struct ReferenceIndex {
  private var exact: [ReferenceTarget: Set<String>] = [:]
  private var keys: [ReferenceTarget: [String]] = [:]
  /// The keys as written, by what is left of a key when capitals and «ё» are forgiven.
  private var written: [ReferenceTarget: [String: String]] = [:]
  /// False when a file of the set could not be parsed: then a key may well be in it, and none is called unknown.
  let isComplete: Bool

  /// The index of the files' roots.
  init(roots: [DataNode], isComplete: Bool = true) {
    self.isComplete = isComplete
    for target in ReferenceTarget.allCases where target != .organisation {
      let entries = roots.flatMap(\.entries).filter { Self.isMeant($0.key, by: target) }.flatMap(\.value.entries)
      keys[target] = entries.map(\.key)
      written[target] = Dictionary(
        entries.map { (KeySpelling.foldedReference($0.key), $0.key) }, uniquingKeysWith: { first, _ in first })
      exact[target] = Set(entries.map(\.key))
    }
    keys[.organisation] = [ReferenceTarget.organisation.rawValue]
    exact[.organisation] = [ReferenceTarget.organisation.rawValue]
  }

  /// True for a part's own key and for a misspelt one, which is reported where it stands, and only there.
  private static func isMeant(_ key: String, by target: ReferenceTarget) -> Bool {
    if key == target.rawValue { return true }
    let type = Vocabulary.record(.file)
    guard type.field(key) == nil else { return false }
    return SchemaReader.meant(by: key, in: type) == target.rawValue
  }

  /// The party of a key; nil when none of the targets has it.
  func party(_ key: String, among targets: [ReferenceTarget]) -> Party.Target? {
    if let target = targets.first(where: { exact[$0]?.contains(key) ?? false }) {
      return Self.party(key, of: target)
    }
    // «Белова» and «королев» mean белова and королёв; the keys that other places know come out.
    let folded = KeySpelling.foldedReference(key)
    return targets.lazy.compactMap { target in written[target]?[folded].map { Self.party($0, of: target) } }.first
  }

  /// The party of a key that a target has, or would have.
  static func party(_ key: String, of target: ReferenceTarget) -> Party.Target {
    switch target {
    case .organisation: .organisation
    case .people: .person(key)
    case .units: .unit(key)
    case .schools: .school(key)
    }
  }

  /// All keys of the targets in the written order.
  func candidates(_ targets: [ReferenceTarget]) -> [String] { targets.flatMap { keys[$0] ?? [] } }
}
