import DocumentRecognition

/// A list of dates does not break off: «апрель – июнь 2022 года;».
struct DateListsAreWhole: InspectionRule {
  let code = "DAT-19"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.roadmaps.flatMap { table in
      document.periods(of: table).filter { $0.period.problems.contains { $0.kind == .trailingSeparator } }.map(
        \.passage)
    }
    return RuleFinding.grouped(
      "перечень сроков обрывается", hint: "допишите потерянный срок или уберите знак в конце", at: found)
  }
}
