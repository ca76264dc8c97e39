import DocumentRecognition

/// Goals, tasks and results of the passport are those of the programme's text.
struct ParallelListsAgree: InspectionRule {
  let code = "STR-13"

  private static let pairs: [(row: String, intros: [String], name: String)] = [
    ("цел", ["цель", "цели", "целью", "целями"], "цели"), ("задач", ["задачи", "задача", "задачами"], "задачи"),
    ("ожидаем", ["результат", "результаты", "результатов"], "результаты"),
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let passport = document.passport else { return [] }
    let rows = PassportRow.all(in: document, passport)
    return Self.pairs.compactMap { pair in
      guard
        let row = rows.first(where: {
          $0.label.hasPrefix(pair.row) || $0.label.split(separator: " ").contains { $0.hasPrefix(pair.row) }
        })
      else { return nil }
      let own = TextEntry.entries(of: row.paragraphs, in: document)
      guard !own.isEmpty, let other = stated(document, pair.intros) else { return nil }
      let missing = differing(own, other) + differing(other, own)
      guard !missing.isEmpty else { return nil }
      return RuleFinding(
        "\(pair.name) в паспорте и в тексте программы не совпадают",
        hint: "перенесите один и тот же перечень в оба места", at: missing.map(\.passage))
    }
  }

  private func differing(_ left: [TextEntry], _ right: [TextEntry]) -> [TextEntry] {
    left.filter { entry in !right.contains { $0.words == entry.words } }
  }

  /// What the text says under such words: behind them in their own line, or in the list that they announce.
  private func stated(_ document: RecognisedDocument, _ intros: [String]) -> [TextEntry]? {
    if let list = list(document, intros) {
      let entries = TextEntry.entries(of: list.entries, in: document)
      guard let intro = list.intro, let line = line(document, intro, intros) else { return entries }
      return [line]
    }
    // «Цели и задачи»: the list behind the goal, which has a line of its own, is that of the tasks.
    guard intros.contains("задачи") else { return nil }
    let list = document.lists.first { list in
      guard let intro = list.intro, document.paragraphs[intro].isInBody,
        line(document, intro, Self.pairs[0].intros) != nil,
        let heading = document.headings.last(where: { $0.paragraph < intro })
      else { return false }
      return document.paragraphs[heading.paragraph].words.contains { intros.contains($0.folded) }
    }
    return list.map { TextEntry.entries(of: $0.entries, in: document) }
  }

  /// «Цель: повышение качества образования.»: the words behind the label; nil for a label alone.
  private func line(_ document: RecognisedDocument, _ index: Int, _ intros: [String]) -> TextEntry? {
    let paragraph = document.paragraphs[index]
    guard paragraph.lastCharacter != ":", paragraph.bodyWords.first.map({ intros.contains($0.folded) }) == true,
      let sign = paragraph.scalars.firstIndex(where: { ":–—".unicodeScalars.contains($0) })
    else { return nil }
    let words = paragraph.words.filter { $0.range.lowerBound > sign }
    guard words.count >= 2, paragraph.words.filter({ $0.range.upperBound <= sign }).count <= 3 else { return nil }
    return TextEntry(
      passage: Passage(paragraph: index, range: words[0].range.lowerBound..<words[words.count - 1].range.upperBound),
      words: words.map(\.folded))
  }

  /// What was found out by looking is no result of the programme: «Анализ результатов ВПР показал:».
  private static let findings = WordStems([
    "показал", "показыва", "выяв", "анализ", "диагност", "монитор", "провероч", "свидетельств", "впр", "огэ", "егэ",
    "гиа",
  ])

  /// The list of the text that such words announce, in its introduction or the heading above.
  private func list(_ document: RecognisedDocument, _ intros: [String]) -> RecognisedList? {
    let candidates = document.lists.filter { list in
      guard let first = list.entries.first, document.paragraphs[first].isInBody else { return false }
      return true
    }
    return candidates.first { list in
      guard let intro = list.intro, !document.paragraphs[intro].words.contains(where: Self.findings.hold) else {
        return false
      }
      return document.paragraphs[intro].words.prefix(3).contains { intros.contains($0.folded) }
        || document.paragraphs[intro].lastCharacter == ":"
          && document.paragraphs[intro].words.contains { $0.folded == intros.last }
    }
  }
}
