import DocumentRecognition
import RussianLanguage

/// Every period of a road map lies inside the period of its document.
struct PeriodsLieInProgramme: InspectionRule {
  let code = "DAT-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let (isInside, name) = period(document) else { return [] }
    let found = document.roadmaps.flatMap { table in
      document.periods(of: table).filter { entry in
        entry.period.spans.contains { span in
          span.from.map { !isInside($0) } ?? false || span.to.map { !isInside($0) } ?? false
        }
      }.map(\.passage)
    }
    return RuleFinding.grouped(
      "срок вне периода документа (\(name))", hint: "исправьте срок или период в заголовке", at: found)
  }

  /// Whether a day belongs to the document's years, and how they are called.
  private func period(_ document: RecognisedDocument) -> ((CalendarDate) -> Bool, String)? {
    if let years = document.programmeYears {
      return ({ years.contains($0.year) }, "\(years.lowerBound)–\(years.upperBound) годы")
    }
    guard let first = document.schoolYear else { return nil }
    // What prepares a school year is done in the summer before it; what sums it up, by the end of the September after.
    return (
      { day in day.year == first && day.month >= 6 || day.year == first + 1 && day.month <= 9 },
      "\(first)/\(first + 1) учебный год"
    )
  }
}
