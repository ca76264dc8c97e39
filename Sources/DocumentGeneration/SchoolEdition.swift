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
  init(of whole: ProgrammeSet, for school: String, _ shares: SchoolShares) {
    self.school = school
    self.whole = whole
    set = whole.edited(
      files: whole.files.indices.map { position in
        shares.file(at: position, for: school)
          .replacing(["письмо", "адресаты"]) { Self.names(school, $0) ? $0 : nil }
          .replacing(["программа", "участники"]) { Self.names(school, $0) ? $0 : nil }
      })
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

  /// The same with the school as the issuer of a kind that schools issue: the superior is whoever issues the set.
  func set(issuing kind: DocumentKind) -> ProgrammeSet {
    guard Self.isIssued(kind), let school = whole.school(school) else { return set }
    // The orders of a department are none of the school's: what it has approved itself is written in by hand.
    let isOwn = whole.organisation.map { [$0.name.nominative, $0.shortName].contains(school.shortName) } ?? false
    let files = set.files.map { file in
      (isOwn ? file : file.replacing(["приказ"]) { _ in nil }).replacing(["организация"]) { value in
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
    return ProgrammeSet(files: files)
  }

  /// The note that a set has nothing for a school.
  static func nothing(for key: String) -> Diagnostic {
    Diagnostic("OUT-28", .note, "для школы «\(key)» в комплекте нет документов")
  }

  private static func names(_ key: String, _ value: DataValue) -> Bool {
    guard case .party(let target) = value.content else { return true }
    return target == .school(key)
  }
}
