import DocumentRecognition

/// A stated count is that of the names after it: «3 из них (А, Б, В)».
struct CountsAreRight: InspectionRule {
  let code = "ENT-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let forms: Set<String> = ["мбоу", "мобу", "моу", "мкоу", "маоу"]
    var found: [RuleFinding] = []
    for index in document.paragraphs(showing: [.figure, .pair]) {
      let paragraph = document.paragraphs[index]
      for (position, word) in paragraph.words.enumerated() where word.isFigures && word.range.count <= 2 {
        guard let stated = Int(word.folded), stated >= 2,
          let open = paragraph.scalars[word.range.upperBound...].prefix(60).firstIndex(of: "("),
          let close = paragraph.scalars[open...].firstIndex(of: ")"),
          !paragraph.words.contains(where: {
            $0.isFigures && $0.range.lowerBound > word.range.lowerBound && $0.range.upperBound < open
          }),
          paragraph.words[(position + 1)...].prefix(3).contains(where: {
            ["школ", "организаци", "учреждени", "них"].contains(where: $0.folded.hasPrefix)
          })
        else { continue }
        let entries = paragraph.scalars[open..<close].split { $0 == "," || $0 == ";" }
        let named = paragraph.words.filter {
          open < $0.range.lowerBound && $0.range.upperBound <= close && forms.contains($0.folded)
        }.count
        guard named >= 2, named == entries.count, named != stated else { continue }
        found.append(
          RuleFinding(
            "названо \(named), а сказано \(stated)", hint: "исправьте число или дополните перечень",
            at: [Passage(paragraph: index, range: word.range.lowerBound..<close + 1)]))
      }
    }
    return found
  }
}
