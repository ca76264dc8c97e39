import ProgrammeFiles
import ProgrammeModel

/// Whom a set knows: keys of people, schools and units with their names.
struct ReferenceNames {
  /// One that can be named.
  struct Entry {
    let target: ReferenceTarget
    let key: String
    let name: String
  }

  /// All of them, in the order of the data.
  private(set) var entries: [Entry] = []

  /// Those of the files of a set.
  init(_ roots: [DataNode]) {
    for root in roots {
      for target in [ReferenceTarget.people, .units, .schools] {
        for entry in root.value(at: [.key(target.rawValue)])?.entries ?? [] {
          entries.append(Entry(target: target, key: entry.key, name: Self.name(of: entry, target)))
        }
      }
    }
  }

  /// Those that a field may name.
  func entries(of targets: [ReferenceTarget]) -> [Entry] {
    (targets.contains(.organisation)
      ? [Entry(target: .organisation, key: ReferenceTarget.organisation.rawValue, name: "Сама организация")] : [])
      + targets.flatMap { target in entries.filter { $0.target == target } }
  }

  /// The name of a key; nil when nobody has it.
  subscript(key: String) -> String? { entries.first { $0.key == key }?.name }

  private static func name(of entry: DataNode.Entry, _ target: ReferenceTarget) -> String {
    func text(_ key: String) -> String? {
      guard case .scalar(let text, _)? = entry.value.value(at: [.key(key)])?.content, !text.trimmed.isEmpty else {
        return nil
      }
      return text.trimmed
    }
    switch target {
    case .people:
      guard let surname = text("фамилия") else { return entry.key }
      let initials =
        text("инициалы")
        ?? [text("имя"), text("отчество")].compactMap { $0?.prefix(1).uppercased() }.map { $0 + "." }.joined()
      return initials.isEmpty ? surname : surname + " " + initials
    case .schools: return text("краткое") ?? entry.key
    default: return text("наименование") ?? entry.key
    }
  }
}
