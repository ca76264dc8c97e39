import Diagnostics
import ProgrammeModel

/// A report of a set tells of the measures and indicators of its plan under their own names, numbers and targets.
enum ReportAgreesWithPlan: ProgrammeRule {
  static let code = "STR-21"
  static let severity = Severity.warning
  static let summary = "мероприятия и показатели отчёта – те же, что в плане и программе комплекта"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let set = subject.set
    let measures = set.plans.flatMap { plan in numbered(plan) }
    let indicators = set.programme?.indicators ?? []
    return set.reports.flatMap { report -> [Diagnostic] in
      let told = Set(report.done.map { folded($0.title) })
      return report.done.compactMap { finding(about: $0, measures, told: told) }
        + report.chapters.compactMap(\.text).flatMap { findings(in: $0, indicators) }
    }
  }

  // MARK: - Measures

  /// A measure of a plan with the number that its table prints.
  private typealias Measure = (number: String, title: String)

  private static func numbered(_ plan: Roadmap) -> [Measure] {
    plan.groups.enumerated().flatMap { position, group in
      group.activities.enumerated().map { index, activity in
        let number = plan.grouping == .direction ? "\(position + 1).\(index + 1)" : "\(index + 1)"
        return (number, ([activity.title] + activity.parts.compactMap(\.title)).joined(separator: " "))
      }
    }
  }

  private static func finding(about done: DoneMeasure, _ measures: [Measure], told: Set<String>) -> Diagnostic? {
    guard !measures.isEmpty, !measures.contains(where: { folded($0.title) == folded(done.title) }) else { return nil }
    if let item = done.item {
      let number = item.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
      let own = measures.filter { $0.number == number.trimmingSuffix(".") }
      guard let first = own.first else {
        // The number of a row below a measure is not counted here.
        let isDeeper = number.count(where: { $0 == "." }) > 1
        return isDeeper ? nil : finding("в плане комплекта нет пункта \(item)", hint: "проверьте номер", at: done.path)
      }
      let isAkin = own.contains { !stems($0.title).isDisjoint(with: stems(done.title)) }
      return isAkin
        ? nil
        : finding(
          "пункт \(item) плана – «\(first.title.prefix(60))», а в отчёте под ним «\(done.title.prefix(60))»",
          hint: "проверьте номер пункта или название", at: done.path)
    }
    let free = measures.filter { !told.contains(folded($0.title)) }
    guard let near = free.first(where: { likeness($0.title, done.title) >= 0.6 }) else { return nil }
    return finding(
      "в плане комплекта похожее мероприятие названо иначе: «\(near.title)»", hint: "если это оно, назовите его так же",
      at: done.path, severity: .note)
  }

  // MARK: - Indicators

  /// The rows of a chapter's Markdown tables whose indicator has another name or another target than the programme's.
  private static func findings(in text: LocatedText, _ indicators: [Indicator]) -> [Diagnostic] {
    guard !indicators.isEmpty else { return [] }
    var header: [String] = []
    var findings: [Diagnostic] = []
    for line in text.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = cells(of: line)
      guard !cells.isEmpty else {
        header = []
        continue
      }
      if header.isEmpty {
        header = cells.map { $0.lowercased() }
        continue
      }
      guard let name = header.firstIndex(where: { $0.contains("показател") || $0.contains("индикатор") }),
        cells.indices.contains(name), cells[name].contains(where: \.isLetter)
      else { continue }
      guard let own = indicators.first(where: { folded($0.title) == folded(cells[name]) }) else {
        guard let near = indicators.first(where: { likeness($0.title, cells[name]) >= 0.6 }) else { continue }
        findings.append(
          finding(
            "показатель назван «\(cells[name])», а в программе – «\(near.title)»", hint: "назовите его так же",
            at: text.path))
        continue
      }
      findings += header.indices.filter { $0 != name && cells.indices.contains($0) }.compactMap { column in
        wrongTarget(cells[column], header[column], own).map { expected in
          finding(
            "план показателя «\(own.title)» в отчёте \(cells[column]), а в программе \(expected)",
            hint: "проверьте число", at: text.path)
        }
      }
    }
    return findings
  }

  /// The programme's targets where a cell under «План» is none of them; nil where it is, or is no plan's.
  private static func wrongTarget(_ cell: String, _ heading: String, _ indicator: Indicator) -> String? {
    guard heading.contains("план") || heading.contains("целев"), !heading.contains("факт") else { return nil }
    guard let value = DecimalNumber(cell.filter { $0 != "%" }.trimmed).map(size) else { return nil }
    let year = heading.split { !$0.isNumber }.compactMap { Int($0) }.first { $0 > 1_900 }
    let targets = indicator.targets.filter { year == nil || $0.year == year }
    guard !targets.isEmpty, !targets.contains(where: { size($0.value) == value }) else { return nil }
    return targets.map { "\($0.value) (\($0.year))" }.joined(separator: ", ")
  }

  /// The number without regard to how many digits stand behind its comma.
  private static func size(_ number: DecimalNumber) -> Double {
    (0..<number.scale).reduce(Double(number.significand)) { size, _ in size / 10 }
  }

  private static func cells(of line: Substring) -> [String] {
    let line = line.drop(while: \.isWhitespace)
    guard line.hasPrefix("|") else { return [] }
    return line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map { cell in
      cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  // MARK: - Words

  private static func folded(_ text: String) -> String {
    KeySpelling.foldedReference(text).filter { $0.isLetter || $0.isNumber }
  }

  /// The beginnings of the words that say something, so that cases do not matter.
  private static func stems(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 }.map { String($0.prefix(5)) })
  }

  /// How many of two texts' words are the same, from 0 to 1.
  private static func likeness(_ left: String, _ right: String) -> Double {
    let (own, other) = (stems(left), stems(right))
    guard own.count >= 3, other.count >= 3 else { return 0 }
    return Double(own.intersection(other).count) / Double(own.union(other).count)
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Substring {
  /// The text without a sign at its end.
  fileprivate func trimmingSuffix(_ sign: Character) -> String { String(last == sign ? dropLast() : self) }
}
