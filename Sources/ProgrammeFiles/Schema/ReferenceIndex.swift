import ProgrammeModel
import RussianLanguage

/// The keys of people, schools and units in a set, so that a reference is checked where it stands.
///
/// It serves one reading: what a word means is found once, and what only mistakes ask for when the first asks.
final class ReferenceIndex {
  /// A word in a place that may name something of these parts of the set.
  private struct Question: Hashable {
    let word: ExactText
    let places: Int
  }

  private let roots: [DataNode]
  private var exact: [ReferenceTarget: Set<String>] = [:]
  private var keys: [ReferenceTarget: [String]] = [:]
  /// The keys as written, by what is left of a key when capitals and «ё» are forgiven.
  private var written: [ReferenceTarget: [String: String]] = [:]
  /// What words have been found to mean.
  private var known: [Question: Party.Target?] = [:]
  private static let mostKnown = 4_096
  /// False when a file of the set could not be parsed: then a key may well be in it, and none is called unknown.
  let isComplete: Bool
  /// The names that tables may use instead of keys.
  private(set) lazy var names = NameIndex(roots: roots)
  /// The keys of people by their surnames, alone and with initials; nil for two of one name.
  private lazy var people = peopleByName()

  /// The index of the files' roots.
  init(roots: [DataNode], isComplete: Bool = true) {
    self.roots = roots
    self.isComplete = isComplete
    for target in ReferenceTarget.allCases where target != .organisation {
      let entries = entries(of: target)
      keys[target] = entries.map(\.key)
      written[target] = Dictionary(
        entries.map { (KeySpelling.foldedReference($0.key), $0.key) }, uniquingKeysWith: { first, _ in first })
      exact[target] = Set(entries.map(\.key))
    }
    keys[.organisation] = [ReferenceTarget.organisation.rawValue]
    exact[.organisation] = [ReferenceTarget.organisation.rawValue]
  }

  private static let mostParts = 1_000

  private func entries(of target: ReferenceTarget) -> [DataNode.Entry] {
    roots.flatMap { root in
      // Only a file of people's size is looked through for slips of the pen.
      let isReadable = root.entries.count <= Self.mostParts
      return root.entries.filter { $0.key == target.rawValue || isReadable && Self.isMeant($0.key, by: target) }
    }.flatMap(\.value.entries)
  }

  private func peopleByName() -> [String: String?] {
    var people: [String: String?] = [:]
    for entry in entries(of: .people) {
      for name in Set(Self.names(of: entry.value).map(Self.letters)) where !name.isEmpty {
        people[name] = people[name] == nil ? .some(entry.key) : .some(nil)
      }
    }
    return people
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
    let question = Question(word: ExactText(key), places: targets.reduce(0) { $0 * 8 + Self.number(of: $1) })
    if let party = known[question] { return party }
    let party = soughtParty(key, among: targets)
    if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
    known[question] = .some(party)
    return party
  }

  private static func number(of target: ReferenceTarget) -> Int {
    switch target {
    case .organisation: 1
    case .people: 2
    case .units: 3
    case .schools: 4
    }
  }

  private func soughtParty(_ key: String, among targets: [ReferenceTarget]) -> Party.Target? {
    if let target = targets.first(where: { exact[$0]?.contains(key) ?? false }) {
      return Self.party(key, of: target)
    }
    // «Белова» and «королев» mean белова and королёв; the keys that other places know come out.
    let folded = KeySpelling.foldedReference(key)
    return targets.lazy.compactMap { target in self.written[target]?[folded].map { Self.party($0, of: target) } }.first
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

  /// The key of the person whose surname, alone or with initials, a text is; nil when two or none are called so.
  func key(ofPersonNamed text: String, among targets: [ReferenceTarget]) -> String? {
    targets.contains(.people) ? people[Self.letters(text)] ?? nil : nil
  }

  /// A person's surname, alone, with initials and in full, before and behind.
  static func names(of person: DataNode) -> [String] {
    func text(_ key: String) -> String? {
      guard case .scalar(let text, _)? = person.entries.first(where: { $0.key == key })?.value.content else {
        return nil
      }
      return text
    }
    guard let surname = text("фамилия") else { return [] }
    let full = [text("имя"), text("отчество")].compactMap(\.self)
    let initials = text("инициалы") ?? full.map { String($0.prefix(1)) }.joined()
    return [
      surname, surname + initials, initials + surname, surname + full.joined(), full.joined() + surname,
    ]
  }

  private static func letters(_ text: String) -> String {
    KeySpelling.foldedReference(text).filter(\.isLetter)
  }

  /// All keys of the targets in the written order.
  func candidates(_ targets: [ReferenceTarget]) -> [String] { targets.flatMap { keys[$0] ?? [] } }
}
