import ProgrammeModel

/// The names of people, schools and units: in a table a clerk writes them where the data have keys.
struct NameIndex {
  /// What a name means.
  enum Meaning {
    /// One party.
    case one(Party.Target)
    /// Several, by their keys.
    case several([String])
  }

  private var keys: [ReferenceTarget: [String: [String]]] = [:]

  /// The index of the files' roots.
  init(roots: [DataNode]) {
    for entry in roots.flatMap(\.entries) {
      guard let target = ReferenceTarget(rawValue: entry.key) else { continue }
      if target == .organisation {
        for name in Self.texts(entry.value, ["наименование", "краткое"]) { add(name, entry.key, target) }
      }
      for party in entry.value.entries where target != .organisation {
        let names =
          target == .people
          ? ReferenceIndex.names(of: party.value)
          : Self.texts(party.value, ["краткое", "полное", "наименование"])
        for name in names { add(name, party.key, target) }
      }
    }
  }

  /// What a text means among these parts of the set; nil when nothing is called so.
  func meaning(of text: String, among targets: [ReferenceTarget]) -> Meaning? {
    let folded = Self.folded(text)
    guard !folded.isEmpty else { return nil }
    let found = targets.flatMap { target in (keys[target]?[folded] ?? []).map { (target, $0) } }
    guard let first = found.first else { return nil }
    return found.count == 1 ? .one(ReferenceIndex.party(first.1, of: first.0)) : .several(found.map(\.1))
  }

  private mutating func add(_ name: String, _ key: String, _ target: ReferenceTarget) {
    let folded = Self.folded(name)
    guard !folded.isEmpty, !(keys[target]?[folded]?.contains(key) ?? false) else { return }
    keys[target, default: [:]][folded, default: []].append(key)
  }

  private static func texts(_ node: DataNode, _ keys: [String]) -> [String] {
    keys.compactMap { key in
      guard case .scalar(let text, _)? = node.entries.first(where: { $0.key == key })?.value.content else { return nil }
      return text
    }
  }

  /// Letters and figures alone: quotation marks, points and spaces are written in many ways.
  private static func folded(_ text: String) -> String {
    KeySpelling.foldedReference(text).filter { $0.isLetter || $0.isNumber }
  }
}
