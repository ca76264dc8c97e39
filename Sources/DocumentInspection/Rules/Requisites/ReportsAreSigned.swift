import DocumentRecognition

/// A report is signed or names who made it.
struct ReportsAreSigned: InspectionRule {
  let code = "REQ-10"

  private static let executor = WordStems(words: ["исп", "исполнитель"])
  private static let marks = WordStems(words: ["исп", "исполнитель", "тел"])

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .report, let last = document.shown.last else { return [] }
    let tail = document.shown.suffix(8).filter { $0.paragraph.words.count <= 20 }
    let isSigned = tail.contains { _, paragraph in
      paragraph.persons.contains { person in
        paragraph.word(before: person.range.lowerBound).map { !Self.executor.hold($0) } ?? true
      }
    }
    guard !isSigned else { return [] }
    if let mark = tail.first(where: { $0.paragraph.words.contains(where: Self.marks.hold) }) {
      // A letter is signed for what it brings.
      guard !document.marks.contains(where: \.isOfLetter) else { return [] }
      return [
        RuleFinding(
          "под отчётом нет подписи, есть только отметка об исполнителе",
          hint: "над отметкой укажите должность, инициалы и фамилию подписавшего",
          at: [document.view.passage(mark.index)])
      ]
    }
    return [
      RuleFinding(
        "под отчётом нет подписи и отметки об исполнителе",
        hint: "укажите должность и фамилию подписавшего, ниже — исполнителя с телефоном",
        at: [document.view.passage(last.index)])
    ]
  }
}
