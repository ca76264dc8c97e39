import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads lists of schools and of base schools.
extension ImportSession {
  mutating func readSchoolList(_ stretch: Stretch) -> String? {
    guard let table = schoolTable(stretch) else { return nil }
    let headers = table.columns.indices.map { column in
      ImportedText.clean((0..<max(1, table.headerRows)).map { document.text(table, $0, column) }.joined(separator: " "))
    }
    if headers.contains(where: { $0.lowercased().contains("прикрепл") }) {
      return readBaseSchools(stretch, table, headers)
    }
    guard !draft.has("перечень-школ"), let school = schoolColumn(table) else { return nil }
    let settlement = table.column(.settlement)
    let ground = table.column(.ground)
    let number = table.column(.number)
    let subject = headers.firstIndex { $0.lowercased().hasPrefix("предмет") }
    let others = table.columns.indices.filter { ![school, settlement, ground, number, subject].contains($0) }
    let shareable = others.filter { isShare($0, headed: headers[$0], in: table) }
    var rows: [YAMLValue] = []
    var shares: Set<Int> = []
    var listed: Set<[String]> = []
    for group in table.groups {
      if group.row >= 0 { take(document.view.tables[table.table].rows[group.row].cells.flatMap(\.paragraphs)) }
      for row in group.rows {
        func text(_ column: Int?) -> String? {
          column.map { ImportedText.clean(document.text(table, row, $0)) }
            .flatMap { $0.isEmpty || ["–", "-", "—"].contains($0) ? nil : $0 }
        }
        let cells = document.view.tables[table.table].rows[row].cells
        if isTotal(cells) {
          for index in cells.flatMap(\.paragraphs) { reasons[index] = "итоговая строка: в перечне стоят только школы" }
          continue
        }
        guard let name = text(school) else { continue }
        let heading = group.row >= 0 ? ImportedText.clean(group.text) : text(subject) ?? ""
        // A school over several rows, merged or repeated, is one entry of the list.
        let key = draft.schools.key(of: name, settlement: text(settlement))
        if !listed.insert([key, heading]).inserted {
          for cell in cells where cell.merge != .continuation && ![number, school, subject].contains(cell.column) {
            for index in cell.paragraphs { reasons[index] = "ещё одна строка школы «\(name)»: в перечне она одна" }
          }
          take(cells.filter { [number, school, subject].contains($0.column) }.flatMap(\.paragraphs))
          continue
        }
        var entries = [YAMLValue.Entry("школа", .text(key))]
        if group.row >= 0 {
          entries.append(.init("предмет", .text(ImportedText.clean(group.text))))
        } else if let subject = text(subject) {
          entries.append(.init("предмет", .text(subject)))
        }
        let figures = shareable.compactMap { column in
          text(column).flatMap { value in
            value.allSatisfy { $0.isNumber || ",. ".contains($0) } ? (column, value) : nil
          }
        }
        shares.formUnion(figures.map(\.0))
        if !figures.isEmpty {
          entries.append(.init("доли", .inlineRecord(figures.map { .init("графа-\($0.0 + 1)", .text($0.1)) })))
        }
        if let ground = text(ground) { entries.append(.init("основание", .text(ground))) }
        rows.append(.record(entries))
        let known = Set([school, settlement, ground, number, subject].compactMap(\.self) + figures.map(\.0))
        for cell in cells {
          if known.contains(cell.column) || ["", "–", "-", "—"].contains(self.text(cell)) {
            take(cell.paragraphs)
          } else {
            for index in cell.paragraphs {
              reasons[index] = "графа «\(headers[cell.column])»: в перечне для неё нет ключа"
            }
          }
        }
      }
    }
    // A column that is empty throughout is a column still.
    let columns = others.filter { column in
      shares.contains(column)
        || table.rows.allSatisfy { ["", "–", "-", "—"].contains(ImportedText.clean(document.text(table, $0, column))) }
    }
    let title = stretch.title.isEmpty ? table.title : stretch.title
    var entries = [YAMLValue.Entry("название", .text(titled(title)))]
    if let period = Self.period(of: text(title)) { entries.append(.init("период", .text(period))) }
    if !columns.isEmpty {
      entries.append(.init("графы", .record(columns.map { .init("графа-\($0 + 1)", .text(headers[$0])) })))
    }
    entries.append(.init("школы", .list(bySubject(rows))))
    take(headerParagraphs(table))
    take(title, as: "перечень-школ: название")
    take(paragraphs(ofTable: table.table).filter { reasons[$0] == nil }, as: "перечень-школ: школы")
    add("перечень-школ", entries, from: table)
    return "перечень-школ"
  }

