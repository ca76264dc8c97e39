import DocumentRecognition

/// No deadline ends before the order's date.
struct DeadlinesFollowTheOrder: InspectionRule {
  let code = "DAT-07"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let date = document.orderDate else { return [] }
    // A plan that an amendment gives anew began under the order that first approved it.
    let roadmaps = Amendment.isSubject(of: document) ? [] : document.roadmaps
    var found = roadmaps.flatMap { table in
      document.periods(of: table).filter { entry in
        !entry.period.spans.isEmpty && entry.period.spans.allSatisfy { span in span.to.map { $0 < date } ?? false }
      }.map(\.passage)
    }
    for index in document.order?.items.flatMap(\.all) ?? [] {
      let paragraph = document.paragraphs[index]
      for mention in paragraph.dates {
        guard let deadline = mention.date, deadline < date,
          let before = paragraph.word(before: mention.range.lowerBound),
          ["до", "позднее", "срок"].contains(before.folded), !Amendment.isOld(mention.range, in: paragraph)
        else { continue }
        found.append(Passage(paragraph: index, range: mention.range))
      }
    }
    return RuleFinding.grouped("срок наступил раньше даты приказа", hint: "исправьте срок", at: found)
  }
}
