import DocumentRecognition

/// The text is set in 12 to 14 points and in one typeface.
struct FontsAreOfOneKind: InspectionRule {
  let code = "LAY-03"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let profile = LayoutProfile.standard
    // A document has few typefaces: looking through them is faster than hashing their names.
    var faces: [(name: String, places: [Int])] = []
    var sized: [Passage] = []
    for (index, paragraph) in document.shown where paragraph.words.count >= 3 {
      for name in paragraph.typefaces {
        let known = faces.firstIndex { $0.name == name }
        if known == nil { faces.append((name, [])) }
        faces[known ?? faces.count - 1].places.append(index)
      }
      let isText =
        paragraph.isInBody && !document.headingParagraphs.contains(index) && !document.isRequisite(index)
        && paragraph.words.count >= 12 && !paragraph.isBoxed
      if isText, paragraph.runSizes.count == 1, let size = paragraph.runSizes.first, !profile.sizes.contains(size) {
        sized.append(document.view.passage(index))
      }
    }
    faces.sort { ($0.places.count, $1.name) > ($1.places.count, $0.name) }
    let others = faces.dropFirst().flatMap(\.places).sorted().prefix(20)
    return RuleFinding.grouped(
      "текст набран не 12–14 кеглем", hint: "поставьте 12, 13 или 14 пт", at: Array(sized.prefix(20)))
      + RuleFinding.grouped(
        "в документе несколько гарнитур", hint: "наберите весь документ одной", at: others.map(document.view.passage))
  }
}
