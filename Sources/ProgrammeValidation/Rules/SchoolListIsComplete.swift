import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A list says of each school what it is called, where it lies and why it is here.
enum SchoolListIsComplete: ProgrammeRule {
  static let code = "STR-06"
  static let severity = Severity.warning
  static let summary = "в перечне у школы есть полное наименование, населённый пункт и основание, школа не повторяется"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard let list = subject.set.schoolList else { return [] }
    var seen: Set<[String]> = []
    return list.rows.flatMap { row -> [Diagnostic] in
      guard let key = row.school.schoolKey, let school = subject.set.school(key) else { return [] }
      guard seen.insert([key, row.subject ?? ""]).inserted else {
        let place = row.subject.map { " по предмету «\($0)»" } ?? ""
        return [
          finding(
            "школа \(school.shortName.inQuotes) стоит в перечне второй раз\(place)", hint: "удалите повтор",
            at: row.path,
            severity: .error)
        ]
      }
      var lacking: [String] = []
      if school.fullName == nil { lacking.append("«школы.\(key).полное»") }
      if school.settlement == nil { lacking.append("«школы.\(key).населённый-пункт»") }
      if row.ground == nil, row.shares.isEmpty { lacking.append("«основание»") }
      guard !lacking.isEmpty else { return [] }
      return [
        finding(
          "о школе \(school.shortName.inQuotes) в перечне сказано не всё",
          hint: "добавьте " + lacking.joined(separator: ", "),
          at: row.path)
      ]
    }
  }
}
