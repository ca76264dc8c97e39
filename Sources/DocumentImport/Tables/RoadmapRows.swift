import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the rows of a plan's group into measures and their parts.
struct RoadmapRows {
  let columns: RoadmapColumns
  let context: YearContext

  /// A measure that may still get parts.
  private struct Measure {
    var title: String
    var numbers: [Int]?
    var fields: [YAMLValue.Entry]
    var parts: [[YAMLValue.Entry]] = []

    var value: YAMLValue {
      var entries = [YAMLValue.Entry("название", .text(title))]
      let hasDeadlines = parts.contains { $0.contains { $0.key == "срок" } }
      entries += fields.filter { $0.key != "срок" || parts.isEmpty || !hasDeadlines }
      if !parts.isEmpty { entries.append(.init("части", .list(parts.map { .record($0) }))) }
      return .record(ImportSession.sorted(entries, as: .activity))
    }

    /// Adds a row below: what it shares with the measure is written once.
    mutating func add(_ row: [YAMLValue.Entry], title: String?) {
      if parts.isEmpty, title == nil {
        // The measure's own row is the first of its terms.
        let own = fields.filter { $0.key == "срок" }
        if !own.isEmpty { parts.append(own) }
      }
      var part = title.map { [YAMLValue.Entry("название", .text($0))] } ?? []
      for entry in row {
        if entry.key == "срок" {
          part.append(entry)
        } else if let common = fields.first(where: { $0.key == entry.key }) {
          if common.value != entry.value { part.append(entry) }
        } else if parts.isEmpty {
          fields.append(entry)
        } else {
          part.append(entry)
        }
      }
      if !part.isEmpty { parts.append(ImportSession.sorted(part, as: .activityPart)) }
    }
  }

  init(columns: RoadmapColumns, context: YearContext) {
    self.columns = columns
    self.context = context
  }

  mutating func activities(
    of group: RecognisedTable.Group, in table: RecognisedTable, session: inout ImportSession
  ) -> [YAMLValue] {
    var measures: [Measure] = []
    for row in group.rows {
      let cells = session.document.view.tables[table.table].rows[row].cells
      func cell(_ column: Int?) -> DocumentTable.Cell? {
        column.flatMap { column in cells.first { $0.column <= column && column < $0.column + $0.span } }
      }
      let numbers = cell(columns.number).flatMap { Self.numbers(session.text($0)) }
      let name = cell(columns.activity)
      let isJoined = name?.merge == .continuation
      let title = name.map { isJoined ? "" : session.text($0) } ?? ""
      if ["итого", "всего"].contains(ImportedText.words(title).first ?? "") {
        for cell in cells {
          for index in cell.paragraphs { session.reasons[index] = "строка итогов: в данных для неё нет места" }
        }
        continue
      }
      // A heading's cell may span those of the deadline and the people: they say nothing of their own then.
      let isWide = (name?.span ?? 1) > 1
      let isPart = Self.isBelow(numbers, measures.last?.numbers)
      // What is joined over several measures is said of each; parts have it from their measure anyway.
      let isOwn = !title.isEmpty && !isPart
      let document = session.document
      func shared(_ column: Int?) -> DocumentTable.Cell? {
        isOwn ? column.flatMap { document.startCell(table, row, $0) } : cell(column)
      }
      let fields = isWide ? [] : self.fields(shared, session: &session)
      session.take(cells.flatMap { cell in columns.others.contains(cell.column) ? [] : cell.paragraphs })
      if title.isEmpty || isPart, var measure = measures.popLast() {
        measure.add(fields, title: title.isEmpty ? nil : title)
        measures.append(measure)
      } else if !title.isEmpty {
        measures.append(Measure(title: title, numbers: numbers, fields: fields))
      } else {
        for cell in cells { for index in cell.paragraphs { session.reasons[index] = "строка без мероприятия" } }
      }
    }
    return measures.map(\.value)
  }

  private func fields(
    _ cell: (Int?) -> DocumentTable.Cell?, session: inout ImportSession
  ) -> [YAMLValue.Entry] {
    var entries: [YAMLValue.Entry] = []
    func shown(_ column: Int?) -> DocumentTable.Cell? {
      cell(column).flatMap { cell in
        let text = session.text(cell)
        return cell.merge == .continuation || text.isEmpty || ["–", "-", "—"].contains(text) ? nil : cell
      }
    }
    let ends = [shown(columns.deadline), shown(columns.deadlineEnd)].compactMap(\.self)
    if ends.count == 2, ends[0].column != ends[1].column {
      let text = ends.map { session.text($0) }.joined(separator: " – ")
      entries.append(.init("срок", .text(session.deadline(text, at: ends[0].paragraphs.first, context: context))))
    } else if let cell = ends.first {
      entries.append(
        .init("срок", .text(session.deadline(of: cell, context: context))))
    }
    if let cell = shown(columns.responsible) {
      entries.append(.init("ответственные", session.parties(cell)))
    }
    if let cell = shown(columns.result) { entries.append(.init("результат", .text(session.parts(of: cell)))) }
    if let cell = shown(columns.confirmation) { entries.append(.init("документ", .text(session.parts(of: cell)))) }
    return entries
  }

  /// «4.3.1.» → 4, 3, 1.
  private static func numbers(_ text: String) -> [Int]? {
    let parts = text.split(separator: ".").map { Int($0.filter(\.isNumber)) }
    guard !parts.isEmpty, !parts.contains(nil) else { return nil }
    return parts.compactMap(\.self)
  }

  private static func isBelow(_ numbers: [Int]?, _ above: [Int]?) -> Bool {
    guard let numbers, let above, numbers.count > above.count, above.count > 1 || numbers.count == above.count + 1
    else { return false }
    return Array(numbers.prefix(above.count)) == above
  }
}
