import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads lists of schools and schemes of cooperation.
extension ImportSession {
  mutating func readScheme(_ stretch: Stretch) -> String? {
    guard !draft.has("схема-взаимодействия"), let table = stretch.tables.first(where: { $0.role == .scheme }) else {
      return nil
    }
    addScheme(table, title: stretch.title.isEmpty ? table.title : stretch.title)
    takeDrawing(of: table)
    return "схема-взаимодействия"
  }

  /// A drawing whose words all stand in the table is made of the data anyway.
  private mutating func takeDrawing(of table: RecognisedTable) {
    let cells = Set(paragraphs(ofTable: table.table).map { ImportedText.folded(document.paragraphs[$0].text) })
    let drawings = document.paragraphs.indices.filter { document.paragraphs[$0].hasDrawing && isFree($0) }
    for drawing in drawings {
      let boxed = document.paragraphs.indices.filter {
        document.paragraphs[$0].place == document.paragraphs[drawing].place && isFree($0)
      }
      let isKnown = boxed.allSatisfy { index in
        let words = ImportedText.folded(document.paragraphs[index].text)
        return words.isEmpty || cells.contains(words) || ["школы", "партнеры"].contains(words)
          || draft.schools.takeShort(ImportedText.clean(document.paragraphs[index].text))
      }
      guard isKnown else { continue }
      take(boxed, as: "схема-взаимодействия: рисунок составляется по таблице")
      let caption = (boxed.last ?? drawing) + 1
      if document.paragraphs.indices.contains(caption),
        ImportedText.folded(document.paragraphs[caption].text).hasPrefix("схема взаимодействия")
      {
        take([caption])
      }
    }
  }

  mutating func addScheme(_ table: RecognisedTable, title: [Int]) {
    let columns = table.columns
    let headers = document.headings(of: table)
    func column(_ stems: String...) -> Int? {
      headers.indices.first { index in stems.contains { headers[index].contains($0) } }
    }
    let partner =
      column("партн", "лидер", "наставник", "опорн") ?? columns.indices.filter { columns[$0] == .school }.last ?? 1
    let school = columns.indices.first { $0 != partner && columns[$0] == .school } ?? 0
    let grades = column("класс", "предмет")
    let deadline = column("срок", "период")
    let agreement = column("договор", "соглашен")
    let responsible = column("ответств", "исполнител", "координатор")
    let content = columns.indices.first {
      ![school, partner, grades, deadline, agreement, responsible].contains($0) && columns[$0] != .number
    }
    var links: [(school: String, partners: [YAMLValue])] = []
    for row in table.rows {
      let cells = document.view.tables[table.table].rows[row].cells
      func text(_ column: Int?) -> String? {
        column.map { ImportedText.clean(document.text(table, row, $0)) }
          .flatMap { $0.isEmpty || ["–", "-", "—"].contains($0) ? nil : $0 }
      }
      guard let name = text(school), let other = text(partner) else {
        for index in cells.flatMap(\.paragraphs) { reasons[index] = "строка без школы или без партнёра" }
        continue
      }
      var entries = [YAMLValue.Entry]()
      let key = party(other)
      let isSchool = draft.schools.known(other) == key
      entries.append(.init(isSchool ? "школа" : "лицо", .text(key)))
      if let content = text(content) { entries.append(.init("содержание", .text(content))) }
      if let grades { entries += Self.grades(cellLines(table, row, grades)) }
      if let deadline = text(deadline) { entries.append(.init("срок", .text(deadline.withoutCapital))) }
      if let responsible = text(responsible) { entries.append(.init("ответственный", .text(responsible))) }
      if let agreement = text(agreement) { entries.append(.init("договор", .text(agreement))) }
      let value = YAMLValue.record(Self.sorted(entries, as: .partner))
      let schoolKey = draft.schools.key(of: name)
      if links.last?.school == schoolKey {
        links[links.count - 1].partners.append(value)
      } else {
        links.append((schoolKey, [value]))
      }
      take(cells.flatMap(\.paragraphs))
    }
    take(headerParagraphs(table))
    take(title, as: "схема-взаимодействия: название")
    let values = links.map { link in
      YAMLValue.record([.init("школа", .text(link.school)), .init("партнёры", .list(link.partners))])
    }
    add(
      "схема-взаимодействия",
      [
        .init("название", .text(title.isEmpty ? "Схема сетевого взаимодействия школ" : text(title))),
        .init("связи", .list(values)),
      ], from: table)
  }

  private func cellLines(_ table: RecognisedTable, _ row: Int, _ column: Int) -> [String] {
    document.text(table, row, column).split { $0 == "\n" || $0 == ";" }.map { ImportedText.entry(String($0)) }
      .filter { !$0.isEmpty && !["–", "-", "—"].contains($0) }
  }

  /// «5–9 классы» and «русский язык, математика».
  private static func grades(_ lines: [String]) -> [YAMLValue.Entry] {
    var entries: [YAMLValue.Entry] = []
    var subjects: [String] = []
    for line in lines {
      if line.contains("класс"), entries.isEmpty {
        var text = line
        for word in [" классы", " класс"] where text.hasSuffix(word) { text = String(text.dropLast(word.count)) }
        entries.append(.init("классы", .text(text.contains(where: \.isLetter) ? line : text)))
      } else {
        subjects += line.split(separator: ",").map { ImportedText.clean(String($0)) }
      }
    }
    if !subjects.isEmpty { entries.append(.init("предметы", .inlineList(subjects.map { .text($0) }))) }
    return entries
  }

  // MARK: - List of schools

  mutating func readSchoolList(_ stretch: Stretch) -> String? {
    guard let table = stretch.tables.first(where: { [.list, .scheme].contains($0.role) }) else { return nil }
    let headers = table.columns.indices.map { column in
      ImportedText.clean((0..<max(1, table.headerRows)).map { document.text(table, $0, column) }.joined(separator: " "))
    }
    if headers.contains(where: { $0.lowercased().contains("прикрепл") }) {
      return readBaseSchools(stretch, table, headers)
    }
    guard !draft.has("перечень-школ"), let school = table.column(.school) else { return nil }
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
    entries.append(.init("школы", .list(rows)))
    take(headerParagraphs(table))
    take(title, as: "перечень-школ: название")
    take(paragraphs(ofTable: table.table).filter { reasons[$0] == nil }, as: "перечень-школ: школы")
    add("перечень-школ", entries, from: table)
    return "перечень-школ"
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
