import DocumentRecognition

/// Words are parted by one blank; nothing is set in place by blanks.
struct SpacesAreSingle: InspectionRule {
  let code = "TXT-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var aligned: [Passage] = []
    var doubled: [Passage] = []
    for index in document.paragraphs(showing: .doubleBlank) {
      let paragraph = document.paragraphs[index]
      let scalars = paragraph.scalars
      var position = 0
      while position < scalars.count {
        guard scalars[position] == " " || scalars[position] == "\u{A0}" else {
          position += 1
          continue
        }
        var end = position
        while end < scalars.count, scalars[end] == " " || scalars[end] == "\u{A0}" { end += 1 }
        let length = end - position
        let isTrailing = end == scalars.count || scalars[end] == "\n"
        let isLeading = position == 0 || scalars[position - 1] == "\n"
        let passage = Passage(paragraph: index, range: position..<end)
        if isTrailing {
          // Blanks at the end are seen by nobody.
        } else if length >= 5 || isLeading && length >= 3 {
          aligned.append(passage)
        } else if length >= 2, !isLeading {
          doubled.append(around(passage, paragraph))
        }
        position = end
      }
    }
    return RuleFinding.grouped(
      "текст выровнен пробелами", hint: "задайте отступ, выравнивание или табуляцию в свойствах абзаца", at: aligned)
      + RuleFinding.grouped("несколько пробелов подряд", hint: "между словами ставится один пробел", at: doubled)
  }

  private func around(_ passage: Passage, _ paragraph: DocumentParagraph) -> Passage {
    let lower = paragraph.word(before: passage.range.lowerBound + 1)?.range.lowerBound ?? passage.range.lowerBound
    let upper = paragraph.word(at: passage.range.upperBound)?.range.upperBound ?? passage.range.upperBound
    return Passage(
      paragraph: passage.paragraph, range: min(lower, passage.range.lowerBound)..<max(upper, passage.range.upperBound))
  }
}
