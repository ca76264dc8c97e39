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
      guard let otherDate = other.date else { return nil }
      let dates = otherDate == date ? "оба от \(date.digits)" : "от \(otherDate.digits) и от \(date.digits)"
      var found = finding(
        "номер \(number) в \(date.year) году есть у двух приказов: \(dates)",
        hint: "проверьте номер по журналу", at: order.numberPath)
      found.furtherPaths = [other.numberPath]
      return found
    }
  }
}
