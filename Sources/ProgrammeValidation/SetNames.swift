import Diagnostics
import ProgrammeModel
import RussianLanguage

/// The names under which the set knows its schools, units, people and the organisation, for finding a text that means
/// one of them.
struct SetNames {
  /// What a name stands for.
  struct Entry {
    /// The key that other places write.
    let key: String
    /// The name as the set has it.
    let name: String
    /// True for a school.
    let isSchool: Bool
  }

  private var entries: [ExactText: Entry] = [:]
  /// The names of all but schools by their first letters: most texts begin like none.
  private var namesByBeginning: [[UInt8]: [String]] = [:]

  /// The names of a set, bodies in every case, since executors are written in the dative.
  init(_ set: ProgrammeSet) {
    for school in set.schools {
      for name in [school.shortName, school.fullName].compactMap(\.self) + school.formerNames.map(\.name) {
        add(name, Entry(key: school.key, name: school.shortName, isSchool: true))
      }
    }
    for unit in set.units { addForms(unit.name, key: unit.key) }
    if let organisation = set.organisation {
      addForms(organisation.name, key: ReferenceTarget.organisation.rawValue)
    }
    for person in set.people {
      for name in ["\(person.surname) \(person.initials)", "\(person.initials) \(person.surname)"] {
        add(name, Entry(key: person.key, name: person.surname, isSchool: false))
      }
    }
  }

  /// What a text names word for word but for capitals, «ё», spaces and quotation marks; nil when nothing of the set.
  func entry(of text: String) -> Entry? { entries[ExactText(Self.folded(text))] }

  /// The school whose name a text nearly has.
  func nearestSchool(to text: String) -> Entry? {
    let names = entries.filter(\.value.isSchool).keys.map(\.text).sorted()
    let folded = Self.folded(text)
    return NearestName.nearest(to: folded, among: names).flatMap { name in
      // School names differ by their places: a third of the letters is too much to call them the same.
      Self.isNear(folded, name) ? entries[ExactText(name)] : nil
    }
  }

  /// The unit or person whose name a text nearly has; both begin alike.
  func nearest(to text: String) -> Entry? {
    let folded = Self.folded(text)
    // Short names differ by a letter by right: «Ким», «Кин».
    guard folded.utf8.count >= 16, let near = namesByBeginning[Self.beginning(of: folded)] else { return nil }
    return near.first { Self.isNear(folded, $0) }.flatMap { entries[ExactText($0)] }
  }

  private static func beginning(of name: String) -> [UInt8] { Array(name.utf8.prefix(8)) }

  private mutating func addForms(_ forms: NameForms, key: String) {
    for grammaticalCase in GrammaticalCase.allCases {
      let form = forms[grammaticalCase] ?? Declension.phrase(forms.nominative, in: grammaticalCase).text
      add(form, Entry(key: key, name: forms.nominative, isSchool: false))
    }
  }

  private mutating func add(_ name: String, _ entry: Entry) {
    let folded = Self.folded(name)
    let key = ExactText(folded)
    guard folded.count > 2, entries[key] == nil else { return }
    entries[key] = entry
    if !entry.isSchool { namesByBeginning[Self.beginning(of: folded), default: []].append(folded) }
  }

  private static func folded(_ text: String) -> String { KeySpelling.bareReference(text) }

  private static func isNear(_ left: String, _ right: String) -> Bool {
    let common = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    return abs(left.count - right.count) <= 2 && common + tail >= min(left.count, right.count) - 2
  }
}
