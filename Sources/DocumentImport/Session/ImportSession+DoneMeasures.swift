import DocumentRecognition
import ProgrammeFiles

/// Reads a report that has no chapters: what is said before the table of measures, the table, what is said after it.
extension ImportSession {
  /// The words before, and the one chapter of the rest; the executor's mark becomes entries of the report.
  mutating func wholeReport(
    _ blocks: [DocumentView.Block], into report: inout [YAMLValue.Entry]
  ) -> (introduction: [DocumentView.Block], chapter: YAMLValue) {
    var blocks = blocks
    if let mark = executorMark(of: blocks) {
      report += mark.entries
      blocks.remove(at: mark.position)
      take([mark.paragraph], as: "отчёт: исполнитель")
    }
    var chapter = [YAMLValue.Entry("заголовок", .text("Проведённые мероприятия"))]
    let measures = DoneMeasures.all(in: document)
    let found = blocks.indices.lazy.compactMap { position -> (position: Int, measures: DoneMeasures)? in
      guard case .table(let number) = blocks[position] else { return nil }
      return measures.first { $0.table.table == number }.map { (position, $0) }
    }.first
    guard let found, let done = doneMeasures(found.measures) else {
      let text = markdown.text(of: blocks)
      if !text.isEmpty { chapter.append(.init("текст", .block(text))) }
      takeBlocks(blocks)
      return ([], .record(chapter))
    }
    report.append(.init("исполнено", .list(done)))
    take(paragraphs(ofTable: found.measures.table.table), as: "отчёт: исполнено")
    chapter.append(.init("таблица", .text("исполнено")))
    let rest = Array(blocks[(found.position + 1)...])
    let after = markdown.text(of: rest)
    if !after.isEmpty { chapter.append(.init("текст-после", .block(after))) }
    takeBlocks(rest)
    return (Array(blocks[..<found.position]), .record(chapter))
  }

  /// The rows as the data have them; nil where a column or a row holds what the data have no place for.
  private func doneMeasures(_ measures: DoneMeasures) -> [YAMLValue]? {
    let table = measures.table
    let known = [measures.activity, measures.item, measures.date, measures.coverage, measures.confirmation]
    let isKnown = table.columns.indices.allSatisfy { known.contains($0) || table.columns[$0] == .number }
    guard isKnown, !table.groups.contains(where: { $0.row >= 0 }) else { return nil }
    var values: [YAMLValue] = []
    for row in table.rows {
      func text(_ column: Int?) -> String? {
        column.map { ImportedText.clean(document.text(table, row, $0)) }
          .flatMap { $0.isEmpty || ["–", "-", "—"].contains($0) ? nil : $0 }
      }
      guard let title = text(measures.activity) else { return nil }
      var entries = [YAMLValue.Entry("мероприятие", .text(title))]
      func add(_ key: String, _ value: String?) {
        if let value { entries.append(.init(key, .text(value))) }
      }
      add("пункт", text(measures.item))
      if let day = day(table, row, measures.date) {
        add("дата", day)
      } else {
        add("время", text(measures.date))
      }
      add("охват", text(measures.coverage))
      add("документ", text(measures.confirmation))
      values.append(.record(entries))
    }
    return values.isEmpty ? nil : values
  }

  /// The day of a cell that holds nothing else.
  private func day(_ table: RecognisedTable, _ row: Int, _ column: Int?) -> String? {
    let paragraphs = column.flatMap { document.cell(table, row, $0) }?.paragraphs ?? []
    let shown = paragraphs.filter { !document.paragraphs[$0].isBlank }
    guard shown.count == 1, let mention = document.paragraphs[shown[0]].dates.first,
      mention.range.count >= document.paragraphs[shown[0]].trimmed.unicodeScalars.count
    else { return nil }
    return mention.date?.iso
  }

  /// «Исп. Гвоздь И.П. 3-14-16» at the end of a report: who made it, and the telephone.
  private mutating func executorMark(
    of blocks: [DocumentView.Block]
  ) -> (position: Int, paragraph: Int, entries: [YAMLValue.Entry])? {
    guard
      let position = blocks.lastIndex(where: { block in
        if case .paragraph(let index) = block { !document.paragraphs[index].isBlank } else { true }
      }), case .paragraph(let paragraph) = blocks[position],
      ["исп", "исполнитель"].contains(document.paragraphs[paragraph].words.first?.folded ?? ""),
      let person = persons(in: paragraph).first
    else { return nil }
    let line = document.paragraphs[paragraph]
    let rest = ImportedText.clean(line.string(person.range.upperBound..<line.scalars.count))
    let phone = rest.drop { !$0.isNumber && !"+(".contains($0) }
    guard !phone.contains(where: \.isLetter) else { return nil }
    let key = draft.people.key(surname: person.surname, initials: person.initials, post: nil)
    var entries = [YAMLValue.Entry("исполнитель", .text(key))]
    if !phone.isEmpty { entries.append(.init("телефон", .text(String(phone)))) }
    return (position, paragraph, entries)
  }
}
