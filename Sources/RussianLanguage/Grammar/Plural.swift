/// The forms that a number asks of the noun beside it, by the Unicode CLDR rule for Russian.
package enum Plural: Hashable, Sendable {
  /// 1 школа, 21 школа.
  case one
  /// 2 школы, 34 школы.
  case few
  /// 5 школ, 11 школ, 0 школ.
  case many
  /// A fraction: 1,5 школы.
  case other

  /// The form for a whole number; the sign does not matter.
  package init(_ number: Int) {
    let (tens, units) = (number.magnitude % 100, number.magnitude % 10)
    self =
      switch (tens, units) {
      case (11...14, _): .many
      case (_, 1): .one
      case (_, 2...4): .few
      default: .many
      }
  }

  /// The form for a number as written (`5`, `1,5`, `1 000`); nil when the text is not a number.
  ///
  /// Figures after the comma make it a fraction even when they are zeros: «1,0 школы».
  package init?(written text: String) {
    let figures = text.filter { !$0.isWhitespace }
    let unsigned = figures.first.map { "-−+".contains($0) } == true ? figures.dropFirst() : figures[...]
    let parts = unsigned.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count <= 2, parts.allSatisfy({ WordShape.isFigures($0) }) else { return nil }
    guard parts.count == 1 else {
      self = .other
      return
    }
    // Two last figures decide, so the number may be longer than an Int.
    self.init(Int(parts[0].suffix(2)) ?? 0)
  }

  /// The fitting one of three forms: школа, школы, школ. A fraction takes the second: «1,5 школы».
  package func pick(_ one: String, _ few: String, _ many: String) -> String {
    switch self {
    case .one: one
    case .few, .other: few
    case .many: many
    }
  }

  /// A number with its noun and a non-breaking space between them: «5 школ».
  package static func count(_ number: Int, _ one: String, _ few: String, _ many: String) -> String {
    "\(number)\u{A0}" + Plural(number).pick(one, few, many)
  }
}
