import DocumentRecognition

/// The order's number is the same in its header and in the annex marks.
struct OrderNumberIsTheSame: InspectionRule {
  let code = "NUM-05"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let registration = OwnRegistration(document)
    guard let own = registration.number else { return [] }
    let others = document.marks.compactMap { mark -> Passage? in
      guard document.order == nil ? mark.kind == .annex : !mark.isOfLetter && mark.kind != .agreement,
        let number = mark.actNumber,
        let paragraph = mark.numberParagraph,
        number.number.lowercased() != own.mention.number.lowercased()
      else { return nil }
      return Passage(paragraph: paragraph, range: number.range)
    }
    guard !others.isEmpty else { return [] }
    return [
      RuleFinding(
        "номер \(registration.name) в отметках о приложении другой",
        hint: "в начале \(registration.name) стоит «\(own.mention.number)»",
        at: [Passage(paragraph: own.paragraph, range: own.mention.range)] + others)
    ]
  }
}
