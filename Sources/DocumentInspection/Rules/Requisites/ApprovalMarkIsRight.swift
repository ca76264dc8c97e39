import DocumentRecognition
import RussianLanguage

/// The mark of approval is in capitals and agrees with the document that is approved.
struct ApprovalMarkIsRight: InspectionRule {
  let code = "REQ-12"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var form: [Passage] = []
    var agreement: [RuleFinding] = []
    for annex in document.annexes {
      guard let mark = annex.mark.map({ document.marks[$0] }), let passage = mark.approvalWord else { continue }
      let written = document.string(passage)
      if written.unicodeScalars.contains(where: CharacterClass.isSmall),
        document.paragraphs[passage.paragraph].formatting.isCapitals != true
      {
        form.append(passage)
      }
      guard let gender = annex.title.lazy.compactMap({ gender(document, $0) }).first,
        let own = Self.gender(of: written),
        own != gender
      else { continue }
      agreement.append(
        RuleFinding(
          "гриф «\(written.uppercased())» не согласован с названием утверждаемого документа",
          hint: "нужно \(ShortParticiple.approved.capitals(gender))", at: [passage]))
    }
    return agreement
      + RuleFinding.grouped(
        "гриф утверждения набран не прописными буквами", hint: "пишите УТВЕРЖДЕНА, УТВЕРЖДЁН, УТВЕРЖДЕНО, УТВЕРЖДЕНЫ",
        at: form)
  }

  private static func gender(of word: String) -> GrammaticalGender? {
    switch word.lowercased().replacing("ё", with: "е") {
    case "утвержден": .masculine
    case "утверждена": .feminine
    case "утверждено": .neuter
    case "утверждены": .plural
    default: nil
    }
  }

  /// The gender of a title's head noun.
  private func gender(_ document: RecognisedDocument, _ title: Int) -> GrammaticalGender? {
    let heads: [String: GrammaticalGender] = [
      "план": .masculine, "перечень": .masculine, "порядок": .masculine, "график": .masculine, "список": .masculine,
      "состав": .masculine,
      "регламент": .masculine, "отчет": .masculine, "паспорт": .masculine, "комплекс": .masculine,
      "программа": .feminine, "схема": .feminine,
      "карта": .feminine, "инструкция": .feminine, "форма": .feminine, "смета": .feminine, "концепция": .feminine,
      "положение": .neuter,
      "правила": .plural, "рекомендации": .plural, "показатели": .plural, "мероприятия": .plural,
    ]
    let words = document.paragraphs[title].bodyWords.prefix(4)
    guard let head = words.first(where: { heads[$0.folded] != nil }) else { return nil }
    // «Паспорт программы» approves the programme.
    if head.reads("паспорт") { return .feminine }
    return heads[head.folded]
  }
}
