import Diagnostics

/// The codes that data may set a severity for or waive.
enum RuleCodes {
  /// The codes of the rules over data, in order.
  static let ofData = Set(ProgrammeValidator.rules.map { $0.code }).sorted()

  /// True for a code of a rule over data or over documents, and of a finding about values.
  static func isKnown(_ code: String) -> Bool {
    ofData.contains(code) || RuleCatalogue.rule(code) != nil || isOfValues(code)
  }

  /// `VAL-10` to `VAL-29`, which come when a document is made.
  private static func isOfValues(_ code: String) -> Bool {
    guard code.hasPrefix("VAL-"), code.count == 6, let number = Int(code.dropFirst(4)) else { return false }
    return (10...29).contains(number)
  }
}
