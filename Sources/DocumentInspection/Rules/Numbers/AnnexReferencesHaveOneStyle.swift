import DocumentRecognition

/// References to annexes are written one way.
struct AnnexReferencesHaveOneStyle: InspectionRule {
  let code = "NUM-08"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let references = AnnexReference.all(in: document)
    let styles = Set(references.map(\.style))
    let isCapital = references.contains { $0.isCapital }
    guard styles.count > 1 || isCapital && references.count > 1 else { return [] }
    return RuleFinding.grouped(
      "ссылки на приложения оформлены по-разному или с прописной буквы", hint: "пишите одинаково: (приложение № 1)",
      at: references.map(\.passage))
  }
}
