import DocumentRecognition
import RussianLanguage

/// A column of a table whose cells name days: terms of measures, or days on which something takes place.
struct DayColumn {
  /// A day that a cell names.
  struct Day {
    let passage: Passage
    let date: CalendarDate
  }

  /// True for «Дата», «Дата проведения», «Когда».
  let isOfEvents: Bool
  /// The table.
  let table: RecognisedTable
  /// The column of its grid.
  let column: Int

  private static let terms = WordStems(["срок"])
  private static let occasions = WordStems([
    "мероприят", "событи", "тем", "форм", "содержан", "урок", "экзамен", "предмет",
  ])
  private static let papers = WordStems([
    "рожден", "документ", "приказ", "регистрац", "выдач", "подпис", "издани", "ознаком", "утвержд", "принят", "поступл",
    "исполн", "получен", "договор", "окончан", "начал",
  ])
  /// What is held on days off by its nature.
  private static let festive = WordStems([
    "праздн", "парад", "побед", "митинг", "концерт", "акци", "олимпиад", "соревнован", "слет", "сбор", "лагер",
    "каникул",
    "экскурс", "поход", "конкурс", "турнир", "спартакиад", "фестивал", "игр", "елк", "открыт", "выходн",
  ])
  private static let until: Set<String> = ["до", "позднее", "по", "к"]

  /// The columns of days of all tables; six rules ask for them.
  static func all(in document: RecognisedDocument) -> [DayColumn] {
    document.all(by: Self.self) { document.tables.flatMap { find(in: $0, document) } }
  }

  /// The columns of days of a table.
  static func all(of table: RecognisedTable, in document: RecognisedDocument) -> [DayColumn] {
    all(in: document).filter { $0.table.table == table.table }
  }

  private static func find(in table: RecognisedTable, _ document: RecognisedDocument) -> [DayColumn] {
    guard table.headerRows > 0, table.role != .layout, table.role != .passport else { return [] }
    let headers = table.columns.indices.map { document.headerWords(table, $0) }
    let hasOccasions = headers.contains { $0.contains(where: occasions.hold) }
    return headers.indices.compactMap { column in
      let words = headers[column]
      guard let first = words.first, !words.contains(where: papers.hold) else { return nil }
      if words.contains(where: terms.hold) { return DayColumn(isOfEvents: false, table: table, column: column) }
      let isEvent = ["дата", "даты", "когда", "день"].contains(first.folded)
      return isEvent && hasOccasions ? DayColumn(isOfEvents: true, table: table, column: column) : nil
    }
  }

  private init(isOfEvents: Bool, table: RecognisedTable, column: Int) {
    self.isOfEvents = isOfEvents
    self.table = table
    self.column = column
  }

  /// The days until which something is to be done: «до 05.10.2020», or a day that is all its cell says.
  func limits(in document: RecognisedDocument) -> [Day] {
    days(in: document) { paragraph, mention in
      if let before = paragraph.word(before: mention.range.lowerBound) { return Self.until.contains(before.folded) }
      return mention.range.upperBound >= paragraph.endOfText - 1
    }
  }

  /// The days on which something takes place, but for what is held on days off by its nature.
  func events(in document: RecognisedDocument) -> [Day] {
    let rows = document.view.tables[table.table].rows
    return days(in: document) { _, _ in true }.filter { day in
      guard let row = document.paragraphs[day.passage.paragraph].cell?.row else { return false }
      return !rows[row].cells.contains { cell in
        cell.paragraphs.contains { document.paragraphs[$0].words.contains(where: Self.festive.hold) }
      }
    }
  }

  /// The cells that name a month or a day without its year, where others of the column have theirs.
  func cellsWithoutYear(in document: RecognisedDocument) -> [Passage] {
    let cells = table.rows.compactMap { row -> (Passage, Period)? in
      guard let cell = document.cell(table, row, column), cell.merge != .continuation,
        let passage = document.view.passage(cell), !document.view.isEmpty(cell)
      else { return nil }
      return (passage, PeriodParser.parse(document.view.text(of: cell)))
    }
    let lacking = cells.filter { $0.1.problems.contains { $0.kind == .missingYear } && !$0.1.isRecurring }
    return lacking.count < cells.count ? lacking.map(\.0) : []
  }

  private func days(
    in document: RecognisedDocument, where isMeant: (DocumentParagraph, DateMention) -> Bool
  ) -> [Day] {
    table.rows.flatMap { row -> [Day] in
      guard let cell = document.cell(table, row, column), cell.merge != .continuation else { return [] }
      return cell.paragraphs.flatMap { index -> [Day] in
        let paragraph = document.paragraphs[index]
        return paragraph.dates.compactMap { mention in
          guard let date = mention.date, isMeant(paragraph, mention) else { return nil }
          return Day(passage: Passage(paragraph: index, range: mention.range), date: date)
        }
      }
    }
  }
}
