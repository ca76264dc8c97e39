import DocumentRecognition

/// Minutes say who was there, decide every question of their agenda, and are signed by chair and secretary.
struct MinutesAreWhole: InspectionRule {
  let code = "STR-20"

  private static let decisions = WordStems(words: ["решили", "решил", "решила", "постановили", "решение"])
  private static let heard = WordStems(words: ["слушали", "слушал"])
  private static let present = WordStems(["присутств"])
  private static let chair = WordStems(["председател"])
  private static let secretary = WordStems(["секретар"])

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.order == nil, let title = title(of: document), let last = document.shown.last else { return [] }
    var found: [RuleFinding] = []
    if !document.holds(Self.present) {
      found.append(
        RuleFinding(
          "в протоколе нет присутствовавших", hint: "перечислите их или назовите число и приложите список", at: [title])
      )
    }
    let questions = agenda(document)
    let decided = document.places(of: Self.decisions).filter { $0.word == 0 }.count
    if decided == 0 {
      found.append(RuleFinding("в протоколе нет решений", hint: "после обсуждения напишите: РЕШИЛИ: 1. …", at: [title]))
    } else if questions.count > decided,
      // One list of decisions for all questions is usual where there are as many decisions.
      decided > 1 || numberedDecisions(document) < questions.count
    {
      found.append(
        RuleFinding(
          "вопросов в повестке \(questions.count), а решений принято по \(decided)",
          hint: "запишите решение по каждому вопросу или уберите его из повестки",
          at: questions.map(document.view.passage), severity: .note))
    }
    let end = document.shown.suffix(10).map(\.paragraph)
    let missing = [(Self.chair, "председателя"), (Self.secretary, "секретаря")].filter { stems, _ in
      !end.contains { $0.words.prefix(3).contains(where: stems.hold) }
    }
    if !missing.isEmpty {
      found.append(
        RuleFinding(
          "под протоколом нет подписи \(missing.map(\.1).joined(separator: " и "))",
          hint: "протокол подписывают председательствующий и секретарь", at: [document.view.passage(last.index)]))
    }
    return found
  }

  /// The line «ПРОТОКОЛ» at the beginning; other papers speak of minutes too.
  private func title(of document: RecognisedDocument) -> Passage? {
    document.shown.prefix(8).first { entry in
      let words = entry.paragraph.words
      return words.first.map { $0.reads("протокол") && ($0.isAllCapitals || words.count <= 3) } == true
        && words.count <= 6
    }.map { document.view.passage($0.index) }
  }

  /// The entries of the list behind «Повестка дня»; «1. СЛУШАЛИ» is the first question itself.
  private func agenda(_ document: RecognisedDocument) -> [Int] {
    guard let start = document.shown.first(where: { $0.paragraph.words.first?.begins(with: "повестк") == true }) else {
      return []
    }
    return document.shown.drop { $0.index <= start.index }.prefix { _, paragraph in
      isNumbered(paragraph) && !paragraph.words.prefix(3).contains(where: Self.heard.hold)
    }.map(\.index)
  }

  /// How many numbered decisions stand behind the first «РЕШИЛИ».
  private func numberedDecisions(_ document: RecognisedDocument) -> Int {
    guard let first = document.places(of: Self.decisions).first(where: { $0.word == 0 }) else { return 0 }
    return document.shown.drop { $0.index <= first.paragraph }
      .prefix { isNumbered($0.paragraph) }.count
  }

  private func isNumbered(_ paragraph: DocumentParagraph) -> Bool {
    paragraph.marker?.numbers != nil || paragraph.label != nil
  }
}
