import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the tables of what schools lack and of groups of schools with their strategies.
extension ImportSession {
  /// A table of deficits or of groups; nil for any other.
  mutating func readNeedTable(_ table: RecognisedTable, known: [YAMLValue.Entry]) -> ChapterTable? {
    let headers = document.headings(of: table)
    func column(_ stems: String...) -> Int? {
      headers.indices.first { index in stems.contains { headers[index].contains($0) } }
    }
    if let deficit = column("дефицит", "затруднен"), let measures = column("мер"), deficit != measures,
      !known.contains(where: { $0.key == "дефициты" })
    {
      var values: [YAMLValue] = []
      for row in table.rows {
        var entries = deficitEntries(lines(table, row, deficit).joined(separator: " "))
        entries.append(.init("меры", .list(lines(table, row, measures).map { .text($0) })))
        if let column = column("ответствен"), let cell = document.cell(table, row, column), !text(cell).isEmpty {
          entries.append(.init("ответственные", parties(cell)))
        }
        for (key, column) in [("срок", column("срок", "период")), ("результат", column("результат"))] {
          let words = lines(table, row, column).joined(separator: " ")
          guard !words.isEmpty else { continue }
          entries.append(.init(key, .text(key == "срок" ? words.withoutCapital : words)))
        }
        values.append(.record(Self.sorted(entries, as: .deficit)))
      }
      return ChapterTable(name: "дефициты", entries: [.init("дефициты", .list(values))])
    }
    guard let group = column("групп"), let strategy = column("стратеги"), group != strategy,
      !known.contains(where: { $0.key == "группы-школ" })
    else { return nil }
    var values: [YAMLValue] = []
    for row in table.rows {
      var entries = [
        YAMLValue.Entry("название", .text(lines(table, row, group).joined(separator: " "))),
        .init("стратегия", .text(lines(table, row, strategy).joined(separator: " "))),
      ]
      let features = lines(table, row, column("признак", "характеристик")).joined(separator: " ")
      if !features.isEmpty { entries.append(.init("признаки", .text(features))) }
      let schools = lines(table, row, column("школ")).map { YAMLValue.text(draft.schools.key(of: $0)) }
      if !schools.isEmpty { entries.append(.init("школы", .inlineList(schools))) }
      let measures = lines(table, row, column("мер"))
      if !measures.isEmpty { entries.append(.init("меры", .list(measures.map { .text($0) }))) }
      values.append(.record(Self.sorted(entries, as: .schoolGroup)))
    }
    return ChapterTable(name: "группы-школ", entries: [.init("группы-школ", .list(values))])
  }

  /// «Затруднения … Как выявлен: самодиагностика.» as two texts.
  private func deficitEntries(_ text: String) -> [YAMLValue.Entry] {
    guard let range = text.firstRange(of: "Как выявлен:") else { return [.init("дефицит", .text(text))] }
    return [
      .init("дефицит", .text(ImportedText.entry(String(text[..<range.lowerBound])))),
      .init("выявлено", .text(ImportedText.entry(String(text[range.upperBound...])))),
    ]
  }

  /// The lines of a cell without what only ends them.
  private func lines(_ table: RecognisedTable, _ row: Int, _ column: Int?) -> [String] {
    guard let column else { return [] }
    return document.text(table, row, column).split(separator: "\n").map { ImportedText.entry(String($0)) }
      .filter { !$0.isEmpty && !["–", "-", "—"].contains($0) }
  }
}
