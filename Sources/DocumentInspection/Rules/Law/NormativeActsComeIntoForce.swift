import DocumentRecognition

/// A normative order says when it comes into force.
struct NormativeActsComeIntoForce: InspectionRule {
  let code = "LEG-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, let last = order.items.last else { return [] }
    let isNormative = ApprovedName.all(in: document).contains { name in
      ["положение", "порядок", "правила", "регламент", "программу"].contains { name.stems.prefix(2).contains($0) }
    }
    let texts = order.items.flatMap(\.all).map { document.paragraphs[$0] }
    guard isNormative, !texts.contains(where: { $0.holds("вступает", "опубликовать", "разместить", "обнародовать") })
    else { return [] }
    return [
      RuleFinding(
        "нет пункта о вступлении в силу и размещении",
        hint: "если приказ нормативный, скажите, когда он вступает в силу и где размещён",
        at: [document.view.passage(last.paragraph)])
    ]
  }
}