  /// The table of a list of schools; where the title says what is listed, «Наименование» heads their column.
  func schoolTable(_ stretch: Stretch) -> RecognisedTable? {
    if let table = stretch.tables.first(where: { [.list, .scheme].contains($0.role) }) { return table }
    let words = ImportedText.words(text(stretch.title))
    guard words.contains(where: { word in ["школ", "организац", "учрежден"].contains(where: word.hasPrefix) }) else {
      return nil
    }
    return stretch.tables.first { schoolColumn($0) != nil }
  }

  private func schoolColumn(_ table: RecognisedTable) -> Int? {
    if let column = table.column(.school) { return column }
    guard table.headerRows > 0 else { return nil }
    return table.columns.indices.first { column in
      document.text(table, 0, column).lowercased().contains("наименование")
    }
  }

  /// The rows with those of one subject together: a table may give each school a row for each subject.
  private func bySubject(_ rows: [YAMLValue]) -> [YAMLValue] {
    func subject(_ row: YAMLValue) -> String {
      guard case .record(let entries) = row,
        case .text(let name)? = entries.first(where: { $0.key == "предмет" })?.value
      else { return "" }
      return name
    }
    let order = rows.map(subject).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return order.flatMap { name in rows.filter { subject($0) == name } }
  }

  /// True for a row of sums: «Итого», «Всего по району».
  private func isTotal(_ cells: [DocumentTable.Cell]) -> Bool {
    cells.prefix(3).contains { cell in
      ["итого", "всего", "итог"].contains(ImportedText.words(text(cell)).first ?? "")
    }
  }

  /// True for a column of shares: its heading says so, or does not speak of a count, and no figure is above 100.
  private func isShare(_ column: Int, headed heading: String, in table: RecognisedTable) -> Bool {
    let figures = table.rows.filter { !isTotal(document.view.tables[table.table].rows[$0].cells) }.compactMap { row in
      Double(ImportedText.clean(document.text(table, row, column)).replacing(",", with: "."))
    }
    guard figures.allSatisfy({ (0...100).contains($0) }) else { return false }
    let words = ImportedText.words(heading)
    if heading.contains("%") || words.contains(where: { $0.hasPrefix("дол") || $0.hasPrefix("процент") }) {
      return true
    }
    return !words.contains { word in
      ["чел", "колич", "кол", "числ", "всего", "учащ", "обуча", "шт", "руб", "балл", "класс"].contains(
        where: word.hasPrefix)
    }
  }

  /// A list of base schools with those attached to them.
  private mutating func readBaseSchools(_ stretch: Stretch, _ table: RecognisedTable, _ headers: [String]) -> String? {
    guard !draft.has("перечень-базовых-школ") else { return nil }
    let attached = headers.firstIndex { $0.lowercased().contains("прикрепл") }
    let school = headers.indices.first { table.columns[$0] == .school && $0 != attached }
    let help = headers.indices.first { ![attached, school].contains($0) && table.columns[$0] != .number }
    guard let attached, let school else { return nil }
    var rows: [YAMLValue] = []
    for row in table.rows {
      let names = document.text(table, row, attached).split { $0 == "\n" || $0 == ";" }
        .map { ImportedText.entry(String($0)) }
      let name = ImportedText.clean(document.text(table, row, school))
      guard !name.isEmpty else { continue }
      var entries = [
        YAMLValue.Entry("школа", .text(draft.schools.key(of: name))),
        .init("прикреплённые", .inlineList(names.map { .text(draft.schools.key(of: $0)) })),
      ]
      if let help {
        let text = ImportedText.clean(document.text(table, row, help))
        if !text.isEmpty { entries.append(.init("направление", .text(text))) }
      }
      rows.append(.record(entries))
    }
    take(paragraphs(ofTable: table.table), as: "перечень-базовых-школ: школы")
    take(stretch.title, as: "перечень-базовых-школ: название")
    var entries = [YAMLValue.Entry("название", .text(titled(stretch.title)))]
    // «Опорная школа»: how the district calls them.
    if let word = ImportedText.words(headers[school]).first, word.hasSuffix("ая"), word != "базовая" {
      entries.append(.init("вид-школы", .text(word)))
    }
    entries.append(.init("школы", .list(rows)))
    add("перечень-базовых-школ", entries, from: table)
    return "перечень-базовых-школ"
  }
}
