import DocumentRecognition

/// A deadline says when: «постоянно», «в течение года», «по отдельному графику» do not.
struct DeadlinesAreNotVague: InspectionRule {
  let code = "DAT-11"

  private static let vague = [
    "постоянно", "в течение года", "в течение учебного года", "в течение всего года|периода|срока",
    "в течение всего учебного года", "весь период", "по графику", "по отдельным планам|графикам",
    "по мере необходимости|возможности", "в ближайшее время", "в возможно короткий срок", "по отдельному графику",
    "по отдельному плану", "по мере поступления", "своевременно", "в рабочем порядке", "в кратчайшие сроки",
    "регулярно",
    "систематически", "по необходимости",
  ].map(PhrasePattern.init)

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var vague: [Int: [Passage]] = [:]
    for passage in Self.vague.flatMap({ document.passages(of: $0) }) {
      vague[passage.paragraph, default: []].append(passage)
    }
    let cells = document.roadmaps.flatMap { table in
      document.periods(of: table).filter {
        $0.period.isVague && !isBounded(document, $0.passage)
          || vague[$0.passage.paragraph] != nil && !document.paragraphs[$0.passage.paragraph].holdsFigures
      }.map(\.passage)
    }
    let items = (document.order?.items ?? []).flatMap { item in
      item.all.flatMap { vague[$0] ?? [] }
    }
    return RuleFinding.grouped(
      "срок не определён", hint: "назовите дату, месяц с годом или период, за который можно отчитаться",
      at: cells + items)
  }

  private static let within = PhrasePattern("в течение")

  /// «В течение 2020/2021 учебного года», «в течение 2021 года» end on a day that everybody knows.
  private func isBounded(_ document: RecognisedDocument, _ passage: Passage) -> Bool {
    let paragraph = document.paragraphs[passage.paragraph]
    guard let start = Self.within.ranges(in: paragraph).first else { return false }
    let after = paragraph.words.filter { $0.range.lowerBound >= start.upperBound }.prefix(4)
    return after.contains(where: YearRangeScanner.isYear)
  }
}
