import DocumentRecognition

/// A department's order does not approve a «муниципальная программа» of the Budget Code.
struct ProgrammeIsNotMunicipal: InspectionRule {
  let code = "LEG-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, let kind = order.kind,
      document.paragraphs[kind].words.contains(where: { $0.reads("приказ") || $0.range.count == 1 })
    else { return [] }
    let places = ApprovedName.all(in: document).filter { name in
      name.stems.first?.hasPrefix("муниципальн") == true && name.stems.dropFirst().first?.hasPrefix("программ") == true
    }.map(\.passage)
    return RuleFinding.grouped(
      "приказ утверждает «муниципальную программу»",
      hint:
        "муниципальную программу (статья 179 БК РФ) утверждает постановление; назовите её программой поддержки",
      at: places)
  }
}
