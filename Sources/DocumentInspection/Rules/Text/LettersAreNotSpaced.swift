import DocumentRecognition

/// Letter-spacing is a property of the font, never typed.
struct LettersAreNotSpaced: InspectionRule {
  let code = "TXT-11"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for index in document.paragraphs(showing: .spacedLetters) {
      let paragraph = document.paragraphs[index]
      var run: [TextWord] = []
      func finish() {
        if run.count >= 4, let first = run.first, let last = run.last {
          found.append(Passage(paragraph: index, range: first.range.lowerBound..<last.range.upperBound))
        }
        run = []
      }
      for word in paragraph.words {
        let isSingle = word.range.count == 1 && !word.isFigures
        if isSingle, let last = run.last {
          let gap = paragraph.scalars[last.range.upperBound..<word.range.lowerBound]
          if gap.count > 2 || !gap.allSatisfy(CharacterClass.isBlank) { finish() }
        }
        if isSingle { run.append(word) } else { finish() }
      }
      finish()
    }
    return RuleFinding.grouped(
      "разрядка набрана пробелами", hint: "напишите слово слитно и задайте разрядку в свойствах шрифта", at: found)
  }
}
