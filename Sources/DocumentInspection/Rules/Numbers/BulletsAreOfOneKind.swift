import DocumentRecognition

/// One document has one bullet.
struct BulletsAreOfOneKind: InspectionRule {
  let code = "NUM-07"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var byBullet: [Character: [Int]] = [:]
    for list in document.lists {
      for entry in list.entries {
        guard case .bullet(let character)? = document.paragraphs[entry].marker?.kind else { continue }
        // Lists inside lists have a bullet of their own by right.
        guard (document.paragraphs[entry].formatting.list?.level ?? 0) == 0 else { continue }
        byBullet[character, default: []].append(entry)
      }
    }
    guard byBullet.count > 1 else { return [] }
    let firsts = byBullet.values.compactMap(\.first).sorted()
    return RuleFinding.grouped(
      "в документе разные знаки перечисления", hint: "выберите один, например тире",
      at: firsts.map { document.view.passage($0) })
  }
}
