import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Finds out what an annex is and has it read.
extension ImportSession {
  /// A stretch of the document that is a document of its own: an annex, or a file without an order.
  struct Stretch {
    /// Its blocks, title and mark left out.
    let blocks: [DocumentView.Block]
    /// The paragraphs of its title.
    let title: [Int]
    /// Its tables that say what they are, signatures and the like left out.
    let tables: [RecognisedTable]
  }

  mutating func readAnnex(_ index: Int) {
    let annex = document.annexes[index]
    let mark = annex.mark.map { document.marks[$0].paragraphs } ?? []
    if ImportedText.words(text(mark)).contains(where: { $0.hasPrefix("лист") }) {
      for line in mark { reasons[line] = "сколько листов приложено; в данных приказа для этого нет ключа" }
    } else if document.order != nil {
      take(mark, as: "гриф приложения \(annex.mark.flatMap { document.marks[$0].number } ?? index + 1)")
    } else {
      for line in mark { reasons[line] = "гриф: в комплекте его ставит приказ, который утверждает документ" }
    }
    let stretch = stretch(of: annex.range, title: annex.title, mark: Set(mark))
    if let part = read(stretch, annex: index) { annexParts[index] = part }
  }

  /// Reads a document without an order: a programme, a plan, a list, a report.
  mutating func readDocumentItself() {
    var marked: Set<Int> = []
    if document.kind == .report {
      readReport()
      return
    }
    for (position, annex) in document.annexes.enumerated() {
      marked.formUnion(annex.range)
      readAnnex(position)
    }
    let rest = document.paragraphs.indices.filter { !marked.contains($0) }
    guard let first = rest.first, let last = rest.last else { return }
    _ = read(stretch(of: first..<last + 1, title: ownTitle(), mark: marked), annex: document.annexes.count)
  }

  /// The title's lines up to the first heading of a chapter.
  func ownTitle() -> [Int] {
    guard let first = document.title.first else { return [] }
    let opener = document.paragraphs[first]
    return [first]
      + document.title.dropFirst().prefix { index in
        let line = document.paragraphs[index]
        return line.marker == nil && line.style == opener.style && line.words.first?.reads("паспорт") != true
      }
  }

  func stretch(of range: Range<Int>, title: [Int], mark: Set<Int>) -> Stretch {
    let hidden = mark.union(title)
    let blocks = document.view.blocks.filter { block in
      switch block {
      case .paragraph(let index): return range.contains(index) && !hidden.contains(index)
      case .table(let table):
        let own = paragraphs(ofTable: table)
        guard let first = own.first else { return false }
        return range.contains(first) && !own.contains { mark.contains($0) }
      }
    }
    let numbers = Set(blocks.compactMap { if case .table(let table) = $0 { table } else { nil } })
    let tables = document.tables.filter { numbers.contains($0.table) && $0.role != .layout }
    return Stretch(blocks: blocks, title: title, tables: tables)
  }

  /// The paragraphs of a table, those of nested ones left out.
  func paragraphs(ofTable table: Int) -> [Int] {
    document.view.tables[table].rows.flatMap { $0.cells.flatMap(\.paragraphs) }
  }

  /// Reads a stretch into the part of the set that it is; nil when it is none.
  private mutating func read(_ stretch: Stretch, annex: Int) -> String? {
    let title = ImportedText.words(text(stretch.title))
    func begins(_ stems: String...) -> Bool {
      title.prefix(4).contains { word in stems.contains { word.hasPrefix($0) } }
    }
    let hasPassport = stretch.tables.contains { $0.role == .passport }
    if hasPassport || begins("программ") && !stretch.blocks.isEmpty && hasChapters(stretch) {
      return readProgramme(stretch)
    }
    if stretch.tables.contains(where: { $0.role == .roadmap }) {
      return readPlan(stretch, key: draft.has("дорожная-карта") ? "план-мероприятий" : "дорожная-карта")
    }
    if stretch.tables.contains(where: { $0.role == .scheme }), !begins("перечень", "список") {
      return readScheme(stretch)
    }
    if begins("перечень", "список"), schoolTable(stretch) != nil {
      return readSchoolList(stretch)
    }
    if begins("положение"), let part = readStatute(stretch) { return part }
    if begins("состав"), let found = composition(stretch) {
      compositions[annex] = found
      for index in found.title + found.people {
        reasons[index] = "состав группы хранится в приказе, который её создаёт: впишите «создать»"
      }
      return Self.compositionPart
    }
    for case .paragraph(let index) in stretch.blocks {
      reasons[index] = "вид приложения не узнан; его можно приложить отдельным файлом"
    }
    return nil
  }

  private func hasChapters(_ stretch: Stretch) -> Bool {
    let headings = Set(document.headings.map(\.paragraph))
    return stretch.blocks.count { if case .paragraph(let index) = $0 { headings.contains(index) } else { false } } >= 2
  }

  /// Puts a part into the set; false, and everything of it among the leftovers, when the set has one already.
  mutating func add(_ key: String, _ entries: [YAMLValue.Entry], from table: RecognisedTable? = nil) {
    let source = table.map { "\(file), таблица \($0.table + 1)" } ?? file
    draft.parts.append(.init(key: key, value: .record(entries), source: source))
  }

  /// «2020–2022», «2020», «2020/2021 учебный год»: the years that a title names.
  static func period(of title: String) -> String? {
    switch YearContext(heading: title) {
    case .none: nil
    case .year(let year): String(year)
    case .years(let years): "\(years.lowerBound)–\(years.upperBound)"
    case .schoolYear(let year): "\(year)/\(year + 1) учебный год"
    }
  }
}
