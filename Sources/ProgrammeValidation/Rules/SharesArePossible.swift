import Diagnostics
import ProgrammeModel

/// Shares stand in columns that there are, lie between 0 and 100 per cent, and those of one school are not more than the whole.
enum SharesArePossible: ProgrammeRule {
  static let code = "IND-11"
  static let severity = Severity.error
  static let summary = "доли в перечне школ стоят в названных графах, каждая и все вместе не больше 100 %"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard let list = subject.set.schoolList else { return [] }
    let keys = Set(list.columns.map(\.key))
    let surplus = list.columns.dropFirst(SchoolList.mostColumns).map {
      finding(
        "в таблице есть место для \(SchoolList.mostColumns) граф с долями", hint: "оставьте главные", at: $0.path)
    }
    return surplus + list.rows.flatMap { row in findings(in: row, keys) }
  }

  private static func findings(in row: SchoolList.Row, _ keys: Set<String>) -> [Diagnostic] {
    let found = row.shares.compactMap { share -> Diagnostic? in
      guard keys.contains(share.column) else {
        let nearest = NearestName.nearest(to: share.column, among: keys.sorted())
        return finding(
          "графы «\(share.column)» у перечня нет",
          hint: nearest.map { "возможно, «\($0)»" } ?? "назовите её в «графы»", at: share.path)
      }
      guard share.value.isShare else {
        return finding(
          "доля \(share.value) % невозможна", hint: "доля бывает от 0 до 100", at: share.path)
      }
      return nil
    }
    guard found.isEmpty, row.shares.count > 1 else { return found }
    let total = row.shares.dropFirst().reduce(row.shares.first?.value) { sum, share in
      sum.flatMap { DecimalNumber.sum($0, share.value) }
    }
    guard let total, !total.isShare else { return [] }
    return [
      finding("доли одной школы вместе дают \(total) %, больше целого", hint: "проверьте числа", at: row.path)
    ]
  }
}

extension DecimalNumber {
  /// True for a share in per cent: from 0 to 100.
  var isShare: Bool {
    guard significand >= 0 else { return false }
    return significand <= (0..<scale).reduce(100) { whole, _ in whole * 10 }
  }
}
