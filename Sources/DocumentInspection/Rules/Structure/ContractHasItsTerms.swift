import DocumentRecognition

/// A contract has every term that it must have.
struct ContractHasItsTerms: InspectionRule {
  let code = "STR-09"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .contract, let title = document.title.first, document.shown.count >= 12 else { return [] }
    // The model contract on the network form has them under «Осуществление образовательной деятельности».
    let isNetwork = document.title.contains { document.paragraphs[$0].holds("сетевой") }
    let demanded: [(String, [String])] = [
      ("предмет", ["предмет"]),
      ("обязанности сторон", ["обязан", "обязуется", "обязуются"] + (isNetwork ? ["осуществлени"] : [])),
      ("срок действия", ["срок", "действует"]),
      ("реквизиты и подписи", ["подпис", "реквизит"]),
    ]
    let missing = demanded.filter { _, stems in !document.holds(WordStems(stems)) }
    guard !missing.isEmpty else { return [] }
    return [
      RuleFinding(
        "в договоре нет условий: \(missing.map(\.0).joined(separator: ", "))", hint: "добавьте их",
        at: [document.view.passage(title)])
    ]
  }
}
