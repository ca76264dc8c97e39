import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads plans of measures.
extension ImportSession {
  /// Reads an annex that is a plan.
  mutating func readPlan(_ stretch: Stretch, key: String) -> String? {
    guard !draft.has(key) else {
      for case .paragraph(let index) in stretch.blocks { reasons[index] = "в комплекте уже есть «\(key)»" }
      return nil
    }
    let tables = stretch.tables.filter { $0.role == .roadmap }
    guard let first = tables.first else { return nil }
    let paragraphs = stretch.title.isEmpty ? first.title : stretch.title
    var title = titled(paragraphs)
    if title.isEmpty { title = "План мероприятий" }
    take(paragraphs, as: "\(key): название")
    var entries = [YAMLValue.Entry("название", .text(title))]
    for (label, key) in [("цел", "цели"), ("задач", "задачи"), ("индикатор", "индикаторы")] {
      let items = labelledEntries(label, in: stretch.blocks)
      guard !items.isEmpty else { continue }
      entries.append(.init(key, .list(items.map { .text(entry(at: $0, label)) })))
      take(items, as: "план: \(key)")
    }
    entries += planEntries(tables, title: title, key: key)
    add(key, Self.sorted(entries, as: .roadmap), from: first)
    return key
  }

  /// An entry of goals, tasks or indicators as the data keep it.
  private func entry(at paragraph: Int, _ stem: String) -> String {
    let text = ImportedText.clean(document.paragraphs[paragraph].text)
    return ImportedText.entry(Self.unlabelled(text, stem) ?? Self.unnumbered(body(paragraph)))
  }

