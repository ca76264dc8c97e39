import DocumentRecognition

/// The order's number is the same in its header and in the annex marks.
struct OrderNumberIsTheSame: InspectionRule {
  let code = "NUM-05"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let own = document.order?.number else { return [] }
    let others = document.marks.compactMap { mark -> Passage? in
      guard !mark.isOfLetter, mark.kind != .agreement, let number = mark.actNumber,
        let paragraph = mark.numberParagraph,
        number.number.lowercased() != own.mention.number.lowercased()
      else { return nil }
      return Passage(paragraph: paragraph, range: number.range)
    }
    guard !others.isEmpty else { return [] }
    return [
      RuleFinding(
        "номер приказа в отметках о приложении другой", hint: "в приказе стоит «\(own.mention.number)»",
        at: [Passage(paragraph: own.paragraph, range: own.mention.range)] + others)
    ]
  }
}
