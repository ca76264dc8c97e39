import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A set as far as it concerns one school: its agreements, its teachers' routes, the letters to it, and the programme with
/// the school as the only participant.
struct SchoolEdition {
  /// The key of the school.
  let school: String
  /// The set without what concerns other schools only.
  let set: ProgrammeSet
  private let whole: ProgrammeSet

  /// The edition of a set for one of its schools.
  init(of set: ProgrammeSet, for school: String) {
    self.school = school
    self.whole = set
    self.set = Self.set(set, for: school)
  }

  /// True for the kinds that a school gets when none is named.
  static func isUsual(_ kind: DocumentKind) -> Bool {
    switch kind.occasion {
    case .agreement, .teacherRoute, .letter: true
    case .order, .extract, .minutes: false
    case nil: isIssued(kind)
    }
  }

  /// True for the kind that a school itself issues.
  private static func isIssued(_ kind: DocumentKind) -> Bool { kind.isNamed(.transitionProgramme) }

  private static func set(_ set: ProgrammeSet, for key: String) -> ProgrammeSet {
    let agreements = Swift.Set(
      set.agreements.filter { $0.parties.contains { $0.school?.schoolKey == key } }.map(\.path))
    let routes = Swift.Set(set.teacherRoutes.filter { school(of: $0, in: set) == key }.map(\.path))
    let letters = Swift.Set(
      set.letters.filter { $0.addressees.contains { $0.schoolKey == key } }.map(\.path))
    return edited(set) { file in
      file.replacing(["договор"]) { agreements.contains($0.path) ? $0 : nil }
        .replacing(["маршрут"]) { routes.contains($0.path) ? $0 : nil }
        .replacing(["письмо"]) { letters.contains($0.path) ? $0 : nil }
        .replacing(["письмо", "адресаты"]) { names(key, $0) ? $0 : nil }
        .replacing(["программа", "участники"]) { names(key, $0) ? $0 : nil }
    }
  }

  /// The same with the school as the issuer of a kind that schools issue: the superior is whoever issues the set.
  func set(issuing kind: DocumentKind) -> ProgrammeSet {
    guard Self.isIssued(kind), let school = whole.school(school) else { return set }
    return Self.edited(set) { file in
      file.replacing(["организация"]) { value in
        func text(_ words: String?) -> DataValue? { words.map { DataValue(.text($0), at: value.path) } }
        let fields: KeyValuePairs = [
          "наименование": text(PrintedForms.fullName(of: school)),
          "краткое": text(school.shortName), "вышестоящая": text(whole.organisation?.name.nominative),
          "место-составления": text(school.settlement ?? whole.organisation?.placeOfIssue),
          "адрес": text(school.address),
        ]
        let given = fields.compactMap { key, value in value.map { (ExactText(key), $0) } }
        return DataValue(
          .record(RecordValue(.organisation, at: value.path, values: Dictionary(uniqueKeysWithValues: given))),
          at: value.path)
      }
    }
  }

  /// The note that a set has nothing for a school.
  static func nothing(for key: String) -> Diagnostic {
    Diagnostic("OUT-28", .note, "для школы «\(key)» в комплекте нет документов")
  }

  private static func edited(_ set: ProgrammeSet, _ edit: (RecordValue) -> RecordValue) -> ProgrammeSet {
    ProgrammeSet(files: set.files.map(edit))
  }

  private static func names(_ key: String, _ value: DataValue) -> Bool {
    guard case .party(let target) = value.content else { return true }
    return target == .school(key)
  }

  /// The school where a route's teacher works.
  private static func school(of route: TeacherRoute, in set: ProgrammeSet) -> String? {
    let person = route.teacher.personKey.flatMap { set.person($0) }
    return person?.posts.lazy.compactMap { $0.organisation?.schoolKey }.first
  }
}
