import DocumentRecognition

/// One sequence has one style of numbers and one style of entries.
struct NumberingHasOneStyle: InspectionRule {
  let code = "NUM-03"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    suffixes(document) + doubled(document) + lonely(document) + mixedHeadings(document)
  }

  /// «1.1» beside «4.1.» in one table, «1.» beside «2)» in one list.
  private func suffixes(_ document: RecognisedDocument) -> [RuleFinding] {
    var byPlace: [Int: [NumberedSequence.Entry]] = [:]
    var order: [Int] = []
    for (position, sequence) in NumberedSequence.all(in: document).enumerated() {
      let first = sequence.entries.first?.passage.paragraph
      let place = first.flatMap { document.paragraphs[$0].cell?.table }.map { -1 - $0 } ?? position
      if byPlace[place] == nil { order.append(place) }
      byPlace[place, default: []] += sequence.entries
    }
    let found = order.flatMap { place -> [Passage] in
      let entries = byPlace[place] ?? []
      let counts = Dictionary(grouping: entries, by: \.suffix).mapValues(\.count)
      guard counts.count > 1, let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return [] }
      return entries.filter { $0.suffix != most.key }.map(\.passage)
    }
    return RuleFinding.grouped("номера оформлены по-разному", hint: "выберите один вид: 1. или 1) или 1.1.", at: found)
  }

  /// «- 1) …»: a bullet before a number.
  private func doubled(_ document: RecognisedDocument) -> [RuleFinding] {
    let found = document.shown.compactMap { index, paragraph -> Passage? in
      guard let marker = paragraph.marker, marker.isBullet || paragraph.label != nil else { return nil }
      let rest = Array(paragraph.scalars[min(paragraph.bodyStart, paragraph.scalars.count)...])
      guard let second = ListMarker(scalars: rest), second.numbers != nil || second.isBullet else { return nil }
      let end = min(paragraph.bodyStart + max(2, second.typedLength), paragraph.scalars.count)
      return Passage(paragraph: index, range: paragraph.firstCharacter..<end)
    }
    return RuleFinding.grouped("двойной знак перечисления", hint: "оставьте номер или знак, а не оба", at: found)
  }

  /// The one cell of a column that begins with a number of its own.
  private func lonely(_ document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.tables where table.role == .indicators || table.role == .roadmap || table.role == .other {
      for column in 0..<table.columns.count where table.columns[column] != .number {
        let cells = table.rows.compactMap { document.cell(table, $0, column) }.filter {
          !document.view.isEmpty($0) && $0.merge != .continuation
        }
        let numbered = cells.filter { cell in
          cell.paragraphs.first { !document.paragraphs[$0].isBlank }.map {
            document.paragraphs[$0].marker?.numbers != nil
          } ?? false
        }
        guard cells.count >= 4, numbered.count == 1, let passage = numbered.first.flatMap({ document.view.passage($0) })
        else { continue }
        found.append(passage)
      }
    }
    return RuleFinding.grouped(
      "нумеруется одна ячейка столбца из всех", hint: "уберите номер или пронумеруйте все ячейки", at: found)
  }

  /// Numbered paragraphs of which some are sentences and some titles.
  private func mixedHeadings(_ document: RecognisedDocument) -> [RuleFinding] {
    let numbered = document.shown.filter { index, paragraph in
      paragraph.isInBody && !document.isRequisite(index) && paragraph.marker?.numbers?.count == 1
        && !document.headingParagraphs.contains(index)
    }
    guard document.order == nil, numbered.count >= 4 else { return [] }
    let numbers = numbered.compactMap { $0.paragraph.marker?.numbers?.first }
    guard numbers == numbers.sorted(), Set(numbers).count == numbers.count else { return [] }
    let titles = numbered.filter {
      $0.paragraph.words.count <= 7 && $0.paragraph.lastCharacter.map(CharacterClass.isLetter) == true
    }
    let sentences = numbered.filter { $0.paragraph.words.count > 7 }
    guard titles.count >= 2, sentences.count >= 2, titles.count <= sentences.count else { return [] }
    return RuleFinding.grouped(
      "среди нумерованных пунктов одни — предложения, другие — заголовки", hint: "сделайте все пункты одного вида",
      at: titles.map { document.view.passage($0.index) })
  }
}
