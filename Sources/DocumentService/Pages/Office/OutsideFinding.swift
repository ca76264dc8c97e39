import Diagnostics
import Foundation

/// A finding that the confined program tells of as JSON.
struct OutsideFinding: Decodable {
  private struct Place: Decodable {
    let line: Int?
    let excerpt: String?
    let table: Int?
    let paragraph: Int?
  }

  let code: String
  let severity: String
  let message: String
  let hint: String?
  private let location: Place?
  private let locations: [Place]?

  /// The findings of the program's output; none when it said something else.
  static func all(in output: some Collection<UInt8>) -> [OutsideFinding] {
    (try? JSONDecoder().decode([OutsideFinding].self, from: Data(output))) ?? []
  }

  /// The Russian word of the severity.
  private var grade: String { Severity(rawValue: severity)?.russian ?? severity }

  private var places: [String] {
    (locations ?? [location].compactMap(\.self)).compactMap { place in
      place.excerpt.map { "«\($0)»" } ?? place.line.map { "строка \($0)" }
    }
  }

  /// The finding for the page's list.
  var values: [String: Any] {
    [
      "code": code, "severity": severity, "grade": grade, "message": message, "hint": hint as Any,
      "place": places.isEmpty ? nil as String? as Any : places.prefix(3).joined(separator: "; "),
    ]
  }

  /// The findings by rule, the gravest and the most frequent first.
  static func summary(of findings: [OutsideFinding]) -> [[String: Any]] {
    let order = Severity.allCases.map(\.rawValue)
    var groups: [(code: String, findings: [OutsideFinding])] = []
    for finding in findings {
      if let index = groups.firstIndex(where: { $0.code == finding.code }) {
        groups[index].findings.append(finding)
      } else {
        groups.append((finding.code, [finding]))
      }
    }
    let ranked = groups.enumerated().sorted { left, right in
      func rank(_ group: (code: String, findings: [OutsideFinding])) -> Int {
        group.findings.compactMap { order.firstIndex(of: $0.severity) }.min() ?? order.count
      }
      let (a, b) = (rank(left.element), rank(right.element))
      if a != b { return a < b }
      let (c, d) = (left.element.findings.count, right.element.findings.count)
      return c == d ? left.offset < right.offset : c > d
    }
    return ranked.map(\.element).compactMap { code, findings in
      guard let first = findings.first else { return nil }
      return [
        "code": code, "claim": RuleCatalogue.rule(code)?.claim ?? first.message, "severity": first.severity,
        "grade": first.grade, "count": findings.reduce(0) { $0 + max(1, $1.places.count) },
        "isError": first.severity == Severity.error.rawValue, "isWarning": first.severity == Severity.warning.rawValue,
        "items": findings.prefix(50).map { finding in
          ["message": finding.message, "hint": finding.hint as Any, "places": Array(finding.places.prefix(20))]
            as [String: Any]
        },
      ]
    }
  }
}
