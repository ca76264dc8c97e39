import DocumentRecognition

/// A letter after the registration number is told of: it mostly betrays an order put in later.
struct NumberSuffixIsMeant: InspectionRule {
  let code = "NUM-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let own = document.order?.number, let last = own.mention.number.unicodeScalars.last,
      CharacterClass.isSmall(last),
      let before = own.mention.number.unicodeScalars.dropLast().last, CharacterClass.isFigure(before)
    else { return [] }
    return [
      RuleFinding(
        "номер приказа с буквой", hint: "проверьте по журналу, так ли он зарегистрирован",
        at: [Passage(paragraph: own.paragraph, range: own.mention.range)])
    ]
  }
}
