import DocumentRecognition

/// «100 %» or «100%», one of them throughout.
struct PercentHasOneStyle: InspectionRule {
  let code = "TXT-15"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var spaced: [Passage] = []
    var tight: [Passage] = []
    for index in document.paragraphs(showing: .percent) {
      let paragraph = document.paragraphs[index]
      for position in paragraph.scalars.indices where paragraph.scalars[position] == "%" {
        guard let word = paragraph.word(before: position), word.isFigures else { continue }
        let passage = Passage(paragraph: index, range: word.range.lowerBound..<position + 1)
        if word.range.upperBound == position { tight.append(passage) } else { spaced.append(passage) }
      }
    }
    guard let firstSpaced = spaced.first, let firstTight = tight.first else { return [] }
    let (minority, other) = spaced.count <= tight.count ? (spaced, firstTight) : (tight, firstSpaced)
    return RuleFinding.grouped(
      "знак процента то с пробелом, то без него", hint: "выберите одно написание для всего документа",
      at: minority + [other])
  }
}
