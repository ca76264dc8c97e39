import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads schemes of cooperation.
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
}
