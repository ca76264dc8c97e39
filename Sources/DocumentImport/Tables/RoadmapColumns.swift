import DocumentRecognition

/// Which column of a plan's table holds what, by the words of its header.
struct RoadmapColumns {
  let number: Int?
  let activity: Int
  let deadline: Int?
  /// The column of the ends where `deadline` is that of the beginnings.
  let deadlineEnd: Int?
  let responsible: Int?
  let result: Int?
  let confirmation: Int?
  /// A column before the measures whose joined cells name directions.
  let direction: Int?
  /// Columns that the data have no place for.
  let others: [Int]

  init(_ table: RecognisedTable, of document: RecognisedDocument) {
    let columns = table.columns
    let headings = document.headings(of: table)
    let documents = columns.indices.filter { column in
      guard table.headerRows > 0, columns[column] == .result || columns[column] == .other else { return false }
      let text = headings[column]
      return text.contains("документ") && !text.contains("результат")
        || text.contains("подтвержд")
    }
    confirmation = documents.first
    number = columns.firstIndex(of: .number)
    activity = columns.firstIndex(of: .activity) ?? 0
    deadline = columns.firstIndex(of: .period)
    deadlineEnd = document.termEnd(of: table)
    responsible = columns.firstIndex(of: .responsible)
    result = columns.indices.first { columns[$0] == .result && !documents.contains($0) }
    let measure = activity
    direction = columns.indices.first { column in
      let text = headings[column]
      return column < measure && columns[column] != .number
        && ["направлен", "раздел", "блок", "задач"].contains { text.contains($0) }
    }
    let used = [number, activity, deadline, deadlineEnd, responsible, result, confirmation, direction].compactMap(
      \.self)
    others = columns.indices.filter { !used.contains($0) }
  }

  /// The columns by their names in the data, where those that the program chooses itself would differ.
  var unusual: [String]? {
    guard deadline == nil || number == nil else { return nil }
    let named: [(String, Int?)] = [
      ("номер", number), ("мероприятие", activity), ("срок", deadline), ("ответственный", responsible),
      ("результат", result), ("документ", confirmation),
    ]
    let names = named.filter { $0.1 != nil }.map(\.0)
    return names.count >= 3 ? names : nil
  }
}
