/// The codes that data may set a severity for or waive.
enum RuleCodes {
  /// The codes of the rules over data, in order.
  static let ofData = Set(ProgrammeValidator.rules.map { $0.code }).sorted()

  /// How many rules each family of the catalogue has, those over finished documents among them.
  private static let families = [
    "REQ": 16, "STR": 16, "DAT": 19, "NUM": 9, "REF": 9, "ENT": 10, "EXE": 6, "IND": 10, "TAB": 4, "ABB": 5, "TXT": 18,
    "TPL": 6, "LEG": 5, "LAY": 9, "VAL": 29,
  ]

  /// True for a code that some rule has or, over documents, may have.
  static func isKnown(_ code: String) -> Bool {
    let parts = code.split(separator: "-")
    guard parts.count == 2, parts[1].count == 2, let number = Int(parts[1]), number > 0 else { return false }
    return families[String(parts[0])].map { number <= $0 } ?? false
  }
}
