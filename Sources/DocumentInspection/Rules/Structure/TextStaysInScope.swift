import DocumentRecognition

/// The text speaks of the group of schools that the title names.
struct TextStaysInScope: InspectionRule {
  let code = "STR-15"

  private static let conditions = PhrasePattern("функционирующ* в неблагоприятных|сложных социальных условиях")

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let title = (document.order?.title ?? []) + document.title
    let words = title.flatMap { document.paragraphs[$0].words.map(\.folded) }
    guard words.contains(where: { $0.hasPrefix("низк") }),
      !words.contains(where: { ["неблагоприятных", "сложных", "шнсу", "нсу"].contains($0) })
    else { return [] }
    return RuleFinding.grouped(
      "текст говорит о школах в неблагоприятных социальных условиях, а заголовок — только о школах с низкими результатами",
      hint: "дополните заголовок или уберите вторую группу школ", at: document.passages(of: Self.conditions))
  }
}
