import DocumentRecognition

/// Every period of a road map lies inside the period of its document.
struct PeriodsLieInProgramme: InspectionRule {
  let code = "DAT-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let years = document.programmeYears else { return [] }
    let found = document.roadmaps.flatMap { table in
      document.periods(of: table).filter { entry in
        entry.period.spans.contains { span in
          span.from.map { !years.contains($0.year) } ?? false || span.to.map { !years.contains($0.year) } ?? false
        }
      }.map(\.passage)
    }
    return RuleFinding.grouped(
      "срок вне периода документа (\(years.lowerBound)–\(years.upperBound) годы)",
      hint: "исправьте срок или период в заголовке", at: found)
  }
}
