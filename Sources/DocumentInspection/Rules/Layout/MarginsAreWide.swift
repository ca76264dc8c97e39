import DocumentRecognition

/// Margins are at least 20, 10, 20 and 20 mm.
struct MarginsAreWide: InspectionRule {
  let code = "LAY-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let profile = LayoutProfile.standard
    return document.view.pages.compactMap { page in
      let demanded = [
        ("левое", page.left, profile.left, 20), ("правое", page.right, profile.right, 10),
        ("верхнее", page.top, profile.top, 20), ("нижнее", page.bottom, profile.bottom, 20),
      ]
      let narrow = demanded.filter { name, own, least, _ in
        guard let own else { return false }
        // Word turns the margins with the sheet, and the narrow right one then lies above or below.
        let isTurned = page.isLandscape && (name == "верхнее" || name == "нижнее")
        return abs(own) < (isTurned ? min(least, profile.right) : least) - profile.tolerance
      }
      guard !narrow.isEmpty, document.paragraphs.indices.contains(page.lastParagraph) else { return nil }
      let words = narrow.map { "\($0.0) меньше \($0.3) мм" }.joined(separator: ", ")
      return RuleFinding(
        "узкие поля: \(words)", hint: "поля не менее: левое 20, правое 10, верхнее и нижнее 20 мм",
        at: [document.view.passage(page.lastParagraph)])
    }
  }
}
