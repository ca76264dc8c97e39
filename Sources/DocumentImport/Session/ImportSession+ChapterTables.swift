import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the tables that stand in chapters.
extension ImportSession {
  /// What a table of a chapter became.
  struct ChapterTable {
    /// The name by which the chapter asks for it.
    let name: String
    /// What it adds to the programme.
    let entries: [YAMLValue.Entry]
    /// True when its title is kept with a part of the set.
    var keepsTitle = false
  }

  mutating func readChapterTable(
    _ table: RecognisedTable, title: [Int], heading: String, known: [YAMLValue.Entry]
  ) -> ChapterTable? {
    if let found = readNeedTable(table, known: known) { return found }
    switch table.role {
    case .indicators:
      if table.column(.criterion) != nil { return readCriteria(table, known: known) }
      return readIndicators(table, known: known)
    case .roadmap:
      let key = draft.has("дорожная-карта") ? "план-мероприятий" : "дорожная-карта"
      guard !draft.has(key) else { return nil }
      let name = title.isEmpty ? heading : text(title)
      var entries = [YAMLValue.Entry("название", .text(name.isEmpty ? "План мероприятий" : name))]
      entries += planEntries([table], title: name, key: key)
      add(key, Self.sorted(entries, as: .roadmap), from: table)
      take(title, as: "\(key): название")
      return ChapterTable(name: key, entries: [], keepsTitle: true)
    case .scheme:
      guard !draft.has("схема-взаимодействия") else { return nil }
      addScheme(table, title: title)
      return ChapterTable(name: "схема-взаимодействия", entries: [], keepsTitle: true)
    default: return nil
    }
  }

  // MARK: - Criteria and dynamics

  private mutating func readCriteria(_ table: RecognisedTable, known: [YAMLValue.Entry]) -> ChapterTable? {
    guard let indicator = table.column(.indicator), let criterion = table.column(.criterion) else { return nil }
    var rows: [(group: String?, indicator: String, criterion: String)] = []
    for group in table.groups {
      for row in group.rows {
        func text(_ column: Int) -> String {
          var text = ImportedText.clean(document.text(table, row, column))
          // A typed number before the words is the table's own.
          if let marker = ListMarker(scalars: Array(text.unicodeScalars)), marker.numbers != nil {
            text = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(marker.typedLength)))
          }
          return text
        }
        guard !text(indicator).isEmpty else { return nil }
        rows.append((group.row < 0 ? nil : ImportedText.clean(group.text), text(indicator), text(criterion)))
      }
    }
    guard !rows.isEmpty else { return nil }
    let moves = rows.count { row in
      let text = row.criterion.lowercased()
      return text.contains("увеличен") || text.contains("уменьшен") || text.contains("динамик")
        || text.contains("без измен")
    }
    if moves * 2 > rows.count {
      guard !known.contains(where: { $0.key == "динамика" }) else { return nil }
      let values = rows.map {
        YAMLValue.record([.init("показатель", .text($0.indicator)), .init("критерии", .text($0.criterion))])
      }
      return ChapterTable(name: "динамика", entries: [.init("динамика", .list(values))])
    }
    guard !known.contains(where: { $0.key == "критерии" }) else { return nil }
    let values = rows.map { row in
      YAMLValue.record(
        (row.group.map { [YAMLValue.Entry("группа", .text($0))] } ?? []) + [
          .init("показатель", .text(row.indicator)), .init("критерий", .text(row.criterion)),
        ])
    }
    return ChapterTable(name: "критерии", entries: [.init("критерии", .list(values))])
  }

  // MARK: - Indicators

  /// A table with a column a year; when the passport has the same indicators, only what it lacks is added.
  private mutating func readIndicators(_ table: RecognisedTable, known: [YAMLValue.Entry]) -> ChapterTable? {
    guard let name = table.column(.indicator) else { return nil }
    let headers = document.headings(of: table)
    func year(_ column: Int) -> Int? {
      headers[column].split { !$0.isNumber }.compactMap { Int($0) }.first { (1990...2099).contains($0) }
    }
    let base = headers.indices.first { headers[$0].contains("баз") || headers[$0].contains("исходн") }
    let unit = headers.indices.first { headers[$0].contains("ед.") || headers[$0].contains("единиц") }
    let source = headers.indices.first { headers[$0].contains("источник") }
    let years = headers.indices.filter { $0 != base && $0 != name && year($0) != nil }
    guard !years.isEmpty else { return nil }
    var values: [YAMLValue] = []
    for row in table.rows {
      func cell(_ column: Int?) -> String? {
        column.map { ImportedText.clean(document.text(table, row, $0)) }
          .flatMap { $0.isEmpty || ["–", "-", "—"].contains($0) ? nil : $0 }
      }
      func isNumber(_ text: String) -> Bool { text.allSatisfy { $0.isNumber || ",. ".contains($0) } }
      guard let title = cell(name) else { return nil }
      let targets = years.compactMap { column in cell(column).flatMap { value in year(column).map { ($0, value) } } }
      guard targets.allSatisfy({ isNumber($0.1) }) else { return nil }
      var baseline: (year: Int, value: String)?
      if let base, let value = cell(base) {
        let own = value.split { !$0.isNumber }.compactMap { Int($0) }.first { (1990...2099).contains($0) }
        let figures = ImportedText.clean(String(value.prefix { $0 != "(" }))
        guard let year = own ?? year(base), isNumber(figures) else { return nil }
        baseline = (year, figures)
      }
      values.append(
        Self.indicator(
          title, unit: cell(unit), base: baseline, targets: targets.map { (year: $0.0, value: $0.1) },
          source: cell(source)))
    }
    return ChapterTable(name: "показатели", entries: [.init("показатели", .list(values))])
  }
}
