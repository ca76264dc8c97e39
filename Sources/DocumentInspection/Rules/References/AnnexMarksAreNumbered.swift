import DocumentRecognition

/// Where there are two annexes and more, each mark has its number.
struct AnnexMarksAreNumbered: InspectionRule {
  let code = "REF-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let marks = document.annexes.compactMap { $0.mark.map { document.marks[$0] } }.filter { !$0.isOfLetter }
    guard document.order != nil, marks.count >= 2 else { return [] }
    let found = marks.filter { $0.number == nil }.compactMap { $0.paragraphs.first }
    return RuleFinding.grouped(
      "в отметке о приложении нет его номера", hint: "первой строкой: Приложение № 1",
      at: found.map(document.view.passage))
  }
}
