import DocumentRecognition

/// A report says as of when it is and ends with conclusions.
struct ReportHasConclusions: InspectionRule {
  let code = "STR-08"

  private static let asOf = PhrasePattern("по состоянию на")

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .report, let last = document.shown.last, document.shown.count >= 10 else { return [] }
    let tail = document.shown.suffix(max(6, document.shown.count / 5))
    var missing: [String] = []
    if !tail.contains(where: { $0.paragraph.holds("вывод", "предложени", "дальнейш", "планируется", "перспектив") }) {
      missing.append("выводов и дальнейшего плана")
    }
    let isDated =
      document.holds(Self.asOf)
      || document.title.contains { document.paragraphs[$0].words.contains { YearRangeScanner.isYear($0) } }
    if !isDated { missing.append("даты, на которую он составлен") }
    guard !missing.isEmpty else { return [] }
    return [
      RuleFinding(
        "в отчёте нет \(missing.joined(separator: " и "))",
        hint: "отчёт: по состоянию на дату, мероприятия с датами и охватом, выводы, подпись",
        at: [document.view.passage(last.index)])
    ]
  }
}
