import Diagnostics
import ProgrammeModel
import RussianLanguage

/// Two schools under one name would be taken for one by every reader.
enum SchoolNamesDiffer: ProgrammeRule {
  static let code = "ENT-01"
  static let severity = Severity.warning
  static let summary = "у каждой школы своё наименование"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    var first: [String: School] = [:]
    return subject.set.schools.compactMap { school in
      let name = KeySpelling.folded(school.shortName.lowercased()).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      guard let other = first[name] else {
        first[name] = school
        return nil
      }
      return finding(
        "школы «\(other.key)» и «\(school.key)» называются одинаково: \(school.shortName.inQuotes)",
        hint: "уточните одно из наименований или оставьте одну запись", at: school.shortNamePath)
    }
  }
}
