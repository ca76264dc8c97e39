import DocumentRecognition

/// An indicator has a target value.
struct IndicatorsHaveTargets: InspectionRule {
  let code = "IND-01"

  private static let changes = ["сокращение", "увеличение", "снижение", "рост", "уменьшение"]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let bare = IndicatorEntry.all(in: document).filter { !$0.hasValue }.map(\.entry.passage)
    let results = ResultEntry.all(in: document).filter { entry in
      entry.words.first.map(Self.changes.contains) ?? false && !entry.words.contains { Int($0) != nil }
    }.map(\.passage)
    return RuleFinding.grouped(
      "у показателя нет целевого значения", hint: "назовите число и единицу: «до 2 школ к 2022 году»", at: bare)
      + RuleFinding.grouped("обещано изменение без числа", hint: "назовите, на сколько и к какому году", at: results)
  }
}