  /// The words behind a label in the same line: «Цель – создание условий»; nil where there is none.
  private static func unlabelled(_ text: String, _ stem: String) -> String? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    guard words.count > 4, words[0].lowercased().hasPrefix(stem) else { return nil }
    if words[0].hasSuffix(":") { return words.dropFirst().joined(separator: " ").withCapital }
    guard ["–", "—", "-", ":"].contains(words[1]) else { return nil }
    return words.dropFirst(2).joined(separator: " ").withCapital
  }

  /// The entry without a number typed behind a dash: «1) Организовать …».
  private static func unnumbered(_ text: String) -> String {
    let figures = text.prefix { $0.isNumber }
    guard (1...2).contains(figures.count), text.dropFirst(figures.count).first == ")" else { return text }
    return ImportedText.clean(String(text.dropFirst(figures.count + 1)))
  }

  /// The entries under a line such as «Цели:», until the next such line.
  mutating func labelledEntries(_ stem: String, in blocks: [DocumentView.Block]) -> [Int] {
    var found: [Int] = []
    var isInside = false
    for block in blocks {
      guard case .paragraph(let index) = block else {
        if isInside { break } else { continue }
      }
      let paragraph = document.paragraphs[index]
      guard !paragraph.isBlank, isFree(index) else { continue }
      if paragraph.words.count <= 4, paragraph.lastCharacter == ":" || paragraph.isHeadingLike {
        isInside = paragraph.words.contains { $0.begins(with: stem) && !$0.begins(with: "целев") }
        if isInside { take([index]) }
      } else if Self.unlabelled(paragraph.text, stem) != nil {
        found.append(index)
      } else if isInside {
        if paragraph.lastCharacter == ":", paragraph.marker == nil {
          reasons[index] = "вводная фраза перед перечнем; в данных для неё нет ключа"
        } else {
          found.append(index)
        }
      }
    }
    return found
  }

  /// The period, the columns and the groups of a plan's tables.
  mutating func planEntries(_ tables: [RecognisedTable], title: String, key: String) -> [YAMLValue.Entry] {
    var entries: [YAMLValue.Entry] = []
    if let period = Self.period(of: title) { entries.append(.init("период", .text(period))) }
    var groups: [YAMLValue] = []
    var isCounted = false
    for table in tables {
      take(headerParagraphs(table))
      let columns = RoadmapColumns(table, of: document)
      for column in columns.others {
        let heading = (0..<table.headerRows).map { document.text(table, $0, column) }.joined(separator: " ")
        for row in table.rows {
          guard let cell = document.cell(table, row, column), cell.merge != .continuation else { continue }
          for index in cell.paragraphs where !document.paragraphs[index].isBlank {
            reasons[index] = "столбец плана «\(ImportedText.clean(heading))», для которого в данных нет ключа"
          }
        }
      }
      if tables.first?.table == table.table, let names = columns.unusual {
        entries.append(.init("столбцы", .inlineList(names.map { .text($0) })))
      }
      for group in directions(table, columns) {
        let name = groupTitle(group, table: table, title: title)
        isCounted = isCounted || name.isCounted
        let context = YearContext(heading: name.title)
        var reader = RoadmapRows(columns: columns, context: context == .none ? YearContext(heading: title) : context)
        let activities = reader.activities(of: group, in: table, session: &self)
        // A table that goes on over the page goes on with its group too.
        if group.row < 0, group.text.isEmpty, table.headerRows == 0, case .record(var last)? = groups.last,
          case .list(let earlier)? = last.last?.value
        {
          last[last.count - 1].value = .list(earlier + activities)
          groups[groups.count - 1] = .record(last)
          continue
        }
        groups.append(
          .record([
            .init("название", .text(name.title)),
            .init("мероприятия", activities.isEmpty ? .inlineList([]) : .list(activities)),
          ]))
      }
      let rows = table.rows.count
      draft.report.readings.append(
        .init(
          what: "\(key): мероприятия, строк \(rows)", file: file, place: "таблица \(table.table + 1)"))
    }
    if isCounted { entries.append(.init("группировка", .text("направление"))) }
    entries.append(
      .init(
        "группы", .list(groups),
        comment:
          "из таблиц\(tables.count == 1 ? "ы" : "") \(tables.map { String($0.table + 1) }.joined(separator: ", "))"))
    return entries
  }

  /// The groups of a table; a column of directions parts the rows as headings would.
  private func directions(_ table: RecognisedTable, _ columns: RoadmapColumns) -> [RecognisedTable.Group] {
    guard let column = columns.direction else { return table.groups }
    var groups: [RecognisedTable.Group] = []
    for group in table.groups {
      for row in group.rows {
        let name = ImportedText.clean(document.text(table, row, column))
        if groups.last?.text == name || name.isEmpty && !groups.isEmpty {
          groups[groups.count - 1].rows.append(row)
        } else {
          groups.append(.init(row: -1, text: name, years: group.years, rows: [row]))
        }
      }
    }
    return groups
  }

  func headerParagraphs(_ table: RecognisedTable) -> [Int] {
    document.view.tables[table.table].rows.prefix(table.headerRows).flatMap { $0.cells.flatMap(\.paragraphs) }
  }

  /// The heading of a group without its number.
  private mutating func groupTitle(
    _ group: RecognisedTable.Group, table: RecognisedTable, title: String
  ) -> (title: String, isCounted: Bool) {
    // The data want a heading for every group; a table without headings has one group of all.
    guard group.row >= 0 else { return group.text.isEmpty ? ("Мероприятия", false) : (group.text, true) }
    let paragraphs = document.view.tables[table.table].rows[group.row].cells.flatMap(\.paragraphs)
    take(paragraphs)
    guard let first = paragraphs.first(where: { !document.paragraphs[$0].isBlank }) else { return (group.text, false) }
    // A Roman number in a cell of its own: the program numbers such groups itself.
    let number = ImportedText.clean(document.paragraphs[first].text).filter { $0 != "." }
    if number.count <= 4, number.allSatisfy({ "IVX".contains($0) }) { return (ImportedText.clean(group.text), true) }
    let marker = document.paragraphs[first].marker
    let isCounted =
      marker?.numbers?.count == 1 && YearContext(heading: group.text) == .none
      || {
        if case .roman? = marker?.kind { true } else { false }
      }()
    guard isCounted else { return (ImportedText.clean(group.text), false) }
    let rest = paragraphs.drop { $0 != first }.dropFirst().map { document.paragraphs[$0].text }
    return (ImportedText.clean(([document.paragraphs[first].body] + rest).joined(separator: " ")), true)
  }
}
