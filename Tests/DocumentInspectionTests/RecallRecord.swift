import DocumentInspection
import Foundation
import OfficeOpenXML

/// The findings of two documents beside the list of their defects.
struct RecallRecord {
  struct Defect {
    let id: String
    let lines: Set<Int>
    let rules: [String]
    let isPlain: Bool
  }

  struct Found {
    let document: String
    let code: String
    let message: String
    let lines: Set<Int>

    var key: String { "\(document) \(code)" }
    var text: String { "\(key) \(message), строки \(lines.sorted())" }
  }

  private var methods: [String: Character] = [:]
  private var results: [(defect: Defect, method: Character, isFound: Bool)] = []
  /// Findings that answer to no defect.
  private(set) var unmatched: [Found] = []
  /// Findings at places that are right.
  private(set) var violations: [String] = []

  /// Places where a rule must stay silent: the document, the line, the rules.
  private static let silent: [(document: String, line: Int, rules: [String])] = [
    ("3", 8, ["DAT-08"]), ("3", 15, ["DAT-08", "DAT-10", "NUM-06"]), ("3", 48, ["DAT-09", "NUM-06"]),
    ("3", 233, ["DAT-09"]),
    ("3", 99, ["ENT-06"]), ("3", 144, ["ABB-01"]), ("3", 22, ["EXE-01"]), ("3", 19, ["EXE-01", "EXE-02"]),
    ("3", 20, ["EXE-01", "EXE-02"]), ("3", 21, ["EXE-01", "EXE-02"]), ("3", 23, ["STR-02"]), ("3", 67, ["TXT-05"]),
    ("3", 9, ["ABB-01"]), ("3", 108, ["TXT-18"]), ("4", 4, ["DAT-08", "REQ-13"]), ("4", 22, ["ENT-06"]),
    ("4", 33, ["ENT-01"]), ("4", 37, ["ENT-01"]), ("4", 53, ["ENT-01"]), ("4", 64, ["ENT-01"]), ("4", 65, ["ENT-01"]),
    ("4", 45, ["TAB-02"]), ("4", 49, ["TAB-02"]), ("4", 57, ["TAB-02"]),
  ]

  /// Reads the lists and inspects both documents; nil where they are not at hand.
  init?(_ domain: URL) throws {
    guard let defects = try? String(contentsOf: domain.appending(path: "defects.md"), encoding: .utf8),
      let rules = try? String(contentsOf: domain.appending(path: "rules.md"), encoding: .utf8)
    else { return nil }
    for cells in Self.rows(rules) where cells.count >= 5 && cells[0].count == 6 { methods[cells[0]] = cells[3].first }
    for (document, letter) in [("3", "C-"), ("4", "D-")] {
      let own = Self.rows(defects).filter { $0.count == 6 && $0[0].hasPrefix(letter) }.map(Self.defect)
      try add(document, own, domain)
    }
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.dropFirst().dropLast().components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  private static func defect(_ cells: [String]) -> Defect {
    let lines = cells[1].split(separator: ",").flatMap { part -> [Int] in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last else { return [] }
      return Array(first...last)
    }
    return Defect(
      id: cells[0], lines: Set(lines), rules: cells[4].components(separatedBy: ", "), isPlain: cells[5] == "S")
  }

  private mutating func add(_ document: String, _ defects: [Defect], _ domain: URL) throws {
    let folder = domain.appending(path: "documents")
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "\(document).docx")))
    let inspection = try DocumentInspector.inspect(OPCPackage(bytes, file: "\(document).docx"))
    let map = try LineMap(folder.appending(path: "\(document).map.json"))
    let found = inspection.found.map { code, finding in
      let lines = finding.passages.compactMap { map.line(of: inspection.document.paragraphs[$0.paragraph].place) }
      return Found(document: document, code: code, message: finding.message, lines: Set(lines))
    }
    var used: Set<Int> = []
    for defect in defects {
      let hits = found.indices.filter {
        defect.rules.contains(found[$0].code) && !found[$0].lines.isDisjoint(with: defect.lines)
      }
      used.formUnion(hits)
      let method = defect.rules.compactMap { methods[$0] }.max {
        (Self.order.firstIndex(of: $0) ?? 0) < (Self.order.firstIndex(of: $1) ?? 0)
      }
      results.append((defect, method ?? "H", !hits.isEmpty))
    }
    unmatched += found.indices.filter { !used.contains($0) }.map { found[$0] }
    for place in Self.silent where place.document == document {
      violations += found.filter { place.rules.contains($0.code) && $0.lines.contains(place.line) }.map(\.text)
    }
  }

  private static let order: [Character] = ["H", "R", "L", "D"]

  /// The share of plain defects of a method that were found.
  func share(_ method: Character) -> Double {
    let own = results.filter { $0.method == method && $0.defect.isPlain }
    return own.isEmpty ? 1 : Double(own.filter(\.isFound).count) / Double(own.count)
  }

  /// Found and missed by rule, then what must be looked at.
  var table: String {
    var lines = ["правило  найдено  пропущено"]
    let byRule = Dictionary(grouping: results) { $0.defect.rules[0] }
    for rule in byRule.keys.sorted() {
      let own = byRule[rule] ?? []
      let missed = own.filter { !$0.isFound }.map(\.defect.id)
      lines.append("\(rule)   \(own.count - missed.count)        \(missed.joined(separator: " "))")
    }
    for (name, method) in [("D", "D" as Character), ("L", "L"), ("R", "R")] {
      let own = results.filter { $0.method == method && $0.defect.isPlain }
      lines.append("точные дефекты \(name): найдено \(own.filter(\.isFound).count) из \(own.count)")
    }
    lines.append("нарушено «должно молчать»: \(violations.count)")
    lines += violations
    lines.append("без строки в списке: \(unmatched.count)")
    return (lines + unmatched.map(\.text)).joined(separator: "\n")
  }
}
