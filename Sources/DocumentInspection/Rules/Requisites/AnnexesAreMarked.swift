import DocumentRecognition

/// The first sheet of every annex carries a mark with the act's kind, date and number.
struct AnnexesAreMarked: InspectionRule {
  let code = "REQ-09"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order else { return ownerless(document) }
    let unmarked = document.annexes.filter { $0.mark == nil }.flatMap { annex in starts(document, annex) }
    let incomplete = document.marks.filter { mark in
      mark.kind != .agreement && !mark.isOfLetter && isIncomplete(mark, order)
        && !mark.paragraphs.contains { document.paragraphs[$0].text.contains("__") }
    }.compactMap { $0.paragraphs.first }
    let actless = document.marks.filter { mark in
      mark.kind == .annex && mark.approvalWord == nil && mark.date != nil
        && !mark.paragraphs.contains { document.paragraphs[$0].words.contains(where: isAct) }
    }.compactMap { $0.paragraphs.first }
    return RuleFinding.grouped(
      "на первом листе приложения нет отметки о приложении",
      hint: "поставьте вверху справа: Приложение № 1 к приказу … от … № …",
      at: unmarked.map(document.view.passage))
      + RuleFinding.grouped(
        "в отметке о приложении нет даты или номера приказа", hint: "допишите: от 14.07.2020 № 63",
        at: incomplete.map(document.view.passage))
      + RuleFinding.grouped(
        "в отметке о приложении не сказано, к чему оно", hint: "допишите: к приказу … от 14.07.2020 № 63",
        at: actless.map(document.view.passage))
  }

  private static let orders = WordStems(["приказ", "распоряжени", "постановлени"])

  /// «УТВЕРЖДЁН приказом от … № …» in a file of its own: nothing there tells whose order that is.
  private func ownerless(_ document: RecognisedDocument) -> [RuleFinding] {
    let found = document.marks.filter { mark in
      guard mark.kind != .agreement, mark.date != nil else { return false }
      let words = mark.paragraphs.flatMap { document.paragraphs[$0].words }
      guard let act = words.firstIndex(where: Self.orders.hold), act + 1 < words.count else { return false }
      return words[act + 1].folded == "от" || words[act + 1].isFigures
    }.compactMap { $0.paragraphs.first }
    return RuleFinding.grouped(
      "в отметке не сказано, чей это приказ", hint: "допишите: приказом Управления образования … от 14.07.2020 № 63",
      at: found.map(document.view.passage), severity: .warning)
  }

  private func isAct(_ word: TextWord) -> Bool {
    [
      "приказ", "распоряжени", "постановлени", "решени", "указ", "протокол", "письм", "договор", "соглашени",
      "программ", "положени", "поряд", "регламент", "план",
    ].contains(where: word.begins)
  }

  /// A draft has neither date nor number yet, and its marks cannot have them either.
  private func isIncomplete(_ mark: RecognisedMark, _ order: RecognisedOrder) -> Bool {
    mark.date == nil && order.date != nil || mark.actNumber == nil && order.number != nil
  }

  /// Where annexes without marks begin: at titles that name a document.
  private func starts(_ document: RecognisedDocument, _ annex: RecognisedAnnex) -> [Int] {
    let kinds = [
      "перечень", "план", "программа", "положение", "состав", "график", "список", "схема", "паспорт", "муниципальный",
      "муниципальная", "дорожная", "порядок",
    ]
    let titled = document.headings.map(\.paragraph).filter { index in
      annex.range.contains(index) && document.paragraphs[index].marker == nil
        && document.paragraphs[index].words.first.map { kinds.contains($0.folded) } ?? false
        && document.paragraphs[index].words.count >= 3
    }
    let first = annex.title.first.map { [$0] } ?? []
    return Array(Set(first + titled)).sorted()
  }
}
