import DocumentRecognition

/// A value has its unit.
struct IndicatorsHaveUnits: InspectionRule {
  let code = "IND-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = IndicatorEntry.all(in: document).filter { indicator in
      guard indicator.hasValue, indicator.entry.words.first == "доля" else { return false }
      return !indicator.paragraph.text.contains("%") && !indicator.paragraph.holds("процент")
    }
    return RuleFinding.grouped(
      "доля без знака процента и без основания", hint: "пишите: доля … от числа …, %", at: found.map(\.entry.passage))
  }
}
