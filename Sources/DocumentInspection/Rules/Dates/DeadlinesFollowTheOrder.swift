import DocumentRecognition
import RussianLanguage

/// No deadline ends before the order's date.
struct DeadlinesFollowTheOrder: InspectionRule {
  let code = "DAT-07"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let registration = OwnRegistration(document)
    guard let date = registration.date else { return [] }
    // A plan that an amendment gives anew began under the order that first approved it.
    let roadmaps = Amendment.isSubject(of: document) || document.order == nil ? [] : document.roadmaps
    var found = roadmaps.flatMap { table in
      document.periods(of: table).filter { entry in
        !entry.period.spans.isEmpty && entry.period.spans.allSatisfy { span in span.to.map { $0 < date } ?? false }
      }.map(\.passage)
    }
    found += Deadline.all(in: document).filter { $0.date < date && $0.isOpen(in: document) }.map(\.passage)
    return RuleFinding.grouped("срок наступил раньше даты \(registration.name)", hint: "исправьте срок", at: found)
      + RuleFinding.grouped(
        "договор кончается раньше, чем заключён", hint: "исправьте год или день", at: terms(document, before: date))
  }

  private static let runs = PhrasePattern("действует ~ до|по")

  /// «Договор действует до 30 мая 2024 г.» in a contract of September 2024.
  private func terms(_ document: RecognisedDocument, before date: CalendarDate) -> [Passage] {
    guard document.kind == .contract else { return [] }
    return document.passages(of: Self.runs).compactMap { passage in
      document.paragraphs[passage.paragraph].dates.first { mention in
        (0...3).contains(mention.range.lowerBound - passage.range.upperBound) && mention.date.map { $0 < date } ?? false
      }.map { Passage(paragraph: passage.paragraph, range: $0.range) }
    }
  }
}
