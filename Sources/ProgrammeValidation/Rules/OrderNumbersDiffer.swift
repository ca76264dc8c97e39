import Diagnostics
import ProgrammeModel

/// Orders are numbered within a calendar year, so that one number is given once.
enum OrderNumbersDiffer: ProgrammeRule {
  static let code = "NUM-05"
  static let severity = Severity.warning
  static let summary = "у приказов одного года разные номера"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    var first: [String: AdministrativeOrder] = [:]
    return subject.set.orders.compactMap { order in
      guard let number = order.number, let date = order.date else { return nil }
      let key = "\(date.year) \(number.lowercased())"
      guard let other = first[key] else {
        first[key] = order
        return nil
      }
      // The same day too means the same file name, and that is said when the documents are made.
      guard let otherDate = other.date, otherDate != date else { return nil }
      var found = finding(
        "номер \(number) в \(date.year) году есть у двух приказов: от \(otherDate.digits) и от \(date.digits)",
        hint: "проверьте номер по журналу", at: order.numberPath)
      found.furtherPaths = [other.numberPath]
      return found
    }
  }
}
