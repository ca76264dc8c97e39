import DocumentRecognition

/// No heading is without content, no announced list without entries.
struct NothingIsCutOff: InspectionRule {
  let code = "STR-11"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    let shown = document.shown
    for (position, entry) in shown.enumerated()
    where entry.paragraph.lastCharacter == ":" && entry.paragraph.words.count >= 2 {
      let next = position + 1 < shown.count ? shown[position + 1] : nil
      if document.isRequisite(entry.index) { continue }
      let isEnd =
        next == nil
        || next?.paragraph.cell != entry.paragraph.cell && entry.paragraph.cell != nil && !goesOnBelow(document, entry)
      let isHeading =
        next.map {
          document.headings.map(\.paragraph).contains($0.index) && $0.paragraph.isInBody
            && $0.paragraph.marker?.numbers?.count == 1
        } ?? false
      let isGap = next.map { isUnannounced(document, entry, $0) } ?? false
      if isFollowedByNext(entry.paragraph, next?.paragraph) || isEnd && !entry.paragraph.holds("тема", "ответствен")
        || isHeading && !entry.paragraph.isBold || isGap
      {
        found.append(document.view.passage(entry.index))
      }
    }
    return RuleFinding.grouped(
      "после двоеточия ничего не следует", hint: "допишите перечень или уберите заголовок", at: found)
      + RuleFinding.grouped(
        "раздел без содержания", hint: "напишите его или уберите заголовок", at: emptyHeadings(document))
      + RuleFinding.grouped(
        "обрывок: строка перечня ничего не сообщает", hint: "допишите или удалите её", at: fragments(document),
        severity: .warning)
  }

  /// «2.2. … представляет:», then «2.3. …»: the entries between them are lost.
  private func isFollowedByNext(_ paragraph: DocumentParagraph, _ next: DocumentParagraph?) -> Bool {
    guard let numbers = paragraph.marker?.numbers, let following = next?.marker?.numbers, numbers.count >= 2,
      let last = numbers.last
    else { return false }
    return following == Array(numbers.dropLast()) + [last + 1]
  }

  /// Rows below go on with what a cell announces: «Проведение мониторинга:», then «выполнение программ …».
  private func goesOnBelow(
    _ document: RecognisedDocument, _ entry: (index: Int, paragraph: DocumentParagraph)
  ) -> Bool {
    guard let cell = entry.paragraph.cell else { return false }
    let rows = document.view.tables[cell.table].rows
    guard rows.indices.contains(cell.row + 1), rows[cell.row].cells.indices.contains(cell.cell) else { return false }
    // «Члены рабочей группы:» over the rows that name them.
    if rows[cell.row].cells.allSatisfy({ own in
      own.paragraphs.allSatisfy { document.paragraphs[$0].isBlank || $0 == entry.index }
    }), rows[cell.row + 1].cells.contains(where: { !document.view.isEmpty($0) }) {
      return true
    }
    let column = rows[cell.row].cells[cell.cell].column
    let below = rows[cell.row + 1].cells.first { $0.column <= column && column < $0.column + $0.span }
    guard let below, let index = below.paragraphs.first(where: { !document.paragraphs[$0].isBlank }) else {
      return false
    }
    let paragraph = document.paragraphs[index]
    return paragraph.marker != nil
      || paragraph.character(after: paragraph.bodyStart).map(CharacterClass.isSmall) == true
  }

  /// An entry of two words among entries that are sentences.
  private func fragments(_ document: RecognisedDocument) -> [Passage] {
    document.lists.flatMap { list -> [Passage] in
      let counts = list.entries.map { document.paragraphs[$0].bodyWords.count }
      guard list.entries.count >= 3, document.paragraphs[list.entries[0]].isInBody else { return [] }
      let short = zip(list.entries, counts).filter {
        $0.1 <= 2 && document.paragraphs[$0.0].lastCharacter.map(CharacterClass.isLetter) == true
      }
      guard short.count == 1, counts.filter({ $0 >= 6 }).count == counts.count - 1 else { return [] }
      return short.map { document.view.passage($0.0) }
    }
  }

  /// A blank line and a new sentence follow where a list was announced.
  private func isUnannounced(
    _ document: RecognisedDocument, _ entry: (index: Int, paragraph: DocumentParagraph),
    _ next: (index: Int, paragraph: DocumentParagraph)
  ) -> Bool {
    guard next.index > entry.index + 1, entry.paragraph.isInBody, next.paragraph.isInBody, next.paragraph.marker == nil,
      !entry.paragraph.isHeadingLike, entry.paragraph.words.count >= 6,
      next.paragraph.words.first?.isCapitalised == true,
      next.paragraph.lastCharacter == "."
    else { return false }
    return !document.paragraphs[entry.index + 1..<next.index].contains(where: \.hasDrawing)
      && !entry.paragraph.words.contains { Self.verbs.contains($0.folded) }
  }

  private static let verbs: Set<String> = ["приказываю", "постановляю", "решил", "решила", "цель", "цели", "задача"]

  private func emptyHeadings(_ document: RecognisedDocument) -> [Passage] {
    let numbered = document.headings.filter { heading in
      if case .roman? = document.paragraphs[heading.paragraph].marker?.kind { return true }
      return heading.numbers?.count == 1
    }
    return zip(numbered, numbered.dropFirst()).compactMap { left, right in
      let between = document.paragraphs[left.paragraph + 1..<right.paragraph].filter { !$0.isBlank }
      guard between.isEmpty, left.numbers != right.numbers || left.numbers == nil else { return nil }
      return document.view.passage(left.paragraph)
    }
  }
}
