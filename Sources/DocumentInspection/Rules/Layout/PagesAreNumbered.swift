import DocumentRecognition

/// A document of several pages has its pages numbered at the top.
struct PagesAreNumbered: InspectionRule {
  let code = "LAY-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let length = document.paragraphs.reduce(0) { $0 + $1.scalars.count }
    guard length > 6000, let first = document.shown.first else { return [] }
    let pages = document.view.pages
    if pages.contains(where: \.numbersInHeader) { return [] }
    let isBelow = pages.contains(where: \.numbersInFooter)
    return [
      RuleFinding(
        isBelow ? "номера страниц стоят внизу" : "страницы не пронумерованы",
        hint: "номер ставится со второй страницы посередине верхнего поля", at: [document.view.passage(first.index)])
    ]
  }
}
